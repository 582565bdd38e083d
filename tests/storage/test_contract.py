"""What every storage engine promises: one claim a test, for each sentence of ``Storage``."""

import asyncio
import os
import random

import pytest
from storage_samples import TODAY, a_record, a_room, a_roster_entry, an_entry

from parasol.server.storage import (
    BUCKET_CAPACITY,
    BUCKET_TARGET,
    MAX_BUCKET_BITS,
    AlreadyWithdrawn,
    Box,
    BucketFull,
    Entry,
    ListUnknown,
    Record,
    RecordConflict,
    Room,
    RoomTaken,
    RoomUnknown,
    RosterMoved,
    StorageError,
    TagTaken,
    Vault,
    VaultMoved,
)

ALL = 1 << 30


async def everything(s, room=b"room"):
    return await s.read_after(room, 0, ALL, ALL)


async def with_lists(s, *numbers):
    for number in numbers:
        length = len(await s.roster_after(-1, ALL))
        await s.append_roster([a_roster_entry(length)], [], [], new_list=number, today=TODAY)


async def the_list(s, number):
    return next(item for item in await s.lists() if item.number == number)


async def tags_in(s, number):
    """Every tag of a list, bucket by bucket; fails if a bucket holds more than the capacity."""
    bits = (await the_list(s, number)).bits
    found = []
    for bucket in range(1 << bits):
        pairs = await s.bucket(number, bits, bucket)
        assert len(pairs) <= BUCKET_CAPACITY
        found += [tag for tag, _ in pairs]
    return found


class TestSecrets:
    def test_a_secret_is_kept_across_a_restart(self, storage):
        async def put(s):
            assert await s.get_secret("oprf") is None
            await s.put_secret("oprf", b"\0\xff" * 16)

        async def get(s):
            assert await s.get_secret("oprf") == b"\0\xff" * 16

        storage(put)
        storage(get)

    def test_a_secret_is_never_replaced(self, storage):
        async def body(s):
            await s.put_secret("oprf", b"one")
            for value in (b"two", b"one"):
                with pytest.raises(StorageError):
                    await s.put_secret("oprf", value)
            assert await s.get_secret("oprf") == b"one"

        storage(body)

    def test_a_deleted_secret_is_gone_and_deleting_none_is_fine(self, storage):
        async def body(s):
            await s.put_secret("founding", b"x")
            await s.delete_secret("founding")
            await s.delete_secret("founding")
            assert await s.get_secret("founding") is None

        storage(body)


