"""Telling what a platform did, on a phone: a note is written, answered, added to and taken back; nothing of it is seen
by the server."""

import os
from pathlib import Path

import evidence
from phone import Phone
from worlds import World

from conftest import Opener
from parasol.client.platforms import stewards
from parasol.client.rooms.unsure import Thread
from parasol.formats.platform_log import Changed, Outcome, PlatformLog
from parasol.wire.days import parse_day

PICTURES = Path("/dev/shm/plog-pictures") if os.environ.get("KEEP") else None
CODE = "The eight words of your code"
COST = "Zq7Planted: two weeks without bookings"


def _look(phone: Phone, name: str) -> None:
    if PICTURES:
        phone.picture(PICTURES / f"{name}.png")
    phone.is_calm()


def _tell(phone: Phone, world: World) -> str:
    phone.open()
    phone.press("Help")
    phone.press("Tell what a platform did")
    phone.sees_heading("Tell what a platform did")
    phone.press("Send")
    phone.sees("This is needed")
    phone.fill("Which app, site or payment service", "Insta (invented)")
    phone.page.get_by_label("What happened").select_option("hidden")
    phone.fill("What it cost you, in your words", COST)
    _look(phone, "tell")
    phone.page.get_by_text("Say more").click()
    phone.fill("How many days it lasted, or lasts by now", "5000")
    phone.press("Send")
    phone.sees("Write a whole number from")
    phone.fill("How many days it lasted, or lasts by now", "")
    phone.page.get_by_label("On which day", exact=True).fill("2026-11-02")
    _look(phone, "more")
    with phone.line_cut("/api/rooms/open", after_sending=True):
        phone.press("Send")
        phone.sees_heading("It has not gone through yet")
        _look(phone, "failed")
    phone.press("Try again")
    phone.sees_heading("Your code")
    _look(phone, "words")
    words = phone.card()
    phone.press("I have written them down")
    phone.pick(words)
    phone.sees_heading("It is with the stewards")
    return words


def _come_back(phone: Phone, words: str) -> None:
    phone.open()
    phone.press("I have a report or message code")
    phone.fill(CODE, words)
    phone.press("Open")
    phone.sees_heading("What you told")


def test_a_note_is_told_answered_added_to_and_taken_back(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    words = _tell(phone, world)
    steward = world.first
    (logged,) = stewards.read_log(steward)
    assert logged.note is not None
    assert logged.note.log == PlatformLog("Insta (invented)", "hidden", day=parse_day("2026-11-02"), cost=COST)
    taken = [*evidence.files_of(world.town.folder), *evidence.database_of(world.town.folder)]
    assert not [each.name for each in taken if b"Zq7Planted" in each.content]
    stewards.say(steward, logged, Outcome("passed on", "We wrote to them <b>on Monday</b>."))
    thread = Thread(steward.connection, steward.unsure, logged.room, logged.thread_key, steward.seed)
    thread.say(Changed(PlatformLog("Forged (invented)", "other")))
    _come_back(phone, words)
    phone.sees("Insta (invented)")
    phone.sees("One thing that was added can’t be read.")  # noqa: RUF001 as the page writes it
    phone.sees("They have passed it on to people who can help.")
    phone.sees("We wrote to them <b>on Monday</b>.")
    phone.page.get_by_text("Add what you know now").click()
    phone.page.get_by_label("What they answered").select_option("put back")
    phone.fill("How many days it lasted, or lasts by now", "12")
    _look(phone, "note")
    phone.press("Add it")
    phone.sees("It is added. The stewards can read it.")
    (logged,) = stewards.read_log(steward)
    assert logged.note is not None
    assert (logged.note.log.answer, logged.note.log.days, logged.note.log.cost) == ("put back", 12, COST)
    phone.press("Take it back")
    _look(phone, "delete")
    phone.press("Take it back")
    phone.sees("Your note is deleted.")
    assert stewards.read_log(steward) == []
