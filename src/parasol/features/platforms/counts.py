"""Published counts of the log: by platform and by what happened, for a quarter that is over. Pure.

Published is one table of cells: at least 5, rounded down to fives, no total of any kind, each quarter once and never
anew. So whoever has all that was ever published knows of a cell that isn't there 0 to 4, and of one that is there its
number to four more, and nothing that narrows it. With exact cells, totals, or tables that follow what is taken back,
cells under 5 could be worked out (tests/parasol_evidence/test_platform_counts.py does it).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from parasol.features.platforms.report.form import Bar, Page, Report, Table
from parasol.features.platforms.structs import HAPPENED, Cell, Counted, Happened
from parasol.kernel.formats.sites import word_of
from parasol.kernel.texts.texts import Texts
from parasol.kernel.told import Coded, Told
from parasol.kernel.wire.days import quarter_of

LEAST = STEP = 5
MOST_CELLS = 500
_EPOCH = date(1970, 1, 1)


class NotCountable(Coded, Told):
    """This quarter can't be counted. ``code`` is for programs."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """A note as it is counted. ``same`` are the names of all that count as one with it, its own among them; ``named``
    is what stewards say the platform is called, or nothing."""

    name: bytes
    day: int
    platform: str
    happened: Happened
    same: frozenset[bytes]
    named: str = ""
    is_set_aside: bool = False


def first_day(quarter: int) -> int:
    """The first day of a quarter."""
    return (date(1970 + quarter // 4, quarter % 4 * 3 + 1, 1) - _EPOCH).days


def quarter_text(quarter: int) -> str:
    """A quarter as ``2026-Q3``."""
    return f"{1970 + quarter // 4}-Q{quarter % 4 + 1}"


def parse_quarter(text: str) -> int:
    """Read ``2026-Q3``. Raises ``NotCountable`` (``quarter``)."""
    year, _, number = text.upper().partition("-Q")
    if not (
        len(year) == 4 and year.isascii() and year.isdecimal() and number in ("1", "2", "3", "4") and int(year) >= 1970
    ):
        raise NotCountable("quarter", "write the quarter like 2026-Q3")
    return (int(year) - 1970) * 4 + int(number) - 1


def check_quarter(quarter: int, today: int, kept_days: int) -> None:
    """See that a quarter is over, and that no note of it has expired yet. Raises ``NotCountable``."""
    if quarter >= quarter_of(today):
        raise NotCountable("not-over", "this quarter isn't over, and what is counted is never counted again")
    if first_day(quarter) + kept_days < today:
        raise NotCountable("too-late", "notes of this quarter have expired, so that a count would be wrong")


def count(receipts: Sequence[Receipt], quarter: int, sites: Iterable[str]) -> tuple[list[Cell], list[str]]:
    """The cells of a quarter, and the platforms that aren't counted, since neither ``sites`` nor stewards name them:
    what somebody typed is never published. Of notes that count as one the oldest counts, in its own quarter."""
    names = {word_of(site): site for site in sites}
    counted: Counter[tuple[str, Happened]] = Counter()
    unnamed: set[str] = set()
    seen: set[bytes] = set()
    for each in sorted(receipts, key=lambda each: (each.day, each.name)):
        if each.is_set_aside or not seen.isdisjoint(each.same):
            continue
        seen |= each.same
        if quarter_of(each.day) != quarter:
            continue
        name = names.get(word_of(each.named or each.platform)) or each.named
        if name:
            counted[name, each.happened] += 1
        else:
            unnamed.add(each.platform)
    cells = [Cell(*key, number // STEP * STEP) for key, number in counted.items() if number >= LEAST]
    return sorted(cells, key=lambda cell: (cell.platform, HAPPENED.index(cell.happened)))[:MOST_CELLS], sorted(unnamed)


def report(counted: Counted, texts: Texts) -> Report:
    """The page and the table. Nothing in them follows from anything but the cells."""
    quarter = quarter_text(counted.quarter)
    cells = sorted(counted.cells, key=lambda cell: -cell.at_least)
    most = max((cell.at_least for cell in cells), default=1)
    page = Page(
        title=texts("evidence-platforms-title", quarter=quarter),
        headline=texts("evidence-platforms-headline", count=len(cells)),
        meaning=texts("evidence-platforms-meaning"),
        bars_title=texts("evidence-platforms-bars"),
        bars=[
            Bar(
                f"{cell.platform}: {happened_in(cell.happened, texts)}",
                cell.at_least / most,
                texts("evidence-platforms-count", count=cell.at_least),
            )
            for cell in cells
        ],
        examples=[],
        helps=[texts(f"evidence-platforms-help-{number}") for number in (1, 2)],
        sure=[texts(f"evidence-platforms-sure-{number}") for number in (1, 2)],
        not_shown=[texts(f"evidence-platforms-not-{number}") for number in (1, 2, 3)],
        command=f"parasol evidence platforms count {quarter}",
    )
    rows = [(quarter, cell.platform, cell.happened, cell.at_least) for cell in counted.cells]
    everything = {"quarter": quarter, "counts": [dict(zip(_HEAD, row, strict=True)) for row in rows]}
    return Report(page, everything, {"counts": Table(_HEAD, rows)})


_HEAD = ("quarter", "platform", "happened", "at_least")


def happened_in(happened: Happened, texts: Texts) -> str:
    """What happened, in a reader's language."""
    return texts(f"evidence-happened-{happened.replace(' ', '-')}")
