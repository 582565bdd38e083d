"""A renewal of the list that lets alerts end earlier, on both engines: until it is complete nothing is other than it
was, what the trees of both lists hold is true at any moment, and no last day gets later."""

from dataclasses import replace

import msgspec
from storage_samples import (
    TODAY,
    a_key,
    a_record,
    a_room,
    a_roster_entry,
    an_alert,
    an_entry,
    everything_in,
    head_with,
    publish,
    put,
)

from parasol.kernel.messages import IndexEnd, IndexPutDone
from parasol.kernel.storage import Entry, NewKeys, NewRecord, Storage

LONG, SHORT = TODAY + 300, TODAY + 30


async def put_until(
    s: Storage, number: int, record: NewRecord, entries: list[Entry], last: int, at: str = "room"
) -> IndexPutDone:
    """Put a record's entries into a list that gives it this last day, with the head that is right then."""
    head = await head_with(s, number, [(replace(record, expires_on=last), entries)], at.encode(), 0)
    items = [(record.id, entries)]
    return await s.put_entries(number, at.encode(), items, head, TODAY, {record.id: last})


async def begun(s: Storage, *records: NewRecord) -> list[Entry]:
    """List 1 with an entry of each of these, and list 2 empty. Returns entries for list 2."""
    await s.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1)
    await s.open_room(a_room(b"room", "alerts"), [], TODAY)
    for at, record in enumerate(records):
        await publish(s, record, [an_entry(at << 28)])
    await s.append_roster([a_roster_entry(1)], NewKeys(), [], new_list=2)
    return [an_entry(at << 28) for at in range(len(records))]


async def complete(s: Storage, number: int = 2, days: int | None = None, cases: bytes = b"cases") -> None:
    head, _, items = await everything_in(s, number)
    head = head or await head_with(s, number, [], b"room", 0)
    await s.complete_list(number, TODAY, msgspec.structs.replace(head, size=len(items)), b"room", days, cases)


async def last_of(s: Storage, record: NewRecord, room: bytes = b"room") -> int | None:
    return {id: last for id, (_, last) in (await s.days_of(room, [record.id])).items()}.get(record.id)


def test_the_new_list_says_the_earlier_day_and_the_record_gets_it_when_that_is_complete(storage):
    async def body(s):
        record = an_alert(expires_on=LONG, keys=(a_key(1), a_key(2)))
        (entry,) = await begun(s, record)
        old = await everything_in(s, 1)
        assert await put_until(s, 2, record, [entry], SHORT) == IndexPutDone([], [], [])
        assert await everything_in(s, 1) == old
        assert await last_of(s, record) == LONG
        new = await everything_in(s, 2)
        assert (await s.expire(SHORT + 1, 0))["records"] == 0, "the list that answers still commits to the later day"
        await complete(s)
        assert await last_of(s, record) == SHORT
        assert (await everything_in(s, 2))[2] == new[2]
        assert (await s.expire(SHORT, 0))["records"] == 0
        assert (await s.expire(SHORT + 1, 0))["records"] == 1
        assert (await everything_in(s, 2))[2] == new[2]
        (tombstone,) = (await s.bucket(2, 0, 0)).tombstones
        assert (tombstone.expires_on, set(tombstone.keys)) == (SHORT, {a_key(1), a_key(2)})

    storage(body)


def test_what_is_taken_back_meanwhile_leaves_in_each_list_the_day_that_it_had_there(storage):
    async def body(s):
        record, other = an_alert(expires_on=LONG, keys=(a_key(1),)), an_alert(expires_on=LONG)
        entries = await begun(s, record, other)
        assert await put_until(s, 2, record, entries[:1], SHORT) == IndexPutDone([], [], [])
        before = [(await everything_in(s, number))[2] for number in (1, 2)]
        assert await s.withdraw(a_key(1), b"signature", TODAY, TODAY + 9) == 1
        assert [(await everything_in(s, number))[2] for number in (1, 2)] == before
        assert [tombstone.expires_on for tombstone in (await s.bucket(1, 0, 0)).tombstones] == [LONG]
        assert await put_until(s, 2, other, entries[1:], SHORT) == IndexPutDone([], [], [])
        await complete(s)
        assert [tombstone.expires_on for tombstone in (await s.bucket(2, 0, 0)).tombstones] == [SHORT]

    storage(body)


