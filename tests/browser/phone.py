"""A person's phone: Chromium with a small screen, watched. Nothing it does may leave a trace or reach another host."""

import contextlib
import inspect
import json
import os
import re
import time
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Locator,
    Page,
    Request,
    TimeoutError,
    expect,
)

ROOT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
HEADLESS = "/usr/bin/chromium-headless-shell"
"""The same engine alone: the rest of the browser takes a third of these tests' time and shows nobody anything."""
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
SMALL = {"width": 360, "height": 640}
PICTURES = os.environ.get("PICTURES", "")
PATIENCE = 20_000  # milliseconds; Argon2id and 2 shared cores

_WATCH = """
(() => {
  const note = (what) => console.error("WATCH " + what);
  const forbid = (owner, names) => {
    for (const name of names) {
      const old = owner?.prototype?.[name];
      if (old) owner.prototype[name] = function (...args) { note(name); return old.apply(this, args); };
    }
  };
  forbid(window.Storage, ["setItem"]);
  forbid(window.IDBFactory, ["open", "deleteDatabase"]);
  forbid(window.CacheStorage, ["open"]);
  forbid(window.ServiceWorkerContainer, ["register"]);
  forbid(window.Navigator, ["sendBeacon"]);
  forbid(window.StorageManager, ["getDirectory", "persist"]);
  Object.defineProperty(Document.prototype, "cookie", { get: () => "", set: () => note("cookie") });
  for (const name of ["WebSocket", "Worker", "SharedWorker", "EventSource", "RTCPeerConnection", "BroadcastChannel"]) {
    const Old = window[name];
    if (Old) window[name] = class extends Old { constructor(...args) { note(name); super(...args); } };
  }
  document.addEventListener("securitypolicyviolation", (event) => note("policy: " + event.violatedDirective));
})();
"""
_OLDEST = """
(() => {
  // What the oldest browsers that we promise lack (CHANGELOG.md): Chrome 100, Firefox 102, Safari 15.4.
  const lacking = (owner, ...names) => { for (const name of names) if (owner) delete owner[name]; };
  lacking(Array, "fromAsync");
  lacking(Array.prototype, "findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with");
  const typed = Object.getPrototypeOf(Uint8Array);
  lacking(typed.prototype, "findLast", "findLastIndex", "toReversed", "toSorted", "with");
  lacking(Uint8Array, "fromBase64", "fromHex");
  lacking(Uint8Array.prototype, "setFromBase64", "setFromHex", "toBase64", "toHex");
  lacking(String.prototype, "isWellFormed", "toWellFormed");
  lacking(Object, "groupBy");
  lacking(Map, "groupBy");
  lacking(Set.prototype, "difference", "intersection", "isDisjointFrom", "isSubsetOf", "isSupersetOf", "union");
  lacking(Promise, "try", "withResolvers");
  lacking(RegExp, "escape");
  lacking(Intl, "DurationFormat", "Segmenter");
  lacking(AbortSignal, "any", "timeout");
  lacking(URL, "canParse", "parse");
  lacking(Element.prototype, "getHTML", "setHTMLUnsafe"); // and "checkVisibility", which tests ask for what they see
  lacking(HTMLElement.prototype, "hidePopover", "showPopover", "togglePopover");
  for (const owner of [Document, DocumentFragment, Element]) {
    for (const name of ["closest", "matches", "querySelector", "querySelectorAll"]) {
      const known = owner.prototype[name];
      if (known) owner.prototype[name] = function (selector) {
        if (/:has\\(|&/.test(selector)) throw new DOMException(`'${selector}' is no selector`, "SyntaxError");
        return known.call(this, selector);
      };
    }
  }
})();
"""
_AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text()
_AXE_RUN = """
async () => {
  // What happens to lie half under a bar can be scrolled out from there, so its size is measured without the bars.
  const bars = [...document.querySelectorAll(".bar, .tabs, .action-bar")];
  for (const bar of bars) bar.style.position = "static";
  const found = await axe.run(document, {
    runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    rules: { "target-size": { enabled: true } },
    resultTypes: ["violations"],
    preload: false, // reading styles and media again, for rules that aren't run here, was a third of its time
  });
  const where = (node) => node.target.join(" ") + " " + node.failureSummary;
  for (const bar of bars) bar.style.position = "";
  return found.violations.map((violation) => violation.id + ": " + violation.nodes.map(where).join(" | "));
}
"""

