"""Checking somebody: what is said, and what never is."""

import re

import pytest
from program import People

from kit import NEIGHBOUR, NUMBER, phrase
from parasol import oprf


def test_no_report_found_never_reads_as_safe_and_dates_the_list(people: People) -> None:
    ran = people("check", lines=(people.member_words, NEIGHBOUR))
    assert ran.code == 0
    words = " ".join(ran.out.split())
    assert "No report found. It means only this: nobody has reported this number here." in words
    assert "It is not a promise about this person." in words
    assert re.search(r"The list last changed on \d{4}-\d\d-\d\d\.", words)
    assert words.count(" - ") == 3
    assert not re.search(r"\b(safe|clean|clear|fine|ok|trusted)\b", words.lower())


def test_a_match_says_how_serious_how_many_when_and_what_to_do(people: People) -> None:
    people.publish()
    ran = people("check", lines=(people.member_words, "07700 900123"))
    assert ran.code == 3
    words = " ".join(ran.out.split())
    assert "A report was found: danger (violence or sexual violence, a weapon" in words
    assert "Reported by 1 person independently, last in " in words
    assert "Turns violent once inside. Do not meet." in words
    assert "What you can do: - You decide." in words


def test_the_json_of_a_check_does_not_repeat_the_number(people: People) -> None:
    ran = people.json("check", lines=(people.member_words, NUMBER, "nonsense"))
    assert "7700" not in ran.out + ran.err
    assert [one["outcome"] for one in ran.json["checks"]] == ["none", "not understood"]
    assert ran.code == 1


def test_one_unlocking_is_enough_for_several_checks_on_a_terminal(people: People) -> None:
    people.publish()
    ran = people.talk("check", answers=[people.member_words, NEIGHBOUR, "07700 900 123", ""])
    assert ran.code == 3
    assert ran.out.count("Checked: ") == 2
    assert people.member_words not in ran.out + ran.err


def test_words_that_open_nothing_exit_7_and_say_where_to_look(people: People) -> None:
    ran = people("alerts", lines=(phrase(),))
    assert ran.code == 7
    assert "Look for a word" in ran.err


def test_a_member_is_no_steward(people: People) -> None:
    ran = people.json("review", "queue", lines=(people.member_words,))
    assert (ran.code, ran.json["error"]) == (1, "not-a-steward")


def test_a_server_that_answers_checks_with_another_key_is_named_and_exits_5(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    other_secret, other_public = oprf.derive_key_pair(bytes(32), b"another")
    honest = oprf.blind_evaluate
    monkeypatch.setattr(
        oprf, "blind_evaluate", lambda _, __, blinded, random: honest(other_secret, other_public, blinded, random)
    )
    ran = people.json("check", lines=(people.member_words, NUMBER))
    assert (ran.code, ran.json["error"]) == (5, "wrong-oprf-key")
    assert ran.err.startswith("STOP. The server did something that an honest server can't do")
    assert "Tell your stewards" in ran.err
