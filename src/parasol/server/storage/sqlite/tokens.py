"""SQL for tokens: spending once, and drawing once."""

import sqlite3
from collections.abc import Collection

from parasol.server.storage import RedeemedBy, Spending


def redeem(
    connection: sqlite3.Connection,
    week: int,
    purpose: str,
    mark: bytes,
    request: bytes,
    signature: bytes,
    most: int | None = None,
) -> Spending:
    """See ``Storage.spend``."""
    held = redeemed_by(connection, week, purpose, mark)
    if held is not None and held.request == request:
        return "again"
    if held is not None and held.signature is not None:
        return "spent"
    if most is not None and token_counts(connection, purpose).get(week, 0) >= most:
        return "quota"
    connection.execute(
        "INSERT OR REPLACE INTO spent (week, purpose, mark, request, signature) VALUES (?, ?, ?, ?, ?)",
        (week, purpose, mark, request, signature),
    )
    connection.execute(
        "INSERT INTO week_count (week, purpose, count) VALUES (?, ?, 1)"
        " ON CONFLICT (week, purpose) DO UPDATE SET count = count + 1",
        (week, purpose),
    )
    return "new"


def redeemed_by(connection: sqlite3.Connection, week: int, purpose: str, mark: bytes) -> RedeemedBy | None:
    """The request that spent a token."""
    row = connection.execute(
        "SELECT request, signature FROM spent WHERE week = ? AND purpose = ? AND mark = ?", (week, purpose, mark)
    ).fetchone()
    return RedeemedBy(*row) if row else None


def token_counts(connection: sqlite3.Connection, purpose: str) -> dict[int, int]:
    """How many tokens were spent, by week."""
    return dict(connection.execute("SELECT week, count FROM week_count WHERE purpose = ?", (purpose,)).fetchall())


def issued(connection: sqlite3.Connection, week: int, mark: bytes) -> bytes | None:
    """What was drawn under a mark in a week."""
    row = connection.execute("SELECT batch FROM drawn WHERE week = ? AND mark = ?", (week, mark)).fetchone()
    return row[0] if row else None


def keep_issued(
    connection: sqlite3.Connection, week: int, mark: bytes, batch: bytes, member: bytes, credential: bytes
) -> bool:
    """See ``Storage.keep_issued``."""
    held = connection.execute("SELECT batch FROM credential WHERE mark = ?", (member,)).fetchone()
    if held not in (None, (credential,)) or issued(connection, week, mark) not in (None, batch):
        return False
    connection.execute(
        "INSERT INTO drawn (week, mark, batch) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (week, mark, batch)
    )
    connection.execute(
        "INSERT INTO credential (mark, batch) VALUES (?, ?) ON CONFLICT DO NOTHING", (member, credential)
    )
    return True


def keep_credentials(
    connection: sqlite3.Connection, members: Collection[bytes], roster_length: int | None = None
) -> int:
    """See ``Storage.keep_credentials``. One process appends to this roster, and knows all of it."""
    there = [mark for (mark,) in connection.execute("SELECT mark FROM credential").fetchall()]
    gone = [(mark,) for mark in there if mark not in members]
    connection.executemany("DELETE FROM credential WHERE mark = ?", gone)
    return len(gone)
