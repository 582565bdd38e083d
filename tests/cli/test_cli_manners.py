"""How the program behaves before any server is there: help, refusals, and what must never show."""

import argparse
import os
import pty
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from program import run

from parasol.kernel.allocator import ALLOCATOR
from parasol.kernel.client.connection import Connection
from parasol.kernel.shell import codes
from parasol.kernel.shell.main import build_parser
from parasol.kernel.shell.parser import RENAMED
from parasol.kernel.words import generate, word_list

NOWHERE = "http://127.0.0.1:9"
COMMANDS_WITH_WORDS = ["check", "alerts", "decisions", "members", "leave", "change-words", "proposals", "rekey", "join"]


def commands(parser: argparse.ArgumentParser, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                yield (*before, name)
                yield from commands(below, (*before, name))


EVERY_COMMAND = list(commands(build_parser()))


@pytest.mark.parametrize("command", EVERY_COMMAND, ids=" ".join)
def test_every_command_explains_itself_with_an_example(command: tuple[str, ...]) -> None:
    ran = run(*command, "--help")
    assert ran.code == 0
    assert "Example:\n  parasol " in ran.out
    assert ran.out.startswith(f"usage: parasol {' '.join(command)}")


def test_the_help_groups_commands_by_who_uses_them_and_lists_the_exit_codes() -> None:
    ran = run("--help")
    for group in ("For anyone", "For members", "For stewards", "For those who run the server"):
        assert group in ran.out
    for code, text in codes.EXIT_CODES.items():
        assert f"  {code:<5}{text}" in ran.out
    for command in EVERY_COMMAND:
        assert f"\n  {command[0]} " in ran.out


@pytest.mark.parametrize("argv", [[], ["receipt"], ["nonsense"], ["check", "--nonsense"], ["init"], ["remove"]])
def test_a_command_that_is_not_known_is_a_usage_error(argv: list[str]) -> None:
    ran = run(*argv)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err
    assert argv != ["nonsense"] or len(ran.err) < 300, "a wall of names helps nobody who mistyped one"


@pytest.mark.parametrize(("old", "new"), RENAMED.items(), ids=str)
def test_a_name_that_is_gone_does_nothing_and_says_the_new_one(old: str, new: str, tmp_path: Path) -> None:
    ran = run(old, "--store", str(tmp_path), "--json", "seven", lines=("eight words",))
    assert (ran.code, ran.out) == (codes.USAGE, "")
    assert ran.err == f"`parasol {old}` is now `parasol {new}`. Nothing was done.\n"
    assert run(*new.split(), "--help").code == 0
    assert (old,) not in EVERY_COMMAND


def test_no_command_is_the_start_of_another() -> None:
    names = {command[0] for command in EVERY_COMMAND}
    allowed = {("desk", each) for each in ("desks", "desk-open", "desk-keys", "desk-close")}
    assert {(one, other) for one in names for other in names if one != other and other.startswith(one)} == allowed


def test_review_without_a_command_off_a_terminal_is_a_usage_error() -> None:
    assert run("review", "--json").json["error"] == "usage"


@pytest.mark.parametrize("command", COMMANDS_WITH_WORDS)
def test_words_are_not_taken_as_arguments_and_not_repeated(command: str) -> None:
    # Words that no message of the program says by itself: "never" or "numbers" may be drawn, and stand in many.
    said = f"{run(command, 'x').err} {run('x').err} {run('--help').out}".split()
    passphrase = next(drawn for drawn in iter(lambda: generate(os.urandom), "") if not set(drawn.split()) & set(said))
    for argv in ([command, passphrase], [command, *passphrase.split()], [command, "--words", passphrase], [passphrase]):
        ran = run(*argv, lines=(passphrase,))
        assert ran.code == 2
        assert not any(word in f"{ran.out}\n{ran.err}".split() for word in passphrase.split())


@pytest.mark.parametrize("argv", [["check", "07700900123"], ["check", "--kind", "07700900123"], ["07700900123"]])
def test_a_number_is_not_taken_as_an_argument_and_not_repeated(argv: list[str]) -> None:
    ran = run(*argv)
    assert ran.code == 2
    assert "07700900123" not in ran.out + ran.err


def test_no_option_of_any_command_takes_words_numbers_or_texts() -> None:
    allowed_places = {"member", "role", "proposal", "report", "draft", "alert", "conversation", "service", "note"}
    allowed_places |= {"room"}  # the name of a kind
    allowed_places |= {"archive"}  # of `import` and `hand-over`: a file's name
    allowed_places |= {
        "file",
        "keys",
        "url",
    }  # of `manifest`, `watch`, `local-page`: files, public keys, a site
    allowed_places |= {"folder"}  # of `publish verify`
    allowed_places |= {"source", "pack", "name"}  # of `guides`: files, a page's name
    allowed_places |= {"language"}  # of `translations`: a code
    allowed_places |= {"quarter", "letter"}  # of `evidence platforms`: 2026-Q3, the name of a kind
    names = {name for name, _ in _options(build_parser())}
    assert not names & {"--words", "--phrase", "--password", "--number", "--text", "--reason", "--identifier"}
    places = {name for name, is_place in _options(build_parser()) if is_place}
    assert places == allowed_places


def _options(parser: argparse.ArgumentParser) -> Iterator[tuple[str, bool]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from _options(below)
        elif action.option_strings:
            yield from ((name, False) for name in action.option_strings)
        else:
            yield action.dest, True


def test_mistyped_words_are_told_by_position_and_exit_7() -> None:
    passphrase = generate(os.urandom).split()
    passphrase[2] = "zzzzzz"
    ran = run("alerts", "--server", NOWHERE, "--json", lines=(" ".join(passphrase),))
    assert ran.json["exit"] == 7
    assert ran.json["message"] == "Word 3 is not in the list."
    assert "zzzzzz" not in ran.out + ran.err


def test_a_server_that_is_not_there_exits_4() -> None:
    ran = run("about", "--server", NOWHERE)
    assert ran.code == 4
    assert ran.out == ""
    assert "nothing was lost" in ran.err


@pytest.mark.parametrize(
    "address", ["nonsense", "ftp://a.example", "http://a b", "https://", "http://user:pw@host", ""]
)
def test_an_address_that_is_none_is_refused_without_being_repeated(address: str) -> None:
    ran = run("about", "--server", address, "--json")
    assert ran.json["error"] == "address"


def test_an_unencrypted_address_elsewhere_is_pointed_out() -> None:
    assert "isn't encrypted" in run("about", "--server", "http://192.0.2.1:1", connect=_no_line).err
    assert "isn't encrypted" not in run("about", "--server", "https://192.0.2.1:1", connect=_no_line).err


def _no_line(url: str) -> Connection:
    raise ValueError("planted secret in an error")


def test_an_unknown_error_is_named_by_type_only() -> None:
    ran = run("about", "--json", connect=_no_line)
    assert ran.json["exit"] == 70
    assert ran.err.strip() == "Something went wrong in this program (ValueError)."
    assert "planted" not in ran.out + ran.err


def test_input_that_ends_too_early_is_told() -> None:
    assert run("alerts", "--server", NOWHERE, "--json").json["error"] == "stopped"


def test_ctrl_c_ends_quietly() -> None:
    def interrupted(url: str) -> Connection:
        raise KeyboardInterrupt

    ran = run("about", connect=interrupted)
    assert ran.code == 130


def test_a_store_is_made_once_and_is_private(tmp_path: Path) -> None:
    store = tmp_path / "new" / "store"
    made = run("init", "--store", str(store), "--json").json
    assert len(made["founding_words"].split()) == 8
    assert store.stat().st_mode & 0o077 == 0
    again = run("init", "--store", str(store), "--json").json
    assert (again["exit"], again["error"]) == (1, "already-prepared")
    for file in store.iterdir():
        assert made["founding_words"] not in file.read_bytes().decode("latin-1")


def test_a_password_in_the_url_of_a_database_is_refused(tmp_path: Path) -> None:
    refused = run("init", "--store", str(tmp_path), "--database", "postgresql://me:hunter2@host/parasol")
    assert refused.code == 1
    assert "o password in the URL" in refused.err
    assert "hunter2" not in refused.err + refused.out
    assert not (tmp_path / "parasol.db").exists()


@pytest.mark.parametrize(("is_there", "told"), [(False, "parasol init"), (True, "can look into")])
def test_a_store_that_cannot_be_served_is_told_in_plain_words(tmp_path: Path, is_there: bool, told: str) -> None:
    if is_there:
        (tmp_path / "parasol.db").touch()
        tmp_path.chmod(0o755)
    command = [sys.executable, "-m", "parasol.start", "serve", "--store", str(tmp_path), "--port", "0"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 1
    assert told in ended.stderr.replace("\n", " ")
    assert "Traceback" not in ended.stderr


OF_CLIENTS = r"|parasol\.(kernel\.(client|seal|words)|.*\.client)\b|cryptography|phonenumbers"
OF_SERVERS = r"parasol\.(kernel\.(server|http|storage|limits|site)|.*\.server)\b|starlette|uvicorn"


@pytest.mark.parametrize(
    ("command", "left_out"),
    [("serve", rf"parasol\.kernel\.shell\.main{OF_CLIENTS}"), ("plain", r"parasol\.kernel\.shell\.main")],
)
def test_what_is_started_a_second_time_loads_what_it_needs_once_and_a_server_nothing_of_a_client(
    command: str, left_out: str, tmp_path: Path
) -> None:
    """A server starts sooner so, is half as large, and has no code at hand that opens anything."""
    arguments = ("-X", "importtime", "-m", "parasol.start", command, "--store", str(tmp_path))
    environment = {name: value for name, value in os.environ.items() if name not in ALLOCATOR}
    command_line = [sys.executable, *arguments]
    ended = subprocess.run(command_line, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 1, "the folder isn't a store"
    lines = [line for line in ended.stderr.splitlines() if line.startswith("import time:")]
    loaded = [line.rpartition("|")[2].strip() for line in lines]
    once = ("parasol.kernel.allocator", "parasol.host.commands.serve", "parasol.kernel.process")
    assert [loaded.count(name) for name in once] == [2, 1, 1]
    assert [name for name in loaded if re.match(left_out, name)] == []


def test_a_client_command_loads_no_server_code() -> None:
    code = (
        "import re, sys; from parasol.start import main; "
        "sys.argv[1:] = ['about', '--server', 'http://127.0.0.1:9']; main(); "
        f"print([name for name in sys.modules if re.match({OF_SERVERS!r}, name)])"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=True)
    assert ended.stdout.strip() == b"[]"


def test_words_typed_on_a_terminal_do_not_show() -> None:
    typed = " ".join(word_list().words[:8])
    command = [sys.executable, "-m", "parasol.start", "alerts", "--server", NOWHERE]
    terminal, inside = pty.openpty()
    child = subprocess.Popen(command, stdin=inside, stderr=inside, stdout=inside)
    os.close(inside)
    seen = b""
    for prompt in [b"while you type): "] * 4 + [b"once more: "]:
        seen += _read_until(terminal, prompt)
        os.write(terminal, typed.encode() + b"\n")
    seen += _read_until(terminal, b"no such end")
    os.close(terminal)
    assert child.wait(20) == 7
    assert seen.count(b"belong together") == 5
    assert typed.encode() not in seen


def _read_until(terminal: int, end: bytes) -> bytes:
    seen = b""
    deadline = time.monotonic() + 30
    while end not in seen and time.monotonic() < deadline:
        try:
            seen += os.read(terminal, 4096)
        except OSError:  # the other end has gone
            break
    return seen


@pytest.mark.parametrize("json", [[], ["--json"]])
def test_a_reader_that_stops_reading_causes_no_traceback(json: list[str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "parasol.start", "init", "--store", str(tmp_path / "s"), *json]
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False)
    os.close(writing)
    assert ended.returncode == 1
    assert b"Traceback" not in ended.stderr
    assert b"BrokenPipe" not in ended.stderr


def test_input_that_is_not_text_is_refused_and_not_repeated() -> None:
    command = [sys.executable, "-X", "utf8", "-m", "parasol.start", "alerts", "--server", NOWHERE]
    ended = subprocess.run(command, input=b"\xffplanted\n", capture_output=True, timeout=60, check=False)
    assert ended.returncode in (1, 7)
    assert b"planted" not in ended.stdout + ended.stderr
    assert b"Traceback" not in ended.stderr


def test_a_command_loads_its_own_modules_and_is_whole() -> None:
    """And of texts no more is read than the questions about services: reading all took a quarter of the start."""
    script = """
import sys
from parasol.kernel.registry import command_modules
from parasol.kernel.texts import texts
from parasol.kernel.shell import main

def told(name, commands):
    return [(each.name, [below.name for below in each.below]) for each in commands if each.name == name]

names = [name for each in command_modules().values() for name in each.split()]
main.commands_of("check")
assert "parasol.kernel.roster.commands.community" not in sys.modules
alone = [told(name, main.commands_of(name)) for name in names]
assert alone == [told(name, main.commands_of()) for name in names]
assert {each.name for each in main.commands_of()} == set(names)
print(texts._bundle.cache_info().currsize)
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert ran.stdout == "1\n"
