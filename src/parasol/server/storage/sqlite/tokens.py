"""SQL for tokens: spending once, and drawing once."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence

from parasol.server.storage import IssuedOnce, RedeemedBy, Spending
from parasol.server.storage.sqlite import roster


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
    counted = connection.execute(
        "INSERT INTO week_count (week, purpose, count) SELECT ?1, ?2, 1 WHERE coalesce(?3, 1) > 0"
        " ON CONFLICT (week, purpose) DO UPDATE SET count = count + 1 WHERE ?3 IS NULL OR count < ?3",
        (week, purpose, most),
    )
    if counted.rowcount == 0:
        return "quota"
    connection.execute(
        "INSERT OR REPLACE INTO spent (week, purpose, mark, request, signature) VALUES (?, ?, ?, ?, ?)",
        (week, purpose, mark, request, signature),
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
    connection: sqlite3.Connection,
    week: int,
    packs: Mapping[bytes, bytes],
    credentials: Mapping[bytes, bytes],
    once: Sequence[IssuedOnce] = (),
) -> bool:
    """See ``Storage.keep_issued``."""
    for mark, credential in credentials.items():
        held = connection.execute("SELECT batch FROM credential WHERE mark = ?", (mark,)).fetchone()
        if held not in (None, (credential,)):
            return False
    if any(issued(connection, week, mark) not in (None, batch) for mark, batch in packs.items()):
        return False
    if any(issued(connection, each.week, each.mark) not in (None, each.batch) for each in once):
        return False
    for each in once:
        if issued(connection, each.week, each.mark) is None and each.counted is not None:
            connection.execute(
                "INSERT INTO week_count (week, purpose, count) VALUES (?, ?, 1)"
                " ON CONFLICT (week, purpose) DO UPDATE SET count = count + 1",
                (each.week, each.counted),
            )
    connection.executemany(
        "INSERT INTO drawn (week, mark, batch) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [*((week, mark, batch) for mark, batch in packs.items()), *(each[:3] for each in once)],
    )
    connection.executemany(
        "INSERT INTO credential (mark, batch) VALUES (?, ?) ON CONFLICT DO NOTHING", credentials.items()
    )
    return True


def keep_credentials(
    connection: sqlite3.Connection, members: Collection[bytes], roster_length: int | None = None
) -> int | None:
    """See ``Storage.keep_credentials``. An append of before in the same batch isn't known to the caller yet."""
    if roster_length is not None and roster.length(connection) > roster_length:
        return None
    there = [mark for (mark,) in connection.execute("SELECT mark FROM credential").fetchall()]
    gone = [(mark,) for mark in there if mark not in members]
    connection.executemany("DELETE FROM credential WHERE mark = ?", gone)
    return len(gone)
