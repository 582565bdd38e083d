"""Surveys through HTTP: opened by two, answered by whoever may, counted by its two stewards, published by both."""

from collections.abc import Callable
from typing import Any

import pytest

from harness import Town, passphrase
from lounge_acts import by_two
from parasol.features.say.client import surveys, voting
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.roster.client import leaving, steward
from parasol.kernel.roster.client.own_keys import renew_own_keys
from parasol.kernel.roster.client.person import Person
from parasol.kernel.tokens.client import OnceMissing, OnceUsed
from poll_acts import come_back
from survey_acts import ASKS, DAY, WRITTEN, answer, closed, opened, survey, wording


def code_of(act: Callable[[], Any]) -> str:
    with pytest.raises((Declined, OnceMissing, OnceUsed, voting.NotPossible)) as caught:
        act()
    return caught.value.code


@pytest.fixture
def asked(served: Town) -> list[Person]:
    """Two stewards who count, and four members; a survey is open and everybody drew."""
    people = served.settled("steward", "member", "member", "member", "member")
    opened(people[0], people[1])
    come_back(*people)
    return people


def test_a_survey_is_answered_counted_by_two_published_and_its_answers_are_gone(
    served: Town, asked: list[Person]
) -> None:
    first, second, ana, bea, *_ = asked
    for person in asked:
        answer(person, [0], [0, 2], [4], [1], text=WRITTEN)
    closed(served)
    for person in asked:
        person.refresh()
    counted = surveys.count(first, survey(first))
    assert (counted.answers, counted.refused, counted.dropped) == (5, [], 0), "six, rounded down"
    assert counted.texts == [[WRITTEN] * 6]
    assert counted.shown == [[0, 0, 0], [0] * 6, [0] * 6, [0] * 4, []], "six are too few to tell answers apart"
    surveys.publish(first, survey(first), counted, ["Locks."])
    assert survey(ana).tally is None, "one steward alone publishes nothing"
    assert code_of(lambda: surveys.agree(first, survey(first), counted)) == "tally"
    surveys.agree(second, survey(second), surveys.count(second, survey(second)))
    for person in asked:
        tally = survey(person).tally
        assert tally is not None
        assert (tally.answers, tally.summaries) == (5, ["Locks."])
    joined = "record JOIN room ON record.room = room.id WHERE room.kind = 'answers/1'"
    assert served.sql(f"SELECT count(*) FROM {joined}") == [(0,)]
    assert voting.asked(bea) == {}, "a survey is no poll"
    assert code_of(lambda: surveys.publish(first, survey(first), counted, [""])) == "tally"


def test_nobody_but_stewards_reads_answers_and_none_before_the_end(served: Town, asked: list[Person]) -> None:
    first, second, ana, *_ = asked
    answer(ana, [0])
    for person in (first, second):
        assert code_of(lambda p=person: surveys.count(p, survey(p))) == "poll-open"  # type: ignore[misc]
    closed(served)
    for person in (first, second, ana):
        person.refresh()
    room = m.RoomRead(ana.room("answers/1"), 0)
    assert code_of(lambda: ana.ask_bytes_to_read("/api/rooms/read", room)) == "no-such-room"
    (stored,) = second.ask_to_read("/api/rooms/read", room, m.RoomPage).records
    assert second.opened("answers/1", stored).author != ana.key  # type: ignore[union-attr]
    assert code_of(lambda: surveys.count(ana, survey(ana))) == "not-yours"
    assert surveys.count(first, survey(first)).answers == 0, "fewer than five are told as none"


def test_everybody_answers_once_on_all_devices_and_with_new_keys(served: Town) -> None:
    words = passphrase()
    first, second, *_ = served.settled("steward", "member")
    eve = served.invite(first, words=words)
    opened(first, second)
    come_back(eve)
    answer(eve, [0])
    assert code_of(lambda: answer(eve, [1])) == "once-used"
    assert code_of(lambda: answer(served.unlock(words), [1])) == "once-used"
    new = renew_own_keys(eve, passphrase())
    come_back(new)
    assert code_of(lambda: answer(new, [1])) == "once-used"


