"""SQL for withdrawals and for expiry: taking things away for good.

Expiry goes in portions, so that a night's worth of deleting never holds up a person who is reporting for
longer than one portion takes (5 ms with bodies of 2 kB).
"""

from parasol.kernel.storage.kept import Withdrawal
from parasol.kernel.storage.sql import blobs
from parasol.kernel.storage.sql.asking import Asking
from parasol.kernel.storage.sql.locks import Lock
from parasol.kernel.storage.sql.rooms import delete_records
from parasol.kernel.storage.sql.tokens import add_counts
from parasol.kernel.storage.sums import folded


async def is_carried(db: Asking, key: bytes) -> bool:
    """Whether any live record carries this withdrawal key."""
    return await db.one("SELECT 1 FROM carried WHERE key = ? LIMIT 1", key) is not None


async def withdraw(db: Asking, key: bytes, signature: bytes, today: int, keep_until: int) -> int:
    """Delete every record that carries ``key``, with its index entries, and keep the statement until ``keep_until``.
    Returns how many records went. Repeating it changes nothing more."""
    await db.take(Lock.LISTS, Lock.WITHDRAWALS)
    if await db.one("SELECT 1 FROM withdrawal WHERE key = ?", key):
        return 0
    await db.add_withdrawal(key, signature, keep_until)
    which = "SELECT {row} FROM carried JOIN record ON {record} = {carried} WHERE carried.key = ?"
    return await delete_records(db, which, key)


async def withdrawals_after(db: Asking, number: int, limit: int) -> list[Withdrawal]:
    """Statements with a higher number: the newest ``limit`` of them, in order."""
    query = "SELECT number, key, signature FROM withdrawal WHERE number > ? ORDER BY number DESC LIMIT ?"
    return [Withdrawal(*row) for row in reversed(await db.all(query, number, limit))]


async def expire_records(db: Asking, today: int, portion: int) -> int:
    """Delete up to ``portion`` records, by their own day and then by their room's."""
    await db.take(Lock.LISTS)
    gone = await delete_records(db, "SELECT {row} FROM record WHERE expires_on < ? LIMIT ?", today, portion)
    if gone:
        return gone
    which = "SELECT {row} FROM room JOIN record ON record.room = room.id WHERE room.expires_on < ? LIMIT ?"
    return await delete_records(db, which, today, portion)


async def expire_rooms(db: Asking, today: int, portion: int) -> int:
    """Delete up to ``portion`` rooms. Their records have gone before; whatever came since goes with them."""
    await db.take(Lock.LISTS)
    due = await db.all("SELECT id FROM room WHERE expires_on < ? LIMIT ?{held}", today, portion)
    for row in due:
        await delete_records(db, "SELECT {row} FROM record WHERE room = ?", *row)
    return await db.many("DELETE FROM room WHERE id = ?", due)


_STEPS = {"records": expire_records, "chunks": blobs.expire_chunks, "rooms": expire_rooms}
_DUE = {
    "withdrawals": ("withdrawal", "number", "expires_on < ?"),
    "invites": ("vault", "name", "expires_on < ?"),
    "tokens": ("spent", "week, purpose, mark", "week < ?"),
    "draws": ("drawn", "week, mark", "week < ?"),
    "counts": (
        "week_count",
        "week, purpose",
        "week < ? AND purpose <> 'checks' AND substr(purpose, 1, 7) <> 'ballot.'",
    ),
    "sums": ("week_count", "week, purpose", "week < ?"),
    "experience": ("experience", "quarter, service, question, is_yes", "quarter < ?"),
    "vaults": ("vault", "name", "touched_on < ?"),
}


async def expire_some(db: Asking, kind: str, bound: int, portion: int) -> int:
    """Delete what is due of a kind, ``bound`` being the first that isn't, and of what holds others up a ``portion``;
    returns how many."""
    if kind in _STEPS:
        return await _STEPS[kind](db, bound, portion)
    return await db.delete_some(*_DUE[kind], bound, portion)


async def fold_checks(db: Asking, bound: int) -> bool:
    """Forget how much was checked in the first week before ``bound`` (``sums.folded``); whether there was one."""
    query = "SELECT week, count FROM week_count WHERE purpose = 'check' AND week < ? ORDER BY week LIMIT 1{held}"
    row = await db.one(query, bound)
    if row is None:
        return False
    await db.run("DELETE FROM week_count WHERE purpose = 'check' AND week = ?", row[0])
    await add_counts(db, folded(*row))
    return True