class TestRoster:
    def test_entries_come_back_in_order_from_after_a_number(self, storage):
        async def body(s):
            entries = [a_roster_entry(n, b"%d" % n) for n in range(5)]
            await s.append_roster(entries[:2], [], [])
            await s.append_roster(entries[2:], [], [])
            assert await s.roster_after(-1, 100) == entries
            assert await s.roster_after(1, 2) == entries[2:4]
            assert await s.roster_after(4, 100) == []

        storage(body)

    @pytest.mark.parametrize("number", [0, 2, 3])
    def test_any_number_but_the_next_is_refused_and_nothing_is_kept(self, storage, number):
        async def body(s):
            await s.append_roster([a_roster_entry(0)], [], [])
            with pytest.raises(RosterMoved):
                await s.append_roster(
                    [a_roster_entry(number)], [Box(b"r", "all", 1, b"s")], [a_room()], new_list=1, today=TODAY
                )
            assert len(await s.roster_after(-1, 100)) == 1
            assert await s.boxes_of(b"r") == []
            assert await s.room(b"room") is None
            assert await s.lists() == []

            await s.append_roster([a_roster_entry(1)], [], [])

        storage(body)

    def test_of_two_appends_at_one_number_exactly_one_wins(self, storage):
        async def body(s):
            for number in range(20):
                outcomes = await asyncio.gather(
                    *(s.append_roster([a_roster_entry(number, b"%d" % who)], [], []) for who in range(2)),
                    return_exceptions=True,
                )
                assert sorted(type(outcome) for outcome in outcomes if outcome) == [RosterMoved]
                winner = outcomes.index(None)
                assert (await s.roster_after(number - 1, 1))[0].body == b"%d" % winner
            assert [entry.number for entry in await s.roster_after(-1, 100)] == list(range(20))

        storage(body)

    def test_entries_that_do_not_follow_each_other_are_refused(self, storage):
        async def body(s):
            for numbers in ([], [0, 2], [0, 0]):
                with pytest.raises(ValueError, match="roster"):
                    await s.append_roster([a_roster_entry(n) for n in numbers], [], [])
            assert await s.roster_after(-1, 100) == []

        storage(body)

    def test_boxes_are_those_of_one_recipient(self, storage):
        async def body(s):
            boxes = [Box(b"r", "all", 1, b"one"), Box(b"r", "stewards", 1, b"two"), Box(b"q", "all", 1, b"three")]
            await s.append_roster([a_roster_entry(0)], boxes, [])
            assert await s.boxes_of(b"r") == boxes[:2]
            assert await s.boxes_of(b"q") == boxes[2:]
            assert await s.boxes_of(b"nobody") == []

        storage(body)

    def test_a_new_box_replaces_those_of_its_recipient_and_group_up_to_its_generation(self, storage):
        async def body(s):
            first = [Box(b"r", "all", 1, b"1"), Box(b"r", "stewards", 1, b"2"), Box(b"q", "all", 1, b"3")]
            await s.append_roster([a_roster_entry(0)], first, [])
            again = Box(b"r", "all", 1, b"4")
            await s.append_roster([a_roster_entry(1)], [again], [])
            assert await s.boxes_of(b"r") == [again, first[1]]
            newer = Box(b"r", "all", 2, b"5")
            await s.append_roster([a_roster_entry(2)], [newer], [])
            assert await s.boxes_of(b"r") == [newer, first[1]]
            assert await s.boxes_of(b"q") == [first[2]]

        storage(body)

    def test_dropping_a_recipients_boxes_leaves_new_and_other_ones(self, storage):
        async def body(s):
            await s.append_roster([a_roster_entry(0)], [Box(b"r", "all", 1, b"1"), Box(b"q", "all", 1, b"2")], [])
            again = Box(b"r", "all", 2, b"3")
            await s.append_roster([a_roster_entry(1)], [again], [], drop_boxes_of=[b"r", b"nobody"])
            assert await s.boxes_of(b"r") == [again]
            assert await s.boxes_of(b"q") == [Box(b"q", "all", 1, b"2")]

        storage(body)

    def test_rooms_are_opened_with_the_entry_or_not_at_all(self, storage):
        async def body(s):
            await s.append_roster([a_roster_entry(0)], [], [a_room(b"a", "lounge"), a_room(b"b", "alerts")])
            assert await s.room(b"a") == Room(b"a", "lounge", None, TODAY, None, 0)
            with pytest.raises(RoomTaken):
                await s.append_roster([a_roster_entry(1)], [Box(b"r", "all", 1, b"s")], [a_room(b"c"), a_room(b"a")])
            assert await s.room(b"c") is None
            assert await s.boxes_of(b"r") == []
            assert len(await s.roster_after(-1, 100)) == 1

        storage(body)

    def test_the_first_list_is_complete_at_once_and_later_ones_are_not(self, storage):
        async def body(s):
            await with_lists(s, 1, 2)
            first, second = await s.lists()
            assert (first.number, first.is_complete, first.updated_on, first.entries, first.bits) == (
                1,
                True,
                TODAY,
                0,
                0,
            )
            assert (second.number, second.is_complete) == (2, False)
            with pytest.raises(StorageError):
                await with_lists(s, 2)
            assert len(await s.roster_after(-1, 100)) == 2

        storage(body)


class TestRooms:
    def test_a_room_comes_back_as_it_was_opened(self, storage):
        async def body(s):
            room = Room(b"\0name\xff", "report", b"k" * 32, TODAY, TODAY + 90, 77)
            assert await s.open_room(room, [a_record(), a_record()], TODAY) == 2
            assert await s.room(room.name) == Room(room.name, "report", b"k" * 32, TODAY, TODAY + 90, 2)
            assert await s.room(b"\0name") is None

        storage(body)

    def test_rooms_of_a_kind_are_those_and_no_others(self, storage):
        async def body(s):
            for name, kind in ((b"a", "lounge"), (b"b", "alerts"), (b"c", "lounge")):
                await s.open_room(a_room(name, kind), [], TODAY)
            assert {room.name for room in await s.rooms_of_kind("lounge")} == {b"a", b"c"}
            assert await s.rooms_of_kind("desk") == []

        storage(body)

    def test_opening_a_room_again_changes_nothing_and_says_the_same(self, storage):
        async def body(s):
            room, records = a_room(holder=b"k"), [a_record(b"one"), a_record(b"two")]
            assert await s.open_room(room, records, TODAY) == 2
            await s.append(b"room", a_record(b"three"), TODAY)
            assert await s.open_room(room, records, TODAY + 1) == 2
            assert [record.body for record in await everything(s)] == [b"one", b"two", b"three"]
            assert (await s.room(b"room")).last_seq == 3

        storage(body)

    def test_an_empty_room_can_be_opened_again(self, storage):
        async def body(s):
            assert [await s.open_room(a_room(), [], TODAY) for _ in range(2)] == [0, 0]

        storage(body)

    def test_a_room_of_another_holder_kind_or_beginning_is_taken(self, storage):
        async def body(s):
            records = [a_record(b"one"), a_record(b"two")]
            await s.open_room(a_room(holder=b"k"), records, TODAY)
            for other in (a_room(holder=b"l"), a_room(holder=None), a_room(kind="desk", holder=b"k")):
                with pytest.raises(RoomTaken):
                    await s.open_room(other, records, TODAY)
            others = (records[::-1], [*records, a_record()], [a_record()], [a_record(b"!", records[0].id), records[1]])
            for beginning in others:
                with pytest.raises(RoomTaken):
                    await s.open_room(a_room(holder=b"k"), beginning, TODAY)
            assert [record.body for record in await everything(s)] == [b"one", b"two"]

        storage(body)

    def test_two_first_records_with_one_id_open_nothing(self, storage):
        async def body(s):
            with pytest.raises(RecordConflict):
                await s.open_room(a_room(), [a_record(id=b"i" * 16), a_record(id=b"i" * 16)], TODAY)
            assert await s.room(b"room") is None

        storage(body)

    def test_of_32_who_open_one_room_at_once_one_wins(self, storage):
        async def body(s):
            tries = [s.open_room(a_room(holder=b"%d" % n), [a_record(b"%d" % n)], TODAY) for n in range(32)]
            outcomes = await asyncio.gather(*tries, return_exceptions=True)
            assert [type(o) for o in outcomes].count(RoomTaken) == 31
            (record,) = await everything(s)
            assert outcomes[int(record.body)] == 1

        storage(body)


