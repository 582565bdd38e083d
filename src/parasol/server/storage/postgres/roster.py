"""SQL for the roster, the wrapped keys with epoch keys, and the server's own few values."""

from collections.abc import Sequence

from parasol.server.storage import Room, RoomTaken, RosterEntry, RosterMoved, StorageError, WrappedKey
from parasol.server.storage.postgres import index, rooms
from parasol.server.storage.postgres.asking import all_rows, count, one_row
from parasol.server.storage.postgres.locks import Connection, Lock, take


async def roster_after(connection: Connection, number: int, limit: int) -> list[RosterEntry]:
    """Entries with a higher number, in order."""
    query = "SELECT number, body, signatures FROM roster WHERE number > %s ORDER BY number LIMIT %s"
    return [RosterEntry(*row) for row in await all_rows(connection, query, number, limit)]


async def append_roster(
    connection: Connection,
    entries: Sequence[RosterEntry],
    wrapped_keys: Sequence[WrappedKey],
    new_rooms: Sequence[Room],
    drop_wrapped_keys_of: Sequence[bytes],
    new_list: int | None,
    today: int,
) -> None:
    """See ``Storage.append_roster``. Wrapped keys are dropped first, so that new ones of the same recipient stay."""
    if not entries:
        raise ValueError("an append to the roster needs an entry")
    await take(connection, Lock.ROSTER, *([] if new_list is None else [Lock.LISTS]))
    following = entries[0].number
    await check_length(connection, following)
    if [entry.number for entry in entries] != list(range(following, following + len(entries))):
        raise ValueError("roster entries must follow each other")
    for entry in entries:
        await connection.execute(
            "INSERT INTO roster (number, body, signatures) VALUES (%s, %s, %s)",
            (entry.number, entry.body, entry.signatures),
        )
    await connection.execute("DELETE FROM box WHERE recipient = ANY (%s)", (list(drop_wrapped_keys_of),))
    for wrapped_key in wrapped_keys:
        await connection.execute(
            "INSERT INTO box (recipient, box_group, generation, sealed) VALUES (%s, %s, %s, %s)"
            " ON CONFLICT (recipient, box_group, generation) DO UPDATE SET sealed = excluded.sealed",
            (wrapped_key.recipient, wrapped_key.group, wrapped_key.generation, wrapped_key.sealed),
        )
    for wrapped_key in wrapped_keys:
        await connection.execute(
            "DELETE FROM box WHERE recipient = %s AND box_group = %s AND generation < %s",
            (wrapped_key.recipient, wrapped_key.group, wrapped_key.generation),
        )
    for room in new_rooms:
        if await rooms.insert_room(connection, room) is None:
            raise RoomTaken("a room of this name is there already")
    if new_list is not None:
        await index.start_list(connection, new_list, today)


async def length(connection: Connection) -> int:
    """How many entries there are."""
    row = await one_row(connection, "SELECT coalesce(max(number), -1) + 1 FROM roster")
    assert row is not None
    found: int = row[0]
    return found


async def check_length(connection: Connection, expected: int) -> None:
    """Raises ``RosterMoved`` unless there are so many entries."""
    if await length(connection) != expected:
        raise RosterMoved("somebody else appended to the roster first")


async def has(connection: Connection, entries: Sequence[RosterEntry]) -> bool:
    """Whether the roster has these very entries: an append whose answer was lost has arrived."""
    held = await roster_after(connection, entries[0].number - 1, len(entries))
    return held == list(entries)


async def wrapped_keys_of(connection: Connection, recipient: bytes) -> list[WrappedKey]:
    """All wrapped keys of a recipient, by group and epoch."""
    query = (
        "SELECT recipient, box_group, generation, sealed FROM box WHERE recipient = %s"
        ' ORDER BY box_group COLLATE "C", generation'
    )
    return [WrappedKey(*row) for row in await all_rows(connection, query, recipient)]


async def get_secret(connection: Connection, name: str) -> bytes | None:
    """One of the server's own values."""
    row = await one_row(connection, "SELECT value FROM secret WHERE name = %s", name)
    return row[0] if row else None


async def put_secret(connection: Connection, name: str, value: bytes) -> None:
    """Keep a value. Raises ``StorageError`` if there is one of this name."""
    query = "INSERT INTO secret (name, value) VALUES (%s, %s) ON CONFLICT DO NOTHING"
    if not await count(connection, query, name, value):
        raise StorageError(f"there is a {name} already, and it is never replaced")


async def agree_on(connection: Connection, name: str, held: bytes | None, value: bytes) -> bytes:
    """See ``Storage``. Whoever comes second waits at the row, and then finds another value than ``held``."""
    await connection.execute("DELETE FROM secret WHERE name = %s AND value = %s", (name, held))
    await connection.execute("INSERT INTO secret (name, value) VALUES (%s, %s) ON CONFLICT DO NOTHING", (name, value))
    found = await get_secret(connection, name)
    assert found is not None
    return found


async def delete_secret(connection: Connection, name: str) -> None:
    """Delete a value, if it is there."""
    await connection.execute("DELETE FROM secret WHERE name = %s", (name,))