# What each thing on the screen is and where it stands, as numbers: all that axe judges by but the words themselves.
_KINDS = """
() => {
  const kinds = new Set();
  const worded = /^(accesskey|alt|content|href|id|name|placeholder|src|title|value|aria-(label|valuetext))$/;
  const refers = /^(for|headers|aria-(activedescendant|controls|describedby|details|flowto|labelledby|owns))$/;
  const said = (each, { name, value }) => {
    if (refers.test(name)) return value.split(" ").map((id) => document.querySelectorAll("#" + CSS.escape(id)).length);
    return worded.test(name) ? value.trim() !== "" : value;
  };
  const number = (text) => {
    let [a, b] = [7, 11];
    for (let at = 0; at < text.length; at++) {
      a = Math.imul(a ^ text.charCodeAt(at), 2654435761);
      b = Math.imul(b ^ text.charCodeAt(at), 1597334677);
    }
    return (b >>> 11) * 4294967296 + (a >>> 0);
  };
  const look = (each, around, before) => {
    const text = each.textContent.trim(), label = each.getAttribute("aria-label");
    const kind = number([
      around, before, each.tagName, ...[...each.attributes].flatMap((one) => [one.name, said(each, one)]),
      text !== "", label === null || label.includes(text), each.checked, each.disabled, each.labels?.length,
      each.clientHeight > 0 && (each.scrollHeight > each.clientHeight || each.scrollWidth > each.clientWidth),
    ].join("\\n"));
    kinds.add(kind);
    let last = "";
    for (const child of each.children) {
      look(child, kind, last);
      last = child.tagName + child.className;
    }
  };
  const root = document.documentElement;
  const at = [matchMedia("(prefers-color-scheme: dark)").matches, innerWidth, getComputedStyle(root).fontSize];
  look(document.head, at.join());
  look(document.body, [...at, document.title !== "", root.lang, root.dir, root.className].join());
  return [...kinds];
}
"""
_LOOKED_AT: set[int] = set()


def violations(page: Page, once: bool) -> list[str]:
    """What axe finds. If it looks ``once``, it is left out where it has looked at a thing of each kind that is here, at
    the same place among others."""
    kinds = {*page.evaluate(_KINDS)}
    if once and kinds <= _LOOKED_AT:
        return []
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE + "; undefined")
    found: list[str] = page.evaluate(_AXE_RUN)
    if not found:
        _LOOKED_AT.update(kinds)
    return found


_FOCUS = """
() => {
  const at = document.activeElement, box = at.getBoundingClientRect();
  const mistakes = [...document.querySelectorAll("main :is([aria-invalid=true], .wrong, [role=alert])")];
  const first = mistakes.find((each) => !each.matches("[role=alert]") || each.querySelector(".notice"));
  const isIn = (y) => y >= 0 && y <= innerHeight;
  const bars = [...document.querySelectorAll(".bar, .tabs, .action-bar")].filter((bar) => !bar.contains(at));
  const there = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
  return {
    isThere: first !== undefined,
    isFirst: first !== undefined &&
      (first === at || first.contains(at) || first.nextElementSibling?.contains(at) === true),
    isSeen: box.height > 0 && isIn(box.top) && isIn(Math.min(box.bottom, box.top + 20)) && there !== null &&
      !bars.some((bar) => bar.contains(there)),
    at: at.outerHTML.slice(0, 200),
    first: first?.outerHTML.slice(0, 200),
  };
}
"""


SOON = """
(() => {
  const wait = setTimeout;
  window.setTimeout = (act, after, ...rest) => wait(act, after === 5000 ? 200 : after, ...rest);
})();
"""
"""The second half of a week's tokens, and those for once, come 5 seconds after the first (``REST_AFTER`` in week.ts).
Here nobody waits for them so long."""

OF_NOTHING = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
"""The SHA-256 of an empty file."""

UNREMARKABLE = ("Failed to load resource", "Error with Permissions-Policy header: Unrecognized feature")
"""A broken line, which tests make on purpose; and a feature that this version of the browser no longer has."""


