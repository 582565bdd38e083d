"""The doctor's sheet: answers in one language read the same in another, and it asks for nothing it must not."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parasol.features.sheet import (
    GROUPS,
    LANGUAGES,
    MAX_LINE_CHARACTERS,
    Answer,
    SheetRefused,
    checked,
    language_of,
    questions,
    rows,
    text,
)

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "src/parasol/features/sheet"
QUESTIONS = [question for group in GROUPS for question in group.questions]
CODES = [language.code for language in LANGUAGES]
SCREEN = re.compile(r"sheet-[a-z]+")


def asked_for() -> set[str]:
    """The names of all texts that questions and choices need."""
    return (
        {group.title for group in GROUPS}
        | {question.id for question in QUESTIONS}
        | {question.choice_text(choice) for question in QUESTIONS for choice in question.choices}
    )


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_every_text_and_no_other(code: str) -> None:
    found = set(questions.texts(code))
    assert {id for id in found if not SCREEN.fullmatch(id)} == asked_for()
    assert found == set(questions.texts("en"))


@pytest.mark.parametrize("code", CODES)
def test_two_choices_of_a_question_never_read_alike(code: str) -> None:
    language = language_of(code)
    assert language is not None
    for question in QUESTIONS:
        said = [text(language, question.choice_text(choice)) for choice in question.choices]
        assert len(set(said)) == len(said), question.id


def test_a_file_for_each_language_and_a_language_for_each_file() -> None:
    assert {file.stem for file in (FOLDER / "texts").iterdir()} == set(CODES)
    assert len(CODES) == len(set(CODES)) >= 13
    assert {"en", "es"} <= set(CODES)
    assert language_of("xx") is None


@pytest.mark.parametrize("code", [code for code in CODES if code != "en"])
def test_a_translation_is_one_and_no_copy_of_the_english(code: str) -> None:
    """A few words are the same in several languages; whole sentences are not."""
    english, other = questions.texts("en"), questions.texts(code)
    same = [id for id in english if english[id] == other[id] and len(english[id]) > 25]
    assert same == []


def test_it_asks_nobody_who_they_are() -> None:
    """No question about name, origin, nationality, race or body measures, and none about money or clients."""
    forbidden = re.compile(
        r"\b(your name|surname|birth ?day|date of birth|how old|nationalit\w*|citizen\w*|country|race|ethnic\w*|"
        r"religio\w*|weight|weigh|height|how tall|passport number|address|phone number|e-?mail|clients?|earn\w*)\b",
        re.IGNORECASE,
    )
    for id in asked_for():
        assert not forbidden.search(questions.texts("en")[id]), id


def test_languages_that_no_native_speaker_has_read_are_listed_as_such() -> None:
    listed = re.search(r"<!-- sheet: not read -->(.*?)<!-- end -->", (ROOT / "CONTRIBUTING.md").read_text(), re.DOTALL)
    assert listed is not None
    assert set(re.findall(r"`([a-z]+)`", listed[1])) == {one.code for one in LANGUAGES if not one.is_read}


answers = st.fixed_dictionaries(
    {},
    optional={
        question.id: st.builds(
            Answer,
            st.lists(
                st.sampled_from(question.choices), unique=True, max_size=len(question.choices) if question.many else 1
            ).map(tuple),
            st.text(st.characters(categories=["L", "Nd"]), max_size=20) if question.line else st.just(""),
        )
        for question in QUESTIONS
    },
)


@given(answers, st.sampled_from(CODES), st.sampled_from(CODES))
def test_two_languages_have_the_same_rows_side_by_side(given: dict[str, Answer], one: str, other: str) -> None:
    mine, theirs = language_of(one), language_of(other)
    assert mine is not None
    assert theirs is not None
    left, right = rows(given, mine), rows(given, theirs)
    assert [(len(row.choices), row.line) for row in left] == [(len(row.choices), row.line) for row in right]
    assert len(left) == sum(1 for answer in given.values() if answer.choices or answer.line.strip())


def test_what_was_chosen_reads_in_the_doctors_language_and_the_free_line_as_it_was_typed() -> None:
    spanish = language_of("es")
    assert spanish is not None
    given = {"where": Answer(("back", "head"), "aquí atrás"), "since": Answer(("days",)), "need": Answer()}
    (since, where) = rows(given, spanish)
    assert since.question == "¿Desde cuándo?"
    assert since.choices == ("Desde hace unos días",)
    assert where.choices == ("Cabeza", "Espalda"), "in the sheet's order, not in the order of ticking"
    assert where.line == "aquí atrás"
    assert where.group == "Dolor"


@pytest.mark.parametrize(
    ("id", "answer"),
    [
        ("no-question", Answer(("yes",))),
        ("since", Answer(("yesterday",))),
        ("since", Answer(("days", "weeks"))),
        ("reason", Answer(("pain", "pain"))),
        ("since", Answer((), "a line where there is none")),
        ("where", Answer((), "x" * (MAX_LINE_CHARACTERS + 1))),
        ("where", Answer((), "two\nlines")),
        ("where", Answer((), "\x1b[2J")),
    ],
)
def test_what_the_sheet_does_not_ask_for_is_refused_without_being_repeated(id: str, answer: Answer) -> None:
    with pytest.raises(SheetRefused) as refused:
        checked({id: answer})
    assert answer.line == "" or answer.line not in str(refused.value)
    assert "…" in repr(answer)
