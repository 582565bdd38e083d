"""What the drills stand on: Debian's packages, and a kernel that makes namespaces."""

import os
import shutil
import subprocess
from pathlib import Path

PACKAGES = {
    "/usr/bin/patroni": "patroni",
    "/usr/bin/etcd": "etcd-server",
    "/usr/bin/etcdctl": "etcd-client",
    "/usr/lib/postgresql/17/bin/postgres": "postgresql-17",
    "/usr/lib/python3/dist-packages/etcd": "python3-etcd",
    "/usr/sbin/ip": "iproute2",
    "/usr/bin/nsenter": "util-linux",
    "/usr/bin/openssl": "openssl",
}
SERVICES = {"etcd": "etcd-server", "patroni": "patroni"}
APART = (
    *("setpriv", "--pdeathsig", "KILL", "unshare", "--mount", "--net", "--pid", "--ipc", "--uts", "--fork"),
    *("--kill-child=KILL", "--mount-proc", "--propagation", "private", "--"),
)
TRIED = """set -e
ip link add bridge0 type bridge
ip link add cable0 type veth peer name cable1
ip link set cable0 master bridge0
mount --bind /tmp /tmp
unshare --mount --net --pid --ipc --uts --fork true
"""


class CanNotRun(Exception):
    """The drills can't run here; the message says why, in plain words."""


def install() -> None:
    """Debian's packages, where some are missing. No service of theirs is left running that wasn't before."""
    missing = [package for path, package in PACKAGES.items() if not Path(path).exists()]
    if not missing:
        return
    if shutil.which("apt-get") is None:
        raise CanNotRun(f"these packages of Debian 13 are missing, and there is no apt-get: {' '.join(missing)}")
    print(f"installing {' '.join(missing)}", flush=True)
    # Debian would make and start a database, an etcd and a Patroni of its own.
    without = Path("/etc/postgresql-common/createcluster.d/parasol.conf")
    without.parent.mkdir(parents=True, exist_ok=True)
    without.write_text("create_main_cluster = false\n")
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    apt = ("apt-get", "-q", "-o", "DPkg::Lock::Timeout=300")
    for command in (("update",), ("install", "-y", "--no-install-recommends", *missing)):
        done = subprocess.run([*apt, *command], env=quiet, capture_output=True, text=True, check=False)
        if done.returncode:
            raise CanNotRun(f"apt-get {command[0]} failed:\n{done.stderr[-2000:]}")
    if Path("/run/systemd/system").exists():
        services = [service for service, package in SERVICES.items() if package in missing]
        subprocess.run(["systemctl", "disable", "--now", "-q", *services], check=False)


def look_at_the_kernel() -> None:
    """Raises ``CanNotRun`` where namespaces, bridges or cables can't be made (a container, most likely)."""
    tried = subprocess.run([*APART, "sh", "-c", TRIED], capture_output=True, text=True, check=False)
    if tried.returncode:
        raise CanNotRun(
            "this kernel, or this container, lets nobody make namespaces with a bridge and cables between them. "
            f"It said: {tried.stderr.strip()}"
        )
