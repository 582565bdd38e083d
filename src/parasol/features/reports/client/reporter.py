"""The reporter's side: file, and with the receipt words read, answer, correct, withdraw, delete.

No account and no membership. The words give the room's name, the key that owns it, and the key of the reporter's own
copy; whoever holds the words is the reporter, and nobody else ever learns them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import msgspec

from parasol.features.escrow.client.parts import KEYS
from parasol.features.reports.client.model import check, decode_said
from parasol.features.reports.structs import (
    Contact,
    ContactPart,
    Outreach,
    OwnPart,
    RawPart,
    Report,
    Said,
    SharedPart,
    Status,
)
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.client.device import Device
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.files import client as files
from parasol.kernel.files.structs import File, Picture
from parasol.kernel.rooms.client.held import Held, Prepared, open_room, records_of, seal_own, signed_part
from parasol.kernel.rooms.client.parts import read_as
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.seal import Unreadable, seal_envelope
from parasol.kernel.seal.envelope import ENVELOPE_TAG
from parasol.kernel.seal.record import open_thread
from parasol.kernel.told import Told
from parasol.kernel.vault.client import WordKeys, keys_of
from parasol.kernel.wire.signing import public_key_of, sign

SMALLEST_REPORT = m.ENVELOPE_SIZES[1]
SMALLEST = SMALLEST_REPORT, m.ENVELOPE_SIZES[0], m.ENVELOPE_SIZES[0]
"""The smallest sizes of the envelopes: the raw report never looks short."""
PARTS = 4


class StillWaits(Told, code="still-waits"):
    """The report waits for another one: nobody can read what is added to it."""


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
    is_due: bool = False
    """Whether it waits under older keys of the server: nothing meets it until its holder, a member, renews it."""


@dataclass(frozen=True, slots=True)
class Written:
    """A report before it is sealed to stewards: the own copy is sealed, ``parts`` are raw, shared and contact."""

    keys: WordKeys
    intake: str
    own: bytes
    parts: tuple[RawPart, SharedPart, ContactPart]


def intake_of(roster: RosterState) -> str:
    """The recipient of all parts. Raises ``Distrust`` (``wrong-key``) if the server gave none, or another one's."""
    if not roster.intake:
        raise Distrust("wrong-key", "the server doesn't show the key that the stewards signed")
    return roster.intake


def write(
    roster: RosterState,
    device: Device,
    passphrase: str,
    report: Report,
    shared: str,
    contact: Contact,
    mark: Callable[[bytes], Outreach] | None = None,
    report_key: bytes | None = None,
) -> Written:
    """Write a report under new receipt words. ``mark`` gives the mark of a desk for the report's room, when its worker
    reports for somebody; ``report_key`` is that of a report that waits. Raises ``NothingToReport``, ``TooLong``,
    ``Distrust`` (``wrong-key``)."""
    check(report)
    intake = intake_of(roster)
    keys = keys_of(passphrase, "receipt")
    thread_key, withdraw_seed = device.random(32), device.random(32)
    raw = RawPart(keys.name, thread_key, public_key_of(withdraw_seed), report, mark(keys.name) if mark else None)
    own = msgspec.json.encode(OwnPart(thread_key, withdraw_seed, roster.genesis, report, shared, report_key))
    parts = raw, SharedPart(keys.name, shared), ContactPart(keys.name, contact)
    return Written(keys, intake, seal_own(keys, own, device.random), parts)


def prepare(
    roster: RosterState,
    device: Device,
    passphrase: str,
    report: Report,
    shared: str,
    contact: Contact,
    mark: Callable[[bytes], Outreach] | None = None,
) -> Prepared:
    """Seal a report under new receipt words. Always four parts, empty ones too, so that their number says nothing.
    Raises as ``write``."""
    written = write(roster, device, passphrase, report, shared, contact, mark)
    keys = written.keys
    sealed = [
        seal_envelope(signed_part(keys, part), written.intake, smallest)
        for part, smallest in zip(written.parts, SMALLEST, strict=True)
    ]
    records = records_of([written.own, *sealed], device.random)
    return Prepared.of("report", keys.sign_seed, records)


