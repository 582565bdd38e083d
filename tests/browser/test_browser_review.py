"""Stewards at work on the page: how many taps a decision takes, the next one after it, a list beside what is open,
names instead of digits, private labels."""

import json
import re
from collections.abc import Callable

import pytest
from acts import open_with_passphrase
from lived_in import LivedIn
from phone import PATIENCE, Phone
from playwright.sync_api import Route, expect

from conftest import Opener
from parasol.features.alerts.client.publishing.drafting import draft_alert
from parasol.features.alerts.client.reading import read_alerts
from parasol.features.checks.client.identifiers import parse
from parasol.features.reports.client.review import find
from parasol.features.reports.structs import Asked, Report
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.roster.client.labels import set_label
from parasol.kernel.roster.client.person import name_of_member
from parasol.kernel.roster.client.sending import send
from parasol.kernel.shell.call import called
from parasol.kernel.words import name_of

MOST_TAPS = 6
LAPTOP = {"width": 1280, "height": 800}
WARNING = "Takes the phone away and locks the door. Do not meet."
HEX = re.compile(r"\b(?=[0-9a-f]*\d)[0-9a-f]{8,}\b")


class Taps:
    """A thumb that counts: each button, each choice and each field that is touched is one."""

    def __init__(self, phone: Phone) -> None:
        self.phone, self.count = phone, 0

    def press(self, name: str | re.Pattern[str]) -> None:
        self.count += 1
        self.phone.press(name)

    def choose(self, name: str | re.Pattern[str]) -> None:
        self.count += 1
        self.phone.choose(name)

    def fill(self, label: str, text: str) -> None:
        self.count += 1
        self.phone.fill(label, text)


Sits = Callable[..., Phone]


def review(sits: Sits, lived_in: LivedIn, words: str, **options: object) -> Phone:
    """The review, with all that there is now."""
    phone = sits(lived_in.url, words, **options)
    was_read = any(each.url.endswith("/api/rooms/list") for each in phone.requests)
    phone.press("Review")
    phone.sees_heading("Review")
    again = phone.button("Read again")
    if was_read:
        expect(again).to_be_enabled(timeout=PATIENCE)
        again.click()
        expect(again).to_be_enabled(timeout=PATIENCE)
    return phone


def lines(phone: Phone) -> list[str]:
    return phone.page.locator("button[data-line]").all_inner_texts()


def test_from_the_review_to_published_takes_six_taps_at_most_for_each_of_two_stewards(
    sits: Sits, lived_in: LivedIn
) -> None:
    lived_in.report(what_happened="Taps: he took my phone and hit me.", kinds=["violence"])
    first = Taps(review(sits, lived_in, lived_in.first_words))
    first.press(re.compile("Taps: he took my phone"))
    first.phone.sees_heading("Report")
    first.press("Write an alert")
    first.phone.sees_heading("Write an alert")
    light = first.phone.page.locator("main .beside").evaluate("(at) => getComputedStyle(at).opacity")
    assert light == "1", "the report and the form have the light and the size of all else"
    first.fill("The warning, in your own words", WARNING)
    first.choose(re.compile("^Serious"))
    first.fill("Why this alert? For the second steward.", "clear account")
    first.press("Sign and pass on")
    first.phone.sees_heading("Signed by you")
    assert first.count <= MOST_TAPS, f"the first steward tapped {first.count} times"
    first.phone.page.go_back()
    first.phone.sees_heading("Review")
    second = Taps(review(sits, lived_in, lived_in.second_words))
    second.press(re.compile(re.escape(WARNING)))
    second.phone.sees_heading("An alert to sign")
    second.fill("Why?", "read it, agree")
    second.press("Sign and publish")
    second.phone.sees_heading("Published")
    assert second.count <= MOST_TAPS, f"the second steward tapped {second.count} times"


def test_of_reports_about_the_same_each_says_why_no_alert_is_written_from_it(sits: Sits, lived_in: LivedIn) -> None:
    number = [Asked("07700 900456")]
    lived_in.report(what_happened="Together: he hit me.", identifiers=number, kinds=["violence"])
    unsaid = lived_in.town.report(Report(what_happened="Together: not said.", identifiers=number), as_is=True)
    name = called(unsaid.room)
    phone = review(sits, lived_in, lived_in.first_words)
    phone.press(re.compile("Together: he hit me"))
    phone.sees(re.compile(f"Report .?{name}.? names the same, but its reporter did not say if others may be warned."))
    phone.never_sees("has to stay with the stewards")
    phone.press(re.compile(f"Open report .?{name}"))
    phone.sees("Together: not said.")
    phone.sees("Ask them here.")
    lived_in.report(what_happened="Together: for you.", identifiers=number, warn_others=False)
    phone = review(sits, lived_in, lived_in.first_words)
    phone.press(re.compile("Together: he hit me"))
    phone.sees("Another report names the same, but it has to stay with the stewards.")


