"""A desk's book: canned replies in several languages, and the times that somebody took. Sealed to the workers; the
server sees that something was written into it, not by whom."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from parasol.features.desks.client.keys import EPOCHS_KEPT
from parasol.features.desks.client.model import decode_book
from parasol.features.desks.client.worker import Worker
from parasol.features.desks.structs import BookSlot, Canned, Slot
from parasol.kernel.formats.contexts.rooms import room_name
from parasol.kernel.roster.rules.epochs import SeenEpochs, desk_in_force_on
from parasol.kernel.seal import Unreadable
from parasol.kernel.seal.errors import OLD_EPOCH
from parasol.kernel.seal.record import open_desk_note


@dataclass(frozen=True, slots=True)
class InBook:
    """A canned reply or a slot of the book. ``by`` is the key of the worker's membership."""

    id: bytes
    day: int
    by: bytes
    note: Canned | BookSlot
    generation: int = 0
    """Under which of the desk's keys it is sealed."""


@dataclass(slots=True)
class Book:
    """The book as its workers read it, oldest first."""

    canned: list[InBook] = field(default_factory=list)
    slots: list[InBook] = field(default_factory=list)
    unreadable: int = 0


def book_room(worker: Worker) -> bytes:
    """The name of a desk's book."""
    return room_name(worker.person.roster.genesis, f"deskbook/{worker.desk.number}")


def read_book(worker: Worker) -> Book:
    """All that isn't over."""
    room, book = book_room(worker), Book()
    seen = SeenEpochs()
    for record in worker.room(room).read():
        try:
            opened = open_desk_note(room, record.id, record.body, worker.file.seed_of)
            in_force = desk_in_force_on(worker.person.roster, worker.desk, record.day)
            if not seen.admit(in_force, record.seq, opened.generation):
                raise Unreadable("old-epoch", OLD_EPOCH)
            note = decode_book(opened.body)
        except Unreadable:
            book.unreadable += 1
            continue
        held = InBook(record.id, record.day, opened.author, note, opened.generation)
        if isinstance(note, Canned):
            book.canned.append(held)
        elif note.last_day >= worker.person.device.today():
            book.slots.append(held)
    return book


def keep_canned(worker: Worker, title: str, texts: dict[str, str]) -> None:
    """Keep a reply that is used again, its texts by language."""
    worker.append_note(book_room(worker), Canned(title, texts))


def keep_slot(worker: Worker, slot: Slot, last_day: int) -> None:
    """Keep a time that somebody took, so that all workers know of it: without a name, and without whose it is."""
    worker.append_note(book_room(worker), BookSlot(slot.id, slot.text, last_day))


def drop(worker: Worker, held: InBook) -> None:
    """Delete something from the book for good."""
    worker.room(book_room(worker)).delete_record(held.id)


def renew(worker: Worker, book: Book) -> int:
    """Keep saved replies again that would soon be forgotten with the records of reports, or whose keys are about to be
    dropped; returns how many. Whoever works with the book calls it, so that a reply stays as long as it is used."""
    person = worker.person
    oldest = person.device.today() - person.policy.report_days // 2
    due = [
        held
        for held in book.canned
        if held.day <= oldest or held.generation <= worker.file.generation - EPOCHS_KEPT // 2
    ]
    for held in due:
        worker.append_note(book_room(worker), held.note)
        drop(worker, held)
    return len(due)


def text_for(canned: Canned, languages: Sequence[str]) -> str | None:
    """The reply in the first of these languages that it has; None if it has none of them."""
    return next((canned.texts[language] for language in languages if language in canned.texts), None)
