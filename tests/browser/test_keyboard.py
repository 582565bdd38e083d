"""The main steps with a keyboard alone, as screen readers, switches and desks use it.

After every key: the focus is somewhere (never lost to the page), can be seen, and doesn't lie under a bar that stays on
the screen (WCAG 2.1.1, 2.4.7, 2.4.11).
"""

import re

import pytest
from lived_in import LivedIn
from phone import PATIENCE, Phone
from playwright.sync_api import expect

from conftest import Opener
from harness import NUMBER, Town

PRESSES = 60
WARNING = "Locks the door. Do not meet."

_FOCUSED = """
() => {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return { name: "", lost: true };
  const box = at.getBoundingClientRect();
  const bars = [...document.querySelectorAll(".bar, .tabs, .action-bar")].filter((bar) => !bar.contains(at));
  const visible = [...Array(9).keys()].some((step) => {
    const x = box.left + box.width / 2, y = box.top + (box.height * (step + 0.5)) / 9;
    const there = document.elementFromPoint(x, y);
    return there && (at.contains(there) || there.contains(at)) && !bars.some((bar) => bar.contains(there));
  });
  const style = getComputedStyle(at);
  const label = at.getAttribute("aria-label") ?? (at.labels?.length ? at.labels[0].innerText : at.innerText);
  return {
    name: (label ?? "").replace(/[\u2066-\u2069]/g, "").trim(),
    lost: false,
    heading: /^H[1-3]$/.test(at.tagName),
    hidden: !visible,
    outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}
"""


class Keys:
    """Hands on a keyboard, and nothing else."""

    def __init__(self, phone: Phone) -> None:
        self.phone, self.page = phone, phone.page

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def looks(self) -> str:
        """The name of what has the focus, after seeing that it can be seen."""
        focused = self.page.evaluate(_FOCUSED)
        assert not focused["lost"], "the focus is lost"
        if not focused["heading"]:
            assert focused["outline"], f"one can't see that {focused['name']!r} has the focus"
        assert not focused["hidden"], f"{focused['name']!r} has the focus and is hidden"
        return str(focused["name"])

    def tab_to(self, name: str | re.Pattern[str], back: bool = False) -> None:
        """Press Tab until what has this name has the focus."""
        passed = []
        for _ in range(PRESSES):
            self.press("Shift+Tab" if back else "Tab")
            if self.page.evaluate("document.activeElement === document.body"):
                continue  # one round through the page is over, and the browser's own bar would come now
            passed.append(self.looks())
            if re.fullmatch(name if isinstance(name, re.Pattern) else re.escape(name), passed[-1].split("\n")[0]):
                return
        raise AssertionError(f"Tab never came to {name!r}; it passed {passed}")

    def go(self, name: str | re.Pattern[str], key: str = "Enter") -> None:
        """Tab to a button and press it. Afterwards the focus must be somewhere."""
        self.tab_to(name)
        self.press(key)
        self.page.wait_for_timeout(60)
        for _ in range(60):  # while a part of the page is on its way there is nothing to focus; then it has to be
            if not self.page.evaluate("document.activeElement === document.body"):
                break
            self.page.wait_for_timeout(50)
        self.looks()

    def write(self, label: str | re.Pattern[str], text: str) -> None:
        """Tab to a text field (not to a choice of the same name) and write into it."""
        self.tab_to(label)
        while self.page.evaluate("document.activeElement.matches('input[type=radio], input[type=checkbox]')"):
            self.tab_to(label)
        self.press("Control+A")
        self.page.keyboard.insert_text(text)

    def arrives(self, heading: str | re.Pattern[str]) -> None:
        """The new screen's heading has the focus, so that a screen reader reads it."""
        self.phone.sees_heading(heading)
        expect(self.page.get_by_role("heading", level=1)).to_be_focused(timeout=PATIENCE)
        self.looks()


def unlock(keys: Keys, words: str) -> None:
    keys.phone.open()
    keys.go("Open with my words")
    keys.arrives("Open with your words")
    keys.write(re.compile("Your eight words: word .*1.*"), words)
    keys.press("Enter")
    keys.arrives("Check someone")


