"""What every storage engine promises: one claim a test, for each sentence of ``Storage``."""

import asyncio
import contextlib
import os
import random

import pytest
from msgspec.structs import replace
from storage_samples import (
    TODAY,
    a_head,
    a_key,
    a_record,
    a_room,
    a_roster_entry,
    an_alert,
    an_entry,
    bits_for,
    element_for,
    everything_in,
    head_with,
    publish,
    put,
    root_of,
)

from parasol.features.checks.contexts import bucket_hash, element_of, inner_of, node_hash, release_of
from parasol.kernel.formats.bounds import BUCKET_CAPACITY, MAX_BUCKET_BITS
from parasol.kernel.messages import OUTLINE_NEWEST, OUTLINE_NEWEST_BYTES, IndexPutDone
from parasol.kernel.storage import (
    AlreadyWithdrawn,
    BucketFull,
    ListState,
    ListUnknown,
    Live,
    NewKeys,
    Record,
    RecordConflict,
    Room,
    RoomTaken,
    RoomUnknown,
    RosterMoved,
    StorageError,
    TagTaken,
    Tombstone,
    TreeHeadMoved,
    Vault,
    VaultMoved,
    WrappedKey,
)

ALL = 1 << 30


async def everything(s, room=b"room"):
    return await s.read_after(room, 0, ALL, ALL)


async def with_lists(s, *numbers):
    for number in numbers:
        length = len(await s.roster_after(-1, ALL))
        await s.append_roster([a_roster_entry(length)], NewKeys(), [], new_list=number, today=TODAY)


async def the_list(s, number):
    return next(item for item in await s.lists() if item.number == number)


async def live_in(s, number):
    """Every entry of a complete list, bucket by bucket; fails if a bucket holds more than the capacity."""
    (head,) = [head for head in await s.heads() if head.list_number == number]
    found = []
    for bucket in range(1 << head.bits):
        got = await s.bucket(number, head.bits, bucket)
        assert len(got.live) + len(got.tombstones) <= BUCKET_CAPACITY
        assert [entry.tag for entry in got.live] == sorted(entry.tag for entry in got.live)
        found += got.live
    return found


async def tags_in(s, number):
    return [entry.tag for entry in await live_in(s, number)]


def root_from(bucket, number, bits):
    """The root that a bucket's entries, tombstones and siblings lead to, as a client computes it."""
    elements = [element_of(inner_of(entry.tag, entry.sealed), entry.release) for entry in bucket.live]
    elements += [
        element_of(tombstone.inner, release_of(tombstone.expires_on, tombstone.keys)) for tombstone in bucket.tombstones
    ]
    return climb(elements, bucket.siblings, number, bits)


def climb(elements, siblings, number, bits):
    assert len(siblings) == bits
    root = bucket_hash(elements)
    for sibling in siblings:
        root = node_hash(sibling, root) if number & 1 else node_hash(root, sibling)
        number >>= 1
    return root


async def a_list_with_a_room(s, *numbers):
    await with_lists(s, *(numbers or (1,)))
    await s.open_room(a_room(), [], TODAY)


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

    def test_a_value_is_agreed_on_by_whoever_comes_first_and_replaced_only_by_who_knows_it(self, storage):
        async def body(s):
            values = [bytes([n]) for n in range(8)]
            (first,) = set(await asyncio.gather(*(s.agree_on("told", None, value) for value in values)))
            assert first == await s.get_secret("told")
            assert await s.agree_on("told", b"other", b"new") == first
            later = [b"later" + value for value in values]
            (second,) = set(await asyncio.gather(*(s.agree_on("told", first, value) for value in later)))
            assert second in later
            assert await s.get_secret("told") == second

        storage(body)

    def test_a_deleted_secret_is_gone_and_deleting_none_is_fine(self, storage):
        async def body(s):
            await s.put_secret("founding", b"x")
            await s.delete_secret("founding")
            await s.delete_secret("founding")
            assert await s.get_secret("founding") is None

        storage(body)


class TestCounts:
    def test_every_table_is_counted(self, storage):
        async def body(s):
            await s.open_room(a_room(), [a_record(), a_record()], TODAY)
            counts = await s.row_counts()
            assert (counts["room"], counts["record"], counts["vault"]) == (1, 2, 0)
            assert len(counts) >= 18

        storage(body)


