"""Every screen, in every state that can be reached, for people who see, hear, read or move differently.

axe finds what a program can find of WCAG 2.2 AA. The rest here is geometry: nothing wider than a small screen, no text
cut off or written over another, also when the browser's text is set to twice its size. With PICTURES=folder every
screen is photographed.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any, Literal

import pytest
import walks
from lived_in import LivedIn
from phone import Phone
from playwright.sync_api import Browser, CDPSession
from profile_walk import profiling
from say_walk import saying
from untold import shows_no_id
from walker import Look, Walker

from conftest import Opener
from harness import Town

BIG_TEXT = 32
"""Twice the size that browsers begin with."""

_WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Text that is cut off at the side or by its box, or lies over other text. Bars that stay on the screen lie over what
# scrolls below them by their nature, so only what is in the screen itself is compared.
_SPOILT = """
() => {
  const main = document.querySelector("dialog[open]") ?? document.querySelector("main");
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const spoilt = [], boxes = [];
  const say = (node) => node.data.trim().slice(0, 40);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest(".unseen, .skip, option, noscript, script, template")) continue;
    if (!parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      if (box.left < -1 || box.right > document.documentElement.clientWidth + 1)
        spoilt.push("beyond the side: " + say(node));
      for (let around = parent; around && around !== document.body; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (style.overflowX === "visible" && style.overflowY === "visible") continue;
        const edge = around.getBoundingClientRect();
        if (box.left < edge.left - 1 || box.right > edge.right + 1) spoilt.push("cut off: " + say(node));
      }
      if (main?.contains(parent) && !parent.closest(".action-bar")) boxes.push([box, node]);
    }
  }
  for (let one = 0; one < boxes.length; one++) {
    for (let other = one + 1; other < Math.min(boxes.length, one + 40); other++) {
      const [a, from] = boxes[one], [b, to] = boxes[other];
      if (from === to) continue;
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      if (wide > 2 && high > 0.35 * Math.min(a.height, b.height))
        spoilt.push(`over each other: ${say(from)} | ${say(to)}`);
    }
  }
  for (const button of document.querySelectorAll("button, summary")) {
    if (button.scrollWidth > button.clientWidth + 2 && !button.classList.contains("skip"))
      spoilt.push("wider than its button: " + button.innerText.slice(0, 40));
  }
  return [...new Set(spoilt)];
}
"""


def is_whole(walk: Walker, _screen: str) -> None:
    """Nothing is wider than the screen, and no text is cut off or lies over another."""
    spoilt = walk.page.evaluate(_SPOILT)
    assert not spoilt, spoilt
    wider = walk.page.evaluate(_WIDER)
    assert wider <= 0, f"the page is {wider} px wider than the screen"


# What stays on the screen while the rest scrolls.
_KEPT_HEIGHT = """
() => [...document.querySelectorAll("body *")]
  .filter((each) => ["fixed", "sticky"].includes(getComputedStyle(each).position) && each.checkVisibility())
  .filter((each) => !each.closest("dialog"))
  .reduce((sum, each) => sum + each.getBoundingClientRect().height, 0)
"""


def leaves_room(walk: Walker, _screen: str) -> None:
    """What stays on the screen takes at most a quarter of it."""
    high, most = walk.page.evaluate(_KEPT_HEIGHT), walk.page.evaluate("innerHeight / 4")
    assert high <= most, f"what stays on the screen takes {high} px of it, and may take {most}"


# The words of headings that don't stand on one line. Of the longest ones that is too much to ask.
_BROKEN = """
() => [...document.querySelectorAll("h1, h2")].filter((each) => each.checkVisibility()).flatMap((heading) => {
  const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT), broken = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { index, 0: word } of node.data.matchAll(/(?<![^\\s-])[^\\s-]{1,10}(?![^\\s-])/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
  }
  return broken;
})
"""


def keeps_words_whole(walk: Walker, _screen: str) -> None:
    """Headings are read at a glance, so their words aren't broken."""
    broken = walk.page.evaluate(_BROKEN)
    assert not broken, f"broken words in headings: {broken}"


def is_accessible(walk: Walker, screen: str) -> None:
    walk.phone.is_calm()
    is_whole(walk, screen)
    if walk.language == "en":
        shows_no_id(walk, screen)


