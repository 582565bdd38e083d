"""The routes of files in a desk's conversations: sealed chunks, by whoever may read the conversation."""

from parasol.kernel import messages as m
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Call, Routes, Who, route
from parasol.kernel.limits import WorkLimit
from parasol.kernel.rooms.kind import Kind
from parasol.kernel.rooms.server.access import allowed, no_such_room
from parasol.kernel.server.proof_of_work import pay
from parasol.kernel.storage import Room, Storage

MOST_CHUNKS = 8_000
"""In the whole store: 2.1 GB at most. Files must not be able to fill the disk that reports need."""


PROFILE_CHUNKS = 2 * m.MAX_PICTURES
"""In a profile, which was paid for with a token: each picture, and each once more while it is sealed again."""


class BlobRoutes(Routes):
    """Handlers over one storage. ``most_chunks`` is the cap for the whole store."""

    def __init__(self, storage: Storage, limit: WorkLimit, most_chunks: int = MOST_CHUNKS) -> None:
        super().__init__(storage)
        self._limit = limit
        self.most_chunks = most_chunks

    @route("/api/blobs/put", Who.KEY, 360_000)
    async def put(self, call: Call, message: m.BlobPut) -> m.Done:
        """Whoever may append to the conversation. Its holder, whom nobody knows, pays with work for every fourth chunk,
        and for any chunk before which that one isn't there: else the other three would be free. Repeated, it is kept
        once."""
        if message.number >= message.chunks:
            raise Refused(400, "malformed")
        if not _is_chunk_size(len(message.body), message.number == message.chunks - 1):
            raise Refused(400, "not-padded")
        room, row = await self._conversation(call, message.room, "append")
        is_profile = row.opens == "put"
        if room.holder_key == call.caller and not is_profile:
            paid = message.number - message.number % m.CHUNKS_FOR_WORK
            known = await self._storage.chunk(room.name, message.blob, paid)
            if known is None or (message.number == paid and known != message.body):
                await pay(self._limit, message.work, call.now)
        most = PROFILE_CHUNKS if is_profile else m.ROOM_CHUNKS
        await self._storage.put_chunk(room.name, message.blob, message.number, message.body, most, self.most_chunks)
        return m.Done()

    @route("/api/blobs/get", Who.KEY, 200)
    async def get(self, call: Call, message: m.BlobGet) -> bytes:
        """Whoever may read the conversation: a chunk as it was sent."""
        room, _ = await self._conversation(call, message.room, "read")
        chunk = await self._storage.chunk(room.name, message.blob, message.number)
        if chunk is None:
            raise no_such_room()
        return chunk

    @route("/api/blobs/delete", Who.KEY, 200)
    async def delete(self, call: Call, message: m.BlobDelete) -> m.Done:
        """Whoever may delete a record of the conversation: the whole file, for good."""
        room, _ = await self._conversation(call, message.room, "delete_record")
        await self._storage.delete_blob(room.name, message.blob)
        return m.Done()

    async def _conversation(self, call: Call, name: bytes, action: str) -> tuple[Room, Kind]:
        room, row = await allowed(self._storage, call, name, action)
        if not row.files:
            raise Refused(403, "not-allowed")
        return room, row


def _is_chunk_size(size: int, is_last: bool) -> bool:
    plain = size - m.SEAL_BYTES
    return plain == m.CHUNK_BYTES or (is_last and plain % m.CHUNK_STEP == 0 and 0 < plain < m.CHUNK_BYTES)
