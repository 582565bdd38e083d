"""docs/promises.md keeps its word: ten promises, each with tests that exist. And tests that no other folder held."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import httpx
import pytest

from harness import NEIGHBOUR, NUMBER, Town, check_number, passphrase, publish_about, report_about
from parasol.features.alerts.client import reading
from parasol.features.checks.client.check import CheckResult
from parasol.features.checks.client.identifiers import parse
from parasol.features.checks.client.identifiers.question import question_of
from parasol.features.checks.commands import check as check_command
from parasol.kernel.http.route import Who
from parasol.kernel.moderation.decisions import ReasonNeeded
from parasol.kernel.rooms.kind import Actor
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.structs import Role
from parasol.kernel.shell.codes import EXIT_CODES

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "parasol"
LABORATORY = ROOT / "evidence" / "src" / "parasol_evidence"
PROMISES = 10


LINE = re.compile(r"^- `(tests/[^`]+)`(?: \((make \w+)\))?$", flags=re.MULTILINE)
"""A test and the target that runs it always, if it isn't `make test`."""


def promises() -> dict[int, list[tuple[str, str]]]:
    """The tests that each numbered promise names, with what is said of where they run."""
    text = (ROOT / "docs" / "promises.md").read_text()
    parts = re.split(r"^## (\d+)\. ", text, flags=re.MULTILINE)
    return {int(number): LINE.findall(body) for number, body in zip(parts[1::2], parts[2::2], strict=True)}


def named() -> list[tuple[str, str]]:
    """All named tests."""
    return sorted({test for tests in promises().values() for test in tests})


def target_of(path: Path, name: str) -> str:
    """The target that always runs a test, by the marks of its file, its class and itself; empty for `make test`."""
    tree = parsed(path)
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    (test,) = (
        node
        for place in (tree, *classes)
        for node in place.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name
    )
    marks: set[str] = set()
    for node in (tree, *(each for each in classes if test in each.body), test):
        words = [*getattr(node, "decorator_list", [])]
        for line in node.body:
            if isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == "pytestmark":
                words += line.value.elts if isinstance(line.value, ast.List) else [line.value]
        marks |= {ast.unparse(word).partition("(")[0] for word in words}
    # ``firefox.on_machine`` is such a mark, for several tests.
    named = (mark for mark in ("thorough", "machine") if marks & {f"pytest.mark.{mark}", f"on_{mark}"})
    return next((f"make {mark}" for mark in named), "")


def titled() -> list[tuple[str, str]]:
    """The tests in TypeScript that the page names: file and title."""
    text = (ROOT / "docs" / "promises.md").read_text()
    return sorted(set(re.findall(r'^- `(tests/page/[\w.-]+\.ts)`: "([^\n]+)"$', text, flags=re.MULTILINE)))


def titles_of(path: Path) -> set[str]:
    """The titles of all tests in a file of the browser client."""
    return set(re.findall(r'^test\("([^"\n]+)", ', path.read_text(), flags=re.MULTILINE))


@cache
def parsed(path: Path) -> ast.Module:
    """A file of Python, read once."""
    return ast.parse(path.read_text())


@cache
def functions_of(path: Path) -> set[str]:
    """The names of all functions and methods in a file."""
    tree = parsed(path)
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_there_are_ten_promises_and_each_names_a_test() -> None:
    assert sorted(promises()) == list(range(1, PROMISES + 1))
    assert all(promises().values())


def test_every_test_on_the_page_is_written_so_that_it_is_looked_for() -> None:
    text = (ROOT / "docs" / "promises.md").read_text()
    assert sorted(set(re.findall(r"[\w/]+\.py::\w+", text))) == [test for test, _ in named()]


def test_each_named_test_exists_and_is_run_by_the_target_that_the_page_says() -> None:
    wrong = []
    for test, target in named():
        path, _, name = test.partition("::")
        if not (ROOT / path).is_file() or not name.startswith("test_") or name not in functions_of(ROOT / path):
            wrong.append(f"there is no {test}")
        elif target_of(ROOT / path, name) != target:
            wrong.append(f"{test} is run by {target_of(ROOT / path, name) or 'make test'}")
    assert not wrong, "\n".join(wrong)


