"""What an append to the roster has to bring beside its entries: recipients, keys sealed for whoever gets them, wraps,
rungs. Pure; the server takes an append with exactly this, and clients make it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from parasol.kernel.roster.rules.desks import box_of
from parasol.kernel.roster.rules.key_tree import (
    BRANCHES,
    DEPTH,
    Node,
    children_of,
    is_living,
    node_of,
    parent_of,
    place_of,
    way_to,
)
from parasol.kernel.roster.rules.state import RosterState
from parasol.kernel.roster.structs import (
    ChangeRole,
    DeskKeys,
    Entry,
    Found,
    Freeze,
    Generation,
    Group,
    Invite,
    Join,
    Renew,
)
from parasol.kernel.wire.signing import KEY_BYTES

INTAKE = bytes(KEY_BYTES)
"""As whose the intake's recipient is kept: no public key is so, and no desk has this number."""


@dataclass(frozen=True, slots=True)
class Due:
    """All that comes with some entries."""

    recipients: list[tuple[bytes, bytes]]
    """The recipients that entries name first, in their order: whose each is, and its hash."""
    stewards: dict[bytes, bytes]
    """Who gets the stewards' key, and the hash of the recipient."""
    leaves: dict[bytes, int]
    """Who gets the key of which leaf."""
    wraps: list[Node]
    """The nodes whose wraps come, in their order."""
    dropped: list[Node]
    """Those whose wraps nobody uses any more."""
    rungs: list[tuple[Group, int]]
    """The rungs that come, in the order of the entries."""
    has_crown: bool
    is_new_tree: bool


def due(before: RosterState, entries: Sequence[Entry], after: RosterState) -> Due:
    """What has to come with these entries, from which ``after`` follows."""
    tree = after.key_tree
    is_new = before.length == 0 or tree.number != before.key_tree.number
    leaves, wraps, dropped = _anew(after) if is_new else _changed(before, entries, after)
    holders = {tree.holders[leaf]: leaf for leaf in leaves}
    made = [(entry.group, entry.generation) for entry in entries if isinstance(entry, Generation)]
    has_crown = after.current.get("members") != before.current.get("members")
    recipients = [each for entry in entries for each in _named_by(entry)]
    return Due(recipients, _stewards(entries, after), holders, sorted(wraps), sorted(dropped), made, has_crown, is_new)


def _anew(after: RosterState) -> tuple[set[int], set[Node], set[Node]]:
    leaves = {leaf for leaf in after.key_tree.holders if is_living(after, leaf)}
    dropped = {node_of(DEPTH, leaf) for leaf in after.key_tree.renewed if leaf not in leaves}
    return leaves, ways_to(leaves), dropped


def ways_to(leaves: Collection[int]) -> set[Node]:
    """The nodes on the ways to these leaves."""
    return {node for leaf in leaves for node in way_to(leaf)}


def can_be_staged(after: RosterState, leaf: int) -> bool:
    """Whether this leaf of a new tree has the key that a box sent beforehand is for: nobody went who had it."""
    return not after.key_tree.version(node_of(DEPTH, leaf))


def beside_staged(brings: Due, after: RosterState, sent: Collection[bytes]) -> Due:
    """What comes with the append that begins a new tree, most of which was sent beforehand; ``sent``: to whom a leaf's
    box comes with it too."""
    leaves, tree = {key: brings.leaves[key] for key in sent}, after.key_tree
    ways = ways_to(leaves.values())
    wraps = [node for node in brings.wraps if node in ways or tree.version(parent_of(node))]
    return replace(brings, leaves=leaves, wraps=wraps)


def _changed(
    before: RosterState, entries: Sequence[Entry], after: RosterState
) -> tuple[set[int], set[Node], set[Node]]:
    leaves: set[int] = set()
    wraps: set[Node] = set()
    for entry in entries:
        if isinstance(entry, Invite | Join | Renew) or (isinstance(entry, Freeze) and not entry.frozen):
            key = entry.key if isinstance(entry, Invite | Renew) else entry.seat
            place = after.invites.get(key) if isinstance(entry, Invite) else after.taken_by(key)
            if place is not None and is_living(after, place.leaf):
                leaves.add(place.leaf)
                wraps |= set() if isinstance(entry, Join | Renew) else set(way_to(place.leaf))
    dropped: set[Node] = set()
    if after.current["members"] != before.current["members"]:
        for leaf in after.key_tree.renewed:
            *above, own = way_to(leaf)
            wraps |= {node_of(1, index) for index in range(BRANCHES)}
            wraps |= {below for node in above for below in children_of(node) if _is_used(after, below)}
            if is_living(after, leaf):
                leaves.add(leaf)
            else:
                dropped.add(own)
    return leaves, wraps, dropped


def _is_used(state: RosterState, node: Node) -> bool:
    """Leaves that nobody has get no wrap, nor nodes above such leaves alone: whoever gets one brings the whole way. Of
    nodes further up all do: which of them are used isn't looked for each time."""
    level, index = place_of(node)
    if level == DEPTH - 1:
        return any(_is_used(state, below) for below in children_of(node))
    return level < DEPTH or is_living(state, index)


def _named_by(entry: Entry) -> list[tuple[bytes, bytes]]:
    match entry:
        case Found():
            return [(entry.seat, entry.recipient), (INTAKE, entry.intake)]
        case Invite() | Renew():
            return [(entry.key, entry.recipient)]
        case Join():
            return [(entry.seat, entry.recipient)]
        case DeskKeys():
            return [(box_of(entry.desk), entry.recipient)]
        case Generation(intake=bytes() as intake):
            return [(INTAKE, intake)]
        case _:
            return []


def _stewards(entries: Sequence[Entry], after: RosterState) -> dict[bytes, bytes]:
    everybody = {each.key: each.recipient for each in after.sealed_to_stewards()}
    due: set[bytes] = set()
    for entry in entries:
        match entry:
            case Generation(group="stewards"):
                return everybody
            case Found() | Join() | Freeze(frozen=False) | ChangeRole(role="steward"):
                due.add(entry.seat)
            case Invite() | Renew():
                due.add(entry.key)
            case _:
                pass
    return {key: recipient for key, recipient in everybody.items() if key in due}
