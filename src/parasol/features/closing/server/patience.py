"""When a server may destroy a closed community by itself: pure rules about clocks, which can be wrong.

Serving nothing any more is undone by setting the clock right. Destroying isn't, so it waits: a day in which the clock
goes as steadily as the machine's own counter of seconds, and a week if the date has jumped since the closing was
announced. Meanwhile everybody who comes reads that the community has closed, so that a wrong date is noticed.
"""

from dataclasses import dataclass

from parasol.kernel.wire.days import parse_day, text_of

DAY_SECONDS = 86_400.0
STEADY_SECONDS = DAY_SECONDS
JUMPED_SECONDS = 7 * DAY_SECONDS
SLACK_SECONDS = 600.0
"""How far date and counter may drift apart in that time: corrections of a time server are smaller."""
GAP_DAYS = 2
"""A server that was off for longer sees a jump, and waits longer. It can't tell the one from the other."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The last day on which the server ran before the end, and whether the date has jumped."""

    day: int
    has_jumped: bool = False

    def write(self) -> str:
        """As it stands in the file."""
        return f"{text_of(self.day)}{' jumped' if self.has_jumped else ''}\n"

    @staticmethod
    def read(text: str) -> "Mark | None":
        """From the file; None if it is no mark."""
        words = text.split()
        try:
            return Mark(parse_day(words[0]), words[1:] == ["jumped"]) if words else None
        except ValueError:
            return None


def marked(mark: Mark | None, today: int, is_closing: bool) -> Mark:
    """The mark after a day on which the community is open. A jump is remembered while a closing is announced."""
    if mark is None:
        return Mark(today, is_closing)
    jumps = not 0 <= today - mark.day <= GAP_DAYS
    return Mark(today, is_closing and (mark.has_jumped or jumps))


def wait_of(mark: Mark | None, closing_on: int) -> float:
    """Seconds to wait after the end: the day must have come as days do, from a day just before it."""
    is_as_usual = mark is not None and not mark.has_jumped and 0 <= closing_on - mark.day <= GAP_DAYS
    return STEADY_SECONDS if is_as_usual else JUMPED_SECONDS


class Patience:
    """Counts the wait in one run of the server; a new run counts again. ``now`` are seconds of the date, ``counter``
    seconds of a counter that nobody can set (monotonic)."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._start: tuple[float, float] | None = None

    def is_over(self, now: float, counter: float) -> bool:
        """Whether it has waited long enough. If date and counter have come apart, it starts from zero."""
        if self._start is None or abs((now - self._start[0]) - (counter - self._start[1])) > SLACK_SECONDS:
            self._start = (now, counter)
        return counter - self._start[1] >= self.seconds