class TestRoster:
    def test_entries_come_back_in_order_from_after_a_number(self, storage):
        async def body(s):
            entries = [a_roster_entry(n, b"%d" % n) for n in range(5)]
            await s.append_roster(entries[:2], NewKeys(), [])
            await s.append_roster(entries[2:], NewKeys(), [])
            assert await s.roster_after(-1, 100) == entries
            assert await s.roster_after(1, 2) == entries[2:4]
            assert await s.roster_after(4, 100) == []

        storage(body)

    @pytest.mark.parametrize("number", [0, 2, 3])
    def test_any_number_but_the_next_is_refused_and_nothing_is_kept(self, storage, number):
        async def body(s):
            await s.append_roster([a_roster_entry(0)], NewKeys(), [])
            with pytest.raises(RosterMoved):
                await s.append_roster(
                    [a_roster_entry(number)],
                    NewKeys((WrappedKey(b"r", "all", 1, b"s"),)),
                    [a_room()],
                    new_list=1,
                    today=TODAY,
                )
            assert len(await s.roster_after(-1, 100)) == 1
            assert await s.wrapped_keys_of(b"r") == []
            assert await s.room(b"room") is None
            assert await s.lists() == []

            await s.append_roster([a_roster_entry(1)], NewKeys(), [])

        storage(body)

    def test_of_two_appends_at_one_number_exactly_one_wins(self, storage):
        async def body(s):
            for number in range(20):
                outcomes = await asyncio.gather(
                    *(s.append_roster([a_roster_entry(number, b"%d" % who)], NewKeys(), []) for who in range(2)),
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
                    await s.append_roster([a_roster_entry(n) for n in numbers], NewKeys(), [])
            assert await s.roster_after(-1, 100) == []

        storage(body)

    def test_wrapped_keys_are_those_of_one_recipient(self, storage):
        async def body(s):
            wrapped_keys = [
                WrappedKey(b"r", "all", 1, b"one"),
                WrappedKey(b"r", "stewards", 1, b"two"),
                WrappedKey(b"q", "all", 1, b"three"),
            ]
            await s.append_roster([a_roster_entry(0)], NewKeys(tuple(wrapped_keys)), [])
            assert await s.wrapped_keys_of(b"r") == wrapped_keys[:2]
            assert await s.wrapped_keys_of(b"q") == wrapped_keys[2:]
            assert await s.wrapped_keys_of(b"nobody") == []

        storage(body)

    def test_a_new_wrapped_key_replaces_those_of_its_recipient_and_group_up_to_its_epoch(self, storage):
        async def body(s):
            first = [
                WrappedKey(b"r", "all", 1, b"1"),
                WrappedKey(b"r", "stewards", 1, b"2"),
                WrappedKey(b"q", "all", 1, b"3"),
            ]
            await s.append_roster([a_roster_entry(0)], NewKeys(tuple(first)), [])
            again = WrappedKey(b"r", "all", 1, b"4")
            await s.append_roster([a_roster_entry(1)], NewKeys((again,)), [])
            assert await s.wrapped_keys_of(b"r") == [again, first[1]]
            newer = WrappedKey(b"r", "all", 2, b"5")
            await s.append_roster([a_roster_entry(2)], NewKeys((newer,)), [])
            assert await s.wrapped_keys_of(b"r") == [newer, first[1]]
            assert await s.wrapped_keys_of(b"q") == [first[2]]

        storage(body)

    def test_dropping_a_recipients_wrapped_keys_leaves_new_and_other_ones(self, storage):
        async def body(s):
            await s.append_roster(
                [a_roster_entry(0)],
                NewKeys(
                    (
                        WrappedKey(b"r", "all", 1, b"1"),
                        WrappedKey(b"q", "all", 1, b"2"),
                    )
                ),
                [],
            )
            again = WrappedKey(b"r", "all", 2, b"3")
            await s.append_roster([a_roster_entry(1)], NewKeys((again,), boxes_gone=(b"r", b"nobody")), [])
            assert await s.wrapped_keys_of(b"r") == [again]
            assert await s.wrapped_keys_of(b"q") == [WrappedKey(b"q", "all", 1, b"2")]

        storage(body)

    def test_the_newest_wrap_of_each_node_is_kept_until_it_goes_or_a_tree_begins(self, storage):
        async def body(s):
            keys = NewKeys(wraps=((0, b"crown"), (1 << 20, b"a"), (5 << 20, b"leaf")))
            await s.append_roster([a_roster_entry(0)], keys, [])
            assert await s.wraps([1 << 20, 0, 7]) == {0: b"crown", 1 << 20: b"a"}
            keys = NewKeys(wraps=((0, b"newer"), (5 << 20, b"again")), wraps_gone=(1 << 20, 5 << 20, 99))
            await s.append_roster([a_roster_entry(1)], keys, [])
            assert await s.wraps([0, 1 << 20, 5 << 20]) == {0: b"newer", 5 << 20: b"again"}
            await s.append_roster([a_roster_entry(2)], NewKeys(wraps=((0, b"anew"),), is_new_tree=True), [])
            assert await s.wraps([0, 1 << 20, 5 << 20]) == {0: b"anew"}

        storage(body)

    def test_what_is_staged_stands_beside_what_is_in_force_and_takes_its_place_with_a_new_tree(self, storage):
        async def body(s):
            first, second = (WrappedKey(bytes([n]) * 32, "leaf", 1, b"old %d" % n) for n in (1, 2))
            keys = NewKeys(boxes=(first, second), wraps=((0, b"crown"), (7, b"old"), (8, b"only old")))
            await s.append_roster([a_roster_entry(0)], keys, [])
            news = [replace(each, generation=2, sealed=b"new") for each in (first, second)]
            with pytest.raises(RosterMoved):
                await s.stage(news, [(7, b"new")], 2)
            assert await s.staged(2) == []
            await s.stage(news[:1], [(7, b"newer")], 1)
            await s.stage(news, [(7, b"new"), (9, b"too")], 1)
            assert sorted(await s.staged(2)) == [first.recipient, second.recipient]
            assert await s.wrapped_keys_of(first.recipient) == [first, news[0]]
            assert await s.wraps([0, 7, 8, 9]) == {0: b"crown", 7: b"old", 8: b"only old"}
            assert await s.forget_boxes(1, 9) is None
            assert await s.wrapped_keys_of(first.recipient) == [first, news[0]]
            await s.append_roster([a_roster_entry(1)], NewKeys(boxes_gone=(second.recipient,)), [])
            assert await s.staged(2) == [first.recipient]
            await s.append_roster([a_roster_entry(2)], NewKeys(wraps=((0, b"anew"),), is_new_tree=True), [])
            assert await s.wraps([0, 7, 8, 9]) == {0: b"anew", 7: b"new", 9: b"too"}
            assert await s.forget_boxes(2, 9) is None
            assert await s.wrapped_keys_of(first.recipient) == [news[0]]
            await s.stage([replace(first, generation=3)], [(7, b"unused")], 3)
            await s.append_roster([a_roster_entry(3)], NewKeys(unstaged_after=2), [])
            assert await s.staged(3) == []
            assert await s.wrapped_keys_of(first.recipient) == [news[0]]
            await s.append_roster([a_roster_entry(4)], NewKeys(is_new_tree=True), [])
            assert await s.wraps([0, 7, 9]) == {}

        storage(body)

    def test_boxes_of_before_are_forgotten_from_where_it_was_on(self, storage):
        async def body(s):
            whose = [bytes([n]) * 32 for n in (1, 2, 3, 4, 5)]
            boxes = [WrappedKey(each, group, 1, b"old") for each in whose for group in ("leaf", "stewards")]
            await s.append_roster([a_roster_entry(0)], NewKeys(boxes=tuple(boxes)), [])
            for epoch in (2, 3):
                await s.stage([WrappedKey(each, "leaf", epoch, b"new") for each in whose], [], 1)

            async def left():
                kept = [await s.wrapped_keys_of(each) for each in whose]
                assert all([box.generation for box in each if box.group == "stewards"] == [1] for each in kept)
                return [[box.generation for box in each if box.group == "leaf"] for each in kept]

            assert await s.forget_boxes(3, 3) == whose[1]
            assert [len(each) for each in await left()] == [1, 2, 3, 3, 3]
            assert await s.forget_boxes(3, 5, whose[3]) is None, "what is before isn't looked at"
            assert [len(each) for each in await left()] == [1, 2, 3, 1, 1]
            assert await s.forget_boxes(3, 3, whose[1]) == whose[2]
            assert await s.forget_boxes(3, 3, whose[2]) is None
            assert await left() == [[3]] * 5

        storage(body)

    def test_rungs_are_given_downwards_without_a_gap_and_forgotten_from_below(self, storage):
        async def body(s):
            rungs = [(group, number, b"%d" % number) for group in ("members", "stewards") for number in (2, 3, 4, 6)]
            await s.append_roster([a_roster_entry(0)], NewKeys(rungs=tuple(rungs)), [])
            assert await s.rungs("members", 4, 9) == [b"4", b"3", b"2"]
            assert await s.rungs("members", 4, 2) == [b"4", b"3"]
            assert await s.rungs("members", 6, 9) == [b"6"]
            assert await s.rungs("members", 5, 9) == await s.rungs("members", 1, 9) == []
            assert await s.forget_rungs("members", 3) == 2
            assert await s.rungs("members", 4, 9) == [b"4"]
            assert await s.rungs("stewards", 3, 9) == [b"3", b"2"]
            assert await s.forget_rungs("members", 3) == 0

        storage(body)

    def test_a_recipient_is_replaced_and_goes_with_whose_it_is(self, storage):
        async def body(s):
            ana, bea, cleo = a_key(1), a_key(2), a_key(3)
            await s.append_roster([a_roster_entry(0)], NewKeys(recipients=((ana, "age1a"), (bea, "age1b"))), [])
            assert await s.recipients_of([bea, cleo, ana]) == {ana: "age1a", bea: "age1b"}
            keys = NewKeys(recipients=((ana, "age1c"),), recipients_gone=(ana, bea, cleo))
            await s.append_roster([a_roster_entry(1)], keys, [])
            assert await s.recipients_of([ana, bea]) == {ana: "age1c"}

        storage(body)

    def test_of_a_refused_append_no_key_is_kept(self, storage):
        async def body(s):
            await s.append_roster([a_roster_entry(0)], NewKeys(wraps=((0, b"true"),)), [])
            keys = NewKeys(
                wraps=((0, b"false"),),
                rungs=(("members", 2, b"r"),),
                recipients=((a_key(1), "age1a"),),
                is_new_tree=True,
            )
            with pytest.raises(RosterMoved):
                await s.append_roster([a_roster_entry(0)], keys, [])
            assert await s.wraps([0]) == {0: b"true"}
            assert await s.rungs("members", 2, 9) == []
            assert await s.recipients_of([a_key(1)]) == {}

        storage(body)

    def test_rooms_are_opened_with_the_entry_or_not_at_all(self, storage):
        async def body(s):
            await s.append_roster([a_roster_entry(0)], NewKeys(), [a_room(b"a", "lounge"), a_room(b"b", "alerts")])
            assert await s.room(b"a") == Room(b"a", "lounge", None, TODAY, None, 0)
            with pytest.raises(RoomTaken):
                await s.append_roster(
                    [a_roster_entry(1)], NewKeys((WrappedKey(b"r", "all", 1, b"s"),)), [a_room(b"c"), a_room(b"a")]
                )
            assert await s.room(b"c") is None
            assert await s.wrapped_keys_of(b"r") == []
            assert len(await s.roster_after(-1, 100)) == 1

        storage(body)

    def test_the_first_list_is_complete_at_once_and_later_ones_are_not(self, storage):
        async def body(s):
            await with_lists(s, 1, 2)
            first, second = await s.lists()
            assert first == ListState(1, True, TODAY, 0, 0)
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

    def test_a_record_of_a_roster_that_has_grown_is_refused_and_leaves_no_gap_but_a_retry_is_known(self, storage):
        async def body(s):
            await s.open_room(a_room(), [], TODAY)
            await s.append_roster([a_roster_entry(0)], NewKeys(), [])
            record = a_record()
            assert await s.append(b"room", record, TODAY, roster_length=1) == 1
            await s.append_roster([a_roster_entry(1)], NewKeys(), [])
            for length in (0, 1, 3):
                assert await s.append(b"room", record, TODAY, roster_length=length) == 1
                for late in (a_record(), an_alert(keys=(bytes(32),))):
                    with pytest.raises(RosterMoved):
                        await s.append(b"room", late, TODAY, roster_length=length)
            assert await s.append(b"room", a_record(), TODAY, roster_length=2) == 2

        storage(body)

    def test_no_record_of_a_shorter_roster_comes_behind_one_of_a_longer(self, storage):
        async def body(s):
            await s.open_room(a_room(), [], TODAY)
            await s.append_roster([a_roster_entry(0)], NewKeys(), [])
            length, written = 1, 0

            async def write(slowness):
                nonlocal written
                while length < 20:
                    seen = length
                    await asyncio.sleep(0.001 + slowness / 100)  # the slow ones come behind those who saw more
                    with contextlib.suppress(RosterMoved):
                        await s.append(b"room", a_record(b"%d" % seen), TODAY, roster_length=seen)
                        written = max(written, seen)

            async def grow():
                nonlocal length
                for number in range(1, 20):
                    while written < length:  # at least one of each length, however busy the machine is
                        await asyncio.sleep(0.001)
                    await s.append_roster([a_roster_entry(number)], NewKeys(), [])
                    length = number + 1

            await asyncio.gather(*(write(n % 4) for n in range(8)), grow())
            seen = [int(record.body) for record in await everything(s)]
            assert seen == sorted(seen)
            assert set(seen) >= set(range(1, 20))

        storage(body)

    def test_of_two_refusals_of_a_new_room_the_first_records_counts_and_a_withdrawal_before_an_id(self, storage):
        async def body(s):
            key = b"k" * 32
            await s.withdraw(key, b"sig", TODAY, TODAY + 9)
            twice, free = a_record(b"two", b"i" * 16), a_record(b"one", b"i" * 16)
            taken_back = a_record(b"two", b"i" * 16, None, (key,))
            with pytest.raises(AlreadyWithdrawn):
                await s.open_room(a_room(), [free, taken_back], TODAY)
            with pytest.raises(RecordConflict):
                await s.open_room(a_room(), [free, twice, taken_back], TODAY)
            assert await s.room(b"room") is None

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
            with pytest.raises(RoomUnknown):
                await s.read_before(b"room", 9, 1, 1)
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

    def test_the_newest_come_first_as_many_as_fit_and_it_is_said_whether_there_are_older_ones(self, storage):
        async def body(s):
            await s.open_room(a_room(), [a_record(b"x" * 10) for _ in range(10)], TODAY)

            async def newest(*arguments):
                records, more = await s.read_before(b"room", *arguments)
                assert [record.seq for record in records] == sorted((r.seq for r in records), reverse=True)
                there = {record.seq: record for record in await everything(s)}
                assert all(there[record.seq] == record for record in records)
                return [record.seq for record in records], more

            assert await newest(11, 3, 1000) == ([10, 9, 8], True)
            assert await newest(8, 3, 1000) == ([7, 6, 5], True)
            assert await newest(4, 3, 1000) == ([3, 2, 1], False)
            assert await newest(1, 3, 1000) == ([], False)
            assert await newest(11, 10, 100) == ([*range(10, 0, -1)], False)
            assert await newest(11, 10, 99) == ([*range(10, 1, -1)], True)
            assert await newest(11, 10, 20) == ([10, 9], True)
            assert await newest(11, 10, 19) == ([10], True)
            assert await newest(11, 10, 9) == ([10], True)  # one at least
            assert await newest(11, 3, 1000, 7) == ([10, 9, 8], False)
            assert await newest(11, 3, 1000, 6) == ([10, 9, 8], True)
            assert await newest(11, 3, 1000, 10) == ([], False)
            assert await s.delete_record(b"room", (await everything(s))[8].id)
            assert await newest(11, 2, 1000) == ([10, 8], True)

        storage(body)

    def test_an_outline_has_the_parts_and_the_newest_and_names_what_it_leaves_out(self, storage):
        sizes = [4096, 65_536, 1024, 1024, 16_384, 65_536, 1024, 16_384, 65_536, 1024]

        async def body(s):
            await s.open_room(a_room(), [a_record(os.urandom(size)) for size in sizes], TODAY)
            outline = await s.outline(b"room", (1, 3), 4)
            there = {record.seq: record for record in await everything(s)}
            assert outline.records == [there[seq] for seq in (1, 3, 7, 8, 10)]
            assert outline.left == [5, 6, 9]  # 6 and 9 are large, 5 doesn't fit any more
            assert not outline.older
            outline = await s.outline(b"room", (2, 77), 9)
            assert [record.seq for record in outline.records] == [10]
            assert (outline.left, outline.older) == ([2], False)

        storage(body)

    def test_an_outline_ends_where_it_is_full_and_says_that_there_is_more(self, storage):
        async def body(s):
            await s.open_room(a_room(), [a_record(os.urandom(1024)) for _ in range(3 + OUTLINE_NEWEST + 1)], TODAY)
            outline = await s.outline(b"room", (2,), 3)
            fit = OUTLINE_NEWEST_BYTES // 1024
            last = 3 + OUTLINE_NEWEST + 1
            assert [record.seq for record in outline.records] == [2, *range(last - fit + 1, last + 1)]
            assert outline.left == list(range(last - OUTLINE_NEWEST + 1, last - fit + 1))
            assert outline.older
            await s.delete_record(b"room", outline.records[1].id)
            assert not (await s.outline(b"room", (2,), 3)).older
            with pytest.raises(RoomUnknown):
                await s.outline(b"another", (2,), 3)

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

    def test_of_an_emptied_record_the_id_stays_until_its_last_day_and_nothing_else_is_read(self, storage):
        async def body(s):
            records = [a_record(expires_on=TODAY + 1) for _ in range(3)]
            await s.open_room(a_room(), [], TODAY)
            for record in records:
                await s.append(b"room", record, TODAY)
            assert await s.empty_record(b"room", records[1].id)
            assert not await s.empty_record(b"room", records[1].id)
            assert not await s.empty_record(b"other", records[0].id)
            for body in (records[1].body, b"another"):
                with pytest.raises(RecordConflict):
                    await s.append(b"room", a_record(body, records[1].id), TODAY)
            assert [r.seq for r in await everything(s)] == [1, 3]
            assert [r.seq for r in (await s.read_before(b"room", 9, 9, ALL)).records] == [3, 1]
            assert not (await s.read_before(b"room", 3, 1, ALL)).more
            await s.expire(TODAY + 2, 0)
            assert await s.append(b"room", records[1], TODAY) == 4

        storage(body)

    def test_a_deleted_room_takes_everything_with_it_and_its_name_is_free(self, storage):
        async def body(s):
            await with_lists(s, 1)
            await s.open_room(a_room(), [a_record(keys=(b"key",))], TODAY)
            await publish(s, an_alert(), [an_entry()])
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
            keys = [a_key(n) for n in range(4)]
            await publish(s, an_alert(b"1", keys=(keys[0], keys[1])), [an_entry(), an_entry()], room=b"a")
            await publish(s, an_alert(b"2", keys=(keys[0], keys[0])), [an_entry()], room=b"b")
            await publish(s, an_alert(b"3", keys=(keys[2],)), [an_entry()], room=b"b")
            assert [await s.is_carried(key) for key in keys] == [True, True, True, False]
            assert await s.withdraw(keys[0], b"sig", TODAY, TODAY + 9) == 2
            assert [await s.is_carried(key) for key in keys[:3]] == [False, False, True]
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
            record = an_alert(keys=(b"other", b"k"))
            assert await s.append(b"room", record, TODAY) == 1
            await s.withdraw(b"k", b"sig", TODAY, TODAY + 9)
            with pytest.raises(AlreadyWithdrawn):
                await publish(s, record, [an_entry()])
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
            assert [w.number for w in await s.withdrawals_after(0, 2)] == [2, 3]
            assert [w.number for w in await s.withdrawals_after(0, 3)] == [1, 2, 3]
            assert [w.key for w in await s.withdrawals_after(2, 10)] == [b"2"]
            await s.expire(TODAY + 99, 0)
            await s.withdraw(b"later", b"s", TODAY, TODAY)
            assert [w.number for w in await s.withdrawals_after(0, 10)] == [4]

        storage(body)


class TestIndex:
    def test_a_record_and_its_entries_come_together_or_not_at_all(self, storage):
        async def body(s):
            await a_list_with_a_room(s)
            taken = an_entry()
            assert await publish(s, an_alert(), [taken]) == 1
            head = (await s.heads())[0]
            for entries in (
                [an_entry(), taken],
                [taken, an_entry()],
                [an_entry(tag=b"t" * 16), an_entry(tag=b"t" * 16)],
            ):
                with pytest.raises(TagTaken):
                    await publish(s, an_alert(), entries)
            with pytest.raises(ListUnknown):
                await s.append(b"room", an_alert(), TODAY, 2, [an_entry()], a_head(2, [], 2))
            for number, given in ((None, head), (1, None), (2, head)):
                with pytest.raises(ValueError, match="list"):
                    await s.append(b"room", an_alert(), TODAY, number, [an_entry()], given)
            with pytest.raises(ValueError, match="last day"):
                await s.append(b"room", a_record(), TODAY, 1, [an_entry()], head)
            assert len(await everything(s)) == 1
            assert await tags_in(s, 1) == [taken.tag]
            assert (await the_list(s, 1)).entries == 1
            assert await s.heads() == [head]
            assert await publish(s, an_alert(), [an_entry()]) == 2

        storage(body)

    def test_a_retry_with_entries_adds_none(self, storage):
        async def body(s):
            await a_list_with_a_room(s)
            record, entries = an_alert(), [an_entry()]
            await publish(s, record, entries)
            head = (await s.heads())[0]
            assert await s.append(b"room", record, TODAY, 1, entries, head) == 1
            assert await publish(s, record, [an_entry()]) == 1
            assert await tags_in(s, 1) == [entries[0].tag]
            assert await s.heads() == [head]

        storage(body)

    def test_a_record_that_goes_takes_its_entries_in_every_list_with_it_and_leaves_tombstones(self, storage):
        async def body(s):
            await a_list_with_a_room(s, 1, 2)
            record, other = an_alert(keys=(a_key(2), a_key(1))), an_alert()
            for one in (record, other):
                await s.append(b"room", one, TODAY)
            mine = [an_entry(1 << 30), an_entry(3 << 30)]
            for number in (1, 2):
                assert await put(s, number, [(record, mine)]) == IndexPutDone([], [], [])
                assert await put(s, number, [(other, [an_entry(tag=b"o" * 16)])]) == IndexPutDone([], [], [])
            before = [await everything_in(s, number) for number in (1, 2)]
            assert await s.delete_record(b"room", record.id)
            assert [await everything_in(s, number) for number in (1, 2)] == before
            for number in (1, 2):
                state = await the_list(s, number)
                assert (state.entries, state.tombstones) == (1, 2)
            got = await s.bucket(1, 0, 0)
            assert [entry.tag for entry in got.live] == [b"o" * 16]
            inner = sorted(inner_of(entry.tag, entry.sealed) for entry in mine)
            assert list(got.tombstones) == [Tombstone(each, TODAY + 9, (a_key(1), a_key(2))) for each in inner]
            assert root_from(got, 0, 0) == got.head.root

        storage(body)

    @pytest.mark.parametrize("way", ["withdrawn", "expired", "its room expired", "deleted", "its room deleted"])
    def test_however_an_entry_goes_the_tree_stays_and_grows_over_the_tombstone(self, storage, way):
        async def body(s):
            await with_lists(s, 1)
            await s.open_room(a_room(expires_on=TODAY + 5), [], TODAY)
            await s.open_room(a_room(b"other"), [], TODAY)
            record = an_alert(keys=(a_key(1),), expires_on=TODAY + 3)
            await publish(s, record, [an_entry(n << 27) for n in range(4)])
            await publish(s, an_alert(), [an_entry(n << 28) for n in range(3)], room=b"other")
            head = (await s.heads())[0]
            if way == "withdrawn":
                assert await s.withdraw(a_key(1), b"s", TODAY, TODAY) == 1
            elif way == "deleted":
                assert await s.delete_record(b"room", record.id)
            elif way == "its room deleted":
                assert await s.delete_room(b"room")
            else:
                await s.expire(TODAY + (4 if way == "expired" else 6), 0)
            assert await s.heads() == [head]
            got = await s.bucket(1, 0, 0)
            assert (len(got.live), len(got.tombstones)) == (3, 4)
            assert root_from(got, 0, 0) == head.root
            await publish(s, an_alert(), [an_entry(n << 26) for n in range(40)], room=b"other")
            assert (await s.heads())[0].bits == 3
            for number in range(8):
                got = await s.bucket(1, 3, number)
                assert root_from(got, number, 3) == got.head.root
            assert (await s.bucket(1, 3, 0)).tombstones

        storage(body)

    def test_entries_are_put_once_for_records_that_are_there(self, storage):
        async def body(s):
            await a_list_with_a_room(s, 1, 2)
            record, other = an_alert(), an_alert()
            for one in (record, other):
                await s.append(b"room", one, TODAY)
            entry = an_entry(tag=b"t" * 16)
            assert await put(s, 2, [(record, [entry])], today=TODAY + 3) == IndexPutDone([], [], [])
            there = await everything_in(s, 2)
            missing = an_alert(id=b"n" * 16)
            assert await put(s, 2, [(other, [an_entry()]), (record, [an_entry()])]) == IndexPutDone([], [record.id], [])
            assert await put(s, 2, [(missing, [an_entry()])]) == IndexPutDone([], [missing.id], [])
            assert await put(s, 2, [(other, [an_entry()]), (other, [an_entry()])]) == IndexPutDone([], [other.id], [])
            assert await put(s, 2, [(record, [an_entry()])], room=b"nowhere") == IndexPutDone([], [record.id], [])
            with pytest.raises(ListUnknown):
                await s.put_entries(3, b"room", [(record.id, [an_entry()])], a_head(3, [], 2), TODAY)
            assert await everything_in(s, 2) == there
            assert (await the_list(s, 2)).updated_on == TODAY + 3
            assert await s.records_in_list(2) == [record.id]
            assert await put(s, 1, [(record, [entry])]) == IndexPutDone([], [], [])

        storage(body)

    def test_the_very_same_put_again_changes_nothing(self, storage):
        async def body(s):
            await a_list_with_a_room(s)
            record = an_alert()
            await s.append(b"room", record, TODAY)
            entries = [an_entry()]
            head = await head_with(s, 1, [(record, entries)], b"room", 0)
            for _ in range(2):
                assert await s.put_entries(1, b"room", [(record.id, entries)], head, TODAY) == IndexPutDone([], [], [])
            assert (await the_list(s, 1)).entries == 1

        storage(body)

    def test_a_taken_tag_puts_nothing_of_any_record(self, storage):
        async def body(s):
            await a_list_with_a_room(s)
            one, two, three = an_alert(), an_alert(), an_alert()
            for record in (one, two, three):
                await s.append(b"room", record, TODAY)
            await put(s, 1, [(one, [an_entry(tag=b"t" * 16)])])
            there = await everything_in(s, 1)
            clash = [(three, [an_entry()]), (two, [an_entry(), an_entry(tag=b"t" * 16)])]
            assert await put(s, 1, clash) == IndexPutDone([two.id], [], [])
            among_themselves = [(two, [an_entry(tag=b"u" * 16)]), (three, [an_entry(tag=b"u" * 16)])]
            assert await put(s, 1, among_themselves) == IndexPutDone([three.id], [], [])
            assert await everything_in(s, 1) == there
            assert await s.records_in_list(1) == [one.id]
            with pytest.raises(TagTaken):
                await put(s, 1, [(two, [an_entry(tag=b"v" * 16), an_entry(tag=b"v" * 16)])])
            assert await everything_in(s, 1) == there

        storage(body)

    def test_records_in_a_list_are_named_once_each(self, storage):
        async def body(s):
            await a_list_with_a_room(s, 1, 2)
            records = [an_alert() for _ in range(4)]
            for record in records:
                await s.append(b"room", record, TODAY)
            await put(s, 2, [(record, [an_entry(), an_entry()]) for record in records[:3]])
            assert sorted(await s.records_in_list(2)) == sorted(record.id for record in records[:3])
            assert await s.records_in_list(1) == []

        storage(body)

    def test_a_bucket_is_given_only_at_the_division_that_the_head_says(self, storage):
        async def body(s):
            await a_list_with_a_room(s, 1, 2)
            assert await s.bucket(1, 0, 0) is None, "nobody has signed a head"
            await s.set_tree_head(a_head(1, [], 0), b"room")
            assert (await s.bucket(1, 0, 0)).live == ()
            wrong = ((1, 1, 0), (1, 0, 1), (1, 0, -1), (3, 0, 0), (1, -1, 0), (1, 40, 0))
            assert [await s.bucket(*arguments) for arguments in wrong] == [None] * len(wrong)
            await s.set_tree_head(a_head(2, [], 0), b"room")
            assert await s.bucket(2, 0, 0) is None, "it isn't complete"
            assert [head.list_number for head in await s.heads()] == [1]
            await publish(s, an_alert(), [an_entry(n << 27) for n in range(32)])
            assert await s.bucket(1, 0, 0) is None
            assert len((await s.bucket(1, 2, 0)).live) == 8

        storage(body)

    def test_every_entry_is_found_in_the_bucket_of_its_position_with_its_way_to_the_root(self, storage):
        async def body(s):
            await a_list_with_a_room(s)
            chance = random.Random(5)
            edges = [0, 2**32 - 1, 2**31, 2**31 - 1]
            entries = [an_entry(p, sealed=b"%d" % p) for p in edges + [chance.getrandbits(32) for _ in range(396)]]
            for at in range(0, 400, 10):
                record = an_alert(keys=(a_key(at),))
                await publish(s, record, entries[at : at + 10])
            (head,) = await s.heads()
            assert (head.bits, head.size) == (6, 400)
            assert (await the_list(s, 1)).entries == 400
            assert sorted(await tags_in(s, 1)) == sorted(entry.tag for entry in entries)
            last = record
            for entry in entries:
                number = entry.position >> (32 - head.bits)
                got = await s.bucket(1, head.bits, number)
                assert (entry.tag, entry.sealed) in [(live.tag, live.sealed) for live in got.live]
                assert root_from(got, number, head.bits) == head.root == got.head.root
            release = release_of(last.expires_on, last.withdraw_keys)
            assert Live(entry.tag, entry.sealed, release) in got.live

        storage(body)

    def test_paths_are_the_buckets_of_the_positions_each_once_in_order(self, storage):
        async def body(s):
            await a_list_with_a_room(s)
            empty = await s.paths(1, [5, 1 << 31], b"room")
            assert (empty.head, empty.last_seq) == (None, 0)
            assert [(path.number, path.elements, path.siblings) for path in empty.buckets] == [(0, [], [])]
            record = an_alert()
            entries = [an_entry(n << 27) for n in range(32)]
            await publish(s, record, entries)
            got = await s.paths(1, [2**32 - 1, 0, 5, 1 << 30], b"room")
            assert (got.head, got.last_seq) == ((await s.heads())[0], 1)
            assert [path.number for path in got.buckets] == [0, 1, 3]
            for path in got.buckets:
                held = sorted(element_for(record, entry) for entry in entries if entry.position >> 30 == path.number)
                assert list(path.elements) == held
                assert climb(path.elements, path.siblings, path.number, 2) == got.head.root
            with pytest.raises(ListUnknown):
                await s.paths(2, [1], b"room")

        storage(body)

    def test_elements_come_page_by_page_by_position_and_element_with_tombstones(self, storage):
        async def body(s):
            await a_list_with_a_room(s)
            wanted = []
            for n in range(12):
                record = an_alert(keys=(a_key(n),))
                entries = [an_entry(7), an_entry(7), an_entry(n << 28), an_entry(n % 3 << 20)]
                await publish(s, record, entries)
                wanted += [(entry.position, element_for(record, entry)) for entry in entries]
            for n in (1, 5, 6):
                await s.withdraw(a_key(n), b"s", TODAY, TODAY)
            for limit in (1, 2, 7, 39, 40, 41, 1000):
                found, after, more = [], (0, b""), True
                while more:
                    page = await s.elements(1, after, limit, b"room")
                    assert len(page.elements) <= limit
                    found += page.elements
                    more = page.more
                    after = found[-1]
                assert found == sorted(wanted)
            with pytest.raises(ListUnknown):
                await s.elements(2, (0, b""), 5, b"room")

        storage(body)

    def test_a_bucket_never_holds_more_than_fit(self, storage):
        async def body(s):
            await a_list_with_a_room(s)
            await publish(s, an_alert(), [an_entry(7 << 20) for _ in range(BUCKET_CAPACITY)])
            before = await everything_in(s, 1)
            more = an_entry((7 << 20) + (1 << 18))
            with pytest.raises(BucketFull):
                await publish(s, an_alert(), [more], bits=before[0].bits)
            with pytest.raises(BucketFull):
                await publish(s, an_alert(), [more], bits=13)
            assert await everything_in(s, 1) == before
            await publish(s, an_alert(), [more])
            assert (await s.heads())[0].bits == 14
            assert len((await s.bucket(1, 14, 7 << 2)).live) == BUCKET_CAPACITY
            with pytest.raises(BucketFull):
                await publish(s, an_alert(), [an_entry(7 << 20)], bits=MAX_BUCKET_BITS)
            assert (await s.room(b"room")).last_seq == 2

        storage(body)

    def test_a_tombstone_comes_with_what_took_its_alert_back_and_an_expired_one_with_nothing(self, storage):
        async def body(s):
            await a_list_with_a_room(s)
            keys = sorted(a_key(n) for n in range(2))
            await publish(s, an_alert(keys=tuple(keys)), [an_entry(7), an_entry(8)])
            await publish(s, an_alert(keys=(a_key(5),), expires_on=TODAY - 1), [an_entry(9)])
            await s.withdraw(keys[1], b"s" * 64, TODAY, TODAY + 9)
            await s.expire(TODAY, 0)
            gone = (await s.bucket(1, (await s.heads())[0].bits, 0)).tombstones
            told = sorted(((each.keys, each.withdrawn) for each in gone), key=lambda each: each[0])
            taken_back = (tuple(keys), (2, b"s" * 64))
            assert told == sorted([taken_back, taken_back, ((a_key(5),), None)], key=lambda each: each[0])

        storage(body)

    def test_completing_a_list_deletes_all_lower_ones(self, storage):
        async def body(s):
            await a_list_with_a_room(s, 1, 2, 3)
            record = an_alert(keys=(a_key(1),))
            other = an_alert()
            for one in (record, other):
                await s.append(b"room", one, TODAY)
            for number in (1, 2, 3):
                await put(s, number, [(record, [an_entry(tag=b"t" * 16)]), (other, [an_entry(tag=b"u" * 16)])])
            await s.withdraw(a_key(1), b"s", TODAY, TODAY)
            heads = {number: (await everything_in(s, number))[0] for number in (1, 2, 3)}
            with pytest.raises(ListUnknown):
                await s.complete_list(4, TODAY, replace(heads[3], list_number=4), b"room")
            for wrong in ({"bits": 1}, {"size": 1}, {"root": b"r" * 32}, {"seq": 1}, {"seq": 3}):
                with pytest.raises(TreeHeadMoved):
                    await s.complete_list(2, TODAY, replace(heads[2], **wrong), b"room")
            assert [(item.number, item.is_complete) for item in await s.lists()] == [(1, True), (2, False), (3, False)]
            await s.append(b"room", a_record(), TODAY)
            completing = replace(heads[2], seq=3, day=TODAY + 1)
            await s.complete_list(2, TODAY + 1, completing, b"room")
            second, third = await s.lists()
            assert (second.number, second.is_complete, second.updated_on) == (2, True, TODAY + 1)
            assert (third.number, third.is_complete) == (3, False)
            assert await s.bucket(1, 0, 0) is None
            assert await s.records_in_list(1) == []
            assert await s.heads() == [completing]
            assert await tags_in(s, 2) == [b"u" * 16]
            refused = [
                s.complete_list(1, TODAY, heads[1], b"room"),
                s.put_entries(1, b"room", [(other.id, [an_entry()])], heads[1], TODAY),
                s.set_tree_head(heads[1], b"room"),
                s.paths(1, [0], b"room"),
                s.elements(1, (0, b""), 9, b"room"),
            ]
            for attempt in refused:
                with pytest.raises(ListUnknown):
                    await attempt
            await s.complete_list(3, TODAY + 2, heads[3], b"room")
            assert [item.number for item in await s.lists()] == [3]
            with pytest.raises(StorageError):
                await with_lists(s, 1)

        storage(body)


class TestHeads:
    def test_a_head_comes_back_as_it_was_given(self, storage):
        async def body(s):
            await a_list_with_a_room(s)
            record, entries = an_alert(), [an_entry(5)]
            given = {"day": TODAY + 1, "roster_length": 7, "signer": os.urandom(32), "signature": os.urandom(64)}
            await publish(s, record, entries, **given)
            items = [(5, element_for(record, entries[0]))]
            assert await s.heads() == [a_head(1, items, 1, **given)]

        storage(body)

    @pytest.mark.parametrize(
        "wrong", [{"root": b"r" * 32}, {"size": 2}, {"size": 4}, {"seq": 1}, {"seq": 3}, {"bits": 0}]
    )
    def test_a_head_that_is_not_of_the_list_with_the_new_entries_keeps_nothing(self, storage, wrong):
        async def body(s):
            await a_list_with_a_room(s)
            await publish(s, an_alert(), [an_entry(), an_entry()], bits=1)
            before = await everything_in(s, 1)
            with pytest.raises(TreeHeadMoved):
                await publish(s, an_alert(), [an_entry()], **wrong)
            assert await everything_in(s, 1) == before
            assert (await the_list(s, 1)).entries == 2
            later = an_alert()
            await s.append(b"room", later, TODAY)
            with pytest.raises(TreeHeadMoved):
                await put(s, 1, [(later, [an_entry()])], **{**wrong, **({"seq": 9} if "seq" in wrong else {})})
            assert (await everything_in(s, 1))[2] == before[2]
            assert await put(s, 1, [(later, [an_entry()])]) == IndexPutDone([], [], [])

        storage(body)

    def test_the_root_covers_what_lets_an_entry_go(self, storage):
        async def body(s):
            await a_list_with_a_room(s)
            record, entries = an_alert(keys=(a_key(1),), expires_on=TODAY + 5), [an_entry()]
            for other in (
                an_alert(keys=(a_key(2),), expires_on=TODAY + 5),
                an_alert(keys=(a_key(1),), expires_on=TODAY + 6),
                an_alert(keys=(a_key(1), a_key(2)), expires_on=TODAY + 5),
            ):
                head = await head_with(s, 1, [(other, entries)], b"room", 1)
                with pytest.raises(TreeHeadMoved):
                    await s.append(b"room", record, TODAY, 1, entries, head)
            assert await publish(s, record, entries) == 1

        storage(body)

    def test_a_list_as_it_is_can_be_confirmed_and_nothing_else(self, storage):
        async def body(s):
            await a_list_with_a_room(s)
            await publish(s, an_alert(), [an_entry(n << 28) for n in range(9)])
            await s.append(b"room", a_record(), TODAY)
            (head,) = await s.heads()
            later = replace(head, day=TODAY + 8, roster_length=9, signer=b"o" * 32, signature=b"n" * 64)
            for _ in range(2):
                await s.set_tree_head(later, b"room")
                assert await s.heads() == [later]
            items = (await everything_in(s, 1))[2]
            finer = replace(later, bits=2, root=root_of(items, 2))
            for wrong in ({"bits": 0}, {"size": 8}, {"root": b"r" * 32}, {"seq": 2}, {"seq": 0}):
                with pytest.raises(TreeHeadMoved):
                    await s.set_tree_head(replace(later, **wrong), b"room")
            with pytest.raises(TreeHeadMoved):
                await s.set_tree_head(finer, b"room")
            with pytest.raises(ListUnknown):
                await s.set_tree_head(replace(later, list_number=2), b"room")
            assert await s.heads() == [later]

        storage(body)

    def test_the_first_head_is_of_an_empty_list(self, storage):
        async def body(s):
            await a_list_with_a_room(s)
            await s.append(b"room", a_record(), TODAY)
            for wrong in ({"size": 1}, {"root": b"r" * 32}, {"seq": 0}, {"bits": 1}):
                with pytest.raises(TreeHeadMoved):
                    await s.set_tree_head(replace(a_head(1, [], 1), **wrong), b"room")
            assert await s.heads() == []
            for bits in (2, 2):
                await s.set_tree_head(a_head(1, [], 1, bits, root=root_of([], bits)), b"room")
            got = await s.bucket(1, 2, 3)
            assert root_from(got, 3, 2) == got.head.root
            await publish(s, an_alert(), [an_entry(1 << 31)])
            assert (await s.heads())[0].bits == 2

        storage(body)

    def test_of_two_who_publish_at_once_one_has_to_read_again(self, storage):
        async def body(s):
            await a_list_with_a_room(s)
            for _ in range(5):
                records = [an_alert() for _ in range(3)]
                entries = [[an_entry(random.getrandbits(32)) for _ in range(4)] for _ in records]
                heads = [await head_with(s, 1, [pair], b"room", 1) for pair in zip(records, entries, strict=True)]
                tries = [
                    s.append(b"room", *(record, TODAY, 1, those, head))
                    for record, those, head in zip(records, entries, heads, strict=True)
                ]
                outcomes = await asyncio.gather(*tries, return_exceptions=True)
                assert sorted(type(outcome).__name__ for outcome in outcomes) == [
                    "TreeHeadMoved",
                    "TreeHeadMoved",
                    "int",
                ]
            head, last, items = await everything_in(s, 1)
            assert (last, len(items)) == (5, 20)
            assert head.root == root_of(items, head.bits)

        storage(body)

    def test_a_withdrawal_in_between_does_not_move_the_head(self, storage):
        async def body(s):
            await a_list_with_a_room(s)
            await publish(s, an_alert(keys=(a_key(1),)), [an_entry()])
            record, entries = an_alert(), [an_entry()]
            head = await head_with(s, 1, [(record, entries)], b"room", 1)
            await s.withdraw(a_key(1), b"s", TODAY, TODAY)
            assert await s.append(b"room", record, TODAY, 1, entries, head) == 2
            got = await s.bucket(1, 0, 0)
            assert (len(got.live), len(got.tombstones), got.head) == (1, 1, head)

        storage(body)

    def test_heads_and_trees_are_there_after_a_restart(self, storage):
        async def write(s):
            await a_list_with_a_room(s)
            await publish(s, an_alert(keys=(a_key(1),)), [an_entry(n << 27) for n in range(20)])
            await s.withdraw(a_key(1), b"s", TODAY, TODAY)

        async def read(s):
            (head,) = await s.heads()
            for number in range(1 << head.bits):
                assert root_from(await s.bucket(1, head.bits, number), number, head.bits) == head.root
            await publish(s, an_alert(), [an_entry(3)])
            assert bits_for((await everything_in(s, 1))[2]) == head.bits

        storage(write)
        storage(read)


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
            await publish(s, an_alert(expires_on=TODAY, keys=(a_key(1),)), [an_entry()])
            await publish(s, an_alert(expires_on=TODAY + 1, keys=(a_key(2),)), [an_entry()])
            await s.expire(TODAY + 1, 0)
            assert (await s.is_carried(a_key(1)), await s.is_carried(a_key(2))) == (False, True)
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
