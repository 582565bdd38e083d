"""What a letter between two pens is made of (docs/protocol.md, section "The lounge"). Pure.

A letter's own key follows from what the two share (``seal.pairs``) and its record's id, and the letter carries a
commitment to it: with it the two find their letters among all, and a steward who is given the key of one verifies that
one and opens no other. Counterpart of ``src/parasol/features/letters/page/letter-seal.ts``; both read
``vectors/pen-letters.json``.
"""

from collections.abc import Callable

import msgspec

from parasol.features.letters.structs import LETTER_BYTES, Knock, Letter, LetterSaid
from parasol.kernel.formats.contexts.rooms import part_bytes
from parasol.kernel.seal import derive, open_sealed, pad, seal, unpad
from parasol.kernel.seal.errors import MALFORMED, Unreadable
from parasol.kernel.seal.pairs import shared
from parasol.kernel.tokens.client import Pen
from parasol.kernel.wire.reading import read_json
from parasol.kernel.wire.signing import SIGNATURE_BYTES, BadSignature, public_key_of, sign, verify

Random = Callable[[int], bytes]
_HEAD = 32 + SIGNATURE_BYTES


def pair_of(genesis: bytes, seed: bytes, own: bytes, other: bytes) -> bytes:
    """What two pens share, the same for both. Raises ``Unreadable`` (``key``)."""
    return derive(shared(seed, other), "letter/pair", context=genesis + min(own, other) + max(own, other))


def own_seed(pair: bytes, writer: bytes, salt: bytes) -> bytes:
    """The seed of the key that a letter's record is named after: either of the two deletes it."""
    return derive(pair, "letter/own", context=writer + salt)


def key_of(pair: bytes, id: bytes) -> bytes:
    """A letter's own key, which nothing else is sealed under."""
    return derive(pair, "letter/key", context=id)


def commitment_of(key: bytes) -> bytes:
    """What holds for this key alone (HKDF under a label of its own, beside the one that seals)."""
    return derive(key, "letter/commitment")


def seal_letter(room: bytes, pen: Pen, pair: bytes, id: bytes, said: LetterSaid, random: Random) -> Letter:
    """A letter without a knock. Raises ``TooLong``."""
    text, key = msgspec.json.encode(said), key_of(pair, id)
    inner = pen.key + sign(pen.seed, "part", part_bytes(room, id + text)) + text
    commitment = commitment_of(key)
    context = room + id + commitment
    return Letter(commitment, seal(derive(key, "letter/seal"), pad(inner, LETTER_BYTES), context, random))


def open_letter(room: bytes, id: bytes, letter: Letter, key: bytes) -> tuple[bytes, LetterSaid]:
    """The pen that wrote a letter, and what it says. Whether it is certified is another question. Raises ``Unreadable``
    (``commitment`` if this isn't its key, ``signature``, ``contents``)."""
    if commitment_of(key) != letter.commitment:
        raise Unreadable("commitment", "this is not the key of this letter")
    inner = unpad(open_sealed(derive(key, "letter/seal"), letter.sealed, room + id + letter.commitment))
    writer, signature, text = inner[:32], inner[32:_HEAD], inner[_HEAD:]
    try:
        verify(writer, "part", part_bytes(room, id + text), signature)
        return writer, read_json(text, LetterSaid)
    except BadSignature:
        raise Unreadable("signature", "the signature of a letter is wrong") from None
    except MALFORMED:
        raise Unreadable("contents", "a letter can't be read") from None


def knock_at(other: bytes, own: bytes, id: bytes, seed: bytes, random: Random) -> Knock:
    """What tells the other pen who wrote; ``seed`` is drawn for it."""
    key = public_key_of(seed)
    return Knock(key, seal(_knock_key(shared(seed, other), key, other), own, id, random))


def knocker(pen: Pen, id: bytes, knock: Knock) -> bytes:
    """The pen that knocked at this one. Raises ``Unreadable``."""
    return open_sealed(_knock_key(shared(pen.seed, knock.key), knock.key, pen.key), knock.sealed, id)


def _knock_key(secret: bytes, key: bytes, other: bytes) -> bytes:
    return derive(secret, "letter/knock", context=key + other)
