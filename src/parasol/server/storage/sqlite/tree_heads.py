"""SQL for the heads of lists: what stewards signed, kept only if it is what this file says."""

import sqlite3
from collections.abc import Iterable

from msgspec.structs import astuple

from parasol.formats.contexts import empty_hashes
from parasol.formats.messages import Head
from parasol.server.storage import TreeHeadMoved
from parasol.server.storage.sqlite import tree

_HEAD = (
    "SELECT head.list, head.bits, head.size, head.seq, head.day, head.root, head.roster_length, head.signer,"
    " head.signature FROM list JOIN head ON head.list = list.number WHERE NOT list.is_dropped"
)


def head_of(connection: sqlite3.Connection, number: int, *, is_complete: bool = False) -> Head | None:
    """A list's tree head; with ``is_complete`` only of a list that is."""
    row = connection.execute(f"{_HEAD} AND list.number = ? AND list.is_complete >= ?", (number, is_complete)).fetchone()
    return Head(*row) if row else None


def heads(connection: sqlite3.Connection) -> list[Head]:
    """The heads of all complete lists, by number."""
    return [Head(*row) for row in connection.execute(f"{_HEAD} AND list.is_complete ORDER BY list.number")]


def last_seq(connection: sqlite3.Connection, room: bytes) -> int:
    """The number of the last record that the room was given; 0 if there was none."""
    row = connection.execute("SELECT next - 1 FROM room WHERE name = ?", (room,)).fetchone()
    return row[0] if row else 0


def advance(connection: sqlite3.Connection, head: Head, positions: Iterable[int], seq: int) -> None:
    """Bring the tree up to date with new entries at ``positions`` and keep ``head``, which must say the same.

    Raises ``TreeHeadMoved``, ``BucketFull``. What costs nothing is compared first: recomputing a tree may take
    seconds.
    """
    number = head.list_number
    old = head_of(connection, number)
    if head.seq != seq or head.size != _size(connection, number) or (old is not None and head.bits < old.bits):
        raise TreeHeadMoved("this head isn't of the list as it is")
    if old is not None and head.bits == old.bits:
        root = tree.update(connection, number, head.bits, positions)
    else:
        root = tree.rebuild(connection, number, head.bits)
    if root != head.root:
        raise TreeHeadMoved("this head isn't of the list as it is")
    _keep(connection, head)


def confirm(connection: sqlite3.Connection, head: Head, room: bytes, *, may_be_later: bool) -> None:
    """Keep a tree head of the list as it is, or the first one of an empty list. ``seq`` is that of the tree head in
    force, or (always for the first, else if it ``may_be_later``) the last of ``room``. Raises ``TreeHeadMoved``."""
    old = head_of(connection, head.list_number)
    seqs = set()
    if old is None:
        expected = (head.bits, 0, empty_hashes(head.bits)[-1])
        if _size(connection, head.list_number) > 0:
            raise TreeHeadMoved("a list with entries has no first head")
    else:
        expected = (old.bits, old.size, old.root)
        seqs.add(old.seq)
    if old is None or may_be_later:
        seqs.add(last_seq(connection, room))
    if (head.bits, head.size, head.root) != expected or head.seq not in seqs:
        raise TreeHeadMoved("this head isn't of the list as it is")
    _keep(connection, head)


def _size(connection: sqlite3.Connection, number: int) -> int:
    size: int = connection.execute("SELECT entries + holes FROM list WHERE number = ?", (number,)).fetchone()[0]
    return size


def _keep(connection: sqlite3.Connection, head: Head) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO head (list, bits, size, seq, day, root, roster_length, signer, signature)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        astuple(head),
    )