class TestRecords:
    def test_records_are_numbered_from_1_in_the_order_of_appending(self, storage):
        async def body(s):
            await s.open_room(a_room(), [], TODAY)
            records = [a_record(b"%d" % n) for n in range(4)]
            assert [await s.append(b"room", record, TODAY + n) for n, record in enumerate(records)] == [1, 2, 3, 4]
            assert await everything(s) == [Record(n + 1, r.id, TODAY + n, r.body) for n, r in enumerate(records)]

        storage(body)

    def test_32_writers_at_once_leave_no_gap_and_share_no_number(self, storage):
        async def body(s):
            rooms = [b"a", b"b", b"c"]
            for name in rooms:
                await s.open_room(a_room(name), [], TODAY)
            answers = {name: {} for name in rooms}

            async def write(seed):
                chance = random.Random(seed)
                for _ in range(25):
                    name, record = chance.choice(rooms), a_record()
                    seq = await s.append(name, record, TODAY)
                    assert seq not in answers[name]
                    answers[name][seq] = record.id
                    if chance.random() < 0.3:
                        assert await s.append(name, record, TODAY) == seq
                    if chance.random() < 0.2:
                        with pytest.raises(RecordConflict):
                            await s.append(name, a_record(b"other", record.id), TODAY)

            await asyncio.gather(*(write(seed) for seed in range(32)))
            for name in rooms:
                assert sorted(answers[name]) == list(range(1, len(answers[name]) + 1))
                assert {r.seq: r.id for r in await everything(s, name)} == answers[name]

        storage(body)

    def test_a_retry_returns_the_first_number_and_changes_nothing(self, storage):
        async def body(s):
            await s.open_room(a_room(), [], TODAY)
            record = a_record()
            assert await s.append(b"room", record, TODAY) == 1
            assert await s.append(b"room", a_record(), TODAY) == 2
            assert await s.append(b"room", record, TODAY + 5) == 1
            assert [r.day for r in await everything(s)] == [TODAY, TODAY]
            assert await s.append(b"room", a_record(), TODAY) == 3

        storage(body)

    def test_the_same_id_with_another_body_is_a_conflict(self, storage):
        async def body(s):
            await s.open_room(a_room(), [a_record(b"one", b"i" * 16)], TODAY)
            for other in (b"two", b"", b"one\0"):
                with pytest.raises(RecordConflict):
                    await s.append(b"room", a_record(other, b"i" * 16), TODAY)
            assert await s.append(b"room", a_record(), TODAY) == 2

        storage(body)

    def test_the_same_id_in_another_room_is_another_record(self, storage):
        async def body(s):
            for name in (b"a", b"b"):
                await s.open_room(a_room(name), [], TODAY)
                assert await s.append(name, a_record(name, b"i" * 16), TODAY) == 1
            assert await s.delete_record(b"a", b"i" * 16)
            assert len(await everything(s, b"b")) == 1

        storage(body)

    def test_an_unknown_room_is_said_to_be_unknown(self, storage):
        async def body(s):
            with pytest.raises(RoomUnknown):
                await s.append(b"room", a_record(), TODAY)
            with pytest.raises(RoomUnknown):
                await s.read_after(b"room", 0, 1, 1)
            assert not await s.delete_record(b"room", b"i" * 16)
            assert not await s.delete_room(b"room")

        storage(body)

    def test_reading_stops_at_the_limit_and_once_the_bytes_are_reached(self, storage):
        async def body(s):
            await s.open_room(a_room(), [a_record(b"x" * 10) for _ in range(10)], TODAY)

            async def seqs(*arguments):
                return [record.seq for record in await s.read_after(b"room", *arguments)]

            assert await seqs(0, 3, 1000) == [1, 2, 3]
            assert await seqs(7, 100, 1000) == [8, 9, 10]
            assert await seqs(10, 100, 1000) == []
            assert await seqs(0, 100, 20) == [1, 2]
            assert await seqs(0, 100, 21) == [1, 2, 3]
            assert await seqs(4, 100, 0) == [5]

        storage(body)

    def test_a_large_room_is_read_whole_and_in_order(self, storage):
        async def body(s):
            for name, count, size in ((b"few large", 40, 60_000), (b"many small", 1500, 10)):
                await s.open_room(a_room(name), [a_record(os.urandom(size)) for _ in range(count)], TODAY)
                assert [record.seq for record in await everything(s, name)] == list(range(1, count + 1))
                assert len(await s.read_after(name, 0, ALL, count * size)) == count
                assert len(await s.read_after(name, 0, ALL, count * size - size)) == count - 1
                assert len(await s.read_after(name, 0, count - 1, ALL)) == count - 1

        storage(body)

    def test_a_deleted_record_is_gone_and_its_number_is_not_given_again(self, storage):
        async def body(s):
            records = [a_record() for _ in range(3)]
            await s.open_room(a_room(), records, TODAY)
            assert await s.delete_record(b"room", records[2].id)
            assert not await s.delete_record(b"room", records[2].id)
            assert [r.seq for r in await everything(s)] == [1, 2]
            assert await s.append(b"room", a_record(), TODAY) == 4

        storage(body)

    def test_a_deleted_room_takes_everything_with_it_and_its_name_is_free(self, storage):
        async def body(s):
            await with_lists(s, 1)
            await s.open_room(a_room(), [a_record(keys=(b"key",))], TODAY)
            await s.append(b"room", a_record(), TODAY, 1, [an_entry()])
            assert await s.delete_room(b"room")
            assert not await s.delete_room(b"room")
            assert await s.room(b"room") is None
            assert not await s.is_carried(b"key")
            assert (await the_list(s, 1)).entries == 0
            assert await s.open_room(a_room(holder=b"other"), [a_record()], TODAY) == 1

        storage(body)

    def test_what_was_acknowledged_is_there_after_a_restart(self, storage):
        async def write(s):
            await s.open_room(a_room(), [a_record(b"one")], TODAY)
            await s.append(b"room", a_record(b"two"), TODAY)

        async def read(s):
            assert [record.body for record in await everything(s)] == [b"one", b"two"]
            assert await s.append(b"room", a_record(), TODAY) == 3

        storage(write)
        storage(read)


