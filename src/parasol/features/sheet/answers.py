"""What somebody answered, and how it reads in a language."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from parasol.features.sheet.questions import GROUPS, Language, Question, text

MAX_LINE_CHARACTERS = 300


class SheetRefused(ValueError):
    """This isn't an answer to the sheet; the message repeats nothing of it."""


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """The choices of one question, and the free line."""

    choices: tuple[str, ...] = ()
    line: str = ""

    def __repr__(self) -> str:
        return "Answer(…)"


Answers = Mapping[str, Answer]
"""Question's id -> what was answered; questions that were skipped are absent or empty."""


@dataclass(frozen=True, slots=True, repr=False)
class Row:
    """One answered question as it reads in one language; ``line`` is as it was typed, in no language of ours."""

    group: str
    question: str
    choices: tuple[str, ...]
    line: str

    def __repr__(self) -> str:
        return "Row(…)"


def checked(answers: Answers) -> Answers:
    """The answers, if each is one that the sheet asks for. Raises ``SheetRefused``."""
    known = {question.id: question for group in GROUPS for question in group.questions}
    for id, answer in answers.items():
        question = known.get(id)
        if question is None:
            raise SheetRefused("the doctor's sheet has no such question")
        _check(question, answer)
    return answers


def _check(question: Question, answer: Answer) -> None:
    if len(set(answer.choices)) != len(answer.choices) or not set(answer.choices) <= set(question.choices):
        raise SheetRefused("the doctor's sheet has no such answer")
    if len(answer.choices) > 1 and not question.many:
        raise SheetRefused("this question takes one answer")
    if answer.line and not question.line:
        raise SheetRefused("this question has no free line")
    if len(answer.line) > MAX_LINE_CHARACTERS:
        raise SheetRefused(f"a free line has at most {MAX_LINE_CHARACTERS} characters")
    if any(unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp") for each in answer.line):
        raise SheetRefused("a free line is one line, without control characters")


def rows(answers: Answers, language: Language) -> list[Row]:
    """What was answered, in the order of the sheet, in one language. The same answers give as many rows in each, so
    that two languages stand side by side. Raises ``SheetRefused``."""
    checked(answers)
    return [
        Row(
            text(language, group.title),
            text(language, question.id),
            tuple(text(language, question.choice_text(one)) for one in question.choices if one in answer.choices),
            answer.line.strip(),
        )
        for group in GROUPS
        for question in group.questions
        if (answer := answers.get(question.id)) is not None and (answer.choices or answer.line.strip())
    ]
