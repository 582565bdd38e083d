"""`make failover`, `make failover DRILL=host`: what the drills need is looked at, then they run apart from the machine.

All happens in one folder and in namespaces of its own (processes, network, mounts), whose first process is a child of
this one: when this one ends, even by `kill -9`, the kernel ends them all. Nothing of the machine's own network or files
is touched, except that missing packages of Debian are installed. Exit status: 0 all is as it must be, 1 it isn't, 2 the
drills can't run here.
"""

import fcntl
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from failover.faults import FAULTS
from failover.ground import APART, CanNotRun, install, look_at_the_kernel

PREFIX = "parasol-failover-"


def main(names: list[str]) -> int:
    """The exit status."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _stopped)
    try:
        for name in names:
            if name not in FAULTS:
                raise CanNotRun(f"there is no drill of that name; there are: {', '.join(FAULTS)}")
        if os.geteuid() != 0:
            raise CanNotRun("the drills make network namespaces, so they need root: sudo make failover")
        install()
        look_at_the_kernel()
        remove_what_crashed_runs_left()
        with own_folder() as folder:
            return run(folder, names)
    except CanNotRun as error:
        print(f"make failover: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nstopped; nothing is left of it", file=sys.stderr)
        return 130


def remove_what_crashed_runs_left() -> None:
    """Folders of runs that were killed. Their processes and networks went with them."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if folder.is_symlink() or folder.stat().st_uid != 0:
            continue
        held = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(folder)
        except BlockingIOError:
            continue  # another run is at work in it
        finally:
            os.close(held)


@contextmanager
def own_folder() -> Iterator[Path]:
    """A folder, held by a lock while it is used, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        folder.chmod(0o711)
        yield folder
    finally:
        shutil.rmtree(folder)
        os.close(held)


def run(folder: Path, names: list[str]) -> int:
    """The drills, apart from everything; whatever ends this ends them."""
    command = [*APART, sys.executable, "-m", "failover.inside", str(folder), *names]
    drills = subprocess.Popen(command, start_new_session=True)
    try:
        return 0 if drills.wait() == 0 else 1
    finally:
        end(drills)


def end(drills: "subprocess.Popen[bytes]") -> None:
    """Kill the first process in the namespaces; when its parent has ended, every process in them has."""
    with suppress(FileNotFoundError, ProcessLookupError):
        for child in Path(f"/proc/{drills.pid}/task/{drills.pid}/children").read_text().split():
            os.kill(int(child), signal.SIGKILL)
    drills.wait()


def _stopped(_: int, __: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
