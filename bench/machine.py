"""What the benchmarks take from the machine: cores, processor time and memory of a process. Linux only."""

import os
import platform
import time
from pathlib import Path

CORES = sorted(os.sched_getaffinity(0))
SERVER_CORE = CORES[0]
CLIENT_CORE = CORES[-1]
"""The same one on a machine with a single core: everything then takes longer, processor times hold all the same."""


def pin(cores: list[int]) -> None:
    """Keep this process, and what it starts, on these cores."""
    os.sched_setaffinity(0, cores)


def cpu_seconds(pid: int) -> float:
    """User and system time that a process has used, all threads: utime + stime in nanoseconds, by the POSIX clock of
    that process, where /proc/PID/stat counts in steps of 10 ms."""
    return time.clock_gettime(~pid << 3 | 2)


def memory(pid: int, field: str) -> int:
    """A line of /proc/PID/status in bytes: ``VmRSS`` (now) or ``VmHWM`` (the most since the program started)."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(f"{field}:"):
            return int(line.split()[1]) * 1024
    raise LookupError(field)


def described() -> str:
    """The machine in one line."""
    model = next(
        (line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line),
        platform.machine(),
    )
    return (
        f"{time.strftime('%Y-%m-%d')}, {model}, {len(CORES)} cores, Linux {platform.release()}, Python "
        f"{platform.python_version()}; load average at the start {os.getloadavg()[0]:.1f}"
    )
