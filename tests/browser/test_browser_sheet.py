"""The doctor's sheet: filled in in one language, printed in another, sent nowhere, kept nowhere."""

import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from phone import ROOT, Phone
from playwright.sync_api import expect

from conftest import Opener
from parasol.features.sheet import LANGUAGES, language_of, text

SECRET = "zq7-wvk9 desde el martes"
"""Typed into a free line; nothing of it may go anywhere."""
PICTURES = os.environ.get("PICTURES", "")


def say(code: str, id: str) -> str:
    language = language_of(code)
    assert language is not None
    return text(language, id)


look = Phone.is_calm


def begin(phone: Phone, mine: str, theirs: str) -> None:
    """From the front page to the first questions."""
    phone.open()
    phone.press(re.compile("Guides|Guías"))
    phone.press(re.compile("^(Doctor.s sheet|Hoja para el médico)"))
    wrapped_keys = phone.page.get_by_role("combobox")
    wrapped_keys.first.wait_for()
    wrapped_keys.first.select_option(mine)
    wrapped_keys.last.select_option(theirs)
    phone.sees_heading(say(mine, "sheet-title"))


def fill(phone: Phone, mine: str, look: Callable[[Phone, str], None] = lambda *_: None) -> None:
    """Some answers on some screens; ``look`` sees each."""
    phone.press(say(mine, "sheet-next"))
    phone.sees_heading(say(mine, "group-visit"))
    phone.choose(say(mine, "reason-fever"))
    phone.choose(say(mine, "since-days"))
    phone.page.get_by_label(say(mine, "sheet-line")).fill(SECRET)
    phone.page.get_by_label(say(mine, "sheet-line")).blur()
    look(phone, f"{mine}-visit")
    phone.press(say(mine, "sheet-next"))
    phone.sees_heading(say(mine, "group-pain"))
    phone.choose(say(mine, "where-belly"))
    phone.choose(say(mine, "strength-medium"))
    phone.choose(say(mine, "sheet-none"))  # and thinks better of it
    for group in ("health", "pregnancy", "tests", "care"):
        phone.press(say(mine, "sheet-next"))
        phone.sees_heading(say(mine, f"group-{group}"))
        if group == "health":
            phone.choose(say(mine, "allergy-penicillin"))
        if group == "care":
            phone.choose(say(mine, "evidence-keep"))
        look(phone, f"{mine}-{group}")
    phone.press(say(mine, "sheet-next"))
    phone.sees_heading(say(mine, "group-wishes"))
    phone.choose(say(mine, "please-work"))
    look(phone, f"{mine}-wishes")
    phone.press(say(mine, "sheet-look"))
    phone.sees_heading(say(mine, "sheet-look"))


CHOSEN = ("reason-fever", "since-days", "where-belly", "allergy-penicillin", "evidence-keep", "please-work")


