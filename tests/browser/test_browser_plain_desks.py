"""A desk and services in a real Chromium with scripting off, on a small phone: each screen looked at."""

import re
from collections.abc import Iterator

import pytest
from plain_phone import PlainPhone
from playwright.sync_api import Browser, expect

from desk_acts import CARD
from parasol.features.desks.structs import DeskContact
from plain.harbour import Harbour, harbour_in
from plain.services import BED

NAME = CARD.name


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Harbour]:
    made = harbour_in(tmp_path_factory.mktemp("harbour"))
    made.second_desk()
    yield made
    made.close()


@pytest.fixture
def phone(chromium: Browser, harbour: Harbour) -> Iterator[PlainPhone]:
    opened = PlainPhone(chromium, harbour.site.url)
    yield opened
    opened.close()


def write(phone: PlainPhone) -> str:
    """From the first page to the words."""
    phone.open()
    phone.follow("Talk to somebody")
    phone.sees_heading("Talk to somebody")
    phone.sees("They say they answer within 1 day.")
    phone.page.get_by_text("Who reads it, and for how long").first.click()
    phone.sees("Two of them chose this desk.")
    phone.press(f"Write to them: {NAME}")
    phone.sees_heading("What would you like to say?")
    phone.sees(f"It goes to: {NAME}")
    phone.press("Continue")
    phone.sees("Write something first.")
    phone.fill("What would you like to say?", "Can I come by for a test?")
    phone.press("Continue")
    phone.sees_heading("Is it safe to contact you?")
    phone.choose("Only with care")
    phone.fill("How can they reach you?", "07700 900123, after noon")
    phone.fill("Who should they say they are?", "the hair salon")
    phone.fill("What may they call you?", "Robin")
    phone.press("Continue")
    phone.sees_heading("Check your answers")
    for told in ("Can I come by for a test?", "07700 900123, after noon", "the hair salon", "Robin"):
        phone.sees(told)
    phone.press("Send")
    phone.sees_heading("Your message code")
    phone.sees("Your message has arrived.")
    phone.look()
    return " ".join(phone.page.locator("ol.words li").all_inner_texts())


def come_back(phone: PlainPhone, words: str) -> None:
    phone.open()
    phone.follow("I have a report or message code")
    phone.fill("The eight words of your code", words)
    phone.press("Open")
    phone.sees_heading("Your messages with a desk")


def test_a_desk_writes_back_and_a_time_is_taken_without_javascript(phone: PlainPhone, harbour: Harbour) -> None:
    words = write(phone)
    seen = harbour.seen(words)
    assert seen.opening is not None
    assert (seen.opening.text, seen.opening.language) == ("Can I come by for a test?", "English")
    assert seen.contact == DeskContact("unsure", "07700 900123, after noon", "Robin", "the hair salon")

    come_back(phone, words)
    phone.sees("Nobody has answered yet")
    phone.sees("They say they answer within 1 day.")
    phone.sees("Today is day 1.")
    phone.press("Look for new messages")
    phone.sees("These are all the messages for now.")
    worker = harbour.staffed.worker(harbour.staffed.cleo)
    worker.answer(seen, "Yes. Choose a time.")
    worker.offer(seen, "At the harbour", ["Monday at two", "Tuesday at five"])
    phone.press("Look for new messages")
    phone.sees("The desk has answered. Read it below.")
    phone.sees("Yes. Choose a time.")
    phone.press("Take this one: Tuesday at five")
    phone.sees("You took: Tuesday at five")
    expect(phone.page.get_by_role("button", name="Take this one")).to_have_count(1)
    phone.fill("Your message", "Thank you.")
    phone.press("Send")
    phone.sees("It has arrived. Come back with your code to read the answer.")
    phone.look()
    chosen = harbour.seen(words).chosen
    assert chosen is not None
    assert chosen.text == "Tuesday at five"

    worker.close(harbour.seen(words), "See you then.")
    come_back(phone, words)
    phone.sees("This conversation has ended")
    phone.sees("Your contact details are already deleted.")
    expect(phone.page.get_by_role("textbox")).to_have_count(0)
    phone.press("Delete everything")
    phone.sees("for the desk too")
    phone.press("Delete everything")
    phone.sees("Your messages and files are gone.")
    phone.look()


def test_places_that_help_are_looked_through_without_javascript(phone: PlainPhone) -> None:
    phone.open()
    phone.follow("Support services")
    phone.sees_heading("Support services")
    phone.sees("2 services")
    old = phone.page.locator(".card", has_text="Lantern clinic")
    expect(old).to_contain_text(re.compile("Nobody has confirmed this since .* Ask before you go."))
    expect(phone.page.locator(".card", has_text=BED.name)).not_to_contain_text("Nobody has confirmed")
    old.get_by_text("More about this service").click()
    expect(old).to_contain_text("Ring the green bell.")
    phone.page.get_by_label("What kind of help?").select_option("housing")
    phone.press("Show what fits")
    expect(phone.page.get_by_role("heading", name="1 service", exact=True)).to_be_in_viewport()
    expect(phone.page.get_by_role("heading", name=BED.name)).to_be_in_viewport()
    expect(phone.page.get_by_label("What kind of help?")).to_have_value("housing")
    phone.page.get_by_label("What kind of help?").select_option("legal")
    phone.press("Show what fits")
    phone.sees("No service in the list fits all of this.")
    phone.follow("Show all services")
    phone.sees("2 services")
