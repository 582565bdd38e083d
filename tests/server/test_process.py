"""A process that serves lets no other program of the same user look into its memory, and leaves no core."""

import asyncio
import ctypes
import logging
import os
import subprocess
import sys
from typing import Any

import pytest

from parasol.kernel.allocator import ALLOCATOR
from parasol.kernel.process import every

NOBODY = 65534


def looked_into(settle: str) -> str:
    """What another process of the same user gets of one that ran this: what a debugger or `gcore` would get."""
    script = f"""
import os, resource, sys
sys.path.insert(0, {os.path.dirname(os.path.dirname(__import__("parasol").__file__))!r})
{settle}
print(resource.getrlimit(resource.RLIMIT_CORE), os.stat(f"/proc/{{os.getpid()}}/mem").st_uid, flush=True)
sys.stdin.read()
"""
    nobody: dict[str, Any] = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    watched = subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, **nobody
    )
    assert watched.stdout is not None
    told = watched.stdout.readline().strip()
    look = f"open('/proc/{watched.pid}/mem', 'rb').close(); open('/proc/{watched.pid}/environ', 'rb').read()"
    looked = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=False, **nobody)
    watched.communicate("", timeout=20)
    return f"{told} {'read' if looked.returncode == 0 else looked.stderr.splitlines()[-1]}"


def test_no_other_program_of_its_user_reads_the_memory_of_a_process_that_serves() -> None:
    told = looked_into("from parasol.kernel.process import settle; settle()")
    assert told.startswith("(0, 0) 0 "), "its files in /proc belong to root, and there is no core"
    assert "PermissionError" in told


def test_without_that_it_could_be_read() -> None:
    """A control: the look is one that works."""
    if os.geteuid() != 0:
        pytest.skip("a machine may forbid it to users for all processes (yama)")
    assert looked_into("").endswith("read")


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="another C library than glibc")
def test_what_the_allocator_holds_free_goes_back_to_the_system() -> None:
    """Of 200 MB that were freed but for each hundredth kilobyte, under the settings that the server runs with."""
    script = """
import asyncio
from parasol.kernel import process
kept, gone = [], []
for number in range(200_000):
    (gone if number % 100 else kept).append(bytes(1000))
gone.clear()
def resident():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
print(resident())
asyncio.run(process.trim())
print(resident())
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | ALLOCATOR,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    before, after = (int(line) for line in done.stdout.split())
    assert before > 190_000, "there were gaps"
    assert after < 90_000


WAITS = "forgetting had to wait {} times in a row (TimeoutError); it is tried again"
FAILED = "forgetting failed with KeyError; it is tried again"


@pytest.mark.parametrize(
    ("outcomes", "told"),
    [
        ("busy busy fine busy busy fine", []),
        ("busy busy busy busy busy fine", [WAITS.format(3)]),
        ("busy busy busy busy busy busy fine", [WAITS.format(3), WAITS.format(6)]),
        ("broken fine broken", [FAILED, FAILED]),
        ("busy broken busy", [FAILED]),
    ],
)
def test_a_chore_that_has_to_wait_is_told_when_it_stays_so_and_any_other_failure_at_once(
    outcomes: str, told: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    left = outcomes.split()

    async def act() -> None:
        if not left:
            raise asyncio.CancelledError
        match left.pop(0):
            case "busy":
                raise TimeoutError("with an address in it: 192.0.2.7")
            case "broken":
                raise KeyError("with words in it")

    async def chores() -> None:
        await every(0, act, (TimeoutError,), "forgetting")

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(chores())
    assert [record.getMessage() for record in caplog.records] == told
    assert all(("wait" in record.getMessage()) == (record.levelno == logging.WARNING) for record in caplog.records)
