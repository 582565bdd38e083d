"""How old somebody has to be to read an English text: the grade of Flesch and Kincaid (1975), as the page's own texts
are measured. Syllables are counted by their vowels, since no word list belongs here."""

import re
from collections.abc import Iterable

MOST_GRADE = 4.5
"""US grade 4 is the age of nine to ten."""
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(
    r"(?<=[^aeioul])e$|(?<=[aeiou]l)e$|(?<=[^aeioutd])ed$|(?<=[^aeiouscgzxhl])es$|(?<=[aeiou]l)es$"
    r"|(?<=[aeiou][lcsvgz])e(?=ly$|ment$|less$|ful$)|(?<=^som)e(?=\w)|(?<=^ev)e(?=ry)|(?<=[^aeiou\W][^aeiouhxz\W])e(?=['\u2019]s$)"
)
_PARTED = re.compile(
    r"i(?:a(?!g)|o(?!n|u)|u|e(?=nt|t))|[eoyu]i?ing$|(?<![gq])ua(?!r)|eo(?![np])|[^aeiou]sm$|[sd]n['\u2019]t$"
)


def syllables(word: str) -> int:
    """About how many a word has."""
    word = word.lower()
    return max(1, len(_VOWELS.findall(_SILENT.sub("", word))) + len(_PARTED.findall(word)))


def sentences(texts: Iterable[str]) -> list[list[str]]:
    """The words of each sentence."""
    parts = (part for text in texts for part in re.split(r"(?<=[.!?:])\s+|\n+", text))
    return [words for part in parts if (words := _WORD.findall(part))]


def grade(read: list[list[str]]) -> float:
    """The school grade of what was read."""
    words = [word for sentence in read for word in sentence]
    if not words:
        return 0.0
    return 0.39 * len(words) / len(read) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
