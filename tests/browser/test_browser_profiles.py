"""Profiles on phones: made with a member's words, seen by whoever has a link, written to, answered, closed, gone. The
link's page keeps nothing, asks nobody else, and never sends what stands behind its #."""

import os
import re
import time
from base64 import b64encode, urlsafe_b64decode
from pathlib import Path

import evidence
import pytest
from acts import open_with_passphrase
from phone import Phone
from playwright.sync_api import expect
from worlds import World

from conftest import Opener
from harness import passphrase

PICTURES = Path("/work/notes/look/profile-page") if os.environ.get("KEEP") else None
HOSTILE = "<img src=x onerror=alert(1)> \u202eevil\u202c " + "w" * 400 + ' <a href="javascript:alert(1)">x</a>'
ARABIC = "مرحبا، أنا هنا يوم الاثنين"
NUMBER = "+44 7700 900321"
SAID = "Zq7Planted: I would like to come on Monday"
ANSWER = "Zq7Planted: Monday at noon is fine"


def _look(phone: Phone, name: str) -> None:
    if PICTURES:
        phone.picture(PICTURES / f"{name}.png")
    phone.is_calm()


def _make(phone: Phone, world: World, name: str = "Robin") -> str:
    """From a member's words to a profile that has no link yet; its words."""
    own = passphrase()  # a membership makes one profile in a quarter
    world.town.invite(world.first, "member", own)
    open_with_passphrase(phone, own)
    phone.press("Me")
    phone.press("Your profiles")
    phone.sees_heading("Your profiles")
    _look(phone, "what")
    phone.press("Make a profile")
    phone.sees_heading("The words of your profile")
    words = phone.card()
    phone.press("I have written them down")
    phone.pick(words)
    phone.sees_heading("Change what it says")
    phone.fill("Name", name)
    return words


def _link(phone: Phone, label: str) -> str:
    """A new link's address. The screen shows it."""
    phone.fill("Who or what is it for?", label)
    phone.press("Make a new link")
    address = phone.page.locator(".link-text")
    expect(address).to_have_count(1)
    expect(phone.page.locator("section.card", has=address).get_by_role("heading")).to_have_text(label)
    return re.sub("[\u2068\u2069]", "", address.inner_text()).strip()


def _live(phone: Phone, world: World, **fields: str) -> tuple[str, str]:
    """A profile with one link: its words, and the link's address."""
    words = _make(phone, world)
    if fields:
        phone.page.get_by_text("Say more").click()
    for label, text in fields.items():
        phone.fill(label.replace("_", " "), text)
    phone.press("Save")
    phone.sees_heading("Links")
    return words, _link(phone, "The fair")


def _open(phone: Phone, address: str) -> None:
    """As from a messenger: the same address typed twice in one tab wouldn't be opened anew."""
    phone.page.goto("about:blank")
    phone.page.goto(address)
    phone.page.wait_for_selector("h1")


def _never_sent(phone: Phone, address: str) -> None:
    """Nothing of what the phone asked for has the link's secret in it, in any spelling; nor what leads to it."""
    fragment = address.partition("#")[2]
    both = urlsafe_b64decode(fragment + "=")
    secret = both[16:]
    spellings = {fragment, b64encode(secret).decode(), b64encode(both).decode(), secret.hex()}
    for request in phone.requests:
        said = f"{request.url} {request.all_headers()} {request.post_data or ''}"
        assert not [each for each in spellings if each in said], request.url
        assert "referer" not in request.all_headers(), request.url
    assert [each for each in phone.requests if each.url.endswith("/api/profiles/read")], "it asked for no profile"


def _write(phone: Phone, text: str, number: str = "") -> str:
    """Write to her; the code's words."""
    phone.press("Write a message")
    phone.sees_heading("Write a message")
    phone.fill("Your message", text)
    phone.fill("Your phone number", number)
    phone.press("Send")
    phone.sees_heading("It is sent")
    words = phone.card()
    phone.press("I have written them down")
    return words


def _come_back(phone: Phone, words: str) -> None:
    phone.press("I have a code of eight words")
    phone.fill("The eight words of your code", words)
    phone.press("Open")


def _home(phone: Phone, words: str) -> None:
    """Her profile, opened by its words alone: no membership is open."""
    phone.open()
    phone.press("Open with my words")
    phone.press("I have the words of a profile")
    phone.fill("The eight words of your profile", words)
    phone.press("Open")
    phone.page.get_by_role("button", name="Pause it now").or_(phone.button("Show it again")).wait_for()


