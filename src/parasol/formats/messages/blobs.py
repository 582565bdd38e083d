"""Files in a desk's conversation, sealed and in chunks."""

from parasol.formats.messages.message import Message


class BlobPut(Message, frozen=True):
    """Chunk ``number`` (from 0) of a file of ``chunks`` in a desk's conversation, sealed. ``work`` by the holder, for
    every fourth chunk."""

    room: bytes
    blob: bytes
    number: int
    chunks: int
    body: bytes
    work: str | None = None


class BlobGet(Message, frozen=True):
    """Ask for a chunk. The answer is bytes, not JSON: the chunk as it was sent."""

    room: bytes
    blob: bytes
    number: int


class BlobDelete(Message, frozen=True):
    """Delete a file with all its chunks for good."""

    room: bytes
    blob: bytes
