"""Places in a community: joining, words, leaving."""

import re

import httpx
from program import People, run

from parasol.kernel.client.connection import Connection


def test_joining_on_a_terminal_shows_the_words_once_and_asks_for_two(people: People) -> None:
    invited = people.json("invite", lines=(people.first_words,)).json["invite_words"]
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
    invited = people.json("invite", lines=(people.first_words,)).json["invite_words"]
    ran = people.talk("join", answers=[invited, "n"])
    assert ran.code == 1
    assert "You are not in trouble" in ran.err
    assert people("members", lines=(people.first_words,)).out.startswith("3 members.")


def test_changed_words_open_the_place_and_the_old_ones_nothing(people: People) -> None:
    changed = people.json("change-words", lines=(people.member_words,)).json["words"]
    assert people("alerts", lines=(changed,)).code == 0
    assert people("alerts", lines=(people.member_words,)).code == 7


def test_own_keys_are_renewed_with_the_words(people: People) -> None:
    made = people.json("renew-own-keys", lines=(people.member_words,))
    assert made.code == 0
    assert "Your keys are new" in people("renew-own-keys", lines=(people.second_words,)).out
    assert people("alerts", lines=(made.json["words"],)).code == 0
    assert people("alerts", lines=(people.member_words,)).code == 7
    again = people.json("renew-own-keys", lines=(made.json["words"],))
    assert (again.code, again.json["error"], again.json.get("words")) == (1, "roster-too-soon", None)
    told = people("decisions", lines=(people.first_words,)).out
    assert told.count("renewed their own keys") == 1, "the steward's, not the member's"
    known = people.json("members", lines=(people.first_words,)).json["members"]
    assert [each["new_keys"] is not None for each in known].count(True) == 2
    assert people("members", lines=(people.first_words,)).out.count(", new keys ") == 2
    assert people("rekey", lines=(people.first_words,)).code == 0
    assert people("alerts", lines=(made.json["words"],)).code == 0


def test_new_words_for_new_keys_are_told_when_no_answer_comes_back(people: People) -> None:
    ran = run(
        "renew-own-keys",
        "--json",
        "--server",
        people.town.url,
        lines=(people.member_words,),
        connect=lambda url: Connection(url, _CutAfter("/api/roster/append")),
    )
    assert (ran.json["exit"], ran.json["error"]) == (4, "own-keys-unsure")
    assert "try the new ones first" in ran.err
    assert people("alerts", lines=(ran.json["words"],)).code == 0
    left = people("alerts", lines=(people.member_words,))
    assert left.code == 1
    assert "use your other words" in left.err


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
        self._is_cut = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if self._is_cut:
            raise httpx.ReadError("cut")
        response = super().handle_request(request)
        if request.url.path == self._path:
            self._is_cut = True
            response.close()
            raise httpx.ReadError("cut")
        return response
