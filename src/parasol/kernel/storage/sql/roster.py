"""SQL for the roster, the keys that come with it, and the server's own few values."""

from collections.abc import Sequence

from parasol.kernel.roster.structs import Chain
from parasol.kernel.storage.errors import RoomTaken, RosterMoved, StorageError
from parasol.kernel.storage.kept import STAGED, NewKeys, Room, RosterEntry, WrappedKey
from parasol.kernel.storage.sql import index
from parasol.kernel.storage.sql.asking import Asking
from parasol.kernel.storage.sql.locks import Lock
from parasol.kernel.storage.sql.rooms import insert_room

_ENTRY = "SELECT number, body, signatures, chain, nth FROM roster"


async def roster_after(db: Asking, number: int, limit: int) -> list[RosterEntry]:
    """Entries with ``.number > number`` in order (-1 for all), at most ``limit``."""
    rows = await db.all(f"{_ENTRY} WHERE number > ? ORDER BY number LIMIT ?", number, limit)
    return [RosterEntry(*row) for row in rows]


async def chain_after(db: Asking, chain: Chain, nth: int, limit: int) -> list[RosterEntry]:
    """Entries of one chain with ``.nth > nth`` in order (-1 for all), at most ``limit``."""
    rows = await db.all(f"{_ENTRY} WHERE chain = ? AND nth > ? ORDER BY nth LIMIT ?", chain, nth, limit)
    return [RosterEntry(*row) for row in rows]


async def append_roster(
    db: Asking,
    entries: Sequence[RosterEntry],
    keys: NewKeys,
    rooms: Sequence[Room],
    new_list: int | None = None,
    today: int = 0,
) -> None:
    """Append, keep and delete keys, open the rooms and start an index list, in one transaction. Raises
    ``RosterMoved`` unless ``entries[0].number`` is exactly the next number. What goes does so first, so that what comes
    for the same recipient stays. The first list ever started is complete at once, later ones when ``complete_list``
    says so."""
    if not entries:
        raise ValueError("an append to the roster needs an entry")
    lists, draws = ([] if new_list is None else [Lock.LISTS]), ([Lock.DRAWS] if keys.moved else [])
    await db.take(Lock.ROSTER, *lists, *draws)
    following = entries[0].number
    await check_length(db, following)
    if [entry.number for entry in entries] != list(range(following, following + len(entries))):
        raise ValueError("roster entries must follow each other")
    await db.many(
        "INSERT INTO roster (number, body, signatures, chain, nth) VALUES (?, ?, ?, ?, ?)",
        [(entry.number, entry.body, entry.signatures, entry.chain, entry.nth) for entry in entries],
    )
    await _keep(db, keys)
    for room in rooms:
        if await insert_room(db, room) is None:
            raise RoomTaken("a room of this name is there already")
    if new_list is not None:
        await index.start_list(db, new_list, today)


async def _keep(db: Asking, keys: NewKeys) -> None:
    if keys.unstaged_after is not None:
        await db.run("DELETE FROM box WHERE box_group = 'leaf' AND generation > ?", keys.unstaged_after)
        await db.run("DELETE FROM wrap WHERE node >= ?", STAGED)
    if keys.is_new_tree:
        await db.run("DELETE FROM wrap WHERE node < ?", STAGED)
        await db.run("UPDATE wrap SET node = node - ? WHERE node >= ?", STAGED, STAGED)
    for gone, of in (
        ("DELETE FROM box WHERE recipient = ?", keys.boxes_gone),
        ("DELETE FROM wrap WHERE node = ?", keys.wraps_gone),
        ("DELETE FROM recipient WHERE holder = ?", keys.recipients_gone),
    ):
        await db.many(gone, [(each,) for each in of])
    await _put_boxes(db, keys.boxes)
    await db.many(
        "DELETE FROM box WHERE recipient = ? AND box_group = ? AND generation < ?",
        [(each.recipient, each.group, each.generation) for each in keys.boxes],
    )
    await _put_wraps(db, keys.wraps)
    await db.many("INSERT INTO rung (box_group, number, sealed) VALUES (?, ?, ?)", keys.rungs)
    await db.many(
        "INSERT INTO recipient (holder, text) VALUES (?, ?) ON CONFLICT (holder) DO UPDATE SET text = excluded.text",
        keys.recipients,
    )
    for moved in keys.moved:  # made again, so that the old row is noted and wiped
        if moved.week is None:
            held = await db.all("SELECT batch FROM credential WHERE mark = ?", moved.before)
            await db.run("DELETE FROM credential WHERE mark = ?", moved.before)
            query = "INSERT INTO credential (mark, batch) VALUES (?, ?)"
            await db.many(query, [(moved.after, batch) for (batch,) in held])
        else:
            where = "FROM drawn WHERE week = ? AND mark BETWEEN ? AND ?"
            drawn = await db.all(f"SELECT mark, batch {where}", moved.week, *moved.bounds)
            await db.run(f"DELETE {where}", moved.week, *moved.bounds)
            begin = moved.beginning
            query = "INSERT INTO drawn (week, mark, batch) VALUES (?, ?, ?)"
            await db.many(query, [(moved.week, begin + mark[len(begin) :], batch) for mark, batch in drawn])


async def _put_boxes(db: Asking, boxes: Sequence[WrappedKey]) -> None:
    await db.many(
        "INSERT INTO box (recipient, box_group, generation, sealed) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (recipient, box_group, generation) DO UPDATE SET sealed = excluded.sealed",
        [(each.recipient, each.group, each.generation, each.sealed) for each in boxes],
    )


async def _put_wraps(db: Asking, wraps: Sequence[tuple[int, bytes]]) -> None:
    query = "INSERT INTO wrap (node, sealed) VALUES (?, ?) ON CONFLICT (node) DO UPDATE SET sealed = excluded.sealed"
    await db.many(query, wraps)


