"""The two chains that entries stand in, and how both are one order. Pure; server and program run the same code.

The *charter* is what everybody verifies: who is steward, settings, commitments to keys, desks, closing. The *register*
says who else has a place; stewards and the server read it. An entry names the newest entry of its own chain
(``previous``) and of the other one (``beside``), so there is one order of both, and no server can put them into
another. Whoever reads the charter alone can't look at ``beside``, and leaves out what only the register can tell.
"""

from typing import Any

from msgspec import UNSET

from parasol.kernel.roster.rules.forms import RosterRefused
from parasol.kernel.roster.rules.state import RosterState
from parasol.kernel.roster.structs import (
    Cancel,
    Chain,
    ChangeRole,
    Entry,
    Found,
    Freeze,
    Invite,
    Join,
    Leave,
    Remove,
    Renew,
    Role,
    Vouch,
)
from parasol.kernel.wire.signing import KEY_BYTES

_OF_STEWARDS = (Found, Invite, Cancel, Join, Leave, Renew, Remove, Freeze, ChangeRole)
"""What changes who stewards are, or may become one, where it stands in the charter."""


def chain_of_role(role: Role) -> Chain:
    """Where a steward's invite stands, or a member's, with all that comes of it."""
    return "charter" if role == "steward" else "register"


def chain_of_seat(state: RosterState, key: bytes) -> Chain:
    """Where it stands that this member leaves, has new keys, is removed, paused or let in again."""
    member = state.taken_by(key)
    return chain_of_role(member.role if member else "member")


def chain_of_invite(state: RosterState, key: bytes) -> Chain:
    """Where it stands that this invite is used or taken back."""
    invite = state.invites.get(key)
    return chain_of_role(invite.role if invite else "member")


def chain_of(state: RosterState, entry: Entry) -> Chain:
    """The chain that an entry belongs to. What is about nobody and nothing that is known stands where it claims to, and
    the rule of its kind refuses it."""
    match entry:
        case Invite():
            return chain_of_role(entry.role)
        case Join() | Cancel() if entry.invite in state.invites:
            return chain_of_invite(state, entry.invite)
        case Leave() | Renew() | Remove() | Freeze() if state.taken_by(entry.seat) is not None:
            return chain_of_seat(state, entry.seat)
        case Vouch():
            return "register"
        case Join() | Cancel() | Leave() | Renew() | Remove() | Freeze() if entry.number is UNSET:
            return "register"
        case _:
            return "charter"


def place_in(state: RosterState, chain: Chain, day: int) -> dict[str, Any]:
    """What the next entry of a chain begins with."""
    day = max(day, state.day)
    if chain == "register":
        return {"previous": state.register_head, "beside": state.head, "day": day}
    before = {"previous": state.head, "beside": state.register_head, "day": day}
    return {**before, "number": state.length, "stewards": state.stewards_head}


def fits(state: RosterState, entry: Entry) -> bool:
    """Whether an entry names the newest of both chains, as far as they are known, and its place in the charter."""
    if entry.number is UNSET:
        return (entry.previous, entry.beside) == (state.register_head, state.head)
    knows_other = state.is_whole or state.length == 0
    beside = entry.beside == state.register_head if knows_other else len(entry.beside) == KEY_BYTES
    place = (entry.number, entry.previous, entry.stewards)
    return beside and place == (state.length, state.head, state.stewards_head)


def check_place(state: RosterState, entry: Entry) -> Chain:
    """The chain that the next entry stands in. Raises ``RosterRefused`` (``forked``, ``chain``)."""
    is_of_register = entry.number is UNSET
    if is_of_register != (entry.stewards is UNSET) or (is_of_register and not state.is_whole):
        raise RosterRefused("chain", "an entry stands in the wrong chain, or in none")
    if not fits(state, entry):
        raise RosterRefused("forked", "the roster doesn't continue from the entry before")
    chain = chain_of(state, entry)
    if is_of_register != (chain == "register"):
        raise RosterRefused("chain", "an entry stands in the wrong chain")
    return chain


def changes_stewards(chain: Chain, entry: Entry) -> bool:
    """Whether an entry is one of those that say who stewards are."""
    return chain == "charter" and isinstance(entry, _OF_STEWARDS)
