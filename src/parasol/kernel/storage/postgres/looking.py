"""Looking into a PostgreSQL store from outside, as of one moment, beside its servers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg

from parasol.kernel.storage import StorageError
from parasol.kernel.storage.postgres.connecting import conninfo_of
from parasol.kernel.storage.postgres.locks import Lock, number_of

TABLES = (
    "SELECT relname::text FROM pg_class WHERE relnamespace = current_schema()::regnamespace"
    " AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname"
)
COLUMNS = (
    "SELECT attname::text FROM pg_attribute"
    " WHERE attrelid = {}::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum"
)


@contextmanager
def looking(url: str) -> Iterator[Callable[[str], list[tuple[Any, ...]]]]:
    """What asks this database; it can't write. Nothing is wiped meanwhile: see ``rows``. Raises ``StorageError``."""
    try:
        with psycopg.connect(conninfo_of(url), autocommit=True) as connection:
            connection.execute("SELECT pg_advisory_lock_shared(%s::bigint)", (number_of(Lock.WIPING),))
            connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield lambda query: connection.execute(query.encode()).fetchall()
            connection.execute("ROLLBACK")
    except psycopg.errors.UndefinedTable:
        raise StorageError("there is no store in this database") from None
    except psycopg.Error as error:
        raise StorageError(f"the database can't be read ({type(error).__name__})") from None


def schema_of(ask: Callable[[str], list[tuple[Any, ...]]]) -> dict[str, list[str]]:
    """The columns of each table, in the schema's order."""
    return {name: [column for (column,) in ask(COLUMNS.format(f"'\"{name}\"'"))] for (name,) in ask(TABLES)}
