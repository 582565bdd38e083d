"""Whoever has a link: writes to her, and with a code of eight words reads her answers.

It knows no community, no roster and no member: what is shown, and to whom to seal, comes from inside the text that the
link opens, signed by the key after which the profile's room is named.
"""

import msgspec

from parasol.features.profiles.client.shown import Link, Opened
from parasol.features.profiles.client.thread import OWN, Thread, read_as, read_room, say, thread_of
from parasol.features.profiles.structs import Answered, AskedSaid, EnquiryPart, EnquirySaid, OwnAsk, OwnEnquiry
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.device import Device
from parasol.kernel.formats.contexts.rooms import report_room
from parasol.kernel.rooms.client.held import (
    NoReport,
    Prepared,
    open_own_text,
    open_room,
    records_of,
    seal_own,
    signed_part,
)
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.rooms.client.unsure import Unsure
from parasol.kernel.rooms.kinds import kind_for
from parasol.kernel.seal import seal_envelope
from parasol.kernel.vault.client import WordKeys, keys_of


def prepare(
    device: Device,
    passphrase: str,
    link: Link,
    opened: Opened,
    text: str,
    *,
    language: str = "en",
    reach: str | msgspec.UnsetType = msgspec.UNSET,
    answers: list[Answered] | None = None,
) -> Prepared:
    """Seal an enquiry under a new code. Nothing is sent. Raises ``TooLong``."""
    keys, thread_key = keys_of(passphrase, "receipt"), device.random(m.KEY_BYTES)
    part = EnquiryPart(keys.name, thread_key, link.mark, language, text, reach, answers or [])
    return sealed(device, keys, "enquiry", opened, OwnEnquiry(thread_key, opened.key), part)


def sealed(
    device: Device,
    keys: WordKeys,
    kind: str,
    to: Opened,
    own: msgspec.Struct,
    part: msgspec.Struct,
) -> Prepared:
    """The two parts of something that is written to a profile. Raises ``TooLong``."""
    random = device.random
    envelope = seal_envelope(signed_part(keys, part), to.shown.recipient, m.ENVELOPE_SIZES[1])
    records = records_of([seal_own(keys, msgspec.json.encode(own), random), envelope], random)
    return Prepared.of(kind_for(kind, report_room(to.key)), keys.sign_seed, records)


send = open_room
"""Send it; after ``Unreachable`` the same again. Raises as ``open_room``; ``Declined`` (``no-such-room``) if the
profile isn't shown any more."""


class Enquirer:
    """Whoever holds an enquiry's code."""

    SAYS: type[EnquirySaid] | type[AskedSaid] = EnquirySaid

    def __init__(self, connection: Connection, device: Device, passphrase: str) -> None:
        self._keys = keys_of(passphrase, "receipt")
        self._room = Room(connection, self._keys.name, self._keys.sign_seed)
        self._unsure = Unsure(device.random)

    def __repr__(self) -> str:
        return "Enquirer(…)"

    def read(self) -> Thread:
        """What was said since the first message. Raises ``NoReport`` (nothing is kept under these words),
        ``Unreadable``, ``Distrust`` (``repeated``)."""
        return self._read()[1]

    def say(self, text: str) -> None:
        """Say something more. Raises as ``read`` and ``Thread.say``."""
        own, thread = self._read()
        said = thread.says(False, text) if self.SAYS is EnquirySaid else AskedSaid(*thread.next(False), text=text)
        say(self._unsure, self._room, own.thread_key, said)

    def delete(self) -> None:
        """Delete all of it, for both sides."""
        self._room.delete()

    def _read(self) -> tuple[OwnEnquiry | OwnAsk, Thread]:
        records = read_room(self._room)
        if records[0].seq != OWN:
            raise NoReport("what is kept under these words is no longer complete")
        own = self._decode(open_own_text(self._keys, records[0].body))
        name, key = self._keys.name, self._keys.sign_key
        return own, thread_of(name, own.thread_key, own.profile, key, records, self.SAYS)

    def _decode(self, own: bytes) -> OwnEnquiry | OwnAsk:
        return read_as(own, OwnEnquiry)
