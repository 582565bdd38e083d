"""What a server says that it keeps: complete, real, and saying nothing of when somebody did something."""

import asyncio
import base64
import json
from pathlib import Path

import httpx
import pytest

from cli.program import run
from harness import Town, report_about, town
from parasol.features.holdings.server.kinds import ALONE, HOLDINGS, NO_THINGS, UNTOLD, lifetimes
from parasol.features.holdings.server.routes import STEPS, at_least
from parasol.features.holdings.server.store import SHOWN, look
from parasol.kernel.rooms.kinds import HEADINGS, ROWS
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.storage import StorageError
from parasol.kernel.storage.counting import COUNTS, SAME
from parasol.kernel.storage.opening import keep_url, open_storage
from parasol.kernel.texts.texts import load
from parasol.kernel.wire.tokens import week_of
from postgres import cluster, settle_on_postgres

PARTS = ("app", "kit", "outreach", "schema")


Schema = dict[str, list[str]]


async def make(folder: Path) -> None:
    await (await open_storage(folder)).close()


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Schema]:
    """Tables and columns of a new store, by engine."""
    folders = {engine: tmp_path_factory.mktemp(engine) for engine in ("sqlite", "postgres")}
    settle_on_postgres(folders["postgres"])
    for folder in folders.values():
        folder.chmod(0o700)
        asyncio.run(make(folder))
    return {engine: look(folder, 20_000).schema for engine, folder in folders.items()}


def test_every_table_and_column_has_a_line_and_every_line_its_column(schemas: dict[str, Schema]) -> None:
    t = load(PARTS)["en"]
    wanted: set[str] = set()
    for schema in schemas.values():
        assert len(schema) >= 20
        for table, columns in schema.items():
            wanted |= {f"table-{table}".replace("_", "-")}
            wanted |= {f"column-{table}-{column}".replace("_", "-") for column in columns}
    assert {id for id in t.ids if id.startswith(("table-", "column-"))} == wanted


def test_every_table_belongs_to_a_kind_and_every_kind_has_words_and_a_count(schemas: dict[str, Schema]) -> None:
    told = {table for kind in HOLDINGS for table in kind.tables} | set(NO_THINGS)
    assert told == set(schemas["sqlite"]) | set(schemas["postgres"])
    assert {SAME.get(kind.name, kind.name) for kind in (*HOLDINGS, *ALONE)} == set(COUNTS)
    headed = [name for names in HEADINGS.values() for name in names]
    assert sorted(headed) == sorted({kind.name for kind in (*HOLDINGS, *ALONE)}), "each stands under one heading"
    for t in load(PARTS).values():
        assert all(t.has(f"held-group-{about}") for about in HEADINGS)
        for kind in (*HOLDINGS, *ALONE):
            assert all(t.has(f"held-{kind.name}{end}") for end in ("", "-read", "-got"))


def test_every_kind_of_room_is_counted() -> None:
    for row in ROWS:
        family = f"'{row.name}/'" if row.is_owned else f"'{row.name}'"
        assert family in COUNTS[row.counted[0]], row.name


def test_what_is_shown_of_a_row_is_decided_for_every_table(schemas: dict[str, Schema]) -> None:
    schema = schemas["sqlite"]
    assert set(SHOWN) == set(schema)
    for table, columns in SHOWN.items():
        assert set(columns) <= set(schema[table])
        assert not {
            "value",
            "mark",
            "tag",
            "position",
            "holder_key",
            "auth_key",
            "recipient",
            "client_id",
            "key",
        } & set(columns)


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_the_numbers_are_the_real_ones_also_while_the_server_runs(tmp_path: Path, engine: str) -> None:
    if engine == "postgres":
        settle_on_postgres(tmp_path / "store")
    with town(tmp_path / "store") as running:
        first = running.found()
        running.invite(first)
        for _ in range(3):
            running.report(report_about())
        held = look(tmp_path / "store", running.clock.today())
        assert held.counts == {
            **dict.fromkeys((kind.name for kind in HOLDINGS), 0),
            "reports": 3,
            "roster": first.whole().entry_count,
            "boxes": held.counts["boxes"],
            "vaults": 2,
            "invites": 0,
            "keys": 6 - 1,
            "tokens": held.counts["tokens"],
            "credentials": held.counts["credentials"],
        }
        assert held.counts["boxes"] >= 3
        assert held.days == lifetimes(first.roster, running.clock.today())
        assert held.days["reports"] == first.roster.policy.report_days
        ran = run("holdings", "--store", str(tmp_path / "store"), "--json")
        told = {each["kind"]: each["count"] for each in json.loads(ran.out)["holdings"]}
        assert told == held.counts
        words = run("holdings", "--store", str(tmp_path / "store"))
        assert "Reports. How many there are now: 3. Kept for 180 days at most." in words.out
        spanish = run("holdings", "--store", str(tmp_path / "store"), "--language", "es")
        assert "Reportes. Cuántas hay ahora: 3." in spanish.out
        assert running.report(report_about()), "the server still writes"