async def stage(
    db: Asking, boxes: Sequence[WrappedKey], wraps: Sequence[tuple[int, bytes]], roster_length: int
) -> None:
    """Keep a piece of the next key tree: boxes of the group ``leaf`` and of an epoch that isn't in force yet beside
    those of now, wraps apart from those of now. Raises ``RosterMoved`` unless the roster has so many entries, and
    ``StorageFull`` on a full disk."""
    await db.take(Lock.ROSTER)
    await check_length(db, roster_length)
    await _put_boxes(db, boxes)
    await _put_wraps(db, [(STAGED + node, sealed) for node, sealed in wraps])


async def staged(db: Asking, members: int) -> list[bytes]:
    """Who has a leaf's box of this members' epoch."""
    rows = await db.all("SELECT recipient FROM box WHERE box_group = 'leaf' AND generation = ?", members)
    return [recipient for (recipient,) in rows]


async def forget_boxes(db: Asking, members: int, portion: int, start: bytes = b"") -> bytes | None:
    """Delete up to ``portion`` boxes of leaves whose holders, ``start`` or behind it, have a newer one, of this
    members' epoch or an earlier one; returns where to go on, or None if there are no more."""
    query = (
        "SELECT recipient, generation FROM box AS old WHERE recipient >= ? AND box_group = 'leaf' AND EXISTS"
        " (SELECT 1 FROM box AS new WHERE new.recipient = old.recipient AND new.box_group = 'leaf'"
        " AND new.generation > old.generation AND new.generation <= ?) ORDER BY recipient LIMIT ?"
    )
    old = await db.all(query, start, members, portion)
    await db.many("DELETE FROM box WHERE recipient = ? AND box_group = 'leaf' AND generation = ?", old)
    return old[-1][0] if len(old) == portion else None


async def wraps(db: Asking, nodes: Sequence[int]) -> dict[int, bytes]:
    """Those of these nodes that there are."""
    return dict(await db.among("SELECT node, sealed FROM wrap WHERE node {among}", nodes))


async def rungs(db: Asking, group: str, newest: int, limit: int) -> list[bytes]:
    """Rungs ``newest``, ``newest - 1`` and so on, until one is missing; at most ``limit``."""
    query = "SELECT number, sealed FROM rung WHERE box_group = ? AND number <= ? ORDER BY number DESC LIMIT ?"
    rows = await db.all(query, group, newest, limit)
    return [sealed for at, (number, sealed) in enumerate(rows) if number == newest - at]


async def forget_rungs(db: Asking, group: str, number: int) -> int:
    """Delete the rungs up to this number; returns how many."""
    return await db.run("DELETE FROM rung WHERE box_group = ? AND number <= ?", group, number)


async def recipients_of(db: Asking, holders: Sequence[bytes]) -> dict[bytes, str]:
    """The age recipients of these, as far as they are there."""
    return dict(await db.among("SELECT holder, text FROM recipient WHERE holder {among}", holders))


async def length(db: Asking) -> int:
    """How many entries there are."""
    found: int = await db.value("SELECT coalesce(max(number), -1) + 1 FROM roster")
    return found


async def check_length(db: Asking, expected: int) -> None:
    """Raises ``RosterMoved`` unless there are so many entries."""
    if await length(db) != expected:
        raise RosterMoved("somebody else appended to the roster first")


async def has(db: Asking, entries: Sequence[RosterEntry]) -> bool:
    """Whether the roster has these very entries: an append whose answer was lost has arrived."""
    return await roster_after(db, entries[0].number - 1, len(entries)) == list(entries)


async def wrapped_keys_of(db: Asking, recipient: bytes) -> list[WrappedKey]:
    """All wrapped keys of a recipient, by group and epoch."""
    query = (
        "SELECT recipient, box_group, generation, sealed FROM box WHERE recipient = ?"
        " ORDER BY box_group{bytewise}, generation"
    )
    return [WrappedKey(*row) for row in await db.all(query, recipient)]


async def keep_state(db: Asking, kept: bytes) -> None:
    """Keep what follows from the roster in place of what was kept before. It can be read from the roster again, so
    nothing depends on it: raises ``StorageFull`` on a full disk."""
    query = "INSERT INTO roster_state (one, kept) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET kept = excluded.kept"
    await db.run(query, kept)


async def kept_state(db: Asking) -> bytes | None:
    """What was kept, if anything was."""
    row = await db.one("SELECT kept FROM roster_state")
    return row[0] if row else None


async def get_secret(db: Asking, name: str) -> bytes | None:
    """One of the server's own values."""
    row = await db.one("SELECT value FROM secret WHERE name = ?", name)
    return row[0] if row else None


async def put_secret(db: Asking, name: str, value: bytes) -> None:
    """Keep a value; an existing one is never replaced (raises ``StorageError``)."""
    query = "INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING"
    if not await db.run(query, name, value):
        raise StorageError(f"there is a {name} already, and it is never replaced")


async def agree_on(db: Asking, name: str, held: bytes | None, value: bytes) -> bytes:
    """Put ``value`` in the place of ``held`` (None: of nothing), unless somebody was quicker; what is there then, the
    same for all who ask at once. Whoever comes second waits at the row, and then finds another value than ``held``."""
    await db.run("DELETE FROM secret WHERE name = ? AND value = ?", name, held)
    await db.run("INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING", name, value)
    found: bytes = await db.value("SELECT value FROM secret WHERE name = ?", name)
    return found


async def delete_secret(db: Asking, name: str) -> None:
    """Delete a value, if it is there."""
    await db.run("DELETE FROM secret WHERE name = ?", name)
