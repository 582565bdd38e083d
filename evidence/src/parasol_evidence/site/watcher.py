"""Keeping what leaves a browser's context: requests with their bodies, WebSockets, what workers send, cookies, and what
``probes.js``, put into each page, tells of its scripts. Everything is bounded: a page may send as much as it likes."""

import base64
import hmac
import math
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from importlib import resources
from typing import TYPE_CHECKING, Any

from parasol_evidence.site.gate import Gate
from parasol_evidence.site.recording import (
    MAX_BODY_BYTES,
    MAX_MESSAGES,
    Act,
    Cookie,
    Message,
    Recording,
    host_of,
)

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, CDPSession, Page, Request, Worker

SETTLED_SECONDS = 8.0
"""A page that hasn't been quiet by then is taken as it is."""
MAX_TOLD = 5_000
MAX_BLOBS = 100
APART = ("shared_worker", "service_worker")
"""The browser's kinds of code that sends what the driver doesn't tell of."""
_IN_WORKERS = """() => {
  const sent = (self.__parasol ??= []);
  if (sent.length) return;
  sent.push("");
  const note = (to) => { try { sent.push(new URL(to?.url ?? to, self.location).href); } catch {} };
  for (const [owner, key, at] of [[self, "fetch", 0], [XMLHttpRequest.prototype, "open", 1]]) {
    const old = owner[key];
    owner[key] = function (...all) { note(all[at]); return old.apply(this, all); };
  }
}"""

_LEAVING = """() => {
  for (const [key, value] of [["visibilityState", "hidden"], ["hidden", true]]) {
    Object.defineProperty(document, key, { configurable: true, get: () => value });
  }
  document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  dispatchEvent(new PageTransitionEvent("pagehide"));
}"""


