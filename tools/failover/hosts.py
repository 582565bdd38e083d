"""The drill's three machines and the cable between them: Linux namespaces on a bridge.

All of it lives in the namespaces that `__main__` made, so it ends with them, whatever happened. The bridge, with
Parasol's address, is where the load runs; each machine hangs on it by one cable, `to-NAME`.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

HOST_SCRIPT = Path(__file__).parent / "host.sh"
PREFIX = "10.77.0"
PARASOL = f"{PREFIX}.100"
ENVIRONMENT = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"}
"""A machine's programs get nothing of this one's variables (no proxy, no PGHOST, no PYTHONPATH)."""
NODES = {f"s{number}": f"{PREFIX}.{number}" for number in (1, 2, 3)}

DATA = (("var-etcd", "etcd"), ("var-postgresql", "postgres"))
"""A machine's disk: the folder and its owner."""


class TimedOut(Exception):
    """Something that should have come did not; the message says what."""


def run(*command: str, typed: str = "", timeout: float = 60) -> str:
    """What a program printed that was told ``typed``. Raises ``CalledProcessError`` and ``TimeoutExpired``."""
    done = subprocess.run(
        command, check=True, input=typed, capture_output=True, text=True, timeout=timeout, env=ENVIRONMENT
    )
    return done.stdout


def wait_until(what: str, is_true: Callable[[], bool], seconds: float, every: float = 0.5) -> None:
    """Raises ``TimedOut``."""
    deadline = time.monotonic() + seconds
    while not is_true():
        if time.monotonic() > deadline:
            raise TimedOut(f"after {seconds:.0f} s still not: {what}")
        time.sleep(every)


def make_bridge() -> None:
    """The switch that all hang on, with Parasol's own address."""
    run("ip", "link", "set", "lo", "up")
    run("ip", "link", "add", "bridge0", "type", "bridge")
    run("ip", "address", "add", f"{PARASOL}/24", "dev", "bridge0")
    run("ip", "link", "set", "bridge0", "up")


class Host:
    """One machine. ``folder`` is its disk, which outlives a `kill`."""

    def __init__(self, name: str, folder: Path, configuration: Path) -> None:
        self.name, self.address, self.folder = name, NODES[name], folder
        self._process: subprocess.Popen[bytes] | None = None
        self._init = 0
        self.is_new = False
        _install(folder, configuration)

    def start(self) -> None:
        """Switch it on: namespaces, cable, etcd, Patroni. A machine that was on before joins the cluster again."""
        self._process = subprocess.Popen(
            [
                *("unshare", "--mount", "--net", "--pid", "--uts", "--ipc", "--fork", "--kill-child=KILL"),
                *("--mount-proc", "--propagation", "private", "--"),
                *("sh", str(HOST_SCRIPT), self.name, self.address, str(self.folder)),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            env=ENVIRONMENT,
        )
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
        wait_until("a first process", lambda: bool(children.read_text().split()), 5, 0.01)
        self._init = int(children.read_text().split()[0])
        ours = os.readlink("/proc/self/ns/net")
        wait_until("a network of its own", lambda: os.readlink(f"/proc/{self._init}/ns/net") != ours, 5, 0.01)
        run("ip", "link", "add", self._cable, "type", "veth", "peer", "name", "eth0", "netns", str(self._init))
        run("ip", "link", "set", self._cable, "master", "bridge0", "up")
        assert self._process.stdin is not None
        self._process.stdin.write(b"\n")
        self._process.stdin.close()

    def kill(self) -> None:
        """Mains off: every process of it is killed at once, and its network is gone."""
        assert self._process is not None
        os.kill(self._init, 9)
        self._process.wait()
        # The kernel takes a dead machine's end of the cable away some time later, and with it this one.
        subprocess.run(["ip", "link", "delete", self._cable], check=False, capture_output=True)

    def wipe(self) -> None:
        """A new, empty disk, with the configuration of `docs/cluster.md` on it for a machine that joins a cluster."""
        assert not self.is_on
        for name, owner in DATA:
            shutil.rmtree(self.folder / name)
            _make_owned(self.folder / name, owner)
        environment = self.folder / "etcd"
        environment.write_text(environment.read_text().replace("CLUSTER_STATE=new", "CLUSTER_STATE=existing"))
        self.is_new = True

    @property
    def is_on(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def unplug(self) -> None:
        """Take its cable out."""
        run("ip", "link", "set", self._cable, "down")

    def plug(self) -> None:
        run("ip", "link", "set", self._cable, "up")

    def inside(self, *command: str, typed: str = "", timeout: float = 60) -> str:
        """What a program prints that runs on this machine as its user postgres."""
        enter = ("nsenter", "--target", str(self._init), "--mount", "--net", "--pid", "--uts", "--ipc", "--wd=/")
        as_user = ("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups")
        return run(*enter, "--", *as_user, *command, typed=typed, timeout=timeout)

    @property
    def _cable(self) -> str:
        return f"to-{self.name}"


def _install(folder: Path, configuration: Path) -> None:
    """A machine's disk: the files as `docs/cluster.md` says, with the owners and modes that it says."""
    patroni, tls = folder / "patroni", folder / "patroni" / "tls"
    patroni.mkdir(parents=True)
    folder.chmod(0o755)
    shutil.copytree(configuration / "tls", tls)
    shutil.copy(configuration / "config.yml", patroni)
    shutil.copy(configuration / "etcd", folder)
    tls.chmod(0o755)
    patroni.chmod(0o755)
    for path, owner in (
        (patroni / "config.yml", "postgres"),
        (tls / "node.key", "postgres"),
        (tls / "etcd.key", "etcd"),
    ):
        path.chmod(0o600)
        shutil.chown(path, owner, owner)
    for name, owner in DATA:
        _make_owned(folder / name, owner)


def _make_owned(folder: Path, owner: str) -> None:
    folder.mkdir(mode=0o700)
    shutil.chown(folder, owner, owner)
