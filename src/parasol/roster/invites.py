"""The roster's rules for invites and for vouching, each with a note that stewards alone can read. Pure.

``invite``, ``vouch`` and ``cancel`` return the state after their entry or raise ``RosterRefused``. Who signed it was
looked at before (``rules``).
"""

from dataclasses import replace

from parasol.formats.roster import INVITE_DAYS, NOTE_BYTES, Cancel, Group, Invite, Vouch
from parasol.roster.forms import RosterRefused, check_key, check_recipient
from parasol.roster.state import Note, NoteKind, OpenInvite, RosterState


def invite(state: RosterState, entry: Invite) -> RosterState:
    check_key(entry.key)
    check_recipient(entry.recipient)
    _check_note(entry.note)
    if entry.key in state.invites or entry.key in state.used_invites or entry.key in state.members:
        raise RosterRefused("duplicate", "this invite has been made before")
    if not entry.day <= entry.last_day <= entry.day + INVITE_DAYS:
        raise RosterRefused("stale-invite", "an invite lasts three days at most")
    made = OpenInvite(entry.key, entry.recipient, entry.role, entry.last_day)
    live = {key: old for key, old in state.invites.items() if old.last_day >= entry.day}
    notes = _noted(state, "invite", entry.key, entry.note)
    return replace(state, invites={**live, entry.key: made}, notes=notes)


def vouch(state: RosterState, entry: Vouch) -> RosterState:
    _check_note(entry.note)
    member = state.taken_by(entry.seat)
    if member is None or member.is_vouched:
        raise RosterRefused("not-allowed", "there is no such member, or somebody has vouched for it already")
    notes = _noted(state, "vouch", entry.seat, entry.note)
    return replace(state, members={**state.members, entry.seat: replace(member, vouched_on=entry.day)}, notes=notes)


def cancel(state: RosterState, entry: Cancel) -> RosterState:
    if entry.invite not in state.invites:
        raise RosterRefused("unknown-invite", "this invite isn't open")
    return close_invites(state, {entry.invite})


def close_invites(state: RosterState, keys: set[bytes]) -> RosterState:
    """Close open invites for good. Who knew their words may have read the keys sealed to them, so those are stale."""
    closed = [invite for key, invite in state.invites.items() if key in keys]
    stale: set[Group] = {"members"} if closed else set()
    if any(invite.role == "steward" for invite in closed):
        stale.add("stewards")
    rest = {key: invite for key, invite in state.invites.items() if key not in keys}
    return replace(state, invites=rest, used_invites=state.used_invites | keys, stale=state.stale | stale)


def close_invites_of_steward(after: RosterState, before: RosterState, key: bytes) -> RosterState:
    """When a steward goes or is frozen, all open invites close: a steward knows the words of some of them, and could
    come back with one, or read the new keys, which are sealed to open invites too."""
    return close_invites(after, set(after.invites)) if "stewards" in before.groups_of(key) else after


def _check_note(note: bytes) -> None:
    if len(note) != NOTE_BYTES:
        raise RosterRefused("unreadable", "a note on the roster has the wrong length")


def _noted(state: RosterState, kind: NoteKind, subject: bytes, sealed: bytes) -> dict[tuple[NoteKind, bytes], Note]:
    return {**state.notes, (kind, subject): Note(state.length, sealed)}
