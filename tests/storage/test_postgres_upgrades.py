"""PostgreSQL stores of every released schema are brought to the newest and to a later one, with all that was in them,
also when the process or its backend is killed at any statement. ``NEXT`` stands in for steps that are to come."""

import asyncio
import itertools
import multiprocessing
import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
import released
from program import run
from test_upgrades import DAY, TODAY, used_as_any_other

from parasol.kernel.storage import StorageAway, StorageError
from parasol.kernel.storage.opening import drop_database, keep_url
from parasol.kernel.storage.postgres import PostgresStorage, before, dropping
from parasol.kernel.storage.postgres.connecting import connect, conninfo_of
from parasol.kernel.storage.postgres.locks import Lock, number_of
from parasol.kernel.storage.postgres.migrate import migrate, migrations
from postgres import BIN, Cluster, bytes_of, unprivileged, wait_until

pytestmark = pytest.mark.machine("kernel/storage")

RELEASED = [number for number, _ in migrations()]
SCHEMAS = RELEASED
NEWEST = RELEASED[-1]
NEXT = [
    (
        NEWEST + 1,
        """
        ALTER TABLE room ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey';  -- a comment; with a semicolon
        UPDATE room SET colour = 'red; or not' WHERE kind = 'report';
        CREATE FUNCTION shade() RETURNS TEXT LANGUAGE plpgsql AS $$ BEGIN RETURN 'dark;'; END $$;
        ALTER TABLE record ADD COLUMN shade TEXT;
        UPDATE record SET shade = shade();
        """,
    ),
    (NEWEST + 2, "CREATE TABLE leaf (number INTEGER PRIMARY KEY);\nINSERT INTO leaf SELECT DISTINCT seq FROM record;"),
]
LATER = [*migrations(), *NEXT]
FORKING = multiprocessing.get_context("forkserver")
FORKING.set_forkserver_preload([__name__])
LIMIT = 4_711
"""An advisory lock that a statement between two others waits for, while a test holds it."""
COPY = before.copy_of(NEWEST)

Rows = dict[str, list[tuple[Any, ...]]]


@pytest.fixture(scope="module")
def own() -> Iterator[Cluster]:
    """A cluster that may crash."""
    cluster = Cluster()
    yield cluster
    cluster.close()


def made_from(cluster: Cluster, schema: int) -> str:
    """A database as that release left it."""
    url = cluster.new_database("template1")
    asyncio.run(released.fill_postgres(url, schema))
    return url


def shape_of(url: str) -> list[str]:
    """All that makes tables, functions and triggers, without the lines that differ from one dump to the next."""
    command = unprivileged(BIN / "pg_dump", "--schema-only", "--schema=public", "--no-owner", "--no-privileges", url)
    dumped = subprocess.run(command, check=True, text=True, capture_output=True, cwd="/").stdout
    return [line for line in dumped.splitlines() if not line.startswith(("\\", "--"))]


def rows_in(url: str, schema: str = "public") -> Rows:
    """Every row of every table that is kept, its columns in the order of their names."""
    found: Rows = {}
    with psycopg.connect(url) as connection:
        columns = connection.execute(
            "SELECT relname::text, array_agg(attname::text ORDER BY attname) FROM pg_class JOIN pg_attribute ON"
            " attrelid = pg_class.oid WHERE relnamespace = %s::regnamespace AND relkind IN ('r', 'p') AND attnum > 0"
            " AND NOT relispartition AND relpersistence = 'p' AND NOT attisdropped"
            " AND attname NOT IN ('colour', 'shade') AND relname NOT IN ('erased', 'migration', 'leaf', 'copied_on')"
            " GROUP BY 1",
            (schema,),
        ).fetchall()
        for table, names in columns:
            quoted = ", ".join(f'"{name}"' for name in names)
            rows = connection.execute(f'SELECT {quoted} FROM {schema}."{table}"'.encode()).fetchall()
            found[table] = sorted(rows, key=repr)
    return found


def numbers_in(url: str) -> list[int]:
    with psycopg.connect(url) as connection:
        return [number for (number,) in connection.execute("SELECT number FROM migration ORDER BY 1").fetchall()]


async def brought(url: str, files: list[tuple[int, str]]) -> str | None:
    """The upgrade, as a program does it when it starts."""
    connection = await connect(conninfo_of(url))
    try:
        return await migrate(connection, files)
    finally:
        await connection.close()


def bring(url: str, files: list[tuple[int, str]] = LATER) -> str | None:
    return asyncio.run(brought(url, files))


