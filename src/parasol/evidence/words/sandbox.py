"""Where a filter runs: without network, home, environment and other processes, with limits. Or it doesn't run.

bubblewrap (Debian's `bubblewrap`) makes the namespaces: the child sees `/usr`, the folders that its user gives it, read
only, an empty `/tmp`, and itself. `prlimit` (util-linux) bounds it inside, where its own processes are all there are.
Memory is bounded as RLIMIT_DATA: Node reserves more address space than it uses, which RLIMIT_AS would refuse.
"""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from parasol.told import Told

PATH = "/usr/bin:/bin"
MAX_PROCESSES = 64
MAX_FILE_BYTES = 100_000_000
MAX_CPU_SECONDS = 3600
_HOW = "Filters run without network, home and environment, or not at all"


class CannotIsolate(Told, code="cannot-isolate"):
    """This machine can't keep a filter apart, so nothing was run. ``code`` is for programs."""


def check() -> None:
    """See that a filter can be kept apart. Raises ``CannotIsolate``."""
    for name, package in (("bwrap", "bubblewrap"), ("prlimit", "util-linux")):
        if shutil.which(name, path=PATH) is None:
            raise CannotIsolate(f"{_HOW}. That needs Debian's package {package}: sudo apt-get install {package}")
    tried = subprocess.run(  # noqa: S603 a fixed program
        wrapped(["/usr/bin/true"], [], 256), env={}, capture_output=True, check=False, timeout=30
    )
    if tried.returncode:
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
    parts += ["/etc/ld.so.cache", "--proc", "/proc", "--dev", "/dev", "--size", str(MAX_FILE_BYTES), "--tmpfs", "/tmp"]  # noqa: S108
    for source, place in given:
        parts += ["--ro-bind", str(source), str(place)]
    parts += ["--chdir", str(given[0][1] if given and given[0][0].is_dir() else "/tmp"), "--"]  # noqa: S108
    limits = (f"--data={memory_mb * 1_000_000}", f"--nproc={MAX_PROCESSES}", f"--fsize={MAX_FILE_BYTES}")
    return [*parts, "/usr/bin/prlimit", *limits, f"--cpu={MAX_CPU_SECONDS}", "--core=0", "--", *command]
