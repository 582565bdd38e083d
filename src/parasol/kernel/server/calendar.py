"""The date by which things are forgotten: pure rules about a clock that can be wrong, and a file that remembers.

What is forgotten is gone for good, so a date counts only when it came as dates do: day after day. After a jump ahead
nothing more is forgotten until the new date has gone on for as many days as it jumped, seven at most: after a weekend
for three, after a month for a week. A server that is seldom on, so that no date goes on for as long, believes a day
once it has run on seven later ones. After a jump back the server goes by the last day that it believed, so that what
is filed meanwhile isn't due when the clock is set right. See docs/decisions/0047.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from parasol.features.closing.server.files import write_private
from parasol.kernel.wire.days import day_of, parse_day, text_of

FILE = "forgotten"
DAY_SECONDS = 86_400.0
GAP_DAYS = 1
"""By so much a date may be wrong and is believed all the same: nothing goes more than a day early. A server that was
off for longer sees a jump. It can't tell the one from the other."""
WAIT_DAYS = 7
"""So long it waits after a jump at most. After a smaller one ahead as long as that was: what a weekend without power
keeps too long is gone when as many days more have passed, and there were as many to set a wrong date right. Also how
many later days a server that jumps from day to day has to have run on before it believes one."""
HOLD_SECONDS = 3000.0
"""The server ran on a day if date and counter went alike for so long: from one look to the next."""
HOLD_SLACK_SECONDS = 600.0
_log = logging.getLogger("parasol")


@dataclass(frozen=True, slots=True)
class Reckoning:
    """``day``: the last day that was believed; 0 if none is known. After a jump: ``seen``, the last day since;
    ``steady``, how many days came one after another since; and ``ran``, the days since on which the server ran."""

    day: int
    seen: int | None = None
    steady: int = 0
    ran: tuple[int, ...] = ()

    def write(self) -> str:
        """As it stands in the file."""
        words = [text_of(self.day)]
        if self.seen is not None:
            words += [text_of(self.seen), str(self.steady), *map(text_of, self.ran)]
        return f"{' '.join(words)}\n"

    @staticmethod
    def read(text: str) -> "Reckoning":
        """From the file; with day 0 if it is none."""
        try:
            match text.split():
                case [day]:
                    return Reckoning(parse_day(day))
                case [day, seen, steady, *ran] if steady.isdecimal():
                    return Reckoning(parse_day(day), parse_day(seen), int(steady), tuple(map(parse_day, ran)))
        except ValueError:
            pass
        return Reckoning(0)


def reckoned(before: Reckoning, today: int, follows: bool | None, is_steady: bool, holds: bool) -> Reckoning:
    """After a look at the date. In this run date and counter went alike: ``follows``, since a date was believed, None
    if none was yet; ``is_steady``, since the jump; ``holds``, for long enough to say that the server ran today."""
    gap = today - before.day
    if gap >= 0 and (follows or (follows is None and gap <= GAP_DAYS)):
        return Reckoning(today)
    after = _going_on(before, today, gap, is_steady)
    if after.seen is None:
        return after
    ran = tuple(day for day in before.ran if day <= today)  # a later one was wrong, or today is
    if holds and today > max(after.day, *ran, 0):
        ran = (*ran, today)
    return replace(after, ran=ran) if len(ran) <= WAIT_DAYS else replace(after, day=ran[0], ran=ran[1:])


def _going_on(before: Reckoning, today: int, gap: int, is_steady: bool) -> Reckoning:
    """After a jump, as far as days come one after another."""
    if before.seen is None or not is_steady or not 0 <= today - before.seen <= GAP_DAYS:
        return replace(before, seen=today, steady=0)
    steady = before.steady + today - before.seen
    return Reckoning(today) if steady >= wait_of(gap - steady) else replace(before, seen=today, steady=steady)


def wait_of(jump: int) -> int:
    """For how many days a date has to go on after a jump of so many."""
    return max(1, min(jump, WAIT_DAYS)) if jump >= 0 else WAIT_DAYS


class Calendar:
    """``clock`` gives seconds of the date, ``counter`` seconds of a counter that nobody can set and that
    goes on while the machine sleeps."""

    def __init__(self, store: Path, clock: Callable[[], float], counter: Callable[[], float]) -> None:
        self._path = store / FILE
        self._clock = clock
        self._counter = counter
        self._believed_at: tuple[float, float] | None = None  # date and counter, at the first such look in this run
        self._jumped_at: tuple[float, float] | None = None
        self._went_alike_from: tuple[float, float] | None = None
        self._has_moved = False
        try:
            self._last = Reckoning.read(self._path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            self._last = Reckoning(0)

    def now(self) -> float:
        """Seconds of the date, never before the last day that was believed."""
        return max(self._clock(), self._last.day * DAY_SECONDS)

    @property
    def is_waiting(self) -> bool:
        """Whether, by the last look, the date doesn't follow from the last day that was believed, and no day before it
        has been believed in this run: what was due by that day has gone then."""
        return self._last.seen is not None and not self._has_moved

    @property
    def latest(self) -> int:
        """The last day that was seen, whether it is believed or not."""
        return max(self._last.day, self._last.seen or 0)

    def look(self) -> int:
        """The day by which things may be forgotten now. To be called every hour."""
        now, counter = self._clock(), self._counter()
        is_steady = _alike(self._jumped_at, now, counter)
        follows = None if self._believed_at is None else _alike(self._believed_at, now, counter)
        if not _alike(self._went_alike_from, now, counter, HOLD_SLACK_SECONDS) or self._went_alike_from is None:
            self._went_alike_from = (now, counter)
        holds = counter - self._went_alike_from[1] >= HOLD_SECONDS
        after = reckoned(self._last, day_of(now), follows, is_steady, holds)
        if after.seen is None:
            was_waiting = self._last.seen is not None
            self._believed_at = (now, counter) if self._believed_at is None or was_waiting else self._believed_at
            self._jumped_at = None
        elif self._jumped_at is None or not is_steady:
            self._jumped_at = (now, counter)
        if after != self._last:
            if after.seen is not None and self._last.seen is None:
                days = wait_of(after.seen - after.day)
                _log.warning("the date of this machine has jumped, or this server was off for more than a day")
                _log.warning("days until anything more is forgotten: %d; if the date is wrong, set it now", days)
            if after.seen is not None and after.day > self._last.day:
                self._has_moved = True
                days = after.seen - after.day
                _log.warning("this server is seldom on: it forgets what was due %d days ago", days)
            self._keep(after)
        self._last = after
        return min(after.day, day_of(now))

    def _keep(self, reckoning: Reckoning) -> None:
        text = reckoning.write()
        try:
            if not self._path.exists() or self._path.read_text(encoding="utf-8", errors="replace") != text:
                write_private(self._path, text)  # unless another process has written the same
        except OSError as error:  # a full disk must not keep things from being forgotten
            _log.warning("the day was not kept (%s)", type(error).__name__)


def _alike(
    since: tuple[float, float] | None, now: float, counter: float, slack: float = GAP_DAYS * DAY_SECONDS
) -> bool:
    return since is None or abs((now - since[0]) - (counter - since[1])) <= slack


def believed(store: Path) -> int | None:
    """The last day that a server on this store believed, 0 if it can't be read or none has come so far; None if no
    server has run in this folder."""
    try:
        return Reckoning.read((store / FILE).read_text(encoding="utf-8", errors="replace")).day
    except OSError:
        return None


def begin(store: Path, today: int) -> None:
    """Let the day on which a store is made be believed. Raises ``OSError``."""
    write_private(store / FILE, Reckoning(today).write())
