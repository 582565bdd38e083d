"""Nothing that opens with the page grows with the number of alerts: the newest are read, older ones when asked for."""

import re
from collections.abc import Iterator

import pytest
from acts import open_with_passphrase
from bench.unlisted import publish_unlisted
from phone import Phone
from playwright.sync_api import Route
from worlds import Opener, World, world_in

from harness import NUMBER
from parasol.features.alerts.client.reading import read_alerts
from parasol.kernel.site import Page

COUNT = 90
"""Behind the one that a check finds: of more than two pages."""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, built: Page) -> Iterator[World]:
    with world_in(tmp_path_factory.mktemp("pages"), built) as made:
        texts = (f"Alert number {at}, about the grey house." for at in range(1, COUNT + 1))
        publish_unlisted(made.first, made.second, texts)
        yield made


@pytest.fixture
def member(world: World, visitors: Opener) -> Phone:
    phone: Phone = visitors(world.town.url)
    open_with_passphrase(phone, world.words["member"])
    phone.sees(re.compile("^All alerts"))
    return phone


def pages(phone: Phone) -> int:
    return sum(each.url.endswith("/api/rooms/newest") for each in phone.requests)


def rows(phone: Phone) -> list[str]:
    return phone.page.locator("main .row").all_inner_texts()


def test_a_member_opens_one_page_of_alerts_and_older_ones_at_a_press(member: Phone) -> None:
    member.sees(re.compile(r"^All alerts \(\W?40\W? or more\)"))
    assert pages(member) == 1
    assert not any(each.url.endswith("/api/rooms/read") for each in member.requests)
    member.press(re.compile("^All alerts"))
    member.sees(re.compile(r"^The \W?40\W? newest alerts$"))
    assert len(rows(member)) == 40
    assert "number 90" in rows(member)[0]
    for count in (80, 91):
        member.press("Show older alerts")
        member.sees(re.compile(rf"^(The )?\W?{count}\W?( newest)? alerts$"))
        assert len(rows(member)) == count
    member.never_sees("Show older alerts")
    assert "number 1," in rows(member)[-2]
    member.is_calm()
    member.page.locator("main .row").last.click()
    member.sees(re.compile("^Turns violent"))


def test_a_search_says_among_how_many_it_looked_and_reads_on(member: Phone) -> None:
    member.press("Alerts")
    member.sees(re.compile(r"^The \W?40\W? newest alerts$"))
    member.fill("Search in the alerts", "grey house number 7")
    member.sees(re.compile(r"^Among the \W?40\W? newest alerts: \W?13\W?$"))
    member.fill("Search in the alerts", "turns violent")
    member.sees(re.compile(r"^None of the \W?40\W? newest alerts has these words in it$"))
    before = pages(member)
    member.press("Read older ones too")
    member.sees(re.compile("Turns violent"))
    assert pages(member) == before + 2
    member.never_sees("Read older ones too")
    assert len(rows(member)) == 1


def test_reading_on_stops_where_something_fits_and_can_be_gone_on_with(member: Phone) -> None:
    member.press("Alerts")
    member.sees(re.compile(r"^The \W?40\W? newest alerts$"))
    member.fill("Search in the alerts", "number 30")
    member.press("Read older ones too")
    member.sees(re.compile(r"^Among the \W?80\W? newest alerts: \W?1\W?$"))
    member.press("Read older ones too")
    member.sees(re.compile(r"^One alert$"))


def test_an_older_page_that_does_not_come_is_told_and_asked_for_again(member: Phone) -> None:
    member.press("Alerts")
    member.sees(re.compile(r"^The \W?40\W? newest alerts$"))
    with member.line_cut("/api/rooms/newest", after_sending=False):
        member.press("Show older alerts")
        member.sees("The alerts could not be read. That says nothing about anybody.")
        assert len(rows(member)) == 40
    member.press("Show older alerts")
    member.sees(re.compile(r"^The \W?80\W? newest alerts$"))
    member.never_sees("The alerts could not be read. That says nothing about anybody.")


def test_an_old_alert_that_a_check_found_is_read_back_to(world: World, member: Phone) -> None:
    assert len(read_alerts(world.second).alerts) == COUNT + 1
    member.fill("Phone number, e-mail, name or number plate", NUMBER)
    member.page.get_by_role("main").get_by_role("button", name="Check", exact=True).click()
    member.sees_heading("A report was found")

    def slowly(route: Route) -> None:
        member.page.wait_for_timeout(700)
        route.continue_()

    member.page.route(f"{member.url}/api/rooms/newest", slowly)
    member.press(re.compile("^Read all of it"))
    member.sees(re.compile(r"^Reading older alerts\. \W?40\W? are read so far\."))
    member.sees_heading("Alert")
    member.sees(re.compile("^Turns violent"))
    asked = [each.post_data_json["before"] for each in member.requests if each.url.endswith("/api/rooms/newest")]
    assert [before for before in asked if before] == [52, 12], "page by page, and never for one record"
    member.press("I met this person too")
    member.sees_heading("Add your report")
    member.press("Begin my report")
