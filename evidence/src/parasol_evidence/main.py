"""The program ``parasol-evidence``, to which ``parasol evidence`` hands over: its commands, and what an error turns
into. Never a traceback: one could show what was typed."""

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from typing import TextIO

from parasol.kernel.shell.codes import BROKEN, NOT_DONE, STOPPED, USAGE, sentence
from parasol.kernel.shell.output import Output
from parasol.kernel.shell.parser import Command, Parser, declare, filled
from parasol.kernel.told import Told
from parasol_evidence import __version__
from parasol_evidence.ask.command import commands as ask
from parasol_evidence.site.command import commands as site
from parasol_evidence.terminal import Asker, Call
from parasol_evidence.words.command import commands as words

ABOUT = (
    "Reports on filters, on pages, and on what was answered to letters: for a community, the press and lawyers. Each "
    "is a new folder with one page to read, and beside it tables with every question and answer."
)
COMMANDS: list[Command] = [*words.all, *site.all, *ask.all]


def main(
    argv: Sequence[str] | None = None,
    stdin: TextIO | None = None,
    stdout: TextIO | None = None,
    stderr: TextIO | None = None,
    day: int | None = None,
    random: Callable[[int], bytes] = os.urandom,
) -> int:
    """Run one command; returns its exit code. Everything but the command comes from the machine by default."""
    stdin, stdout, stderr = stdin or sys.stdin, stdout or sys.stdout, stderr or sys.stderr
    try:
        options = _read_options(argv, stdout, stderr)
    except SystemExit as ended:
        return int(ended.code or 0)
    out = Output(stdout, stderr, getattr(options, "json", False))
    today = int(time.time() // 86_400) if day is None else day
    try:
        return int(options.run(Call(options, out, Asker(stdin, stderr), today, random)))
    except BrokenPipeError:  # whoever read the answers has stopped reading: what is buffered goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), stdout.fileno())
        return NOT_DONE
    except KeyboardInterrupt:
        return out.fail(STOPPED, "stopped", "\nStopped.")
    except Exception as error:
        return out.fail(*_explained(error))


def _explained(error: Exception) -> tuple[int, str, str]:
    """How to tell an error: exit code, a code for programs, the text. An unknown one is named by its type alone: its
    text could hold what was typed."""
    if isinstance(error, UnicodeError):
        return NOT_DONE, "not-text", "What was read isn't text (UTF-8)."
    if isinstance(error, Told):
        return NOT_DONE, error.code, sentence(str(error))
    return BROKEN, "broken", f"Something went wrong in this program ({type(error).__name__})."


def _read_options(argv: Sequence[str] | None, stdout: TextIO, stderr: TextIO) -> argparse.Namespace:
    parser = Parser(prog="parasol evidence", description=filled(ABOUT))
    parser.add_argument("--version", action="version", version=f"parasol-evidence {__version__}")
    declare(parser, COMMANDS)
    parser.epilog = "Commands:\n" + "\n".join(f"  {each.name:<17} {each.line}" for each in COMMANDS)
    with redirect_stdout(stdout), redirect_stderr(stderr):
        options = parser.parse_args(argv)
        if getattr(options, "run", None) is None:
            getattr(options, "parser", parser).print_help(stderr)
            parser.exit(USAGE)
        return options
