"""Asking about somebody: one tap asks all that was typed may be, and no failure, guess or search reads as an answer."""

import re
from collections.abc import Callable

import pytest
from acts import check, open_with_passphrase
from lived_in import LivedIn
from phone import Phone
from playwright.sync_api import expect
from worlds import World

from conftest import Opener
from harness import NUMBER, alert_about
from parasol.features.checks.client.identifiers import Identifier

WARNING = "Beware."
Sits = Callable[..., Phone]


@pytest.fixture
def member(lived_in: LivedIn, visitors: Opener) -> Phone:
    """With a week's checks of their own, which are five."""
    lived_in.town.refill()
    phone = visitors(lived_in.url)
    open_with_passphrase(phone, lived_in.member_words)
    return phone


def test_one_tap_finds_a_nickname_on_every_site_and_says_what_was_looked_for(lived_in: LivedIn, member: Phone) -> None:
    alert_about(*lived_in.stewards(), Identifier("handle", "telegram:dave99"))
    assert check(member, "dave99") == "There may be a report"
    member.sees(WARNING)
    member.sees(re.compile("We looked for: .*dave99.* as a name on any app or site, or in an e-mail address"))
    member.sees(re.compile("number plate .*DAVE99"))
    assert check(member, "t.me/dave99") == "A report was found"
    assert check(member, "Room 12") == "No report found"
    member.sees(re.compile("We looked for: .*Room 12.* as a name"))


@pytest.fixture
def crowded(world: World, sits: Sits) -> Phone:
    """A member where alerts are many: the others' lists stay of one page."""
    world.town.refill()
    return sits(world.town.url, world.words["member"])


def test_a_name_that_very_many_have_is_looked_for_on_its_site_alone(world: World, crowded: Phone) -> None:
    member = crowded
    for site in ("telegram", *(f"site{at}" for at in range(15)), "tinder"):
        alert_about(world.first, world.second, Identifier("handle", f"{site}:wolfie"))
    assert check(member, "t.me/wolfie") == "A report was found"
    member.sees("Similar spelling")
    member.press("Check that site only")
    member.never_sees("Similar spelling")
    assert check(member, "tinder: wolfie") == "There may be a report"
    member.press("Check that site only")
    member.sees_heading("A report was found")


def test_a_name_that_very_many_have_is_looked_for_where_no_site_is_named(world: World, crowded: Phone) -> None:
    member = crowded
    for site in (*(f"site{at}" for at in range(16)), "unknown"):
        alert_about(world.first, world.second, Identifier("handle", f"{site}:bertie"))
    assert check(member, "Bertie") == "There may be a report"
    member.sees(re.compile(r"16\W? or more alerts fit"))
    member.press("Check alerts that name no site")
    member.sees("One alert fits")
    member.sees_heading("There may be a report")


def test_checks_left_this_week_are_told_beside_the_field(member: Phone) -> None:
    member.sees(re.compile(r"You have at most \W?\d+\W? of \W?\d+\W? checks left this week"))
    before = int(re.search(r"at most \W?(\d+)\W? of", member.text())[1])  # type: ignore[index]
    check(member, "07700 900777")
    member.press("Check someone else")
    member.sees(re.compile(rf"at most \W?{before - 1}\W? of"))


def test_what_is_not_understood_gets_the_focus_and_is_in_view(member: Phone) -> None:
    member.page.set_viewport_size({"width": 360, "height": 480})
    for typed in ("", "12345", "dave07700900123", "dave99@gmail", "Dave from the blue house"):
        member.fill("Phone number, e-mail, name or number plate", typed)
        member.page.evaluate("scrollTo(0, document.body.scrollHeight)")
        member.press("Check")
        member.looks_at_the_mistake()
        assert member.page.locator("main h1").inner_text() == "Check someone"


