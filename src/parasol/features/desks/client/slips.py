"""Slips: five words on paper, with which somebody shows at a drop-in what they agreed to show, and nothing more.

Five words hold 51 bits. The server can try words, but what a slip says is inside an envelope to the desk, whose
identity it lacks; a worker has that, but has to ask the server for each try.
"""

from collections.abc import Callable

import msgspec

from parasol.features.desks.client.model import decode_slip
from parasol.features.desks.structs import SlipText
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.rooms.client.held import Prepared, open_room, records_of
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.roster.client.recipients import recipient_of_desk
from parasol.kernel.roster.rules import Desk
from parasol.kernel.seal import NotForUs, Unreadable, open_envelope, open_sealed, pad, seal, seal_envelope, unpad
from parasol.kernel.seal.aead import OVERHEAD
from parasol.kernel.told import Told
from parasol.kernel.vault.client import WordKeys, keys_of

SLIP_TAG = 0x0A
SLIP_BYTES = 2048
ENVELOPE_BYTES = m.ENVELOPE_SIZES[1]


class NoSlip(Told, code="no-slip"):
    """Nothing is kept under these words: shown already, too old, or other words."""


class NotThisDesk(Told, code="not-this-desk"):
    """The slip is there, and is for another desk."""


def seal_slip(keys: WordKeys, slip: SlipText, random: Callable[[int], bytes]) -> bytes:
    """What goes into the envelope: sealed to the words. Raises ``TooLong``."""
    head = bytes([SLIP_TAG])
    return head + seal(keys.wrap, pad(msgspec.json.encode(slip), SLIP_BYTES), head + keys.name, random)


def open_slip(keys: WordKeys, inner: bytes) -> SlipText:
    """What a slip says. Raises ``Unreadable`` (``size``, ``tag-byte``, ``tag``, ``padding``, ``contents``)."""
    if len(inner) != 1 + OVERHEAD + SLIP_BYTES:
        raise Unreadable("size", "this slip has an impossible size")
    if inner[0] != SLIP_TAG:
        raise Unreadable("tag-byte", "this is not a slip")
    return decode_slip(unpad(open_sealed(keys.wrap, inner[1:], inner[:1] + keys.name)))


def prepare(
    connection: Connection, passphrase: str, desk: Desk, slip: SlipText, random: Callable[[int], bytes]
) -> Prepared:
    """A slip under its five words, ready to be sent; sending it twice leaves it once. Raises ``TooLong``, and as
    ``recipient_of_desk``."""
    keys = keys_of(passphrase, "slip")
    body = seal_envelope(seal_slip(keys, slip, random), recipient_of_desk(connection, desk), ENVELOPE_BYTES)
    return Prepared.of("slip", keys.sign_seed, records_of([body], random))


leave = open_room
"""Leave a prepared slip, paid with work. Raises as ``open_room``."""


def show(connection: Connection, passphrase: str, identities: list[str]) -> SlipText:
    """What somebody's five words show to a worker, once: it is read, deleted, and only then given back. Raises
    ``NoSlip``, ``NotThisDesk`` (and keeps it), ``Unreadable``."""
    keys = keys_of(passphrase, "slip")
    room = Room(connection, keys.name, keys.sign_seed)
    try:
        records = room.read()
    except Declined as declined:
        if declined.code == "no-such-room":
            raise NoSlip("there is no slip under these words, or somebody has opened it already") from None
        raise
    if not records:
        raise NoSlip("there is no slip under these words, or somebody has opened it already")
    try:
        inner = open_envelope(records[0].body, identities)
    except NotForUs:
        raise NotThisDesk("this slip is for another desk") from None
    slip = open_slip(keys, inner)
    room.delete()
    return slip
