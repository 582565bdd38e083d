"""Make deleted bytes leave the files, and fold the write-ahead log into the database.

``secure_delete=ON`` overwrites deleted cells and freed pages, with one hole, measured with SQLite 3.46.1:
when neighbouring b-tree pages are merged or split, SQLite rebuilds them and leaves copies of moved, still
living cells in the unused gap between a page's cell pointers and its cells. When such a row is deleted later,
the copy stays (about 1 body of 600 bytes in 2,000, and 1 index key in 1,000). And a new cell lies before the last
one, whatever its key is: in a table of random keys the places of cells told in which order rows came. So before the
log is folded into the database, every page that is in the log gets its cells laid in the order of their keys, as SQLite
itself lays them when it defragments a page, and zeros in the rest, through ``sqlite_dbpage``, in a transaction. That
keeps two invariants: **no gap of a page in the database file ever holds anything, and cells lie by their keys.**

Nothing here reaches copies that an SSD, a snapshot or a backup keeps; docs must say so.
"""

import os
import sqlite3
import struct
from collections.abc import Iterable
from operator import gt
from pathlib import Path

from parasol.kernel.storage.sqlite.connections import PAGE_BYTES, has_page_table

_ZEROS = bytes(PAGE_BYTES)
_FRAME_BYTES = 24 + PAGE_BYTES  # https://sqlite.org/fileformat2.html, section 4.1
_PAGES_PER_MAP = PAGE_BYTES // 5 + 1  # section 1.8: a pointer-map page, then the pages it describes
_PENDING_BYTE_PAGE = 0x40000000 // PAGE_BYTES + 1
_BTREE_KINDS = (1, 5)  # pointer-map types: root page, other b-tree page
_TABLE_INTERIOR, _TABLE_LEAF = 0x05, 0x0D
_INTERIOR = (0x02, _TABLE_INTERIOR)
_HEADER_BYTES = {0x02: 12, _TABLE_INTERIOR: 12, 0x0A: 8, _TABLE_LEAF: 8}


def checkpoint(connection: sqlite3.Connection, path: Path) -> bool:
    """Settle the pages in the log, fold the log into the database, and truncate it.

    False if a reader was in the way for longer than the connection's timeout: try again. Must be called
    outside a transaction.
    """
    if has_page_table(connection):
        settle(connection, pages_in_log(path))
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


def settle(connection: sqlite3.Connection, pages: Iterable[int]) -> int:
    """Lay the cells of those of ``pages`` that are b-tree pages by their keys; returns how many needed it."""
    count: int = connection.execute("PRAGMA page_count").fetchone()[0]
    maps: dict[int, bytes] = {}
    changed = 0
    batch: list[tuple[bytes, int]] = []
    for number in sorted(pages):
        if not (0 < number <= count and _is_btree(connection, number, maps)):
            continue
        page = _read_page(connection, number)
        if (laid := settled(page, number)) != page:
            batch.append((laid, number))
            changed += 1
        if len(batch) == 64:  # half a megabyte of memory
            _write_pages(connection, batch)
            batch.clear()
    _write_pages(connection, batch)
    return changed


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


def settled(page: bytes, number: int) -> bytes:
    """A b-tree page with its cells from its end on in the order of their pointers, which is that of their keys, and
    zeros between. Where they lie so already, but with free blocks between, these stay: ``secure_delete`` zeroed them.
    Pure."""
    head = 100 if number == 1 else 0  # page 1 begins with the file's header
    kind, _, cells, content = struct.unpack_from(">BHHH", page, head)
    low = head + _HEADER_BYTES.get(kind, PAGE_BYTES) + 2 * cells
    if not head < low <= content <= PAGE_BYTES:
        raise _senseless()
    pointers = struct.unpack_from(f">{cells}H", page, low - 2 * cells)
    if all(map(gt, pointers, pointers[1:])):
        return page[:low] + _ZEROS[: content - low] + page[content:]
    made = bytearray(page[:low] + _ZEROS[low:])
    at = PAGE_BYTES
    for nth, pointer in enumerate(pointers):
        size = _cell_bytes(page, pointer, kind)
        at -= size
        if at < low or pointer + size > PAGE_BYTES:
            raise _senseless()
        made[at : at + size] = page[pointer : pointer + size]
        struct.pack_into(">H", made, low - 2 * cells + 2 * nth, at)
    struct.pack_into(">HHHB", made, head + 1, 0, cells, at, 0)  # no free block, no fragment
    return bytes(made)


def _cell_bytes(page: bytes, start: int, kind: int) -> int:
    """How many bytes of its page a cell has (file format, section 1.6)."""
    at = start + (4 if kind in _INTERIOR else 0)
    size, at = _varint(page, at)
    if kind == _TABLE_INTERIOR:
        return at - start
    if kind == _TABLE_LEAF:
        _, at = _varint(page, at)
    most = PAGE_BYTES - 35 if kind == _TABLE_LEAF else (PAGE_BYTES - 12) * 64 // 255 - 23
    if size > most:
        least = (PAGE_BYTES - 12) * 32 // 255 - 23
        here = least + (size - least) % (PAGE_BYTES - 4)
        size = (here if here <= most else least) + 4
    return max(at - start + size, 4)


def _varint(page: bytes, at: int) -> tuple[int, int]:
    """A number, and where it ends."""
    found = 0
    for byte in page[at : at + 8]:
        found, at = found << 7 | byte & 0x7F, at + 1
        if byte < 0x80:
            return found, at
    return found << 8 | page[at], at + 1


def _senseless() -> sqlite3.DatabaseError:
    return sqlite3.DatabaseError("a page of the database makes no sense")


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
