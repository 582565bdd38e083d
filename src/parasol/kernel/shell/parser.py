"""How commands are declared, and how their help is built: what it does, what it reads, an example.

It loads nothing of a client and nothing of a server.
"""

from __future__ import annotations  # at run time nothing here needs a Call

import argparse
import re
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from inspect import cleandoc
from typing import TYPE_CHECKING, Any, NoReturn, TypeVarTuple

from parasol.kernel.shell.codes import EXIT_CODES, USAGE
from parasol.kernel.shell.output import Output

if TYPE_CHECKING:
    from parasol.kernel.shell.call import Call

Run = Callable[[Any], int]
"""Takes a Call: the laboratory has one of its own."""
Found = TypeVarTuple("Found")

SERVER = "http://127.0.0.1:8420"
GROUPS: dict[str, str] = {
    "anyone": "For anyone, without an account",
    "members": "For members",
    "stewards": "For stewards",
    "hosts": "For those who run the server",
}
RENAMED: dict[str, str] = {
    "agree": "proposals agree",
    "card": "print-words",
    "client": "local-page",
    "close": "destroy-store",
    "closing": "announce-closing",
    "service": "services",
    "words": "change-words",
}
"""Names of commands that are gone, and what they are called now. They only say so: an alias of `close`, one letter and
one destroyed store away from `closing`, would keep the mistake possible (decision 0080)."""
STDIN_RULE = (
    "Words, numbers and texts are never given as arguments: those show in the list of processes and stay in the "
    "history of the shell. They are asked for. If standard input isn't a terminal, each question takes the next line "
    "of it, in the order that the command's help names; an empty line skips."
)
A_NAME = "copper-window"
"""A short name in an example."""
WORDS = "your eight words"
WHY = "why (members can read it)"


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


@dataclass(frozen=True, slots=True)
class Option:
    """An option or a place, as argparse takes it. Of those with the same ``one_of`` only one can be given."""

    names: tuple[str, ...]
    how: dict[str, Any]
    one_of: str = ""

    @property
    def is_place(self) -> bool:
        """Whether it is known by where it stands, not by a name."""
        return not self.names[0].startswith("-")


def option(*names: str, one_of: str = "", **how: Any) -> Option:
    """An option of a command."""
    return Option(names, how, one_of)


SERVER_OPTION = option(
    "--server",
    metavar="URL",
    default=argparse.SUPPRESS,
    help=f"the community's server (without it: {SERVER})",
)
JSON_OPTION = option(
    "--json", action="store_true", default=argparse.SUPPRESS, help="answer with one JSON object on standard output"
)


def words_option() -> Option:
    """In which language words are made."""
    from parasol.kernel.words import LISTS  # noqa: PLC0415 servers never load a client

    return option(
        "--words-in",
        choices=tuple(LISTS),
        default=argparse.SUPPRESS,
        help="the language of words that are made here; those that you type may be in any",
    )


@dataclass(frozen=True, slots=True)
class Command:
    """One command: ``line`` is for the list of commands, ``doc`` a paragraph and an example, ``reads`` its questions in
    order. It runs, or has commands ``below``, or both."""

    name: str
    who: str
    line: str
    doc: str
    options: Sequence[Option]
    reads: Sequence[str]
    run: Run | None
    below: list[Command] = field(default_factory=list)

    @property
    def about(self) -> str:
        """What it does, with the list of what is below it."""
        about = filled(self.doc.partition("\n\nparasol ")[0])
        return f"{about}\n\nCommands:\n{_listed(self.below)}" if self.below else about

    @property
    def epilog(self) -> str:
        """What it reads, an example, where the exit codes are."""
        parts = []
        if self.reads:
            numbered = "\n".join(f"  {number}. {what}" for number, what in enumerate(self.reads, 1))
            parts.append(f"Asks for, or reads from standard input, one line each and in this order:\n{numbered}")
        example = "parasol " + self.doc.partition("\n\nparasol ")[2]
        return "\n\n".join([*parts, f"Example:\n{textwrap.indent(example, '  ')}", "Exit codes: see `parasol --help`."])


@dataclass(slots=True)
class Asked:
    """What was typed, and where answers go: all that a server needs of a call."""

    options: argparse.Namespace
    out: Output


