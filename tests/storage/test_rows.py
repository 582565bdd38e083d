"""Rows: everything that a store keeps can be read beside its server, and fills another store."""

import asyncio
import os
import sqlite3
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from storage_samples import TODAY, a_key, a_record, a_room, a_roster_entry, an_alert, an_entry, publish

from parasol.kernel.storage import NewKeys, Storage, StorageError, Vault, WrappedKey
from parasol.kernel.storage.opening import open_filling, open_snapshot, open_storage
from parasol.kernel.storage.rows import RecordRow, RoomRow, Row
from parasol.kernel.storage.sqlite.rows import open_reader_of_another
from parasol.kernel.storage.tables import BY_NAME, SECRETS, STATE, TABLES
from postgres import settle_on_postgres

DERIVED = {("list", "entries"), ("list", "holes"), ("list", "is_dropped")}
"""Counted by triggers, or true of no list that is written."""
OWN_NUMBERS = {"room": {"id"}, "record": {"id"}, "box": {"id"}, "vault": {"id"}, "chunk": {"id"}, "entry": {"id"}}
"""An engine's own numbers of rows, which never leave it."""


async def a_bit_of_everything(s: Storage) -> None:
    """At least one row in every table, and a withdrawal that is gone but counted."""
    await s.put_secret("oprf_key", os.urandom(32))
    await s.append_roster(
        [a_roster_entry(0)],
        NewKeys(
            boxes=(WrappedKey(b"r" * 32, "leaf", 1, b"sealed"),),
            wraps=((0, b"crown"), (5 << 20, b"wrap")),
            rungs=(("members", 2, b"rung"),),
            recipients=((b"r" * 32, "age1"),),
        ),
        [a_room(b"alerts", "alerts"), a_room(b"report", "report", TODAY + 5, b"h" * 32)],
        new_list=1,
    )
    await s.append(b"report", a_record(os.urandom(2000), keys=(a_key(1),)), TODAY)
    kept, gone = an_alert(keys=(a_key(2), a_key(3))), an_alert(keys=(a_key(4),))
    await publish(s, kept, [an_entry(5), an_entry(1 << 30)], room=b"alerts")
    await publish(s, gone, [an_entry(7)], room=b"alerts")
    await s.withdraw(a_key(4), b"s" * 64, TODAY, TODAY - 1)  # leaves a tombstone; the statement expires at once
    await s.withdraw(a_key(5), b"s" * 64, TODAY, TODAY - 1)
    await s.expire(TODAY, 0)
    await s.withdraw(a_key(6), b"s" * 64, TODAY, TODAY + 9)
    await s.withdraw(a_key(7), b"s" * 64, TODAY, TODAY - 1)  # the highest number, which goes below
    await s.expire(TODAY, 0)
    await s.file_waiting(a_room(b"waits", "escrow"), [a_record()], [b"m" * 16, b"n" * 16], TODAY, TODAY + 9)
    await s.put_chunk(b"report", b"b" * 16, 0, os.urandom(3000), 9, 9)
    await s.put_vault(b"vault", Vault(b"a" * 32, 1, b"sealed"), TODAY)
    await s.put_vault(b"invite", Vault(b"i" * 32, 1, b"sealed", TODAY + 3), TODAY)
    await s.redeem(2968, "check", b"t" * 16, b"q" * 16, b"s" * 64)
    await s.keep_issued(2968, {b"d" * 16: b"b" * 32}, {b"s" * 16: b"c" * 32})
    await s.tell_service(b"s" * 16, 220, [("kind", True)])


def in_store(folder: Path, body: Callable[[Storage], Coroutine[Any, Any, Any]]) -> Any:
    """Open a store, run something on it, close it."""

    async def whole() -> Any:
        storage = await open_storage(folder)
        try:
            return await body(storage)
        finally:
            await storage.close()

    return asyncio.run(whole())


