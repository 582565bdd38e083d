"""Leaving and locking: nothing that was read or typed can be got back, on the page, in its history or in its memory."""

import base64
import re
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from acts import begin_report, check, invite, open_receipt, open_with_passphrase, receipt_words
from firefox import in_every_browser, in_firefox
from phone import Phone
from playwright.sync_api import Browser, CDPSession, Route, expect
from worlds import Opener, World, world_in

from harness import NUMBER
from parasol.kernel.site import Page
from parasol.kernel.vault.client import keys_of

OWN_TABS = True  # what a tab was before is what this is about
STORY = "She kept the kingfisher umbrella and laughed."
NEUTRAL = "Garden notes"
# What is searched for in memory is never asked of the page: Playwright keeps what it looks for there.
REPORT_PART, WARNING_PART = "not let me leave.", "once inside. Do not meet."


@pytest.fixture(scope="module")
def stretching(tmp_path_factory: pytest.TempPathFactory, as_people_get_it: Page) -> Iterator[World]:
    """A world whose page has its own Argon2id, which holds the words in memory, and takes a second."""
    with world_in(tmp_path_factory.mktemp("stretching"), as_people_get_it) as made:
        yield made


@pytest.fixture
def whole(visitors: Opener, whole_chromium: Browser) -> Opener:
    """Opens phones with all that a browser has besides its engine, where history and memory are searched."""
    return partial(visitors, browser=whole_chromium)


def shift(phone: Phone, times: int = 3) -> None:
    for _ in range(times):
        phone.page.keyboard.press("Shift")


LOOKS = """
() => {
  const all = [document.documentElement, ...document.querySelectorAll("body *:not(template):not(script)")];
  const styles = all.map((each) => getComputedStyle(each));
  const seen = (colour) => !/^rgba\\(.*, 0\\)$/.test(colour);
  return {
    colours: [...new Set(styles.flatMap(({ color, backgroundColor }) => [color, backgroundColor]).filter(seen))],
    fonts: [...new Set(styles.map(({ fontFamily }) => fontFamily))].sort().join(" "),
    title: document.title,
    icon: document.querySelector("link[rel=icon]")?.getAttribute("href"),
    styles: [...document.styleSheets].map(({ href }) => href).join(" "),
    theme: document.querySelector("meta[name=theme-color]")?.content ?? null,
  };
}
"""


def is_neutral(phone: Phone, *unseen: str) -> None:
    """Only the neutral page: no address, title, text or script tells what this site is."""
    expect(phone.page.get_by_role("heading")).to_have_text("Length and weight")
    assert phone.page.url == f"{phone.url}/units.html"
    assert phone.page.title() == "Units"
    whole = phone.page.content()
    for each in (*unseen, NEUTRAL, "Report", "<script", "button", "style.css", "icon-"):
        assert each not in whole, each


def is_front(phone: Phone, *unseen: str) -> None:
    """Only the front page, and nothing of what was typed or read is anywhere in the document."""
    phone.page.wait_for_selector("h1")
    phone.sees_heading(NEUTRAL)
    assert phone.button("Open with my words").is_visible()
    assert phone.page.get_by_role("navigation", name="Parts of this page").count() == 0
    whole = phone.page.content() + phone.page.evaluate(
        "JSON.stringify(Array.from(document.querySelectorAll('input, textarea'), (field) => field.value))"
    )
    for each in unseen:
        assert each not in whole


def history_of(phone: Phone) -> list[tuple[str, str]]:
    cdp = phone.context.new_cdp_session(phone.page)
    entries = cdp.send("Page.getNavigationHistory")["entries"]
    cdp.detach()
    return [(entry["url"], entry["title"]) for entry in entries if not entry["url"].startswith("about:")]


def history_is_plain(phone: Phone) -> None:
    for url, title in history_of(phone):
        assert url in {f"{phone.url}/", f"{phone.url}/units.html"}, url
        assert title in {NEUTRAL, "Units"}, title


# Five places to leave from; each ends with what must not be found any more.


def at_front(phone: Phone, world: World) -> list[str]:
    phone.open()
    return []


