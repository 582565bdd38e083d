"""Every case in ``vectors/surveys.json``."""

from functools import partial

import msgspec
from cases import Case, each, load, raw

from parasol.features.say.client import suppress
from parasol.features.say.client.counting import Found
from parasol.features.say.client.surveys import Surveyed, answered, is_given, is_survey
from parasol.features.say.survey import Survey, SurveyGiven
from parasol.kernel import messages as m
from parasol.kernel.roster.structs import Poll

FILE = load("surveys")
cases = partial(each, FILE)


def survey_of(case: Case) -> Survey:
    return msgspec.json.decode(raw(case["survey"]), type=Survey)


@cases("survey")
def test_what_can_be_asked(case: Case) -> None:
    assert is_survey(survey_of(case)) == (case["expect"] == "ok")


@cases("given")
def test_what_can_be_answered(case: Case) -> None:
    given = SurveyGiven(bytes(32), bytes(32), bytes(16), case["chosen"], case["texts"])
    assert is_given(survey_of(case), given) == (case["expect"] == "ok")


@cases("told")
def test_what_may_be_told(case: Case) -> None:
    assert suppress.told(case["counts"], raw(case["seed"]), case["number"]) == case["told"]


@cases("count")
def test_what_a_room_comes_to(case: Case) -> None:
    opened = lambda value: None if value is None else raw(value)  # noqa: E731
    found = [
        Found(raw(e["id"]), e["day"], raw(e["hash"]), opened(e["author"]), opened(e["said"])) for e in case["found"]
    ]
    poll = msgspec.convert(case["poll"], Poll)
    result = answered(Surveyed(poll, survey_of(case)), found, m.PollCounts(case["issued"], case["cast"]))
    assert (result.answers, result.shown, result.texts) == (case["answers"], case["shown"], case["texts"])
    assert (result.refused, result.dropped, result.is_many) == (case["refused"], case["dropped"], case["many"])