def test_no_day_gets_later_and_a_repeat_changes_nothing(storage):
    async def body(s):
        record = an_alert(expires_on=SHORT)
        (entry,) = await begun(s, record)
        assert await put_until(s, 2, record, [entry], SHORT + 1) == IndexPutDone([], [], [IndexEnd(record.id, SHORT)])
        assert (await everything_in(s, 2))[0] is None
        head = await head_with(s, 2, [(replace(record, expires_on=SHORT - 5), [entry])], b"room", 0)
        for _ in range(2):
            items, days = [(record.id, [entry])], {record.id: SHORT - 5}
            assert await s.put_entries(2, b"room", items, head, TODAY, days) == IndexPutDone([], [], [])
        for _ in range(2):
            await s.complete_list(2, TODAY, head, b"room", 9, b"cases")
            assert await last_of(s, record) == SHORT - 5
        await s.append_roster([a_roster_entry(2)], NewKeys(), [], new_list=3)
        end = IndexEnd(record.id, SHORT - 5)
        assert await put_until(s, 3, record, [an_entry()], SHORT) == IndexPutDone([], [], [end])
        assert await put(s, 3, [(replace(record, expires_on=SHORT - 5), [an_entry()])]) == IndexPutDone([], [], [])

    storage(body)


def test_what_is_left_out_of_the_new_list_goes_if_its_days_are_over_and_only_then(storage):
    async def body(s):
        old, young = an_alert(expires_on=LONG), an_alert(expires_on=LONG)
        entries = await begun(s, old)
        await publish(s, young, [an_entry(9 << 28)], today=TODAY + 50)
        await s.append(b"room", a_record(expires_on=LONG), TODAY)  # without entries: it has its day by a setting
        assert await put_until(s, 2, young, entries, LONG - 1) == IndexPutDone([], [], [])
        head = (await everything_in(s, 2))[0]
        await s.complete_list(2, TODAY + 40, head, b"room", 40, b"cases")
        assert await last_of(s, old) == LONG, "its last day would be this very day"
        await s.complete_list(2, TODAY + 41, head, b"room", 40, b"cases")
        assert await last_of(s, old) == TODAY + 40
        assert await last_of(s, young) == LONG - 1
        assert (await s.expire(TODAY + 41, 0))["records"] == 1
        assert (await s.lists())[0].tombstones == 0

    storage(body)


def test_case_files_end_with_their_alerts_and_nothing_else_of_their_room_does(storage):
    async def body(s):
        record, plain = an_alert(expires_on=LONG, keys=(a_key(1),)), a_record(b"1", None, SHORT + 1)
        (entry,) = await begun(s, record)
        await s.append(b"room", plain, TODAY)
        case = a_record(b"2", record.id, LONG, (a_key(1),))
        of_plain = a_record(b"3", plain.id, LONG, (a_key(2),))
        alone = a_record(b"4", None, LONG, (a_key(3),))
        sheet = a_record(b"5", None, LONG)
        early = a_record(b"6", None, TODAY + 2, (a_key(4),))
        await s.open_room(a_room(b"cases", "cases"), [case, of_plain, alone, sheet], TODAY)
        await s.append(b"cases", early, TODAY)
        await s.open_room(a_room(b"other", "report"), [a_record(b"7", record.id, LONG)], TODAY)
        assert await put_until(s, 2, record, [entry], SHORT) == IndexPutDone([], [], [])
        await complete(s, days=60)
        ends = [await last_of(s, each, b"cases") for each in (case, of_plain, alone, sheet, early)]
        assert ends == [SHORT, SHORT + 1, TODAY + 60, LONG, TODAY + 2]
        assert await last_of(s, record, b"other") == LONG

    storage(body)


def test_those_that_are_kept_for_longer_are_counted(storage):
    async def body(s):
        await begun(s, an_alert(expires_on=LONG), an_alert(expires_on=SHORT + 2), an_alert(expires_on=SHORT + 1))
        await s.append(b"room", a_record(expires_on=LONG), TODAY)
        assert await s.count_longer(b"room", 30) == 2
        assert await s.count_longer(b"nowhere", 30) == 0

    storage(body)
