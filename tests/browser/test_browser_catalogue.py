"""The catalogue on phones: its owner lists a profile, anybody finds and opens it, tells stewards; one hides it at once,
and its owner answers. What is looked for is never sent."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from acts import open_with_passphrase
from profile_phones import home, look
from test_access import is_whole
from walker import Walker

from catalogue_acts import SAYS, list_to, switch_on
from conftest import Opener
from harness import Town
from parasol.client.profiles import catalogue
from parasol.server.page import Page
from poll_acts import DAY
from profile_acts import Persona, later, published

HOSTILE = "<img src=x onerror=alert(1)> " + "w" * 110


@pytest.fixture
def voted(tmp_path: Path, built: Page) -> Iterator[tuple[Town, Persona, list[str]]]:
    """A town that voted last week, two profiles, of which a hostile one is listed, and the stewards' words."""
    town = Town(tmp_path / "store", built)
    town.clock.offset = -9 * DAY
    people = town.people("steward", "member", "member", "member")
    switch_on(town, *(person for _, person in people[:3]))
    later(town, 1, *(person for _, person in people))
    assert town.clock.offset == 0
    (_, ana), (_, bea) = people[3:]
    mallory = published(town, bea, catalogue_says(HOSTILE[:60], HOSTILE[:140]))
    list_to(mallory, "everybody")
    yield town, published(town, ana, SAYS), [words for words, _ in people]
    town.close()


def catalogue_says(name: str, line: str) -> catalogue.Profile:
    return catalogue.Profile(name=name, line=line, areas=["w" * 60])


def test_a_profile_is_listed_found_told_of_hidden_and_its_owner_answers(
    voted: tuple[Town, Persona, list[str]], visitors: Opener
) -> None:
    town, ana, (steward_words, *_) = voted
    owner = visitors(town.url)
    home(owner, ana.words)
    owner.press(re.compile("^Links"))
    owner.press("The list of profiles")
    owner.sees("It is not in the list")
    look(owner, "listing")
    owner.choose("Everybody")
    owner.press("Save")
    owner.sees("Everybody finds it in the list")
    owner.press("Look whether the list shows it")
    owner.sees("The list shows it as you saved it")
    look(owner, "listing-there")

    stranger = visitors(town.url)
    stranger.open()
    stranger.press("Open with my words")
    stranger.press("I have the words of a profile")
    stranger.press("Look at profiles")
    stranger.sees("2\u2069 profiles fit")
    look(stranger, "catalogue")
    is_whole(Walker(stranger, look), "catalogue")
    assert stranger.page.locator("main img, main [onerror]").count() == 0
    stranger.fill("Words", "zq7opera")
    stranger.sees("No profile fits")
    stranger.fill("Words", "zq7CALM")
    stranger.sees("One profile fits")
    stranger.page.locator("summary").click()
    stranger.page.get_by_label("Area").select_option("Harbour")
    stranger.page.locator(".row").press("Enter")
    stranger.sees_heading("Zq7Ada")
    look(stranger, "listed")
    address = stranger.page.get_by_role("link", name="Open the profile").get_attribute("href")
    asked = [f"{each.url} {each.post_data}" for each in stranger.requests if "/api/profiles/" in each.url]
    assert [each.split("/api/")[1] for each in asked] == ["profiles/everybody {}"]
    assert not [each for each in stranger.requests if re.search("zq7|harbour", f"{each.url}{each.post_data}", re.I)]
    other = visitors(town.url)
    other.page.goto(str(address))
    other.sees("Zq7Only behind the link")
    stranger.press("Say that it is a fake, or shows somebody else")
    stranger.press("Send")
    stranger.sees("Choose what it is")
    look(stranger, "flag")
    stranger.choose("These pictures or words are mine")
    stranger.fill("How do you know?", "Zq7Planted: it is my text (invented)")
    with stranger.line_cut("/api/rooms/open", after_sending=True):
        stranger.press("Send")
        stranger.sees("No connection")
    stranger.press("Send")
    stranger.sees_heading("It has arrived")

    first = visitors(town.url)
    open_with_passphrase(first, steward_words)
    first.press("Review")
    first.sees("Somebody told you about a profile in the list")
    first.press("The list of profiles")
    first.sees("Zq7Planted: it is my text")
    first.press("Hide this profile")
    look(first, "hide")
    first.fill("Why?", "The text is of another person")
    first.press("Hide this profile")
    first.sees("One steward more is needed")
    look(first, "unlisted")
    assert [each.listing.name for each in catalogue.fetch_for_everybody(town.connect(), town.device).listed] == [
        HOSTILE[:60]
    ]
    owner.press("Back")
    owner.press("The list of profiles")
    owner.sees("Stewards hid it in the list")
    owner.sees("The text is of another person")
    look(owner, "hidden")
    owner.press("Answer the stewards")
    owner.fill("What should they know?", "Zq7Planted: I wrote it")
    owner.press("Send")
    owner.sees_heading("It has arrived")
    first.press("Back")
    first.press("The list of profiles")
    first.sees("Answer by the profile")
    spanish = visitors(town.url, locale="es-ES")
    spanish.open()
    spanish.press("Abrir con mis palabras")
    spanish.page.get_by_role("button", name="perfil").click()
    spanish.press("Ver perfiles")
    spanish.sees("Hay un perfil así")
    look(spanish, "catalogue-es")
