"""What follows from the entries, and what one asks of it: who is in, who is steward, which keys are in force.

A state is *whole* where it follows from charter and register in their one order (the server's, stewards'), or it is the
charter's alone: there ``members`` are those who are or were steward, ``invites`` those for stewards, and nobody can ask
who else is a member. Pure: no clock, no I/O. What may come next is in ``rules``.

Whatever grows with the community is kept in persistent maps, so that an entry costs the same among a hundred members
and among a hundred thousand. They have no order: memberships and invites carry a number.
"""

from __future__ import annotations  # at run time rpds has no HashTrieMap[...]

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Literal

from rpds import HashTrieMap

from parasol.kernel.roster.rules.desks import Desk
from parasol.kernel.roster.rules.key_tree import KeyTree
from parasol.kernel.roster.rules.members import Membership, OpenInvite, in_order
from parasol.kernel.roster.rules.packed import PackedMap
from parasol.kernel.roster.rules.server_keys import ServerKeys, keys_of_list
from parasol.kernel.roster.structs import Group, Policy, Role
from parasol.kernel.wire.naming import called

ROOT = bytes(32)
LISTS_BEFORE = 4
"""Lists whose keys are used beside that of the one in force: until a new one is complete, checks are answered from an
older one, and somebody else may go meanwhile."""


NoteKind = Literal["invite", "vouch"]


@dataclass(frozen=True, slots=True)
class Note:
    """What an entry tells stewards alone, sealed, and how long the charter was before it."""

    number: int
    sealed: bytes


@dataclass(frozen=True, slots=True)
class EpochState:
    """The commitment to one epoch key and where in the chain it was made."""

    number: int
    commitment: bytes
    made_at: int
    made_on: int
    intake: bytes | None = None
    signer: bytes | None = None


