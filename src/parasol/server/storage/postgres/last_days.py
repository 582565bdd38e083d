"""SQL for the last days of records with index entries; the counterpart of SQLite's, which says why it is so.

Whoever changes anything here holds the lock ``LISTS``.
"""

from collections.abc import Sequence

from parasol.formats.contexts import release_of
from parasol.server.storage.postgres.asking import all_rows, one_row
from parasol.server.storage.postgres.locks import Connection


async def release(
    connection: Connection, room: int, record: int, day: int | None
) -> tuple[int, bytes] | tuple[None, None]:
    """See to it that the record has its release hash. Returns what its entries in a list that gives it the last day
    ``day`` have of their own: day and release hash if it is an earlier one. Raises ``ValueError`` if it has no last
    day."""
    found = await one_row(connection, "SELECT expires_on FROM record WHERE room = %s AND seq = %s", room, record)
    assert found is not None
    (last,) = found
    if last is None:
        raise ValueError("a record with entries needs a last day")
    rows = await all_rows(connection, "SELECT key FROM carried WHERE room = %s AND record = %s", room, record)
    keys = [key for (key,) in rows]
    await connection.execute(
        "UPDATE record SET release = %s WHERE room = %s AND seq = %s AND release IS NULL",
        (release_of(last, keys), room, record),
    )
    return (None, None) if day is None or day >= last else (day, release_of(day, keys))


async def days_of(connection: Connection, room: bytes, ids: Sequence[bytes]) -> dict[bytes, tuple[int, int]]:
    """See ``Storage.days_of``."""
    rows = await all_rows(
        connection,
        "SELECT client_id, day, expires_on FROM record WHERE room = (SELECT id FROM room WHERE name = %s)"
        " AND client_id = ANY (%s) AND expires_on IS NOT NULL",
        *(room, list(ids)),
    )
    return {id: (day, last) for id, day, last in rows}


async def count_longer(connection: Connection, room: bytes, days: int) -> int:
    """See ``Storage.count_longer``."""
    row = await one_row(
        connection,
        "SELECT count(*) FROM record WHERE room = (SELECT id FROM room WHERE name = %s) AND release IS NOT NULL"
        " AND expires_on > day + %s + 1",
        *(room, days),
    )
    assert row is not None
    found: int = row[0]
    return found


async def settle(connection: Connection, number: int) -> None:
    """Give records the last day that they have in a list."""
    await connection.execute(
        "UPDATE record SET expires_on = own.expires_on, release = own.release FROM (SELECT DISTINCT room, record,"
        " expires_on, release FROM entry WHERE list = %s AND expires_on IS NOT NULL) AS own"
        " WHERE record.room = own.room AND record.seq = own.record AND own.expires_on < record.expires_on",
        (number,),
    )


async def settle_others(connection: Connection, number: int, today: int, room: bytes, days: int, cases: bytes) -> None:
    """The same for records that were left out of the list, and for case files (see ``Storage.complete_list``)."""
    values = {"number": number, "today": today, "days": days}
    for name, named in (("alerts", room), ("cases", cases)):
        row = await one_row(connection, "SELECT id FROM room WHERE name = %s", named)
        values[name] = row[0] if row else -1
    for statement in _OTHERS:
        await connection.execute(statement, values)


_OTHERS = (
    "UPDATE record SET expires_on = least(expires_on, day + %(days)s), release = NULL WHERE room = %(alerts)s"
    " AND release IS NOT NULL AND least(expires_on, day + %(days)s) < %(today)s AND NOT EXISTS (SELECT FROM entry"
    " WHERE entry.room = record.room AND entry.record = record.seq AND entry.list = %(number)s)",
    "UPDATE record SET expires_on = alert.expires_on FROM record AS alert WHERE record.room = %(cases)s"
    " AND alert.room = %(alerts)s AND alert.client_id = record.client_id AND alert.expires_on < record.expires_on",
    "UPDATE record SET expires_on = day + %(days)s WHERE room = %(cases)s AND expires_on > day + %(days)s"
    " AND EXISTS (SELECT FROM carried WHERE carried.room = record.room AND carried.record = record.seq)"
    " AND NOT EXISTS (SELECT FROM record AS alert WHERE alert.room = %(alerts)s"
    " AND alert.client_id = record.client_id)",
)
