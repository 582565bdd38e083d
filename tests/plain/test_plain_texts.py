"""The plain pages' own texts: each is used, and each that a page names is there. (``browser/tests/texts.test.ts`` looks
at all texts: complete in every language, no markup, no judging word, readable at the age of nine.)"""

import re
from pathlib import Path

import pytest

import parasol
from parasol.plain import questions, reading
from parasol.plain.draft import QUESTIONS
from parasol.plain.texts import languages as load
from plain.site import Place

PACKAGE = Path(parasol.__file__).parent
SOURCES = [*(PACKAGE / "plain").glob("*.py"), *(PACKAGE / "plain" / "pages").glob("*.html")]
CODE = "\n".join(path.read_text() for path in SOURCES)


def own() -> list[str]:
    """The messages of plain.ftl."""
    return re.findall(r"^([a-z][a-z0-9-]*) =", (PACKAGE / "text/en/plain.ftl").read_text(), re.MULTILINE)


def test_every_message_of_the_plain_pages_is_used() -> None:
    counted = {stem for _, stem in reading.ABOUT}
    put_together = ("plain-too-large-", "plain-broken-", "plain-foreign-", "plain-missing-")

    def is_used(id: str) -> bool:
        stem = re.sub(r"-\d$", "", id)
        return f'"{id}"' in CODE or f"'{id}'" in CODE or stem in counted or id.startswith(put_together)

    assert [id for id in own() if not is_used(id)] == []
    assert {f"{kind}title" for kind in put_together} <= set(own())


def test_every_message_that_a_page_names_is_there_in_every_language() -> None:
    named = set(re.findall(r"""\bt\(\s*["']([a-z0-9-]+)["']\s*[,)]""", CODE))
    named |= set(re.findall(r"""\btexts\(\s*["']([a-z0-9-]+)["']\s*[,)]""", CODE))
    assert len(named) > 80
    for texts in load().values():
        assert [id for id in sorted(named) if not texts.has(id)] == []


@pytest.mark.parametrize("code", ["en", "es"])
def test_every_name_that_is_put_together_has_its_text(code: str) -> None:
    t = load()[code]
    ids = [f"ask-{question}" for question in QUESTIONS if question != "warning"]
    ids += [f"answer-{question}" for question in QUESTIONS if question != "warning"]
    ids += [f"kind-{kind.replace(' ', '-')}" for kind in questions.KINDS]
    ids += [f"{what}-{kind}" for what in ("identifier", "names-hint") for kind in questions.NAME_KINDS]
    states = ("received", "being-read", "alert-written", "kept-for-stewards", "closed", "taken-back", "waiting", "met")
    ids += [f"{what}-{state}" for what in ("status", "status-means") for state in states]
    ids += [
        f"said-{kind}-{whose}"
        for kind in ("question", "answer", "correction", "status")
        for whose in ("theirs", "mine")
    ]
    ids += [f"words-{reason}" for reason in ("too-long", "count", "unknown-word", "checksum")]
    assert [id for id in ids if not t.has(id)] == []


def test_what_the_machine_sees_is_said_before_the_first_question_and_beside_every_button_that_sends(
    place: Place,
) -> None:
    pages = PACKAGE / "plain" / "pages"
    for id in ("plain-what-1", "plain-what-2", "plain-what-3", "plain-what-4"):
        assert id in (pages / "opening.html").read_text()
    for name in ("question", "review", "entrance", "receipt", "receipt-again"):
        assert "p.said(t)" in (pages / f"{name}.html").read_text(), name


def test_months_and_days_are_in_the_language() -> None:
    found = load()
    assert found["es"].month("2026-11") == "noviembre 2026"
    assert found["en"].month("2026-11") == "November 2026"
    assert found["en"].month("sometime") == "sometime"
    assert questions.months_before("2026-02", 3) == ["2026-01", "2025-12", "2025-11"]
