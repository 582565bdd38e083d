"""What several processes share on PostgreSQL: marks that are forgotten without ever letting anything be used twice,
counts of a day, ended invites, and who leads. Clocks are given."""

import asyncio
import os
import random
import time
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import psycopg
import pytest
from storage_samples import TODAY, a_roster_entry

from parasol.kernel.limits import SpentNonce, StaleNonce
from parasol.kernel.limits.proof_of_work import LIFETIME_SECONDS
from parasol.kernel.limits.shared import Limits
from parasol.kernel.storage import NewKeys, Shared
from parasol.kernel.storage.postgres import PostgresStorage
from parasol.kernel.storage.postgres.shared import SLACK_SECONDS, STRETCH_SECONDS
from postgres import Cluster, cluster

pytestmark = pytest.mark.machine("kernel/storage")

NOON = 1_764_072_000.0

Body = Callable[[str, PostgresStorage, PostgresStorage], Coroutine[Any, Any, None]]


@pytest.fixture
def two() -> Callable[[Body], None]:
    """``two(body)`` runs ``body`` with two storages on one new database, and its URL."""

    def run(body: Body) -> None:
        async def whole() -> None:
            url = cluster().new_database()
            first, second = await PostgresStorage.open(url), await PostgresStorage.open(url)
            try:
                await body(url, first, second)
            finally:
                await first.close()
                await second.close()

        asyncio.run(whole())

    return run


@pytest.fixture(scope="module")
def alone() -> Iterator[Cluster]:
    """A cluster that these tests may stop."""
    own = Cluster()
    yield own
    own.close()


async def limits_at(shared: Shared, now: float, limits: Limits | None = None) -> Limits:
    """The limits of a process that has just looked."""
    limits = limits or Limits(os.urandom, shared, None, None)
    key, _ = await shared.look(now, os.urandom(32))
    limits.rekey(key)
    return limits


async def spent(limits: Limits, ticket: bytes, now: float) -> str:
    try:
        await limits.tickets.redeem(ticket, now)
    except SpentNonce:
        return "spent"
    except StaleNonce:
        return "stale"
    return "new"


def test_what_one_process_issued_is_good_once_at_any_process(two):
    async def body(_, a, b):
        first, second = await limits_at(a.shared, NOON), await limits_at(b.shared, NOON)
        for _ in range(30):
            nonce = first.nonces.issue(NOON)
            both = await asyncio.gather(
                *(limits.nonces.redeem(nonce, NOON + 1) for limits in (first, second, first, second)),
                return_exceptions=True,
            )
            assert sorted(type(each).__name__ for each in both) == [*["SpentNonce"] * 3, "int"]
        assert await spent(second, first.nonces.issue(NOON), NOON) == "stale", "a nonce is no ticket"

    two(body)


@pytest.mark.parametrize("skew", [-25.0, 0.0, 25.0])
def test_around_the_moment_when_marks_are_forgotten_nothing_is_good_twice(two, skew):
    """A ticket that was used is refused at every second until it has expired, whoever empties the table when, by
    clocks that differ; and one that wasn't is good until then."""

    async def body(_, a, b):
        turn = SLACK_SECONDS
        for n, offset in enumerate((-601, -600, -1, 0, turn - 600, turn - 1, turn)):
            issued = NOON + 10 * n * STRETCH_SECONDS + offset
            first = await limits_at(a.shared, issued)
            used, kept = first.tickets.issue(issued), first.tickets.issue(issued)
            assert await spent(first, used, issued) == "new"
            for later in (1, 299, 300, 301, 570, 599, 600, 601, 900, 1800):
                second = await limits_at(b.shared, issued + later + skew)
                assert await spent(second, used, issued + later + skew) != "new", (offset, later)
                assert await spent(first, used, issued + later) != "new", (offset, later)
                if later == 570:
                    assert await spent(second, kept, issued + later + skew) == "new", offset

    two(body)