send = open_room
"""File a prepared report. Raises as ``open_room``."""


def decode_own(text: bytes) -> OwnPart:
    """Read the reporter's own copy. Raises ``Unreadable`` (``contents``)."""
    return read_as(text, OwnPart, "this receipt's own copy can't be read")


class Reporter(Held[OwnPart]):
    """Whoever holds a report's receipt words."""

    WHAT = "no report"
    STRANGE = "this is not the community that you reported to"
    _met: bool | None = None
    _waits_with = 1
    """Of a report that waits: the number of the server's keys that its marks were made with."""
    _roster = RosterState()

    def read(self) -> Receipt:
        """The report, its status and the conversation. Raises ``NoReport``, ``Distrust``."""
        self._roster = fetch(self._connection)
        records, own = self._read(self._roster.genesis)
        receipt = Receipt(own.report, own.shared, "received", met=self._met)
        receipt.is_due = self._met is False and self._waits_with < self._roster.keys_number
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

    def prepare_picture(self, content: bytes, name: str, type: str) -> files.Upload:
        """A picture ready to be sent, without what it says of camera and place. Raises ``NotClean``, ``TooLong``."""
        return files.prepare_picture(content, name, type, self._device.random)

    def send_picture(self, upload: files.Upload) -> None:
        """Send a picture and say that it is there; again with the same one after ``Unreachable``."""
        self._need_own()
        self._check_met()
        files.send(self._connection, self._keys.sign_seed, self._keys.name, upload, is_holder=True)
        self._say(Said("picture", picture=Picture(**msgspec.structs.asdict(upload.said))))

    def fetch_picture(self, picture: File) -> bytes:
        """A picture of this report. Raises ``Unreadable``, ``Declined``, ``NotAsSaid``."""
        return files.fetch(self._connection, self._keys.sign_seed, self._keys.name, picture)

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
        super().delete()

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

    def _say(self, said: msgspec.Struct) -> None:
        self._need_own()
        self._check_met()
        super()._say(said)

    def _check_met(self) -> None:
        if self._met is False and not self.ask_whether_met():
            raise StillWaits("this report waits: nobody can read what you add until another report is there")

    def _decode(self, own: bytes) -> OwnPart:
        return decode_own(own)

    def _open_own(self, records: Sequence[m.StoredRecord]) -> OwnPart:
        own = super()._open_own(records)
        if any(record.seq == KEYS and record.body[:1] == bytes([ENVELOPE_TAG]) for record in records):
            try:
                self.ask_whether_met()
            except Declined as declined:
                if declined.code != "no-such-room":  # it never waited: a steward wrote what looks like that part
                    raise
        return own

    def ask_whether_met(self) -> bool:
        """Whether a report that waited has met another one. Raises as ``Connection.ask``."""
        state = m.EscrowRead(self._keys.name)
        answer = self._connection.ask("/api/escrow/state", state, m.EscrowState, self._keys.sign_seed)
        self._met, self._waits_with = answer.met, answer.keys
        return self._met

    def renewable(self) -> tuple[WordKeys, OwnPart]:
        """What renewing a report that waits takes. Raises ``NoReport``."""
        return self._keys, self._need_own()

    def _add(self, receipt: Receipt, record: m.StoredRecord, own: OwnPart) -> None:
        opened = open_thread(self._keys.name, record.id, record.body, own.thread_key)
        said = decode_said(opened.body)
        mine = opened.author == self._keys.sign_key
        if not mine and not self._roster.was_steward_on(opened.author, record.day):
            raise Unreadable("author", "this was written by somebody who was no steward here on that day")
        if said.status is not None and (not mine or said.status == "taken back"):
            receipt.status = said.status
        if mine and said.corrected is not None:
            receipt.report = said.corrected
        receipt.lines.append(Line(record.day, None if mine else opened.author, said))
