"""Deleted means gone: the raw files are searched for what was in them."""

import asyncio
import os
import random
import re
import shutil
import sqlite3
import struct

import pytest
from storage_samples import TODAY, a_key, a_record, a_room, a_roster_entry, an_alert, an_entry, publish, put

from parasol.kernel.storage import NewKeys, Vault, WrappedKey
from parasol.kernel.storage.sqlite import SqliteStorage, wiping
from parasol.kernel.storage.sqlite.connections import open_writer
from parasol.kernel.wire.tokens import week_of

SIZES = [600, 2000, 8000, 60_000]


def marked(number: int, size: int) -> bytes:
    """A body with its number at the beginning, in the middle and at the end, and noise between."""
    mark = b"<%08d>" % number
    noise = random.Random(number).randbytes(size)
    middle = size // 2
    return mark + noise[10:middle] + mark + noise[middle + 10 : size - 10] + mark


def marks_in(folder) -> set[int]:
    """The numbers of all marks in any file of the folder."""
    raw = b"".join(file.read_bytes() for file in sorted(folder.iterdir()))
    return {int(number) for number in re.findall(rb"<(\d{8})>", raw)}


def with_storage(folder, body) -> None:
    async def whole() -> None:
        storage = await SqliteStorage.open(folder / "parasol.db")
        try:
            await body(storage)
        finally:
            await storage.close()

    asyncio.run(whole())


