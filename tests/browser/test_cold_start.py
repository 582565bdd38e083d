"""From the words to the answer on a slow line: what is asked early or side by side, and what if that fails."""

import re

import pytest
from acts import begin_report, check, held, open_with_passphrase, receipt_words
from phone import Phone
from playwright.sync_api import Route
from worlds import Opener, World, allow, sees_text

from desk_acts import open_desk
from harness import NUMBER

CHECK_FIELD = "Phone number, e-mail, name or number plate"
ROSTER, NONCE, VAULT, BOXES = ("/api/charter/read", "/api/nonce", "/api/vaults/read", "/api/boxes/read")
HEADS, WITHDRAWALS, WORK = "/api/index/heads", "/api/withdrawals/read", "/api/work"
NEWEST, CHECK, DRAW, WRITE = "/api/rooms/newest", "/api/check", "/api/tokens/draw", "/api/vaults/write"

# The most requests between two moments of which each began after the one before had its whole answer: so many times
# somebody waits for the line, whatever it does side by side. A machine's load hardly changes it. `path`: only these.
ROUNDS = """
([from, to, path = "/"]) => {
  const isIn = (moment) => moment >= from * 1000 && moment <= to * 1000;
  const all = performance.getEntriesByType("resource").filter((one) =>
    isIn(one.startTime) && isIn(one.responseEnd) && new URL(one.name).pathname.startsWith(path));
  let [count, last] = [0, 0];
  for (const { startTime, responseEnd } of all.sort((one, other) => one.responseEnd - other.responseEnd)) {
    if (startTime < last) continue;
    count++;
    last = responseEnd;
  }
  return count;
}
"""


