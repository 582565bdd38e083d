"""The sealed formats of a waiting report: its three parts under a key of its own, and the part with its points.

``0x07 ‖ AEAD(K, pad(text), context = 0x07 ‖ room ‖ number)`` lies inside an envelope to the intake, and fills it. The
text is padded inside: whoever gets hold of a waiting report and the intake must not see how long it is, or whether it
has a contact. Vectors: vectors/escrow.json.
"""

from collections.abc import Callable

from parasol.features.escrow.structs import KeysPart
from parasol.kernel.messages import ENVELOPE_SIZES
from parasol.kernel.oprf.group import InvalidScalar, deserialize_scalar
from parasol.kernel.seal import MALFORMED, TooLong, Unreadable, open_sealed, pad, seal, unpad
from parasol.kernel.seal.aead import OVERHEAD
from parasol.kernel.seal.envelope import envelope_capacity
from parasol.kernel.wire.reading import read_json

INNER_TAG = 0x07
KEYS = 5
"""The number of the part with the points; 1 to 4 are as in every report."""

NONCE_BYTES = 32


def seal_inner(
    key: bytes, room: bytes, number: int, text: bytes, smallest: int, random: Callable[[int], bytes]
) -> bytes:
    """A part's text under the report's key, as long as the smallest envelope (not below ``smallest``) holds. Raises
    ``TooLong``."""
    for size in (size for size in ENVELOPE_SIZES if size >= smallest):
        space = envelope_capacity(size) - 1 - OVERHEAD
        if len(text) + 1 <= space:
            return bytes([INNER_TAG]) + seal(key, pad(text, space), _context(room, number), random)
    raise TooLong("this report is longer than a report can be")


def open_inner(key: bytes, room: bytes, number: int, inner: bytes) -> bytes:
    """A part's text. Raises ``Unreadable`` (``tag-byte``, ``truncated``, ``tag``, ``padding``)."""
    if inner[:1] != bytes([INNER_TAG]):
        raise Unreadable("tag-byte", "a part of this report isn't sealed as one that waited")
    return unpad(open_sealed(key, inner[1:], _context(room, number)))


def decode_keys(text: bytes) -> KeysPart:
    """Read the fifth part. Raises ``Unreadable`` (``contents``), also for a number, a length or a scalar that can't
    be."""
    wrong = Unreadable("contents", "the part with this report's keys can't be read")
    try:
        part = read_json(text, KeysPart)
        for share in part.shares:
            deserialize_scalar(share.share)
    except (*MALFORMED, InvalidScalar):
        raise wrong from None
    if len({share.mark for share in part.shares}) != len(part.shares):
        raise wrong
    return part


def _context(room: bytes, number: int) -> bytes:
    return bytes([INNER_TAG]) + room + bytes([number])
