"""SQL for the roster, the wrapped keys with epoch keys, and the server's own few values."""

import sqlite3
from collections.abc import Sequence

from parasol.server.storage import Room, RosterEntry, RosterMoved, StorageError, WrappedKey
from parasol.server.storage.sqlite import index
from parasol.server.storage.sqlite.rooms import insert_room


def roster_after(connection: sqlite3.Connection, number: int, limit: int) -> list[RosterEntry]:
    """Entries with a higher number, in order."""
    rows = connection.execute(
        "SELECT number, body, signatures FROM roster WHERE number > ? ORDER BY number LIMIT ?", (number, limit)
    )
    return [RosterEntry(*row) for row in rows]


def append_roster(
    connection: sqlite3.Connection,
    entries: Sequence[RosterEntry],
    wrapped_keys: Sequence[WrappedKey],
    rooms: Sequence[Room],
    drop_wrapped_keys_of: Sequence[bytes] = (),
    new_list: int | None = None,
    today: int = 0,
) -> None:
    """See ``Storage.append_roster``. Wrapped keys are dropped first, so that new ones of the same recipient stay."""
    if not entries:
        raise ValueError("an append to the roster needs an entry")
    following = entries[0].number
    check_length(connection, following)
    if [entry.number for entry in entries] != list(range(following, following + len(entries))):
        raise ValueError("roster entries must follow each other")
    connection.executemany(
        "INSERT INTO roster (number, body, signatures) VALUES (?, ?, ?)",
        [(entry.number, entry.body, entry.signatures) for entry in entries],
    )
    connection.executemany("DELETE FROM box WHERE recipient = ?", [(recipient,) for recipient in drop_wrapped_keys_of])
    connection.executemany(
        "INSERT INTO box (recipient, box_group, generation, sealed) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (recipient, box_group, generation) DO UPDATE SET sealed = excluded.sealed",
        [
            (wrapped_key.recipient, wrapped_key.group, wrapped_key.generation, wrapped_key.sealed)
            for wrapped_key in wrapped_keys
        ],
    )
    connection.executemany(
        "DELETE FROM box WHERE recipient = ? AND box_group = ? AND generation < ?",
        [(wrapped_key.recipient, wrapped_key.group, wrapped_key.generation) for wrapped_key in wrapped_keys],
    )
    for room in rooms:
        insert_room(connection, room)
    if new_list is not None:
        index.start_list(connection, new_list, today)


def check_length(connection: sqlite3.Connection, length: int) -> None:
    """Raises ``RosterMoved`` unless there are so many entries."""
    if connection.execute("SELECT coalesce(max(number), -1) + 1 FROM roster").fetchone()[0] != length:
        raise RosterMoved("somebody else appended to the roster first")


def wrapped_keys_of(connection: sqlite3.Connection, recipient: bytes) -> list[WrappedKey]:
    """All wrapped keys of a recipient, by group and epoch."""
    rows = connection.execute(
        "SELECT recipient, box_group, generation, sealed FROM box WHERE recipient = ? ORDER BY box_group, generation",
        (recipient,),
    )
    return [WrappedKey(*row) for row in rows]


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
