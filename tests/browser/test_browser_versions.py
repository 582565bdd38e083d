"""A tab that was open while the server was renewed: it says so, in both languages, and keeps what was typed."""

from collections.abc import Callable, Iterator

import pytest
from acts import receipt_words
from playwright.sync_api import expect
from test_browser_dishonest_server import write_a_report
from translations import text_of
from worlds import Opener, World, sees_text

from harness import report_about
from parasol.features.reports.client import review
from parasol.kernel import messages as m

Speak = Callable[[int], None]


@pytest.fixture
def speak(world: World) -> Iterator[Speak]:
    """Let the server speak another version from now on; after the test it speaks its own."""
    server = world.town.server
    assert server is not None

    def act(protocol: int) -> None:
        server.dispatcher.protocol = protocol

    yield act
    server.dispatcher.protocol = m.PROTOCOL


def test_a_report_typed_before_the_page_was_renewed_is_still_there_to_be_copied(
    world: World, visitors: Opener, speak: Speak
) -> None:
    story = "Typed before the page was renewed."
    phone = visitors(world.town.url)
    phone.open()
    write_a_report(phone, story)
    speak(m.PROTOCOL + 1)
    phone.press("Send")
    sees_text(phone, "refused-other-protocol")
    phone.press("Back")
    phone.sees(story)
    speak(m.PROTOCOL)
    assert story not in [each.report.what_happened for each in review.queue(world.first)]
    phone.press("Send")
    receipt_words(phone)


def test_a_message_to_stewards_stays_in_its_field(world: World, visitors: Opener, speak: Speak) -> None:
    filed = world.town.report(report_about(text="A page from before."))
    phone = visitors(world.town.url)
    phone.open()
    phone.press("I have a report or message code")
    phone.fill("The eight words of your code", filed.words)
    phone.press("Open")
    phone.fill("Your message", "He had a green car.")
    speak(m.PROTOCOL + 1)
    phone.press("Send")
    sees_text(phone, "refused-other-protocol")
    expect(phone.page.get_by_label("Your message").first).to_have_value("He had a green car.")


def test_words_stay_in_their_field_and_it_is_said_in_spanish_too(world: World, visitors: Opener, speak: Speak) -> None:
    phone = visitors(world.town.url, locale="es-MX")
    phone.open()
    phone.press(text_of("front-unlock", "es"))
    fields = phone.page.locator(".word-fields input")
    fields.first.fill(world.words["member"])
    speak(m.PROTOCOL - 1)
    phone.press(text_of("unlock-open", "es"))
    phone.sees(text_of("refused-other-protocol", "es"))
    assert [field.input_value() for field in fields.all()] == world.words["member"].split()