def test_marks_of_work_are_kept_as_long_as_work_is_taken(two):
    async def body(_, a, b):
        assert LIFETIME_SECONDS <= STRETCH_SECONDS - SLACK_SECONDS
        key, _ = await a.shared.look(NOON, os.urandom(32))
        for start in range(0, 40 * 1261, 1261):
            mark, expires = os.urandom(16), int(NOON) + start + LIFETIME_SECONDS
            await a.shared.look(NOON + start, os.urandom(32))
            assert await a.shared.use(key, mark, expires) == "new"
            for later in (0, LIFETIME_SECONDS // 2, LIFETIME_SECONDS - 1):
                await b.shared.look(NOON + start + later, os.urandom(32))
                assert await b.shared.use(key, mark, expires) != "new"

    two(body)


def test_under_any_clocks_nothing_is_ever_good_twice(two):
    """Two processes whose clocks run, jump and step back as they like."""

    async def body(_, a, b):
        chance = random.Random(6)
        now = {0: NOON, 1: NOON}
        limits = [Limits(os.urandom, each.shared, None, None) for each in (a, b)]
        shared = (a.shared, b.shared)
        issued: list[bytes] = []
        accepted: set[bytes] = set()
        news = 0
        for _ in range(1500):
            who = chance.randrange(2)
            now[who] += chance.choice([0, 1, 7, 60, 299, 600, 1799, 1801, -1, -60, -1801, -20_000, 20_000])
            if chance.random() < 0.3:
                now[1 - who] = now[who]
            await limits_at(shared[who], now[who], limits[who])
            if chance.random() < 0.5:
                issued.append(limits[who].tickets.issue(now[who]))
            for ticket in chance.sample(issued[-12:], min(3, len(issued[-12:]))):
                if await spent(limits[who], ticket, now[who]) == "new":
                    assert ticket not in accepted
                    accepted.add(ticket)
                    news += 1
        assert news > 200, "too few were good for this to prove anything"

    two(body)


def test_a_process_that_has_not_looked_since_marks_were_forgotten_takes_nothing_of_before(two):
    async def body(_, a, b):
        for forgets in (
            (NOON + 2 * STRETCH_SECONDS + SLACK_SECONDS,),  # two stretches on: by the stretch
            (NOON - 90_000, NOON),  # a new key, and back at the same stretch: by the key
        ):
            first = await limits_at(a.shared, NOON)
            used = first.tickets.issue(NOON)
            assert await spent(first, used, NOON) == "new"
            for now in forgets:
                await limits_at(b.shared, now)
            assert await spent(first, used, NOON + 1) == "stale"

    two(body)


def test_a_clock_that_was_set_back_makes_a_new_key_and_things_go_on(two):
    async def body(_, a, b):
        ahead = await limits_at(a.shared, NOON + 90_000)
        ticket = ahead.tickets.issue(NOON + 90_000)
        right = await limits_at(b.shared, NOON)
        assert await spent(right, right.tickets.issue(NOON), NOON) == "new"
        assert await spent(right, ticket, NOON) == "stale"
        await limits_at(a.shared, NOON, ahead)
        assert await spent(ahead, right.tickets.issue(NOON), NOON) == "new"

    two(body)


def test_when_marks_are_lost_in_a_crash_what_was_issued_before_is_refused(alone):
    """Killed as by a power cut; what was acknowledged as kept is there, what is shared for minutes is not."""

    async def body() -> None:
        storage = await PostgresStorage.open(alone.new_database())
        try:
            limits = await limits_at(storage.shared, NOON)
            used, open_ = limits.tickets.issue(NOON), limits.tickets.issue(NOON)
            task = limits.work.challenge(NOON)
            assert await spent(limits, used, NOON) == "new"
            assert await storage.redeem(1, "check", bytes(16), bytes(16), bytes(64)) == "new"
            await asyncio.to_thread(alone.stop, "immediate")
            await asyncio.to_thread(alone.start)
            assert await spent(limits, used, NOON) == "stale", "also to a process that hasn't looked yet"
            await limits_at(storage.shared, NOON, limits)
            assert [await spent(limits, each, NOON) for each in (used, open_)] == ["stale", "stale"]
            assert limits.work.challenge(NOON) != task
            assert await spent(limits, limits.tickets.issue(NOON), NOON) == "new"
            assert await storage.redeem(1, "check", bytes(16), bytes(15) + b"x", bytes(64)) == "spent"
        finally:
            await storage.close()

    asyncio.run(body())


def test_counts_of_a_day_are_exact_whoever_counts_and_begin_anew_each_day(two):
    async def body(_, a, b):
        await a.shared.look(NOON, os.urandom(32))
        today = int(NOON // 86_400)
        for day in (today, today + 1):
            counted = await asyncio.gather(*((a, b)[n % 2].shared.count(b"room", day, 8) for n in range(20)))
            assert sum(counted) == 8
        assert await a.shared.count(b"other room", today + 1, 8)
        assert not await b.shared.count(b"room", today, 8), "a clock that is behind brings nothing back"

    two(body)


def test_an_ended_invite_is_known_to_all_and_forgotten_when_it_is_gone(two):
    async def body(_, a, b):
        await a.shared.end_invites([b"old", b"older"])
        await a.shared.end_invites([b"old"])
        assert await b.shared.has_ended(b"old")
        assert not await b.shared.has_ended(b"new")
        await b.shared.keep_ended([b"older", b"new"])
        assert [await a.shared.has_ended(key) for key in (b"old", b"older", b"new")] == [False, True, False]

    two(body)


def test_one_process_leads_and_when_it_ends_another_does(two):
    async def body(_, a, b):
        assert [await each.shared.leads() for each in (a, b, a, b, b)] == [True, False, True, False, False]
        await a.shared.resign()
        await leads_soon(b)
        assert not await a.shared.leads()
        await b.close()
        await leads_soon(a)

    async def leads_soon(storage):
        for _ in range(100):  # the database sees the closed connection a moment later
            if await storage.shared.leads():
                break
            await asyncio.sleep(0.02)
        assert await storage.shared.leads()

    two(body)


def test_two_chores_that_ask_at_once_hear_the_same(two):
    """The first of them makes the connection that leads; the second one neither replaces nor closes it."""

    async def body(_, a, b):
        assert await asyncio.gather(*[a.shared.leads() for _ in range(4)]) == [True] * 4
        assert not await b.shared.leads()

    two(body)


def test_the_database_lets_go_of_a_machine_that_lost_its_power_within_seconds(two):
    """What leads, and what has the database open, are locks of a connection. (A Unix socket needs none of it.)"""

    async def body(_, a, b):
        query = "SELECT name, reset_val::int FROM pg_settings WHERE name LIKE 'tcp_keepalives_%'"
        connection = await a.shared._connect()
        try:
            found = dict(await (await connection.execute(query)).fetchall())
        finally:
            await connection.close()
        idle, interval, count = (found[f"tcp_keepalives_{name}"] for name in ("idle", "interval", "count"))
        assert 0 < idle + interval * count <= 15

    two(body)


def test_two_processes_that_agree_on_a_value_at_once_have_the_same(two):
    async def body(_, a, b):
        held = None
        for n in range(30):
            values = [b"%d from %d" % (n, who) for who in range(6)]
            agreed = await asyncio.gather(
                *((a, b)[who % 2].agree_on("told", held, value) for who, value in enumerate(values))
            )
            (held,) = set(agreed)
            assert held in values

    two(body)


def test_credentials_of_members_that_this_process_has_not_seen_yet_are_not_forgotten(two):
    async def body(_, a, b):
        await a.keep_issued(1, {b"m" * 16: bytes(32)}, {b"s" * 16: bytes(32)})
        await b.append_roster([a_roster_entry(0)], NewKeys(), [], today=TODAY)
        assert await a.keep_credentials(set(), 0) is None
        assert await a.keep_credentials(set(), 1) == 1

    two(body)


def test_what_is_shared_holds_no_time_and_is_in_no_log(alone):
    """The marks' tables have one column; a used nonce's bytes are in no file, nor is anything of it in the WAL. After a
    stop without a crash it still counts, and when it is forgotten it has left the files."""
    now = time.time()

    async def body() -> None:
        url = alone.new_database()
        storage = await PostgresStorage.open(url)
        try:
            limits = await limits_at(storage.shared, now)
            nonce = limits.nonces.issue(now)
            await limits.nonces.redeem(nonce, now)
            with psycopg.connect(url) as connection:
                tables = connection.execute(
                    "SELECT table_name::text, array_agg(column_name::text ORDER BY column_name)"
                    " FROM information_schema.columns JOIN pg_class ON relname = table_name"
                    " WHERE relpersistence = 'u' AND relkind = 'r' GROUP BY 1"
                ).fetchall()
                found = connection.execute("SELECT mark FROM used_even UNION ALL SELECT mark FROM used_odd").fetchall()
            ((mark,),) = found
            assert dict(tables) == {
                "gate": ["day", "first", "key"],
                "used_even": ["mark"],
                "used_odd": ["mark"],
                "tally": ["count", "name"],
                "ended": ["invite"],
            }
            await asyncio.to_thread(alone.stop)  # writes out what it has in memory
            assert [is_in_files(alone, each) for each in (mark, nonce[:16])] == [True, False]
            assert not any(is_in_files(alone, each, "pg_wal") for each in (mark, limits.nonces._key))
            await asyncio.to_thread(alone.start)
            await limits_at(storage.shared, now, limits)
            with pytest.raises(SpentNonce):
                await limits.nonces.redeem(nonce, now)
            for n in (1, 2):
                await storage.shared.look(now + n * STRETCH_SECONDS + SLACK_SECONDS, os.urandom(32))
            await asyncio.to_thread(alone.as_superuser, "CHECKPOINT")
            assert not is_in_files(alone, mark)
        finally:
            await storage.close()

    asyncio.run(body())


def is_in_files(cluster: Cluster, what: bytes, folder: str = "") -> bool:
    return any(what in path.read_bytes() for path in (cluster.data / folder).rglob("*") if path.is_file())
