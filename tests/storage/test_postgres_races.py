"""Two who do something at once, on PostgreSQL: each lock of ``locks.py`` has a test here that dies without it.

Each race is run many times with real connections of two storages, as two processes would have them; both start at the
same moment, behind a barrier that is the database's own: a lock on what both wait for.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import pytest
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
    root_of,
)

from parasol.kernel.storage import (
    AlreadyWithdrawn,
    FileStoreFull,
    NewKeys,
    Redeeming,
    RoomFull,
    RoomUnknown,
    Storage,
    TokenSpent,
    TreeHeadMoved,
    Vault,
    VaultMoved,
)
from parasol.kernel.storage.postgres import PostgresStorage
from parasol.kernel.wire.tokens import week_of
from postgres import cluster

pytestmark = pytest.mark.machine("kernel/storage")

ROUNDS = 25

Body = Callable[[PostgresStorage, PostgresStorage], Coroutine[Any, Any, None]]


@pytest.fixture
def two() -> Callable[[Body], None]:
    """``two(body)`` runs ``body`` with two storages on one new database."""

    def run(body: Body) -> None:
        async def whole() -> None:
            url = cluster().new_database()
            first, second = await PostgresStorage.open(url), await PostgresStorage.open(url)
            try:
                # Both have connections before it starts, so that neither is a connection's time ahead.
                await asyncio.gather(*(s.room(b"warm") for s in (first, second) for _ in range(6)))
                await body(first, second)
            finally:
                await first.close()
                await second.close()

        asyncio.run(whole())

    return run


async def at_once(*calls: Awaitable[Any]) -> list[Any]:
    """Do all at once; results or errors, in order."""
    return await asyncio.gather(*calls, return_exceptions=True)


def test_numbers_have_no_gap_and_no_repeat_and_each_is_there_before_the_next(two):
    async def body(first, second):
        await first.open_room(a_room(), [], TODAY)
        seen: list[list[int]] = []
        is_over = False

        async def look():
            while not is_over:
                seen.append([r.seq for r in await second.read_after(b"room", 0, 1000, 1 << 30)])

        looking = asyncio.create_task(look())
        records = [a_record(os.urandom(600)) for _ in range(120)]
        # Each is sent twice, as after a lost answer.
        seqs = await asyncio.gather(*(s.append(b"room", r, TODAY) for r in records for s in (first, second)))
        is_over = True
        await looking
        assert seqs[::2] == seqs[1::2]
        assert sorted(seqs[::2]) == list(range(1, 121))
        assert len({len(numbers) for numbers in seen}) > 3, "the look-out was too slow to see anything"
        assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in seen)

    two(body)


def test_a_room_that_two_open_at_once_is_opened_once(two):
    async def body(first, second):
        for n in range(ROUNDS):
            name, record = b"room %d" % n, a_record()
            await asyncio.gather(*(s.open_room(a_room(name), [record], TODAY) for s in (first, second)))
            assert (await first.room(name)).last_seq == 1

    two(body)


def test_nothing_is_opened_behind_the_deletion_of_the_room_that_it_belongs_to(two):
    async def body(first, second):
        async def deleted(name):
            while await first.delete_room(name, ["enquiry/00"]) is None:
                pass

        seen = set()
        for n in range(ROUNDS):
            owner = b"owner %d" % n
            await first.open_room(a_room(owner, "profile"), [a_record()], TODAY)
            rooms = [a_room(b"%d of %d" % (at, n), "enquiry/00") for at in range(4)]
            opening = (second.open_room(each, [a_record()], TODAY, owner) for each in rooms)
            seen |= {type(each) for each in await at_once(deleted(owner), *opening)}
            assert await first.rooms_of_kind("enquiry/00") == []
        assert seen == {type(None), int, RoomUnknown}, "else they weren't at once"

    two(body)


def test_of_two_who_pay_for_one_record_with_one_token_one_is_refused_and_the_record_stays(two):
    """Nor does the other leave a record of its own."""

    async def body(first, second):
        await first.open_room(a_room(), [], TODAY)
        for n in range(ROUNDS):
            same, mark = a_record(), os.urandom(16)
            records = (same, same) if n % 2 else (same, a_record())
            paid = [Redeeming(week_of(TODAY), "ballot.1", mark, os.urandom(16), bytes(64)) for _ in range(2)]
            sent = zip((first, second), records, paid, strict=True)
            done = await at_once(*(s.append(b"room", record, TODAY, paid_with=token) for s, record, token in sent))
            assert {type(each) for each in done} == {int, TokenSpent}
            (kept,), winner = await first.read_after(b"room", n, 9, 1 << 20), isinstance(done[1], int)
            assert (kept.id, kept.seq) == (records[winner].id, n + 1)
            assert await second.append(b"room", records[winner], TODAY, paid_with=paid[winner]) == kept.seq

    two(body)


async def after(seconds, work):
    await asyncio.sleep(seconds)
    return await work


def test_nothing_is_stored_that_was_withdrawn_at_the_same_moment(two):
    async def body(first, second):
        await first.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1)
        await first.open_room(a_room(), [], TODAY)
        came_first = set()
        for n in range(4 * ROUNDS):
            key = a_key(n)
            storing = first.append(b"room", a_record(keys=(key,)), TODAY)
            withdrawing = second.withdraw(key, b"s", TODAY, TODAY)
            later = n // 2 * 0.0003  # from neck and neck to well apart: so each comes first at least once
            if n % 2:
                stored, _ = await at_once(storing, after(later, withdrawing))
            else:
                _, stored = await at_once(withdrawing, after(later, storing))
            assert isinstance(stored, int | AlreadyWithdrawn)
            came_first.add(isinstance(stored, int))
            assert not await first.is_carried(key)
        assert came_first == {True, False}, "the two never met"

    two(body)


def test_withdrawals_are_numbered_in_the_order_in_which_they_are_seen(two):
    async def body(first, second):
        seen: list[list[int]] = []
        is_over = False

        async def look():
            while not is_over:
                seen.append([w.number for w in await second.withdrawals_after(0, 1000)])

        looking = asyncio.create_task(look())
        await asyncio.gather(
            *((first, second)[n % 2].withdraw(a_key(n), b"s", TODAY, TODAY) for n in range(80)),
        )
        is_over = True
        await looking
        assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in seen)
        assert [w.number for w in await first.withdrawals_after(0, 1000)] == list(range(1, 81))

    two(body)


def test_of_two_who_append_to_the_roster_one_has_to_read_again(two):
    async def body(first, second):
        for n in range(ROUNDS):
            outcomes = await at_once(
                *(s.append_roster([a_roster_entry(n, os.urandom(9))], NewKeys(), []) for s in (first, second))
            )
            assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoneType", "RosterMoved"]

    two(body)


def test_of_two_who_publish_at_once_one_has_to_read_again_and_the_tree_is_right(two):
    async def body(first, second):
        await first.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1)
        await first.open_room(a_room(), [], TODAY)
        for _ in range(ROUNDS):
            outcomes = await at_once(
                *(publish(s, an_alert(), [an_entry(), an_entry(1 << 31)]) for s in (first, second))
            )
            assert all(isinstance(outcome, int | TreeHeadMoved) for outcome in outcomes)
            head, _, items = await everything_in(first, 1)
            assert (head.size, head.root) == (len(items), root_of(items, head.bits))
            assert len(items) <= 80
            if len(items) > 60:
                break

    two(body)


def test_entries_that_go_while_others_come_leave_the_tree_as_its_head_says(two):
    async def body(first, second):
        await first.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1)
        await first.open_room(a_room(), [], TODAY)
        for n in range(ROUNDS):
            old, new = an_alert(), an_alert()
            await publish(first, old, [an_entry(n << 27)])
            entries = [an_entry((n << 27) + 1)]
            head = await head_with(first, 1, [(new, entries)], b"room", 1)
            outcomes = await at_once(
                first.append(b"room", new, TODAY, 1, entries, head), second.delete_record(b"room", old.id)
            )
            assert not [outcome for outcome in outcomes if isinstance(outcome, Exception)]
            head, _, items = await everything_in(first, 1)
            (state,) = await first.lists()
            assert head.size == len(items) == state.entries + state.tombstones
            assert head.root == root_of(items, head.bits)

    two(body)


def test_a_record_that_is_deleted_while_entries_are_put_on_it_leaves_tombstones_for_all_of_them(two):
    async def body(first, second):
        await first.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1)
        await first.open_room(a_room(), [], TODAY)
        for n in range(ROUNDS):
            record, entries = an_alert(), [an_entry(n << 27)]
            await first.append(b"room", record, TODAY)
            head = await head_with(first, 1, [(record, entries)], b"room", 0)
            done, _ = await at_once(
                first.put_entries(1, b"room", [(record.id, entries)], head, TODAY),
                second.delete_record(b"room", record.id),
            )
            assert not isinstance(done, Exception)
            now, _, items = await everything_in(first, 1)
            (state,) = await first.lists()
            assert len(items) == state.entries + state.tombstones == (now.size if now else 0)

    two(body)


def test_two_reports_that_share_a_mark_and_come_at_once_meet(two):
    async def body(first, second):
        for n in range(ROUNDS):
            mark = os.urandom(16)
            met = await asyncio.gather(
                *(
                    s.file_waiting(
                        a_room(b"%d %d" % (n, which), "escrow", TODAY + 9),
                        [a_record(expires_on=TODAY + 9)],
                        [mark, os.urandom(16)],
                        TODAY,
                        TODAY + 99,
                    )
                    for which, s in enumerate((first, second))
                )
            )
            assert sorted(met) == [False, True]
            for which in (0, 1):
                assert (await first.room(b"%d %d" % (n, which))).kind == "met"

    two(body)


@pytest.mark.parametrize(("in_room", "in_all", "full"), [(10, 99, RoomFull), (99, 10, FileStoreFull)])
def test_chunks_that_come_at_once_keep_the_bounds(two, in_room, in_all, full):
    async def body(first, second):
        rooms = [b"room"] if full is RoomFull else [b"room", b"other"]
        for name in rooms:
            await first.open_room(a_room(name), [], TODAY)
        outcomes = await at_once(
            *(
                (first, second)[n % 2].put_chunk(rooms[n % len(rooms)], bytes(16), n, b"sealed", in_room, in_all)
                for n in range(30)
            )
        )
        assert sum(outcome is None for outcome in outcomes) == 10
        assert sum(isinstance(outcome, full) for outcome in outcomes) == 20

    two(body)


def test_a_token_is_spent_once_and_a_quota_is_exact(two):
    async def body(first, second):
        for n in range(ROUNDS):
            mark = os.urandom(16)
            assert await first.redeem(n, "read", os.urandom(16), bytes(16), bytes(64)) == "new"
            outcomes = await asyncio.gather(
                *((first, second)[k % 2].redeem(n, "read", mark, bytes([k]) * 16, bytes(64)) for k in range(6))
            )
            assert sorted(outcomes) == ["new"] + ["spent"] * 5
        assert await first.redeem(99, "check", os.urandom(16), bytes(16), bytes(64), 1) == "new"
        outcomes = await asyncio.gather(
            *((first, second)[k % 2].redeem(99, "check", os.urandom(16), bytes(16), bytes(64), 41) for k in range(60))
        )
        assert sorted(outcomes) == ["new"] * 40 + ["quota"] * 20
        assert await first.token_counts("check") == {99: 41}

    two(body)


def test_a_member_draws_once_a_week(two):
    async def body(first, second):
        for n in range(ROUNDS):
            mark, member = os.urandom(16), os.urandom(16)
            outcomes = await asyncio.gather(
                *(
                    s.keep_issued(n, {mark: bytes([k]) * 32}, {member: bytes([k]) * 32})
                    for k, s in enumerate((first, second))
                )
            )
            assert sorted(outcomes) == [False, True]
            kept = (await first.issued(n, mark))[0]
            assert outcomes[kept]

    two(body)


def test_a_vault_is_written_by_one_of_two_who_saw_the_same_version(two):
    async def body(first, second):
        for n in range(ROUNDS):
            name = b"vault %d" % n
            for version in (1, 2):
                outcomes = await at_once(
                    *(s.put_vault(name, Vault(b"a", version, os.urandom(9)), TODAY) for s in (first, second))
                )
                assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoneType", "VaultMoved"]
            moves = await at_once(
                *(
                    s.move_vault(name, 2, b"new %d %d" % (n, k), Vault(b"b", 1, b"sealed"), TODAY)
                    for k, s in enumerate((first, second))
                )
            )
            assert sum(outcome is None for outcome in moves) == 1
            assert sum(isinstance(outcome, VaultMoved) for outcome in moves) == 1

    two(body)


def test_every_answer_about_a_service_is_counted(two):
    async def body(first, second):
        answers = [("again", True), ("kind", False), ("private", True)]
        await asyncio.gather(
            *((first, second)[n % 2].tell_service(bytes(16), 9, answers[:: (1, -1)[n % 3 == 0]]) for n in range(40))
        )
        assert {told.count for told in await first.service_counts(0, 1)} == {40}

    two(body)


def test_processes_that_start_at_once_make_the_tables_once():
    url = cluster().new_database("template0")

    async def body() -> None:
        opened: list[Storage] = await asyncio.gather(*(PostgresStorage.open(url) for _ in range(4)))
        for storage in opened:
            assert await storage.lists() == []
            await storage.close()

    asyncio.run(body())