def test_after_a_decision_the_next_report_is_one_tap_away(sits: Sits, lived_in: LivedIn) -> None:
    lived_in.report(what_happened="Next: one to close.", kinds=["violence"])
    phone = review(sits, lived_in, lived_in.first_words)
    phone.press(re.compile("Next: one to close"))
    phone.sees_heading("Report")
    phone.page.get_by_role("button", name="End this case", exact=True).first.click()
    phone.fill("Why?", "it was settled")
    phone.page.get_by_role("button", name="End this case", exact=True).last.click()
    expect(phone.page.get_by_text("Next: one to close").first).to_be_hidden(timeout=PATIENCE)
    expect(phone.page.get_by_role("heading", level=1)).to_have_text(re.compile("^(Report|An alert to sign)$"))


def test_what_waits_for_a_signature_is_first_and_then_what_can_hurt_most(sits: Sits, lived_in: LivedIn) -> None:
    for kind, text in (("time-wasting", "Order: silly"), ("sexual violence", "Order: grave")):
        lived_in.report(what_happened=text, kinds=[kind])
    phone = review(sits, lived_in, lived_in.first_words)
    phone.sees("Order: grave")
    while not any("Order: silly" in line for line in lines(phone)):
        phone.press(re.compile("^Show more"))  # other tests wrote reports too
    shown = lines(phone)
    assert shown[0].startswith("Alert by")
    at = [
        next(i for i, line in enumerate(shown) if text in line) for text in ("Order: grave", "Robbery", "Order: silly")
    ]
    assert at == sorted(at), "all came today or before: what can hurt most stands before the others"


@pytest.fixture
def laptop(sits: Sits, lived_in: LivedIn) -> Phone:
    return review(sits, lived_in, lived_in.first_words, viewport=LAPTOP)


def test_on_a_laptop_the_list_stays_beside_what_is_open_and_keys_do_all(laptop: Phone) -> None:
    aside = laptop.page.get_by_role("navigation", name="Reports")
    expect(aside.locator("button[data-line]").first).to_be_visible(timeout=PATIENCE)
    keyboard = laptop.page.keyboard
    keyboard.press("j")
    keyboard.press("j")
    expect(laptop.page.locator("button[data-line]:focus")).to_have_count(1)
    keyboard.press("Enter")
    laptop.sees_heading(re.compile("^(Report|An alert to sign)$"))
    expect(aside.locator("[aria-current]")).to_have_count(1)
    box, main = aside.bounding_box(), laptop.page.locator("main").bounding_box()
    assert box is not None
    assert main is not None
    assert box["x"] + box["width"] <= main["x"] + 1, "side by side"
    keyboard.press("?")
    laptop.sees("Keys for this page")
    laptop.is_calm()
    laptop.press("Close these keys")
    before = laptop.page.locator("main").inner_text()
    keyboard.press("n")
    expect(laptop.page.locator("main")).not_to_have_text(before, timeout=PATIENCE)
    keyboard.press("u")
    laptop.sees_heading("Review")
    laptop.is_calm()


def test_a_key_means_nothing_when_it_is_turned_off_or_while_somebody_types(laptop: Phone) -> None:
    expect(laptop.page.locator("button[data-line]").first).to_be_visible(timeout=PATIENCE)
    laptop.press("Keys for this page")
    laptop.page.get_by_label("Use these keys").uncheck()
    laptop.press("Close these keys")
    laptop.page.keyboard.press("j")
    expect(laptop.page.locator("button[data-line]:focus")).to_have_count(0)
    laptop.page.keyboard.press("?")
    laptop.page.get_by_label("Use these keys").check()
    laptop.press("Close these keys")
    laptop.page.keyboard.press("j")
    expect(laptop.page.locator("button[data-line]:focus")).to_have_count(1)


