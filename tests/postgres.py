"""A PostgreSQL of the tests' own: one cluster for a run of pytest (each of its workers), a new database for each test.

Debian's ``postgresql-17``, in a temporary folder, reached through a Unix socket there; nothing of the machine's own
PostgreSQL is touched. It refuses to run as root, so then it runs as Debian's user ``postgres``. ``fsync`` is off, for
speed, since a process that is killed can't tell; tests of crashes start a cluster of their own with it on.
"""

import asyncio
import atexit
import contextlib
import functools
import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict

from parasol.kernel.storage.opening import URL_FILE, keep_url, url_of
from parasol.kernel.storage.postgres import PostgresStorage
from reaper import Afterwards
from small_disks import memory_disk

BIN = Path("/usr/lib/postgresql/17/bin")
USER = "parasol"
TEMPLATE = "parasol_template"
GRANT = f"GRANT EXECUTE ON FUNCTION pg_switch_wal() TO {USER}"  # in each database

SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "max_connections": "100",
    "shared_buffers": "64MB",
    "wal_recycle": "off",
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}

END = """
folder=$1; shift
"$@"
for again in 1 2 3 4 5 6 7 8 9 10; do rm -rf "$folder" && break; sleep 1; done
"""
"""A disk that is mounted in the folder may still be there."""


def unprivileged(*command: object) -> list[str]:
    """A command as a user that PostgreSQL takes."""
    words = [str(word) for word in command]
    if os.geteuid() != 0:
        return words
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *words]


def give_to_postgres(path: Path) -> None:
    """Let the user that PostgreSQL runs as own it."""
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(path, owner.pw_uid, owner.pw_gid)


