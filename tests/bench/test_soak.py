"""A soak must be able to fail: a leak is told, from pure numbers, from a process of its own, and from the whole."""

import os
import random
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from bench.soak.ledger import Ledger, Thing
from bench.soak.looking import Look, look
from bench.soak.steadiness import p99, slope_of

pytestmark = pytest.mark.machine("bench")

ROOT = Path(__file__).resolve().parents[2]
ONCE = """
from bench.soak.acts import ACTS, Line
from bench.soak.running import running
with running(rate=1e6, day_seconds=600.0, chores=600.0) as run:
    run.is_over.set()
    for act, _ in ACTS:
        act(Line(run.world))
    print(run.world.counts["plain reports"] > 0)
"""
SERVING = """
import sys
kept = []
for line in sys.stdin:
    made = bytearray(1024)
    if sys.argv[1] == "leaks":
        kept.append(made)
    print("done", flush=True)
"""


def grown(an_hour: float, noise: float = 300_000.0) -> list[tuple[float, float]]:
    """An hour's looks at a process that grows by so many bytes, with the noise of an allocator, and a few outliers."""
    chance = random.Random(1)
    points = [(at, 6e7 + an_hour * at / 3600 + chance.uniform(-noise, noise)) for at in range(0, 3600, 2)]
    return [(at, size + (2e7 if at % 400 == 0 else 0)) for at, size in points]


@pytest.mark.parametrize(("an_hour", "is_flat"), [(0, True), (500_000, True), (2_000_000, False), (72e6, False)])
def test_a_slope_is_told_in_the_noise_of_an_allocator(an_hour: float, is_flat: bool) -> None:
    slope = slope_of(grown(an_hour))
    assert slope.is_flat() is is_flat
    assert abs(slope.middle * 3600 - an_hour) < 200_000
    assert slope.low < slope.middle < slope.high


def test_what_goes_up_and_down_again_is_flat_and_few_looks_are_no_slope() -> None:
    assert slope_of([(at, abs(at - 1800.0) * 100) for at in range(0, 3600, 2)]).is_flat()
    with pytest.raises(ValueError, match="too few"):
        slope_of([(0.0, 0.0), (1.0, 5.0)])
    assert p99([0.001] * 98 + [0.5] * 2) == pytest.approx(0.5)


@pytest.mark.parametrize("what", ["leaks", "forgets"])
def test_a_process_that_keeps_a_kilobyte_of_each_request_is_told_from_one_that_does_not(what: str) -> None:
    command = [sys.executable, "-c", SERVING, what]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        looks: list[Look] = []
        for _ in range(20):
            process.stdin.write("request\n" * 200)
            process.stdin.flush()
            assert [process.stdout.readline() for _ in range(200)] == ["done\n"] * 200
            looks.append(look(time.monotonic(), process.pid))
        process.stdin.close()
    assert slope_of([(each.at, float(each.own)) for each in looks[5:]]).is_flat() is (what == "forgets")


def test_open_files_and_the_size_of_a_wal_are_seen(tmp_path: Path) -> None:
    (tmp_path / "db").write_bytes(b"x" * 100)
    (tmp_path / "db-wal").write_bytes(b"x" * 7)
    before = look(0.0, os.getpid(), tmp_path / "db")
    with (tmp_path / "db").open("rb"):
        seen = look(0.0, os.getpid(), tmp_path / "db")
    assert (seen.database, seen.wal, seen.files) == (100, 7, before.files + 1)
    assert seen.threads >= 1


def test_a_ledger_tells_what_is_missing_changed_or_too_much() -> None:
    thing = Thing("report", b"room", b"seed", until=5)
    thing.add(b"1", b"body")
    assert thing.holds_all({b"1": b"body"})
    for other in ({}, {b"1": b"bodi"}, {b"1": b"body", b"2": b"more"}):
        assert not thing.holds_all(other)
    ledger = Ledger()
    ledger.put(thing)
    ledger.end_of(5)
    assert ledger.take("report") is thing
    assert ledger.take("report") is None
    ledger.back(thing)
    ledger.end_of(6)
    assert ledger.gone == [thing]


@pytest.mark.machine("server/app.py", "server/serve.py", "server/limits/", "plain/")
def test_all_that_a_soak_does_is_answered() -> None:
    done = subprocess.run([sys.executable, "-c", ONCE], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("True\n", "")


@pytest.mark.thorough
def test_a_soak_whose_server_leaks_fails_for_that_and_nothing_acknowledged_is_missing() -> None:
    command = [sys.executable, "-m", "bench.soak", "--minutes", "1", "--day", "10", "--leak", "100000", "--quiet"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=280)
    assert (done.returncode, done.stderr) == (1, "")
    (told,) = re.findall(r"FAIL server: memory in use .* at last, \+([\d.]+) MB an hour", done.stdout)
    assert float(told) > 2_000  # without a leak it grows by 200 in the first minute: its caches fill
    assert "ok   0 errors in" in done.stdout, done.stdout
    assert re.search(r"ok   of \d+ things acknowledged, \d+ are there", done.stdout), done.stdout
    assert done.stdout.endswith("NOT steady\n")
