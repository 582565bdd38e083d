"""Disks of a few megabytes that can be filled up and made read-only. They have to be mounted, so it takes root: where
nobody may, these tests are left out and say so (``sudo make test`` runs them)."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from reaper import Afterwards

ROUGH, FINE = 1 << 20, 1024
OTHERS = "of another program"


def _ran(*command: object) -> None:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"a small disk can't be mounted here ({done.stderr.strip()}); run the tests as root")


@contextmanager
def _unmounted_afterwards(at: Path) -> Iterator[None]:
    end = Afterwards('umount --lazy "$1"', at)
    try:
        yield
    finally:
        end.do()
        assert not os.path.ismount(at)


@contextmanager
def memory_disk(at: Path, megabytes: int) -> Iterator[Path]:
    """A disk in memory at the folder ``at``."""
    at.mkdir(mode=0o700)
    _ran("mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=700", "tmpfs", at)
    with _unmounted_afterwards(at):
        yield at


class FileDisk:
    """ext4 in a file, which a first error makes read-only, as most systems are set up."""

    def __init__(self, at: Path, megabytes: int) -> None:
        if shutil.which("mkfs.ext4") is None:
            pytest.skip("no mkfs.ext4 here (e2fsprogs)")
        self.at, self.image = at, at.with_name(f"{at.name}.img")
        at.mkdir(mode=0o700)
        with self.image.open("wb") as file:
            file.truncate(megabytes << 20)
        _ran("mkfs.ext4", "-q", "-m", "0", self.image)
        self.mount()
        at.chmod(0o700)

    def mount(self) -> None:
        _ran("mount", "-o", "loop,errors=remount-ro", self.image, self.at)

    def fail(self) -> None:
        """Let the kernel find an error, as on a disk that breaks: from now on every write is EROFS, for files that are
        open too."""
        device = os.stat(self.at).st_dev
        name = Path(f"/sys/dev/block/{os.major(device)}:{os.minor(device)}").resolve().name
        trigger = Path(f"/sys/fs/ext4/{name}/trigger_fs_error")
        if not trigger.exists():
            pytest.skip("this kernel can't be told to find an error in ext4")
        trigger.write_text("a test")
        with pytest.raises(OSError, match="Read-only file system"):
            (self.at / "new").touch()

    def repair(self) -> None:
        """As a host does: nothing has it open, it is checked, and mounted again."""
        subprocess.run(["umount", str(self.at)], check=True)
        checked = subprocess.run(["e2fsck", "-fy", str(self.image)], capture_output=True, check=False)
        assert checked.returncode in (0, 1)  # nothing, or what was found is corrected
        self.mount()


@contextmanager
def file_disk(at: Path, megabytes: int) -> Iterator[FileDisk]:
    """See ``FileDisk``."""
    disk = FileDisk(at, megabytes)
    with _unmounted_afterwards(at):
        yield disk


def fill_up(folder: Path) -> Path:
    """Another program takes all that is left, to the last byte. Returns its file; delete it to make room."""
    path = folder / OTHERS
    with path.open("ab", buffering=0) as file:
        for size in (ROUGH, FINE, 1):
            with suppress(OSError):
                while True:
                    file.write(bytes(size))
    status = os.statvfs(folder)
    assert status.f_bavail == 0
    return path
