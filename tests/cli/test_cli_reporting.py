"""Reporting and coming back to it, on a terminal and from scripts."""

import json
import re
from pathlib import Path

import pytest
from program import DeadLine, People, run, talk

from harness import NUMBER
from parasol.client.connection import Connection


def test_a_report_on_a_terminal_needs_one_answer_only(people: People) -> None:
    answers = ["", "He took my money.", "", "", "", "", "", "", "", "", "", "y"]
    ran = people.talk("report", answers=answers)
    assert ran.code == 0
    assert ran.err.count("You can skip this") >= 7
    receipt = re.findall(r"^    ([a-z ]+)$", ran.out, re.MULTILINE)[-1]
    read = people.json("receipt", "read", lines=(receipt,)).json
    assert read["report"]["what_happened"] == "He took my money."
    assert read["report"]["identifiers"] == []


def test_an_answer_can_be_changed_before_it_is_sent(people: People) -> None:
    answers = ["2", "", "07700900123", "y", "", "2,8", "1", "2026-13", "2026-11", "tall", "y", "asks for more", "", "6"]
    answers += ["very tall", "y"]
    ran = people.talk("report", answers=answers)
    assert ran.code == 0
    assert "Write the day like 2026-11-24" in ran.err
    receipt = re.findall(r"^    ([a-z ]+)$", ran.out, re.MULTILINE)[-1]
    read = people.json("receipt", "read", lines=(receipt,)).json
    assert read["report"]["description"] == "very tall"
    assert read["report"]["area"] == "North"
    assert read["report"]["happened"] == "2026-11"
    assert read["report"]["for_somebody_else"] is True
    assert read["report"]["kinds"] == ["sexual violence", "outing"]
    assert read["shared"] == "asks for more"


def test_a_report_that_is_not_confirmed_is_not_sent(people: People) -> None:
    answers = ["", "He took my money.", "", "", "", "", "", "", "", "", "", "q"]
    ran = people.talk("report", answers=answers)
    assert ran.code == 1
    assert people.json("review", "queue", lines=(people.first_words,)).json["reports"] == []


@pytest.mark.parametrize(
    ("document", "place"),
    [
        ('{"what_happened": 5}', "$.what_happened"),
        ('{"kinds": ["planted"]}', "$.kinds[0]"),
        ('{"planted": 1}', ""),
        ("planted", ""),
        ("", ""),
        ('{"area": "planted", "what_happened": "x"}', ""),
        ('{"happened": "planted", "what_happened": "x"}', ""),
        ('{"identifiers": [{"typed": "x", "kind": "planted"}]}', ""),
        ('{"description": "nothing to go by"}', ""),
    ],
)
def test_a_report_that_is_not_one_is_refused_and_not_repeated(people: People, document: str, place: str) -> None:
    ran = people.json("report", lines=(document,))
    assert ran.code == 1
    assert "planted" not in ran.out + ran.err
    assert place in ran.json["message"]


def test_a_report_that_cannot_be_sent_is_kept_sealed_if_asked_and_sent_later(people: People, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    document = json.dumps({"what_happened": "Planted text", "identifiers": [NUMBER]})
    cut = run(
        "report",
        "--json",
        "--server",
        people.town.url,
        "--keep",
        str(kept),
        lines=(document,),
        connect=lambda url: Connection(url, DeadLine("/api/work")),
    )
    assert cut.json["exit"] == 4
    receipt = cut.json["receipt_words"]
    assert kept.stat().st_mode & 0o077 == 0
    assert b"Planted" not in kept.read_bytes()
    assert receipt not in kept.read_text()
    assert people.json("report", "--send-kept", str(kept)).code == 0
    assert not kept.exists()
    assert people.json("receipt", "read", lines=(receipt,)).json["report"]["what_happened"] == "Planted text"


def test_without_keep_no_file_is_made_and_trying_again_sends_the_same_report(people: People) -> None:
    dead = DeadLine("/api/work", times=1)
    answers = ["", "He took my money.", "", "", "", "", "", "", "", "", "", "y", "y"]
    ran = talk("report", "--server", people.town.url, answers=answers, connect=lambda url: Connection(url, dead))
    assert ran.code == 0
    assert len(people.json("review", "queue", lines=(people.first_words,)).json["reports"]) == 1


def test_a_receipt_is_corrected_and_deleted(people: People) -> None:
    receipt = people.json("report", lines=('{"what_happened": "First."}',)).json["receipt_words"]
    assert people.json("receipt", "correct", lines=(receipt, '{"what_happened": "Second."}')).code == 0
    assert people.json("receipt", "read", lines=(receipt,)).json["report"]["what_happened"] == "Second."
    assert people.talk("receipt", "delete", answers=[receipt, "n"]).code == 1
    assert people.talk("receipt", "delete", answers=[receipt, "y"]).code == 0
    assert people.json("receipt", "read", lines=(receipt,)).code == 7


def test_a_report_goes_to_the_community_of_the_six_words_or_nowhere(people: People) -> None:
    words = people.json("about").json["fingerprint"]
    document = ('{"what_happened": "He did not pay."}',)
    refused = people.json("report", "--community", "one two three four five six", lines=document)
    assert refused.code == 5
    assert refused.json["error"] == "another-community"
    assert people.json("review", "queue", lines=(people.first_words,)).json["reports"] == []
    assert people.json("report", "--community", words.upper(), lines=document).code == 0
