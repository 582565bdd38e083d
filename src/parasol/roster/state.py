"""What follows from a chain of entries, and what one asks of it: who is in, who is steward, which keys are in force.

Pure: no clock, no I/O. What may come next is in ``rules``.
"""

from dataclasses import dataclass, field
from typing import Literal

from parasol.formats.roster import Group, Policy, Role
from parasol.roster.desks import Desk

ROOT = bytes(32)


@dataclass(frozen=True, slots=True)
class Membership:
    """A membership: a key, a role and a day."""

    key: bytes
    recipient: str
    role: Role
    since: int
    left_at: int | None = None
    """The entry number at which it ended, or None while it lasts."""
    is_frozen: bool = False
    """Paused by stewards: still a member, but counts as none until thawed."""
    invite: bytes | None = None
    """The key of the invite that it came with; None for the founder's."""
    vouched_on: int | None = None
    """The day on which a steward vouched for it, or None."""
    made_at: int = 0
    """The number of its entry."""

    @property
    def is_vouched(self) -> bool:
        """Whether a steward vouched for it."""
        return self.vouched_on is not None


@dataclass(frozen=True, slots=True)
class OpenInvite:
    """An invite that nobody has used yet."""

    key: bytes
    recipient: str
    role: Role
    last_day: int


NoteKind = Literal["invite", "vouch"]


@dataclass(frozen=True, slots=True)
class Note:
    """What an entry tells stewards alone, sealed, and the entry's number."""

    number: int
    sealed: bytes


@dataclass(frozen=True, slots=True)
class EpochState:
    """The commitment to one epoch key and where in the chain it was made."""

    number: int
    commitment: bytes
    made_at: int
    made_on: int
    intake: str | None = None
    signer: bytes | None = None


@dataclass(frozen=True, slots=True)
class RosterState:
    """Everything that follows from a chain of entries."""

    length: int = 0
    head: bytes = ROOT
    genesis: bytes = ROOT
    day: int = 0
    policy: Policy | None = None
    policies: tuple[tuple[int, Policy], ...] = ()
    """Every policy there was, each with the number of its entry."""
    days: tuple[tuple[int, int], ...] = ()
    """Every day with entries, each with the number of its first entry."""
    oprf_key: bytes = b""
    token_key: bytes = b""
    escrow_key: bytes = b""
    members: dict[bytes, Membership] = field(default_factory=dict)
    invites: dict[bytes, OpenInvite] = field(default_factory=dict)
    used_invites: frozenset[bytes] = frozenset()
    notes: dict[tuple[NoteKind, bytes], Note] = field(default_factory=dict)
    """Of invites by the invite's key, used and closed ones too; of vouching by the member's."""
    epochs: dict[tuple[Group, int], EpochState] = field(default_factory=dict)
    current: dict[Group, int] = field(default_factory=dict)
    lists: dict[int, bytes] = field(default_factory=dict)
    current_list: int = 0
    owed: frozenset[Group] = frozenset()
    """Groups for which a new epoch must come next, because somebody was just removed."""
    stale: frozenset[Group] = frozenset()
    """Groups for which a new epoch should come soon, because somebody left."""
    steward_spans: dict[bytes, tuple[tuple[int, int | None], ...]] = field(default_factory=dict)
    """For each key that ever was steward, the spans of entry numbers during which it was one who wasn't frozen."""
    desks: dict[int, Desk] = field(default_factory=dict)
    """All desks that are or were, by number."""
    closing_on: int | None = None
    """The community's last day, while its closing is announced."""

    def taken(self) -> list[Membership]:
        """The members, frozen ones too."""
        return [member for member in self.members.values() if member.left_at is None]

    def active(self) -> list[Membership]:
        """The members who aren't frozen."""
        return [member for member in self.taken() if not member.is_frozen]

    def stewards(self) -> list[Membership]:
        """The stewards who can sign now: frozen ones can't."""
        return [member for member in self.active() if member.role == "steward"]

    def taken_by(self, key: bytes) -> Membership | None:
        """This key's membership while it lasts, frozen or not."""
        member = self.members.get(key)
        return member if member is not None and member.left_at is None else None

    def is_member(self, key: bytes) -> bool:
        """Whether this key is a member now, and not a frozen one."""
        member = self.taken_by(key)
        return member is not None and not member.is_frozen

    def is_steward(self, key: bytes) -> bool:
        """Whether this key is a steward now, and not a frozen one."""
        return self.is_member(key) and self.members[key].role == "steward"

    def is_frozen(self, key: bytes) -> bool:
        """Whether this key has a member who is frozen now."""
        member = self.taken_by(key)
        return member is not None and member.is_frozen

    def groups_of(self, key: bytes) -> list[Group]:
        """The groups whose keys this key's membership was given, frozen or not."""
        member = self.taken_by(key)
        if member is None:
            return []
        return ["members", "stewards"] if member.role == "steward" else ["members"]

    def was_steward(self, key: bytes, length: int) -> bool:
        """Whether this key was a steward when the roster had ``length`` entries."""
        spans = self.steward_spans.get(key, ())
        return any(start < length and (end is None or length <= end) for start, end in spans)

    def length_before(self, day: int) -> int:
        """How many entries were made before this day."""
        return next((first for each, first in self.days if each >= day), self.length)

    def day_of_entry(self, number: int) -> int:
        """The day on which this entry was made. Raises ``ValueError`` if there is none of this number."""
        if not 0 <= number < self.length:
            raise ValueError("there is no such entry")
        return max(day for day, first in self.days if first <= number)

    def policy_at(self, length: int) -> Policy | None:
        """The policy in force when the roster had ``length`` entries; the founding's if it had none."""
        before = [policy for number, policy in self.policies if number < length]
        return before[-1] if before else self.policies[0][1] if self.policies else None

    def generation(self, group: Group, number: int | None = None) -> EpochState:
        """A group's epoch, the current one by default. Raises ``KeyError`` if there is none."""
        return self.epochs[(group, self.current[group] if number is None else number)]

    def open_desks(self) -> list[Desk]:
        """The desks that have a card now, by number."""
        return [desk for _, desk in sorted(self.desks.items()) if desk.card is not None]

    def readers(self, group: Group) -> list[tuple[bytes, str]]:
        """(key, age recipient) of everybody an epoch of this group is sealed to: open invites included, frozen
        members not."""
        members = self.active() if group == "members" else self.stewards()
        people = [(member.key, member.recipient) for member in members]
        open_now = [invite for invite in self.invites.values() if invite.last_day >= self.day]
        invites = [invite for invite in open_now if group == "members" or invite.role == "steward"]
        return people + [(invite.key, invite.recipient) for invite in invites]
