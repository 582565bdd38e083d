"""The roster's rules for desks: which there are, what their cards may say, and which keys are in force. Pure.

Who answers at a desk is not here: the roster has a desk's keys sealed, and no rule looks into them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from parasol.kernel.roster.rules.forms import UNPRINTABLE, RosterRefused, check_key, is_possible
from parasol.kernel.roster.structs import Card, ChangeDesk, DeskKeys

MAX_DESK = 99
MAX_OPEN = 20
MAX_HOURS = 21
MAX_LANGUAGES = 20
_ZONE = re.compile("[A-Za-z0-9_+/-]{1,40}")


def box_of(number: int) -> bytes:
    """The name of a desk among the keys of people: no public key is so small."""
    return number.to_bytes(32)


@dataclass(frozen=True, slots=True)
class DeskEpoch:
    """One epoch of a desk's keys, and where in the chain it was made. ``keys`` is the SHA-256 of the sealed file."""

    number: int
    recipient: bytes
    signer: bytes
    keys: bytes
    made_at: int


@dataclass(frozen=True, slots=True)
class Desk:
    """A desk that is or was: its card, none while it is closed, and all its epochs by number."""

    number: int
    card: Card | None
    epochs: tuple[DeskEpoch, ...] = ()

    @property
    def newest(self) -> DeskEpoch | None:
        """The epoch in force, or None before there is one."""
        return self.epochs[-1] if self.epochs else None

    @property
    def takes_conversations(self) -> bool:
        """Whether anybody can write to it: it has a card and keys."""
        return self.card is not None and bool(self.epochs)

    @property
    def box(self) -> bytes:
        """As whose the server keeps its sealed keys and its recipient."""
        return box_of(self.number)

    def epoch_of(self, signer: bytes) -> int:
        """The newest epoch in which it signed with this key, 0 if it never did. What was answered under an older one
        stays its answer, if it was in force then (``epochs``)."""
        return max((epoch.number for epoch in self.epochs if epoch.signer == signer), default=0)


Desks = Mapping[int, Desk]


def change_desk(desks: Desks, entry: ChangeDesk) -> dict[int, Desk]:
    """The desks after one opened, changed or closed. Raises ``RosterRefused`` (``desk``)."""
    if not 1 <= entry.desk <= MAX_DESK:
        raise RosterRefused("desk", "desks are numbered from 1 to 99")
    known = desks.get(entry.desk, Desk(entry.desk, None))
    if entry.card is None:
        if known.card is None:
            raise RosterRefused("desk", "this desk isn't open")
    else:
        _check_card(entry.card)
        if known.card is None and sum(1 for desk in desks.values() if desk.card is not None) >= MAX_OPEN:
            raise RosterRefused("desk", "no more than 20 desks can be open")
    return {**desks, entry.desk: replace(known, card=entry.card)}


def renew_keys(desks: Desks, entry: DeskKeys, made_at: int) -> dict[int, Desk]:
    """The desks after one got new keys. Raises ``RosterRefused`` (``unreadable``, ``desk``)."""
    check_key(entry.recipient)
    check_key(entry.signer)
    check_key(entry.keys)
    desk = desks.get(entry.desk)
    if desk is None or desk.card is None:
        raise RosterRefused("desk", "this desk isn't open")
    if entry.generation != len(desk.epochs) + 1:
        raise RosterRefused("desk", "the generations of a desk's keys are numbered without gaps")
    made = DeskEpoch(entry.generation, entry.recipient, entry.signer, entry.keys, made_at)
    return {**desks, entry.desk: replace(desk, epochs=(*desk.epochs, made))}


def _check_card(card: Card) -> None:
    texts = [card.name, card.about, card.closed_text, *card.languages]
    ok = (
        1 <= len(card.name) <= 60
        and len(card.about) <= 300
        and len(card.closed_text) <= 300
        and 1 <= len(card.languages) <= MAX_LANGUAGES
        and all(1 <= len(language) <= 80 for language in card.languages)
        and not any(UNPRINTABLE.search(text) for text in texts)
        and len(card.hours) <= MAX_HOURS
        and all(is_possible(hours) for hours in card.hours)
        and _ZONE.fullmatch(card.zone) is not None
        and 1 <= card.reply_within <= 336
        and 1 <= card.keep_days <= 90
    )
    if not ok:
        raise RosterRefused("desk", "the card of this desk is outside what is allowed")
