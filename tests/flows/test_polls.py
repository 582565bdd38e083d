"""Polls through HTTP: opened by two, voted in by anybody who may, seen by nobody before the end, counted alike."""

from collections.abc import Callable
from typing import Any

import pytest

from harness import Town, passphrase
from parasol.features.say.client import voting
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined, Unreachable
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.own_keys import renew_own_keys
from parasol.kernel.roster.client.person import NoMembership, Person
from parasol.kernel.tokens.client import OnceMissing, OnceUsed
from poll_acts import DAY, closed, come_back, counted, opened, question, told, vote


def code_of(act: Callable[[], Any]) -> str:
    with pytest.raises((Declined, OnceMissing, OnceUsed, voting.NotPossible)) as caught:
        act()
    return caught.value.code


def people(served: Town) -> list[Person]:
    return served.settled("steward", "member", "member", "member")


def test_a_poll_is_opened_by_two_voted_in_and_counted_alike_by_every_device(served: Town) -> None:
    first, second, ana, bea, eve = people(served)
    opened(first, second, question("rank"))
    come_back(first, second, ana, bea, eve)
    vote(ana, 1, 2, 0)
    vote(bea, 1, 0)
    vote(first, 1, 2)
    closed(served)
    results = [counted(person, 1) for person in (first, second, ana, bea, eve)]
    assert all(told(each) == told(results[0]) for each in results)
    assert results[0].outcome is not None
    assert (results[0].outcome.won, results[0].counts) == ([2], m.PollCounts(5, 3))
    assert [each.mine for each in results] == [[2], None, [2, 0], [0], None]
    assert len(results[0].words.split("-")) == 3


def test_one_steward_alone_opens_none(served: Town) -> None:
    first, *_ = people(served)
    today = first.device.today()
    with pytest.raises(steward.SecondNeeded):
        voting.open_poll(first, question(), today, today + 7, "all", 0, "I want it")
    first.refresh()
    assert voting.asked(first) == {}


def test_nobody_reads_a_ballot_or_how_many_there_are_before_the_end(served: Town) -> None:
    first, second, ana, *_ = people(served)
    opened(first, second, question())
    come_back(first, ana)
    vote(ana, 1, 0)
    for person in (first, ana):
        room = person.room("ballots/1")
        for path, message in (
            ("/api/polls/read", m.PollRead(1)),
            ("/api/rooms/read", m.RoomRead(room, 0)),
            ("/api/rooms/newest", m.RoomNewest(room, 0, 0)),
        ):
            assert code_of(lambda p=person, a=path, b=message: p.ask_bytes_to_read(a, b)) == "poll-open"  # type: ignore[misc]
    assert code_of(lambda: ana.ask_bytes_to_read("/api/polls/read", m.PollRead(2))) == "no-such-room"
    served.clock.offset += 7 * DAY
    assert code_of(lambda: counted(ana, 1)) == "poll-open", "the last day"
    served.clock.offset += DAY
    assert counted(ana, 1).counts == m.PollCounts(2, 1)
    served.clock.offset += 160 * DAY  # eight weeks after its quarter
    assert counted(ana, 1).counts == m.PollCounts(None, None)
    assert counted(ana, 1).mine == [0]


