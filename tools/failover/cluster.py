"""The cluster on the three machines: started, asked who is primary, and hurt.

Asked by the same programs and with the same certificates as a host would (`patronictl`, `psql` over the Unix socket).
"""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

from failover import configuration
from failover.hosts import NODES, PARASOL, Host, TimedOut, make_bridge, wait_until

CONFIG = "/etc/patroni/config.yml"
PSQL = ("psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", "/run/postgresql")

TLS = "/etc/patroni/tls"
ETCDCTL = (f"--cacert={TLS}/ca.crt", f"--cert={TLS}/node.crt", f"--key={TLS}/node.key")
GRANTS = "GRANT pg_checkpoint TO parasol; GRANT EXECUTE ON FUNCTION pg_switch_wal() TO parasol;"
"""What wiping deleted things needs (`docs/cluster.md`, section 4)."""


def url_of(addresses: Iterable[str], authority: Path) -> str:
    """The one URL that Parasol gets: all machines, whichever takes writes, each verified by the authority."""
    hosts = ",".join(f"{address}:5432" for address in addresses)
    return (
        f"postgresql://parasol@{hosts}/parasol?target_session_attrs=read-write&sslmode=verify-full"
        f"&sslrootcert={authority}&connect_timeout=2&tcp_user_timeout=5000"
        "&keepalives_idle=3&keepalives_interval=1&keepalives_count=3"
    )


class Cluster:
    """Three hosts in ``folder``, and the file ``ca`` that a client knows them by."""

    def __init__(self, folder: Path) -> None:
        made = folder / "configuration"
        configuration.make(made, PARASOL, NODES, watchdog="off")
        make_bridge()
        self.ca = made / "ca.crt"
        self.hosts = {name: Host(name, folder / name, made / name) for name in NODES}

    def start(self) -> None:
        """Switch all on, and wait until there is a primary with two standbys that count for the quorum."""
        for host in self.hosts.values():
            host.start()
        self.wait_until_whole(120)

    def members(self) -> list[dict[str, object]]:
        """What Patroni says of its members; none while nobody answers."""
        for host in self.hosts.values():
            if host.is_on:
                try:
                    found: list[dict[str, object]] = json.loads(self._patronictl(host, "list", "-f", "json"))
                except (subprocess.SubprocessError, ValueError):
                    continue
                if found:
                    return found
        return []

    def leader(self) -> Host:
        """Raises ``TimedOut`` if nobody is primary for a minute."""
        found: list[str] = []

        def is_there() -> bool:
            found[:] = [str(m["Member"]) for m in self.members() if m["Role"] == "Leader" and m["State"] == "running"]
            return bool(found)

        wait_until("a primary", is_there, 60)
        return self.hosts[found[0]]

    def standbys(self) -> list[Host]:
        leader = self.leader()
        return [host for host in self.hosts.values() if host is not leader]

    def wait_until_whole(self, seconds: float, synchronous: bool = True) -> None:
        """One primary that takes writes and two standbys that stream from it. Raises ``TimedOut``."""
        role = "Quorum Standby" if synchronous else "Replica"
        wanted = sorted([("Leader", "running"), (role, "streaming"), (role, "streaming")])

        def is_whole() -> bool:
            return sorted((str(m["Role"]), str(m["State"])) for m in self.members()) == wanted

        wait_until("a primary with two standbys", is_whole, seconds, 1)

    def repair(self, synchronous: bool) -> None:
        """Switch on and plug in whatever isn't, and wait until the cluster is whole again."""
        for host in self.hosts.values():
            if host.is_on:
                host.plug()
            else:
                if host.is_new:
                    self._announce(host)
                host.start()
        self.wait_until_whole(120, synchronous)

    def _announce(self, host: Host) -> None:
        """Tell etcd that the machine of this name is gone, and a new one of the same name comes."""
        other = next(other for other in self.hosts.values() if other.is_on)
        etcdctl = ("etcdctl", f"--endpoints=https://{other.address}:2379", *ETCDCTL)
        rows = [line.split(", ") for line in other.inside(*etcdctl, "member", "list").splitlines()]
        (gone,) = [row[0] for row in rows if row[2] == host.name]
        other.inside(*etcdctl, "member", "remove", gone)
        other.inside(*etcdctl, "member", "add", host.name, f"--peer-urls=https://{host.address}:2380")
        host.is_new = False

    def set_synchronous(self, synchronous: bool) -> None:
        """Quorum commit, or asynchronous replication for the control."""
        settings = ("synchronous_mode=quorum", "synchronous_mode_strict=true")
        if not synchronous:
            settings = ("synchronous_mode=off", "synchronous_mode_strict=false")
        arguments = [argument for setting in settings for argument in ("-s", setting)]
        self._patronictl(self.leader(), "edit-config", "parasol", "--force", *arguments)
        self.wait_until_whole(60, synchronous)

    def switch_over(self) -> None:
        """A planned change of the primary."""
        self._patronictl(self.leader(), "switchover", "parasol", "--force")

    def kill_postmaster(self, host: Host) -> None:
        """Kill -9 the database's first process, and nothing else."""
        pid = host.inside("head", "-n", "1", "/var/lib/postgresql/17/parasol/postmaster.pid").strip()
        host.inside("kill", "-9", pid)

    def sql(self, statement: str, database: str = "parasol") -> str:
        """What the primary answers, as its own administrator."""
        return self.leader().inside(*PSQL, "-d", database, typed=statement)

    def _patronictl(self, host: Host, *arguments: str) -> str:
        return host.inside("patronictl", "-c", CONFIG, *arguments, timeout=30)


__all__ = ["Cluster", "TimedOut"]
