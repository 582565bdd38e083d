"""Make deleted bytes leave the files, and fold the write-ahead log into the database.

``secure_delete=ON`` overwrites deleted cells and freed pages, with one hole, measured with SQLite 3.46.1:
when neighbouring b-tree pages are merged or split, SQLite rebuilds them and leaves copies of moved, still
living cells in the unused gap between a page's cell pointers and its cells. When such a row is deleted later,
the copy stays (about 1 body of 600 bytes in 2,000, and 1 index key in 1,000). So before the log is folded
into the database, every page that is in the log gets its gap zeroed. That keeps one invariant: **no gap of a
page in the database file ever holds anything.** Only unused bytes are written, through ``sqlite_dbpage``, in
a transaction.

Nothing here reaches copies that an SSD, a snapshot or a backup keeps; docs must say so.
"""

import os
import sqlite3
import struct
from collections.abc import Iterable
from pathlib import Path

from parasol.server.storage.sqlite.connections import PAGE_BYTES, has_page_table

_ZEROS = bytes(PAGE_BYTES)
_FRAME_BYTES = 24 + PAGE_BYTES  # https://sqlite.org/fileformat2.html, section 4.1
_PAGES_PER_MAP = PAGE_BYTES // 5 + 1  # section 1.8: a pointer-map page, then the pages it describes
_PENDING_BYTE_PAGE = 0x40000000 // PAGE_BYTES + 1
_BTREE_KINDS = (1, 5)  # pointer-map types: root page, other b-tree page
_HEADER_BYTES = {0x02: 12, 0x05: 12, 0x0A: 8, 0x0D: 8}


def checkpoint(connection: sqlite3.Connection, path: Path) -> bool:
    """Zero the gaps of the pages in the log, fold the log into the database, and truncate it.

    False if a reader was in the way for longer than the connection's timeout: try again. Must be called
    outside a transaction.
    """
    if has_page_table(connection):
        wipe_gaps(connection, pages_in_log(path))
    busy: int = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return busy == 0


def pages_in_log(path: Path) -> set[int]:
    """The numbers of all pages in the write-ahead log (perhaps with some that were rolled back)."""
    try:
        log = os.open(f"{path}-wal", os.O_RDONLY)
    except FileNotFoundError:
        return set()
    try:
        size = os.fstat(log).st_size
        heads = (os.pread(log, 4, at) for at in range(32, size - 23, _FRAME_BYTES))
        return {int.from_bytes(head, "big") for head in heads}
    finally:
        os.close(log)


def wipe_gaps(connection: sqlite3.Connection, pages: Iterable[int]) -> int:
    """Zero the unused gap of those of ``pages`` that are b-tree pages; returns how many needed it."""
    count: int = connection.execute("PRAGMA page_count").fetchone()[0]
    maps: dict[int, bytes] = {}
    wiped = 0
    batch: list[tuple[bytes, int]] = []
    for number in sorted(pages):
        if not (0 < number <= count and _is_btree(connection, number, maps)):
            continue
        page = _read_page(connection, number)
        low, high = _gap(page, number)
        if page[low:high] != _ZEROS[: high - low]:
            batch.append((page[:low] + _ZEROS[: high - low] + page[high:], number))
            wiped += 1
        if len(batch) == 64:  # half a megabyte of memory
            _write_pages(connection, batch)
            batch.clear()
    _write_pages(connection, batch)
    return wiped


def _is_btree(connection: sqlite3.Connection, number: int, maps: dict[int, bytes]) -> bool:
    """By the pointer map that auto_vacuum keeps: a page's own first byte can't tell it from an overflow page."""
    if number == 1:
        return True
    home = (number - 2) // _PAGES_PER_MAP * _PAGES_PER_MAP + 2
    if home == _PENDING_BYTE_PAGE:
        home += 1
    if number <= home or number == _PENDING_BYTE_PAGE:
        return False
    if home not in maps:
        maps[home] = _read_page(connection, home)
    return maps[home][5 * (number - home - 1)] in _BTREE_KINDS


def _gap(page: bytes, number: int) -> tuple[int, int]:
    """Where the unused bytes between a b-tree page's cell pointers and its cells begin and end."""
    head = 100 if number == 1 else 0  # page 1 begins with the file's header
    kind, _, cells, content = struct.unpack_from(">BHHH", page, head)
    low = head + _HEADER_BYTES.get(kind, PAGE_BYTES) + 2 * cells
    if not head < low <= content <= PAGE_BYTES:
        raise sqlite3.DatabaseError("a page of the database makes no sense")
    return low, content


def _read_page(connection: sqlite3.Connection, number: int) -> bytes:
    page: bytes = connection.execute("SELECT data FROM sqlite_dbpage WHERE pgno = ?", (number,)).fetchone()[0]
    return page


def _write_pages(connection: sqlite3.Connection, pages: list[tuple[bytes, int]]) -> None:
    if not pages:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.executemany("UPDATE sqlite_dbpage SET data = ? WHERE pgno = ?", pages)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def shrink(connection: sqlite3.Connection, pages: int) -> bool:
    """Give up to ``pages`` free pages at the file's end back to the file system; whether there are more.

    ``executescript``, because ``execute`` steps this pragma only once, which frees a single page.
    """
    before: int = connection.execute("PRAGMA freelist_count").fetchone()[0]
    connection.executescript(f"PRAGMA incremental_vacuum({pages})")
    left: int = connection.execute("PRAGMA freelist_count").fetchone()[0]
    return 0 < left < before


def compact(connection: sqlite3.Connection) -> None:
    """Rewrite the whole file, but only where gaps can't be wiped one by one.

    A VACUUM needs memory for the whole database (``temp_store=MEMORY``; a temporary file would be worse).
    """
    if not has_page_table(connection):
        connection.execute("VACUUM")
