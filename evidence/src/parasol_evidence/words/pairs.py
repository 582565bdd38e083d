"""Pairs of sentences: one of the community's, and a control that differs from it in as little as possible.

A set is a CSV file (UTF-8) with the columns of `COLUMNS`. Our own are in `pairs/`; a community rewrites them.
"""

import csv
import hashlib
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

from parasol.features.platforms.report.spreadsheet import has_formula
from parasol.kernel.told import Told

COLUMNS = ("pair", "topic", "term", "ours", "control")
OWN = ("en", "es")
"""Languages of the sets that come with the program."""
MAX_BYTES = 1_000_000
MAX_SENTENCE = 500
ENOUGH_TERMS = 40
"""With fewer different terms even large differences can be chance (measured: evidence/README.md)."""
SIDES = ("ours", "control")


class NotPairs(Told, ValueError, code="not-pairs"):
    """This is no set of pairs; the text says where and why. ``code`` is for programs."""


@dataclass(frozen=True, slots=True)
class Pair:
    """``term`` stands in ``ours`` and not in ``control``."""

    name: str
    topic: str
    term: str
    ours: str
    control: str

    def text(self, side: str) -> str:
        """The sentence of one of `SIDES`."""
        return self.ours if side == "ours" else self.control


@dataclass(frozen=True, slots=True)
class Question:
    """One sentence that a filter is asked. ``variant`` is empty, or what was changed that has no meaning."""

    pair: Pair
    side: str
    variant: str = ""

    @property
    def name(self) -> str:
        """Its name in tables: ``en-001 ours``, ``en-001 ours capitals``."""
        return " ".join(filter(None, (self.pair.name, self.side, self.variant)))

    @property
    def text(self) -> str:
        """The sentence as it is asked."""
        return _VARIANTS[self.variant](self.pair.text(self.side))


_VARIANTS: dict[str, Callable[[str], str]] = {
    "": str,
    "capitals": str.upper,
    "spaces": lambda text: text.replace(" ", "  "),
    "punctuation": lambda text: re.sub(r"[.!?]+$", "", text) + " …",
}


def own(language: str) -> bytes:
    """The set that comes with the program."""
    return (files("parasol_evidence.words") / "pairs" / f"{language}.csv").read_bytes()


def read(content: bytes) -> list[Pair]:
    """The pairs of a file. Raises ``NotPairs``, which repeats no sentence."""
    if len(content) > MAX_BYTES:
        raise NotPairs("the file of pairs is larger than 1 MB")
    try:
        rows = rows_of(content)
    except (UnicodeDecodeError, csv.Error):
        raise NotPairs("the file of pairs isn't CSV in UTF-8") from None
    if not rows or tuple(rows[0]) != COLUMNS:
        raise NotPairs(f"the file of pairs needs the columns {', '.join(COLUMNS)}, in this order")
    if has_formula(content.decode("utf-8-sig")):
        raise NotPairs("a text in the file begins with a sign by which a spreadsheet knows a formula: =, +, - or @")
    found: dict[str, Pair] = {}
    for number, row in enumerate(rows[1:], 2):
        cells = [" ".join(cell.split()) for cell in row]
        if len(cells) != len(COLUMNS) or not all(cells) or any(len(cell) > MAX_SENTENCE for cell in cells):
            raise NotPairs(f"row {number} needs five filled cells of at most {MAX_SENTENCE} characters")
        pair = Pair(*cells)
        if pair.name in found:
            raise NotPairs(f"row {number} has the name of an earlier pair")
        if not holds(pair.ours, pair.term) or holds(pair.control, pair.term):
            raise NotPairs(f"row {number}: the term has to stand in our sentence, and not in the control")
        found[pair.name] = pair
    if not found:
        raise NotPairs("the file has no pairs")
    return list(found.values())


def rows_of(content: bytes) -> list[list[str]]:
    """The rows of a CSV file, with commas or, as spreadsheets write them in many countries, semicolons. Raises
    ``UnicodeDecodeError`` and ``csv.Error``."""
    text = content.decode("utf-8-sig")
    head = text.partition("\n")[0]
    return list(csv.reader(io.StringIO(text), delimiter=";" if head.count(";") > head.count(",") else ",", strict=True))


def holds(text: str, term: str) -> bool:
    """Whether a term stands in a text, as whole words with an ending of at most three letters."""
    return re.search(rf"(?<!\w){re.escape(term.casefold())}\w{{0,3}}(?!\w)", text.casefold()) is not None


def terms(pairs: Sequence[Pair]) -> list[str]:
    """The different terms, in order."""
    return list(dict.fromkeys(pair.term.casefold() for pair in pairs))


def questions(pairs: Sequence[Pair]) -> Iterator[Question]:
    """All that a filter is asked: both sentences of each pair, and of each term's first pair the variants without a
    meaning of their own. How often these change an answer is the noise that a difference has to stand out from."""
    seen: set[str] = set()
    for pair in pairs:
        is_first = pair.term.casefold() not in seen
        seen.add(pair.term.casefold())
        for variant in _VARIANTS if is_first else ("",):
            yield from (Question(pair, side, variant) for side in SIDES)


def sha256(content: bytes) -> str:
    """In hex."""
    return hashlib.sha256(content).hexdigest()
