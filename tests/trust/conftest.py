"""Fixtures of the tests of what clients can trust."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from site_world import Site, site_in


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site that tests only look at."""
    made = site_in(tmp_path_factory.mktemp("site"))
    yield made
    made.town.close()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Site]:
    """A site to be tampered with."""
    made = site_in(tmp_path)
    yield made
    made.town.close()
