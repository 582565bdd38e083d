"""Our own pack, guides/en: there is nothing wrong with any of its pages, and what can age says where it is from."""

import re
from itertools import pairwise
from pathlib import Path

from pages import TODAY

from parasol.features.guides.book.reading_age import sentences
from parasol.features.guides.book.rules import has_questions, texts_of, wrong_with
from parasol.features.guides.book.source import read_folder
from parasol.features.guides.structs import Guide

PAGES, UNREADABLE = read_folder(Path(__file__).parents[2] / "guides" / "en")
GUIDES = [page.guide for page in PAGES]
NAMES = re.compile(
    r"\b(Signal|WhatsApp|Telegram|PayPal|Venmo|PimEyes|StopNCII|Take It Down|Discord|Facebook|Instagram|"
    r"Onion Browser|Safety Check|Lockdown)\b"
)
"""Apps and tools that change: each page that names one says where it has that from."""
JUDGES = re.compile(r"\b(prostitut\w*|victims?|whores?|hookers?|pimps?|perpetrators?|rescued?)\b", re.IGNORECASE)
PROMISES = re.compile(
    r"\b(it|this|that|which|service|app|phone|\w+s) (is|are|looks?|seems?) (\w+ly )?(safe|anonymous|secure)\b"
)
PHONE_NUMBER = re.compile(r"\d(?:[ -]?\d){6,}")
NAMED_PAGE = re.compile(r"\b[Rr]ead (?:the page )?“([^”]+)”")
EMERGENCIES = {
    *("first-phone-gone", "first-police-phone", "first-threat", "first-pictures-out"),
    *("first-account-stolen", "first-followed", "first-name-out", "first-no-word"),
}


def text(guide: Guide) -> str:
    return "\n".join(texts_of(guide))


def test_at_least_forty_pages_and_eight_emergencies_are_there() -> None:
    assert UNREADABLE == []
    assert {guide.id for guide in GUIDES if guide.topic == "first-aid"} == EMERGENCIES
    assert len(GUIDES) >= 40 + len(EMERGENCIES)


def test_nothing_was_wrong_with_a_page_when_it_was_reviewed() -> None:
    assert [str(wrong) for page in PAGES for wrong in wrong_with(page, TODAY)] == []


def test_pages_are_short_in_words_and_in_sentences() -> None:
    read = {guide.id: sentences(texts_of(guide)) for guide in GUIDES}
    words = {page: sum(map(len, told)) for page, told in read.items()}
    assert {page: count for page, count in words.items() if not 200 <= count <= 500} == {}
    assert [" ".join(words) for told in read.values() for words in told if len(words) > 25] == []


def test_the_emergencies_ask_and_the_other_pages_read_from_top_to_bottom() -> None:
    assert {guide.id for guide in GUIDES if has_questions(guide)} == EMERGENCIES


def test_an_app_or_a_phone_number_that_a_page_names_stands_in_its_facts() -> None:
    unsourced = {}
    for guide in GUIDES:
        said, facts = text(guide), "\n".join(fact.says for fact in guide.facts)
        named = {*NAMES.findall(said), *PHONE_NUMBER.findall(said)}
        unsourced[guide.id] = named - {*NAMES.findall(facts), *PHONE_NUMBER.findall(facts)}
        assert all(fact.source.startswith("http") and fact.read_on <= guide.reviewed_on for fact in guide.facts)
    assert {page: named for page, named in unsourced.items() if named} == {}


def test_no_page_judges_or_promises() -> None:
    assert [(guide.id, found[0]) for guide in GUIDES for found in JUDGES.finditer(text(guide))] == []
    assert [(guide.id, found[0]) for guide in GUIDES for found in PROMISES.finditer(text(guide))] == []


def test_a_page_that_another_one_names_is_there() -> None:
    titles = [guide.title.removeprefix("First aid: ").casefold() for guide in GUIDES]
    assert [title for title in titles if '"' in title] == []
    named = {name for guide in GUIDES for name in NAMED_PAGE.findall(text(guide))}
    assert len(named) >= 10
    assert [name for name in sorted(named) if not any(title.startswith(name.casefold()) for title in titles)] == []


def test_reviews_are_spread_so_that_no_week_has_more_than_six() -> None:
    due = sorted(guide.review_by for guide in GUIDES)
    assert all(later - earlier >= 7 for earlier, later in pairwise(due[::6]))
