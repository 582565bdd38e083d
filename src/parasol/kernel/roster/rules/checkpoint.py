"""Checkpoints: what follows from the charter, as two stewards signed it, so that nobody has to read all of it. Pure.

Whoever begins with one verifies the entries that changed who stewards are, each of which names the one before, then the
checkpoint by those who were stewards at its length, then the entries after it as ever. A server can leave none of the
first out, since the checkpoint names the newest; nor go back behind what somebody saw: that entry has to be in the
checkpoint's tree.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

import msgspec
from msgspec import UNSET
from rpds import HashTrieMap

from parasol.kernel.messages import SignedCheckpoint, SignedEntry
from parasol.kernel.roster.checkpoint import (
    CHECKPOINT_DAYS,
    HISTORY_DAYS,
    MAX_CHECKPOINT_BYTES,
    Checkpoint,
    KnownDesk,
    KnownDeskEpoch,
    KnownEpochs,
    KnownPolicy,
    KnownServerKeys,
    KnownTree,
)
from parasol.kernel.roster.rules.chains import changes_stewards
from parasol.kernel.roster.rules.desks import Desk, DeskEpoch
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.forms import RosterRefused
from parasol.kernel.roster.rules.hashes import hash_of
from parasol.kernel.roster.rules.invites import cancel
from parasol.kernel.roster.rules.key_tree import KeyTree
from parasol.kernel.roster.rules.older import decoded, is_possible, known_epochs
from parasol.kernel.roster.rules.rules import rule
from parasol.kernel.roster.rules.server_keys import ServerKeys
from parasol.kernel.roster.rules.signers import verified_signers
from parasol.kernel.roster.rules.state import LISTS_BEFORE, RosterState
from parasol.kernel.roster.rules.tree import leads_to, root_of
from parasol.kernel.roster.structs import Cancel, Entry, Found, Group, Policy
from parasol.kernel.told import Coded
from parasol.kernel.vault.structs import Pin
from parasol.kernel.wire.signing import BadSignature, verify


class CheckpointRefused(Coded):
    """A checkpoint that no honest server shows. ``code``: ``unreadable``, ``signature`` (a wrong one), ``forged`` (too
    few stewards signed), ``skipped`` (an entry about stewards is missing), ``forked`` (it is of another charter, or
    doesn't have what was seen before), ``another-community``, ``stale`` (far older than what follows, or signed by too
    few of those who are stewards after that)."""


def checkpoint_of(state: RosterState) -> Checkpoint:
    """What stewards sign of this state: the same for who read both chains and for who read the charter alone. Raises
    ``ValueError`` in the middle of a change."""
    if state.owed or state.length == 0:
        raise ValueError("no checkpoint is made in the middle of a change")
    return Checkpoint(
        genesis=state.genesis,
        length=state.length,
        head=state.head,
        stewards=state.stewards_head,
        tree=list(state.tree),
        policies=[KnownPolicy(number, policy) for number, policy in _policies(state)],
        days=_differences(_days(state)),
        server_keys=[KnownServerKeys(each.made_on, each.first_list, *each.keys) for each in state.server_keys],
        members_keys=known_epochs(state, "members"),
        stewards_keys=known_epochs(state, "stewards"),
        escrow_commitment=state.escrow_commitment,
        key_tree=KnownTree(*(getattr(state.key_tree, name) for name in KnownTree.__struct_fields__)),
        lists=[state.lists[number] for number in sorted(state.lists)],
        current_list=state.current_list,
        desks=[_known(desk) for _, desk in sorted(state.desks.items())],
        closing_on=state.closing_on,
        is_stale="stewards" in state.stale,
    )


def _days(state: RosterState) -> Sequence[tuple[int, int]]:
    """The days that something may be from which lasts still, and the one before."""
    oldest = state.days[-1][0] - HISTORY_DAYS
    return state.days[max(0, bisect_left(state.days, oldest, key=lambda each: each[0]) - 1) :]


def _policies(state: RosterState) -> Sequence[tuple[int, Policy]]:
    """The settings that were in force since those days."""
    (_, first), *_rest = _days(state)
    return state.policies[max(0, bisect_right(state.policies, first, key=lambda each: each[0]) - 1) :]


def _differences(days: Sequence[tuple[int, int]]) -> list[int]:
    before = ((0, 0), *days)
    return [now - then for one, other in zip(days, before, strict=False) for now, then in zip(one, other, strict=True)]


def _sums(differences: Sequence[int]) -> tuple[tuple[int, int], ...]:
    return tuple(zip(accumulate(differences[::2]), accumulate(differences[1::2]), strict=True))


def _known(desk: Desk) -> KnownDesk:
    epochs = [KnownDeskEpoch(each.recipient, each.signer, each.made_at) for each in desk.epochs]
    return KnownDesk(desk.number, desk.card, epochs, desk.epochs[-1].keys if desk.epochs else b"")


def restored(stewards: RosterState, known: Checkpoint) -> RosterState:
    """The charter's state at a checkpoint. ``stewards`` is what follows from the entries about stewards before it. Of a
    desk's older keys the hash is empty: nobody asks for those files any more."""
    groups: dict[Group, KnownEpochs] = {"members": known.members_keys, "stewards": known.stewards_keys}
    epochs = {
        (group, each.number): each for group, of in groups.items() for each in decoded(group, of.older + 1, of.made)
    }
    days = _sums(known.days)
    return replace(
        stewards,
        length=known.length,
        head=known.head,
        day=days[-1][0],
        policy=known.policies[-1].policy,
        policies=tuple((each.number, each.policy) for each in known.policies),
        days=days,
        server_keys=tuple(_server_keys(number, each) for number, each in enumerate(known.server_keys, 1)),
        epochs=HashTrieMap(epochs),
        older={group: (of.older, of.hash) for group, of in groups.items()},
        current={group: max(number for of, number in epochs if of == group) for group in groups},
        lists=dict(enumerate(known.lists, known.current_list - len(known.lists) + 1)),
        current_list=known.current_list,
        owed=frozenset(),
        stale=frozenset(["stewards"] if known.is_stale else []),
        escrow_commitment=known.escrow_commitment,
        key_tree=KeyTree(**msgspec.structs.asdict(known.key_tree)),
        desks={each.number: _desk(each) for each in known.desks},
        closing_on=known.closing_on,
        tree=tuple(known.tree),
    )


