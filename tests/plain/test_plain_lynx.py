"""The plain pages in the real lynx: no JavaScript, no style, a terminal."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from harness import publish_about
from parasol.features.reports.client import review
from parasol.kernel.vault.client import keys_of
from plain.lynx import Lynx
from plain.site import Place

Open = Callable[[str], Lynx]


@pytest.fixture
def terminal(place: Place, tmp_path: Path) -> Iterator[Open]:
    opened: list[Lynx] = []

    def new(path: str) -> Lynx:
        opened.append(Lynx(place.site.url + path, tmp_path))
        return opened[-1]

    yield new
    for each in opened:
        each.close()


def report(lynx: Lynx, number: str) -> str:
    """From the first page to the words."""
    lynx.press("Report something that happened")
    lynx.sees("The machine that runs these pages sees what you write for a moment")
    lynx.press("Start")
    lynx.sees("In your own words")
    lynx.write("As much or as little as you like.", "He locked the door, señora.")
    lynx.press("Continue")
    lynx.sees("Do you have a number")
    lynx.write("The number, name or plate", number)
    lynx.press("Add it, then write another")
    lynx.sees(number)
    lynx.press("Continue")
    lynx.sees("How would someone recognise them?")
    lynx.press("Continue")
    lynx.sees("What kind of thing was it?")
    lynx.press("Threats")
    lynx.press("Continue")
    lynx.sees("Where and when was it?")
    lynx.press("North")
    lynx.press("This month")
    lynx.press("Continue")
    lynx.sees("Check your answers", "He locked the door", number, "Threats", "North")
    lynx.press("Yes, warn others")
    lynx.press("Send")
    lynx.sees("Your report has arrived.")
    return lynx.words()


def open_receipt(lynx: Lynx, words: str) -> None:
    lynx.sees("I have a report or message code")
    lynx.press("I have a report or message code")
    lynx.sees("Come back with your code")
    lynx.write("commas and line breaks don’t matter.", words)  # noqa: RUF001 as the page says it
    lynx.press("Open")
    lynx.sees("Messages")


def test_a_report_and_everything_after_it_in_lynx(place: Place, terminal: Open) -> None:
    words = report(terminal("/en/"), "07700 900432")
    room = keys_of(words, "receipt").name
    found = review.find(place.first, room.hex())
    assert found.report.what_happened == "He locked the door, señora."
    assert [(asked.typed, asked.kind) for asked in found.report.identifiers] == [("07700 900432", None)]
    assert (found.report.kinds, found.report.area) == (["threats"], "North")
    review.claim(place.first, found)
    review.ask(place.first, found, "Which car was it?")
    publish_about(place.first, place.second, room, "+44 7700 900432")

    lynx = terminal("/en/")
    open_receipt(lynx, words)
    lynx.sees("Others are warned", "Which car was it?")
    lynx.write("Leave out your name.", "A grey van.")
    lynx.press("Send")
    lynx.sees("It has arrived. Come back in a few days.", "A grey van.")
    assert [line.said.text for line in review.find(place.first, room.hex()).lines][-1] == "A grey van."
    lynx.press("Take it back")
    lynx.sees("Take your report back?")
    lynx.press("Take it back")
    lynx.sees("You took it back.")
    lynx.press("Delete everything")
    lynx.sees("This is final.")
    lynx.press("Delete everything")
    lynx.sees("Your report and all messages are gone.")


def test_leave_is_the_first_link_and_leads_to_a_dull_page(terminal: Open) -> None:
    lynx = terminal("/es/guides")
    assert lynx.number("Salir") == 1
    lynx.press("Salir")
    lynx.sees("Length and weight")