def argon2id(password: str, salt: str, cost: list[int]) -> str:
    """For ``tests/page/page-argon2.ts``. Texts are base64; ``cost`` is KiB, passes, lanes and the bytes wanted."""
    memory, passes, lanes, length = cost
    kdf = Argon2id(salt=b64decode(salt), length=length, iterations=passes, lanes=lanes, memory_cost=memory)
    return b64encode(kdf.derive(b64decode(password))).decode()


def _lasts(name: str) -> None:
    """Let a page note that a test used this of it: it outlives what is shown there."""
    plain = inspect.getattr_static(Page, name)

    def used(page: Any, *given: Any, **named: Any) -> Any:
        page.is_changed = True
        return plain.fget(page) if isinstance(plain, property) else plain(page, *given, **named)

    setattr(Page, name, property(used) if isinstance(plain, property) else used)


for _name in (
    *("add_init_script", "add_locator_handler", "clock", "close", "context", "emulate_media", "expose_binding"),
    *("expose_function", "on", "once", "set_default_timeout", "set_extra_http_headers", "set_viewport_size"),
):
    _lasts(_name)


class Phone:
    """One tab of one person. ``close`` says what it did that it must not."""

    LOOKS_ONCE = True
    """False with ``make thorough``: axe looks at each screen."""

    def __init__(self, browser: Browser, url: str, **options: Any) -> None:
        settings: dict[str, Any] = {"viewport": SMALL, "locale": "en-GB", "service_workers": "block", **options}
        self.url = url
        self._context = context = browser.new_context(**settings)
        self.patience = PATIENCE
        context.set_default_timeout(self.patience)
        context.add_init_script(_OLDEST + _WATCH)
        context.expose_binding("argon2idForTests", lambda _, *asked: argon2id(*asked))
        self.page: Page = context.new_page()
        self.wrong: list[str] = []
        self.requests: list[Request] = []
        context.on("request", self._requested)
        self.page.on("console", self._said)
        self.page.on("pageerror", self._failed)
        self.page.is_changed = False  # type: ignore[attr-defined]

    @property
    def context(self) -> BrowserContext:
        self.page.is_changed = True  # type: ignore[attr-defined]
        return self._context

    def _requested(self, request: Request) -> None:
        self.requests.append(request)
        parts = urlsplit(request.url)
        if f"{parts.scheme}://{parts.netloc}" != self.url:
            self.wrong.append(f"a request to another host: {parts.netloc}")
        if parts.query:
            self.wrong.append(f"a query string: {parts.path}")
        if request.method != "GET" and not parts.path.startswith("/api/"):
            self.wrong.append(f"a {request.method} to {parts.path}")

    def _failed(self, error: Error) -> None:
        text = str(error)
        # Firefox says so when leaving cuts a part short that was being loaded.
        if not (text.startswith("None of the") and OF_NOTHING in text):
            self.wrong.append(f"error on the page: {error}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.text.startswith("WATCH ") or (
            message.type in ("error", "warning") and not message.text.startswith(UNREMARKABLE)
        ):
            self.wrong.append(f"console: {message.text}")

    def close(self) -> None:
        """Close the tab. Raises ``AssertionError`` for anything that was left behind or went elsewhere."""
        self.page.unroute_all(behavior="wait")  # a lie that is just being told needs its page
        state = self._context.storage_state(indexed_db=True)
        cookies = self._context.cookies()
        self._context.close()
        assert cookies == [], "a cookie was left"
        assert state["origins"] == [], "something was stored in the browser"
        assert not self.wrong, self.wrong

    def is_put_down(self) -> bool:
        """End what is shown, for another test that goes on in this tab: opening one costs as much as a dozen presses.
        False where something lasts that this test did to it."""
        if self.page.is_changed or self.patience != PATIENCE:  # type: ignore[attr-defined]
            return False
        self.page.unroute_all(behavior="wait")
        with contextlib.suppress(Error):  # a server that has ended
            self.page.goto(f"{self.url}/units.html")
            self.requests.clear()
            return not self.wrong
        return False

    # What a person does.

    def open(self, fragment: str = "") -> "Phone":
        """Open the page as from a link."""
        self.page.goto(f"{self.url}/{fragment}")
        self.page.wait_for_selector("h1")
        return self

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str))

    def press(self, name: str | re.Pattern[str]) -> None:
        """Tap a button."""
        self.button(name).first.click()

    def fill(self, label: str | re.Pattern[str], text: str) -> None:
        """Write into a field, found by its label."""
        self.page.get_by_label(label).first.fill(text)

    def holds_words(self, label: str | re.Pattern[str], words: str) -> None:
        """Wait until the fields for words, found by their label, hold these."""
        for at, word in enumerate(words.split(" ")):
            expect(self.page.get_by_label(label).nth(at)).to_have_value(word)

    def choose(self, label: str | re.Pattern[str]) -> None:
        """Tick a box or a radio button."""
        self.page.get_by_label(label).first.check()

    def sees(self, text: str | re.Pattern[str]) -> None:
        """Wait until the text is there."""
        expect(self.page.get_by_text(text).first).to_be_visible(timeout=self.patience)

    def sees_heading(self, text: str | re.Pattern[str]) -> None:
        """Wait until the screen has this heading."""
        expect(self.page.get_by_role("heading", level=1)).to_have_text(text, timeout=self.patience)

    def never_sees(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(text)).to_have_count(0)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for what no selector sees, for as long as for all else."""
        deadline = time.monotonic() + self.patience / 1_000
        while not is_so():
            assert time.monotonic() < deadline, "it never came to that"
            self.page.wait_for_timeout(50)

    def has_drawn(self) -> None:
        """Wait until both halves of the week's tokens are there and nothing else is asked for (see ``SOON``)."""
        come = "performance.getEntriesByType('resource').filter(({name}) => name.endsWith('/api/tokens/draw')).length"
        self.until(lambda: int(self.page.evaluate(come)) >= 2)
        self.page.wait_for_load_state("networkidle")

    def has_left(self) -> None:
        """See the neutral page itself: its address stands there before the browser has left."""
        self.page.wait_for_url("**/units.html")
        self.sees_heading("Length and weight")

    def text(self) -> str:
        """All that is to be read, without the marks that isolate directions."""
        return re.sub("[\u2068\u2069]", "", self.page.locator("body").inner_text())

    def card(self) -> str:
        """The eight words on the card."""
        words = self.page.locator(".words li")
        expect(words).to_have_count(8, timeout=self.patience)
        return " ".join(words.all_inner_texts())

    def pick(self, words: str) -> None:
        """Pick the three words that are asked for."""
        for position in (2, 4, 6):
            self.page.get_by_role("heading", level=2).filter(has_text=str(position)).wait_for()
            self.press(words.split()[position - 1])

    def is_calm(self, name: str = "") -> None:
        """No violation of WCAG 2.2 AA that axe can find, target size included, and nothing wider than the screen. With
        ``PICTURES=folder`` a named screen is photographed."""
        if name and PICTURES:
            module = Path(os.environ["PYTEST_CURRENT_TEST"].partition(":")[0]).stem
            self.picture(Path(PICTURES) / f"{module}-{name}.png")
        found = violations(self.page, self.LOOKS_ONCE)
        assert not found, json.dumps(found, indent=1)
        wider = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"the page is {wider} px wider than the screen"

    def looks_at_the_mistake(self) -> None:
        """After a form was submitted: the focus is on the first thing that is wrong with it, and one sees that."""
        with contextlib.suppress(TimeoutError):
            self.page.wait_for_function(
                f"() => {{ const at = ({_FOCUS})(); return at.isFirst && at.isSeen; }}", timeout=5000
            )
        found = self.page.evaluate(_FOCUS)
        assert found["isThere"], f"nothing says what is wrong; the focus is on {found['at']}"
        assert found["isFirst"], f"the focus is on {found['at']}, and not on {found['first']}"
        assert found["isSeen"], f"it can't be seen: {found['at']}"

    def picture(self, path: Path) -> None:
        """A picture of the whole page."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=path, full_page=True)

    @contextlib.contextmanager
    def line_cut(self, path: str, *, after_sending: bool) -> Iterator[list[int]]:
        """Break the connection at requests to ``path``: before they arrive, or after the server did what they ask."""
        cut: list[int] = []

        def handle(route: Any) -> None:
            cut.append(1)
            if after_sending:
                with contextlib.suppress(Exception):
                    route.fetch()
            with contextlib.suppress(Error):  # the test may have ended the cutting meanwhile
                route.abort("connectionreset")

        self.page.route(f"{self.url}{path}", handle)
        try:
            yield cut
        finally:
            self.page.unroute(f"{self.url}{path}")
