"""The page's texts as a test looks for them: by the name of the message, in whatever language the phone speaks."""

import functools
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
MARKS = "[\u202a-\u202e\u2066-\u2069]*"
_MESSAGE = re.compile(r"^([a-z][a-z0-9-]*) =(.*(?:\n[ \t].*|\n(?=\n[ \t]))*)", re.MULTILINE)
_PLACEABLE = re.compile(r"\{(?:[^{}]|\{[^{}]*\})*\}")


@functools.cache
def messages(language: str) -> dict[str, str]:
    """All messages of a language. The right-to-left test language says what English says."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "src/parasol/kernel/text" / ("en" if language == "ar-XB" else language)).glob("*.ftl")):
        found.update(_MESSAGE.findall(path.read_text()))
    return found


@functools.cache
def text_of(id: str, language: str = "en") -> re.Pattern[str]:
    """The whole of a message's text; what is put into it may be anything."""
    parts = [" ".join(part.split()) for part in _PLACEABLE.split(messages(language)[id].strip())]
    inner = r"\s*.*\s*".join(re.escape(part).replace(r"\ ", r"\s+") for part in parts)
    return re.compile(rf"^\s*{MARKS}{inner}{MARKS}\s*$", re.DOTALL)
