"""She makes a code for people without scripts; somebody in a browser with scripting off writes with it and reads on."""

import pytest
from plain_phone import PlainPhone
from playwright.sync_api import Browser
from profile_phones import home, live, look
from worlds import World

from conftest import Opener
from plain.site import PlainSite

TEXT = "Zq7Planted: are you free on Friday?"


@pytest.fixture
def plain(world: World):  # type: ignore[no-untyped-def]
    site = PlainSite(world.town)
    yield site
    site.close()


def test_her_code_is_made_written_with_and_closed(
    world: World, visitors: Opener, chromium: Browser, plain: PlainSite
) -> None:
    phone = visitors(world.town.url)
    words, address = live(phone, world, Questions_to_people_who_write="How did you find me?")
    phone.press("A code for people without JavaScript")
    phone.sees_heading("A code for people without JavaScript")
    look(phone, "code-none")
    phone.press("Make the code")
    shown = phone.page.locator(".link-text")
    shown.wait_for()
    look(phone, "code")
    code = shown.inner_text().strip("\u2068\u2069 \n")

    stranger = PlainPhone(chromium, plain.url)
    stranger.open("/en/write")
    stranger.fill("The code that you were given", address)
    stranger.press("Go on")
    stranger.sees("This is a link, not a code")
    stranger.fill("The code that you were given", code)
    stranger.press("Go on")
    stranger.sees_heading("Write a message")
    stranger.fill("How did you find me?", "A friend (invented)")
    stranger.fill("Your message", TEXT)
    stranger.press("Send")
    stranger.sees("Your message has arrived.")
    stranger.look()
    told = [each.inner_text() for each in stranger.page.locator("ol.words li").all()]

    owner = visitors(world.town.url)
    home(owner, words)
    owner.press("Messages")
    owner.sees("your code for people without JavaScript")
    look(owner, "code-inbox")
    owner.page.locator(".row").click()
    owner.sees(TEXT)
    owner.fill("Your answer", "Zq7Planted: yes")
    owner.press("Send")
    owner.sees("Zq7Planted: yes")

    stranger.open("/en/write")
    stranger.fill("The eight words of your code", " ".join(told))
    stranger.press("Read the answer")
    stranger.sees("Zq7Planted: yes")
    stranger.look()

    phone.press("Close this code")
    phone.press("Yes, close it")
    phone.button("Make the code").wait_for()
    stranger.open("/en/write")
    stranger.fill("The code that you were given", code)
    stranger.press("Go on")
    stranger.sees("This code opens nothing")
    stranger.close()
