"""What was sent into a room and isn't known to have arrived: said again, it is the very same bytes, kept once."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.proof_of_work import paid
from parasol.kernel.seal.record import seal_thread


class Unsure:
    """Remembers what was said last in each room until an answer came. Somebody who says the same again sends the same
    record, with the same id; somebody who says something else gave the former up. It is as secret as what was said:
    it lives as long as the keys with which that was sealed, and is written nowhere."""

    def __init__(self, random: Callable[[int], bytes]) -> None:
        self.random = random
        self._last: dict[bytes, tuple[bytes, m.RoomAppend]] = {}

    def __repr__(self) -> str:
        return "Unsure(…)"

    def send(
        self,
        room: bytes,
        asked: bytes,
        make: Callable[[bytes], m.RoomAppend],
        append: Callable[[m.RoomAppend], object],
        id: bytes | None = None,
    ) -> bytes:
        """Append what ``make`` makes with a new id (or ``id``), or what it made when the same was ``asked`` and no
        answer came. Returns the record's id. Raises as ``append``."""
        last = self._last.get(room)
        if last is None or last[0] != asked:
            last = self._last[room] = asked, make(self.random(m.ID_BYTES) if id is None else id)
        message = last[1]
        append(message)
        self._last.pop(room, None)
        return message.record.id

    def clear(self) -> None:
        """Forget everything."""
        self._last.clear()


@dataclass(frozen=True, slots=True)
class Thread:
    """One side of a conversation: its room and key, and the seed with which this side signs requests and words."""

    connection: Connection
    unsure: Unsure
    room: bytes
    key: bytes
    seed: bytes

    def __repr__(self) -> str:
        return "Thread(…)"

    def say(
        self,
        said: msgspec.Struct,
        asked: msgspec.Struct | None = None,
        pay: Callable[[], str] | None = None,
    ) -> None:
        """Say it, once however often it is said before an answer came, and pay if the server asks: it does where nobody
        knows who says it. ``asked`` tells that it is the same if ``said`` holds something drawn. Raises ``TooLong``,
        ``Declined``, ``Unreachable``."""
        body = msgspec.json.encode(said)

        def make(id: bytes) -> m.RoomAppend:
            sealed = seal_thread(self.room, self.key, self.seed, id, body, self.unsure.random)
            return m.RoomAppend(self.room, m.WireRecord(id, sealed))

        def append(message: m.RoomAppend) -> None:
            paid(
                self.connection,
                lambda work: self.connection.append(msgspec.structs.replace(message, work=work or None), self.seed),
                pay,
                is_asked=False,
            )

        self.unsure.send(self.room, body if asked is None else msgspec.json.encode(asked), make, append)
