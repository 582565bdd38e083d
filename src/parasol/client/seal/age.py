"""Sealed to people: the age format (age-encryption.org/v1) with X25519 recipients, through pyrage.

A *envelope* is an age file brought to one of the record sizes: ``0x03 ‖ length (u32) ‖ age file ‖ zeros``. The text
inside is padded first, so that neither the length field nor the envelope tells how long it is.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pyrage

from parasol.client.seal.errors import NotForUs, TooLong, Unreadable
from parasol.client.seal.padding import pad, unpad
from parasol.formats.messages import RECORD_SIZES

ENVELOPE_TAG = 0x03
HEAD_BYTES = 5
AGE_HEADER = b"age-encryption.org/v1\n"
"""How a binary age file begins. pyrage takes the armoured form too, typage doesn't: one form only, for everybody."""

AGE_RESERVE = 512
"""Room for the age header of one recipient. Measured: 213 to 385 bytes with pyrage 1.4.0's random grease."""


@dataclass(frozen=True, slots=True)
class AgeKey:
    """An age identity (``AGE-SECRET-KEY-1…``) and its recipient (``age1…``)."""

    identity: str
    recipient: str

    @classmethod
    def generate(cls) -> "AgeKey":
        """A new key, from the operating system's randomness (pyrage takes no other)."""
        identity = pyrage.x25519.Identity.generate()
        return cls(str(identity), str(identity.to_public()))

    @classmethod
    def of(cls, identity: str) -> "AgeKey":
        """The key of an identity string. Raises ``Unreadable`` (``identity``)."""
        try:
            return cls(identity, str(pyrage.x25519.Identity.from_str(identity).to_public()))
        except Exception:
            raise Unreadable("identity", "this is not an age identity") from None

    def __repr__(self) -> str:
        return f"AgeKey({self.recipient})"


def age_encrypt(text: bytes, recipients: list[str]) -> bytes:
    """A plain age file to these recipients. Raises ``Unreadable`` (``recipient``) for a malformed one."""
    try:
        keys = [pyrage.x25519.Recipient.from_str(recipient) for recipient in recipients]
    except Exception:
        raise Unreadable("recipient", "this is not an age recipient") from None
    return bytes(pyrage.encrypt(text, keys))


def age_decrypt(sealed: bytes, identities: list[str]) -> bytes:
    """Open a plain age file. Raises ``NotForUs`` if no identity fits, ``Unreadable`` if it is damaged."""
    if not sealed.startswith(AGE_HEADER):
        raise Unreadable("age", "this is not an age file")
    try:
        keys = [pyrage.x25519.Identity.from_str(identity) for identity in identities]
        return bytes(pyrage.decrypt(sealed, keys))
    except pyrage.DecryptError as error:
        if "No matching keys" in str(error):
            raise NotForUs("wrong-key", "this is sealed to somebody else") from None
        raise Unreadable("age", "an age file was changed or cut off") from None
    except Exception:
        raise Unreadable("age", "an age file was changed or cut off") from None


def check_recipient(recipient: str) -> None:
    """Raises ``Unreadable`` (``recipient``) for a malformed one."""
    age_encrypt(b"", [recipient])


def age_encrypt_stream(pieces: Iterable[bytes], recipients: Sequence[str], write: Callable[[bytes], object]) -> None:
    """Write a plain age file to these recipients, piece by piece: memory holds a few pieces at a time. Raises
    ``Unreadable`` (``recipient``), and what ``pieces`` and ``write`` raise."""
    try:
        keys = [pyrage.x25519.Recipient.from_str(recipient) for recipient in recipients]
    except Exception:
        raise Unreadable("recipient", "this is not an age recipient") from None
    source, target = _Source(iter(pieces)), _Target(write)
    try:
        pyrage.encrypt_io(source, target, keys)
    except Exception:  # pyrage raises errors of its own, with the text of ours inside
        raise source.error or target.error or Unreadable("age", "this could not be sealed") from None


