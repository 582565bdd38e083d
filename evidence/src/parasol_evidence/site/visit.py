"""Visiting a page in a browser of its own, typing into its fields without ever sending them, and keeping what left.

The browser is Debian's ``chromium-headless-shell``: it asks for nothing by itself, where the whole Chromium calls its
maker. It runs in its sandbox and so never as root: what it opens was written by strangers. Whatever it opens is gone
with it. A page that holds it up loses its browser, and the next page gets a new one. Nothing here judges.
"""

import os
import re
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from parasol_evidence.site.gate import Address, Gate, Lookup, gate, looked_up, nowhere
from parasol_evidence.site.recording import CannotLook, Recording
from parasol_evidence.site.watcher import Watcher, text_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page, ProxySettings

AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
"""As the same browser with a window says it; the headless one names itself, and sites show it another face."""
BROWSER = "/usr/bin/chromium-headless-shell"
_ONE_WAY = (
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)
"""Everything goes out by the gate: nothing by UDP, and the browser looks up no name itself."""
PATIENCE_SECONDS = 30
KEY_MILLISECONDS = 10
MAX_FIELDS = 12
MAX_FRAMES = 30
TYPED_INTO = ", ".join(
    [
        *("input:not([type])", "textarea", "[contenteditable='']", "[contenteditable=true]"),
        *(f"input[type={kind} i]" for kind in ("text", "email", "tel", "search", "password")),
    ]
)
KINDS = (("password", "passw"), ("e-mail", "mail"), ("phone", "tel|phone|mobile|handy"), ("name", "name"))
REFUSING_IDS = ", ".join(
    [
        *("#onetrust-reject-all-handler", "#CybotCookiebotDialogBodyButtonDecline", "#didomi-notice-disagree-button"),
        *(".didomi-continue-without-agreeing", "[data-testid=uc-deny-all-button]"),
    ]
)
"""Known buttons that refuse; of others what is on them has to be a line of ``refusing.txt``."""


@dataclass(frozen=True, slots=True)
class Way:
    """How the browser goes out. ``proxy`` like ``socks5://127.0.0.1:9050``: names are looked up there, not here.
    ``arguments`` are the browser's own, ``lookup`` and ``led`` the gate's (``gate.py``); no command passes any: tests
    trust a certificate with them, and lead invented names to loopback. A page is settled when nothing left it for
    ``quiet_seconds``, and given up after ``longest_seconds``."""

    proxy: str | None = None
    arguments: Sequence[str] = ()
    lookup: Lookup = looked_up
    led: Callable[[str], Address | None] = nowhere
    quiet_seconds: float = 0.8
    longest_seconds: float = 180

    def out(self, named: Address | None = None) -> Gate:
        """A gate that leads this way: one for the browser itself, and one for each visit, so that what a page still
        sends when it is closed never counts for the next one."""
        proxy = urlsplit(self.proxy) if self.proxy else None
        onward = (proxy.hostname or "", proxy.port or 1080) if proxy else None
        return Gate(onward, self.lookup, self.led, named)


def by(out: Gate) -> "ProxySettings":
    """What leads all of a browser, or of one of its contexts, out by a gate."""
    return {"server": out.url, "bypass": "<-loopback>"}


@contextmanager
def visitor(way: Way) -> Iterator["Visitor"]:
    """A browser of its own, in its sandbox. Raises ``CannotLook``: as root, or without the browser or what its sandbox
    needs."""
    if os.geteuid() == 0:
        raise CannotLook("a browser for strangers' pages must not run as root: run this as an ordinary user", "root")
    from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 only this command needs it

    if not os.path.exists(BROWSER):
        raise CannotLook("the browser is missing: sudo apt-get install chromium-headless-shell", "browser")
    mark = "--mark=" + os.urandom(8).hex()
    arguments = ["--disable-background-networking", "--disable-component-update", "--disable-gpu", mark, *_ONE_WAY]
    arguments += way.arguments
    with gate(way.out()) as out, sync_playwright() as driver:

        def launch() -> "Browser":
            try:
                return driver.chromium.launch(
                    executable_path=BROWSER,
                    chromium_sandbox=True,
                    args=arguments,
                    proxy=by(out),
                )
            except Error as error:
                failed = "sandboxing failed" in str(error)
                reason = "its sandbox can't be set up on this machine" if failed else "it doesn't start"
                raise CannotLook(f"the browser can't be used: {reason}", "browser") from None

        opened = Visitor(launch, way, mark)
        try:
            yield opened
        finally:
            with suppress(Error):
                opened.browser.close()


