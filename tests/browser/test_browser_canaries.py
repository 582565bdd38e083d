"""The page over a server that writes a word of its own into everything that it can: whatever somebody presses, no
screen shows it (docs/promises.md, 9). Buttons are found on the screens, so a new one is pressed too."""

import contextlib
from itertools import cycle

import pytest
from acts import open_with_passphrase
from canaries import CANARY, SAYS, TEXTS, errors, with_texts
from phone import Phone
from playwright.sync_api import Error, Route
from worlds import Opener, World, allow

TABS = "nav.tabs"
REFUSED = ("Failed to load resource", "net::ERR", "Failed to fetch")


class Speaking:
    """A server that says its own word to one phone: while ``is_lying`` in errors alone, else in the texts and heads of
    true answers."""

    def __init__(self, phone: Phone) -> None:
        self.is_lying, self.told, self._page = False, 0, phone.page
        self._errors = cycle(errors())
        phone.page.route(f"{phone.url}/api/**", self._handle)
        phone.context.on("dialog", lambda dialog: dialog.accept())

    def _handle(self, route: Route) -> None:
        with contextlib.suppress(Error):
            self.told += 1
            if self.is_lying:
                made = next(self._errors)
                headers = {name: value for name, value in made.headers.items() if name != "content-length"}
                route.fulfill(status=made.status_code, headers=headers, body=made.content)
                return
            answer = route.fetch()
            headers = {**answer.headers, f"X-{CANARY}": SAYS}
            headers.pop("content-length", None)
            route.fulfill(status=answer.status, headers=headers, body=with_texts(answer.body(), TEXTS["texts"]))


class Presser:
    """Somebody who presses everything."""

    def __init__(self, phone: Phone, words: str) -> None:
        self.phone, self.page, self.words = phone, phone.page, words
        self.server = Speaking(phone)
        self.seen: set[str] = set()

    def looks(self, where: str) -> None:
        with contextlib.suppress(Error):
            self.page.locator(".busy").first.wait_for(state="detached", timeout=400)
        shown = f"{self.page.title()} {self.page.url} {self.page.content()}"
        assert CANARY.lower() not in shown.lower(), f"{where}: {self.page.inner_text('body')}"
        heading = self.page.locator("h1").first
        self.seen.add(heading.inner_text() if heading.count() else "")

    def presses_all(self, begin: str, back: str) -> None:
        """Each button of this screen, and then the last one of what it leads to, with something in every field."""
        buttons = self.page.locator("main button:enabled:visible, main summary:visible")
        for at in range(buttons.count()):
            self._to(back)
            if at >= buttons.count():
                break
            self._press(buttons.nth(at), f"{begin}, button {at}")
            for field in self.page.locator("main input[type=text]:visible, main textarea:visible").all():
                with contextlib.suppress(Error):
                    if not field.input_value():
                        field.fill("07700 900123", timeout=300)
            last = self.page.locator("main button:enabled:visible").last
            if last.count():
                self._press(last, f"{begin}, button {at}, the last one")

    def _press(self, button: object, where: str) -> None:
        with contextlib.suppress(Error):
            button.click(timeout=500, no_wait_after=True)  # type: ignore[attr-defined]
        self.looks(where)

    def _to(self, back: str) -> None:
        if back == "front":
            self.page.locator(".bar .name").first.click()
            return
        tab = self.page.locator(TABS).get_by_role("button").nth(int(back))
        if not tab.count():
            self.server.is_lying = False
            open_with_passphrase(self.phone, self.words)
            self.server.is_lying = True
        self.page.locator(TABS).get_by_role("button").nth(int(back)).click()
        self.looks(f"tab {back}")


def test_no_screen_before_words_shows_a_word_of_a_server(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    phone.open()
    somebody = Presser(phone, world.words["member"])
    somebody.server.is_lying = True
    somebody.presses_all("front", "front")
    assert somebody.server.told > 3
    assert len(somebody.seen) > 4, somebody.seen
    allow(phone, *REFUSED)


@pytest.mark.parametrize("who", ["member", pytest.param("first", marks=pytest.mark.thorough, id="steward")])
@pytest.mark.parametrize(
    "is_lying", [pytest.param(True, id="errors"), pytest.param(False, marks=pytest.mark.thorough, id="answers")]
)
def test_no_screen_behind_words_shows_a_word_of_a_server(
    who: str, is_lying: bool, own_world: World, visitors: Opener
) -> None:
    phone = visitors(own_world.town.url)
    somebody = Presser(phone, own_world.words[who])
    open_with_passphrase(phone, own_world.words[who])
    somebody.server.is_lying = is_lying
    for tab in range(phone.page.locator(TABS).get_by_role("button").count()):
        somebody._to(str(tab))
        somebody.presses_all(f"tab {tab}", str(tab))
    assert somebody.server.told > 10
    assert len(somebody.seen) > 6, somebody.seen
    allow(phone, *REFUSED)
