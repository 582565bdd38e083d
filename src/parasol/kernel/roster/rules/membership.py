"""The roster's rules for members: who joins, leaves or is removed, is frozen, becomes a steward or a member. Pure.

``join``, ``leave``, ``remove``, ``freeze`` and ``change_role`` return the state after their entry or raise
``RosterRefused``. Whether stewards signed the last three was looked at before (``rules``).
"""

from dataclasses import replace

from parasol.kernel.roster.rules import key_tree
from parasol.kernel.roster.rules.forms import RosterRefused, check_key
from parasol.kernel.roster.rules.invites import close_invites_of_steward
from parasol.kernel.roster.rules.members import Membership
from parasol.kernel.roster.rules.signers import need
from parasol.kernel.roster.rules.state import RosterState
from parasol.kernel.roster.structs import ChangeRole, Freeze, Group, Join, Leave, Remove

_MEMBERS: frozenset[Group] = frozenset(("members",))
_STEWARDS: frozenset[Group] = frozenset(("stewards",))


def add_member(state: RosterState, member: Membership) -> RosterState:
    """The state with one member more, made by the next entry. Raises ``RosterRefused``."""
    check_key(member.key)
    check_key(member.recipient)
    if member.key in state.members:
        raise RosterRefused("duplicate", "this key was a member before")
    if state.is_name_taken(member.key):  # whoever makes keys until a name fits could be taken for somebody trusted
        raise RosterRefused("duplicate", "somebody who is or was a member is called so")
    is_steward = member.role == "steward"
    made = replace(member, made_at=state.length if is_steward else state.length - 1, nth=state.entry_count)
    return replace(
        state,
        members=state.members.insert(member.key, made),
        count=state.count + 1,
        steward_spans=_start_span(state, member.key) if is_steward else state.steward_spans,
    )


def join(state: RosterState, entry: Join, signers: set[bytes]) -> RosterState:
    invite = state.invites.get(entry.invite)
    if invite is None:
        raise RosterRefused("unknown-invite", "this invite has been used, taken back, or was never made")
    if entry.day > invite.last_day:
        raise RosterRefused("stale-invite", "this invite is too old; ask for a new one")
    need(signers, entry.invite, entry.seat)
    made = Membership(entry.seat, entry.recipient, invite.role, entry.day, invite.leaf, invite=entry.invite)
    made = replace(made, invited_at=invite.noted_at)
    seated = replace(add_member(state, made), key_tree=key_tree.passed_on(state, invite.leaf, entry.seat))
    used = state.used_invites.insert(entry.invite, entry.seat)
    return replace(seated, invites=state.invites.remove(entry.invite), used_invites=used)


def leave(state: RosterState, entry: Leave, signers: set[bytes]) -> RosterState:
    need(signers, entry.seat)
    if state.is_frozen(entry.seat):  # else whoever has the phone could end for good what was paused to keep it
        raise RosterRefused("not-allowed", "this member is frozen; a steward has to thaw them first")
    left = close_invites_of_steward(_end_member(state, entry.seat), state, entry.seat)
    return replace(left, stale=left.stale | set(state.groups_of(entry.seat)))


def remove(state: RosterState, entry: Remove) -> RosterState:
    gone = close_invites_of_steward(_end_member(state, entry.seat), state, entry.seat)
    if "stewards" in state.groups_of(entry.seat):  # members' keys need a new tree, most of which may come beforehand
        return replace(gone, owed=_STEWARDS, stale=gone.stale | {"members"})
    # Members' keys come behind those of stewards, where these are stale.
    return replace(gone, owed=_MEMBERS | (state.stale & _STEWARDS))


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
        spans = end_span(state, entry.seat) if entry.frozen else _start_span(state, entry.seat)
    changed = replace(member, is_frozen=entry.frozen)
    owed = _STEWARDS if entry.frozen and member.role == "steward" else frozenset()
    after = replace(state, members=state.members.insert(entry.seat, changed), steward_spans=spans, owed=owed)
    if not entry.frozen:
        return after
    return close_invites_of_steward(replace(after, key_tree=key_tree.paused(state, member.leaf)), state, entry.seat)


def change_role(state: RosterState, entry: ChangeRole) -> RosterState:
    if not state.is_whole and entry.role == "steward" and entry.seat not in state.members:
        risen = Membership(entry.seat, entry.recipient, "member", entry.day)
        state = add_member(state, risen)
    if not state.is_member(entry.seat) or state.members[entry.seat].role == entry.role:
        raise RosterRefused("not-allowed", "there is no such member, or it is frozen, or it has this role already")
    if state.members[entry.seat].recipient != entry.recipient:
        raise RosterRefused("not-allowed", "a member's recipient stays what it was")
    if entry.role == "member" and len(state.stewards()) == 1:
        raise RosterRefused("not-allowed", "the last steward can't step down; another has to come first")
    changed = replace(state.members[entry.seat], role=entry.role)
    spans = _start_span(state, entry.seat) if entry.role == "steward" else end_span(state, entry.seat)
    owed = _STEWARDS if entry.role == "member" else frozenset()
    after = replace(state, members=state.members.insert(entry.seat, changed), steward_spans=spans, owed=owed)
    return close_invites_of_steward(after, state, entry.seat)


def _end_member(state: RosterState, key: bytes) -> RosterState:
    member = state.taken_by(key)
    if member is None:
        raise RosterRefused("not-allowed", "there is no such member")
    if state.is_steward(key) and len(state.stewards()) == 1:
        raise RosterRefused("not-allowed", "the last steward can't go; another has to come first")
    ended = replace(member, left_at=state.length)
    members, spans = state.members.insert(key, ended), end_span(state, key)
    tree = key_tree.let_go(state, [member])
    return replace(state, members=members, count=state.count - 1, steward_spans=spans, key_tree=tree)


def end_span(state: RosterState, key: bytes) -> dict[bytes, tuple[tuple[int, int | None], ...]]:
    """When each steward was one, if this key is one no more from here on."""
    spans = state.steward_spans.get(key, ())
    closed = tuple((start, state.length if end is None else end) for start, end in spans)
    return {**state.steward_spans, key: closed} if spans else state.steward_spans


def _start_span(state: RosterState, key: bytes) -> dict[bytes, tuple[tuple[int, int | None], ...]]:
    return {**state.steward_spans, key: (*state.steward_spans.get(key, ()), (state.length, None))}