def everything(folder: Path) -> dict[str, list[Row]]:
    snapshot = open_snapshot(folder)
    try:
        return {table.name: list(snapshot.rows(table)) for table in TABLES}
    finally:
        snapshot.close()


def copied(source: Path, target: Path) -> None:
    """Fill a new store with the rows of another."""
    snapshot = open_snapshot(source)
    filling = open_filling(target)
    for table in TABLES:
        filling.put(table, snapshot.rows(table))
    filling.finish(snapshot.secrets(), snapshot.last_withdrawal)
    filling.close()
    snapshot.close()


SETTLE: dict[str, Callable[[Path], None]] = {"sqlite": lambda folder: None, "postgres": settle_on_postgres}
on_both = pytest.mark.parametrize("engine", sorted(SETTLE))


def filled(folder: Path, engine: str) -> Path:
    """A store on this engine with a bit of everything."""
    SETTLE[engine](folder)
    in_store(folder, a_bit_of_everything)
    return folder


@pytest.fixture
def full(tmp_path: Path) -> Path:
    return filled(tmp_path / "full", "sqlite")


def test_every_table_and_column_of_the_schema_is_in_the_rows(full: Path) -> None:
    connection = sqlite3.connect(full / "parasol.db")
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    columns = {
        name: {row[1] for row in connection.execute(f"PRAGMA table_info({name})")} for (name,) in tables.fetchall()
    }
    connection.close()
    assert set(columns) - {SECRETS, STATE} == set(BY_NAME)
    for name, table in BY_NAME.items():
        here = columns[name] - OWN_NUMBERS.get(name, set()) - {column for where, column in DERIVED if where == name}
        if name in ("carried", "entry"):  # a record is named by its room and its number there
            here = here - {"record"} | {"room", "seq"}
        assert set(table.row.__struct_fields__) == here, name


def test_a_store_filled_from_rows_keeps_what_the_first_kept_and_goes_on_as_it_would(full: Path, tmp_path: Path) -> None:
    before = everything(full)
    assert all(before.values()), [name for name, rows in before.items() if not rows]
    copied(full, tmp_path / "new")
    assert everything(tmp_path / "new") == before

    async def facts(s: Storage) -> list[object]:
        bucket = await s.bucket(1, (await s.heads())[0].bits, 0)
        return [
            await s.get_secret("oprf_key"),
            await s.lists(),
            await s.heads(),
            bucket,
            await s.rooms_of_kind("escrow"),
            await s.redeem(2968, "check", b"t" * 16, b"other request...", b"s" * 64),
            await s.redeem(2968, "check", b"t" * 16, b"q" * 16, b"s" * 64),
            await s.token_counts("check"),
            await s.is_carried(a_key(1)),
            await s.withdraw(a_key(9), b"s" * 64, TODAY, TODAY + 9),
            [item.number for item in await s.withdrawals_after(0, 9)],
            await s.append(b"report", a_record(b"next"), TODAY),
            await s.file_waiting(a_room(b"second", "escrow"), [a_record()], [b"m" * 16], TODAY, TODAY + 9),
            await publish(s, an_alert(b"more", b"i" * 16), [an_entry(9, b"g" * 16)], room=b"alerts"),
        ]

    told = in_store(tmp_path / "new", facts)
    assert told == in_store(full, facts)
    assert told[5:7] == ["spent", "again"]
    assert told[10] == [3, 5]  # 4 was given out once, and never is again


def test_rows_come_in_an_order_that_does_not_tell_which_came_first(tmp_path: Path) -> None:
    rooms = sorted(os.urandom(16) for _ in range(20))

    async def fill(s: Storage) -> None:
        for name in reversed(rooms):
            await s.open_room(a_room(name), [a_record(name)], TODAY)
            await s.put_vault(name, Vault(bytes(32), 1, b"sealed"), TODAY)

    in_store(tmp_path / "s", fill)
    found = everything(tmp_path / "s")
    assert [row.body for row in found["record"] if isinstance(row, RecordRow)] == rooms
    assert [row.name for row in found["room"]] == rooms  # type: ignore[attr-defined]
    assert [row.name for row in found["vault"]] == rooms  # type: ignore[attr-defined]