async def fill(s, count: int, size: int, **more):
    """Rooms of four records each, appended in a mixed order; returns (room, record) by number."""
    names = [b"room %d" % n for n in range(max(1, count // 4))]
    for name in names:
        await s.open_room(a_room(name), [], TODAY)
    held = [(names[n % len(names)], a_record(marked(n, size), **more)) for n in range(count)]
    await asyncio.gather(*(s.append(name, record, TODAY) for name, record in held))
    return held


@pytest.mark.parametrize("size", SIZES)
class TestBodies:
    def test_deleted_records_are_gone_when_the_delete_returns(self, tmp_path, size):
        async def body(s):
            held = await fill(s, 200, size)
            assert marks_in(tmp_path) == set(range(200)), "the search must find what is there"
            doomed = random.Random(1).sample(range(200), 100)
            await asyncio.gather(*(s.delete_record(held[n][0], held[n][1].id) for n in doomed))
            assert marks_in(tmp_path) == set(range(200)) - set(doomed)

        with_storage(tmp_path, body)

    def test_one_deleted_record_is_gone_when_the_delete_returns(self, tmp_path, size):
        async def body(s):
            held = await fill(s, 20, size)
            for n, delete in ((7, s.delete_record), (0, s.empty_record), (19, s.delete_record), (12, s.empty_record)):
                assert await delete(held[n][0], held[n][1].id)
                assert n not in marks_in(tmp_path)
            assert len(marks_in(tmp_path)) == 16

        with_storage(tmp_path, body)

    def test_a_deleted_room_is_gone(self, tmp_path, size):
        async def body(s):
            held = await fill(s, 40, size)
            await s.delete_room(b"room 3")
            assert marks_in(tmp_path) == {n for n in range(40) if held[n][0] != b"room 3"}

        with_storage(tmp_path, body)

    def test_withdrawn_records_and_their_answers_are_gone(self, tmp_path, size):
        async def body(s):
            await s.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1)
            await s.open_room(a_room(), [], TODAY)
            for n in range(50):
                entry = an_entry(n << 26, sealed=marked(1000 + n, 100))
                await publish(s, an_alert(marked(n, size), keys=(a_key(n % 10),)), [entry])
            assert marks_in(tmp_path) == {*range(50), *range(1000, 1050)}
            assert await s.withdraw(a_key(3), b"sig", TODAY, TODAY) == 5
            left = {n for n in range(50) if n % 10 != 3}
            assert marks_in(tmp_path) == left | {1000 + n for n in left}

        with_storage(tmp_path, body)

    def test_expired_records_are_gone_and_the_file_shrinks(self, tmp_path, size):
        async def body(s):
            await s.expire(TODAY, 0)
            empty = (tmp_path / "parasol.db").stat().st_size
            await fill(s, 100, size)
            await s.open_room(a_room(b"mortal"), [], TODAY)
            for n in range(100, 400):
                await s.append(b"mortal", a_record(marked(n, size), expires_on=TODAY), TODAY)
            assert marks_in(tmp_path) == set(range(400))
            await s.expire(TODAY + 1, 0)
            after = (tmp_path / "parasol.db").stat().st_size
            assert marks_in(tmp_path) == set(range(100))
            assert after < 100 * size * 1.5 + empty

        with_storage(tmp_path, body)

    def test_they_are_gone_although_others_are_reading_all_the_time(self, tmp_path, size):
        async def body(s):
            held = await fill(s, 200, size)
            is_over = False
            reads = 0

            async def read(name):
                nonlocal reads
                while not is_over:
                    await s.read_after(name, 0, 100, 1 << 30)
                    await s.rooms_of_kind("report")
                    reads += 1

            readers = [asyncio.create_task(read(b"room %d" % n)) for n in range(6)]
            for n in range(0, 200, 8):
                doomed = range(n, n + 4)
                await asyncio.gather(*(s.delete_record(held[d][0], held[d][1].id) for d in doomed))
                assert not marks_in(tmp_path) & set(doomed)
            await s.expire(TODAY, 0)
            is_over = True
            await asyncio.gather(*readers)
            assert reads > 25
            assert marks_in(tmp_path) == {n for n in range(200) if n % 8 >= 4}

        with_storage(tmp_path, body)


class TestOtherThings:
    def test_old_contents_of_vaults_wrapped_keys_and_secrets_are_gone(self, tmp_path):
        async def body(s):
            await s.put_vault(b"v", Vault(b"a", 1, marked(1, 4000)), TODAY)
            await s.put_vault(b"w", Vault(b"a", 1, marked(2, 4000)), TODAY)
            await s.put_secret("x", marked(3, 64))
            await s.append_roster(
                [a_roster_entry(0)],
                NewKeys(tuple(WrappedKey(b"r", f"group {n}", 1, marked(10 + n, 300)) for n in range(4))),
                [],
            )
            assert marks_in(tmp_path) == {1, 2, 3, 10, 11, 12, 13}
            await s.put_vault(b"v", Vault(b"a", 2, marked(4, 4000)), TODAY)
            assert 1 not in marks_in(tmp_path)
            await s.move_vault(b"v", 2, b"u", Vault(b"b", 1, marked(5, 4000)), TODAY)
            assert 4 not in marks_in(tmp_path)
            await s.delete_vault(b"w")
            assert 2 not in marks_in(tmp_path)
            await s.delete_secret("x")
            assert 3 not in marks_in(tmp_path)
            await s.append_roster([a_roster_entry(1)], NewKeys(boxes_gone=(b"r",)), [])
            assert marks_in(tmp_path) == {5}
            await s.expire(TODAY, TODAY + 1)
            assert marks_in(tmp_path) == set()

        with_storage(tmp_path, body)

    def test_a_replaced_list_is_gone_with_its_tags(self, tmp_path):
        async def body(s):
            await s.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1)
            await s.append_roster([a_roster_entry(1)], NewKeys(), [], new_list=2)
            record = an_alert()
            await s.open_room(a_room(), [record], TODAY)
            chance = random.Random(3)
            for number in (1, 2):
                marks = [10_000 * number + n for n in range(5000)]
                entries = [an_entry(chance.getrandbits(32), b"<%08d>abcdef" % m, b"<%08d>" % (m + 5000)) for m in marks]
                await put(s, number, [(record, entries)])
            assert len(marks_in(tmp_path)) == 20_000
            head = (await s.elements(2, (0, b""), 1, b"room")).head
            await s.complete_list(2, TODAY, head, b"room")
            assert marks_in(tmp_path) == set(range(20_000, 30_000))

        with_storage(tmp_path, body)

    def test_of_a_withdrawn_alert_nothing_but_hashes_positions_and_keys_is_left(self, tmp_path):
        async def body(s):
            await s.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1)
            await s.open_room(a_room(), [], TODAY)
            for n in range(40):
                entry = an_entry(n << 26, b"<%08d>abcdef" % (100 + n), marked(1000 + n, 100))
                await publish(s, an_alert(marked(n, 600), keys=(a_key(n),)), [entry])
            for n in range(0, 40, 2):
                await s.withdraw(a_key(n), b"s", TODAY, TODAY)
            assert (await s.lists())[0].tombstones == 20
            assert marks_in(tmp_path) == {more + n for n in range(1, 40, 2) for more in (0, 100, 1000)}

        with_storage(tmp_path, body)

    def test_nothing_is_left_in_the_slack_of_pages_that_were_merged(self, tmp_path):
        """``secure_delete`` alone fails here: it leaves copies of rows that SQLite moved between pages."""

        async def body(s):
            await s.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1)
            await s.open_room(a_room(), [], TODAY)
            chance = random.Random(2)
            records, items, work = [], [], []
            for n in range(4000):
                record = an_alert(marked(n, 300))
                entry = an_entry(
                    chance.getrandbits(32), chance.randbytes(4) + b"<%08d>ab" % (10_000 + n), marked(20_000 + n, 60)
                )
                records.append(record)
                items.append((record, [entry]))
                work.append(s.append(b"room", record, TODAY))
            await asyncio.gather(*work)
            for at in range(0, 4000, 500):
                await put(s, 1, items[at : at + 500])
            order = list(range(4000))
            chance.shuffle(order)
            for at in range(0, 3600, 40):
                doomed = order[at : at + 40]
                await asyncio.gather(*(s.delete_record(b"room", records[n].id) for n in doomed))
            left = order[3600:]
            assert marks_in(tmp_path) == {n + more for n in left for more in (0, 10_000, 20_000)}

        with_storage(tmp_path, body)

    def test_no_gap_of_any_page_in_the_file_holds_anything(self, tmp_path):
        """The invariants of ``wiping.py``, checked with SQLite's own word on which pages are b-trees."""

        async def body(s):
            await s.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1)
            held = await fill(s, 2000, 500)
            chance = random.Random(4)
            doomed = chance.sample(held[:-1], 1500)
            for at in range(0, 1500, 25):
                await asyncio.gather(*(s.delete_record(name, record.id) for name, record in doomed[at : at + 25]))
                await s.append(b"room 0", a_record(os.urandom(700)), TODAY)
            # Nothing is deleted after this: these are for the wipe at closing.
            name, _ = held[-1]
            alert = an_alert()
            await s.append(name, alert, TODAY)
            await put(s, 1, [(alert, [an_entry(chance.getrandbits(32)) for _ in range(3000)])], room=name)

        with_storage(tmp_path, body)
        connection = open_writer(tmp_path / "parasol.db")
        query = (
            "SELECT s.pageno, p.data FROM dbstat s JOIN sqlite_dbpage p ON p.pgno = s.pageno"
            " WHERE s.pagetype <> 'overflow'"
        )
        pages = connection.execute(query).fetchall()
        assert len(pages) > 100
        for number, page in pages:
            head = 100 if number == 1 else 0
            cells, content = struct.unpack_from(">HH", page, head + 3)
            low = head + (8 if page[head] & 8 else 12) + 2 * cells
            assert not any(page[low:content])
            pointers = struct.unpack_from(f">{cells}H", page, low - 2 * cells)
            assert list(pointers) == sorted(pointers, reverse=True), "cells lie by their keys"
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()

    def test_what_a_killed_process_deleted_is_wiped_by_the_next(self, tmp_path):
        """The delete is committed, and the process dies before the wipe: its files are as copied here."""
        before, after = tmp_path / "before", tmp_path / "after"
        before.mkdir(mode=0o700)
        after.mkdir(mode=0o700)

        async def body(s):
            await fill(s, 20, 2000)

        with_storage(before, body)
        connection = open_writer(before / "parasol.db")
        connection.execute("DELETE FROM record WHERE seq > 2")
        for name in ("parasol.db", "parasol.db-wal"):
            shutil.copy(before / name, after / name)
        connection.close()
        assert marks_in(after) == set(range(20))

        async def wait(s):
            for _ in range(100):
                if len(marks_in(after)) == 10:
                    return
                await asyncio.sleep(0.05)
            raise AssertionError("the wipe was forgotten")

        with_storage(after, wait)

    def test_a_reader_in_the_way_delays_the_wipe_but_not_the_answer(self, tmp_path):
        async def body(s):
            held = await fill(s, 20, 2000)
            slow = sqlite3.connect(tmp_path / "parasol.db")
            slow.execute("BEGIN").execute("SELECT count(*) FROM record").fetchone()
            assert await asyncio.wait_for(s.delete_record(held[5][0], held[5][1].id), 5)
            assert await s.append(b"room 0", a_record(), TODAY)
            assert 5 in marks_in(tmp_path)
            slow.close()
            for _ in range(60):
                await asyncio.sleep(0.05)
                if 5 not in marks_in(tmp_path):
                    return
            raise AssertionError("the wipe was forgotten")

        with_storage(tmp_path, body)

    def test_where_pages_cannot_be_written_a_vacuum_cleans_them(self, tmp_path):
        connection = open_writer(tmp_path / "parasol.db")
        connection.execute("CREATE TABLE t (n INTEGER, tag BLOB UNIQUE)")
        chance, order = random.Random(1), list(range(20_000))
        chance.shuffle(order)
        insert, delete = "INSERT INTO t VALUES (?1, ?2)", "DELETE FROM t WHERE rowid = ?1 + 1 AND ?2"
        rows = [(n, chance.randbytes(4) + b"<%08d>" % n) for n in range(20_000)]
        for statement, numbers in ((insert, list(range(20_000))), (delete, order[:10_000])):
            for at in range(0, len(numbers), 100):
                connection.execute("BEGIN")
                connection.executemany(
                    statement, [(n, rows[n][1] if statement is insert else 1) for n in numbers[at : at + 100]]
                )
                connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        assert len(marks_in(tmp_path)) > 10_000, "SQLite has closed the hole: wiping.py is not needed any more"
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        assert marks_in(tmp_path) == set(order[10_000:])
        connection.close()


