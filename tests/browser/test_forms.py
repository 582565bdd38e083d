"""Every form of the page, sent as it should not be: the focus goes to the first mistake, and that is in view."""

from collections.abc import Callable
from typing import Any

import pytest
from lived_in import LivedIn
from playwright.sync_api import expect
from walker import Walker
from walks import staff, starts
from worlds import allow

from conftest import Opener
from harness import Town

LOW = {"width": 360, "height": 480}
"""A small phone on which the keyboard is open."""

Way = Callable[[Walker, LivedIn], Any]


def report_at(question: str) -> Way:
    """From the front page to one of the report's questions."""

    def way(walk: Walker, _: LivedIn) -> None:
        walk.phone.open()
        walk.tap("front-report")
        walk.tap("report-start")
        for each in ("story", "names"):
            walk.at(f"ask-{each}")
            if each == question:
                return
            walk.tap("skip-question")

    return way


def taps(*ids: str, at: str) -> Way:
    """From the front page, button by button, to a heading."""

    def way(walk: Walker, _: LivedIn) -> None:
        walk.phone.open()
        for id in ids:
            walk.tap(id)
        walk.at(at)

    return way


def tabs(tab: str, *ids: str, at: str = "") -> Way:
    """The same from a tab of somebody who is in."""

    def way(walk: Walker, _: LivedIn) -> None:
        walk.tab(tab)
        for id in ids:
            walk.page.get_by_role("button", name=starts(walk, id)).last.click()
        if at:
            walk.at(at)

    return way


def typed(way: Way, field: str, text: str) -> Way:
    """And then something is typed."""

    def on(walk: Walker, place: LivedIn) -> None:
        way(walk, place)
        walk.write(field, text)

    return on


def invited(walk: Walker, _: LivedIn) -> None:
    """The first of a tab's ways: whoever has the page open doesn't load it anew by a link to it."""
    walk.phone.open("#join=leaf-cup")
    walk.at("join")


def desk(walk: Walker, place: LivedIn) -> None:
    place.desk()
    taps("front-desks", at="desks-title")(walk, place)
    walk.page.locator("main button.card").first.click()
    walk.tap("desk-start")
    walk.at("desk-ask-text")


def named(text: str, kind: str = "") -> Way:
    def way(walk: Walker, place: LivedIn) -> None:
        report_at("names")(walk, place)
        walk.page.locator("main input[type=text], main input[type=tel]").first.fill(text)
        if kind:
            walk.tick(kind)

    return way


def receipt(walk: Walker, place: LivedIn) -> None:
    taps("front-receipt", at="receipt-title")(walk, place)
    walk.write("receipt-field", place.receipts["received"])
    walk.tap("receipt-open")
    walk.at("receipt-home")


def pin(walk: Walker, place: LivedIn) -> None:
    tabs("me", "pin", at="pin")(walk, place)
    walk.tick("pin-who-alone")


def service(walk: Walker, place: LivedIn) -> None:
    tabs("me", "front-services", at="services-title")(walk, place)
    walk.page.locator("main button.card").first.click()
    walk.opens("service-tell")


def who_reads(walk: Walker, _: LivedIn) -> None:
    walk.tap("tab-report", walk.page.locator(".tabs"))
    walk.tap("report-start")
    walk.write("ask-story", "He did not pay.")
    walk.tap("report-send-now")
    walk.at("review-title")
    walk.tap("next")
    walk.at("wait-who")


def hours(walk: Walker, place: LivedIn) -> None:
    tabs("stewards", "keeping-title", "keeping-add", at="keeping-add")(walk, place)
    walk.write("keeping-name", "A drop-in (invented)")
    walk.tick("service-kind-safety")
    walk.page.locator("fieldset input[type=text]").first.fill("nine to five")


def case(action: str) -> Way:
    def way(walk: Walker, place: LivedIn) -> None:
        queue(walk, place)
        walk.page.locator(".queue button", has_text="He wrote").last.click()
        walk.at("case-title")
        if action:
            walk.tap(f"case-{action}", walk.page.locator("main .beside"))
        else:
            walk.page.locator("main > .action-bar button.main").click()
            walk.at("write-title")

    return way


def queue(walk: Walker, _: LivedIn) -> None:
    walk.tab("stewards")
    walk.at("stewards-title")
    walk.tap("stewards-filter-todo")
    walk.page.locator(".queue button").nth(3).wait_for()


