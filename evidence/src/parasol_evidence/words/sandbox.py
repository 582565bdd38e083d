"""Where a filter runs: without network, home, environment and other processes, with limits. Or it doesn't run.

bubblewrap (Debian's `bubblewrap`) makes the namespaces: the child sees `/usr`, the folders that its user gives it, read
only, an empty `/tmp`, and itself. `prlimit` (util-linux) bounds it inside, where its own processes are all there are.

Memory is bounded four times. RLIMIT_DATA bounds what a process has of its own (RLIMIT_AS would refuse Node, which
reserves more address space than it uses). What lies in `/tmp` and `/dev/shm` is bounded by their sizes, and there is no
other place to write. Memory that processes share without a file counts as nobody's data, so its system calls are
refused (libseccomp). And all processes together are watched from outside (``child.py``).
"""

import ctypes
import errno
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

from parasol.kernel.told import Told

PATH = "/usr/bin:/bin"
MAX_PROCESSES = 64
MAX_FILE_BYTES = 100_000_000
MAX_SHARED_BYTES = 20_000_000
MAX_DEVICES_BYTES = 65_536
MAX_OPEN = 256
MAX_CPU_SECONDS = 3600
_LIBRARY = "libseccomp.so.2"
_REFUSED = ("memfd_create", "memfd_secret", "shmget", "shmat", "io_uring_setup", "userfaultfd", "perf_event_open")
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000
_NO_SUCH_CALL = -1
_MASKED_EQUAL = 7
_SHARED_BY_NO_FILE = 0x21
"""MAP_SHARED and MAP_ANONYMOUS."""
_HOW = "Filters run without network, home and environment, or not at all"


class CannotIsolate(Told, code="cannot-isolate"):
    """This machine can't keep a filter apart, so nothing was run. ``code`` is for programs."""


def check() -> None:
    """See that a filter can be kept apart. Raises ``CannotIsolate``."""
    there = {"bubblewrap": _has("bwrap"), "util-linux": _has("prlimit"), "libseccomp2": _library() is not None}
    for package in [package for package, is_there in there.items() if not is_there]:
        raise CannotIsolate(f"{_HOW}. That needs Debian's package {package}: sudo apt-get install {package}")
    with start(wrapped(["/usr/bin/true"], [], 256), stderr=subprocess.DEVNULL) as tried:
        code = tried.wait(30)
    if code:
        raise CannotIsolate(f"{_HOW}. This machine doesn't let bubblewrap do that; are user namespaces allowed?")


def check_given(folders: Sequence[Path]) -> None:
    """See that folders may be given to a filter. Raises ``CannotIsolate`` for one that holds somebody's home."""
    home = Path.home().resolve()
    for folder in folders:
        if not folder.exists():
            raise CannotIsolate("a folder that is to be given to the filter isn't there")
        if home.is_relative_to(folder) or folder in {Path("/home"), Path("/")}:
            raise CannotIsolate("give a filter its own folder, not one that holds your home")


