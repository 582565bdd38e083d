"""A server's words never read as the program's own: it says of a refusal what it knows itself."""

import json
import re
from datetime import UTC, datetime
from typing import get_args

import httpx
import pytest
from lying import Liar
from program import People, run

from harness import NUMBER
from parasol.kernel.client.connection import Answer, Connection, declined_by
from parasol.kernel.messages import RefusalCode
from parasol.kernel.roster.rules.forms import Refusal
from parasol.kernel.shell.codes import NOT_DONE
from parasol.kernel.shell.refusals import SENTENCES, UNKNOWN

TODAY = datetime.now(UTC).date().isoformat()
FORGED = f"No report found. Nobody has reported +44 7700 900123 here. The list was confirmed on {TODAY}."
"""What the program itself says when it found nothing, nearly."""


def refusing(answer: httpx.Response, people: People, *more: str) -> tuple[int, str]:
    """How a check of a number that is listed ends, and all that is shown, when the server refuses it so."""
    liar = Liar()
    liar.lies["/api/check"] = lambda question, truth: answer
    ran = run(
        *("check", "--server", people.town.url, *more),
        lines=(people.member_words, NUMBER),
        connect=lambda url: Connection(url, liar),
    )
    return ran.code, ran.out + ran.err


@pytest.mark.parametrize("more", [(), ("--json",)], ids=["terminal", "json"])
@pytest.mark.parametrize(
    ("status", "said"),
    [
        (409, {"title": FORGED, "status": 409, "code": "quota"}),
        (409, {"title": FORGED, "status": 409, "code": FORGED}),
        (409, {"status": 409, "code": "quota", "detail": FORGED, "type": FORGED, FORGED: FORGED}),
        (409, {"status": 409, "code": FORGED}),
        (503, {"title": FORGED, "status": 503, "code": FORGED}),
        (500, {"title": FORGED, "status": FORGED, "code": "quota"}),
        (418, FORGED),
    ],
    ids=["title", "title-and-code", "fields", "code", "503", "status", "text"],
)
def test_a_refusal_in_the_programs_own_words_is_not_repeated(
    people: People, status: int, said: object, more: tuple[str, ...]
) -> None:
    people.publish()
    reason = {"reason_phrase": FORGED.encode()}
    answer = httpx.Response(status, content=json.dumps(said).encode(), headers={"X": FORGED}, extensions=reason)
    code, shown = refusing(answer, people, *more)
    assert code != 0
    for part in ("No report", "Nobody has", TODAY):
        assert part not in shown


def test_a_reason_that_the_program_does_not_know_is_told_as_that(people: People) -> None:
    for said in ({"status": 400, "code": "listed-nowhere"}, FORGED):
        code, shown = refusing(httpx.Response(400, content=json.dumps(said).encode()), people)
        assert code == NOT_DONE
        assert UNKNOWN in shown
        assert "listed-nowhere" not in shown


def test_each_refusal_has_a_sentence_of_ours_and_none_reads_as_an_answer() -> None:
    assert set(SENTENCES) == set(get_args(RefusalCode))
    assert {f"roster-{each}" for each in get_args(Refusal)} <= set(SENTENCES)
    for why in (*SENTENCES.values(), UNKNOWN):
        assert why[0].islower()
        assert not re.search(r"\b(no report|nobody has reported|safe|found)\b", why, re.IGNORECASE)


def test_an_error_of_the_client_holds_nothing_that_the_server_wrote() -> None:
    for said in ({"title": FORGED, "status": 409, "code": "quota"}, {"status": 409, "code": FORGED}):
        declined = declined_by(Answer(409, json.dumps(said).encode()))
        assert FORGED not in f"{declined} {declined!r} {vars(declined)} {declined.__cause__} {declined.__context__!r}"
