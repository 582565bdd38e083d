"""A membership, and an invite that somebody may still come with."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from parasol.kernel.roster.structs import Role


@dataclass(frozen=True, slots=True)
class Membership:
    """A membership: a key, a role and a day."""

    key: bytes
    recipient: bytes
    """The hash of it, as of all recipients."""
    role: Role
    since: int
    leaf: int = -1
    """Hers in the key tree. Who reads the charter alone doesn't learn it of who was a member first."""
    left_at: int | None = None
    """How long the charter was when it ended, or None while it lasts."""
    is_frozen: bool = False
    """Paused by stewards: still a member, but counts as none until thawed."""
    invite: bytes | None = None
    """The key of the invite that it came with; None for the founder's."""
    vouched_on: int | None = None
    """The day on which a steward vouched for it, or None."""
    key_before: bytes | None = None
    """The key that it had before its member renewed it; None if this is the first."""
    renewed_on: int | None = None
    """The day on which this key came instead of that one."""
    renewed_as: bytes | None = None
    """The key that came instead of this one, with which the membership went on."""
    made_at: int = 0
    """The number of the charter's newest entry when it had been made. Of who was no steward then, the charter alone
    doesn't tell it, and none needs it."""
    nth: int = 0
    """How many entries were known before the one that made it: the order in which members came."""
    invited_at: int | None = None
    """The number of the invite's entry in its chain, where the note stands of who invited; None for the founder's."""
    vouched_at: int | None = None
    """The number of the entry in the register by which somebody vouched for it."""

    @property
    def is_vouched(self) -> bool:
        """Whether a steward vouched for it."""
        return self.vouched_on is not None


@dataclass(frozen=True, slots=True)
class OpenInvite:
    """An invite that nobody has used yet."""

    key: bytes
    recipient: bytes
    leaf: int
    role: Role
    last_day: int
    nth: int = 0
    """As a membership's."""
    noted_at: int = 0
    """The number of its entry in its chain."""


Made = TypeVar("Made", Membership, OpenInvite)


def in_order(made: Iterable[Made]) -> list[Made]:
    """In the order of the entries that made them."""
    return sorted(made, key=lambda each: each.nth)
