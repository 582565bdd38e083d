"""Published counts: whoever has all tables that were ever published works out no cell under five."""

import itertools
import json
import os
import random
import subprocess
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from parasol.features.platforms import counts
from parasol.features.platforms.counts import NotCountable, Receipt, check_quarter, count, parse_quarter, report
from parasol.features.platforms.report.form import contents, write
from parasol.features.platforms.report.spreadsheet import csv_of
from parasol.features.platforms.structs import HAPPENED, Cell, Counted
from parasol.kernel.texts.texts import load
from parasol.kernel.wire.days import parse_day, quarter_of

DOCS = Path(__file__).parents[2] / "docs"
TEXTS = load(("evidence",))["en"]
SITES = ("Instagram", "X", "TikTok", "Reddit")
QUARTER = parse_quarter("2026-Q3")
DAY = parse_day("2026-08-15")
TODAY = parse_day("2026-11-28")
Table = tuple[tuple[int, ...], ...]
Limits = list[tuple[int, int]]
Sums = list[tuple[tuple[int, ...], int]]


def a_receipt(number: int, platform: str = "X", **more: object) -> Receipt:
    name = number.to_bytes(16)
    told = {"day": DAY, "happened": "removed", "same": frozenset({name})} | more
    return Receipt(name, platform=platform, **told)  # type: ignore[arg-type]


def receipts_of(table: Table) -> list[Receipt]:
    cells = [
        (row, column) for row, line in enumerate(table) for column, number in enumerate(line) for _ in range(number)
    ]
    return [a_receipt(number, SITES[row], happened=HAPPENED[column]) for number, (row, column) in enumerate(cells)]


def published(table: Table) -> Table:
    """The table as whoever reads `counts.csv` has it; what isn't there is 0."""
    cells, unnamed = count(receipts_of(table), QUARTER, SITES)
    assert unnamed == []
    (counts,) = report(Counted(QUARTER, cells), TEXTS).tables.values()
    found = {}
    for line in csv_of(counts.head, counts.rows).decode().splitlines()[1:]:
        _, platform, happened, at_least = line.split(",")
        found[platform, happened] = int(at_least)
    return tuple(
        tuple(found.get((SITES[row], HAPPENED[column]), 0) for column in range(len(line)))
        for row, line in enumerate(table)
    )


# The attacker.


def possible(limits: Limits, sums: Sums, cell: int, value: int) -> bool:
    """Whether some table fits all that is known, in which a cell has this value: bounds narrowed by the sums until
    nothing moves, then one cell after the other tried."""
    limits = [*limits]
    limits[cell] = (max(limits[cell][0], value), min(limits[cell][1], value))
    moved = True
    while moved:
        moved = False
        for cells, total in sums:
            least, most = sum(limits[each][0] for each in cells), sum(limits[each][1] for each in cells)
            for each in cells:
                low, high = limits[each]
                narrowed = max(low, total - (most - high)), min(high, total - (least - low))
                moved |= narrowed != limits[each]
                limits[each] = narrowed
                if narrowed[0] > narrowed[1]:
                    return False
                least, most = least + narrowed[0] - low, most + narrowed[1] - high
    if any(low > high for low, high in limits):
        return False
    free = next((each for each, (low, high) in enumerate(limits) if low < high), None)
    if free is None:
        return all(sum(limits[each][0] for each in cells) == total for cells, total in sums)
    if not any(free in cells for cells, _ in sums):
        fixed = limits[free][0]
        return possible([*limits[:free], (fixed, fixed), *limits[free + 1 :]], sums, cell, value)
    return any(possible(limits, sums, free, each) for each in range(limits[free][0], limits[free][1] + 1))


def worked_out(limits: Limits, sums: Sums) -> list[int]:
    """The cells under five of which something is known but that they are under five."""
    under = [cell for cell, (_, high) in enumerate(limits) if high < 5]
    return [cell for cell in under if not all(possible(limits, sums, cell, value) for value in range(5))]


def known_of(table: Table) -> Limits:
    return [(shown, shown + 4) for line in published(table) for shown in line]


