"""Answering at a desk. Every request and every word is signed by the desk's signer, which all its workers share; only
the notes among them name a member, and those are sealed to them."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec
from msgspec import UNSET

from parasol.features.desks.client import slips
from parasol.features.desks.client.conversation import CONTACT, OPENING, Sides, is_note, open_line, open_part
from parasol.features.desks.client.keys import DeskFile, open_desk_keys, read_files
from parasol.features.desks.client.model import decode_note
from parasol.features.desks.client.talk import DeskConversation, WorkersNote
from parasol.features.desks.structs import (
    SLOT_BYTES,
    Closed,
    DeskContactPart,
    DeskSaid,
    Handed,
    Note,
    OpeningPart,
    SlipText,
    Slot,
    Slots,
    Taken,
    Text,
)
from parasol.features.reports.client.outreach import mark
from parasol.features.reports.client.records import Found, beginning_and_end, of_outline
from parasol.features.reports.structs import Outreach
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.files import client as files
from parasol.kernel.files.structs import File
from parasol.kernel.formats.contexts.rooms import report_room
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.rooms.client.unsure import Thread, Unsure
from parasol.kernel.rooms.kinds import kind_for
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import Desk
from parasol.kernel.roster.rules.epochs import SeenEpochs, desk_in_force_on
from parasol.kernel.seal import NotForUs, Unreadable
from parasol.kernel.seal.errors import OLD_EPOCH
from parasol.kernel.seal.record import open_desk_note, seal_desk_note
from parasol.kernel.told import Told
from parasol.kernel.words import the_one_called

T = TypeVar("T", bound=m.Message)
FOREIGN = "the server says that this conversation belongs to somebody else"


class NotAWorker(Told, code="not-a-worker"):
    """This member holds no keys of the desk."""


class Unusable(Told, code="unusable"):
    """This conversation can't be answered: the part with its key doesn't open."""


def desks_of(person: Person) -> list[int]:
    """The numbers of the open desks whose keys this member holds."""
    return [desk.number for desk in person.roster.open_desks() if _file_of(person, desk) is not None]


class Worker:
    """An outreach worker at an open desk. Raises ``NotAWorker``."""

    def __init__(self, person: Person, number: int) -> None:
        desk = person.roster.desks.get(number)
        file = _file_of(person, desk) if desk is not None and desk.takes_conversations else None
        if desk is None or file is None:
            raise NotAWorker("you don't answer at this desk")
        self.person = person
        self.desk = desk
        self.file: DeskFile = file
        self._kind = kind_for("desk", number)
        self.unsure = Unsure(person.device.random)

    def __repr__(self) -> str:
        return "Worker(…)"

    @property
    def seed(self) -> bytes:
        """The desk's private signing seed, with which it signs whatever a server or a visitor sees."""
        return self.file.sign_seed

    def room(self, name: bytes) -> Room:
        """A room of the desk, which it signs for."""
        return Room(self.person.connection, name, self.seed)

    # Reading.

    def rooms(self) -> list[m.RoomOutside]:
        """The outside of every conversation, oldest first."""
        return self._ask("/api/rooms/list", m.RoomsList(self._kind), m.Rooms).rooms

    def read(self, rooms: Sequence[m.RoomOutside]) -> list[DeskConversation]:
        """What the queue shows of these conversations, twenty to a request; those that are gone by now are left out.
        One that isn't long is whole."""
        outlines = self._outlines([room.room for room in rooms])
        return [
            self._opened(room, lambda room=room: of_outline(outlines[room.room]))  # type: ignore[misc]
            for room in rooms
            if room.room in outlines
        ]

    def list(self) -> list[DeskConversation]:
        """The same of all conversations, oldest first, however many there are."""
        return self.read(self.rooms())

    def find(self, short: str) -> DeskConversation:
        """The conversation whose three words, or hex digits, begin like this; of a very long one its beginning and
        its end. Raises ``KeyError``, ``ManyCalledSo``."""
        room = the_one_called(self.rooms(), short, lambda room: room.room)
        try:
            return self._opened(room, lambda: self._found(room.room))
        except Declined as declined:
            if declined.code != "no-such-room":
                raise
            raise KeyError(short) from None

    def _outlines(self, names: Sequence[bytes]) -> dict[bytes, m.Outline]:
        found: dict[bytes, m.Outline] = {}
        for start in range(0, len(names), m.ROOMS_AT_ONCE):
            asked = m.OutlinesRead(self._kind, [*names[start : start + m.ROOMS_AT_ONCE]])
            found |= {outline.room: outline for outline in self._ask("/api/rooms/outlines", asked, m.Outlines).rooms}
        return found

    def _found(self, room: bytes) -> Found:
        return beginning_and_end(self.room(room), lambda: self._outlines([room]).get(room))

    def _opened(self, room: m.RoomOutside, read: Callable[[], Found]) -> DeskConversation:
        found = DeskConversation(room.room, room.holder_key, room.opened_on, room.expires_on)
        if report_room(room.holder_key) != room.room:
            found.problems.append(FOREIGN)
            return found
        try:
            there = read()
        except Distrust as distrust:
            found.problems.append(str(distrust))
            return found
        found.is_long = there.is_long
        said_at = 0
        sides = Sides(room.holder_key, self.person.roster, self.desk, SeenEpochs())
        for record in [] if OPENING in there.left else there.records:
            try:
                self._add(found, record, sides)
            except NotForUs:
                found.problems.append("a part is sealed to keys that the desk had at another time")
            except Unreadable as unreadable:
                found.problems.append(str(unreadable))
            if record.seq <= there.begun:
                found.gap = len(found.lines)
            said_at = record.seq
        found.is_end_unread = OPENING in there.left or any(seq > max(said_at, CONTACT) for seq in there.left)
        return found

    def _add(self, found: DeskConversation, record: m.StoredRecord, sides: Sides) -> None:
        if record.seq in (OPENING, CONTACT):
            if record.seq == CONTACT:
                found.contact_id = record.id
            part = open_part(found.room, found.holder_key, record.body, self.file.identities)
            match part:
                case OpeningPart() if record.seq == OPENING:
                    found.opening = part
                case DeskContactPart() if record.seq == CONTACT:
                    found.contact = part.contact
                case _:
                    raise Unreadable("part", "the parts of this conversation are in another order than they were sent")
        elif is_note(record):
            opened = open_desk_note(found.room, record.id, record.body, self.file.seed_of)
            in_force = desk_in_force_on(self.person.roster, self.desk, record.day)
            if not sides.seen.admit(in_force, record.seq, opened.generation):
                raise Unreadable("old-epoch", OLD_EPOCH)
            found.notes.append(WorkersNote(record.day, opened.author, decode_note(opened.body)))
        elif record.seq > CONTACT:
            if found.opening is None:
                raise Unreadable("no-key", "the conversation can't be read without its beginning")
            found.lines.append(open_line(found.room, sides, found.opening.thread_key, record))

    # What the visitor reads.

    def answer(self, conversation: DeskConversation, text: str) -> None:
        """Answer as the desk. Raises ``Unusable``, ``TooLong``."""
        self._say(conversation, Text(text))

    def offer(self, conversation: DeskConversation, text: str, times: Sequence[str]) -> None:
        """Offer times to meet, each in words. No name is asked for any of them."""
        slots = [Slot(self.person.device.random(SLOT_BYTES), each) for each in times]
        self._say(conversation, Slots(text, slots), Slots(text, [Slot(b"", each) for each in times]))

    def prepare_file(self, content: bytes, name: str, type: str) -> files.Upload:
        """A file ready for ``send_file``, a picture cleaned of what it tells. Raises ``NotClean``, ``TooLong``."""
        return files.prepare(content, name, type, self.person.device.random)

    def send_file(self, conversation: DeskConversation, upload: files.Upload) -> None:
        """Send a file and say that it is there; after ``Unreachable`` the same again. Raises ``Unusable``."""
        files.send(self.person.connection, self.seed, conversation.room, upload, is_holder=False)
        self._say(conversation, upload.said)

    def fetch_file(self, conversation: DeskConversation, file: File) -> bytes:
        """A file that was sent. Raises ``Unreadable``, ``Declined``, ``NotAsSaid``."""
        return files.fetch(self.person.connection, self.seed, conversation.room, file)

    def close(self, conversation: DeskConversation, text: str) -> None:
        """End it: how to reach the visitor is deleted at once and first, then the last words are said, and the rest
        goes after the days that the card says. Broken off, it can be called again."""
        if conversation.contact_id is None and conversation.is_long:
            conversation = self.find(conversation.room.hex())  # a contact that isn't read must go too
        if conversation.contact_id is not None:
            self.room(conversation.room).delete_record(conversation.contact_id)
            conversation.contact_id = conversation.contact = None
        if not conversation.is_closed and conversation.opening is not None:
            self._say(conversation, Closed(text))
        self._ask("/api/rooms/close", m.RoomClose(conversation.room), m.Done)

    def delete(self, conversation: DeskConversation) -> None:
        """Delete a conversation with its files for good, at once."""
        self.room(conversation.room).delete()

    # Among workers.

    def note(self, conversation: DeskConversation, text: str) -> None:
        """A note that the visitor never sees."""
        self.append_note(conversation.room, Note(text))

    def take(self, conversation: DeskConversation) -> None:
        """Look after it from now on."""
        self.append_note(conversation.room, Taken())

    def hand_over(self, conversation: DeskConversation, to: bytes | None, text: str) -> None:
        """Hand it to another worker's membership, or to all (None), with what they need to know. Raises
        ``NotAWorker``."""
        if to is not None and to not in self.file.workers:
            raise NotAWorker("this person doesn't answer at this desk")
        self.append_note(conversation.room, Handed(to, text))

    def append_note(self, room: bytes, note: msgspec.Struct) -> bytes:
        """Seal a note for the workers and append it to a conversation or to the book; returns its id."""
        body, random = msgspec.json.encode(note), self.person.device.random
        key = self.file.newest.seed

        def make(id: bytes) -> m.RoomAppend:
            sealed = seal_desk_note(room, self.file.generation, key, self.person.seed, id, body, random)
            return m.RoomAppend(room, m.WireRecord(id, sealed))

        return self.unsure.send(room, body, make, lambda message: self.person.connection.append(message, self.seed))

    # Face to face, and for somebody.

    def show_slip(self, passphrase: str) -> SlipText:
        """What somebody's five words show, once. Raises ``NoSlip``, ``NotThisDesk``, ``Unreadable``."""
        return slips.show(self.person.connection, passphrase, self.file.identities)

    def mark(self, room: bytes) -> Outreach:
        """The mark of this desk for a report that its worker files for somebody."""
        return mark(self.desk.number, self.seed, room)

    def _say(self, conversation: DeskConversation, said: DeskSaid, asked: DeskSaid | None = None) -> None:
        if conversation.opening is None:
            raise Unusable("this conversation can't be answered: the part with its key doesn't open")
        key = conversation.opening.thread_key
        thread = Thread(self.person.connection, self.unsure, conversation.room, key, self.seed)
        thread.say(said, asked)

    def _ask(self, path: str, message: m.Message, answer: type[T]) -> T:
        return self.person.connection.ask(path, message, answer, self.seed)


def _file_of(person: Person, desk: Desk) -> DeskFile | None:
    """The desk's keys, if this member (or, for a steward, the intake) opens them. Raises ``Distrust``."""
    if desk.newest is None:
        return None
    seat, former = person.contents.seat, person.contents.seat.former
    identities, keys = [seat.identity], {person.key}
    if former is not UNSET:  # until stewards renew the desk's keys
        identities, keys = [seat.identity, former.identity], {person.key, former.key}
    try:
        file = open_desk_keys(desk, read_files(person, person.roster), identities)
    except Unreadable:
        return None
    return None if keys.isdisjoint(file.workers) else file
