"""SQL for the last days of records with index entries.

A list's tree commits to the last day of each. So a record keeps its day while a list answers that was made with it, and
gets an earlier one with the next list: until that is complete, the earlier day and its release hash stand with the
entries there. Whoever changes anything here holds the lock ``LISTS``.
"""

from collections.abc import Collection

from parasol.features.checks.contexts import release_of
from parasol.kernel.storage.sql.asking import Asking, Key


async def release(db: Asking, key: Key, day: int | None) -> tuple[int, bytes] | tuple[None, None]:
    """See to it that the record has its release hash. Returns what its entries in a list that gives it the last day
    ``day`` have of their own: day and release hash if it is an earlier one. Raises ``ValueError`` if it has no last
    day."""
    last = await db.value("SELECT expires_on FROM record WHERE {record} = ({key})", *key)
    if last is None:
        raise ValueError("a record with entries needs a last day")
    keys = [each for (each,) in await db.all("SELECT key FROM carried WHERE {carried} = ({key})", *key)]
    query = "UPDATE record SET release = ? WHERE {record} = ({key}) AND release IS NULL"
    await db.run(query, release_of(last, keys), *key)
    return (None, None) if day is None or day >= last else (day, release_of(day, keys))


async def days_of(db: Asking, room: bytes, ids: Collection[bytes]) -> dict[bytes, tuple[int, int]]:
    """For each of these records of a room that is there and has a last day: the day on which it came, and the last."""
    query = (
        "SELECT client_id, day, expires_on FROM record WHERE client_id {among}"
        " AND room = (SELECT id FROM room WHERE name = ?) AND expires_on IS NOT NULL"
    )
    return {id: (day, last) for id, day, last in await db.among(query, ids, room)}


async def count_longer(db: Asking, room: bytes, days: int) -> int:
    """How many records with index entries have a last day that is more than ``days`` after the day on which they came,
    and more than a day so."""
    query = (
        "SELECT count(*) FROM record WHERE room = (SELECT id FROM room WHERE name = ?) AND release IS NOT NULL"
        " AND expires_on > day + ? + 1"
    )
    found: int = await db.value(query, room, days)
    return found


async def settle(db: Asking, number: int) -> None:
    """Give records the last day that they have in a list."""
    await db.run(
        "UPDATE record SET expires_on = own.expires_on, release = own.release FROM (SELECT DISTINCT {owner},"
        " expires_on, release FROM entry WHERE list = ? AND expires_on IS NOT NULL) AS own"
        " WHERE {record} = {own} AND own.expires_on < record.expires_on",
        number,
    )


async def settle_others(db: Asking, number: int, today: int, room: bytes, days: int, cases: bytes) -> None:
    """The same for records that were left out of the list, and for case files (see ``Storage.complete_list``)."""
    found = [await db.one("SELECT id FROM room WHERE name = ?", name) for name in (room, cases)]
    in_alerts, in_cases = (row[0] if row else -1 for row in found)
    await db.run(
        "UPDATE record SET expires_on = {least}(expires_on, day + ?), release = NULL WHERE room = ?"
        " AND release IS NOT NULL AND {least}(expires_on, day + ?) < ?"
        " AND NOT EXISTS (SELECT 1 FROM entry WHERE {entry} = {record} AND entry.list = ?)",
        *(days, in_alerts, days, today, number),
    )
    await db.run(
        "UPDATE record SET expires_on = alert.expires_on FROM record AS alert WHERE record.room = ? AND alert.room = ?"
        " AND alert.client_id = record.client_id AND alert.expires_on < record.expires_on",
        *(in_cases, in_alerts),
    )
    await db.run(
        "UPDATE record SET expires_on = day + ? WHERE room = ? AND expires_on > day + ?"
        " AND EXISTS (SELECT 1 FROM carried WHERE {carried} = {record})"
        " AND NOT EXISTS (SELECT 1 FROM record AS alert WHERE alert.room = ? AND alert.client_id = record.client_id)",
        *(days, in_cases, days, in_alerts),
    )