def test_a_name_with_a_site_beside_it_is_asked_back_and_nothing_is_chosen_before(
    lived_in: LivedIn, member: Phone
) -> None:
    alert_about(*lived_in.stewards(), Identifier("handle", "telegram:biff88"))
    member.fill("Phone number, e-mail, name or number plate", "biff88 telegram")
    member.page.get_by_role("main").get_by_role("button", name="Check", exact=True).click()
    member.looks_at_the_mistake()
    kind, site = (member.page.get_by_label(label) for label in ("What is it?", "Where do they use this name?"))
    expect(kind).to_have_value("")
    expect(site).to_have_value("")
    assert site.locator("option").first.inner_text() == "Choose one"
    site.select_option(label="I don\u2019t know which site")
    expect(site).to_have_value("unknown")
    expect(kind).to_have_value("handle")
    member.page.get_by_role("main").get_by_role("button", name="Check", exact=True).click()
    member.looks_at_the_mistake()
    site.select_option(label="Telegram")
    member.page.get_by_role("main").get_by_role("button", name="Check", exact=True).click()
    member.sees_heading("A report was found")


def test_a_search_for_a_number_offers_a_check_and_never_says_that_there_are_no_alerts(member: Phone) -> None:
    member.press("Alerts")
    member.sees(re.compile(r"\d\W? (newest )?alerts"))
    for typed in ("07700 900123", "t.me/dave99", "dave99", "someone@example.org", "AB12 CDE", "12345"):
        member.fill("Search in the alerts", typed)
        member.sees("A search can\u2019t find this")
        assert not re.search(r"\b0\W? alerts\b", member.text()), typed
    member.fill("Search in the alerts", "zebra")
    member.sees(re.compile("No alert has these words in it|None of the .* alerts has these words in it"))
    assert not re.search(r"\b0\W? alerts\b", member.text())
    member.fill("Search in the alerts", "07700 900123")
    member.press("Check this number or name")
    member.sees_heading("Check someone")
    assert member.page.get_by_label("Phone number, e-mail, name or number plate").input_value() == "07700 900123"
    member.press("Check")
    member.sees_heading("A report was found")


def test_no_field_is_corrected_or_remembered_by_the_phone(lived_in: LivedIn, visitors: Opener) -> None:
    """As attributes: Preact sets a property where the browser has one, and "off" made it true."""
    phone = visitors(lived_in.town.url)
    seen = 0
    for steps in (("Open with my words",), ("I have a report or message code",)):
        phone.open()
        for step in steps:
            phone.page.get_by_role("button", name=step).first.click()
        phone.page.locator("main input:not([type=radio]):not([type=checkbox]), main textarea").first.wait_for()
        seen += all_off(phone)
    open_with_passphrase(phone, lived_in.member_words)
    seen += all_off(phone)
    assert seen >= 4


def all_off(phone: Phone) -> int:
    fields = phone.page.locator("main input:not([type=radio]):not([type=checkbox]), main textarea")
    found = fields.evaluate_all(
        "(all) => all.map((one) => ['autocorrect', 'autocapitalize', 'spellcheck'].map((at) => one.getAttribute(at)))"
    )
    for autocorrect, capitals, spelling in found:
        assert (autocorrect, capitals, spelling) == ("off", "off", "false")
    return len(found)


def test_an_alert_that_a_steward_takes_down_is_found_no_more(own_world: World, visitors: Opener) -> None:
    member, steward = visitors(own_world.town.url), visitors(own_world.town.url)
    open_with_passphrase(member, own_world.words["member"])
    assert check(member, NUMBER) == "A report was found"

    open_with_passphrase(steward, own_world.words["first"])
    steward.press("Alerts")
    steward.page.locator("main .row").first.click()
    steward.press("Take this alert down")
    steward.sees_heading("Take this alert down")
    steward.press("Take it down")
    steward.sees("Say why in a few words.")
    steward.fill("Why?", "it was another number")
    steward.press("Take it down")
    steward.sees_heading("Taken down")
    steward.press("Back to the alerts")
    steward.sees("There are no alerts now.")

    assert check(member, NUMBER) == "No report found"
    member.press("Alerts")
    member.sees("There are no alerts now.")


def test_a_list_that_nobody_confirmed_for_two_weeks_is_said_to_be_old(own_world: World, visitors: Opener) -> None:
    own_world.town.clock.offset = 15 * 86_400
    phone = visitors(own_world.town.url)
    phone.page.add_init_script("const now = Date.now; Date.now = () => now() + 15 * 86_400_000;")
    open_with_passphrase(phone, own_world.words["member"])
    assert check(phone, "07700 900188") == "No report found"
    phone.sees("That is more than two weeks ago.")
