"""Texts in Fluent, as Python reads them."""

from pathlib import Path

import pytest

from parasol.kernel.texts import texts
from parasol.kernel.texts.texts import load


def test_a_part_is_there_in_every_language_english_first():
    assert next(iter(load(("app",)))) == "en"
    assert "es" in load(("app",))


def test_a_text_that_is_missing_is_an_error_and_not_a_hole():
    with pytest.raises(LookupError):
        load(("app",))["en"]("no-such-text")


def test_english_stands_in_for_what_is_not_translated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    english = "hello = Hello\nmany = { $count ->\n    [one] One\n   *[other] { $count } of them\n  }\n"
    broken = "hello = …\nmany = { nowhere }\n"
    for code, text in (("en", english), ("fr", "hello = …\n"), ("ru", broken), ("ar", "hello = …\n"), ("xx", "")):
        (tmp_path / code).mkdir()
        if text:
            (tmp_path / code / "app.ftl").write_text(text)
    monkeypatch.setattr(texts, "_FOLDER", tmp_path)
    for cached in (texts.load, texts._bundle):
        cached.cache_clear()
    try:
        there = load(("app",))
        assert list(there) == ["en", "ar", "fr", "ru"]
        assert {t("hello") for code, t in there.items() if code != "en"} == {"…"}
        assert (there["fr"]("many", count=0), there["ru"]("many", count=21)) == ("0 of them", "21 of them")
        assert there["ar"]("many", count=2) == "\u20662 of them\u2069", "its direction is its own"
        assert there["fr"].has("many")
        assert there["fr"].ids == ["hello", "many"]
        with pytest.raises(LookupError):
            there["fr"]("nowhere")
    finally:
        for cached in (texts.load, texts._bundle):
            cached.cache_clear()


def test_days_and_months_are_written_as_the_language_writes_them():
    english, spanish = (load(("app",))[code] for code in ("en", "es"))
    assert english.day(20_782) == "November 25, 2026"
    assert spanish.day(20_782) == "25 de noviembre de 2026"
    assert spanish.month("2026-11") == "noviembre de 2026"
    assert english.month("long ago") == "long ago"
