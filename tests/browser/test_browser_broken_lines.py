"""The connection dies at every step of what people do: plain words, nothing typed is lost, and once is once."""

import itertools
import re
from typing import Any

import pytest
from acts import keep, open_with_passphrase, receipt_words
from phone import PATIENCE, SOON
from playwright.sync_api import Route, expect
from test_browser_dishonest_server import CHECK_FIELD, UNLOCK_FIELD, ask, try_to_unlock, write_a_report
from worlds import Opener, World, sees_text, text

from harness import NUMBER, passphrase, report_about
from parasol.features.alerts.client import reading
from parasol.features.alerts.client.publishing import drafting
from parasol.features.checks.client.identifiers import parse as parse_identifier
from parasol.features.reports.client import review
from parasol.features.reports.client.reporter import Reporter
from parasol.kernel.moderation import decisions
from parasol.kernel.roster.client import steward

BOTH = [False, True]
SENDING = [pytest.param(False, marks=pytest.mark.thorough), True]
"""Whether the server did what was asked before the line broke, which is the harder case. Where a report could be lost
or a check could say too little, `make test` tries both."""


# A report

SENT = ("/api/charter/read", "/api/work", "/api/rooms/open")


def test_a_report_whose_line_breaks_is_filed_once_and_nothing_has_to_be_typed_again(
    world: World, visitors: Opener
) -> None:
    """At each of its requests, before it arrives and after, one after the other; and once only after the last."""
    for at, breaks in enumerate([[*itertools.product(SENT, BOTH)], [("/api/rooms/open", True)]]):
        story = f"The line broke, {at}."
        phone = visitors(world.town.url).open()
        for path, after_sending in breaks:
            with phone.line_cut(path, after_sending=after_sending) as cut:
                if (path, after_sending) == breaks[0]:  # the charter is read while they write
                    write_a_report(phone, story)
                phone.press(re.compile("^(Send|Try again)$"))
                phone.until(lambda cut=cut: bool(cut))
                sees_text(phone, "trouble-unreachable")
                expect(phone.button("Try again")).to_be_visible()
        phone.press("Try again")
        words = receipt_words(phone)
        reports = [each for each in review.queue(world.first) if each.report.what_happened == story]
        assert len(reports) == 1
        assert Reporter(world.town.connect(), world.town.device, words).read().report.what_happened == story


def test_a_report_can_still_be_changed_after_the_line_broke_before_it_was_sealed(
    world: World, visitors: Opener
) -> None:
    phone = visitors(world.town.url)
    phone.open()
    with phone.line_cut("/api/charter/read", after_sending=False):
        write_a_report(phone, "To be changed.")
        phone.press("Send")
        sees_text(phone, "trouble-unreachable")
    phone.press("Back")
    phone.sees_heading("Check your answers")
    phone.sees("To be changed.")
    phone.press("Send")
    receipt_words(phone)


# Unlocking and checking


@pytest.mark.parametrize("after_sending", SENDING)
def test_unlocking_goes_on_after_a_broken_line_with_the_same_words(
    world: World, visitors: Opener, after_sending: bool
) -> None:
    phone = visitors(world.town.url)
    for path in ("/api/vaults/read", "/api/charter/read", "/api/nonce", "/api/boxes/read"):
        with phone.line_cut(path, after_sending=after_sending) as cut:
            try_to_unlock(phone, world.words["member"])
            sees_text(phone, "trouble-unreachable")
        assert cut, path
        phone.holds_words(UNLOCK_FIELD, world.words["member"])
        phone.press("Open")
        phone.sees_heading("Check someone")


