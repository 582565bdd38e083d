"""Decisions: who decided what, and why, in a room that stewards and members can read."""

from dataclasses import dataclass

import msgspec

from parasol.client.community.person import Person
from parasol.client.seal.errors import MALFORMED, Unreadable
from parasol.formats.case import Decision, What
from parasol.wire.reading import read_json


class ReasonNeeded(Exception):
    """A decision without a reason."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A decision as read: its day and the key of the steward who took it."""

    day: int
    by: bytes
    decision: Decision


def short(name: bytes) -> str:
    """How a decision refers to something: eight hex digits of its name."""
    return name.hex()[:8]


def check_reason(reason: str) -> str:
    """The reason, trimmed. Raises ``ReasonNeeded`` if there is none."""
    if not reason.strip():
        raise ReasonNeeded("say why in a few words; members can read it")
    return reason.strip()


def record(steward: Person, what: What, about: bytes, reason: str) -> None:
    """Append a decision. Raises ``ReasonNeeded``."""
    decision = Decision(what, short(about), check_reason(reason))
    steward.append("decisions", None, msgspec.json.encode(decision))


def read(person: Person) -> list[Recorded]:
    """All decisions, oldest first; records that aren't decisions are left out."""
    found = []
    for stored, opened in person.read("decisions"):
        if isinstance(opened, Unreadable):
            continue
        try:
            decision = read_json(opened.body, Decision)
        except MALFORMED:
            continue
        found.append(Recorded(stored.day, opened.author, decision))
    return found
