"""Packing: what a caller takes, the only thing of a request but its message that changes how an answer travels; and
large requests that come packed."""

import gzip
import hashlib
import re
import zlib
from collections.abc import Awaitable, Callable
from typing import NamedTuple

GZIP = b"\x1f\x8b"
"""How gzip begins, and no JSON."""

MOST_KEPT = 4_000_000
"""As many bytes of packed answers each process keeps: four catalogues of 5,000 profiles."""
_EACH = 300
"""About what one costs besides."""
_REFUSING = re.compile(r"q=0(\.0{0,3})?")


def takes(header: str, packing: str) -> bool:
    """Read ``Accept-Encoding``; ``packing`` is ``gzip`` or ``br``."""
    for part in header.lower().split(","):
        name, _, quality = (piece.strip() for piece in part.partition(";"))
        if name == packing:
            return not _REFUSING.fullmatch(quality)
    return False


def unpacked(body: bytes, most: int) -> bytes | None:
    """What a body of gzip, of one member, holds; None if that is more than ``most``. Raises ``zlib.error``."""
    reading = zlib.decompressobj(16 + zlib.MAX_WBITS)
    content = reading.decompress(body, most + 1)
    if len(content) > most:
        return None
    if not reading.eof or reading.unused_data:
        raise zlib.error("cut off, or more behind it")
    return content


def packed(content: bytes) -> bytes:
    """Packed with gzip, and no time in it."""
    return gzip.compress(content, 6, mtime=0)


class Marked(NamedTuple):
    """An answer that is the same as long as its mark is, and what makes it. The mark is read before."""

    mark: bytes
    make: Callable[[], Awaitable[bytes]]


class PackedAnswers:
    """What was packed last for each question, which isn't packed again while its answer is the very same: of 5,000
    profiles that was 60 of 75 ms, of 500 kB of a public page 15. Either it is made and compared each time, so that
    nobody has to say that something has changed, in whichever process; or it has a mark that says so (``Marked``). What
    was given before isn't kept."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._kept: dict[bytes, tuple[bytes, bytes]] = {}
        """By question, the one that was asked last behind all others."""
        self.size = 0

    def of(self, question: bytes, content: bytes) -> bytes:
        """A route's answer to a question, packed."""
        mark = hashlib.sha256(content).digest()
        return self._again(question, mark) or self._keep(question, mark, packed(content))

    async def of_marked(self, question: bytes, answer: Marked) -> bytes:
        """The same, made only if it was asked for under another mark, or not at all."""
        kept = self._again(question, answer.mark)
        return kept or self._keep(question, answer.mark, packed(await answer.make()))

    def _again(self, question: bytes, mark: bytes) -> bytes | None:
        kept = self._take(hashlib.sha256(question).digest())
        return self._keep(question, *kept) if kept and kept[0] == mark else None

    def _keep(self, question: bytes, mark: bytes, answer: bytes) -> bytes:
        asked = hashlib.sha256(question).digest()
        self._take(asked)  # two may have made it at once
        self._kept[asked] = mark, answer
        self.size += len(answer) + _EACH
        while self.size > self._most:
            self._take(next(iter(self._kept)))
        return answer

    def _take(self, asked: bytes) -> tuple[bytes, bytes] | None:
        kept = self._kept.pop(asked, None)
        self.size -= 0 if kept is None else len(kept[1]) + _EACH
        return kept
