"""Guides on a phone: found, gone through by answers, late and folded, and a server that hides or swaps a page."""

import base64
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from acts import open_with_passphrase, unlock
from phone import Phone
from playwright.sync_api import Route
from translations import text_of
from worlds import Lies, World

from conftest import Opener
from guides.pages import guide_of, old_guide, published
from harness import SERVICE, Town
from parasol.features.guides import structs as form
from parasol.features.guides.book.source import read_folder
from parasol.features.guides.client import keeping
from parasol.features.guides.client.flags import read_flags
from parasol.features.guides.client.reading import Guides, fetch_guides
from parasol.features.guides.client.signed import Pack
from parasol.features.guides.translated_texts import units
from parasol.features.services.client import keeping as services
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.site import Page
from parasol.kernel.texts.translations import hash_of


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, built: Page) -> Iterator[Town]:
    town = Town(tmp_path_factory.mktemp("guides"), built)
    first, second = town.settled("steward")
    today = first.device.today()
    published(first, second, [guide_of("phone", today), old_guide(today)])
    services.add(first, SERVICE, "we went there together")
    yield town
    town.close()


def _list(phone: Phone) -> Phone:
    phone.open()
    phone.press("Guides")
    phone.press("All guides")
    phone.sees_heading("All guides")
    phone.sees(re.compile("2.? pages"))
    return phone


def test_a_guide_is_found_and_gone_through_by_its_answers(phones: Opener) -> None:
    phone = _list(phones(viewport={"width": 360, "height": 640}))
    phone.fill("Search in the titles", "your")
    phone.sees("One page")
    phone.press("Your phone")
    phone.sees("Is the phone locked?")
    phone.never_sees("It was open")
    phone.press("No")
    phone.sees("It was open")
    phone.choose("Wipe it from afar.")
    phone.sees("Do not go back alone.")
    phone.never_sees("Is the phone locked?")
    phone.page.go_back()
    phone.sees("Is the phone locked?")
    phone.press("Yes")
    phone.sees("Call your phone company.")
    phone.press("Find help: law and rights")
    phone.sees_heading("Support services")
    assert phone.page.get_by_label("Kind of help").input_value() == "legal"


def test_a_late_page_says_so_and_folds_and_its_markup_is_text(phones: Opener) -> None:
    phone = _list(phones(viewport={"width": 360, "height": 640}))
    phone.sees(re.compile("50.? of 100 pages were checked in time"))
    phone.press("Old advice Late: nobody has checked it in time")
    phone.sees(re.compile("It is .?100.? days late"))
    phone.never_sees("<b>so</b>")
    phone.press("Show the old text")
    phone.sees("<b>so</b>")


@pytest.mark.parametrize("language", ["en", pytest.param("es", marks=pytest.mark.thorough)])
def test_a_page_that_the_server_hides_or_swaps_is_named(phones: Opener, language: str) -> None:
    phone = phones(locale=language)
    phone.open()
    phone.press(text_of("front-guides", language))
    phone.press(text_of("guides-all", language))
    told = [json.dumps({"records": [], "more": False}).encode()]
    phone.sees("Your phone")
    Lies(phone).tell("/api/public/read", lambda question, true: told[0] if question.get("kind") == "guides" else true)
    phone.press("Your phone")
    phone.sees(text_of("trouble-guide-held", language))
    told[0] = _another_record()
    phone.press(text_of("try-again", language))
    phone.sees(text_of("trouble-guide-mixed", language))


def test_a_stewards_page_confirms_the_list_and_takes_a_guide_back(phones: Opener, own_world: World) -> None:
    town = own_world.town
    today, first = town.clock.today(), own_world.first
    published(first, own_world.second, [guide_of("phone", today)])
    week_old = msgspec.structs.replace(
        fetch_guides(first.connection, first.roster, today).list, version=2, day=today - 8, expires_on=today + 37
    )
    keeping._append(first, "guidelist", week_old)
    phone = phones(url=town.url)
    open_with_passphrase(phone, own_world.words["first"])
    connection = town.connect()

    def newest() -> Guides:
        found = fetch_guides(connection, fetch(connection), today)
        assert found is not None
        return found

    phone.press("Review")
    phone.until(lambda: newest().list.version == 3)
    assert (newest().list.day, newest().is_confirmed) == (today, True)
    phone.until(lambda: len(newest().records) == 1)  # the older ones go behind it
    phone.press("Help")
    phone.press("Guides")
    phone.press("All guides")
    phone.press("Your phone")
    phone.press("Take this guide back")
    phone.sees_heading("Take this guide back")
    phone.press("Take it back")
    phone.looks_at_the_mistake()
    assert newest().list.pages
    phone.is_calm("guide-down")
    phone.fill("Why", "the advice is wrong")
    phone.press("Take it back")
    phone.sees("It is gone")
    phone.is_calm("guide-down-done")
    assert newest().list.pages == []
    phone.press("All guides")
    phone.never_sees("Your phone")


