"""The roster's rules: what may come next, and what follows from it.

``apply`` is the whole of it. The server runs it before it stores an entry; every client runs it over all that it reads
again (charter and register in their one order, or the charter alone), so that a dishonest server can't slip in a
member, a key or a role: each would need a signature that it doesn't have. Pure: no clock, no I/O.
"""

from collections.abc import Iterable
from dataclasses import replace

from parasol.kernel.messages import SignedEntry
from parasol.kernel.roster.rules.chains import changes_stewards, check_place
from parasol.kernel.roster.rules.closing import change_closing, check_closing
from parasol.kernel.roster.rules.desks import change_desk, renew_keys
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.forms import RosterRefused
from parasol.kernel.roster.rules.founding import found
from parasol.kernel.roster.rules.hashes import hash_of
from parasol.kernel.roster.rules.invites import cancel, invite, vouch
from parasol.kernel.roster.rules.membership import change_role, freeze, join, leave, remove
from parasol.kernel.roster.rules.own_keys import renew_own_keys
from parasol.kernel.roster.rules.policy import change_policy
from parasol.kernel.roster.rules.renewal import renew_epoch
from parasol.kernel.roster.rules.server_keys import renew_server_keys
from parasol.kernel.roster.rules.signers import is_by_signer, need_signer, need_stewards, signers_of, verified_signers
from parasol.kernel.roster.rules.state import RosterState
from parasol.kernel.roster.rules.tree import grown
from parasol.kernel.roster.structs import (
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
    NewServerKeys,
    Remove,
    Renew,
    Vouch,
)

LAST_DAY = 1_000_000
"""A day number beyond any honest one (the year 4707), and one that every language holds exactly."""


def apply(state: RosterState, signed: SignedEntry, is_seen: bool = False) -> RosterState:
    """The state after one more entry. Raises ``RosterRefused`` and changes nothing if a rule is broken. ``is_seen``: it
    stands below a head that the caller verified before, so who signed it is taken as it says. Such a state may be used
    only once it has reached that head."""
    entry = decode(signed.body)
    chain = check_place(state, entry)
    if not state.day <= entry.day <= LAST_DAY:
        raise RosterRefused("day", "a roster entry claims an earlier day than the one before it, or none that exists")
    if state.owed and not (isinstance(entry, Generation) and entry.group in state.owed):
        raise RosterRefused("generation", "the next entries must renew the keys of members or stewards")
    check_closing(state.closing_on, entry)
    after = rule(state, entry, signers_of(signed) if is_seen else verified_signers(signed))
    made = hash_of(signed.body)
    if chain == "register":
        tree = grown(state.register_tree, state.register_length, made)
        return replace(
            after, register_length=state.register_length + 1, register_head=made, day=entry.day, register_tree=tree
        )
    return replace(
        after,
        length=state.length + 1,
        head=made,
        stewards_head=made if changes_stewards(chain, entry) else state.stewards_head,
        genesis=made if state.length == 0 else state.genesis,
        day=entry.day,
        tree=grown(state.tree, state.length, made),
        days=state.days if state.days and entry.day == state.days[-1][0] else (*state.days, (entry.day, state.length)),
    )


def replay(entries: Iterable[SignedEntry], start: RosterState | None = None) -> RosterState:
    """Apply all entries in their order, or the rest of them. Raises ``RosterRefused``; also when the end owes keys."""
    state = start or RosterState()
    for signed in entries:
        state = apply(state, signed)
    if state.owed:
        raise RosterRefused("generation", "the roster ends without the new keys that it owes")
    return state


def rule(state: RosterState, entry: Entry, signers: set[bytes]) -> RosterState:  # noqa: PLR0911, PLR0912 one kind a branch
    """What an entry of either chain does, wherever it stands. Raises ``RosterRefused``."""
    if isinstance(entry, Found):
        return found(state, entry, signers)
    if state.length == 0:
        raise RosterRefused("forked", "the roster doesn't begin with the founding of the community")
    if isinstance(entry, Join):
        return join(state, entry, signers)
    if isinstance(entry, Leave):
        return leave(state, entry, signers)
    if isinstance(entry, Renew):
        return renew_own_keys(state, entry, signers)
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
        case NewServerKeys():
            keys = renew_server_keys(state.server_keys, entry, state.current_list + 1)
            late = state.stale & {"stewards"}  # see ``membership.remove``
            return replace(state, server_keys=keys, owed=state.owed | late | {"members"})
