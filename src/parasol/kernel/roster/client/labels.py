"""A member's private label: a few words by which stewards know whose membership one is, so that the right one is paused
when a phone is taken. Sealed to stewards, never needed, and gone when the membership is.

A label is about a member's key, or about an invite's: then it is that of whoever comes with it. The server sees records
of one size and can't tell which one is about whom, so it is the stewards' own clients that delete what has ended.
"""

from contextlib import suppress
from dataclasses import dataclass

import msgspec

from parasol.features.alerts.case import PrivateLabel
from parasol.kernel.client.connection import BadAnswer, Declined, Unreachable
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.rooms.client.group import Kept
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import Policy
from parasol.kernel.roster.rules.members import Membership
from parasol.kernel.roster.structs import INVITE_DAYS

ROOM = "labels"
RENEWED_AFTER_DAYS = 30
TROUBLE = Declined, Unreachable, BadAnswer, Distrust


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels that count, by what each is about (the key that a member has by now): the newest of each."""

    found: dict[bytes, Kept[PrivateLabel]]
    others: int = 0
    """How many records there are that don't open, or say something else."""

    def text_about(self, subject: bytes) -> str | None:
        """The label of what this key is: a member's, an open invite's."""
        label = self.found.get(subject)
        return None if label is None else label.record.text

    def text_of(self, member: Membership) -> str | None:
        """This member's label: its own, or the one that its invite was given."""
        return self.text_about(member.key) or (self.text_about(member.invite) if member.invite else None)


def read_labels(steward: Person) -> Labels:
    """The labels of members and of open invites. Raises as ``Person.read``."""
    found, others = steward.records(ROOM, PrivateLabel)
    current = steward.whole().current_key
    return Labels({current(each.record.subject): each for each in found if not has_ended(steward, each)}, others)


def renewed_after(policy: Policy) -> int:
    """How old a label is, in days, that is written again when keys are renewed: it has to last longer than a record in
    this room does."""
    return min(RENEWED_AFTER_DAYS, policy.vault_days // 4)


def set_label(steward: Person, subject: bytes, text: str) -> None:
    """Give a member or an invite this label instead of any other; none if it is empty. Raises ``Declined``,
    ``Unreachable``."""
    roster = steward.whole()
    member = roster.members.get(subject)
    about = {*roster.keys_of(subject), member.invite} if member is not None else {subject}
    before = [each for each in _read(steward) if each.record.subject in about]
    label = PrivateLabel(subject, text.strip())
    made = steward.append(ROOM, None, msgspec.json.encode(label)) if label.text else None
    for each in before:
        if each.id != made:  # said again after a broken line, it may have been read as one from before
            steward.drop(ROOM, each.id)


def tend_labels(steward: Person) -> None:
    """Delete the labels of memberships and invites that have ended, and write those again that grow old. Trouble with
    them undoes or hides nothing that was decided: what can't be done now is done the next time, and whoever reads the
    labels is told."""
    policy = steward.policy
    with suppress(*TROUBLE):
        kept: dict[bytes, Kept[PrivateLabel]] = {}
        for each in _read(steward):
            gone = each if has_ended(steward, each) else kept.get(each.record.subject)
            if gone is not each:
                kept[each.record.subject] = each
            if gone is not None:
                steward.drop(ROOM, gone.id)
        for each in kept.values():
            if steward.device.today() - each.day >= renewed_after(policy):
                steward.append(ROOM, None, msgspec.json.encode(each.record), asked=b"renewed" + each.id)
                steward.drop(ROOM, each.id)


def _read(steward: Person) -> list[Kept[PrivateLabel]]:
    return steward.records(ROOM, PrivateLabel)[0]


def has_ended(steward: Person, label: Kept[PrivateLabel]) -> bool:
    """Whether nobody is left whom a label is about. What this roster doesn't know may be an invite that was made a
    moment ago, so it isn't taken for ended before an invite would be."""
    roster = steward.whole()
    about = roster.current_key(label.record.subject)
    today = steward.device.today()
    if about in roster.members:
        return roster.members[about].left_at is not None
    if about in roster.invites:
        return roster.invites[about].last_day < today
    if about in roster.used_invites:
        came = roster.used_invites[about]
        return came is None or roster.taken_by(came) is None
    return today - label.day > INVITE_DAYS