def test_every_test_in_typescript_on_the_page_is_written_so_that_it_is_looked_for() -> None:
    text = (ROOT / "docs" / "promises.md").read_text()
    meant = set(re.findall(r"^- `tests/page/.*$", text, flags=re.MULTILINE))
    assert meant == {f'- `{path}`: "{title}"' for path, title in titled()}


def test_each_named_test_in_typescript_exists() -> None:
    titles = {path: titles_of(ROOT / path) if (ROOT / path).is_file() else set() for path, _ in titled()}
    assert not [(path, title) for path, title in titled() if title not in titles[path]]


def test_every_test_that_a_decision_names_exists() -> None:
    for page in sorted((ROOT / "docs" / "decisions").glob("*.md")):
        text = page.read_text()
        assert "**Held by** " in text, page.name
        for path, name in re.findall(r"`((?:evidence/)?tests/[\w/]+\.py)(?:::(\w+))?`", text):
            assert (ROOT / path).is_file(), f"{page.name}: there is no file {path}"
            assert not name or name in functions_of(ROOT / path), f"{page.name}: {path} has no {name}"


# The tests that no other folder held.


def test_a_hit_and_a_miss_look_alike_on_the_wire(served: Town) -> None:
    first, second = served.settled("steward")
    publish_about(first, second, served.report(report_about()).room)
    check_number(first, NUMBER)  # what is done once, such as remembering withdrawals, is done
    seen: list[tuple[str, int, int]] = []

    def note(response: httpx.Response) -> None:
        response.read()
        seen.append((response.request.url.path, len(response.request.content), len(response.content)))

    first.connection._http.event_hooks = {"response": [note]}
    assert check_number(first, NUMBER).is_match
    hit = seen.copy()
    seen.clear()
    assert not check_number(first, NEIGHBOUR).is_match
    assert "/api/check" in [path for path, _, _ in hit]
    assert seen == hit


def test_a_decision_without_a_reason_is_refused(served: Town) -> None:
    first = served.found()
    with pytest.raises(ReasonNeeded):
        steward.invite(first, "steward", passphrase(), "  ")
    member = served.invite(first)
    with pytest.raises(ReasonNeeded):
        steward.freeze(first, member.key, "")
    second = served.invite(first, "steward")
    filed = served.report(report_about())
    with pytest.raises(ReasonNeeded):
        publish_about(first, second, filed.room, reason="")


