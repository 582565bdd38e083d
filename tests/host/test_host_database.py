"""`parasol doctor` and PostgreSQL: each wrong setting is made in a real one, and named, with what to type."""

import asyncio
import os
import pwd
import shlex
import subprocess
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import TypeVar

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict
from running import AS_INSTALLED, PARASOL, SANDBOX
from sandbox import read_whole, settings_of, write_units

from parasol.host import Answers, settings
from parasol.host.checks import Finding, Verdict, database, look
from parasol.host.checks.store import COPY_DAYS, MOST_COPY_DAYS
from parasol.host.units import units
from parasol.kernel.storage.opening import URL_FILE, keep_url, url_of
from parasol.kernel.storage.postgres import before
from parasol.kernel.storage.postgres.connecting import connect, conninfo_of
from parasol.kernel.storage.postgres.locks import Connection
from parasol.kernel.wire.days import day_of
from postgres import TEMPLATE, USER, Cluster, wait_until

pytestmark = pytest.mark.machine("host", "kernel/storage")

T = TypeVar("T")
NAMED = "parasol-doctor-database.service"
TODAY = "floor(extract(epoch FROM now()) / 86400)::int"
RIGHT = {
    "fsync": "on",
    "log_parameter_max_length": "0",
    "log_connections": "off",
    "max_connections": "40",
    "wal_keep_size": "0",
}
RELOADED = {
    "log_statement": "all",
    "log_min_error_statement": "error",
    "log_parameter_max_length_on_error": "-1",
    "log_parameter_max_length": "100",
    "log_min_duration_statement": "500",
    "log_min_duration_sample": "0",
    "log_transaction_sample_rate": "0.5",
    "log_error_verbosity": "verbose",
    "log_connections": "on",
    "log_disconnections": "on",
    "wal_recycle": "on",
    "wal_keep_size": "512",
    "autovacuum": "off",
    "full_page_writes": "off",
    "fsync": "off",
}
RESTARTED = {
    "archive_mode": "on",
    "track_commit_timestamp": "on",
    "shared_preload_libraries": "pg_stat_statements,auto_explain",
    "wal_level": "logical",
}


@pytest.fixture(scope="module")
def own() -> Iterator[Cluster]:
    cluster = Cluster(**RIGHT)
    yield cluster
    cluster.close()


@pytest.fixture
def store(own: Cluster, open_folder: Path) -> Path:
    folder = Path(tempfile.mkdtemp(dir=open_folder))
    keep_url(folder, own.url_of(TEMPLATE))
    return folder


def of(found: list[Finding], verdict: Verdict) -> dict[str, Finding]:
    """By the first word of their text."""
    assert all(bool(one.advice) == (one.verdict in {Verdict.WRONG, Verdict.LOOK}) for one in found)
    return {one.text.split()[0]: one for one in found if one.verdict is verdict}


def of_the_database(facts: database.Facts) -> list[Finding]:
    """What is said of it, but for copies."""
    return [one for one in database.judged(facts) if one.what == database.WHAT]


def settled(cluster: Cluster, name: str) -> str:
    (row,) = cluster.as_superuser(f"SELECT setting FROM pg_settings WHERE name = '{name}'")
    return str(row[0])


def test_a_database_as_the_handbook_says_has_nothing_wrong(own: Cluster, store: Path) -> None:
    found = database.look(store)
    assert of(found, Verdict.WRONG) == {}
    assert set(of(found, Verdict.LOOK)) <= {"data_checksums"}, "initdb of 17 makes none by itself"


