"""What people do on the page, step by step as the screens lead them. Each act ends where one sees that it worked."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from phone import SOON, Phone
from playwright.sync_api import Error, Route

from harness import Town

REASON = "they asked to join and I know them"


def open_with_passphrase(phone: Phone, words: str) -> None:
    """Open the page, unlock a vault, and see the check."""
    phone.open()
    unlock(phone, words)


LATER = """
if (window.daysLater === undefined) {
  const now = Date.now;
  window.daysLater = 0;
  Date.now = () => now() + window.daysLater * 86_400_000;
}
window.daysLater = Math.max(window.daysLater, DAYS);
"""


def comes_later(phone: Phone, days: int) -> None:
    """From the next page that is loaded on; only ever later."""
    phone.page.add_init_script(LATER.replace("DAYS", str(days)))


def by_day(phones: Callable[..., Phone], town: Town) -> Callable[[str, int], Phone]:
    """Opens a vault so many days later, somebody's always in the same tab, in which no token is waited for."""
    tabs: dict[str, Phone] = {}

    def opened(words: str, days: int) -> Phone:
        town.clock.offset = days * 86_400
        if words not in tabs:
            tabs[words] = phones(url=town.url)
            tabs[words].page.add_init_script(SOON)
        comes_later(tabs[words], days)
        open_with_passphrase(tabs[words], words)
        return tabs[words]

    return opened


def unlock(phone: Phone, words: str) -> None:
    """Unlock a vault from the front page, and see the check."""
    phone.press("Open with my words")
    phone.sees_heading("Open with your words")
    phone.fill("Your eight words", words)
    phone.press("Open")
    phone.sees_heading("Check someone")


def found(phone: Phone, founding_words: str) -> str:
    """Found the community from the founding link; returns the first steward's words."""
    phone.open("#found=" + founding_words.replace(" ", "-"))
    phone.sees_heading("Found a community")
    phone.press("Continue")
    phone.fill("Name", "Riverside Collective (invented)")
    phone.press("Continue")
    phone.page.get_by_label("Country").first.select_option("GB")
    phone.press("Continue")
    phone.choose("English")
    phone.press("Continue")
    phone.fill("Areas", "North\nHarbour")
    phone.press("Continue")
    phone.sees_heading("How long is everything kept?")
    phone.press("Continue")
    words = keep(phone)
    phone.press("Found it")
    phone.sees_heading("People and settings")
    return words


def come_in(town: Town, *phones: Phone) -> list[str]:
    """A steward and members open a community that the program founded. Returns the words of each."""
    people = town.people(*["member"] * (len(phones) - 1))
    for phone, (words, _) in zip(phones, people, strict=True):
        open_with_passphrase(phone, words)
    return [words for words, _ in people]


def keep(phone: Phone) -> str:
    """Write down the new words and pick three of them."""
    phone.sees_heading("Your eight words")
    words = phone.card()
    phone.press("I have kept them")
    phone.pick(words)
    return words


def invite(phone: Phone, role: str = "member") -> str:
    """Make an invite from the desk; returns its link's fragment."""
    phone.press("Review")
    phone.press("People and settings")
    phone.sees_heading("People and settings")
    phone.press("Invite a member" if role == "member" else "Invite a steward")
    if role == "steward":
        phone.fill("Why do you invite them?", REASON)
    phone.press("Make the invite")
    phone.sees_heading(re.compile("is ready"))
    link = phone.page.locator(".link-text").inner_text()
    words = phone.card()
    assert link == f"{phone.url}/#join={words.replace(' ', '-')}"
    phone.press("I have passed it on")
    phone.sees_heading("People and settings")
    return "#join=" + words.replace(" ", "-")


def join(phone: Phone, fragment: str) -> str:
    """Join by an invite's link; returns the new words."""
    phone.open(fragment)
    phone.sees_heading("Become a member")
    phone.press("Continue")
    words = keep(phone)
    phone.press("Become a member")
    phone.sees_heading("Check someone")
    return words


def report(phone: Phone, number: str, story: str = "He was fine at first, then he locked the door.") -> str:
    """Report with a number and a kind, skipping what can be skipped; returns the receipt words."""
    phone.open()
    write_report(phone, number, story)
    phone.press("Send")
    return receipt_words(phone)


def report_that_waits(phone: Phone, number: str, story: str, *, look: Callable[[str], None] = lambda _: None) -> str:
    """A member's report, from the check on, that only opens if somebody else reports the same person. ``look`` hears of
    each screen. Returns the receipt words; the last screen says how it stands."""
    phone.page.get_by_role("navigation").get_by_role("button", name="Check").click()
    phone.sees_heading("Check someone")
    write_report(phone, number, story)
    phone.press("Continue")
    phone.sees_heading("Who may read this?")
    look("who")
    phone.choose("Only if somebody else reports the same person")
    phone.sees("How this works")
    phone.sees("It opens if another report has one of these")  # all numbering plans are there
    look("who-waits")
    phone.press("Send")
    return receipt_words(phone)