class TestWithdrawal:
    def test_withdrawing_deletes_every_record_that_carries_the_key_with_its_entries(self, storage):
        async def body(s):
            await with_lists(s, 1)
            for name in (b"a", b"b"):
                await s.open_room(a_room(name), [], TODAY)
            await s.append(b"a", a_record(b"1", keys=(b"k", b"l")), TODAY, 1, [an_entry(), an_entry()])
            await s.append(b"b", a_record(b"2", keys=(b"k", b"k")), TODAY, 1, [an_entry()])
            await s.append(b"b", a_record(b"3", keys=(b"m",)), TODAY, 1, [an_entry()])
            assert [await s.is_carried(key) for key in (b"k", b"l", b"m", b"n")] == [True, True, True, False]
            assert await s.withdraw(b"k", b"sig", TODAY, TODAY + 9) == 2
            assert [await s.is_carried(key) for key in (b"k", b"l", b"m")] == [False, False, True]
            assert await everything(s, b"a") == []
            assert [record.body for record in await everything(s, b"b")] == [b"3"]
            assert (await the_list(s, 1)).entries == 1

        storage(body)

    def test_repeating_a_withdrawal_changes_nothing_more(self, storage):
        async def body(s):
            await s.open_room(a_room(), [a_record(keys=(b"k",))], TODAY)
            assert await s.withdraw(b"k", b"sig", TODAY, TODAY + 9) == 1
            assert await s.withdraw(b"k", b"another", TODAY + 1, TODAY + 99) == 0
            (statement,) = await s.withdrawals_after(0, 10)
            assert (statement.number, statement.key, statement.signature) == (1, b"k", b"sig")
            assert (await s.expire(TODAY + 10, 0))["withdrawals"] == 1

        storage(body)

    def test_nothing_is_published_from_what_was_taken_back(self, storage):
        async def body(s):
            await with_lists(s, 1)
            await s.open_room(a_room(), [], TODAY)
            record = a_record(keys=(b"other", b"k"))
            assert await s.append(b"room", record, TODAY) == 1
            await s.withdraw(b"k", b"sig", TODAY, TODAY + 9)
            with pytest.raises(AlreadyWithdrawn):
                await s.append(b"room", record, TODAY, 1, [an_entry()])
            with pytest.raises(AlreadyWithdrawn):
                await s.open_room(a_room(b"new"), [a_record(), record], TODAY)
            assert await s.room(b"new") is None
            assert (await the_list(s, 1)).entries == 0
            assert not await s.is_carried(b"other")
            assert await s.append(b"room", a_record(), TODAY) == 2

        storage(body)

    def test_a_withdrawal_counts_before_anything_was_published(self, storage):
        async def body(s):
            assert await s.withdraw(b"k", b"sig", TODAY, TODAY + 9) == 0
            await s.open_room(a_room(), [], TODAY)
            with pytest.raises(AlreadyWithdrawn):
                await s.append(b"room", a_record(keys=(b"k",)), TODAY)

        storage(body)

    def test_withdrawing_and_publishing_at_once_never_leaves_it_published(self, storage):
        async def body(s):
            await s.open_room(a_room(), [], TODAY)
            for n in range(30):
                key = b"%d" % n
                publish = s.append(b"room", a_record(keys=(key,)), TODAY)
                withdraw = s.withdraw(key, b"sig", TODAY, TODAY + 9)
                pair = (publish, withdraw) if n % 2 else (withdraw, publish)
                await asyncio.gather(*pair, return_exceptions=True)
                assert not await s.is_carried(key)
            assert await everything(s) == []

        storage(body)

    def test_statements_are_numbered_from_1_and_a_number_is_never_given_again(self, storage):
        async def body(s):
            for n in range(3):
                await s.withdraw(b"%d" % n, b"s", TODAY, TODAY + n)
            assert [w.number for w in await s.withdrawals_after(0, 2)] == [1, 2]
            assert [w.key for w in await s.withdrawals_after(2, 10)] == [b"2"]
            await s.expire(TODAY + 99, 0)
            await s.withdraw(b"later", b"s", TODAY, TODAY)
            assert [w.number for w in await s.withdrawals_after(0, 10)] == [4]

        storage(body)