@pytest.mark.parametrize("name", RELOADED)
def test_a_setting_that_is_wrong_is_named_and_what_is_advised_mends_it(own: Cluster, store: Path, name: str) -> None:
    right = settled(own, name)
    own.as_superuser(f"ALTER SYSTEM SET {name} = '{RELOADED[name]}'", "SELECT pg_reload_conf()")
    try:
        wait_until(lambda: settled(own, name) != right)
        wrong = of(database.look(store), Verdict.WRONG)
        assert set(wrong) == {name}
        assert f"{name} is " in wrong[name].text
        advised = wrong[name].advice.partition(": ")[2].partition(" (")[0]
        own.as_superuser(f"ALTER SYSTEM SET {advised}", "SELECT pg_reload_conf()")
        wait_until(lambda: settled(own, name) == right)
        assert of(database.look(store), Verdict.WRONG) == {}
    finally:
        own.as_superuser(f"ALTER SYSTEM SET {name} = '{right}'", "SELECT pg_reload_conf()")
        wait_until(lambda: settled(own, name) == right)


def test_what_is_loaded_archived_and_kept_is_named(store: Path) -> None:
    other = Cluster(**{**RIGHT, **RESTARTED})
    try:
        (store / URL_FILE).write_text(other.url_of(TEMPLATE))
        found = database.look(store)
        wrong = of(found, Verdict.WRONG)
        assert set(wrong) == {"archive_mode", "track_commit_timestamp", "pg_stat_statements", "auto_explain"}
        assert "wal_level" in of(found, Verdict.LOOK)
        other.as_superuser("SELECT pg_create_physical_replication_slot('left', true)")
        slot = [one for one in database.look(store) if "nobody reads the replication slot left" in one.text]
        assert slot[0].verdict is Verdict.WRONG
        other.as_superuser(slot[0].advice.partition("superuser: ")[2])
        assert not [one for one in database.look(store) if "slot left" in one.text]
    finally:
        other.close()


def test_a_user_that_may_too_much_and_a_pooler_that_drops_what_was_asked_for(own: Cluster, store: Path) -> None:
    own.as_superuser(f"ALTER ROLE {USER} SUPERUSER CREATEROLE")
    try:
        wrong = of(database.look(store), Verdict.WRONG)
        assert "superuser, createrole" in wrong["Parasol's"].text
        assert wrong["Parasol's"].advice.endswith("ALTER ROLE parasol NOSUPERUSER NOCREATEROLE")
    finally:
        own.as_superuser(f"ALTER ROLE {USER} NOSUPERUSER NOCREATEROLE")
    (store / URL_FILE).write_text(own.url_of(TEMPLATE) + "&options=-c%20synchronous_commit%3Doff")
    assert set(of(database.look(store), Verdict.WRONG)) == {"synchronous_commit"}


class TestCopies:
    """Of the database, from before an upgrade. They are made by the real upgrade's own function."""

    @pytest.fixture
    def store(self, own: Cluster, tmp_path: Path) -> Path:
        keep_url(tmp_path, own.new_database())
        for version in (7, 12):
            self.on(tmp_path, lambda c, version=version: before.make_copy(c, version))  # type: ignore[misc]
        return tmp_path

    def on(self, store: Path, act: Callable[[Connection], Awaitable[T]]) -> T:
        async def whole() -> T:
            connection = await connect(conninfo_of(url_of(store) or ""))
            try:
                return await act(connection)
            finally:
                await connection.close()

        return asyncio.run(whole())

    def made(self, store: Path, days_ago: int) -> None:
        for version in (7, 12):
            query = f"UPDATE before_upgrade_from_{version}.copied_on SET day = {TODAY} - {days_ago}"
            self.on(store, lambda c, query=query: c.execute(query.encode()))  # type: ignore[misc]

    def told(self, store: Path) -> Finding:
        (finding,) = [each for each in database.look(store) if each.what == "copies"]
        return finding

    def test_they_are_counted_with_their_age_and_what_ends_them(self, own: Cluster, store: Path) -> None:
        self.made(store, 3)
        finding = self.told(store)
        assert finding.verdict is Verdict.LOOK
        assert "2 copies from before an upgrade in the database, the oldest 3 days old" in finding.text
        assert f"deletes it after {before.COPY_DAYS} days" in finding.text
        advised = finding.advice.partition("as Parasol's user: ")[2]
        self.on(store, lambda c: c.execute(advised.encode()))
        assert self.told(store).verdict is Verdict.GOOD
        assert "lies in the database" in self.told(store).text

    def test_the_server_ends_them_before_the_doctor_calls_them_wrong(self, store: Path) -> None:
        assert before.COPY_DAYS == COPY_DAYS
        self.made(store, MOST_COPY_DAYS)
        assert self.told(store).verdict is Verdict.LOOK
        self.made(store, MOST_COPY_DAYS + 1)
        finding = self.told(store)
        assert (finding.verdict, "should have deleted" in finding.text) == (Verdict.WRONG, True)
        assert self.on(store, lambda c: before.forget_copies(c, day_of(time.time()))) == 2
        assert self.told(store).verdict is Verdict.GOOD

    def test_another_users_schema_of_such_a_name_is_none(self, own: Cluster, store: Path) -> None:
        assert "2 copies" in self.told(store).text
        own.as_superuser("CREATE SCHEMA before_upgrade_from_3", database=self.database(store))
        assert "2 copies" in self.told(store).text

    def database(self, store: Path) -> str:
        return str(conninfo_to_dict(url_of(store) or "")["dbname"])