def test_a_report_is_filed_by_keyboard_alone(phones: Opener, lived_in: LivedIn) -> None:
    keys = Keys(phones(url=lived_in.url))
    keys.phone.open()
    keys.go("Report something that happened")
    keys.arrives("Report something that happened")
    keys.go("Start", "Space")
    keys.arrives("What happened?")
    keys.write("What happened?", "He locked the door.")
    keys.go("Continue")
    keys.arrives("Do you have a number, a name or a plate?")
    keys.write("Number, name or plate", "+44 7700 900456")
    keys.go("Add this one")
    keys.phone.sees("+44 7700 900456")
    keys.go("Remove +44 7700 900456")
    keys.write("Number, name or plate", "+44 7700 900457")
    keys.go("Phone number", "Space")
    keys.go("Add this one")
    keys.go("Continue")
    keys.arrives("How would someone recognise them?")
    keys.go("Skip")
    keys.arrives("What kind of thing was it?")
    keys.go("Violence", "Space")
    keys.go("Continue")
    keys.arrives("Where and when was it?")
    keys.go("North", "Space")
    keys.go("This month", "Space")
    keys.go("Continue")
    keys.arrives("Check your answers")
    keys.go("Change: What happened")
    keys.arrives("What happened?")
    keys.go("Continue")
    keys.arrives("Check your answers")
    keys.tab_to("Yes, warn others")
    keys.press("ArrowDown")
    assert keys.looks().startswith("No, only trusted members")
    keys.press("ArrowUp")
    keys.go("Send")
    keys.arrives("Your report code")
    words = keys.phone.card().split()
    keys.go("I have written them down")
    keys.arrives(re.compile("see if the words are right"))
    for position in (2, 4, 6):
        keys.page.get_by_role("heading", level=2).filter(has_text=str(position)).wait_for()
        keys.go(words[position - 1])
    keys.arrives("Thank you")


def test_a_vault_is_opened_and_someone_checked_by_keyboard_alone(phones: Opener, lived_in: LivedIn) -> None:
    keys = Keys(phones(url=lived_in.url))
    unlock(keys, lived_in.member_words)
    keys.write("Phone number, e-mail, name or number plate", NUMBER)
    keys.press("Enter")
    keys.arrives("A report was found")
    keys.go("Tell someone where you are")
    keys.go("Copy")
    keys.go("Check someone else")
    keys.arrives("Check someone")
    keys.go("Alerts")
    keys.arrives("Alerts")
    keys.phone.sees(re.compile("alerts$"))
    keys.tab_to("Search in the alerts")
    keys.tab_to("Leave", back=True)


@pytest.mark.thorough  # the review's keys are in `test_browser_review`, a desk's in `test_browser_workers`
def test_stewards_work_the_desk_by_keyboard_alone(phones: Opener, lived_in: LivedIn) -> None:
    """From the queue to a published alert: j and k, c, Enter, and the second signature."""
    lived_in.report(what_happened="Keyboard: he took my phone.", kinds=["robbery"])
    first, second = Keys(phones(url=lived_in.url)), Keys(phones(url=lived_in.url))

    unlock(first, lived_in.first_words)
    first.go("Review")
    first.arrives("Review")
    first.phone.sees("Keyboard: he took my phone.")
    first.press("j")
    top = first.looks()
    first.press("j")
    assert first.looks() != top
    first.press("k")
    assert first.looks() == top
    for _ in range(PRESSES):
        if "Keyboard" in first.looks():
            break
        first.press("ArrowDown")
    first.press("c")
    expect(first.page.locator(":focus")).to_contain_text("With you", timeout=PATIENCE)
    assert "Keyboard" in first.looks()
    first.press("Enter")
    first.arrives("Report")
    first.go("Ask the reporter")
    first.write("Your question", "Which phone was it?")
    first.go("Ask")
    first.phone.sees("Which phone was it?")
    first.looks()
    first.tab_to("Write an alert", back=True)
    first.press("Enter")
    first.arrives("Write an alert")
    first.tab_to("Sign and pass on")
    first.press("Enter")
    first.phone.sees("Write the warning first.")
    expect(first.page.get_by_label("The warning, in your own words")).to_be_focused()
    assert first.looks() == "The warning, in your own words"
    first.page.keyboard.insert_text(WARNING)
    first.tab_to("Nuisance")
    first.press("ArrowDown")
    first.press("ArrowDown")
    assert first.looks().startswith("Serious")
    first.write("Why this alert? For the second steward.", "clear account")
    first.go("Sign and pass on")
    first.arrives("Signed by you")

    unlock(second, lived_in.second_words)
    second.go("Review")
    second.arrives("Review")
    second.phone.sees(WARNING)
    second.tab_to(re.compile("Alert by .*"))
    for _ in range(PRESSES):
        if WARNING in second.looks():
            break
        second.press("Tab")
    second.press("Enter")
    second.arrives("An alert to sign")
    second.phone.button("Sign and publish").wait_for()  # when the reports are read
    second.go("Sign and publish")
    second.phone.sees("Say why in a few words.")
    second.looks()
    second.tab_to("Why?", back=True)
    second.page.keyboard.insert_text("read it, agree")
    second.go("Sign and publish")
    second.arrives("Published")


