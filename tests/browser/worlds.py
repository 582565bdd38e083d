"""A founded community behind the page, made quickly through the Python client, and a server that lies to one phone."""

import contextlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from lying import Lie
from phone import ROOT, Phone
from playwright.sync_api import Error, Route

from harness import ReportHandle, Town, publish_about, report_about
from parasol.kernel.roster.client.person import Person
from parasol.kernel.site import Page

Opener = Callable[..., Phone]


@dataclass
class World:
    """Two stewards, a member, a report with an alert, and the words of all."""

    town: Town
    first: Person
    second: Person
    words: dict[str, str]
    filed: ReportHandle
    alert: bytes


def make_world(town: Town) -> World:
    people = town.people("steward", "member")
    words = {name: words for name, (words, _) in zip(("first", "second", "member"), people, strict=True)}
    first, second = people[0][1], people[1][1]
    filed = town.report(report_about())
    alert = publish_about(first, second, filed.room)
    return World(town, first, second, words, filed, alert)


@contextlib.contextmanager
def world_in(folder: Path, built: Page) -> Iterator[World]:
    town = Town(folder, built)
    try:
        yield make_world(town)
    finally:
        town.close()


@dataclass
class Lies:
    """Changes what one phone is told, by path. ``told`` counts the lies."""

    phone: Phone
    by_path: dict[str, Lie] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.phone.page.route(f"{self.phone.url}/api/**", self._handle)

    def tell(self, path: str, lie: Lie) -> "Lies":
        self.by_path[path] = lie
        return self

    def _handle(self, route: Route) -> None:
        try:
            self._lie(route)
        except Error:
            if not self.phone.page.is_closed():  # a request that was still on its way when the test was over
                raise

    def _lie(self, route: Route) -> None:
        path = route.request.url.removeprefix(self.phone.url)
        lie = self.by_path.get(path)
        if lie is None:
            route.continue_()
            return
        answer = route.fetch()
        if answer.status != 200:
            route.fulfill(response=answer)
            return
        made = lie(json.loads(route.request.post_data or "{}"), answer.body())
        self.told.append(path)
        assert not isinstance(made, httpx.Response)
        route.fulfill(response=answer, body=made)


_TEXTS = {
    found[1]: found[2]
    for path in sorted((ROOT / "src/parasol/kernel/text/en").glob("*.ftl"))
    for found in re.finditer(r"^([a-z][a-z0-9-]*) = (.+)$", path.read_text(), re.MULTILINE)
}


def text(id: str) -> str:
    """The English sentence with this name, up to its first placeable."""
    return _TEXTS[id].partition("{")[0].strip()


def sees_text(phone: Phone, id: str) -> None:
    """Wait until the person reads this sentence."""
    phone.sees(text(id))


def allow(phone: Phone, *patterns: str) -> None:
    """What the browser itself says when it refuses something on purpose isn't counted against the page."""
    phone.wrong = [line for line in phone.wrong if not any(re.search(each, line) for each in patterns)]
