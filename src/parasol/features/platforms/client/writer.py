"""Whoever writes a note of what a platform did, and comes back with its code: reads, changes, takes it back."""

import msgspec

from parasol.features.platforms.client.note import PART, Note, add_said, read_as
from parasol.features.platforms.structs import Changed, LogPart, OwnLog, PlatformLog
from parasol.features.reports.client.reporter import intake_of
from parasol.kernel import messages as m
from parasol.kernel.client.device import Device
from parasol.kernel.rooms.client.held import Held, Prepared, open_room, records_of, seal_own, signed_part
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.seal import seal_envelope
from parasol.kernel.vault.client import keys_of


def prepare(roster: RosterState, device: Device, passphrase: str, log: PlatformLog) -> Prepared:
    """Seal a note under a new code. Raises ``TooLong``, ``Distrust`` (``wrong-key``)."""
    keys, thread_key, intake = keys_of(passphrase, "receipt"), device.random(32), intake_of(roster)
    own = msgspec.json.encode(OwnLog(thread_key, roster.genesis, log))
    part = signed_part(keys, LogPart(keys.name, thread_key, log))
    sealed = [seal_own(keys, own, device.random), seal_envelope(part, intake, m.ENVELOPE_SIZES[1])]
    records = records_of(sealed, device.random)
    return Prepared.of("platform", keys.sign_seed, records)


send = open_room
"""Send a prepared note; again after ``Unreachable``. Raises as ``open_room``."""


class Writer(Held[OwnLog]):
    """Whoever holds a note's code. ``delete`` takes it back, with all that was said of it."""

    WHAT = "no note"
    STRANGE = "this is not the community that you told"

    def read(self) -> Note:
        """The note as it is now, and what stewards made of it. Raises ``NoReport``, ``Distrust``, ``Unreadable``."""
        roster = fetch(self._connection)
        records, own = self._read(roster.genesis)
        note = Note(own.log)
        add_said(note, self.room, self._keys.sign_key, own.thread_key, roster, records[PART:])
        return note

    def change(self, log: PlatformLog) -> None:
        """Put a note in the place of what was said before. Raises as ``Thread.say``."""
        self._say(Changed(log))

    def _decode(self, own: bytes) -> OwnLog:
        return read_as(own, OwnLog)
