"""The real lynx on a terminal, driven as somebody does: read the screen, type the number of a link or a field.

The terminal is a vt100 of 240 lines, so that a page is on one screen.
"""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Callable
from pathlib import Path

from reaper import ending_with_us

ROWS, COLUMNS = 240, 100
_SEQUENCE = re.compile(r"\x1b(?:\[([0-9;?]*)([A-Za-z])|[()][A-Z0-9]|[=>78DMEH])")
PATIENCE = 10.0


class Screen:
    """What stands on a vt100's screen, as far as ncurses needs it."""

    def __init__(self) -> None:
        self.cells = [[" "] * COLUMNS for _ in range(ROWS)]
        self.row = self.column = 0
        self._rest = ""

    def feed(self, text: str) -> None:
        text = self._rest + text
        self._rest = ""
        at = 0
        while at < len(text):
            one = text[at]
            if one == "\x1b":
                found = _SEQUENCE.match(text, at)
                if found is None:
                    self._rest = text[at:]
                    return
                if found[2]:
                    self._act(found[2], [int(n) for n in found[1].strip("?").split(";") if n])
                at = found.end()
                continue
            self._put(one)
            at += 1

    def _put(self, one: str) -> None:
        if one == "\r":
            self.column = 0
        elif one == "\n":
            self.row = min(self.row + 1, ROWS - 1)
        elif one == "\b":
            self.column = max(self.column - 1, 0)
        elif one >= " ":
            self.cells[self.row][min(self.column, COLUMNS - 1)] = one
            self.column += 1

    def _act(self, what: str, numbers: list[int]) -> None:
        first = numbers[0] if numbers else 0
        if what == "H":
            self.row, self.column = (max(first, 1) - 1, max(numbers[1] if len(numbers) > 1 else 1, 1) - 1)
        elif what == "J":
            self._clear(self.row, self.column, ROWS - 1)
        elif what == "K":
            start, end = (0, self.column + 1) if first == 1 else (self.column, COLUMNS)
            self.cells[self.row][start:end] = [" "] * (end - start)
        elif what in "ABCD":
            step = max(first, 1)
            self.row += {"A": -step, "B": step}.get(what, 0)
            self.column += {"C": step, "D": -step}.get(what, 0)

    def _clear(self, row: int, column: int, last: int) -> None:
        self.cells[row][column:] = [" "] * (COLUMNS - column)
        for each in range(row + 1, last + 1):
            self.cells[each] = [" "] * COLUMNS

    @property
    def text(self) -> str:
        return "\n".join("".join(row).rstrip() for row in self.cells)


class Lynx:
    """One lynx. ``close`` ends it."""

    def __init__(self, url: str, folder: Path) -> None:
        self.screen = Screen()
        environment = {
            **{"TERM": "vt100", "HOME": str(folder), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
            **{"TMPDIR": str(folder), "LINES": str(ROWS), "COLUMNS": str(COLUMNS)},
        }
        self._line, inner = pty.openpty()
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        settings = folder / "lynx.cfg"
        settings.write_text("DEFAULT_KEYPAD_MODE:LINKS_AND_FIELDS_ARE_NUMBERED\nCHARACTER_SET:utf-8\n")
        options = [f"-cfg={settings}", "-tna", "-nopause", "-nocolor", "-assume_charset=utf-8"]
        command = ending_with_us("lynx", *options, url)
        self._process = subprocess.Popen(
            command,
            stdin=inner,
            stdout=inner,
            stderr=inner,
            env=environment,
            start_new_session=True,
        )
        os.close(inner)
        self.sees("[1]")

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._line)

    def type(self, keys: str, until: Callable[[str], object] = bool) -> None:
        """Type, then wait until the screen rests and ``until`` holds for its text, or a second is over."""
        os.write(self._line, keys.encode())
        end = time.monotonic() + 1
        while True:
            self._listen(0.02)
            if until(self.screen.text) or time.monotonic() > end:
                return

    def _listen(self, seconds: float) -> None:
        """Until nothing has come for so long."""
        while select.select([self._line], [], [], seconds)[0]:
            try:
                self.screen.feed(os.read(self._line, 65_536).decode(errors="replace"))
            except OSError:
                return

    def _redraw(self) -> None:
        """Have all of it drawn anew: what ncurses leaves standing when it changes a part is beyond this screen."""
        self.screen = Screen()
        self.type("\x17", lambda text: "Q)uit" in text)

    def sees(self, *texts: str) -> None:
        """Wait until all of these are on the screen."""
        started = time.monotonic()
        while True:
            shown = " ".join(self.screen.text.split())
            if all(text in shown for text in texts):
                return
            assert time.monotonic() - started < PATIENCE, f"not seen: {texts} in\n{self.screen.text.strip()}"
            self._listen(0.05)
            if not shown.endswith("number:"):
                self._redraw()

    def number(self, label: str) -> int:
        """The number before (or, for a text field, after) what is labelled so."""
        self.sees(label)
        shown = " ".join(self.screen.text.split())
        before = re.findall(rf"\[(\d+)\](?:\([ *]\)|\[[ X]\])?\s*{re.escape(label)}", shown)
        if before:
            return int(before[-1])  # the last one: "Skip to the text" stands above "Skip"
        after = re.search(rf"{re.escape(label)}.*?\[(\d+)\]", shown)
        assert after is not None, label
        return int(after[1])

    def press(self, label: str) -> None:
        """Follow a link, press a button, choose a choice."""
        self._go(label)
        if re.search(r"\((Form submit button|Radio Button|Checkbox Field)\)", self.screen.text):
            self.type("\r")  # a link was followed at once

    def _go(self, label: str) -> None:
        """To a number: the digits, then, when lynx has asked for the rest of it, Enter."""
        self._redraw()
        number = str(self.number(label))
        self.type(number, lambda text: f"number: {number}" in text)
        self.type("\r", lambda text: "number:" not in text)

    def write(self, label: str, text: str) -> None:
        """Write one line into a field, and leave it."""
        self._go(label)
        self.type("\r", lambda shown: "Enter text" in shown)
        self.type(text)
        self.type("\t", lambda shown: "Enter text" not in shown)

    def misses(self, text: str) -> None:
        """This is not on the screen, drawn anew."""
        self._redraw()
        assert text not in " ".join(self.screen.text.split())

    def words(self) -> str:
        """The words of a receipt, as they stand in their list."""
        self._redraw()
        found = re.findall(r"^\s+[1-8]\. ([a-z]+)$", self.screen.text, re.MULTILINE)
        assert len(found) == 8, self.screen.text.strip()
        return " ".join(found)
