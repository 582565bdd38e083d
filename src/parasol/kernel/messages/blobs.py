"""Files in a desk's conversation, sealed and in chunks."""

from typing import Annotated

from msgspec import Meta

from parasol.kernel.formats.bounds import MAX_CHUNKS
from parasol.kernel.formats.shared import Name, Solved
from parasol.kernel.messages.message import Message


class BlobPut(Message, frozen=True):
    """Chunk ``number`` (from 0) of a file of ``chunks`` in a desk's conversation, sealed. ``work`` by the holder, for
    every fourth chunk."""

    room: Name
    blob: Name
    number: Annotated[int, Meta(ge=0, lt=MAX_CHUNKS)]
    chunks: Annotated[int, Meta(ge=1, le=MAX_CHUNKS)]
    body: bytes
    work: Solved | None = None


class BlobGet(Message, frozen=True):
    """Ask for a chunk. The answer is bytes, not JSON: the chunk as it was sent."""

    room: Name
    blob: Name
    number: Annotated[int, Meta(ge=0, lt=MAX_CHUNKS)]


class BlobDelete(Message, frozen=True):
    """Delete a file with all its chunks for good."""

    room: Name
    blob: Name