WALKS: dict[str, Callable[..., Any]] = {
    name: getattr(walks, name)
    for name in (
        "anybody",
        "reporting",
        "receipts",
        "coming_in",
        "checking",
        "waiting",
        "reading",
        "founding",
        "stewards",
        "people",
        "helping",
        "keeping",
        "visiting",
        "working",
        "staffing",
    )
} | {"profiling": profiling, "saying": saying}


def go(
    name: str,
    phone: Phone,
    look: Look,
    place: Town,
    lived_in: LivedIn,
    language: str = "en",
    kind: str = "dark",
    sits: Callable[[str], Phone] | None = None,
) -> Walker:
    """Walk one of the ways. Returns the walker, who knows what was seen."""
    walk = Walker(phone, look, language, kind, sits)
    if name in ("anybody", "reporting"):
        WALKS[name](walk)
    else:
        lived_in.town.refill()  # the walks of a module share one member's week
        WALKS[name](walk, place if name == "founding" else lived_in)
    return walk


def opened(name: str, phones: Opener, place: Town, lived_in: LivedIn, **options: Any) -> Phone:
    return phones(url=place.url if name == "founding" else lived_in.url, **options)


SOME = [pytest.param(name, marks=() if name == "receipts" else pytest.mark.thorough) for name in WALKS]
"""Every walk, of which ``make test`` takes one; another one in Spanish (``test_languages``)."""
MOST = [pytest.param(name, marks=pytest.mark.thorough if name == "saying" else ()) for name in WALKS]
"""Every walk; what one of them sees ``test_browser_say`` looks at too."""