def ending(walk: Walker, place: LivedIn) -> None:
    people(at="people-title")(walk, place)
    walk.opens("people-rare")
    walk.tap("closing-title")


def proposal(walk: Walker, place: LivedIn) -> None:
    queue(walk, place)
    walk.opens("proposal-decide")


def second(walk: Walker, place: LivedIn) -> None:
    queue(walk, place)
    walk.page.locator("button.row").first.click()
    walk.at("second-title")


def down(walk: Walker, _: LivedIn) -> None:
    walk.tab("alerts")
    walk.page.locator("main button.row").first.click()
    walk.at("alert")
    walk.tap("alert-down")
    walk.at("down-title")


def people(*ids: str, at: str = "") -> Way:
    """From the members' list; the last button of each name."""
    return tabs("stewards", "stewards-people", *ids, at=at)


def person(what: str) -> Way:
    def way(walk: Walker, place: LivedIn) -> None:
        people(at="people-title")(walk, place)
        walk.page.locator("button.row").last.click()
        walk.page.get_by_role("button", name=starts(walk, what)).last.click()

    return way


def desk_of(what: str) -> Way:
    def way(walk: Walker, place: LivedIn) -> None:
        people("desks", at="desks")(walk, place)
        walk.page.locator("button.row").first.click()
        walk.tap(what)

    return way


def talk(action: str) -> Way:
    def way(walk: Walker, _: LivedIn) -> None:
        walk.tab("worker")
        walk.page.locator(".queue button", has_text="Robin").first.click()
        walk.page.locator("section.among").wait_for()
        if action:
            walk.tap(f"talk-{action}")

    return way


FORMS: dict[str, dict[str, tuple[Way, str]]] = {
    "anybody": {
        "join": (invited, "next"),
        "unlock": (taps("front-unlock", at="unlock"), "unlock-open"),
        "unlock, few words": (typed(taps("front-unlock", at="unlock"), "unlock-words", "leaf cup"), "unlock-open"),
        "receipt": (taps("front-receipt", at="receipt-title"), "receipt-open"),
        "story": (typed(report_at("story"), "ask-story", "x" * 70_000), "next"),
        "names, too long": (named("n" * 400), "names-add"),
        "names, which": (named("dave99"), "names-add"),
        "desk's message": (desk, "next"),
        "receipt's answer": (receipt, "answer-send"),
    },
    "member": {
        "check": (tabs("check", at="check"), "check-now"),
        "check, unclear": (typed(tabs("check", at="check"), "check-field", "12345"), "check-now"),
        "PIN": (pin, "pin-set"),
        "timer": (tabs("me", "tell", at="tell"), "timer-start"),
        "service": (service, "service-say-send"),
        "who may read it": (who_reads, "review-send"),
    },
    "steward": {
        "ask": (case("ask"), "case-ask-send"),
        "tell": (case("tell"), "case-tell-send"),
        "keep": (case("keep"), "case-keep-send"),
        "close": (case("close"), "case-close-send"),
        "alert": (case(""), "write-save"),
        "second": (second, "second-publish"),
        "down": (down, "down-now"),
        "settings": (people("people-settings", at="people-settings"), "people-propose"),
        "settings, no name": (
            typed(people("people-settings", at="people-settings"), "policy-name", ""),
            "people-propose",
        ),
        "invite": (people("people-invite-steward", at="invite-title-steward"), "invite-make"),
        "remove": (person("people-remove"), "people-remove-now"),
        "new desk": (people("desks", "desks-new", at="desks-new"), "people-propose"),
        "desk's card": (desk_of("desks-change"), "people-propose"),
        "desk's workers": (desk_of("desks-workers"), "desks-workers-save"),
        "end of the community": (ending, "closing-propose"),
        "proposal": (proposal, "proposal-agree"),
        "desk closed": (desk_of("desks-close"), "people-propose"),
        "service": (tabs("stewards", "keeping-title", "keeping-add", at="keeping-add"), "keeping-save"),
        "service's hours": (hours, "keeping-save"),
    },
    "worker": {
        "answer": (talk(""), "answer-go"),
        "note": (talk("note"), "note-now"),
        "slots": (talk("slots"), "slots-offer"),
        "canned": (tabs("worker", "canned", "canned-new"), "canned-save"),
        "slip": (tabs("worker", "slip-open", at="slip-open"), "slip-open-now"),
    },
}


ASKED_ONCE = {"names, which"}
"""Whoever presses again goes on."""


