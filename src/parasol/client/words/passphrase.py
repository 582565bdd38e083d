"""Phrases: drawing one, and reading one that was typed.

It must never put a passphrase into a message, prefer some words to others, or correct a word by itself: it suggests,
and the person chooses. The same rules, with the same vectors (``vectors/words.json``), are in the browser's client.
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable
from typing import Literal

from parasol.client.words.listing import nearest, word_list, word_set

WORDS_IN_A_PASSPHRASE = 7
WORDS_ON_A_SLIP = 4
MAX_TYPED = 400  # code points; seven of the longest words make 62
_COUNTED = {WORDS_ON_A_SLIP: "four", WORDS_IN_A_PASSPHRASE: "seven"}
CHECK_LABEL = b"parasol/v1/words\x00"
CHECK_BITS = 4
DRAW_BITS = 13  # 8,192 values for 7,776 words: 1 draw in 20 is thrown away
MAX_TRIES = 20_000  # an honest source needs more with a chance of (15/16)^20,000, below 10^-500

# Written out rather than \s, which isn't the same in Python and JavaScript. NFKD has made spaces of the other spaces.
_BETWEEN = re.compile("[\t\n\v\f\r \x85\u1680\u200b\u2028\u2029\ufeff,.\u3001\u3002\u2010-\u2015\u2212-]+")

Reason = Literal["too-long", "count", "unknown-word", "checksum"]


class NotWords(ValueError):
    """What was typed isn't a passphrase. The text says why in plain words, and holds nothing that was typed.

    ``reason`` is for programs. ``position`` counts from 1 and is set for an unknown word, with up to three
    ``suggestions`` from the list, which are secret too: show them, never log them.
    """

    def __init__(
        self, text: str, reason: Reason, position: int | None = None, suggestions: tuple[str, ...] = ()
    ) -> None:
        super().__init__(text)
        self.reason = reason
        self.position = position
        self.suggestions = suggestions


def generate(random_bytes: Callable[[int], bytes], count: int = WORDS_IN_A_PASSPHRASE) -> str:
    """Seven new words (or ``count``), in canonical form: lower case, one space between.

    Every valid passphrase is as likely as any other: words are drawn with rejection, so without modulo bias, and whole
    passphrases until the check holds (16 on average, under 1 ms). A word may come twice. ``random_bytes`` gives that
    many secret bytes; pass ``os.urandom``. Raises ``ValueError`` if it gives another number of bytes, and
    ``RuntimeError`` if what it gives isn't random.
    """
    for _ in range(MAX_TRIES):
        passphrase = " ".join(_draw(random_bytes) for _ in range(count))
        if _checks(passphrase):
            return passphrase
    raise RuntimeError("the source of randomness is broken")


def parse(typed: str, count: int = WORDS_IN_A_PASSPHRASE) -> str:
    """The canonical passphrase that a person meant: NFKD, lower case, one space for whatever stands between words.

    Takes upper case, full-width letters, line breaks, hyphens, commas, dots and spaces of any kind. Raises
    ``NotWords``, with the first of these reasons: "too-long" (over 400 characters, before any work), "count" (not
    seven words, or not ``count``), "unknown-word" (with its position and suggestions), "checksum".
    """
    if len(typed) > MAX_TYPED:
        raise NotWords(f"this is too long to be {_COUNTED[count]} words", "too-long")
    words = [word for word in _BETWEEN.split(unicodedata.normalize("NFKD", typed).lower()) if word]
    if len(words) != count:
        raise NotWords(f"there should be {_COUNTED[count]} words, and {_found(len(words))}", "count")
    for position, word in enumerate(words, 1):
        if word not in word_set():
            raise NotWords(f"word {position} is not in the list", "unknown-word", position, nearest(word))
    passphrase = " ".join(words)
    if not _checks(passphrase):
        raise NotWords(
            "these words don't belong together: one of them is probably another word of the list, or two have "
            "changed places",
            "checksum",
        )
    return passphrase


def name_of(digest: bytes, count: int = 2) -> str:
    """A short name for people to compare, such as "copper-window", for the hash of a public key.

    Two bytes a word, modulo 7,776. That prefers some words by one eighth, which is fine for a name and would not be
    for a secret. Two words hold 25.8 bits: enough to tell keys apart, not to stop somebody who makes millions of keys
    until a name fits. Raises ``ValueError`` if ``count`` is below 1 or ``digest`` is shorter than 2 bytes a word.
    """
    if count < 1 or len(digest) < 2 * count:
        raise ValueError(f"{count} words can't be made of {len(digest)} bytes")
    words = word_list()
    return "-".join(words[int.from_bytes(digest[at : at + 2], "big") % len(words)] for at in range(0, 2 * count, 2))


def is_called(name: bytes, asked: str) -> bool:
    """Whether somebody may mean this by what they typed: the beginning of its two words, or of its hex digits."""
    typed = asked.strip().lower().replace(" ", "-")
    return typed != "" and (name_of(name).startswith(typed) or name.hex().startswith(typed))


def _draw(random_bytes: Callable[[int], bytes]) -> str:
    words = word_list()
    for _ in range(MAX_TRIES):
        drawn = random_bytes(2)
        if len(drawn) != 2:
            raise ValueError("the source of randomness gave another number of bytes than asked")
        index = int.from_bytes(drawn, "big") & ((1 << DRAW_BITS) - 1)
        if index < len(words):
            return words[index]
    raise RuntimeError("the source of randomness is broken")


def _checks(passphrase: str) -> bool:
    return hashlib.sha256(CHECK_LABEL + passphrase.encode()).digest()[0] >> (8 - CHECK_BITS) == 0


def _found(count: int) -> str:
    return {0: "none was found", 1: "1 was found"}.get(count, f"{count} were found")
