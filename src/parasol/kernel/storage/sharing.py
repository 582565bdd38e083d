"""What several processes on one store share, and do not keep."""

from collections.abc import Collection
from typing import Literal, Protocol

Use = Literal["new", "spent", "stale"]
"""What came of using a mark up: it is new; it was there; or its key or its time is over."""


class Shared(Protocol):
    """What several processes on one store share for minutes or a day, beside what is kept. None of it survives a crash
    or a failover of the database, and it goes as a whole. Seconds are of the callers' clocks, which have to agree to
    half a minute; where they don't, things are refused and nothing counts twice."""

    async def look(self, now: float, new_key: bytes) -> tuple[bytes, int]:
        """The key of what is issued (``new_key`` if there was none), and the roster's length. Marks whose time is over
        are forgotten by this."""
        ...

    async def use(self, key: bytes, mark: bytes, expires_at: int) -> Use:
        """Use up a mark (16 bytes that tell nothing) of something that was issued with ``key`` and that nobody takes
        any more from the second ``expires_at`` on."""
        ...

    async def count(self, name: bytes, today: int, most: int) -> bool:
        """Count one for a name; False if ``most`` were counted today already."""
        ...

    async def end_invites(self, keys: Collection[bytes]) -> None:
        """Keep that these invites are too old. Not since when."""
        ...

    async def has_ended(self, key: bytes) -> bool:
        """Whether an invite is known to be too old."""
        ...

    async def keep_ended(self, open_invites: Collection[bytes]) -> None:
        """Forget ended invites but these."""
        ...

    async def clock(self) -> float:
        """The second that it is where the database runs."""
        ...

    async def leads(self) -> bool:
        """Whether this process does the chores that one does for all. If it ends, another one will."""
        ...

    async def resign(self) -> None:
        """Let another process do them."""
        ...

    async def is_ending(self) -> bool:
        """Whether somebody is about to destroy the store, and waits for all others to close it."""
        ...
