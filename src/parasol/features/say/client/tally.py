"""What ballots come to. Pure: the page does the same (``features/say/page/tally.ts``), and ``vectors/polls.json`` holds
both.

The order of ballots changes nothing, and neither does anything else than what they say.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec import UNSET

from parasol.features.say.poll import Ballot, Question

YES_AND_NO = 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """``counts``: how often each choice stands; where they were ranked, in the last round. ``won``: of ``yes``, 0 or
    1; of ranked choices, who won; more than one in a tie; none of ``some``. ``rounds``: where they were ranked, each
    round's counts, None for who had gone by then."""

    counts: list[int]
    won: list[int] = field(default_factory=list)
    rounds: list[list[int | None]] = field(default_factory=list)


def choices_of(question: Question) -> int:
    """How many choices there are."""
    return YES_AND_NO if question.way == "yes" else len(question.choices)


def is_question(question: Question) -> bool:
    """Whether it can be answered."""
    if question.way == "yes":
        return not question.choices and question.most is UNSET
    is_bounded = question.most is UNSET or (question.way == "some" and question.most <= len(question.choices))
    return is_bounded and 2 <= len(set(question.choices)) == len(question.choices)


def is_ballot(question: Question, ballot: Ballot) -> bool:
    """Whether it says what a ballot can say."""
    chosen = ballot.choices
    if len(set(chosen)) < len(chosen) or not all(choice < choices_of(question) for choice in chosen):
        return False
    if question.way == "rank":
        return True
    most = 1 if question.way == "yes" else len(chosen) if question.most is UNSET else question.most
    return len(chosen) <= most and sorted(chosen) == list(chosen)


def tally(question: Question, ballots: Sequence[Sequence[int]]) -> Outcome:
    """The outcome of ballots that count."""
    count = choices_of(question)
    if question.way == "rank":
        return _run_off(count, ballots)
    counts = [sum(choice in ballot for ballot in ballots) for choice in range(count)]
    if question.way == "some":
        return Outcome(counts)
    yes, no = counts
    return Outcome(counts, [0] if yes > no else [1] if no > yes else [0, 1] if yes else [])


def _run_off(count: int, ballots: Sequence[Sequence[int]]) -> Outcome:
    left, rounds = list(range(count)), list[list[int | None]]()
    while True:
        best = [next((choice for choice in ballot if choice in left), None) for ballot in ballots]
        now = {choice: best.count(choice) for choice in left}
        rounds.append([now.get(choice) for choice in range(count)])
        counts = [now.get(choice, 0) for choice in range(count)]
        living = sum(now.values())
        if living == 0:
            return Outcome(counts, [], rounds)
        winner = [choice for choice in left if 2 * now[choice] > living]
        if winner or len(set(now.values())) == 1:
            return Outcome(counts, winner or left, rounds)
        left.remove(_last_of(left, rounds))


def _last_of(left: Sequence[int], rounds: Sequence[Sequence[int | None]]) -> int:
    """Who goes: the fewest now; of several, in the latest round before in which they differ; else the last listed."""
    behind = list(left)
    for each in reversed(rounds):
        fewest = min(each[choice] or 0 for choice in behind)
        behind = [choice for choice in behind if (each[choice] or 0) == fewest]
    return behind[-1]
