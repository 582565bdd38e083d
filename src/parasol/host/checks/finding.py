"""What a look came to: how it is, in one sentence, and what to do."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How it is. ``UNCHECKED``: it couldn't be looked at here, which is neither good nor wrong."""

    GOOD = "good"
    LOOK = "look at this"
    WRONG = "wrong"
    UNCHECKED = "couldn't check"


@dataclass(frozen=True, slots=True)
class Finding:
    """``what`` was looked at (the same word for programs each time), what is the case, and one sentence what to do."""

    what: str
    verdict: Verdict
    text: str
    advice: str = ""


def good(what: str, text: str) -> Finding:
    """All is well."""
    return Finding(what, Verdict.GOOD, text)


def look_at(what: str, text: str, advice: str) -> Finding:
    """It may be meant so; somebody should know."""
    return Finding(what, Verdict.LOOK, text, advice)


def wrong(what: str, text: str, advice: str) -> Finding:
    """It has to be changed."""
    return Finding(what, Verdict.WRONG, text, advice)


def unchecked(what: str, text: str) -> Finding:
    """It couldn't be looked at."""
    return Finding(what, Verdict.UNCHECKED, text)
