"""What tests of surveys do: open one by two, answer, count, publish."""

from collections.abc import Sequence

import pytest

from harness import Town
from parasol.features.say.client import surveys
from parasol.features.say.client.surveys import Surveyed
from parasol.features.say.survey import SurveyAsks, SurveyWording, SurveyWords
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.structs import Poll, Voters

DAY = 86_400
DAYS = 7
TITLE, CHOICE, WRITTEN = "Zq8Planted: the quarter", "Zq8Planted at home", "Zq8Planted: the door was locked"
ASKS = [
    SurveyAsks("one", 2),
    SurveyAsks("some", 3),
    SurveyAsks("scale", 5),
    SurveyAsks("number", 3, [5, 10]),
    SurveyAsks("text", 0),
]
WORDS = [
    SurveyWords("Was it safe?", ["Yes", "No"], "The desk"),
    SurveyWords("Where do you work?", [CHOICE, "Outside", "In a flat"]),
    SurveyWords("How useful was it?", ["Not at all", "Very"]),
    SurveyWords("How often were you there?", []),
    SurveyWords("What should change?", []),
]


def wording(language: str = "English") -> SurveyWording:
    return SurveyWording(language, TITLE, "Nobody is named.", WORDS)


def opened(by: Person, second: Person, voters: Voters = "all", begins: int = 0) -> Poll:
    by.refresh()
    first = by.device.today() + begins
    with pytest.raises(steward.SecondNeeded) as waits:
        surveys.open_survey(by, second.key, ASKS, [wording()], (first, first + DAYS), voters, "the meeting asked")
    second.refresh()
    steward.agree(second, waits.value.proposal, "yes")
    by.refresh()
    assert by.roster.policy is not None
    (*_, poll) = by.roster.policy.polls  # type: ignore[misc]
    return poll


def survey(person: Person, number: int = 1) -> Surveyed:
    return surveys.surveys(person)[number]


def answer(person: Person, *chosen: Sequence[int], text: str = "", number: int = 1) -> None:
    each = survey(person, number)
    surveys.answer(person, each, [*chosen, *([()] * (len(ASKS) - len(chosen)))], [text])


def closed(town: Town, days: int = DAYS + 1) -> None:
    town.clock.offset += days * DAY
