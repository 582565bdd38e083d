"""Makes the one Unicode table with which both languages read identifiers:
`src/parasol/features/checks/client/identifiers/unicode.txt` for Python and, the same text,
`src/parasol/features/checks/page/identifiers/unicode.ts`.

A runtime's own tables grow: what a letter is, and which letter is its capital, differs between Python 3.11 and 3.13 and
between one browser and the next, and an identifier that two devices read differently is a check that misses. So the
version is pinned: Unicode 14.0, that of the oldest Python (3.11) and the oldest browsers (`target` in
tools/page/build.mjs) that are supported. A later version is a change of the index format, as in decision 0057.

The runtime's normalization stays in use, since Unicode promises that it never changes for characters of an older
version (https://www.unicode.org/policies/stability_policy.html); it makes no such promise for kinds and capitals.

Usage: python3.11 tools/unicode/make.py   (`--print` writes the text to standard output and no file)
"""

import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = ROOT / "src/parasol/features/checks/client/identifiers/unicode.txt"
MODULE = ROOT / "src/parasol/features/checks/page/identifiers/unicode.ts"
VERSION = "14.0.0"
LAST = 0x10FFFF
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_SHARP_S, _DOTTED_I = "\u00df", "\u0130"


def kind(code: int) -> str:
    """Return one capital letter for a character: Letter, Mark, Decimal digit, other digit (E), other Number,
    Hyphen or dash, Space, dropped (X), Other, or Z for what this version doesn't have
    or leaves to whoever wants it (private use)."""
    character = chr(code)
    category = unicodedata.category(character)
    if 0xFE00 <= code <= 0xFE0F or category in ("Cf", "Me"):
        return "X"
    if character == "\u2212" or category == "Pd":
        return "H"
    if category[0] == "N" and category != "Nd":
        return "E" if character.isdigit() else "N"
    whole = {"Nd": "D", "Mn": "M", "Mc": "M", "Zs": "S", "Cc": "S", "Cn": "Z", "Cs": "Z", "Co": "Z"}
    return whole.get(category, "L" if category[0] == "L" else "O")


def kinds() -> str:
    """Return the kinds of all code points in turn: how many more of it in base 36 (nothing for one), and the kind."""
    runs: list[tuple[str, int]] = []
    for code in range(LAST + 1):
        found = kind(code)
        if runs and runs[-1][0] == found:
            runs[-1] = (found, runs[-1][1] + 1)
        else:
            runs.append((found, 0))
    return "".join((_base36(more) if more else "") + found for found, more in runs)


def cases(form: str, change: Callable[[str], str]) -> str:
    """Return runs of characters whose other case is as far from each: distance from the run before, "," for each
    character or "." for each second one, how many, and the distance to the other case with its sign.

    Only characters that stay themselves in `form`, in which the text is by then. Those with more than one character
    for another case are written out in letters.py and letters.ts.
    """
    pairs = [(code, ord(other) - code) for code, other in _changed(form, change)]
    runs: list[str] = []
    before = at = 0
    while at < len(pairs):
        code, distance = pairs[at]
        count, step = max((_alike(pairs[at:], step), -step) for step in (1, 2))
        sign = "+" if distance > 0 else "-"
        runs.append(
            f"{_base36(code - before)}{',' if step == -1 else '.'}{_base36(count)}{sign}{_base36(abs(distance))}"
        )
        before, at = code, at + count
    return " ".join(runs)


def made() -> str:
    """Return the table's text: version, kinds, lower case, upper case, a line each."""
    if unicodedata.unidata_version != VERSION:
        raise SystemExit(f"This needs a Python with Unicode {VERSION} (python3.11), not {unicodedata.unidata_version}.")
    return "\n".join((VERSION, kinds(), cases("NFKC", str.lower), cases("NFKD", str.upper))) + "\n"


def module(text: str) -> str:
    """Return the same as TypeScript."""
    version, *lines = text.splitlines()
    names = ("KINDS", "LOWER", "UPPER")
    head = f"/** Unicode {version}, made by tools/unicode/make.py; letters.ts reads it. */\n"
    return head + "".join(f'export const {name} =\n  "{line}";\n' for name, line in zip(names, lines, strict=True))


def _changed(form: str, change: Callable[[str], str]) -> Iterator[tuple[int, str]]:
    for code in range(LAST + 1):
        character = chr(code)
        other = change(character)
        if other != character and unicodedata.normalize(form, character) == character:
            if len(other) == 1:
                yield code, other
            elif character not in (_SHARP_S, _DOTTED_I):
                raise SystemExit(f"U+{code:04X} has a case of several characters that letters.py doesn't know.")


def _alike(pairs: list[tuple[int, int]], step: int) -> int:
    code, distance = pairs[0]
    count = 1
    while count < len(pairs) and pairs[count] == (code + count * step, distance):
        count += 1
    return count


def _base36(number: int) -> str:
    written = _DIGITS[number % 36]
    while number := number // 36:
        written = _DIGITS[number % 36] + written
    return written


if __name__ == "__main__":
    if "--print" in sys.argv:
        sys.stdout.write(made())
    else:
        TEXT.write_text(made(), "ascii")
        MODULE.write_text(module(made()), "ascii")
