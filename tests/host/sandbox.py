"""Runs a program as a unit of systemd would: with its system calls, without writable code. For tests, where no systemd
runs: `python sandbox.py UNIT COMMAND…`. What the filter refuses gives EPERM, as the unit says."""

import ctypes
import errno
import os
import re
import subprocess
import sys
from pathlib import Path

PR_SET_NO_NEW_PRIVS, PR_SET_MDWE, MDWE_REFUSE_EXEC_GAIN = 38, 65, 1
ACT_ALLOW, ACT_ERRNO = 0x7FFF0000, 0x00050000
BAD_ARCHITECTURE = -1


def settings_of(unit: str) -> dict[str, list[str]]:
    """Each setting of a unit with its drop-ins behind it, with all its values in order. As systemd has it: nothing
    empties a setting, and of a setting with one value the last one counts."""
    found: dict[str, list[str]] = {}
    for line in unit.splitlines():
        name, equals, value = line.partition("=")
        if equals and not line.startswith("#"):
            kept = found.setdefault(name, [])
            if not value or name == "MemoryMax":
                kept.clear()
            kept += [value] if value else []
    return found


def whole(units: dict[str, str], name: str) -> str:
    """One of the units of `parasol.host.units`, with its drop-in behind it."""
    return units[name] + "".join(text for place, text in units.items() if place.startswith(f"{name}.d/"))


def read_whole(unit: Path) -> str:
    """The same of files."""
    dropins = sorted(unit.with_name(f"{unit.name}.d").glob("*.conf"))
    return "".join(file.read_text() for file in (unit, *dropins))


def write_units(units: dict[str, str], folder: Path) -> None:
    for name, text in units.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def allowed_calls(lines: list[str]) -> set[str]:
    """The system calls that `SystemCallFilter=` lines leave, as systemd itself resolves the names of groups."""
    told = subprocess.run(
        ["systemd-analyze", "syscall-filter", "--no-pager"], capture_output=True, text=True, check=True
    )
    groups: dict[str, list[str]] = {}
    name = ""
    for line in told.stdout.splitlines():
        if line.startswith("@"):
            name = line.strip()
            groups[name] = []
        elif re.fullmatch(r"    [@a-z0-9_-]+", line):
            groups.get(name, []).append(line.strip())
        elif line and not line.startswith(" "):
            name = ""

    def calls(word: str) -> set[str]:
        return set().union(*map(calls, groups[word])) if word.startswith("@") else {word}

    found = calls("@default")  # systemd always adds these
    for line in lines:
        named = set().union(*(calls(word) for word in line.removeprefix("~").split()))
        found = found - named if line.startswith("~") else found | named
    return found


def confine(unit: str) -> None:
    """This process, from now on and in what it becomes."""
    settings = settings_of(unit)
    library = ctypes.CDLL("libseccomp.so.2")
    library.seccomp_init.restype = ctypes.c_void_p
    library.seccomp_load.argtypes = [ctypes.c_void_p]
    library.seccomp_rule_add.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_int, ctypes.c_uint]
    c = ctypes.CDLL(None)
    rules = library.seccomp_init(ACT_ERRNO | errno.EPERM)
    added = 0
    for name in allowed_calls(settings["SystemCallFilter"]):
        number = library.seccomp_syscall_resolve_name(name.encode())
        if number != BAD_ARCHITECTURE and library.seccomp_rule_add(rules, ACT_ALLOW, number, 0) == 0:
            added += 1
    assert added > 100, "the names of the system calls weren't understood"
    if settings["MemoryDenyWriteExecute"] == ["yes"]:
        assert c.prctl(PR_SET_MDWE, MDWE_REFUSE_EXEC_GAIN, 0, 0, 0) == 0, "this kernel can't refuse writable code"
    assert c.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
    assert library.seccomp_load(rules) == 0


if __name__ == "__main__":
    confine(read_whole(Path(sys.argv[1])))
    os.execvp(sys.argv[2], sys.argv[2:])
