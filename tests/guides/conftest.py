"""A community that makes guides."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from program import People

from guides.desk import Desk
from harness import town


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with town(tmp_path / "town") as served:
        made = Desk(People(served), tmp_path)
        made.write()
        yield made


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A community with one page, which a test leaves as it was."""
    folder = tmp_path_factory.mktemp("shared")
    with town(folder / "town") as served:
        made = Desk(People(served), folder)
        made.write()
        yield made.published()