class Watcher:
    """Keeps what leaves a context."""

    def __init__(self, context: "BrowserContext", quiet_seconds: float, out: Gate) -> None:
        """``out`` knows which hosts were reached, and which were stopped. What a page can send unseen is known once and
        for all of a visit: refusing consent ends no service worker."""
        self._quiet_seconds = quiet_seconds
        self._out = out
        self.recording = Recording("")
        self.typed = False
        self._context = context
        self._last = time.monotonic()
        self._workers: list[Worker] = []
        self._blobs: list[tuple[str, bytes]] = []
        self._by_workers: set[str] = set()
        self._setters: dict[str, str] = {}
        self._addresses: set[str] = set()
        self._seen: set[str] = set()
        self._is_hidden = False
        self._is_unseen = False
        name = "p" + os.urandom(8).hex()
        self._secret = os.urandom(16).hex()
        context.expose_binding(name, self._tell)
        context.add_init_script(f"{text_of('probes.js').rstrip()}({name!r}, {self._secret!r}, {MAX_TOLD});")
        context.on("request", self._request)
        context.on("page", self._page)

    def _page(self, page: "Page") -> None:
        page.on("websocket", self._socket)
        page.on("worker", self._worker)

    def _worker(self, worker: "Worker") -> None:
        self._workers.append(worker)

    def look_for_workers(self, browser: "CDPSession", page: "Page") -> None:
        """Learn from the browser itself which workers it begins for this context: a page can't hide one from it.
        Before the page has opened anything."""
        own = self._context.new_cdp_session(page)
        context = own.send("Target.getTargetInfo")["targetInfo"]["browserContextId"]
        own.detach()

        def begun(told: dict[str, Any]) -> None:
            target = told["targetInfo"]
            if target["type"] in APART and target.get("browserContextId") == context:
                self._is_unseen = True

        browser.on("Target.targetCreated", begun)
        browser.send("Target.setDiscoverTargets", {"discover": True})

    def _tell(self, _source: Any, *told: Any) -> None:
        """What ``probes.js`` tells. A page can call this too: what comes without the secret is dropped."""
        if len(told) != 4 or not hmac.compare_digest(str(told[0]).encode(), self._secret.encode()):
            return
        what, script, more = map(str, told[1:])
        if what == "webrtc":
            self._is_unseen = True
        if what == "blob":
            with suppress(ValueError):
                content = base64.b64decode(more.partition(",")[2])
                self._blobs = [*self._blobs, (script, content)][:MAX_BLOBS]
        elif what == "hidden":
            self._is_hidden = True
        elif what == "cookie" and len(self._setters) < MAX_TOLD:
            self._setters[more.partition("=")[0].strip()] = script
        elif len(self.recording.acts) < MAX_TOLD:
            self.recording.acts.append(Act(what[:20], script[:2_000], more[:200]))

    def _request(self, request: "Request") -> None:
        if len(self._addresses) < MAX_MESSAGES:
            self._addresses.add(request.url.partition("#")[0])
        how = {"ping": "beacon", "cspviolationreport": "report"}.get(request.resource_type, "request")
        body = request.post_data_buffer or b""
        self._keep(request.url, how, body, request.headers.get("referer", ""))

    def _socket(self, socket: Any) -> None:
        self._keep(socket.url, "websocket", b"", "")
        socket.on("framesent", lambda sent: self._keep(socket.url, "websocket", _bytes(sent), ""))

    def _keep(self, url: str, how: str, body: bytes, referer: str) -> None:
        self._last = time.monotonic()
        if len(self._seen) < MAX_MESSAGES:
            self._seen.add(host_of(url))
        if len(body) > MAX_BODY_BYTES:
            self.recording.lack("long")
        self.recording.add(Message(url, how, referer, body[:MAX_BODY_BYTES], self.typed))

    def settle(self, page: "Page") -> None:
        """Wait until nothing has left for a while; meanwhile listen in on workers that have begun."""
        began = time.monotonic()
        self._last = began
        while time.monotonic() - self._last < self._quiet_seconds and time.monotonic() - began < SETTLED_SECONDS:
            page.wait_for_timeout(100)
            self._listen_in()

    def _listen_in(self) -> None:
        for worker in self._workers:
            with suppress(Exception):  # it may have ended, and an ended worker sends nothing more
                worker.evaluate(_IN_WORKERS)
                self._by_workers |= set(worker.evaluate("self.__parasol"))

    def forget(self) -> None:
        """Go on with an empty recording. The browser keeps its cookies, and it stays known which script set which."""
        self.recording = Recording("")
        self._seen = set()
        self._out.again()

    def leave(self, page: "Page") -> None:
        """Tell the page that it is being closed, and keep what it sends then. It isn't really closed: the browser
        reports nothing that leaves during that."""
        self.recording.cookies = _cookies(self._context, self._setters)
        try:
            page.evaluate(_LEAVING)
        except Exception:
            self._is_hidden = True
        self.settle(page)

    def result(self) -> Recording:
        """What was kept, with the bodies and channels that are only known at the end."""
        acts = [replace(each, script=self._loaded(each.script)) for each in self.recording.acts]
        cookies = [replace(each, script=self._loaded(each.script)) for each in self.recording.cookies]
        done = Recording(self.recording.page, [], cookies, acts, self.recording.fields)
        done.lacks = self.recording.lacks
        if self._is_hidden:
            done.lack("scripts")
        met = self._out.met
        if met.stopped:
            done.lack("near")
        if self._is_unseen:
            done.lack("unseen")
        for message in self.recording.messages:
            if message.host in met.stopped - met.reached:
                continue
            blob = None if message.body else next((each for each in self._blobs if each[0] == message.url), None)
            if blob:
                self._blobs.remove(blob)
            how = "worker" if message.url in self._by_workers else message.how
            done.add(replace(message, how=how, body=blob[1] if blob else message.body))
        for host in sorted(met.reached - self._seen):  # a shared worker's requests, for one
            done.add(Message(f"https://{host}/", "unseen"))
            done.lack("unseen")
        return done

    def _loaded(self, script: str) -> str:
        """A script's address, if it is one from which something was loaded: code can call itself by any other
        (``sourceURL``), and so name somebody else. What a page made itself (``blob:``) is the page's."""
        address = script.removeprefix("blob:")
        if address != script:
            is_known = any(host_of(each) == host_of(address) for each in self._addresses)
        else:
            is_known = address.partition("#")[0] in self._addresses
        if script and not is_known:
            self._is_hidden = True
        return address if is_known else ""


def _cookies(context: "BrowserContext", setters: Mapping[str, str]) -> list[Cookie]:
    now = time.time()
    made = []
    for each in context.cookies():
        name, until = each.get("name", ""), each.get("expires", -1)
        days = max(1, math.ceil((until - now) / 86_400)) if until > 0 else 0
        made.append(Cookie(name, each.get("domain", "").lstrip("."), days, setters.get(name, "")))
    return made


def text_of(name: str) -> str:
    """A file of this package."""
    return resources.files("parasol_evidence.site").joinpath(name).read_text(encoding="utf-8")


def _bytes(sent: "str | bytes") -> bytes:
    return sent.encode() if isinstance(sent, str) else sent
