"""The tests' own kit: what tests started is gone when they were killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from postgres import wait_until
from reaper import ending_with_us

pytestmark = pytest.mark.machine("kernel")

TESTS = Path(__file__).parents[1]
PROGRAM = """
import sys, time
from pathlib import Path
import harness
harness.ENGINE = "postgres"
from postgres import cluster
from served_host import Host
host = Host(Path(sys.argv[1]) / "store", "--processes", "2")
postmaster = (cluster().data / "postmaster.pid").read_text().split()[0]
print(cluster().folder, host.process.pid, postmaster, flush=True)
time.sleep(600)
"""


def runs(pid: str) -> bool:
    """Whether there is such a process, and not only what is left of it until its parent looks."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False


@pytest.mark.thorough
def test_of_tests_that_are_killed_no_server_no_database_and_no_folder_stays(tmp_path: Path) -> None:
    killed = subprocess.Popen(
        ending_with_us(sys.executable, "-c", PROGRAM, tmp_path),
        stdout=subprocess.PIPE,
        text=True,
        cwd=TESTS,
        env={**os.environ, "PYTHONPATH": str(TESTS)},
    )
    assert killed.stdout is not None
    folder, *pids = killed.stdout.readline().split()
    assert [Path(folder).is_dir(), *map(runs, pids)] == [True, True, True]
    killed.send_signal(signal.SIGKILL)
    killed.wait(10)
    killed.stdout.close()
    wait_until(lambda: not Path(folder).exists() and not any(map(runs, pids)), 30)
