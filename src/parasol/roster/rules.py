"""The roster's rules: what may come next, and what follows from it.

``apply`` is the whole of it. The server runs it before it stores an entry; every client runs it over the whole
chain again, so that a dishonest server can't slip in a member, a key or a role: each would need a signature that
it doesn't have. Pure: no clock, no I/O.
"""

from collections.abc import Iterable
from dataclasses import replace

from parasol.formats.roster import (
    Cancel,
    ChangeDesk,
    ChangePolicy,
    ChangeRole,
    Closing,
    DeskKeys,
    Entry,
    Found,
    Freeze,
    Generation,
    Invite,
    Join,
    Leave,
    Remove,
    SignedEntry,
    Vouch,
)
from parasol.roster.closing import change_closing, check_closing
from parasol.roster.desks import change_desk, renew_keys
from parasol.roster.entries import decode
from parasol.roster.forms import RosterRefused
from parasol.roster.founding import found
from parasol.roster.hashes import hash_of
from parasol.roster.invites import cancel, invite, vouch
from parasol.roster.membership import change_role, freeze, join, leave, remove
from parasol.roster.policy import change_policy
from parasol.roster.renewal import renew_epoch
from parasol.roster.signers import is_by_signer, need_signer, need_stewards, verified_signers
from parasol.roster.state import RosterState

LAST_DAY = 1_000_000
"""A day number beyond any honest one (the year 4707), and one that every language holds exactly."""


def apply(state: RosterState, signed: SignedEntry) -> RosterState:
    """The state after one more entry. Raises ``RosterRefused`` and changes nothing if a rule is broken."""
    entry = decode(signed.body)
    if entry.number != state.length or entry.previous != state.head:
        raise RosterRefused("forked", "the roster doesn't continue from the entry before")
    if not state.day <= entry.day <= LAST_DAY:
        raise RosterRefused("day", "a roster entry claims an earlier day than the one before it, or none that exists")
    if state.owed and not (isinstance(entry, Generation) and entry.group in state.owed):
        raise RosterRefused("generation", "after a removal the next entries must renew the keys")
    check_closing(state.closing_on, entry)
    after = _rule(state, entry, verified_signers(signed))
    return replace(
        after,
        length=state.length + 1,
        head=hash_of(signed.body),
        genesis=hash_of(signed.body) if state.length == 0 else state.genesis,
        day=entry.day,
        days=state.days if state.length and entry.day == state.day else (*state.days, (entry.day, state.length)),
    )


def replay(entries: Iterable[SignedEntry], start: RosterState | None = None) -> RosterState:
    """Apply a whole chain (or the rest of one). Raises ``RosterRefused``; also when the end owes new keys."""
    state = start or RosterState()
    for signed in entries:
        state = apply(state, signed)
    if state.owed:
        raise RosterRefused("generation", "the roster ends after a removal without new keys")
    return state


def _rule(state: RosterState, entry: Entry, signers: set[bytes]) -> RosterState:  # noqa: PLR0911, PLR0912 one kind a branch
    if isinstance(entry, Found):
        return found(state, entry, signers)
    if state.length == 0:
        raise RosterRefused("forked", "the roster doesn't begin with the founding of the community")
    if isinstance(entry, Join):
        return join(state, entry, signers)
    if isinstance(entry, Leave):
        return leave(state, entry, signers)
    if is_by_signer(entry):  # for all that follow: a rule can't forget to ask who signed
        need_signer(state, signers)
    else:
        need_stewards(state, entry, signers)
    match entry:
        case Invite():
            return invite(state, entry)
        case Vouch():
            return vouch(state, entry)
        case Cancel():
            return cancel(state, entry)
        case Remove():
            return remove(state, entry)
        case Freeze():
            return freeze(state, entry)
        case ChangeRole():
            return change_role(state, entry)
        case Generation():
            return renew_epoch(state, entry)
        case ChangePolicy():
            return change_policy(state, entry)
        case ChangeDesk():
            return replace(state, desks=change_desk(state.desks, entry))
        case DeskKeys():
            return replace(state, desks=renew_keys(state.desks, entry, state.length))
        case Closing():
            return replace(state, closing_on=change_closing(state.closing_on, entry))
