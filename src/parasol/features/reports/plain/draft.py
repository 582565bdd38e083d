"""A report while it is being written, as it travels in the page (in the browser:
``features/reports/page/anyone/draft.ts``)."""

import msgspec

from parasol.features.reports.structs import Contact, Report

QUESTIONS = ("story", "names", "person", "kinds", "place")
"""Those that lead to the answers, in their order. The same as in the browser."""

MORE = ("further", "whom", "contact")
"""What the answers offer besides."""

ANSWERS = {
    "story": "story",
    "names": "names",
    "person": "person",
    "vehicle": "person",
    "kinds": "kinds",
    "area": "place",
    "when": "place",
    "further": "further",
    "whom": "whom",
    "contact": "contact",
}
"""The answers as they are shown, and the question at which each is given."""

MOST_BYTES = 64_000
MOST_SHARED_BYTES = 40_000
"""The largest sealed record holds 65,536 bytes; what the format and the seal add is less than the difference."""


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

    def after(self, question: str) -> str | None:
        """The question that follows; None after the last, and after what the answers offer besides."""
        at = QUESTIONS.index(question) + 1 if question in QUESTIONS else len(QUESTIONS)
        return QUESTIONS[at] if at < len(QUESTIONS) else None

    def before(self, question: str) -> str | None:
        """The question before; None before the first."""
        at = QUESTIONS.index(question) if question in QUESTIONS else 0
        return QUESTIONS[at - 1] if at > 0 else None

    @property
    def answers(self) -> list[str]:
        """What the last page shows."""
        return [each for each in ANSWERS if each != "contact" or self.keys is None]


def _bytes_in(value: object) -> int:
    return len(msgspec.json.encode(value))
