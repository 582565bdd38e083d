"""What a quarter's numbers tell, and what somebody works out who has all tables ever told: nothing under five."""

from itertools import product

import pytest

from parasol.features.quarter.client import Found, at_least, figures, median, share
from parasol.features.quarter.structs import LEAST, Figure

FEW = range(LEAST)


def told(found: Found) -> dict[str, Figure]:
    return {each.what: each for each in figures(found)}


def test_a_few_are_all_alike() -> None:
    assert {at_least(number) for number in FEW} == {None}
    assert [at_least(number) for number in (5, 9, 10, 14, 103)] == [5, 5, 10, 10, 100]


def test_of_every_share_that_is_told_five_did_and_five_did_not() -> None:
    for all in range(60):
        for some in range(all + 1):
            value = share(some, all)
            assert (value is None) == (some < LEAST or all - some < LEAST)
            assert value is None or value <= 100 * some / all < value + 5


def possible(table: dict[str, Figure]) -> dict[str, set[tuple[int, ...]]]:
    """All that fits to what was told, for somebody who tries everything; of a share who knows how many there were."""
    return {
        "alerts": {(n,) for n in range(40) if at_least(n) == table["alerts"].value},
        "alerts_withdrawn": {(n,) for n in range(40) if at_least(n) == table["alerts_withdrawn"].value},
        "turnout": {(n,) for n in range(41) if share(n, 40) == table["turnout"].value},
        "workshop_people": {(n,) for n in range(40) if at_least(n) == table["workshop_people"].value},
    }


@pytest.mark.parametrize(("alerts", "withdrawn"), list(product((0, 1, 4, 5, 7, 11), (0, 1, 3, 4, 6))))
def test_whoever_takes_one_table_from_another_finds_no_few(alerts: int, withdrawn: int) -> None:
    """Two quarters in a row, the second with one more of everything: neither, nor the difference, tells of a few."""
    tables = [
        told(
            Found(
                alerts=alerts + more,
                withdrawn=withdrawn + more,
                votes=[(alerts + more, 40)],
                workshops=[withdrawn + more],
            )
        )
        for more in (0, 1)
    ]
    for table in tables:
        for what, fits in possible(table).items():
            numbers = {number for (number,) in fits}
            if min(numbers) < LEAST:
                assert set(FEW) <= numbers, f"{what}: fewer than five, and told apart"
            if what == "turnout" and max(numbers) > 40 - LEAST:
                assert set(range(40 - LEAST + 1, 41)) <= numbers, "how few didn't vote is told apart"


def test_no_total_stands_beside_its_parts() -> None:
    """With 12 at two workshops and 6 of them smiling, nobody subtracts: heads are rounded, shares have no number."""
    table = told(Found(workshops=[7, 6], ticks={"useful": [(4, 7), (2, 6)], "safe": [(6, 7)], "one_more": []}))
    assert table["workshop_people"] == Figure("workshop_people", "least", 10)
    assert table["workshop_useful"].value == 45
    assert table["workshop_safe"].value is None
    assert table["workshop_one_more"].value is None


def test_what_nobody_measured_is_left_out_and_is_no_zero() -> None:
    table = told(Found())
    left_out = {"answer_days", "turnout", "guides", "guides_reviewed", "desks", "desk_days", "workshops"}
    assert not left_out & set(table)
    assert (table["alerts"].value, table["answered"].value) == (None, 0)


def test_a_median_never_flatters() -> None:
    assert (median([9, 1]), median([3, 1, 2]), median([7])) == (9, 2, 7)
