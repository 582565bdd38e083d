"""What desks sign and seal."""

from collections.abc import Iterable

from parasol.kernel.formats.contexts.rooms import opening_bytes, report_bytes


def desk_bytes(desk: int, room: bytes, bodies: Iterable[tuple[bytes, bytes]]) -> bytes:
    """What opening a desk's conversation signs: the desk, then as ``report_bytes``."""
    return b"desk\x00" + bytes([desk]) + report_bytes(room, bodies)


def slip_bytes(room: bytes, id: bytes, body: bytes) -> bytes:
    """What leaving a slip signs."""
    return opening_bytes("slip", room, [(id, body)])


def chunk_context(blob: bytes, number: int, chunks: int) -> bytes:
    """What the seal of a file's chunk is bound to: the file, the chunk's number, and how many there are."""
    return b"parasol/v1/desk/file\x00" + blob + number.to_bytes(4) + chunks.to_bytes(4)
