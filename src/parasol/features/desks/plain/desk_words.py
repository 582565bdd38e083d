"""A desk that can be written to, in words, for the plain pages and the program. Pure."""

from typing import Any

from parasol.features.desks.client.cards import openness
from parasol.features.desks.plain.hours import hour_lines, open_text, reply_text
from parasol.kernel.rooms.public import Waiting
from parasol.kernel.roster.rules import Desk, RosterState
from parasol.kernel.texts.texts import Texts

OLD_DAYS = 7
"""How long people wait was told so many days ago: then nobody can tell."""


def shown(desk: Desk, roster: RosterState, waiting: Waiting | None, today: int, now: float, t: Texts) -> dict[str, Any]:
    """A desk that has a card. ``now``: seconds since 1970."""
    card = desk.card
    assert card is not None
    days = roster.policy.report_days if roster.policy is not None else None
    return {
        "number": desk.number,
        "name": card.name,
        "kind": t(f"desk-kind-{card.kind}"),
        "about": card.about,
        "open": open_text(card, now, t),
        "is_open": openness(card.hours, card.zone, now).is_open,
        "closed_text": card.closed_text,
        "within": reply_text(card, t),
        "waiting": waiting_lines(waiting, today, t),
        "languages": ", ".join(card.languages),
        "hours": hour_lines(card.hours, t),
        "zone": card.zone,
        "kept": [t("desk-kept-closed", days=card.keep_days), *([t("desk-kept", days=days)] if days else [])],
    }


def waiting_lines(waiting: Waiting | None, today: int, t: Texts) -> list[str]:
    """How long people wait, as the desk itself counted, or that nobody counted."""
    if waiting is None or waiting.day > today + 1:
        return [t("desk-wait-never")]
    day = t.day(waiting.day)
    if today - waiting.day > OLD_DAYS:
        return [t("desk-wait-old", day=day)]
    found = [t("desk-wait-some", count=waiting.open, day=day) if waiting.open else t("desk-wait-none", day=day)]
    if waiting.open:
        found.append(t("desk-wait-longest", days=waiting.longest))
    if waiting.usual is not None:
        found.append(t("desk-wait-usual", days=waiting.usual))
    return found
