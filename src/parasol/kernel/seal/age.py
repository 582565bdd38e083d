"""Files sealed to people: the age format (https://c2sp.org/age, age-encryption.org/v1), binary, all of whose recipients
are hybrid (``hybrid``). A header that wraps the file's key for each of them and is authenticated with HMAC, then the
payload in pieces of 64 KiB under ChaCha20-Poly1305 (STREAM).

No library for Python knows these recipients yet (pyrage 1.4.0 doesn't; decision 0090). What is here follows the
specification section by section; the ciphers are ``cryptography``'s. ``vectors/age.json`` and the format's own test
vectors (``cctv-age``) hold it to what other programs read and refuse.
"""

import base64
import hmac
import io
import re
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from parasol.kernel.seal import hybrid
from parasol.kernel.seal.errors import NotForUs, Unreadable

Write = Callable[[bytes], object]

VERSION_LINE = b"age-encryption.org/v1\n"
MAX_RECIPIENTS = 256
"""More than any file of Parasol's has: an archive has one for each steward, and one more."""

OVERHEAD = 1_659
"""What sealing adds to at most 64 KiB for one recipient, to the byte: age's header varies with nothing."""

_CHUNK_BYTES = 65_536
_TAG_BYTES = 16
_NONCE_BYTES = 16
_FILE_KEY_BYTES = 16
_COLUMNS = 64
_MAX_LINE_BYTES = 2_048
_MAX_HEADER_BYTES = MAX_RECIPIENTS * _MAX_LINE_BYTES
_VISIBLE = re.compile(rb"[!-~]+")
_DAMAGED = "an age file was changed or cut off"


def age_encrypt(text: bytes, recipients: Sequence[str]) -> bytes:
    """An age file to these recipients. Raises ``Unreadable`` (``recipient``; ``not-hybrid`` if one is X25519's)."""
    pieces: list[bytes] = []
    age_encrypt_stream([text], recipients, pieces.append)
    return b"".join(pieces)


def age_decrypt(sealed: bytes, identities: Sequence[str]) -> bytes:
    """Open an age file. Raises ``NotForUs`` if no identity fits; ``Unreadable`` (``not-hybrid`` if it has a recipient
    of another kind, ``age`` if it is damaged, ``identity``)."""
    pieces: list[bytes] = []
    age_decrypt_stream(io.BytesIO(sealed), identities, pieces.append)
    return b"".join(pieces)


def check_recipient(recipient: str) -> None:
    """Raises ``Unreadable`` (``recipient``, ``not-hybrid``) for one that nothing can be sealed to."""
    hybrid.wrap(bytes(_FILE_KEY_BYTES), recipient)


def age_encrypt_stream(pieces: Iterable[bytes], recipients: Sequence[str], write: Write) -> None:
    """Write an age file piece by piece: memory holds a few pieces at a time. Raises as ``age_encrypt``, and what
    ``pieces`` and ``write`` raise."""
    if not 1 <= len(recipients) <= MAX_RECIPIENTS:
        raise Unreadable("recipient", "this has no recipient, or far too many")
    file_key, nonce = secrets.token_bytes(_FILE_KEY_BYTES), secrets.token_bytes(_NONCE_BYTES)
    header = VERSION_LINE
    for recipient in recipients:
        encapsulated, wrapped = hybrid.wrap(file_key, recipient)
        header += b"-> %s %s\n%s\n" % (hybrid.KIND.encode(), _to_base64(encapsulated), _to_base64(wrapped))
    header += b"---"
    write(header + b" %s\n" % _to_base64(_mac(file_key, header)) + nonce)
    cipher, number, held = _cipher(file_key, nonce), 0, bytearray()
    for piece in pieces:
        held += piece
        while len(held) > _CHUNK_BYTES:
            write(cipher.encrypt(_nonce(number, False), bytes(held[:_CHUNK_BYTES]), None))
            del held[:_CHUNK_BYTES]
            number += 1
    write(cipher.encrypt(_nonce(number, True), bytes(held), None))


