"""The stewards' side of a report: the queue, reading, asking, setting the status, closing."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import msgspec

from parasol.client.community import decisions
from parasol.client.community.person import Person
from parasol.client.community.roster import Distrust
from parasol.client.community.withdrawals import remember_withdrawals
from parasol.client.connection import Declined
from parasol.client.escrow.opening import decode_opened
from parasol.client.escrow.parts import KEYS, open_inner
from parasol.client.reports.met import SEALED, Met, look_into, partners
from parasol.client.reports.model import (
    Contact,
    ContactPart,
    RawPart,
    Report,
    Said,
    SharedPart,
    Status,
    decode_part,
    decode_said,
)
from parasol.client.reports.outreach import check_mark
from parasol.client.reports.reporter import PARTS, Line, read_all
from parasol.client.seal import MALFORMED, NotForUs, Unreadable, open_parcel
from parasol.client.seal.record import open_thread, seal_thread
from parasol.wire import messages as m
from parasol.wire.contexts import part_bytes, report_room
from parasol.wire.reading import read_json
from parasol.wire.signing import SIGNATURE_BYTES, BadSignature, verify

RAW, SHARED, CONTACT = 2, 3, 4
"""The numbers of the parts that stewards read; number 1 is the reporter's own copy."""


@dataclass(slots=True)
class ReadReport:
    """A report as a steward reads it. ``problems`` says in plain words what couldn't be read."""

    room: bytes
    holder_key: bytes
    opened_on: int
    report: Report
    raw: RawPart | None
    shared: str = ""
    contact: Contact | None = None
    status: Status = "received"
    claimed_by: bytes | None = None
    lines: list[Line] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    contact_id: bytes | None = None
    waited: bool = False
    """Whether it waited in the escrow until it met another."""
    same_seat: list[bytes] = field(default_factory=list)
    """Rooms of reports that are by the same seat, so that one person isn't counted twice."""
    outreach: int | None = None
    """The desk whose worker reported for somebody; None for a report by who it happened to. Nobody learns which."""

    @property
    def is_sealed(self) -> bool:
        """Whether it waited, and no report by another seat is there to open it."""
        return self.waited and self.problems == [SEALED]

    @property
    def short(self) -> str:
        """How stewards refer to this report: eight hex digits of its room's name."""
        return self.room.hex()[:8]


class Claim(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="claim"):
    """A steward takes a report on, so that two don't work on it without knowing."""

    room: bytes


class StillSealed(Exception):
    """A report that waited, and of which no key is known."""


class Unusable(Exception):
    """This report can't be answered: the part with its keys doesn't open."""


def queue(steward: Person) -> list[ReadReport]:
    """All reports, oldest first."""
    remember_withdrawals(steward)
    rooms = _rooms(steward)
    return _read_some(steward, rooms, rooms)


def find(steward: Person, short: str) -> ReadReport:
    """The report whose short name begins like this. Raises ``KeyError``."""
    rooms = _rooms(steward)
    matching = [room for room in rooms if room.room.hex().startswith(short.lower())]
    found = _read_some(steward, matching, rooms) if len(matching) == 1 and short else []
    if not found:
        raise KeyError(short)
    return found[0]


def read_named(steward: Person, names: Collection[bytes]) -> list[ReadReport]:
    """Those of these reports that are there."""
    rooms = _rooms(steward)
    return _read_some(steward, [room for room in rooms if room.room in names], rooms)


def independent(reports: Sequence[ReadReport]) -> int:
    """How many reports these are if those known to be by one seat count once."""
    counted: set[bytes] = set()
    for report in reports:
        if counted.isdisjoint(report.same_seat):
            counted.add(report.room)
    return len(counted)


def _rooms(steward: Person) -> list[m.ReportRoom]:
    return steward.connection.ask("/api/reports/list", m.ReportsRead(), m.Reports, steward.seed).rooms


def _read_some(steward: Person, wanted: Sequence[m.ReportRoom], rooms: Sequence[m.ReportRoom]) -> list[ReadReport]:
    """Those of ``wanted`` that are still there; of ``rooms``, those are looked into that they have met."""
    notes = _notes(steward)
    met = look_into(steward, partners(wanted, rooms), notes.opened)
    found = []
    for room in wanted:
        try:
            report = read(steward, room, met)
        except Declined as declined:  # deleted since it was listed
            if declined.code != "no-such-room":
                raise
            continue
        report.claimed_by = notes.claims.get(report.room)
        found.append(report)
    return found


