"""SQL for the roster, the keys that come with it, and the server's own few values."""

import sqlite3
from collections.abc import Sequence

from parasol.formats.roster import Chain
from parasol.server.storage import STAGED, NewKeys, Room, RosterEntry, RosterMoved, StorageError, WrappedKey
from parasol.server.storage.sqlite import index
from parasol.server.storage.sqlite.rooms import insert_room


def roster_after(connection: sqlite3.Connection, number: int, limit: int) -> list[RosterEntry]:
    """Entries with a higher number, in order."""
    rows = connection.execute(
        "SELECT number, body, signatures, chain, nth FROM roster WHERE number > ? ORDER BY number LIMIT ?",
        (number, limit),
    )
    return [RosterEntry(*row) for row in rows]


def chain_after(connection: sqlite3.Connection, chain: Chain, nth: int, limit: int) -> list[RosterEntry]:
    """Entries of one chain with a higher number there, in order."""
    rows = connection.execute(
        "SELECT number, body, signatures, chain, nth FROM roster WHERE chain = ? AND nth > ? ORDER BY nth LIMIT ?",
        (chain, nth, limit),
    )
    return [RosterEntry(*row) for row in rows]


def append_roster(
    connection: sqlite3.Connection,
    entries: Sequence[RosterEntry],
    keys: NewKeys,
    rooms: Sequence[Room],
    new_list: int | None = None,
    today: int = 0,
) -> None:
    """See ``Storage.append_roster``."""
    if not entries:
        raise ValueError("an append to the roster needs an entry")
    following = entries[0].number
    check_length(connection, following)
    if [entry.number for entry in entries] != list(range(following, following + len(entries))):
        raise ValueError("roster entries must follow each other")
    connection.executemany(
        "INSERT INTO roster (number, body, signatures, chain, nth) VALUES (?, ?, ?, ?, ?)",
        [(entry.number, entry.body, entry.signatures, entry.chain, entry.nth) for entry in entries],
    )
    _keep(connection, keys)
    for room in rooms:
        insert_room(connection, room)
    if new_list is not None:
        index.start_list(connection, new_list, today)


def _keep(connection: sqlite3.Connection, keys: NewKeys) -> None:
    if keys.unstaged_after is not None:
        connection.execute("DELETE FROM box WHERE box_group = 'leaf' AND generation > ?", (keys.unstaged_after,))
        connection.execute("DELETE FROM wrap WHERE node >= ?", (STAGED,))
    if keys.is_new_tree:
        connection.execute("DELETE FROM wrap WHERE node < ?", (STAGED,))
        connection.execute("UPDATE wrap SET node = node - ? WHERE node >= ?", (STAGED, STAGED))
    for gone, of in (
        ("DELETE FROM box WHERE recipient = ?", keys.boxes_gone),
        ("DELETE FROM wrap WHERE node = ?", keys.wraps_gone),
        ("DELETE FROM recipient WHERE holder = ?", keys.recipients_gone),
    ):
        connection.executemany(gone, [(each,) for each in of])
    _put_boxes(connection, keys.boxes)
    connection.executemany(
        "DELETE FROM box WHERE recipient = ? AND box_group = ? AND generation < ?",
        [(each.recipient, each.group, each.generation) for each in keys.boxes],
    )
    _put_wraps(connection, keys.wraps)
    connection.executemany("INSERT INTO rung (box_group, number, sealed) VALUES (?, ?, ?)", keys.rungs)
    connection.executemany(
        "INSERT INTO recipient (holder, text) VALUES (?, ?) ON CONFLICT (holder) DO UPDATE SET text = excluded.text",
        keys.recipients,
    )
    for moved in keys.moved:
        if moved.week is None:
            connection.execute("UPDATE credential SET mark = ? WHERE mark = ?", (moved.after, moved.before))
            continue
        query = "SELECT mark FROM drawn WHERE week = ? AND mark BETWEEN ? AND ?"
        for (mark,) in connection.execute(query, (moved.week, *moved.bounds)).fetchall():
            new = moved.beginning + mark[len(moved.beginning) :]
            connection.execute("UPDATE drawn SET mark = ? WHERE week = ? AND mark = ?", (new, moved.week, mark))


def _put_boxes(connection: sqlite3.Connection, boxes: Sequence[WrappedKey]) -> None:
    connection.executemany(
        "INSERT INTO box (recipient, box_group, generation, sealed) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (recipient, box_group, generation) DO UPDATE SET sealed = excluded.sealed",
        [(each.recipient, each.group, each.generation, each.sealed) for each in boxes],
    )


def _put_wraps(connection: sqlite3.Connection, wraps: Sequence[tuple[int, bytes]]) -> None:
    connection.executemany(
        "INSERT INTO wrap (node, sealed) VALUES (?, ?) ON CONFLICT (node) DO UPDATE SET sealed = excluded.sealed",
        wraps,
    )


