"""The doctor's sheet on A4: what somebody answered, in the doctor's language and beside it in their own."""

from typing import Any

from parasol.features.paper.clean import clean
from parasol.features.paper.typeset import CannotBeSet, no_letters, pdf, shows
from parasol.features.sheet import Answers, Language, rows, text

TEMPLATE = "doctor"


def doctors_sheet(answers: Answers, mine: Language, theirs: Language) -> bytes:
    """The PDF. The free line stands as it was typed, marked as not translated. Raises ``SheetRefused``,
    ``CannotBeSet``."""
    for language in (mine, theirs):
        said = language.name + text(language, "sheet-doctor")
        if not shows(said):
            raise CannotBeSet(f"{no_letters(said)}; the page's own form has them")
    is_two = mine.code != theirs.code
    own = rows(answers, mine)
    data: dict[str, Any] = {
        "language": theirs.code,
        "direction": theirs.direction,
        "own_language": mine.code,
        "own_direction": mine.direction,
        "title": text(theirs, "sheet-title"),
        "intro": text(theirs, "sheet-doctor"),
        "unread": "" if theirs.is_read and mine.is_read else text(theirs, "sheet-unread"),
        "empty": "" if own else text(theirs, "sheet-empty"),
        "rows": [
            {
                "group": row.group,
                "question": row.question,
                "choices": list(row.choices),
                "line": _shown(row.line),
                "untranslated": text(theirs, "sheet-untranslated") if row.line and is_two else "",
                "own_question": ours.question if is_two else "",
                "own_choices": list(ours.choices) if is_two else [],
            }
            for row, ours in zip(rows(answers, theirs), own, strict=True)
        ],
    }
    return pdf(TEMPLATE, data)


def _shown(line: str) -> str:
    cleaned = clean(line)
    if not shows(cleaned):
        raise CannotBeSet(f"what was written can't be printed: {no_letters(cleaned)}; the page's own form has them")
    return cleaned
