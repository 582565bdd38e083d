"""The report form: a folder with one page to read, and beside it everything that the page was counted from.

`page.pdf` is one A4 page. `everything.json` holds every question and answer, with versions; tables are CSV. Each file's
hash is in `SHA256SUMS`, that of `everything.json` on the page too. The same facts on the same day give the same bytes.
It never writes over what is there, and a folder is whole or not there.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from parasol import __version__
from parasol.features.paper.clean import clean, shortened
from parasol.features.paper.typeset import CannotBeSet, pages, pdf, shows
from parasol.features.platforms.report.spreadsheet import Cell, csv_of
from parasol.kernel.texts.texts import Texts
from parasol.kernel.told import Told
from parasol.kernel.wire.days import text_of

FORMAT = "parasol-evidence-1"
EVERYTHING = "everything.json"
MAX_LINE_CHARACTERS = 240
"""Of a line on the page; the whole of it is in `everything.json`."""
MAX_EXAMPLES = 3
_TEMPLATE = "page"
_FOLDER = Path(__file__).parent
_ROOM = ((14, 3), (10, 3), (7, 3), (7, 2), (5, 1), (3, 0))
"""So many bars and examples are tried, in this order, until all fits on one page."""


class NotNew(Told, code="file-there"):
    """There is something where the folder was to be written. ``code`` is for programs."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar and the numbers beside it. ``share`` (0 to 1) is its length; ``other`` that of a lighter one below it, for
    what it is compared with."""

    label: str
    share: float
    told: str
    other: float | None = None
    other_told: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on the page, in whole sentences, the most important first. ``headline`` is a count, ``meaning`` says
    what was counted, ``bars_title`` what the bars are. At most three ``examples``."""

    title: str
    headline: str
    meaning: str
    bars_title: str
    bars: Sequence[Bar]
    examples: Sequence[str]
    helps: Sequence[str]
    sure: Sequence[str]
    not_shown: Sequence[str]
    command: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table, which becomes a CSV file."""

    head: Sequence[str]
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Report:
    """A page and what it was counted from. ``tables`` by file name without ".csv"; ``files`` go in as they are."""

    page: Page
    everything: Mapping[str, Any]
    tables: Mapping[str, Table] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)


def check_new(folder: Path) -> None:
    """See that a folder can be made. Raises ``NotNew``."""
    if os.path.lexists(folder):
        raise NotNew("there is a file or folder of this name already, and nothing is written over")


def write(folder: Path, report: Report, day: int, texts: Texts) -> str:
    """Write the report into a new folder that its owner alone can read; returns the SHA-256 of `everything.json`.
    Raises ``NotNew``, ``CannotBeSet`` and ``OSError``; then nothing is there."""
    check_new(folder)
    made = contents(report, day, texts)
    put(folder, made)
    return sha256(made[EVERYTHING])


def told(report: Report, digest: str) -> tuple[dict[str, Any], str]:
    """What is said of a report that was written: for programs, and for people."""
    page = report.page
    text = f"{page.headline}: {page.meaning}\n\nThe report is made. Look at page.pdf in it first.\nSHA-256: {digest}"
    return {"everything": report.everything, "sha256": digest}, text


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a new folder that its owner alone can read. Raises ``NotNew`` and ``OSError``; then nothing is
    there."""
    check_new(folder)
    beside = folder.with_name(f".{folder.name}.{os.getpid()}")
    beside.mkdir(mode=0o700)
    try:
        for name, content in files.items():
            with os.fdopen(os.open(beside / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(content)
        check_new(folder)
        beside.rename(folder)
    except BaseException:
        shutil.rmtree(beside)
        raise


def contents(report: Report, day: int, texts: Texts) -> dict[str, bytes]:
    """The folder's files by name. Raises ``CannotBeSet`` if even the fewest bars and examples don't fit on a page."""
    told = {"format": FORMAT, "made_with": f"parasol {__version__}", "day": text_of(day)}
    everything = {**told, "command": report.page.command, **report.everything}
    files = {
        EVERYTHING: (json.dumps(everything, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode(),
        **{f"{name}.csv": csv_of(table.head, table.rows) for name, table in report.tables.items()},
        **report.files,
    }
    files["page.pdf"] = on_paper(report.page, sha256(files[EVERYTHING]), day, texts)
    return with_sums(files)


def with_sums(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """These files and `SHA256SUMS`, which has the hash of each."""
    sums = "".join(f"{sha256(content)}  {name}\n" for name, content in sorted(files.items()))
    return {**files, "SHA256SUMS": sums.encode()}


def on_paper(page: Page, digest: str, day: int, texts: Texts) -> bytes:
    """The page as PDF, with as many bars and examples as there is room for. Raises ``CannotBeSet``."""
    for bars, examples in _ROOM:
        data = _data(page, digest, day, texts, bars, examples)
        if pages(_TEMPLATE, data, _FOLDER) == 1:
            return pdf(_TEMPLATE, data, _FOLDER)
    raise CannotBeSet("this doesn't fit on one page")


def sha256(content: bytes) -> str:
    """In hex."""
    return hashlib.sha256(content).hexdigest()


def _data(page: Page, digest: str, day: int, texts: Texts, bars: int, examples: int) -> dict[str, Any]:
    def line(text: str) -> str:
        text = shortened(clean(text), MAX_LINE_CHARACTERS)
        return text if shows(text) else texts("evidence-no-letters")

    left_out = len(page.bars) - bars
    return {
        "language": texts.code,
        "direction": texts.direction,
        "title": line(page.title),
        "headline": line(page.headline),
        "meaning": line(page.meaning),
        "bars_title": line(page.bars_title),
        "bars": [
            {
                "label": line(bar.label),
                "share": min(max(bar.share, 0), 1),
                "told": line(bar.told),
                "other": -1 if bar.other is None else min(max(bar.other, 0), 1),
                "other_told": line(bar.other_told),
            }
            for bar in page.bars[:bars]
        ],
        "left_out": texts("evidence-more-bars", count=left_out) if left_out > 0 else "",
        "parts": [
            {"title": texts(f"evidence-{name}"), "lines": [line(each) for each in lines]}
            for name, lines in (
                ("examples", page.examples[: min(examples, MAX_EXAMPLES)]),
                ("helps", page.helps),
                ("sure", page.sure),
                ("not-shown", page.not_shown),
            )
            if lines
        ],
        "made": texts("evidence-made", day=texts.day(day)),
        "command": line(page.command),
        "hash_of": texts("evidence-hash", file=EVERYTHING),
        "hash": digest,
    }
