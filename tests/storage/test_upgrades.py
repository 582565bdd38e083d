"""Stores of every released schema are brought to the newest, with all that was in them, also through kills."""

import asyncio
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
import released

from parasol.kernel.storage import Storage, StorageError
from parasol.kernel.storage.sqlite import SqliteStorage, before
from parasol.kernel.storage.sqlite.connections import open_reader, open_writer
from parasol.kernel.storage.sqlite.migrate import migrate, migrations

pytestmark = pytest.mark.machine("kernel/storage")

SCHEMAS = [number for number, _ in migrations()]
FIRST, NEWEST = SCHEMAS[0], SCHEMAS[-1]
DAY = 20_000
TODAY = int(time.time()) // 86_400
SCHEMA = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"
COLUMNS = "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY 1, 2"

Rows = dict[str, list[dict[str, object]]]


def made_from(schema: int, folder: Path) -> Path:
    """A store as that release left it."""
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / "parasol.db"
    connection = open_writer(path)
    released.fill(connection, schema)
    connection.close()
    return path


def rows_in(path: Path) -> Rows:
    """Every row of every table."""
    connection = open_reader(path)
    connection.row_factory = sqlite3.Row
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    found = {name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in tables}
    connection.close()
    return found


def assert_all_there(old: Rows, new: Rows) -> None:
    assert sum(len(rows) for rows in old.values()) > 30
    for table, rows in old.items():
        assert len(new[table]) == len(rows), table
        for one, other in zip(rows, new[table], strict=True):
            for column, value in one.items():
                assert other[column] == value, (table, column)


