"""docs/retention.md keeps its word: each row of its table names tests that exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def rows() -> dict[str, str]:
    """What stands in the column of tests, by kind."""
    lines = re.findall(r"^\| (.+) \|$", (ROOT / "docs" / "retention.md").read_text(), flags=re.MULTILINE)
    cells = [line.split(" | ") for line in lines[2:]]
    assert all(len(row) == 4 for row in cells)
    return {row[0]: row[3] for row in cells}


def test_the_table_is_read() -> None:
    assert {"files", "slips", "alerts, cases, index entries"} <= set(rows())


@pytest.mark.parametrize("kind", rows())
def test_each_row_names_tests_that_exist(kind: str) -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)`", rows()[kind])
    assert named
    for path in named:
        assert "def test_" in (ROOT / path).read_text(), path