def test_a_check_whose_line_breaks_says_so_and_never_that_nothing_was_found(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    for path, after_sending in itertools.product(["/api/tokens/draw", "/api/index/heads", "/api/check"], BOTH):
        world.town.refill()
        with phone.line_cut(path, after_sending=after_sending) as cut:
            open_with_passphrase(phone, world.words["member"])
            ask(phone, NUMBER)
            phone.page.get_by_role("main").get_by_role("alert").get_by_text(text("check-not-happened")).first.wait_for()
            phone.never_sees("No report found")
        assert cut, path
        expect(phone.page.get_by_label(CHECK_FIELD)).to_have_value(NUMBER)
        ask(phone, NUMBER)
        phone.sees_heading("A report was found")


def test_a_nonce_that_does_not_come_is_asked_for_again(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    open_with_passphrase(phone, world.words["first"])
    phone.page.wait_for_load_state("networkidle")
    phone.page.route(f"{phone.url}/api/**", _without_nonce)
    with phone.line_cut("/api/nonce", after_sending=False):
        phone.press("Review")
        phone.sees("No connection")
    phone.press("Read again")
    phone.page.get_by_role("heading", name="Reports", exact=True).wait_for()


def _without_nonce(route: Route) -> None:
    answer = route.fetch()
    headers = {name: value for name, value in answer.headers.items() if name.lower() != "parasol-nonce"}
    route.fulfill(status=answer.status, headers=headers, body=answer.body())


# Joining


JOINED = [
    *("/api/charter/read", "/api/vaults/read", "/api/work", "/api/vaults/write"),
    *("/api/roster/append", "/api/boxes/read", "/api/vaults/delete"),
]
"""What joining asks for, in its order; it ends without the last where an answer alone was lost."""


@pytest.mark.parametrize("after_sending", SENDING)
@pytest.mark.parametrize(
    "paths",
    [JOINED[:-1], *(pytest.param([path], marks=pytest.mark.thorough) for path in JOINED)],
    ids=lambda paths: "all" if len(paths) > 1 else paths[0],
)
def test_joining_goes_on_after_a_broken_line_and_makes_one_member(
    world: World, visitors: Opener, paths: list[str], after_sending: bool
) -> None:
    """It breaks at each, one after the other; and once only."""
    invite = passphrase()
    world.first.refresh()
    steward.invite(world.first, "member", invite, "they asked to join and I know them")
    members = len(world.first.whole().members)
    phone = visitors(world.town.url)
    phone.open("#join=" + invite.replace(" ", "-"))
    phone.press("Continue")
    words = keep(phone)
    for path in paths:
        with phone.line_cut(path, after_sending=after_sending) as cut:
            phone.press(re.compile("^(Become a member|Try again)$"))
            phone.until(lambda cut=cut: bool(cut))
            phone.sees("No connection")
    phone.press("Try again")
    phone.sees_heading("Check someone")
    world.first.refresh()
    assert len(world.first.whole().members) == members + 1
    assert world.town.unlock(words).key in world.first.whole().members


# The second signature, and taking back


def draft_about(world: World, number: str) -> tuple[Any, str]:
    filed = world.town.report(report_about(number))
    warning = f"Warning about the one who ends in {number[-3:]}."
    drafting.draft_alert(
        world.first,
        [review.find(world.first, filed.room.hex())],
        [parse_identifier(number, "GB")],
        text=warning,
        severity=3,
        kinds=["violence"],
        area="North",
        happened="2026-11",
        reason="clear account",
    )
    return filed, warning


PUBLISHED = [
    *("/api/index/evaluate", "/api/index/paths", "/api/rooms/append"),
    *("/api/rooms/read", "/api/rooms/delete-record", "/api/index/put"),
]


@pytest.mark.parametrize("after_sending", SENDING)
@pytest.mark.parametrize(
    "path",
    [*(pytest.param(path, marks=pytest.mark.thorough) for path in PUBLISHED[:-1]), PUBLISHED[-1]],
)
def test_publishing_goes_on_after_a_broken_line_and_publishes_once(
    world: World, visitors: Opener, path: str, after_sending: bool
) -> None:
    number = f"+44 7700 900{300 + 2 * PUBLISHED.index(path) + after_sending}"
    _, warning = draft_about(world, number)
    phone = visitors(world.town.url)
    phone.page.add_init_script(SOON)
    open_with_passphrase(phone, world.words["second"])
    phone.press("Review")
    phone.page.locator("button.row", has_text=warning).click()
    phone.page.get_by_label("Why?").wait_for()
    phone.has_drawn()
    phone.fill("Why?", "I agree, read it all")
    with phone.line_cut(path, after_sending=after_sending) as cut:
        phone.press("Sign and publish")
        phone.page.get_by_text("No connection").or_(
            phone.page.get_by_role("heading", name="Published")
        ).first.wait_for()
    if cut and not phone.page.get_by_role("heading", name="Published").count():
        expect(phone.page.get_by_label("Why?")).to_have_value("I agree, read it all")
        phone.press("Sign and publish")
    phone.sees_heading("Published")
    alerts = [each for each in reading.read_alerts(world.first).alerts if each.text == warning]
    assert len(alerts) == 1
    told = [each for each in decisions.read(world.first) if each.decision.about == alerts[0].id.hex()[:12]]
    assert len(told) == 1
    assert not [each for each in drafting.open_drafts(world.first) if each.alert.text == warning]


@pytest.mark.parametrize("after_sending", SENDING)
@pytest.mark.parametrize(
    "path",
    [
        "/api/withdrawals/add",
        *(pytest.param(path, marks=pytest.mark.thorough) for path in ("/api/rooms/append", "/api/rooms/read")),
    ],
)
def test_taking_back_goes_on_after_a_broken_line_and_takes_back(
    world: World, visitors: Opener, path: str, after_sending: bool
) -> None:
    filed = world.town.report(report_about("+44 7700 900456"))
    phone = visitors(world.town.url)
    phone.open()
    phone.press("I have a report or message code")
    phone.fill("The eight words of your code", filed.words)
    phone.press("Open")
    phone.sees_heading("Your report")
    phone.press("Take it back")
    phone.sees_heading("Take your report back?")
    with phone.line_cut(path, after_sending=after_sending) as cut:
        phone.press("Take it back")
        phone.sees("No connection")
    assert cut
    phone.press("Take it back")
    phone.sees("Taken back")
    read = Reporter(world.town.connect(), world.town.device, filed.words).read()
    assert read.status == "taken back"


@pytest.mark.parametrize("after_sending", SENDING)
def test_an_answer_whose_line_breaks_is_still_typed_and_arrives_once(
    world: World, visitors: Opener, after_sending: bool
) -> None:
    filed = world.town.report(report_about())
    phone = visitors(world.town.url)
    phone.open()
    phone.press("I have a report or message code")
    phone.fill("The eight words of your code", filed.words)
    phone.press("Open")
    phone.sees_heading("Your report")
    phone.fill("Your message", "He had a green car.")
    with phone.line_cut("/api/rooms/append", after_sending=after_sending):
        phone.press("Send")
        phone.sees("No connection")
        expect(phone.page.get_by_label("Your message").first).to_have_value("He had a green car.")
    phone.press("Send")
    phone.sees("It has arrived.")
    read = Reporter(world.town.connect(), world.town.device, filed.words).read()
    assert [line.said.text for line in read.lines] == ["He had a green car."]


# Parts of the page


def test_a_part_that_did_not_load_comes_when_it_is_tried_again(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    for file, press, heading in (
        ("members.js", "Open with my words", "Open with your words"),
        ("en-members.ftl", "Open with my words", "Open with your words"),
        ("reports.js", "Report something that happened", "Report something that happened"),
        ("en-reports.ftl", "I have a report or message code", "Open your report"),
    ):
        phone.open()
        with phone.line_cut(f"/{file}", after_sending=False) as cut:
            phone.press(press)
            sees_text(phone, "trouble-part-missing")
        assert cut, file
        phone.press("Try again")
        if file.endswith(".js"):
            again = phone.page.get_by_text(text("trouble-part-missing"), exact=True)
            phone.page.get_by_role("heading", name=heading, exact=True).or_(again).first.wait_for()
            if again.is_visible():
                # Chromium before 156 remembers that a module failed, and needs a new page, which the second try makes.
                phone.press("Try again")
                phone.sees_heading("Garden notes")
                phone.press(press)
        phone.page.wait_for_selector("h1")
        if heading != "Open your report":
            phone.sees_heading(heading)


def test_a_first_load_without_its_texts_can_be_tried_again(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    with phone.line_cut("/en-app.ftl", after_sending=False) as cut:
        phone.page.goto(phone.url)
        phone.button("Try again").wait_for()
    assert cut
    phone.press("Try again")
    phone.sees_heading("Garden notes")
    phone.wrong = [line for line in phone.wrong if "part-missing" not in line]


# A slow phone


EFFECTS_LATE = """() => {
  // Preact runs what a screen does after its first drawing from these two; a slow phone is as late.
  const soon = window.setTimeout;
  window.setTimeout = (work, after, ...rest) => soon(work, after === 35 ? 2500 : after, ...rest);
  window.requestAnimationFrame = () => 0;
}"""


def test_a_desk_that_was_read_between_its_drawing_and_its_first_step_is_shown(world: World, visitors: Opener) -> None:
    """The screen before it was still reading, and finished at that moment: nothing else would draw the desk again."""
    phone = visitors(world.town.url)
    open_with_passphrase(phone, world.words["first"])
    held: list[Route] = []

    def hold(route: Route) -> None:  # Playwright can't take the list's own method
        held.append(route)

    phone.page.route(f"{world.town.url}/api/rooms/list", hold)
    phone.press("Review")
    phone.press("People and settings")
    phone.sees_heading("People and settings")
    phone.until(lambda: bool(held))
    phone.page.evaluate(EFFECTS_LATE)
    phone.press("Review")
    for route in held:
        route.continue_()
    phone.page.unroute(f"{world.town.url}/api/rooms/list")
    expect(phone.page.get_by_role("heading", name="Reports", exact=True)).to_be_visible(timeout=PATIENCE)