def _with_last_block(guide: form.Guide, block: form.Block) -> form.Guide:
    *before, last = guide.sections
    last = msgspec.structs.replace(last, blocks=[*last.blocks[:-1], block])
    return msgspec.structs.replace(guide, sections=[*before, last])


def test_a_stewards_page_shows_what_is_late_and_what_a_new_version_changes(phones: Opener, own_world: World) -> None:
    town = own_world.town
    today, first = town.clock.today(), own_world.first
    pages = [guide_of("phone", today), old_guide(today)]
    soon = msgspec.structs.replace(pages[0], id="soon", title="Soon", regions=["GB", "FR"], review_by=today + 29)
    sources = form.Translation("read by one", [hash_of(unit) for unit in units(soon).values()], [])
    spanish = msgspec.structs.replace(soon, language="es", review_by=today + 60, translation=sources)
    published(first, own_world.second, [*pages, soon, spanish])
    phone = phones(url=town.url, viewport={"width": 360, "height": 640})
    open_with_passphrase(phone, own_world.words["first"])
    phone.press("Review")
    phone.page.get_by_text(re.compile("^.?2.? guides need a check")).click()
    rows = phone.page.locator("main details button.card")
    assert [re.sub("[\u2068\u2069]", "", row) for row in rows.all_inner_texts()] == [
        "Old advice\nLate by 100 days",
        "Soon\nDue in 29 days\nOnly for: GB, FR",
    ]
    phone.is_calm()
    phone.press("Changed guides")
    file = phone.page.get_by_label("Open a file of guides")
    newer = msgspec.structs.replace(
        _with_last_block(soon, form.Danger(["Never go back. <b>Never.</b>"])), reviewed_on=today, review_by=today + 170
    )
    made = Pack(
        "parasol-guides-1",
        "spring",
        first.roster.genesis,
        [form.SignedGuide(each, []) for each in (msgspec.structs.replace(soon, id="fresh", title="Fresh"), newer)],
    )
    for pack in (msgspec.structs.replace(made, genesis=bytes(32)), made):
        file.set_input_files({"name": "p.json", "mimeType": "application/json", "buffer": msgspec.json.encode(pack)})
        phone.sees("no guides for this community" if pack is not made else re.compile("2.? pages are in the file"))
    cards = phone.page.locator("main button.card")
    assert [re.sub("[\u2068\u2069]", "", card) for card in cards.all_inner_texts()] == [
        "Soon\nThis page has changed.\nOnly for: GB, FR",
        "Fresh\nThis page is new.\nOnly for: GB, FR",
    ]
    phone.is_calm("guide-changes")
    cards.first.click()
    phone.sees("What has changed since the check of")
    changes = phone.page.locator("main section.card").all_inner_texts()
    assert changes[0].split("\n\n") == [
        "Changed",
        "It was open",
        "Before:",
        "Careful: Do not go back alone.",
        "Now:",
        "Careful: Never go back. <b>Never.</b>",
    ]
    assert len(changes) == 2, changes
    assert "The next check is due by" in changes[1]
    phone.page.get_by_text(re.compile("español.?: one text", re.I)).click()
    stale = phone.page.locator("details[open] .told")
    assert stale.all_inner_texts() == ["Careful: Never go back. <b>Never.</b>"]
    phone.is_calm("guide-change")
    phone.press("Back")
    phone.press("Back")
    phone.page.get_by_text(re.compile("^.?2.? guides need a check")).click()
    rows.first.click()
    phone.sees_heading("Old advice")
    member = phones(url=town.url)
    open_with_passphrase(member, own_world.words["member"])
    member.never_sees(re.compile("need a check"))


