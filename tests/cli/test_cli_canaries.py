"""Every command, as the program's own table has them, against a server that writes a word of its own into everything
that it can: no command shows it (docs/promises.md, 9)."""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from canaries import CANARY, KINDS, Canary
from program import device

from desk_acts import open_desk
from harness import NUMBER, Town, passphrase, publish_about, report_about
from parasol.features.desks.client import keeping as desks
from parasol.kernel.client.connection import Connection
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import name_of_member
from parasol.kernel.shell.codes import BROKEN
from parasol.kernel.shell.main import commands_of, main
from parasol.kernel.shell.parser import SERVER_OPTION, Command

QUIET = {
    *("plain", "manifest make", "manifest sign", "publish verify", "publish site", "steward-key"),
    *("guides import", "guides sign", "guides publish", "publish begin", "publish sign", "publish counts"),
    *("evidence platforms letter", "evidence platforms folder"),
    "review",  # off a terminal, it has to be one of those below it
}
"""These ask a server nothing, or not before they have a file that two stewards signed."""
WANTED = {"--desk", "--sms"}
"""Options without which a command asks nothing."""
SERVES = {"plain"}
"""What doesn't end by itself."""


def every(commands: Sequence[Command], before: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Command]]:
    for command in commands:
        if command.run is not None:
            yield (*before, command.name), command
        yield from every(command.below, (*before, command.name))


TALKING = {name: one for name, one in every(commands_of()) if SERVER_OPTION in one.options and name[0] not in SERVES}


class Place:
    """A community with a report, an alert, a desk and an open invite."""

    def __init__(self, town: Town, folder: Path) -> None:
        self.town, self.folder, self.files = town, folder, 0
        (self.steward, first), (_, second), (self.member, member) = town.people("steward", "member")
        open_desk(first, second)
        desks.give_keys(first, 1, [member.key], "they answer there")
        second.refresh()
        filed = town.report(report_about(NUMBER))
        self.report = filed.words
        publish_about(first, second, filed.room, NUMBER)
        waiting = town.report(report_about("+44 7700 900777"))
        self.invite = passphrase()
        steward.invite(first, "member", self.invite, "they asked to join and I know them")
        self.names: dict[str, str] = {
            "report": waiting.room.hex(),
            "room": "alerts",
            "quarter": "2026-Q3",
            "member": name_of_member(member.key),
            "role": "steward",
            "letter": "folder",
        }

    def words_for(self, name: tuple[str, ...], command: Command) -> str:
        if name[0] == "receipt":
            return self.report
        if name[0] == "join":
            return self.invite
        if name[0] == "found":
            return self.town.founding_passphrase
        return self.member if command.who == "members" else self.steward

    def run(self, name: tuple[str, ...], command: Command, server: Canary, as_json: bool) -> str:
        """All that the command shows."""
        given: list[str] = []
        for each in command.options:
            name_of, how = each.names[0], each.how
            if each.is_place and how.get("nargs") not in ("?", "*"):
                given.append(self._value(name_of, how))
            elif how.get("required") or name_of in WANTED:
                given += [name_of, self._value(how.get("metavar", name_of).lower(), how)]
        lines = [self.words_for(name, command), NUMBER, "1", "y", "A reason in a few words.", *["1"] * 30]
        if command.reads and "words" not in command.reads[0]:
            lines = lines[1:]
        stdin, out, err = io.StringIO("".join(f"{line}\n" for line in lines)), io.StringIO(), io.StringIO()
        argv = [*name, *given, "--server", self.town.url, *(["--json"] if as_json else [])]
        code = main(argv, stdin, out, err, device(), lambda url: Connection(url, server))
        shown = out.getvalue() + err.getvalue()
        assert code != BROKEN, f"{name}: {shown}"
        return shown

    def _value(self, name: str, how: dict[str, Any]) -> str:
        if choices := how.get("choices"):
            return str(next(iter(choices)))
        if name in {"file", "folder", "pack", "source", "archive", "dir"}:
            self.files += 1
            return str(self.folder / f"none-{self.files}")
        if how.get("type") is int:
            return "1"
        return self.names.get(name, "copper-window")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("canaries")
    town = Town(folder / "store")
    yield Place(town, folder)
    town.close()


def looked(place: Place, on: str, first: int, as_json: bool) -> tuple[list[str], dict[str, set[str]]]:
    """Which commands show the server's word, and what each asked for."""
    showing, asked = [], {}
    for at, (name, command) in enumerate(TALKING.items()):
        server = Canary(on, at + first)
        shown = place.run(name, command, server, as_json)
        asked[" ".join(name)] = set(server.paths)
        if CANARY.lower() in shown.lower():
            showing.append(f"{' '.join(name)}: {shown}")
    return showing, asked


@pytest.mark.parametrize("as_json", [False, True], ids=["terminal", "json"])
def test_no_command_shows_a_word_of_a_server_that_answers_nothing_else(place: Place, as_json: bool) -> None:
    showing, asked = looked(place, "all", 0, as_json)
    assert showing == []
    silent = {name for name, paths in asked.items() if not paths}
    assert silent <= QUIET, silent - QUIET


@pytest.mark.parametrize("on", ["writing", "texts", "keys"])
def test_no_command_shows_a_word_of_a_server_that_refuses_what_is_sent_or_says_it_in_its_answers(
    place: Place, on: str
) -> None:
    """In ``writing`` all that is read is true and all that would change something is refused."""
    showing, _ = looked(place, on, 0, as_json=on != "writing")
    assert showing == []


@pytest.mark.thorough
def test_no_command_shows_a_word_of_a_server_wherever_it_begins_to_lie(place: Place) -> None:
    """Each command once for each address that it asks for, and each kind of error."""
    for name, command in TALKING.items():
        honest = Canary("writing")
        place.run(name, command, honest, as_json=False)
        for at, path in enumerate(sorted(set(honest.paths))):
            for kind in range(at % 3, KINDS, 3):
                shown = place.run(name, command, Canary(path, kind), as_json=kind % 2 == 0)
                assert CANARY.lower() not in shown.lower(), f"{' '.join(name)}, {path}: {shown}"