def test_an_alert_seen_taken_back_is_ignored_when_it_is_served_again(
    served: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = served.settled("steward")
    filed = served.report(report_about())
    publish_about(first, second, filed.room)
    before = list(first.read("alerts"))
    assert len(reading.read_alerts(first).alerts) == 1
    filed.reporter.withdraw()
    assert reading.read_alerts(first).alerts == []
    monkeypatch.setattr(first, "read", lambda kind, after=0: iter(before))
    assert reading.read_alerts(first).alerts == []


def test_there_is_no_role_but_member_and_steward() -> None:
    assert get_args(Role) == ("member", "steward")
    assert get_args(Actor) == ("holder", "steward", "token", "desk", "writer", "profile")
    named = ["ANYONE", "MAYBE_SEAT", "KEY", "SEAT", "STEWARD"]
    assert [who.name for who in Who] == [*named, "CHECK", "READ", "READ_OR_KEY", "POST", "POST_OR_KEY", "PEN", "OPEN"]


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (item.name.partition(".")[0] for item in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def under(path: Path) -> str:
    """The path below the program's folder."""
    base = SOURCE if path.is_relative_to(SOURCE) else LABORATORY.parent
    return path.relative_to(base).as_posix()


def test_the_server_imports_nothing_that_makes_requests() -> None:
    makes_requests = {"httpx", "httpcore", "requests", "urllib", "urllib3", "http", "aiohttp", "socket", "ssl"}
    makes_requests |= {"smtplib", "ftplib", "xmlrpc", "websockets", "subprocess", "webbrowser"}
    found = {
        (under(path), name)
        for path in SOURCE.rglob("*.py")
        if re.search(r"^(kernel/(http|limits|oprf|server|site|storage|wire)/|\w+/\w+/(rules|server)\b)", under(path))
        for name in imports_of(path)
    }
    assert len(found) > 50, "the search looks at the right place"
    assert [item for item in sorted(found) if item[1] in makes_requests] == []


def test_no_report_never_reads_as_safe() -> None:
    result = CheckResult(question_of(parse(NUMBER, "GB")), 20_000)
    shown = " ".join(check_command._text(result, 20_001).split())
    assert "No report found. It means only this: nobody has reported this" in shown
    assert "It is not a promise about this person." in shown
    assert "The stewards last confirmed the list on 2024-10-04." in shown
    assert shown.count(" - ") >= 3, "three tips for screening"
    assert not re.search(r"\b(safe|secure|clean|clear|trusted|trustworthy|good|fine|ok)\b", shown, re.IGNORECASE)
    assert "never means safe" in EXIT_CODES[0]


WRITES = {"open", "fdopen", "write_text", "write_bytes", "mkdir", "touch", "mkstemp", "mkdtemp"}
WRITES |= {"NamedTemporaryFile", "TemporaryFile", "TemporaryDirectory", "symlink_to", "rename", "dump"}
ASKED_FOR = {
    "host/archive/keeping.py _only_one",  # reads the folder of --into, to lock it
    "host/archive/keeping.py _sync",  # the same, to bring its names to the disk
    "host/archive/keeping.py recipient_of",  # reads the store's recovery.txt
    "host/archive/keeping.py whole_file",  # what --into and --out name, sealed; and recovery.txt
    "host/archive/reading.py _unsealed",  # a pipe, from one thread to another
    "host/archive/reading.py decrypt",  # the other end of it
    "host/archive/reading.py manifest_of",  # reads the archive that is named
    "host/archive/reading.py reseal",  # likewise
    "host/archive/restoring.py examine",  # likewise
    "host/archive/restoring.py restore",  # likewise
    "host/commands/backup.py _backup",  # the folder of --into
    "host/commands/moving.py _new_folder",  # a host's new store
    "host/commands/moving.py _vault_in",  # reads the file beside an archive
    "parasol_evidence/site/command.py _live",  # what was looked at so far, beside --into, until the report is whole
    "parasol_evidence/site/command.py _private",  # the same: its owner alone can read it
    "kernel/shell/files.py read_whole",  # reads the file that --file names, the manifest or the file of keys
    "kernel/shell/files.py write_new",  # the files that --a4, --pdf, --slip, --to, --keep and the like name
    "kernel/shell/main.py _let_go_of",  # writes nowhere: the null device, when the reader of a pipe has gone
    "features/paper/commands/paper.py _sheet",  # the folder that --all names
    "host/commands/init.py _apart",  # a host's store
    "host/commands/init.py _init",  # and a community's
    "host/commands/setup_database.py certificate_in",  # reads the certificate that --database-authority names
    "kernel/shell/files.py write",  # --out, the signed manifest, what --seen names, states.txt beside the texts
}


def writes_of(path: Path) -> Iterator[str]:
    """The functions of a file in which something is called that could open a file."""
    for function in ast.walk(ast.parse(path.read_text())):
        if not isinstance(function, ast.FunctionDef):
            continue
        calls = [node.func for node in ast.walk(function) if isinstance(node, ast.Call)]
        names = {call.attr if isinstance(call, ast.Attribute) else getattr(call, "id", "") for call in calls}
        if names & WRITES:
            yield f"{under(path)} {function.name}"


def test_the_client_writes_no_file_that_nobody_asked_for() -> None:
    ours = r"^(kernel/(seal|shell|words)|features/paper|host/archive)/|/(client|commands)\b"
    paths = [path for path in SOURCE.rglob("*.py") if re.search(ours, under(path))]
    paths += LABORATORY.glob("*/command.py")
    found = {where for path in paths for where in writes_of(path)}
    assert found == ASKED_FOR