def _server_keys(number: int, known: KnownServerKeys) -> ServerKeys:
    return ServerKeys(number, **msgspec.structs.asdict(known))


def _desk(known: KnownDesk) -> Desk:
    newest = len(known.epochs)
    epochs = tuple(
        DeskEpoch(number, each.recipient, each.signer, known.keys if number == newest else b"", each.made_at)
        for number, each in enumerate(known.epochs, 1)
    )
    return Desk(known.number, known.card, epochs)


def stewards_of(entries: Iterable[SignedEntry]) -> RosterState:
    """Who is steward, and was when, by the entries that changed it: the founding first, each naming the one before.
    What other entries say isn't known here, so nothing is asked of it: a new epoch that is owed, a closing, the signer
    of an invite that is taken back. None of it makes a steward, and the checkpoint says which entry is the newest.
    Raises ``RosterRefused``."""
    state = RosterState(is_whole=False)
    for signed in entries:
        state = _followed(state, signed)
    return state


def _followed(state: RosterState, signed: SignedEntry) -> RosterState:
    entry = decode(signed.body)
    if entry.number is UNSET or entry.stewards is UNSET or not changes_stewards("charter", entry):
        raise RosterRefused("chain", "this entry doesn't change who stewards are")
    is_next = entry.number >= state.length if state.length else (entry.number == 0 and isinstance(entry, Found))
    if entry.stewards != state.stewards_head or not is_next:
        raise RosterRefused("forked", "an entry about stewards doesn't continue from the one before")
    if entry.day < state.day:
        raise RosterRefused("day", "an entry claims an earlier day than the one before it")
    before = replace(state, length=entry.number, owed=frozenset(), stale=frozenset(), closing_on=None)
    after = _ruled(before, entry, verified_signers(signed))
    made = hash_of(signed.body)
    genesis = made if state.length == 0 else state.genesis
    return replace(after, length=entry.number + 1, stewards_head=made, day=entry.day, genesis=genesis)


def _ruled(state: RosterState, entry: Entry, signers: set[bytes]) -> RosterState:
    if isinstance(entry, Cancel):  # by a signer that only the epochs tell
        return cancel(state, entry)
    return rule(state, entry, signers)


