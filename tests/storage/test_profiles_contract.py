"""Profiles in a store, on each engine: put there as a whole, and nothing of before in any file."""

import asyncio
import contextlib
import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from storage_samples import TODAY, a_record, a_room

from parasol.kernel.storage import LISTINGS, NewRecord, ProfileMoved, RecordConflict, Room, RoomUnknown, Storage
from parasol.kernel.storage.postgres import PostgresStorage
from parasol.kernel.storage.sqlite import SqliteStorage
from postgres import Cluster

pytestmark = pytest.mark.machine("kernel/storage")


def profile(version: int, name: bytes = b"n" * 16) -> Room:
    return replace(a_room(name, "profile", TODAY + 28, b"h" * 32), last_seq=2 * version)


def marked(number: int, size: int = 4096) -> bytes:
    mark = b"<%08d>" % number
    return mark + bytes(size - 2 * len(mark)) + mark


def records(*numbers: int) -> list[NewRecord]:
    return [a_record(marked(number), b"id<%08d>...." % number, TODAY + 28) for number in numbers]


async def numbers_of(s: Storage, name: bytes = b"n" * 16) -> list[int]:
    return [record.seq for record in await s.read_after(name, 0, 9, 10**6)]


def test_each_version_takes_the_place_of_the_one_before_and_the_same_again_changes_nothing(storage):
    async def body(s: Storage) -> None:
        with pytest.raises(ProfileMoved):
            await s.put_profile(profile(2), records(1, 2), [], TODAY)
        assert await s.room(b"n" * 16) is None
        for _ in range(2):
            await s.put_profile(profile(1), records(1, 2), [], TODAY)
            assert await numbers_of(s) == [1, 2]
        with pytest.raises(ProfileMoved):
            await s.put_profile(profile(1), records(3, 4), [], TODAY)
        with pytest.raises(ProfileMoved):
            await s.put_profile(profile(3), records(3, 4), [], TODAY)
        later = replace(profile(2), opened_on=TODAY + 3, expires_on=TODAY + 31)
        for _ in range(2):
            await s.put_profile(later, records(5), [], TODAY + 3)
            assert await numbers_of(s) == [3], "paused: what is shown isn't there"
            assert await s.room(b"n" * 16) == later
        await s.put_profile(profile(3), records(6, 7), [], TODAY)
        assert await numbers_of(s) == [5, 6]
        with pytest.raises(RecordConflict):
            await s.put_profile(profile(4), [*records(8), replace(records(9)[0], id=records(8)[0].id)], [], TODAY)
        assert await numbers_of(s) == [5, 6], "what is refused leaves what was there"

    storage(body)


def test_only_one_of_two_writers_at_once_is_first(storage):
    async def body(s: Storage) -> None:
        for version in (1, 2):
            both = [s.put_profile(profile(version), records(9 * version + n), [], TODAY) for n in range(2)]
            done = await asyncio.gather(*both, return_exceptions=True)
            assert sorted(type(each).__name__ for each in done) == ["NoneType", "ProfileMoved"]
            assert len(await numbers_of(s)) == 1

    storage(body)


def test_files_that_are_not_named_go_and_another_room_keeps_its_own(storage):
    async def body(s: Storage) -> None:
        await s.put_profile(profile(1), records(1, 2), [], TODAY)
        await s.open_room(a_room(b"other"), [], TODAY)
        for blob in (b"a" * 16, b"b" * 16):
            for room in (b"n" * 16, b"other"):
                await s.put_chunk(room, blob, 0, b"chunk", 99, 99)
        await s.put_profile(profile(2), records(3, 4), [b"b" * 16], TODAY)
        assert await s.chunk(b"n" * 16, b"a" * 16, 0) is None
        assert await s.chunk(b"n" * 16, b"b" * 16, 0) == b"chunk"
        assert await s.chunk(b"other", b"a" * 16, 0) == b"chunk"
        await s.put_profile(profile(3), records(5), [], TODAY)
        assert await s.chunk(b"n" * 16, b"b" * 16, 0) is None

    storage(body)


