"""Tables of rows: how they are read and put, and what reads and fills a store.

``TABLES`` is in an order in which a store can be filled. A row's fields are those of its struct, in the order of the
columns that ``select`` gives and ``insert`` takes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import msgspec

from parasol.kernel.storage import rows as r
from parasol.kernel.storage.rows import Row


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its rows, how they are read in an order that says nothing, and how one is put. ``?`` stands for a
    value."""

    name: str
    row: type[Row]
    select: str
    insert: str


def _plain(name: str, row: type[Row], order: str, where: str = "") -> Table:
    fields = row.__struct_fields__
    columns = ", ".join(fields)
    return Table(
        name,
        row,
        f"SELECT {columns} FROM {name}{where} ORDER BY {order}",  # noqa: S608 names of this file
        f"INSERT INTO {name} ({columns}) VALUES ({', '.join('?' * len(fields))})",  # noqa: S608
    )


_IN_USE = " WHERE list IN (SELECT number FROM list WHERE is_dropped = 0)"
_ROOM = "(SELECT id FROM room WHERE name = ?)"


# CROSS JOIN: SQLite then reads in this very order, by its indexes, and sorts nothing in memory.
def _of_room(name: str, row: type[Row], *order: str) -> Table:
    fields = row.__struct_fields__[1:]
    columns, by = (", ".join(f"{name}.{each}" for each in of) for of in (fields, order))
    return Table(
        name,
        row,
        f"SELECT room.name, {columns} FROM room CROSS JOIN {name} WHERE {name}.room = room.id ORDER BY room.name, {by}",  # noqa: S608
        f"INSERT INTO {name} (room, {', '.join(fields)}) VALUES ({_ROOM}{', ?' * len(fields)})",  # noqa: S608
    )


_RECORD = f"(SELECT id FROM record WHERE room = {_ROOM} AND seq = ?)"  # noqa: S608

TABLES: tuple[Table, ...] = (
    _plain("roster", r.RosterRow, "number"),
    _plain("box", r.WrappedKeyRow, "recipient, box_group, generation"),
    _plain("wrap", r.WrapRow, "node"),
    _plain("rung", r.RungRow, "box_group, number"),
    _plain("recipient", r.RecipientRow, "holder"),
    _plain("room", r.RoomRow, "opened_on, name"),
    _of_room("record", r.RecordRow, "seq"),
    Table(
        "carried",
        r.CarriedRow,
        "SELECT room.name, record.seq, carried.key FROM room CROSS JOIN record CROSS JOIN carried"
        " WHERE record.room = room.id AND carried.record = record.id ORDER BY room.name, record.seq, carried.key",
        f"INSERT INTO carried (record, key) VALUES ({_RECORD}, ?)",  # noqa: S608
    ),
    _of_room("mark", r.MarkRow, "mark"),
    _of_room("chunk", r.ChunkRow, "blob", "number"),
    _plain("withdrawal", r.WithdrawalRow, "number"),
    _plain("list", r.ListRow, "number", " WHERE is_dropped = 0"),
    _plain("head", r.TreeHeadRow, "list", _IN_USE),
    Table(
        "entry",
        r.EntryRow,
        "SELECT entry.list, room.name, record.seq, entry.position, entry.tag, entry.sealed, entry.expires_on,"
        " entry.release"
        " FROM list CROSS JOIN entry CROSS JOIN record CROSS JOIN room WHERE list.is_dropped = 0"
        " AND entry.list = list.number AND record.id = entry.record AND room.id = record.room"
        " ORDER BY list.number, entry.tag",
        "INSERT INTO entry (list, record, position, tag, sealed, expires_on, release)"  # noqa: S608
        f" VALUES (?, {_RECORD}, ?, ?, ?, ?, ?)",
    ),
    _plain("hole", r.TombstoneRow, "list, position, inner", _IN_USE),
    _plain("node", r.NodeRow, "list, depth, number", _IN_USE),
    _plain("vault", r.VaultRow, "name"),
    _plain("spent", r.RedeemedRow, "week, purpose, mark"),
    _plain("week_count", r.WeekCountRow, "week, purpose"),
    _plain("drawn", r.IssuedRow, "week, mark"),
    _plain("credential", r.CredentialRow, "mark"),
    _plain("experience", r.ExperienceRow, "quarter, service, question, is_yes"),
)
BY_NAME = {table.name: table for table in TABLES}
SECRETS = "secret"
STATE = "roster_state"
"""The tables that are not in ``TABLES``. A store that is filled makes the second one again, from its roster."""


class Snapshot(Protocol):
    """A store as of one moment. Reading it changes nothing, whether a server runs on it or not."""

    schema: int
    """The number of the newest migration that it has seen."""
    last_withdrawal: int
    """The highest number that a withdrawal ever had; it may be gone."""

    def rows(self, table: Table) -> Iterator[Row]:
        """All rows of a table, one after the other."""
        ...

    def secrets(self) -> dict[str, bytes]:
        """The server's own values."""
        ...

    def close(self) -> None: ...


class Filling(Protocol):
    """An empty store that is being filled. Nothing else has it open."""

    def put(self, table: Table, rows: Iterable[Row]) -> int:
        """Put rows; returns how many. Raises ``StorageError`` if one doesn't fit what is there."""
        ...

    def finish(self, secrets: dict[str, bytes], last_withdrawal: int) -> None:
        """Put the server's values, and see to it that everything is on disk. Without it nothing counts."""
        ...

    def discard(self) -> None:
        """After a failure: delete all that was put, and close the store."""
        ...

    def close(self) -> None: ...


def values(row: Row) -> tuple[Any, ...]:
    """A row's values in the order of ``insert``."""
    return msgspec.structs.astuple(row)
