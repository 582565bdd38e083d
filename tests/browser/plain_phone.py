"""A small phone that runs no scripts, on the plain pages: what it does, and what is looked at on every screen.

With PICTURES=folder every screen is photographed.
"""

import os
import re
from pathlib import Path

from phone import PATIENCE, SMALL, Phone, violations
from playwright.sync_api import Browser, Page, Request, expect

from plain.site import NAME

# Axe looks for a label with the field's id; a browser takes the first element that has it.
_UNLABELLED = """
[...document.querySelectorAll("textarea, select, input:not([type=hidden]):not([type=submit])")]
    .filter((each) => !each.labels.length).map((each) => each.name)
"""


class PlainPhone:
    """A tab without JavaScript."""

    def __init__(self, browser: Browser, url: str, **options: object) -> None:
        settings = {"viewport": SMALL, "locale": "en-GB", "color_scheme": "dark", **options}
        self.url = url
        self.context = browser.new_context(java_script_enabled=False, **settings)  # type: ignore[arg-type]
        # axe is a script: it looks at a copy of each page, in a tab that may run some.
        self._axe_context = browser.new_context(**settings)  # type: ignore[arg-type]
        self._copy = self._axe_context.new_page()
        self.context.set_default_timeout(PATIENCE)
        self.page: Page = self.context.new_page()
        self.asked: list[str] = []
        self.page.on("request", self._note)
        self._pictures = os.environ.get("PICTURES")
        self._taken = 0

    def _note(self, request: Request) -> None:
        self.asked.append(request.url)

    def open(self, path: str = "/") -> None:
        self.page.goto(self.url + path)

    def press(self, name: str, nth: int = 0) -> None:
        self.look()
        self.page.get_by_role("button", name=name, exact=True).nth(nth).click()

    def follow(self, name: str) -> None:
        self.look()
        self.page.get_by_role("link", name=name, exact=True).click()

    def choose(self, label: str) -> None:
        self.page.get_by_label(label).first.check()

    def fill(self, label: str, text: str) -> None:
        self.page.get_by_label(label, exact=True).fill(text)

    def sees(self, text: str) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible(timeout=PATIENCE)

    def sees_heading(self, text: str) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_have_text(text, timeout=PATIENCE)

    def look(self) -> None:
        """No violation that axe finds, each field with the label that names it, nothing wider than the screen, Leave
        first, a picture if asked for."""
        self.page.wait_for_load_state()  # not of half a page, which has no title yet
        copy = self._copy
        copy.set_content(self.page.content())
        assert violations(copy, Phone.LOOKS_ONCE) == []
        wider = copy.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"the page is {wider} px wider than the screen"
        assert copy.evaluate(_UNLABELLED) == []
        first = "document.querySelector('a[href], button, input:not([type=hidden])').textContent"
        assert copy.evaluate(first) in {"Leave", "Salir"}
        assert self.page.title() == NAME
        if self._pictures:
            self._taken += 1
            folder = Path(self._pictures)
            folder.mkdir(parents=True, exist_ok=True)
            name = re.sub(r"\W+", "-", self.page.get_by_role("heading", level=1).inner_text())[:40]
            self.page.screenshot(path=folder / f"{id(self) % 1000:03}-{self._taken:02}-{name}.png", full_page=True)

    def close(self) -> None:
        """It asked nobody else, and kept nothing."""
        state = self.context.storage_state()
        assert state == {"cookies": [], "origins": []}
        assert [url for url in self.asked if not url.startswith(self.url)] == []
        assert [url for url in self.asked if "?" in url] == []
        self.context.close()
        self._axe_context.close()
