"""The plain pages in a real Chromium with scripting off, on a small phone: every journey, each screen looked at."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from plain_phone import PlainPhone
from playwright.sync_api import Browser, Page, expect

from harness import Town, publish_about
from parasol.features.reports.client import review
from parasol.kernel.site import BUILT, Look, load
from parasol.kernel.vault.client import keys_of
from plain.site import NAME, Place, PlainSite

NUMBER = "07700 900654"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    town = Town(tmp_path_factory.mktemp("plain"))
    first, second = town.settled("steward")
    site = PlainSite(town)
    yield Place(town, site, first, second)
    site.close()
    town.close()


@pytest.fixture
def phone(chromium: Browser, plain: Place) -> Iterator[PlainPhone]:
    opened = PlainPhone(chromium, plain.site.url)
    yield opened
    opened.close()


def report(phone: PlainPhone) -> str:
    """From the first page to the words."""
    write_a_report(phone)
    phone.press("Send")
    phone.sees_heading("Your report code")
    phone.look()
    return words_on(phone)


def words_on(phone: PlainPhone) -> str:
    """The receipt words that are shown."""
    return " ".join(phone.page.locator("ol.words li").all_inner_texts())


def write_a_report(phone: PlainPhone) -> None:
    """Up to the page that shows all answers once more."""
    phone.open()
    phone.follow("Report something that happened")
    phone.sees("sees what you write for a moment")
    phone.press("Start")
    phone.fill("What happened?", "He was fine at first, then he locked the door.")
    phone.press("Continue")
    phone.choose("Phone number")
    phone.fill("The number, name or plate", NUMBER)
    phone.press("Add it, then write another")
    phone.sees(NUMBER)
    phone.fill("The number, name or plate", "some_name")
    phone.page.get_by_label("If it is a name").select_option("telegram")
    phone.press("Continue")
    phone.fill("Their car, van or bike", "White van.")
    phone.press("Continue")
    phone.choose("Violence")
    phone.choose("Threats")
    phone.press("Continue")
    phone.choose("Harbour")
    phone.choose("Last month")
    phone.press("Continue")
    phone.sees_heading("Check your answers")
    phone.choose("Yes, warn others")
    phone.fill("What should others know above all?", "Locks the door.")
    phone.sees("some_name\u2069 · Name on an app or site · Telegram")


def open_receipt(phone: PlainPhone, words: str) -> None:
    phone.open()
    phone.follow("I have a report or message code")
    phone.fill("The eight words of your code", words)
    phone.press("Open")
    phone.sees_heading("Your report")


def test_a_report_and_everything_after_it_without_javascript(phone: PlainPhone, plain: Place) -> None:
    words = report(phone)
    phone.page.emulate_media(media="print")
    assert phone.page.locator("ol.words").is_visible()
    shown = "getComputedStyle(document.querySelector('h1')).visibility"
    assert phone.page.evaluate(shown) == "hidden", "the words alone are printed"
    phone.page.emulate_media(media="screen")
    room = keys_of(words, "receipt").name
    found = review.find(plain.first, room.hex())
    assert [asked.typed for asked in found.report.identifiers] == [NUMBER, "some_name"]
    review.claim(plain.first, found)
    review.ask(plain.first, found, "Which car was it?")

    open_receipt(phone, words)
    phone.sees("The stewards asked you something. You can answer below.")
    phone.fill("Your message", "A grey van.")
    phone.press("Send")
    phone.sees("It has arrived. Come back in a few days.")
    phone.look()
    phone.press("Correct my report")
    phone.press("Change: How to recognise them")
    phone.fill("How would someone recognise them?", "Short, grey van.")
    phone.press("Continue")
    phone.press("Send the new version")
    phone.look()

    publish_about(plain.first, plain.second, room, "+44 7700 900654")
    open_receipt(phone, words)
    phone.sees("Others are warned")
    phone.page.get_by_text("Show it").click()
    phone.sees("Short, grey van.")
    phone.press("Take it back")
    phone.press("Take it back")
    phone.sees("You took it back.")
    phone.press("Delete everything")
    phone.press("Delete everything")
    phone.sees_heading("It is deleted")
    phone.look()


def test_enter_in_a_field_goes_on_and_takes_nothing_away(phone: PlainPhone) -> None:
    phone.open("/en/report")
    phone.press("Start")
    phone.press("Continue")
    for number in ("07700 900111", "07700 900222"):
        phone.page.get_by_label("The number, name or plate").fill(number)
        phone.page.keyboard.press("Enter")
        phone.sees(number)
    phone.sees("07700 900111")
    phone.press("Continue")
    phone.sees_heading("How would someone recognise them?")
    phone.fill("Their car, van or bike", "White van.")
    phone.page.keyboard.press("Enter")
    phone.sees_heading("What kind of thing was it?")


def test_the_main_button_of_a_bar_takes_what_is_left_of_it(phone: PlainPhone) -> None:
    phone.page.set_viewport_size({"width": 480, "height": 640})
    phone.open("/en/report")
    phone.press("Start")
    phone.press("Continue")
    widths = "(all) => Object.fromEntries(all.map((one) => [one.value, one.getBoundingClientRect().width]))"
    found = phone.page.locator(".action-bar input").evaluate_all(widths)
    assert set(found) == {"Continue", "Back one page"}
    assert found["Continue"] > 1.2 * found["Back one page"], found


def test_the_way_out_lies_over_nothing_with_text_of_twice_the_size(phone: PlainPhone) -> None:
    """180 px with text of the usual size are laid out as 360 with text of twice the size."""
    phone.page.set_viewport_size({"width": 180, "height": 320})
    phone.open("/en/report")
    name, leave = (phone.page.locator(f".bar .{each}") for each in ("name", "leave"))
    right = name.evaluate(
        "(name) => { const all = document.createRange(); all.selectNodeContents(name); "
        "return Math.max(...[...all.getClientRects()].map((box) => box.right)); }"
    )
    box = leave.bounding_box()
    assert box
    assert right <= box["x"]


def test_leave_works_as_a_link_at_once_and_is_first_for_the_keyboard(phone: PlainPhone) -> None:
    phone.open("/en/report")
    phone.press("Start")
    phone.fill("What happened?", "Somebody comes in while I write.")
    phone.open("/en/guides")
    phone.page.keyboard.press("Tab")
    assert phone.page.evaluate("document.activeElement.textContent") == "Leave"
    phone.page.keyboard.press("Enter")
    phone.page.wait_for_url("**/units")
    assert phone.page.title() == "Units"
    expect(phone.page.get_by_role("heading")).to_have_text("Length and weight")


def test_pages_to_read_and_what_is_different_here_in_both_languages(phone: PlainPhone) -> None:
    for code, names in {
        "en": ("Help now", "Guides", "How this page protects you"),
        "es": ("Ayuda ahora", "Guías", "Cómo te cuida esta página"),
    }.items():
        for name in names:
            phone.open(f"/{code}/")
            phone.follow(name)
            phone.look()
    phone.open("/es/")
    phone.follow("English")
    phone.sees_heading(NAME)
    phone.sees("Report something that happened")


@pytest.mark.parametrize(
    "options",
    [pytest.param({"color_scheme": "light"}, marks=pytest.mark.thorough), {"viewport": {"width": 320, "height": 568}}],
    ids=["light", "narrow"],
)
def test_pages_hold_in_light_colours_and_on_the_smallest_phone(
    chromium: Browser, plain: Place, options: dict[str, object]
) -> None:
    phone = PlainPhone(chromium, plain.site.url, **options)
    phone.open("/es/report")
    for _ in range(13):
        if phone.page.get_by_role("button", name="Empezar").count():
            phone.press("Empezar")
        elif phone.page.get_by_role("button", name="Enviar").count():
            break
        else:
            phone.press("Seguir")
    phone.look()
    phone.press("Enviar")
    phone.look()
    phone.close()


@contextmanager
def without_scripts(chromium: Browser, url: str) -> Iterator[Page]:
    """The page in a tab that runs no scripts."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url)
    yield page
    context.close()


def test_the_page_leads_whoever_has_no_javascript_to_the_plain_pages(
    chromium: Browser, plain: Place, tmp_path: Path
) -> None:
    town = Town(tmp_path, load(BUILT, Look("Garden notes", "leaf", plain.site.url)))
    try:
        with without_scripts(chromium, town.url) as page:
            for part in page.locator("noscript p").all():  # whose words Playwright doesn't look for by themselves
                expect(part).to_be_visible()
            page.locator("noscript a").click()
            page.wait_for_url(f"{plain.site.url}/**")
            expect(page.get_by_role("heading", level=1, name=NAME)).to_be_visible()
    finally:
        town.close()


def test_without_plain_pages_the_page_leads_nowhere(chromium: Browser, place: Town) -> None:
    with without_scripts(chromium, place.url) as page:
        expect(page.locator("noscript p").first).to_be_visible()
        assert page.locator("a").count() == 0
