"""Letters, digits and their upper and lower case by one version of Unicode, the same on every machine.

Python and each browser have tables of their own, of different versions: "CDƛE" was one plate in Python and another in a
newer browser, since Unicode 16 gave that letter a capital. So nothing in this folder asks `str` what a letter is or how
it is written large: it asks here. The table is data (`unicode.txt`, made by tools/unicode/make.py), the counterpart is
letters.ts, and `vectors/unicode.json` holds both to what they make of every character there is (decision 0057).
"""

import re
from bisect import bisect_right
from functools import cache
from importlib.resources import files

UNKNOWN = "\ufffd"
"""Stands for a character that the table's version doesn't have. It is no letter and part of no identifier."""

_RUN = re.compile(r"([0-9a-z]*)([A-Z])")
_CASES = re.compile(r"([0-9a-z]+)([,.])([0-9a-z]+)([+-][0-9a-z]+)")
_LOWER, _UPPER = 2, 3


def kind(character: str) -> str:
    """Return the kind of a character: "L" letter, "M" mark, "D" decimal digit, "E" other digit, "N" other number, "H"
    hyphen or dash, "S" space or control, "X" dropped, "O" any other, "Z" not known."""
    starts, kinds = _kinds()
    return kinds[bisect_right(starts, ord(character)) - 1]


def known(text: str) -> str:
    """Return `text` with UNKNOWN for each character that the table doesn't have: to be done before normalization, which
    a newer version does differently for characters that it has and for no others (Unicode's stability policy)."""
    return "".join(UNKNOWN if kind(character) == "Z" else character for character in text)


def digit(character: str) -> str:
    """Return the ASCII digit for one of the kind "D". Unicode has them in runs from nought to nine."""
    starts, _ = _kinds()
    code = ord(character)
    return str((code - starts[bisect_right(starts, code) - 1]) % 10)


def has_letter(text: str) -> bool:
    """Say whether a letter is in `text`."""
    return any(kind(character) == "L" for character in text)


def has_digit(text: str) -> bool:
    """Say whether a digit of any script or in any circle is in `text`."""
    return any(kind(character) in "DE" for character in text)


def has_letter_or_number(text: str) -> bool:
    """Say whether a letter, or anything that counts, is in `text`."""
    return any(kind(character) in "LDEN" for character in text)


def lowered(text: str) -> str:
    """Return NFKC text in lower case, each character by itself: what stands around it changes nothing."""
    return "".join(_cases(_LOWER).get(character, character) for character in text)


def one_sigma(name: str) -> str:
    """Return a lower-case name with Greek's final sigma as the other one, of which both are the capital. Not for
    domains, where they are two letters."""
    return name.replace("\u03c2", "\u03c3")


def uppered(text: str) -> str:
    """Return NFKD text in upper case, each character by itself."""
    return "".join(_cases(_UPPER).get(character, character) for character in text)


@cache
def _lines() -> list[str]:
    return files(__package__).joinpath("unicode.txt").read_text("ascii").splitlines()


@cache
def _kinds() -> tuple[list[int], list[str]]:
    starts: list[int] = []
    kinds: list[str] = []
    code = 0
    for more, found in _RUN.findall(_lines()[1]):
        starts.append(code)
        kinds.append(found)
        code += int(more or "0", 36) + 1
    return starts, kinds


@cache
def _cases(line: int) -> dict[str, str]:
    cases = {"\u0130": "i\u0307"} if line == _LOWER else {"\u00df": "SS"}
    code = 0
    for gap, step, count, distance in _CASES.findall(_lines()[line]):
        code += int(gap, 36)
        for at in range(int(count, 36)):
            one = code + at * (2 if step == "." else 1)
            cases[chr(one)] = chr(one + int(distance, 36))
    return cases
