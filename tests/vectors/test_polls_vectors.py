"""Every case in ``vectors/polls.json``, and that the order of ballots changes nothing."""

from functools import partial
from typing import Any

import msgspec
from cases import Case, each, load, raw
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import UNSET

from drawn import few
from parasol.features.say.client.counting import Found, result_of
from parasol.features.say.client.tally import Outcome, is_ballot, is_question, tally
from parasol.features.say.client.voting import ballot_seed
from parasol.features.say.poll import Ballot, Question, Way, poll_id
from parasol.kernel import messages as m
from parasol.kernel.roster.structs import Poll
from parasol.kernel.vault.structs import SeatKeys
from parasol.kernel.wire.signing import public_key_of

FILE = load("polls")
cases = partial(each, FILE)


def question_of(case: Case) -> Question:
    return msgspec.json.decode(raw(case["question"]), type=Question)


def outcome_of(case: Case) -> Outcome | None:
    return msgspec.convert(case["outcome"], Outcome | None)


@cases("id")
def test_a_question_has_its_hash(case: Case) -> None:
    assert poll_id(raw(case["body"])) == raw(case["id"])


@cases("key")
def test_a_ballot_has_its_key(case: Case) -> None:
    first = SeatKeys(bytes(32), "", bytes(32), escrow_master=raw(case["master"]))
    seed = ballot_seed(first, case["number"])
    assert (seed, public_key_of(seed)) == (raw(case["seed"]), raw(case["key"]))


@cases("question")
def test_what_can_be_asked(case: Case) -> None:
    assert is_question(question_of(case)) == (case["expect"] == "ok")


@cases("ballot")
def test_what_can_be_answered(case: Case) -> None:
    assert is_ballot(question_of(case), Ballot(bytes(32), case["choices"])) == (case["expect"] == "ok")


@cases("tally")
def test_what_ballots_come_to(case: Case) -> None:
    assert tally(question_of(case), case["ballots"]) == outcome_of(case)


@cases("count")
def test_what_a_room_comes_to(case: Case) -> None:
    poll = msgspec.convert(case["poll"], Poll)
    opened = lambda value: None if value is None else raw(value)  # noqa: E731
    found = [
        Found(raw(e["id"]), e["day"], raw(e["hash"]), opened(e["author"]), opened(e["said"])) for e in case["found"]
    ]
    result = result_of(poll, question_of(case), found, m.PollCounts(case["issued"], case["cast"]))
    assert result.outcome == outcome_of(case)
    assert {"error": result.why} == case["expect"] or (result.why, case["expect"]) == ("", "ok")
    assert (result.refused, result.dropped, result.words) == (case["refused"], case["dropped"], case["words"])
    assert {key: list(choices) for key, choices in result.by.items()} == {raw(k): v for k, v in case["by"].items()}


def asked(way: Way, count: int) -> Question:
    return Question(bytes(16), "?", "", way, [] if way == "yes" else [str(each) for each in range(count)], UNSET)


@st.composite
def votes(draw: st.DrawFn) -> tuple[Question, list[list[int]]]:
    count = draw(st.integers(2, 6))
    question = asked(draw(st.sampled_from(["yes", "some", "rank"])), count)
    if question.way == "yes":
        one = st.sampled_from([[], [0], [1]])
    else:
        one = st.lists(st.integers(0, count - 1), unique=True).map(
            lambda chosen: chosen if question.way == "rank" else sorted(chosen)
        )
    return question, draw(st.lists(one, max_size=25))


@given(votes(), st.randoms(use_true_random=False))
@settings(max_examples=few(300), deadline=None)
def test_the_order_of_ballots_changes_nothing_and_everybody_is_counted(given_: Any, random: Any) -> None:
    question, ballots = given_
    outcome, shuffled = tally(question, ballots), [*ballots]
    random.shuffle(shuffled)
    assert tally(question, shuffled) == outcome
    assert all(is_ballot(question, Ballot(bytes(32), ballot)) for ballot in ballots)
    if question.way != "rank":
        assert outcome.counts == [sum(choice in ballot for ballot in ballots) for choice in range(len(outcome.counts))]
        return
    for now, after in zip(outcome.rounds, outcome.rounds[1:], strict=False):
        living = [each for each in now if each is not None]
        (gone,) = [at for at, each in enumerate(now) if each is not None and after[at] is None]
        assert now[gone] == min(living), "who has the fewest goes, one at a time"
        assert sum(each or 0 for each in after) <= sum(living)
        assert all(later is None or later >= (before or 0) for before, later in zip(now, after, strict=True))
    last = [each for each in outcome.rounds[-1] if each is not None]
    assert sum(last) == sum(any(outcome.rounds[-1][c] is not None for c in ballot) for ballot in ballots)
    if len(outcome.won) == 1:
        assert 2 * (outcome.rounds[-1][outcome.won[0]] or 0) > sum(last) or len(last) == 1
    elif outcome.won:
        assert len(set(last)) == 1
    else:
        assert sum(last) == 0


@given(votes())
@settings(max_examples=few(200), deadline=None)
def test_a_majority_s_first_choice_wins_whatever_else_is_said(given_: Any) -> None:
    question, ballots = given_
    if question.way != "rank":
        return
    more = [*ballots, *([[1, 0]] * (len(ballots) + 1))]
    assert tally(question, more).won == [1]
