"""A conversation with a desk as its visitor sees it on a plain page."""

from typing import Any

from parasol.features.desks.client.visitor import Conversation
from parasol.features.desks.plain.hours import open_text, reply_text
from parasol.features.desks.structs import Chosen, Closed, Slot, Slots, Text
from parasol.kernel.files.structs import File
from parasol.kernel.texts.texts import Texts


def shown(conversation: Conversation, t: Texts, today: int, now: float) -> dict[str, Any]:
    """What the template needs. ``now`` is in seconds since 1970."""
    card, lines = conversation.desk.card, conversation.lines
    chosen = conversation.chosen
    first = {
        "is_theirs": False,
        "head": f"{t('my-talk-mine')} · {t.day(conversation.opened_on)}",
        "status": t("my-talk-first"),
        "text": "",
    }
    return {
        "desk": "" if card is None else card.name,
        "can_write": card is not None and not conversation.is_closed,
        "stands": _stands(conversation, t, today, now),
        "lines": [
            first,
            *(_line(line.said, line.by_desk, t.day(line.day), slots_of(conversation), t) for line in lines),
        ],
        "unreadable": conversation.unreadable,
        "has_contact": conversation.has_contact,
        "slots": [] if conversation.is_closed else [(slot.id.hex(), slot.text) for slot in slots_of(conversation)],
        "chosen": None if chosen is None else (chosen.id.hex(), chosen.text),
    }


def slots_of(conversation: Conversation) -> list[Slot]:
    """The times that the desk offered last."""
    offered = [line.said.slots for line in conversation.lines if isinstance(line.said, Slots)]
    return offered[-1] if offered else []


def _stands(conversation: Conversation, t: Texts, today: int, now: float) -> tuple[str, list[str], str]:
    """Where it stands: a sentence, those below it, and the kind of the notice. As the page for browsers tells it."""
    card, lines = conversation.desk.card, conversation.lines
    if conversation.is_closed:
        day = next(line.day for line in reversed(lines) if isinstance(line.said, Closed))
        until = t("my-talk-closed-soon") if card is None else t("my-talk-closed-until", day=t.day(day + card.keep_days))
        return t("my-talk-closed"), [until, t("my-talk-closed-contact"), t("my-talk-closed-say")], ""
    if card is None:
        return t("my-talk-desk-gone"), [], "warn"
    last = max((at for at, line in enumerate(lines) if line.by_desk), default=-1)
    # A time that was taken asks for nothing.
    asked = [line.day for line in lines[last + 1 :] if not isinstance(line.said, Chosen)]
    if last < 0:
        asked = [conversation.opened_on]
    if not asked:
        return t("my-talk-answered"), [], "good"
    days = max(0, today - asked[0])
    is_late = days > -(-card.reply_within // 24)
    told = [reply_text(card, t), t("my-talk-day", day=days + 1), open_text(card, now, t)]
    if is_late:
        told = [*told[:2], t("my-talk-late"), told[2], *([card.closed_text] if card.closed_text else [])]
    return t("my-talk-none" if last < 0 else "my-talk-none-since"), told, "warn" if is_late else ""


def _line(said: object, by_desk: bool, day: str, slots: list[Slot], t: Texts) -> dict[str, Any]:
    text = ""
    if isinstance(said, Text | Slots | Closed):
        text = said.text
    elif isinstance(said, File):
        text = t("plain-desk-file", name=said.name)
    elif isinstance(said, Chosen):
        taken = next((slot.text for slot in slots if slot.id == said.id), "")
        text = t("slot-took", text=taken) if taken else ""
    status = t("my-talk-closed") if isinstance(said, Closed) else ""
    return {
        "is_theirs": by_desk,
        "head": f"{t('my-talk-theirs' if by_desk else 'my-talk-mine')} · {day}",
        "status": status,
        "text": text,
    }
