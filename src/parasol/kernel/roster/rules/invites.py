"""The roster's rules for invites and for vouching, each with a note that stewards alone can read. Pure.

``invite``, ``vouch`` and ``cancel`` return the state after their entry or raise ``RosterRefused``. Who signed it was
looked at before (``rules``).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from parasol.kernel.roster.rules import key_tree
from parasol.kernel.roster.rules.desks import MAX_DESK, box_of
from parasol.kernel.roster.rules.forms import RosterRefused, check_key
from parasol.kernel.roster.rules.members import OpenInvite
from parasol.kernel.roster.rules.state import Note, NoteKind, RosterState
from parasol.kernel.roster.structs import INVITE_DAYS, NOTE_BYTES, Cancel, Entry, Group, Invite, Join, Role, Vouch


def invite(state: RosterState, entry: Invite) -> RosterState:
    check_key(entry.key)
    if entry.key <= box_of(MAX_DESK):  # as whose the intake and desks are kept; an invite's key signs nothing yet
        raise RosterRefused("unreadable", "this is nobody's key")
    check_key(entry.recipient)
    _check_note(entry.note)
    if entry.key in state.invites or entry.key in state.used_invites or entry.key in state.members:
        raise RosterRefused("duplicate", "this invite has been made before")
    if not entry.day <= entry.last_day <= entry.day + INVITE_DAYS:
        raise RosterRefused("stale-invite", "an invite lasts three days at most")
    at = state.length if entry.role == "steward" else state.register_length
    made = OpenInvite(entry.key, entry.recipient, entry.leaf, entry.role, entry.last_day, state.entry_count, at)
    noted = _noted(_cleared(state, entry.role, entry.day), "invite", entry.key, entry.note)
    tree = key_tree.taken(noted, entry.leaf, entry.key)
    if entry.role == "steward":
        tree = replace(tree, invited_at=state.current["stewards"])
    return replace(noted, invites=noted.invites.insert(entry.key, made), key_tree=tree)


def _cleared(state: RosterState, role: Role, day: int) -> RosterState:
    """Without the invites that are too old by a day. Only those of one chain: whoever reads one chain alone has to
    forget the same ones. Looked for once a day, since they are all looked through."""
    if state.cleared_on.get(role) == day:
        return state
    over = [key for key, old in state.invites.items() if old.role == role and old.last_day < day]
    return replace(_without(state, over), cleared_on={**state.cleared_on, role: day})


def vouch(state: RosterState, entry: Vouch) -> RosterState:
    _check_note(entry.note)
    member = state.taken_by(entry.seat)
    if member is None or member.is_vouched:
        raise RosterRefused("not-allowed", "there is no such member, or somebody has vouched for it already")
    noted = _noted(state, "vouch", entry.seat, entry.note)
    vouched = replace(member, vouched_on=entry.day, vouched_at=state.register_length)
    return replace(noted, members=state.members.insert(entry.seat, vouched))


def cancel(state: RosterState, entry: Cancel) -> RosterState:
    if entry.invite not in state.invites:
        raise RosterRefused("unknown-invite", "this invite isn't open")
    return close_invites(state, {entry.invite})


def close_invites(state: RosterState, keys: set[bytes]) -> RosterState:
    """Close open invites for good. Who knew their words may have read the keys sealed to them, so those are stale."""
    closed = [state.invites[key] for key in keys]
    stale: set[Group] = {"members"} if closed else set()
    if any(invite.role == "steward" for invite in closed):
        stale.add("stewards")
    used = state.used_invites.update((key, None) for key in keys)
    return replace(_without(state, keys), used_invites=used, stale=state.stale | stale)


def close_invites_of_steward(after: RosterState, before: RosterState, key: bytes) -> RosterState:
    """When a steward goes or is frozen, all open invites close: a steward knows the words of some of them, and could
    come back with one, or read the new keys, which open invites get too. And the key tree is over, whose secret she
    knows."""
    if "stewards" not in before.groups_of(key):
        return after
    tree = replace(after.key_tree, gone_at=before.current["stewards"])
    return close_invites(replace(after, key_tree=tree), set(after.invites))


def closed_between(before: RosterState, after: RosterState, decoded: Sequence[Entry]) -> list[bytes]:
    """The keys of invites that were open before: used, taken back, closed or forgotten."""
    named = [entry.invite for entry in decoded if isinstance(entry, Join | Cancel)]
    made = sum(1 for entry in decoded if isinstance(entry, Invite))
    if len(before.invites) + made - len(after.invites) == len(named):  # nearly always, however many are open
        return named
    return [key for key in before.invites if key not in after.invites]


def _check_note(note: bytes) -> None:
    if len(note) != NOTE_BYTES:
        raise RosterRefused("unreadable", "a note on the roster has the wrong length")


def _noted(state: RosterState, kind: NoteKind, subject: bytes, sealed: bytes) -> RosterState:
    return replace(state, notes=state.notes.insert((kind, subject), Note(state.length, sealed)))


def _without(state: RosterState, keys: Iterable[bytes]) -> RosterState:
    ended, invites = [state.invites[key] for key in keys], state.invites
    for each in ended:
        invites = invites.remove(each.key)
    return replace(state, invites=invites, key_tree=key_tree.let_go(state, ended))