def test_listed_is_who_has_a_third_record_in_the_order_of_names_until_that_goes(storage):
    async def body(s: Storage) -> None:
        names = [bytes([at]) * 16 for at in (9, 3, 255, 0)]
        for at, name in enumerate(names):
            await s.put_profile(profile(1, name), records(10 * at + 1, 10 * at + 2, 10 * at + 3), [], TODAY)
        await s.put_profile(profile(1, b"n" * 16), records(91, 92), [], TODAY)
        await s.open_room(a_room(b"r" * 16, "report"), records(93, 94, 95), TODAY)
        all_of_it = sorted((name, marked(10 * at + 3)) for at, name in enumerate(names))
        assert await s.listings(TODAY) == all_of_it
        assert await s.listings(TODAY + 28) == all_of_it, "its last day"
        assert await s.listings(TODAY + 29) == [], "before the chore that deletes it"
        for at, left in ((0, records(5)), (1, records(5, 6)), (2, records(5, 6, 7))):  # paused, not listed, changed
            await s.put_profile(profile(2, names[at]), left, [], TODAY)
        assert await s.listings(TODAY) == [(names[3], marked(33)), (names[2], marked(7))]
        with pytest.raises(ProfileMoved):
            await s.put_profile(profile(2, names[2]), records(97, 98, 99), [], TODAY)
        await s.delete_room(names[2])
        await s.put_profile(profile(3, names[0]), records(16, 17, 18), [], TODAY)
        assert await s.listings(TODAY) == [(names[3], marked(33)), (names[0], marked(18))], "shown again"
        assert await s.thumbs(names, TODAY) == [], "none has a fourth"
        for name, version in ((names[3], 2), (names[0], 4)):
            numbers = (10 * version + at for at in range(4))
            await s.put_profile(profile(version, name), records(*numbers), [], TODAY)
        assert await s.thumbs(names[:1], TODAY) == [marked(43)]
        assert await s.thumbs(names, TODAY + 28) == [marked(23), marked(43)], "in the order of names"
        assert await s.thumbs(names, TODAY + 29) == []
        assert await s.listings(TODAY) == [(names[3], marked(22)), (names[0], marked(42))]
        await s.put_profile(profile(3, names[3]), records(51, 52, 53), [], TODAY)
        await s.put_profile(profile(5, names[0]), records(54), [], TODAY)
        assert await s.thumbs(names, TODAY) == []

    storage(body)


def test_what_belongs_to_a_room_goes_before_it_and_is_opened_in_none_that_is_gone(storage):
    async def body(s: Storage) -> None:
        owner, kinds, sent = b"n" * 16, ["enquiry/6e6e", "asked/6e6e"], records(3, 4)
        rooms = [a_room(b"%d" % at * 16, kinds[at % 2], TODAY + 28, b"w" * 32) for at in range(5)]
        await s.put_profile(profile(1), records(1, 2), [], TODAY)
        await s.open_room(a_room(b"x" * 16, "enquiry/7878"), sent, TODAY)
        for each in (*rooms, *rooms):  # the same again is opened once
            assert await s.open_room(each, sent, TODAY, owner) == 2
        times = 0
        while (was_there := await s.delete_room(owner, kinds)) is None:
            times += 1
            assert await s.room(owner) is not None, "it can be called again"
            assert await numbers_of(s) == [], "what it shows goes first"
        assert was_there
        assert 0 < times <= len(rooms)
        assert [await s.room(name) for name in (owner, *(each.name for each in rooms))] == [None] * 6
        with pytest.raises(RoomUnknown):
            await s.open_room(rooms[0], sent, TODAY, owner)
        assert await s.room(rooms[0].name) is None
        assert await s.room(b"x" * 16) is not None
        assert await s.delete_room(owner, kinds) is False

    storage(body)