def test_a_list_that_was_replaced_is_left_out(full: Path) -> None:
    connection = sqlite3.connect(full / "parasol.db")
    connection.execute("UPDATE list SET is_dropped = 1")
    connection.commit()
    connection.close()
    found = everything(full)
    assert not any(found[name] for name in ("list", "head", "entry", "hole", "node"))
    assert found["record"]


@pytest.mark.parametrize("name", ["record", "carried", "chunk", "entry", "node", "vault", "spent"])
def test_large_tables_are_read_by_an_index_and_sorted_nowhere(full: Path, name: str) -> None:
    reader = open_reader_of_another(full / "parasol.db")
    plan = reader.execute(f"EXPLAIN QUERY PLAN {BY_NAME[name].select}").fetchall()
    reader.close()
    assert not any("TEMP B-TREE" in step[3] for step in plan), plan


def test_a_snapshot_writes_nothing_and_never_folds_the_log_even_as_the_last_to_close(full: Path) -> None:
    writer = sqlite3.connect(full / "parasol.db", isolation_level=None)
    writer.execute("PRAGMA wal_autocheckpoint = 0")
    if hasattr(writer, "setconfig"):
        writer.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, True)
    writer.execute("UPDATE room SET opened_on = opened_on + 1")
    before = (full / "parasol.db").read_bytes()
    log = (full / "parasol.db-wal").read_bytes()
    snapshot = open_snapshot(full)
    writer.close()
    assert all(row.opened_on == TODAY + 1 for row in snapshot.rows(BY_NAME["room"]) if hasattr(row, "opened_on"))
    snapshot.close()
    assert log
    assert (full / "parasol.db-wal").read_bytes() == log
    assert (full / "parasol.db").read_bytes() == before
    reader = open_reader_of_another(full / "parasol.db")
    reader.execute("PRAGMA query_only = OFF")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("DELETE FROM room")
    reader.close()


@on_both
def test_a_snapshot_is_of_one_moment(tmp_path: Path, engine: str) -> None:
    full = filled(tmp_path / "full", engine)
    snapshot = open_snapshot(full)

    async def write(s: Storage) -> None:
        await s.append(b"report", a_record(b"later"), TODAY)

    before = list(snapshot.rows(BY_NAME["record"]))
    in_store(full, write)
    assert list(snapshot.rows(BY_NAME["record"])) == before
    snapshot.close()
    assert len(everything(full)["record"]) == len(before) + 1


@on_both
def test_a_row_that_fits_nothing_is_refused_and_a_discarded_store_leaves_nothing(tmp_path: Path, engine: str) -> None:
    SETTLE[engine](tmp_path / "new")
    filling = open_filling(tmp_path / "new")
    filling.put(BY_NAME["room"], [RoomRow(b"a room", "report", None, TODAY, None, 1)])
    row = RecordRow(b"no such room", 1, b"i" * 16, TODAY, None, b"sealed", None)
    with pytest.raises(StorageError, match="doesn't fit"):
        filling.put(BY_NAME["record"], [row])
    filling.discard()
    if engine == "sqlite":
        assert list((tmp_path / "new").iterdir()) == []
    else:
        assert not any(everything(tmp_path / "new").values())
    open_filling(tmp_path / "new").discard()  # it can be tried again


@on_both
def test_a_store_that_is_there_is_never_filled(tmp_path: Path, engine: str) -> None:
    full = filled(tmp_path / "full", engine)
    before = everything(full)
    with pytest.raises(StorageError, match="already"):
        open_filling(full)
    assert everything(full) == before


def test_without_a_store_there_is_no_snapshot(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="no store"):
        open_snapshot(tmp_path)
    (tmp_path / "parasol.db").write_bytes(b"something else entirely, not a database" * 99)
    with pytest.raises(StorageError, match="can't be read"):
        open_snapshot(tmp_path)
