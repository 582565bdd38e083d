"""What PostgreSQL says of itself and of Parasol's user: for `parasol doctor`, which judges it."""

from typing import Any

import msgspec
import psycopg

from parasol.kernel.storage import StorageAway, StorageError
from parasol.kernel.storage.postgres import before
from parasol.kernel.storage.postgres.connecting import conninfo_of

RIGHTS = ("superuser", "createrole", "createdb", "replication", "bypassrls")


class Facts(msgspec.Struct, frozen=True):
    """What was found. ``rights``: those of ``RIGHTS`` that Parasol's user has; ``slots``: of each its name, whether
    somebody reads it, how many bytes of log it keeps; ``free``: connections that are left for users like Parasol's;
    ``copies``: of each copy from before an upgrade its schema and how many days old it is (by the database's clock)."""

    version: int
    is_local: bool
    is_encrypted: bool
    sslmode: str
    settings: dict[str, str]
    synchronous_commit: str
    rights: list[str]
    slots: list[tuple[str, bool, int]]
    free: int
    copies: list[tuple[str, int]]


def ask(url: str, settings: tuple[str, ...], libraries: tuple[str, ...]) -> Facts:
    """Ask for these settings, and for those of these libraries: which are loaded only a superuser may read, but what is
    loaded has settings. Raises ``StorageError``."""
    try:
        with psycopg.connect(conninfo_of(url), autocommit=True) as held:
            rights = held.execute(
                "SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls FROM pg_roles"
                " WHERE rolname = current_user"
            ).fetchone()
            row = held.execute(
                "SELECT current_setting('synchronous_commit'), current_setting('max_connections')::int"
                " - current_setting('superuser_reserved_connections')::int"
                " - current_setting('reserved_connections')::int"
                " - (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend')"
            ).fetchone()
            slots = held.execute(
                "SELECT slot_name::text, active,"
                " coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)::bigint FROM pg_replication_slots"
            ).fetchall()
            found: dict[str, str] = dict(
                held.execute(
                    "SELECT name, setting FROM pg_settings"
                    " WHERE name = ANY (%s) OR split_part(name, '.', 1) = ANY (%s)",
                    (list(settings), list(libraries)),
                ).fetchall()
            )
            copies = [(schema, _age(held, schema)) for (schema,) in held.execute(before.COPIES.encode()).fetchall()]
            assert rights is not None
            assert row is not None
            host = held.info.host
            return Facts(
                version=held.info.server_version // 10_000,
                is_local=host.startswith(("/", "@")) or host in {"localhost", "127.0.0.1", "::1"},
                is_encrypted=bool(held.pgconn.ssl_in_use),
                sslmode=held.info.get_parameters().get("sslmode", "prefer"),
                settings=found,
                synchronous_commit=row[0],
                rights=[name for name, has in zip(RIGHTS, rights, strict=True) if has],
                slots=slots,
                free=row[1],
                copies=copies,
            )
    except psycopg.Error as error:
        if error.sqlstate is not None:
            raise StorageError(f"PostgreSQL doesn't let Parasol in ({type(error).__name__})") from None
        raise StorageAway("PostgreSQL can't be reached with what the file `database` says, or lets nobody in") from None


def _age(held: "psycopg.Connection[tuple[Any, ...]]", schema: str) -> int:
    row = held.execute(before.age_of(schema).encode()).fetchone()
    assert row is not None
    age: int = row[0]
    return age
