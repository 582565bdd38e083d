"""Fixtures for tests that act on a real server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kit import Town, town


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    """A served, empty community."""
    with town(tmp_path / "store") as running:
        yield running
