"""The machine: its clock, what goes from memory to disk, and whether the services run."""

import ctypes
import subprocess
from collections.abc import Sequence
from pathlib import Path

from parasol.host.checks.finding import Finding, good, look_at, unchecked, wrong

PATIENCE_SECONDS = 10
_STA_UNSYNC = 0x40
_INT, _LONG = ctypes.c_int, ctypes.c_long


class _Timex(ctypes.Structure):
    """The first fields of `struct timex` (adjtimex(2)), and room for the rest."""

    _fields_ = (
        ("modes", ctypes.c_uint),
        ("offset", _LONG),
        ("freq", _LONG),
        ("maxerror", _LONG),
        ("esterror", _LONG),
        ("status", _INT),
        ("rest", ctypes.c_char * 256),
    )


def asked(*command: str) -> str | None:
    """What a program of the machine says on its standard output; None if it isn't there or couldn't say."""
    try:
        ran = subprocess.run(  # noqa: S603 fixed programs and names of units
            command, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return ran.stdout.strip() or None


def clock_is_kept() -> bool | None:
    """Whether something sets this clock by others; None if the machine won't say."""
    if (told := asked("timedatectl", "show", "-p", "NTPSynchronized", "--value")) in {"yes", "no"}:
        return told == "yes"
    timex = _Timex()
    if ctypes.CDLL(None).adjtimex(ctypes.byref(timex)) < 0:
        return None
    return not timex.status & _STA_UNSYNC


def clock(is_kept: bool | None) -> list[Finding]:
    """Whether the clock is right: tokens, withdrawals and everything that is forgotten go by days."""
    if is_kept is None:
        return [unchecked("clock", "this machine doesn't say whether its clock is kept right")]
    if not is_kept:
        advice = "let it be kept: apt-get install systemd-timesyncd; timedatectl set-ntp true"
        return [wrong("clock", "nothing keeps this machine's clock right", advice)]
    return [good("clock", "the clock is kept right")]


def swap(proc: Path = Path("/proc"), sys: Path = Path("/sys")) -> list[Finding]:
    """Whether memory can go to a disk unsealed."""
    try:
        lines = (proc / "swaps").read_text().splitlines()[1:]
    except OSError:
        return [unchecked("swap", "this machine doesn't say whether it swaps")]
    bare = [line.split()[0] for line in lines if line.split() and not _is_sealed(line.split()[0], sys)]
    if bare:
        advice = "switch it off: swapoff -a, and put # before its line in /etc/fstab"
        return [wrong("swap", f"what is in memory can go to the disk unsealed ({', '.join(bare)})", advice)]
    return [good("swap", "what is in memory doesn't go to the disk unsealed")]


def _is_sealed(device: str, sys: Path) -> bool:
    """Memory that is compressed (zram) never leaves it; a device of dm-crypt says so in its id."""
    name = Path(device).resolve().name
    if name.startswith("zram"):
        return True
    try:
        return (sys / "class" / "block" / name / "dm" / "uuid").read_text().startswith("CRYPT-")
    except OSError:
        return False


def cores(proc: Path = Path("/proc")) -> list[Finding]:
    """What becomes of the memory of a program that crashes. Parasol's own leave none whatever stands here; tor, the
    web server and the database would."""
    try:
        pattern = (proc / "sys" / "kernel" / "core_pattern").read_text().strip()
    except OSError:
        return [unchecked("core files", "this machine doesn't say what becomes of a program that crashes")]
    if pattern.startswith("|") and not pattern.startswith("|/bin/false"):
        text = f"another program gets the memory of each program that crashes ({pattern[1:].split()[0]})"
        advice = (
            "switch it off: echo 'kernel.core_pattern=|/bin/false' > /etc/sysctl.d/50-no-cores.conf; sysctl --system"
        )
        return [look_at("core files", text, advice)]
    return [good("core files", "Parasol's programs leave no memory behind when they crash")]


def services(units: Sequence[str], given_up: Sequence[str], ask: Sequence[str] = ("systemctl",)) -> list[Finding]:
    """Whether the units run and none that was given up, and whether the last run of those that a timer starts went
    well."""
    found = []
    for unit in units:
        told = asked(*ask, "is-active", unit)
        if told is None:
            return [unchecked("services", "systemd doesn't run here, or doesn't answer")]
        if told not in {"active", "activating"}:
            advice = f"read why, then start it: systemctl status {unit}; systemctl enable --now {unit}"
            found.append(wrong("services", f"{unit} doesn't run ({told})", advice))
        elif unit.endswith("-backup.timer") and asked(*ask, "is-failed", f"{unit[:-6]}.service") == "failed":
            advice = f"read why: systemctl status {unit[:-6]}"
            found.append(wrong("services", "the last backup failed", advice))
    for unit in given_up:
        if asked(*ask, "is-active", unit) in {"active", "activating"} or asked(*ask, "is-enabled", unit) == "enabled":
            advice = f"switch it off: systemctl disable --now {unit}; rm /etc/systemd/system/{unit}"
            found.append(wrong("services", f"{unit} was given up, and still runs or starts again", advice))
    return found or [good("services", f"all {len(units)} run")]
