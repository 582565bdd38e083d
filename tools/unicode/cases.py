"""Makes `vectors/unicode.json`: what every character there is makes of an identifier, the same in both languages.

A hash for each 4,096 code points, of a line for each: its kind and, if the table has it, what is left of it in plain
text and what TEXTS with it are read as. `tests/vectors/test_unicode.py` holds Python to it (every Python that is
installed, each with a Unicode of its own), tests/page/unicode.test.ts the browser's code.

Usage: python tools/unicode/cases.py   (`--print` writes the text to standard output and no file)
"""

import hashlib
import json
import sys
from pathlib import Path

from parasol.features.checks.client.identifiers import NotAnIdentifier, parse
from parasol.features.checks.client.identifiers.letters import kind
from parasol.features.checks.client.identifiers.typed import plain

FILE = Path(__file__).resolve().parents[2] / "vectors" / "unicode.json"
BLOCK = 0x1000
TEXTS: tuple[tuple[str, str | None, str | None], ...] = (
    ("a?b", None, "other"),
    ("a?b@?c.example", "email", None),
    ("A?12", "plate", None),
    ("77009?00123", None, None),
)
"""The text, in which "?" stands for the character, the kind and the platform."""
ALIKE = ((0x3400, 0x9FFF), (0xAC00, 0xD7A3), (0x17000, 0x18CFF), (0x20000, 0x2F7FF), (0x30000, 0x3FFFF))
"""Letters without case by the thousand: of these only each hundredth is put into TEXTS."""


def outcome(text: str, kind: str | None, platform: str | None) -> str:
    """Return the kind and the normal form, or the error's code."""
    try:
        found = parse(text, "GB", kind, platform)
    except NotAnIdentifier as error:
        return error.code
    return f"{found.kind} {found.normal}"


def line(code: int) -> str:
    """Return what one character makes."""
    character = chr(code)
    said = [kind(character)]
    if said != ["Z"]:
        said.append(plain(f"a{character}b"))
        if code % 100 == 0 or not any(first <= code <= last for first, last in ALIKE):
            said += [outcome(text.replace("?", character), *asked) for text, *asked in TEXTS]
    return "\t".join(said)


def block(first: int) -> str:
    """Return the hash of the lines of one block."""
    lines = "\n".join(line(code) for code in range(first, first + BLOCK))
    return hashlib.sha256(lines.encode()).hexdigest()


def made() -> str:
    """Return the file's text, a block a line."""
    hashes = ",\n".join(f'  "{block(first)}"' for first in range(0, 0x110000, BLOCK))
    head = {
        "about": "SHA-256 of the lines that each 4,096 code points make; see tools/unicode/cases.py.",
        "texts": TEXTS,
        "alike": ALIKE,
    }
    written = "".join(f" {json.dumps(name)}: {json.dumps(value)},\n" for name, value in head.items())
    return f'{{\n{written} "blocks": [\n{hashes}\n ]\n}}\n'


if __name__ == "__main__":
    if "--print" in sys.argv:
        sys.stdout.write(made())
    else:
        FILE.write_text(made(), "ascii")
