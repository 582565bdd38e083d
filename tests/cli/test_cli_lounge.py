"""The lounge in the program: its generic rooms read it, write into it, and save one's own posts."""

import stat
from pathlib import Path

import msgspec
import pytest
from program import People

from harness import POLICY
from parasol.client.community import steward
from parasol.client.lounge import flags
from parasol.client.lounge.reading import read_lounge
from parasol.formats.lounge import Act
from parasol.formats.roster import Topic

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
    kept = tmp_path / "mine.txt"
    assert people("room", "read", "lounge", "--mine", "--out", str(kept), lines=(people.member_words,)).code == 0
    assert TEXT in kept.read_text()
    assert "Thank you." not in kept.read_text()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


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
