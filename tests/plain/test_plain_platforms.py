"""Telling what a platform did without JavaScript, and coming back to it."""

from collections.abc import Callable

import evidence
import pytest

from parasol.features.platforms.client import stewards
from parasol.features.platforms.client.note import Note
from parasol.features.platforms.client.writer import Writer
from parasol.features.platforms.structs import Outcome, PlatformLog
from parasol.kernel.client.connection import Unreachable
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.days import parse_day
from plain.site import Place, Reading, open_receipt, write_report

UNMARKED = dict.fromkeys((0x2068, 0x2069))
"""Without the marks that part a number from the text around it."""
Reader = Callable[..., Reading]
REASON = "Zq7Planted: <b>adult</b> solicitation"


def tell(reader: Reading, **more: str | list[str]) -> Reading:
    reader.open("/en/help")
    assert "/en/platforms" in reader.now.links
    reader.open("/en/platforms")
    reader.press("send", platform="Insta (invented)", happened="banned", reason=REASON, **more)
    return reader


def note(place: Place, words: str) -> Note:
    room = keys_of(words, "receipt").name
    (found,) = [each.note for each in stewards.read_log(place.first) if each.room == room]
    assert found is not None
    return found


def take_back(phone: Reading, words: str) -> None:
    open_receipt(phone, words)
    phone.press("delete")
    phone.press("delete-now")


def test_a_note_is_told_once_answered_and_taken_back(place: Place, reading: Reader) -> None:
    phone, steward = reading(), place.first
    phone.open("/en/platforms")
    form = phone.now
    tell(phone, day="2026-11-02", told=["facts", "redress"], days="12", answer="refused")
    words = " ".join(phone.now.words)
    assert "It has arrived." in phone.now.text
    (logged,) = stewards.read_log(steward)
    assert logged.note is not None
    assert logged.note.log == PlatformLog(
        "Insta (invented)",
        "banned",
        reason=REASON,
        day=parse_day("2026-11-02"),
        told=["facts", "redress"],
        days=12,
        answer="refused",
    )
    taken = [*evidence.files_of(place.town.folder), *evidence.database_of(place.town.folder)]
    assert not [each.name for each in taken if b"Zq7Planted" in each.content]
    phone.now = form
    again = [" ".join(phone.press("send", platform="Twice (invented)", happened="other").words)]
    phone.now = form
    again.append(" ".join(phone.press("send", platform="Twice (invented)", happened="other").words))
    assert again[0] == again[1], "sent twice, told once"
    assert len(stewards.read_log(steward)) == 2
    stewards.say(steward, logged, Outcome("passed on", "We wrote to them <i>today</i>."))
    open_receipt(phone, words)
    for told in ("Insta (invented)", REASON, "The facts, and if somebody had reported it", "2026"):
        assert told in phone.now.text
    assert "They have passed it on to people who can help." in phone.now.text
    assert "We wrote to them <i>today</i>." in phone.now.text
    phone.press("delete")
    assert "Your note is deleted" in phone.now.text
    phone.press("delete-now")
    assert "Your note is deleted." in phone.now.text
    open_receipt(phone, again[0])
    phone.press("delete")
    phone.press("delete-now")
    assert stewards.read_log(steward) == []


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"platform": ""}, "Which app, site or payment service: This is needed."),
        ({"happened": ""}, "What happened: This is needed."),
        ({"platform": "x" * 41}, "This is too long. 40 characters"),
        ({"day": "2.11.2026"}, "On which day: This can"),
        ({"days": "5000"}, "Write a whole number from 0 to 3,650."),
        ({"days": "many"}, "Write a whole number from 0 to 3,650."),
        ({"cost": "x" * 501}, "This is too long. 500 characters"),
    ],
)
def test_a_mistake_is_named_and_loses_nothing(place: Place, reading: Reader, typed: dict[str, str], says: str) -> None:
    phone = reading()
    phone.open("/en/platforms")
    whole = {"platform": "Insta (invented)", "happened": "hidden", "reason": "kept\nas it is", **typed}
    phone.press("send", **whole)
    assert phone.now.status == 422
    assert says in phone.now.text.translate(UNMARKED)
    assert {name: phone.now.fields[name][0] for name in whole} == whole
    assert stewards.read_log(place.first) == []


