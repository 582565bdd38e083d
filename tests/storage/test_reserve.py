"""On a full disk nothing new is taken, and everything that was given can be taken back and is really gone."""

import asyncio
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from full_child import marked
from storage_samples import TODAY, a_key, a_record, a_room, a_roster_entry, an_alert, an_entry, publish

from parasol.kernel.storage import NewKeys, Room, StorageError, StorageFull, Vault
from parasol.kernel.storage.sqlite import SqliteStorage
from parasol.kernel.storage.sqlite.connections import open_reader
from small_disks import OTHERS, fill_up, memory_disk

pytestmark = [pytest.mark.sqlite_only, pytest.mark.machine("kernel/storage")]
RESERVE = 4 << 20
CHILD = Path(__file__).with_name("full_child.py")


def given_in(folder: Path) -> set[int]:
    """The numbers of all bodies of which something is in the files."""
    raw = b"".join(file.read_bytes() for file in folder.iterdir() if file.name != OTHERS)
    return {int(number) for number in re.findall(rb"<given (\d{6})>", raw)}


def with_storage(path: Path, body, reserve: int = RESERVE):
    async def whole():
        storage = await SqliteStorage.open(path, reserve)
        try:
            return await body(storage)
        finally:
            await storage.close()

    return asyncio.run(whole())


async def fill(s: SqliteStorage, room: bytes = b"room", first: int = 0) -> dict[int, bytes]:
    """Append from many tasks until nothing is taken; what was acknowledged: number -> id."""
    kept: dict[int, bytes] = {}

    async def write(start: int) -> None:
        for number in range(first + start, first + 1_000_000, 16):
            record = a_record(marked(number), keys=(a_key(number),))
            await s.append(room, record, TODAY)
            kept[number] = record.id

    outcomes = await asyncio.gather(*(write(start) for start in range(16)), return_exceptions=True)
    assert all(isinstance(outcome, StorageFull) for outcome in outcomes), outcomes
    return kept


@pytest.fixture
def disk(tmp_path: Path):
    with memory_disk(tmp_path / "disk", 20) as folder:
        yield folder


def profile(version: int, name: bytes = b"p" * 16) -> Room:
    return replace(a_room(name, "profile", TODAY + 28, b"h" * 32), last_seq=2 * version)


def is_whole(path: Path) -> bool:
    connection = open_reader(path)
    try:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        connection.close()


