"""Checking somebody: what is said, and what never is."""

import re

import msgspec
import pytest
from bench.unlisted import publish_unlisted
from program import DeadLine, People, run

from harness import NEIGHBOUR, NUMBER, passphrase
from parasol.kernel import oprf
from parasol.kernel.client.connection import Connection
from parasol.kernel.roster.client import tending


def test_no_report_found_never_reads_as_safe_and_dates_the_list(people: People) -> None:
    ran = people("check", lines=(people.member_words, NEIGHBOUR))
    assert ran.code == 0
    words = " ".join(ran.out.split())
    assert "No report found. It means only this: nobody has reported this number here." in words
    assert "It is not a promise about this person." in words
    assert re.search(r"The stewards last confirmed the list on \d{4}-\d\d-\d\d\.", words)
    assert "We looked for: - phone number +44 7700 900124 (GB) - any number that ends in 0900124" in words
    assert words.count(" - ") == 2 + 3
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
    ran = people.json("check", lines=(people.member_words, NUMBER, "12345"))
    assert "7700" not in ran.out + ran.err
    assert [one["outcome"] for one in ran.json["checks"]] == ["none", "not understood"]
    assert ran.code == 1


def test_one_unlocking_is_enough_for_several_checks_on_a_terminal(people: People) -> None:
    people.publish()
    ran = people.talk("check", answers=[people.member_words, NEIGHBOUR, "y", "07700 900 123", ""])
    assert ran.code == 3
    assert ran.out.count("We looked for:") == 3
    assert "We looked for:\n  - any number that ends in 900124" in ran.out
    assert people.member_words not in ran.out + ran.err


def test_a_name_whose_letters_look_like_digits_is_said_to_be_a_name(people: People) -> None:
    ran = people.json("check", lines=(people.member_words, "boss69"))
    facts = ran.json["checks"][0]
    assert (facts["kind"], facts["asked"], facts["masked"]) == ("name", ["name", "plate"], "\u2022" * 5 + "69")
    assert "nobody has reported this name here" in facts["message"]


def test_part_of_a_number_says_that_it_is_a_part_and_how_many_it_may_be(people: People) -> None:
    people.publish()
    ran = people("check", lines=(people.member_words, "...900123", "*900124"))
    assert ran.code == 3
    words = " ".join(ran.out.split())
    assert "This is only part of a number. It may be about somebody else. Alerts it may be: 1." in words
    assert "No report found. It means only this: nobody has reported this end of a number here." in words
    facts = people.json("check", lines=(people.member_words, "*900123")).json["checks"][0]
    assert (facts["outcome"], facts["part"], facts["kind"]) == ("match", True, "phone-end")
    ran = people.json("check", "--last-six", lines=(people.member_words, "+49 1511 2900123"))
    assert [(one["outcome"], one["part"]) for one in ran.json["checks"]] == [("none", False), ("match", True)]
    few = people.json("check", lines=(people.member_words, "*12345")).json["checks"][0]
    assert (few["outcome"], few["code"]) == ("not understood", "part-digits")


def test_a_list_that_nobody_confirmed_for_long_is_named_as_old(people: People) -> None:
    people.town.clock.offset = 15 * 86_400
    ran = run("check", "--server", people.town.url, lines=(people.member_words, NEIGHBOUR), days_later=15)
    assert "That is long ago: newer reports may be missing." in " ".join(ran.out.split())
    renewed = run("rekey", "--server", people.town.url, lines=(people.first_words,), days_later=15)
    assert renewed.code == 0
    ran = run("check", "--server", people.town.url, lines=(people.member_words, NEIGHBOUR), days_later=15)
    assert "That is long ago" not in " ".join(ran.out.split())


def test_words_that_open_nothing_exit_7_and_say_where_to_look(people: People) -> None:
    ran = people("alerts", lines=(passphrase(),))
    assert ran.code == 7
    assert "Look for a word" in ran.err


def test_a_member_is_no_steward(people: People) -> None:
    ran = people.json("review", "queue", lines=(people.member_words,))
    assert (ran.code, ran.json["error"]) == (1, "not-a-steward")


def test_a_server_that_answers_checks_with_another_key_is_named_and_exits_5(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    other_secret, other_public = oprf.derive_key_pair(bytes(32), b"another")
    honest = oprf.blind_evaluate_batch
    monkeypatch.setattr(
        oprf, "blind_evaluate_batch", lambda _, __, blinded, random: honest(other_secret, other_public, blinded, random)
    )
    ran = people.json("check", lines=(people.member_words, NUMBER))
    assert (ran.code, ran.json["error"]) == (5, "wrong-oprf-key")
    assert ran.err.startswith("STOP. The server did something that an honest server can't do")
    assert "Tell your stewards" in ran.err


def test_without_an_answer_nothing_reads_as_one(people: People) -> None:
    for path in ("/api/check", "/api/index/heads"):
        ran = run(
            *("check", "--server", people.town.url),
            lines=(people.member_words, NUMBER),
            connect=lambda url, path=path: Connection(url, DeadLine(path)),
        )
        assert ran.code == 4
        assert "No connection. This check did not happen: the server can't be reached; nothing was lost" in ran.err
        assert "No report" not in ran.out + ran.err


def test_only_the_command_that_shows_all_alerts_notes_the_day_from_which_others_are_new(people: People) -> None:
    people.publish()
    for command, shows in ((("members",), False), (("alerts", "--area", "Nowhere"), False), (("alerts",), True)):
        people.first.refresh()
        tending.tend(people.first, new_list=True)  # what everybody verifies grows, so that the vault is written
        assert people(*command, lines=(people.member_words,)).code == 0
        noted = people.town.unlock(people.member_words).contents.seen_on
        assert noted == (people.first.device.today() if shows else msgspec.UNSET)


def test_the_newest_alerts_are_shown_and_all_of_them_when_asked_for(people: People) -> None:
    publish_unlisted(people.first, people.second, (f"Beware, {at}." for at in range(45)))
    ran = people("alerts", lines=(people.member_words,))
    assert (ran.out.count("Beware, "), "Beware, 44." in ran.out, "Beware, 4." in ran.out) == (40, True, False)
    assert "There are older ones: parasol alerts --all" in ran.out
    assert people.json("alerts", lines=(people.member_words,)).json["has_older"]
    whole = people.json("alerts", "--all", lines=(people.member_words,)).json
    assert (len(whole["alerts"]), whole["alerts"][0]["text"], whole["has_older"]) == (45, "Beware, 0.", False)