@dataclass(frozen=True, slots=True)
class RosterState:
    """Everything that follows from the entries."""

    is_whole: bool = True
    """Whether the register is in it, or the charter alone."""
    length: int = 0
    """The charter's, as ``head`` is."""
    head: bytes = ROOT
    stewards_head: bytes = ROOT
    """The hash of the charter's newest entry that changed who stewards are."""
    register_length: int = 0
    register_head: bytes = ROOT
    genesis: bytes = ROOT
    day: int = 0
    policy: Policy | None = None
    policies: tuple[tuple[int, Policy], ...] = ()
    """Every policy there was, each with the number of its entry."""
    days: tuple[tuple[int, int], ...] = ()
    """Every day with entries in the charter, each with the number of its first one."""
    server_keys: tuple[ServerKeys, ...] = ()
    """The server's keys, the founding's first: the last ones are in force."""
    members: PackedMap[bytes, Membership] = field(default_factory=PackedMap)
    count: int = 0
    """How many members there are, frozen ones too."""
    invites: HashTrieMap[bytes, OpenInvite] = field(default_factory=HashTrieMap)
    cleared_on: dict[Role, int] = field(default_factory=dict)
    """The day on which invites for this role that were too old were last forgotten."""
    used_invites: PackedMap[bytes, bytes | None] = field(default_factory=PackedMap)
    """With the key of who came with it, or None if it was closed."""
    notes: HashTrieMap[tuple[NoteKind, bytes], Note] = field(default_factory=HashTrieMap)
    """Of invites by the invite's key, used and closed ones too; of vouching by the member's."""
    epochs: HashTrieMap[tuple[Group, int], EpochState] = field(default_factory=HashTrieMap)
    older: dict[Group, tuple[int, bytes]] = field(default_factory=lambda: {"members": (0, ROOT), "stewards": (0, ROOT)})
    """How many of a group's epochs aren't in ``epochs``, since a checkpoint left them out, and the hash of those."""
    current: dict[Group, int] = field(default_factory=dict)
    lists: dict[int, int] = field(default_factory=dict)
    """The members' epoch that began each of the newest lists: those that checks are answered from."""
    current_list: int = 0
    escrow_commitment: bytes = b""
    key_tree: KeyTree = field(default_factory=KeyTree)
    intake: str = ""
    """The recipient in force, where somebody gave it with the charter, and it is the one that the charter names."""
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
    tree: tuple[bytes, ...] = ()
    """Over the charter's entries; see ``roster.tree``."""
    register_tree: tuple[bytes, ...] = ()
    """The same over the register's."""

    @property
    def entry_count(self) -> int:
        """How many entries both chains have."""
        return self.length + self.register_length

    def ever(self) -> list[Membership]:
        """Everybody who is or was a member, in the order in which they came."""
        return in_order(self.members.values())

    @property
    def token_key(self) -> bytes:
        """The key of tokens in force; empty before the founding."""
        return self.server_keys[-1].token_key if self.server_keys else b""

    @property
    def profile_key(self) -> bytes:
        """The key of passes in force; empty before the founding."""
        return self.server_keys[-1].profile_key if self.server_keys else b""

    @property
    def escrow_key(self) -> bytes:
        """The key of the escrow in force; empty before the founding."""
        return self.server_keys[-1].escrow_key if self.server_keys else b""

    @property
    def keys_number(self) -> int:
        """The number of the server's keys in force."""
        return max(1, len(self.server_keys))

    def keys_of_list(self, list_number: int) -> ServerKeys:
        """The server's keys with which a list for checks is made. Raises ``ValueError`` before the founding."""
        return keys_of_list(self.server_keys, list_number)

    def taken(self) -> list[Membership]:
        """The members, frozen ones too."""
        return in_order(member for member in self.members.values() if member.left_at is None)

    def active(self) -> list[Membership]:
        """The members who aren't frozen."""
        return [member for member in self.taken() if not member.is_frozen]

    def all_stewards(self) -> list[Membership]:
        """The stewards by role, frozen ones too."""
        found = (self.taken_by(key) for key in self.steward_spans)
        return in_order(member for member in found if member is not None and member.role == "steward")

    def stewards(self) -> list[Membership]:
        """The stewards who can sign now: frozen ones can't."""
        return [member for member in self.all_stewards() if not member.is_frozen]

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
        """Whether this key is that of a member who is frozen now."""
        member = self.taken_by(key)
        return member is not None and member.is_frozen

    def is_name_taken(self, key: bytes) -> bool:
        """Whether somebody who is or was a member is called as this key would be: stewards know each other by no
        more."""
        name = called(key)
        return any(called(each) == name for each in self.members.beside(key))

    def current_key(self, key: bytes) -> bytes:
        """The key that this one's membership has by now, however often its member renewed it."""
        while (member := self.members.get(key)) is not None and member.renewed_as is not None:
            key = member.renewed_as
        return key

    def keys_of(self, key: bytes) -> list[bytes]:
        """This key and those that its membership had before, the newest first."""
        keys = [key]
        while (member := self.members.get(keys[-1])) is not None and member.key_before is not None:
            keys.append(member.key_before)
        return keys

    def are_two(self, one: bytes, other: bytes) -> bool:
        """Whether these are two people who were stewards at one time: not one before and after she renewed hers, nor,
        since the charter alone can't tell who that is, one who was a steward, and became one again under other keys."""
        now = [self.current_key(key) for key in (one, other)]
        here, there = [[span for key in self.keys_of(each) for span in self.steward_spans.get(key, ())] for each in now]
        return now[0] != now[1] and any(
            (until is None or start < until) and (end is None or since < end)
            for start, end in here
            for since, until in there
        )

    def groups_of(self, key: bytes) -> list[Group]:
        """The groups whose keys this key's membership was given, frozen or not."""
        member = self.taken_by(key)
        if member is None:
            return []
        return ["members", "stewards"] if member.role == "steward" else ["members"]

    def was_steward_on(self, key: bytes, day: int) -> bool:
        """Whether this key was a steward on a day or later. What she writes after she went, with a server's help, isn't
        a steward's."""
        return any(end is None or self.day_of_entry(end) >= day for _, end in self.steward_spans.get(key, ()))

    def was_steward(self, key: bytes, length: int) -> bool:
        """Whether this key was a steward when the charter had ``length`` entries."""
        spans = self.steward_spans.get(key, ())
        return any(start < length and (end is None or length <= end) for start, end in spans)

    def length_before(self, day: int) -> int:
        """How many entries of the charter were made before this day."""
        at = bisect_left(self.days, day, key=lambda each: each[0])
        return self.days[at][1] if at < len(self.days) else self.length

    def day_of_entry(self, number: int) -> int:
        """The day on which this entry of the charter was made, or the oldest one that is known. Raises ``ValueError``
        if there is none."""
        if not 0 <= number < self.length:
            raise ValueError("there is no such entry")
        return self.days[max(0, bisect_right(self.days, number, key=lambda each: each[1]) - 1)][0]

    def policy_at(self, length: int) -> Policy | None:
        """The policy in force when the charter had ``length`` entries; the founding's if it had none."""
        before = [policy for number, policy in self.policies if number < length]
        return before[-1] if before else self.policies[0][1] if self.policies else None

    def epoch(self, group: Group, number: int | None = None) -> EpochState:
        """A group's epoch, the current one by default. Raises ``KeyError`` if there is none, or it isn't known."""
        return self.epochs[(group, self.current[group] if number is None else number)]

    def open_desks(self) -> list[Desk]:
        """The desks that have a card now, by number."""
        return [desk for _, desk in sorted(self.desks.items()) if desk.card is not None]

    def recipient_of(self, key: bytes) -> bytes:
        """The hash of the recipient of a member or an open invite. Raises ``KeyError``."""
        return (self.members.get(key) or self.invites[key]).recipient

    def sealed_to_stewards(self) -> list[Membership | OpenInvite]:
        """Everybody a stewards' key is sealed to: stewards who aren't paused, and their open invites."""
        open_now = (invite for invite in self.invites.values() if invite.last_day >= self.day)
        return [*self.stewards(), *in_order(invite for invite in open_now if invite.role == "steward")]

    def epoch_at(self, group: Group, number: int) -> int:
        """The group's epoch that was in force when an entry of this number was made; the newest one that isn't known,
        if it is one of those."""
        older, _ = self.older[group]
        epochs = range(older + 1, self.current[group] + 1)
        return older + bisect_right(epochs, number, key=lambda each: self.epochs[(group, each)].made_at)
