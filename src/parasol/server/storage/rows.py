"""Rows: everything that a store keeps, table by table, in a form that both engines write and read alike.

Rows name each other by what the community knows them by (a room's name, a record's number in its room) and not by an
engine's own numbers, which tell in which order things came. ``TABLES`` is in an order in which a store can be filled.
A row's fields are those of its struct, in the order of the columns that ``select`` gives and ``insert`` takes. A field
that a later release adds needs a default, so that what an earlier one wrote can be read: what is written down in rows
outlives this program (docs/archive.md). Rows are put into the newest schema, and no migration runs over them: one that
changes rows has to be done to older rows by whoever puts them, too.

The server's secrets are not among them: they never travel with the rows. Left out as well: lists that were replaced and
are being erased, and what triggers count (``entries`` and ``holes`` of a list).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import msgspec


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One row. Bytes are base64 in JSON; days are whole numbers since 1970-01-01."""


class RosterRow(Row, frozen=True):
    """An entry of the roster, as signed, and where it stands in its chain."""

    number: int
    body: bytes
    signatures: bytes
    chain: str
    nth: int


class WrapRow(Row, frozen=True):
    """Of the key tree: a node, and the key of the one above sealed under its own."""

    node: int
    sealed: bytes


class RungRow(Row, frozen=True):
    """Of a group's ladder: the key of the epoch before, sealed under that of this number."""

    box_group: str
    number: int
    sealed: bytes


class RecipientRow(Row, frozen=True):
    """An age recipient, and whose it is."""

    holder: bytes
    text: str


class WrappedKeyRow(Row, frozen=True):
    """Keys sealed to one member or invite, or those of a desk."""

    recipient: bytes
    box_group: str
    generation: int
    sealed: bytes


class RoomRow(Row, frozen=True):
    """A room's outside; ``next`` is the number of its next record. In an older archive each counts as taken on."""

    name: bytes
    kind: str
    holder_key: bytes | None
    opened_on: int
    expires_on: int | None
    next: int
    is_taken_on: int = 1


class RecordRow(Row, frozen=True):
    """A sealed record."""

    room: bytes
    seq: int
    client_id: bytes
    day: int
    expires_on: int | None
    body: bytes
    release: bytes | None


class CarriedRow(Row, frozen=True):
    """A withdrawal key that a record carries."""

    room: bytes
    seq: int
    key: bytes


class MarkRow(Row, frozen=True):
    """A mark of a report that waits, or that met, and the number of the server's keys that it was made with (1 in
    archives from before there could be others)."""

    room: bytes
    mark: bytes
    keys: int = 1


class ChunkRow(Row, frozen=True):
    """A sealed piece of a file."""

    room: bytes
    blob: bytes
    number: int
    body: bytes


class WithdrawalRow(Row, frozen=True):
    """A statement by which a report was taken back."""

    number: int
    key: bytes
    signature: bytes
    expires_on: int


class ListRow(Row, frozen=True):
    """A list for checks."""

    number: int
    is_complete: int
    updated_on: int


class TreeHeadRow(Row, frozen=True):
    """What a steward signed about a list."""

    list: int
    bits: int
    size: int
    seq: int
    day: int
    root: bytes
    roster_length: int
    signer: bytes
    signature: bytes


class EntryRow(Row, frozen=True):
    """An entry of a list, and the record that it lives with. ``expires_on`` and ``release`` are the record's in this
    list, if they are other ones than it has."""

    list: int
    room: bytes
    seq: int
    position: int
    tag: bytes
    sealed: bytes
    expires_on: int | None = None
    release: bytes | None = None


class TombstoneRow(Row, frozen=True):
    """What stays of an entry that went."""

    list: int
    position: int
    inner: bytes
    expires_on: int
    keys: bytes


class NodeRow(Row, frozen=True):
    """A hash of a list's tree."""

    list: int
    depth: int
    number: int
    hash: bytes


class VaultRow(Row, frozen=True):
    """A vault, sealed by its owner's words."""

    name: bytes
    auth_key: bytes
    version: int
    sealed: bytes
    touched_on: int
    expires_on: int | None


class RedeemedRow(Row, frozen=True):
    """A token that was spent."""

    week: int
    purpose: str
    mark: bytes
    request: bytes
    signature: bytes | None = None


class WeekCountRow(Row, frozen=True):
    """How many tokens were spent in a week."""

    week: int
    purpose: str
    count: int


