"""The roster's entries, and the wrapped keys with the keys that new entries bring."""

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
    """An epoch's keys, sealed (age) to the holder of ``recipient``, a public signing key."""

    recipient: bytes
    group: str
    generation: int
    sealed: bytes


class RosterAppend(Message, frozen=True):
    """Append entries from number ``start`` on, with the wrapped keys that the new keys need."""

    start: int
    entries: list[WireEntry]
    boxes: list[WireBox]


class BoxesRead(Message, frozen=True):
    """Ask for the wrapped keys of the key that signs the request (a member's or an open invite's)."""


class Boxes(Message, frozen=True):
    """The caller's wrapped keys."""

    boxes: list[WireBox]
