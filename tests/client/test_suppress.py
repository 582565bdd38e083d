"""Small counts: whoever knows the code, how many answered, and everything published, learns of none that it is under 5
which one. The attacker here goes through everything that could have been answered; a control shows that it finds what
tables without suppression, or with less of it, give away."""

import hashlib
import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawn import few
from parasol.features.say.client import suppress
from parasol.features.say.survey import SurveyAsks, SurveyGiven

Counts = tuple[int, ...]
Publishes = Callable[[Counts], Iterable[Counts]]
SMALL = set(range(5))


def all_counts(answers: int, cells: int) -> Iterator[Counts]:
    if cells == 1:
        yield (answers,)
        return
    for first in range(answers + 1):
        for rest in all_counts(answers - first, cells - 1):
            yield (first, *rest)


def everything_told(counts: Counts) -> list[Counts]:
    """What can be told of these counts, whatever chance says."""
    ways = [{suppress.rounded(count, chance) for chance in (0, 255)} for count in counts]
    safe = [told for told in itertools.product(*ways) if suppress.is_safe(told, sum(counts))]
    return safe or [(0,) * len(counts)]


def leaks(publishes: Publishes, answers: int, cells: int) -> list[tuple[Counts, set[int]]]:
    """What was told, and all that a count can be by it, wherever one under 5 is told apart."""
    possible: dict[Counts, list[set[int]]] = defaultdict(lambda: [set() for _ in range(cells)])
    for counts in all_counts(answers, cells):
        for told in publishes(counts):
            for known, count in zip(possible[told], counts, strict=True):
                known.add(count)
    return [
        (told, known)
        for told, each in possible.items()
        for known in each
        if known & SMALL and not (known >= SMALL or (len(known) >= 5 and max(known) >= 5))
    ]


@pytest.mark.parametrize(("cells", "most"), [(2, 60), (3, 42), (4, 30)])
def test_an_attacker_who_knows_everything_else_learns_no_count_under_five(cells: int, most: int) -> None:
    for answers in range(5, most):
        assert leaks(everything_told, answers, cells) == []


def hidden_only(counts: Counts) -> list[Counts]:
    return [tuple(0 if count < 5 else count for count in counts)]


def rounded_down(counts: Counts) -> list[Counts]:
    return [tuple(count - count % 5 for count in counts)]


def rounded_by_chance(counts: Counts) -> list[Counts]:
    ways = [{suppress.rounded(count, chance) for chance in (0, 255)} for count in counts]
    return list(itertools.product(*ways))


@pytest.mark.parametrize("publishes", [hidden_only, rounded_down, rounded_by_chance])
def test_the_attacker_finds_what_less_than_that_gives_away(publishes: Publishes) -> None:
    found = [leak for answers in range(10, 24) for leak in leaks(publishes, answers, 3)]
    assert any(len(known) == 1 for _, known in found), "one count is known exactly"


@settings(max_examples=few(400), deadline=None)
@given(st.lists(st.integers(0, 120), min_size=2, max_size=17), st.binary(min_size=32, max_size=32))
def test_whatever_is_told_is_a_multiple_of_five_near_the_count_or_nothing(counts: list[int], seed: bytes) -> None:
    told = suppress.told(counts, seed, 7)
    assert told == suppress.told(counts, seed, 7)
    if any(told):
        assert suppress.is_safe(told, sum(counts))
        for number, count in zip(told, counts, strict=True):
            least, most = suppress.range_of(number)
            assert number % 5 == 0
            assert least <= count <= most
            assert (number == 0) == (count < 5)
    else:
        assert max(counts) < 15, "with a count of 15 or more something safe is always found"


@settings(max_examples=few(200), deadline=None)
@given(st.lists(st.integers(0, 300), min_size=1, max_size=6), st.integers(15, 500))
def test_for_each_hidden_count_all_five_numbers_fit_what_is_known(others: list[int], largest: int) -> None:
    counts = [*others, largest]
    told = suppress.told(counts, hashlib.sha256(repr(counts).encode()).digest(), 0)
    ranges = [suppress.range_of(each) for each in told]
    for at, number in enumerate(told):
        if number == 0:
            rest = ranges[:at] + ranges[at + 1 :]
            fits = [v for v in SMALL if sum(a for a, _ in rest) <= sum(counts) - v <= sum(b for _, b in rest)]
            assert fits == [0, 1, 2, 3, 4]


def test_rounding_is_fair_and_knows_no_small_number() -> None:
    for count in range(5, 40):
        mean = sum(suppress.rounded(count, chance) for chance in range(256)) / 256
        assert abs(mean - count) < 0.02
    assert {suppress.rounded(count, chance) for count in range(5) for chance in range(256)} == {0}


def given_by(*chosen: Sequence[int]) -> SurveyGiven:
    return SurveyGiven(bytes(32), bytes(32), bytes(16), [list(each) for each in chosen], [])


def test_a_table_has_who_gave_no_answer_and_of_some_who_chose_and_who_did_not() -> None:
    asks = [SurveyAsks("one", 2), SurveyAsks("some", 2), SurveyAsks("text", 0)]
    given = [given_by([0], [0, 1], []) for _ in range(40)] + [given_by([], [1], []) for _ in range(20)]
    one, some, text = suppress.table(asks, given, bytes(32))
    assert (one, text) == ([40, 0, 20], [])
    assert some == [40, 20, 60, 0]


def test_each_question_has_a_chance_of_its_own() -> None:
    asks = [SurveyAsks("one", 2)] * 40
    given = [given_by(*[[0]] * 40) for _ in range(23)] + [given_by(*[[1]] * 40) for _ in range(18)]
    assert len({tuple(each) for each in suppress.table(asks, given, bytes(32))}) > 1
