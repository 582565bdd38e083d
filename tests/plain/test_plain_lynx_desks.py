"""A desk and services in the real lynx."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desk_acts import CARD
from parasol.features.desks.structs import DeskContact
from plain.harbour import Harbour
from plain.lynx import Lynx
from plain.services import BED

Open = Callable[[str], Lynx]


@pytest.fixture
def terminal(harbour: Harbour, tmp_path: Path) -> Iterator[Open]:
    opened: list[Lynx] = []

    def new(path: str) -> Lynx:
        opened.append(Lynx(harbour.site.url + path, tmp_path))
        return opened[-1]

    yield new
    for each in opened:
        each.close()


def write(lynx: Lynx) -> str:
    """From the list to the words."""
    lynx.sees(CARD.name, "They say they answer within 1 day.", "Two of them chose this desk.", "18:00")
    lynx.press("Write to them")
    lynx.sees("What would you like to say?", f"It goes to: {CARD.name}")
    lynx.write("Leave your own name out.", "Can I come by for a test, señora?")
    lynx.press("Continue")
    lynx.sees("Is it safe to contact you?")
    lynx.press("No, please don")
    lynx.write("What may they call you?", "Robin")
    lynx.press("Continue")
    lynx.sees("Check your answers", "Can I come by for a test, señora?", "No, please don", "Robin")
    lynx.press("Send")
    lynx.sees("Your message has arrived.")
    return lynx.words()


def test_a_desk_writes_back_and_a_time_is_taken_in_lynx(harbour: Harbour, terminal: Open) -> None:
    made = harbour.staffed
    words = write(terminal("/en/desks"))
    seen = harbour.seen(words)
    assert seen.opening is not None
    assert seen.opening.text == "Can I come by for a test, señora?"
    assert seen.contact == DeskContact("no", "", "Robin", "")
    worker = made.worker(made.cleo)
    worker.answer(seen, "Yes. Choose a time.")
    worker.offer(seen, "At the harbour", ["Monday at two", "Tuesday at five"])

    lynx = terminal("/en/receipt")
    lynx.write("commas and line breaks don’t matter.", words)  # noqa: RUF001 as the page says it
    lynx.press("Open")
    lynx.sees("The desk has answered.", "Yes. Choose a time.", "At the harbour")
    lynx.press("Take this one: Tuesday at five")
    lynx.sees("You took: Tuesday at five")
    lynx.write("Leave out your name.", "Thank you.")
    lynx.press("Send")
    lynx.sees("It has arrived. Come back with your code to read the answer.", "Thank you.")
    chosen = harbour.seen(words).chosen
    assert chosen is not None
    assert chosen.text == "Tuesday at five"
    lynx.press("Delete everything")
    lynx.sees("for the desk too")
    lynx.press("Delete everything")
    lynx.sees("Your messages and files are gone.")


def test_places_that_help_are_looked_through_in_lynx(terminal: Open) -> None:
    lynx = terminal("/en/services")
    lynx.sees("2 services", BED.name, "Lantern clinic", "Nobody has confirmed this since", "Ring the green bell.")
    lynx.press("Never asks for ID")
    lynx.press("Show what fits")
    lynx.sees("1 service ")
    lynx.sees("Lantern clinic")
    lynx.misses(BED.name)