def test_it_is_answered_days_later_and_neither_early_nor_late(served: Town) -> None:
    first, second, ana, bea, eve = served.settled("steward", "member", "member", "member")
    opened(first, second, begins=1)
    come_back(ana)
    assert code_of(lambda: answer(ana, [0])) == "once-missing"
    served.clock.offset += DAY
    come_back(ana, bea, eve)
    answer(ana, [0])
    served.clock.offset += 7 * DAY
    answer(bea, [0])
    served.clock.offset += DAY
    assert code_of(lambda: answer(eve, [0])) == "token-stale"


def test_a_result_is_late_after_two_weeks_and_one_called_off_never_is(served: Town) -> None:
    first, second, ana = served.settled("steward", "member")
    opened(first, second)
    opened(first, second)
    with pytest.raises(steward.SecondNeeded) as waits:
        voting.call_off(first, 2, "the questions were wrong")
    second.refresh()
    steward.agree(second, waits.value.proposal, "yes")
    served.clock.offset += 21 * DAY
    ana.refresh()
    assert [each.is_late for each in surveys.surveys(ana).values()] == [False, False]
    served.clock.offset += DAY
    assert [(each.is_late, each.is_stopped) for each in surveys.surveys(ana).values()] == [(True, False), (False, True)]


def test_without_one_of_the_two_there_is_no_result_unless_she_signed_before(served: Town) -> None:
    first, second, third, ana = served.settled("steward", "member", "member")
    by_two(first, second, lambda: steward.change_role(first, third.key, "steward", "we need a third"))
    third.refresh()
    for _ in range(2):
        opened(first, second)
    opened(first, third)
    come_back(ana, first)
    served.clock.offset += 8 * DAY
    come_back(first, second)
    each = surveys.surveys(second)[2]
    surveys.publish(second, each, surveys.count(second, each), [""])
    assert [each.is_lost for each in surveys.surveys(ana).values()] == [False] * 3
    leaving.leave(second)
    come_back(first, ana)
    assert [each.is_lost for each in surveys.surveys(ana).values()] == [True, False, False]
    each = surveys.surveys(first)[2]
    surveys.agree(first, each, surveys.count(first, each))
    assert [bool(each.tally) for each in surveys.surveys(ana).values()] == [False, True, False]


def test_what_is_no_survey_or_no_answer_is_refused(served: Town) -> None:
    first, second, ana = served.settled("steward", "member")
    today = first.device.today()

    def opens(by: bytes, asks: Any = ASKS, words: Any = None) -> str:
        wordings = [wording()] if words is None else words
        return code_of(lambda: surveys.open_survey(first, by, asks, wordings, (today, today + 7), "all", "why"))

    assert opens(first.key) == opens(ana.key) == "counters"
    assert opens(second.key, ASKS[:4]) == "question"
    assert opens(second.key, words=[wording(), wording()]) == "question", "one language twice"
    assert opens(second.key, words=[]) == "question"
    opened(first, second)
    come_back(ana)
    for chosen in ([[0, 1]], [[2]], [[], [1, 0]], [[], [], [5]], [[], [], [], [3]], [[], [], [], [], [0]]):
        assert code_of(lambda c=chosen: answer(ana, *c)) == "ballot"  # type: ignore[misc]
    answer(ana)


def test_a_steward_who_renewed_her_keys_still_counts(served: Town) -> None:
    first, second, ana = served.settled("steward", "member")
    opened(first, second)
    come_back(ana)
    answer(ana, [0])
    closed(served)
    each = survey(first)
    new = renew_own_keys(second, passphrase())
    assert code_of(lambda: surveys.count(new, survey(new))) == "not-yours", "she isn't called as the survey says"
    assert surveys.count(first, each).dropped == 0
