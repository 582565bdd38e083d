"""Fixtures of the program's tests."""

import pytest
from program import People

from harness import Town


@pytest.fixture
def people(served: Town) -> People:
    """Two stewards and a member."""
    return People(served)
