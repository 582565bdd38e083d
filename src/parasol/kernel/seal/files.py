"""Files of a desk's conversation: cut into chunks, padded, each sealed for its place.

A chunk opens only as that number of that file of so many chunks: a server can't swap, repeat or leave one out. The last
chunk is padded to a multiple of 16,384 bytes; if a file fills its last chunk exactly, one more follows.
"""

from collections.abc import Callable, Sequence

from parasol.features.desks.contexts import chunk_context
from parasol.kernel.messages import CHUNK_BYTES, CHUNK_STEP, MAX_FILE_BYTES, SEAL_BYTES
from parasol.kernel.seal.aead import open_sealed, seal
from parasol.kernel.seal.errors import TooLong, Unreadable
from parasol.kernel.seal.padding import pad, unpad


def chunks_of(size: int) -> int:
    """How many chunks a file of ``size`` bytes has: there is always room for a byte of padding."""
    return size // CHUNK_BYTES + 1


def split(content: bytes) -> list[bytes]:
    """A file's chunks before they are sealed, the last one padded. Raises ``TooLong`` over 10 MiB."""
    if len(content) > MAX_FILE_BYTES:
        raise TooLong("this file is larger than 10 MB")
    count = chunks_of(len(content))
    cut = [content[at * CHUNK_BYTES : (at + 1) * CHUNK_BYTES] for at in range(count)]
    last = cut[-1]
    steps = len(last) // CHUNK_STEP + 1
    return [*cut[:-1], pad(last, steps * CHUNK_STEP)]


def join(chunks: Sequence[bytes], size: int) -> bytes:
    """The file of ``size`` bytes that these chunks hold. Raises ``Unreadable`` (``size``, ``padding``)."""
    if len(chunks) != chunks_of(size) or any(len(chunk) != CHUNK_BYTES for chunk in chunks[:-1]):
        raise Unreadable("size", "this file isn't as long as it says")
    content = b"".join(chunks[:-1]) + unpad(chunks[-1])
    if len(content) != size:
        raise Unreadable("size", "this file isn't as long as it says")
    return content


def seal_chunk(
    key: bytes, blob: bytes, number: int, chunks: int, plain: bytes, random: Callable[[int], bytes]
) -> bytes:
    """Chunk ``number`` (from 0) of ``chunks``."""
    return seal(key, plain, chunk_context(blob, number, chunks), random)


def open_chunk(key: bytes, blob: bytes, number: int, chunks: int, sealed: bytes) -> bytes:
    """The chunk. Raises ``Unreadable`` (``size``, ``tag``)."""
    size = len(sealed) - SEAL_BYTES
    if size % CHUNK_STEP or not CHUNK_STEP <= size <= CHUNK_BYTES or (number < chunks - 1 and size != CHUNK_BYTES):
        raise Unreadable("size", "a part of this file has an impossible size")
    return open_sealed(key, sealed, chunk_context(blob, number, chunks))
