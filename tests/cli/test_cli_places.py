"""Places in a community: joining, words, leaving."""

import re

import httpx
from program import People, run

from parasol.client.connection import Connection


def test_joining_on_a_terminal_shows_the_words_once_and_asks_for_two(people: People) -> None:
    invited = people.json("invite", lines=(people.first_words, "asked at the drop-in")).json["invite_words"]
    ran = people.talk("join", answers=[invited, "y", "y"])
    assert ran.code == 0
    assert ran.err.count("To be sure: word number") == 2
    shown = re.findall(r"^    ([a-z ]+)$", ran.out, re.MULTILINE)
    assert len(shown) == 1
    assert people("alerts", lines=(shown[0],)).code == 0
    assert "\x1b[3J" in ran.out
    again = people.json("join", lines=(invited,))
    assert (again.code, again.json["error"]) == (7, "no-invite")


def test_somebody_under_18_is_met_with_help_and_gets_no_place(people: People) -> None:
    invited = people.json("invite", lines=(people.first_words, "asked at the drop-in")).json["invite_words"]
    ran = people.talk("join", answers=[invited, "n"])
    assert ran.code == 1
    assert "You are not in trouble" in ran.err
    assert people("about").out.count("3 members, ") == 1


def test_changed_words_open_the_place_and_the_old_ones_nothing(people: People) -> None:
    changed = people.json("change-words", lines=(people.member_words,)).json["words"]
    assert people("alerts", lines=(changed,)).code == 0
    assert people("alerts", lines=(people.member_words,)).code == 7


def test_leaving_gives_up_the_place(people: People) -> None:
    assert people.talk("leave", answers=[people.member_words, "n"]).code == 1
    assert people.json("leave", lines=(people.member_words,)).json["left"]
    assert people("alerts", lines=(people.member_words,)).code == 7


def test_new_words_are_told_when_no_answer_comes_back(people: People) -> None:
    ran = run(
        "change-words",
        "--json",
        "--server",
        people.town.url,
        lines=(people.member_words,),
        connect=lambda url: Connection(url, _CutAfter("/api/vaults/move")),
    )
    assert ran.json["exit"] == 4
    assert people("alerts", lines=(ran.json["words"],)).code == 0


class _CutAfter(httpx.HTTPTransport):
    """A line that breaks after the server has done what was asked, before its answer arrives."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = super().handle_request(request)
        if request.url.path == self._path:
            response.close()
            raise httpx.ReadError("cut")
        return response
