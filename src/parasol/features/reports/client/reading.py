"""Opening reports as stewards read them: all of one, or what a line of the queue shows of it.

Anybody may file a report and fill its room. So a line is made from the room's outline (``m.Outline``), and keeps little
of it; what it doesn't hold is said to be unread, and never taken for missing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec

from parasol.features.escrow.client.parts import KEYS, open_inner
from parasol.features.reports.client.met import SEALED, Met
from parasol.features.reports.client.model import decode_part, decode_said
from parasol.features.reports.client.outreach import check_mark
from parasol.features.reports.client.records import Found, beginning_and_end, of_outline
from parasol.features.reports.client.reporter import PARTS, Line
from parasol.features.reports.structs import Contact, ContactPart, RawPart, Report, Said, SharedPart, Status
from parasol.kernel import messages as m
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.formats.contexts.rooms import report_room
from parasol.kernel.rooms.client.parts import part_by
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import NotForUs, Unreadable, open_envelope
from parasol.kernel.seal.record import open_thread

RAW, SHARED, CONTACT = 2, 3, 4
"""The numbers of the parts that stewards read; number 1 is the reporter's own copy."""

BEGINNING = 200
"""Characters of each text that a line of the queue keeps."""
NAMED = 40
"""Identifiers that it keeps. Nobody is asked for so many; a report made to fill a device can name thousands."""


@dataclass(slots=True)
class QueuedReport:
    """A report as the queue shows it. ``problems`` says in plain words what couldn't be read. Texts are cut to their
    beginnings, in ``raw`` too."""

    room: bytes
    holder_key: bytes
    opened_on: int
    report: Report
    raw: RawPart | None
    status: Status | None = "received"
    """None: it may have changed in what isn't read."""
    claimed_by: bytes | None = None
    last: Line | None = None
    """What was said last; None if nothing was, or it isn't read."""
    problems: list[str] = field(default_factory=list)
    waited: bool = False
    """Whether it waited in the escrow until it met another."""
    same_member: list[bytes] = field(default_factory=list)
    """Rooms of reports that are by the same member, so that one person isn't counted twice."""
    outreach: int | None = None
    """The desk whose worker reported for somebody; None for a report by who it happened to. Nobody learns which."""
    is_long: bool = False
    """Whether there is more in its room, which was left out."""
    is_end_unread: bool = False
    """Whether what was said last, or the part with its keys, is among it."""

    @property
    def is_sealed(self) -> bool:
        """Whether it waited, and no report by another member is there to open it."""
        return self.waited and self.problems == [SEALED]

    @property
    def short(self) -> str:
        """How stewards refer to this report: eight hex digits of its room's name."""
        return self.room.hex()[:8]


@dataclass(slots=True)
class ReadReport(QueuedReport):
    """A report that was opened. No text is cut. One that ``is_long`` has its first lines and its newest; those left out
    belong behind the first ``gap`` of them."""

    shared: str = ""
    contact: Contact | None = None
    lines: list[Line] = field(default_factory=list)
    contact_id: bytes | None = None
    gap: int = 0
    told_at: int = 0
    """The number of the record that set the status."""


class StillSealed(Exception):
    """A report that waited, and of which no key is known."""


def outlines(steward: Person, names: Sequence[bytes], kind: str = "report") -> dict[bytes, m.Outline]:
    """The outlines of these reports, or of other rooms in a stewards' queue, twenty to a request; those that are gone
    aren't among them."""
    found: dict[bytes, m.Outline] = {}
    for start in range(0, len(names), m.ROOMS_AT_ONCE):
        asked = m.OutlinesRead(kind, list(names[start : start + m.ROOMS_AT_ONCE]))
        answer = steward.connection.ask("/api/rooms/outlines", asked, m.Outlines, steward.seed)
        found |= {outline.room: outline for outline in answer.rooms}
    return found


def queued(steward: Person, room: m.RoomOutside, outline: m.Outline, met: Met) -> QueuedReport:
    """What the queue shows of one report."""
    read = ReadReport(room.room, room.holder_key, room.opened_on, Report(), None)
    try:
        _open(steward, read, room, of_outline(outline), met)
    except Distrust as distrust:
        read.problems.append(str(distrust))
    return cut(read)


def cut(read: ReadReport) -> QueuedReport:
    """What the queue keeps of a report that was opened."""
    raw = msgspec.structs.replace(read.raw, report=_cut(read.raw.report)) if read.raw else None
    last = Line(read.last.day, read.last.steward, _shortened(read.last.said)) if read.last else None
    kept = {name: getattr(read, name) for name in QueuedReport.__dataclass_fields__}
    return QueuedReport(**{**kept, "report": _cut(read.report), "raw": raw, "last": last})


def read(steward: Person, room: m.RoomOutside, met: Met, *, is_whole: bool) -> ReadReport:
    """Open one report: all of it, or of a long one the beginning and the end. What can't be opened is named in
    ``problems``; nothing else is hidden by it. Raises ``Declined`` (``no-such-room``)."""
    found = ReadReport(room.room, room.holder_key, room.opened_on, Report(), None)
    try:
        _open(steward, found, room, _find(steward, room.room, is_whole), met)
    except Distrust as distrust:
        found.problems.append(str(distrust))
    return found


