"""The program ``parasol``: which commands there are, and what an error turns into.

Never a traceback: one could show what was typed. Each command says what it does and reads in its own file.
"""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from importlib import import_module
from typing import TextIO

from parasol import __version__
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.device import Device
from parasol.kernel.registry import command_modules, handing_over
from parasol.kernel.roster.client.steward import SecondNeeded
from parasol.kernel.shell.ask import Asker
from parasol.kernel.shell.call import Call, Connect, waits
from parasol.kernel.shell.codes import NOT_DONE, STOPPED, USAGE
from parasol.kernel.shell.exits import explain
from parasol.kernel.shell.output import Output
from parasol.kernel.shell.parser import RENAMED, STDIN_RULE, Command, Parser, declare, exit_codes, filled, overview
from parasol.kernel.wire.days import day_of

ABOUT = (
    "Parasol: reports, alerts and private checks for a community, on a server that cannot read what it keeps. "
    "`parasol COMMAND --help` says what a command does and asks, with an example."
)
WORDS = (
    "Words: eight words that the machine makes are the key to your membership, your report or an invite. Keep them on "
    "paper. Whoever has them is you, and nobody can replace them."
)


def commands_of(name: str = "") -> list[Command]:
    """The command of this name, for which nothing but its own modules is loaded; all commands if there is none."""
    modules = command_modules()
    own = [module for module, names in modules.items() if name in names.split()]
    return [command for module in own or modules for command in import_module(module).commands.all]


def build_parser(name: str = "") -> Parser:
    """Of all commands, or at least of the one of this name."""
    parser = Parser(prog="parasol", usage="parasol COMMAND [options]")
    parser.add_argument("--version", action="version", version=f"parasol {__version__}")
    commands = commands_of(name)
    declare(parser, commands)
    parser.description = f"{filled(ABOUT)}\n\n{overview(commands)}\n\n{filled(WORDS)}\n\n{filled(STDIN_RULE)}"
    parser.epilog = f"Exit codes:\n{exit_codes()}"
    return parser


def main(
    argv: Sequence[str] | None = None,
    stdin: TextIO | None = None,
    stdout: TextIO | None = None,
    stderr: TextIO | None = None,
    device: Device | None = None,
    connect: Connect = Connection,
) -> int:
    """Run one command; returns its exit code. Everything but the command comes from the machine by default."""
    stdin, stdout, stderr = stdin or sys.stdin, stdout or sys.stdout, stderr or sys.stderr
    device = device or Device(os.urandom, lambda: day_of(time.time()))
    asked = sys.argv[1:] if argv is None else argv
    try:
        if asked and (hand_over := handing_over(asked[0])):
            hand_over(asked[1:], stdin, stdout, stderr, device)
        options = _read_options(asked, stdout, stderr)
    except SystemExit as ended:
        return int(ended.code or 0)
    out = Output(stdout, stderr, getattr(options, "json", False))
    call = Call(options, out, Asker(stdin, stderr), device, connect)
    try:
        return int(options.run(call))
    except SecondNeeded as needed:
        return waits(out, needed)
    except BrokenPipeError:  # whoever read the answers has stopped reading, as `head` does
        _let_go_of(stdout)
        return NOT_DONE
    except KeyboardInterrupt:
        return out.fail(STOPPED, "stopped", "\nStopped.")
    except Exception as error:
        failure = explain(error)
        return out.fail(failure.exit, failure.code, failure.text)
    finally:
        call.close()


def _let_go_of(stdout: TextIO) -> None:
    """Send what is still buffered nowhere, so that Python doesn't complain about it at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stdout.fileno())


def _read_options(asked: Sequence[str], stdout: TextIO, stderr: TextIO) -> argparse.Namespace:
    parser = build_parser(*asked[:1])
    with redirect_stdout(stdout), redirect_stderr(stderr):
        if asked and asked[0] in RENAMED:
            parser.exit(USAGE, f"`parasol {asked[0]}` is now `parasol {RENAMED[asked[0]]}`. Nothing was done.\n")
        options = parser.parse_args(asked)
        if getattr(options, "run", None) is None:
            getattr(options, "parser", parser).print_help(stderr)
            parser.exit(USAGE)
        return options


if __name__ == "__main__":
    sys.exit(main())