class Visitor:
    """A browser that is open; ``mark`` stands in its command line."""

    def __init__(self, launch: Callable[[], "Browser"], way: Way, mark: str) -> None:
        self._launch = launch
        self._way = way
        self._mark = mark.encode()
        self.browser = launch()
        self.version = self.browser.version

    def visit(self, url: str, values: dict[str, str], refusing: bool = False) -> Recording | None:
        """Open a page in a fresh profile, type ``values`` by kind of field, send nothing, and return what left. With
        ``refusing``, consent is refused first and only what left afterwards is returned; ``None`` where no button for
        it was seen. Raises ``CannotLook`` if the page can't be opened, or holds the browser up."""
        from playwright.sync_api import Error  # noqa: PLC0415 as above

        if not self.browser.is_connected():
            self.browser = self._launch()
        asked = urlsplit(url)
        named = asked.hostname or "", asked.port or (443 if asked.scheme == "https" else 80)
        watchdog = threading.Timer(self._way.longest_seconds, self._kill)
        watchdog.start()
        try:
            agent = f"{AGENT} Chrome/{self.version.partition('.')[0]}.0.0.0 Safari/537.36"
            with gate(self._way.out(named)) as out:
                session = self.browser.new_browser_cdp_session()
                context = self.browser.new_context(
                    user_agent=agent, locale="en-GB", accept_downloads=False, proxy=by(out)
                )
                context.set_default_timeout(3_000)
                try:
                    watcher = Watcher(context, self._way.quiet_seconds, out)
                    page = context.new_page()
                    watcher.look_for_workers(session, page)
                    return _visit(watcher, page, url, values, refusing)
                finally:
                    with suppress(Error):
                        session.detach()
                    with suppress(Error):
                        context.close()
        except Error as error:
            held = not self.browser.is_connected()
            reason = "it held the browser up, or made it crash" if held else _reason(error)
            raise CannotLook(f"this page broke off the look ({reason})") from None
        finally:
            watchdog.cancel()

    def _kill(self) -> None:
        """End the browser from outside: what waits for a page that never answers waits for ever."""
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                command = (process / "cmdline").read_bytes()
                if self._mark in command and b"--type=" not in command:
                    os.kill(int(process.name), signal.SIGKILL)


def _visit(watcher: Watcher, page: "Page", url: str, values: dict[str, str], refusing: bool) -> Recording | None:
    from playwright.sync_api import Error  # noqa: PLC0415 as above

    try:
        page.goto(url, wait_until="load", timeout=PATIENCE_SECONDS * 1_000)
    except Error as error:
        if page.url in ("", "about:blank") or page.url.startswith("chrome-error"):
            raise CannotLook(f"this page couldn't be opened ({_reason(error)})") from None
    watcher.settle(page)
    if refusing:
        if not _refuse(page):
            return None
        watcher.settle(page)
        watcher.forget()
        with suppress(Error):
            page.reload(wait_until="load", timeout=PATIENCE_SECONDS * 1_000)
        watcher.settle(page)
    watcher.recording.page = page.url
    watcher.typed = True
    watcher.recording.fields = _type(page, values)
    page.mouse.move(200, 200)
    page.mouse.wheel(0, 600)
    page.mouse.move(320, 260, steps=4)
    watcher.settle(page)
    watcher.leave(page)
    return watcher.result()


def _type(page: "Page", values: dict[str, str]) -> list[str]:
    """Type into what can be seen, and return the kinds of fields. Never Enter: nothing is sent by us."""
    from playwright.sync_api import Error  # noqa: PLC0415 as above

    typed: list[str] = []
    for place in _places(page):
        with suppress(Error):  # a field may go while others are typed into
            if not place.is_visible() or not place.is_editable():
                continue
            kind = _kind(place)
            place.press_sequentially(values[kind], delay=KEY_MILLISECONDS)
            place.blur()
            typed.append(kind)
    return typed


def _places(page: "Page") -> Iterator["Locator"]:
    left = MAX_FIELDS
    for frame in page.frames[:MAX_FRAMES]:
        found = frame.locator(TYPED_INTO)
        for at in range(min(found.count(), left)):
            left -= 1
            yield found.nth(at)


def _kind(place: "Locator") -> str:
    said = " ".join(place.get_attribute(name) or "" for name in ("type", "autocomplete", "name", "id")).lower()
    return next((kind for kind, pattern in KINDS if re.search(pattern, said)), "text")


def _refuse(page: "Page") -> bool:
    """Press what refuses consent, if it is there."""
    from playwright.sync_api import Error  # noqa: PLC0415 as above

    labels = "|".join(re.escape(line) for line in text_of("refusing.txt").splitlines())
    refusing = re.compile(rf"^\W*({labels})\W*$", re.IGNORECASE)
    for frame in page.frames[:MAX_FRAMES]:
        buttons = frame.get_by_role("button", name=refusing).or_(frame.get_by_role("link", name=refusing))
        for found in (frame.locator(REFUSING_IDS), buttons):
            with suppress(Error):
                if found.count() and found.first.is_visible():
                    found.first.click()
                    return True
    return False


def _reason(error: Exception) -> str:
    found: Callable[[str], re.Match[str] | None] = re.compile(r"net::(ERR_[A-Z_]+)|(Timeout) ").search
    match = found(str(error))
    return (match[1] or "it took too long") if match else "no reason was told"
