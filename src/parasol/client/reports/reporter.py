"""The reporter's side: file, and with the receipt words read, answer, correct, withdraw, delete.

No account and no seat. The words give the room's name, the key that owns it, and the key of the reporter's own copy;
whoever holds the words is the reporter, and nobody else ever learns them.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from parasol.client.community.roster import Distrust, fetch
from parasol.client.connection import Connection, Declined
from parasol.client.device import Device
from parasol.client.escrow.parts import KEYS, KeysPart
from parasol.client.reports.model import (
    Contact,
    ContactPart,
    OwnPart,
    RawPart,
    Report,
    Said,
    SharedPart,
    Status,
    check,
    decode_said,
)
from parasol.client.reports.outreach import Outreach
from parasol.client.seal import MALFORMED, TooLong, Unreadable, open_sealed, pad, seal, seal_parcel, unpad
from parasol.client.seal.aead import OVERHEAD
from parasol.client.seal.age import PARCEL_TAG
from parasol.client.seal.record import open_thread
from parasol.client.unsure import Thread, Unsure
from parasol.client.vault import WordKeys, keys_of
from parasol.client.work import paid
from parasol.formats import messages as m
from parasol.formats.contexts import part_bytes, report_bytes
from parasol.formats.escrow import KeysPart
from parasol.formats.messages import RECORD_SIZES
from parasol.formats.report import Contact, ContactPart, Outreach, OwnPart, RawPart, Report, Said, SharedPart, Status
from parasol.roster import RosterState
from parasol.wire.reading import read_json
from parasol.wire.signing import public_key_of, sign

OWN_TAG = 0x05
SMALLEST_REPORT = 4096
PARTS = 4


class NoReport(Exception):
    """No report is kept under these words: deleted, expired, or the words are another receipt's."""


class StillWaits(Exception):
    """The report waits for another one: nobody can read what is added to it."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sealed report, ready to be sent; sending it twice files it once."""

    room: bytes
    message: m.ReportFile


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the conversation. ``steward`` is the key of the steward who wrote it, None for the reporter."""

    day: int
    steward: bytes | None
    said: Said


@dataclass(slots=True)
class Receipt:
    """A report as its reporter sees it. ``met`` is None for a report that never waited; else whether another report
    about the same person is there, by somebody else or by the same member."""

    report: Report
    shared: str
    status: Status
    lines: list[Line] = field(default_factory=list)
    unreadable: int = 0
    met: bool | None = None


def prepare(
    roster: RosterState,
    device: Device,
    phrase: str,
    report: Report,
    shared: str,
    contact: Contact,
    mark: Callable[[bytes], Outreach] | None = None,
) -> Prepared:
    """Seal a report under new receipt words. Always four parts, empty ones too, so that their number says nothing.
    ``mark`` gives the mark of a desk for the report's room, when its worker reports for somebody. Raises
    ``NothingToReport``, ``TooLong``."""
    check(report)
    keys = keys_of(phrase, "receipt")
    intake = roster.generation("stewards").intake
    assert intake is not None
    thread_key, withdraw_seed = device.random(32), device.random(32)
    raw = RawPart(keys.name, thread_key, public_key_of(withdraw_seed), report, mark(keys.name) if mark else None)
    own = OwnPart(thread_key, withdraw_seed, roster.genesis, report, shared)
    parts = [
        seal_own(keys, msgspec.json.encode(own), device.random),
        seal_parcel(signed_part(keys, raw), intake, SMALLEST_REPORT),
        seal_parcel(signed_part(keys, SharedPart(keys.name, shared)), intake),
        seal_parcel(signed_part(keys, ContactPart(keys.name, contact)), intake),
    ]
    records = [m.WireRecord(device.random(16), body) for body in parts]
    covered = report_bytes(keys.name, [(record.id, record.body) for record in records])
    signature = sign(keys.sign_seed, "record", covered)
    return Prepared(keys.name, m.ReportFile(keys.name, keys.sign_key, records, signature, ""))


def signed_part(keys: WordKeys, part: RawPart | SharedPart | ContactPart | KeysPart) -> bytes:
    """A part as it is sealed: the holder's signature (64 bytes, label ``part``), then the part. The intake key is
    public: without the signature the server could put a contact of its own beside somebody's report."""
    text = msgspec.json.encode(part)
    return sign(keys.sign_seed, "part", part_bytes(keys.name, text)) + text


