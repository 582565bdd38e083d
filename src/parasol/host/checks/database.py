"""A store's PostgreSQL: its version, the line to it, what it writes into its own log, what it keeps of what was
deleted, whether it may lose anything, and what Parasol's user may do there.

Asked with the store's own URL, as the user whom the store belongs to, since PostgreSQL lets in who that is. Only
settings are read, and of a copy from before an upgrade its day; never a table with what people wrote.
"""

import json
import os
import pwd
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from parasol.host.checks.finding import Finding, good, look_at, unchecked, wrong
from parasol.host.checks.store import judged_copies
from parasol.kernel.storage import StorageError
from parasol.kernel.storage.opening import url_of
from parasol.kernel.storage.postgres import facts
from parasol.kernel.storage.postgres.facts import Facts
from parasol.kernel.storage.postgres.settings import WANTED

WHAT = "database"
VERSION = 17
LITTLE_FREE = 20
"""One process may want 20 connections: those of its pool, and one for each of its chores."""
MUCH_LOG_BYTES = 100_000_000
ASK_SECONDS = 30

_FILE = "write into /etc/postgresql/17/main/conf.d/parasol.conf"
_MORE: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("log_connections", ("off",), "PostgreSQL's own log tells who came when, with addresses"),
    ("log_disconnections", ("off",), "PostgreSQL's own log tells who went when, with addresses"),
    ("log_parameter_max_length", ("0",), "sealed things come into PostgreSQL's own log beside a statement"),
    ("wal_keep_size", ("0",), "old log files are kept, with deleted things in them"),
    ("autovacuum", ("on",), "nobody cleans the tables between wipes, until PostgreSQL stops taking writes"),
)
"""As ``settings.WANTED``: what Parasol doesn't say at each start."""
_NAMES = (*(name for name, _, _ in (*WANTED, *_MORE)), "data_checksums", "wal_level")
_LOADED = {
    "pg_stat_statements": "keeps the texts of statements in a file",
    "auto_explain": "writes slow statements into PostgreSQL's log",
    "pgaudit": "writes statements into PostgreSQL's log",
    "pg_stat_monitor": "keeps the texts of statements",
    "pg_qualstats": "keeps the values that statements ask for",
}
"""Libraries that must not be loaded. Whoever isn't superuser can't read which are; their own settings show them."""


def look(store: Path) -> list[Finding]:
    """Look at the database that a store's file ``database`` names."""
    owner = store.stat()
    try:
        if os.geteuid() == 0 and owner.st_uid != 0:
            return _judged_by(store, owner.st_uid, owner.st_gid)
        return judged(ask(store))
    except StorageError as error:
        return [_refused(error)]


def _refused(error: StorageError) -> Finding:
    advice = "look whether it runs (systemctl status postgresql@17-main) and what docs/postgresql.md says of letting in"
    return wrong(WHAT, str(error).rstrip("."), advice)


def _judged_by(store: Path, user: int, group: int) -> list[Finding]:
    """The same as another user: root isn't let in where the Unix socket tells who comes."""
    program = "import sys; from parasol.host.checks.database import tell; tell(sys.argv[1])"
    try:
        home = pwd.getpwuid(user).pw_dir
        asked = subprocess.run(  # noqa: S603 this program, with the store's own path
            [sys.executable, "-c", program, str(store)],
            env={**os.environ, "HOME": home},
            user=user,
            group=group,
            extra_groups=[],
            cwd="/",
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=ASK_SECONDS,
            check=True,
        )
        told: dict[str, Any] = json.loads(asked.stdout)
    except PermissionError:
        return [unchecked(WHAT, "the database is asked by parasol-doctor-database; or run `parasol doctor` as root")]
    except (OSError, KeyError, subprocess.SubprocessError, ValueError) as error:
        return [unchecked(WHAT, f"the database can't be asked as the store's user ({type(error).__name__})")]
    if "refused" in told:
        return [_refused(StorageError(told["refused"]))]
    return judged(msgspec.convert(told, Facts))


def tell(store: str) -> None:
    """Print what ``ask`` found, or what it was refused with, for the process that started this one."""
    try:
        told = msgspec.to_builtins(ask(Path(store)))
    except StorageError as error:
        told = {"refused": str(error)}
    sys.stdout.write(json.dumps(told))