def test_few_connections_that_are_left_are_told(own: Cluster, store: Path) -> None:
    held = [psycopg.connect(own.url_of("postgres")) for _ in range(20)]
    try:
        (told,) = [one for one in database.look(store) if "connections are left" in one.text]
        assert told.verdict is Verdict.LOOK
    finally:
        for connection in held:
            connection.close()


def test_a_line_over_the_network_without_encryption_is_named(own: Cluster) -> None:
    found = database.facts.ask(own.url_of(TEMPLATE), database._NAMES, ())
    far = {"is_local": False, "settings": {}, "free": 100}
    for is_encrypted, mode, words in ((False, "prefer", "isn't encrypted"), (True, "require", "pretend")):
        facts = database.Facts(**{**_fields(found), **far, "is_encrypted": is_encrypted, "sslmode": mode})
        told = of_the_database(facts)
        assert [(one.verdict, words in one.text) for one in told] == [(Verdict.WRONG, True)]
        assert "sslmode=verify-full" in told[0].advice
    good = of_the_database(database.Facts(**{**_fields(found), **far, "is_encrypted": True, "sslmode": "verify-full"}))
    assert [one.verdict for one in good] == [Verdict.GOOD]
    for version, verdict in ((16, Verdict.WRONG), (18, Verdict.LOOK)):
        told = of_the_database(database.Facts(**{**_fields(found), "settings": {}, "free": 100, "version": version}))
        assert [one.verdict for one in told] == [verdict]


def _fields(found: database.Facts) -> dict[str, object]:
    return {name: getattr(found, name) for name in found.__struct_fields__}


def test_one_that_is_not_there_is_told_without_its_address(tmp_path: Path) -> None:
    (tmp_path / URL_FILE).touch(mode=0o600)
    (tmp_path / URL_FILE).write_text("postgresql:///parasol?host=/nowhere")
    (told,) = database.look(tmp_path)
    assert told.verdict is Verdict.WRONG
    assert "can't be reached" in told.text
    assert "/nowhere" not in told.text + told.advice


@pytest.fixture
def peer(own: Cluster, store: Path) -> Iterator[str]:
    """The URL of a database that lets the system's user ``nobody`` in and nobody else; the store is theirs."""
    if os.geteuid() != 0:
        pytest.skip("only root can become another user")
    if subprocess.run(["setpriv", "--reuid=nobody", "--clear-groups", "test", "-r", __file__], check=False).returncode:
        pytest.skip("this folder is closed to other users, so that none of them can run what is in it")
    hba = own.data / "pg_hba.conf"
    before = hba.read_text()
    owner = pwd.getpwnam("nobody")
    own.as_superuser(f"CREATE ROLE nobody LOGIN IN ROLE {USER}")
    hba.write_text(f"local {TEMPLATE} nobody peer\nlocal all postgres trust\n")
    own.as_superuser("SELECT pg_reload_conf()")
    try:
        url = own.url_of(TEMPLATE, "nobody")
        wait_until(lambda: not _lets_in(url))
        for path in (store, store / URL_FILE):
            os.chown(path, owner.pw_uid, owner.pw_gid)
        (store / URL_FILE).write_text(url)
        own.folder.chmod(0o755)
        yield url
    finally:
        hba.write_text(before)
        own.as_superuser("SELECT pg_reload_conf()", "DROP ROLE nobody")


