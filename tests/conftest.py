"""Fixtures for tests that act on a real server."""

import gc
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import hypothesis
import pytest

import drawn
import harness
from changed import base, changed, concerns
from harness import COPIES, WORDS, Clock, Town, town
from parasol.kernel.client.device import Device
from postgres import cluster
from remembered import remember

remember()
gc.disable()  # until all tests are read: nothing of them is garbage, and to look took as long as to read them


LONGEST = {
    *("test_memory_filled", "test_several_processes", "test_lies", "test_dishonest_people"),
    *("test_host_units", "test_cli_together", "test_cli_backup", "test_connections", "test_postgres_upgrades"),
    *("test_access", "test_leaving", "test_browser_lounge", "test_browser_say", "test_browser_dishonest_server"),
    *("test_browser_workers", "test_browser_flooded", "test_kit_look", "test_help", "test_forms"),
}
"""Files of tests that take minutes. They begin, else one process has one of them left when the others are done."""


@pytest.fixture
def device() -> Device:
    """This machine's randomness and day."""
    return Device(os.urandom, Clock().today)


@pytest.fixture(scope="module", autouse=True)
def _databases_go_with_their_file(request: pytest.FixtureRequest) -> Iterator[None]:
    """On PostgreSQL: else what is searched in all its files grows with each test, to minutes. Not where a fixture keeps
    one for the files after it."""
    if harness.ENGINE != "postgres" or {"browser", "ending"} & set(request.path.parts):
        yield
        return
    before = len(cluster().made)
    yield
    cluster().drop_from(before)


@pytest.fixture(autouse=True)
def _people_come_again() -> Iterator[None]:
    """Set up after whatever outlives a test, and so never taking that one's words."""
    with WORDS.of_one_test():
        yield
    COPIES.end_test()


@pytest.fixture(scope="module")
def open_folder() -> Iterator[Path]:
    """A folder that an ordinary user reaches: pytest's own is closed to others, and each run of it closes it again."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o711)
        yield Path(name)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    """A served, empty community."""
    with town(tmp_path / "store") as running:
        yield running


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--engine postgres``: whatever serves a community in these tests keeps it in PostgreSQL. ``--machine changed``:
    of the tests of the machine only those whose parts changed. ``--drawn``: the tests that draw examples, with all."""
    parser.addoption("--engine", choices=("sqlite", "postgres"), default="sqlite", help="what stores are on")
    parser.addoption("--machine", choices=("all", "changed"), default="all", help="which tests of the machine run")
    parser.addoption("--drawn", action="store_true", help="only tests that draw examples, four times as many")


def pytest_configure(config: pytest.Config) -> None:
    """Say it to those who open stores, and explain the marks."""
    harness.ENGINE = config.getoption("--engine")
    drawn.ALL = config.getoption("--drawn")
    # a busy machine takes its time for an example
    hypothesis.settings.register_profile("patient", deadline=None, max_examples=drawn.few(100))
    hypothesis.settings.load_profile("patient")
    config.addinivalue_line("markers", "thorough: takes long; runs with `make thorough`, not with `make test`")
    config.addinivalue_line("markers", "sqlite_only: looks into SQLite's file, or is about it")
    config.addinivalue_line(
        "markers",
        "machine(covers, ...): real programs, disks, crashes or races; runs with `make machine`, `make thorough`, and "
        "with `make test` when what it covers changed (see `changed.concerns`)",
    )


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """All of xdist's processes have to run the same tests, so what changed is found out once."""
    node.workerinput["changed"] = _changed(node.config)


def _changed(config: pytest.Config) -> list[str] | None:
    """The files that count as changed; None: all."""
    if config.getoption("--machine") == "all":
        return None
    if hasattr(config, "workerinput"):
        return cast("list[str] | None", config.workerinput["changed"])
    if _FOUND not in config.stash:
        config.stash[_FOUND] = changed()
    return config.stash[_FOUND]


_FOUND = pytest.StashKey[list[str] | None]()


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Say that something was left out, and why."""
    if _changed(config) is not None:
        terminalreporter.write_line(
            f"Tests of the machine ran where what they cover differs from {str(base())[:12]}; `make machine` runs all."
        )


def pytest_collection_finish() -> None:
    """What is read by now stays, and isn't looked through again."""
    gc.freeze()
    gc.enable()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out, on PostgreSQL, what is about SQLite's file."""
    if harness.ENGINE == "postgres" and item.get_closest_marker("sqlite_only"):
        pytest.skip("about SQLite's file")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out tests of the machine whose parts didn't change. What takes longest comes first, those of the browser
    last: Playwright leaves an event loop running, beside which no other can be started."""
    files = _changed(config)
    if files is not None:
        marks = {item: item.get_closest_marker("machine") for item in items}
        left_out = {item for item, mark in marks.items() if mark and not concerns(item.path, mark.args, files)}
        config.hook.pytest_deselected(items=list(left_out))
        items[:] = [item for item in items if item not in left_out]
    if drawn.ALL:
        items[:] = [item for item in items if drawn.draws(getattr(item, "obj", None))]
    items.sort(key=lambda item: ("browser" in item.path.parts[-2:-1], item.path.stem not in LONGEST))