def test_the_focus_is_where_it_was_after_the_warning_that_the_page_locks(phones: Opener, lived_in: LivedIn) -> None:
    keys = Keys(phones(url=lived_in.url))
    unlock(keys, lived_in.member_words)
    keys.tab_to("Phone number, e-mail, name or number plate")
    keys.page.evaluate("(() => { const now = Date.now; Date.now = () => now() + 510_000; })()")
    keys.page.locator("dialog[open]").wait_for()
    assert keys.looks() == "I am here"
    keys.page.evaluate("addEventListener('focusin', ({ target }) => (window.passed ??= []).push(target.tagName))")
    keys.press("Enter")
    keys.page.locator("dialog").wait_for(state="detached")
    assert keys.looks() == "Phone number, e-mail, name or number plate"
    assert keys.page.evaluate("window.passed") == ["INPUT"]  # by way of the heading, a screen reader would read that


def test_joining_never_loses_the_focus(phones: Opener, lived_in: LivedIn) -> None:
    keys = Keys(phones(url=lived_in.url))
    keys.phone.open("#join=" + lived_in.invite().replace(" ", "-"))
    keys.arrives("Become a member")
    keys.go("Continue")
    keys.arrives("Your eight words")
    words = keys.phone.card().split()
    keys.go("I have kept them")
    keys.arrives("Do you have them?")
    for position in (2, 4, 6):
        keys.page.get_by_role("heading", level=2).filter(has_text=str(position)).wait_for()
        keys.go(words[position - 1])
    keys.arrives("One last step")
    keys.go("Become a member")
    keys.arrives("Check someone")


def test_the_way_out_is_one_or_two_keys_from_every_heading(phones: Opener, place: Town) -> None:
    """For whoever has only a second: Shift+Tab leads past Back to Leave. (Shift alone, three times, needs no focus.)"""
    keys = Keys(phones())
    keys.phone.open()
    expect(keys.page.get_by_role("heading", level=1)).to_be_focused()
    keys.press("Shift+Tab")
    assert keys.looks() == "Leave"
    keys.go("Help now")
    keys.arrives("Help now")
    keys.press("Shift+Tab")
    assert keys.looks() == "Back"
    keys.press("Shift+Tab")
    assert keys.looks() == "Leave"
    for _ in ("Help", "the name", "Skip"):
        keys.press("Shift+Tab")
    assert keys.looks() == "Skip to the text"
    keys.press("Enter")
    keys.arrives("Help now")


@pytest.mark.parametrize(
    "spoiler",
    [
        "document.activeElement.style.outline = 'none'",
        "document.querySelector('.bar').style.paddingBlockEnd = '100vh'",
        "document.activeElement.blur()",
    ],
)
def test_a_focus_that_cannot_be_seen_would_be_noticed(spoiler: str, phones: Opener, place: Town) -> None:
    keys = Keys(phones())
    keys.phone.open()
    keys.tab_to("Guides")
    keys.page.evaluate(spoiler)
    with pytest.raises(AssertionError, match="focus"):
        keys.looks()


def test_a_screen_has_the_focus_from_its_first_moment_and_takes_it_from_nobody(
    phones: Opener, lived_in: LivedIn
) -> None:
    """Whoever writes as soon as the screen is there keeps what they write, however slow the device is."""
    phone = phones(url=lived_in.url)
    phone.page.clock.install()
    phone.open()
    phone.press("Open with my words")
    phone.sees_heading("Open with your words")
    phone.press("Back")
    expect(phone.page.locator(".word-fields")).to_have_count(0)
    phone.button("Open with my words").wait_for()
    phone.page.clock.pause_at(phone.page.evaluate("Date.now() + 1000"))  # what was put off waits
    phone.press("Open with my words")
    phone.sees_heading("Open with your words")
    expect(phone.page.get_by_role("heading", level=1)).to_be_focused()
    field = phone.page.locator(".word-fields input").first
    field.focus()
    phone.page.clock.run_for(1000)
    expect(field).to_be_focused()
