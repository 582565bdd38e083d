"""Whoever writes to a desk: with no account and no seat, and afterwards with nothing but the receipt words.

The words are receipt words as a report's are: one entrance serves for both, and whoever finds them can't tell by them
what they open.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from parasol.client.community.roster import Distrust, fetch
from parasol.client.connection import Connection, Declined
from parasol.client.desks import files
from parasol.client.desks.conversation import CONTACT, OWN, DeskLine, chosen_slot, is_closed, is_note, open_line
from parasol.client.desks.model import (
    Chosen,
    DeskContact,
    DeskContactPart,
    DeskSaid,
    File,
    OpeningPart,
    OwnDesk,
    Slot,
    Text,
    decode_own,
)
from parasol.client.device import Device
from parasol.client.reports.reporter import NoReport, open_own_text, read_all, seal_own
from parasol.client.seal import Unreadable, seal_parcel
from parasol.client.unsure import Thread, Unsure
from parasol.client.vault import WordKeys, keys_of
from parasol.client.work import paid
from parasol.formats import messages as m
from parasol.formats.contexts import desk_bytes, part_bytes
from parasol.formats.desk import Chosen, DeskContact, DeskContactPart, DeskSaid, File, OpeningPart, OwnDesk, Slot, Text
from parasol.formats.messages import RECORD_SIZES
from parasol.roster import Desk, RosterState
from parasol.wire.signing import sign


class NobodyAnswers(Exception):
    """This desk isn't there, or takes no conversations."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sealed conversation, ready to be sent; sending it twice opens it once."""

    room: bytes
    message: m.DeskOpen


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
    roster: RosterState, device: Device, phrase: str, number: int, language: str, text: str, contact: DeskContact
) -> Prepared:
    """Seal a conversation's beginning under new receipt words. Always three parts, an empty contact too. Raises
    ``NobodyAnswers``, ``TooLong``."""
    desk = roster.desks.get(number)
    if desk is None or not desk.takes_conversations or desk.newest is None:
        raise NobodyAnswers("nobody answers at this desk; look which desks there are")
    keys = keys_of(phrase, "receipt")
    thread_key, recipient = device.random(32), desk.newest.recipient
    parts = [
        seal_own(keys, msgspec.json.encode(OwnDesk(thread_key, roster.genesis, number)), device.random),
        seal_parcel(_signed(keys, OpeningPart(keys.name, thread_key, language, text)), recipient, RECORD_SIZES[1]),
        seal_parcel(_signed(keys, DeskContactPart(keys.name, contact)), recipient, RECORD_SIZES[1]),
    ]
    records = [m.WireRecord(device.random(16), body) for body in parts]
    covered = desk_bytes(number, keys.name, [(record.id, record.body) for record in records])
    signature = sign(keys.sign_seed, "record", covered)
    return Prepared(keys.name, m.DeskOpen(number, keys.name, keys.sign_key, records, signature, ""))


def send(connection: Connection, prepared: Prepared, pay: Callable[[], str] | None = None) -> None:
    """Open a prepared conversation; ``pay``: with what, instead of a solved task. Raises ``Unreachable`` (send the same
    again), ``Declined``."""

    def open_it(work: str) -> None:
        connection.ask("/api/desks/open", msgspec.structs.replace(prepared.message, work=work), m.Appended)

    paid(connection, open_it, pay)


class Visitor:
    """Whoever holds a conversation's receipt words. ``pay`` as for ``send``."""

    def __init__(
        self, connection: Connection, device: Device, phrase: str | WordKeys, pay: Callable[[], str] | None = None
    ) -> None:
        self._connection = connection
        self._pay = pay
        self._device = device
        self._keys = keys_of(phrase, "receipt") if isinstance(phrase, str) else phrase
        self._own: OwnDesk | None = None
        self._unsure = Unsure(device.random)

    def __repr__(self) -> str:
        return "Visitor(…)"

    @property
    def room(self) -> bytes:
        """The conversation's room."""
        return self._keys.name

    def is_here(self) -> bool:
        """Whether these receipt words are a conversation's, and not a report's. Raises ``NoReport`` for neither."""
        try:
            self._open_own(self._records())
        except Unreadable as unreadable:
            if unreadable.code != "contents":
                raise
            return False
        return True

    def read(self) -> Conversation:
        """What was said. Raises ``NoReport``, ``Distrust``, ``Unreadable``."""
        roster = fetch(self._connection)
        records = self._records()
        own = self._open_own(records)
        if own.genesis != roster.genesis:
            raise Distrust("another-community", "this is not the community that you wrote to")
        conversation = Conversation(roster.desks.get(own.desk, Desk(own.desk, None)), records[0].day)
        conversation.has_contact = any(record.seq == CONTACT for record in records)
        desk = roster.desks.get(own.desk)
        for record in records:
            if record.seq <= CONTACT or is_note(record):
                continue
            try:
                line = open_line(self._keys.name, self._keys.sign_key, own.thread_key, desk, record)
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
        """A file that was sent. Raises ``Unreadable``, ``Declined``."""
        return files.fetch(self._connection, self._keys.sign_seed, self._keys.name, file)

    def delete(self) -> None:
        """Delete the conversation with its files, for both sides, at once."""
        self._connection.ask("/api/rooms/delete", m.RoomDelete(self._keys.name), m.Done, self._keys.sign_seed)
        self._own = None

    def drop_contact(self) -> None:
        """Delete how to be reached, which stays otherwise until the desk closes the conversation. Broken off, or when
        it is gone already, it can be called again. Raises ``Distrust`` (``not-deleted``) if the server still shows it
        afterwards; that it really is gone nobody can prove."""
        for record in self._records():
            if record.seq == CONTACT:
                message = m.RecordDelete(self._keys.name, record.id)
                self._connection.ask("/api/rooms/delete-record", message, m.Done, self._keys.sign_seed)
        if any(record.seq == CONTACT for record in self._records()):
            raise Distrust("not-deleted", "the server still shows what it said it had deleted")

    @property
    def desk(self) -> int:
        """The number of the desk that was written to. Raises as ``read``."""
        return (self._own or self._open_own(self._records())).desk

    def _say(self, said: DeskSaid) -> None:
        own = self._own or self._open_own(self._records())
        keys = self._keys
        thread = Thread(self._connection, self._unsure, keys.name, own.thread_key, keys.sign_seed)
        thread.say(said, pay=self._pay)

    def _records(self) -> list[m.StoredRecord]:
        try:
            return read_all(self._connection, self._keys.name, self._keys.sign_seed)
        except Declined as declined:
            if declined.code == "no-such-room":
                raise NoReport("there is nothing under these words") from None
            raise

    def _open_own(self, records: list[m.StoredRecord]) -> OwnDesk:
        if not records or records[0].seq != OWN:
            raise NoReport("there is nothing under these words, or it is no longer complete")
        self._own = decode_own(open_own_text(self._keys, records[0].body))
        return self._own


def _signed(keys: WordKeys, part: OpeningPart | DeskContactPart) -> bytes:
    """A part as it is sealed: the holder's signature (64 bytes, label ``part``), then the part."""
    text = msgspec.json.encode(part)
    return sign(keys.sign_seed, "part", part_bytes(keys.name, text)) + text
