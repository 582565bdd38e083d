"""The answer to a check, taken apart: fixed places, whether there is anything in it or not. Nothing is verified."""

from dataclasses import dataclass

from parasol.features.checks.client.tree import path_root
from parasol.features.checks.contexts import element_of, inner_of, release_of
from parasol.kernel import messages as m
from parasol.kernel.client.connection import BadAnswer
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.wire.signing import BadSignature, verify


def hides() -> Distrust:
    """The answer isn't what the list's signed tree head calls for."""
    return Distrust("index", "the server hides or replays something. Don't rely on checks; tell a steward")


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What stays of an entry that has gone: the hash of it, and why it may have gone. ``withdrawn``: which of its keys,
    counted from 1, took its alert back, with the signature."""

    inner: bytes
    expires_on: int
    withdraw_keys: tuple[bytes, ...]
    withdrawn: tuple[int, bytes] | None = None

    @property
    def taken_back_by(self) -> bytes | None:
        """The withdrawal key that took its alert back, if the signature is right."""
        if self.withdrawn is None:
            return None
        number, signature = self.withdrawn
        key = self.withdraw_keys[number - 1]
        try:
            verify(key, "withdraw", key, signature)
        except BadSignature:
            return None
        return key


@dataclass(frozen=True, slots=True)
class CheckAnswer:
    """An answer as it came, taken apart. ``live`` is (tag, sealed answer, release)."""

    evaluated: tuple[bytes, bytes]
    proof: bytes
    head: m.Head
    siblings: tuple[bytes, ...]
    live: tuple[tuple[bytes, bytes, bytes], ...]
    tombstones: tuple[Tombstone, ...]

    def root(self, bucket: int) -> bytes:
        """The root to which the bucket leads."""
        elements = [element_of(inner_of(tag, sealed), release) for tag, sealed, release in self.live]
        elements += [
            element_of(tombstone.inner, release_of(tombstone.expires_on, tombstone.withdraw_keys))
            for tombstone in self.tombstones
        ]
        return path_root(bucket, elements, self.siblings[: self.head.bits])


class _Reader:
    """Takes an answer apart from the front."""

    def __init__(self, text: bytes) -> None:
        self._text = text
        self._at = 0

    def take(self, size: int) -> bytes:
        """The next bytes. Raises ``Distrust`` (``index``) if there are fewer."""
        self._at += size
        if self._at > len(self._text):
            raise hides()
        return self._text[self._at - size : self._at]

    def number(self, size: int = 4) -> int:
        """The next number."""
        return int.from_bytes(self.take(size))

    def zeros(self) -> None:
        """The rest. Raises ``Distrust`` (``index``) unless it is zeros."""
        if any(self._text[self._at :]):
            raise hides()


def read_answer(answer: bytes) -> CheckAnswer:
    """Take an answer apart (docs/protocol.md, section 11). Raises ``BadAnswer`` (cut off), ``Distrust`` (``index``)."""
    if len(answer) != m.CHECK_BYTES:
        raise BadAnswer("the answer to the check was cut off or changed on the way; check again")
    read = _Reader(answer)
    evaluated, proof = (read.take(32), read.take(32)), read.take(64)
    list_number, bits, size = read.number(), read.number(1), read.number()
    seq, day, root, length = read.number(), read.number(), read.take(32), read.number()
    head = m.Head(list_number, bits, size, seq, day, root, length, read.take(32), read.take(64))
    siblings = tuple(read.take(32) for _ in range(m.MAX_BUCKET_BITS))
    if bits > m.MAX_BUCKET_BITS or any(any(sibling) for sibling in siblings[bits:]):
        raise hides()
    count = read.number(1)
    if count > m.BUCKET_CAPACITY:
        raise hides()
    places = [(read.take(m.TAG_BYTES), read.take(m.ANSWER_BYTES), read.take(32)) for _ in range(m.BUCKET_CAPACITY)]
    tombstones = _Reader(read.take(m.TOMBSTONES_BYTES))
    gone = tuple(_tombstone(tombstones) for _ in range(tombstones.number(1)))
    tombstones.zeros()
    return CheckAnswer(evaluated, proof, head, siblings, tuple(places[:count]), gone)


def _tombstone(read: _Reader) -> Tombstone:
    inner, day = read.take(32), read.number()
    keys = tuple(read.take(32) for _ in range(read.number(1)))
    number = read.number(1)
    if number > len(keys):
        raise hides()
    return Tombstone(inner, day, keys, (number, read.take(m.SIGNATURE_BYTES)) if number else None)
