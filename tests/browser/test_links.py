"""A link of a community that is opened in a tab in which the page is open already."""

import re

import pytest
from acts import begin_report, held, open_with_passphrase
from firefox import in_every_browser
from phone import Phone
from playwright.sync_api import expect
from worlds import Opener, World

from harness import passphrase

OWN_TABS = True  # what a tab was before is what this is about
STORY = "She kept the kingfisher umbrella and laughed."
ASKED = "Open the link?"


def follow(phone: Phone, link: str) -> None:
    """As from a message, or typed: nothing is loaded again, since only what stands behind the # differs."""
    phone.page.evaluate("link => { window.isTheSame = true; location.hash = link; }", link)


def is_plain(phone: Phone) -> None:
    """The words stand nowhere but in the page's fields."""
    expect(phone.page).to_have_url(f"{phone.url}/")
    state = phone.page.evaluate("window.isTheSame && JSON.stringify(history.state)")
    assert re.fullmatch(r'\{"n":\d\}', state), state


@pytest.fixture
def link() -> str:
    return "#join=" + passphrase().replace(" ", "-")


def test_a_link_opens_though_the_browser_goes_back_late(world: World, visitors: Opener, link: str) -> None:
    """As on a busy phone: what went back after the link was shown would take it away again."""
    phone = visitors(world.town.url).open()
    phone.page.evaluate("() => { const go = history.go.bind(history); history.go = (by) => setTimeout(go, 1000, by); }")
    follow(phone, link)
    phone.sees_heading("Become a member")
    phone.page.wait_for_timeout(1500)
    phone.sees_heading("Become a member")
    is_plain(phone)


def test_a_link_opens_in_a_tab_that_is_still_loading(world: World, visitors: Opener, link: str) -> None:
    phone = visitors(world.town.url)
    with held(phone, "/en-app.ftl") as texts:
        phone.page.goto(phone.url)
        phone.until(lambda: len(texts) == 1)
        phone.page.wait_for_load_state()
        follow(phone, link)
        texts[0].continue_()
        phone.sees_heading("Become a member")
    is_plain(phone)


@in_every_browser
def test_a_link_opens_in_a_tab_that_shows_the_front_page(world: World, visitors: Opener, link: str) -> None:
    phone = visitors(world.town.url).open()
    follow(phone, link)
    phone.sees_heading("Become a member")
    phone.holds_words("The words of your invite", link[6:].replace("-", " "))
    is_plain(phone)
    phone.page.go_back()
    phone.sees("Report something that happened")
    phone.page.go_forward()
    phone.sees_heading("Become a member")
    is_plain(phone)
    phone.press("Leave")
    phone.page.wait_for_url("**/units.html")
    assert phone.page.evaluate("history.length") <= 3


@in_every_browser
def test_whoever_is_in_the_middle_of_something_is_asked_first(world: World, visitors: Opener, link: str) -> None:
    phone = visitors(world.town.url).open()
    begin_report(phone)
    phone.sees_heading("What happened?")
    phone.fill("What happened?", STORY)
    story = phone.page.get_by_label("What happened?").first
    follow(phone, link)
    phone.sees(ASKED)
    is_plain(phone)
    phone.is_calm()
    phone.press("Stay here")
    expect(phone.page.get_by_role("dialog")).to_have_count(0)
    phone.sees_heading("What happened?")
    expect(story).to_have_value(STORY)
    phone.page.go_back()
    phone.sees_heading("Report something that happened")
    phone.page.go_forward()
    expect(story).to_have_value(STORY)
    follow(phone, link)
    phone.press("Open the link")
    phone.sees_heading("Become a member")
    is_plain(phone)
    phone.page.go_back()
    expect(story).to_have_value(STORY)


def test_whoever_is_in_is_asked_first_and_the_page_locks(world: World, visitors: Opener, link: str) -> None:
    phone = visitors(world.town.url)
    open_with_passphrase(phone, world.words["member"])
    phone.press("Me")
    phone.sees_heading("Me")
    follow(phone, link)
    phone.sees(ASKED)
    phone.sees("locks")
    is_plain(phone)
    phone.press("Stay here")
    phone.sees_heading("Me")
    phone.page.set_viewport_size({"width": 180, "height": 320})  # as 360 with text of twice the size
    follow(phone, link)
    expect(phone.page.get_by_text(ASKED)).to_be_in_viewport()
    phone.press("Open the link")
    phone.sees_heading("Become a member")
    expect(phone.page.locator(".tabs")).to_have_count(0)
    is_plain(phone)
    phone.page.go_back()
    phone.sees("Report something that happened")
    expect(phone.page.locator(".tabs")).to_have_count(0)


def test_a_question_about_a_link_goes_when_the_page_locks_itself(world: World, visitors: Opener, link: str) -> None:
    phone = visitors(world.town.url)
    phone.page.clock.install()
    open_with_passphrase(phone, world.words["member"])
    follow(phone, link)
    phone.sees(ASKED)
    phone.page.clock.fast_forward(10 * 60_000)
    phone.page.clock.run_for(10_000)
    phone.sees("Report something that happened")
    expect(phone.page.get_by_role("dialog")).to_have_count(0)


def test_a_broken_link_changes_nothing_but_leaves_the_address(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url).open()
    begin_report(phone)
    phone.fill("What happened?", STORY)
    for fragment in ("#join=%E0%A4%A", "#join=<script>", "#found=", "#main", "#" + "a" * 5_000, "#%"):
        follow(phone, fragment)
        expect(phone.page).to_have_url(f"{phone.url}/")
        expect(phone.page.get_by_label("What happened?").first).to_have_value(STORY)
        expect(phone.page.get_by_role("dialog")).to_have_count(0)