def opened(url: str, body: Callable[[Any], Any] | None = None) -> tuple[str, ...]:
    async def whole() -> tuple[str, ...]:
        storage = await PostgresStorage.open(url)
        try:
            if body is not None:
                await body(storage)
            return storage.warnings
        finally:
            await storage.close()

    return asyncio.run(whole())


def copies_in(url: str) -> list[str]:
    with psycopg.connect(url) as connection:
        rows = connection.execute("SELECT nspname::text FROM pg_namespace WHERE nspname LIKE 'before%' ORDER BY 1")
        return [name for (name,) in rows.fetchall()]


def test_every_migration_is_as_it_was_released() -> None:
    assert {str(number): released.statements_hash(text) for number, text in migrations()} == released.HASHES["postgres"]


@pytest.mark.parametrize("schema", SCHEMAS)
class TestEverySchema:
    def test_it_is_brought_to_the_newest_and_used_as_any_other(self, own: Cluster, schema: int) -> None:
        url = made_from(own, schema)
        old = rows_in(url)
        assert sum(len(rows) for rows in old.values()) > 40
        opened(url)
        new = rows_in(url)
        assert {name: rows for name, rows in new.items() if rows or name in old} == old
        assert copies_in(url) == ([] if schema == NEWEST else [before.copy_of(schema)])
        fresh = own.new_database("template1")
        opened(fresh)
        assert shape_of(url) == shape_of(fresh)
        opened(url, used_as_any_other)

    def test_it_is_brought_to_a_later_one_copied_first_and_goes_back(
        self, own: Cluster, schema: int, tmp_path: Path
    ) -> None:
        url = made_from(own, schema)
        opened(url)
        with psycopg.connect(url, autocommit=True) as connection:
            for copy in copies_in(url):  # of bringing it to the newest, which the test above is about
                connection.execute(f"DROP SCHEMA {copy} CASCADE".encode())
        old, shape = rows_in(url), shape_of(url)
        assert bring(url) == COPY
        assert rows_in(url) == old
        assert rows_in(url, COPY) == old
        assert numbers_in(url)[-1] == NEXT[-1][0]
        assert bring(url) is None, "it is copied and said once"
        with pytest.raises(StorageError, match=f"newer Parasol .its format is {NEWEST + 2}"):
            opened(url)
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("DELETE FROM vault")  # what is written since is lost
            connection.execute("UPDATE room SET next = 900")
        keep_url(tmp_path, url)
        done = run("go-back", "--store", str(tmp_path))
        assert f"in its format {NEWEST}. Start the older version" in done.out
        assert rows_in(url) == old
        assert shape_of(url) == shape
        assert copies_in(url) == []
        assert "no copy from before an upgrade" in run("go-back", "--store", str(tmp_path)).err
        opened(url, used_as_any_other)

        async def rooms_go_on(s: PostgresStorage) -> None:
            with psycopg.connect(url) as connection:
                last = connection.execute("SELECT max(id) FROM room").fetchone()
                given = connection.execute(
                    "INSERT INTO room (name, kind, opened_on, next) VALUES ('x', 'alerts', 1, 1) RETURNING id"
                ).fetchone()
            assert given is not None
            assert last is not None
            assert given[0] > last[0]

        opened(url, rooms_go_on)