def test_what_no_page_offers_is_refused(place: Place, reading: Reader) -> None:
    phone = reading()
    for name, value in (("happened", "invented"), ("told", "invented"), ("account", "x"), ("hit", "post\nad")):
        phone.open("/en/platforms")
        fields = {**phone.now.fields, "platform": ["Insta"], "happened": ["other"], name: [value], "do-send": ["x"]}
        assert phone.send("/en/platforms", fields).status == 400
    assert stewards.read_log(place.first) == []


def test_a_page_that_waited_too_long_keeps_what_was_typed(place: Place, reading: Reader) -> None:
    phone = reading()
    phone.open("/en/platforms")
    place.site.clock.offset += 3600
    phone.press("send", platform="Insta (invented)", happened="unpaid", cost="a month")
    assert phone.now.status == 410
    assert (phone.now.fields["happened"], phone.now.fields["cost"]) == (["unpaid"], ["a month"])
    phone.press("send")
    assert len(phone.now.words) == 8
    open_receipt(phone, " ".join(phone.now.words))
    phone.press("delete")
    phone.press("delete-now")


def test_what_somebody_learnt_later_is_added_and_a_mistake_loses_nothing(place: Place, reading: Reader) -> None:
    phone = reading()
    tell(phone, day="2026-11-02", told=["facts"], cost="a month")
    words = " ".join(phone.now.words)
    open_receipt(phone, words)
    phone.press("add")
    assert phone.now.fields["later-day"] == ["2026-11-02"], "it begins with what was told"
    assert phone.now.fields["later-told"] == ["facts"]
    assert phone.now.fields["later-reason"] == [REASON]
    assert not {"later-platform", "later-happened"} & set(phone.now.fields), "another thing is another note"
    more = {"later-told_on": "2026-11-03", "later-answer": "refused", "later-cost": "", "later-told": ["facts", "law"]}
    phone.press("add-now", **more, **{"later-days": "5000"})
    assert phone.now.status == 422
    assert "Write a whole number from 0 to 3,650." in phone.now.text.translate(UNMARKED)
    form = phone.now
    phone.press("add-now", **{"later-days": "12"})
    assert "It is added." in phone.now.text
    whole = PlatformLog(
        "Insta (invented)",
        "banned",
        day=parse_day("2026-11-02"),
        told_on=parse_day("2026-11-03"),
        reason=REASON,
        told=["facts", "law"],
        answer="refused",
        days=12,
    )
    assert note(place, words) == Note(whole, changed_on=place.town.clock.today())
    phone.now = form
    phone.press("add-now", **{"later-days": "12"})
    assert note(place, words).log == whole
    room = Room(place.first.connection, keys_of(words, "receipt").name, place.first.seed)
    assert len(room.read()) == 3, "sent twice, kept once"
    taken = [*evidence.files_of(place.town.folder), *evidence.database_of(place.town.folder)]
    assert not [each.name for each in taken if b"Zq7Planted" in each.content]
    take_back(phone, words)


def test_what_was_being_added_is_kept_while_the_code_is_typed_again(place: Place, reading: Reader) -> None:
    phone = reading()
    tell(phone)
    words = " ".join(phone.now.words)
    open_receipt(phone, words)
    phone.press("add")
    place.site.clock.offset += 3600
    phone.press("add-now", **{"later-cost": "<i>two</i>\nweeks", "later-told": ["law", "facts"]})
    assert phone.now.status == 410
    phone.press("open", words=words)
    assert phone.now.fields["later-cost"] == ["<i>two</i>\nweeks"]
    assert phone.now.fields["later-told"] == ["facts", "law"]
    phone.press("add-now")
    assert note(place, words).log.cost == "<i>two</i>\nweeks"
    take_back(phone, words)


