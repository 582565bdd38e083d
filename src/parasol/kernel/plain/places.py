"""A place in the order of those who try words: it stands in the page in which they are typed, and counts once.

A form says with it since when its page has been open, which costs a person nothing, and a loop one request more and a
wait for each try. It says nothing else: it is sealed with the process's key, and what is remembered of one that counted
is a random number, for ten minutes.
"""

from collections.abc import Callable

import msgspec

from parasol.kernel.plain.state import Stale, StateBook

FIELD = "place"
LEAST_SECONDS = 3
"""Eight words are not typed in less, and hardly pasted."""
LONGEST_SECONDS = 5
"""No place counts for more than that, however long its page was open: else a loop that keeps places for a minute would
go before everybody who types."""
MOST_SECONDS = 10 * 60
MAX_PLACE = 300


class _Place(msgspec.Struct, frozen=True):
    second: int
    number: bytes


class Places:
    """Gives them out, and takes each once. ``clock`` is monotonic, in seconds."""

    def __init__(self, book: StateBook, clock: Callable[[], float], random: Callable[[int], bytes]) -> None:
        self._book = book
        self._clock = clock
        self._random = random
        self._taken: dict[bytes, int] = {}
        """When each counted, in that order."""

    def give(self) -> str:
        """A new one, for a hidden field."""
        return self._book.seal(FIELD, _Place(int(self._clock()), self._random(16)))

    def take(self, text: str) -> int | None:
        """From which second on it counts; None if it doesn't: it is too young, or many minutes old, or has counted."""
        try:
            place = self._book.open(FIELD, text, _Place)
        except Stale:
            return None
        now = int(self._clock())
        while self._taken and now - self._taken[first := next(iter(self._taken))] > MOST_SECONDS:
            del self._taken[first]
        if not LEAST_SECONDS <= now - place.second <= MOST_SECONDS or place.number in self._taken:
            return None
        self._taken[place.number] = now
        return max(place.second, now - LONGEST_SECONDS)