class IssuedRow(Row, frozen=True):
    """That a member drew its tokens of a week."""

    week: int
    mark: bytes
    batch: bytes


class CredentialRow(Row, frozen=True):
    """That a member drew its credential for reports that wait."""

    mark: bytes
    batch: bytes


class ExperienceRow(Row, frozen=True):
    """How often an answer was given about a service in a quarter."""

    service: bytes
    quarter: int
    question: str
    is_yes: int
    count: int


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
_RECORD = f"(SELECT id FROM record WHERE room = {_ROOM} AND seq = ?)"  # noqa: S608

# CROSS JOIN: SQLite then reads in this very order, by its indexes, and sorts nothing in memory.
TABLES: tuple[Table, ...] = (
    _plain("roster", RosterRow, "number"),
    _plain("box", WrappedKeyRow, "recipient, box_group, generation"),
    _plain("wrap", WrapRow, "node"),
    _plain("rung", RungRow, "box_group, number"),
    _plain("recipient", RecipientRow, "holder"),
    _plain("room", RoomRow, "opened_on, name"),
    Table(
        "record",
        RecordRow,
        "SELECT room.name, record.seq, record.client_id, record.day, record.expires_on, record.body, record.release"
        " FROM room CROSS JOIN record WHERE record.room = room.id ORDER BY room.name, record.seq",
        "INSERT INTO record (room, seq, client_id, day, expires_on, body, release)"  # noqa: S608
        f" VALUES ({_ROOM}, ?, ?, ?, ?, ?, ?)",
    ),
    Table(
        "carried",
        CarriedRow,
        "SELECT room.name, record.seq, carried.key FROM room CROSS JOIN record CROSS JOIN carried"
        " WHERE record.room = room.id AND carried.record = record.id ORDER BY room.name, record.seq, carried.key",
        f"INSERT INTO carried (record, key) VALUES ({_RECORD}, ?)",  # noqa: S608
    ),
    Table(
        "mark",
        MarkRow,
        "SELECT room.name, mark.mark, mark.keys FROM room CROSS JOIN mark WHERE mark.room = room.id"
        " ORDER BY room.name, mark.mark",
        f"INSERT INTO mark (room, mark, keys) VALUES ({_ROOM}, ?, ?)",  # noqa: S608
    ),
    Table(
        "chunk",
        ChunkRow,
        "SELECT room.name, chunk.blob, chunk.number, chunk.body FROM room CROSS JOIN chunk WHERE chunk.room = room.id"
        " ORDER BY room.name, chunk.blob, chunk.number",
        f"INSERT INTO chunk (room, blob, number, body) VALUES ({_ROOM}, ?, ?, ?)",  # noqa: S608
    ),
    _plain("withdrawal", WithdrawalRow, "number"),
    _plain("list", ListRow, "number", " WHERE is_dropped = 0"),
    _plain("head", TreeHeadRow, "list", _IN_USE),
    Table(
        "entry",
        EntryRow,
        "SELECT entry.list, room.name, record.seq, entry.position, entry.tag, entry.sealed, entry.expires_on,"
        " entry.release"
        " FROM list CROSS JOIN entry CROSS JOIN record CROSS JOIN room WHERE list.is_dropped = 0"
        " AND entry.list = list.number AND record.id = entry.record AND room.id = record.room"
        " ORDER BY list.number, entry.tag",
        "INSERT INTO entry (list, record, position, tag, sealed, expires_on, release)"  # noqa: S608
        f" VALUES (?, {_RECORD}, ?, ?, ?, ?, ?)",
    ),
    _plain("hole", TombstoneRow, "list, position, inner", _IN_USE),
    _plain("node", NodeRow, "list, depth, number", _IN_USE),
    _plain("vault", VaultRow, "name"),
    _plain("spent", RedeemedRow, "week, purpose, mark"),
    _plain("week_count", WeekCountRow, "week, purpose"),
    _plain("drawn", IssuedRow, "week, mark"),
    _plain("credential", CredentialRow, "mark"),
    _plain("experience", ExperienceRow, "quarter, service, question, is_yes"),
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
        """Take away all that was put, and let go of the store: after a failure."""
        ...

    def close(self) -> None: ...


def values(row: Row) -> tuple[Any, ...]:
    """A row's values in the order of ``insert``."""
    return msgspec.structs.astuple(row)
