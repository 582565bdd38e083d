"""What the laboratory's pages say: each text used, in form in every language, judging nobody."""

import re

import pytest

from parasol.kernel.texts.faults import faults
from parasol.kernel.texts.texts import text_folder
from parasol.kernel.texts.translations import english_files, of_language
from parasol_evidence.terminal import TEXTS, texts

LANGUAGES = sorted(each.name for each in TEXTS.iterdir())


def said(language: str) -> dict[str, str]:
    """The messages of all pages in a language."""
    source = "".join(file.read_text(encoding="utf-8") for file in sorted((TEXTS / language).glob("*.ftl")))
    return dict(re.findall(r"^([a-z0-9-]+) =((?:.|\n(?![a-z#]))*)", source, re.MULTILINE))


def test_each_language_of_the_program_has_all_texts() -> None:
    assert set(LANGUAGES) == set(texts())
    assert [language for language in LANGUAGES if set(said(language)) != set(said("en"))] == []


def test_no_message_has_the_name_of_one_of_the_program() -> None:
    theirs = "".join(file.read_text(encoding="utf-8") for file in (text_folder() / "en").glob("*.ftl"))
    assert [name for name in said("en") if f"\n{name} =" in theirs] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_has_a_fault_or_is_older_than_the_english(language: str) -> None:
    assert [f"{each.file}:{each.line}: {each.id}: {each.what}" for each in faults(TEXTS, language)] == []
    _, kept = of_language(TEXTS, language)
    assert language == "en" or kept.files == english_files(TEXTS), "translate it, and run tools/texts/make.py"


def test_no_text_judges_promises_or_proves() -> None:
    """Those of `site` have a rule of their own, in test_site_found.py."""
    unsaid = r"prostitut|victim|víctima|puta|\b(safe|proves?|proof|none|demuestran?|ningun[oa]|segur[oa] que)\b"
    about = {f"{each} {name}": text for each in LANGUAGES for name, text in said(each).items() if "evidence-" in name}
    assert [where for where, text in about.items() if re.search(unsaid, text, re.IGNORECASE)] == []


def test_every_text_is_used() -> None:
    code = "".join(each.read_text(encoding="utf-8") for each in TEXTS.parent.rglob("*.py"))
    stems = re.findall(r"[\"']([a-z-]+-)\{", code)
    assert [name for name in said("en") if f'"{name}"' not in code and not name.startswith(tuple(stems))] == []
