"""What every storage engine promises about what a room's holder, whom nobody knows, may append."""

import asyncio
from dataclasses import replace

import pytest
from storage_samples import TODAY, a_record, a_room

from parasol.kernel.storage import Bounds, NotTakenOn, RecordConflict, RoomUnknown, Unpaid

BOUNDS = Bounds(unit=100, most_alone=450)
PAID = replace(BOUNDS, is_paid=True)


def of(size: int, id: bytes | None = None):
    return a_record(bytes(size), id)


async def held(s) -> int:
    return sum(len(record.body) for record in await s.read_after(b"room", 0, 1_000, 1 << 20))


async def fill(s, *sizes: int, room: bytes = b"room"):
    await s.open_room(a_room(room, holder=b"h"), [of(size) for size in sizes], TODAY)


def test_with_each_unit_the_holder_pays_and_within_one_does_not(storage):
    async def body(s):
        await fill(s, 30, 30)
        assert await s.append(b"room", of(39), TODAY, bounds=BOUNDS) == 3
        with pytest.raises(Unpaid):
            await s.append(b"room", of(1), TODAY, bounds=BOUNDS)
        assert await s.append(b"room", of(1), TODAY, bounds=PAID) == 4
        assert await s.append(b"room", of(99), TODAY, bounds=BOUNDS) == 5
        with pytest.raises(Unpaid):
            await s.append(b"room", of(100), TODAY, bounds=BOUNDS)
        assert await s.append(b"room", of(100), TODAY, bounds=PAID) == 6
        assert await held(s) == 299

    storage(body)


def test_what_was_refused_left_nothing_and_what_is_there_is_not_paid_again(storage):
    async def body(s):
        await fill(s, 60)
        record = of(60)
        with pytest.raises(Unpaid):
            await s.append(b"room", record, TODAY, bounds=BOUNDS)
        assert await held(s) == 60
        assert await s.append(b"room", record, TODAY, bounds=PAID) == 2
        for bounds in (BOUNDS, PAID, replace(BOUNDS, most_alone=1), None):
            assert await s.append(b"room", record, TODAY, bounds=bounds) == 2
        with pytest.raises(RecordConflict):
            await s.append(b"room", of(61, record.id), TODAY, bounds=PAID)
        with pytest.raises(RoomUnknown):
            await s.append(b"nowhere", record, TODAY, bounds=PAID)

    storage(body)


def test_until_somebody_else_writes_the_holder_writes_so_much_and_no_more(storage):
    async def body(s):
        await fill(s, 400)
        await fill(s, 400, room=b"other")
        with pytest.raises(NotTakenOn):
            await s.append(b"room", of(51), TODAY, bounds=PAID)
        assert await s.append(b"room", of(50), TODAY, bounds=BOUNDS) == 2
        with pytest.raises(NotTakenOn):
            await s.append(b"room", of(1), TODAY, bounds=BOUNDS)
        assert await s.append(b"room", of(200), TODAY) == 3
        assert await s.append(b"room", of(99), TODAY, bounds=PAID) == 4
        assert await s.append(b"room", of(200), TODAY, bounds=PAID) == 5
        with pytest.raises(NotTakenOn):
            await s.append(b"other", of(51), TODAY, bounds=PAID)

    storage(body)


def test_what_was_deleted_is_not_counted(storage):
    async def body(s):
        await fill(s, 90)
        record = of(300)
        await s.append(b"room", record, TODAY, bounds=PAID)
        await s.delete_record(b"room", record.id)
        assert await s.append(b"room", of(9), TODAY, bounds=BOUNDS) == 3
        with pytest.raises(Unpaid):
            await s.append(b"room", of(9), TODAY, bounds=BOUNDS)

    storage(body)


def test_of_many_at_once_no_more_are_taken_than_of_many_one_after_the_other(storage):
    async def body(s):
        await fill(s, 60)
        works = [s.append(b"room", of(13), TODAY, bounds=BOUNDS) for _ in range(20)]
        outcomes = await asyncio.gather(*works, return_exceptions=True)
        assert sorted(seq for seq in outcomes if isinstance(seq, int)) == [2, 3, 4]
        assert sum(isinstance(each, Unpaid) for each in outcomes) == 17
        works = [s.append(b"room", of(100), TODAY, bounds=PAID) for _ in range(20)]
        outcomes = await asyncio.gather(*works, return_exceptions=True)
        assert sorted(seq for seq in outcomes if isinstance(seq, int)) == [5, 6, 7]
        assert sum(isinstance(each, NotTakenOn) for each in outcomes) == 17
        assert await held(s) == 399

    storage(body)


def test_a_room_that_waited_for_another_report_begins_untaken(storage):
    async def body(s):
        for name in (b"room", b"other"):
            room = a_room(name, "escrow", TODAY + 9, holder=b"h")
            await s.file_waiting(room, [of(400)], [b"mark".ljust(16), name.ljust(16)], TODAY, TODAY + 9)
        with pytest.raises(NotTakenOn):
            await s.append(b"room", of(51), TODAY, bounds=PAID)

    storage(body)


def test_a_store_of_large_bodies_counts_whole_bytes(storage):
    """PostgreSQL moves large bodies out of their rows."""

    async def body(s):
        await fill(s, 65_536, 65_536, 4_096)
        bounds = Bounds(65_536, 200_704)
        await s.append(b"room", of(61_440 - 1), TODAY, bounds=bounds)
        with pytest.raises(Unpaid):
            await s.append(b"room", of(1), TODAY, bounds=bounds)
        with pytest.raises(NotTakenOn):
            await s.append(b"room", of(4_098), TODAY, bounds=replace(bounds, is_paid=True))
        await s.append(b"room", of(4_097), TODAY, bounds=replace(bounds, is_paid=True))

    storage(body)
