"""A room that somebody's words open: its first parts sealed and sent, and afterwards read, written to and deleted.

No account and no membership. The words give the room's name, the key that owns it, and the key of the holder's own
copy, which is its first part; nobody else ever learns them.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, Self, TypeVar

import msgspec

from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.client.device import Device
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.client.proof_of_work import paid
from parasol.kernel.formats.contexts.rooms import part_bytes, report_room
from parasol.kernel.formats.opened import opened_bytes
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.rooms.client.unsure import Thread, Unsure
from parasol.kernel.seal import TooLong, Unreadable, open_sealed, pad, seal, unpad
from parasol.kernel.seal.aead import OVERHEAD
from parasol.kernel.told import Told
from parasol.kernel.vault.client import WordKeys, keys_of
from parasol.kernel.wire.signing import public_key_of, sign

OWN, OWN_TAG = 1, 0x05
Pay = Callable[[], str]


class NoReport(Told, code="no-report"):
    """Nothing is kept under these words: deleted, expired, or the words are another receipt's."""


class OwnCopy(Protocol):
    """What every own copy holds: the conversation's key, and which community it was sealed for."""

    @property
    def thread_key(self) -> bytes:
        """The key."""

    @property
    def genesis(self) -> bytes:
        """The roster's first entry."""


Own = TypeVar("Own", bound=OwnCopy)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sealed room, ready to be opened; sending it twice opens it once. It is signed when it is sent, with the seed of
    the key that it is named after, for the site that it is sent to."""

    room: bytes
    message: m.RoomOpen
    seed: bytes

    @classmethod
    def of(cls, kind: str, seed: bytes, records: list[m.WireRecord], marks: Sequence[bytes] = ()) -> Self:
        """A room of this kind with its first parts."""
        holder = public_key_of(seed)
        room = report_room(holder)
        return cls(room, m.RoomOpen(kind, room, holder, records, b"", [*marks], None), seed)

    def __repr__(self) -> str:
        return "Prepared(…)"

    def signed(self, connection: Connection) -> m.RoomOpen:
        """What is sent over this connection."""
        signature = connection.sign(self.seed, "open", opened_bytes(self.message))
        return msgspec.structs.replace(self.message, signature=signature)


def seal_own(keys: WordKeys, text: bytes, random: Callable[[int], bytes]) -> bytes:
    """The holder's own copy: ``0x05 ‖ nonce ‖ ciphertext`` under the wrapping key, bound to the room."""
    for size in m.RECORD_SIZES[1:]:
        room = size - 1 - OVERHEAD
        if len(text) + 1 <= room:
            head = bytes([OWN_TAG])
            return head + seal(keys.wrap, pad(text, room), head + keys.name, random)
    raise TooLong("this report is longer than a report can be")


def open_own_text(keys: WordKeys, sealed: bytes) -> bytes:
    """What an own copy holds, a report's or a desk's. Raises ``Unreadable``."""
    if len(sealed) not in m.RECORD_SIZES or sealed[0] != OWN_TAG:
        raise Unreadable("tag-byte", "this is not a receipt's own copy")
    return unpad(open_sealed(keys.wrap, sealed[1:], sealed[:1] + keys.name))


def signed_part(keys: WordKeys, part: msgspec.Struct) -> bytes:
    """A part as it is sealed: the holder's signature (64 bytes, label ``part``), then the part. The recipient is
    public: without the signature the server could put a contact of its own beside somebody's words."""
    text = msgspec.json.encode(part)
    return sign(keys.sign_seed, "part", part_bytes(keys.name, text)) + text


def records_of(bodies: Sequence[bytes], random: Callable[[int], bytes]) -> list[m.WireRecord]:
    """The parts as records with new ids."""
    return [m.WireRecord(random(m.ID_BYTES), body) for body in bodies]


def open_room(connection: Connection, prepared: Prepared, pay: Pay | None = None) -> None:
    """Open a prepared room; ``pay``: with what, instead of a solved task. Raises ``Unreachable`` (nothing is lost; send
    the same again), ``Declined``."""
    send_room(connection, prepared.signed(connection), pay)


def send_room(connection: Connection, message: m.RoomOpen, pay: Pay | None = None) -> None:
    """The same for what was signed before, for the site that it is sent to."""

    def open_it(work: str) -> None:
        connection.ask("/api/rooms/open", msgspec.structs.replace(message, work=work), m.HasMet)

    paid(connection, open_it, pay)


class Held(ABC, Generic[Own]):
    """Whoever holds the words of a room. ``pay`` as for ``open_room``."""

    WHAT = "anything"
    """What isn't there if nothing is."""
    STRANGE = "this is not the community that you wrote to"

    def __init__(
        self, connection: Connection, device: Device, passphrase: str | WordKeys, pay: Pay | None = None
    ) -> None:
        self._connection = connection
        self._pay = pay
        self._device = device
        self._keys = keys_of(passphrase, "receipt") if isinstance(passphrase, str) else passphrase
        self._own: Own | None = None
        self._unsure = Unsure(device.random)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"

    @property
    def room(self) -> bytes:
        """The room's name."""
        return self._keys.name

    def is_here(self) -> bool:
        """Whether what these words open is of this kind. Raises ``NoReport`` if they open nothing."""
        try:
            self._open_own(self._records())
        except Unreadable as unreadable:
            if unreadable.code != "contents":
                raise
            return False
        return True

    def delete(self) -> None:
        """Delete the room with all that is in it, for both sides, at once."""
        self._room.delete()
        self._own = None

    @abstractmethod
    def _decode(self, own: bytes) -> Own:
        """What the own copy says. Raises ``Unreadable``."""

    @property
    def _room(self) -> Room:
        return Room(self._connection, self._keys.name, self._keys.sign_seed)

    def _read(self, genesis: bytes) -> tuple[list[m.StoredRecord], Own]:
        """The records and the own copy. Raises ``NoReport``, ``Unreadable``, ``Distrust`` (``another-community``: not
        the one whose roster begins so)."""
        records = self._records()
        own = self._open_own(records)
        if own.genesis != genesis:
            raise Distrust("another-community", self.STRANGE)
        return records, own

    def _say(self, said: msgspec.Struct) -> None:
        """Say it, once however often it is said before an answer came."""
        own = self._need_own()
        keys = self._keys
        thread = Thread(self._connection, self._unsure, keys.name, own.thread_key, keys.sign_seed)
        thread.say(said, pay=self._pay)

    def _need_own(self) -> Own:
        return self._own or self._open_own(self._records())

    def _records(self) -> list[m.StoredRecord]:
        try:
            return self._room.read()
        except Declined as declined:
            if declined.code == "no-such-room":
                raise NoReport(f"there is {self.WHAT} under these words") from None
            raise

    def _open_own(self, records: Sequence[m.StoredRecord]) -> Own:
        if not records:
            raise NoReport(f"there is {self.WHAT} under these words")
        if records[0].seq != OWN:
            raise NoReport("what is kept under these words is no longer complete")
        self._own = self._decode(open_own_text(self._keys, records[0].body))
        return self._own