def slow_line(phone: Phone, latency: int = 400) -> None:
    cdp = phone.context.new_cdp_session(phone.page)
    cdp.send("Network.enable")
    line = {"offline": False, "latency": latency, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
    cdp.send("Network.emulateNetworkConditions", line)


def to_words(phone: Phone, words: str) -> None:
    """On the screen for words, with all of them typed and everything fetched that it fetches."""
    phone.open()
    phone.press("Open with my words")
    phone.sees_heading("Open with your words")
    phone.page.locator(".word-fields input").first.fill(words)
    phone.page.wait_for_load_state("networkidle")


def begun(phone: Phone, path: str) -> float:
    """When the last request to ``path`` was begun."""
    find = "path => performance.getEntriesByType('resource').filter(({name}) => name.endsWith(path)).pop().startTime"
    return float(phone.page.evaluate(find, path)) / 1000


def now(phone: Phone) -> float:
    return float(phone.page.evaluate("performance.now()")) / 1000


def asked(phone: Phone) -> list[str]:
    return [request.url.removeprefix(phone.url) for request in phone.requests]


def refuse_first(phone: Phone, path: str) -> None:
    """Break the line at the first request to ``path``."""
    cut: list[Route] = []

    def handle(route: Route) -> None:
        cut.append(route)
        if len(cut) == 1:
            route.abort("connectionreset")
        else:
            route.continue_()

    phone.page.route(f"{phone.url}{path}", handle)


# How often somebody waits for the line


def test_from_the_words_to_the_answer_six_waits_follow_each_other(own_world: World, visitors: Opener) -> None:
    """Roster and nonce while words are stretched; vault; wrapped keys; tokens; the tree head; the check. There were
    nine, and seven while a check waited for the alerts."""
    phone = visitors(own_world.town.url)
    to_words(phone, own_world.words["member"])  # none of whose tokens is spent
    slow_line(phone)
    start = now(phone)
    phone.press("Open")
    phone.fill(CHECK_FIELD, NUMBER)
    phone.page.get_by_role("main").get_by_role("button", name="Check", exact=True).click()
    phone.sees_heading("A report was found")
    assert phone.page.evaluate(ROUNDS, [start, now(phone), "/api/"]) <= 6
    assert phone.page.evaluate(ROUNDS, [begun(phone, VAULT), now(phone), "/api/"]) <= 5, "here the stretching hides one"
    assert asked(phone).count("/phones-4.json") == 1
    kinds = [request.headers.get("authorization", "").split(".")[0] for request in phone.requests]
    assert kinds.count("Token read") <= 2, "what goes side by side is no reason to show more tokens"


def test_from_sending_to_the_report_code_two_waits_follow_each_other(world: World, visitors: Opener) -> None:
    """The task for the work, while words are stretched and the report is sealed; the report. There were three."""
    phone = visitors(world.town.url).open()
    begin_report(phone)
    phone.page.wait_for_load_state("networkidle")
    phone.fill("What happened?", "He locked the door.")
    phone.press("Check and send")
    slow_line(phone)
    start = now(phone)
    phone.press("Send")
    phone.sees_heading("Your report code")
    assert phone.page.evaluate(ROUNDS, [start, now(phone)]) == 2


# What is asked early, of whom, and when not


def test_the_texts_are_asked_for_while_the_scripts_are_on_their_way(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    with held(phone, "/app.js") as app:
        phone.page.goto(phone.url, wait_until="commit")
        phone.until(lambda: "/en-app.ftl" in asked(phone) and len(app) == 1)
        app[0].continue_()
        phone.button("Report something that happened").wait_for()
    assert asked(phone).count("/en-app.ftl") == 1


def test_the_word_list_comes_beside_the_scripts_that_read_it(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url).open()
    refuse_first(phone, "/words-en.txt")
    with held(phone, "/members.js") as members:
        phone.press("Open with my words")
        phone.until(lambda: "/words-en.txt" in asked(phone) and len(members) == 1)
        phone.page.wait_for_timeout(300)
        members[0].continue_()
        phone.sees_heading("Open with your words")
    phone.until(lambda: asked(phone).count("/words-en.txt") == 2)
    allow(phone, "Failed to load")


def test_texts_that_did_not_come_early_are_asked_for_again(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    refuse_first(phone, "/en-app.ftl")
    with held(phone, "/app.js") as app:
        phone.page.goto(phone.url, wait_until="commit")
        phone.until(lambda: "/en-app.ftl" in asked(phone) and len(app) == 1)
        phone.page.wait_for_timeout(300)
        app[0].continue_()
        phone.button("Report something that happened").wait_for()
    assert asked(phone).count("/en-app.ftl") == 2
    allow(phone, "Failed to load")


# Else some fail without a line and some come after it: whose imports failed, those the browser calls forbidden.
NO_SCRIPT_IS_ON_ITS_WAY = """() => {
  const ended = new Set(performance.getEntriesByType("resource").map(({ name }) => name));
  const asked = [...document.scripts].map(({ src }) => src);
  return asked.some((src) => src.endsWith("/outreach.js")) && asked.every((src) => ended.has(src));
}"""


@pytest.mark.parametrize("fails", [False, True], ids=["kept", "refused-once"])
def test_help_comes_behind_the_first_screen_and_opens_without_a_line(
    world: World, visitors: Opener, fails: bool
) -> None:
    phone = visitors(world.town.url)
    if fails:
        refuse_first(phone, "/en-help.ftl")
        allow(phone, "Failed to load")
    with held(phone, "/en-app.ftl") as first:
        phone.page.goto(phone.url, wait_until="commit")
        phone.until(lambda: len(first) == 1)
        assert "/en-help.ftl" not in asked(phone)
        first[0].continue_()
        phone.button("Help now").wait_for()
    has_come = """(name) => performance.getEntriesByType("resource").some(
      (one) => one.name.endsWith(name) && one.responseEnd > 0)"""
    for part in ("kit", "help"):
        phone.page.wait_for_function(has_come, arg=f"/en-{part}.ftl")
    assert [asked(phone).count(f"/en-{part}.ftl") for part in ("kit", "help", "reports")] == [1, 1, 0]
    phone.page.context.set_offline(not fails)
    phone.press("Help now")
    phone.sees_heading("Help now")
    phone.sees("Go where people are")
    assert asked(phone).count("/en-help.ftl") == 1 + fails
    phone.page.wait_for_function(NO_SCRIPT_IS_ON_ITS_WAY)
    phone.page.context.set_offline(False)


EFFECTS_WAIT = """() => {
  const wait = setTimeout;
  window.requestAnimationFrame = (act) => wait(act, 1000);
  window.setTimeout = (act, after = 0, ...rest) => wait(act, Math.max(after, 1000), ...rest);
}"""
"""What a screen does once it is drawn comes a second later, as on a phone that has much to do."""


def test_what_arrives_just_after_a_tap_is_shown(world: World, visitors: Opener) -> None:
    """It came after "Loading" was drawn and before anything waited for it, so that "Loading" stood there for good."""
    phone = visitors(world.town.url)
    with held(phone, "/en-help.ftl") as texts:
        phone.open()
        phone.until(lambda: len(texts) == 1)
        phone.page.evaluate(EFFECTS_WAIT)
        phone.press("How this page protects you")
        phone.sees("Loading")
        texts[0].continue_()
        phone.sees_heading("How this page protects you")
    with held(phone, "/en-outreach.ftl") as texts:
        phone.open().press("How this page protects you")
        phone.until(lambda: len(texts) == 1)
        phone.page.wait_for_function(NO_SCRIPT_IS_ON_ITS_WAY)
        phone.page.evaluate(EFFECTS_WAIT)
        phone.press("What the server keeps")
        phone.sees("Loading")
        texts[0].continue_()
        phone.sees_heading("What the server keeps")


def test_what_fails_to_come_takes_nobody_from_where_they_went_meanwhile(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url).open()
    with held(phone, "/en-reports.ftl") as texts:
        phone.press("Report something that happened")
        phone.until(lambda: len(texts) == 1)
        phone.press("Help")
        phone.sees_heading("Help now")
        with phone.page.expect_event("requestfailed"):
            texts[0].abort()
        phone.press("Guides")
        phone.press("Your phone and this page")
        phone.sees_heading("Your phone and this page")


def test_a_visitor_who_only_looks_at_the_words_screen_asks_the_server_nothing_of_anybody(
    world: World, visitors: Opener
) -> None:
    phone = visitors(world.town.url).open()
    phone.press("Open with my words")
    phone.sees_heading("Open with your words")
    phone.page.wait_for_load_state("networkidle")
    assert [path for path in asked(phone) if path.startswith("/api/")] == []


def test_whoever_does_not_check_asks_for_no_tree_head(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    open_with_passphrase(phone, world.words["member"])
    phone.press("Alerts")
    phone.page.wait_for_load_state("networkidle")
    assert HEADS not in asked(phone)
    assert asked(phone).count(NONCE) == 1


def test_the_vault_waits_for_no_roster_and_its_answer_is_taken_once_it_is_there(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    to_words(phone, world.words["member"])
    with held(phone, ROSTER) as roster:
        phone.press("Open")
        phone.until(lambda: VAULT in asked(phone))
        phone.page.wait_for_timeout(500)
        sees_text(phone, "unlock-opening")
        assert BOXES not in asked(phone)
        roster[0].continue_()
        phone.sees_heading("Check someone")
    assert asked(phone).count(ROSTER) == 1


def paid(phone: Phone) -> list[str]:
    """Where a token or a ticket was shown."""
    return [
        request.url
        for request in phone.requests
        if request.headers.get("authorization", "")[:6] in ("Token ", "Ticket")
    ]


def test_whoever_comes_in_waits_for_no_vault_and_what_they_pay_for_does(own_world: World, visitors: Opener) -> None:
    open_desk(own_world.first, own_world.second)  # so that the charter has grown since they were here
    phone = visitors(own_world.town.url)
    to_words(phone, own_world.words["member"])
    with held(phone, WRITE) as vault:
        phone.press("Open")
        phone.sees_heading("Check someone")
        phone.fill(CHECK_FIELD, NUMBER)
        phone.page.get_by_role("main").get_by_role("button", name="Check", exact=True).click()
        phone.until(lambda: len(vault) == 1 and DRAW in asked(phone))
        phone.page.wait_for_timeout(500)
        assert paid(phone) == []
        vault[0].continue_()
        phone.sees_heading("A report was found")
    assert asked(phone).count(WRITE) == 1


# What fails


def test_a_server_that_keeps_the_vault_from_knowing_what_it_showed_gives_no_answer(
    own_world: World, visitors: Opener
) -> None:
    open_desk(own_world.first, own_world.second)
    phone = visitors(own_world.town.url)
    to_words(phone, own_world.words["member"])
    phone.page.route(f"{phone.url}{WRITE}", lambda route: route.abort("connectionreset"))
    phone.press("Open")
    phone.sees_heading("Check someone")
    phone.fill(CHECK_FIELD, NUMBER)
    press = phone.page.get_by_role("main").get_by_role("button", name="Check", exact=True)
    press.click()
    phone.sees(re.compile("did not happen"))
    assert paid(phone) == []
    phone.page.unroute(f"{phone.url}{WRITE}")
    press.click()
    phone.sees_heading("A report was found")
    allow(phone, "Failed to load")


def test_early_requests_that_failed_by_the_time_they_are_needed_are_made_again(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    to_words(phone, world.words["member"])
    for path in (ROSTER, NONCE):
        refuse_first(phone, path)
    with held(phone, VAULT) as vault:
        phone.press("Open")
        phone.until(lambda: len(vault) == 1)
        phone.page.wait_for_timeout(300)
        vault[0].continue_()
        phone.sees_heading("Check someone")
    assert asked(phone).count(ROSTER) == asked(phone).count(NONCE) == 2
    assert check(phone, NUMBER) == "A report was found"


def test_an_early_request_that_fails_while_it_is_waited_for_is_told_and_the_same_tap_works_again(
    world: World, visitors: Opener
) -> None:
    phone = visitors(world.town.url)
    to_words(phone, world.words["member"])
    with held(phone, ROSTER) as roster:
        with phone.page.expect_response(f"**{VAULT}"):
            phone.press("Open")
        phone.until(lambda: len(roster) == 1)
        phone.page.wait_for_timeout(300)
        roster[0].abort("connectionreset")
        sees_text(phone, "trouble-unreachable")
        phone.sees_heading("Open with your words")
        assert BOXES not in asked(phone)
        phone.press("Open")
        phone.sees_heading("Check someone")
    assert check(phone, NUMBER) == "A report was found"


def test_an_early_roster_without_a_community_is_told_as_one_that_came_later(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    to_words(phone, world.words["member"])
    phone.page.route(f"{phone.url}{ROSTER}", lambda route: route.fulfill(json={"entries": [], "length": 0}, status=200))
    phone.press("Open")
    phone.sees(re.compile("community"))
    phone.sees_heading("Open with your words")
    assert BOXES not in asked(phone)


def test_nothing_is_asked_for_after_leaving_though_the_early_requests_answer_then(
    world: World, visitors: Opener
) -> None:
    phone = visitors(world.town.url)
    to_words(phone, world.words["member"])
    early = [held(phone, path) for path in (ROSTER, NONCE, VAULT)]
    with held(phone, "/units.html") as neutral, early[0] as roster, early[1] as nonce, early[2] as vault:
        phone.press("Open")
        phone.until(lambda: len(roster) == len(nonce) == len(vault) == 1)
        phone.button("Leave").evaluate("(button) => setTimeout(() => button.click())")
        phone.until(lambda: len(neutral) == 1)
        before = len(phone.requests)
        for route in (*roster, *nonce, *vault):
            route.continue_()
        phone.page.wait_for_timeout(1_000)
        assert asked(phone)[before:] == []
        neutral[0].continue_()
    phone.has_left()


def test_a_check_waits_for_no_alert_and_no_withdrawal(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    to_words(phone, world.words["member"])
    with held(phone, WITHDRAWALS) as withdrawals, held(phone, NEWEST) as alerts:
        phone.press("Open")
        phone.sees_heading("Check someone")
        assert check(phone, NUMBER) == "A report was found"
        phone.sees("Turns violent once inside. Do not meet.")
        assert len(withdrawals) + len(alerts) > 0, "the list of alerts is read behind the check"
        for route in (*withdrawals, *alerts):
            route.continue_()


def test_a_tree_head_that_fails_is_asked_for_again_and_no_answer_comes_without_it(
    world: World, visitors: Opener
) -> None:
    phone = visitors(world.town.url)
    to_words(phone, world.words["member"])
    refuse_first(phone, HEADS)
    phone.press("Open")
    phone.sees_heading("Check someone")
    phone.fill(CHECK_FIELD, NUMBER)
    press = phone.page.get_by_role("main").get_by_role("button", name="Check", exact=True)
    press.click()
    phone.until(lambda: "A report was found" in phone.text() or "did not happen" in phone.text())
    if "A report was found" not in phone.text():  # told, where the line broke too late to be tried again by itself
        assert asked(phone).count(CHECK) == 0
        press.click()
    phone.sees_heading("A report was found")
    assert asked(phone).count(HEADS) >= 2
    allow(phone, "Failed to load")


def test_a_task_that_fails_while_a_report_is_sealed_is_asked_for_again_and_the_report_goes_once(
    world: World, visitors: Opener
) -> None:
    phone = visitors(world.town.url).open()
    refuse_first(phone, WORK)
    refuse_first(phone, "/words-en.txt")
    begin_report(phone)
    phone.until(lambda: any(each.failure for each in phone.requests))  # the words that were asked for early
    phone.fill("What happened?", "He locked the door.")
    phone.press("Check and send")
    phone.press("Send")
    assert receipt_words(phone)
    assert asked(phone).count("/api/rooms/open") == 1
    assert asked(phone).count(WORK) == asked(phone).count("/words-en.txt") == 2
    allow(phone, "Failed to load")