def test_what_is_filled_in_in_spanish_is_printed_in_arabic(phones: Opener, tmp_path: Path) -> None:
    phone = phones(locale="es-MX")
    begin(phone, "es", "ar")
    look(phone, "languages")
    fill(phone, "es", look)
    look(phone, "look")
    paper = phone.page.locator("article")
    expect(paper).to_have_attribute("lang", "ar")
    expect(paper).to_have_attribute("dir", "rtl")
    shown = paper.inner_text()
    for id in CHOSEN:
        assert say("ar", id) in shown, id
        assert say("es", id) in shown, id
    assert f"{say('ar', 'sheet-untranslated')} {SECRET}" in shown
    assert say("ar", "sheet-unread") in shown
    for id in ("strength", "strength-medium", "wish", "sheet-none", "group-pregnancy"):
        assert say("ar", id) not in shown.split("\n"), f"{id} wasn't answered"
    small = paper.locator("small span", has_text=say("es", "reason-fever")).first
    assert small.evaluate("each => getComputedStyle(each).direction") == "ltr"
    sizes = paper.locator("li").first.evaluate(
        "each => [each, each.querySelector('small')].map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert sizes[1] < sizes[0], "the doctor's language is the large one"

    phone.page.emulate_media(media="print")
    for other in ("h1", ".bar", "main > p", "main button"):
        for each in phone.page.locator(other).all():
            assert not each.is_visible(), "only the sheet is printed"
    black = paper.locator("li").first.evaluate("each => getComputedStyle(each).color")
    assert black == "rgb(0, 0, 0)"
    pdf = tmp_path / "sheet.pdf"
    phone.page.pdf(path=pdf, format="A4", prefer_css_page_size=True)
    if PICTURES:
        subprocess.run(["pdftoppm", "-r", "60", "-png", str(pdf), str(Path(PICTURES) / "printed")], check=True)
    printed = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    assert say("es", "reason-fever") in printed
    assert SECRET in printed
    assert not re.search(r"127\.0\.0\.1|Garden notes|http|Imprimir|Salir", printed), "no page, no address"
    assert printed.count("\f") == 1, "these answers fit on one page, and no empty page follows"
    phone.page.emulate_media(media="screen")

    phone.press(say("es", "sheet-switch"))
    expect(paper).to_have_attribute("lang", "es")
    expect(paper).to_have_attribute("dir", "ltr")


def test_nothing_of_it_is_sent_and_the_server_does_not_learn_the_languages(phones: Opener) -> None:
    """The phone fails too if anything is stored or a cookie set."""
    phone = phones(locale="es-MX")
    begin(phone, "th", "uk")
    before = len(phone.requests)
    fill(phone, "th")
    assert phone.requests[before:] == []
    asked = [request.url.removeprefix(phone.url) for request in phone.requests]
    assert [path for path in asked if "sheet" in path] == ["/sheet.js", "/sheet.json"]
    assert not [path for path in asked if path.startswith("/api/")]
    assert not re.search(r"zq7-wvk9|\bth\b|\buk\b", json.dumps(asked))
    assert phone.page.evaluate("location.href") == f"{phone.url}/"
    assert set(phone.page.evaluate("Object.keys(history.state ?? {})")) <= {"n"}


def test_leaving_and_coming_back_finds_nothing(phones: Opener) -> None:
    phone = phones(locale="es-MX")
    begin(phone, "es", "en")
    fill(phone, "es")
    for _ in range(3):
        phone.page.keyboard.press("Shift")
    phone.has_left()
    phone.page.go_back()
    phone.page.wait_for_selector("h1")
    assert "zq7-wvk9" not in phone.page.content()
    begin(phone, "es", "en")
    phone.press(say("es", "sheet-next"))
    phone.sees_heading(say("es", "group-visit"))
    assert phone.page.locator("input[type=checkbox]:checked").count() == 0
    assert phone.page.get_by_label(say("es", "sheet-line")).input_value() == ""


def test_ten_minutes_without_a_touch_forget_it(phones: Opener) -> None:
    phone = phones(locale="es-MX")
    begin(phone, "es", "en")
    fill(phone, "es")
    phone.page.evaluate("(() => { const now = Date.now; Date.now = () => now() + 660_000; })()")
    phone.sees("Contar algo que pasó")
    assert "zq7-wvk9" not in phone.page.content()
    begin(phone, "es", "en")
    phone.press(say("es", "sheet-next"))
    phone.press(say("es", "sheet-look"))
    phone.sees(say("es", "sheet-empty"))


def test_it_can_be_deleted_by_hand_and_back_loses_nothing_before(phones: Opener) -> None:
    phone = phones(locale="es-MX")
    begin(phone, "es", "en")
    fill(phone, "es")
    phone.page.go_back()
    phone.sees_heading(say("es", "group-wishes"))
    expect(phone.page.get_by_label(say("es", "please-work"))).to_be_checked()
    phone.press(say("es", "sheet-look"))
    phone.press(say("es", "sheet-delete"))
    phone.sees_heading(say("es", "sheet-title"))
    phone.press(say("es", "sheet-next"))
    phone.sees_heading(say("es", "group-visit"))
    assert phone.page.get_by_label(say("es", "sheet-line")).input_value() == ""
    phone.press(say("es", "sheet-look"))
    phone.sees(say("es", "sheet-empty"))


def test_it_can_be_filled_in_with_the_keyboard_alone(phones: Opener) -> None:
    phone = phones(locale="es-MX")
    begin(phone, "es", "ar")
    keys = phone.page.keyboard
    phone.page.get_by_role("combobox").last.focus()
    keys.press("Tab")
    keys.press("Enter")
    phone.sees_heading(say("es", "group-visit"))
    expect(phone.page.locator("h1")).to_be_focused()
    keys.press("Tab")
    keys.press("Space")
    expect(phone.page.get_by_label(say("es", "reason-checkup"))).to_be_checked()
    phone.page.get_by_label(say("es", "sheet-line")).focus()
    keys.type("hola")
    keys.press("Enter")
    phone.sees_heading(say("es", "group-pain"))


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(language.code, marks=() if language.code in ("ar", "de", "th") else pytest.mark.thorough)
        for language in LANGUAGES
    ],
)
def test_every_language_fits_on_a_small_phone(phones: Opener, code: str) -> None:
    """320 pixels, which is also 640 at 200 %. From right to left, the longest words, and no spaces are the hardest."""
    phone = phones(viewport={"width": 320, "height": 568})
    begin(phone, code, "en" if code != "en" else "th")
    direction = phone.page.locator("main").evaluate("each => getComputedStyle(each).direction")
    assert direction == ("rtl" if code == "ar" else "ltr")
    phone.press(say(code, "sheet-next"))
    for group in ("visit", "pain", "health", "pregnancy", "tests", "care", "wishes"):
        phone.sees_heading(say(code, f"group-{group}"))
        phone.page.locator("input").first.check()
        wider = phone.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, (code, group)
        phone.press(say(code, "sheet-look" if group == "wishes" else "sheet-next"))
    phone.sees_heading(say(code, "sheet-look"))
    look(phone, f"small-{code}")


def test_the_sheet_of_the_page_is_the_sheet_of_the_program(phones: Opener) -> None:
    """One set of questions: what is built into the page is what Python reads."""
    phone = phones().open()
    served = phone.context.request.get(f"{phone.url}/sheet.json").json()
    questions = json.loads((ROOT / "src/parasol/features/sheet/questions.json").read_text())
    assert served["groups"] == questions
    assert [each["code"] for each in served["languages"]] == [language.code for language in LANGUAGES]
