"""What the program shows: plain words, or with --json one object. Results go to stdout, all talk to stderr.

Reports come from anybody, so their text may hold terminal commands that would hide a warning or fake an answer.
Everything is made harmless before it is shown, and text by others stands behind a bar.
"""

import json
import re
import textwrap
import time
import unicodedata
from collections.abc import Sequence
from typing import Any, TextIO

from parasol.kernel.shell.codes import NOT_DONE

WIDTH = 78
_HARMFUL = ("Cc", "Cf", "Cs", "Zl", "Zp")
_FLAG = re.compile(
    "(\U0001f3f4\U000e0067\U000e0062(?:\U000e0065\U000e006e\U000e0067|\U000e0073\U000e0063\U000e0074"
    "|\U000e0077\U000e006c\U000e0073)\U000e007f)"
)
"""England, Scotland and Wales, made of unseen letters; no others stay, which could say anything."""
Facts = dict[str, Any]


def harmless(text: str) -> str:
    """The text without control characters (of which terminals make commands) and without direction marks (which
    can make a number read backwards). Line ends stay, and joiners where they make a word or a picture."""
    return "".join(part if _FLAG.fullmatch(part) else _harmless(part) for part in _FLAG.split(text))


def _harmless(text: str) -> str:
    return "".join(
        character
        if character == "\n" or unicodedata.category(character) not in _HARMFUL or _joins(text, at)
        else " "
        if character == "\t"
        else "\N{REPLACEMENT CHARACTER}"
        for at, character in enumerate(text)
    )


def _joins(text: str, at: int) -> bool:
    """Whether a joiner stands after a letter or mark of a script that needs it (Persian, Hindi and others), or between
    two parts of a composed picture. It turns nothing round."""
    before, joiner, after = text[at - 1 : at], text[at], text[at + 1 : at + 2]
    if joiner not in "\u200c\u200d" or not before:
        return False
    if "\u0600" <= before <= "\u109f" or "\u1780" <= before <= "\u18af":
        return unicodedata.category(before)[0] in "LM"
    is_picture = unicodedata.category(before) == "So" or before == "\ufe0f" or "\U0001f3fb" <= before <= "\U0001f3ff"
    follows = after == "\u2194" or (after != "" and unicodedata.category(after) == "So")
    return joiner == "\u200d" and is_picture and follows


def quoted(text: str) -> str:
    """Text by somebody else: wrapped, each line behind a bar, so that it can't pass for the program's own."""
    lines: list[str] = []
    for line in harmless(text).split("\n"):
        lines += textwrap.wrap(line, WIDTH - 4) or [""]
    return "\n".join(f"  | {line}" for line in lines)


def wrapped(text: str, indent: str = "") -> str:
    """One paragraph of our own."""
    return textwrap.fill(text, WIDTH, initial_indent=indent, subsequent_indent=indent)


def listed(items: Sequence[str]) -> str:
    """Short points, one below the other."""
    return "\n".join(
        textwrap.fill(item, WIDTH, initial_indent="  - ", subsequent_indent="    ", break_on_hyphens=False)
        for item in items
    )


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns of text."""
    cells = [list(head), *([harmless(cell).replace("\n", " ") for cell in row] for row in rows)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells
    )


def count(number: int, one: str, many: str | None = None) -> str:
    """``1 report``, ``2 reports``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


class Output:
    """Where the answers go."""

    def __init__(self, stdout: TextIO, stderr: TextIO, as_json: bool) -> None:
        self._stdout = stdout
        self._stderr = stderr
        self.as_json = as_json
        self._fresh_words: Facts = {}
        self._began: tuple[float, int] | None = None

    def give(self, facts: Facts, text: str, exit_code: int = 0) -> int:
        """The result: ``facts`` with --json, otherwise ``text``. Returns the exit code."""
        if self.as_json:
            self._print_json({"exit": exit_code, **facts})
        else:
            self.show(text)
        self._fresh_words = {}
        return exit_code

    def show(self, text: str) -> None:
        """More of a result, in words only."""
        if not self.as_json:
            print(harmless(text), file=self._stdout, flush=True)

    def note(self, text: str) -> None:
        """Talk: what is going on, what could be done next."""
        print(harmless(text), file=self._stderr, flush=True)

    def progress(self, done: int, of: int) -> None:
        """A bar on stderr, on one line if that is a terminal, with the minutes that are left if it takes some."""
        if self._began is None or done <= self._began[1]:
            self._began = time.monotonic(), done
        at, first = self._began
        minutes = round((of - done) * (time.monotonic() - at) / (done - first) / 60) if done > first else 0
        filled = 30 * done // of if of else 30
        bar = f"[{'#' * filled}{'.' * (30 - filled)}] {done} of {of}"
        bar += f", about {count(minutes, 'minute')} more" if minutes else ""
        if self._stderr.isatty():
            print(f"\r{bar:<{WIDTH}}", end="" if done < of else "\n", file=self._stderr, flush=True)
        else:
            print(bar, file=self._stderr, flush=True)

    def clear_screen(self) -> None:
        """Wipe the terminal and what can be scrolled back to, as far as the terminal follows."""
        if self._stdout.isatty():
            print("\x1b[2J\x1b[3J\x1b[H", end="", file=self._stdout, flush=True)

    def hold_words(self, name: str, passphrase: str) -> None:
        """New words that may count from now on, even if no answer comes back: told also when it fails."""
        self._fresh_words = {name: passphrase}

    def fail(self, exit_code: int, code: str, text: str) -> int:
        """Tell an error. New words that may count already, because no answer came back, are told with it."""
        self.note(text)
        if exit_code == NOT_DONE and code != "bad-answer":
            self._fresh_words = {}
        if self._fresh_words:
            self.note(
                "It may have arrived all the same. If it did, the new words below count already. Keep the old and "
                "the new ones until you have tried them."
            )
        if self.as_json:
            self._print_json({"exit": exit_code, "error": code, "message": text, **self._fresh_words})
        else:
            for passphrase in self._fresh_words.values():
                print(passphrase, file=self._stdout, flush=True)
        return exit_code

    def _print_json(self, facts: Facts) -> None:
        # ASCII only: what a terminal takes as a command is escaped even beyond the first 128 characters.
        print(json.dumps(facts, ensure_ascii=True), file=self._stdout, flush=True)
