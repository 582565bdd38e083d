"""Profiles on phones, for the tests: made with a member's words, opened by a link or by their own, written to."""

import re
from base64 import b64encode, urlsafe_b64decode

from acts import open_with_passphrase
from phone import SOON, Phone
from playwright.sync_api import expect
from worlds import World

from harness import passphrase
from parasol.features.profiles.structs import Profile
from profile_acts import published

look = Phone.is_calm


def make(phone: Phone, world: World, name: str = "Robin") -> str:
    """From a member's words to a profile that has no link yet; its words."""
    own = passphrase()
    world.town.invite(world.first, "member", own)
    phone.page.add_init_script(SOON)
    open_with_passphrase(phone, own)
    phone.press("Me")
    phone.press("Your profiles")
    phone.sees_heading("Your profiles")
    look(phone, "what")
    phone.press("Make a profile")
    phone.choose("My first (pass 1)")
    phone.press("Make it")
    phone.sees_heading("The words of your profile")
    words = phone.card()
    phone.press("I have written them down")
    phone.pick(words)
    phone.sees_heading("Change what it says")
    phone.fill("Name", name)
    return words


def link(phone: Phone, label: str) -> str:
    """A new link's address. The screen shows it."""
    phone.fill("Who or what is it for?", label)
    phone.press("Make a new link")
    address = phone.page.locator(".link-text")
    expect(address).to_have_count(1)
    expect(phone.page.locator("section.card", has=address).get_by_role("heading")).to_have_text(label)
    return re.sub("[\u2068\u2069]", "", address.inner_text()).strip()


def live(phone: Phone, world: World, **fields: str) -> tuple[str, str]:
    """A profile with one link: its words, and the link's address."""
    words = make(phone, world)
    if fields:
        phone.page.get_by_text("Say more").click()
    for label, text in fields.items():
        phone.fill(label.replace("_", " "), text)
    phone.press("Save")
    phone.sees_heading("Links")
    return words, link(phone, "The fair")


def made_by_program(world: World) -> tuple[str, str]:
    """The same of the program's making."""
    own = passphrase()
    world.town.invite(world.first, "member", own)
    persona = published(world.town, world.town.unlock(own), Profile(name="Robin"))
    return persona.words, f"{world.town.url}/p#{persona.link.fragment}"


def open_link(phone: Phone, address: str) -> None:
    """As from a messenger: the same address typed twice in one tab wouldn't be opened anew."""
    phone.page.goto("about:blank")
    phone.page.goto(address)
    phone.page.wait_for_selector("h1")


def never_sent(phone: Phone, address: str) -> None:
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


def write(phone: Phone, text: str, number: str = "") -> str:
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


def come_back(phone: Phone, words: str) -> None:
    phone.press("I have a code of eight words")
    phone.fill("The eight words of your code", words)
    phone.press("Open")


def home(phone: Phone, words: str) -> None:
    """Her profile, opened by its words alone: no membership is open."""
    phone.open()
    phone.press("Open with my words")
    phone.press("I have the words of a profile")
    phone.fill("The eight words of your profile", words)
    phone.press("Open")
    phone.page.get_by_role("button", name="Pause it now").or_(phone.button("Show it again")).wait_for()
