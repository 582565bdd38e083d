"""A conversation with a desk as its visitor sees it on a plain page."""

from typing import Any

from parasol.client.desks.model import Chosen, Closed, File, Slot, Slots, Text
from parasol.client.desks.visitor import Conversation
from parasol.texts import Texts


def shown(conversation: Conversation, t: Texts) -> dict[str, Any]:
    """What the template needs."""
    card = conversation.desk.card
    lines = conversation.lines
    by_desk = [line.by_desk for line in lines if isinstance(line.said, Text | Slots | File)]
    if conversation.is_closed:
        state = t("my-talk-closed")
    elif not any(by_desk):
        state = t("my-talk-none")
    else:
        state = t("my-talk-answered") if by_desk[-1] else t("my-talk-none-since")
    chosen = conversation.chosen
    return {
        "desk": "" if card is None else card.name,
        "is_gone": card is None,
        "is_closed": conversation.is_closed,
        "stands": state,
        "lines": [_line(line.said, line.by_desk, t.day(line.day), slots_of(conversation), t) for line in lines],
        "unreadable": conversation.unreadable,
        "slots": [] if conversation.is_closed else [(slot.id.hex(), slot.text) for slot in slots_of(conversation)],
        "chosen": "" if chosen is None else chosen.text,
    }


def slots_of(conversation: Conversation) -> list[Slot]:
    """The times that the desk offered last."""
    offered = [line.said.slots for line in conversation.lines if isinstance(line.said, Slots)]
    return offered[-1] if offered else []


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
