"""The questions, their choices, and the languages there are."""

import functools
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

_HERE = Path(__file__).parent
_TEXT = re.compile(r"([a-z][a-z0-9-]*) = ([^{}\s][^{}]*)")


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``many``: more than one choice is possible. ``line``: a free line may follow, which isn't translated."""

    id: str
    many: bool
    line: bool
    choices: tuple[str, ...]

    def choice_text(self, choice: str) -> str:
        """The name of a choice's text."""
        return f"{self.id}-{choice}"


class Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Questions that stand on one screen."""

    id: str
    questions: tuple[Question, ...]

    @property
    def title(self) -> str:
        """The name of its heading's text."""
        return f"group-{self.id}"


class Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``name`` in the language itself. ``is_read``: a native speaker has read it (CONTRIBUTING.md)."""

    code: str
    name: str
    direction: Literal["ltr", "rtl"]
    is_read: bool


GROUPS: tuple[Group, ...] = msgspec.json.decode((_HERE / "questions.json").read_bytes(), type=tuple[Group, ...])
LANGUAGES: tuple[Language, ...] = msgspec.json.decode(
    (_HERE / "languages.json").read_bytes(), type=tuple[Language, ...]
)


def language_of(code: str) -> Language | None:
    """The language with this code, or None."""
    return next((language for language in LANGUAGES if language.code == code), None)


def text(language: Language, id: str) -> str:
    """A text in a language. Raises ``KeyError`` if there is none, which a test rules out for all that is asked for."""
    return texts(language.code)[id]


@functools.cache
def texts(code: str) -> Mapping[str, str]:
    """All texts of one of ``LANGUAGES``. Raises ``ValueError`` for a line that is no plain text."""
    found: dict[str, str] = {}
    for line in (_HERE / "texts" / f"{code}.ftl").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        parts = _TEXT.fullmatch(line)
        if parts is None or parts[1] in found:
            raise ValueError(f"the doctor's sheet in {code} has a line that can't be read")
        found[parts[1]] = parts[2]
    return found
