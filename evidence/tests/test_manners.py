"""How the laboratory's commands behave on a terminal: as Parasol's."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from laboratory import run

from parasol.kernel.shell.parser import Command
from parasol_evidence.main import COMMANDS


def every(commands: list[Command], *above: str) -> Iterator[tuple[tuple[str, ...], Command]]:
    for each in commands:
        yield (*above, each.name), each
        yield from every(each.below, *above, each.name)


EVERY = list(every(COMMANDS))


@pytest.mark.parametrize("argv", [argv for argv, _ in EVERY], ids=" ".join)
def test_every_command_explains_itself_with_an_example(argv: tuple[str, ...]) -> None:
    ran = run(*argv, "--help")
    assert ran.code == 0
    assert f"Example:\n  parasol evidence {argv[0]}" in ran.out
    assert max(len(line) for line in ran.out.splitlines()) <= 80


def test_no_option_takes_words_numbers_or_texts() -> None:
    options = [option for _, command in EVERY for option in command.options]
    names = {name for option in options for name in option.names}
    assert not names & {"--words", "--phrase", "--password", "--text", "--reason", "--identifier"}
    assert {each.names[0] for each in options if each.is_place} == {"filters", "pages", "register"}


@pytest.mark.parametrize("argv", [(), ("words",), ("ask",), ("zq7",), ("words", "run", "zq7"), ("site", "--zq7")])
def test_what_is_not_known_is_a_usage_error_and_not_repeated(argv: tuple[str, ...]) -> None:
    ran = run(*argv)
    assert ran.code == 2
    assert "zq7" not in ran.out + ran.err


def test_input_that_ends_or_is_no_text_is_told_in_plain_words(tmp_path: Path) -> None:
    asked = ("letter", str(tmp_path / "asked"), "--country", "GB", "--kind", "records")
    assert run("ask", *asked, "--json").json["error"] == "stopped"
    assert run("ask", *asked, "--json", lines=("",)).json["error"] == "input"
    assert not (tmp_path / "asked").exists()
    (tmp_path / "list").write_bytes(b"\xff")
    ran = run("words", "pairs", "--pairs", str(tmp_path / "list"))
    assert (ran.code, ran.out) == (1, "")


def test_what_a_terminal_would_take_for_a_command_is_harmless(tmp_path: Path) -> None:
    asked = ("letter", str(tmp_path / "asked"), "--country", "GB", "--kind", "records")
    assert run("ask", *asked, lines=("An office\x1b[2J", "cameras")).code == 0
    assert "\x1b" not in run("ask", "due", str(tmp_path / "asked")).out
