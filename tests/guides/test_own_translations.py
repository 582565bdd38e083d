"""Our emergencies in other languages: whole, kept beside their English, and with its names and numbers."""

import re
from functools import cache
from pathlib import Path

import msgspec
import pytest
from pages import TODAY
from test_own_pack import EMERGENCIES, NAMED_PAGE, NAMES

from parasol.features.guides.book.rules import wrong_with
from parasol.features.guides.book.source import Page, Refused, read_folder
from parasol.features.guides.structs import MAX_GUIDE_BYTES, Guide
from parasol.features.guides.translated_texts import units
from parasol.kernel.texts.faults import _JUDGING

OWN = Path(__file__).parents[2] / "guides"
LANGUAGES = sorted(each.name for each in OWN.iterdir() if each.name != "en")
NUMBER = re.compile(r"(?<!\d)\d+(?!\d)|icloud\.com/find|android\.com/find")
QUOTED = re.compile(r"[“«「]\s?([^”»」]{4,}?)\s?[”»」]")
LATIN = re.compile(r"[A-Za-z]{4,}")
LATIN_EVERYWHERE = set(
    "WhatsApp Android iPhone Google StopNCII Take Down DMCA Lockdown Safety Check".split()  # noqa: SIM905
)
SAME_ALPHABET = {"es", "fr", "pt"}


@cache
def read(code: str) -> tuple[list[Page], list[Refused]]:
    return read_folder(OWN / code)


@cache
def originals() -> dict[str, Guide]:
    return {page.guide.id: page.guide for page in read("en")[0]}


def _facts(text: str) -> set[str]:
    """Numbers (of a list they are its marks), addresses, and names that are the same in all languages."""
    return {*NUMBER.findall(text.replace("1. ", "")), *NAMES.findall(text)}


def test_all_emergencies_are_there_in_each_language() -> None:
    assert LANGUAGES == ["ar", "es", "fr", "pt", "ru", "zh"]
    found = {code: {page.guide.id for page in pages} for code, (pages, _) in ((code, read(code)) for code in LANGUAGES)}
    assert found == dict.fromkeys(LANGUAGES, EMERGENCIES)


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_wrong_loose_or_stale(code: str) -> None:
    pages, wrong = read(code)
    assert wrong == []
    assert [str(each) for page in pages for each in (*wrong_with(page, TODAY), *page.notes)] == []
    sizes = {page.guide.id: len(msgspec.json.encode(page.guide)) for page in pages}
    assert max(sizes.values()) <= MAX_GUIDE_BYTES
    print(code, sizes)


@pytest.mark.parametrize("code", LANGUAGES)
def test_names_and_numbers_are_those_of_the_english(code: str) -> None:
    other = {}
    for page in read(code)[0]:
        mine = units(page.guide)
        for place, english in units(originals()[page.guide.id]).items():
            if _facts(english) != _facts(mine[place]):
                other[place] = (_facts(english), _facts(mine[place]))
    assert other == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_page_judges_or_stays_english_or_names_a_page_that_is_not_there(code: str) -> None:
    mine = [page.guide for page in read(code)[0]]
    for guide in mine:
        texts = units(guide)
        assert [found[0] for text in texts.values() for found in _JUDGING.finditer(text)] == []
        same = [place for place, text in units(originals()[guide.id]).items() if texts[place] == text]
        assert same == [], "it is still in English"
        if code not in SAME_ALPHABET:
            for place, text in texts.items():
                bare = re.sub(r"“[^”]*”|«[^»]*»|#\S+|\[(help|danger)?[a-z]*\]|\S+\.com/\S+", "", text)
                assert set(LATIN.findall(bare)) <= LATIN_EVERYWHERE, place


@pytest.mark.parametrize("code", LANGUAGES)
def test_pages_that_english_names_are_named(code: str) -> None:
    own = {page.guide.id: page.guide for page in read(code)[0]}
    for guide in own.values():
        mine = units(guide)
        for place, english in units(originals()[guide.id]).items():
            for name in NAMED_PAGE.findall(english):
                (named,) = [
                    each for each in originals().values() if each.title.casefold().split(": ")[-1] == name.casefold()
                ]
                title = own[named.id].title if named.id in own else named.title
                quoted = QUOTED.findall(mine[place])
                assert any(title.casefold().endswith(each.casefold()) for each in quoted), (place, title, quoted)


def test_every_guide_is_translated_by_somebody_who_says_so() -> None:
    assert all(isinstance(page.guide, Guide) and page.guide.changes for code in LANGUAGES for page in read(code)[0])
