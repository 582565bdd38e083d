import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from bench.alike import MOST_T, t_of

pytestmark = pytest.mark.machine("bench")

ROOT = Path(__file__).resolve().parents[2]
WITHOUT_A_TARGET = (
    "the same, kept busy by 16 connections",
    "time between a hit and a miss anywhere in the list",
    "time between every second miss",
)
"""The peers of figures that have one."""


@pytest.mark.thorough
def test_every_part_runs_and_says_a_verdict_for_each_target() -> None:
    """The figures of a quick run are rough, so only that nothing breaks down is claimed, and not what they are."""
    command = [sys.executable, "-m", "bench", "--quick"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert "broke down" not in done.stdout, done.stdout
    rows = [line for line in done.stdout.splitlines() if line.startswith("| ")][2:]
    without = [row for row in rows if not row.endswith(("| ok |", "| MISSED |"))]
    assert len(without) == len(WITHOUT_A_TARGET)
    assert all(row.startswith(f"| {what}") for row, what in zip(without, WITHOUT_A_TARGET, strict=True))
    assert any("1200 of 1200" in row and row.endswith("| ok |") for row in rows)


def test_times_that_differ_are_told_from_times_that_only_scatter() -> None:
    random = Random(7)
    one, other = ([random.expovariate(1.0) for _ in range(5_000)] for _ in range(2))

    assert abs(t_of(one, other)) < MOST_T
    assert t_of([each + 0.1 for each in one], other) > MOST_T