class Commands:
    """The commands of a module, or those below a command, in order. Each is declared at the function that runs it,
    whose docstring is its help: what it does, and, from a line that begins with ``parasol`` on, an example (without it,
    the command with a short name for each place)."""

    def __init__(self, who: str, path: str = "parasol") -> None:
        self.who = who
        self.path = path
        self.all: list[Command] = []

    def add(
        self,
        name: str,
        line: str,
        *options: Option,
        reads: Sequence[str] = (),
        who: str = "",
        talks: bool = True,
        doc: str = "",
    ) -> Callable[[Run], Run]:
        """Declare a command; ``talks`` to a server. ``doc`` stands in for a docstring that has to be put together."""

        def keep(run: Run) -> Run:
            about = doc or cleandoc(run.__doc__ or "")
            if "\n\nparasol " not in about:
                about += f"\n\n{self.path} {name}" + f" {A_NAME}" * sum(each.is_place for each in options)
            self.all.append(Command(name, who or self.who, line, about, (*_common(talks), *options), reads, run))
            return run

        return keep

    def of(
        self,
        find: Callable[[Call], tuple[*Found]],
        name: str,
        line: str,
        *options: Option,
        reads: Sequence[str] = (WORDS,),
        who: str = "",
    ) -> Callable[[Callable[[Call, *Found], int]], Callable[[Call, *Found], int]]:
        """Declare a command about something, which ``find`` finds with the words that are asked for first."""

        def keep(act: Callable[[Call, *Found], int]) -> Callable[[Call, *Found], int]:
            @self.add(name, line, *options, reads=reads, who=who, doc=cleandoc(act.__doc__ or ""))
            def run(call: Call) -> int:
                return act(call, *find(call))

            return act

        return keep

    def group(self, name: str, line: str, doc: str, who: str = "", talks: bool = True) -> Commands:
        """Declare a command that is nothing but those below it; returns where these are declared."""
        self.all.append(Command(name, who or self.who, line, doc, _common(talks), (), None))
        return self.below(name)

    def below(self, name: str) -> Commands:
        """Where the commands below a command are declared."""
        found = Commands(self.who, f"{self.path} {name}")
        found.all = next(each.below for each in self.all if each.name == name)
        return found


def _common(talks: bool) -> Sequence[Option]:
    return (SERVER_OPTION, JSON_OPTION, words_option()) if talks else (JSON_OPTION,)


def declare(parser: Parser, commands: Sequence[Command], dest: str = "command") -> None:
    """Give a parser its commands, and those below them."""
    made = parser.add_subparsers(
        dest=dest,
        prog=parser.prog,
        metavar="COMMAND",
        parser_class=Parser,
        help=argparse.SUPPRESS,
        title=argparse.SUPPRESS,
    )
    for command in commands:
        one: Parser = made.add_parser(command.name, description=command.about, epilog=command.epilog)
        one.set_defaults(run=command.run, parser=one)
        groups: dict[str, argparse._MutuallyExclusiveGroup] = {}
        for each in command.options:
            if each.one_of and each.one_of not in groups:
                groups[each.one_of] = one.add_mutually_exclusive_group()
            (groups[each.one_of] if each.one_of else one).add_argument(*each.names, **each.how)
        if command.below:
            declare(one, command.below, "subcommand")


def overview(commands: Sequence[Command]) -> str:
    """The commands by who uses them."""
    parts = [f"{title}:\n{_listed([each for each in commands if each.who == who])}" for who, title in GROUPS.items()]
    return "\n\n".join(parts)


def _listed(commands: Sequence[Command]) -> str:
    return "\n".join(f"  {each.name:<17} {each.line}" for each in commands)


def exit_codes() -> str:
    """The exit codes, for the help."""
    return "\n".join(f"  {code:<5}{text}" for code, text in EXIT_CODES.items())


def filled(text: str) -> str:
    """Paragraphs, wrapped."""
    return "\n\n".join(textwrap.fill(paragraph, 78) for paragraph in text.split("\n\n"))


def _without_values(message: str) -> str:
    """argparse's message with the part cut out in which it repeats what was typed."""
    if message.startswith("the following arguments are required"):
        return message[0].upper() + message[1:] + "."
    if found := re.match(r"argument ([^:]{1,60}): (expected|invalid|not allowed)", message):
        if found[1] == "COMMAND":
            return "There is no such command."
        choices = re.search(r"\(choose from [^)]*\)$", message)
        return f"What was given for {found[1]} isn't possible. {choices[0] if choices else ''}".rstrip()
    return "There is something here that this command doesn't take."


def _stderr() -> Any:
    import sys  # noqa: PLC0415 the stream is replaced while arguments are read, so it is looked up then

    return sys.stderr
