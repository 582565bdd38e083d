"""SQL for the roster, the keys that come with it, and the server's own few values."""

from collections.abc import Sequence
from typing import Any

from psycopg import AsyncCursor

from parasol.formats.roster import Chain
from parasol.server.storage import STAGED, NewKeys, Room, RoomTaken, RosterEntry, RosterMoved, StorageError, WrappedKey
from parasol.server.storage.postgres import index, rooms
from parasol.server.storage.postgres.asking import all_rows, count, one_row
from parasol.server.storage.postgres.locks import Connection, Lock, take


async def roster_after(connection: Connection, number: int, limit: int) -> list[RosterEntry]:
    """Entries with a higher number, in order."""
    query = "SELECT number, body, signatures, chain, nth FROM roster WHERE number > %s ORDER BY number LIMIT %s"
    return [RosterEntry(*row) for row in await all_rows(connection, query, number, limit)]


async def chain_after(connection: Connection, chain: Chain, nth: int, limit: int) -> list[RosterEntry]:
    """Entries of one chain with a higher number there, in order."""
    query = (
        "SELECT number, body, signatures, chain, nth FROM roster WHERE chain = %s AND nth > %s ORDER BY nth LIMIT %s"
    )
    return [RosterEntry(*row) for row in await all_rows(connection, query, chain, nth, limit)]


async def append_roster(
    connection: Connection,
    entries: Sequence[RosterEntry],
    keys: NewKeys,
    new_rooms: Sequence[Room],
    new_list: int | None,
    today: int,
) -> None:
    """See ``Storage.append_roster``."""
    if not entries:
        raise ValueError("an append to the roster needs an entry")
    lists, draws = ([] if new_list is None else [Lock.LISTS]), ([Lock.DRAWS] if keys.moved else [])
    await take(connection, Lock.ROSTER, *lists, *draws)
    following = entries[0].number
    await check_length(connection, following)
    if [entry.number for entry in entries] != list(range(following, following + len(entries))):
        raise ValueError("roster entries must follow each other")
    for entry in entries:
        await connection.execute(
            "INSERT INTO roster (number, body, signatures, chain, nth) VALUES (%s, %s, %s, %s, %s)",
            (entry.number, entry.body, entry.signatures, entry.chain, entry.nth),
        )
    await _keep(connection, keys)
    for room in new_rooms:
        if await rooms.insert_room(connection, room) is None:
            raise RoomTaken("a room of this name is there already")
    if new_list is not None:
        await index.start_list(connection, new_list, today)


async def _keep(connection: Connection, keys: NewKeys) -> None:
    if keys.unstaged_after is not None:
        query = "DELETE FROM box WHERE box_group = 'leaf' AND generation > %s"
        await connection.execute(query, (keys.unstaged_after,))
        await connection.execute("DELETE FROM wrap WHERE node >= %s", (STAGED,))
    if keys.is_new_tree:
        await connection.execute("DELETE FROM wrap WHERE node < %s", (STAGED,))
        await connection.execute("UPDATE wrap SET node = node - %s WHERE node >= %s", (STAGED, STAGED))
    await connection.execute("DELETE FROM box WHERE recipient = ANY (%s)", (list(keys.boxes_gone),))
    await connection.execute("DELETE FROM wrap WHERE node = ANY (%s)", (list(keys.wraps_gone),))
    await connection.execute("DELETE FROM recipient WHERE holder = ANY (%s)", (list(keys.recipients_gone),))
    async with connection.cursor() as cursor:
        await _put_boxes(cursor, keys.boxes)
        await cursor.executemany(
            "DELETE FROM box WHERE recipient = %s AND box_group = %s AND generation < %s",
            [(each.recipient, each.group, each.generation) for each in keys.boxes],
        )
        await _put_wraps(cursor, keys.wraps)
        await cursor.executemany("INSERT INTO rung (box_group, number, sealed) VALUES (%s, %s, %s)", keys.rungs)
        await cursor.executemany(
            "INSERT INTO recipient (holder, text) VALUES (%s, %s)"
            " ON CONFLICT (holder) DO UPDATE SET text = excluded.text",
            keys.recipients,
        )
    for moved in keys.moved:  # made anew, so that the old row is noted and wiped
        if moved.week is None:
            query = "WITH gone AS (DELETE FROM credential WHERE mark = %s RETURNING batch)"
            query += " INSERT INTO credential (mark, batch) SELECT %s, batch FROM gone"
            await connection.execute(query, (moved.before, moved.after))
        else:
            query = "WITH gone AS (DELETE FROM drawn WHERE week = %s AND mark BETWEEN %s AND %s RETURNING *)"
            query += " INSERT INTO drawn (week, mark, batch) SELECT week, %s || substr(mark, %s), batch FROM gone"
            begin = moved.beginning
            await connection.execute(query, (moved.week, *moved.bounds, begin, len(begin) + 1))