class TestTheCopy:
    def test_it_is_dropped_after_seven_days_and_has_left_the_files(self, own: Cluster) -> None:
        url = made_from(own, SCHEMAS[-1])
        bring(url)

        async def body(s: Any) -> None:
            for number in (1, 2):
                await s.delete_vault(b"v%d" % number)
            assert (await s.expire(TODAY + before.COPY_DAYS, 0))["copies"] == 0
            assert there(b"<00000101>"), "it holds what was deleted since"
            assert (await s.expire(TODAY + before.COPY_DAYS + 1, 0))["copies"] == 1
            assert not there(b"<00000101>")

        def there(piece: bytes) -> bool:
            return any(piece in bytes_of(path) for path in own.files_of(url))

        opened_with(url, body)
        assert copies_in(url) == []

    def test_one_of_a_day_that_is_still_to_come_goes_too(self, own: Cluster) -> None:
        url = made_from(own, SCHEMAS[-1])
        bring(url)

        async def body(s: Any) -> None:
            assert (await s.expire(TODAY - 2, 0, latest=TODAY))["copies"] == 0  # seen, and not believed yet
            assert (await s.expire(TODAY - 2, 0))["copies"] == 1

        opened_with(url, body)

    def test_a_backup_that_lives_shorter_takes_it_along_beside_a_server_that_runs(self, own: Cluster) -> None:
        url = made_from(own, SCHEMAS[-1])
        bring(url)

        async def body(_: Any) -> None:
            assert await dropping.forget_copies_before(url, TODAY) == 0
            assert await dropping.forget_copies_before(url, TODAY + 2) == 1

        opened_with(url, body)
        assert copies_in(url) == []

    def test_nothing_that_was_deleted_before_is_in_it_and_no_sample_of_it_anywhere(self, own: Cluster) -> None:
        url = made_from(own, SCHEMAS[-1])
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("DELETE FROM vault WHERE name = 'v1'")
        bring(url)
        with psycopg.connect(url, autocommit=True) as connection:
            oids = connection.execute(
                "SELECT pg_relation_filepath(oid) FROM pg_class WHERE relnamespace = %s::regnamespace", (COPY,)
            ).fetchall()
            connection.execute("ANALYZE")
            sampled = "SELECT count(*) FROM pg_stats WHERE schemaname = %s"
            assert connection.execute(sampled, (COPY,)).fetchone() == (0,)
        own.as_superuser("CHECKPOINT")
        copied = b"".join((own.data / name).read_bytes() for (name,) in oids)
        assert b"<00000102>" in copied
        assert b"<00000101>" not in copied

    def test_it_tells_no_order_that_must_not_be_known(self, own: Cluster) -> None:
        url = made_from(own, SCHEMAS[-1])
        with psycopg.connect(url, autocommit=True) as connection:
            for name in (b"z", b"a", b"m"):
                connection.execute("INSERT INTO vault VALUES (%s, 'k', 1, 's', 1)", (name,))
        bring(url)
        with psycopg.connect(url) as connection:
            names = [name for (name,) in connection.execute(f"SELECT name FROM {COPY}.vault".encode()).fetchall()]
        assert names == sorted(names)

    def test_it_goes_with_a_community_that_closes(self, own: Cluster, tmp_path: Path) -> None:
        url = made_from(own, SCHEMAS[-1])
        bring(url)
        keep_url(tmp_path, url)
        asyncio.run(drop_database(tmp_path))
        assert copies_in(url) == []
        assert opened(url) is not None, "tables and functions are gone, so another community can be made here"


def opened_with(url: str, body: Callable[[Any], Any]) -> None:
    """As a program that knows the later formats."""

    async def whole() -> None:
        storage = PostgresStorage(conninfo_of(url), ())
        try:
            await body(storage)
        finally:
            await storage.close()

    asyncio.run(whole())


class TestRefused:
    def test_while_a_server_runs_on_the_database_nothing_is_changed(self, own: Cluster) -> None:
        url = made_from(own, SCHEMAS[-1])
        old = rows_in(url)

        async def body(s: Any) -> None:
            with pytest.raises(StorageError, match="in use: stop every server"):
                await brought(url, LATER)
            assert await s.vault(b"v2") is not None

        opened(url, body)
        assert copies_in(url) == []
        assert numbers_in(url) == RELEASED
        assert rows_in(url) == old
        assert bring(url) == COPY

    def test_without_the_right_to_make_a_copy_nothing_is_changed(self, own: Cluster) -> None:
        url = made_from(own, SCHEMAS[-1])
        old = rows_in(url)
        name = url.split("///")[1].split("?")[0]
        own.as_superuser(f"ALTER DATABASE {name} OWNER TO postgres")
        with pytest.raises(StorageError, match="as its owner"):
            bring(url)
        assert rows_in(url) == old
        assert numbers_in(url) == RELEASED
        own.as_superuser(f"ALTER DATABASE {name} OWNER TO parasol")
        assert bring(url) == COPY

    def test_a_step_that_fails_leaves_everything_and_no_copy(self, own: Cluster) -> None:
        url = made_from(own, SCHEMAS[-1])
        old, shape = rows_in(url), shape_of(url)
        with pytest.raises(StorageError, match=rf"format {NEWEST + 1} \(22012\). Nothing was changed"):
            bring(url, [*migrations(), (NEWEST + 1, NEXT[0][1] + "SELECT 1 / 0;")])
        assert (rows_in(url), shape_of(url), copies_in(url)) == (old, shape, [])


def test_of_a_store_in_one_file_the_copy_is_put_back_by_hand(tmp_path: Path) -> None:
    refused = run("go-back", "--store", str(tmp_path))
    assert (refused.code, "before-upgrade-from-N" in refused.err) == (1, True)


