"""What may be told of counts, so that nothing follows about fewer than five people: also for somebody who knows exactly
how many answered (the server does), all of this code, and all tables that were published. Pure; the page does the same
(``features/say/page/suppress.ts``).

Counts of a question add up to all who answered. Fewer than 5 are told as 0; all others are rounded to a multiple of 5,
up or down by chance, but never to 0. Each number told stands for a range. If, all ranges and the sum known, one that is
told as 0 could not be each of 0 to 4, chance is asked again. Where it finds nothing, or no number is as large as 15,
nothing of the question is published.
"""

import hashlib
from collections.abc import Sequence

from parasol.features.say.survey import LEAST, SurveyAsks, SurveyGiven

ENOUGH = 3 * LEAST
TURNS = 256


def range_of(told: int) -> tuple[int, int]:
    """Between which numbers a count is that is told so."""
    if told == 0:
        return 0, LEAST - 1
    return (LEAST, 2 * LEAST - 1) if told == LEAST else (told - LEAST + 1, told + LEAST - 1)


def is_safe(told: Sequence[int], answers: int) -> bool:
    """Whether each count that is told as 0 can be each of 0 to 4, for all that is known. ``ENOUGH`` holds for all, lest
    a question of which nothing is told would have a small count in it."""
    ranges = [range_of(each) for each in told]
    above = answers - sum(least for least, _ in ranges)
    below = sum(most for _, most in ranges) - answers
    return max(told) >= ENOUGH and (0 not in told or min(above, below) >= LEAST - 1)


def rounded(count: int, chance: int) -> int:
    """A multiple of 5 for a count; ``chance`` is a byte."""
    rest = count % LEAST
    return 0 if count < LEAST else count - rest + (LEAST if chance * LEAST < rest * 256 else 0)


def told(counts: Sequence[int], seed: bytes, number: int) -> list[int]:
    """What is told of counts that add up to all who answered. Nobody but who counts knows ``seed``."""
    for turn in range(TURNS):
        chances = hashlib.sha256(seed + number.to_bytes(4) + turn.to_bytes(4)).digest()
        found = [rounded(count, chance) for count, chance in zip(counts, chances, strict=False)]
        if is_safe(found, sum(counts)):
            return found
    return [0] * len(counts)


def table(asks: Sequence[SurveyAsks], given: Sequence[SurveyGiven], seed: bytes) -> list[list[int]]:
    """What is told of each question."""
    shown = list[list[int]]()
    for at, each in enumerate(asks):
        counts = [sum(answer in one.chosen[at] for one in given) for answer in range(each.count)]
        if each.way == "some":
            pairs = [told([n, len(given) - n], seed, at * 64 + answer) for answer, n in enumerate(counts)]
            shown.append([number for pair in pairs for number in pair])
        else:
            shown.append([] if each.way == "text" else told([*counts, len(given) - sum(counts)], seed, at * 64))
    return shown