PRESSED_AS_IT_IS_DRAWN = """([name, key]) => new Promise((resolve) => {
  const line = () => document.querySelector(`nav[aria-label="${name}"] [data-line]`);
  new MutationObserver((_, watching) => {
    if (!line()) return;
    watching.disconnect();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    resolve(document.activeElement === line());
  }).observe(document.body, { childList: true, subtree: true });
  [...document.querySelectorAll("button")].find((each) => each.textContent.trim() === name).click();
})"""
"""Press the button of this name, and a key in the moment in which the list of that name is drawn, before it is painted.
Whether its first line has the focus then."""


def test_members_and_desks_stand_beside_their_lists(laptop: Phone, lived_in: LivedIn) -> None:
    lived_in.desk()
    laptop.press("People and settings")
    laptop.sees_heading("People and settings")
    name = name_of_member(lived_in.member.key)
    laptop.press(re.compile(name))
    laptop.sees_heading(name)
    aside = laptop.page.get_by_role("navigation", name="Members")
    expect(aside.locator("[aria-current]")).to_contain_text(name)
    laptop.is_calm()
    laptop.page.keyboard.press("u")
    laptop.sees_heading("People and settings")
    assert laptop.page.evaluate(PRESSED_AS_IT_IS_DRAWN, ["Desks", "j"])
    laptop.sees_heading("Desks")
    laptop.page.keyboard.press("Enter")
    expect(laptop.page.get_by_role("navigation", name="Desks").locator("[aria-current]")).to_have_count(1)
    laptop.is_calm()


def test_the_second_steward_signs_nothing_before_its_reports_are_read_and_is_told_of_one_that_cannot_be(
    sits: Sits, lived_in: LivedIn
) -> None:
    """Only the deleted one is missing: what else stands behind the draft is there to read."""
    filed = [lived_in.town.report(Report(what_happened=f"Beside {at}: he followed me.")) for at in (1, 2)]
    writer = lived_in.town.unlock(lived_in.second_words)
    draft_alert(
        writer,
        [find(writer, each.room.hex()) for each in filed],
        [parse("07700 900223", "GB")],
        text="Beside: follows people home.",
        severity=2,
        kinds=[],
        area="",
        happened="",
        reason="two accounts",
    )
    phone = review(sits, lived_in, lived_in.first_words)
    phone.sees("Beside: follows people home.")
    Room(writer.connection, filed[0].room, writer.seed).delete()
    held: list[Route] | None = []

    def hold(route: Route) -> None:
        if held is None:
            route.continue_()
        else:
            held.append(route)

    phone.page.route("**/api/rooms/*", hold)
    try:
        phone.press(re.compile("Beside: follows people home"))
        phone.sees_heading("An alert to sign")
        phone.sees("Reading the report")
        expect(phone.page.get_by_role("button", name="Sign and publish")).to_have_count(0)
    finally:
        waiting, held = held, None
        for each in waiting:
            each.continue_()
    phone.sees(re.compile(r"Of the \W*2\W* reports behind this, \W*1\W* can.t be opened"))
    phone.page.get_by_text(re.compile(r"^Report \W*[a-z]+-[a-z]+-[a-z]+\W*$")).click()
    phone.sees("Beside 2: he followed me.")
    phone.is_calm()
    phone.fill("Why?", "I could not read all of it")
    phone.press("Send it back")
    phone.sees_heading("Sent back")


def test_a_label_is_given_to_a_member_found_by_it_and_taken_away(sits: Sits, lived_in: LivedIn) -> None:
    phone = review(sits, lived_in, lived_in.first_words)
    phone.press("People and settings")
    name = name_of_member(lived_in.member.key)
    phone.press(re.compile(name))
    phone.sees_heading(name)
    phone.press(re.compile("^Give a label"))
    phone.sees("never a legal name")
    phone.fill("Private label", "the red bicycle")
    phone.press("Save the label")
    phone.sees("the red bicycle")
    phone.is_calm()
    phone.press("Back")
    phone.fill("Find by name or label", "red bi")
    expect(phone.page.locator("button[data-line]")).to_have_count(1)
    phone.press(re.compile("the red bicycle"))
    phone.press(re.compile("^Change the label"))
    phone.fill("Private label", "")
    phone.press("Save the label")
    phone.never_sees("the red bicycle")


