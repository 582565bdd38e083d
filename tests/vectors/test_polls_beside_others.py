"""Polls beside counts by others: pyrankvote's run-off, and the page's own tally, over ballots of every kind."""

import base64
import json
import random
import subprocess
from pathlib import Path

import msgspec
import pyrankvote
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import UNSET

from parasol.features.say.client.tally import Outcome, is_ballot, is_question, tally
from parasol.features.say.poll import MAX_CHOICES, Ballot, Question, Way

ROOT = Path(__file__).resolve().parents[2]
WAYS: tuple[Way, ...] = ("yes", "some", "rank")
CASES = 1500


def ranking(count: int) -> Question:
    return Question(bytes(16), "?", "", "rank", [str(each) for each in range(count)])


def has_ties(outcome: Outcome) -> bool:
    """Whether somebody went, or won, by our own rule for those who have equally many: the other's rule is another."""
    rounds = [[each for each in one if each is not None] for one in outcome.rounds]
    return any(one.count(min(one)) > 1 for one in rounds)


@st.composite
def rankings(draw: st.DrawFn) -> tuple[int, list[list[int]]]:
    count = draw(st.integers(2, 7))
    one = st.permutations(range(count)).flatmap(lambda order: st.integers(0, count).map(lambda upto: order[:upto]))
    return count, draw(st.lists(one, min_size=1, max_size=40))


def test_pyrankvote_sees_the_same_winner_where_nobody_is_equal() -> None:
    compared = []

    @given(rankings())
    @settings(max_examples=200, deadline=None, derandomize=True)
    def compare(drawn: tuple[int, list[list[int]]]) -> None:
        count, ballots = drawn
        outcome = tally(ranking(count), ballots)
        if has_ties(outcome) or not any(ballots):
            return
        people = [pyrankvote.Candidate(str(each)) for each in range(count)]
        votes = [pyrankvote.Ballot([people[choice] for choice in ballot]) for ballot in ballots if ballot]
        (winner,) = pyrankvote.instant_runoff_voting(people, votes).get_winners()
        assert [int(winner.name)] == outcome.won
        compared.append(len(outcome.rounds))

    compare()
    assert len(compared) > 26, "most cases had ties, and nothing was compared"
    assert max(compared) > 2, "nobody ever went"


def case(drawn: random.Random) -> tuple[Question, list[list[int]]]:
    """A question, now and then one that can't be asked, and ballots, some of which say what none can."""
    way, count = drawn.choice(WAYS), drawn.randint(2, MAX_CHOICES)
    choices = [] if way == "yes" else [str(each) for each in range(count)]
    most = drawn.choice([UNSET, drawn.randint(1, MAX_CHOICES)]) if way == "some" or drawn.random() < 0.05 else UNSET
    if drawn.random() < 0.05 and choices:
        choices[-1] = choices[0]
    ballots = []
    for _ in range(drawn.randint(0, 30)):
        ballot = drawn.sample(range(count), drawn.randint(0, count))
        if way != "rank" and drawn.random() < 0.8:
            ballot = sorted(ballot) if way == "some" else ballot[:1]
        if drawn.random() < 0.05:
            ballot.append(drawn.randrange(MAX_CHOICES))
        ballots.append(ballot)
    return Question(bytes(16), "?", "", way, choices, most), ballots


def test_page_and_program_count_every_kind_of_ballot_alike(tmp_path: Path) -> None:
    drawn = random.Random(21)
    cases = [case(drawn) for _ in range(CASES)]
    told: list[object] = []
    for question, ballots in cases:
        counted = [each for each in ballots if is_ballot(question, Ballot(bytes(32), each))]
        whole = {"counted": len(counted), **msgspec.to_builtins(tally(question, counted))}
        told.append(whole if is_question(question) else None)
    assert 0 < told.count(None) < CASES / 4
    asked = [
        {"question": base64.b64encode(msgspec.json.encode(question)).decode(), "ballots": ballots}
        for question, ballots in cases
    ]
    subprocess.run(["node", "tools/page/test.mjs", "--bundle", "tallied.ts", str(tmp_path)], cwd=ROOT, check=True)
    page = subprocess.run(
        ["node", str(tmp_path / "tallied.mjs")], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    assert json.loads(page.stdout) == told
