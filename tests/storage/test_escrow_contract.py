"""What every storage engine promises about reports that wait: one claim a test, and a model."""

import asyncio
import random

import pytest
from storage_samples import TODAY, a_record, a_room

from parasol.kernel.storage import AlreadyWithdrawn, RecordConflict, RoomTaken, RoomUnknown

ALL = 1 << 30
MET_UNTIL = TODAY + 50
WAITS_UNTIL = TODAY + 9


def mark(name):
    return f"{name:>16}".encode()


def marks(room, *names):
    """Four marks: those named, and others that no other room has."""
    return [mark(name) for name in names] + [mark(f"{room} {n}") for n in range(4 - len(names))]


def records_of(room):
    return [a_record(f"{room} {n}".encode(), bytes([n]) * 16, WAITS_UNTIL) for n in range(5)]


async def file(s, room, *names, until=MET_UNTIL):
    outside = a_room(room.encode(), "report", WAITS_UNTIL, b"holder of " + room.encode())
    return await s.file_waiting(outside, records_of(room), marks(room, *names), TODAY, until)


async def kind(s, room):
    found = await s.room(room.encode())
    return found and found.kind


def test_a_report_waits_until_another_has_one_of_its_marks(storage):
    async def body(s):
        assert not await file(s, "a", "x", "y")
        assert not await file(s, "b", "z")
        assert [await kind(s, room) for room in "ab"] == ["escrow", "escrow"]
        assert await s.marks_of_met() == {}
        assert await file(s, "c", "w", "y")
        assert [await kind(s, room) for room in "abc"] == ["met", "escrow", "met"]
        assert await s.marks_of_met() == {
            room.encode(): sorted(marks(room, *names)) for room, names in {"a": "xy", "c": "wy"}.items()
        }
        assert [room.name for room in await s.rooms_of_kind("met")] == [b"a", b"c"]

    storage(body)


def test_filing_again_changes_nothing_and_tells_whether_it_has_met_by_now(storage):
    async def body(s):
        assert not await file(s, "a", "x")
        assert not await file(s, "a", "x")
        assert await file(s, "b", "x")
        assert await file(s, "a", "x")
        assert await file(s, "b", "x")
        assert len(await s.read_after(b"a", 0, ALL, ALL)) == 5
        assert (await s.room(b"a")).last_seq == 5

    storage(body)


def test_a_report_that_is_there_takes_no_other_marks_records_or_holder(storage):
    async def body(s):
        await file(s, "a", "x")
        await file(s, "b", "y")
        with pytest.raises(RoomTaken):
            await file(s, "a", "y")
        outside = a_room(b"a", "escrow", WAITS_UNTIL, b"somebody else")
        with pytest.raises(RoomTaken):
            await s.file_waiting(outside, records_of("a"), marks("a", "x"), TODAY, MET_UNTIL)
        outside = a_room(b"a", "escrow", WAITS_UNTIL, b"holder of a")
        with pytest.raises(RoomTaken):
            await s.file_waiting(outside, records_of("b"), marks("a", "x"), TODAY, MET_UNTIL)
        assert [await kind(s, room) for room in "ab"] == ["escrow", "escrow"]

    storage(body)


def test_an_ordinary_reports_room_is_no_waiting_one(storage):
    async def body(s):
        await s.open_room(a_room(b"a", "report", WAITS_UNTIL, b"holder of a"), records_of("a"), TODAY)
        with pytest.raises(RoomTaken):
            await file(s, "a", "x")
        assert await kind(s, "a") == "report"
        assert not await file(s, "b", "x")

    storage(body)


def test_a_report_that_is_refused_leaves_no_mark(storage):
    async def body(s):
        twice = [a_record(b"1", b"i" * 16), a_record(b"2", b"i" * 16)]
        with pytest.raises(RecordConflict):
            await s.file_waiting(a_room(b"a"), twice, marks("a", "x"), TODAY, MET_UNTIL)
        await s.withdraw(b"k", b"sig", TODAY, TODAY + 9)
        with pytest.raises(AlreadyWithdrawn):
            await s.file_waiting(a_room(b"a"), [a_record(keys=(b"k",))], marks("a", "x"), TODAY, MET_UNTIL)
        assert await kind(s, "a") is None
        assert not await file(s, "b", "x")

    storage(body)


def test_a_report_taken_back_before_meets_nobody_and_one_taken_back_after_leaves_the_other_met(storage):
    async def body(s):
        await file(s, "a", "x")
        assert await s.delete_room(b"a")
        assert not await file(s, "b", "x")
        assert await file(s, "c", "x")
        assert await s.delete_room(b"c")
        assert await kind(s, "b") == "met"
        assert list(await s.marks_of_met()) == [b"b"]
        assert await file(s, "d", "x")

    storage(body)


