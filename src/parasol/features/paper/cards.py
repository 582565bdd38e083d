"""Cards to cut out: a person's words, an invite's, a slip's. No name stands on one, of nobody and of no community."""

from collections.abc import Sequence
from typing import Any

import segno

from parasol.features.paper.typeset import pdf
from parasol.kernel.texts.beside import english
from parasol.kernel.texts.texts import Texts
from parasol.kernel.words import plain

TEMPLATE = "card"
_KEY_HEAD = "AGE-SECRET-KEY-PQ-1"
_GROUP = 8
QUIET = 4
"""Empty squares around a code (ISO/IEC 18004); without them a camera doesn't find it."""


def words_card(words: str, texts: Texts) -> bytes:
    """A person's eight words, large, without a code: a camera should never see these."""
    keep = "card-words-keep"
    return _card(words, texts, "", [texts(keep)], None, english(texts, keep))


def invite_card(words: str, last_day: int, texts: Texts, link: str | None = None) -> bytes:
    """An invite. Its code holds the words with "-" between, or the ``link`` that ends in them, which names the site."""
    lines = [texts("card-invite-what"), texts("card-once", day=texts.day(last_day))]
    return _card(words, texts, texts("card-invite"), lines, link or joined(words))


def slip_card(words: str, last_day: int | None, texts: Texts) -> bytes:
    """A slip of five words, to be shown at a drop-in (docs/protocol.md, section 20). Its code holds the words. Its last
    day is the community's to say, so without one none is printed."""
    once = texts("card-once-only") if last_day is None else texts("card-once", day=texts.day(last_day))
    lines = [texts("card-slip-what"), once]
    return _card(words, texts, texts("card-slip"), lines, joined(words))


def key_card(key: str, texts: Texts) -> bytes:
    """A recovery key, in groups to read and type, without a code. It says what it is for, and not of what."""
    head, rest = key[: len(_KEY_HEAD)], key[len(_KEY_HEAD) :]
    groups = [head, *(rest[at : at + _GROUP] for at in range(0, len(rest), _GROUP))]
    return _card(" ".join(groups), texts, texts("card-recovery"), [texts("card-recovery-keep")], None)


def joined(words: str) -> str:
    """The words as a code or a link holds them: without accents, which nobody needs to read them."""
    return "-".join(map(plain, words.split()))


def _card(words: str, texts: Texts, title: str, lines: Sequence[str], code: str | None, beside: str = "") -> bytes:
    size, runs = (1, []) if code is None else _code(code)
    data: dict[str, Any] = {
        "language": texts.code,
        "direction": texts.direction,
        "cut": texts("card-cut"),
        "title": title,
        "words": words.split(),
        "lines": list(lines),
        "beside": beside,
        "code_size": size,
        "code": runs,
    }
    return pdf(TEMPLATE, data)


def _code(text: str) -> tuple[int, list[dict[str, int]]]:
    """The squares of a QR code, level M, as runs in each row; its size with the quiet zone."""
    matrix = segno.make_qr(text, error="m", boost_error=False).matrix
    runs: list[dict[str, int]] = []
    for y, row in enumerate(matrix):
        x = 0
        while x < len(row):
            length = 0
            while x + length < len(row) and row[x + length]:
                length += 1
            if length:
                runs.append({"x": x + QUIET, "y": y + QUIET, "length": length})
            x += length or 1
    return len(matrix) + 2 * QUIET, runs
