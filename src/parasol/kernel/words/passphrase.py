"""Passphrases: drawing one, and reading one that was typed.

It must never put a passphrase into a message, prefer some words to others, or correct a word by itself: it suggests,
and the person chooses. The same rules, with the same vectors (``vectors/words.json``), are in the browser's client.
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, TypeVar

from parasol.kernel.told import Told
from parasol.kernel.wire.naming import WORDS_IN_A_NAME, name_numbers
from parasol.kernel.words.listing import LISTS, NAMES, WordList, word_list

WORDS_IN_A_PASSPHRASE = 8
WORDS_ON_A_SLIP = 5
MAX_TYPED = 400  # code points; eight of the longest words make 87
_COUNTED = {WORDS_ON_A_SLIP: "five", WORDS_IN_A_PASSPHRASE: "eight"}
CHECK_LABEL = b"parasol/v1/words\x00"
CHECK_BITS = 4
WORD_MASK = 0x7FF  # 11 bits: 2,048 words
TOLD_DIGITS = 16  # as many as nobody makes fit: 64 bits
MAX_TOLD = 8
MAX_TRIES = 20_000  # an honest source needs more with a chance of (15/16)^20,000, below 10^-500

# Written out rather than \s, which isn't the same in Python and JavaScript. NFKD has made spaces of the other spaces.
_BETWEEN = re.compile("[\t\n\v\f\r \x85\u1680\u200b\u2028\u2029\ufeff,.\u3001\u3002\u2010-\u2015\u2212-]+")

T = TypeVar("T")
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


def generate(random_bytes: Callable[[int], bytes], count: int = WORDS_IN_A_PASSPHRASE, language: str = NAMES) -> str:
    """Eight new words (or ``count``) of a language, in canonical form: as the list has them, one space between.

    Every valid passphrase is as likely as any other: a word is eleven bits, and whole passphrases are drawn until the
    check holds (16 on average, under 1 ms). A word may come twice. ``random_bytes`` gives that many secret bytes; pass
    ``os.urandom``. Raises ``KeyError`` if there is no list of this language, ``ValueError`` if the source gives another
    number of bytes, and ``RuntimeError`` if what it gives isn't random.
    """
    words = word_list(language).words
    for _ in range(MAX_TRIES):
        passphrase = " ".join(words[_draw(random_bytes)] for _ in range(count))
        if _checks(passphrase):
            return passphrase
    raise RuntimeError("the source of randomness is broken")


def parse(typed: str, count: int = WORDS_IN_A_PASSPHRASE, language: str = NAMES) -> str:
    """The canonical passphrase that a person meant: NFKD, lower case, one space for whatever stands between words.

    Takes upper case, full-width letters, missing accents, line breaks, hyphens, commas, dots and spaces of any kind,
    and for a word its first four letters or more. Tries the list of ``language`` first, then the others; what is wrong
    is told of the one that has most of the words. Raises ``NotWords``, with the first of these reasons: "too-long"
    (over 400 characters, before any work), "count" (not eight words, or not ``count``), "unknown-word" (with its
    position and suggestions), "checksum".
    """
    if len(typed) > MAX_TYPED:
        raise NotWords(f"this is too long to be {_COUNTED[count]} words", "too-long")
    words = [word for word in _BETWEEN.split(unicodedata.normalize("NFKD", typed).lower()) if word]
    if len(words) != count:
        raise NotWords(f"there should be {_COUNTED[count]} words, and {_found(len(words))}", "count")
    known: list[tuple[WordList, list[str | None]]] = []
    for each in (language, *(other for other in LISTS if other != language)):
        words_of = word_list(each)
        meant = [words_of.meant(word) for word in words]
        known.append((words_of, meant))
        if None not in meant and _checks(passphrase := " ".join(map(str, meant))):
            return passphrase
    words_of, meant = min(known, key=lambda found: found[1].count(None))
    if None in meant:
        at = meant.index(None)
        raise NotWords(f"word {at + 1} is not in the list", "unknown-word", at + 1, words_of.nearest(words[at]))
    raise NotWords(
        "these words don't belong together: one of them is probably another word of the list, or two have "
        "changed places",
        "checksum",
    )


def name_of(digest: bytes, count: int = WORDS_IN_A_NAME) -> str:
    """A short name for people to compare, such as "copper-window-lake", for the hash of a public key.

    Two bytes a word, modulo 2,048. Three words hold 33 bits: enough to tell keys apart, not to stop somebody who makes
    billions of keys until a name fits, so the roster lets nobody join under a name that a member has or had. Raises
    ``ValueError`` if ``count`` is below 1 or ``digest`` is shorter than 2 bytes a word.
    """
    if count < 1 or len(digest) < 2 * count:
        raise ValueError(f"{count} words can't be made of {len(digest)} bytes")
    words = word_list(NAMES).words
    return "-".join(words[number] for number in name_numbers(digest, count))


def fingerprint_of(genesis: bytes) -> str:
    """Seven words made from a community's founding entry's hash: 77 bits, so that finding another founding entry with
    the same ones would take 2**77 tries."""
    return name_of(genesis, 7)


def is_called(name: bytes, asked: str) -> bool:
    """Whether somebody may mean this by what they typed: the beginning of its words, or of its hex digits."""
    typed = asked.strip().lower().replace(" ", "-")
    return typed != "" and (name_of(name).startswith(typed) or name.hex().startswith(typed))


class ManyCalledSo(Told, code="more-than-one"):
    """More than one thing is called as was asked. The text tells their digits, so many that they differ though a
    name and eight digits don't."""

    def __init__(self, names: Sequence[bytes]) -> None:
        told = [name.hex()[:TOLD_DIGITS] for name in names[:MAX_TOLD]]
        more = ", …" if len(names) > MAX_TOLD else ""
        super().__init__(f"more than one is called so; name it by its digits: {', '.join(told)}{more}")


def the_one_called(items: Iterable[T], asked: str, key_of: Callable[[T], bytes]) -> T:
    """The one of these that somebody may mean (``is_called``). Raises ``KeyError`` if there is none,
    ``ManyCalledSo``."""
    meant = [item for item in items if is_called(key_of(item), asked)]
    if not meant:
        raise KeyError(asked)
    if len(meant) > 1:
        raise ManyCalledSo([key_of(item) for item in meant])
    return meant[0]


def _draw(random_bytes: Callable[[int], bytes]) -> int:
    drawn = random_bytes(2)
    if len(drawn) != 2:
        raise ValueError("the source of randomness gave another number of bytes than asked")
    return int.from_bytes(drawn) & WORD_MASK


def _checks(passphrase: str) -> bool:
    return hashlib.sha256(CHECK_LABEL + passphrase.encode()).digest()[0] >> (8 - CHECK_BITS) == 0


def _found(count: int) -> str:
    return {0: "none was found", 1: "1 was found"}.get(count, f"{count} were found")