class Cluster:
    """A running PostgreSQL. ``data`` is its data directory; ``log_disk_megabytes``: its log of changes is on a disk of
    its own, of this size (see ``small_disks``), mounted at ``log_disk``."""

    def __init__(self, log_disk_megabytes: int | None = None, **settings: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="parasol-pg-"))
        give_to_postgres(self.folder)
        self.data = self.folder / "data"
        stop = unprivileged(BIN / "pg_ctl", "-D", self.data, "-w", "-m", "immediate", "stop")
        self._end = Afterwards(END, self.folder, *stop)
        self.log = self.data / "log.txt"
        self._numbers = itertools.count()
        self.made: list[str] = []
        self._settings = {**SETTINGS, "unix_socket_directories": str(self.folder), **settings}
        self.log_disk = self.folder / "wal"
        self._disks = contextlib.ExitStack()
        options = ["-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        if log_disk_megabytes is not None:
            self._disks.enter_context(memory_disk(self.log_disk, log_disk_megabytes))
            give_to_postgres(self.log_disk)
            options += ["-X", str(self.log_disk / "pg_wal"), "--wal-segsize=1"]
        self._run(BIN / "initdb", "-D", self.data, *options)
        with (self.data / "postgresql.auto.conf").open("a") as file:
            file.writelines(f"{name} = '{value}'\n" for name, value in self._settings.items())
        atexit.register(self.close)
        self.start()
        self.as_superuser(
            f"CREATE ROLE {USER} LOGIN",
            f"GRANT pg_checkpoint TO {USER}",
            f"CREATE DATABASE {TEMPLATE} OWNER {USER}",
        )
        self.as_superuser(GRANT, database=TEMPLATE)
        migrating = threading.Thread(
            target=lambda: asyncio.run(self._migrate_template())
        )  # a loop may run here already
        migrating.start()
        migrating.join()

    async def _migrate_template(self) -> None:
        await (await PostgresStorage.open(self.url_of(TEMPLATE))).close()

    @property
    def runs(self) -> bool:
        """Whether it takes connections."""
        return subprocess.run([BIN / "pg_isready", "-q", "-h", self.folder], check=False).returncode == 0

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        pid = self.data / "postmaster.pid"
        return not pid.exists() or not Path("/proc", pid.read_text().split()[0]).exists()

    def start(self) -> None:
        """Start it and wait until it takes connections."""
        self._run(BIN / "pg_ctl", "-D", self.data, "-l", self.log, "-w", "-t", "60", "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop it; ``immediate`` is as after a power cut, but for the kernel's own cache."""
        self._run(BIN / "pg_ctl", "-D", self.data, "-w", "-m", mode, "stop")

    def close(self) -> None:
        """Stop it and delete everything. It happens by itself when this process ends."""
        self._end.do()
        self._disks.close()

    def url_of(self, database: str, user: str = USER) -> str:
        """The URL of a database."""
        return f"postgresql:///{database}?host={self.folder}&user={user}"

    def new_database(self, template: str = TEMPLATE) -> str:
        """The URL of a database that nobody has used, with Parasol's empty tables."""
        name = f"parasol_{next(self._numbers):04}"
        self.as_superuser(f"CREATE DATABASE {name} TEMPLATE {template} OWNER {USER}")
        self.made.append(name)
        if template != TEMPLATE:
            self.as_superuser(GRANT, database=name)
        return self.url_of(name)

    def drop_from(self, first: int) -> None:
        """Drop all databases of ``made`` from one on."""
        self.as_superuser(*(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)" for name in self.made[first:]))
        del self.made[first:]

    def copied(self, url: str) -> str:
        """The URL of a new database with all that is in this one. Nothing of the copying stays in the log of changes,
        which both share."""
        name = str(conninfo_to_dict(url)["dbname"])
        if self.as_superuser(f"SELECT 1 FROM pg_stat_activity WHERE datname = '{name}'"):
            copy = self.new_database("template1")
            dumped = self._run(BIN / "pg_dump", "--dbname", self.url_of(name, "postgres"))
            into = copy.replace(f"user={USER}", "user=postgres")
            self._run(BIN / "psql", "--no-psqlrc", "-q", "-v", "ON_ERROR_STOP=1", "--dbname", into, text=dumped)
        else:
            copy = self.new_database(name)
        self.forget_log()
        return copy

    def files_of(self, url: str) -> list[Path]:
        """Every file that whoever takes the machine finds of this database: all of the data directory, its log of
        changes and its log of events, but for the folders of other tests' databases. As PostgreSQL would write them
        when it is told to: what is in its memory alone is in its log of changes."""
        with psycopg.connect(url) as connection:
            row = connection.execute("SELECT oid FROM pg_database WHERE datname = current_database()").fetchone()
        assert row is not None
        others = [folder for folder in (self.data / "base").iterdir() if folder.name != str(row[0])]
        return [
            path
            for path in sorted(self.data.rglob("*"))
            if path.is_file() and not any(path.is_relative_to(other) for other in others)
        ]

    def forget_log(self) -> None:
        """Let what is in memory come into the files, and the log of changes begin anew, as a wipe does."""
        self.as_superuser("SELECT pg_switch_wal()", "CHECKPOINT")

    def as_superuser(self, *statements: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run statements as PostgreSQL's superuser; the rows of the last."""
        with psycopg.connect(self.url_of(database, "postgres"), autocommit=True) as connection:
            cursor = connection.cursor()
            for statement in statements:
                cursor.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def _run(self, *command: object, text: bytes | None = None) -> bytes:
        """Run a program of PostgreSQL's on a text; what it writes."""
        # pg_ctl's child keeps what it inherits open, so its output must not be waited for.
        starts = command[0] == BIN / "pg_ctl"
        return subprocess.run(
            unprivileged(*command),
            check=True,
            stdin=subprocess.DEVNULL if text is None else None,
            input=text,
            stdout=subprocess.DEVNULL if starts else subprocess.PIPE,
            timeout=120,
            cwd="/",
        ).stdout


@functools.cache
def cluster() -> Cluster:
    """This process's cluster, started when it is first wanted."""
    return Cluster()


def settle_on_postgres(store: Path) -> None:
    """Let the store in this folder be on a database of its own, unless it is on one already."""
    if not (store / URL_FILE).exists():
        store.mkdir(mode=0o700, parents=True, exist_ok=True)
        keep_url(store, cluster().new_database())


def copy_of(store: Path, to: Path) -> Path:
    """A copy of a store, on a database of its own if it is on one here. A server may run on it meanwhile."""
    shutil.copytree(store, to)
    url = url_of(store)
    if url is not None:
        (to / URL_FILE).unlink()
        keep_url(to, cluster().copied(url))
    return to


def files_of(store: Path) -> list[Path]:
    """Every file in which this store is kept: those of its folder, and those of its database if it is on one here."""
    url = url_of(store)
    there = [] if url is None else cluster().files_of(url)
    return [*(path for path in sorted(store.rglob("*")) if path.is_file()), *there]


def written(store: Path) -> None:
    """Return when all that is in a store's database is in its tables' files."""
    if url_of(store) is not None:
        cluster().as_superuser("CHECKPOINT")


def bytes_of(path: Path) -> bytes:
    """What is in a file; nothing if PostgreSQL has deleted it meanwhile."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def wait_until(is_so: object, seconds: float = 10.0) -> None:
    """Wait until a call answers with something true."""
    until = time.monotonic() + seconds
    while not is_so():  # type: ignore[operator]
        assert time.monotonic() < until
        time.sleep(0.01)
