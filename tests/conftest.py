"""Fixtures for tests that act on a real server."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import kit
from kit import Clock, Town, town
from parasol.client.community.person import Device
from parasol.client.vault import keys
from postgres import cluster

keys.stretch = cache(keys.stretch)  # type: ignore[assignment]
"""The same words give the same seed: Argon2id was a good third of these tests' time, most of it for words that a test
had stretched before. What runs in a process of its own isn't reached."""


@pytest.fixture
def device() -> Device:
    """This machine's randomness and day."""
    return Device(os.urandom, Clock().today)


@pytest.fixture(scope="module", autouse=True)
def _databases_go_with_their_file(request: pytest.FixtureRequest) -> Iterator[None]:
    """On PostgreSQL: else what is searched in all its files grows with each test, to minutes. Not where a fixture keeps
    one for the files after it."""
    if kit.ENGINE != "postgres" or {"browser", "ending"} & set(request.path.parts):
        yield
        return
    before = len(cluster().made)
    yield
    cluster().drop_from(before)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    """A served, empty community."""
    with town(tmp_path / "store") as running:
        yield running


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--engine postgres``: whatever serves a community in these tests keeps it in PostgreSQL."""
    parser.addoption("--engine", choices=("sqlite", "postgres"), default="sqlite", help="what stores are on")


def pytest_configure(config: pytest.Config) -> None:
    """Say it to those who open stores, and explain the mark of tests that look into SQLite's file."""
    kit.ENGINE = config.getoption("--engine")
    config.addinivalue_line("markers", "thorough: takes long; runs with `make thorough`, not with `make test`")
    config.addinivalue_line("markers", "sqlite_only: looks into SQLite's file, or is about it")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out, on PostgreSQL, what is about SQLite's file."""
    if kit.ENGINE == "postgres" and item.get_closest_marker("sqlite_only"):
        pytest.skip("about SQLite's file")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of the browser come last: Playwright leaves an event loop running, beside which no other can be started."""
    items.sort(key=lambda item: "browser" in item.path.parts[-2:-1])
