"""Fixtures for tests that act on a real server."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kit import Clock, Town, town
from parasol.client.community.person import Device


@pytest.fixture
def device() -> Device:
    """This machine's randomness and day."""
    return Device(os.urandom, Clock().today)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    """A served, empty community."""
    with town(tmp_path / "store") as running:
        yield running


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of the browser come last: Playwright leaves an event loop running, beside which no other can be started."""
    items.sort(key=lambda item: "browser" in item.path.parts[-2:-1])
