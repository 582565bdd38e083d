"""The exact bytes that the signatures in messages cover, and the names of the fixed rooms."""

import hashlib
from collections.abc import Iterable

ROOM_KINDS = ("alerts", "decisions", "review", "cases")
"""The rooms that every community has from its founding on."""


def room_name(genesis: bytes, kind: str) -> bytes:
    """A fixed room's name: the first 16 bytes of ``SHA-256("parasol/v1/room" 0x00 genesis kind)``."""
    return hashlib.sha256(b"parasol/v1/room\x00" + genesis + kind.encode()).digest()[:16]


def report_room(holder_key: bytes) -> bytes:
    """A report's room is named after the key that owns it: the first 16 bytes of
    ``SHA-256("parasol/v1/report-room" 0x00 holder key)``. So nobody can take the name first, and the server can't give
    a report to another holder."""
    return hashlib.sha256(b"parasol/v1/report-room\x00" + holder_key).digest()[:16]


def part_bytes(room: bytes, text: bytes) -> bytes:
    """What the signature inside a report's part covers (label ``part``): the room and the part's text."""
    return room + text


def vault_bytes(operation: str, name: bytes, version: int, sealed: bytes) -> bytes:
    """What a vault signature covers: operation (``write``, ``move`` or ``delete``), name, version, hash."""
    return operation.encode() + b"\x00" + name + version.to_bytes(8) + hashlib.sha256(sealed).digest()


def report_bytes(room: bytes, bodies: Iterable[tuple[bytes, bytes]]) -> bytes:
    """What filing a report signs: the room and each record's id and hash, in order."""
    return b"file\x00" + room + b"".join(id + hashlib.sha256(body).digest() for id, body in bodies)


def escrow_bytes(room: bytes, bodies: Iterable[tuple[bytes, bytes]], marks: Iterable[bytes]) -> bytes:
    """What filing a waiting report signs: as ``report_bytes``, with its marks."""
    return b"escrow\x00" + report_bytes(room, bodies) + b"".join(marks)
