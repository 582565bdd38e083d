"""Closing a community from the command line: two stewards, notice to everybody, and the host's own command."""

from pathlib import Path

import msgspec
import pyrage
import pytest
from program import People, run

from harness import POLICY, passphrase, report_about, town
from parasol.cli import take_along
from parasol.client.community import founding, steward
from parasol.client.community.roster import fetch
from parasol.server.storage.opening import is_made
from parasol.wire.days import text_of

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


PASSPHRASE = "a long harbour evening"


@pytest.mark.machine("cli/take_along.py", "client/seal/age.py")
def test_what_a_member_takes_along_opens_without_parasol(people: People, tmp_path: Path) -> None:
    """Its passphrase is stretched as long as age's library likes, which is seconds."""
    sealed, plain = tmp_path / "mine.age", tmp_path / "mine.txt"
    words = people.member_words
    assert people("take-along", "--out", str(sealed), lines=(words, PASSPHRASE, PASSPHRASE)).code == 0
    assert people("take-along", "--plain", "--out", str(plain), lines=(words,)).code == 0
    assert pyrage.passphrase.decrypt(sealed.read_bytes(), PASSPHRASE) == plain.read_bytes()
    assert sealed.stat().st_mode & 0o777 == 0o600


def test_a_member_takes_along_what_they_may_read_and_overwrites_nothing(
    people: People, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.publish()
    sealed, plain, other = tmp_path / "mine.age", tmp_path / "mine.txt", tmp_path / "other.age"
    words, sealing = people.member_words, []
    monkeypatch.setattr(take_along, "seal_with_passphrase", lambda *given: sealing.append(given) or b"sealed")
    assert people("take-along", "--plain", "--out", str(plain), lines=(words,)).code == 0
    assert sealing == []
    text = plain.read_text(encoding="utf-8")
    assert people("take-along", "--out", str(sealed), lines=(words, PASSPHRASE, PASSPHRASE)).code == 0
    assert sealing == [(text.encode(), PASSPHRASE)]
    assert "Danger. Violence" in text
    assert "Published an alert" in text
    assert "900123" not in text  # masked, as alerts show it
    assert plain.stat().st_mode & 0o777 == 0o600
    for out, *typed in ((sealed, PASSPHRASE, PASSPHRASE), (other, "short", "short"), (other, PASSPHRASE, "another")):
        assert people("take-along", "--out", str(out), lines=(words, *typed)).code == 1
    assert sealed.read_bytes() == b"sealed"
    assert not other.exists()


def test_a_reporter_saves_a_copy_of_their_report_in_the_language_that_they_read(people: People, tmp_path: Path) -> None:
    filed = people.town.report(report_about(), "he has a scar")
    people("receipt", "answer", lines=(filed.words, "it was on Monday\n\x1b[2Jnothing else"))
    for language, whose in (("en", "You wrote"), ("es", "Escribiste")):
        file = tmp_path / f"{language}.txt"
        made = people("receipt", "copy", "--language", language, "--out", str(file), lines=(filed.words,))
        assert made.code == 0
        assert "isn't sealed" in made.out
        text = file.read_text(encoding="utf-8")
        assert whose in text
        assert "  | it was on Monday\n" in text
        assert "\x1b" not in text
        assert "he has a scar" in text
        assert not any(word in text.split() for word in filed.words.split() if len(word) > 6)
        assert file.stat().st_mode & 0o777 == 0o600
    again = people("receipt", "copy", "--out", str(tmp_path / "en.txt"), lines=(filed.words,))
    assert again.code == 1
