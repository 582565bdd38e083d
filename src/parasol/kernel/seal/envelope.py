"""An *envelope*: what is sealed to people and kept in a room. ``0x03 ‖ age file`` to exactly one recipient, of one of
``ENVELOPE_SIZES``. The text is padded inside, and age adds the same bytes to each: the size tells no more than itself.
"""

from parasol.kernel.messages import ENVELOPE_SIZES
from parasol.kernel.seal.age import OVERHEAD, age_decrypt, age_encrypt
from parasol.kernel.seal.errors import TooLong, Unreadable
from parasol.kernel.seal.padding import pad, unpad

ENVELOPE_TAG = 0x03


def envelope_capacity(size: int) -> int:
    """How many bytes of text fit in an envelope of this size."""
    return size - 1 - OVERHEAD - 1


def seal_envelope(text: bytes, recipient: str, smallest: int = ENVELOPE_SIZES[0]) -> bytes:
    """An envelope of the smallest size (not below ``smallest``) that holds ``text``. Raises ``TooLong``, ``Unreadable``
    (``recipient``, ``not-hybrid``)."""
    for size in (size for size in ENVELOPE_SIZES if size >= smallest):
        if len(text) <= envelope_capacity(size):
            return bytes([ENVELOPE_TAG]) + age_encrypt(pad(text, envelope_capacity(size) + 1), [recipient])
    raise TooLong(f"this is {len(text) - envelope_capacity(ENVELOPE_SIZES[-1])} characters too long")


def open_envelope(envelope: bytes, identities: list[str]) -> bytes:
    """The text in an envelope. Raises ``NotForUs`` or ``Unreadable`` (``size``, ``tag-byte``, ``not-hybrid``, ``age``,
    ``padding``)."""
    if len(envelope) not in ENVELOPE_SIZES:
        raise Unreadable("size", "a sealed envelope has an impossible size")
    if envelope[0] != ENVELOPE_TAG:
        raise Unreadable("tag-byte", "this is not a sealed envelope")
    text = age_decrypt(envelope[1:], identities)
    if len(text) != len(envelope) - 1 - OVERHEAD:
        raise Unreadable("age", "an age file has another form than it should")
    return unpad(text)
