"""The catalogue on phones: two stewards switch it on after a vote; its owner lists a profile, anybody finds and opens
it, tells stewards; one hides it at once; its owner answers, a second agrees, a
third undoes it. What is looked for is never sent."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from acts import open_with_passphrase
from phone import Phone
from playwright.sync_api import Locator, Route, expect
from profile_phones import home, look
from test_access import is_whole
from walker import Walker

from catalogue_acts import SAYS, list_to, vote_on
from conftest import Opener
from harness import Town
from parasol.demo.own import SQUARE
from parasol.features.profiles.client import catalogue
from parasol.features.profiles.client.shown import link_in
from parasol.features.profiles.structs import Shot
from parasol.kernel.files.client import prepare_picture
from parasol.kernel.files.structs import Picture
from parasol.kernel.site import Page
from poll_acts import DAY
from profile_acts import Persona, later, published, write

HOSTILE = "<img src=x onerror=alert(1)> " + "w" * 110


@pytest.fixture
def voted(tmp_path: Path, built: Page) -> Iterator[tuple[Town, Persona, Persona, list[str]]]:
    """A town that voted last week, two profiles with a picture, of which a hostile one is to be listed, and the
    stewards' words."""
    town = Town(tmp_path / "store", built)
    town.clock.offset = -38 * DAY
    people = town.people("steward", "member", "member", "member")
    later(town, 29, *(person for _, person in people))
    vote_on(town, *(person for _, person in people[:3]))
    later(town, 1, *(person for _, person in people))
    assert town.clock.offset == 0
    (_, ana), (_, bea) = people[3:]
    mallory = published(town, bea, catalogue_says(HOSTILE[:60], HOSTILE[:140]))
    yield town, pictured(published(town, ana, SAYS)), pictured(mallory), [words for words, _ in people]
    town.close()


def pictured(persona: Persona) -> Persona:
    """With a picture."""
    upload = prepare_picture(SQUARE, "", "image/jpeg", persona.town.device.random)
    persona.owner.add_picture(upload)
    said = msgspec.convert(msgspec.to_builtins(upload.said), Picture)
    persona.owner.change(profile=msgspec.structs.replace(persona.owner.own.profile, pictures=[Shot(said)]))
    return persona


def switch_on(first: Phone, second: Phone) -> None:
    """One steward chooses the vote in the settings, another signs."""
    first.press("Review")
    first.press("People and settings")
    first.press("Settings")
    first.page.locator("summary", has_text="The lounge").click()
    first.page.get_by_label("A list of profiles").select_option("1")
    first.sees("Ask a lawyer")
    expect(first.page.get_by_label("Posts in the lounge each time")).to_have_count(1)
    first.fill("Why?", "as the vote said")
    look(first, "switch")
    first.press("Sign and propose")
    first.sees("Proposed. It waits in the review")
    second.press("Review")
    second.sees("A list of profiles, by the vote")
    second.page.locator("summary", has_text="Decide").click()
    second.fill("Why do you agree?", "I have looked at the vote")
    second.press("Sign and do it")
    second.never_sees("A list of profiles, by the vote")


def picture(phone: Phone) -> None:
    """Made in the photo tool."""
    field = phone.page.locator("input[type=file]")
    field.set_input_files({"name": "x.jpg", "mimeType": "image/jpeg", "buffer": SQUARE})
    phone.press("Go on")
    phone.press("Make the copy")


IS_DRAWN = """() => {
  const copy = new OffscreenCanvas(96, 128).getContext('2d', { willReadFrequently: true });
  copy.drawImage(document.querySelector('main canvas'), 0, 0);
  return copy.getImageData(0, 0, 96, 128).data.every((point) => point > 0);
}"""


def is_drawn(canvas: Locator) -> bool:
    """Whether there is something on all of it, once there is."""
    canvas.wait_for()
    return bool(canvas.page.wait_for_function(IS_DRAWN))


def turned(route: Route) -> None:
    """What waits, in the order that a host likes."""
    answer = route.fetch()
    headers = {
        name: value for name, value in answer.headers.items() if name not in ("content-encoding", "content-length")
    }
    told = {"rooms": answer.json()["rooms"][::-1]}
    route.fulfill(status=answer.status, headers=headers, body=json.dumps(told))


def catalogue_says(name: str, line: str) -> catalogue.Profile:
    return catalogue.Profile(name=name, line=line, areas=["w" * 60])