class TestIndex:
    def test_a_record_and_its_entries_come_together_or_not_at_all(self, storage):
        async def body(s):
            await with_lists(s, 1)
            await s.open_room(a_room(), [], TODAY)
            taken = an_entry()
            assert await s.append(b"room", a_record(), TODAY, 1, [taken]) == 1
            for entries in (
                [an_entry(), taken],
                [taken, an_entry()],
                [an_entry(tag=b"t" * 16), an_entry(tag=b"t" * 16)],
            ):
                with pytest.raises(TagTaken):
                    await s.append(b"room", a_record(), TODAY, 1, entries)
            with pytest.raises(ListUnknown):
                await s.append(b"room", a_record(), TODAY, 2, [an_entry()])
            with pytest.raises(ValueError, match="list"):
                await s.append(b"room", a_record(), TODAY, None, [an_entry()])
            assert len(await everything(s)) == 1
            assert await tags_in(s, 1) == [taken.tag]
            assert (await the_list(s, 1)).entries == 1
            assert await s.append(b"room", a_record(), TODAY, 1, [an_entry()]) == 2

        storage(body)

    def test_a_retry_with_entries_adds_none(self, storage):
        async def body(s):
            await with_lists(s, 1)
            await s.open_room(a_room(), [], TODAY)
            record, entries = a_record(), [an_entry()]
            await s.append(b"room", record, TODAY, 1, entries)
            assert await s.append(b"room", record, TODAY, 1, entries) == 1
            assert await s.append(b"room", record, TODAY, 1, [an_entry()]) == 1
            assert await tags_in(s, 1) == [entries[0].tag]

        storage(body)

    def test_deleting_a_record_deletes_its_entries_in_every_list(self, storage):
        async def body(s):
            await with_lists(s, 1, 2)
            record, other = a_record(), a_record()
            await s.open_room(a_room(), [record, other], TODAY)
            for number in (1, 2):
                assert await s.put_entries(number, b"room", record.id, [an_entry(), an_entry()], TODAY)
                assert await s.put_entries(number, b"room", other.id, [an_entry(tag=b"o" * 16)], TODAY)
            assert await s.delete_record(b"room", record.id)
            for number in (1, 2):
                assert await tags_in(s, number) == [b"o" * 16]
                assert (await the_list(s, number)).entries == 1

        storage(body)

    def test_entries_are_put_once_for_a_record_that_is_there(self, storage):
        async def body(s):
            await with_lists(s, 1, 2)
            record = a_record()
            await s.open_room(a_room(), [record], TODAY)
            assert await s.put_entries(2, b"room", record.id, [an_entry(tag=b"t" * 16)], TODAY + 3)
            assert not await s.put_entries(2, b"room", record.id, [an_entry()], TODAY + 4)
            assert not await s.put_entries(2, b"room", b"n" * 16, [an_entry()], TODAY)
            assert not await s.put_entries(2, b"nowhere", record.id, [an_entry()], TODAY)
            with pytest.raises(ListUnknown):
                await s.put_entries(3, b"room", record.id, [an_entry()], TODAY)
            assert await tags_in(s, 2) == [b"t" * 16]
            assert (await the_list(s, 2)).updated_on == TODAY + 3
            assert await s.put_entries(1, b"room", record.id, [an_entry(tag=b"t" * 16)], TODAY)

        storage(body)

    def test_a_taken_tag_puts_nothing(self, storage):
        async def body(s):
            await with_lists(s, 1)
            one, two = a_record(), a_record()
            await s.open_room(a_room(), [one, two], TODAY)
            await s.put_entries(1, b"room", one.id, [an_entry(tag=b"t" * 16)], TODAY)
            with pytest.raises(TagTaken):
                await s.put_entries(1, b"room", two.id, [an_entry(), an_entry(tag=b"t" * 16)], TODAY)
            assert (await the_list(s, 1)).entries == 1
            assert await s.records_in_list(1) == [one.id]

        storage(body)

    def test_records_in_a_list_are_named_once_each(self, storage):
        async def body(s):
            await with_lists(s, 1, 2)
            records = [a_record() for _ in range(4)]
            await s.open_room(a_room(), records, TODAY)
            for record in records[:3]:
                await s.put_entries(2, b"room", record.id, [an_entry(), an_entry()], TODAY)
            assert sorted(await s.records_in_list(2)) == sorted(record.id for record in records[:3])
            assert await s.records_in_list(1) == []

        storage(body)

    def test_a_bucket_may_be_asked_for_less_sharply_as_long_as_it_fits(self, storage):
        async def body(s):
            await with_lists(s, 1)
            await s.open_room(a_room(), [], TODAY)
            entries = [Entry(position, os.urandom(16), b"sealed") for position in range(0, 1 << 32, 1 << 27)]
            await s.append(b"room", a_record(), TODAY, 1, entries)
            assert (await the_list(s, 1)).bits == 2
            assert len(await s.bucket(1, 2, 0)) == 8
            assert len(await s.bucket(1, 0, 0)) == 32
            more = [Entry(position, os.urandom(16), b"sealed") for position in range(1, 1 << 32, 1 << 27)]
            await s.append(b"room", a_record(), TODAY, 1, more)
            assert await s.bucket(1, 0, 0) is None, "64 entries don't fit into one bucket"
            assert len(await s.bucket(1, 1, 0)) == 32

        storage(body)

    def test_a_bucket_is_not_given_for_a_sharper_division_than_is_in_force(self, storage):
        async def body(s):
            await with_lists(s, 1)
            assert await s.bucket(1, 0, 0) == []
            wrong = ((1, 1, 0), (1, 0, 1), (1, 0, -1), (2, 0, 0), (1, -1, 0), (1, 40, 0))
            assert [await s.bucket(*arguments) for arguments in wrong] == [None] * len(wrong)

        storage(body)

    def test_every_entry_is_found_in_the_bucket_of_its_position(self, storage):
        async def body(s):
            await with_lists(s, 1)
            await s.open_room(a_room(), [], TODAY)
            chance = random.Random(5)
            edges = [0, 2**32 - 1, 2**31, 2**31 - 1]
            entries = [an_entry(p, sealed=b"%d" % p) for p in edges + [chance.getrandbits(32) for _ in range(996)]]
            for at in range(0, 1000, 10):
                await s.append(b"room", a_record(), TODAY, 1, entries[at : at + 10])
            state = await the_list(s, 1)
            assert state.entries == 1000
            assert 1000 / 2**state.bits <= BUCKET_TARGET
            assert sorted(await tags_in(s, 1)) == sorted(entry.tag for entry in entries)
            for entry in entries:
                assert (entry.tag, entry.sealed) in await s.bucket(1, state.bits, entry.position >> (32 - state.bits))

        storage(body)

    def test_a_crowded_bucket_is_split_until_it_fits(self, storage):
        async def body(s):
            await with_lists(s, 1)
            await s.open_room(a_room(), [], TODAY)
            crowd = [an_entry(7 << 20) for _ in range(BUCKET_CAPACITY)]
            await s.append(b"room", a_record(), TODAY, 1, crowd)
            before = (await the_list(s, 1)).bits
            await s.append(b"room", a_record(), TODAY, 1, [an_entry((7 << 20) + (1 << 18))])
            assert (await the_list(s, 1)).bits == 14 > before
            assert len(await tags_in(s, 1)) == BUCKET_CAPACITY + 1

        storage(body)

    def test_a_bucket_that_cannot_be_split_further_refuses_and_keeps_nothing(self, storage):
        async def body(s):
            await with_lists(s, 1)
            await s.open_room(a_room(), [], TODAY)
            await s.append(b"room", a_record(), TODAY, 1, [an_entry(5) for _ in range(BUCKET_CAPACITY)])
            bits = (await the_list(s, 1)).bits
            record = a_record()
            with pytest.raises(BucketFull):
                await s.append(b"room", record, TODAY, 1, [an_entry(6)])
            assert (await the_list(s, 1)).bits == bits
            assert (await s.room(b"room")).last_seq == 1
            assert await s.append(b"room", record, TODAY, 1, [an_entry(5 + (1 << 12))]) == 2
            assert (await the_list(s, 1)).bits == MAX_BUCKET_BITS

        storage(body)

    def test_bits_are_never_lowered(self, storage):
        async def body(s):
            await with_lists(s, 1)
            await s.open_room(a_room(), [], TODAY)
            record = a_record()
            await s.append(b"room", record, TODAY, 1, [an_entry(n << 24) for n in range(100)])
            bits = (await the_list(s, 1)).bits
            await s.delete_record(b"room", record.id)
            await s.append(b"room", a_record(), TODAY, 1, [an_entry()])
            assert bits == 4
            assert (await the_list(s, 1)).bits == bits

        storage(body)

    def test_completing_a_list_deletes_all_lower_ones(self, storage):
        async def body(s):
            await with_lists(s, 1, 2, 3)
            record = a_record()
            await s.open_room(a_room(), [record], TODAY)
            for number in (1, 2, 3):
                await s.put_entries(number, b"room", record.id, [an_entry(tag=b"t" * 16)], TODAY)
            with pytest.raises(ListUnknown):
                await s.complete_list(4, TODAY)
            assert len(await s.lists()) == 3
            await s.complete_list(2, TODAY + 1)
            second, third = await s.lists()
            assert (second.number, second.is_complete, second.updated_on) == (2, True, TODAY + 1)
            assert (third.number, third.is_complete) == (3, False)
            assert await s.bucket(1, 0, 0) is None
            assert await s.records_in_list(1) == []
            assert await tags_in(s, 2) == [b"t" * 16]
            for refused in (s.complete_list(1, TODAY), s.put_entries(1, b"room", record.id, [an_entry()], TODAY)):
                with pytest.raises(ListUnknown):
                    await refused
            await s.complete_list(3, TODAY + 2)
            assert [item.number for item in await s.lists()] == [3]
            with pytest.raises(StorageError):
                await with_lists(s, 1)

        storage(body)


