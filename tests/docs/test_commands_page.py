"""docs/commands.md names every command, and none that isn't there."""

import re
from pathlib import Path

from parasol.kernel.shell.main import commands_of

ROOT = Path(__file__).parents[2]
COMMANDS = {command.name: {each.name for each in command.below} for command in commands_of()}


def rows() -> list[list[str]]:
    """The commands of each row of the table, as they are named there."""
    cells = re.findall(r"^\| (`parasol .+?) \|", (ROOT / "docs" / "commands.md").read_text(), flags=re.MULTILINE)
    return [re.findall(r"`(?:parasol )?([a-z-]+(?: [a-z-]+)?)`", cell) for cell in cells]


def test_every_command_stands_in_the_table() -> None:
    named = {name.partition(" ")[0] for row in rows() for name in row}
    assert set(COMMANDS) <= named


def test_the_table_names_no_command_that_is_not_there() -> None:
    for first, *others in rows():
        top = first.partition(" ")[0]
        assert top in COMMANDS
        known = COMMANDS[top] if " " in first else set(COMMANDS)
        assert set(others) <= known, first
