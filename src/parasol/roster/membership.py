"""The roster's rules for members: who joins, leaves or is removed, is frozen, becomes a steward or a member. Pure.

``join``, ``leave``, ``remove``, ``freeze`` and ``change_role`` return the state after their entry or raise
``RosterRefused``. Whether stewards signed the last three was looked at before (``rules``).
"""

from dataclasses import replace

from parasol.formats.roster import ChangeRole, Freeze, Group, Join, Leave, Remove
from parasol.roster.forms import RosterRefused, check_key, check_recipient
from parasol.roster.invites import close_invites_of_steward
from parasol.roster.signers import need
from parasol.roster.state import Membership, RosterState


def add_member(state: RosterState, member: Membership) -> RosterState:
    """The state with one member more, made by the next entry. Raises ``RosterRefused``."""
    check_key(member.key)
    check_recipient(member.recipient)
    if member.key in state.members:
        raise RosterRefused("duplicate", "this key was a member before")
    spans = state.steward_spans
    if member.role == "steward":
        spans = {**spans, member.key: ((state.length, None),)}
    made = replace(member, made_at=state.length)
    return replace(state, members={**state.members, member.key: made}, steward_spans=spans)


def join(state: RosterState, entry: Join, signers: set[bytes]) -> RosterState:
    invite = state.invites.get(entry.invite)
    if invite is None:
        raise RosterRefused("unknown-invite", "this invite has been used, taken back, or was never made")
    if entry.day > invite.last_day:
        raise RosterRefused("stale-invite", "this invite is too old; ask for a new one")
    need(signers, entry.invite, entry.seat)
    seated = add_member(state, Membership(entry.seat, entry.recipient, invite.role, entry.day, invite=entry.invite))
    rest = {key: other for key, other in state.invites.items() if key != entry.invite}
    return replace(seated, invites=rest, used_invites=state.used_invites | {entry.invite})


def leave(state: RosterState, entry: Leave, signers: set[bytes]) -> RosterState:
    need(signers, entry.seat)
    if state.is_frozen(entry.seat):  # else whoever has the phone could end for good what was paused to keep it
        raise RosterRefused("not-allowed", "this member is frozen; a steward has to thaw them first")
    left = close_invites_of_steward(_end_member(state, entry.seat), state, entry.seat)
    return replace(left, stale=left.stale | set(state.groups_of(entry.seat)))


def remove(state: RosterState, entry: Remove) -> RosterState:
    gone = close_invites_of_steward(_end_member(state, entry.seat), state, entry.seat)
    return replace(gone, owed=frozenset(state.groups_of(entry.seat)))


def freeze(state: RosterState, entry: Freeze) -> RosterState:
    """Frozen, a member is a steward's no more and reads no new epoch. With a member no key changes, so that it can
    be undone at once. A frozen steward's open invites close, as those of one who goes, and the stewards are owed a new
    epoch, since she holds the signer's key."""
    member = state.taken_by(entry.seat)
    if member is None or member.is_frozen == entry.frozen:
        raise RosterRefused("not-allowed", "there is no such member, or it is as it should be already")
    if entry.frozen and state.is_steward(entry.seat) and len(state.stewards()) == 1:
        raise RosterRefused("not-allowed", "the last steward can't be frozen; another has to come first")
    spans = state.steward_spans
    if member.role == "steward":
        spans = _end_span(state, entry.seat) if entry.frozen else _start_span(state, entry.seat)
    changed = replace(member, is_frozen=entry.frozen)
    owed: frozenset[Group] = frozenset(("stewards",)) if entry.frozen and member.role == "steward" else frozenset()
    after = replace(state, members={**state.members, entry.seat: changed}, steward_spans=spans, owed=owed)
    return close_invites_of_steward(after, state, entry.seat) if entry.frozen else after


def change_role(state: RosterState, entry: ChangeRole) -> RosterState:
    if not state.is_member(entry.seat) or state.members[entry.seat].role == entry.role:
        raise RosterRefused("not-allowed", "there is no such member, or it is frozen, or it has this role already")
    if entry.role == "member" and len(state.stewards()) == 1:
        raise RosterRefused("not-allowed", "the last steward can't step down; another has to come first")
    changed = replace(state.members[entry.seat], role=entry.role)
    spans = _start_span(state, entry.seat) if entry.role == "steward" else _end_span(state, entry.seat)
    owed: frozenset[Group] = frozenset(("stewards",)) if entry.role == "member" else frozenset()
    after = replace(state, members={**state.members, entry.seat: changed}, steward_spans=spans, owed=owed)
    return close_invites_of_steward(after, state, entry.seat)


def _end_member(state: RosterState, key: bytes) -> RosterState:
    member = state.taken_by(key)
    if member is None:
        raise RosterRefused("not-allowed", "there is no such member")
    if state.is_steward(key) and len(state.stewards()) == 1:
        raise RosterRefused("not-allowed", "the last steward can't go; another has to come first")
    ended = replace(member, left_at=state.length)
    return replace(state, members={**state.members, key: ended}, steward_spans=_end_span(state, key))


def _end_span(state: RosterState, key: bytes) -> dict[bytes, tuple[tuple[int, int | None], ...]]:
    spans = state.steward_spans.get(key, ())
    closed = tuple((start, state.length if end is None else end) for start, end in spans)
    return {**state.steward_spans, key: closed} if spans else state.steward_spans


def _start_span(state: RosterState, key: bytes) -> dict[bytes, tuple[tuple[int, int | None], ...]]:
    return {**state.steward_spans, key: (*state.steward_spans.get(key, ()), (state.length, None))}