def test_everybody_has_one_vote_on_all_their_devices_and_a_lost_answer_costs_none(
    served: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = passphrase()
    first, second, ana, *_ = people(served)
    eve = served.invite(first, words=words)
    opened(first, second, question())
    come_back(first, ana, eve)
    send, lost = eve.connection.send, list[str]()

    def breaking(path: str, *given: Any) -> Any:
        answer = send(path, *given)
        if path == "/api/rooms/append" and len(lost) < 9:
            lost.append(path)
            raise Unreachable("gone")
        return answer

    monkeypatch.setattr(eve.connection, "send", breaking)
    with pytest.raises(Unreachable):
        vote(eve, 1, 0)
    lost.extend([""] * 9)
    vote(eve, 1, 0)
    assert code_of(lambda: vote(eve, 1, 1)) == "once-used"
    assert code_of(lambda: vote(served.unlock(words), 1, 1)) == "once-used"
    new = renew_own_keys(eve, passphrase())
    come_back(new)
    assert code_of(lambda: vote(new, 1, 1)) == "once-used"
    closed(served)
    assert counted(ana, 1).counts.cast == 1
    assert counted(new, 1).mine == [0]


def test_who_may_vote_is_settled_on_the_first_day(served: Town) -> None:
    first, second, ana, *_ = people(served)
    served.clock.offset += 25 * DAY
    first.refresh()
    new, vouched = served.invite(first), served.invite(first)
    served.clock.offset += 3 * DAY
    come_back(first, second)
    steward.vouch(second, vouched.key)
    opened(first, second, question(), "settled")
    late = served.invite(first)
    steward.vouch(second, new.key)
    served.clock.offset += DAY
    later = served.invite(first)
    come_back(ana, new, vouched, late, later)
    for person in (ana, vouched):
        vote(person, 1, 0)
    # on the first day itself a word counts, and on a later one it doesn't
    steward.vouch(second, late.key)
    come_back(late)
    for person in (late, later):
        assert code_of(lambda p=person: vote(p, 1, 0)) == "once-missing"  # type: ignore[misc]


def test_a_removed_member_s_ballot_comes_too_late(served: Town) -> None:
    first, second, ana, bea, _ = people(served)
    opened(first, second, question())
    come_back(ana, bea, first)
    asked = voting.asked(bea)[1]
    steward.remove(first, bea.key, "she asked to leave")
    assert asked.question is not None
    with pytest.raises(NoMembership):  # her ballot is sealed under a key of before, and she is given no newer one
        voting.cast(bea, asked.poll, asked.question, [0])
    ana.refresh()
    vote(ana, 1, 1)
    closed(served)
    assert counted(ana, 1).counts.cast == 1


def test_new_keys_of_the_group_cost_no_vote(served: Town) -> None:
    first, second, ana, bea, _ = people(served)
    opened(first, second, question())
    come_back(ana, bea, first)
    vote(bea, 1, 1)
    steward.remove(first, bea.key, "she asked to leave")
    vote(ana, 1, 0)  # her client seals under the old key, is told so, and seals again
    closed(served)
    result = counted(ana, 1)
    assert (result.refused, sorted(result.by.values())) == ([], [[0], [1]])


def test_no_vote_is_taken_before_the_first_day_or_after_the_last_or_once_it_is_called_off(served: Town) -> None:
    first, second, ana, bea, _ = people(served)
    opened(first, second, question(), begins=1)
    come_back(ana)
    assert code_of(lambda: vote(ana, 1, 0)) == "once-missing"
    served.clock.offset += DAY
    come_back(ana, bea)
    vote(ana, 1, 0)
    with pytest.raises(steward.SecondNeeded) as waits:
        voting.call_off(first, 1, "the question was wrong")
    second.refresh()
    steward.agree(second, waits.value.proposal, "yes")
    assert code_of(lambda: vote(bea, 1, 0)) == "token-stale"
    closed(served)
    assert code_of(lambda: counted(ana, 1)) == "poll-open", "what was stopped isn't counted"
    opened(first, second, question())
    come_back(ana, bea)
    closed(served)
    assert code_of(lambda: vote(bea, 2, 0)) == "token-stale"


def test_no_more_than_four_are_open_and_what_is_no_question_or_answer_is_refused(served: Town) -> None:
    first, second, ana, *_ = people(served)
    for _ in range(4):
        opened(first, second, question("some", 2))
    today = first.device.today()
    assert code_of(lambda: voting.open_poll(first, question(), today, today + 7, "all", 0, "why")) == "many-polls"
    wrong = question("some", 9)
    assert code_of(lambda: voting.open_poll(first, wrong, today, today + 7, "all", 0, "why")) == "question"
    come_back(ana)
    for choices in ([0, 1, 2], [1, 0], [0, 0], [3]):
        assert code_of(lambda c=choices: vote(ana, 1, *c)) == "ballot"  # type: ignore[misc]
    vote(ana, 1, 0, 1)
    vote(ana, 4)