def fail(walk: Walker, place: Any, forms: dict[str, tuple[Way, str]]) -> None:
    """Submit each, twice. Each that looks dead is named."""
    failed = {}
    for form, (way, button) in forms.items():
        try:
            way(walk, place)
            for _ in ("once",) if form in ASKED_ONCE else ("once", "and again"):
                walk.tap(button, walk.page.locator("main"), last=True)
                walk.phone.looks_at_the_mistake()
        except Exception as error:
            failed[form] = str(error)[:600]
    assert not failed, "\n".join(f"{form}: {why}" for form, why in failed.items())


@pytest.mark.parametrize("who", FORMS)
def test_a_form_that_cannot_be_sent_shows_its_first_mistake(who: str, lived_in: LivedIn, visitors: Opener) -> None:
    lived_in.town.refill()
    words = {"member": lambda: lived_in.member_words, "steward": lambda: lived_in.first_words}
    if who in ("worker", "steward"):
        staffed, _ = staff(lived_in)
        words["worker"] = lambda: staffed
    if who == "steward":
        lived_in.propose()
    phone = visitors(lived_in.url, viewport=LOW)
    phone.page.set_default_timeout(8000)
    walk = Walker(phone, lambda *_: None)
    if who in words:
        walk.unlock(words[who]())
    fail(walk, lived_in, FORMS[who])


def test_founding_shows_its_first_mistake(place: Town, phones: Opener) -> None:
    walk = Walker(phones(viewport=LOW), lambda *_: None)
    walk.phone.open("#found=leaf-cup")
    walk.at("found-title")
    for button in ("next", "next"):
        walk.tap(button)
        walk.phone.looks_at_the_mistake()
    walk.write("found-words", place.founding_passphrase)
    walk.tap("next")
    walk.at("found-name")
    walk.tap("next")
    walk.phone.looks_at_the_mistake()


_CORRECTED_AT_ONCE = """
async () => {
  const form = document.querySelector("main form"), field = form.querySelector("textarea, input");
  field.focus();
  window.passed = [];
  addEventListener("focusin", ({ target }) => window.passed.push(target.innerText));
  field.value = "moved away";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  for (let drawn = 0; drawn < 20; drawn++) await null;
  form.requestSubmit();
}
"""


def test_a_corrected_form_does_not_return_to_the_mistake_that_it_had(lived_in: LivedIn, visitors: Opener) -> None:
    """Sent before a slow phone came to what follows the last drawing, the focus went to a notice that then vanished."""
    walk = Walker(visitors(lived_in.url, viewport=LOW), lambda *_: None)
    walk.unlock(lived_in.first_words)
    person("people-remove")(walk, lived_in)
    walk.tap("people-remove-now", walk.page.locator("main"), last=True)
    walk.phone.looks_at_the_mistake()
    walk.page.route("**/api/**", lambda route: route.abort())
    walk.page.evaluate(_CORRECTED_AT_ONCE)
    walk.page.wait_for_function("() => window.passed.length > 0")
    assert len(walk.page.evaluate("window.passed")) == 1
    assert not walk.text("trouble-reason-needed").search(walk.page.evaluate("window.passed[0]"))
    walk.phone.looks_at_the_mistake()


def test_a_search_that_can_find_nothing_says_so_where_one_looks(lived_in: LivedIn, visitors: Opener) -> None:
    walk = Walker(visitors(lived_in.url, viewport=LOW), lambda *_: None)
    walk.unlock(lived_in.member_words)
    walk.tab("alerts")
    walk.waits("alerts-count")
    walk.write("alerts-search", "07700 900123")
    walk.page.keyboard.press("Enter")
    expect(walk.page.get_by_text(walk.text("alerts-is-one"))).to_be_in_viewport()
    expect(walk.field("alerts-search")).to_be_focused()


def test_a_screen_that_breaks_does_not_claim_that_nothing_was_sent(place: Town, phones: Opener) -> None:
    """It may have been: what breaks can be what comes after the sending."""
    walk = Walker(phones(viewport=LOW), lambda *_: None)
    walk.phone.open()
    walk.tap("front-receipt")
    walk.page.evaluate("Element.prototype.querySelector = () => { throw new Error('broken on purpose'); }; undefined")
    walk.tap("receipt-open", walk.page.locator("main"))
    walk.phone.sees("it may have arrived")
    walk.phone.never_sees("Nothing was sent")
    walk.tap("back")
    walk.phone.sees(walk.text("front-report"))
    allow(walk.phone, "broken on purpose")
