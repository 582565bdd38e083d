"""Telling what a platform did without JavaScript, and coming back to it."""

from collections.abc import Callable

import evidence
import pytest

from parasol.client.platforms import stewards
from parasol.formats.platform_log import Outcome, PlatformLog
from parasol.wire.days import parse_day
from plain.site import Place, Reading, open_receipt

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
    assert "Your note goes" in phone.now.text
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


def test_a_notes_code_does_nothing_that_is_for_reports(place: Place, reading: Reader) -> None:
    phone = reading()
    tell(phone)
    opened = open_receipt(phone, " ".join(phone.now.words))
    for button in ("take-back", "take-back-now", "answer", "correct", "contact", "contact-now", "slot-00"):
        fields = {**opened.fields, "answer": ["x"], f"do-{button}": ["x"]}
        assert phone.send("/en/receipt", fields).status == 400
    assert len(stewards.read_log(place.first)) == 1