@pytest.mark.parametrize("by_another_program", [False, True])
def test_on_a_full_disk_everything_can_be_taken_back_and_with_room_again_it_goes_on(disk: Path, by_another_program):
    path = disk / "a.db"

    async def body(s: SqliteStorage) -> None:
        for name in (b"room", b"doomed", b"old"):
            await s.open_room(a_room(name, expires_on=TODAY if name == b"old" else None), [], TODAY)
        await s.append(b"doomed", a_record(marked(900_001)), TODAY)
        await s.append(b"old", a_record(marked(900_002), expires_on=TODAY), TODAY)
        await s.put_chunk(b"doomed", b"f" * 16, 0, marked(900_003, 200_000), 99, 99)
        await s.put_vault(b"v" * 32, Vault(b"a" * 32, 1, marked(900_004, 4096)), TODAY)
        await s.put_profile(profile(1), [a_record(marked(900_006, 4096))], [], TODAY)
        await s.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1)
        await s.open_room(a_room(b"alerts"), [], TODAY)
        await publish(s, an_alert(marked(900_005), keys=(a_key(900_005),)), [an_entry()], room=b"alerts")
        kept = await fill(s)
        assert len(kept) > 300
        if by_another_program:
            fill_up(disk)
        found = await s.read_after(b"room", 0, 1 << 30, 1 << 40)
        assert {record.id for record in found} == set(kept.values())
        # What was kept is answered as ever, and everything else that is new is refused.
        assert [await s.append(b"room", a_record(r.body, r.id), TODAY) for r in found[:9]] == [r.seq for r in found[:9]]
        assert await s.open_room(a_room(b"doomed"), [], TODAY) == 0
        for growing in (
            lambda: s.open_room(a_room(b"new"), [a_record()], TODAY),
            lambda: s.file_waiting(a_room(b"new"), [a_record()], [b"m" * 16], TODAY, TODAY),
            lambda: s.put_chunk(b"room", b"g" * 16, 0, b"chunk", 99, 99),
            lambda: s.put_vault(b"w" * 32, Vault(b"a" * 32, 1, bytes(4096)), TODAY),
            lambda: s.put_vault(b"v" * 32, Vault(b"a" * 32, 2, bytes(16384)), TODAY),
            lambda: s.move_vault(b"v" * 32, 1, b"w" * 32, Vault(b"a" * 32, 1, bytes(16384)), TODAY),
            lambda: s.put_profile(profile(1, b"q" * 16), [a_record(bytes(4096))], [], TODAY),
            lambda: s.put_profile(profile(2), [a_record(bytes(16384))], [], TODAY),
            lambda: s.tell_service(b"s" * 16, 1, [("was it kind", True)]),
            lambda: publish(s, an_alert(keys=(a_key(1),)), [an_entry(1 << 30)], room=b"alerts"),
        ):
            with pytest.raises(StorageFull):
                await growing()
        # Everything that takes back or uses up passes, at once and all together; so does a profile that is paused.
        await s.put_profile(profile(2), [a_record(bytes(4096))], [], TODAY)
        numbers = sorted(kept)
        outcomes = await asyncio.gather(
            *(s.delete_record(b"room", kept[number]) for number in numbers[:30]),
            *(s.withdraw(a_key(number), b"s" * 64, TODAY, TODAY + 9) for number in (*numbers[30:60], 900_005)),
            s.delete_room(b"doomed"),
            s.put_vault(b"v" * 32, Vault(b"a" * 32, 2, bytes(4096)), TODAY),
            s.redeem(1, "check", b"t" * 16, b"r" * 16, b"s" * 64),
            s.append(b"room", a_record(b"a steward's reason"), TODAY, is_urgent=True),
            s.shorten_room(b"alerts", TODAY),
            return_exceptions=True,
        )
        assert not [outcome for outcome in outcomes if isinstance(outcome, BaseException)]
        assert outcomes[:62] == [True] * 30 + [1] * 31 + [True]
        assert given_in(disk) == {*numbers[60:], 900_002}
        assert (await s.expire(TODAY + 1, 0))["records"] == 1
        assert given_in(disk) == set(numbers[60:])
        if by_another_program:
            with pytest.raises(StorageFull):
                await s.append(b"room", a_record(b"new"), TODAY)
            (disk / OTHERS).unlink()
        await asyncio.gather(*(s.delete_record(b"room", kept[number]) for number in numbers[60:300]))
        await s.expire(TODAY + 1, 0)  # gives freed pages back to the disk
        await s.append(b"room", a_record(b"there is room again"), TODAY)
        await s.append(b"room", a_record(b"and still"), TODAY)
        assert (disk / "a.db-reserve").stat().st_blocks * 512 == RESERVE

    with_storage(path, body)
    assert is_whole(path)


def run_and_kill(path: Path, seconds: float) -> dict[int, bytes]:
    """What a process acknowledged that filled the disk and was killed there, while it went on writing and deleting;
    without what it deleted."""
    child = subprocess.Popen([sys.executable, str(CHILD), str(path), str(RESERVE)], stdout=subprocess.PIPE)
    assert child.stdout is not None
    output = b""
    while b"full\n" not in output:
        line = child.stdout.readline()
        assert line, "it ended before the disk was full"
        output += line
    time.sleep(seconds)
    child.send_signal(signal.SIGKILL)
    output += child.stdout.read()
    child.stdout.close()
    child.wait()
    kept: dict[int, bytes] = {}
    for line in output.splitlines():
        if line.startswith(b"kept "):
            number, id = line.split()[1:]
            kept[int(number)] = bytes.fromhex(id.decode())
        elif line.startswith(b"deleting "):
            del kept[int(line.split()[1])]
    return kept


@pytest.mark.parametrize(
    ("kills", "by_another_program"),
    [(1, True), *(pytest.param(6, others, marks=pytest.mark.thorough) for others in (False, True))],
)
def test_killed_on_a_full_disk_it_starts_there_again_and_nothing_acknowledged_is_lost(
    disk: Path, kills, by_another_program
):
    path = disk / "a.db"
    for turn in range(kills):
        kept = run_and_kill(path, 0.05 * turn)
        if by_another_program and turn == kills - 1:
            fill_up(disk)

        async def body(s: SqliteStorage, kept=kept) -> None:
            assert "is full" in "".join(s.warnings)
            found = {record.id: record for record in await s.read_after(b"room", 0, 1 << 30, 1 << 40)}
            assert not set(kept.values()) - set(found)
            assert all(found[id].body == marked(number) for number, id in kept.items())
            assert all(record.body == marked(int(record.body[7:13])) for record in found.values())
            with pytest.raises(StorageFull):
                await s.append(b"room", a_record(b"new"), TODAY)
            gone = list(kept.items())[:150]
            assert all(await asyncio.gather(*(s.delete_record(b"room", id) for _, id in gone)))
            assert not given_in(disk) & {number for number, _ in gone}
            await s.expire(TODAY, 0)

        with_storage(path, body)
        assert is_whole(path)


