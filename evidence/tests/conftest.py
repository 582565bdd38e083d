"""What tests of the laboratory share. They run alone, and with all tests of this repository."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def open_folder() -> Iterator[Path]:
    """A folder that an ordinary user reaches: pytest's own is closed to others, and each run of it closes it again."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o711)
        yield Path(name)


def pytest_configure(config: pytest.Config) -> None:
    """Explain the marks, as tests/conftest.py does, which is not there when these tests run alone."""
    config.addinivalue_line("markers", "thorough: takes long; runs with `make thorough`, not with `make test`")
    config.addinivalue_line("markers", "machine(covers, ...): real programs; tests/conftest.py says when they run")