def test_a_label_that_another_steward_sealed_under_newer_keys_is_seen_and_one_that_no_key_opens_is_told(
    sits: Sits, lived_in: LivedIn
) -> None:
    phone = review(sits, lived_in, lived_in.first_words)
    second = lived_in.town.unlock(lived_in.second_words)
    member = next(each for each in second.whole().taken() if each.role == "member" and each.key != lived_in.member.key)
    send(second, [], ["stewards"])
    set_label(second, member.key, "the green kettle")
    wrong = second.append("labels", None, b"{}")
    phone.press("People and settings")
    phone.sees("a member who seems to have no label may have one")
    phone.is_calm()
    phone.press(re.compile("the green kettle"))
    phone.sees_heading(name_of_member(member.key))
    phone.sees("a member who seems to have no label may have one")
    set_label(second, member.key, "")
    second.drop("labels", wrong)


def test_the_review_and_the_list_beside_it_read_once(phones: Opener, lived_in: LivedIn) -> None:
    laptop = phones(url=lived_in.url, viewport=LAPTOP)
    open_with_passphrase(laptop, lived_in.first_words)
    listed = list[str]()
    laptop.page.on("request", lambda one: listed.append(one.post_data or "") if "/rooms/list" in one.url else None)
    laptop.press("Review")
    laptop.sees_heading("Review")
    expect(laptop.button("Read again")).to_be_enabled(timeout=laptop.patience)  # as long as for any other answer
    assert sorted(json.loads(each).get("kind") for each in listed) == ["guideflag", "report"]


def test_the_end_of_the_community_is_not_beside_the_settings(sits: Sits, lived_in: LivedIn) -> None:
    phone = review(sits, lived_in, lived_in.first_words)
    phone.press("People and settings")
    phone.sees_heading("People and settings")
    closing = phone.page.get_by_role("button", name="Close the community")
    expect(closing).to_be_hidden()
    phone.page.get_by_text("Seldom needed").click()
    closing.click()
    phone.sees_heading("Close the community")


def test_stewards_read_names_and_no_digits(sits: Sits, lived_in: LivedIn) -> None:
    lived_in.invite()
    phone = review(sits, lived_in, lived_in.first_words)
    phone.sees("Reports")
    assert not HEX.search(phone.text())
    phone.page.locator("button[data-line]").first.click()
    phone.sees_heading("An alert to sign")
    phone.sees(re.compile("Stewards call this draft .*[a-z]+-[a-z]+"))
    assert not HEX.search(phone.text())
    phone.press("Back")
    phone.press("People and settings")
    phone.sees("Open invites")
    assert not HEX.search(phone.text())
    phone.press("What has changed")
    phone.sees(re.compile("Invited a member"))
    assert not HEX.search(phone.text())


def test_members_read_names_and_no_digits_and_a_report_about_an_alert_names_it_so(
    phones: Opener, lived_in: LivedIn
) -> None:
    names = [name_of(alert.id) for alert in read_alerts(lived_in.town.unlock(lived_in.member_words)).alerts]
    phone = phones(url=lived_in.url)
    open_with_passphrase(phone, lived_in.member_words)
    phone.press("Alerts")
    phone.page.locator("main button.row").first.click()
    phone.sees_heading("Alert")
    phone.sees(re.compile(rf"\b({'|'.join(names)})\b"))
    assert not HEX.search(phone.text())
    phone.press("I met this person too")
    phone.press("Begin my report")
    expect(phone.page.locator("textarea")).to_have_value(re.compile(rf"of alert \W?({'|'.join(names)})\b"))


def test_a_long_warning_is_said_in_short_too_and_how_much_room_is_left_is_told(sits: Sits, lived_in: LivedIn) -> None:
    lived_in.report(what_happened="Long: he would not let me leave.", kinds=["violence"])
    first = review(sits, lived_in, lived_in.first_words)
    first.press(re.compile("Long: he would not"))
    first.press("Write an alert")
    first.sees_heading("Write an alert")
    text, short = "The warning, in your own words", "In short, for checks and text messages"
    first.fill(text, WARNING)
    first.sees(re.compile(r"A check shows all of this. .?107.? more letters fit."))
    assert first.page.get_by_label(short).count() == 0
    first.fill(text, WARNING * 4)
    first.choose("Danger")
    first.fill("Why this alert? For the second steward.", "clear account")
    first.press("Sign and pass on")
    first.sees("Say it in short too.")
    first.fill(short, "ñ" * 81)
    first.sees(re.compile(r".?2.? letters too many."))
    first.press("Sign and pass on")
    first.sees_heading("Write an alert")
    first.fill(short, "Locks the door.")
    first.sees(re.compile(r".?145.? letters left."))
    first.sees("In a check: \u2068Locks the door.\u2069")
    first.press("Sign and pass on")
    first.sees_heading("Signed by you")
