"""The plain pages on a real port over a real server, and somebody who reads them without any browser."""

import asyncio
import os
import threading
import time
from dataclasses import dataclass, field
from html.parser import HTMLParser

import httpx
import uvicorn

from harness import Town
from parasol.kernel.plain.app import PlainPages
from parasol.kernel.plain.cabinet import Cabinet
from parasol.kernel.plain.places import FIELD
from parasol.kernel.plain.pool import Pool
from parasol.kernel.process import listening
from parasol.kernel.roster.client.person import Person

NAME = "Garden notes"


class Monotonic:
    """A monotonic clock that can be set forward."""

    def __init__(self) -> None:
        self.offset = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.offset


class PlainSite:
    """Served in a thread; ``url`` is where it is. ``server``: where it looks for the server, if not at the town's."""

    def __init__(self, town: Town, server: str | None = None, pool: Pool | None = None) -> None:
        self.town = town
        self.clock = Monotonic()
        self.cabinet = Cabinet(server or town.url, town.plain_seed, town.clock, os.urandom)
        self.pages = PlainPages(self.cabinet, self.clock, os.urandom, NAME, pool)
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)
        self._thread.start()
        assert self._ready.wait(20)

    async def _serve(self) -> None:
        self._uvicorn = uvicorn.Server(listening(self.pages.application(), "127.0.0.1", 0))
        serving = asyncio.create_task(self._uvicorn.serve())
        while not self._uvicorn.started:
            await asyncio.sleep(0.01)
        self.url = f"http://127.0.0.1:{self._uvicorn.servers[0].sockets[0].getsockname()[1]}"
        self._ready.set()
        await serving

    def close(self) -> None:
        self._uvicorn.should_exit = True
        self._thread.join(20)


@dataclass
class Place:
    """A founded community and its plain pages."""

    town: Town
    site: PlainSite
    first: Person
    second: Person


@dataclass
class Shown:
    """A page as it came: its forms with what stands in them."""

    status: int
    headers: httpx.Headers
    html: str
    title: str = ""
    text: str = ""
    actions: list[str] = field(default_factory=list)
    fields: dict[str, list[str]] = field(default_factory=dict)
    buttons: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self.shown = shown
        self._stack: list[str] = []
        self._area = ""
        self._select = ""
        self._in_words = False
        self._data: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        shown = self.shown
        self._stack.append(tag)
        if tag == "form":
            shown.actions.append(given["action"])
        elif tag == "a":
            shown.links.append(given["href"])
        elif tag == "ol" and "words" in given.get("class", ""):
            self._in_words = True
        elif tag == "textarea":
            self._area = given["name"]
            shown.fields[self._area] = [""]
        elif tag == "select":
            self._select = given["name"]
            shown.fields[self._select] = [""]
        elif tag == "option" and "selected" in given:
            shown.fields[self._select] = [given["value"]]
        elif tag == "input":
            self._input(given)

    def _input(self, given: dict[str, str]) -> None:
        shown, name = self.shown, given["name"]
        if given["type"] == "submit":
            shown.buttons.append(name.removeprefix("do-"))
        elif given["type"] in {"radio", "checkbox"}:
            shown.fields.setdefault(name, [])
            if "checked" in given:
                shown.fields[name].append(given["value"])
        elif name == FIELD:
            shown.fields[name] = [given["value"]]  # each form of a page has one, and sends its own
        else:
            shown.fields[name] = [*shown.fields.get(name, []), given["value"]]

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = ""
        if tag == "ol":
            self._in_words = False

    def handle_data(self, data: str) -> None:
        if self._area:
            self.shown.fields[self._area][0] += data.removeprefix("\n")
            return
        tag = self._stack[-1] if self._stack else ""
        if tag in {"style"}:
            return
        if tag == "title":
            self.shown.title += data.strip()
        if tag == "li" and self._in_words and data.strip():
            self.shown.words.append(data.strip())
        self.shown.text += data


class Reading:
    """Somebody who reads and fills in pages; ``now`` is the page that is shown."""

    def __init__(self, url: str, **headers: str) -> None:
        self.http = httpx.Client(base_url=url, trust_env=False, follow_redirects=False, headers=headers, timeout=60)
        self.now = Shown(0, httpx.Headers(), "")

    def close(self) -> None:
        self.http.close()

    def open(self, path: str) -> Shown:
        return self._read(self.http.get(path))

    def press(self, button: str, **filled: str | list[str]) -> Shown:
        """Fill in fields, press a button: all that stands in the form is sent."""
        assert button in self.now.buttons, (button, self.now.buttons)
        fields = dict(self.now.fields)
        for name, value in filled.items():
            assert name in fields, (name, list(fields))
            fields[name] = value if isinstance(value, list) else [value]
        return self.send(self.now.actions[0], {**fields, f"do-{button}": ["pressed"]})

    def send(self, path: str, fields: dict[str, list[str]] | bytes, **headers: str) -> Shown:
        if isinstance(fields, bytes):
            kind = {"Content-Type": "application/x-www-form-urlencoded"}
            return self._read(self.http.post(path, content=fields, headers={**kind, **headers}))
        return self._read(self.http.post(path, data=fields, headers=headers))

    def _read(self, response: httpx.Response) -> Shown:
        self.now = Shown(response.status_code, response.headers, response.text)
        reader = _Reader(self.now)
        reader.feed(response.text)
        self.now.text = " ".join(self.now.text.split())
        return self.now


STORY = "He was fine at first, then he locked the door."


def write_report(reader: Reading, number: str = "07700 900789", story: str = STORY, language: str = "en") -> None:
    """From the first page to the answers once more."""
    reader.open(f"/{language}/report")
    reader.press("next")
    reader.press("next", story=story)
    reader.press("add", kind="phone", typed=number)
    reader.press("next")
    reader.press("next", person="Tall.", vehicle="A grey van.")
    reader.press("next", kinds=["violence", "threats"])
    reader.press("next", area="area North", when="this")
    reader.press("to-whom")
    reader.press("next", whom="me")
    reader.press("to-further")
    reader.press("next", again="The same.", where="By the station")
    reader.press("to-contact")
    reader.press("next", how="+44 7700 900555", cover="Robin", safe="yes")
    assert reader.now.status == 200, reader.now.text
    assert "send" in reader.now.buttons
    reader.now.fields |= {"warn": ["yes"], "shared": ["Locks the door."]}


def open_receipt(reader: Reading, words: str) -> Shown:
    reader.open("/en/receipt")
    return reader.press("open", words=words)