def ask(store: Path) -> Facts:
    """Ask the database of a store. Raises ``StorageError``."""
    url = url_of(store)
    if url is None:
        raise StorageError("this store isn't on PostgreSQL")
    return facts.ask(url, _NAMES, tuple(_LOADED))


def judged(found: Facts) -> list[Finding]:
    """What is to be said of it."""
    wrongs = [*_line(found), *_settings(found), *_kept(found), *_user(found)]
    found_well = wrongs or [good(WHAT, f"PostgreSQL {found.version} is set as Parasol needs it")]
    return [*found_well, *_copies(found)]


def _copies(found: Facts) -> list[Finding]:
    drop = " ".join(f"DROP SCHEMA {schema} CASCADE;" for schema, _ in found.copies)
    return judged_copies("the database", [days for _, days in found.copies], f"as Parasol's user: {drop}")


def _line(found: Facts) -> Iterator[Finding]:
    if found.version < VERSION:
        yield wrong(WHAT, f"this is PostgreSQL {found.version}; Parasol needs {VERSION}", "docs/postgresql.md")
    elif found.version > VERSION:
        text = f"this is PostgreSQL {found.version}; Parasol is tested with {VERSION}"
        yield look_at(WHAT, text, f"install Debian's postgresql-{VERSION}, and move with export and import")
    if found.is_local:
        return
    advice = f"write sslmode=verify-full and sslrootcert=... into the URL in the store's file `{WHAT}`"
    if not found.is_encrypted:
        yield wrong(WHAT, "the line to the database isn't encrypted: everybody in between reads along", advice)
    elif found.sslmode != "verify-full":
        text = f"whoever is on the way can pretend to be the database (sslmode is {found.sslmode})"
        yield wrong(WHAT, text, advice)


def _settings(found: Facts) -> Iterator[Finding]:
    for name, values, otherwise in (*WANTED, *_MORE):
        value = found.settings.get(name)
        if value is not None and value not in values:
            text = f"{name} is {value}, so {otherwise}"
            yield wrong(WHAT, text, f"{_FILE}: {name} = {values[0]} (then: systemctl restart postgresql@17-main)")
    for name, does in _LOADED.items():
        if any(setting.startswith(f"{name}.") for setting in found.settings):
            text = f"{name} is loaded, which {does}"
            yield wrong(WHAT, text, "take it out of shared_preload_libraries, and restart PostgreSQL")
    if found.synchronous_commit != "on":
        text = f"synchronous_commit is {found.synchronous_commit}, so what was acknowledged may be lost"
        yield wrong(WHAT, text, "connect without a pooler that drops Parasol's own settings, or ALTER ROLE ... RESET")
    if found.settings.get("data_checksums") == "off":
        text = "data_checksums is off, so a disk that changes bytes isn't noticed"
        yield look_at(WHAT, text, "stop PostgreSQL, run pg_checksums --enable on its data directory, start it")


def _kept(found: Facts) -> Iterator[Finding]:
    if found.settings.get("wal_level") == "logical":
        text = "wal_level is logical: a replication client can read every change, and its slot keeps them"
        yield look_at(WHAT, text, f"if nothing needs it, {_FILE}: wal_level = replica")
    for name, is_active, size in found.slots:
        drop = f"drop it, as PostgreSQL's superuser: SELECT pg_drop_replication_slot('{name}')"
        if not is_active:
            text = f"nobody reads the replication slot {name}, so all that is deleted stays in the log"
            yield wrong(WHAT, text, f"if no standby comes back for it, {drop}")
        elif size > MUCH_LOG_BYTES:
            text = f"the standby of the slot {name} is {size / 1e6:,.0f} MB behind: so much log is kept"
            yield look_at(WHAT, text, f"look after that standby; if it is gone, {drop}")


def _user(found: Facts) -> Iterator[Finding]:
    dangerous = [right for right in found.rights if right != "createdb"]
    if dangerous:
        text = f"Parasol's user is more than it needs: {', '.join(dangerous)}"
        advice = "as PostgreSQL's superuser: ALTER ROLE parasol " + " ".join(
            f"NO{right.upper()}" for right in dangerous
        )
        yield wrong(WHAT, text, advice)
    if found.free < LITTLE_FREE:
        text = f"{max(found.free, 0)} connections are left; each process of Parasol may want {LITTLE_FREE}"
        yield look_at(WHAT, text, f"{_FILE}: max_connections = 200 (then: systemctl restart postgresql@17-main)")
