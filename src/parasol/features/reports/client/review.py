"""The stewards' side of a report: the queue, reading, asking, setting the status, closing."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import msgspec

from parasol.features.alerts.case import Claim
from parasol.features.escrow.client.opening import decode_opened
from parasol.features.reports.client.met import look_into, partners
from parasol.features.reports.client.reading import QueuedReport, ReadReport, outlines, queued, read
from parasol.features.reports.client.withdrawals import remember_withdrawals
from parasol.features.reports.structs import KINDS_BY_LEVEL, Said, Status
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.files import client as files
from parasol.kernel.files.structs import File
from parasol.kernel.moderation import decisions
from parasol.kernel.moderation.structs import What
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.rooms.client.unsure import Thread
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import MALFORMED, Unreadable
from parasol.kernel.told import Told
from parasol.kernel.wire.reading import read_json
from parasol.kernel.words import the_one_called


class Unusable(Told, code="unusable"):
    """This report can't be answered: the part with its keys doesn't open."""


class Queue:
    """The stewards' queue, read page by page, oldest first. What a page costs doesn't depend on how many reports there
    are, or how large they are."""

    def __init__(self, steward: Person) -> None:
        remember_withdrawals(steward)
        self._steward = steward
        self._notes = _notes(steward)
        self._rooms = _rooms(steward)
        self._at = 0

    @property
    def unread(self) -> int:
        """How many reports of the list aren't read yet."""
        return len(self._rooms) - self._at

    def read_on(self) -> list[QueuedReport]:
        """The next twenty of the list, without those that are gone by now."""
        page = self._rooms[self._at : self._at + m.ROOMS_AT_ONCE]
        others = [room for room in partners(page, self._rooms) if room not in page]
        found = outlines(self._steward, [room.room for room in [*page, *others]])
        met = look_into(self._steward, [room for room in [*page, *others] if room.marks], found, self._notes.opened)
        self._at += len(page)
        reports = [queued(self._steward, room, found[room.room], met) for room in page if room.room in found]
        for report in reports:
            report.claimed_by = self._notes.claims.get(report.room)
        return reports

    def read_to(self, count: int) -> list[QueuedReport]:
        """Page by page, until so many of the list are read."""
        found: list[QueuedReport] = []
        while self.unread and self._at < count:
            found += self.read_on()
        return found


def queue(steward: Person) -> list[QueuedReport]:
    """What the queue shows of all reports, oldest first, however many there are."""
    reading = Queue(steward)
    return reading.read_to(reading.unread)


def find(steward: Person, short: str, *, is_whole: bool = True) -> ReadReport:
    """The report whose three words, or hex digits, begin like this; of a long one only the beginning and the end
    if not ``is_whole``. Raises ``KeyError``, ``ManyCalledSo``."""
    rooms = _rooms(steward)
    found = _read_some(steward, [the_one_called(rooms, short, lambda room: room.room)], rooms, is_whole)
    if not found:
        raise KeyError(short)
    return found[0]


def read_named(steward: Person, names: Collection[bytes]) -> list[ReadReport]:
    """Those of these reports that are there, whole."""
    rooms = _rooms(steward)
    return _read_some(steward, [room for room in rooms if room.room in names], rooms, is_whole=True)


def level_of(report: QueuedReport) -> int:
    """How much what it tells of can hurt, on the scale of an alert's severity. One that doesn't say is no nuisance."""
    levels = (level for level, kinds in enumerate(KINDS_BY_LEVEL) if not set(kinds).isdisjoint(report.report.kinds))
    return max(levels, default=1)


def independent(reports: Sequence[QueuedReport]) -> int:
    """How many reports these are if those known to be by one member count once."""
    counted: set[bytes] = set()
    for report in reports:
        if counted.isdisjoint(report.same_member):
            counted.add(report.room)
    return len(counted)


def _rooms(steward: Person) -> list[m.RoomOutside]:
    return steward.connection.ask("/api/rooms/list", m.RoomsList("report"), m.Rooms, steward.seed).rooms


def _read_some(
    steward: Person, wanted: Sequence[m.RoomOutside], rooms: Sequence[m.RoomOutside], is_whole: bool
) -> list[ReadReport]:
    """Those of ``wanted`` that are still there; of ``rooms``, those are looked into that they have met."""
    notes = _notes(steward)
    others = partners(wanted, rooms)
    met = look_into(steward, others, outlines(steward, [room.room for room in others]), notes.opened)
    found = []
    for room in wanted:
        try:
            report = read(steward, room, met, is_whole=is_whole)
        except Declined as declined:  # deleted since it was listed
            if declined.code != "no-such-room":
                raise
            continue
        report.claimed_by = notes.claims.get(report.room)
        found.append(report)
    return found


def claim(steward: Person, report: QueuedReport) -> None:
    """Take a report on."""
    steward.append("review", None, msgspec.json.encode(Claim(report.room)))
    say(steward, report, Said("status", "", "being read"))


def ask(steward: Person, report: QueuedReport, text: str) -> None:
    """Ask the reporter something; they see it when they come back with their words."""
    say(steward, report, Said("question", text))


def say(steward: Person, report: QueuedReport, said: Said) -> None:
    """Append to a report's conversation. Raises ``Unusable``."""
    if report.raw is None:
        raise Unusable("this report can't be answered: the part with its keys doesn't open")
    Thread(steward.connection, steward.unsure, report.room, report.raw.thread_key, steward.seed).say(said)


def fetch_picture(steward: Person, report: QueuedReport, picture: File) -> bytes:
    """A picture that the reporter sent. Raises ``Unreadable``, ``Declined``, ``NotAsSaid``."""
    return files.fetch(steward.connection, steward.seed, report.room, picture)


def close(steward: Person, report: ReadReport, status: Status, reason: str) -> None:
    """Close with a reason that the reporter reads too; the contact details are deleted first."""
    decisions.check_reason(reason)
    drop_contact(steward, report)
    what: What = "kept a report for stewards" if status == "kept for stewards" else "closed a report"
    decisions.record(steward, what, report.room, reason)
    say(steward, report, Said("status", reason, status))


def drop_contact(steward: Person, report: ReadReport) -> None:
    """Delete the contact part for good."""
    if report.contact_id is not None:
        Room(steward.connection, report.room, steward.seed).delete_record(report.contact_id)
        report.contact_id = report.contact = None


@dataclass(slots=True)
class _Notes:
    claims: dict[bytes, bytes] = field(default_factory=dict)
    opened: dict[bytes, list[bytes]] = field(default_factory=dict)


def _notes(steward: Person) -> _Notes:
    """What the review room says of reports: who took which on, and the keys of those that waited."""
    notes = _Notes()
    for _, opened in steward.read("review"):
        if isinstance(opened, Unreadable):
            continue
        if (note := decode_opened(opened.body)) is not None:
            notes.opened.setdefault(note.room, []).append(note.key)
            continue
        try:
            notes.claims[read_json(opened.body, Claim).room] = opened.author
        except MALFORMED:
            continue
    return notes