@pytest.mark.parametrize("settles", [True, False])
def test_where_rows_lie_in_the_file_ties_no_draw_to_what_was_spent_after_it(tmp_path, monkeypatch, settles):
    """Each of 40 members draws, and spends a pass right afterwards. Whoever takes the file and looks where in it the
    rows lie pairs the nth draw with the nth pass. Without ``settled``, which is the control, all 40 are right."""
    if not settles:
        monkeypatch.setattr(wiping, "settled", lambda page, number: page)
    week, (drawn, spent) = week_of(TODAY), ([os.urandom(16) for _ in range(40)] for _ in range(2))

    async def body(s):
        for draw, mark in zip(drawn, spent, strict=True):
            await s.keep_issued(week, {draw: os.urandom(32)}, {os.urandom(16): os.urandom(32)})
            await s.redeem(week, "profile", mark, os.urandom(16), os.urandom(64))
        await s.expire(TODAY, TODAY - 9)

    with_storage(tmp_path, body)
    raw = b"".join(file.read_bytes() for file in sorted(tmp_path.iterdir()))
    pairs = zip(*(sorted(range(40), key=lambda n: raw.index(marks[n])) for marks in (drawn, spent)), strict=True)
    right = sum(one == other for one, other in pairs)
    assert right <= 9 if settles else right == 40, "one is right by chance; ten once in a million runs"