def wrapped(command: Sequence[str], given: Sequence[tuple[Path, Path]], memory_mb: int) -> list[str]:
    """The command line that runs ``command`` apart. ``given``: what it may read, and where it finds it."""
    parts = ["/usr/bin/bwrap", "--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts"]
    parts += ["--unshare-cgroup-try", "--disable-userns", "--uid", "65534", "--gid", "65534", "--hostname", "filter"]
    parts += ["--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv"]
    for name, value in (("PATH", PATH), ("LANG", "C.UTF-8"), ("PYTHONUNBUFFERED", "1"), ("HOME", "/tmp")):  # noqa: S108
        parts += ["--setenv", name, value]
    parts += ["--ro-bind", "/usr", "/usr"]
    for name in ("bin", "lib", "lib64"):
        parts += ["--symlink", f"usr/{name}", f"/{name}"]
    parts += ["--ro-bind-try", "/etc/alternatives", "/etc/alternatives", "--ro-bind-try", "/etc/ld.so.cache"]
    parts += ["/etc/ld.so.cache", "--proc", "/proc", "--size", str(MAX_FILE_BYTES), "--tmpfs", "/tmp"]  # noqa: S108
    parts += ["--size", str(MAX_DEVICES_BYTES), "--tmpfs", "/dev"]  # a file of /dev/zero would be shared by no file
    for name in ("null", "random", "urandom"):
        parts += ["--dev-bind", f"/dev/{name}", f"/dev/{name}"]
    parts += ["--symlink", "/proc/self/fd", "/dev/fd", "--size", str(MAX_SHARED_BYTES), "--tmpfs", "/dev/shm"]  # noqa: S108
    for source, place in given:
        parts += ["--ro-bind", str(source), str(place)]
    parts += ["--remount-ro", "/dev", "--remount-ro", "/"]
    parts += ["--chdir", str(given[0][1] if given and given[0][0].is_dir() else "/tmp"), "--"]  # noqa: S108
    limits = [f"--data={memory_mb * 1_000_000}", f"--nproc={MAX_PROCESSES}", f"--fsize={MAX_FILE_BYTES}"]
    limits += [f"--nofile={MAX_OPEN}", "--memlock=0", "--msgqueue=0"]
    return [*parts, "/usr/bin/prlimit", *limits, f"--cpu={MAX_CPU_SECONDS}", "--core=0", "--", *command]


def start(command: Sequence[str], **more: Any) -> "subprocess.Popen[bytes]":
    """Start what ``wrapped`` gave, with the system calls refused that would take memory past its bounds. ``more`` as of
    ``Popen``."""
    with _rules() as rules:
        told = [command[0], "--seccomp", str(rules.fileno()), *command[1:]]
        return subprocess.Popen(told, env={}, pass_fds=(rules.fileno(),), **more)  # noqa: S603 kept apart


def _has(program: str) -> bool:
    return shutil.which(program, path=PATH) is not None


def _library() -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(_LIBRARY)
    except OSError:
        return None


class _Comparison(ctypes.Structure):
    """``scmp_arg_cmp`` of seccomp.h."""

    _fields_ = (
        ("argument", ctypes.c_uint),
        ("comparison", ctypes.c_int),
        ("mask", ctypes.c_uint64),
        ("equal", ctypes.c_uint64),
    )


def _rules() -> BinaryIO:
    """The filter as the kernel takes it, in a file of its own. Raises ``CannotIsolate``."""
    library = _library()
    if library is None:
        raise CannotIsolate(f"{_HOW}. That needs Debian's package libseccomp2: sudo apt-get install libseccomp2")
    library.seccomp_init.restype = ctypes.c_void_p
    library.seccomp_rule_add_array.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_int, ctypes.c_uint]
    library.seccomp_rule_add_array.argtypes.append(ctypes.POINTER(_Comparison))
    library.seccomp_export_bpf.argtypes = [ctypes.c_void_p, ctypes.c_int]
    library.seccomp_release.argtypes = [ctypes.c_void_p]
    file = os.fdopen(os.memfd_create("rules"), "w+b")
    rules = library.seccomp_init(_ALLOW)
    try:
        shared = _Comparison(3, _MASKED_EQUAL, _SHARED_BY_NO_FILE, _SHARED_BY_NO_FILE)
        wanted = [(name, 0, None) for name in _REFUSED] + [("mmap", 1, ctypes.pointer(shared))]
        failed = 0
        for name, count, comparison in wanted:
            number = library.seccomp_syscall_resolve_name(name.encode())
            if number != _NO_SUCH_CALL:
                refuse = _REFUSE | errno.EPERM
                failed |= library.seccomp_rule_add_array(rules, refuse, number, count, comparison)
        if failed or library.seccomp_export_bpf(rules, file.fileno()):
            raise CannotIsolate(f"{_HOW}. libseccomp can't make the rules on this machine")
    except BaseException:
        file.close()
        raise
    finally:
        library.seccomp_release(rules)
    file.seek(0)
    return file
