"""The register's state as the stewards' signer signed it, so that no steward has to read all of its entries. Pure.

Whoever begins with it has verified the whole charter, and so who stewards are. What is signed fits that charter at one
length; its pages come to the signed root; and then the entries after it are read as ever. A server can't make one,
since it has no signer, nor can a steward who went: what a signer signed counts only while nobody who mustn't know it
may know it. Whoever saw the register before finds that entry in its tree.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import msgspec
from rpds import HashTrieMap, HashTrieSet

from parasol.kernel.messages import SignedRegister
from parasol.kernel.roster.register import MAX_REGISTER_BYTES, KnownInvite, KnownRegister
from parasol.kernel.roster.rules.key_tree import KeyTree, is_known_outside
from parasol.kernel.roster.rules.members import Membership, OpenInvite, in_order
from parasol.kernel.roster.rules.packed import PackedMap
from parasol.kernel.roster.rules.pages import BadPage, Page, pages_of, read_pages, root_over
from parasol.kernel.roster.rules.state import RosterState
from parasol.kernel.roster.rules.tree import leads_to, root_of
from parasol.kernel.roster.structs import Group
from parasol.kernel.told import Coded
from parasol.kernel.vault.structs import Pin
from parasol.kernel.wire.signing import BadSignature, verify

_LEAF_BYTES = 3


class RegisterRefused(Coded):
    """What no honest server shows of the register. ``code``: ``unreadable``, ``forged`` (the signature is wrong, or
    of another key), ``forked`` (it is of another charter, or doesn't have what was seen before), ``pages`` (they aren't
    those that were signed), ``stewards`` (it contradicts the charter), ``outdated`` (who mustn't know its signer may
    know it: the entries have to be read)."""


def known_register(state: RosterState, root: bytes | None = None) -> KnownRegister:
    """What the signer signs of a whole state. ``root``: of its pages, where that is known already. Raises
    ``ValueError`` in the middle of a change, or for a signer that somebody knows who mustn't."""
    epoch = state.current.get("stewards", 0)
    if state.owed or not state.register_length or is_known_outside(state, epoch):
        raise ValueError("nothing is signed in the middle of a change")
    return KnownRegister(
        genesis=state.genesis,
        length=state.length,
        head=state.head,
        register_length=state.register_length,
        register_head=state.register_head,
        day=state.day,
        epoch=epoch,
        tree=list(state.register_tree),
        root=root or root_over(pages_of(state)),
        members=state.count,
        invites=[_known(state, each) for each in in_order(state.invites.values())],
        gone=_leaves(state.key_tree.gone),
        renewed=_leaves(state.key_tree.renewed),
        is_stale="members" in state.stale,
    )


def _known(state: RosterState, invite: OpenInvite) -> KnownInvite:
    has_leaf = state.key_tree.holders.get(invite.leaf) == invite.key
    return KnownInvite(**{name: getattr(invite, name) for name in invite.__slots__}, has_leaf=has_leaf)


def _leaves(leaves: Iterable[int]) -> bytes:
    return b"".join(leaf.to_bytes(_LEAF_BYTES) for leaf in sorted(leaves))


def read_register(body: bytes) -> KnownRegister:
    """What was signed. Raises ``RegisterRefused`` (``unreadable``)."""
    if len(body) > MAX_REGISTER_BYTES:
        raise RegisterRefused("unreadable", "what was signed of the register is longer than any honest one")
    try:
        known = msgspec.json.decode(body, type=KnownRegister, strict=True)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise RegisterRefused("unreadable", "what was signed of the register can't be read") from None
    is_ordered = all(_leaves(_read_leaves(leaves)) == leaves for leaves in (known.gone, known.renewed))
    is_tree = known.register_length > 0 and len(known.tree) == known.register_length.bit_count()
    if msgspec.json.encode(known) != body or not (is_ordered and is_tree):
        raise RegisterRefused("unreadable", "what was signed of the register isn't spelled as it should be")
    return known


def _read_leaves(leaves: bytes) -> set[int]:
    whole = range(0, len(leaves) - _LEAF_BYTES + 1, _LEAF_BYTES)
    return {int.from_bytes(leaves[at : at + _LEAF_BYTES]) for at in whole}


def check_signed(shown: SignedRegister, known: KnownRegister, newest: RosterState) -> None:
    """Whether the stewards' signer of an epoch signed it whom nobody else may know by the ``newest`` state of the
    charter. Raises ``RegisterRefused`` (``forged``, ``outdated``)."""
    made = newest.epochs.get(("stewards", known.epoch))
    if made is None or made.signer is None:
        raise RegisterRefused("forged", "the register was signed with a key that isn't the stewards'")
    try:
        verify(made.signer, "register", shown.body, shown.signature)
    except BadSignature:
        raise RegisterRefused("forged", "the signature on the register is wrong") from None
    if is_known_outside(newest, known.epoch):
        raise RegisterRefused("outdated", "a steward has gone since the register was signed")


