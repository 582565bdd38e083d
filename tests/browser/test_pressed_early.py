"""What is pressed right after unlocking counts, in a browser that is slow to go back in its history, and whatever comes
meanwhile: nothing takes somebody away from where they went, and nothing moves away under a finger."""

import re

from acts import open_with_passphrase
from firefox import in_every_browser
from phone import Phone
from playwright.sync_api import Route
from worlds import Opener, World

OWN_TABS = True  # what a tab was before is what this is about
# The browser goes back when the test lets it, whatever the machine is busy with, and says when it was done.
SLOW_TO_GO_BACK = """
const go = history.go.bind(history);
window.wentBack = 0;
history.go = (steps) => {
  window.goBackNow = () => {
    addEventListener("popstate", () => window.wentBack++, { once: true });
    go(steps);
  };
};
"""
LEFT = re.compile("checks left this week")


def _went_back(phone: Phone) -> int:
    return int(phone.page.evaluate("window.wentBack"))


@in_every_browser
def test_a_press_counts_while_the_browser_still_goes_back(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    phone.page.add_init_script(SLOW_TO_GO_BACK)
    phone.open()
    phone.page.evaluate("scrollTo(0, document.body.scrollHeight)")  # where somebody looked for the button
    phone.press("Open with my words")
    phone.fill("Your eight words", world.words["member"])
    phone.press("Open")
    phone.sees_heading("Check someone")
    assert _went_back(phone) == 0
    phone.press("Alerts")
    phone.sees_heading("Alerts")
    phone.press("Me")
    phone.sees_heading("Me")
    phone.press("Change my words")
    phone.sees_heading(re.compile("words"))
    phone.press("Back")  # the browser has no such entry yet
    phone.sees_heading("Me")
    phone.page.evaluate("goBackNow()")
    phone.until(lambda: _went_back(phone) == 1)
    phone.sees_heading("Me")
    assert phone.page.evaluate("scrollY") == 0, "the front page's place is not the new screen's"
    assert phone.page.evaluate("history.state.n") == 3
    for heading in ("Alerts", "Check someone"):
        phone.page.go_back()
        phone.sees_heading(heading)
    phone.page.go_forward()
    phone.sees_heading("Alerts")
    phone.press("Leave")
    phone.has_left()


@in_every_browser
def test_whoever_locks_while_the_browser_still_goes_back_stays_outside(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    phone.page.add_init_script(SLOW_TO_GO_BACK)
    open_with_passphrase(phone, world.words["member"])
    phone.press("Me")
    phone.press("Lock now")
    phone.sees("Report something that happened")
    phone.page.evaluate("goBackNow()")
    phone.until(lambda: _went_back(phone) == 1)
    phone.sees("Report something that happened")
    assert phone.page.evaluate("history.state.n") == 0
    assert phone.page.locator(".tabs").count() == 0


def test_nothing_on_the_first_screen_moves_when_the_weeks_tokens_are_drawn(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    phone.page.route("**/api/tokens/draw", hold)
    open_with_passphrase(phone, world.words["member"])
    phone.until(lambda: len(held) > 0)
    button = phone.button("Tell someone where you are").first
    place = button.bounding_box()
    assert phone.page.get_by_text(LEFT).count() == 0
    phone.page.unroute("**/api/tokens/draw")  # which lets go on what is held
    phone.sees(LEFT)
    assert button.bounding_box() == place
