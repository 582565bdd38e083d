"""What reports that wait for a second one sign."""

from collections.abc import Iterable

from parasol.kernel.formats.contexts.rooms import report_bytes


def escrow_bytes(room: bytes, bodies: Iterable[tuple[bytes, bytes]], marks: Iterable[bytes]) -> bytes:
    """What filing a waiting report signs: as ``report_bytes``, with its marks."""
    return b"escrow\x00" + report_bytes(room, bodies) + b"".join(marks)


def renewal_bytes(keys: int, room: bytes, record: tuple[bytes, bytes], marks: Iterable[bytes]) -> bytes:
    """What renewing a waiting report signs: the number of the server's keys, then as ``report_bytes`` of the one record
    with its marks."""
    return b"renew\x00" + keys.to_bytes(4) + report_bytes(room, [record]) + b"".join(marks)
