"""A person who walks through all screens, in any language: things are found by the names of the page's messages."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from phone import PICTURES, Phone
from playwright.sync_api import Locator, expect
from translations import text_of

Look = Callable[["Walker", str], None]


class Walker:
    """Drives a phone and looks at each screen with ``look``. A picture's or a failure's name says which it was."""

    def __init__(
        self,
        phone: Phone,
        look: Look,
        language: str = "en",
        kind: str = "dark",
        sits: Callable[[str], Phone] | None = None,
    ) -> None:
        self.sits = sits  # where somebody's phone is unlocked already
        self.phone, self.page, self.look, self.language, self.kind = phone, phone.page, look, language, kind
        self.seen: list[str] = []

    def text(self, id: str) -> re.Pattern[str]:
        return text_of(id, self.language)

    def sees(self, screen: str) -> None:
        """Look at the screen as it is now."""
        self.seen.append(screen)
        if PICTURES:
            self.phone.picture(Path(PICTURES) / self.kind / f"{screen}.png")
        try:
            self.look(self, screen)
        except AssertionError as error:
            raise AssertionError(f"{self.kind}, {screen}: {error}") from error

    def at(self, id: str, screen: str = "") -> None:
        """Wait for the screen with this heading, and look at it if ``screen`` names it."""
        expect(self.page.get_by_role("heading", level=1)).to_have_text(self.text(id), timeout=self.phone.patience)
        if screen:
            self.sees(screen)

    def waits(self, id: str) -> None:
        expect(self.page.get_by_text(self.text(id)).first).to_be_visible(timeout=self.phone.patience)

    def tap(self, id: str, within: Any = None, last: bool = False) -> None:
        found = (within or self.page).get_by_role("button", name=self.text(id))
        (found.last if last else found.first).click()

    def opens(self, id: str) -> None:
        """Open or close a details element."""
        self.page.locator("summary", has_text=self.text(id)).first.click()

    def field(self, id: str) -> Locator:
        return self.page.get_by_label(self.text(id)).first

    def write(self, id: str, text: str) -> None:
        words = id in {"unlock-words", "receipt-field", "found-words", "join-words", "slip-words"}
        (self.page.locator(".word-fields input").first if words else self.field(id)).fill(text)

    def tick(self, id: str) -> None:
        self.page.locator("label.choice", has_text=re.compile(self.text(id).pattern.strip("^$"))).first.locator(
            "input"
        ).check()

    def pick_words(self, words: str, wrong_first: str = "") -> None:
        """Pick three of the words; the first try goes wrong if a screen is named for it."""
        own = words.split()
        for position in (2, 4, 6):
            self.page.locator("section h2", has_text=str(position)).wait_for()
            if wrong_first and position == 2:
                choices = self.page.locator(".actions.stack button").all_inner_texts()
                self.phone.press(next(word for word in choices if word != own[1]))
                self.waits("words-pick-wrong")
                self.sees(wrong_first)
            self.phone.press(own[position - 1])

    def unlock(self, words: str) -> None:
        if self.sits:
            self.phone = self.sits(words)
            self.page = self.phone.page
            return
        self.phone.open()
        self.tap("front-unlock")
        self.write("unlock-words", words)
        self.tap("unlock-open")
        self.at("check")

    def home(self) -> None:
        """To the first page, by its name at the top."""
        self.page.locator(".bar .name").click()

    def tab(self, name: str) -> None:
        self.page.locator("nav.tabs").get_by_role("button", name=self.text(f"tab-{name}")).click()