def in_a_report(phone: Phone, world: World) -> list[str]:
    phone.open()
    begin_report(phone)
    phone.fill("What happened?", STORY)
    return [STORY]


def on_a_receipt(phone: Phone, world: World) -> list[str]:
    open_receipt(phone, world.filed.words)
    phone.page.get_by_text("What your report says").wait_for()
    phone.page.locator("summary").first.click()
    phone.sees(re.compile("^He would"))
    return [REPORT_PART, world.filed.words]


def on_a_result(phone: Phone, world: World) -> list[str]:
    open_with_passphrase(phone, world.words["member"])
    assert check(phone, NUMBER) == "A report was found"
    phone.sees(re.compile("^Turns violent"))
    return [WARNING_PART, NUMBER, "7700", world.words["member"]]


def on_the_desk(phone: Phone, world: World) -> list[str]:
    open_with_passphrase(phone, world.words["first"])
    phone.press("Review")
    phone.press(re.compile("^All"))
    phone.page.locator(".queue button").first.click()
    phone.sees(re.compile("^He would"))
    return [REPORT_PART, "7700", world.words["first"]]


PLACES = [at_front, in_a_report, on_a_receipt, on_a_result, on_the_desk]


@pytest.mark.parametrize(
    ("go", "how"),
    [
        (on_a_result, "button"),
        (on_the_desk, "keys"),
        *(pytest.param(go, "button", marks=pytest.mark.thorough) for go in PLACES if go != on_a_result),
        *(pytest.param(go, "keys", marks=pytest.mark.thorough) for go in PLACES[:-1]),
    ],
)
def test_after_leaving_back_forward_and_reload_show_the_neutral_page_alone(
    world: World, whole: Opener, go: Any, how: str
) -> None:
    phone = whole(world.town.url)
    unseen = go(phone, world)
    if how == "button":
        phone.press("Leave")
    else:
        shift(phone)
    phone.has_left()
    is_neutral(phone, *unseen)
    for move in ("back", "forward", "reload", "back", "reload"):
        phone.page.evaluate(
            "history.back()" if move == "back" else f"{'history' if move != 'reload' else 'location'}.{move}()"
        )
        phone.page.wait_for_timeout(250)
        is_neutral(phone, *unseen)
    assert history_of(phone) == [(f"{phone.url}/units.html", "Units")] * 2, "no other entry of the tab is left"
    cdp = phone.context.new_cdp_session(phone.page)
    for entry in cdp.send("Page.getNavigationHistory")["entries"]:
        if entry["url"].startswith("about:"):
            continue
        cdp.send("Page.navigateToHistoryEntry", {"entryId": entry["id"]})
        phone.page.wait_for_timeout(250)
        is_neutral(phone, *unseen)
    assert history_of(phone) == [(f"{phone.url}/units.html", "Units")] * 2


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_the_neutral_page_shares_no_colour_title_icon_or_style_with_the_rest(
    world: World, visitors: Opener, scheme: str
) -> None:
    phone = visitors(world.town.url, color_scheme=scheme)
    phone.open()
    before = phone.page.evaluate(LOOKS)
    phone.press("Leave")
    phone.has_left()
    after = phone.page.evaluate(LOOKS)
    assert len(before["colours"]) > 3, "the search finds what is there"
    assert not set(before["colours"]) & set(after["colours"])
    for each in ("title", "icon", "styles", "fonts"):
        assert before[each], each
        assert before[each] != after[each], each
    assert after["theme"] is None


@in_firefox
@pytest.mark.parametrize("go", PLACES)
def test_after_leaving_no_step_back_or_forward_shows_anything_in_firefox(
    world: World, visitors: Opener, go: Any
) -> None:
    """As far as the buttons of the browser lead, which gives no list of its history."""
    phone = visitors(world.town.url)
    unseen = go(phone, world)
    phone.press("Leave")
    phone.has_left()
    seen = []
    for step in (phone.page.go_back, phone.page.go_forward):
        for _ in range(phone.page.evaluate("history.length")):
            step()
            seen.append((phone.page.url, phone.page.title()))
            if phone.page.url == f"{phone.url}/":
                is_front(phone, *unseen)
            assert not any(each in phone.page.content() for each in unseen)
    assert set(seen) <= {(f"{phone.url}/", NEUTRAL), (f"{phone.url}/units.html", "Units"), ("about:blank", "")}
    assert (f"{phone.url}/units.html", "Units") in seen