def check_seen(known: KnownRegister, pins: Sequence[Pin], path: Sequence[bytes]) -> None:
    """Whether it continues what was seen before: of the pin that saw most of the register, ``path`` leads from that
    entry to the root. A pin that saw more is compared when the entries after it are read. Raises ``RegisterRefused``
    (``forked``)."""
    for pin in pins:
        length, head = pin.register_length, pin.register_head
        if not isinstance(length, int) or not isinstance(head, bytes) or length == 0:
            continue
        is_same = length == known.register_length and head == known.register_head
        is_before = leads_to(root_of(known.tree), known.register_length, length - 1, head, path)
        if length <= known.register_length and not is_same and not is_before:
            raise RegisterRefused("forked", "the register doesn't have what was seen before")


def with_register(charter: RosterState, known: KnownRegister, pages: Sequence[bytes]) -> RosterState:
    """The whole state, from that of the charter at the length that was signed. Raises ``RegisterRefused``."""
    if (known.genesis, known.length, known.head) != (charter.genesis, charter.length, charter.head):
        raise RegisterRefused("forked", "what was signed of the register is of another charter")
    if known.day < charter.day:
        raise RegisterRefused("forked", "what was signed of the register is older than the charter")
    if root_over(pages) != known.root:
        raise RegisterRefused("pages", "these are not the pages of the register that stewards signed")
    try:
        found = list(read_pages(pages))
    except BadPage:
        raise RegisterRefused("unreadable", "a page of the register can't be read") from None
    members = {each.key: each for page in found for each in page.members}
    _check_stewards(charter, members, known.invites)
    if sum(1 for each in members.values() if each.left_at is None) != known.members:
        raise RegisterRefused("pages", "there are more members in the pages than stewards signed, or fewer")
    came = ((each.invite, each.key) for each in members.values() if each.invite is not None and each.renewed_as is None)
    used = dict[bytes, bytes | None](came) | {key: None for page in found for key in page.closed}
    stale: frozenset[Group] = frozenset(("members",) if known.is_stale else ())
    return replace(
        charter,
        is_whole=True,
        register_length=known.register_length,
        register_head=known.register_head,
        register_tree=tuple(known.tree),
        day=known.day,
        members=PackedMap(members),
        count=known.members,
        invites=HashTrieMap({each.key: _open(each) for each in known.invites}),
        used_invites=PackedMap(used),
        key_tree=_key_tree(charter.key_tree, known, members.values(), found),
        owed=frozenset(),
        stale=(charter.stale & {"stewards"}) | stale,
    )


def _open(known: KnownInvite) -> OpenInvite:
    return OpenInvite(**{name: getattr(known, name) for name in OpenInvite.__slots__})


def _key_tree(tree: KeyTree, known: KnownRegister, members: Iterable[Membership], pages: Iterable[Page]) -> KeyTree:
    holders = {each.leaf: each.key for each in members if each.left_at is None}
    holders |= {each.leaf: each.key for each in known.invites if each.has_leaf}
    versions = KeyTree()
    by_epoch: dict[int, list[int]] = {}
    for page in pages:
        for node, version in page.versions:
            by_epoch.setdefault(version, []).append(node)
    for epoch, nodes in by_epoch.items():
        versions = replace(versions, versions=versions.renewing(nodes, epoch))
    return replace(
        tree,
        holders=PackedMap(holders),
        gone=HashTrieSet(_read_leaves(known.gone)),
        renewed=HashTrieSet(_read_leaves(known.renewed)),
        versions=versions.versions,
    )


def _check_stewards(charter: RosterState, members: dict[bytes, Membership], invites: Sequence[KnownInvite]) -> None:
    """Who is steward, or may become one, is what the charter says, and nothing that one signer can change."""
    theirs = {each.key: each for each in members.values() if each.role == "steward" and each.left_at is None}
    stewards = {each.key: each for each in charter.all_stewards()}
    facts = [{(each.key, each.recipient, each.is_frozen) for each in of.values()} for of in (theirs, stewards)]
    invited = {(each.key, each.recipient, each.leaf, each.last_day) for each in invites if each.role == "steward"}
    said = {(each.key, each.recipient, each.leaf, each.last_day) for each in charter.invites.values()}
    if facts[0] != facts[1] or invited != said or any(key not in members for key in charter.steward_spans):
        raise RegisterRefused("stewards", "the register says otherwise than the charter who stewards are")


__all__ = [
    "RegisterRefused",
    "check_seen",
    "check_signed",
    "known_register",
    "read_register",
    "with_register",
]
