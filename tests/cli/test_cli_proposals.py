"""Proposals in the program, from the first support to what came of it; nobody answers alone or for another text."""

import re
from pathlib import Path

import msgspec
import pytest
from program import People, run

from harness import POLICY
from parasol.cli.changes import PARTS, lines_of, releases
from parasol.client.community import steward
from parasol.client.lounge.reading import read_lounge
from parasol.client.polls import voting
from parasol.texts import load
from poll_acts import DAY, opened, question

TEXT = "Zq7Planted: open the desk on Sundays (invented)."
PROPOSALS = "1"
"""Without topics it is the only one."""


@pytest.fixture
def people(people: People) -> People:
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.change_policy(people.first, msgspec.structs.replace(POLICY, proposal_support=2), "so few of us")
    people.second.refresh()
    steward.agree(people.second, waits.value.proposal, "yes")
    lines = (people.member_words, "", PROPOSALS, "Sundays", "1", "Zinnia", "", TEXT)
    assert people.json("room", "post", "lounge", lines=lines).json["exit"] == 0
    return people


def post(people: People) -> str:
    (said,) = [each for each in read_lounge(people.first).said if each.is_proposal]
    return said.identity.hex()[:8]


def error(people: People, command: str, *lines: str) -> str:
    return str(people.json("lounge", command, lines=lines).json.get("error"))


def read(people: People) -> dict[str, object]:
    (record,) = people.json("room", "read", "lounge", lines=(people.second_words,)).json["records"]
    return dict(record["record"])


def test_a_proposal_is_supported_answered_by_two_and_told_of(people: People) -> None:
    named, first, second = post(people), people.first_words, people.second_words
    assert people.json("lounge", "support", lines=(people.member_words, named, "1")).json["support"] == 1
    assert people.json("lounge", "support", lines=(first, named, "1")).json["support"] == 2
    assert people.json("lounge", "support", lines=(first, named, "2")).json["support"] == 1
    assert error(people, "agree", second, named, "I agree") == "no-answer"
    assert error(people, "came", first, "1", named, "1", "It opens.") == "no-answer"
    assert error(people, "answer", people.member_words, named, "1", "Yes.") == "not-a-steward"
    assert error(people, "answer", first, named, "2", "x" * 1001) == "record"
    answer = people.json("lounge", "answer", lines=(first, named, "2", "Half of it."))
    assert answer.json == {"exit": 0, "post": named, "says": "partly"}
    assert read(people)["answer"] is None, "one steward alone answers nothing"
    assert error(people, "agree", first, named, "I agree with myself") == "no-answer"
    agreed = people.json("lounge", "agree", lines=(second, named, "so we said"))
    assert "Half of it." in agreed.err, "she sees what she signs"
    assert str(read(people)["answer"]).startswith("Half of it. (")
    assert people.json("lounge", "came", lines=(second, "1", named, "1", "It opens.")).json["state"] == "done"
    assert str(read(people)["came_of_it"]).startswith("It opens. (")


def test_who_writes_it_anew_begins_without_support_and_without_an_answer(people: People) -> None:
    named = post(people)
    people.json("lounge", "support", lines=(people.second_words, named, "1"))
    people.json("lounge", "answer", lines=(people.first_words, named, "1", "Yes."))
    assert error(people, "correct", people.second_words, named, "Close the desk.") == "not-yours"
    assert error(people, "correct", people.member_words, named, "x" * 2001) == "record"
    people.json("lounge", "correct", lines=(people.member_words, named, "Close the desk on Sundays."))
    facts = read(people)
    assert (facts["text"], facts["support"]) == ("Close the desk on Sundays.", 0)
    assert error(people, "agree", people.second_words, named, "so we said") == "no-answer"


def test_what_came_of_a_poll_is_told_once_it_has_closed(people: People) -> None:
    opened(people.first, people.second, question())
    assert error(people, "came", people.first_words, "2", "1", "1", "It is rented.") == "no-poll"
    people.town.clock.offset = 9 * DAY
    people.second.refresh()
    asked = voting.asked(people.second)[1].poll
    assert asked.closes_on < people.second.device.today()
    argv = ("lounge", "came", "--server", people.town.url, "--json")
    ran = run(*argv, lines=(people.first_words, "2", "1", "1", "It is rented."), days_later=9)
    assert ran.json["state"] == "done"
    words = read_lounge(people.second).words
    assert [getattr(word.said, "of", None) for word in words] == [asked.id[:16]]


def test_what_should_work_otherwise_becomes_a_file_that_names_nobody(people: People, tmp_path: Path) -> None:
    named, file = post(people), tmp_path / "proposal.txt"
    for words in (people.member_words, people.first_words):
        people.json("lounge", "support", lines=(words, named, "1"))
    people.json("lounge", "answer", lines=(people.first_words, named, "1", "So it shall be."))
    people.json("lounge", "agree", lines=(people.second_words, named, "so we said"))
    assert people.json("lounge", "save", "--out", str(file), lines=(people.member_words, named)).json["written"]
    text = file.read_text()
    assert text == f"Sundays\n\n{TEXT}\n\nFewer than 5 members support it.\n\nStewards answered: Yes. So it shall be.\n"
    again = people.json("lounge", "save", "--out", str(file), lines=(people.member_words, named))
    assert again.json["exit"] != 0, "nothing is written over"


def test_each_release_is_told_in_both_languages_and_by_the_page() -> None:
    root = Path(__file__).parents[2]
    told = {language: load(PARTS)[language] for language in ("en", "es")}
    lines = {language: [lines_of(t, each) for each in releases(t)] for language, t in told.items()}
    assert lines["en"] == lines["es"]
    assert all(lines["en"])
    newest = re.search(r"^## (\d+\.\d+\.\d+)", (root / "CHANGELOG.md").read_text(), flags=re.MULTILINE)
    assert newest is not None
    page = (root / "browser" / "src" / "screens" / "lounge" / "changes.tsx").read_text()
    shown = re.search(r"RELEASES = \[(.*)\]", page)
    assert shown is not None
    assert re.findall(r'"([^"]+)"', shown[1]) == releases(told["en"])
    assert releases(told["en"])[0] == newest[1].replace(".", "-")
    ran = run("changes", "--language", "es", "--json").json
    assert ran["changes"]["0.1.0"][0].startswith("Puedes contar lo que pasó")
