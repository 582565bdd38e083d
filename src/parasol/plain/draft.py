"""A report while it is being written, as it travels in the page (in the browser: ``screens/reports/draft.ts``)."""

from typing import Literal

import msgspec

from parasol.formats.report import Contact, Report

QUESTIONS = (
    "whom",
    "warning",
    "story",
    "names",
    "kinds",
    "area",
    "when",
    "person",
    "warn",
    "shared",
    "contact",
)
"""In their order. The same as in the browser."""

MOST_BYTES = 64_000
MOST_SHARED_BYTES = 40_000
"""The largest sealed record holds 65,536 bytes; what the format and the seal add is less than the difference."""

Untold = Literal["", "unknown", "unsaid"]


class Keys(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The keys of receipt words, in place of the words."""

    name: bytes
    sign_seed: bytes
    wrap: bytes


class Draft(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All answers so far. ``seed``: what the words and ids are drawn from, so that sending twice files once. ``keys``:
    set if this corrects a report that was sent."""

    seed: bytes
    report: Report = Report()
    shared: str = ""
    contact: Contact = Contact()
    area_untold: Untold = ""
    when_untold: Untold = ""
    is_reviewed: bool = False
    keys: Keys | None = None

    @property
    def is_enough(self) -> bool:
        """Whether there is something to go by."""
        return bool(self.report.what_happened.strip()) or bool(self.report.identifiers)

    @property
    def excess(self) -> int:
        """By how many bytes it is too long; 0 if it fits."""
        shared = _bytes_in(self.shared)
        whole = _bytes_in(self.report) + shared + _bytes_in(self.contact)
        return max(0, whole - MOST_BYTES, shared - MOST_SHARED_BYTES)

    def asks(self, question: str) -> bool:
        """Whether this question is asked at all."""
        if question == "shared":
            return self.report.warn_others is True
        return not (self.keys is not None and question in {"contact", "warning"})

    def after(self, question: str) -> str | None:
        """The question that follows; None after the last."""
        left = QUESTIONS[QUESTIONS.index(question) + 1 :]
        return next((each for each in left if self.asks(each)), None)

    def before(self, question: str) -> str | None:
        """The question before; None before the first."""
        left = QUESTIONS[: QUESTIONS.index(question)]
        return next((each for each in reversed(left) if self.asks(each)), None)

    @property
    def answered(self) -> list[str]:
        """The questions whose answers the last page shows."""
        return [each for each in QUESTIONS if each != "warning" and self.asks(each)]


def _bytes_in(value: object) -> int:
    return len(msgspec.json.encode(value))
