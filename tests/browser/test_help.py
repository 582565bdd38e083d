"""Help, in one tap from everywhere, with numbers to call and who is there now; and a member's first screen."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from acts import check, open_with_passphrase
from phone import Phone
from playwright.sync_api import expect
from worlds import Opener, World, world_in

from conftest import page_in
from desk_acts import CARD, open_desk
from harness import NUMBER, Town
from parasol.features.desks.client import keeping as desks
from parasol.kernel.formats.hours import Hours
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.sending import send
from parasol.kernel.roster.structs import HelpNumber
from parasol.kernel.site import Look, Page

NIGHT = HelpNumber("Night line", "01632 960 001")


@pytest.fixture
def own(tmp_path: Path, built: Page) -> Iterator[World]:
    with world_in(tmp_path, built) as made:
        yield made


def settle(world: World, **changes: Any) -> None:
    """Both stewards change the settings."""
    world.first.refresh()
    policy = world.first.roster.policy
    assert policy is not None
    try:
        steward.change_policy(world.first, msgspec.structs.replace(policy, **changes), "we agreed on it")
    except steward.SecondNeeded as needed:
        world.second.refresh()
        steward.agree(world.second, needed.proposal, "yes, we did")


def calls(phone: Phone) -> list[str]:
    """The numbers behind the buttons, from the top down."""
    return [link.get_attribute("href") or "" for link in phone.page.locator("a.call").all()]


def read_calls(phone: Phone, first: str) -> list[str]:
    expect(phone.page.locator("a.call").first).to_have_attribute("href", f"tel:{first}")
    return calls(phone)


SCREENS: dict[str, Any] = {
    "Check": "Check someone",
    "Alerts": "Alerts",
    "Report": "Report something that happened",
    "Talk": "Talk to somebody",
    "Me": "Me",
}
"""Each tab, and the heading behind it."""


def test_report_talk_and_help_are_one_tap_away_from_every_screen_of_a_member(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    open_with_passphrase(phone, world.words["member"])
    for screen in (*SCREENS, "result", "alert", "decisions", "words"):
        if screen in SCREENS:
            phone.press(screen)
        elif screen == "result":
            check(phone, NUMBER)
        elif screen == "alert":
            phone.press("Alerts")
            phone.page.locator("main .row").first.click()
            phone.sees_heading("Alert")
        else:
            phone.press("Me")
            phone.press("What stewards decided" if screen == "decisions" else "Change my words")
        phone.sees_heading(SCREENS.get(screen) or re.compile("found|Alert|decided|[Ww]ords"))
        before = phone.page.locator("h1").inner_text()
        for name, heading in (("Report", SCREENS["Report"]), ("Talk", SCREENS["Talk"]), ("Help", "Help now")):
            tap = phone.page.locator("header, nav.tabs").get_by_role("button", name=name, exact=True)
            expect(tap).to_be_visible()
            tap.click()
            phone.sees_heading(heading)
            if before != phone.page.locator("h1").inner_text():
                phone.page.go_back()
                phone.sees_heading(before)


def test_whoever_is_in_the_middle_of_a_report_and_presses_report_stays_there(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    open_with_passphrase(phone, world.words["member"])
    tab = phone.page.locator("nav.tabs").get_by_role("button", name="Report")
    tab.click()
    phone.sees_heading(re.compile("[Rr]eport|happened"))
    before = phone.page.locator("h1").inner_text()
    phone.page.locator("main button.main").first.click()
    expect(phone.page.locator("h1")).not_to_have_text(before)
    heading = phone.page.locator("h1").inner_text()
    tab.click()
    phone.page.wait_for_timeout(200)
    phone.sees_heading(heading)


def test_help_calls_the_communitys_own_numbers_first_and_then_those_of_its_country(
    own: World, visitors: Opener
) -> None:
    phone = visitors(own.town.url)
    phone.open()
    phone.press("Help")
    assert read_calls(phone, "999") == ["tel:999", "tel:08001111"]
    settle(own, help_numbers=[NIGHT, HelpNumber("Samira, lawyer", "+44 1632 960 002")])
    phone.open()
    phone.press("Help")
    assert read_calls(phone, "01632960001")[:3] == ["tel:01632960001", "tel:+441632960002", "tel:999"]
    phone.sees("Samira, lawyer")
    phone.is_calm()
    settle(own, region="TH")
    phone.open()
    phone.press("Help")
    read_calls(phone, "01632960001")
    assert calls(phone)[2:] == ["tel:1669", "tel:191"]


def test_help_is_there_without_a_connection(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    phone.open()
    phone.page.route("**/api/**", lambda route: route.abort())
    phone.page.route("**/outreach.js", lambda route: route.abort())
    phone.press("Help")
    phone.sees("If you are in danger")
    assert calls(phone) == ["tel:112"]
    phone.page.wait_for_timeout(500)
    assert calls(phone) == ["tel:112"]


def test_help_names_who_is_there_now(own: World, visitors: Opener) -> None:
    always = [Hours(day, 0, 1440) for day in range(7)]
    for number, name, hours in ((1, "Night desk", always), (2, "Closed desk", [])):
        card = msgspec.structs.replace(CARD, name=name, hours=hours)
        open_desk(own.first, own.second, number, card)
        desks.give_keys(own.first, number, [own.first.key], "they answer there")
    phone = visitors(own.town.url)
    phone.open()
    phone.press("Help")
    phone.sees_heading("Help now")
    phone.press(re.compile("^Talk to .*Night desk"))
    phone.sees_heading("Night desk")
    phone.page.go_back()
    phone.sees("Open now")
    phone.never_sees(re.compile("Closed desk"))


def test_i_am_under_18_leads_to_that_part_of_help(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    phone.open()
    phone.press("I was invited")
    phone.press("I am under 18")
    phone.sees_heading("Help now")
    expect(phone.page.get_by_role("heading", level=2).first).to_have_text("If you are under 18")
    expect(phone.page.locator("a.call[href='tel:08001111']")).to_be_in_viewport()


def test_what_is_said_of_the_police_is_what_two_stewards_signed(own: World, visitors: Opener) -> None:
    phone = visitors(own.town.url)
    for police, said in (
        (None, "has not said here if it passes anything on to the police"),
        ("never", "we pass nothing on to the police"),
        ("if_asked", "only if you ask for it in your report"),
    ):
        if police:
            settle(own, police=police)
        phone.open()
        phone.press("How this page protects you")
        phone.sees(re.compile(said))
        assert "Nothing is shared with the police" not in phone.text()


def test_a_steward_sets_both_on_the_page(own: World, visitors: Opener) -> None:
    phone = visitors(own.town.url)
    open_with_passphrase(phone, own.words["first"])
    phone.press("Review")
    phone.press("People and settings")
    phone.press("Settings")
    phone.page.locator("details", has=phone.page.get_by_label("Your own numbers under")).locator("summary").click()
    phone.fill("Your own numbers under", "Night line 01632")
    phone.page.get_by_label("What you tell people about the police").select_option("if_asked")
    phone.fill(re.compile("^Why"), "we agreed on it")
    phone.press("Sign and propose")
    phone.sees("Each line needs a name, a colon and a number")
    phone.fill("Your own numbers under", "Night line: 01632 960 001")
    phone.press("Sign and propose")

    def is_proposed() -> bool:
        own.second.refresh()
        return bool(steward.proposals(own.second))

    phone.until(is_proposed)
    [(id, (_, _, entry))] = steward.proposals(own.second).items()
    assert entry.policy.help_numbers == [NIGHT]  # type: ignore[union-attr]
    steward.agree(own.second, id, "yes, we did")
    policy = own.second.roster.policy
    assert policy is not None
    assert (policy.police, policy.help_numbers) == ("if_asked", [NIGHT])


# The front page.


@pytest.mark.parametrize("line", ["", "Sex workers warn each other here, and check who they meet."])
def test_the_front_page_says_what_it_is_only_in_the_communitys_own_words(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, visitors: Opener, line: str
) -> None:
    town = Town(tmp_path, page_in(tmp_path_factory, "--tests-argon2", look=Look("Garden notes", "leaf", None, line)))
    try:
        phone = visitors(town.url)
        phone.open()
        expect(phone.page.locator("main .lead")).to_have_count(1 if line else 0)
        if line:
            phone.sees(line)
        assert phone.page.title() == "Garden notes"
        check = phone.button("Check someone").bounding_box()
        assert check is not None
        assert check["width"] > 300
        assert check["y"] + check["height"] < 400, "the first thing is within reach"
        spanish = phone.button("Español").bounding_box()
        assert spanish is not None
        assert spanish["y"] < check["y"]
        phone.is_calm()
    finally:
        town.close()


# A member's first screen.


def grow(world: World) -> None:
    """By an entry of the charter, which every vault takes note of."""
    world.first.refresh()
    send(world.first, [], ["stewards"])


def test_the_first_screen_shows_what_came_since_the_alerts_were_last_shown(own: World, visitors: Opener) -> None:
    grow(own)
    own.town.unlock(own.words["member"]).saw_alerts()
    phone = visitors(own.town.url)
    open_with_passphrase(phone, own.words["member"])
    phone.sees(re.compile("^New since "))
    expect(phone.page.locator("main .row .new")).to_have_count(1)
    phone.is_calm()
    phone.page.locator("main .row").click()
    phone.sees(re.compile("^Turns violent"))


def writes(phone: Phone) -> list[str]:
    """What wrote the vault."""
    return [each.url for each in phone.requests if each.url.endswith("/api/vaults/write")]


def test_no_visit_shows_by_what_is_new(own: World, visitors: Opener) -> None:
    """The vault is written where something else has to be kept, then once more when the alerts were shown."""
    for has_grown in (False, False, True, True):
        if has_grown:
            grow(own)
        phone = visitors(own.town.url)
        open_with_passphrase(phone, own.words["member"])
        phone.sees(re.compile("^All alerts"))
        if has_grown:
            phone.until(lambda phone=phone: bool(writes(phone)))
        phone.page.wait_for_timeout(800)
        written = writes(phone)
        assert bool(written) == has_grown
        assert len(written) <= 2


def test_alerts_that_could_not_be_read_are_no_nothing_new(own: World, visitors: Opener) -> None:
    phone = visitors(own.town.url)
    cut = [True]
    phone.page.route("**/api/withdrawals/read", lambda route: route.abort() if cut else route.continue_())
    open_with_passphrase(phone, own.words["member"])
    phone.sees(re.compile("^No connection"))
    for each in ("No new alert.", "There are no alerts now.", "All alerts"):
        phone.never_sees(each)
    cut.clear()
    phone.press("Try again")
    phone.sees(re.compile("^All alerts"))