def test_a_database_without_a_store_or_that_is_away_is_said_in_plain_words(tmp_path: Path) -> None:
    for name, url in (("empty", cluster().new_database("template1")), ("away", "postgresql:///x?host=/nowhere")):
        (tmp_path / name).mkdir(mode=0o700)
        keep_url(tmp_path / name, url)
    with pytest.raises(StorageError, match="no store in this database"):
        look(tmp_path / "empty", 20_000)
    with pytest.raises(StorageError, match="can't be read") as away:
        look(tmp_path / "away", 20_000)
    assert "/nowhere" not in str(away.value)


@pytest.mark.sqlite_only
def test_looking_neither_writes_nor_folds_the_log_of_a_store_whose_server_died(tmp_path: Path) -> None:
    with town(tmp_path / "store") as running:
        running.found()
        copied = tmp_path / "copied"
        copied.mkdir(mode=0o700)
        for name in ("parasol.db", "parasol.db-wal"):
            (copied / name).write_bytes((tmp_path / "store" / name).read_bytes())
    before = {name: (copied / name).read_bytes() for name in ("parasol.db", "parasol.db-wal")}
    assert look(copied, 20_000).counts["roster"] > 0
    assert before == {name: (copied / name).read_bytes() for name in before}


def ask(served: Town) -> dict[str, object]:
    sent = {"Content-Type": "application/json"}
    answer = httpx.post(f"{served.url}/api/holdings", content=b"{}", headers=sent, trust_env=False)
    assert answer.status_code == 200
    return answer.json()


def test_the_public_answer_does_not_change_when_somebody_acts_and_is_rough(served: Town) -> None:
    first = served.found()
    before = ask(served)
    for _ in range(12):
        served.report(report_about())
    assert ask(served) == before
    days_left = 7 - (served.clock.today() - week_first(served.clock.today()))
    served.clock.offset += days_left * 86_400
    after = ask(served)
    assert after["day"] == before["day"] + 7
    counts = {each["kind"]: each["at_least"] for each in after["holdings"]}
    assert counts["reports"] == 10
    assert counts["decisions"] == 0
    assert {name for name, count in counts.items() if count is None} == UNTOLD
    assert set(counts.values()) <= {None, 0, *STEPS}
    assert first.roster.policy.report_days == next(e["days"] for e in after["holdings"] if e["kind"] == "reports")


def test_a_server_that_is_started_anew_tells_the_same_all_week_and_counts_no_key_more(tmp_path: Path) -> None:
    with town(tmp_path / "store") as running:
        running.found()
        before = ask(running)
        for _ in range(10):
            running.report(report_about())
    with town(tmp_path / "store") as running:
        assert ask(running) == before
        assert look(tmp_path / "store", running.clock.today()).counts["keys"] == 5
        running.clock.offset += 7 * 86_400
        after = {each["kind"]: each["at_least"] for each in ask(running)["holdings"]}
        assert after["reports"] == 10


def test_what_a_program_of_another_version_left_is_counted_anew(served: Town) -> None:
    served.found()
    before = ask(served)
    assert served.server is not None
    for left in (b"{}", b"\xff", b'{"day":1,"holdings":[],"has_row":false}'):
        served.sql("UPDATE secret SET value = ? WHERE name = 'holdings'", left)
        for route in served.server.routes:
            if route.path == "/api/holdings":
                route.handle.__self__._told = None  # as in a new process
        assert ask(served) == before


def week_first(day: int) -> int:
    return min(each for each in range(day - 6, day + 1) if week_of(each) == week_of(day))


def test_counts_are_rounded_down_to_steps() -> None:
    assert [at_least(count) for count in (0, 9, 10, 19, 20, 49, 50, 1234, 10**9)] == [
        *(0, 0, 10, 10, 20, 20, 50, 1000, 1_000_000)
    ]


def test_the_row_that_is_shown_is_the_oldest_decision_which_members_can_fetch_too(served: Town) -> None:
    first = served.found()
    served.invite(first, "steward")
    row = base64_of(ask(served)["row"])
    assert len(row) == 64
    storage = served.storage
    assert storage is not None
    assert any(row == body[:64] for body in bodies_of(served, "decisions"))


def test_a_decision_that_had_its_time_is_shown_no_more_whatever_was_told_this_week(served: Town) -> None:
    first = served.found()
    served.invite(first, "steward")
    before = ask(served)
    assert before["row"]
    assert served.storage is not None
    assert served.loop is not None
    later = served.clock.today() + first.roster.policy.decision_days + 1
    asyncio.run_coroutine_threadsafe(served.storage.expire(later, 0), served.loop).result(30)
    assert ask(served) == {**before, "row": ""}


def base64_of(text: object) -> bytes:
    return base64.b64decode(str(text))


def bodies_of(served: Town, kind: str) -> list[bytes]:
    assert served.storage is not None
    assert served.loop is not None

    async def read() -> list[bytes]:
        rooms = await served.storage.rooms_of_kind(kind)
        return [r.body for room in rooms for r in await served.storage.read_after(room.name, 0, 100, 1 << 20)]

    return asyncio.run_coroutine_threadsafe(read(), served.loop).result(10)


def test_before_a_community_is_founded_there_is_an_answer_too(served: Town) -> None:
    told = ask(served)
    assert told["row"] == ""
    days = {each["kind"]: each["days"] for each in told["holdings"]}
    assert days["reports"] == lifetimes(RosterState(), 20_000)["reports"] == 180
