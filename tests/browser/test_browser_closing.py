"""Two stewards announce that a community closes, on small phones; members and reporters see the day."""

import os
import re
from pathlib import Path

import pytest
from acts import open_receipt, open_with_passphrase
from phone import Phone
from playwright.sync_api import Route, expect
from translations import messages
from worlds import World

from conftest import Opener
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.steward import SecondNeeded
from parasol.kernel.wire.days import text_of

SMALL = {"width": 360, "height": 640}
CHARTER = "**/api/charter/read"


def test_a_steward_announces_another_confirms_and_everybody_sees_the_day(own_world: World, visitors: Opener) -> None:
    town = own_world.town
    first, second, member, reporter = (visitors(town.url, viewport=SMALL) for _ in range(4))
    open_with_passphrase(first, own_world.words["first"])
    first.press("Review")
    first.press("People and settings")
    first.page.get_by_text("Seldom needed").click()
    first.press("Close the community")
    soon = text_of(town.clock.today() + 27)
    first.page.get_by_label("Last day").fill(soon)
    first.sees(re.compile("Choose a day on or after"))
    first.page.get_by_label("Last day").fill(text_of(town.clock.today() + 30))
    first.fill("Why?", "we are tired")
    look(first, "announce")
    first.press("Sign: close on that day")
    first.sees(re.compile("waits in the review"))

    open_with_passphrase(second, own_world.words["second"])
    second.press("Review")
    second.sees(re.compile("Close the community for good at the end of"))
    second.page.get_by_text("Decide", exact=True).click()
    second.page.get_by_label("Why do you agree?").fill("so am I")
    second.press("Sign and do it")
    expect(second.page.get_by_text("This community closes at the end of").first).to_be_visible()
    look(second, "agreed")

    open_with_passphrase(member, own_world.words["member"])
    member.sees(re.compile("This community closes at the end of"))
    look(member, "member")
    open_receipt(reporter, own_world.filed.words)
    reporter.sees(re.compile("This community closes at the end of"))
    look(reporter, "reporter")


@pytest.mark.parametrize(
    ("language", "locale"), [("en", "en-GB"), pytest.param("es", "es-MX", marks=pytest.mark.thorough)]
)
def test_whoever_writes_a_report_is_told_the_day_while_they_write(
    language: str, locale: str, own_world: World, visitors: Opener
) -> None:
    town, t = own_world.town, {id: text.strip() for id, text in messages(language).items()}
    phone = visitors(town.url, viewport=SMALL, locale=locale)
    notice = phone.page.get_by_text(t["closing-notice"].partition(" { $day }")[0])
    to_what_happened(phone, t)
    expect(notice).to_have_count(0)
    announce(own_world)
    to_what_happened(phone, t)
    expect(notice).to_be_visible()
    look(phone, f"form-{language}")


def to_what_happened(phone: Phone, t: dict[str, str]) -> None:
    """To the first question in which somebody writes. The roster comes after it is there, as on a slow line."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    phone.page.route(CHARTER, hold)
    phone.open()
    phone.press(t["front-report"])
    phone.press(t["report-start"])
    phone.sees_heading(t["ask-story"])
    with phone.page.expect_response(CHARTER):
        for route in held:
            route.continue_()
    phone.page.unroute(CHARTER)


def announce(world: World) -> None:
    with pytest.raises(SecondNeeded) as waits:
        steward.close_community(world.first, world.town.clock.today() + 28, "we are tired")
    world.second.refresh()
    steward.agree(world.second, waits.value.proposal, "so am I")


def look(phone: Phone, name: str) -> None:
    folder = os.environ.get("PARASOL_LOOK")
    if folder:
        phone.page.screenshot(path=Path(folder) / f"closing-{name}.png", full_page=True)