def send(connection: Connection, prepared: Prepared, pay: Callable[[], str] | None = None) -> None:
    """File a prepared report; ``pay``: with what, instead of a solved task. Raises ``Unreachable`` (nothing is lost;
    send the same again), ``Declined``."""

    def file(work: str) -> None:
        connection.ask("/api/reports/file", msgspec.structs.replace(prepared.message, work=work), m.Appended)

    paid(connection, file, pay)


def seal_own(keys: WordKeys, text: bytes, random: Callable[[int], bytes]) -> bytes:
    """The reporter's own copy: ``0x05 ‖ nonce ‖ ciphertext`` under the wrapping key, bound to the room."""
    for size in RECORD_SIZES[1:]:
        room = size - 1 - OVERHEAD
        if len(text) + 1 <= room:
            head = bytes([OWN_TAG])
            return head + seal(keys.wrap, pad(text, room), head + keys.name, random)
    raise TooLong("this report is longer than a report can be")


def open_own_text(keys: WordKeys, sealed: bytes) -> bytes:
    """What an own copy holds, a report's or a desk's. Raises ``Unreadable``."""
    if len(sealed) not in RECORD_SIZES or sealed[0] != OWN_TAG:
        raise Unreadable("tag-byte", "this is not a receipt's own copy")
    return unpad(open_sealed(keys.wrap, sealed[1:], sealed[:1] + keys.name))


def open_own(keys: WordKeys, sealed: bytes) -> OwnPart:
    """Open the reporter's own copy. Raises ``Unreadable``."""
    text = open_own_text(keys, sealed)
    try:
        return read_json(text, OwnPart)
    except MALFORMED:
        raise Unreadable("contents", "this receipt's own copy can't be read") from None


def read_all(connection: Connection, room: bytes, seed: bytes) -> list[m.StoredRecord]:
    """All records of a report's room. Raises ``Distrust`` (``repeated``) if the server repeats or reorders: an old
    status shown again would read as news."""
    records: list[m.StoredRecord] = []
    seen: set[bytes] = set()
    while True:
        after = records[-1].seq if records else 0
        page = connection.ask("/api/rooms/read", m.RoomRead(room, after), m.RoomPage, seed)
        for record in page.records:
            if record.id in seen or (records and record.seq <= records[-1].seq):
                raise Distrust("repeated", "the server repeats or reorders the records of a room")
            seen.add(record.id)
            records.append(record)
        if not page.more or not page.records:
            return records