def test_a_profile_is_listed_found_told_of_hidden_and_its_owner_answers(
    voted: tuple[Town, Persona, Persona, list[str]], visitors: Opener
) -> None:
    town, ana, mallory, steward_words = voted
    first, second, third = (visitors(town.url) for _ in range(3))
    for steward, words in zip((first, second), steward_words, strict=False):
        open_with_passphrase(steward, words)
    switch_on(first, second)
    list_to(mallory, "everybody")
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
    owner.press("A small picture in the list")
    owner.sees("The list shows no picture of yours")
    look(owner, "small-none")
    owner.press("Choose a picture")
    picture(owner)
    owner.press("Use it as the small picture")
    owner.sees("This is what the list will show")
    assert is_drawn(owner.page.locator("main canvas"))
    look(owner, "small-new")
    is_whole(Walker(owner, look), "small")
    owner.press("Show it in the list")
    owner.sees_heading("The list of profiles")
    assert is_drawn(owner.page.locator("main canvas"))
    look(owner, "listing-small")

    stranger = visitors(town.url)
    stranger.open()
    stranger.press("Open with my words")
    stranger.press("I have the words of a profile")
    stranger.press("Look at profiles")
    stranger.sees("2\u2069 profiles fit")
    look(stranger, "catalogue")
    is_whole(Walker(stranger, look), "catalogue")
    assert stranger.page.locator("main img, main canvas, main [onerror]").count() == 0
    assert not [each for each in stranger.requests if "thumbs" in each.url], "nobody asked for pictures"
    stranger.press(re.compile("Show small pictures"))
    assert is_drawn(stranger.page.locator(".row canvas"))
    look(stranger, "catalogue-small")
    stranger.never_sees("Show small pictures")
    is_whole(Walker(stranger, look), "catalogue-small")
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
    assert [each.split("/api/")[1] for each in asked] == [
        "profiles/everybody {}",
        'profiles/everybody-thumbs {"bits":0,"prefix":0}',
    ]
    assert not [each for each in stranger.requests if re.search("zq7|harbour", f"{each.url}{each.post_data}", re.I)]
    other = visitors(town.url)
    other.page.goto(str(address))
    other.sees("Zq7Only behind the link")
    write(town, link_in(str(address).rpartition("#")[2]), "Zq7Asked: I found you in the list")
    stranger.press("Say that it is a fake, or shows somebody else")
    stranger.press("Send")
    stranger.sees("This is needed.")
    look(stranger, "flag")
    stranger.choose("These pictures or words are mine")
    stranger.fill("How do you know?", "Zq7Planted: it is my text (invented)")
    with stranger.line_cut("/api/rooms/open", after_sending=True):
        stranger.press("Send")
        stranger.sees("No connection")
    stranger.press("Send")
    stranger.sees_heading("It has arrived")

    open_with_passphrase(third, steward_words[2])
    first.press("Review")
    first.press("Read again")
    first.sees("Somebody told you about a profile in the list")
    first.press("The list of profiles")
    first.sees("Zq7Planted: it is my text")
    first.sees("Decide by")
    first.press("Hide this profile")
    look(first, "hide")
    first.fill("Why?", "The text is of another person")
    first.press("Hide this profile")
    first.sees("One steward more is needed by")
    look(first, "unlisted")
    assert [each.listing.name for each in catalogue.fetch_for_everybody(town.connect(), town.device).listed] == [
        HOSTILE[:60]
    ]
    owner.press("A small picture in the list")
    owner.sees("The list shows this picture")
    look(owner, "small-shown")
    owner.press("Back")
    owner.sees("Stewards hid it in the list")
    owner.sees("The text is of another person")
    look(owner, "hidden")
    owner.press("Answer the stewards")
    owner.fill("What should they know?", "Zq7Planted: I wrote it")
    owner.press("Send")
    owner.sees_heading("It has arrived")
    home(owner, ana.words)
    owner.press("Messages")
    owner.page.locator(".row", has_text="Profiles \u00b7").click()  # by which link: that of the list
    owner.sees("Zq7Asked: I found you in the list")
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
    mallory.owner.pause()
    stranger.open()
    for each in ("Open with my words", "I have the words of a profile", "Look at profiles"):
        stranger.press(each)
    stranger.sees("No profile fits")
    mallory.owner.change(is_paused=False)

    town.sql("UPDATE room SET opened_on = opened_on - 2 WHERE kind = 'listingflag'")
    last = "SELECT max(id) FROM room WHERE kind = 'listingflag'"
    town.sql(f"UPDATE room SET opened_on = opened_on - 1 WHERE id = ({last})")
    second.page.route(f"{town.url}/api/rooms/list", turned)
    second.press("Read again")
    second.sees("are late. Decide about them now")
    look(second, "late")
    second.press("The list of profiles")
    second.sees("Late: it had to be decided by")
    expect(second.page.locator("ul.lines li").first).to_contain_text("Zq7Planted: I wrote it")
    look(second, "late-one")
    second.button("I agree").wait_for()
    for key in "jjj":
        second.page.keyboard.press(key)
    second.page.keyboard.press("y")
    second.sees_heading("I agree")
    look(second, "confirm")
    second.fill("Why?", "I have read both")
    second.press("I agree")
    second.sees("It lasts")
    expect(second.button("I agree").or_(second.button("Undo this"))).to_have_count(0)
    open_with_passphrase(third, steward_words[2])
    third.press("Review")
    third.press("The list of profiles")
    third.press("Undo this")
    third.fill("Why?", "The text is hers")
    third.press("Undo this")
    third.sees("undid it:")
    third.sees("The text is hers")
    look(third, "restored")
    assert len(catalogue.fetch_for_everybody(town.connect(), town.device).listed) == 2