def statements(sql: str) -> list[str]:
    """A file's statements, one by one."""
    found = re.findall(r"(?:\$\$.*?\$\$|'(?:[^']|'')*'|--[^\n]*|[^;])+", sql, re.DOTALL)
    return [text for text in found if re.sub(r"--[^\n]*", "", text).strip()]


def stopping_at(files: list[tuple[int, str]], after: int) -> Iterator[list[tuple[int, str]]]:
    """The files, each time with one more stop: after its nth statement a file above ``after`` waits for the gate. The
    last stop of a file is at its very end, when it only has to be noted and committed."""
    for at, (number, sql) in enumerate(files):
        if number > after:
            parts = statements(sql)
            for stop in range(len(parts) + 1):
                stopped = [*parts[:stop], f"SELECT pg_advisory_lock({LIMIT})", *parts[stop:]]
                yield [*files[:at], (number, ";\n".join(stopped) + ";"), *files[at + 1 :]]


def held_up(url: str, files: list[tuple[int, str]]) -> tuple["multiprocessing.process.BaseProcess", Any, int]:
    """A process that upgrades and waits at the gate; what holds the gate shut; its backend."""
    limit = psycopg.connect(url, autocommit=True)
    limit.execute("SELECT pg_advisory_lock(%s)", (LIMIT,))
    child = FORKING.Process(target=_quietly, args=(url, files), daemon=True)
    child.start()
    waiting = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = %s AND NOT granted"
    wait_until(lambda: child.exitcode is not None or limit.execute(waiting, (LIMIT,)).fetchone())
    row = limit.execute(waiting, (LIMIT,)).fetchone()
    assert row is not None, "it never came there"
    return child, limit, row[0]


def _quietly(url: str, files: list[tuple[int, str]]) -> None:
    try:
        bring(url, files)
    except (StorageError, StorageAway):
        os._exit(3)
    finally:
        os._exit(0)


def killed_everywhere(cluster: Cluster, how: str, files: list[tuple[int, str]], old_url: str | None, every: int) -> int:
    """Kill at every ``every``-th stop; look each time whether all is there, and whether the next start goes on. Returns
    how many stops there were."""
    newest = files[-1][0]
    after = 0 if old_url is None else NEWEST
    old = {} if old_url is None else rows_in(old_url)
    whole = cluster.new_database("template1") if old_url is None else clone(cluster, old_url)
    bring(whole, files)
    shape = shape_of(whole)
    stops = list(stopping_at(files, after))
    for stopped in itertools.islice(stops, 0, None, every):
        url = cluster.new_database("template1") if old_url is None else clone(cluster, old_url)
        done_before = [number for number, sql in stopped if str(LIMIT) not in sql]
        reached = next(number for number, sql in stopped if str(LIMIT) in sql)
        child, limit, backend = held_up(url, stopped)
        if how == "process":
            assert child.pid is not None
            os.kill(child.pid, signal.SIGKILL)
            child.join()
            limit.close()  # its backend goes on by itself, to the end of what it was sent
        elif how == "session":
            limit.execute("SELECT pg_terminate_backend(%s)", (backend,))
            child.join()
            limit.close()
        else:
            os.kill(backend, signal.SIGKILL)  # PostgreSQL as a whole begins anew
            child.join()
            limit.close()
            wait_until(lambda: answers(cluster), 60)
        finished = [number for number in done_before if after < number < reached]
        wait_until(lambda url=url: nobody_but_us(url))
        if old_url is not None:
            assert rows_in(url) == old, stopped
            assert numbers_in(url) == [*RELEASED, *finished]
            assert copies_in(url) == ([COPY] if finished else []), "the copy is there with the first step or not at all"
        bring(url, files)
        assert numbers_in(url)[-1] == newest
        assert shape_of(url) == shape
        if old_url is not None:
            assert rows_in(url) == old
            assert COPY in copies_in(url)
            assert rows_in(url, COPY) == old
        drop(cluster, url)
    return len(stops)


def nobody_but_us(url: str) -> bool:
    with psycopg.connect(url) as connection:
        row = connection.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        ).fetchone()
    return row == (0,)


def answers(cluster: Cluster) -> bool:
    try:
        return bool(cluster.as_superuser("SELECT 1"))
    except psycopg.OperationalError:
        return False


def name_in(url: str) -> str:
    return url.split("///")[1].split("?", maxsplit=1)[0]


def clone(cluster: Cluster, url: str) -> str:
    return cluster.new_database(name_in(url))


def drop(cluster: Cluster, url: str) -> None:
    cluster.as_superuser(f"DROP DATABASE {name_in(url)} WITH (FORCE)")


