"""Whoever writes to a desk: with no account and no membership, and afterwards with nothing but the receipt words.

The words are receipt words as a report's are: one entrance serves for both, and whoever finds them can't tell by them
what they open.
"""

from dataclasses import dataclass, field

import msgspec

from parasol.features.desks.client.conversation import (
    CONTACT,
    DeskLine,
    Sides,
    chosen_slot,
    is_closed,
    is_note,
    open_line,
)
from parasol.features.desks.client.model import decode_own
from parasol.features.desks.structs import Chosen, DeskContact, DeskContactPart, OpeningPart, OwnDesk, Slot, Text
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.device import Device
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.files import client as files
from parasol.kernel.files.structs import File
from parasol.kernel.rooms.client.held import Held, Prepared, open_room, records_of, seal_own, signed_part
from parasol.kernel.rooms.kinds import kind_for
from parasol.kernel.roster.client.recipients import recipient_of_desk
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.rules import Desk, RosterState
from parasol.kernel.roster.rules.epochs import SeenEpochs
from parasol.kernel.seal import Unreadable, seal_envelope
from parasol.kernel.told import Told
from parasol.kernel.vault.client import keys_of


class NobodyAnswers(Told, code="no-desk"):
    """This desk isn't there, or takes no conversations."""


@dataclass(slots=True)
class Conversation:
    """A conversation as its visitor sees it, begun on ``opened_on``. ``desk`` has no card if it has closed since.
    ``has_contact``: the part with how to be reached is still kept. What stands in it, if anything, only the desk can
    open."""

    desk: Desk
    opened_on: int
    lines: list[DeskLine] = field(default_factory=list)
    unreadable: int = 0
    has_contact: bool = False

    @property
    def is_closed(self) -> bool:
        """Whether the desk has ended it."""
        return is_closed(self.lines)

    @property
    def chosen(self) -> Slot | None:
        """The time that the visitor chose."""
        return chosen_slot(self.lines)


def prepare(
    connection: Connection,
    roster: RosterState,
    device: Device,
    passphrase: str,
    number: int,
    language: str,
    text: str,
    contact: DeskContact,
) -> Prepared:
    """Seal a conversation's beginning under new receipt words. Always three parts, an empty contact too. Raises
    ``NobodyAnswers``, ``TooLong``, and as ``recipient_of_desk``."""
    desk = roster.desks.get(number)
    if desk is None or not desk.takes_conversations or desk.newest is None:
        raise NobodyAnswers("nobody answers at this desk; look which desks there are")
    keys = keys_of(passphrase, "receipt")
    thread_key, recipient = device.random(32), recipient_of_desk(connection, desk)
    opening, how = OpeningPart(keys.name, thread_key, language, text), DeskContactPart(keys.name, contact)
    parts = [
        seal_own(keys, msgspec.json.encode(OwnDesk(thread_key, roster.genesis, number)), device.random),
        *(seal_envelope(signed_part(keys, part), recipient, m.ENVELOPE_SIZES[1]) for part in (opening, how)),
    ]
    records = records_of(parts, device.random)
    return Prepared.of(kind_for("desk", number), keys.sign_seed, records)


send = open_room
"""Open a prepared conversation. Raises as ``open_room``."""


class Visitor(Held[OwnDesk]):
    """Whoever holds a conversation's receipt words."""

    WHAT = "nothing"

    def read(self) -> Conversation:
        """What was said. Raises ``NoReport``, ``Distrust``, ``Unreadable``."""
        roster = fetch(self._connection)
        records, own = self._read(roster.genesis)
        desk = roster.desks.get(own.desk)
        conversation = Conversation(desk or Desk(own.desk, None), records[0].day)
        conversation.has_contact = any(record.seq == CONTACT for record in records)
        sides = Sides(self._keys.sign_key, roster, desk, SeenEpochs())
        for record in records:
            if record.seq <= CONTACT or is_note(record):
                continue
            try:
                line = open_line(self._keys.name, sides, own.thread_key, record)
            except Unreadable:
                conversation.unreadable += 1
            else:
                conversation.lines.append(line)
        return conversation

    def say(self, text: str) -> None:
        """Write more."""
        self._say(Text(text))

    def choose(self, slot: Slot) -> None:
        """Take one of the times that the desk offered; the last one taken counts."""
        self._say(Chosen(slot.id))

    def prepare_file(self, content: bytes, name: str, type: str) -> files.Upload:
        """A file ready for ``send_file``, a picture cleaned of what it tells. Raises ``NotClean``, ``TooLong``."""
        return files.prepare(content, name, type, self._device.random)

    def send_file(self, upload: files.Upload) -> None:
        """Send a file and say that it is there; after ``Unreachable`` the same again."""
        files.send(self._connection, self._keys.sign_seed, self._keys.name, upload, is_holder=True)
        self._say(upload.said)

    def fetch_file(self, file: File) -> bytes:
        """A file that was sent. Raises ``Unreadable``, ``Declined``, ``NotAsSaid``."""
        return files.fetch(self._connection, self._keys.sign_seed, self._keys.name, file)

    def drop_contact(self) -> None:
        """Delete how to be reached, which stays otherwise until the desk closes the conversation. Broken off, or when
        it is gone already, it can be called again. Raises ``Distrust`` (``not-deleted``) if the server still shows it
        afterwards; that it really is gone nobody can prove."""
        for record in self._records():
            if record.seq == CONTACT:
                self._room.delete_record(record.id)
        if any(record.seq == CONTACT for record in self._records()):
            raise Distrust("not-deleted", "the server still shows what it said it had deleted")

    @property
    def desk(self) -> int:
        """The number of the desk that was written to. Raises as ``read``."""
        return self._need_own().desk

    def _decode(self, own: bytes) -> OwnDesk:
        return decode_own(own)
