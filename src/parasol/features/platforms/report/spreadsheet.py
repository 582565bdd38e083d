"""The one writer of CSV: what it writes gives a spreadsheet no formula, whichever separator its reader chooses.

A spreadsheet asks what separates the columns. Somebody who chooses another sign than the comma breaks a text in the
middle, and what follows the break begins a cell. So a sign that begins a formula gets an apostrophe before it wherever
a cell could begin: that is how spreadsheets mark a text (OWASP, "CSV Injection"). It helps nobody who has told the
spreadsheet that texts stand between apostrophes.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

Cell = str | int | float | None

_STARTS = "=+\\-@\uff1d\uff0b\uff0d\uff20"
"""What begins a formula, and the same signs in full width, which some programs take for these."""
_FORMULA = re.compile(
    r"(?:^|(?<=[^\w']))"  # where a cell could begin: behind whatever is no letter, no digit and not yet defused
    r"(?!(?<=\w )[+\-\uff0b\uff0d] )"  # but for a dash between words
    rf"(?=[{_STARTS}])"
)


def csv_of(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A table as CSV (RFC 4180) in UTF-8. Numbers stay as they are."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(head)
    writer.writerows([_FORMULA.sub("'", cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return file.getvalue().encode()


def has_formula(text: str) -> bool:
    """Whether a spreadsheet could take something in this file or cell for a formula."""
    return _FORMULA.search(text) is not None