def test_cells_are_laid_as_sqlite_reads_them(tmp_path):
    """Of every size at which SQLite puts a row elsewhere, in tables and indexes: nothing is lost, as it says too."""
    connection = open_writer(tmp_path / "parasol.db")
    connection.execute("CREATE TABLE by_number (id INTEGER PRIMARY KEY, body BLOB)")
    connection.execute("CREATE TABLE by_key (name BLOB PRIMARY KEY, body BLOB) WITHOUT ROWID")
    connection.execute("CREATE INDEX bodies ON by_number (body)")
    chance = random.Random(7)
    sizes = [
        size + more for size in (0, 110, 119, 900, 2000, 2030, 8100, 8150, 8160, 8190, 17_000) for more in range(8)
    ]
    rows = [
        (chance.getrandbits(62) - 2**61, chance.randbytes(size)) for size in chance.sample(sizes * 3, 3 * len(sizes))
    ]
    keyed = [(number.to_bytes(8, signed=True), body) for number, body in rows]
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO by_number VALUES (?, ?)", rows)
    connection.executemany("INSERT INTO by_key VALUES (?, ?)", keyed)
    connection.execute("DELETE FROM by_number WHERE id % 5 = 0")
    connection.execute("COMMIT")
    count = connection.execute("PRAGMA page_count").fetchone()[0]
    assert wiping.settle(connection, range(1, count + 1)) > 50
    assert wiping.settle(connection, range(1, count + 1)) == 0, "once is enough"
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert dict(connection.execute("SELECT id, body FROM by_number")) == {n: body for n, body in rows if n % 5}
    assert dict(connection.execute("SELECT name, body FROM by_key")) == dict(keyed)
    connection.executemany("INSERT INTO by_number VALUES (?, ?)", [row for row in rows if row[0] % 5 == 0])
    assert dict(connection.execute("SELECT id, body FROM by_number")) == dict(rows)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def test_the_marks_of_a_report_that_waited_are_gone_with_it(tmp_path):
    async def body(s):
        def marks(number):
            return [b"<%08d>mark%02d" % (number, n) for n in range(4)]

        for number in (1, 2, 3):
            room = a_room(b"room %d" % number, expires_on=TODAY + number)
            await s.file_waiting(room, [a_record(expires_on=TODAY + number)], marks(number), TODAY, TODAY + 50)
        assert marks_in(tmp_path) == {1, 2, 3}, "the search must find what is there"
        await s.delete_room(b"room 3")
        assert marks_in(tmp_path) == {1, 2}
        await s.expire(TODAY + 2, 0)
        assert marks_in(tmp_path) == {2}

    with_storage(tmp_path, body)


class TestFiles:
    @pytest.mark.parametrize("way", ["file", "room", "expiry"])
    def test_a_deleted_file_has_left_the_files_when_the_delete_returns(self, tmp_path, way):
        async def body(s):
            for name, day in ((b"doomed", TODAY), (b"kept", TODAY + 9)):
                await s.open_room(a_room(name, expires_on=day), [], TODAY)
            for number in range(24):
                name = b"doomed" if number % 2 else b"kept"
                await s.put_chunk(name, b"b" * 16, number, marked(number, 262_184), 99, 99)
            assert marks_in(tmp_path) == set(range(24)), "the search must find what is there"
            if way == "file":
                await s.delete_blob(b"doomed", b"b" * 16)
            elif way == "room":
                await s.delete_room(b"doomed")
            else:
                await s.expire(TODAY + 1, 0)
            assert marks_in(tmp_path) == set(range(0, 24, 2))

        with_storage(tmp_path, body)
