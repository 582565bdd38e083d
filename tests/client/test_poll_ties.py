"""Of two that are equal now, the latest round in which they differed says who goes."""

from parasol.features.say.client.tally import tally
from parasol.features.say.poll import Question

BALLOTS = [(5, [0]), (6, [1, 0]), (10, [2]), (2, [4, 0]), (1, [3, 1]), (2, [3])]


def test_the_latest_round_in_which_they_differed_counts_and_not_the_first() -> None:
    question = Question(bytes(16), "t", "", "rank", ["a", "b", "c", "d", "e"])
    outcome = tally(question, [ballot for count, ballot in BALLOTS for _ in range(count)])
    assert outcome.rounds[2] == [7, 7, 10, None, None]
    assert outcome.won == [0], "by the first round it would be c"