class TestVaults:
    def test_a_vault_is_made_read_and_replaced_version_by_version(self, storage):
        async def body(s):
            assert await s.vault(b"v") is None
            for version in (1, 2, 3):
                vault = Vault(b"auth", version, b"sealed %d" % version)
                await s.put_vault(b"v", vault, TODAY)
                assert await s.vault(b"v", TODAY) == vault
            assert await s.vault(b"w") is None

        storage(body)

    def test_writing_the_very_same_again_changes_nothing(self, storage):
        async def body(s):
            for vault in (Vault(b"auth", 1, b"a"), Vault(b"auth", 2, b"b")):
                for _ in range(2):
                    await s.put_vault(b"v", vault, TODAY)
                assert await s.vault(b"v") == vault

        storage(body)

    def test_any_other_version_key_or_content_is_refused(self, storage):
        async def body(s):
            with pytest.raises(VaultMoved):
                await s.put_vault(b"v", Vault(b"auth", 2, b"b"), TODAY)
            for version in (1, 2):
                await s.put_vault(b"v", Vault(b"auth", version, b"x"), TODAY)
            others = [Vault(b"auth", n, b"y") for n in (1, 2, 4)]
            for other in [*others, Vault(b"else", 3, b"y"), Vault(b"else", 2, b"x")]:
                with pytest.raises(VaultMoved):
                    await s.put_vault(b"v", other, TODAY)
            with pytest.raises(ValueError, match="version"):
                await s.put_vault(b"v", Vault(b"auth", 0, b"y"), TODAY)
            assert await s.vault(b"v") == Vault(b"auth", 2, b"x")

        storage(body)

    def test_of_two_who_write_the_same_version_one_wins(self, storage):
        async def body(s):
            for version in range(1, 15):
                tries = [s.put_vault(b"v", Vault(b"auth", version, b"%d" % who), TODAY) for who in range(4)]
                outcomes = await asyncio.gather(*tries, return_exceptions=True)
                assert [type(o) for o in outcomes].count(VaultMoved) == 3
                assert (await s.vault(b"v")).sealed == b"%d" % outcomes.index(None)

        storage(body)

    def test_moving_a_vault_makes_the_new_and_deletes_the_old_in_one_step(self, storage):
        async def body(s):
            await s.put_vault(b"old", Vault(b"auth", 1, b"x"), TODAY)
            new = Vault(b"new auth", 1, b"y")
            for _ in range(2):
                await s.move_vault(b"old", 1, b"new", new, TODAY)
                assert await s.vault(b"old") is None
                assert await s.vault(b"new") == new

        storage(body)

    def test_a_refused_move_changes_nothing(self, storage):
        async def body(s):
            old, there, new = Vault(b"a", 1, b"x"), Vault(b"b", 1, b"y"), Vault(b"c", 1, b"z")
            await s.put_vault(b"old", old, TODAY)
            await s.put_vault(b"there", there, TODAY)
            refused = [(b"old", 2, b"new", new), (b"none", 1, b"new", new), (b"old", 1, b"there", new)]
            refused += [(b"old", 1, b"there", there), (b"old", 1, b"old", old), (b"none", 1, b"there", new)]
            for arguments in refused:
                with pytest.raises(VaultMoved):
                    await s.move_vault(*arguments, TODAY)
            assert [await s.vault(name) for name in (b"old", b"there", b"new")] == [old, there, None]

        storage(body)

    def test_a_deleted_vault_looks_like_one_that_never_was(self, storage):
        async def body(s):
            await s.put_vault(b"v", Vault(b"auth", 1, b"x"), TODAY)
            assert await s.delete_vault(b"v")
            assert not await s.delete_vault(b"v")
            assert await s.vault(b"v") is None
            await s.put_vault(b"v", Vault(b"another", 1, b"y"), TODAY)

        storage(body)