def test_root_asks_as_the_user_whom_the_store_belongs_to(peer: str, store: Path) -> None:
    """PostgreSQL lets in who the system says that they are; root is nobody there."""
    found = database.look(store)
    assert found
    assert of(found, Verdict.WRONG) == {}
    assert of(found, Verdict.UNCHECKED) == {}
    assert _lets_in(peer) is False


def test_each_morning_it_is_asked_by_a_service_of_that_user_which_sees_of_the_store_where_it_is(
    peer: str, own: Cluster, store: Path, open_folder: Path
) -> None:
    """As the units have it: the doctor's own, root without the right to become another user, can't ask; this one can,
    and what it finds wrong is in its log, and it fails."""
    answers = Answers("notes.example.org", database="here", store="/srv/parasol", program=AS_INSTALLED)
    write_units(units(answers), open_folder)
    (open_folder / "host.json").write_text(settings(answers))
    kept = settings_of(read_whole(open_folder / NAMED))
    assert (kept["User"], kept["CapabilityBoundingSet"]) == (["parasol"], [])
    assert kept["TemporaryFileSystem"] == ["/srv/parasol:ro"]
    assert kept["BindReadOnlyPaths"] == ["-/srv/parasol/database"]
    assert NAMED in settings_of(read_whole(open_folder / "parasol-doctor.service"))["Wants"]

    def looked(unit: str, *who: str) -> subprocess.CompletedProcess[str]:
        words = shlex.split(settings_of(read_whole(open_folder / unit))["ExecStart"][0])[1:]
        words = [str(open_folder / "host.json") if word == "/etc/parasol/host.json" else word for word in words]
        mounted = (
            "mount -t tmpfs -o mode=755 none /srv && mkdir /srv/parasol && touch /srv/parasol/database && "
            'mount --bind "$0/database" /srv/parasol/database && exec "$@"'
        )
        command = ["unshare", "--mount", "bash", "-euc", mounted, store, *who, *SANDBOX, open_folder / unit, PARASOL]
        return subprocess.run([*map(str, command), *words], capture_output=True, text=True, check=False)

    nobody = ("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--bounding-set=-all")
    own.as_superuser("ALTER SYSTEM SET log_connections = 'on'", "SELECT pg_reload_conf()")
    try:
        wait_until(lambda: settled(own, "log_connections") == "on")
        wrong = looked(NAMED, *nobody)
        assert wrong.returncode == 1
        assert "log_connections is on" in wrong.stdout
        as_root = looked(NAMED, "setpriv", "--bounding-set=-all,+dac_read_search", "--inh-caps=-all")
        assert "log_connections" not in as_root.stdout, "root itself isn't let in"
    finally:
        own.as_superuser("ALTER SYSTEM SET log_connections = 'off'", "SELECT pg_reload_conf()")


def _lets_in(url: str) -> bool:
    try:
        psycopg.connect(url).close()
    except psycopg.OperationalError:
        return False
    return True


def test_it_is_among_what_the_doctor_looks_at(store: Path) -> None:
    answers = Answers(None, onion=True)
    object.__setattr__(answers, "store", str(store))  # which `parasol setup` lets lie in no temporary folder
    told = look(answers)
    assert [one for one in told if one in database.look(store)] == database.look(store)
    (store / URL_FILE).write_text("postgresql:///parasol?host=/nowhere")
    assert [one.verdict for one in look(answers) if one.what == database.WHAT] == [Verdict.WRONG]
