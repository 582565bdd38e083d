"""A quarter in numbers through HTTP: what members proposed and decided in it, counted alike by all, told once."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from harness import POLICY, town
from lounge_acts import Room, appended, by_two, posted
from parasol.features.lounge.client import flags
from parasol.features.lounge.client.reading import Said, read_lounge
from parasol.features.lounge.client.writing import Writing
from parasol.features.lounge.structs import PROPOSAL, Act, Answer, Came
from parasol.features.quarter import client as quarter
from parasol.features.quarter.structs import Figure, Quarter
from parasol.kernel import messages as m
from parasol.kernel.moderation import decisions
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.steward import NotASteward
from parasol.kernel.wire.days import first_day_of_quarter, quarter_of
from parasol.kernel.wire.tokens import week_of
from poll_acts import DAY, closed, come_back, opened, question, vote
from survey_acts import opened as survey_opened

ANSWER_DAYS = 14


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A community that was founded on the second day of a quarter; four weeks later all have settled."""
    with town(tmp_path / "store") as running:
        start = first_day_of_quarter(quarter_of(running.clock.today()) + 1) + 1
        running.clock.offset = (start - running.clock.today()) * DAY
        first, second, third, *members = running.settled("steward", "member", "member", "member")
        rules = msgspec.structs.replace(POLICY, proposal_support=2, answer_days=ANSWER_DAYS)
        by_two(first, second, lambda: steward.change_policy(first, rules, "so few of us"))
        for each in (third, *members):
            each.refresh()
        yield Room(running, first, second, third, *members)


def later(room: Room, days: int) -> None:
    room.town.clock.offset += days * DAY
    come_back(*room.people)
    for each in room.people:
        each.wallet._refused = 0  # a jump makes tickets stale


def proposed(room: Room, title: str) -> Said:
    said = posted(room.ana, topic=PROPOSAL, title=title)
    for each in (room.ana, room.bea):
        Writing(each).support(said)
    return said


def answered(room: Room, said: Said) -> bytes:
    today = room.first.device.today()
    flags.act(room.first, Answer(said.identity, said.digest, said.post.title, "partly", "Half of it.", today))
    (word,) = read_lounge(room.second).proposal(said, room.second.roster.policy).waiting  # type: ignore[arg-type]
    flags.act(room.second, Act("confirm", today, "I agree", of=word.id))
    return word.id


def code_of(act: Callable[[], Any]) -> str:
    with pytest.raises(quarter.NotCountable) as caught:
        act()
    return caught.value.code


def told(person: Person, number: int) -> dict[str, int | None]:
    found, _ = quarter.look(person, number)
    return {each.what: each.value for each in quarter.figures(found)}


def checked(person: Person, number: int) -> int | None:
    return person.ask_to_read("/api/checks/quarter", m.QuarterRead(number), m.QuarterChecks).checks


def test_a_quarter_is_counted_alike_by_all_and_told_once(room: Room) -> None:
    this = quarter_of(room.first.device.today())
    sundays = proposed(room, "Sundays")
    opened(room.first, room.second, question())
    survey = survey_opened(room.first, room.second)
    later(room, 3)
    answer = answered(room, sundays)
    proposed(room, "Mondays")
    for n in range(7):
        decisions.record(room.first, "published an alert", bytes([n]) * 6, "two reports")
    decisions.record(room.first, "took down an alert", bytes(6), "it was wrong")
    later(room, 5)
    flags.act(room.second, Came(answer, "Sundays", "done", "It opens.", room.second.device.today()))
    later(room, 20)
    flags.act(room.second, Came(survey.id[:16], "Zq8Planted", "done", "It is.", room.second.device.today()))
    later(room, 30)
    opened(room.first, room.second, question("rank"))
    come_back(*room.people)
    for each in (room.ana, room.bea, room.third):
        vote(each, 3, 1)
    assert code_of(lambda: quarter.look(room.ana, this)) == "not-over"
    start = first_day_of_quarter(this)
    for day, checks in ((start - 7, 30), (start, 4), (start + 40, 12), (first_day_of_quarter(this + 1) + 6, 50)):
        room.town.sql("INSERT INTO week_count VALUES (?, 'check', ?)", week_of(day), checks)
    assert checked(room.ana, this) is None, "nobody sees it grow"
    closed(room.town)
    later(room, first_day_of_quarter(this + 1) - room.first.device.today())
    assert checked(room.ana, this) is None, "a token of the last week may come today"
    later(room, 1)
    assert [checked(each, this) for each in (room.ana, room.first)] == [15, 15]
    assert [checked(room.ana, this + more) for more in (-4, 1)] == [None, None]
    proposed(room, "in the next quarter")
    for n in range(3):
        decisions.record(room.first, "published an alert", bytes([9, n]) * 3, "in the next quarter")

    numbers = told(room.ana, this)
    assert numbers == {
        "answered": 1,
        "agreed": 1,
        "answer_days": 3,
        "answers_due": 2,
        "answers_late": 1,
        "promises": 3,
        "promises_kept": 2,
        "polls": 2,
        "turnout": None,
        "alerts": 5,
        "alerts_withdrawn": None,
        "checks": 15,
    }
    assert told(room.second, this) == numbers
    found, since = quarter.look(room.first, this)
    assert found.votes == [(0, 5), (3, 5)]
    assert since == room.first.device.today() - POLICY.lifetime("lounge_days") + 1
    made = Quarter(this, since, quarter.figures(found))
    with pytest.raises(NotASteward):
        quarter.publish(room.ana, made)
    quarter.publish(room.first, made)
    assert quarter.published(room.ana) == {this: made}
    other = Quarter(this, since, [Figure("alerts", "least", 10)])
    assert code_of(lambda: quarter.publish(room.second, other)) == "published"
    room.second.append(quarter.ROOM, None, msgspec.json.encode(other))
    assert quarter.published(room.ana) == {this: made}, "the first one holds, whatever comes behind it"
    assert code_of(lambda: quarter.look(room.ana, this - 1)) == "too-late"


def test_a_member_s_own_page_is_no_quarter(room: Room) -> None:
    made = Quarter(quarter_of(room.ana.device.today()) - 1, 0, [Figure("alerts", "least", 100)])
    appended(room.ana, room.ana.seed, msgspec.json.encode(made))  # into the lounge: members write nowhere else
    assert quarter.published(room.ana) == {}
