"""Asking: on a terminal one question after the other, words without echo; otherwise each question takes one line.

The rule for standard input that isn't a terminal, for every command: the questions are the same and come in the same
order, and each takes the next line; an empty line skips. Questions that only make sure ("Are you sure?") aren't
asked. Nothing is ever read from arguments or the environment: both show in the list of processes.
"""

import getpass
import io
import sys
from collections.abc import Callable, Sequence
from typing import TextIO, TypeVar

from parasol.kernel.shell.codes import NotDone, Stopped, sentence
from parasol.kernel.shell.output import harmless
from parasol.kernel.words import WORDS_IN_A_PASSPHRASE, NotWords, parse

if sys.platform != "win32":
    import termios

T = TypeVar("T")
TRIES = 5
MAX_LINE_CHARACTERS = 100_000


class Asker:
    """Asks on ``stderr`` and reads from ``stdin``."""

    def __init__(self, stdin: TextIO, stderr: TextIO) -> None:
        self._stdin = stdin
        self._stderr = stderr
        self.is_terminal = stdin.isatty()

    # What every command may ask.

    def words(self, what: str, number: int = WORDS_IN_A_PASSPHRASE) -> str:
        """Eight words (or ``number``), made canonical. On a terminal it says what is wrong and asks again. Raises
        ``NotWords``."""
        for _ in range(TRIES - 1):
            try:
                return parse(self._hidden(f"{what} (nothing shows while you type): "), number)
            except NotWords as slip:
                if not self.is_terminal:
                    raise
                near = f" Is it {' or '.join(slip.suggestions)}?" if slip.suggestions else ""
                self.tell(sentence(str(slip)) + near)
        return parse(self._hidden(f"{what}, once more: "), number)

    def hidden(self, question: str) -> str:
        """One line that doesn't show, trimmed."""
        return self._hidden(f"{question} (nothing shows while you type): ").strip()

    def line(self, question: str, hint: str = "") -> str:
        """One line, trimmed; empty if skipped."""
        if self.is_terminal and hint:
            self.tell(f"\n{hint}")
        return self._read(f"{question}: ").strip()

    def needed(self, question: str, hint: str = "") -> str:
        """One line that can't be skipped."""
        return self.until(lambda: self.line(question, hint), lambda text: text, "This one is needed.")

    def until(self, ask: Callable[[], str], make: Callable[[str], T], otherwise: str | None = None) -> T:
        """Ask until ``make`` takes the answer: it raises ``ValueError`` in plain words if not, or returns something
        empty where ``otherwise`` says what is missing. Off a terminal there is one try."""
        for attempt in range(TRIES):
            try:
                made = make(ask())
                if made or otherwise is None:
                    return made
                problem = otherwise
            except ValueError as error:
                problem = sentence(str(error))
            if not self.is_terminal or attempt == TRIES - 1:
                raise NotDone(problem, "input")
            self.tell(problem)
        raise AssertionError("not reached")

    def paragraph(self, question: str, hint: str = "") -> str:
        """Several lines: on a terminal up to an empty one, otherwise all that is left."""
        if not self.is_terminal:
            return self.rest().strip()
        self.tell(f"\n{hint}\n{question} (an empty line ends it):" if hint else f"{question} (an empty line ends it):")
        lines: list[str] = []
        while line := self._read("> ").strip():
            lines.append(line)
        return "\n".join(lines)

    def text(self, question: str, otherwise: str) -> str:
        """The same, if it can't be left out. Raises ``NotDone``, with ``otherwise``."""
        if not (text := self.paragraph(question)):
            raise NotDone(otherwise, "empty")
        return text

    def rest(self) -> str:
        """All that is left of standard input."""
        text = self._stdin.read(MAX_LINE_CHARACTERS + 1)
        if len(text) > MAX_LINE_CHARACTERS:
            raise NotDone("there is more on standard input than this takes", "input")
        return text

    def lines_left(self) -> list[str]:
        """The lines that are left, without empty ones."""
        return [line for line in self.rest().splitlines() if line.strip()]

    def choose(self, question: str, choices: Sequence[str], start: int = 1) -> int | None:
        """The position of a numbered choice, None if skipped."""
        if self.is_terminal:
            self.tell("")
            for number, choice in enumerate(choices, start):
                self.tell(f"  {number:2}  {choice}")
        numbers = self.until(lambda: self.line(question), lambda text: _numbers(text, start, len(choices), 1))
        return numbers[0] if numbers else None

    def one(self, question: str, choices: Sequence[T], named: Callable[[T], str] = str) -> T:
        """One of these, which can't be skipped. Raises ``NotDone``."""
        at = self.choose(question, [named(each) for each in choices])
        if at is None:
            raise NotDone("choose one of them", "input")
        return choices[at]

    def choose_several(self, question: str, choices: Sequence[str]) -> list[int]:
        """The positions of numbered choices; none if skipped."""
        if self.is_terminal:
            self.tell("")
            for number, choice in enumerate(choices, 1):
                self.tell(f"  {number:2}  {choice}")
        return self.until(lambda: self.line(question), lambda text: _numbers(text, 1, len(choices), len(choices)))

    def either(self, question: str, hint: str = "") -> bool:
        """Yes or no; no if skipped."""
        return (
            self.until(lambda: self.line(f"{question} (y or n; nothing: n)", hint), lambda text: _yes(text, False))
            == "yes"
        )

    def yes(self, question: str, default: bool) -> bool:
        """Yes or no. On a terminal only."""
        shown = "Y/n" if default else "y/N"
        return self.until(lambda: self.line(f"{question} [{shown}]"), lambda text: _yes(text, default)) == "yes"

    def sure(self, question: str) -> None:
        """Make sure, on a terminal only. Raises ``Stopped`` if not."""
        if self.is_terminal and not self.yes(question, default=False):
            raise Stopped("nothing was changed")

    def tell(self, text: str) -> None:
        """Something between the questions."""
        print(harmless(text), file=self._stderr, flush=True)

    # Reading.

    def _read(self, prompt: str) -> str:
        if self.is_terminal:
            print(harmless(prompt), end="", file=self._stderr, flush=True)
        line = self._stdin.readline(MAX_LINE_CHARACTERS)
        if not line:
            raise Stopped("the input ended before everything was asked; nothing more was done")
        return line.rstrip("\r\n")

    def _hidden(self, prompt: str) -> str:
        """A line that doesn't show. Raises ``NotDone`` on a terminal that can't hide it."""
        if not self.is_terminal:
            return self._read(prompt)
        if sys.platform == "win32":
            return getpass.getpass(prompt, self._stderr)
        try:
            number = self._stdin.fileno()
        except io.UnsupportedOperation:  # the made-up terminal of a test
            return self._read(prompt)
        try:
            before = termios.tcgetattr(number)
            hidden = list(before)
            hidden[3] &= ~(termios.ECHO | termios.ECHONL)
            termios.tcsetattr(number, termios.TCSAFLUSH, hidden)
        except termios.error:
            raise NotDone("this terminal can't hide what is typed; give the words on standard input", "echo") from None
        try:
            return self._read(prompt)
        finally:
            termios.tcsetattr(number, termios.TCSAFLUSH, before)
            print(file=self._stderr, flush=True)


def _numbers(text: str, start: int, length: int, most: int) -> list[int]:
    picked = [part for part in text.replace(",", " ").split() if part]
    if len(picked) > most or not all(part.isdecimal() and start <= int(part) < start + length for part in picked):
        one = "one of the numbers" if most == 1 else "numbers from the list"
        raise ValueError(f"type {one}, or nothing to skip")
    return list(dict.fromkeys(int(part) - start for part in picked))


def _yes(text: str, default: bool) -> str:
    answer = text.lower() or ("yes" if default else "no")
    if answer in ("y", "yes"):
        return "yes"
    if answer in ("n", "no"):
        return "no"
    raise ValueError("type y for yes or n for no")