def a_table(random: random.Random, rows: int = 3, columns: int = 4) -> Table:
    return tuple(tuple(random.choice((0, 0, 1, 2, 3, 4, 5, 6, 9, 13)) for _ in range(columns)) for _ in range(rows))


def test_the_solver_works_out_nothing_of_what_is_published() -> None:
    draw = random.Random(1)
    for _ in range(150):
        table = a_table(draw)
        limits = known_of(table)
        assert all(low <= number <= high for (low, high), number in zip(limits, itertools.chain(*table), strict=True))
        assert worked_out(limits, []) == []


def test_the_same_solver_works_cells_out_where_totals_are_published() -> None:
    """So the test above would fail if totals were published: exact cells from five on, and the sums of rows and
    columns."""
    draw, broken = random.Random(2), 0
    for _ in range(60):
        table = a_table(draw, 2, 3)
        width = len(table[0])
        limits = [(number, number) if number >= 5 else (0, 4) for number in itertools.chain(*table)]
        rows = [(tuple(range(row * width, (row + 1) * width)), sum(line)) for row, line in enumerate(table)]
        columns = [(tuple(range(at, len(limits), width)), sum(line[at] for line in table)) for at in range(width)]
        broken += bool(worked_out(limits, [*rows, *columns]))
    assert broken > 30


def learnt(worlds: Iterable[tuple[int, ...]], tell: Callable[[tuple[int, ...]], object]) -> int:
    """Exhaustively: in how many different publications something is learnt of a number under five, but that it is."""
    told: dict[object, list[set[int]]] = defaultdict(list)
    for world in worlds:
        sets = told[tell(world)] or [set() for _ in world]
        for found, number in zip(sets, world, strict=True):
            found.add(number)
        told[tell(world)] = sets
    return sum(any(max(found) < 5 and found != set(range(5)) for found in sets) for sets in told.values())


def test_every_small_table_is_told_as_many_others_are_whatever_is_taken_back_afterwards() -> None:
    worlds = list(
        itertools.product(range(8), range(8), range(3))
    )  # two cells, and how many of the first are taken back

    def cells(first: int, second: int) -> tuple[Cell, ...]:
        return tuple(count(receipts_of(((first, second),)), QUARTER, SITES)[0])

    def once(world: tuple[int, ...]) -> object:
        return cells(world[0], world[1])  # what is kept is what is told again

    def each_time(world: tuple[int, ...]) -> object:
        return cells(world[0], world[1]), cells(max(0, world[0] - world[2]), world[1])

    def with_total(world: tuple[int, ...]) -> object:
        return cells(world[0], world[1]), (world[0] + world[1]) // 5

    pairs = [(first, second, 0) for first, second, taken in worlds if taken == 0]
    assert learnt([pair[:2] for pair in pairs], lambda pair: once((*pair, 0))) == 0
    after: dict[object, set[int]] = defaultdict(set)
    for world in worlds:
        after[each_time(world)].add(world[0] - world[2])
    assert any(found and max(found) < 5 and found != set(range(5)) for found in after.values()), (
        "tables that follow tell"
    )
    assert learnt([pair[:2] for pair in pairs], lambda pair: with_total((*pair, 0))) > 0