def write_report(phone: Phone, number: str, story: str) -> None:
    """From the button that begins a report to its answers, looked at once more."""
    begin_report(phone)
    phone.fill("What happened?", story)
    phone.press("Continue")
    phone.sees_heading("Do you have a number, a name or a plate?")
    fill_name(phone, number)
    phone.choose("Phone number")
    phone.press("Add this one")
    phone.press("Continue")
    phone.sees_heading("How would someone recognise them?")
    phone.press("Skip")
    phone.choose("Violence")
    phone.press("Continue")
    phone.sees_heading("Where and when was it?")
    phone.choose("North")
    phone.choose("This month")
    phone.press("Continue")
    phone.sees_heading("Check your answers")
    phone.choose("Yes, warn others")
    phone.fill("What should others know above all?", "Locks the door.")


def begin_report(phone: Phone) -> None:
    """From the front page, or a member's, to the question what happened."""
    phone.press(re.compile("^Report( something that happened)?$"))
    phone.press("Start")
    phone.sees_heading("What happened?")


def fill_name(phone: Phone, text: str) -> None:
    """Write into the one text field of the page with numbers and names."""
    phone.page.locator("main input[type=text], main input[type=tel]").first.fill(text)


def receipt_words(phone: Phone) -> str:
    """Wait until the report has arrived, keep the words, and come to the end."""
    phone.sees_heading("Your report code")
    words = phone.card()
    phone.press("I have written them down")
    phone.pick(words)
    phone.sees_heading("Thank you")
    return words


def open_receipt(phone: Phone, words: str) -> None:
    """Come back to a report."""
    phone.open()
    phone.press("I have a report or message code")
    phone.fill("The eight words of your code", words)
    phone.press("Open")
    phone.sees_heading("Your report")


def check(phone: Phone, typed: str) -> str:
    """Check an identifier; returns the result's heading."""
    phone.page.get_by_role("navigation").get_by_role("button", name="Check").click()
    phone.sees_heading("Check someone")
    phone.fill("Phone number, e-mail, name or number plate", typed)
    phone.page.get_by_role("main").get_by_role("button", name="Check", exact=True).click()
    heading = phone.page.get_by_role("heading", level=1)
    heading.filter(has_text=re.compile("found|answered|may be")).wait_for()
    return heading.inner_text()


def write_to_desk(
    phone: Phone,
    desk: str,
    text: str,
    *,
    picture: bytes,
    name: str = "IMG_20261125_2214.jpg",
    look: Callable[[str], None] = lambda _: None,
) -> None:
    """From the front page to a message that is being sent to a desk, with a contact and a file. ``look`` hears of each
    screen."""
    phone.press("Talk to somebody")
    phone.sees_heading("Talk to somebody")
    phone.button(re.compile(desk)).wait_for()
    look("desks")
    phone.press(re.compile(desk))
    phone.sees_heading(desk)
    look("desk")
    phone.press("Write to them")
    phone.sees_heading("What would you like to say?")
    look("text")
    phone.fill("What would you like to say?", text)
    phone.press("Continue")
    phone.sees_heading("Which language do you want the answer in?")
    look("language")
    phone.choose("español")
    phone.press("Continue")
    phone.sees_heading("Is it safe to contact you?")
    phone.choose(re.compile("Only with care"))
    phone.fill("How can they reach you?", "07700 900123, after noon")
    phone.fill("Who should they say they are?", "the hair salon")
    phone.fill("What may they call you?", "Robin")
    look("contact")
    phone.press("Continue")
    phone.sees_heading("Do you want to add a file?")
    kind = "image/jpeg" if name.endswith("jpg") else "application/pdf"
    phone.page.get_by_label("Choose a file").set_input_files({"name": name, "mimeType": kind, "buffer": picture})
    phone.sees("Added.")
    look("files")
    phone.press("Continue")
    phone.sees_heading("Check your answers")
    look("review")
    phone.press("Send")


def keep_receipt_words(phone: Phone) -> str:
    """Keep a conversation's words, and come to the end."""
    phone.sees_heading("Your message code")
    words = phone.card()
    phone.press("I have written them down")
    phone.pick(words)
    phone.sees_heading("It is on its way to the desk")
    return words


def open_talk(phone: Phone, words: str) -> None:
    """Come back to a conversation with a desk, by the entrance for all receipt words."""
    phone.open()
    phone.press("I have a report or message code")
    phone.fill("The eight words of your code", words)
    phone.press("Open")
    phone.sees_heading(re.compile("Nurse|Papers"))


@contextmanager
def held(phone: Phone, path: str, count: int = 1) -> Iterator[list[Route]]:
    """Keep the first requests to ``path`` waiting; what is done with each is the test's."""
    kept: list[Route] = []

    def handle(route: Route) -> None:
        if len(kept) < count:
            kept.append(route)
        else:
            route.continue_()

    phone.page.route(f"{phone.url}{path}", handle)
    try:
        yield kept
    finally:
        phone.page.unroute(f"{phone.url}{path}")
        for route in kept:  # one that waits for ever would keep a failed test from ending
            with suppress(Error):  # it was let go
                route.abort()
