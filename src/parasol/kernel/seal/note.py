"""Notes on the roster: which steward invited or vouched, for stewards alone.

``generation (u32) ‖ AEAD(HKDF(stewards' generation key, "note", context = subject), seat key (32) ‖ signature (64),
context = 0x06 ‖ generation ‖ subject)``, 140 bytes. The signature (label ``note``) covers ``kind ‖ 0x00 ‖ subject``: a
note can't be moved to another invite or member, and nobody can be named who didn't sign.
"""

from collections.abc import Callable

from parasol.kernel.roster.rules.state import NoteKind
from parasol.kernel.roster.structs import NOTE_BYTES
from parasol.kernel.seal.aead import open_sealed, seal
from parasol.kernel.seal.errors import NotForUs, Unreadable
from parasol.kernel.seal.kdf import derive
from parasol.kernel.wire.signing import KEY_BYTES, BadSignature, public_key_of, sign, verify

NOTE_TAG = b"\x06"


def seal_note(
    kind: NoteKind,
    subject: bytes,
    epoch: int,
    epoch_key: bytes,
    member_seed: bytes,
    random: Callable[[int], bytes],
) -> bytes:
    """A steward's note on an invite's key or a member (``subject``); 140 bytes."""
    inner = public_key_of(member_seed) + sign(member_seed, "note", _covered(kind, subject))
    head = epoch.to_bytes(4)
    return head + seal(derive(epoch_key, "note", context=subject), inner, NOTE_TAG + head + subject, random)


def open_note(kind: NoteKind, subject: bytes, note: bytes, key_of: Callable[[int], bytes | None]) -> bytes:
    """The key of the member who signed. ``key_of`` gives a stewards' epoch key or None. Raises ``NotForUs`` or
    ``Unreadable`` (``size``, ``tag``, ``signature``)."""
    if len(note) != NOTE_BYTES:
        raise Unreadable("size", "a note has an impossible size")
    head = note[:4]
    key = key_of(int.from_bytes(head))
    if key is None:
        raise NotForUs("generation", "a note is sealed under a key that you don't have")
    inner = open_sealed(derive(key, "note", context=subject), note[4:], NOTE_TAG + head + subject)
    try:
        verify(inner[:KEY_BYTES], "note", _covered(kind, subject), inner[KEY_BYTES:])
    except BadSignature:
        raise Unreadable("signature", "the signature of a note is wrong") from None
    return inner[:KEY_BYTES]


def _covered(kind: NoteKind, subject: bytes) -> bytes:
    return kind.encode() + b"\x00" + subject