def fresh_store(version: int) -> sqlite3.Connection:
    """An empty store of this format, in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection, [file for file in migrations() if file[0] <= version])
    return connection


def opened(path: Path, body=None) -> tuple[str, ...]:
    async def whole():
        storage = await SqliteStorage.open(path)
        try:
            if body is not None:
                await body(storage)
            return storage.warnings
        finally:
            await storage.close()

    return asyncio.run(whole())


async def used_as_any_other(s: Storage) -> None:
    """Read, take back, forget: what is right of the frozen rows in the newest format, on either engine."""
    assert [r.seq for r in await s.read_after(b"room 1", 0, 10, 1 << 20)] == [1, 2]
    vault = await s.vault(b"v2")
    assert vault is not None
    assert vault.version == 2
    assert [w.number for w in await s.withdrawals_after(0, 10)] == [4, 7]
    page = await s.elements(1, (0, b""), 10, b"room 2")
    assert len(page.elements) == 4
    assert await s.withdraw(b"k" * 32, b"sig", DAY, DAY + 50) == 1
    after = await s.elements(1, (0, b""), 10, b"room 2")
    assert after.elements == page.elements, "the tree holds for what went what it held before"
    for request, outcome in ((b"q" * 16, "again"), (b"o" * 16, "spent")):
        assert await s.redeem(2857, "check", b"p" * 16, request, b"s" * 64) == outcome
    gone = await s.expire(DAY + 200, DAY)
    assert gone["records"] == 9
    assert gone["withdrawals"] == 3


def mended(warnings: tuple[str, ...]) -> list[str]:
    return [line for line in warnings if "new format" in line]


def test_every_migration_is_as_it_was_released():
    texts = {str(number): released.statements_hash(text) for number, text in migrations()}
    assert texts == released.HASHES["sqlite"]


@pytest.mark.parametrize("schema", SCHEMAS)
class TestEverySchema:
    def test_it_is_brought_to_the_newest_with_every_row(self, schema, tmp_path):
        path = made_from(schema, tmp_path)
        old = rows_in(path)
        opened(path)
        assert_all_there(old, rows_in(path))
        connection = open_writer(path)
        assert connection.execute("PRAGMA user_version").fetchone() == (NEWEST,)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        fresh = fresh_store(NEWEST)
        for query in (SCHEMA, COLUMNS):
            assert connection.execute(query).fetchall() == fresh.execute(query).fetchall()
        connection.close()
        fresh.close()

    def test_it_is_used_as_any_other(self, schema, tmp_path):
        path = made_from(schema, tmp_path)
        opened(path, used_as_any_other)

    def test_a_copy_is_made_before_and_holds_what_was_there(self, schema, tmp_path):
        path = made_from(schema, tmp_path)
        old = rows_in(path)
        warnings = opened(path)
        copy = before.copy_of(path, schema)
        if schema == NEWEST:
            assert before.copies(path) == []
            assert mended(warnings) == []
            return
        assert before.copies(path) == [copy]
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        assert str(copy) in mended(warnings)[0]
        assert rows_in(copy) == old
        assert mended(opened(path)) == [], "it is said once"


class TestTheCopy:
    def test_it_is_overwritten_and_deleted_after_seven_days(self, tmp_path):
        path = made_from(SCHEMAS[0], tmp_path)

        async def body(s):
            copy = before.copy_of(path, FIRST)
            os.link(copy, tmp_path / "kept.inode")
            assert (await s.expire(TODAY + before.COPY_DAYS, 0))["copies"] == 0
            assert copy.exists()
            assert (await s.expire(TODAY + before.COPY_DAYS + 1, 0))["copies"] == 1
            assert not copy.exists()
            assert not any((tmp_path / "kept.inode").read_bytes())

        opened(path, body)

    def test_one_of_a_day_that_is_still_to_come_goes_too(self, tmp_path):
        path = made_from(SCHEMAS[0], tmp_path)

        async def body(s):
            assert (await s.expire(TODAY - 2, 0))["copies"] == 1

        opened(path, body)

    def test_nothing_that_was_deleted_before_is_in_it(self, tmp_path):
        """A file with full free pages, as a program left it that was killed before it could wipe."""
        path = made_from(SCHEMAS[0], tmp_path)
        connection = open_writer(path)
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("DELETE FROM record WHERE id = 31")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        connection.close()
        assert b"<00000031>" in path.read_bytes()
        opened(path)
        copied = before.copy_of(path, FIRST).read_bytes()
        assert b"<00000032>" in copied
        assert b"<00000031>" not in copied

    def test_with_a_full_disk_nothing_is_changed_and_it_is_said(self, tmp_path, monkeypatch):
        path = made_from(SCHEMAS[0], tmp_path)
        old = rows_in(path)
        monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10, 9, 1_000_000 // 1_000))
        with pytest.raises(StorageError, match=r"too little room for an upgrade: \d+ MB are needed"):
            opened(path)
        assert before.copies(path) == []
        assert rows_in(path) == old

    def test_a_folder_that_takes_no_copy_stops_the_upgrade(self, tmp_path):
        path = made_from(SCHEMAS[0], tmp_path)
        old = rows_in(path)
        before.copy_of(path, FIRST).mkdir()
        with pytest.raises(StorageError, match="could not be copied before the upgrade"):
            opened(path)
        assert rows_in(path) == old

    def test_an_older_program_goes_on_with_it(self, tmp_path):
        path = made_from(SCHEMAS[0], tmp_path)
        opened(path)
        before.copy_of(path, FIRST).replace(path)
        connection = open_writer(path)
        assert migrate(connection, migrations()[:1]) is None
        connection.close()


KILLED = """
import os, shutil, signal, sys
from pathlib import Path
from parasol.kernel.storage.sqlite.connections import open_writer
from parasol.kernel.storage.sqlite.migrate import migrate, migrations
from test_upgrades import NEWEST, assert_all_there, made_from, opened, rows_in
from parasol.kernel.storage.sqlite import before

schema, folder = int(sys.argv[1]), Path(sys.argv[2])
origin = made_from(schema, folder / "origin")
old = rows_in(origin)
versions = set()
for step in range(1, 500):
    at = folder / str(step)
    shutil.copytree(origin.parent, at)
    child = os.fork()
    if child == 0:
        try:
            connection = open_writer(at / "parasol.db")
            left = step
            def count(statement):
                global left
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
            connection.set_trace_callback(count)
            migrate(connection, migrations(), at / "parasol.db")
        finally:
            os._exit(0)
    was_killed = os.waitpid(child, 0)[1] == signal.SIGKILL
    left_at = open_writer(at / "parasol.db")
    versions.add(left_at.execute("PRAGMA user_version").fetchone()[0])
    left_at.close()
    assert_all_there(old, rows_in(at / "parasol.db"))
    opened(at / "parasol.db")
    assert_all_there(old, rows_in(at / "parasol.db"))
    assert not [copy for copy in before.copies(at / "parasol.db") if copy.name.endswith("unfinished")]
    shutil.rmtree(at)
    if not was_killed:
        break
print(step, sorted(versions))
"""


def test_killed_at_any_statement_of_an_upgrade_nothing_is_lost_and_the_next_start_finishes(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(FIRST), tmp_path],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    steps, versions = done.stdout.split(" ", 1)
    assert int(steps) > 3 * (NEWEST - FIRST), "every statement of every file"
    assert versions.strip() == str(SCHEMAS), "it died in each of them"
