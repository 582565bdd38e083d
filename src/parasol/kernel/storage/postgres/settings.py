"""What PostgreSQL must be told so that Parasol's promises hold, checked at every start.

What Parasol can't do without is refused: the rights by which deleted bytes leave the write-ahead log. What keeps more
than it should, or less safely, is a warning that names the line to set (docs/postgresql.md).
"""

from parasol.kernel.storage import StorageError
from parasol.kernel.storage.postgres.asking import all_rows, one_row
from parasol.kernel.storage.postgres.locks import Connection

WANTED: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("fsync", ("on",), "what was acknowledged may be lost when the machine stops"),
    ("full_page_writes", ("on",), "the database may be damaged when the machine stops"),
    ("wal_recycle", ("off",), "old log files are used again, with deleted things in them"),
    ("archive_mode", ("off",), "the log is copied elsewhere, with everything that will be deleted"),
    ("track_commit_timestamp", ("off",), "the moment of every change is kept"),
    ("log_error_verbosity", ("terse",), "names of rooms can come into PostgreSQL's own log"),
    ("log_min_error_statement", ("panic", "fatal", "log"), "statements can come into PostgreSQL's own log"),
    ("log_parameter_max_length_on_error", ("0",), "sealed things can come into PostgreSQL's own log"),
    ("log_statement", ("none",), "statements come into PostgreSQL's own log"),
    ("log_min_duration_statement", ("-1",), "slow statements come into PostgreSQL's own log"),
    ("log_min_duration_sample", ("-1",), "slow statements come into PostgreSQL's own log"),
    ("log_transaction_sample_rate", ("0",), "some statements come into PostgreSQL's own log"),
)
"""Name, what it may be (the first is what is told to set), and what happens otherwise."""


async def warnings(connection: Connection) -> tuple[str, ...]:
    """What whoever runs the database should set. Raises ``StorageError`` if a right is missing."""
    rights = await one_row(
        connection,
        "SELECT has_function_privilege('pg_switch_wal()', 'EXECUTE'), pg_has_role('pg_checkpoint', 'USAGE'),"
        " current_user::text",
    )
    assert rights is not None
    if not (rights[0] and rights[1]):
        raise StorageError(
            "PostgreSQL doesn't let Parasol's user make deleted things leave the database's log. As PostgreSQL's "
            "superuser, in this database, run: GRANT EXECUTE ON FUNCTION pg_switch_wal() TO parasol; "
            "GRANT pg_checkpoint TO parasol; (with your user's name in place of parasol)"
        )
    rows = await all_rows(
        connection, "SELECT name, setting FROM pg_settings WHERE name = ANY (%s)", [name for name, _, _ in WANTED]
    )
    found = dict(rows)
    return tuple(
        f"PostgreSQL: {name} is {found[name]}, so {otherwise}. Set in postgresql.conf: {name} = {wanted[0]}"
        for name, wanted, otherwise in WANTED
        if name in found and found[name] not in wanted
    )
