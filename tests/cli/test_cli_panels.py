"""A panel by lot in the program: asked, volunteered for, drawn by three in steps; nobody does another one's part."""

import pytest
from program import People, run

from parasol.client.community import steward
from parasol.client.community.person import Person
from parasol.client.lounge.drawing import take_step
from parasol.client.lounge.reading import Said, read_lounge
from parasol.client.lounge.writing import Writing

DAY = 86_400
TEXT = "Zq7Planted: would Sundays help (invented)?"


@pytest.fixture
def third(people: People) -> Person:
    """A third steward, and a proposal."""
    third = people.member
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.change_role(people.first, third.key, "steward", "she knows everybody")
    people.second.refresh()
    steward.agree(people.second, waits.value.proposal, "yes")
    third.refresh()
    lines = (people.member_words, "", "1", "Sundays", "1", "Zinnia", "", "Open the desk (invented).")
    assert people.json("room", "post", "lounge", lines=lines).json["exit"] == 0
    return third


def proposal(people: People) -> Said:
    (said,) = [each for each in read_lounge(people.first).said if each.is_proposal]
    return said


def test_a_panel_is_asked_drawn_by_three_and_told_to_everybody(people: People, third: Person) -> None:
    named, days = proposal(people).identity.hex()[:8], 0

    def did(command: str, *lines: str) -> dict[str, object]:
        argv = ("lounge", command, "--server", people.town.url, "--json")
        return dict(run(*argv, lines=(lines[0], named, *lines[1:]), days_later=days).json)

    first, second, words = people.first_words, people.second_words, people.member_words
    assert did("panel", words)["panels"] == []
    assert did("volunteer", words, "1")["error"] == did("panel-draw", first)["error"] == "no-panel"
    assert did("panel-ask", first, "1", "1", "1", TEXT)["error"] == "input", "it takes two others"
    assert did("panel-ask", first, "1", "1", "1 2", "x" * 501)["error"] == "record"
    assert did("panel-ask", first, "1", "1", "1 2", TEXT) == {"exit": 0, "asked": True, "seats": 3, "days": 7}
    assert did("panel-draw", first)["error"] == "no-step", "her part is there"
    assert did("panel-draw", second) == {"exit": 0, "did": "lot", "state": "open"}
    take_step(third, read_lounge(third).panels(proposal(people).identity)[0])
    for volunteer in (second, words):
        assert did("volunteer", volunteer, "1") == {"exit": 0, "volunteers": True}
    assert did("volunteer", second, "2") == {"exit": 0, "volunteers": False}
    (told,) = did("panel", words)["panels"]  # type: ignore[misc]
    assert (told["state"], told["volunteers"], told["you"], told["missing"]) == ("open", 1, "volunteer", [])
    days, people.town.clock.offset = 8, 8 * DAY
    assert did("volunteer", second, "1")["error"] == "panel-closed"
    assert did("panel-draw", second) == {"exit": 0, "did": "list", "state": "revealing"}
    assert did("panel-draw", second)["error"] == "no-step"
    assert did("panel-draw", first) == {"exit": 0, "did": "reveal", "state": "revealing"}
    (told,) = did("panel", first)["panels"]  # type: ignore[misc]
    assert (len(told["missing"]), told["drawn"], told["asks"]) == (1, [], TEXT)
    assert did("panel-draw", words)["did"] == "reveal"
    told = [did("panel", each)["panels"] for each in (first, second, words)]
    assert told[0] == told[1] == [{**told[2][0], "you": None}]  # type: ignore[index]
    (last,) = told[2]  # type: ignore[misc]
    assert (last["state"], last["you"], last["drawn"]) == ("drawn", "drawn", [proposal(people).by])
    assert len(last["words"].split("-")) == 3
    assert Writing(third).pens[0].key == proposal(people).pen


def test_a_member_asks_and_draws_none_and_two_stewards_are_too_few(people: People) -> None:
    lines = (people.member_words, "", "1", "Sundays", "1", "Zinnia", "", "Open the desk (invented).")
    people.json("room", "post", "lounge", lines=lines)
    named = proposal(people).identity.hex()[:8]
    for command, extra in (("panel-ask", ("1", "1", "1 2", TEXT)), ("panel-draw", ())):
        ran = people.json("lounge", command, lines=(people.member_words, named, *extra))
        assert ran.json["error"] == "not-a-steward"
    ran = people.json("lounge", "panel-ask", lines=(people.first_words, named, "1", "1", "1", TEXT))
    assert ran.json["error"] == "no-panel"
