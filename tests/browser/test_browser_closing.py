"""Two stewards announce that a community closes, on small phones; members and reporters see the day."""

import os
import re
from pathlib import Path

from acts import open_receipt, open_with_words
from playwright.sync_api import expect
from worlds import World

from conftest import Opener
from parasol.wire.days import text_of

SMALL = {"width": 360, "height": 640}


def test_a_steward_announces_another_confirms_and_everybody_sees_the_day(own_world: World, visitors: Opener) -> None:
    town = own_world.town
    first, second, member, reporter = (visitors(town.url, viewport=SMALL) for _ in range(4))
    open_with_words(first, own_world.words["first"])
    first.press("Review")
    first.press("People and settings")
    first.press("Close the community")
    soon = text_of(town.clock.today() + 27)
    first.page.get_by_label("Last day").fill(soon)
    first.sees(re.compile("Choose a day on or after"))
    first.page.get_by_label("Last day").fill(text_of(town.clock.today() + 30))
    first.fill("Why?", "we are tired")
    look(first, "announce")
    first.press("Sign: close on that day")
    first.sees(re.compile("waits in the review"))

    open_with_words(second, own_world.words["second"])
    second.press("Review")
    second.sees(re.compile("Close the community for good at the end of"))
    second.page.get_by_text("Decide", exact=True).click()
    second.page.get_by_label("Why do you agree?").fill("so am I")
    second.press("Sign and do it")
    expect(second.page.get_by_text("This community closes at the end of").first).to_be_visible()
    look(second, "agreed")

    open_with_words(member, own_world.words["member"])
    member.sees(re.compile("This community closes at the end of"))
    look(member, "member")
    open_receipt(reporter, own_world.filed.words)
    reporter.sees(re.compile("This community closes at the end of"))
    look(reporter, "reporter")


def look(phone, name: str) -> None:  # type: ignore[no-untyped-def]
    folder = os.environ.get("PARASOL_LOOK")
    if folder:
        phone.page.screenshot(path=Path(folder) / f"closing-{name}.png", full_page=True)
