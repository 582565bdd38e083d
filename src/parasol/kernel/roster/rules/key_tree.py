"""The key tree: who gets the members' key, and which of its parts have to be made anew when somebody goes. Pure.

16 branches at each of five levels below the root, so that a way up is as long for five members as for a million, and
tells nobody how many there are (a logical key hierarchy, RFC 2627). Everybody who has a place has a leaf. A *wrap* is
a node's key sealed under that of one of its children, the *crown* the members' key under the root's: so who has a
leaf's key and the wraps above it has the members'. Stewards derive all keys from the tree's secret, which follows from
a key of theirs; ``version`` is the members' epoch that last renewed a node, 0 before. It follows from the entries, and
from nothing that a server says: it could name a key that somebody holds who went.

A leaf is *gone* when whoever knows its key mustn't read what comes: its holder went or is paused, its invite ended, or
somebody joined with it, since others may have seen the invite's words. The next members' epoch renews it and all nodes
above it. Stewards know the tree's secret. So when one goes, or when a steward's invite has ended (its words open the
stewards' key), the tree is over: a new one begins with the next members' epoch, from a stewards' key made since.

Who reads the charter alone knows the number of the tree and whether it is over, and nothing of leaves.
"""

from __future__ import annotations  # at run time rpds has no HashTrieMap[...]

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from rpds import HashTrieMap, HashTrieSet

from parasol.kernel.roster.rules.forms import RosterRefused
from parasol.kernel.roster.rules.members import Membership, OpenInvite
from parasol.kernel.roster.rules.packed import PackedMap
from parasol.kernel.roster.structs import Generation

if TYPE_CHECKING:
    from parasol.kernel.roster.rules.state import RosterState

DEPTH = 5
BRANCH_BITS = 4
BRANCHES = 1 << BRANCH_BITS
LEAVES = 1 << DEPTH * BRANCH_BITS
_LEVEL_SHIFT = DEPTH * BRANCH_BITS
Node = int
"""A node by one number, its level above its index: in this order wraps travel and are kept."""


def node_of(level: int, index: int) -> Node:
    """The root is (0, 0), leaves are of level 5."""
    return level << _LEVEL_SHIFT | index


def place_of(node: Node) -> tuple[int, int]:
    """A node's level and its index there."""
    return node >> _LEVEL_SHIFT, node & LEAVES - 1


def parent_of(node: Node) -> Node:
    """The node above; of no meaning for the root."""
    level, index = place_of(node)
    return node_of(level - 1, index >> BRANCH_BITS)


def way_to(leaf: int) -> list[Node]:
    """The nodes from below the root down to a leaf: those that have a wrap."""
    return [node_of(level, leaf >> BRANCH_BITS * (DEPTH - level)) for level in range(1, DEPTH + 1)]


ROOT_NODE = node_of(0, 0)
_NEVER = (0,) * BRANCHES


@dataclass(frozen=True, slots=True)
class KeyTree:
    """The key tree as the entries make it. ``began_at``: the stewards' epoch from whose key its secret follows.
    ``gone_at``: the one in force when a steward last went. ``invited_at``: the newest that was given to a steward's
    invite."""

    number: int = 1
    began_at: int = 1
    gone_at: int = 0
    invited_at: int = 0
    holders: PackedMap[int, bytes] = field(default_factory=PackedMap)
    """Leaf to the key that has it: a member's, also while paused, or an open invite's."""
    gone: HashTrieSet[int] = field(default_factory=HashTrieSet)
    """Leaves that the next members' epoch renews."""
    renewed: HashTrieSet[int] = field(default_factory=HashTrieSet)
    """Leaves that the newest members' epoch renewed."""
    versions: HashTrieMap[int, tuple[int, ...]] = field(default_factory=HashTrieMap)
    """The versions of sixteen nodes that stand side by side, under their numbers without the last four bits: of 100,000
    members an entry for each node would be 17 MB more."""

    def version(self, node: Node) -> int:
        """The members' epoch that last renewed a node in this tree; 0 before."""
        return self.versions.get(node >> BRANCH_BITS, _NEVER)[node % BRANCHES]

    @property
    def renewed_nodes(self) -> Iterator[tuple[Node, int]]:
        """All nodes that were renewed in this tree, with their versions."""
        for block, versions in self.versions.items():
            yield from ((block << BRANCH_BITS | nth, version) for nth, version in enumerate(versions) if version)

    def renewing(self, nodes: Iterable[Node], epoch: int) -> HashTrieMap[int, tuple[int, ...]]:
        """The versions when a members' epoch renews these nodes."""
        blocks: dict[int, list[int]] = {}
        for node in nodes:
            block = node >> BRANCH_BITS
            blocks.setdefault(block, [*self.versions.get(block, _NEVER)])[node % BRANCHES] = epoch
        return self.versions.update((block, tuple(versions)) for block, versions in blocks.items())

    def is_free(self, leaf: int) -> bool:
        """Whether an invite may have this leaf."""
        return 0 <= leaf < LEAVES and leaf not in self.holders and leaf not in self.gone


