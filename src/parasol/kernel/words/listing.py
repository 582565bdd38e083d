"""The frozen lists, the word that somebody means, and the words nearest to a mistyped one.

A list has 2,048 words, and the first four letters of each, without accents, belong to no other: BIP-39's lists, to the
byte as https://github.com/bitcoin/bips/tree/master/bip-0039 has them. It must never load a list that isn't the frozen
one: a passphrase would silently open another, empty vault.
"""

import hashlib
import sys
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LISTS = {
    "en": "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda",
    "es": "46846a5a0139d1e3cb77293e521c2865f7bcdb82c44e8d0a06a2cd0ecba48c0b",
    "fr": "ebc3959ab7801a1df6bac4fa7d970652f1df76b683cd2f4003c941c63d517e59",
    "pt": "2685e9c194c82ae67e10ba59d9ea5345a23dc093e92276fc5361f6667d79cd3f",
    "it": "d392c49fdb700a24cd1fceb237c1f65dcc128f6b34a8aacb58b59384b5c648c2",
    "cs": "7e80e161c3e93d9554c2efb78d4e3cebf8fc727e9c52e03b83b94406bdcc95fc",
}
"""The lists by language (ISO 639-1), each with the SHA-256 of its file."""

NAMES = "en"
"""The list that names of keys are made from: everybody compares the same ones."""

LETTERS_THAT_TELL = 4
LONGEST_WORD = 10
MAX_EDITS = 2  # three edits from a short word is any word


@dataclass(frozen=True, slots=True)
class WordList:
    """A list: its words in their order (NFKD, with accents), and each by its letters without accents."""

    language: str
    words: tuple[str, ...]
    plain: Mapping[str, str]
    beginnings: Mapping[str, str]

    def meant(self, typed: str) -> str | None:
        """The word that is meant: the whole of it, or its first four letters or more, with or without accents."""
        letters = plain(typed)
        if (word := self.plain.get(letters)) is not None:
            return word
        word = self.beginnings.get(letters[:LETTERS_THAT_TELL])
        return word if word is not None and plain(word).startswith(letters) else None

    def nearest(self, typed: str, most: int = 3) -> tuple[str, ...]:
        """Up to ``most`` words for a mistyped one: those that it begins, then those within two edits, nearest first.

        Called for one word and never for a long one: somebody may send mistyped ones again and again.
        """
        letters = plain(typed)
        if len(letters) > LONGEST_WORD + MAX_EDITS:
            return ()
        begun = [word for word in self.plain if letters and word.startswith(letters)]
        used = set(letters)
        near = [
            (edits(letters, word, MAX_EDITS), at, word)
            for at, word in enumerate(self.plain)
            if abs(len(word) - len(letters)) <= MAX_EDITS
            and max(len(used.difference(word)), len(set(word).difference(used))) <= MAX_EDITS
            and word not in begun
        ]
        close = sorted(near)
        found = [*begun, *(word for distance, _, word in close if distance <= MAX_EDITS)]
        return tuple(self.plain[word] for word in found[:most])


@cache
def word_list(language: str = NAMES) -> WordList:
    """The list of this language. Read once, on first use.

    Raises ``KeyError`` if there is none, ``RuntimeError`` if the file isn't the frozen one, for example because line
    endings were changed.
    """
    digest = LISTS[language]
    raw = files(__package__).joinpath("lists", f"{language}.txt").read_bytes()
    if hashlib.sha256(raw).hexdigest() != digest:
        raise RuntimeError("a word list is damaged: install Parasol again")
    words = tuple(raw.decode("utf-8").split())
    letters = {plain(word): word for word in words}
    return WordList(language, words, letters, {each[:LETTERS_THAT_TELL]: word for each, word in letters.items()})


def words_for(language: str) -> str:
    """The language to draw words in where texts are in this one: its own, or else that of the names."""
    return language if language in LISTS else NAMES


def plain(word: str) -> str:
    """A word in small letters without accents."""
    decomposed = unicodedata.normalize("NFKD", word).lower()
    return "".join(letter for letter in decomposed if not "\u0300" <= letter <= "\u036f")


def edits(one: str, other: str, most: int = sys.maxsize) -> int:
    """The number of letters to add, leave out, change, or swap with their neighbour, to make one word the other; some
    number above ``most`` if there are more.

    Damerau-Levenshtein distance in its restricted form (optimal string alignment): no letter is edited twice.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, above, row = row, before, [i]
        for j, against in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                best = min(best, above[j - 2] + 1)
            row.append(best)
        if min(row) > most:  # no row below has less: a swap, which skips one, costs as much as what it skips
            return min(row)
    return row[-1]