async def _put_boxes(cursor: AsyncCursor[tuple[Any, ...]], boxes: Sequence[WrappedKey]) -> None:
    await cursor.executemany(
        "INSERT INTO box (recipient, box_group, generation, sealed) VALUES (%s, %s, %s, %s)"
        " ON CONFLICT (recipient, box_group, generation) DO UPDATE SET sealed = excluded.sealed",
        [(each.recipient, each.group, each.generation, each.sealed) for each in boxes],
    )


async def _put_wraps(cursor: AsyncCursor[tuple[Any, ...]], wraps: Sequence[tuple[int, bytes]]) -> None:
    await cursor.executemany(
        "INSERT INTO wrap (node, sealed) VALUES (%s, %s) ON CONFLICT (node) DO UPDATE SET sealed = excluded.sealed",
        wraps,
    )


async def stage(
    connection: Connection, boxes: Sequence[WrappedKey], wraps: Sequence[tuple[int, bytes]], roster_length: int
) -> None:
    """See ``Storage``."""
    await take(connection, Lock.ROSTER)
    await check_length(connection, roster_length)
    async with connection.cursor() as cursor:
        await _put_boxes(cursor, boxes)
        await _put_wraps(cursor, [(STAGED + node, sealed) for node, sealed in wraps])


async def staged(connection: Connection, members: int) -> list[bytes]:
    """See ``Storage``."""
    query = "SELECT recipient FROM box WHERE box_group = 'leaf' AND generation = %s"
    return [recipient for (recipient,) in await all_rows(connection, query, members)]


async def forget_boxes(connection: Connection, members: int, portion: int, start: bytes = b"") -> bytes | None:
    """See ``Storage``."""
    query = (
        "SELECT recipient, generation FROM box AS old WHERE recipient >= %s AND box_group = 'leaf' AND EXISTS"
        " (SELECT 1 FROM box AS new WHERE new.recipient = old.recipient AND new.box_group = 'leaf'"
        " AND new.generation > old.generation AND new.generation <= %s) ORDER BY recipient LIMIT %s"
    )
    old = await all_rows(connection, query, start, members, portion)
    async with connection.cursor() as cursor:
        await cursor.executemany("DELETE FROM box WHERE recipient = %s AND box_group = 'leaf' AND generation = %s", old)
    return old[-1][0] if len(old) == portion else None


async def wraps(connection: Connection, nodes: Sequence[int]) -> dict[int, bytes]:
    """See ``Storage``."""
    return dict(await all_rows(connection, "SELECT node, sealed FROM wrap WHERE node = ANY (%s)", list(nodes)))


async def rungs(connection: Connection, group: str, newest: int, limit: int) -> list[bytes]:
    """See ``Storage``."""
    query = "SELECT number, sealed FROM rung WHERE box_group = %s AND number <= %s ORDER BY number DESC LIMIT %s"
    rows = await all_rows(connection, query, group, newest, limit)
    return [sealed for at, (number, sealed) in enumerate(rows) if number == newest - at]


async def forget_rungs(connection: Connection, group: str, number: int) -> int:
    """See ``Storage``."""
    return await count(connection, "DELETE FROM rung WHERE box_group = %s AND number <= %s", group, number)


async def recipients_of(connection: Connection, holders: Sequence[bytes]) -> dict[bytes, str]:
    """See ``Storage``."""
    return dict(await all_rows(connection, "SELECT holder, text FROM recipient WHERE holder = ANY (%s)", list(holders)))


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


async def keep_state(connection: Connection, kept: bytes) -> None:
    """See ``Storage``."""
    query = "INSERT INTO roster_state (one, kept) VALUES (1, %s) ON CONFLICT (one) DO UPDATE SET kept = excluded.kept"
    await connection.execute(query, (kept,))


async def kept_state(connection: Connection) -> bytes | None:
    """What was kept, if anything was."""
    row = await one_row(connection, "SELECT kept FROM roster_state")
    return row[0] if row else None


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