@pytest.mark.parametrize("name", MOST)
def test_every_screen_keeps_wcag_2_2_aa_on_a_small_dark_phone(
    name: str, phones: Opener, sits: Callable[..., Phone], place: Town, lived_in: LivedIn
) -> None:
    """Whoever comes in with the same words goes on where the last walk left them. Each screen is then looked at with
    text of twice the size, as people who see badly set it for all that their browser shows."""
    phone = opened(name, phones, place, lived_in, color_scheme="dark")
    windows: dict[Phone, CDPSession] = {}

    def look(walk: Walker, screen: str) -> None:
        is_accessible(walk, screen)
        window = windows[walk.phone] = windows.get(walk.phone) or walk.phone.context.new_cdp_session(walk.page)
        window.send("Page.setFontSizes", {"fontSizes": {"standard": BIG_TEXT, "fixed": BIG_TEXT}})
        size = walk.page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
        assert size >= BIG_TEXT
        is_whole(walk, screen)
        leaves_room(walk, screen)
        keeps_words_whole(walk, screen)
        window.send("Page.setFontSizes", {"fontSizes": {"standard": BIG_TEXT // 2, "fixed": 13}})

    go(
        *(name, phone, look, place, lived_in),
        sits=lambda words: sits(lived_in.url, words, color_scheme="dark"),
    )


@pytest.mark.thorough
@pytest.mark.parametrize("name", WALKS)
def test_screens_keep_wcag_2_2_aa_in_light_colours(name: str, phones: Opener, place: Town, lived_in: LivedIn) -> None:
    phone = opened(name, phones, place, lived_in, color_scheme="light")
    go(name, phone, lambda walk, _: walk.phone.is_calm(), place, lived_in, kind="light")


@pytest.mark.thorough  # text of twice the size is stricter
@pytest.mark.parametrize("name", WALKS)
def test_every_screen_fits_into_320_pixels(name: str, phones: Opener, place: Town, lived_in: LivedIn) -> None:
    """Which is also what a window of 640 pixels has at 200 % zoom, and one of 1280 at 400 % (WCAG 1.4.10)."""
    phone = opened(name, phones, place, lived_in, viewport={"width": 320, "height": 568})
    go(name, phone, is_whole, place, lived_in, kind="narrow")


@pytest.mark.thorough
@pytest.mark.parametrize("colours", ["dark", "light"])
@pytest.mark.parametrize("name", WALKS)
def test_every_screen_fits_on_a_laptop(
    name: str, colours: Literal["dark", "light"], phones: Opener, place: Town, lived_in: LivedIn
) -> None:
    size = {"width": 1280, "height": 800}
    phone = opened(name, phones, place, lived_in, color_scheme=colours, viewport=size)
    go(name, phone, is_whole, place, lived_in, kind=f"wide-{colours}")


@pytest.mark.thorough
@pytest.mark.parametrize("browser", ["firefox"], indirect=True)
@pytest.mark.parametrize("name", WALKS)
def test_every_screen_keeps_wcag_2_2_aa_in_firefox(
    name: str, browser: Browser, phones: Opener, place: Town, lived_in: LivedIn
) -> None:
    go(name, opened(name, phones, place, lived_in), is_accessible, place, lived_in, kind="firefox")


# Telephone numbers of which the first sign stands right of the last, and hours that don't start at the right.
_TURNED = """
() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), turned = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { index, 0: number } of node.data.matchAll(/\\+?\\d[\\d ]{5,}\\d|[\\d:]{5} ?[-\\u2013] ?[\\d:]{5}/g)) {
      const [first, last] = [index, index + number.length - 1].map((at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      });
      const isTurned = /:/.test(number) ? last.left > first.left : first.left > last.left;
      if (Math.abs(first.top - last.top) < 2 && isTurned) turned.push(number);
    }
  }
  return turned;
}
"""
_FROM_THE_LEFT = """
const hours = document.createElement("bdi");
hours.dir = "ltr";
hours.textContent = "09:00 - 17:00";
document.querySelector("main").append(hours);
"""


@pytest.mark.parametrize("name", SOME)
def test_every_screen_works_from_right_to_left(name: str, phones: Opener, place: Town, lived_in: LivedIn) -> None:
    phone = opened(name, phones, place, lived_in, locale="ar")

    def look(walk: Walker, screen: str) -> None:
        assert walk.page.evaluate("getComputedStyle(document.documentElement).direction") == "rtl"
        starts = walk.page.locator("h1").evaluate_all("all => all.map((each) => getComputedStyle(each).textAlign)")
        assert set(starts) <= {"start", "right"}
        is_whole(walk, screen)
        assert walk.page.evaluate("document.documentElement.scrollLeft") == 0
        assert walk.page.evaluate(_TURNED) == []

    go(name, phone, look, place, lived_in, "ar", "right-to-left")
    phone.page.evaluate("document.querySelector('main').append('\u0644\u0627 +44 7700 900123')")
    phone.page.evaluate(_FROM_THE_LEFT)
    assert phone.page.evaluate(_TURNED) == ["+44 7700 900123", "09:00 - 17:00"]  # they would be seen


SPOILERS = {
    "a field without a label": "document.querySelector('main input').removeAttribute('aria-label')",
    "a target of 20 pixels beside another": """
        for (const button of document.querySelectorAll('main .action-bar button, .choice input'))
          button.style.cssText = `flex: none; min-block-size: 0; padding: 0; inline-size: 20px; block-size: 20px;
            overflow: hidden`;
        for (const each of document.querySelectorAll('main .action-bar')) each.style.gap = '0';
        document.querySelector('main .action-bar').append(
          document.querySelector('main .action-bar button').cloneNode(true));
    """,
    "grey on grey": "document.querySelector('main p').style.color = '#444'",
    "a screen without its language": "document.documentElement.lang = ''",
    "something wider than the screen": "document.querySelector('main').style.inlineSize = '120vw'",
    "text that its box cuts off": """
        const heading = document.querySelector('h1');
        heading.style.cssText = 'white-space: nowrap; inline-size: 4rem; overflow: hidden';
    """,
    "text over another": "document.querySelector('.hint').style.marginBlockStart = '-1.25rem'",
}


def test_what_is_wrong_with_a_screen_would_be_seen(phones: Opener, lived_in: LivedIn) -> None:
    """The tests above can fail: each of these, done to a screen that is in order, is found."""
    phone = phones(url=lived_in.url, color_scheme="dark")
    walk, unseen = Walker(phone, is_accessible), []
    for what, spoiler in SPOILERS.items():
        phone.open()
        walk.tap("front-unlock")
        walk.at("unlock", "unlock-in-order")
        phone.page.evaluate(f"() => {{ {spoiler} }}")
        with suppress(AssertionError):
            walk.sees("unlock-spoilt")
            unseen.append(what)
    assert unseen == []