def test_many_large_conversations_go_at_once_although_the_reserve_holds_but_one(disk: Path) -> None:
    async def body(s: SqliteStorage) -> None:
        rooms = [b"room %d" % number for number in range(6)]
        for number, name in enumerate(rooms):
            await s.open_room(a_room(name), [], TODAY)
            for chunk in range(6):
                await s.put_chunk(name, b"f" * 16, chunk, marked(number, 250_000), 99, 99)
        fill_up(disk)
        assert all(await asyncio.gather(*(s.delete_room(name) for name in rooms)))
        assert not given_in(disk)

    with_storage(disk / "a.db", body)


def test_what_lay_in_the_log_when_the_disk_filled_up_is_in_the_way_of_nothing(disk: Path) -> None:
    """Folding the log in makes the database larger, with no room left but what is held."""

    async def body(s: SqliteStorage) -> None:
        await s.open_room(a_room(), [], TODAY)
        records = [a_record(marked(number)) for number in range(150)]
        await asyncio.gather(*(s.append(b"room", record, TODAY) for record in records))
        assert (disk / "a.db-wal").stat().st_size > RESERVE // 3
        fill_up(disk)
        assert await s.delete_record(b"room", records[0].id)
        assert given_in(disk) == set(range(1, 150))

    with_storage(disk / "a.db", body)


def test_it_starts_on_a_disk_that_is_full_to_the_last_byte_with_what_it_holds(disk: Path) -> None:
    async def make(s: SqliteStorage) -> None:
        await s.open_room(a_room(), [a_record(marked(1), b"i" * 16)], TODAY)

    async def look(s: SqliteStorage) -> None:
        assert "is full" in "".join(s.warnings)
        assert await s.delete_record(b"room", b"i" * 16)
        assert not given_in(disk)

    with_storage(disk / "a.db", make)
    fill_up(disk)
    with_storage(disk / "a.db", look)
    (disk / "a.db-reserve").unlink()
    fill_up(disk)
    with pytest.raises(StorageError, match="full, to the last byte: nothing was changed"):
        with_storage(disk / "a.db", look)


def test_a_batch_of_large_things_stops_where_the_disk_ends(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def body(s: SqliteStorage) -> None:
        await s.open_room(a_room(), [], TODAY)
        body = bytes(400_000)
        works = [s.append(b"room", a_record(body), TODAY) for _ in range(250)]
        outcomes = await asyncio.gather(*works, return_exceptions=True)
        kept = [outcome for outcome in outcomes if isinstance(outcome, int)]
        assert all(isinstance(outcome, int | StorageFull) for outcome in outcomes)
        assert 100 < len(kept) < 230
        assert (folder / "a.db-reserve").stat().st_blocks * 512 == 2 * RESERVE

    with memory_disk(tmp_path / "disk", 90) as folder:
        with_storage(folder / "a.db", body, 2 * RESERVE)
        assert is_whole(folder / "a.db")
    assert "was not kept" not in caplog.text  # nothing was begun that the disk then refused
    assert "could not be wiped" not in caplog.text


def test_once_full_it_takes_nothing_new_until_there_is_some_room(disk: Path) -> None:
    async def body(s: SqliteStorage) -> None:
        await s.open_room(a_room(), [], TODAY)
        others = fill_up(disk)
        size = others.stat().st_size
        for freed, is_taken in ((0, False), (RESERVE * 3 // 8, False), (RESERVE * 5 // 8, True)):
            os.truncate(others, size - freed)
            (outcome,) = await asyncio.gather(s.append(b"room", a_record(), TODAY), return_exceptions=True)
            assert isinstance(outcome, int) is is_taken, freed

    with_storage(disk / "a.db", body)


def test_a_reserve_with_holes_is_none(disk: Path) -> None:
    reserve = disk / "a.db-reserve"
    with reserve.open("wb") as file:
        file.truncate(RESERVE)
    assert reserve.stat().st_blocks == 0

    async def body(s: SqliteStorage) -> None:
        await s.open_room(a_room(), [], TODAY)
        assert reserve.stat().st_blocks * 512 == RESERVE

    with_storage(disk / "a.db", body)