def test_a_line_that_dies_while_adding_loses_nothing(
    place: Place, reading: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone = reading()
    tell(phone)
    words = " ".join(phone.now.words)
    open_receipt(phone, words)
    phone.press("add")
    with monkeypatch.context() as patched:
        change = Writer.change

        def dead(writer: Writer, log: PlatformLog) -> None:
            change(writer, log)
            raise Unreachable("it arrived, and the answer didn't")

        patched.setattr(Writer, "change", dead)
        phone.press("add-now", **{"later-cost": "two weeks"})
    assert phone.now.status == 503
    assert phone.now.fields["later-cost"] == ["two weeks"]
    phone.press("add-now")
    assert note(place, words).log.cost == "two weeks"
    room = Room(place.first.connection, keys_of(words, "receipt").name, place.first.seed)
    assert len(room.read()) == 3, "sent twice, kept once"
    take_back(phone, words)


def test_a_letter_is_made_from_the_note_and_says_until_when_to_complain(place: Place, reading: Reader) -> None:
    phone = reading()
    tell(phone, told_on="2026-08-31", told=["facts"])
    words = " ".join(phone.now.words)
    open_receipt(phone, words)
    assert "until February 28, 2027 at least" in phone.now.text.translate(UNMARKED)
    for pressed in ({}, {"letter": "appeal"}, {"where": "eu"}):
        phone.press("letter", **pressed)
        assert phone.now.status == 422
        assert "Choose one of each." in phone.now.text
        assert phone.now.fields["letter"] == [pressed.get("letter", "")], "what was chosen stays"
        phone.press("letter", letter="", where=[])
    phone.press("letter", letter="appeal", where="eu")
    for told in ("Insta (invented)", REASON, "Article 20", "eur-lex.europa.eu", "no legal advice"):
        assert told in phone.now.text
    phone.press("home")
    phone.press("letter", letter="reasons", where="no")
    assert "Article" not in phone.now.text
    assert "- What exactly was done" in phone.now.text
    assert "- The facts" not in phone.now.text
    phone.press("home")
    every = ["what they did", "facts", "machine", "law", "rule", "redress"]
    phone.press("add")
    phone.press("add-now", **{"later-told": every, "later-told_on": ""})
    assert "at least" not in phone.now.text
    phone.press("letter", letter="reasons", where="eu")
    assert "there are no reasons left to ask for" in phone.now.text
    opened = open_receipt(phone, words)
    for name, value in (("letter", "invented"), ("where", "x"), ("later-hit", "x"), ("later-platform", "Other")):
        fields = {**opened.fields, "letter": ["appeal"], "where": ["no"], name: [value]}
        button = "add-now" if name.startswith("later") else "letter"
        assert phone.send("/en/receipt", {**fields, f"do-{button}": ["x"]}).status == 400
    take_back(phone, words)


def test_a_reports_page_takes_nothing_that_is_for_notes(place: Place, reading: Reader) -> None:
    phone = reading()
    write_report(phone)
    phone.press("send")
    opened = open_receipt(phone, " ".join(phone.now.words))
    for button, name in (("add", ""), ("add-now", "later-cost"), ("letter", "letter"), ("home", "later-cost")):
        fields = {**opened.fields, f"do-{button}": ["x"], **({name: ["x"]} if name else {})}
        assert phone.send("/en/receipt", fields).status == 400, button


def test_a_notes_code_does_nothing_that_is_for_reports(place: Place, reading: Reader) -> None:
    phone = reading()
    tell(phone)
    opened = open_receipt(phone, " ".join(phone.now.words))
    for button in ("take-back", "take-back-now", "answer", "correct", "contact", "contact-now", "slot-00"):
        fields = {**opened.fields, "answer": ["x"], f"do-{button}": ["x"]}
        assert phone.send("/en/receipt", fields).status == 400
    assert len(stewards.read_log(place.first)) == 1
