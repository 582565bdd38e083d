"""Decisions: who decided what, and why, in a room that stewards and members can read. Whom stewards invited as members,
and for whom they vouched, is not among them: it would tell who came through whom."""

import re
from dataclasses import dataclass

import msgspec

from parasol.kernel.moderation.structs import Decision, What
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.structs import (
    Cancel,
    ChangeDesk,
    ChangeRole,
    Closing,
    DeskKeys,
    Entry,
    Freeze,
    Invite,
    NewServerKeys,
    Remove,
)
from parasol.kernel.told import Told
from parasol.kernel.words import name_of

ABOUT_NOTHING: frozenset[What] = frozenset(
    {
        *("founded", "changed the settings", "set up a desk", "closed a desk", "gave a desk its keys"),
        *(
            "renewed the list",
            "changed the guides",
            "announced the closing",
            "called off the closing",
        ),
        "renewed the keys of the server",
    }
)
"""What is about nothing that has a name."""


class ReasonNeeded(Told, code="reason-needed"):
    """A decision without a reason."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A decision as read: its day and the key of the steward who took it."""

    day: int
    by: bytes
    decision: Decision


def short(name: bytes) -> str:
    """How a decision refers to something: twelve hex digits of its name, of which its three words are made."""
    return name.hex()[:12]


def about(decision: Decision) -> str:
    """What a decision is about, as people call it: the three words of a member, an invite, a report, an alert."""
    is_named = decision.what not in ABOUT_NOTHING and re.fullmatch("[0-9a-f]{12}", decision.about)
    return name_of(bytes.fromhex(decision.about)) if is_named else ""


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
    found, _ = person.records("decisions", Decision)
    return [Recorded(each.day, each.by, each.record) for each in found]


def told(entry: Entry) -> tuple[What, bytes]:  # noqa: PLR0911 one kind a branch
    """How a roster change is told in the decisions room."""
    match entry:
        case Invite():
            return "invited a steward", entry.key
        case Cancel():
            return "took back an invite", entry.invite
        case Remove():
            return "removed a seat", entry.seat
        case Freeze():
            return "froze a seat" if entry.frozen else "thawed a seat", entry.seat
        case ChangeRole():
            return "changed a role", entry.seat
        case ChangeDesk():
            return "closed a desk" if entry.card is None else "set up a desk", entry.previous
        case DeskKeys():
            return "gave a desk its keys", entry.previous
        case Closing():
            return "called off the closing" if entry.last_day is None else "announced the closing", entry.previous
        case NewServerKeys():
            return "renewed the keys of the server", entry.previous
        case _:
            return "changed the settings", entry.previous