def test_nothing_that_is_written_follows_from_more_than_the_cells() -> None:
    draw = random.Random(3)
    for _ in range(3):
        table = a_table(draw)
        rounded = tuple(tuple(number // 5 * 5 for number in line) for line in table)
        made = [
            contents(report(Counted(QUARTER, count(receipts_of(each), QUARTER, SITES)[0]), TEXTS), TODAY, TEXTS)
            for each in (table, rounded)
        ]
        assert made[0] == made[1]
        assert set(json.loads(made[0]["everything.json"])) == {
            "command",
            "counts",
            "day",
            "format",
            "made_with",
            "quarter",
        }


# What counts.


def cells(receipts: Sequence[Receipt]) -> list[Cell]:
    return count(receipts, QUARTER, SITES)[0]


def test_notes_of_one_person_count_once_in_the_quarter_of_the_oldest() -> None:
    five = [a_receipt(number) for number in range(5)]
    assert cells(five) == [Cell("X", "removed", 5)]
    both = frozenset({five[0].name, five[1].name})
    assert cells([a_receipt(0, same=both), a_receipt(1, same=both), *five[2:]]) == []
    before = a_receipt(9, day=DAY - 92, same=frozenset({five[0].name, (9).to_bytes(16)}))
    assert cells([before, a_receipt(0, same=before.same), *five[1:]]) == []
    aside = a_receipt(9, day=DAY - 92, same=before.same, is_set_aside=True)
    assert cells([aside, a_receipt(0, same=before.same), *five[1:]]) == [Cell("X", "removed", 5)]


def test_what_is_set_aside_or_of_another_quarter_is_not_counted() -> None:
    four = [a_receipt(number) for number in range(4)]
    assert cells([*four, a_receipt(5, is_set_aside=True)]) == []
    for day in (parse_day("2026-06-30"), parse_day("2026-10-01")):
        assert cells([*four, a_receipt(5, day=day)]) == []
    for day in (parse_day("2026-07-01"), parse_day("2026-09-30")):
        assert cells([*four, a_receipt(5, day=day)]) == [Cell("X", "removed", 5)]


def test_a_platform_is_published_under_a_name_of_the_settings_or_of_stewards_only() -> None:
    typed = ["instagram", "INSTAGRAM", " Insta gram", "Instagram!", "Instagràm"]
    assert cells([a_receipt(n, name) for n, name in enumerate(typed)]) == [Cell("Instagram", "removed", 5)]
    person = [a_receipt(number, "Rosa (invented)") for number in range(7)]
    assert count(person, QUARTER, SITES) == ([], ["Rosa (invented)"])
    named = [a_receipt(number, "the bird site", named="x") for number in range(5)]
    assert cells(named) == [Cell("X", "removed", 5)]
    assert cells([a_receipt(n, "?", named="PayCo (invented)") for n in range(11)]) == [
        Cell("PayCo (invented)", "removed", 10)
    ]


def test_a_quarter_is_counted_when_it_is_over_and_before_its_notes_expire() -> None:
    assert (QUARTER, counts.quarter_text(QUARTER)) == (quarter_of(DAY), "2026-Q3")
    assert counts.first_day(QUARTER) == parse_day("2026-07-01")
    check_quarter(QUARTER, TODAY, 180)
    for today, kept, code in (
        (parse_day("2026-09-30"), 180, "not-over"),
        (parse_day("2026-12-29"), 180, "too-late"),
        (TODAY, 60, "too-late"),
    ):
        with pytest.raises(NotCountable) as refused:
            check_quarter(QUARTER, today, kept)
        assert refused.value.code == code
    for wrong in ("", "2026", "2026-3", "2026-Q5", "26-Q1", "1969-Q4", "\uff12026-Q1", "2026-Q1-Q2"):
        with pytest.raises(NotCountable):
            parse_quarter(wrong)


def test_the_page_says_what_its_picture_in_the_docs_says(tmp_path: Path) -> None:
    told = (("Instagram", "hidden", 15), ("Instagram", "removed", 25), ("Instagram", "suspended", 10))
    others = (("PayCo (invented)", "unpaid", 10), ("TikTok", "banned", 5), ("X", "hidden", 5))
    made = report(Counted(QUARTER, [Cell(*each) for each in (*told, *others)]), TEXTS)
    write(tmp_path / "report", made, parse_day("2026-10-03"), TEXTS)
    if os.environ.get("KEEP"):  # makes the picture again
        picture = (DOCS / "pictures" / "evidence-platforms.png").with_suffix("")
        shown = ["pdftoppm", "-r", "60", "-gray", "-png", "-singlefile", tmp_path / "report" / "page.pdf", picture]
        subprocess.run(shown, check=True)
    assert f"![The page: {made.page.headline}](pictures/evidence-platforms.png)" in (DOCS / "evidence.md").read_text()
    said = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "report" / "page.pdf", "-"], capture_output=True, check=True
    )
    for part in (made.page.headline, "PayCo (invented): not paid out", "at least 25"):
        assert part in said.stdout.decode()
