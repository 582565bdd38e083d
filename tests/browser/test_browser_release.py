"""The five words of the release that a site says it serves, on the screen of what the server keeps."""

import base64
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from phone import ROOT, Phone
from playwright.sync_api import Route, expect
from translations import text_of
from worlds import Opener, World, allow, sees_text

from harness import Town
from parasol.kernel.site import Page

CASE = next(
    case
    for case in json.loads((ROOT / "vectors" / "site.json").read_text())["cases"]
    if case["name"] == "signed-by-two"
)
SIGNED = base64.b64decode(CASE["file"])


@pytest.fixture
def signed(tmp_path: Path, built: Page) -> Iterator[Town]:
    """A site that gives a signed manifest."""
    town = Town(tmp_path, replace(built, signed=SIGNED))
    yield town
    town.close()


def ask(phone: Phone, language: str = "en") -> None:
    phone.open()
    phone.press(text_of("front-about", language))
    phone.press(text_of("about-held", language))
    phone.page.locator("summary", has_text=text_of("release-title", language)).click()
    phone.press(text_of("release-show", language))


@pytest.mark.parametrize(
    ("locale", "language"), [("en-GB", "en"), pytest.param("es-MX", "es", marks=pytest.mark.thorough)]
)
def test_the_words_are_those_of_the_manifest_and_it_says_that_they_prove_nothing_here(
    signed: Town, visitors: Opener, locale: str, language: str
) -> None:
    phone = visitors(signed.url, locale=locale)
    ask(phone, language)
    expect(phone.page.locator("ol.words li")).to_have_text(CASE["words"].split("-"))
    phone.sees(text_of("release-not", language))
    phone.sees(text_of("release-compare", language))
    phone.is_calm()


def test_a_site_without_a_manifest_says_so(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    ask(phone)
    sees_text(phone, "release-none")
    allow(phone, "404")
    expect(phone.page.locator("ol.words")).to_have_count(0)


def test_a_manifest_that_cannot_be_read_has_no_words_and_a_broken_line_is_tried_again(
    signed: Town, visitors: Opener
) -> None:
    phone = visitors(signed.url)
    answers = [b"", SIGNED[:-1], SIGNED]

    def answer(route: Route) -> None:
        body = answers.pop(0)
        if body:
            route.fulfill(body=body)
        else:
            route.abort()

    phone.page.route(f"{signed.url}/site-manifest.json", answer)
    ask(phone)
    sees_text(phone, "trouble-unreachable")
    allow(phone, "ERR_FAILED")
    phone.press("Show the five words")
    sees_text(phone, "release-broken")
    expect(phone.page.locator("ol.words")).to_have_count(0)
    ask(phone)
    expect(phone.page.locator("ol.words li")).to_have_text(CASE["words"].split("-"))
