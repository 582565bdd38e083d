"""What was answered so far, carried inside the page: one hidden field, sealed.

No cookie, no session, no table. The field is sealed with a key of this process, so that what somebody wrote stands
neither in the page's source nor in a saved copy of it, and nobody can make or change one. A key lives for one to two
spans of half an hour and is then forgotten: a state that was taken from a phone opens with nothing after that. Time is
counted by a clock that nobody can set.
"""

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from threading import Lock
from typing import TypeVar

import msgspec

from parasol.kernel.seal import MALFORMED, Unreadable, open_sealed, seal

SPAN_SECONDS = 30 * 60
MAX_CHARACTERS = 140_000
"""The largest report has 64,000 bytes as JSON; in base64 a third more, and what the seal adds."""
_HEAD = 8

T = TypeVar("T", bound=msgspec.Struct)


class Stale(Exception):
    """The state is older than half an hour, of a process that has ended, of another kind, or was changed. Which of
    these it is can't be told once the key is gone, and what to do is the same."""


class StateBook:
    """Seals and opens states. ``clock`` is monotonic, in seconds."""

    def __init__(self, clock: Callable[[], float], random: Callable[[int], bytes]) -> None:
        self._clock = clock
        self._random = random
        self._keys: dict[int, bytes] = {}
        self._lock = Lock()

    def seal(self, kind: str, state: msgspec.Struct) -> str:
        """A state as text for a hidden field; ``kind`` is needed to open it."""
        second = int(self._clock())
        span = second // SPAN_SECONDS
        with self._lock:
            self._forget(span)
            if span not in self._keys:
                self._keys[span] = self._random(32)
            key = self._keys[span]
        head = second.to_bytes(_HEAD)
        sealed = seal(key, msgspec.json.encode(state), _context(kind) + head, self._random)
        return urlsafe_b64encode(head + sealed).decode()

    def open(self, kind: str, text: str, into: type[T]) -> T:
        """Raises ``Stale``."""
        if len(text) > MAX_CHARACTERS:
            raise Stale
        try:
            content = urlsafe_b64decode(text.encode("ascii"))
        except (binascii.Error, ValueError):
            raise Stale from None
        head, now = content[:_HEAD], int(self._clock())
        second = int.from_bytes(head)
        with self._lock:
            self._forget(now // SPAN_SECONDS)
            key = self._keys.get(second // SPAN_SECONDS)
        if key is None or not 0 <= now - second <= SPAN_SECONDS:
            raise Stale
        try:
            return msgspec.json.decode(open_sealed(key, content[_HEAD:], _context(kind) + head), type=into, strict=True)
        except (Unreadable, *MALFORMED):
            raise Stale from None

    def forget(self) -> None:
        """Forget keys that no state can need any more; also done by every call."""
        with self._lock:
            self._forget(int(self._clock()) // SPAN_SECONDS)

    def _forget(self, span: int) -> None:
        for old in [each for each in self._keys if each < span - 1]:
            del self._keys[old]


def _context(kind: str) -> bytes:
    return b"parasol/v1/plain/state\x00" + kind.encode() + b"\x00"