def age_decrypt_stream(
    read: Callable[[int], bytes], identities: Sequence[str], write: Callable[[bytes], object]
) -> None:
    """Open a plain age file piece by piece. What was written counts only when this returns: the last piece may be the
    one that was changed. Raises ``NotForUs`` if no identity fits, ``Unreadable`` if it is damaged, and what ``read``
    and ``write`` raise."""
    head = b""
    while len(head) < len(AGE_HEADER) and (more := read(len(AGE_HEADER) - len(head))):
        head += more
    if head != AGE_HEADER:
        raise Unreadable("age", "this is not an age file")
    source, target = _Source(_rest(head, read)), _Target(write)
    try:
        keys = [pyrage.x25519.Identity.from_str(identity) for identity in identities]
        pyrage.decrypt_io(source, target, keys)
    except Exception as error:
        if ours := source.error or target.error:
            raise ours from None
        if "No matching keys" in str(error):
            raise NotForUs("wrong-key", "this is sealed to somebody else") from None
        raise Unreadable("age", "an age file was changed or cut off") from None


_PIECE_BYTES = 65_536


def _rest(head: bytes, read: Callable[[int], bytes]) -> Iterable[bytes]:
    yield head
    while piece := read(_PIECE_BYTES):
        yield piece


class _Source:
    """What pyrage reads from."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self._left = memoryview(b"")
        self.error: BaseException | None = None

    def read(self, size: int) -> bytes:
        try:
            while not self._left:
                self._left = memoryview(next(self._pieces))
        except StopIteration:
            return b""
        except BaseException as error:
            self.error = error
            raise
        given, self._left = self._left[:size], self._left[size:]
        return bytes(given)


class _Target:
    """What pyrage writes to."""

    def __init__(self, write: Callable[[bytes], object]) -> None:
        self._write = write
        self.error: BaseException | None = None

    def write(self, piece: bytes) -> int:
        try:
            self._write(piece)
        except BaseException as error:
            self.error = error
            raise
        return len(piece)

    def flush(self) -> None:
        """Nothing is held back here."""


def envelope_capacity(size: int) -> int:
    """How many bytes of text fit in an envelope of this record size."""
    return size - HEAD_BYTES - AGE_RESERVE - 1


def seal_envelope(text: bytes, recipient: str, smallest: int = RECORD_SIZES[0]) -> bytes:
    """An envelope of the smallest record size (not below ``smallest``) that holds ``text``. Raises ``TooLong``."""
    for size in (size for size in RECORD_SIZES if size >= smallest):
        if len(text) <= envelope_capacity(size):
            padded = pad(text, envelope_capacity(size) + 1)
            sealed = age_encrypt(padded, [recipient])
            head = bytes([ENVELOPE_TAG]) + len(sealed).to_bytes(4)
            return head + sealed + bytes(size - HEAD_BYTES - len(sealed))
    raise TooLong(f"this is {len(text) - envelope_capacity(RECORD_SIZES[-1])} characters too long")


def open_envelope(envelope: bytes, identities: list[str]) -> bytes:
    """The text in an envelope. Raises ``NotForUs`` or ``Unreadable`` (``size``, ``tag-byte``, ``truncated``,
    ``filler``, ``age``, ``padding``)."""
    if len(envelope) not in RECORD_SIZES:
        raise Unreadable("size", "a sealed envelope has an impossible size")
    if envelope[0] != ENVELOPE_TAG:
        raise Unreadable("tag-byte", "this is not a sealed envelope")
    length = int.from_bytes(envelope[1:HEAD_BYTES])
    sealed, filler = envelope[HEAD_BYTES : HEAD_BYTES + length], envelope[HEAD_BYTES + length :]
    if len(sealed) != length:
        raise Unreadable("truncated", "a sealed envelope is cut off")
    if any(filler):
        raise Unreadable("filler", "a sealed envelope carries something that doesn't belong there")
    return unpad(age_decrypt(sealed, identities))


def seal_with_passphrase(text: bytes, passphrase: str) -> bytes:
    """An age file (scrypt) for whoever knows a passphrase: for files that leave Parasol, never for what a server keeps.
    Takes about a second, on purpose."""
    return bytes(pyrage.passphrase.encrypt(text, passphrase))