def opened(
    signed: SignedCheckpoint,
    stewards: Sequence[SignedEntry],
    pins: Sequence[Pin] = (),
    paths: Sequence[Sequence[bytes]] = (),
) -> RosterState:
    """The charter's state at a checkpoint that a server shows with the entries about stewards before it. Each pin has
    to be of it, as its path shows, and the entry about stewards that it names among those shown: who signed says which
    is the newest, and they may have gone. A pin that saw more than the checkpoint is compared when the entries after it
    are read. Raises ``CheckpointRefused``, ``RosterRefused``."""
    known = _read(signed.body)
    before = stewards_of(stewards)
    if before.length == 0 or before.genesis != known.genesis:
        raise CheckpointRefused("forked", "the checkpoint is of another community")
    if before.stewards_head != known.stewards or before.length > known.length:
        raise CheckpointRefused("skipped", "an entry about stewards is missing")
    _check_signatures(signed, before)
    shown = {hash_of(entry.body) for entry in stewards}
    for at, pin in enumerate(pins):
        if pin.genesis != known.genesis:
            raise CheckpointRefused("another-community", "this is not the community that these words belong to")
        if pin.length == known.length and pin.head != known.head:
            raise CheckpointRefused("forked", "the server shows another charter than it did before")
        path = paths[at] if at < len(paths) else []
        is_in = leads_to(root_of(known.tree), known.length, pin.length - 1, pin.head, path)
        if pin.length < known.length and not is_in:
            raise CheckpointRefused("forked", "the checkpoint doesn't have what was seen before")
        if pin.length <= known.length and pin.stewards not in shown:
            raise CheckpointRefused("skipped", "an entry about stewards is missing that was seen before")
    return restored(before, known)


def _read(body: bytes) -> Checkpoint:
    if len(body) > MAX_CHECKPOINT_BYTES:
        raise CheckpointRefused("unreadable", "a checkpoint is longer than any honest one")
    try:
        known = msgspec.json.decode(body, type=Checkpoint, strict=True)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise CheckpointRefused("unreadable", "a checkpoint can't be read") from None
    is_whole = (
        all((known.policies, known.days, known.server_keys, known.lists))
        and len(known.days) % 2 == 0
        and len(known.lists) == min(known.current_list, LISTS_BEFORE + 1)
        and is_possible("members", known.members_keys)
        and is_possible("stewards", known.stewards_keys)
    )
    if msgspec.json.encode(known) != body or not is_whole or len(known.tree) != known.length.bit_count():
        raise CheckpointRefused("unreadable", "a checkpoint is spelled as no honest client spells it")
    return known


def _check_signatures(signed: SignedCheckpoint, stewards: RosterState) -> None:
    signers = set()
    for each in signed.signatures:
        try:
            verify(each.key, "checkpoint", signed.body, each.signature)
        except BadSignature:
            raise CheckpointRefused("signature", "a signature on the checkpoint is wrong") from None
        signers.add(each.key)
    if len([key for key in signers if stewards.is_steward(key)]) < SIGNATURES:
        raise CheckpointRefused("forged", "too few stewards signed the checkpoint")


SIGNATURES = 2
"""So many stewards sign a checkpoint, never one, also where there is one: a server chooses how many entries about
stewards it shows, and one who founded a community alone could sign what never was."""


def is_in_force(signed: SignedCheckpoint, known_on: int, state: RosterState) -> bool:
    """Whether a checkpoint of this day will do for who then came to this state: what followed ends at most
    ``CHECKPOINT_DAYS`` later, since stewards make one each week; and enough of those who signed are still stewards, so
    that two who have gone can't, with a server, put something false behind what others signed since."""
    signers = {state.current_key(each.key) for each in signed.signatures}
    stayed = [each for each in state.all_stewards() if each.key in signers]
    return state.days[-1][0] - known_on <= CHECKPOINT_DAYS and len(stayed) >= SIGNATURES


def check_in_force(signed: SignedCheckpoint, known_on: int, state: RosterState) -> None:
    """Raises ``CheckpointRefused`` (``stale``) for one that isn't in force any more."""
    if not is_in_force(signed, known_on, state):
        raise CheckpointRefused("stale", "the server shows an old checkpoint, though stewards go on")


__all__ = [
    "CheckpointRefused",
    "check_in_force",
    "checkpoint_of",
    "is_in_force",
    "opened",
    "restored",
    "stewards_of",
]
