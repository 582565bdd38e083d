"""Texts in Fluent, as Python reads them."""

import pytest

from parasol.texts import load


def test_a_part_is_there_in_every_language_english_first():
    assert list(load(("app",)))[:2] == ["en", "es"]


def test_a_text_that_is_missing_is_an_error_and_not_a_hole():
    with pytest.raises(LookupError):
        load(("app",))["en"]("no-such-text")


def test_days_and_months_are_written_as_the_language_writes_them():
    english, spanish = load(("app",)).values()
    assert english.day(20_782) == "November 25, 2026"
    assert spanish.day(20_782) == "25 de noviembre de 2026"
    assert spanish.month("2026-11") == "noviembre de 2026"
    assert english.month("long ago") == "long ago"
