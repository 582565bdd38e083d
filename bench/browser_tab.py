"""One tab of Chromium as the benchmark drives it: slowed down, its bytes counted, its taps timed inside the page."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
SMALL = {"width": 360, "height": 640}
SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}  # ms, bytes/s
PATIENCE = 180  # seconds

# Takes steps: fields to fill, the button to press (if any), what is then to be seen. Gives for each the moments of the
# tap and of the frame after what is to be seen came, on the page's own clock: without Playwright's way to and fro.
_WALK = """
async ({ steps, patience }) => {
  const clean = (text) => text.replace(/[\\u2068\\u2069]/g, "").trim();
  const isThere = ({ heading, selector, text }) => {
    const title = document.querySelector("h1");
    if (!title || !new RegExp(heading).test(clean(title.textContent))) return false;
    const found = document.querySelector(selector);
    return found !== null && new RegExp(text).test(clean(found.textContent));
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const until = (seen) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`not seen: ${JSON.stringify(seen)}`)), patience * 1000);
      const look = () => {
        if (!isThere(seen)) return;
        watcher.disconnect();
        clearTimeout(timer);
        resolve();
      };
      const watcher = new MutationObserver(look);
      watcher.observe(document, { childList: true, subtree: true, characterData: true });
      look();
    });
  const times = [];
  for (const { fill, press, scope, seen } of steps) {
    if (fill) {
      const field = document.querySelector(fill[0]);
      const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(proto.prototype, "value").set.call(field, fill[1]);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await frame();
    }
    const button = [...document.querySelectorAll(`${scope} button`)].find((one) => clean(one.textContent) === press);
    if (press && !button) throw new Error(`no button: ${press}`);
    const start = performance.now();
    button?.click();
    await until(seen);
    await frame();
    times.push([start / 1000, performance.now() / 1000]);
  }
  return times;
}
"""

BEGUN = """
[...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
  .map(({ name, startTime }) => [new URL(name).pathname, startTime]).sort((one, other) => one[1] - other[1])
"""


@dataclass(slots=True)
class Fetched:
    """One request, as Chromium's network layer tells it. ``down`` are the bytes of the answer with its headers, ``up``
    those of the body that was sent, ``up_headers`` of what stands before it; ``sent`` is a moment."""

    path: str
    up: int
    sent: float
    is_answered: bool = False
    down: int = 0
    up_headers: int = 0


@dataclass(frozen=True, slots=True)
class Slow:
    """How much slower than the machine the page's main thread is, and whether the line is slow."""

    cpu: int
    is_slow_line: bool = False


class Tab:
    """A fresh profile with one tab."""

    def __init__(self, browser: Browser, url: str, locale: str = "en-GB") -> None:
        self._url = url
        self._context = browser.new_context(viewport=SMALL, locale=locale, service_workers="block")  # type: ignore[arg-type]
        self._context.set_default_timeout(PATIENCE * 1000)
        self.page: Page = self._context.new_page()
        self._session = self._context.new_cdp_session(self.page)
        self._by_id: dict[str, Fetched] = {}
        self._heads: dict[str, int] = {}
        self._session.on("Network.requestWillBeSentExtraInfo", self._headed)
        self._session.on("Network.requestWillBeSent", self._sent)
        self._session.on("Network.responseReceived", self._answered)
        self._session.on("Network.loadingFinished", self._finished)
        self._session.send("Network.enable")

    def close(self) -> None:
        self._context.close()

    def _sent(self, event: dict[str, Any]) -> None:
        request = event["request"]
        path = urlsplit(request["url"]).path
        self._by_id[event["requestId"]] = Fetched(path, len(request.get("postData", "")), event["timestamp"])

    def _headed(self, event: dict[str, Any]) -> None:
        """What Chromium puts before a body over HTTP/1.1, but for the request's first line."""
        self._heads[event["requestId"]] = sum(len(name) + len(value) + 4 for name, value in event["headers"].items())

    def _answered(self, event: dict[str, Any]) -> None:
        """Chromium doesn't always tell the end of an answer of a few bytes that was read as a stream, so that its
        length is taken from the headers until it does."""
        fetched, response = self._by_id[event["requestId"]], event["response"]
        fetched.is_answered = True
        length = {name.lower(): value for name, value in response["headers"].items()}.get("content-length", "0")
        fetched.down = int(response["encodedDataLength"]) + int(length)

    def _finished(self, event: dict[str, Any]) -> None:
        self._by_id[event["requestId"]].down = int(event["encodedDataLength"])

    def fetched(self) -> list[Fetched]:
        """All requests so far, once each was answered and none has followed for a while."""
        for _ in range(200):
            before = len(self._by_id)
            self.page.wait_for_timeout(300)
            if len(self._by_id) == before and all(one.is_answered for one in self._by_id.values()):
                break
        for id, one in self._by_id.items():
            one.up_headers = self._heads.get(id, 0) + len(f"POST {one.path} HTTP/1.1\r\n\r\n")
        return list(self._by_id.values())

    def begun(self) -> list[tuple[Fetched, float]]:
        """All requests so far, each with the moment on ``walk``'s clock when it began."""
        starts: dict[str, list[float]] = {}
        for path, start in self.page.evaluate(BEGUN):
            starts.setdefault(path, []).append(start / 1000)
        fetched = sorted(self.fetched(), key=lambda one: one.sent)
        return [(one, starts[one.path].pop(0)) for one in fetched if starts.get(one.path)]

    def slow_down(self, slow: Slow) -> None:
        """Slow the page's main thread and the line."""
        if slow.is_slow_line:
            self._session.send("Network.emulateNetworkConditions", SLOW_3G)
        self._session.send("Emulation.setCPUThrottlingRate", {"rate": slow.cpu})

    def open(self) -> None:
        """Open the front page, until its buttons are there."""
        self.page.goto(self._url)
        self.page.get_by_role("button", name="Report something that happened").wait_for()

    def walk_from_start(self, *steps: dict[str, Any]) -> list[tuple[float, float]]:
        """Open the page and take steps at once: the clock runs from the beginning of the navigation."""
        self.page.goto(self._url, wait_until="commit")
        return self.walk(*steps)

    def walk(self, *steps: dict[str, Any]) -> list[tuple[float, float]]:
        """Take timed steps (see ``step``) one right after the other."""
        return [tuple(times) for times in self.page.evaluate(_WALK, {"steps": steps, "patience": PATIENCE})]

    def press(self, name: str) -> None:
        """Tap, without a clock."""
        self.page.get_by_role("button", name=name, exact=True).first.click()

    def sees(self, heading: str) -> None:
        """Wait for a screen's heading."""
        self.page.get_by_role("heading", level=1).filter(has_text=re.compile(heading)).wait_for()

    def write(self, label: str, text: str) -> None:
        """Fill a field."""
        self.page.get_by_label(label).first.fill(text)

    def choose(self, label: str) -> None:
        """Tick a box or a radio button."""
        self.page.get_by_label(label).first.check()


def step(
    press: str,
    heading: str,
    *,
    scope: str = "main",
    selector: str = "h1",
    text: str = "",
    fill: tuple[str, str] | None = None,
) -> dict[str, Any]:
    """Fill a field if one is given, press a button, and see a heading and something on its screen."""
    seen = {"heading": heading, "selector": selector, "text": text}
    return {"fill": fill, "press": press, "scope": scope, "seen": seen}


@contextmanager
def chromium(*more: str) -> Iterator[Browser]:
    """A browser without a window; ``more`` of its arguments."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*ARGUMENTS, *more])
        try:
            yield browser
        finally:
            browser.close()
