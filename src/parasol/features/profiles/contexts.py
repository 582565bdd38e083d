"""What profiles and enquiries sign and seal."""

from collections.abc import Iterable, Sequence

from parasol.kernel.formats.contexts.rooms import opening_bytes, report_bytes


def profile_bytes(version: int, room: bytes, bodies: Sequence[tuple[bytes, bytes]], files: Sequence[bytes]) -> bytes:
    """What putting a profile signs: its version, how many records and files it has, then as ``opening_bytes`` with the
    files that stay."""
    counts = version.to_bytes(8) + bytes([len(bodies), len(files)])
    return opening_bytes("profile", counts + room, bodies) + b"".join(files)


def link_context(room: bytes, version: int) -> bytes:
    """What the seal of a link's wrap is bound to: the profile and its version."""
    return b"parasol/v1/profile/link\x00" + room + version.to_bytes(8)


def shown_context(room: bytes, version: int, wraps: bytes) -> bytes:
    """What the seal of what a profile shows is bound to: the profile, its version, and the wraps before it."""
    return b"parasol/v1/profile/shown\x00" + room + version.to_bytes(8) + wraps


def saved_context(room: bytes) -> bytes:
    """What the seal of a profile's file is bound to."""
    return b"parasol/v1/profile/file\x00" + room


def enquiry_bytes(profile: bytes, room: bytes, bodies: Iterable[tuple[bytes, bytes]], signs: str = "enquiry") -> bytes:
    """What writing to a profile signs, or a member's question (``asked``): the profile's room, then as
    ``report_bytes``."""
    return signs.encode() + b"\x00" + profile + report_bytes(room, bodies)
