"""The page as built, in a real Chromium, against a real server."""

import fcntl
import itertools
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from acts import open_with_passphrase
from firefox import SLOW, Start, firefoxes
from lived_in import LivedIn, settle
from phone import ARGUMENTS, CHROMIUM, HEADLESS, ROOT, Phone
from playwright._impl import channel_owner
from playwright.sync_api import Browser, Playwright, sync_playwright
from worlds import World, world_in

from harness import Town
from parasol.kernel.site import Look, Page, load

# Each call to a browser read the whole stack, to name the line in a trace, which nobody makes here: a twentieth of all.
channel_owner.capture_library_stack_trace = lambda: {"frames": [], "apiName": ""}
Opener = Callable[..., Phone]


def pytest_configure(config: pytest.Config) -> None:
    """Once everywhere but with ``make thorough``, which runs these tests on PostgreSQL."""
    Phone.LOOKS_ONCE = "not thorough" in config.getoption("markexpr") and config.getoption("engine") == "sqlite"


LOOK = Look("Garden notes", "leaf")


def page_folder(factory: pytest.TempPathFactory, *options: str) -> Path:
    """One for all of xdist's processes."""
    base = factory.getbasetemp()
    return (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "".join(["page", *options])


def page_in(factory: pytest.TempPathFactory, *options: str, look: Look = LOOK) -> Page:
    """Built once for all of xdist's processes."""
    folder = page_folder(factory, *options)
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "manifest.json").exists():
            command = ["node", "tools/page/build.mjs", str(folder), "--test-language", *options]
            subprocess.run(command, cwd=ROOT, check=True, timeout=280)
    return load(folder, look)


@pytest.fixture(scope="session")
def as_people_get_it(tmp_path_factory: pytest.TempPathFactory) -> Page:
    """The page, built once, with the right-to-left test language."""
    return page_in(tmp_path_factory)


@pytest.fixture(scope="session")
def with_tests_argon2(tmp_path_factory: pytest.TempPathFactory) -> Page:
    """The same page, whose Argon2id Python computes (``phone.argon2id``)."""
    return page_in(tmp_path_factory, "--tests-argon2")


@pytest.fixture(scope="session")
def built(with_tests_argon2: Page) -> Page:
    """The page's own Argon2id took a quarter of these tests' time. Files of tests for which that matters have their own
    ``built``."""
    return with_tests_argon2


@pytest.fixture(scope="session")
def playwright_session() -> Iterator[Playwright]:
    with sync_playwright() as session:
        yield session


@pytest.fixture(scope="session")
def chromium(playwright_session: Playwright) -> Iterator[Browser]:
    browser = playwright_session.chromium.launch(executable_path=HEADLESS, args=list(ARGUMENTS))
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def whole_chromium(playwright_session: Playwright) -> Iterator[Browser]:
    """As people have it, for what depends on history, memory and the rest of a browser, and for the main job."""
    browser = playwright_session.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def start_firefox(playwright_session: Playwright) -> Iterator[Start]:
    with firefoxes(playwright_session) as start:
        yield start


@pytest.fixture
def browser(request: pytest.FixtureRequest) -> Browser:
    """Chromium, but where a test is run in others too (``firefox.in_every_browser``)."""
    kind = getattr(request, "param", "chromium")
    if kind == "chromium":
        return request.getfixturevalue("chromium")
    if kind == "safer":
        request.getfixturevalue("monkeypatch").setattr("phone.PATIENCE", SLOW)
    return request.getfixturevalue("start_firefox")(kind)


@pytest.fixture
def place(tmp_path: Path, built: Page) -> Iterator[Town]:
    """A server with the page and no community yet."""
    town = Town(tmp_path, built)
    yield town
    town.close()


@pytest.fixture(scope="session")
def lived_in(tmp_path_factory: pytest.TempPathFactory, built: Page) -> Iterator[LivedIn]:
    """A community with something of everything, for tests that look at it and change little."""
    settled = settle(tmp_path_factory.mktemp("lived-in"), built)
    yield settled
    settled.town.close()


@pytest.fixture
def phones(place: Town, visitors: Opener) -> Opener:
    """Opens phones where no community is yet, or at an address."""
    return lambda url=None, **options: visitors(url or place.url, **options)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, built: Page) -> Iterator[World]:
    """A community that the tests of a module share."""
    with world_in(tmp_path_factory.mktemp("world"), built) as made:
        yield made


@pytest.fixture
def own_world(tmp_path: Path, built: Page) -> Iterator[World]:
    """A community to be broken."""
    with world_in(tmp_path, built) as made:
        yield made


@pytest.fixture(scope="module")
def put_down() -> Iterator[dict[Any, list[Phone]]]:
    """Tabs that tests of this module are done with, by browser, address and options."""
    idle: dict[Any, list[Phone]] = {}
    yield idle
    for phone in itertools.chain(*idle.values()):
        phone.close()


@pytest.fixture
def visitors(request: pytest.FixtureRequest, browser: Browser, put_down: dict[Any, list[Phone]]) -> Iterator[Opener]:
    """Opens phones at an address, and looks at the end at what each did. A tab of an earlier test will do, but where
    tests are about a tab's history (``OWN_TABS``). Tabs at an address of one test alone end with it."""
    opened: list[tuple[Any, Phone]] = []

    def new(url: str, browser: Browser = browser, **options: Any) -> Phone:
        kind = browser, url, repr(options)
        idle = put_down.get(kind)
        phone = idle.pop() if idle else Phone(browser, url, **options)
        opened.append((kind, phone))
        return phone

    yield new
    asked_before, mine = {kind[1] for kind in put_down}, getattr(request.module, "OWN_TABS", False)
    for kind, phone in opened:
        idle = put_down.setdefault(kind, [])
        if kind[1] in asked_before and not mine and phone.is_put_down():
            idle.append(phone)
        else:
            phone.close()


@pytest.fixture(scope="module")
def sitting(chromium: Browser) -> Iterator[dict[Any, tuple[Phone, float]]]:
    """The phones that stay open from one test of a module to the next, and when each was last asked for."""
    kept: dict[Any, tuple[Phone, float]] = {}
    yield kept
    for phone, _ in kept.values():
        phone.close()


@pytest.fixture
def sits(sitting: dict[Any, tuple[Phone, float]], chromium: Browser) -> Iterator[Callable[..., Phone]]:
    """Somebody at the check: at the first time their phone is opened with their words, which costs more than most tests
    of what they see then, and later taken up where it lies, unless it may be about to lock itself."""
    used: list[Phone] = []

    def now(url: str, words: str, **options: Any) -> Phone:
        person = url, words, repr(options)
        phone, asked = sitting.get(person, (None, 0.0))
        phone = phone or Phone(chromium, url, **options)
        tab = phone.page.locator("nav.tabs").get_by_role("button", name="Check", exact=True)
        if time.monotonic() - asked < 240 and tab.count():
            tab.click()
            phone.sees_heading("Check someone")
        else:
            open_with_passphrase(phone, words)
        sitting[person] = phone, time.monotonic()
        used.append(phone)
        return phone

    yield now
    for phone in used:
        phone.page.unroute_all(behavior="wait")
        assert not phone.wrong, phone.wrong