def stage(
    connection: sqlite3.Connection,
    boxes: Sequence[WrappedKey],
    wraps: Sequence[tuple[int, bytes]],
    roster_length: int,
) -> None:
    """See ``Storage``."""
    check_length(connection, roster_length)
    _put_boxes(connection, boxes)
    _put_wraps(connection, [(STAGED + node, sealed) for node, sealed in wraps])


def staged(connection: sqlite3.Connection, members: int) -> list[bytes]:
    """See ``Storage``."""
    query = "SELECT recipient FROM box WHERE box_group = 'leaf' AND generation = ?"
    return [recipient for (recipient,) in connection.execute(query, (members,))]


def forget_boxes(connection: sqlite3.Connection, members: int, portion: int, start: bytes = b"") -> bytes | None:
    """See ``Storage``."""
    query = (
        "SELECT recipient, generation FROM box AS old WHERE recipient >= ? AND box_group = 'leaf' AND EXISTS"
        " (SELECT 1 FROM box AS new WHERE new.recipient = old.recipient AND new.box_group = 'leaf'"
        " AND new.generation > old.generation AND new.generation <= ?) ORDER BY recipient LIMIT ?"
    )
    old = connection.execute(query, (start, members, portion)).fetchall()
    connection.executemany("DELETE FROM box WHERE recipient = ? AND box_group = 'leaf' AND generation = ?", old)
    return old[-1][0] if len(old) == portion else None


def wraps(connection: sqlite3.Connection, nodes: Sequence[int]) -> dict[int, bytes]:
    """See ``Storage``."""
    query = "SELECT node, sealed FROM wrap WHERE node = ?"
    return dict(row for node in nodes for row in connection.execute(query, (node,)))


def rungs(connection: sqlite3.Connection, group: str, newest: int, limit: int) -> list[bytes]:
    """See ``Storage``."""
    query = "SELECT number, sealed FROM rung WHERE box_group = ? AND number <= ? ORDER BY number DESC LIMIT ?"
    rows = connection.execute(query, (group, newest, limit))
    return [sealed for at, (number, sealed) in enumerate(rows) if number == newest - at]


def forget_rungs(connection: sqlite3.Connection, group: str, number: int) -> int:
    """See ``Storage``."""
    return connection.execute("DELETE FROM rung WHERE box_group = ? AND number <= ?", (group, number)).rowcount


def recipients_of(connection: sqlite3.Connection, holders: Sequence[bytes]) -> dict[bytes, str]:
    """See ``Storage``."""
    query = "SELECT holder, text FROM recipient WHERE holder = ?"
    return dict(row for holder in holders for row in connection.execute(query, (holder,)))


def length(connection: sqlite3.Connection) -> int:
    """How many entries there are."""
    found: int = connection.execute("SELECT coalesce(max(number), -1) + 1 FROM roster").fetchone()[0]
    return found


def check_length(connection: sqlite3.Connection, expected: int) -> None:
    """Raises ``RosterMoved`` unless there are so many entries."""
    if length(connection) != expected:
        raise RosterMoved("somebody else appended to the roster first")


def wrapped_keys_of(connection: sqlite3.Connection, recipient: bytes) -> list[WrappedKey]:
    """All wrapped keys of a recipient, by group and epoch."""
    rows = connection.execute(
        "SELECT recipient, box_group, generation, sealed FROM box WHERE recipient = ? ORDER BY box_group, generation",
        (recipient,),
    )
    return [WrappedKey(*row) for row in rows]


def keep_state(connection: sqlite3.Connection, kept: bytes) -> None:
    """See ``Storage``."""
    query = "INSERT INTO roster_state (one, kept) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET kept = excluded.kept"
    connection.execute(query, (kept,))


def kept_state(connection: sqlite3.Connection) -> bytes | None:
    """What was kept, if anything was."""
    row = connection.execute("SELECT kept FROM roster_state").fetchone()
    return row[0] if row else None


def get_secret(connection: sqlite3.Connection, name: str) -> bytes | None:
    """One of the server's own values."""
    row = connection.execute("SELECT value FROM secret WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def put_secret(connection: sqlite3.Connection, name: str, value: bytes) -> None:
    """Keep a value. Raises ``StorageError`` if there is one of this name."""
    if get_secret(connection, name) is not None:
        raise StorageError(f"there is a {name} already, and it is never replaced")
    connection.execute("INSERT INTO secret (name, value) VALUES (?, ?)", (name, value))


def agree_on(connection: sqlite3.Connection, name: str, held: bytes | None, value: bytes) -> bytes:
    """See ``Storage``."""
    connection.execute("DELETE FROM secret WHERE name = ? AND value = ?", (name, held))
    connection.execute("INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING", (name, value))
    found = get_secret(connection, name)
    assert found is not None
    return found


def delete_secret(connection: sqlite3.Connection, name: str) -> None:
    """Delete a value, if it is there."""
    connection.execute("DELETE FROM secret WHERE name = ?", (name,))
