"""Profiles on phones: made with a member's words, seen by whoever has a link, written to, answered, closed, gone. The
link's page keeps nothing, asks nobody else, and never sends what stands behind its #."""

import re
import time

import evidence
import pytest
from playwright.sync_api import Route, expect
from profile_phones import come_back, home, link, live, look, made_by_program, make, never_sent, open_link, write
from worlds import World

from conftest import Opener

HOSTILE = "<img src=x onerror=alert(1)> \u202eevil\u202c " + "w" * 400 + ' <a href="javascript:alert(1)">x</a>'
ARABIC = "مرحبا، أنا هنا يوم الاثنين"
NUMBER = "+44 7700 900321"
SAID = "Zq7Planted: I would like to come on Monday"
ANSWER = "Zq7Planted: Monday at noon is fine"


def test_from_words_to_a_live_link_and_what_a_stranger_sees(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    begun = time.monotonic()
    make(phone, world)
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
    look(phone, "edit")
    phone.press("Save")
    phone.sees_heading("Links")
    address = link(phone, "The fair")
    print(f"words to live link: {time.monotonic() - begun:.1f} s")
    look(phone, "links")

    stranger = visitors(world.town.url)
    open_link(stranger, address)
    stranger.sees_heading("Robin")
    stranger.sees("Calm and kind")
    look(stranger, "link")
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
    never_sent(stranger, address)
    spanish = visitors(world.town.url, locale="es-ES")
    open_link(spanish, address)
    spanish.sees("Escribir un mensaje")
    look(spanish, "link-es")


def test_an_enquiry_goes_both_ways_and_nobody_else_reads_it(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url, permissions=["clipboard-read", "clipboard-write"])
    words, address = live(phone, world, Questions_to_people_who_write="How did you find me?")
    stranger = visitors(world.town.url)
    open_link(stranger, address)
    stranger.press("Write a message")
    stranger.press("Send")
    stranger.sees("Write a few words first")
    stranger.looks_at_the_mistake()
    stranger.fill("How did you find me?", "A friend (invented)")
    stranger.fill("Your message", SAID)
    stranger.fill("Your phone number", NUMBER)
    look(stranger, "write")
    with stranger.line_cut("/api/rooms/open", after_sending=True):
        stranger.press("Send")
        stranger.sees("No connection")
    stranger.press("Send")
    stranger.sees_heading("It is sent")
    look(stranger, "sent")
    code = stranger.card()
    stranger.press("I have written them down")
    stranger.sees_heading("Robin")
    come_back(stranger, code)
    stranger.sees("There is no answer yet")

    owner = visitors(world.town.url, permissions=["clipboard-read", "clipboard-write"])
    home(owner, words)
    look(owner, "home")
    owner.press("Messages")
    owner.sees(SAID)
    assert owner.page.locator(".row").count() == 1, "it was sent twice, and came twice"
    owner.sees("The fair")
    look(owner, "inbox")
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
    look(owner, "enquiry")
    stranger.press("Back")
    stranger.sees_heading("Robin")
    come_back(stranger, code)
    stranger.sees(ANSWER)
    stranger.fill("Write more", "Thank you")
    stranger.press("Send")
    stranger.sees("It has arrived")
    look(stranger, "talk")
    never_sent(stranger, address)
    taken = [*evidence.files_of(world.town.folder), *evidence.database_of(world.town.folder)]
    assert len(taken) > 0
    assert not [each.name for each in taken if b"Zq7Planted" in each.content or b"The fair" in each.content]

    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    owner.page.route("**/api/rooms/list", hold)
    owner.press("Back")
    owner.sees_heading("Messages")
    owner.page.locator(".row").click()
    owner.sees_heading("Message")
    owner.until(lambda: bool(held))
    owner.never_sees("Thank you")
    owner.page.unroute("**/api/rooms/list")  # which lets it go: she opened it from the list of before
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


@pytest.mark.thorough  # the walk of `profile_walk` saves and uses one
def test_a_saved_answer_is_put_into_another_and_visitors_see_when_she_reads(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    words = make(phone, world)
    phone.page.get_by_text("Say more").click()
    phone.page.get_by_label("From", exact=True).fill("10:00")
    phone.press("Save")
    phone.sees("Give both times")
    phone.looks_at_the_mistake()
    phone.page.get_by_label("To", exact=True).fill("18:00")
    phone.fill("What time is it for you now?", "03:00")
    phone.press("Save")
    phone.sees_heading("Links")
    address = link(phone, "The fair")
    phone.press("Back")
    phone.press("Saved answers")
    phone.press("Save this answer")
    phone.sees("It needs a title and a text")
    phone.fill("Title", "Not now")
    phone.fill("Answer", "I am away this week.")
    phone.press("Save this answer")
    phone.sees("I am away this week.")
    expect(phone.page.get_by_label("Title")).to_have_value("")
    stranger = visitors(world.town.url)
    open_link(stranger, address)
    stranger.sees(re.compile("Messages are read again from .?10:00.?. It is .?0[23]:[0-5][0-9].? there now"))
    stranger.sees(re.compile("10:00.? to .?18:00"))
    look(stranger, "link-quiet")
    write(stranger, SAID)
    owner = visitors(world.town.url)
    home(owner, words)
    owner.press("Messages")
    owner.page.locator(".row").click()
    owner.fill("Your answer", "Hello.")
    owner.page.get_by_label("Use a saved answer").select_option(label="Not now")
    expect(owner.page.get_by_label("Your answer")).to_have_value("Hello.\n\nI am away this week.")
    look(owner, "enquiry-template")
    taken = [*evidence.files_of(world.town.folder), *evidence.database_of(world.town.folder)]
    assert taken
    assert not [each.name for each in taken if b"away this week" in each.content]


def test_a_closed_link_shows_nothing_and_the_others_go_on(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    words, first = made_by_program(world)
    home(phone, words)
    phone.press(re.compile("^Links"))
    second = link(phone, "A client (invented)")
    stranger = visitors(world.town.url)
    for address in (first, second):
        open_link(stranger, address)
        stranger.sees_heading("Robin")
    phone.press(re.compile("^Close the link for .*Zq7Label"))
    phone.press(re.compile("^Yes, close the link for .*Zq7Label"))
    expect(phone.page.locator("section.card")).to_have_count(1)
    open_link(stranger, first)
    stranger.sees_heading("This link does not work")
    look(stranger, "closed")
    open_link(stranger, second)
    stranger.sees_heading("Robin")
    open_link(stranger, second[:-3])
    stranger.sees_heading("This link does not work")


@pytest.mark.thorough  # `test_browser_profile_pictures` has a pause, `flows/test_profiles` both
def test_pause_and_deletion_hold_at_the_next_request(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    words, address = live(phone, world)
    stranger = visitors(world.town.url)
    owner = visitors(world.town.url)
    home(owner, words)
    owner.press("Pause it now")
    owner.sees("It is paused")
    open_link(stranger, address)
    stranger.sees_heading("This link does not work")
    owner.press("Show it again")
    owner.sees("People with a link can see it")
    open_link(stranger, address)
    stranger.sees_heading("Robin")
    owner.choose("Available today")
    owner.until(lambda: owner.button("Pause it now").get_attribute("aria-disabled") is None)
    open_link(stranger, address)
    stranger.sees("Available today")
    code = write(stranger, SAID)
    owner.press("Delete this profile")
    look(owner, "delete")
    begun = time.monotonic()
    owner.press("Delete all of it")
    owner.sees("The profile and all its messages are deleted")
    open_link(stranger, address)
    stranger.sees_heading("This link does not work")
    print(f"deleted to refused: {time.monotonic() - begun:.2f} s")
    come_back(stranger, code)
    stranger.sees("This code opens nothing")
    owner.open()
    owner.press("Open with my words")
    owner.press("I have the words of a profile")
    owner.fill("The eight words of your profile", words)
    owner.press("Open")
    owner.sees("This code opens nothing")


@pytest.mark.thorough  # made of the same parts as what `test_keyboard` goes through
def test_a_link_s_page_works_by_keyboard_alone(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    _, address = live(phone, world)
    stranger = visitors(world.town.url)
    open_link(stranger, address)
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
    _, address = made_by_program(world)
    stranger = visitors(world.town.url)

    def changed(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        body = answer.json()
        sealed = body["record"]["body"]
        body["record"]["body"] = sealed[:-8] + ("AAAA" if sealed[-8:-4] != "AAAA" else "BBBB") + sealed[-4:]
        route.fulfill(response=answer, json=body)  # type: ignore[attr-defined]

    stranger.page.route(f"{stranger.url}/api/profiles/read", changed)
    open_link(stranger, address)
    stranger.sees("Something went wrong on this page")
    stranger.never_sees("Robin")