@in_every_browser
def test_leaving_is_heard_while_words_are_stretched(stretching: World, visitors: Opener) -> None:
    """Which takes a fast browser a fortieth of a second, so that it is slowed, and one without a compiler ten. Then
    nothing is asked for."""
    phone = visitors(stretching.town.url)
    phone.open()
    phone.press("Open with my words")
    phone.fill("Your eight words", stretching.words["member"])
    buttons = [phone.button(name).element_handle() for name in ("Open", "Leave")]
    if phone.page.context.browser.browser_type.name == "chromium":
        phone.page.context.new_cdp_session(phone.page).send("Emulation.setCPUThrottlingRate", {"rate": 10})
    phone.page.evaluate("([open, leave]) => { open.click(); setTimeout(() => leave.click(), 5); }", buttons)
    phone.has_left()
    assert not [request.url for request in phone.requests if "/api/vault" in request.url]


def test_shift_with_another_key_or_after_five_seconds_does_not_leave(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    phone.page.clock.install()
    phone.open()
    for _ in range(4):
        phone.page.keyboard.press("Shift+A")
    shift(phone, 2)
    phone.page.keyboard.press("b")
    shift(phone, 2)
    phone.page.clock.run_for(5_100)
    shift(phone, 2)
    phone.page.clock.run_for(4_000)
    is_front(phone)
    shift(phone, 1)
    phone.has_left()


@pytest.mark.parametrize("how", ["lock", pytest.param("reload", marks=pytest.mark.thorough)])
def test_leaving_leaves_no_entry_behind_wherever_forward_led_before(world: World, whole: Opener, how: str) -> None:
    """Locking and loading anew leave entries ahead, to which Forward leads: the page has to know which one that is."""
    phone = whole(world.town.url)
    on_a_result(phone, world)
    if how == "lock":
        lock(phone)
    else:
        phone.page.reload()
        is_front(phone)
        phone.page.wait_for_timeout(250)
    phone.page.evaluate("history.forward()")
    phone.page.wait_for_timeout(250)
    is_front(phone)
    phone.press("Help")
    phone.press("Leave")
    phone.has_left()
    assert history_of(phone) == [(f"{phone.url}/units.html", "Units")] * 2


def hold(held: list[Route], route: Route) -> None:
    held.append(route)


def test_nothing_is_asked_for_after_leaving_though_a_vault_is_being_opened(world: World, visitors: Opener) -> None:
    """On a slow line the vault's answer and the neutral page both come late."""
    phone = visitors(world.town.url)
    phone.open()
    phone.press("Open with my words")
    phone.fill("Your eight words", world.words["member"])
    vault: list[Route] = []
    neutral: list[Route] = []
    phone.page.route("**/api/vaults/read", lambda route: hold(vault, route))
    phone.page.route("**/units.html", lambda route: hold(neutral, route))
    with phone.page.expect_request("**/api/vaults/read"):
        phone.press("Open")
    phone.button("Leave").evaluate("(button) => setTimeout(() => button.click())")
    phone.until(lambda: len(neutral) == 1)
    asked = len(phone.requests)
    vault[0].continue_()
    phone.page.wait_for_timeout(1_500)
    then = {each.url for each in phone.requests[asked:]} - {f"{phone.url}/units.svg"}  # the neutral page's own picture
    neutral[0].continue_()
    phone.has_left()
    assert then == set()
    assert history_of(phone) == [(f"{phone.url}/units.html", "Units")] * 2


def test_back_after_leaving_by_the_browsers_own_way_is_the_front_page_with_nothing_open(
    world: World, whole: Opener
) -> None:
    phone = whole(world.town.url)
    unseen = on_a_result(phone, world)
    phone.page.goto(f"{phone.url}/units.html")
    phone.page.go_back()
    is_front(phone, *unseen)


def test_a_page_that_comes_back_from_the_cache_loads_itself_anew(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    unseen = on_a_result(phone, world)
    phone.page.evaluate("window.__old = 1; dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    assert phone.page.locator("#page").inner_html() == ""
    with phone.page.expect_navigation():
        phone.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    is_front(phone, *unseen)
    assert phone.page.evaluate("window.__old") is None


def test_after_a_reload_only_the_front_page_is_there(world: World, whole: Opener) -> None:
    phone = whole(world.town.url)
    for go in PLACES:
        unseen = go(phone, world)
        phone.page.reload()
        is_front(phone, *unseen)
        history_is_plain(phone)


def test_the_words_of_an_invite_are_not_in_the_address_nor_in_the_history(world: World, whole: Opener) -> None:
    steward = whole(world.town.url)
    open_with_passphrase(steward, world.words["first"])
    fragment = invite(steward)
    guest = whole(world.town.url)
    guest.open(fragment)
    guest.sees_heading("Become a member")
    assert guest.page.url == f"{guest.url}/"
    history_is_plain(guest)
    assert guest.page.evaluate("JSON.stringify(history.state)").find(fragment[6:]) < 0
    guest.press("Leave")
    guest.has_left()
    history_is_plain(guest)


def test_a_broken_link_shows_the_front_page(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    for fragment in ("#join=%E0%A4%A", "#join=<script>", "#found=", "#" + "a" * 5_000, "#%"):
        phone.page.goto("about:blank")
        phone.open(fragment)
        is_front(phone)
        assert phone.page.url == f"{phone.url}/", fragment


# Locking


def test_an_open_vault_warns_after_eight_minutes_and_locks_after_ten(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    phone.page.clock.install()
    unseen = on_a_result(phone, world)
    phone.page.clock.fast_forward(7 * 60_000)
    phone.page.clock.run_for(10_000)
    phone.never_sees("Still there?")
    phone.page.clock.fast_forward(70_000)
    phone.page.clock.run_for(10_000)
    phone.sees("Still there?")
    phone.button("I am here").click(force=True)
    expect(phone.page.get_by_role("dialog")).to_have_count(0)
    phone.page.clock.fast_forward(7 * 60_000)
    phone.page.clock.run_for(10_000)
    phone.sees_heading("A report was found")
    phone.page.clock.fast_forward(4 * 60_000)
    phone.page.clock.run_for(10_000)
    is_front(phone, *unseen)
    for _ in range(4):
        phone.page.evaluate("history.forward()")
        phone.page.wait_for_timeout(80)
        is_front(phone, *unseen)


def test_leave_is_one_tap_away_under_the_warning_and_under_a_link_s_question(world: World, visitors: Opener) -> None:
    """A dialog covers the bar: what stands in it has to lead out too, at the first touch."""
    phone = visitors(world.town.url)
    phone.page.clock.install()
    on_a_result(phone, world)
    phone.page.clock.fast_forward(8 * 60_000 + 10_000)
    phone.page.clock.run_for(10_000)
    phone.sees("Still there?")
    phone.page.get_by_role("dialog").get_by_role("button", name="Leave").click(force=True)
    phone.has_left()
    other = visitors(world.town.url).open()
    other.press("Help now")
    other.page.evaluate("location.hash = '#join=leaf-cup'")
    other.sees("Open the link?")
    other.page.get_by_role("dialog").get_by_role("button", name="Leave").click()
    other.has_left()


@pytest.mark.parametrize("how", ["touch", "look"])
def test_a_page_that_slept_past_its_time_locks_before_anybody_can_touch_it(
    world: World, visitors: Opener, how: str
) -> None:
    """A phone in a pocket runs no timers. What wakes them must not be a touch that counts."""
    phone = visitors(world.town.url)
    phone.page.clock.install()
    unseen = on_a_result(phone, world)
    now = phone.page.evaluate("Date.now()") / 1000  # seconds, as Playwright wants them
    phone.page.clock.pause_at(now + 1)
    phone.page.clock.set_system_time(now + 11 * 60)
    if how == "touch":
        phone.page.mouse.click(180, 320)
    else:
        phone.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    phone.page.clock.run_for(1_000)
    is_front(phone, *unseen)


def test_a_hidden_page_shows_nothing_to_whoever_looks_at_the_open_apps(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    in_a_report(phone, world)
    state = "Object.defineProperty(document, 'visibilityState', { value: '%s', configurable: true });"
    event = "document.dispatchEvent(new Event('visibilitychange'))"
    phone.page.evaluate(state % "hidden" + event)
    assert phone.page.evaluate("getComputedStyle(document.querySelector('textarea')).visibility") == "hidden"
    phone.page.evaluate(state % "visible" + event)
    assert phone.page.evaluate("getComputedStyle(document.querySelector('textarea')).visibility") == "visible"
    expect(phone.page.locator("textarea")).to_have_value(STORY)


# Memory


def secrets_of(world: World, who: str) -> dict[str, bytes]:
    """The keys of somebody's vault, by the same words. A list's key follows from the members' when it is needed."""
    person = world.town.unlock(world.words[who])
    member, ring = person.contents.seat, person.keyring
    needed = {"list key": person.list_key(1)} if who == "member" else {"stewards key": ring.keys["stewards"][1]}
    return {
        "seed": member.sign_seed,
        "master": member.master,
        "members key": ring.keys["members"][1],
        "escrow's key": ring.escrow,
        **needed,
        "wrap": keys_of(world.words[who], "vault").wrap,
    }


def identity_of(world: World, who: str) -> str:
    return world.town.unlock(world.words[who]).contents.seat.identity


def heap_of(cdp: CDPSession) -> str:
    """All strings that are alive, and more."""
    pieces: list[str] = []
    cdp.on("HeapProfiler.addHeapSnapshotChunk", lambda event: pieces.append(event["chunk"]))
    cdp.send("HeapProfiler.enable")
    cdp.send("HeapProfiler.collectGarbage")
    cdp.send("HeapProfiler.takeHeapSnapshot", {"reportProgress": False, "captureNumericValue": True})
    cdp.send("HeapProfiler.disable")
    return "".join(pieces)


def spellings(secret: bytes) -> list[str]:
    return [base64.b64encode(secret).decode(), base64.b64encode(secret).decode().rstrip("="), secret.hex()]


# Runtime.queryObjects leaves typed arrays out. So every one that the page makes is noted, weakly, as it is made. Those
# that the browser itself makes aren't; what the page copies out of them is.
REMEMBER = """
(() => {
  let made = [];
  let limit = 100_000;
  const note = (array) => {
    made.push(new WeakRef(array));
    if (made.length > limit) {
      made = made.filter((ref) => ref.deref());
      limit = made.length + 100_000;
    }
    return array;
  };
  const Old = Uint8Array;
  const Noted = new Proxy(Old, { construct: (target, args) => note(Reflect.construct(target, args)) });
  Old.prototype.constructor = Noted;
  window.Uint8Array = Noted;
  window.__alive = (wanted) => {
    const has = (bytes, part) => {
      outer: for (let at = 0; at + part.length <= bytes.length; at++) {
        for (let i = 0; i < part.length; i++) if (bytes[at + i] !== part[i]) continue outer;
        return true;
      }
      return false;
    };
    const arrays = made.map((ref) => ref.deref()).filter((array) => array && array.byteLength <= 1 << 20);
    // Held from here on, so that a key that was only let go, and not overwritten, is found later.
    const secret = (one) => Object.values(wanted).some((part) => has(one, part));
    window.__held = [...(window.__held ?? []), ...arrays.filter(secret)];
    arrays.push(...window.__held);
    return Object.keys(wanted).filter((name) => arrays.some((array) => has(array, wanted[name])));
  };
})();
"""


def live_arrays_with(phone: Phone, cdp: CDPSession, secrets: dict[str, bytes]) -> set[str]:
    """Which of these stand in the bytes of an array that is alive in this document."""
    phone.page.wait_for_timeout(50)
    for _ in range(2):
        cdp.send("HeapProfiler.collectGarbage")
    wanted = {name: list(secret) for name, secret in secrets.items()}
    return set(phone.page.evaluate("(wanted) => window.__alive(wanted)", wanted))


@pytest.mark.parametrize("who", ["member", pytest.param("first", marks=pytest.mark.thorough)])
def test_after_locking_no_key_is_left_in_memory(stretching: World, whole: Opener, who: str) -> None:
    phone = whole(stretching.town.url)
    phone.context.add_init_script(REMEMBER)
    cdp = phone.context.new_cdp_session(phone.page)
    secrets, identity = secrets_of(stretching, who), identity_of(stretching, who)
    on_a_result(phone, stretching) if who == "member" else on_the_desk(phone, stretching)
    assert live_arrays_with(phone, cdp, secrets) == set(secrets), "the search finds what is there"
    before = heap_of(cdp)
    assert identity in before
    assert (WARNING_PART if who == "member" else REPORT_PART) in before
    lock(phone)
    phone.until(lambda: live_arrays_with(phone, cdp, secrets) == set())
    phone.until(lambda: WARNING_PART not in heap_of(cdp))  # what was under way when it was locked ends first
    heap = heap_of(cdp)
    assert identity not in heap
    assert stretching.words[who] not in heap
    for name, secret in secrets.items():
        assert not any(each in heap for each in spellings(secret)), name
    assert WARNING_PART not in heap
    assert REPORT_PART not in heap


def lock(phone: Phone) -> None:
    phone.press("Me")
    phone.press(re.compile("^Lock"))
    phone.sees_heading(NEUTRAL)
    phone.page.wait_for_timeout(600)


def test_whoever_opens_the_page_after_somebody_has_none_of_their_keys_or_alerts(
    stretching: World, whole: Opener
) -> None:
    """Somebody who did not lock, Back to the front page, and another member's words."""
    phone = whole(stretching.town.url)
    phone.context.add_init_script(REMEMBER)
    cdp = phone.context.new_cdp_session(phone.page)
    secrets = {name: secret for name, secret in secrets_of(stretching, "member").items() if not name.endswith(" key")}
    open_with_passphrase(phone, stretching.words["member"])
    phone.until(lambda: live_arrays_with(phone, cdp, secrets) == set(secrets))  # the search finds what is there
    phone.page.go_back()
    phone.press("Open with my words")
    phone.fill("Your eight words", stretching.words["second"])
    phone.press("Open")
    phone.sees_heading("Check someone")
    expect(phone.button("Review")).to_be_visible()
    phone.until(lambda: live_arrays_with(phone, cdp, secrets) == set())


@pytest.mark.parametrize(
    "go",
    [on_a_result, in_a_report, *(pytest.param(go, marks=pytest.mark.thorough) for go in (on_the_desk, on_a_receipt))],
)
def test_after_leaving_the_memory_holds_nothing_of_it(stretching: World, whole: Opener, go: Any) -> None:
    phone = whole(stretching.town.url)
    cdp = phone.context.new_cdp_session(phone.page)
    unseen = [each for each in go(phone, stretching) if each not in {"7700"}]
    who = {on_a_result: "member", on_the_desk: "first"}.get(go)
    identity = [identity_of(stretching, who)] if who else []
    secrets = secrets_of(stretching, who) if who else {}
    before = heap_of(cdp)
    assert all(each in before for each in [unseen[0], *identity]), "the search finds what is there"
    phone.press("Leave")
    phone.has_left()
    after = heap_of(cdp)
    assert len(after) > 10_000
    for each in [*unseen, *identity]:
        assert each not in after
    for name, secret in secrets.items():
        assert not any(each in after for each in spellings(secret)), name


def test_the_words_of_a_receipt_are_gone_once_the_report_is_done(stretching: World, whole: Opener) -> None:
    phone = whole(stretching.town.url)
    cdp = phone.context.new_cdp_session(phone.page)
    phone.open()
    begin_report(phone)
    phone.fill("What happened?", STORY)
    phone.press("Check and send")
    phone.press("Send")
    words = receipt_words(phone)
    phone.press("Back to the front page") if phone.button("Back to the front page").count() else phone.open()
    heap = heap_of(cdp)
    assert words not in heap
    assert STORY not in heap
