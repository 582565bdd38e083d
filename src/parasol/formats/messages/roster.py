"""The roster's entries, and the boxes with the keys that new entries bring."""

from parasol.formats.messages.message import Message


class RosterRead(Message, frozen=True):
    """Ask for the entries from number ``start`` on."""

    start: int


class WireSignature(Message, frozen=True):
    """An Ed25519 public key and its signature."""

    key: bytes
    signature: bytes


class WireEntry(Message, frozen=True):
    """A roster entry's bytes as signed, and the signatures."""

    body: bytes
    signatures: list[WireSignature]


class RosterPage(Message, frozen=True):
    """Roster entries in order; ``length`` is the whole chain's."""

    entries: list[WireEntry]
    length: int


class WireBox(Message, frozen=True):
    """A generation's keys, sealed (age) to the holder of ``recipient``, a public signing key."""

    recipient: bytes
    group: str
    generation: int
    sealed: bytes


class RosterAppend(Message, frozen=True):
    """Append entries from number ``start`` on, with the boxes that the new keys need."""

    start: int
    entries: list[WireEntry]
    boxes: list[WireBox]


class BoxesRead(Message, frozen=True):
    """Ask for the boxes of the key that signs the request (a seat's or an open invite's)."""


class Boxes(Message, frozen=True):
    """The caller's boxes."""

    boxes: list[WireBox]
