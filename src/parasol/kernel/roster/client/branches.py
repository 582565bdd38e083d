"""A branch: a member with everybody who came through them, to be paused or let in again together."""

from dataclasses import dataclass

from parasol.kernel.client.connection import Declined
from parasol.kernel.moderation import decisions
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.notes import inviter_of, know_notes
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.structs import Freeze

AT_ONCE = 8
"""Entries in one append, as the server takes them."""


@dataclass(frozen=True, slots=True)
class BranchDone:
    """Members who are paused (or let in) now, and those for which a proposal waits for a second steward."""

    done: list[bytes]
    proposed: list[bytes]


def branch(person: Person, member: bytes) -> list[bytes]:
    """The member, everybody whose invite's note names it, and so on down, in the roster's order; those who have gone
    are among them. For stewards: nobody else can open the notes."""
    roster, found = person.whole(), {member}
    if any(key in roster.steward_spans for key in roster.keys_of(member)):
        know_notes(person, roster.ever())
        for each in roster.ever():  # whoever invited was a member before
            if each.key not in found and inviter_of(person, each.key) in found:
                found |= {each.key, roster.current_key(each.key)}
    return [each.key for each in roster.ever() if each.key in found]


def freeze_branch(person: Person, member: bytes, reason: str) -> BranchDone:
    """Pause every member of a branch but one's own. Stewards need a second signature: for each a proposal is left."""
    return _set_frozen(person, member, reason, True)


def thaw_branch(person: Person, member: bytes, reason: str) -> BranchDone:
    """Let every paused member of a branch in again."""
    return _set_frozen(person, member, reason, False)


def to_change(person: Person, member: bytes, frozen: bool) -> list[bytes]:
    """The members of a branch that pausing it (or letting it in) would change."""
    return [key for key in branch(person, member) if key != person.key and _is_due(person.whole(), key, frozen)]


def _is_due(roster: RosterState, key: bytes, frozen: bool) -> bool:
    return roster.taken_by(key) is not None and roster.is_frozen(key) != frozen


def _set_frozen(person: Person, member: bytes, reason: str, frozen: bool) -> BranchDone:
    steward.check_steward(person)
    decisions.check_reason(reason)
    due = to_change(person, member, frozen)
    stewards = [key for key in due if "stewards" in person.whole().groups_of(key)]
    members = [key for key in due if key not in stewards]
    done: list[bytes] = []
    for start in range(0, len(members), AT_ONCE):
        done += _at_once(person, members[start : start + AT_ONCE], frozen)
    for key in done:
        decisions.record(person, "froze a seat" if frozen else "thawed a seat", key, reason)
    proposed: list[bytes] = []
    for key in stewards:
        try:
            (steward.freeze if frozen else steward.thaw)(person, key, reason)
            done.append(key)
        except steward.SecondNeeded:
            proposed.append(key)
    return BranchDone(done, proposed)


def _at_once(person: Person, members: list[bytes], frozen: bool) -> list[bytes]:
    """One append for some members; who was paused or has gone meanwhile is left out."""
    for attempt in range(steward.TRIES):
        due = [key for key in members if _is_due(person.whole(), key, frozen)]
        if not due:
            return []
        try:
            steward.send_all(person, [_made(key, frozen) for key in due])
        except Declined as declined:
            if declined.code != "roster-moved" or attempt == steward.TRIES - 1:
                raise
            person.refresh()
        else:
            return due
    return []


def _made(key: bytes, frozen: bool) -> steward.Make:
    return lambda place: Freeze(**place("register"), seat=key, frozen=frozen)