def _find(steward: Person, room: bytes, is_whole: bool) -> Found:
    kept = Room(steward.connection, room, steward.seed)
    if is_whole:
        return Found(kept.read())
    return beginning_and_end(kept, lambda: outlines(steward, [room]).get(room))


def _open(steward: Person, found: ReadReport, room: m.RoomOutside, there: Found, met: Met) -> None:
    found.waited = bool(room.marks)
    found.same_member = met.same_member.get(room.room, [])
    if report_room(room.holder_key) != room.room:
        found.problems.append("the server says that this report belongs to somebody else")
        return
    found.is_long = there.is_long
    if RAW not in there.left:  # without it nothing that was said opens
        for record in there.records:
            _add(steward, found, record, met.keys.get(room.room, []))
            if found.is_sealed:
                return
            found.gap = len(found.lines) if record.seq <= there.begun else found.gap
    _mark_unread(found, there)
    if found.raw is not None and found.raw.withdraw_key in steward.contents.withdrawn:
        found.status = "taken back"  # and stays so, even if the server serves the report again


def _add(steward: Person, found: ReadReport, record: m.StoredRecord, keys: list[bytes]) -> None:
    """Add what a record holds, or to the problems why it doesn't open."""
    try:
        if record.seq <= PARTS:
            _add_part(steward, found, record, keys)
        elif record.seq != KEYS or not found.waited:
            _add_line(steward, found, record)
    except NotForUs:
        found.problems.append("a part is sealed to stewards of another time")
    except StillSealed:
        if found.raw is None:
            found.problems = [SEALED]
        else:
            found.problems.append("a part of this report is sealed under a key that nobody has")
    except Unreadable as unreadable:
        found.problems.append(str(unreadable))


def _mark_unread(found: ReadReport, there: Found) -> None:
    """Say what isn't known because it isn't read. A status may be in any record behind the one that set it last."""
    said_at = max((record.seq for record in there.records), default=0)
    found.is_end_unread = RAW in there.left or any(seq > max(said_at, PARTS) for seq in there.left)
    if found.is_end_unread:
        found.last = None
    if any(seq > found.told_at for seq in there.left) or (there.older and found.told_at <= there.begun):
        found.status = None


def _cut(report: Report) -> Report:
    return msgspec.structs.replace(
        report,
        what_happened=report.what_happened[:BEGINNING],
        description=report.description[:BEGINNING],
        vehicle=report.vehicle[:BEGINNING],
        further=[],
        identifiers=report.identifiers[:NAMED],
        kinds=list(dict.fromkeys(report.kinds)),
        area=report.area[:BEGINNING],
        happened=report.happened[:BEGINNING],
    )


def _shortened(said: Said) -> Said:
    return msgspec.structs.replace(said, text=said.text[:BEGINNING], corrected=None)


def _add_part(steward: Person, found: ReadReport, record: m.StoredRecord, keys: list[bytes]) -> None:
    if record.seq == 1:
        return
    if record.seq == CONTACT:
        found.contact_id = record.id
    opened = open_envelope(record.body, steward.intakes())
    if found.waited:  # told by its marks: an ordinary part begins with a signature, and so with any byte
        opened = _inside(keys, found.room, record.seq, opened)
    part = part_by(found.room, found.holder_key, opened, decode_part, "report")
    match part:
        case RawPart() if record.seq == RAW:
            if part.outreach is not None:
                check_mark(part.outreach, found.room, found.opened_on, steward.roster)
                found.outreach = part.outreach.desk
            found.raw, found.report = part, part.report
        case SharedPart() if record.seq == SHARED:
            found.shared = part.text
        case ContactPart() if record.seq == CONTACT:
            found.contact = part.contact
        case _:
            raise Unreadable("part", "the parts of this report are in another order than they were sent in")


def _inside(keys: list[bytes], room: bytes, number: int, inner: bytes) -> bytes:
    """The text of a part that waited, under the key that fits. Raises ``StillSealed``, or ``Unreadable`` if there is a
    key and it isn't sealed as such a part is."""
    for key in keys:
        try:
            return open_inner(key, room, number, inner)
        except Unreadable as unreadable:
            if unreadable.code != "tag":
                raise
    raise StillSealed


def _add_line(steward: Person, found: ReadReport, record: m.StoredRecord) -> None:
    if found.raw is None:
        raise Unreadable("no-key", "the conversation can't be read without the report")
    opened = open_thread(found.room, record.id, record.body, found.raw.thread_key)
    said = decode_said(opened.body)
    by_reporter = opened.author == found.holder_key
    if not by_reporter and not steward.roster.was_steward_on(opened.author, record.day):
        raise Unreadable("author", "a message is by somebody who is neither reporter nor steward")
    if by_reporter and said.corrected is not None:
        found.report = said.corrected
    found.last = Line(record.day, None if by_reporter else opened.author, said)
    found.lines.append(found.last)
    if said.status is not None and (not by_reporter or said.status == "taken back"):
        found.status, found.told_at = said.status, record.seq