class TestKilled:
    @pytest.mark.parametrize("how", ["process", "session", "backend"])
    def test_at_a_statement_of_each_step_nothing_is_lost_and_the_next_start_finishes(
        self, own: Cluster, how: str
    ) -> None:
        assert killed_everywhere(own, how, LATER, made_from(own, SCHEMAS[-1]), 7) == 5 + 1 + 2 + 1

    @pytest.mark.thorough
    @pytest.mark.parametrize("how", ["process", "session", "backend"])
    def test_at_every_statement_of_each_step(self, own: Cluster, how: str) -> None:
        assert killed_everywhere(own, how, LATER, made_from(own, SCHEMAS[-1]), 1) == 5 + 1 + 2 + 1

    @pytest.mark.thorough
    @pytest.mark.parametrize("how", ["process", "session"])
    def test_at_every_statement_of_the_first_file(self, own: Cluster, how: str) -> None:
        assert killed_everywhere(own, how, migrations(), None, 1) > 50

    def test_while_it_is_copied_nothing_is_changed(self, own: Cluster) -> None:
        """A table that another program has locked holds the copying up."""
        url = made_from(own, SCHEMAS[-1])
        old = rows_in(url)
        with psycopg.connect(url) as holder:
            holder.execute("LOCK TABLE withdrawal IN ACCESS EXCLUSIVE MODE")
            child = FORKING.Process(target=_quietly, args=(url, LATER), daemon=True)
            child.start()
            with psycopg.connect(url, autocommit=True) as looking:
                waiting = (
                    "SELECT query FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'CREATE TABLE%'"
                )
                wait_until(lambda: looking.execute(waiting).fetchone())
            assert child.pid is not None
            os.kill(child.pid, signal.SIGKILL)
            child.join()
        wait_until(lambda: nobody_but_us(url))
        assert (rows_in(url), numbers_in(url), copies_in(url)) == (old, RELEASED, [])
        assert bring(url) == COPY
        assert rows_in(url, COPY) == old

    def test_in_the_very_commit_it_is_done_though_nobody_heard_it(self, own: Cluster) -> None:
        url = made_from(own, SCHEMAS[-1])
        old = rows_in(url)
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(
                f"CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS"
                f" $$ BEGIN PERFORM pg_advisory_lock({LIMIT}); RETURN NULL; END $$".encode()
            )
            connection.execute(
                "CREATE CONSTRAINT TRIGGER waits AFTER INSERT ON migration INITIALLY DEFERRED"
                " FOR EACH ROW EXECUTE FUNCTION wait()"
            )
        child, limit, _ = held_up(url, LATER)
        assert child.pid is not None
        os.kill(child.pid, signal.SIGKILL)
        child.join()
        limit.close()
        wait_until(lambda: nobody_but_us(url))
        assert numbers_in(url) == [*RELEASED, NEWEST + 1]
        assert bring(url) == before.copy_of(NEWEST + 1)
        assert rows_in(url) == rows_in(url, COPY) == old


def test_of_two_that_start_at_once_one_upgrades_and_the_other_waits(own: Cluster) -> None:
    url = made_from(own, SCHEMAS[-1])
    old = rows_in(url)
    stopped = next(iter(stopping_at(LATER, NEWEST)))
    first, limit, _ = held_up(url, stopped)
    second = FORKING.Process(target=_said, args=(url,), daemon=True)
    second.start()
    waits = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = %s AND NOT granted"
    low = number_of(Lock.MIGRATING) & 0xFFFFFFFF
    wait_until(lambda: limit.execute(waits, (low,)).fetchone())
    time.sleep(0.3)
    assert second.is_alive(), "it waits"
    limit.close()
    first.join(20)
    second.join(20)
    assert (first.exitcode, second.exitcode) == (0, 10), "the second one found it done"
    assert rows_in(url) == old
    assert copies_in(url) == [COPY]
    assert numbers_in(url) == [*RELEASED, NEWEST + 1, NEWEST + 2]


def _said(url: str) -> None:
    code = 3
    try:
        code = 10 if bring(url) is None else 11
    finally:
        os._exit(code)


def test_a_store_of_a_day_long_ago_is_still_read(own: Cluster) -> None:
    """The frozen rows' own day, so that the constant the two engines share is the one that was frozen."""
    with psycopg.connect(made_from(own, SCHEMAS[0])) as connection:
        assert connection.execute("SELECT DISTINCT day FROM record").fetchall() == [(DAY,)]