def age_decrypt_stream(sealed: BinaryIO, identities: Sequence[str], write: Write) -> None:
    """Open an age file piece by piece. What was written counts only when this returns: the last piece may be the one
    that was changed. Raises as ``age_decrypt``, and what ``sealed`` and ``write`` raise."""
    header = bytearray()
    stanzas, mac = _parsed(_lines(sealed, header))
    authenticated = bytes(header[: -len(b" \n") - len(_to_base64(mac))])
    for kind, *_ in stanzas:
        hybrid.check_is_hybrid(kind)
    pairs = [_pair(arguments, body) for _, arguments, body in stanzas]
    try:
        file_key = hybrid.unwrap(pairs, list(identities))
    except hybrid.LowOrder:
        raise _damaged() from None
    if file_key is None:
        raise NotForUs("wrong-key", "this is sealed to somebody else")
    if not hmac.compare_digest(mac, _mac(file_key, authenticated)):
        raise _damaged()
    cipher = _cipher(file_key, _upto(sealed, _NONCE_BYTES))
    for number, chunk, is_last in _chunks(sealed):
        try:
            text = cipher.decrypt(_nonce(number, is_last), chunk, None)
        except InvalidTag:
            raise _damaged() from None
        if is_last and number and not text:
            raise _damaged()
        write(text)


def _damaged() -> Unreadable:
    return Unreadable("age", _DAMAGED)


def _lines(sealed: BinaryIO, header: bytearray) -> Iterator[bytes]:
    """The header's lines without their ends, each put into ``header`` as it is read: nothing of the payload is."""
    while len(header) < _MAX_HEADER_BYTES and (line := sealed.readline(_MAX_LINE_BYTES)).endswith(b"\n"):
        header += line
        yield line[:-1]
    raise _damaged()


Stanza = tuple[str, list[bytes], bytes]


def _parsed(lines: Iterator[bytes]) -> tuple[list[Stanza], bytes]:
    """The recipients' stanzas (kind, further arguments, body) and the MAC."""
    if next(lines) + b"\n" != VERSION_LINE:
        raise Unreadable("age", "this is not an age file")
    stanzas: list[Stanza] = []
    while not (line := next(lines)).startswith(b"---"):
        arrow, *arguments = line.split(b" ")
        if arrow != b"->" or not arguments or not all(map(_VISIBLE.fullmatch, arguments)):
            raise _damaged()
        if len(stanzas) == MAX_RECIPIENTS:
            raise _damaged()
        body = b""
        while len(part := next(lines)) == _COLUMNS:
            body += _from_base64(part)
        if len(part) > _COLUMNS:
            raise _damaged()
        stanzas.append((arguments[0].decode(), arguments[1:], body + _from_base64(part)))
    mac = _from_base64(line[4:])
    if not stanzas or line[3:4] != b" " or len(mac) != SHA256.digest_size:
        raise _damaged()
    return stanzas, mac


def _pair(arguments: list[bytes], wrapped: bytes) -> tuple[bytes, bytes]:
    """The encapsulated and the wrapped key of a hybrid stanza, whose sizes are checked before anything is opened."""
    encapsulated = _from_base64(arguments[0]) if len(arguments) == 1 else b""
    if len(encapsulated) != hybrid.ENCAPSULATED_BYTES or len(wrapped) != hybrid.WRAPPED_BYTES:
        raise _damaged()
    return encapsulated, wrapped


def _chunks(sealed: BinaryIO) -> Iterator[tuple[int, bytes, bool]]:
    """The payload's sealed chunks with their numbers, and whether each is the last."""
    number, chunk = 0, _upto(sealed, _CHUNK_BYTES + _TAG_BYTES)
    while after := _upto(sealed, _CHUNK_BYTES + _TAG_BYTES):
        yield number, chunk, False
        number, chunk = number + 1, after
    yield number, chunk, True


def _upto(sealed: BinaryIO, size: int) -> bytes:
    """So many bytes, or what is left: one reading may bring fewer."""
    found = b""
    while len(found) < size and (piece := sealed.read(size - len(found))):
        found += piece
    return found


def _nonce(number: int, is_last: bool) -> bytes:
    return number.to_bytes(11) + bytes([is_last])


def _cipher(file_key: bytes, nonce: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(_derived(file_key, nonce, b"payload"))


def _mac(file_key: bytes, header: bytes) -> bytes:
    return hmac.digest(_derived(file_key, None, b"header"), header, "sha256")


def _derived(file_key: bytes, salt: bytes | None, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=info).derive(file_key)


def _to_base64(content: bytes) -> bytes:
    return base64.b64encode(content).rstrip(b"=")


def _from_base64(text: bytes) -> bytes:
    """Raises ``Unreadable`` (``age``) unless it is unpadded and canonical."""
    try:
        content = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except ValueError:
        raise _damaged() from None
    if _to_base64(content) != text:
        raise _damaged()
    return content