class Reporter:
    """Whoever holds a report's receipt words. ``pay`` as for ``send``."""

    def __init__(
        self, connection: Connection, device: Device, phrase: str | WordKeys, pay: Callable[[], str] | None = None
    ) -> None:
        self._connection = connection
        self._pay = pay
        self._device = device
        self._keys = keys_of(phrase, "receipt") if isinstance(phrase, str) else phrase
        self._own: OwnPart | None = None
        self._unsure = Unsure(device.random)
        self._met: bool | None = None
        self._roster = RosterState()

    def __repr__(self) -> str:
        return "Reporter(…)"

    def read(self) -> Receipt:
        """The report, its status and the conversation. Raises ``NoReport``, ``Distrust``."""
        self._roster = fetch(self._connection)
        records = self._records()
        if not records:
            raise NoReport("there is no report under these words")
        own = self._open_own(records)
        if own.genesis != self._roster.genesis:
            raise Distrust("another-community", "this is not the community that you reported to")
        receipt = Receipt(own.report, own.shared, "received", met=self._met)
        for record in records:
            if record.seq <= (PARTS if self._met is None else KEYS):
                continue
            try:
                self._add(receipt, record, own)
            except Unreadable:
                receipt.unreadable += 1
        return receipt

    def answer(self, text: str) -> None:
        """Write to the stewards. This and what follows raise ``StillWaits`` while nobody could read it."""
        self._say(Said("answer", text))

    def correct(self, report: Report, text: str = "") -> None:
        """Replace what the report says; stewards see both."""
        check(report)
        self._say(Said("correction", text, None, report))

    def withdraw(self) -> None:
        """Take the report back: alerts made from it and their index entries go at once, with no steward online. One
        that waits is deleted: nothing was made from it, and its marks must meet nobody."""
        self._need_own()
        if self._met is False:
            self.delete()
            return
        self._take_back()
        self._say(Said("status", "", "taken back"))

    def delete(self) -> None:
        """Take the report back and delete it with the whole conversation (however full that is)."""
        self._take_back()
        self._connection.ask("/api/rooms/delete", m.RoomDelete(self._keys.name), m.Done, self._keys.sign_seed)
        self._own = None

    def _take_back(self) -> None:
        own = self._need_own()
        key = public_key_of(own.withdraw_seed)
        message = m.Withdraw(key, sign(own.withdraw_seed, "withdraw", key))
        try:
            self._connection.ask("/api/withdrawals/add", message, m.Done)
        except Declined as declined:
            if declined.code != "nothing-to-withdraw":
                raise
            # No alert carries the key yet: only then is the report named, so that none is made from it later.
            named = msgspec.structs.replace(message, room=self._keys.name)
            self._connection.ask("/api/withdrawals/add", named, m.Done, self._keys.sign_seed)

    def _say(self, said: Said) -> None:
        own = self._need_own()
        if self._met is False and not self._ask_whether_met():
            raise StillWaits("this report waits: nobody can read what you add until another report is there")
        keys = self._keys
        thread = Thread(self._connection, self._unsure, keys.name, own.thread_key, keys.sign_seed)
        thread.say(said, pay=self._pay)

    def _need_own(self) -> OwnPart:
        if self._own is None:
            records = self._records()
            if not records:
                raise NoReport("there is no report under these words")
            self._open_own(records)
        assert self._own is not None
        return self._own

    def _records(self) -> list[m.StoredRecord]:
        try:
            return read_all(self._connection, self._keys.name, self._keys.sign_seed)
        except Declined as declined:
            if declined.code == "no-such-room":
                raise NoReport("there is no report under these words") from None
            raise

    def _open_own(self, records: list[m.StoredRecord]) -> OwnPart:
        if records[0].seq != 1:
            raise NoReport("this report is no longer complete")
        self._own = open_own(self._keys, records[0].body)
        if any(record.seq == KEYS and record.body[:1] == bytes([PARCEL_TAG]) for record in records):
            self._ask_whether_met()
        return self._own

    def _ask_whether_met(self) -> bool:
        state = m.EscrowRead(self._keys.name)
        self._met = self._connection.ask("/api/escrow/state", state, m.EscrowFiled, self._keys.sign_seed).met
        return self._met

    def _add(self, receipt: Receipt, record: m.StoredRecord, own: OwnPart) -> None:
        opened = open_thread(self._keys.name, record.id, record.body, own.thread_key)
        said = decode_said(opened.body)
        mine = opened.author == self._keys.sign_key
        if not mine and not self._roster.steward_spans.get(opened.author):
            raise Unreadable("author", "this was written by somebody who never was a steward here")
        if said.status is not None and (not mine or said.status == "taken back"):
            receipt.status = said.status
        if mine and said.corrected is not None:
            receipt.report = said.corrected
        receipt.lines.append(Line(record.day, None if mine else opened.author, said))
