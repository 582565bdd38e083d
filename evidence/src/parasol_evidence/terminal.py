"""What one call of a command has at hand: its options, its questions, its output, the day. What a report needs to be
written where it was asked for."""

from __future__ import annotations  # the report form is loaded when a report is made

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from parasol.kernel.shell.codes import NotDone, Stopped
from parasol.kernel.shell.files import or_told
from parasol.kernel.shell.output import harmless
from parasol.kernel.shell.parser import Asked, option
from parasol.kernel.texts.texts import DEFAULT, Texts, load

if TYPE_CHECKING:
    from parasol.features.platforms.report.form import Report

INTO = option(
    "--into", metavar="FOLDER", type=Path, required=True, help="the report's folder; it must not be there yet"
)
LANGUAGE = option("--language", choices=("en", "es"), default=DEFAULT, help="the page's language (without it: en)")
TEXTS = Path(__file__).parent / "text"
MAX_LINE_CHARACTERS = 100_000


class Asker:
    """Asks on ``stderr`` and reads from ``stdin``: off a terminal each question takes the next line."""

    def __init__(self, stdin: TextIO, stderr: TextIO) -> None:
        self._stdin = stdin
        self._stderr = stderr

    def line(self, question: str) -> str:
        """One line, trimmed; empty if skipped."""
        if self._stdin.isatty():
            print(harmless(f"{question}: "), end="", file=self._stderr, flush=True)
        line = self._stdin.readline(MAX_LINE_CHARACTERS)
        if not line:
            raise Stopped("the input ended before everything was asked; nothing more was done")
        return line.strip()

    def needed(self, question: str) -> str:
        """One line that can't be skipped."""
        if not (line := self.line(question)):
            raise NotDone(f"this one is needed: {question}", "input")
        return line


@dataclass(slots=True)
class Call(Asked):
    """One call. ``day`` (since 1970-01-01) and ``random`` are arguments, so that tests choose them."""

    ask: Asker
    day: int
    random: Callable[[int], bytes]

    @property
    def today(self) -> date:
        return date(1970, 1, 1) + timedelta(self.day)

    @property
    def texts(self) -> Texts:
        """The texts of the page, in the language that was asked for."""
        return texts()[self.options.language]


def texts() -> dict[str, Texts]:
    """All that pages say, by language."""
    return load(("evidence", "words", "ask", "site"), TEXTS)


def keep(call: Call, report: Report) -> int:
    """Write a report where it was asked for, and say where. Raises ``NotDone``, ``CannotBeSet``."""
    from parasol.features.platforms.report import form  # noqa: PLC0415 it loads the typesetter

    with or_told("the report can't be written", "no-file"):
        digest = form.write(call.options.into, report, call.day, call.texts)
    return call.out.give(*form.told(report, digest))