def test_what_waits_goes_on_its_day_unread_and_what_met_is_kept_longer(storage):
    async def body(s):
        await file(s, "a", "x")
        await file(s, "b", "x")
        await file(s, "c", "y")
        gone = await s.expire(WAITS_UNTIL + 1, 0)
        assert (gone["rooms"], gone["records"]) == (1, 5)
        assert [await kind(s, room) for room in "abc"] == ["met", "met", None]
        assert len(await s.read_after(b"a", 0, ALL, ALL)) == 5
        assert not await file(s, "d", "y")
        await s.expire(MET_UNTIL + 1, 0)
        assert [await kind(s, room) for room in "ab"] == [None, None]
        assert await s.marks_of_met() == {}

    storage(body)


def test_meeting_never_shortens_a_life_and_a_later_meeting_lengthens_it(storage):
    async def body(s):
        await file(s, "a", "x")
        assert await file(s, "b", "x", until=WAITS_UNTIL - 5)
        assert (await s.room(b"a")).expires_on == WAITS_UNTIL
        assert await file(s, "c", "x", until=MET_UNTIL)
        assert {(await s.room(room)).expires_on for room in (b"a", b"b", b"c")} == {MET_UNTIL}

    storage(body)


def test_of_many_that_file_at_once_about_one_person_all_but_the_first_are_told(storage):
    async def body(s):
        told = await asyncio.gather(*(file(s, f"r{n}", "x") for n in range(20)))
        assert sorted(told) == [False, *[True] * 19]
        assert {await kind(s, f"r{n}") for n in range(20)} == {"met"}

    storage(body)


def test_what_was_told_is_there_after_a_restart(storage):
    async def before(s):
        await file(s, "a", "x")
        await file(s, "b", "x")
        await file(s, "c", "y")

    async def after(s):
        assert [await kind(s, room) for room in "abc"] == ["met", "met", "escrow"]
        assert await file(s, "d", "y")

    storage(before)
    storage(after)


def test_random_filings_and_takings_back_agree_with_a_plain_model(storage):
    async def body(s):
        dice = random.Random(4)
        names: dict[str, set[str]] = {}
        met: set[str] = set()
        for step in range(120):
            if names and dice.random() < 0.3:
                gone = dice.choice(sorted(names))
                assert await s.delete_room(gone.encode())
                del names[gone]
                met.discard(gone)
                continue
            room, named = f"r{step}", set(dice.sample("uvwxyz", dice.randint(1, 4)))
            others = {other for other, theirs in names.items() if theirs & named}
            assert await file(s, room, *sorted(named)) == bool(others)
            names[room] = named
            if others:
                met |= {room, *others}
            assert {name.decode() for name in await s.marks_of_met()} == met

    storage(body)


def renewed(room, n=0):
    return a_record(f"{room} renewed {n}".encode(), bytes([7 + n]) * 16, WAITS_UNTIL)


async def renew(s, room, *names, keys=2, n=0):
    return await s.renew_waiting(room.encode(), renewed(room, n), marks(f"{room}{keys}", *names), MET_UNTIL, keys)


def test_a_report_is_renewed_once_for_each_number_of_keys_and_meets_what_has_its_new_marks(storage):
    async def body(s):
        await file(s, "a", "x")
        assert await s.keys_of_waiting(b"a") == 1
        assert not await renew(s, "a", "new x")
        assert not await renew(s, "a", "new x"), "the very same again changes nothing"
        assert await s.keys_of_waiting(b"a") == 2
        for wrong in (renew(s, "a", "y"), renew(s, "a", "new x", n=1), renew(s, "a", "y", keys=1)):
            with pytest.raises(RoomTaken):
                await wrong
        await file(s, "other", "q")
        with pytest.raises(RecordConflict):
            await s.renew_waiting(b"other", records_of("other")[0], marks("other 2", "y"), MET_UNTIL, 2)
        assert [record.body for record in await s.read_after(b"a", 0, ALL, ALL)][4:] == [renewed("a").body]
        assert [record.seq for record in await s.read_after(b"a", 0, ALL, ALL)] == [1, 2, 3, 4, 5]
        assert not await file(s, "b", "x"), "its old marks are gone"
        assert await s.keys_of_met() == set()
        outside = a_room(b"c", "report", WAITS_UNTIL, b"holder of c")
        assert await s.file_waiting(outside, records_of("c"), marks("c", "new x"), TODAY, MET_UNTIL, 2)
        assert [await kind(s, room) for room in "abc"] == ["met", "escrow", "met"]
        assert await s.keys_of_met() == {2}
        assert await renew(s, "a", "new x"), "a retry is told that it has met"
        with pytest.raises(RoomTaken):
            await renew(s, "a", "newer x", keys=3)

    storage(body)


def test_only_a_report_that_waits_is_renewed(storage):
    async def body(s):
        await s.open_room(a_room(b"report", "report"), records_of("report"), TODAY)
        for room in ("report", "nowhere"):
            with pytest.raises(RoomUnknown):
                await renew(s, room, "x")
        assert await s.keys_of_waiting(b"report") is None
        assert await s.keys_of_waiting(b"nowhere") is None

    storage(body)
