"""What is done to the cluster while it is written to. Each fault is a function of the cluster and who is primary."""

import time
from collections.abc import Callable

from failover.cluster import Cluster
from failover.hosts import Host

ALONE = 20.0
Fault = Callable[[Cluster, Host], None]


def kill_host(_: Cluster, primary: Host) -> None:
    """The primary's machine loses its mains: database, Patroni and etcd are gone at once."""
    primary.kill()


def kill_postmaster(cluster: Cluster, primary: Host) -> None:
    """The database's first process is killed; machine, Patroni and etcd go on."""
    cluster.kill_postmaster(primary)


def pull_cable(_: Cluster, primary: Host) -> None:
    """The primary's cable is pulled; everything on it goes on, and knows nothing of the others."""
    primary.unplug()


def switch_over(cluster: Cluster, _: Host) -> None:
    """The planned way, as before a restart of the machine."""
    cluster.switch_over()


def cut_and_kill(cluster: Cluster, primary: Host) -> None:
    """The control: both standbys are cut off, and half a second later the primary's cable is pulled and its mains cut.
    What was acknowledged in that half second exists nowhere any more, unless nothing was. A kill alone would prove
    nothing: the kernel still sends what the dead database had handed to it."""
    standbys = [host for host in cluster.hosts.values() if host is not primary]
    for host in standbys:
        host.unplug()
    time.sleep(0.5)
    primary.unplug()
    primary.kill()
    for host in standbys:
        host.plug()


def lose_disk(_: Cluster, primary: Host) -> None:
    """The primary's machine dies, and its disk with it. What comes back is an empty machine."""
    primary.kill()
    primary.wipe()


def kill_two(cluster: Cluster, primary: Host) -> None:
    """Both standbys die; one comes back after `ALONE` seconds. In between nothing may be acknowledged."""
    standbys = [host for host in cluster.hosts.values() if host is not primary]
    for host in standbys:
        host.kill()
    time.sleep(ALONE)
    standbys[0].start()


FAULTS: dict[str, tuple[str, Fault]] = {
    "host": ("host killed", kill_host),
    "postmaster": ("postmaster killed", kill_postmaster),
    "cable": ("cable out", pull_cable),
    "switchover": ("switchover", switch_over),
    "control": ("standbys cut, killed", cut_and_kill),
    "two": ("two of three killed", kill_two),
    "disk": ("disk lost", lose_disk),
}
USUAL = ("host", "postmaster", "cable", "switchover", "control")
"""What runs without a name. The others back what `docs/cluster.md` says of two dead machines and of a new disk."""
