"""Telling what a platform did, on a phone: a note is written, answered, added to and taken back; nothing of it is seen
by the server."""

import os
import re
from pathlib import Path

import evidence
from acts import open_with_passphrase
from phone import Phone
from playwright.sync_api import expect
from walker import Walker
from worlds import World

from conftest import Opener
from harness import passphrase
from parasol.features.platforms.client import stewards
from parasol.features.platforms.client.writer import prepare, send
from parasol.features.platforms.structs import Changed, Outcome, PlatformLog
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.rooms.client.unsure import Thread
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.days import parse_day

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
    phone.press("Tell us what a platform did")
    phone.sees_heading("Tell us what a platform did")
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
    phone.sees_heading("What you told us")


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
    phone.page.get_by_label("On which day they told you").fill("2026-08-31")
    _look(phone, "note")
    phone.press("Add it")
    phone.sees("It is added. The stewards can read it.")
    _until_and_letters(phone)
    _letter_in_another_language(visitors(world.town.url, locale="ar"), words)
    (logged,) = stewards.read_log(steward)
    assert logged.note is not None
    assert (logged.note.log.answer, logged.note.log.days, logged.note.log.cost) == ("put back", 12, COST)
    phone.press("Take it back")
    _look(phone, "delete")
    phone.press("Take it back")
    phone.sees("Your note is deleted.")
    assert stewards.read_log(steward) == []


def _until_and_letters(phone: Phone) -> None:
    """The day until which one can complain, and a letter; nothing of either goes to the server."""
    asked = len(phone.requests)
    phone.sees(re.compile("have to take a complaint until .*February.* at least"))
    with phone.page.expect_download() as saving:
        phone.press("Save a reminder")
    file = Path(saving.value.path()).read_text("ascii")
    assert saving.value.suggested_filename == "reminder.ics"
    assert "\nDTSTART;VALUE=DATE:20270228\n" in file
    assert not re.search("insta|platform|parasol", file, re.IGNORECASE)
    _look(phone, "until")
    phone.press("Write a letter")
    phone.press("Write it")
    phone.sees("Choose one of each.")
    phone.page.get_by_label("Complain to the platform").check()
    phone.page.get_by_label("In the European Union").check()
    _look(phone, "letters")
    phone.press("Write it")
    phone.sees_heading("Complain to the platform")
    for told in ("To: Insta (invented)", "Article 20 of Regulation (EU) 2022/2065", "This is no legal advice."):
        phone.sees(told)
    _look(phone, "letter")
    phone.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    phone.press("Copy it")
    phone.sees("Mark the text and copy it by hand")
    phone.page.evaluate("() => { navigator.clipboard.writeText = async (text) => { window.copied = text; }; }")
    phone.press("Copy it")
    phone.sees("Copied.")
    text = phone.page.locator(".told").inner_text()
    assert text.startswith("To: Insta (invented)\nDate: ")
    assert COST not in text
    assert phone.page.evaluate("window.copied.trim()") == text.strip()
    urls = [each.url for each in phone.requests[asked:] if not each.url.startswith("blob:")]
    assert [url for url in urls if not url.endswith("/letters.json")] == [], "what is written stays here"
    phone.press("Back")
    phone.sees_heading("Write a letter")
    phone.press("Back")
    phone.sees_heading("What you told us")


def _letter_in_another_language(phone: Phone, words: str) -> None:
    """There are none in Arabic: it is whole in English, what it is filled with too."""
    walk = Walker(phone, lambda *_: None, "ar")
    phone.open()
    walk.tap("front-receipt")
    walk.write("receipt-field", words)
    walk.tap("receipt-open")
    walk.tap("plog-letters")
    walk.tick("plog-letter-appeal")
    walk.tick("plog-letter-where-no")
    walk.tap("plog-letter-make")
    letter = phone.page.locator(".told.card[lang=en]")
    expect(letter).to_contain_text("To: Insta (invented)")
    assert not re.search("[\u0600-\u06ff]|plog-", letter.inner_text())
    _look(phone, "letter-elsewhere")


def _told(world: World, *platforms: str) -> list[str]:
    """Notes that people wrote; their codes."""
    town = world.town
    connection, codes = town.connect(), [passphrase() for _ in platforms]
    for code, platform in zip(codes, platforms, strict=True):
        log = PlatformLog(platform, "banned", reason="<b>no</b>")
        send(connection, prepare(fetch(connection), town.device, code, log))
    return codes


def test_stewards_answer_on_the_page_and_count_one_persons_notes_once(own_world: World, visitors: Opener) -> None:
    world = own_world
    code, _ = _told(world, "Insta (invented)", "Insta (invented) again")
    phone = visitors(world.town.url)
    open_with_passphrase(phone, world.words["first"])
    phone.press("Review")
    phone.press("What platforms did")
    phone.sees("Not answered yet")
    _look(phone, "list")
    phone.page.locator(".row").filter(has_text="Insta (invented) ·").click()
    phone.sees("<b>no</b>")
    _look(phone, "steward-note")
    phone.page.get_by_label("How it stands").select_option("passed on")
    phone.fill("What its writer should know", "We wrote to them.")
    with phone.line_cut("/api/rooms/append", after_sending=True):
        phone.press("Send to its writer")
        phone.sees("No connection")
    phone.press("Send to its writer")
    phone.sees("Sent. Its writer can read it.")
    phone.page.get_by_text("Is another note by the same person?").click()
    phone.page.get_by_label("again").check()
    _look(phone, "steward-same")
    phone.press("Count them once")
    phone.until(lambda: not phone.button("Count them once").count())
    phone.press("Back")
    phone.sees(re.compile("We passed it on · .2. count as one"))
    logged = [each for each in stewards.read_log(world.first) if each.note is not None]
    assert [len(each.same) for each in logged] == [2, 2]
    assert [each.note.outcome for each in logged if each.note] == [Outcome("passed on", "We wrote to them."), None]
    room = Room(world.town.connect(), keys_of(code, "receipt").name, world.first.seed)
    assert len(room.read()) == 3, "said once, though sent twice"
