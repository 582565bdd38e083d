"""A machine to try a host's commands on: this machine's files under a layer that is thrown away (overlayfs), in
namespaces of its own, with a real systemd as its first process. Nothing that is written in it is seen outside.

It has no network; a command that loads packages is run with this machine's (``with_network``). Needs root."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE_SECONDS = 60
_CGROUP = """
set -eu
umount -R /sys/fs/cgroup 2>/dev/null || true
mount -t cgroup2 cgroup2 /sys/fs/cgroup
"""
_MACHINE = r"""
mkdir -p "/sys/fs/cgroup/$NAME" && echo $$ >"/sys/fs/cgroup/$NAME/cgroup.procs"
exec unshare --cgroup --pid --fork --uts --ipc --net --kill-child bash -c '
set -eu
mount -t overlay overlay -o "lowerdir=/,upperdir=$FOLDER/upper,workdir=$FOLDER/work" "$FOLDER/root"
cd "$FOLDER/root"
mount -t proc proc proc && mount -t sysfs -o ro sysfs sys && mount -t cgroup2 cgroup2 sys/fs/cgroup
# Settings of the kernel and its swap are everybody'"'"'s.
mount --bind proc/sys proc/sys && mount -o remount,bind,ro proc/sys && mount --bind /dev/null proc/swaps
mount -t tmpfs -o mode=755 tmpfs dev && mkdir dev/pts dev/shm
mount -t devpts devpts dev/pts -o newinstance,ptmxmode=666 && ln -s pts/ptmx dev/ptmx
for name in null zero full random urandom tty; do touch dev/$name; mount --bind /dev/$name dev/$name; done
ln -s /proc/self/fd dev/fd && ln -s /dev/null dev/console
mount -t tmpfs tmpfs run && mount -t tmpfs tmpfs tmp && mount -t tmpfs -o size=1k tmpfs var/tmp
ip link set lo up
hostname small
mkdir -p outside && pivot_root . outside && umount -l /outside
exec env -i container=test PATH=/usr/sbin:/usr/bin /lib/systemd/systemd --unit=basic.target --log-level=warning
'
"""
_PASSED_ON = ("PIP_CERT", "PIP_INDEX_URL", "SSL_CERT_FILE", "http_proxy", "https_proxy")


class NoSmallMachine(Exception):
    """One can't be made here; the message says why."""


class SmallMachine:
    """Runs commands in it, as its root."""

    def __init__(self, first: int) -> None:
        self._first = first

    def run(
        self, script: str, typed: str = "", with_network: bool = False, folder: str = "/root"
    ) -> subprocess.CompletedProcess[str]:
        """A script for bash; what fails in it ends it. ``typed`` is its standard input."""
        return subprocess.run(
            [*self._inside(with_network), "bash", "-euc", f"cd {folder}\n{script}"],
            input=typed,
            capture_output=True,
            text=True,
            check=False,
            timeout=600,
        )

    def put(self, files: Path, folder: str) -> None:
        """Let a folder of it have what this one of ours has, wherever that is: it doesn't see our ``/tmp``."""
        packed = subprocess.run(["tar", "-c", "-C", files, "."], check=True, capture_output=True).stdout
        unpack = f"rm -rf {folder}; mkdir -p {folder}; tar -x --no-same-owner -C {folder}"
        subprocess.run([*self._inside(), "bash", "-euc", unpack], input=packed, check=True, timeout=60)

    def _inside(self, with_network: bool = False) -> list[str]:
        """What runs a command in it."""
        spaces = ["-m", "-u", "-i", "-p", "-C", *([] if with_network else ["-n"])]
        kept = [f"{name}={os.environ[name]}" for name in _PASSED_ON if name in os.environ]
        path = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        surroundings = ["HOME=/root", "LC_ALL=C.UTF-8", "DEBIAN_FRONTEND=noninteractive", path, *kept]
        return ["nsenter", "-t", str(self._first), *spaces, "env", "-i", *surroundings]


@contextmanager
def small_machine(folder: Path) -> Iterator[SmallMachine]:
    """One, until the block ends. ``folder`` must be on a file system that can be an upper layer. Raises
    ``NoSmallMachine``."""
    needed = ("unshare", "nsenter", "ip", "systemctl")
    if os.geteuid() != 0 or not all(map(shutil.which, needed)) or not Path("/lib/systemd/systemd").exists():
        raise NoSmallMachine("it needs root, util-linux, iproute2 and systemd")
    name = f"parasol-{os.getpid()}"
    for part in ("upper/etc", "work", "root"):
        (folder / part).mkdir(parents=True)
    said = folder / "said"
    surroundings = {**os.environ, "FOLDER": str(folder), "NAME": name}
    with said.open("wb") as out:
        outer = subprocess.Popen(
            ["unshare", "--mount", "--propagation", "private", "bash", "-c", _CGROUP + _MACHINE],
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        yield _started(outer, said)
    finally:
        outer.send_signal(signal.SIGKILL)  # with --kill-child the machine's first process goes too, and all with it
        outer.wait(timeout=20)
        clear = f"{_CGROUP}sleep 1; find /sys/fs/cgroup/{name} -depth -type d -exec rmdir {{}} +"
        subprocess.run(["unshare", "--mount", "--propagation", "private", "bash", "-c", clear], check=False)


def _started(outer: subprocess.Popen[bytes], said: Path) -> SmallMachine:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until and outer.poll() is None:
        children = Path(f"/proc/{outer.pid}/task/{outer.pid}/children").read_text().split()
        if children:
            machine = SmallMachine(int(children[0]))
            if machine.run("systemctl is-active basic.target || true").stdout == "active\n":
                return machine
        time.sleep(0.1)
    raise NoSmallMachine(f"systemd doesn't run in namespaces here: {said.read_text()[-500:]}")
