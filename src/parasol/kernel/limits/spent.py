"""What was spent, remembered exactly until it would have expired anyway."""

from typing import Literal, Protocol

Adding = Literal["new", "spent", "stale"]
"""What came of adding a mark: it is new; it was there; or nobody can know, since what it goes with was forgotten."""


class Spent(Protocol):
    """Single-use marks, of one process (``SpentSet``) or of all on one database (``shared.SharedSpent``)."""

    def tell(self, now: float) -> int:
        """Take note of the time, and return the second that it is here."""
        ...

    async def add(self, mark: bytes, expires_at: int) -> Adding:
        """Remember `mark` until the second `expires_at`, which must lie ahead."""
        ...


class SpentSet:
    """Single-use marks that forget themselves.

    A mark is kept under the second at which the thing it stands for expires. `now` may step back (a wall clock
    does): the set goes by the latest second it has been told of, so that a step back never revives what was
    forgotten. The price is that, after a step back, things live longer by as much; nothing is refused that was
    good.
    """

    def __init__(self) -> None:
        self._by_expiry: dict[int, set[bytes]] = {}
        self._latest = 0

    def tell(self, now: float) -> int:
        """Take note of the time, forget what has expired by then, and return the second that it is here."""
        second = int(now)
        if second > self._latest:
            self._latest = second
            for expiry in [expiry for expiry in self._by_expiry if expiry <= second]:
                del self._by_expiry[expiry]
        return self._latest

    async def add(self, mark: bytes, expires_at: int) -> Adding:
        """See ``Spent``. Waits for nothing."""
        marks = self._by_expiry.setdefault(expires_at, set())
        if mark in marks:
            return "spent"
        marks.add(mark)
        return "new"

    def __len__(self) -> int:
        return sum(map(len, self._by_expiry.values()))