def test_from_words_to_a_live_link_and_what_a_stranger_sees(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    begun = time.monotonic()
    _make(phone, world)
    phone.fill("One line", "Calm and kind")
    phone.fill("About me", HOSTILE)
    phone.fill("Areas", f"Harbour\n{ARABIC}")
    phone.page.get_by_text("Say more").click()
    phone.fill("Other pages", "https://example.org/robin\nhttps://www.paypal.com/robin")
    phone.sees("It may show your legal name")
    phone.press("Add a tour")
    phone.fill("Place", "Bristol (invented)")
    phone.press("Save")
    phone.sees("Each tour needs a place")
    phone.looks_at_the_mistake()
    phone.fill("First day", "2099-03-01")
    phone.fill("Last day", "2099-03-05")
    _look(phone, "edit")
    phone.press("Save")
    phone.sees_heading("Links")
    address = _link(phone, "The fair")
    print(f"words to live link: {time.monotonic() - begun:.1f} s")
    _look(phone, "links")

    stranger = visitors(world.town.url)
    _open(stranger, address)
    stranger.sees_heading("Robin")
    stranger.sees("Calm and kind")
    _look(stranger, "link")
    shown = stranger.page.locator("main").inner_html()
    assert "&lt;img src=x" in shown
    assert stranger.page.locator("main img, main script, main [onerror]").count() == 0
    links = stranger.page.locator("main a")
    assert [each.get_attribute("href") for each in links.all()] == [
        "https://example.org/robin",
        "https://www.paypal.com/robin",
    ]
    assert stranger.page.get_by_text(ARABIC).count() > 0
    assert "Bristol" in stranger.text()
    said = f"{stranger.page.title()} {stranger.text()}".lower()
    assert not [word for word in ("parasol", "communit", "steward", "member", "report") if word in said]
    _never_sent(stranger, address)
    spanish = visitors(world.town.url, locale="es-ES")
    _open(spanish, address)
    spanish.sees("Escribir un mensaje")
    _look(spanish, "link-es")


def test_an_enquiry_goes_both_ways_and_nobody_else_reads_it(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url, permissions=["clipboard-read", "clipboard-write"])
    words, address = _live(phone, world, Questions_to_people_who_write="How did you find me?")
    stranger = visitors(world.town.url)
    _open(stranger, address)
    stranger.press("Write a message")
    stranger.press("Send")
    stranger.sees("Write a few words first")
    stranger.looks_at_the_mistake()
    stranger.fill("How did you find me?", "A friend (invented)")
    stranger.fill("Your message", SAID)
    stranger.fill("Your phone number", NUMBER)
    _look(stranger, "write")
    with stranger.line_cut("/api/rooms/open", after_sending=True):
        stranger.press("Send")
        stranger.sees("No connection")
    stranger.press("Send")
    stranger.sees_heading("It is sent")
    _look(stranger, "sent")
    code = stranger.card()
    stranger.press("I have written them down")
    stranger.sees_heading("Robin")
    _come_back(stranger, code)
    stranger.sees("There is no answer yet")

    owner = visitors(world.town.url, permissions=["clipboard-read", "clipboard-write"])
    _home(owner, words)
    _look(owner, "home")
    owner.press("Messages")
    owner.sees(SAID)
    assert owner.page.locator(".row").count() == 1, "it was sent twice, and came twice"
    owner.sees("The fair")
    _look(owner, "inbox")
    owner.page.locator(".row").click()
    owner.sees_heading("Message")
    owner.sees("A friend (invented)")
    owner.sees(NUMBER)
    owner.press("Copy the number for a check")
    owner.sees("It is copied")
    owner.page.get_by_label("Your answer").press("Control+v")
    expect(owner.page.get_by_label("Your answer")).to_have_value(NUMBER)
    assert owner.button("Check it here all the same").count() == 0, "nobody unlocked"
    owner.fill("Your answer", ANSWER)
    owner.press("Send")
    owner.sees("It is sent")
    owner.sees(ANSWER)
    _look(owner, "enquiry")
    stranger.press("Back")
    stranger.sees_heading("Robin")
    _come_back(stranger, code)
    stranger.sees(ANSWER)
    stranger.fill("Write more", "Thank you")
    stranger.press("Send")
    stranger.sees("It has arrived")
    _look(stranger, "talk")
    _never_sent(stranger, address)
    taken = [*evidence.files_of(world.town.folder), *evidence.database_of(world.town.folder)]
    assert len(taken) > 0
    assert not [each.name for each in taken if b"Zq7Planted" in each.content or b"The fair" in each.content]

    owner.press("Back")
    owner.sees_heading("Messages")
    owner.page.locator(".row").click()
    owner.sees("Thank you")
    owner.press("Report this person")
    owner.press("Skip")
    owner.sees(NUMBER)
    owner.page.go_back()
    owner.page.go_back()
    owner.sees_heading("Message")
    owner.press("Delete and block")
    owner.press("Yes, delete it")
    owner.sees("No messages")
    stranger.fill("Write more", "Are you there?")
    stranger.press("Send")
    stranger.sees("This code opens nothing")


def test_a_closed_link_shows_nothing_and_the_others_go_on(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    words, first = _live(phone, world)
    second = _link(phone, "A client (invented)")
    stranger = visitors(world.town.url)
    for address in (first, second):
        _open(stranger, address)
        stranger.sees_heading("Robin")
    phone.press(re.compile("^Close the link for .*The fair"))
    phone.press(re.compile("^Yes, close the link for .*The fair"))
    expect(phone.page.locator("section.card")).to_have_count(1)
    _open(stranger, first)
    stranger.sees_heading("This link does not work")
    _look(stranger, "closed")
    _open(stranger, second)
    stranger.sees_heading("Robin")
    _open(stranger, second[:-3])
    stranger.sees_heading("This link does not work")
    assert words


def test_pause_and_deletion_hold_at_the_next_request(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    words, address = _live(phone, world)
    stranger = visitors(world.town.url)
    owner = visitors(world.town.url)
    _home(owner, words)
    owner.press("Pause it now")
    owner.sees("It is paused")
    _open(stranger, address)
    stranger.sees_heading("This link does not work")
    owner.press("Show it again")
    owner.sees("People with a link can see it")
    _open(stranger, address)
    stranger.sees_heading("Robin")
    owner.choose("Available today")
    owner.until(lambda: owner.button("Pause it now").get_attribute("aria-disabled") is None)
    _open(stranger, address)
    stranger.sees("Available today")
    code = _write(stranger, SAID)
    owner.press("Delete this profile")
    _look(owner, "delete")
    begun = time.monotonic()
    owner.press("Delete all of it")
    owner.sees("The profile and all its messages are deleted")
    _open(stranger, address)
    stranger.sees_heading("This link does not work")
    print(f"deleted to refused: {time.monotonic() - begun:.2f} s")
    _come_back(stranger, code)
    stranger.sees("This code opens nothing")
    owner.open()
    owner.press("Open with my words")
    owner.press("I have the words of a profile")
    owner.fill("The eight words of your profile", words)
    owner.press("Open")
    owner.sees("This code opens nothing")


def test_a_link_s_page_works_by_keyboard_alone(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    _, address = _live(phone, world)
    stranger = visitors(world.town.url)
    _open(stranger, address)
    stranger.sees_heading("Robin")
    keys = stranger.page.keyboard

    def tab_to(name: str) -> None:
        for _ in range(30):
            keys.press("Tab")
            held = stranger.page.evaluate("(document.activeElement.labels?.[0] ?? document.activeElement).textContent")
            if held.strip() == name:
                return
        pytest.fail(f"{name} can't be reached")

    tab_to("Write a message")
    keys.press("Enter")
    stranger.sees_heading("Write a message")
    tab_to("Your message")
    keys.type("Hello")
    tab_to("Send")
    keys.press("Enter")
    stranger.sees_heading("It is sent")


def test_a_server_that_shows_something_else_is_not_believed(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    _, address = _live(phone, world)
    stranger = visitors(world.town.url)

    def changed(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        body = answer.json()
        sealed = body["record"]["body"]
        body["record"]["body"] = sealed[:-8] + ("AAAA" if sealed[-8:-4] != "AAAA" else "BBBB") + sealed[-4:]
        route.fulfill(response=answer, json=body)  # type: ignore[attr-defined]

    stranger.page.route(f"{stranger.url}/api/profiles/read", changed)
    _open(stranger, address)
    stranger.sees("Something went wrong on this page")
    stranger.never_sees("Robin")
