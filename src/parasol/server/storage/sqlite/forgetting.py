"""SQL for withdrawals and for expiry: taking things away for good.

Expiry goes in portions, so that a night's worth of deleting never holds up a person who is reporting for
longer than one portion takes (5 ms with bodies of 2 kB).
"""

import sqlite3

from parasol.server.storage import Withdrawal
from parasol.server.storage.sqlite import blobs
from parasol.server.storage.sqlite.rooms import delete_records
from parasol.server.storage.sums import folded

ENTRY_PORTION = 250
"""Index entries to a transaction: they lie all over three indexes, so this takes 11 ms, and 2,000 took 131 ms."""


def is_carried(connection: sqlite3.Connection, key: bytes) -> bool:
    """Whether a live record carries this key."""
    return connection.execute("SELECT 1 FROM carried WHERE key = ?", (key,)).fetchone() is not None


def withdraw(connection: sqlite3.Connection, key: bytes, signature: bytes, today: int, keep_until: int) -> int:
    """See ``Storage.withdraw``."""
    if connection.execute("SELECT 1 FROM withdrawal WHERE key = ?", (key,)).fetchone():
        return 0
    connection.execute(
        "INSERT INTO withdrawal (key, signature, expires_on) VALUES (?, ?, ?)", (key, signature, keep_until)
    )
    return delete_records(connection, "SELECT record FROM carried WHERE key = ?", key)


def withdrawals_after(connection: sqlite3.Connection, number: int, limit: int) -> list[Withdrawal]:
    """See ``Storage.withdrawals_after``."""
    query = "SELECT number, key, signature FROM withdrawal WHERE number > ? ORDER BY number DESC LIMIT ?"
    return [Withdrawal(*row) for row in reversed(connection.execute(query, (number, limit)).fetchall())]


def expire_records(connection: sqlite3.Connection, today: int, portion: int) -> int:
    """Delete up to ``portion`` records, by their own day and then by their room's."""
    gone = delete_records(connection, "SELECT id FROM record WHERE expires_on < ? LIMIT ?", today, portion)
    if gone:
        return gone
    return delete_records(
        connection,
        "SELECT record.id FROM room JOIN record ON record.room = room.id WHERE room.expires_on < ? LIMIT ?",
        today,
        portion,
    )


_STEPS = {"records": expire_records, "chunks": blobs.expire_chunks}
_DUE = {
    "rooms": "DELETE FROM room WHERE id IN (SELECT id FROM room WHERE expires_on < ? LIMIT ?)",
    "withdrawals": (
        "DELETE FROM withdrawal WHERE number IN (SELECT number FROM withdrawal WHERE expires_on < ? LIMIT ?)"
    ),
    "invites": "DELETE FROM vault WHERE id IN (SELECT id FROM vault WHERE expires_on < ? LIMIT ?)",
    "tokens": (
        "DELETE FROM spent WHERE (week, purpose, mark) IN"
        " (SELECT week, purpose, mark FROM spent WHERE week < ? LIMIT ?)"
    ),
    "draws": "DELETE FROM drawn WHERE (week, mark) IN (SELECT week, mark FROM drawn WHERE week < ? LIMIT ?)",
    "counts": (
        "DELETE FROM week_count WHERE (week, purpose) IN (SELECT week, purpose FROM week_count"
        " WHERE week < ? AND purpose <> 'checks' AND substr(purpose, 1, 7) <> 'ballot.' LIMIT ?)"
    ),
    "sums": (
        "DELETE FROM week_count WHERE (week, purpose) IN (SELECT week, purpose FROM week_count WHERE week < ? LIMIT ?)"
    ),
    "experience": (
        "DELETE FROM experience WHERE (quarter, service, question, is_yes) IN"
        " (SELECT quarter, service, question, is_yes FROM experience WHERE quarter < ? LIMIT ?)"
    ),
    "vaults": "DELETE FROM vault WHERE id IN (SELECT id FROM vault WHERE touched_on < ? LIMIT ?)",
}


def expire_some(connection: sqlite3.Connection, kind: str, bound: int, portion: int) -> int:
    """Delete up to ``portion`` of what is due of a kind, ``bound`` being the first that isn't; returns how many."""
    if kind in _STEPS:
        return _STEPS[kind](connection, bound, portion)
    return connection.execute(_DUE[kind], (bound, portion)).rowcount


def fold_checks(connection: sqlite3.Connection, bound: int) -> bool:
    """Forget how much was checked in the first week before ``bound`` (``sums.folded``); whether there was one."""
    query = "SELECT week, count FROM week_count WHERE purpose = 'check' AND week < ? ORDER BY week LIMIT 1"
    row = connection.execute(query, (bound,)).fetchone()
    if row is None:
        return False
    connection.execute("DELETE FROM week_count WHERE purpose = 'check' AND week = ?", row[:1])
    connection.executemany(
        "INSERT INTO week_count (week, purpose, count) VALUES (?, ?, ?)"
        " ON CONFLICT (week, purpose) DO UPDATE SET count = count + excluded.count",
        folded(*row),
    )
    return True
