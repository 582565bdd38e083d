"""What tests of polls do: open one by two, vote, close it."""

import os
from collections.abc import Sequence
from typing import Any

import pytest
from msgspec import UNSET

from harness import Town
from parasol.features.say.client import voting
from parasol.features.say.client.counting import Result, count
from parasol.features.say.poll import Question, Way
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.structs import Poll, Voters

DAY = 86_400
DAYS = 7
CHOICES = ["Zq7Planted Monday", "Zq7Planted Tuesday", "Zq7Planted Wednesday"]


def question(way: Way = "yes", most: int | None = None) -> Question:
    choices = [] if way == "yes" else CHOICES
    asked = "Zq7Planted: shall we rent the room?"
    return Question(os.urandom(16), asked, "Until spring.", way, choices, UNSET if most is None else most)


def opened(by: Person, second: Person, asked: Question, voters: Voters = "all", quorum: int = 0, **days: int) -> Poll:
    by.refresh()
    today = by.device.today()
    first = today + days.get("begins", 0)
    with pytest.raises(steward.SecondNeeded) as waits:
        voting.open_poll(by, asked, first, first + DAYS, voters, quorum, "the meeting asked for it")
    second.refresh()
    steward.agree(second, waits.value.proposal, "yes")
    by.refresh()
    assert by.roster.policy is not None
    (*_, poll) = by.roster.policy.polls  # type: ignore[misc]
    return poll


def come_back(*people: Person) -> None:
    """As in a new session: each draws what is on offer by then."""
    for person in people:
        person.wallet.forget()
        person.refresh()
        person.wallet.request_batch()


def vote(person: Person, number: int, *choices: int) -> None:
    asked = voting.asked(person)[number]
    assert asked.question is not None
    voting.cast(person, asked.poll, asked.question, choices)


def closed(town: Town) -> None:
    town.clock.offset += (DAYS + 1) * DAY


def counted(person: Person, number: int) -> Result:
    person.refresh()
    return count(person, voting.asked(person)[number])


def told(result: Result) -> Sequence[Any]:
    """What every device has to see alike."""
    return result.outcome, result.why, result.refused, result.dropped, result.words, result.counts, dict(result.by)
