"""The page speaks the browser's language or the one that is chosen, remembers it in memory alone, and leaves no text
without its words."""

import pytest
from lived_in import LivedIn
from playwright.sync_api import expect
from test_access import WALKS, go
from translations import messages
from untold import RAW, shows_no_id
from walker import Walker

from conftest import Opener
from harness import Town

SOME = [pytest.param(name, marks=() if name == "checking" else pytest.mark.thorough) for name in WALKS]


@pytest.mark.parametrize("name", SOME)
def test_every_screen_is_whole_in_spanish(name: str, phones: Opener, place: Town, lived_in: LivedIn) -> None:
    """The browser's language decides; the walk itself looks for the Spanish texts of each step."""
    phone = phones(url=place.url if name == "founding" else lived_in.url, locale="es-MX")

    def look(walk: Walker, screen: str) -> None:
        assert walk.page.locator("html").get_attribute("lang") == "es"
        shows_no_id(walk, screen)

    go(name, phone, look, place, lived_in, "es", "spanish")


@pytest.mark.thorough  # in English each walk of `test_access` looks for it
def test_no_screen_shows_the_name_of_a_message(phones: Opener, place: Town, lived_in: LivedIn) -> None:
    for name in ("anybody", "receipts", "checking", "stewards"):
        go(name, phones(url=lived_in.url, locale="ar-XB"), shows_no_id, place, lived_in, "ar-XB", "ids")


def test_the_names_of_messages_would_be_found(phones: Opener, place: Town) -> None:
    """The search for names of messages finds one that is put there."""
    phone = phones().open()
    phone.page.evaluate("document.querySelector('h1').textContent = 'report-untold'")
    assert phone.page.evaluate(RAW) == ["report-untold"]


def test_a_language_is_chosen_by_hand_and_forgotten_with_the_tab(phones: Opener, lived_in: LivedIn) -> None:
    phone = phones(url=lived_in.url).open()
    phone.press("Español")
    expect(phone.page.locator("html")).to_have_attribute("lang", "es")
    expect(phone.page.locator("h1")).to_be_focused()
    phone.sees("Borrador: ningún hablante nativo lo ha leído.")
    phone.is_calm()
    walk = Walker(phone, shows_no_id, "es")
    walk.tap("front-report")
    walk.at("report-title")
    beside = phone.page.locator("li .beside").first  # safety hangs on it, and nobody has read the translation
    expect(beside).to_have_text(messages("en")["report-opening-who"].strip())
    expect(beside).to_have_attribute("lang", "en")
    phone.sees(messages("es")["report-opening-who"].strip())
    walk.tap("report-start")
    walk.at("ask-story")
    phone.press("Garden notes")
    phone.sees("Borrador: ningún hablante nativo lo ha leído.")
    phone.press("English")
    phone.sees("Report something that happened")
    phone.never_sees("Draft: no native speaker has read this.")
    expect(phone.page.locator(".beside")).to_have_count(0)
    phone.press("Español")
    walk.tap("front-help")
    walk.at("help-title")
    phone.open()
    expect(phone.page.locator("html")).to_have_attribute("lang", "en")
    phone.sees("Report something that happened")


def test_a_member_changes_the_language_and_stays_where_they_are(phones: Opener, lived_in: LivedIn) -> None:
    phone = phones(url=lived_in.url)
    walk = Walker(phone, shows_no_id)
    walk.unlock(lived_in.member_words)
    walk.tab("me")
    walk.at("me")
    phone.page.get_by_label("Language").select_option("es")
    walk.language = "es"
    walk.at("me", "me-in-spanish")
    walk.tab("alerts")
    walk.at("alerts", "alerts-in-spanish")


def test_a_language_that_is_not_there_gives_english(phones: Opener, place: Town) -> None:
    phone = phones(locale="fi-FI").open()
    phone.sees("Report something that happened")
    assert phone.page.locator("html").get_attribute("lang") == "en"
