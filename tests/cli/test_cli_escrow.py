"""A report that waits, from scripts and on a terminal."""

import json
import re

from program import People

from harness import NUMBER, passphrase


def joined(people: People) -> str:
    """A new member; returns their words."""
    words = passphrase()
    people.join("member", words)
    return words


def test_a_report_waits_for_a_second_member_and_is_then_in_the_queue(people: People) -> None:
    document = json.dumps({"what_happened": "Planted text", "identifiers": [NUMBER]})
    one = people.json("report", "--waiting", lines=(joined(people), document)).json
    assert one["met"] is False
    read = people.json("receipt", "read", lines=(one["receipt_words"],)).json
    assert (read["met"], read["report"]["what_happened"]) == (False, "Planted text")
    assert people.json("review", "queue", lines=(people.first_words,)).json["reports"] == []
    refused = people.json("receipt", "answer", lines=(one["receipt_words"], "more", ""))
    assert (refused.code, refused.json["error"]) == (1, "still-waits")

    two = people.json("report", "--waiting", lines=(joined(people), document)).json
    assert two["met"] is True
    reports = people.json("review", "queue", lines=(people.first_words,)).json["reports"]
    assert {report["report"] for report in reports} == {one["report"], two["report"]}
    assert all(report["waited"] for report in reports)
    shown = people.json("review", "show", one["report"], lines=(people.first_words,)).json
    assert shown["content"]["what_happened"] == "Planted text"


def test_two_by_one_member_stay_sealed_and_nothing_is_to_be_done_with_them(people: People) -> None:
    words, document = joined(people), json.dumps({"what_happened": "Planted text", "identifiers": [NUMBER]})
    rooms = [people.json("report", "--waiting", lines=(words, document)).json["report"] for _ in range(2)]
    queue = people.json("review", "queue", lines=(people.first_words,))
    assert queue.json["reports"] == []
    whole = people.json("review", "queue", "--all", lines=(people.first_words,))
    steps = {report["report"]: report["next"] for report in whole.json["reports"]}
    assert steps == dict.fromkeys(rooms, "sealed: not from two people")
    shown = people.json("review", "show", rooms[0], lines=(people.first_words,))
    assert "Planted" not in shown.out + shown.err + whole.out


def test_a_report_that_could_never_meet_another_is_refused_and_not_repeated(people: People) -> None:
    words = joined(people)
    for document, error in (
        ({"what_happened": "Planted"}, "nothing-to-match"),
        ({"identifiers": ["planted name"]}, "nothing-to-match"),
        ({"identifiers": [f"+44 7700 90012{n}" for n in range(5)]}, "too-many-identifiers"),
    ):
        ran = people.json("report", "--waiting", lines=(words, json.dumps(document)))
        assert (ran.code, ran.json["error"]) == (1, error)
        assert "lanted" not in ran.out + ran.err


def test_on_a_terminal_it_says_who_can_read_it(people: People) -> None:
    answers = [joined(people), "", "He took my money.", "", "07700900123", "y", *[""] * 10, "y"]
    ran = people.talk("report", "--waiting", answers=answers)
    assert ran.code == 0
    told = " ".join(ran.out.split())
    assert "Nobody can read it, not even the stewards, until somebody else reports the same person." in told
    assert re.search(r"^    [a-z]+( [a-z]+){7}$", ran.out, re.MULTILINE)
