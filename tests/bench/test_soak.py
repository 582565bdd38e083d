"""A soak must be able to fail: a leak is told, from pure numbers, from a process of its own, and from the whole."""

import random
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from bench.soak.steadiness import Look, Took, claims_of, claims_of_acts, look, p99, slope_of

pytestmark = pytest.mark.machine("bench")

ROOT = Path(__file__).resolve().parents[2]
ONCE = """
from bench.soak.__main__ import soaking
from bench.soak.acts import ACTS, a_day, report
with soaking() as soak:
    for act in ACTS:
        act(soak.world, soak.world.town.member.connection)
    for number in (1, 20, 21):
        soak.pass_a_day(number)
    world, deleted = soak.world, []
    while not deleted:
        report(world, world.town.member.connection)
        deleted = [read for last, read in world.kept if last < world.days.today()]
    print(soak.errors, world.read_again()[2])
    world.kept.append((10**6, deleted[0]))
    print([each[:17] for each in world.read_again()[2]])
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
def test_a_process_that_keeps_a_kilobyte_of_each_request_is_told_from_one_that_does_not(
    tmp_path: Path, what: str
) -> None:
    (tmp_path / "inside").write_text("7")
    (tmp_path / "db").write_bytes(b"x" * 100)
    (tmp_path / "db-wal").write_bytes(b"x" * 9)
    command = [sys.executable, "-c", SERVING, what]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        looks: list[Look] = []
        for _ in range(20):
            process.stdin.write("request\n" * 200)
            process.stdin.flush()
            assert [process.stdout.readline() for _ in range(200)] == ["done\n"] * 200
            looks.append(look(time.monotonic(), process.pid, tmp_path / "inside", tmp_path / "db"))
        process.stdin.close()
    assert slope_of([(each.at, float(each.own)) for each in looks[5:]]).is_flat() is (what == "forgets")
    assert {(each.in_use, each.store, each.wal) for each in looks} == {(7, 100, 9)}


def test_a_claim_fails_for_whatever_grows_and_for_acts_that_get_slower() -> None:
    def failing(**grown: int) -> list[str]:
        start = {"own": 60_000_000, "in_use": 50_000_000, "files": 20, "threads": 9, "store": 10**7, "wal": 10**6}
        looks = [
            Look(float(at), **{name: size + grown.get(name, 0) * at for name, size in start.items()})
            for at in range(0, 3600, 20)
        ]
        return [text for text, holds in claims_of("server", looks, 600.0) if not holds]

    assert failing() == []
    assert [text[:12] for text in failing(in_use=1_000)] == ["server: memo"]
    assert [text[:12] for text in failing(own=10_000)] == ["server: own "]
    for name, an_hour in (("files", 1), ("threads", 1), ("store", 2_000), ("WAL", 20_000)):
        (text,) = failing(**{name.lower(): an_hour})
        assert name in text

    def slower(late: float, beside: float) -> list[bool]:
        acts = [
            Took("report", at, (late if at > 3_000 else 0.1) * (beside if at % 120 else 1), at % 120)
            for at in range(0, 3600, 30)
        ]
        return [holds for _, holds in claims_of_acts(acts, 600.0)]

    assert slower(0.1, 1) == [True, True]
    assert slower(0.4, 1) == [False, True]
    assert slower(0.1, 4) == [True, False]


@pytest.mark.machine("kernel/server/app.py", "kernel/server/serve.py", "kernel/limits/", "kernel/plain/")
def test_all_that_a_soak_does_is_answered() -> None:
    done = subprocess.run([sys.executable, "-c", ONCE], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[] []\n['until day 1000000']\n", "")


@pytest.mark.thorough
def test_a_soak_whose_server_leaks_fails_for_that_and_for_nothing_else() -> None:
    command = [sys.executable, "-m", "bench.soak", "--minutes", "1", "--day", "10", "--leak", "100000", "--quiet"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=280)
    assert (done.returncode, done.stderr) == (1, "")
    (told,) = re.findall(r"FAIL server: memory in use .* at last, \+([\d.]+) MB an hour", done.stdout)
    assert float(told) > 2_000  # without a leak it grows by 200 in the first minute: its caches fill
    assert "ok   0 errors in" in done.stdout, done.stdout
    assert re.search(r"ok   of \d+ things acknowledged \d+ are there", done.stdout), done.stdout
    assert done.stdout.endswith("NOT steady\n")