class TestExpiry:
    def test_what_expires_before_today_goes_and_the_rest_stays(self, storage):
        async def body(s):
            days = {b"yesterday": TODAY - 1, b"today": TODAY, b"never": None}
            for name, day in days.items():
                await s.open_room(a_room(name, expires_on=day), [a_record(), a_record()], TODAY)
            for name, day in days.items():
                await s.append(b"never", a_record(name, expires_on=day), TODAY)
            await s.withdraw(b"k", b"s", TODAY, TODAY - 1)
            await s.withdraw(b"l", b"s", TODAY, TODAY)
            gone = await s.expire(TODAY, 0)
            assert {kind: count for kind, count in gone.items() if count} == {
                "rooms": 1,
                "records": 3,
                "withdrawals": 1,
            }
            assert await s.room(b"yesterday") is None
            assert len(await everything(s, b"today")) == 2
            assert [r.body for r in await everything(s, b"never")][2:] == [b"today", b"never"]
            assert [w.key for w in await s.withdrawals_after(0, 9)] == [b"l"]
            assert await s.expire(TODAY, 0) == dict.fromkeys(gone, 0)

        storage(body)

    def test_an_expired_record_takes_its_entries_and_keys_with_it(self, storage):
        async def body(s):
            await with_lists(s, 1)
            await s.open_room(a_room(), [], TODAY)
            await s.append(b"room", a_record(expires_on=TODAY, keys=(b"k",)), TODAY, 1, [an_entry()])
            await s.append(b"room", a_record(expires_on=TODAY + 1, keys=(b"l",)), TODAY, 1, [an_entry()])
            await s.expire(TODAY + 1, 0)
            assert (await s.is_carried(b"k"), await s.is_carried(b"l")) == (False, True)
            assert (await the_list(s, 1)).entries == 1

        storage(body)

    def test_the_vault_of_an_unused_invite_goes_after_its_last_day_even_if_it_is_read(self, storage):
        async def body(s):
            await s.put_vault(b"invite", Vault(b"a", 1, b"x", TODAY + 3), TODAY)
            assert await s.vault(b"invite", TODAY + 3) == Vault(b"a", 1, b"x", TODAY + 3)
            assert (await s.expire(TODAY + 3, 0))["invites"] == 0
            assert (await s.expire(TODAY + 4, 0))["invites"] == 1
            assert await s.vault(b"invite") is None

        storage(body)

    def test_a_vault_is_forgotten_by_the_day_it_was_last_written_or_read(self, storage):
        async def body(s):
            for name in (b"written", b"read", b"asked about", b"idle"):
                await s.put_vault(name, Vault(b"a", 1, b"x"), TODAY)
            await s.put_vault(b"written", Vault(b"a", 2, b"y"), TODAY + 5)
            for day in (TODAY + 5, TODAY + 2):
                await s.vault(b"read", day)
            await s.vault(b"asked about")
            assert (await s.expire(TODAY, TODAY))["vaults"] == 0
            assert (await s.expire(TODAY, TODAY + 5))["vaults"] == 2
            found = [await s.vault(name) is not None for name in (b"written", b"read", b"asked about", b"idle")]
            assert found == [True, True, False, False]
            assert (await s.expire(TODAY, TODAY + 6))["vaults"] == 2

        storage(body)

    def test_a_large_night_of_expiry_is_counted_right_while_people_write(self, storage):
        async def body(s):
            await s.open_room(a_room(b"open"), [], TODAY)
            for n in range(30):
                await s.open_room(a_room(b"%d" % n, expires_on=TODAY), [a_record() for _ in range(20)], TODAY)
            expiry = asyncio.create_task(s.expire(TODAY + 1, 0))
            seqs = [await s.append(b"open", a_record(), TODAY) for _ in range(50)]
            assert {kind: count for kind, count in (await expiry).items() if count} == {"rooms": 30, "records": 600}
            assert seqs == list(range(1, 51))

        storage(body)
