"""The names of rooms, and the exact bytes that signatures over rooms, records and vaults cover."""

import hashlib
from collections.abc import Iterable
from typing import Literal


def room_name(genesis: bytes, kind: str) -> bytes:
    """A fixed room's name: the first 16 bytes of ``SHA-256("parasol/v1/room" 0x00 genesis kind)``."""
    return hashlib.sha256(b"parasol/v1/room\x00" + genesis + kind.encode()).digest()[:16]


def report_room(holder_key: bytes) -> bytes:
    """A report's room is named after the key that owns it: the first 16 bytes of
    ``SHA-256("parasol/v1/report-room" 0x00 holder key)``. So nobody can take the name first, and the server can't give
    a report to another holder."""
    return hashlib.sha256(b"parasol/v1/report-room\x00" + holder_key).digest()[:16]


def keyed_name(key: bytes) -> bytes:
    """A record that its writer can delete is named after a key: the first 16 bytes of
    ``SHA-256("parasol/v1/take-back" 0x00 key)``."""
    return hashlib.sha256(b"parasol/v1/take-back\x00" + key).digest()[:16]


def part_bytes(room: bytes, text: bytes) -> bytes:
    """What the signature inside a report's part covers (label ``part``): the room and the part's text."""
    return room + text


def vault_bytes(operation: Literal["write", "move", "delete"], name: bytes, version: int, sealed: bytes) -> bytes:
    """What a vault signature covers: operation (``write``, ``move`` or ``delete``), name, version, hash."""
    return operation.encode() + b"\x00" + name + version.to_bytes(8) + hashlib.sha256(sealed).digest()


def opening_bytes(label: str, room: bytes, bodies: Iterable[tuple[bytes, bytes]]) -> bytes:
    """What opening a room signs: a label for its kind, the room and each record's id and hash, in order."""
    return label.encode() + b"\x00" + room + b"".join(id + hashlib.sha256(body).digest() for id, body in bodies)


def report_bytes(room: bytes, bodies: Iterable[tuple[bytes, bytes]]) -> bytes:
    """What filing a report signs."""
    return opening_bytes("file", room, bodies)


def public_bytes(room: bytes, id: bytes, text: bytes) -> bytes:
    """What the signature of a public record covers (label ``public``): the room, the record's id and its text, so that
    it stands for nothing in another community and is no other record there."""
    return room + id + text
