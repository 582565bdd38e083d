"""What every storage engine promises about files in conversations, and about letting a room go earlier."""

import asyncio

import pytest
from storage_samples import TODAY, a_record, a_room

from parasol.kernel.storage import FileStoreFull, RecordConflict, RoomFull, RoomUnknown

BLOB, OTHER = b"blob 1234567890.", b"blob 1234567891."
MANY = 1_000


async def put(s, number=0, body=b"sealed", blob=BLOB, room=b"room", in_room=MANY, in_all=MANY):
    await s.put_chunk(room, blob, number, body, in_room, in_all)


def test_a_files_chunks_are_given_back_as_they_were_put(storage):
    async def body(s):
        await s.open_room(a_room(), [a_record()], TODAY)
        await s.open_room(a_room(b"elsewhere"), [], TODAY)
        for number in (1, 0, 40):
            await put(s, number, b"chunk %d" % number)
        await put(s, 0, b"another file", OTHER)
        assert [await s.chunk(b"room", BLOB, number) for number in (0, 1, 2)] == [b"chunk 0", b"chunk 1", None]
        assert await s.chunk(b"room", BLOB, 40) == b"chunk 40"
        assert await s.chunk(b"room", OTHER, 0) == b"another file"
        assert await s.chunk(b"elsewhere", BLOB, 0) is None
        assert await s.chunk(b"nowhere", BLOB, 0) is None
        assert [record.seq for record in await s.read_after(b"room", 0, 9, 9)] == [1]

    storage(body)


def test_the_same_chunk_again_changes_nothing_and_another_in_its_place_is_refused(storage):
    async def body(s):
        await s.open_room(a_room(), [], TODAY)
        await put(s, in_room=1, in_all=1)
        await put(s, in_room=1, in_all=1)
        with pytest.raises(RecordConflict):
            await put(s, body=b"other")
        assert await s.chunk(b"room", BLOB, 0) == b"sealed"

    storage(body)


def test_neither_a_room_nor_the_store_takes_more_chunks_than_it_may(storage):
    async def body(s):
        await s.open_room(a_room(), [], TODAY)
        await s.open_room(a_room(b"second"), [], TODAY)
        await put(s, 0, in_room=2)
        await put(s, 1, in_room=2)
        with pytest.raises(RoomFull):
            await put(s, 2, in_room=2)
        await put(s, 0, room=b"second", in_all=3)
        with pytest.raises(FileStoreFull):
            await put(s, 1, room=b"second", in_all=3)
        assert await s.delete_blob(b"room", BLOB)
        await put(s, 1, room=b"second", in_all=3)

    storage(body)


def test_a_chunk_of_a_room_that_is_not_there_is_refused(storage):
    async def body(s):
        with pytest.raises(RoomUnknown):
            await put(s)

    storage(body)


def test_a_deleted_file_is_gone_whole_and_no_other_with_it(storage):
    async def body(s):
        for name in (b"room", b"second"):
            await s.open_room(a_room(name), [a_record()], TODAY)
            for number in range(3):
                await put(s, number, room=name)
        await put(s, 0, blob=OTHER)
        assert await s.delete_blob(b"room", BLOB)
        assert not await s.delete_blob(b"room", BLOB)
        assert [await s.chunk(b"room", BLOB, number) for number in range(3)] == [None] * 3
        assert await s.chunk(b"room", OTHER, 0) == await s.chunk(b"second", BLOB, 0) == b"sealed"

    storage(body)


@pytest.mark.parametrize("way", ["deleted", "expired"])
def test_files_go_with_their_room(storage, way):
    async def body(s):
        await s.open_room(a_room(expires_on=TODAY), [a_record()], TODAY)
        await s.open_room(a_room(b"second", expires_on=TODAY + 1), [], TODAY)
        for number in range(41):
            await put(s, number)
        await put(s, room=b"second")
        if way == "deleted":
            await s.delete_room(b"room")
        else:
            gone = await s.expire(TODAY + 1, 0)
            assert (gone["chunks"], gone["rooms"], gone["records"]) == (41, 1, 1)
        await s.open_room(a_room(), [], TODAY)
        assert [await s.chunk(b"room", BLOB, number) for number in range(41)] == [None] * 41
        assert await s.chunk(b"second", BLOB, 0) == b"sealed"

    storage(body)


def test_a_room_can_be_let_go_earlier_and_never_later(storage):
    async def body(s):
        await s.open_room(a_room(expires_on=TODAY + 9), [a_record(expires_on=TODAY + 9)], TODAY)
        await s.open_room(a_room(b"for ever"), [], TODAY)
        assert await s.shorten_room(b"room", TODAY + 3)
        assert await s.shorten_room(b"room", TODAY + 5)
        assert await s.shorten_room(b"for ever", TODAY + 4)
        assert not await s.shorten_room(b"nowhere", TODAY)
        assert (await s.room(b"room")).expires_on == TODAY + 3
        assert (await s.room(b"for ever")).expires_on == TODAY + 4
        await s.append(b"room", a_record(expires_on=TODAY + 90), TODAY)
        assert (await s.expire(TODAY + 4, 0))["records"] == 2
        assert await s.room(b"room") is None

    storage(body)


def test_what_was_put_is_there_after_a_restart(storage):
    async def before(s):
        await s.open_room(a_room(), [], TODAY)
        await asyncio.gather(*(put(s, number, b"%d" % number) for number in range(8)))

    async def after(s):
        assert [await s.chunk(b"room", BLOB, number) for number in range(8)] == [b"%d" % n for n in range(8)]

    storage(before)
    storage(after)
