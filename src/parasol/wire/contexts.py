"""The exact bytes that the signatures in messages cover, and the names of the fixed rooms."""

import hashlib
from collections.abc import Iterable

ROOM_KINDS = ("alerts", "decisions", "review", "cases")
"""The rooms that every community has from its founding on."""


def room_name(genesis: bytes, kind: str) -> bytes:
    """A fixed room's name: the first 16 bytes of ``SHA-256("parasol/v1/room" 0x00 genesis kind)``."""
    return hashlib.sha256(b"parasol/v1/room\x00" + genesis + kind.encode()).digest()[:16]


def vault_bytes(operation: str, name: bytes, version: int, sealed: bytes) -> bytes:
    """What a vault signature covers: operation (``write``, ``move`` or ``delete``), name, version, hash."""
    return operation.encode() + b"\x00" + name + version.to_bytes(8) + hashlib.sha256(sealed).digest()


def report_bytes(room: bytes, bodies: Iterable[tuple[bytes, bytes]]) -> bytes:
    """What filing a report signs: the room and each record's id and hash, in order."""
    return b"file\x00" + room + b"".join(id + hashlib.sha256(body).digest() for id, body in bodies)
