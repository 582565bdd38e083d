"""A store whose community has closed, made once by a real server and copied for each test."""

import os
from pathlib import Path

import pytest
from closing_acts import MARK, announce

from harness import report_about, town
from parasol.kernel.plain.key import made_or_read
from postgres import copy_of


@pytest.fixture(scope="session")
def closing_store(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """A store with an announced closing, with everything in its folder that a host's may have, and the last day."""
    store = tmp_path_factory.mktemp("made") / "store"
    with town(store) as running:
        last_day = announce(running)
        running.report(report_about())
        running.report(report_about())
    made_or_read(store, os.urandom)
    tor = store / "onion" / "tor" / "keys"
    tor.mkdir(parents=True)
    (tor / "hs_ed25519_secret_key").write_bytes(MARK * 900)
    (store / "parasol.db.before-upgrade-from-3").write_bytes(MARK * 60_000)
    (store / "site-manifest.json").write_bytes(MARK)
    return store, last_day


@pytest.fixture
def store(closing_store: tuple[Path, int], tmp_path: Path) -> Path:
    """A copy of it."""
    return copy_of(closing_store[0], tmp_path / "store")


@pytest.fixture
def last_day(closing_store: tuple[Path, int]) -> int:
    return closing_store[1]
