"""The parts that screens are made of, each alone in a real browser: forms, sending, conversations."""

import subprocess
from collections.abc import Callable, Iterator

import pytest
from phone import ROOT, SMALL
from playwright.sync_api import Browser, Page, expect

Shown = Callable[[str], Page]


@pytest.fixture(scope="module")
def bundle() -> str:
    command = ["node_modules/.bin/esbuild", "tests/page/kit-page.tsx", "--bundle", "--format=iife", "--jsx=automatic"]
    made = subprocess.run(
        [*command, "--jsx-import-source=preact"], cwd=ROOT, check=True, capture_output=True, timeout=60
    )
    return made.stdout.decode()


@pytest.fixture
def shown(chromium: Browser, bundle: str) -> Iterator[Shown]:
    """Shows one of the parts of ``tests/page/kit-page.tsx``, with the page's style. There is no server."""
    context = chromium.new_context(viewport=SMALL, offline=True)

    def show(part: str) -> Page:
        page = context.new_page()
        page.set_content(f"<!doctype html><html lang=en><title>Kit</title><body id={part}></body></html>")
        page.add_style_tag(path=ROOT / "src/parasol/kernel/page/static/style.css")
        page.add_script_tag(content=bundle)
        return page

    yield show
    context.close()


def test_a_form_chooses_nothing_by_itself_and_says_how_long_a_text_may_be(shown: Shown) -> None:
    page = shown("board")
    expect(page.get_by_label("Kind")).to_have_value("")
    expect(page.get_by_label("Title")).to_have_value("")
    assert page.get_by_label("Title").get_attribute("maxlength") == "12"
    expect(page.get_by_label("Days")).to_have_accessible_description("How long it is shown.")
    expect(page.get_by_label("Kind")).to_have_accessible_description("Which way it goes.")


def test_a_mistake_is_told_beside_its_field_which_gets_the_focus_and_nothing_typed_is_lost(shown: Shown) -> None:
    page = shown("board")
    page.get_by_label("Title").fill("Chairs")
    page.get_by_label("Text").fill("Six of them.")
    page.get_by_label("Days").fill("90")
    page.get_by_text("Put it up").click()
    expect(page.get_by_text("This is needed.")).to_be_visible()
    expect(page.get_by_label("Kind")).to_be_focused()
    expect(page.get_by_label("Days")).to_have_accessible_description(
        "How long it is shown. Write a whole number from 7 to 30."
    )
    expect(page.get_by_label("Title")).to_have_value("Chairs")
    expect(page.get_by_label("Text")).to_have_value("Six of them.")
    assert page.evaluate("window.sent") == []
    page.get_by_label("Kind").select_option("give")
    expect(page.get_by_text("This is needed.")).to_have_count(0)
    page.get_by_text("Put it up").click()
    expect(page.get_by_label("Days")).to_be_focused()


def test_what_was_written_is_sent_as_the_format_has_it_and_shown_in_words(shown: Shown) -> None:
    page = shown("board")
    page.evaluate("window.isBroken = true")
    page.get_by_label("Title").fill(" Chairs ")
    page.get_by_label("Kind").select_option("give")
    page.get_by_label("Days").fill("14")
    page.get_by_text("Put it up").click()
    expect(page.get_by_role("alert").get_by_text("The line is broken.")).to_be_visible()
    expect(page.get_by_label("Days")).to_have_value("14")
    page.evaluate("window.isBroken = false")
    page.get_by_text("Put it up").click()
    expect(page.get_by_role("status").get_by_text("It is up.")).to_be_visible()
    assert page.evaluate("window.sent") == [{"title": "Chairs", "kind": "give", "days": 14, "text": ""}]
    expect(page.get_by_label("Title")).to_have_value("")
    assert page.locator("dl").inner_text().split("\n") == ["Title", "Chairs", "Kind", "I give something", "Days", "14"]


def test_what_could_not_be_sent_is_told_plainly_and_the_very_same_is_sent_again(shown: Shown) -> None:
    page = shown("run")
    page.evaluate("window.isBroken = true")
    page.get_by_text("Begin").click()
    expect(page.get_by_role("heading", name="It was not sent")).to_be_visible()
    expect(page.get_by_text("The line is broken.")).to_be_visible()
    expect(page.get_by_text("Nothing is lost.")).to_be_visible()
    page.evaluate("window.isBroken = false")
    page.get_by_text("Try again").click()
    expect(page.get_by_text("The line is broken.")).to_have_count(0)
    page.get_by_text("Begin").click()
    first, second = page.evaluate("window.sent")
    assert first == second


def test_a_conversation_says_whose_a_line_is_and_what_could_not_be_read(shown: Shown) -> None:
    page = shown("talk")
    expect(page.get_by_text("One message is broken.")).to_be_visible()
    lines = [line.split() for line in page.locator(".lines > li").all_inner_texts()]
    assert lines == [["They", "wrote,", "day", "1", "Are", "you", "there?"], ["You", "wrote,", "day", "2", "Yes."]]
    expect(page.locator(".lines > li.theirs")).to_contain_text("Are you there?")


def test_an_answer_stays_typed_until_it_has_arrived(shown: Shown) -> None:
    page = shown("talk")
    page.get_by_text("Send", exact=True).click()
    expect(page.get_by_text("Write something first.")).to_be_visible()
    page.evaluate("window.isBroken = true")
    page.get_by_label("Answer").fill("See you then.")
    page.get_by_text("Send", exact=True).click()
    expect(page.get_by_text("The line is broken.")).to_be_visible()
    expect(page.get_by_label("Answer")).to_have_value("See you then.")
    page.evaluate("window.isBroken = false")
    page.get_by_text("Send", exact=True).click()
    expect(page.get_by_text("It has arrived.")).to_be_visible()
    expect(page.get_by_label("Answer")).to_have_value("")
    assert page.evaluate("window.sent") == ["See you then."]
