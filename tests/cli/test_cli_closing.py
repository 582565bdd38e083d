"""Closing a community from the command line: two stewards, notice to everybody, and the host's own command."""

from pathlib import Path

import msgspec
import pytest
from program import People, run

from harness import POLICY, passphrase, report_about, town
from parasol.kernel.roster.client import founding, steward
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.storage.opening import is_made
from parasol.kernel.wire.days import text_of

WHY = "we are tired"
NAMED = msgspec.structs.replace(POLICY, name="Harbour Collective")


def test_two_stewards_announce_it_everybody_is_told_and_two_call_it_off(people: People) -> None:
    today = people.town.clock.today()
    day = text_of(today + 40)
    filed = people.town.report(report_about())
    assert "No closing" in people("announce-closing").out
    soon = people("announce-closing", "--last-day", text_of(today + 27), lines=(people.first_words, WHY))
    assert soon.code == 1
    assert "28 days" in soon.err
    proposed = people.json("announce-closing", "--last-day", day, lines=(people.first_words, WHY))
    assert proposed.code == 6
    assert people.json("announce-closing").json["closing_on"] is None
    waiting = people("proposals", lines=(people.second_words,))
    assert f"close the community for good at the end of {day}" in waiting.out
    agreed = people("proposals", "agree", proposed.json["proposal"], lines=(people.second_words, WHY))
    assert agreed.code == 0
    assert people.json("announce-closing").json["closing_on"] == day
    for command, words in (
        *(("members", people.member_words), ("alerts", people.member_words), ("proposals", people.first_words)),
        *(("desks", ""), ("services", ""), ("about", ""), ("receipt read", filed.words)),
    ):
        told = people(*command.split(), lines=(words,) if words else ())
        assert f"closes at the end of {day}" in " ".join(told.err.split()), command
    invited = people("invite", lines=(people.first_words,))
    assert invited.code == 1
    assert "closing" in invited.err
    off = people.json("announce-closing", "--call-off", lines=(people.second_words, WHY))
    people("proposals", "agree", off.json["proposal"], lines=(people.first_words, WHY))
    assert people.json("announce-closing").json["closing_on"] is None
    assert "closes" not in people("desks").err
    told = people("decisions", lines=(people.member_words,)).out
    assert "announced the closing" in told
    assert "called off the closing" in told


def test_the_hosts_command_refuses_before_the_day_and_the_wrong_name_or_date_and_then_destroys(tmp_path: Path) -> None:
    store = tmp_path / "store"
    with town(store) as running:
        first = founding.found(running.connect(), running.device, running.founding_passphrase, NAMED, passphrase())
        today = running.clock.today()
        close = ("destroy-store", "--store", str(store))
        busy = run(*close, days_later=29)
        assert busy.code == 1
        assert "in use" in busy.err
        steward.close_community(first, today + 28, WHY)
    right = ("Harbour Collective", text_of(today + 29))
    early = run(*close, days_later=28, lines=right)
    assert early.code == 1
    assert "isn't over" in early.err
    assert run(*close, days_later=29, lines=("Riverside", right[1])).code == 1
    assert "clock" in run(*close, days_later=29, lines=(right[0], text_of(today))).err
    assert is_made(store)
    done = run(*close, days_later=29, lines=right)
    assert done.code == 0
    assert "REPORT OF A DESTRUCTION" in done.out
    assert "Harbour Collective" not in done.out
    assert [path.suffix for path in store.iterdir()] == [".txt"]
    again = run(*close, days_later=29, lines=right)
    assert again.code == 1
    assert "destroyed already" in again.err


def test_without_an_announcement_nothing_is_destroyed_whatever_is_typed(tmp_path: Path) -> None:
    store = tmp_path / "store"
    with town(store) as running:
        founding.found(running.connect(), running.device, running.founding_passphrase, NAMED, passphrase())
    tried = run("destroy-store", "--store", str(store), days_later=1000, lines=("Harbour Collective", "2030-01-01"))
    assert tried.code == 1
    assert "announce" in tried.err
    with town(store) as running:
        assert fetch(running.connect()).length == 1, "it is all there"


@pytest.mark.parametrize(
    "words", [("announce-closing", "--last-day", "soon"), ("announce-closing", "--last-day", "2027-13-01")]
)
def test_a_day_that_is_none_is_told_before_words_are_asked_for(words: tuple[str, ...]) -> None:
    assert "Write the day like" in run(*words, "--server", "http://127.0.0.1:1").err
