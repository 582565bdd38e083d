"""A PostgreSQL that is reached as from another machine: over TCP, with TLS 1.3 and a password, and certificates as
`docs/cluster.md` has them made."""

import os
import pwd
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from running import free_port

from postgres import GRANT, USER, Cluster, wait_until

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
from failover import configuration

ADDRESS, OTHER_ADDRESS = "127.0.0.1", "127.0.0.2"
SETTINGS = {
    "fsync": "on",
    "log_connections": "off",
    "wal_keep_size": "0",
    "listen_addresses": f"{ADDRESS},{OTHER_ADDRESS}",
    "password_encryption": "scram-sha-256",
}


class _OnAPort(Cluster):
    """A cluster whose port isn't PostgreSQL's own."""

    def __init__(self, port: int) -> None:
        self.port = port
        super().__init__(**SETTINGS, port=str(port))

    def url_of(self, database: str, user: str = USER) -> str:
        return f"{super().url_of(database, user)}&port={self.port}"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A database `parasol` of a user `parasol`, empty. ``authority`` is a file; so is ``other_authority``, of another
    cluster."""

    cluster: Cluster
    port: int
    authority: Path
    other_authority: Path
    password: str

    def lines_of(self) -> list[tuple[object, ...]]:
        """How each program of the user `parasol` is connected: encrypted or not, the version of TLS."""
        return self.cluster.as_superuser(
            "SELECT ssl, version FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename = 'parasol'"
        )


@contextmanager
def elsewhere(folder: Path) -> Iterator[Elsewhere]:
    """One, until the block ends."""
    nodes = {"a1": ADDRESS, "a2": "127.0.0.3", "a3": "127.0.0.4"}
    for name in ("ours", "other"):
        configuration.make(folder / name, "127.0.0.9", nodes)
    port, password = free_port(), f"{secrets.token_urlsafe(12)}: \\'€"
    cluster = _OnAPort(port)
    try:
        for name in ("node.crt", "node.key"):
            shutil.copy(folder / "ours" / "a1" / "tls" / name, cluster.data / name)
            (cluster.data / name).chmod(0o600)
            if os.geteuid() == 0:
                owner = pwd.getpwnam("postgres")
                os.chown(cluster.data / name, owner.pw_uid, owner.pw_gid)
        hba = cluster.data / "pg_hba.conf"
        hba.write_text(f"local all all trust\nhostssl parasol {USER} 127.0.0.0/8 scram-sha-256\n")
        quoted = password.replace("'", "''")
        cluster.as_superuser(
            f"ALTER ROLE {USER} PASSWORD '{quoted}'",
            f"CREATE DATABASE parasol OWNER {USER} ENCODING 'UTF8' TEMPLATE template0",
            "ALTER SYSTEM SET ssl = 'on'",
            "ALTER SYSTEM SET ssl_cert_file = 'node.crt'",
            "ALTER SYSTEM SET ssl_key_file = 'node.key'",
            "ALTER SYSTEM SET ssl_min_protocol_version = 'TLSv1.3'",
            "SELECT pg_reload_conf()",
        )
        cluster.as_superuser(GRANT, database="parasol")
        wait_until(lambda: cluster.as_superuser("SHOW ssl") == [("on",)])
        yield Elsewhere(cluster, port, folder / "ours" / "ca.crt", folder / "other" / "ca.crt", password)
    finally:
        cluster.close()
