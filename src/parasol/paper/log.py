"""What was printed: a number for everybody, what stood on it for stewards (docs/protocol.md, section 22).

The decisions room has "printed a sheet" with the revision, which members read. The cases room has the same number with
the alerts that stood on it, so that stewards learn when one of them is taken back while the paper is still out. It is
kept as long as the alerts themselves, carries no withdrawal key and no text. The number is reserved there first: of
two stewards who print at the same time, the later one gets the next number.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec

from parasol.client.community import decisions
from parasol.client.community.decisions import Recorded
from parasol.client.community.person import Person
from parasol.client.community.steward import NotASteward
from parasol.client.seal.errors import MALFORMED, Unreadable
from parasol.formats.alert import Alert
from parasol.formats.case import OnSheet, PrintedSheet
from parasol.formats.decision import What
from parasol.told import Told
from parasol.wire.days import text_of
from parasol.wire.reading import read_json

WHAT: What = "printed a sheet"
A_DAY = 100
"""So much the highest number of a sheet goes up in a day: one steward who tells of the highest that there is leaves
some for the others on the next."""
_TRIES = 5


class Busy(Told, code="printing"):
    """Others print at this very moment, again and again, or used up the day's numbers. ``code`` is for programs."""


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest revision that was printed, and the day."""

    revision: int
    day: int


@dataclass(frozen=True, slots=True)
class _Stored:
    seq: int
    id: bytes
    sheet: PrintedSheet


def newest(person: Person) -> Newest | None:
    """The newest revision by the decisions, which every member can read; None if there is none (any more)."""
    found = [Newest(number, each.day) for each in decisions.read(person) if (number := revision_of(each)) is not None]
    return max(found, key=lambda each: each.revision, default=None)


def revision_of(recorded: Recorded) -> int | None:
    """The revision that a decision tells of, or None. ``about`` is its number in eight small hex digits."""
    decision = recorded.decision
    if decision.what != WHAT or len(decision.about) != 8 or set(decision.about) - set("0123456789abcdef"):
        return None
    number = int(decision.about, 16)
    return number if 1 <= number <= recorded.day * A_DAY else None


def taken_back(steward: Person, alerts: Sequence[Alert]) -> tuple[int, int]:
    """The newest revision that stewards know of (0 if none), and how many alerts that stood on it count no longer
    though they hadn't ended: these were taken back, and the paper has to be. Nothing is to be recalled once the
    sheet itself has ended. ``alerts`` are those that count now."""
    last = max(_stored(steward), key=lambda each: (each.sheet.revision, -each.seq), default=None)
    today = steward.device.today()
    if last is None:
        return 0, 0
    if last.sheet.valid_until < today:
        return last.sheet.revision, 0
    there = {alert.id for alert in alerts}
    gone = [each for each in last.sheet.alerts if each.alert not in there and each.expires_on >= today]
    return last.sheet.revision, len(gone)


def log(steward: Person, valid_until: int, make: Callable[[int], Sequence[Alert]]) -> int:
    """Reserve the next revision, make the sheet with ``make`` (from its number; returns the alerts that are on it), and
    log both. The sheet may leave the device only after that. Returns the revision. Raises ``NotASteward``, ``Busy``,
    and what ``make`` raises, before anything is logged."""
    if not steward.is_steward:
        raise NotASteward("only a steward can do this")
    for _ in range(_TRIES):
        revision = _highest(steward) + 1
        if revision > steward.device.today() * A_DAY:
            raise Busy("the numbers for today's sheets are used up; try again tomorrow")
        alerts = make(revision)
        stood = [OnSheet(alert.id, alert.expires_on) for alert in alerts]
        id = steward.device.random(16)
        steward.append("cases", id, msgspec.json.encode(PrintedSheet(revision, valid_until, stood)))
        same = (each for each in _stored(steward) if each.sheet.revision == revision)
        first = min(same, key=lambda each: each.seq, default=None)
        if first is not None and first.id == id:
            _tell(steward, revision, len(stood), valid_until)
            return revision
        steward.drop("cases", id)
    raise Busy("other stewards are printing right now; try again in a moment")


def _tell(steward: Person, revision: int, count: int, valid_until: int) -> None:
    reason = f"alerts on it: {count}; valid until {text_of(valid_until)}"
    decisions.record(steward, WHAT, revision.to_bytes(4), reason)


def _highest(steward: Person) -> int:
    told = newest(steward)
    stored = max((each.sheet.revision for each in _stored(steward)), default=0)
    return max(stored, told.revision if told else 0)


def _stored(steward: Person) -> list[_Stored]:
    found = []
    for record, opened in steward.read("cases"):
        if isinstance(opened, Unreadable):
            continue
        try:
            sheet = read_json(opened.body, PrintedSheet)
        except MALFORMED:
            continue
        if 1 <= sheet.revision <= record.day * A_DAY:
            found.append(_Stored(record.seq, record.id, sheet))
    return found
