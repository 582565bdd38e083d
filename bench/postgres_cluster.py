"""A PostgreSQL 17 of the benchmarks' own, from Debian's package, with ``fsync`` on, in a temporary folder, for a
``with`` block. It refuses to run as root, so then it runs as Debian's user ``postgres``."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

BIN = Path("/usr/lib/postgresql/17/bin")
_SETTINGS = {
    "listen_addresses": "",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "max_wal_size": "4GB",
    "wal_recycle": "off",
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}


@contextmanager
def database() -> Iterator[str]:
    """The URL of an empty database of the user ``parasol``."""
    folder = Path(tempfile.mkdtemp(prefix="parasol-bench-pg-", dir="/tmp"))
    data = folder / "data"
    try:
        if os.geteuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        _run(BIN / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8")
        with (data / "postgresql.auto.conf").open("a") as file:
            file.writelines(
                f"{name} = '{value}'\n" for name, value in {**_SETTINGS, "unix_socket_directories": str(folder)}.items()
            )
        _run(BIN / "pg_ctl", "-D", data, "-l", data / "log.txt", "-w", "-t", "60", "start")
        with psycopg.connect(f"postgresql:///postgres?host={folder}&user=postgres", autocommit=True) as connection:
            for statement in (
                b"CREATE ROLE parasol LOGIN",
                b"GRANT pg_checkpoint TO parasol",
                b"CREATE DATABASE parasol OWNER parasol",
            ):
                connection.execute(statement)
        with psycopg.connect(f"postgresql:///parasol?host={folder}&user=postgres", autocommit=True) as connection:
            connection.execute(b"GRANT EXECUTE ON FUNCTION pg_switch_wal() TO parasol")
        yield f"postgresql:///parasol?host={folder}&user=parasol"
    finally:
        if (data / "postmaster.pid").exists():
            _run(BIN / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _run(*command: object) -> None:
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *words]
    subprocess.run(words, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, timeout=120, cwd="/")
