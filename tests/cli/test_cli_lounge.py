"""The lounge in the program: its generic rooms read it, write into it, and save one's own posts."""

import os
import stat
from pathlib import Path

import msgspec
import pytest
from program import People

from harness import POLICY
from parasol.features.letters.client.letters import flagged, read_letters
from parasol.features.letters.structs import LetterFlag
from parasol.features.lounge.client import flags
from parasol.features.lounge.client.pictures import delete_picture, sealed_picture, send_picture
from parasol.features.lounge.client.reading import read_lounge
from parasol.features.lounge.client.writing import Writing
from parasol.features.lounge.structs import Act
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.structs import Topic
from parasol.kernel.vault.structs import NO_PEN

TEXT = "Zq7Planted: the code is changed, ask Rosa (invented)."


@pytest.fixture
def people(people: People) -> People:
    topics = [Topic(4, "Town talk", "", "en", 90), Topic(9, "Rights", "", "en", 90)]
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.change_policy(people.first, msgspec.structs.replace(POLICY, topics=topics), "a space of our own")
    people.second.refresh()
    steward.agree(people.second, waits.value.proposal, "yes")
    people.first.refresh()
    return people


def post(people: People, words: str, *answers: str) -> None:
    ran = people.json("room", "post", "lounge", lines=(words, *answers))
    assert ran.json == {"exit": 0, "posted": "lounge"}, ran.err


def test_members_write_and_answer_with_a_pen_and_save_what_they_wrote(people: People, tmp_path: Path) -> None:
    chosen = bytes(2 if topic == 9 else NO_PEN for topic in range(17))  # on the page, for Rights
    people.member.remember(msgspec.structs.replace(people.member.contents, pens=chosen))
    post(people, people.member_words, "", "2", "Our door", "1", "Zinnia", "", TEXT)
    read = people.json("room", "read", "lounge", lines=(people.second_words,)).json
    (begun,) = read["records"]
    assert begun["by"].startswith("Zinnia (")
    facts = begun["record"]
    assert (facts["topic"], facts["title"], facts["text"], facts["answer_to"]) == ("Rights", "Our door", TEXT, None)
    post(people, people.second_words, facts["post"], "3", "Dahlia", "a number", "Thank you.")
    read = people.json("room", "read", "lounge", lines=(people.member_words,)).json
    answer = read["records"][0]["record"]
    assert (answer["answer_to"], answer["title"], answer["warning"]) == (facts["post"], "Our door", "a number")
    post(people, people.member_words, "", "2", "With the topic's pen", "", "Zinnia", "", "Third pen.")
    pens = {said.post.text: said.pen for said in read_lounge(people.first).said}
    assert [Writing(people.member).pens[slot].key for slot in (2, 0)] == [pens["Third pen."], pens[TEXT]]
    unsure = people.json("room", "post", "lounge", lines=(people.member_words, "", "1", "Which pen", ""))
    assert (unsure.json["error"], "Choose a pen" in unsure.err + unsure.out) == ("input", True)
    kept = tmp_path / "mine.txt"
    assert people("room", "read", "lounge", "--mine", "--out", str(kept), lines=(people.member_words,)).code == 0
    assert TEXT in kept.read_text()
    assert "Thank you." not in kept.read_text()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_of_a_picture_the_program_says_what_is_on_it_and_nothing_of_a_hidden_one(people: People) -> None:
    steward.vouch(people.second, people.member.key)
    people.member.refresh()
    people.member.wallet.forget()
    writing = Writing(people.member)
    for content, says in ((b"Zq7one", "A blue door"), (b"Zq7gone", ""), (b"Zq7hidden", "")):
        attached, message = sealed_picture(writing.pens[0], content, os.urandom)
        send_picture(people.member, message)
        if says:
            attached = msgspec.structs.replace(attached, says=says)
        said = {"name": "Zinnia", "topic": 4, "title": "Our door", "language": "en", "text": TEXT}
        writing.send(writing.post(0, **said, picture=msgspec.to_builtins(attached, builtin_types=(bytes,))))
        if content == b"Zq7gone":
            delete_picture(people.member, writing.pens[0], attached)
    _, _, hidden = read_lounge(people.first).said
    flags.act(people.first, Act("hide", people.first.device.today(), "it names Rosa", post=hidden.identity))
    read = people.json("room", "read", "lounge", lines=(people.second_words,)).json["records"]
    assert [each["record"] and each["record"]["picture"] for each in read] == [None, "1 kB", "A blue door (1 kB)"]


def test_what_is_hidden_says_so_and_why(people: People) -> None:
    post(people, people.member_words, "", "1", "Our door", "1", "Zinnia", "", TEXT)
    (said,) = read_lounge(people.first).said
    flags.act(people.first, Act("hide", people.first.device.today(), "it names Rosa", post=said.identity))
    shown = people("room", "read", "lounge", lines=(people.member_words,)).out
    assert TEXT not in shown
    assert "hidden by one steward, for two days unless another confirms it, because: it names Rosa." in shown


def test_an_answer_to_a_post_that_is_not_there_and_a_topic_that_was_not_chosen_are_said(people: People) -> None:
    for answers, code in ((("00ff",), "no-post"), (("", ""), "input")):
        ran = people.json("room", "post", "lounge", lines=(people.member_words, *answers))
        assert ran.json["error"] == code


def test_letters_are_written_answered_read_and_stopped(people: People, tmp_path: Path) -> None:
    post(people, people.member_words, "", "1", "Our door", "1", "Zinnia", "", TEXT)
    (said,) = read_lounge(people.first).said

    def letter(words: str, *answers: str) -> dict[str, object]:
        return people.json("room", "post", "letters", lines=(words, *answers)).json  # type: ignore[no-any-return]

    def shown(words: str) -> list[dict[str, object]]:
        return people.json("room", "read", "letters", lines=(words,)).json["records"]  # type: ignore[no-any-return]

    to, second = said.identity.hex()[:8], people.second_words
    assert letter(second, to, "2", "Dahlia", "Do you know the bridge?") == {"exit": 0, "posted": "letters"}
    assert letter(second, to, "2", "Dahlia", "And the door?")["error"] == "not-answered"
    assert letter(people.member_words, to, "1", "Zinnia", "x")["error"] == "own-pen"
    (asked,) = shown(people.member_words)
    facts = asked["record"]
    assert isinstance(facts, dict)
    assert (facts["text"], facts["waits_for_your_answer"]) == ("Do you know the bridge?", True)
    assert letter(people.member_words, str(facts["pen"]), "Zinnia", "I do.")["exit"] == 0
    assert {str(each["by"]).split(" ")[0] for each in shown(second)} == {"Dahlia", "Zinnia"}
    kept = tmp_path / "letters.txt"
    assert people("room", "read", "letters", "--out", str(kept), lines=(second,)).code == 0
    assert "I do." in kept.read_text()
    talk = read_letters(people.member, read_lounge(people.member)).talks[0]
    flags.send_flag(people.member, flags.flag_letter(people.member, talk, talk.lines[0], "a threat"))
    (told,) = flags.read_flags(people.second)
    assert isinstance(told.flag, LetterFlag)
    pen, _ = flagged(people.second, told.flag)
    today = people.second.device.today()
    flags.act(people.second, Act("ban", today, "threats", pen=pen, until=today + 30))
    stopped = [each["hidden"] for each in shown(people.member_words) if each["hidden"]]
    assert stopped == ["Stewards stopped this pen, because: threats"]
