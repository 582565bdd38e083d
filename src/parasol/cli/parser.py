"""How commands are declared, and how their help is built: what it does, what it reads, an example."""

import argparse
import re
import textwrap
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from parasol.cli.call import SERVER, Call
from parasol.cli.exits import EXIT_CODES, USAGE

Run = Callable[[Call], int]

GROUPS: dict[str, str] = {
    "anyone": "For anyone, without an account",
    "members": "For members",
    "stewards": "For stewards",
    "hosts": "For those who run the server",
}
STDIN_RULE = (
    "Words, numbers and texts are never given as arguments: those show in the list of processes and stay in the "
    "history of the shell. They are asked for. If standard input isn't a terminal, each question takes the next line "
    "of it, in the order that the command's help names; an empty line skips."
)


class Parser(argparse.ArgumentParser):
    """argparse, but an error never repeats what was typed: it could be words or a number in the wrong place."""

    def __init__(self, **more: Any) -> None:
        super().__init__(
            formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False, add_help=True, **more
        )

    def error(self, message: str) -> NoReturn:
        self.print_usage(_stderr())
        told = _without_values(message)
        self.exit(USAGE, f"{told}\nSee `{self.prog} --help`. Words, numbers and texts are never arguments.\n")


class Commands:
    """The commands of a parser."""

    dest = "command"

    def __init__(self, parser: Parser) -> None:
        self._parser = parser
        self._made = parser.add_subparsers(
            dest=self.dest,
            prog=parser.prog,
            metavar="COMMAND",
            parser_class=Parser,
            help=argparse.SUPPRESS,
            title=argparse.SUPPRESS,
        )
        self._groups: dict[str, list[tuple[str, str]]] = {group: [] for group in GROUPS}

    def add(
        self,
        name: str,
        group: str,
        line: str,
        about: str,
        example: str,
        run: Run | None,
        reads: Sequence[str] = (),
        talks: bool = True,
    ) -> Parser:
        """A command. ``line`` is for the list of commands, ``about`` a paragraph, ``reads`` its questions in order;
        ``talks`` to a server."""
        self._groups[group].append((name, line))
        parser: Parser = self._made.add_parser(name, description=filled(about), epilog=_epilog(example, reads))
        parser.set_defaults(run=run, parser=parser)
        if talks:
            parser.add_argument(
                "--server",
                metavar="URL",
                default=argparse.SUPPRESS,
                help=f"the community's server (without it: {SERVER})",
            )
        parser.add_argument(
            "--json",
            action="store_true",
            default=argparse.SUPPRESS,
            help="answer with one JSON object on standard output",
        )
        return parser

    def sub(self, parser: Parser) -> "SubCommands":
        """Commands below a command."""
        return SubCommands(parser)

    def overview(self) -> str:
        """The commands by who uses them."""
        parts = []
        for group, title in GROUPS.items():
            rows = [f"  {name:<14}{line}" for name, line in self._groups[group]]
            parts.append("\n".join([f"{title}:", *rows]))
        return "\n\n".join(parts)


class SubCommands(Commands):
    """The commands below one command, listed in its help."""

    dest = "subcommand"

    def __init__(self, parser: Parser) -> None:
        super().__init__(parser)
        self._head = parser.description or ""
        self._all: list[tuple[str, str]] = []

    def add(
        self,
        name: str,
        group: str,
        line: str,
        about: str,
        example: str,
        run: Run | None,
        reads: Sequence[str] = (),
        talks: bool = True,
    ) -> Parser:
        self._all.append((name, line))
        rows = "\n".join(f"  {one:<14}{what}" for one, what in self._all)
        self._parser.description = f"{self._head}\n\nCommands:\n{rows}"
        return super().add(name, group, line, about, example, run, reads, talks)


def exit_codes() -> str:
    """The exit codes, for the help."""
    return "\n".join(f"  {code:<5}{text}" for code, text in EXIT_CODES.items())


def _epilog(example: str, reads: Sequence[str]) -> str:
    parts = []
    if reads:
        numbered = "\n".join(f"  {number}. {what}" for number, what in enumerate(reads, 1))
        parts.append(f"Asks for, or reads from standard input, one line each and in this order:\n{numbered}")
    parts.append(f"Example:\n{textwrap.indent(example, '  ')}")
    parts.append("Exit codes: see `parasol --help`.")
    return "\n\n".join(parts)


def filled(text: str) -> str:
    """Paragraphs, wrapped."""
    return "\n\n".join(textwrap.fill(paragraph, 78) for paragraph in text.split("\n\n"))


def _without_values(message: str) -> str:
    """argparse's message with the part cut out in which it repeats what was typed."""
    if message.startswith("the following arguments are required"):
        return message[0].upper() + message[1:] + "."
    if found := re.match(r"argument ([^:]{1,60}): (expected|invalid|not allowed)", message):
        choices = re.search(r"\(choose from [^)]*\)$", message)
        return f"What was given for {found[1]} isn't possible. {choices[0] if choices else ''}".rstrip()
    return "There is something here that this command doesn't take."


def _stderr() -> Any:
    import sys  # noqa: PLC0415 the stream is replaced while arguments are read, so it is looked up then

    return sys.stderr
