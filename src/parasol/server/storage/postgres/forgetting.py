"""SQL for withdrawals and for expiry: taking things away for good."""

from parasol.server.storage import Withdrawal
from parasol.server.storage.postgres import blobs
from parasol.server.storage.postgres.asking import all_rows, count, one_row
from parasol.server.storage.postgres.locks import Connection, Lock, take
from parasol.server.storage.postgres.rooms import delete_records
from parasol.server.storage.sums import folded


async def is_carried(connection: Connection, key: bytes) -> bool:
    """Whether a live record carries this key."""
    return await one_row(connection, "SELECT 1 FROM carried WHERE key = %s LIMIT 1", key) is not None


async def withdraw(connection: Connection, key: bytes, signature: bytes, today: int, keep_until: int) -> int:
    """See ``Storage.withdraw``."""
    await take(connection, Lock.LISTS, Lock.WITHDRAWALS)
    if await one_row(connection, "SELECT 1 FROM withdrawal WHERE key = %s", key):
        return 0
    await connection.execute(
        "WITH following AS (UPDATE withdrawal_count SET given = given + 1 RETURNING given)"
        " INSERT INTO withdrawal (number, key, signature, expires_on) SELECT given, %s, %s, %s FROM following",
        (key, signature, keep_until),
    )
    which = (
        "SELECT record.room, record.seq FROM carried"
        " JOIN record ON record.room = carried.room AND record.seq = carried.record WHERE carried.key = %s"
    )
    return await delete_records(connection, which, key)


async def withdrawals_after(connection: Connection, number: int, limit: int) -> list[Withdrawal]:
    """See ``Storage.withdrawals_after``."""
    query = "SELECT number, key, signature FROM withdrawal WHERE number > %s ORDER BY number DESC LIMIT %s"
    return [Withdrawal(*row) for row in reversed(await all_rows(connection, query, number, limit))]


async def expire_records(connection: Connection, today: int, portion: int) -> int:
    """Delete up to ``portion`` records, by their own day and then by their room's."""
    await take(connection, Lock.LISTS)
    gone = await delete_records(
        connection, "SELECT room, seq FROM record WHERE expires_on < %s LIMIT %s", today, portion
    )
    if gone:
        return gone
    which = (
        "SELECT record.room, record.seq FROM room JOIN record ON record.room = room.id"
        " WHERE room.expires_on < %s LIMIT %s"
    )
    return await delete_records(connection, which, today, portion)


async def expire_rooms(connection: Connection, today: int, portion: int) -> int:
    """Delete up to ``portion`` rooms. Their records have gone before; whatever came since goes with them."""
    await take(connection, Lock.LISTS)
    due = await all_rows(connection, "SELECT id FROM room WHERE expires_on < %s LIMIT %s FOR UPDATE", today, portion)
    ids = [id for (id,) in due]
    await delete_records(connection, "SELECT room, seq FROM record WHERE room = ANY (%s)", ids)
    return await count(connection, "DELETE FROM room WHERE id = ANY (%s)", ids)


_STEPS = {"records": expire_records, "chunks": blobs.expire_chunks, "rooms": expire_rooms}
_DUE = {
    "withdrawals": "DELETE FROM withdrawal WHERE expires_on < %s",
    "invites": "DELETE FROM vault WHERE expires_on < %s",
    "tokens": "DELETE FROM spent WHERE week < %s",
    "draws": "DELETE FROM drawn WHERE week < %s",
    "counts": ("DELETE FROM week_count WHERE week < %s AND purpose <> 'checks' AND substr(purpose, 1, 7) <> 'ballot.'"),
    "sums": "DELETE FROM week_count WHERE week < %s",
    "experience": "DELETE FROM experience WHERE quarter < %s",
    "vaults": "DELETE FROM vault WHERE touched_on < %s",
}


async def expire_some(connection: Connection, kind: str, bound: int, portion: int) -> int:
    """Delete what is due of a kind, ``bound`` being the first that isn't, and of what holds others up a ``portion``;
    returns how many."""
    if kind in _STEPS:
        return await _STEPS[kind](connection, bound, portion)
    return await count(connection, _DUE[kind], bound)


async def fold_checks(connection: Connection, bound: int) -> bool:
    """Forget how much was checked in the first week before ``bound`` (``sums.folded``); whether there was one."""
    row = await one_row(
        connection,
        "DELETE FROM week_count WHERE purpose = 'check' AND week ="
        " (SELECT min(week) FROM week_count WHERE purpose = 'check' AND week < %s) RETURNING week, count",
        bound,
    )
    if row is None:
        return False
    for added in folded(*row):
        await connection.execute(
            "INSERT INTO week_count (week, purpose, count) VALUES (%s, %s, %s)"
            " ON CONFLICT (week, purpose) DO UPDATE SET count = week_count.count + excluded.count",
            added,
        )
    return True