def read(steward: Person, room: m.ReportRoom, met: Met | None = None) -> ReadReport:
    """Open one report. What can't be opened is named in ``problems``; nothing else is hidden by it."""
    found = ReadReport(room.room, room.holder_key, room.opened_on, Report(), None)
    found.waited = bool(room.marks)
    keys = met.keys.get(room.room, []) if met is not None else []
    found.same_seat = met.same_seat.get(room.room, []) if met is not None else []
    if report_room(room.holder_key) != room.room:
        found.problems.append("the server says that this report belongs to somebody else")
        return found
    try:
        records = read_all(steward.connection, room.room, steward.seed)
    except Distrust as distrust:
        found.problems.append(str(distrust))
        return found
    for record in records:
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
                return found
            found.problems.append("a part of this report is sealed under a key that nobody has")
        except Unreadable as unreadable:
            found.problems.append(str(unreadable))
    if found.raw is not None and found.raw.withdraw_key in steward.contents.withdrawn:
        found.status = "taken back"  # and stays so, even if the server serves the report again
    return found


def claim(steward: Person, report: ReadReport) -> None:
    """Take a report on."""
    steward.append("review", steward.device.random(16), msgspec.json.encode(Claim(report.room)))
    say(steward, report, Said("status", "", "being read"))


def ask(steward: Person, report: ReadReport, text: str) -> None:
    """Ask the reporter something; they see it when they come back with their words."""
    say(steward, report, Said("question", text))


def say(steward: Person, report: ReadReport, said: Said) -> None:
    """Append to a report's conversation. Raises ``Unusable``."""
    if report.raw is None:
        raise Unusable("this report can't be answered: the part with its keys doesn't open")
    id = steward.device.random(16)
    body = msgspec.json.encode(said)
    sealed = seal_thread(report.room, report.raw.thread_key, steward.seed, id, body, steward.device.random)
    message = m.RoomAppend(report.room, m.WireRecord(id, sealed))
    steward.connection.append(message, steward.seed)


def close(steward: Person, report: ReadReport, status: Status, reason: str) -> None:
    """Close with a reason that the reporter reads too; the contact details are deleted first."""
    decisions.check_reason(reason)
    drop_contact(steward, report)
    what: decisions.What = "kept a report for stewards" if status == "kept for stewards" else "closed a report"
    decisions.record(steward, what, report.room, reason)
    say(steward, report, Said("status", reason, status))


def drop_contact(steward: Person, report: ReadReport) -> None:
    """Delete the contact part for good."""
    if report.contact_id is not None:
        message = m.RecordDelete(report.room, report.contact_id)
        steward.connection.ask("/api/rooms/delete-record", message, m.Done, steward.seed)
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


def _add_part(steward: Person, found: ReadReport, record: m.StoredRecord, keys: list[bytes]) -> None:
    if record.seq == 1:
        return
    if record.seq == CONTACT:
        found.contact_id = record.id
    opened = open_parcel(record.body, list(steward.keyring.intakes.values()))
    if found.waited:  # told by its marks: an ordinary part begins with a signature, and so with any byte
        opened = _inside(keys, found.room, record.seq, opened)
    signature, text = opened[:SIGNATURE_BYTES], opened[SIGNATURE_BYTES:]
    try:
        verify(found.holder_key, "part", part_bytes(found.room, text), signature)
    except BadSignature:
        raise Unreadable("signature", "a part of this report isn't by the person who reported") from None
    part = decode_part(text)
    if part.room != found.room:
        raise Unreadable("room", "a part of this report belongs to another report")
    match part:
        case RawPart() if record.seq == RAW:
            if part.outreach is not None:
                check_mark(part.outreach, found.room, steward.roster)
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
    if not by_reporter and not steward.roster.steward_spans.get(opened.author):
        raise Unreadable("author", "a message is by somebody who is neither reporter nor steward")
    if by_reporter and said.corrected is not None:
        found.report = said.corrected
    if said.status is not None and (not by_reporter or said.status == "taken back"):
        found.status = said.status
    found.lines.append(Line(record.day, None if by_reporter else opened.author, said))