def is_known_outside(state: RosterState, epoch: int) -> bool:
    """Whether somebody may know the key of this stewards' epoch who mustn't now: a steward who went, or whoever has the
    words of an invite for a steward that has ended."""
    tree = state.key_tree
    return epoch <= tree.gone_at or epoch <= tree.invited_at < state.current["stewards"]


def is_over(state: RosterState) -> bool:
    """Whether the next members' epoch has to begin a new tree: somebody knows this one's secret who mustn't now."""
    return is_known_outside(state, state.key_tree.began_at)


def next_number(state: RosterState) -> int:
    """The tree that the next members' epoch has to name."""
    return state.key_tree.number + is_over(state)


# What entries do. In a charter-only state nobody knows leaves.


def taken(state: RosterState, leaf: int, key: bytes) -> KeyTree:
    """The tree when an invite or the founder gets a leaf. Raises ``RosterRefused`` (``duplicate``)."""
    tree = state.key_tree
    if not 0 <= leaf < LEAVES:
        raise RosterRefused("unreadable", "there is no such leaf in the key tree")
    if not state.is_whole:
        return tree
    if not tree.is_free(leaf):
        raise RosterRefused("duplicate", "this leaf of the key tree isn't free")
    return replace(tree, holders=tree.holders.insert(leaf, key))


def passed_on(state: RosterState, leaf: int, key: bytes) -> KeyTree:
    """The tree when somebody joins: the leaf is theirs, and its key is renewed soon."""
    tree = state.key_tree
    if not state.is_whole:
        return tree
    return replace(tree, holders=tree.holders.insert(leaf, key), gone=tree.gone.insert(leaf))


def let_go(state: RosterState, ended: Iterable[Membership | OpenInvite]) -> KeyTree:
    """The tree when these lose their leaves, as far as they still have them."""
    tree = state.key_tree
    lost = {each.leaf for each in ended if tree.holders.get(each.leaf) == each.key}
    holders = tree.holders
    for leaf in lost:
        holders = holders.remove(leaf)
    return replace(tree, holders=holders, gone=tree.gone.update(lost)) if lost else tree


def paused(state: RosterState, leaf: int) -> KeyTree:
    """The tree when a member is paused: the leaf stays hers."""
    return replace(state.key_tree, gone=state.key_tree.gone.insert(leaf)) if state.is_whole else state.key_tree


def renewed(state: RosterState, entry: Generation) -> KeyTree:
    """The tree after a members' epoch. Raises ``RosterRefused`` (``generation``)."""
    if "stewards" in state.owed | state.stale:
        raise RosterRefused("generation", "the stewards' keys have to be renewed before those of the members")
    if entry.tree != next_number(state):
        raise RosterRefused("generation", "the key tree has to begin anew when a steward goes, and then alone")
    tree = let_go(state, [each for each in state.invites.values() if each.last_day < entry.day])
    if entry.tree != tree.number:  # whoever has gone meanwhile may have got a box that was made for it beforehand
        tree = replace(tree, number=entry.tree, began_at=state.current["stewards"], versions=HashTrieMap())
    nodes = {ROOT_NODE, *(node for leaf in tree.gone for node in way_to(leaf))} if tree.gone else set()
    return replace(tree, gone=HashTrieSet(), renewed=tree.gone, versions=tree.renewing(nodes, entry.generation))


def children_of(node: Node) -> list[Node]:
    """The nodes below one."""
    level, index = place_of(node)
    return [node_of(level + 1, (index << BRANCH_BITS) + branch) for branch in range(BRANCHES)]


def is_living(state: RosterState, leaf: int) -> bool:
    """Whether whoever has this leaf is to read what comes: a member who isn't paused, an invite that hasn't ended."""
    key = state.key_tree.holders.get(leaf)
    if key is None:
        return False
    invite = state.invites.get(key)
    return state.is_member(key) or (invite is not None and invite.last_day >= state.day)
