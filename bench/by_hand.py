"""From a member's words to a live link, as long as it takes by hand: computed, and nobody was timed.

Chromium is driven as somebody new to it would drive it, with a processor four times slower on a slow line. What is
pressed, typed, written down and waited for is counted; so is each line that comes on a screen, read once, all of it.
The times of these come from the keystroke-level model: Card, Moran and Newell, "The keystroke-level model for user
performance time with interactive systems", CACM 23 (7), 1980, pages 396 to 410. It was made for experts with a keyboard
and a mouse who make no mistakes, and has no reading in it. So it is told for two of its typists: the target is held
against an average one, and beside it stands the worst.
"""

import re
import time
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Locator

from bench.browser_tab import Slow, Tab, chromium
from bench.figures import Figures
from bench.machine import CLIENT_CORE, CORES, pin
from bench.served import Community, serve

KEY, SLOW_KEY = 0.28, 1.20
"""K: an average typist who isn't a secretary, and the worst one, who doesn't know the keyboard. On phones 37,000 people
took 0.33 s a letter (Palin et al., MobileHCI 2019)."""
POINT, THINK = 1.10, 1.35
"""P, for each press, and M, before it. H, from the keyboard to the mouse, is nothing on a phone."""
READ = 130 / 60
"""Words a second on a phone, of the whole screen."""
WRITE = 22 / 60
"""Words a second that somebody copies by hand (Brown, "Human-computer interface design guidelines", 1988). Not of the
model."""
MOST_MINUTES = 10.0
TARGET_CPU = 4
LINE = "Calm and kind, in the harbour"
ABOUT = "I have worked here for six years. I like slow evenings, good food and people who write a few words first."


@dataclass(slots=True)
class Hand:
    """Somebody at a phone, and what they did."""

    tab: Tab
    presses: int = 0
    fields: int = 0
    letters: int = 0
    read: int = 0
    written: int = 0
    waited: float = 0.0
    _known: set[str] = field(default_factory=set)

    def reads(self) -> None:
        """Each line that wasn't there before; of a control its name."""
        lines = [line.strip() for line in self.tab.page.locator("body").inner_text().splitlines()]
        fresh = [line for line in dict.fromkeys(lines) if line and line not in self._known]
        self._known.update(fresh)
        self.read += sum(len(re.findall(r"\w[\w'\u2019-]*", line)) for line in fresh)

    def press(self, what: str | Locator, then: str = "") -> None:
        """Read what is new, press, and wait until the screen with this heading is there."""
        self.reads()
        page = self.tab.page
        found = page.get_by_role("button", name=what, exact=True).first if isinstance(what, str) else what
        self.presses += 1
        start = time.monotonic()
        found.click()
        if then:
            self.tab.sees(then)
        self.waited += time.monotonic() - start

    def types(self, label: str, text: str) -> None:
        """Press a field, and type into it."""
        self.reads()
        self.presses += 1
        self.fields += 1
        self.letters += len(text)
        self.tab.write(label, text)

    def copies(self) -> list[str]:
        """Write the words on the card down, on paper."""
        self.reads()
        card = self.tab.page.locator(".words li")
        card.first.wait_for()
        words: list[str] = card.all_inner_texts()
        self.written += len(words)
        return words

    def seconds(self, key: float) -> float:
        """In all."""
        acts = self.presses * (POINT + THINK) + self.letters * key
        return acts + self.read / READ + self.written / WRITE + self.waited


def measure(figures: Figures, base: Community, folder: Path, runs: int) -> None:
    """The run of which the waits are the median."""
    pin(CORES)
    town = base.another(folder / "by hand")
    try:
        with serve(town.store, program=True) as served, chromium() as browser:
            hands = sorted(
                (to_a_link(browser, served.url, town, run) for run in range(runs)), key=lambda hand: hand.waited
            )
    finally:
        pin([CLIENT_CORE])
    hand = hands[len(hands) // 2]
    slow, usual = hand.seconds(SLOW_KEY) / 60, hand.seconds(KEY) / 60
    figures.add(
        "from a member's words to a live link, by hand: computed, nobody was timed",
        f"{usual:.1f} minutes for an average typist (K {KEY:.2f} s); {slow:.1f} for the worst (K {SLOW_KEY:.2f} s)",
        f"keystroke-level model (Card, Moran, Newell 1980) with reading at {READ * 60:.0f} words a minute, which is "
        f"{hand.read / READ / 60:.1f} minutes of it, and {hand.waited:.0f} s of waiting, measured "
        f"at {TARGET_CPU} times slower on a slow line",
        f"<= {MOST_MINUTES:.0f} minutes",
        usual <= MOST_MINUTES,
        f"{hand.presses} presses, {hand.letters} letters in {hand.fields} fields, {hand.written} words on paper, "
        f"{hand.read} read",
    )


def to_a_link(browser: Browser, url: str, town: Community, run: int) -> Hand:
    """All of it, in a fresh profile; ``run``: which of the member's three passes pays."""
    tab = Tab(browser, url)
    hand, page = Hand(tab), tab.page
    try:
        tab.slow_down(Slow(TARGET_CPU, is_slow_line=True))
        start = time.monotonic()
        tab.open()
        hand.waited += time.monotonic() - start
        hand.press("Open with my words", "^Open with your words$")
        hand.types("Your eight words", town.member_words)
        hand.press("Open", "^Check someone$")
        hand.press("Me", "^Me$")
        hand.press("Your profiles", "^Your profiles$")
        hand.press("Make a profile", "^Make a profile$")
        label = ["My first (pass 1)", "My second (pass 2)", "My third (pass 3)"][run % 3]
        hand.press(page.get_by_label(label).first)
        hand.press("Make it", "^The words of your profile$")
        words = hand.copies()
        hand.press("I have written them down", "")
        for position in (2, 4, 6):
            page.get_by_role("heading", level=2).filter(has_text=str(position)).wait_for()
            hand.press(words[position - 1], "")
        tab.sees("^Change what it says$")
        hand.types("Name", "Robin")
        hand.types("One line", LINE)
        hand.types("About me", ABOUT)
        hand.press("Save", "^Links$")
        hand.types("Who or what is it for?", "Regulars")
        hand.press("Make a new link")
        start = time.monotonic()
        page.locator(".link-text").wait_for()
        hand.waited += time.monotonic() - start
        hand.reads()
    finally:
        tab.close()
    return hand