def test_a_translated_emergency_shows_english_where_safety_hangs_on_it_and_loads_no_other_language(
    phones: Opener, own_world: World
) -> None:
    own = Path(__file__).parents[2] / "guides"
    today = own_world.town.clock.today()
    days = {"reviewed_on": today - 20, "review_by": today + 100, "facts": []}
    pages = [
        msgspec.structs.replace(page.guide, **days)
        for code in ("en", "ar", "es")
        for page in read_folder(own / code)[0]
        if page.guide.id in ("first-phone-gone", "first-threat") and (code, page.guide.id) != ("ar", "first-threat")
    ]
    titles = {(page.id, page.language): page.title for page in pages}
    published(own_world.first, own_world.second, pages)
    phone = phones(url=own_world.town.url, viewport={"width": 360, "height": 640}, locale="es")
    asked = _read_by(phone)
    phone.open()
    phone.press(text_of("front-guides", "es"))
    phone.press(text_of("guides-all", "es"))
    phone.press(titles["first-phone-gone", "es"])
    phone.sees(text_of("guide-draft-both", "es"))
    assert phone.page.inner_text("main").count("hablante nativo") == 1
    phone.press("Se perdió, o lo tiene un ladrón")
    phone.press("Sí")
    phone.sees(re.compile("iPhone: go to icloud.com/find"))
    assert phone.page.locator("small.beside[lang=en]").count() >= 3
    phone.is_calm("guide-es")
    bodies = b"".join(base64.b64decode(record["body"]) for each in asked for record in each["records"])
    assert b"Respira despacio" in bodies
    assert b"Take one slow breath" not in bodies
    phone.press(text_of("guide-in-english", "es"))
    phone.sees_heading(titles["first-phone-gone", "en"])
    phone.sees("Lock it from afar")
    assert phone.page.locator("small.beside").count() == 0
    published(own_world.first, own_world.second, [_edited(pages[0])])
    arab = phones(url=own_world.town.url, viewport={"width": 360, "height": 640}, locale="ar")
    arab.open()
    arab.press(text_of("front-guides", "ar"))
    arab.press(text_of("guides-all", "ar"))
    arab.sees(titles["first-threat", "en"])
    arab.press(titles["first-phone-gone", "ar"])
    arab.sees(text_of("guide-draft-both", "ar"))
    arab.sees(text_of("guide-stale", "ar"))
    arab.is_calm("guide-stale-ar")
    _is_marked(arab)
    arab.press("ضاع، أو هو مع لص")
    arab.sees(text_of("guide-stale-part", "ar"))
    _is_marked(arab, "H2")
    arab.press("لا")
    arab.sees(re.compile("chase a thief"))
    _is_marked(arab, "H2", "P", "DIV", "H2")
    arab.is_calm("guide-ar")
    arab.press(text_of("guide-in-english", "ar"))
    arab.sees("Take one slow breath")  # the section isn't there any more


def _edited(page: form.Guide) -> form.Guide:
    """With another title of one section, and without the next."""
    sections = [
        msgspec.structs.replace(each, title="Where are you now?") if each.id == "place" else each
        for each in page.sections
        if each.id != "move"
    ]
    return msgspec.structs.replace(page, sections=sections)


def _is_marked(phone: Phone, *tags: str) -> None:
    """Exactly these have the mark that their English changed."""
    found = phone.page.eval_on_selector_all("main .stale", "all => all.map(each => each.children[1].tagName)")
    assert found == [*tags]


def _read_by(phone: Phone) -> list[dict[str, Any]]:
    """All answers to what a page reads of what is public."""
    answers: list[dict[str, Any]] = []

    def pass_on(route: Route) -> None:
        answer = route.fetch()
        answers.append(answer.json())
        route.fulfill(response=answer)

    phone.page.route("**/api/public/read", pass_on)
    return answers


def _another_record() -> bytes:
    """A record of the right number with another body."""
    body = base64.b64encode(b"\x08" + os.urandom(200)).decode()
    record = {"seq": 1, "id": base64.b64encode(bytes(16)).decode(), "day": 1, "body": body}
    return json.dumps({"records": [record], "more": False}).encode()


def test_anybody_tells_that_a_guide_is_wrong_and_a_steward_reads_and_settles_it(
    phones: Opener, own_world: World
) -> None:
    town, first = own_world.town, own_world.first
    today = town.clock.today()
    published(first, own_world.second, [guide_of("phone", today)])
    small = {"width": 360, "height": 640}
    phone = phones(url=town.url, viewport=small)
    phone.open()
    for each in ("Guides", "All guides", "Your phone", "Yes", "Tell us that something here is wrong"):
        phone.press(each)
    phone.sees_heading("Tell us that something here is wrong")
    phone.press("Send it")
    phone.looks_at_the_mistake()
    phone.is_calm("guide-flag")
    phone.choose("This has changed")
    phone.fill("What should it say?", "The code has six digits now.")
    with phone.line_cut("/api/rooms/open", after_sending=True):
        phone.press("Send it")
        phone.sees(text_of("trouble-unreachable"))
    phone.press("Send it")
    phone.sees_heading("It has arrived")
    phone.is_calm("guide-flag-done")
    assert len(read_flags(first)) == 1, "sent twice, told once"
    keeping.withdraw(first, "phone", "it is wrong")
    steward = phone  # the line over which a guide was read carries what she signs
    steward.press("Garden notes")
    unlock(steward, own_world.words["first"])
    steward.press("Review")
    steward.page.locator("summary", has_text="Somebody says that a guide is wrong").click()
    steward.sees("The code has six digits now.")
    steward.is_calm("guide-flags")
    steward.press("It is dealt with")
    steward.never_sees("The code has six digits now.")
    steward.until(lambda: read_flags(first) == [])
    found = fetch_guides(first.connection, first.roster, today)
    assert found is not None
    assert found.list.mended == [0]
    steward.sees("It is deleted. Everybody can see that it took less than a day.")
    steward.is_calm("guide-flags-done")