def test_whatever_changes_what_is_listed_draws_another_mark(storage):
    async def body(s: Storage) -> None:
        async def changed(work: Awaitable[object]) -> bool:
            before = await s.get_secret(LISTINGS)
            await work
            marks.append(await s.get_secret(LISTINGS))
            return before != marks[-1]

        marks: list[bytes | None] = []
        put = lambda version, *numbers: s.put_profile(profile(version), records(*numbers), [], TODAY)  # noqa: E731
        assert await changed(put(1, 1, 2, 3)), "new"
        assert not await changed(put(1, 1, 2, 3)), "the same again"
        with pytest.raises(ProfileMoved):
            await changed(put(3, 4, 5, 6))
        assert await changed(put(2, 4)), "paused"
        assert await changed(put(3, 7, 8, 9)), "shown again"
        assert not await changed(s.open_room(a_room(b"r" * 16, "report", TODAY + 28), records(91), TODAY))
        assert not await changed(s.append(b"r" * 16, *records(92), TODAY))
        assert not await changed(s.shorten("profile", 99, TODAY)), "nothing goes earlier"
        assert not await changed(s.delete_record(b"n" * 16, records(1)[0].id)), "it isn't there any more"
        assert await changed(s.delete_record(b"n" * 16, records(9)[0].id))
        assert await s.listings(TODAY) == []
        assert await changed(put(4, 10, 11, 12)), "shown again"
        assert await changed(s.shorten("profile", 9, TODAY))
        assert (await s.listings(TODAY + 9), await s.listings(TODAY + 10)) == ([(b"n" * 16, marked(12))], [])
        assert await changed(s.delete_room(b"n" * 16))
        assert await changed(put(1, 1, 2, 3)), "as it was first, and another mark all the same"
        drawn = {each for each in marks if each}
        assert len(drawn) == 8
        assert {len(each) for each in drawn} == {16}, "no number that says how often"

    storage(body)


@pytest.fixture(params=["postgres", "sqlite"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Callable[[], Awaitable[Storage]], Path]]:
    """What opens an empty storage, and the folder with all of its files, of nobody else's."""
    if request.param == "sqlite":
        yield lambda: SqliteStorage.open(tmp_path / "parasol.db"), tmp_path
        return
    cluster = Cluster()
    try:
        yield lambda: PostgresStorage.open(cluster.new_database()), cluster.data
    finally:
        cluster.close()


def marks_in(folder: Path) -> set[int]:
    found: set[int] = set()
    for file in folder.rglob("*"):
        with contextlib.suppress(FileNotFoundError, IsADirectoryError):
            raw = file.read_bytes()
            found |= {int(number) for number in re.findall(rb"<(\d{8})>", raw)}
            found |= {int(bytes.fromhex(text.decode())) for text in re.findall(rb"(?i)3c((?:3\d){8})3e", raw)}
    return found


@pytest.mark.parametrize("how", ["changed", "paused", "deleted", "lapsed"])
def test_nothing_of_what_was_shown_is_in_any_file_afterwards(
    engine: tuple[Callable[[], Awaitable[Storage]], Path], how: str
) -> None:
    opened, folder = engine
    is_sqlite = folder.joinpath("parasol.db").exists() or not folder.joinpath("PG_VERSION").exists()

    async def body() -> None:
        s = await opened()
        for n, name in enumerate((b"n" * 16, b"kept" * 4)):
            everything = records(*(20 * n + at for at in range(1, 5)))  # listed, with a small picture
            await s.put_profile(profile(1, name), everything, [], TODAY)
            await s.put_chunk(name, b"b" * 16, 0, marked(20 * n + 5, 16_424), 99, 99)
        if how == "changed":
            await s.put_profile(profile(2), records(6, 7), [], TODAY)
        elif how == "paused":
            await s.put_profile(profile(2), records(6), [], TODAY)
        elif how == "deleted":
            await s.delete_room(b"n" * 16)
        else:
            kept = replace(profile(2, b"kept" * 4), expires_on=TODAY + 60)
            await s.put_profile(
                kept, [replace(each, expires_on=TODAY + 60) for each in records(21, 22, 23, 24)], [b"b" * 16], TODAY
            )
            assert {1, 2, 3, 4, 5} <= marks_in(folder), "the search must find what is there"
            await s.expire(TODAY + 29, 0)
        if not is_sqlite:
            await s.expire(TODAY, 0)  # there it leaves the files with the next chore
        left = {"changed": {6, 7}, "paused": {6}}.get(how, set())
        assert marks_in(folder) == {21, 22, 23, 24, 25} | left
        await s.close()

    asyncio.run(body())
