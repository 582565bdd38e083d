"""The frozen list, and its words nearest to a mistyped one.

It must never load a list that isn't the frozen one to the byte: a passphrase would silently open another, empty vault.
"""

import hashlib
from functools import cache
from importlib.resources import files

LIST_NAME = "en-1"
LIST_SHA256 = "6cf16dec26f39083eb91e297c05c97719afc6a17adfbd09192fcf0220c4aa66b"
LONGEST_WORD = 8
MAX_EDITS = 2  # three edits from a short word is any word


@cache
def word_list() -> tuple[str, ...]:
    """The 7,776 words of "en-1", sorted. Read once, on first use.

    Raises ``RuntimeError`` if the file isn't the frozen one, for example because line endings were changed.
    """
    raw = files(__package__).joinpath("english.txt").read_bytes()
    if hashlib.sha256(raw).hexdigest() != LIST_SHA256:
        raise RuntimeError("the word list is damaged: install Parasol again")
    return tuple(raw.decode("ascii").split())


@cache
def word_set() -> frozenset[str]:
    """The same words, for asking whether one is there."""
    return frozenset(word_list())


def nearest(typed: str, most: int = 3) -> tuple[str, ...]:
    """Up to ``most`` words of the list within two edits of a mistyped word, nearest first, then in the list's order.

    Costs up to 0.1 s here, so it is called for one word and never for a long one.
    """
    if len(typed) > LONGEST_WORD + MAX_EDITS:
        return ()
    close = ((edits(typed, word), word) for word in word_list() if abs(len(word) - len(typed)) <= MAX_EDITS)
    return tuple(word for distance, word in sorted(close) if distance <= MAX_EDITS)[:most]


def edits(one: str, other: str) -> int:
    """The number of letters to add, leave out, change, or swap with their neighbour, to make one word the other.

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
    return row[-1]
