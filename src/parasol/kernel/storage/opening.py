"""Which engine a store is on, and opening it: the one way in for every command.

A store is a folder. If it has a file ``database``, the URL in there names a PostgreSQL database; without one the store
is one SQLite file, ``parasol.db``, beside it. The URL never holds a password: it would end up in the history of a shell
and in the list of processes. libpq's own ways are the Unix socket with peer authentication, and a file of passwords
that ``passfile=`` in the URL names.
"""

import os
import re
from pathlib import Path

from parasol.kernel.storage import Storage, StorageError
from parasol.kernel.storage.sqlite import SqliteStorage, before
from parasol.kernel.storage.sqlite.migrate import migrations
from parasol.kernel.storage.sqlite.rows import SqliteFilling, SqliteSnapshot
from parasol.kernel.storage.tables import Filling, Snapshot

DATABASE = "parasol.db"
URL_FILE = "database"
_URL = re.compile(r"postgres(ql)?://[!-~]*")
_PASSWORD = re.compile(r"//[^/?]*:[^/?]*@|[?&]password=")
_MOST_BYTES = 4096


async def open_storage(store: Path, reserve_bytes: int = 0, *, may_make: bool = True) -> Storage:
    """Open the storage of a store, and make it if it is empty; on PostgreSQL only if it may be made. ``reserve_bytes``
    of the disk are held for deleting (on SQLite; PostgreSQL's disk is its host's). Raises ``StorageError`` in plain
    words."""
    url = url_of(store)
    if url is None:
        return await SqliteStorage.open(store / DATABASE, reserve_bytes)
    from parasol.kernel.storage.postgres import PostgresStorage  # noqa: PLC0415 needs libpq, which few servers use

    return await PostgresStorage.open(url, may_make=may_make)


def open_snapshot(store: Path) -> Snapshot:
    """Read a store as of this moment, beside a server that runs on it or without one. Raises ``StorageError``."""
    url = url_of(store)
    if url is None:
        return SqliteSnapshot(store / DATABASE)
    from parasol.kernel.storage.postgres.rows import PostgresSnapshot  # noqa: PLC0415 needs libpq

    return PostgresSnapshot(url)


def open_filling(store: Path) -> Filling:
    """Begin to fill a new store from rows. Raises ``StorageError`` if there is one already."""
    url = url_of(store)
    if url is None:
        return SqliteFilling(store / DATABASE)
    from parasol.kernel.storage.postgres.rows import PostgresFilling  # noqa: PLC0415 needs libpq

    return PostgresFilling(url)


def newest_schema() -> int:
    """The number of the newest migration, on every engine."""
    return migrations()[-1][0]


async def check_unused(store: Path) -> None:
    """Raises ``StorageError`` if a server has the store's database open. SQLite's says so when it is opened."""
    url = url_of(store)
    if url is not None:
        from parasol.kernel.storage.postgres import dropping  # noqa: PLC0415 needs libpq, as above

        await dropping.check_unused(url)


async def drop_database(store: Path, patience: float = 0.0) -> None:
    """Drop a closed community's tables where they are another program's; SQLite has nothing outside the folder. Again
    when it has happened: nothing more. For ``patience`` seconds it waits for other servers to close the store. Raises
    ``StorageError``."""
    if _is_wiped(store / URL_FILE):
        return  # cut off in the middle of destroying the folder, which comes after the tables
    url = url_of(store)
    if url is None:
        return
    from parasol.kernel.storage.postgres.dropping import drop_tables  # noqa: PLC0415 needs libpq, as above

    await drop_tables(url, patience)


def _is_wiped(path: Path) -> bool:
    return path.is_file() and not path.read_bytes()[:_MOST_BYTES].strip(b"\0")


async def forget_copies_before(store: Path, day: int) -> int:
    """Destroy the copies from before an upgrade that were made before a day; returns how many. Raises ``StorageError``,
    ``OSError``."""
    url = url_of(store)
    if url is None:
        return before.forget_copies_before(store / DATABASE, day)
    from parasol.kernel.storage.postgres import dropping  # noqa: PLC0415 needs libpq, as above

    return await dropping.forget_copies_before(url, day)


async def go_back(store: Path) -> int:
    """Put the copy from before the last upgrade in the place of the database; returns its format. Raises
    ``StorageError``: there is none, the store is in use, or it is on SQLite, whose copy is a file."""
    url = url_of(store)
    if url is None:
        raise StorageError(
            f"this store is one file: its copy lies beside it, as {DATABASE}.before-upgrade-from-N, and is put in its "
            "place by hand (docs/upgrading.md)"
        )
    from parasol.kernel.storage.postgres import dropping  # noqa: PLC0415 needs libpq, as above

    return await dropping.go_back(url)


def is_made(store: Path) -> bool:
    """Whether somebody has prepared this folder: it names a database, or has one."""
    return (store / URL_FILE).exists() or (store / DATABASE).exists()


def url_of(store: Path) -> str | None:
    """The PostgreSQL URL of a store, or None where it is on SQLite. Raises ``StorageError``."""
    path = store / URL_FILE
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_mode & 0o077:
                raise StorageError(f"other users of this computer can read {path}: run chmod 600 on it")
            raw = file.read(_MOST_BYTES)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StorageError(f"{path} can't be read ({error.strerror})") from None
    try:
        return checked_url(raw.decode("utf-8").strip())
    except UnicodeDecodeError:
        raise StorageError(f"{path} is no URL of a database") from None


def keep_url(store: Path, url: str) -> None:
    """Write which database a store is on, once. Raises ``StorageError`` if the store is on another one already."""
    url = checked_url(url)
    held = url_of(store)
    if held == url:
        return
    if held is not None:
        raise StorageError(f"this store is on another database already, which {store / URL_FILE} names")
    if (store / DATABASE).exists():
        raise StorageError(f"this store is on SQLite already ({store / DATABASE})")
    with open(os.open(store / URL_FILE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(url + "\n")
        file.flush()
        os.fsync(file.fileno())


def checked_url(url: str) -> str:
    """The URL, if it is one of PostgreSQL's and holds no password. Raises ``StorageError``, without repeating it."""
    if not _URL.fullmatch(url):
        raise StorageError("the URL of a database begins with postgresql:// and has no spaces")
    if _PASSWORD.search(url):
        raise StorageError(
            "no password in the URL, please: others on this computer could see it. "
            "Use peer authentication over the Unix socket, or a file that passfile=... in the URL names"
        )
    return url
