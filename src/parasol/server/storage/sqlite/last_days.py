"""SQL for the last days of records with index entries.

A list's tree commits to the last day of each. So a record keeps its day while a list answers that was made with it, and
gets an earlier one with the next list: until that is complete, the earlier day and its release hash stand with the
entries there.
"""

import sqlite3
from collections.abc import Sequence

from parasol.formats.contexts import release_of


def of_record(connection: sqlite3.Connection, record: int) -> int:
    """A record's last day. Raises ``ValueError`` if it has none."""
    (day,) = connection.execute("SELECT expires_on FROM record WHERE id = ?", (record,)).fetchone()
    if day is None:
        raise ValueError("a record with entries needs a last day")
    last: int = day
    return last


def release(connection: sqlite3.Connection, record: int, day: int | None) -> tuple[int, bytes] | tuple[None, None]:
    """See to it that the record has its release hash. Returns what its entries in a list that gives it the last day
    ``day`` have of their own: day and release hash if it is an earlier one. Raises ``ValueError``."""
    last = of_record(connection, record)
    keys = [key for (key,) in connection.execute("SELECT key FROM carried WHERE record = ?", (record,))]
    connection.execute(
        "UPDATE record SET release = ? WHERE id = ? AND release IS NULL", (release_of(last, keys), record)
    )
    return (None, None) if day is None or day >= last else (day, release_of(day, keys))


def days_of(connection: sqlite3.Connection, room: bytes, ids: Sequence[bytes]) -> dict[bytes, tuple[int, int]]:
    """See ``Storage.days_of``."""
    query = (
        "SELECT day, expires_on FROM record WHERE room = (SELECT id FROM room WHERE name = ?) AND client_id = ?"
        " AND expires_on IS NOT NULL"
    )
    rows = ((id, connection.execute(query, (room, id)).fetchone()) for id in ids)
    return {id: row for id, row in rows if row is not None}


def count_longer(connection: sqlite3.Connection, room: bytes, days: int) -> int:
    """See ``Storage.count_longer``."""
    query = (
        "SELECT count(*) FROM record WHERE room = (SELECT id FROM room WHERE name = ?) AND release IS NOT NULL"
        " AND expires_on > day + ? + 1"
    )
    found: int = connection.execute(query, (room, days)).fetchone()[0]
    return found


def settle(connection: sqlite3.Connection, number: int) -> None:
    """Give records the last day that they have in a list."""
    connection.execute(
        "UPDATE record SET expires_on = own.expires_on, release = own.release FROM (SELECT DISTINCT record,"
        " expires_on, release FROM entry WHERE list = ? AND expires_on IS NOT NULL) AS own"
        " WHERE record.id = own.record AND own.expires_on < record.expires_on",
        (number,),
    )


def settle_others(
    connection: sqlite3.Connection, number: int, today: int, room: bytes, days: int, cases: bytes
) -> None:
    """The same for records that were left out of the list, and for case files (see ``Storage.complete_list``)."""
    rooms = [
        found[0] if (found := connection.execute("SELECT id FROM room WHERE name = ?", (name,)).fetchone()) else None
        for name in (room, cases)
    ]
    connection.execute(
        "UPDATE record SET expires_on = min(expires_on, day + ?), release = NULL WHERE room = ?"
        " AND release IS NOT NULL AND min(expires_on, day + ?) < ?"
        " AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.record = record.id AND entry.list = ?)",
        (days, rooms[0], days, today, number),
    )
    connection.execute(
        "UPDATE record SET expires_on = alert.expires_on FROM record AS alert WHERE record.room = ? AND alert.room = ?"
        " AND alert.client_id = record.client_id AND alert.expires_on < record.expires_on",
        (rooms[1], rooms[0]),
    )
    connection.execute(
        "UPDATE record SET expires_on = day + ? WHERE room = ? AND expires_on > day + ?"
        " AND EXISTS (SELECT 1 FROM carried WHERE carried.record = record.id)"
        " AND NOT EXISTS (SELECT 1 FROM record AS alert WHERE alert.room = ? AND alert.client_id = record.client_id)",
        (days, rooms[1], days, rooms[0]),
    )
