"""Looking into a store from outside, beside a server that runs or without one: counts, the schema, and one row of each
table. Read only: this connection can neither write nor, on SQLite, fold the write-ahead log into the file.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from parasol.features.holdings.server.kinds import lifetimes
from parasol.features.profiles.server.alone import STATE, profiles_alone
from parasol.kernel.roster.rules import RosterState, replay
from parasol.kernel.roster.server.keeper import signed_entry
from parasol.kernel.storage import RosterEntry, StorageError
from parasol.kernel.storage.counting import COUNTS, SAME
from parasol.kernel.storage.opening import DATABASE, is_made, url_of

SHOWN: dict[str, tuple[str, ...]] = {
    "secret": ("name",),
    "roster": ("number", "chain", "nth", "signatures"),
    "roster_state": (),
    "box": ("box_group", "generation", "sealed"),
    "wrap": ("sealed",),
    "rung": ("box_group", "number", "sealed"),
    "recipient": (),
    "room": ("kind", "opened_on", "expires_on", "next", "is_taken_on"),
    "record": ("seq", "day", "expires_on", "body"),
    "carried": (),
    "withdrawal": ("number", "signature", "expires_on"),
    "list": ("number", "is_complete", "updated_on", "entries", "holes"),
    "entry": ("list", "sealed"),
    "vault": ("version", "sealed"),
    "head": ("list", "bits", "size", "day", "root"),
    "hole": ("list", "expires_on"),
    "node": ("depth", "number", "hash"),
    "spent": ("week", "purpose"),
    "week_count": ("week", "purpose", "count"),
    "drawn": ("week",),
    "credential": (),
    "mark": (),
    "chunk": ("number", "body"),
    "experience": ("question",),
}
"""The columns of a row that are shown. Not shown is what is a key, what something can be tried against (marks, tags,
positions), and what ties a row to a person's place or to another row: whoever reads this over a shoulder should get
nothing that the file's thief had to take the file for."""
MOST_BYTES = 32


@dataclass(frozen=True, slots=True)
class Held:
    """What lies in a store: how many of each kind, how many days each is kept at most, the columns of each table, and
    of each table that has rows what is shown of one."""

    counts: dict[str, int]
    days: dict[str, int | None]
    schema: dict[str, list[str]]
    rows: dict[str, dict[str, str]]


Ask = Callable[[str], list[tuple[Any, ...]]]
"""All rows that a query gives."""


def look(store: Path, today: int) -> Held:
    """Raises ``StorageError`` in plain words."""
    if not is_made(store):
        raise StorageError("there is no store here; `parasol init` makes one")
    url = url_of(store)
    if url is not None:
        from parasol.kernel.storage.postgres import looking  # noqa: PLC0415 needs libpq

        with looking.looking(url) as ask:
            return _look(ask, looking.schema_of(ask), today)
    with _opened(store / DATABASE) as connection:
        try:
            return _look(lambda query: connection.execute(query).fetchall(), schema_of(connection), today)
        except sqlite3.Error as error:
            raise StorageError(f"the database can't be read ({error})") from None


def _look(ask: Ask, schema: dict[str, list[str]], today: int) -> Held:
    entries = ask("SELECT number, body, signatures, chain, nth FROM roster ORDER BY number")
    alone = profiles_alone([name for (name,) in ask("SELECT name FROM secret")])
    roster = STATE if alone else replay((signed_entry(RosterEntry(*entry)) for entry in entries), RosterState())
    days = lifetimes(roster, today)
    counts = {kind: int(ask(COUNTS[SAME.get(kind, kind)])[0][0]) for kind in days}
    rows = {table: row for table in schema if (row := _row(ask, table))}
    return Held(counts, days, schema, rows)


def schema_of(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """The columns of each table, in the schema's order."""
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ).fetchall()
    return {
        name: [column for (column,) in connection.execute("SELECT name FROM pragma_table_info(?)", (name,))]
        for (name,) in names
    }


def _row(ask: Ask, table: str) -> dict[str, str]:
    """What is shown of the first row of a table, bytes in hex and cut."""
    columns = SHOWN.get(table, ())
    if not columns:
        return {}
    names = ", ".join(f'"{column}"' for column in columns)
    rows = ask(f'SELECT {names} FROM "{table}" LIMIT 1')  # noqa: S608 names of SHOWN
    return dict(zip(columns, map(_shown, rows[0]), strict=True)) if rows else {}


def _shown(value: object) -> str:
    if isinstance(value, bytes):
        return value[:MOST_BYTES].hex() + ("…" if len(value) > MOST_BYTES else "")
    return "-" if value is None else str(value)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5, isolation_level=None)
    except sqlite3.Error as error:
        raise StorageError(f"{path} can't be opened ({error})") from None
    try:
        connection.execute("BEGIN")
        yield connection
    finally:
        connection.close()
