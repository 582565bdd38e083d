"""`parasol setup` and where everything is kept: what it asks about a database elsewhere, what it writes for one, and
that the server really runs with that, over TLS, with what its unit allows and no more."""

import asyncio
import json
import re
import shlex
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import psycopg
import pytest
from program import run, talk
from running import PARASOL, SANDBOX, free_port, is_open, running, wait_until
from sandbox import read_whole, settings_of, whole
from secure_cluster import ADDRESS, OTHER_ADDRESS, Elsewhere, elsewhere

from parasol.host import Answers, HostRefused, files_of, next_steps, read_settings
from parasol.host.checks import reaching
from parasol.host.commands.setup_database import certificate_in
from parasol.host.database import ELSEWHERE, HERE, POSTGRESQL, machines, password_line, url
from parasol.host.units import units
from parasol.kernel.storage import StorageError
from parasol.kernel.storage.opening import checked_url
from parasol.kernel.storage.postgres import PostgresStorage
from parasol.kernel.storage.postgres.connecting import conninfo_of

pytestmark = pytest.mark.machine("host", "kernel/storage", "host/commands/setup")

ROOT = Path(__file__).parents[2]
FIRST = ["notes.example.org", "", "", "", "", "", ""]
NAMED = "parasol-doctor-database.service"
CLUSTER = "192.0.2.1 192.0.2.2 192.0.2.3"


NO_MACHINES = [
    *("", "192.0.2", "db.example.org", "192.0.2.1:0", "192.0.2.1:70000", "192.0.2.1 192.0.2.1", "0.0.0.0", "224.0.0.1"),
    *("a_b=192.0.2.1", "192.0.2.1/parasol", "x@192.0.2.1", "-a=192.0.2.1", "=192.0.2.1", " ".join(["::1"] * 10)),
]


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Elsewhere]:
    with elsewhere(tmp_path_factory.mktemp("elsewhere")) as made:
        yield made


def answered(there: Elsewhere, folder: Path, *more: str, processes: int = 2) -> tuple[list[str], str]:
    """A set-up for this database in a folder; the words of its `init`, and all that was said."""
    typed = [*FIRST, "3", f"{ADDRESS}:{there.port}", str(there.authority), there.password, "y"]
    ran = talk("setup", "--into", str(folder), "--processes", str(processes), *more, answers=typed)
    assert ran.code == 0, ran.err
    (init,) = re.findall(r"^    (.* init .*)$", ran.out, re.MULTILINE)
    return shlex.split(init.partition(" -- ")[2]), ran.out + ran.err


def in_folder(text: str, folder: Path) -> str:
    """With the files that were written into a folder in the place of the machine's."""
    return text.replace("/etc/parasol/", f"{folder}/etc/parasol/")


def doctor_of(etc: Path, store: Path, unit: Path) -> subprocess.CompletedProcess[str]:
    """The doctor's look at the database as its unit has it, with the store in this folder."""
    file = etc / "host.json"
    file.write_text(json.dumps({**json.loads((etc / "etc/parasol/host.json").read_text()), "store": "/srv/parasol"}))
    (line,) = settings_of(read_whole(unit))["ExecStart"]
    words = shlex.split(line.replace("/etc/parasol/host.json", str(file)))[1:]
    # `parasol setup` lets no store lie in a temporary folder: here a mount of the machine's, as the unit has one.
    mounted = 'mount -t tmpfs none /srv && mkdir /srv/parasol && mount --bind "$0" /srv/parasol && exec "$@"'
    command = ["unshare", "--mount", "bash", "-euc", mounted, store, *SANDBOX, unit, PARASOL, *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_all_that_a_database_elsewhere_needs_is_written_and_the_password_in_one_file_alone(
    there: Elsewhere, tmp_path: Path
) -> None:
    init, said = answered(there, tmp_path, "--try-database")
    read = read_settings(tmp_path / "etc/parasol/host.json")
    assert (read.database, read.database_hosts, read.processes) == (ELSEWHERE, f"{ADDRESS}:{there.port}", 2)
    address = checked_url(init[-1])
    assert init[-2] == "--database"
    assert f"parasol@{ADDRESS}:{there.port}/parasol" in address
    for part in ("sslmode=verify-full", "sslrootcert=/etc/parasol/database.crt", "passfile=/etc/parasol/pgpass"):
        assert part in address
    assert (tmp_path / "etc/parasol/database.crt").read_text() == there.authority.read_text()
    kept = tmp_path / "etc/parasol/pgpass"
    assert kept.read_text() == password_line(there.password)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert str(kept) in said, "it is named as every file is"
    assert "chown parasol:parasol /etc/parasol/pgpass" in said
    start = there.password[:8]
    assert start not in said
    holding = [path for path in tmp_path.rglob("*") if path.is_file() and start in path.read_text()]
    assert holding == [kept]


def test_the_services_reach_the_databases_machines_and_nothing_else_and_only_some_may() -> None:
    hosts = "192.0.2.1 db.example.org=192.0.2.2:5433 [2001:db8::3]:5432"
    made = units(Answers("a.example", "b.example", True, database=ELSEWHERE, database_hosts=hosts, processes=3))
    kept = {name: settings_of(whole(made, name)) for name in made if name.endswith(".service")}
    reach = {name: settings.get("IPAddressAllow") for name, settings in kept.items()}
    all_three = ["localhost 192.0.2.1 192.0.2.2 2001:db8::3"]
    for name in ("parasol.service", "parasol-backup.service", "parasol-doctor-database.service"):
        assert reach[name] == all_three
        assert kept[name]["IPAddressDeny"] == ["any"]
        assert "/etc/parasol/pgpass" not in whole(made, name)
    assert reach["parasol-plain.service"] == ["localhost"]
    for name in ("parasol-plain.service", "parasol-tor.service", "parasol-doctor.service"):
        hidden = [value for line in kept[name]["InaccessiblePaths"] for value in line.split()]
        assert "-/etc/parasol/pgpass" in hidden
    server = kept["parasol.service"]
    assert server["ExecStart"][0].endswith("--processes 3")
    assert "network-online.target" in server["After"]
    assert server["Wants"] == ["network-online.target"]
    assert settings_of(units(Answers("a.example"))["parasol.service"])["IPAddressAllow"] == ["localhost"]


@pytest.mark.parametrize("hosts", NO_MACHINES)
def test_a_machine_that_is_none_is_refused(hosts: str) -> None:
    with pytest.raises(HostRefused):
        Answers("a.example", database=ELSEWHERE, database_hosts=hosts)


def test_more_than_one_process_and_machines_need_postgresql() -> None:
    for more in ({"processes": 2}, {"processes": 0}, {"database_hosts": "192.0.2.1"}):
        with pytest.raises(HostRefused):
            Answers("a.example", **more)
    with pytest.raises(HostRefused):
        Answers("a.example", database=HERE, database_hosts="192.0.2.1")
    assert Answers("a.example", database=HERE, processes=4).database_url == "postgresql:///parasol?host=/run/postgresql"


def test_the_url_is_what_libpq_reads_with_every_machine_its_name_and_its_address() -> None:
    made = url(ELSEWHERE, "db.example.org=192.0.2.1:5433, [2001:db8::5] 2001:db8::6")
    assert made is not None
    read = psycopg.conninfo.conninfo_to_dict(conninfo_of(checked_url(made)))
    assert read["host"] == "db.example.org,2001:db8::5,2001:db8::6"
    assert read["hostaddr"] == "192.0.2.1,2001:db8::5,2001:db8::6"
    assert read["port"] == "5433,5432,5432"
    assert (read["sslmode"], read["user"], read["dbname"]) == ("verify-full", "parasol", "parasol")
    assert read["target_session_attrs"] == "read-write"


def test_a_slip_is_told_and_asked_again_before_anything_is_written(there: Elsewhere, tmp_path: Path) -> None:
    right = f"{ADDRESS}:{there.port}"
    closed = free_port()
    typed = [
        *FIRST,
        "3",
        "db.example.org",
        f"{ADDRESS}:{closed}",
        str(tmp_path / "none.crt"),
        str(there.other_authority),
    ]
    typed += ["", "not it", right, "", "", "", str(there.authority), "", "", "", there.password, "y"]
    folder = tmp_path / "to"
    ran = talk("setup", "--into", str(folder), "--try-database", answers=typed)
    assert ran.code == 0, ran.err
    told = [
        "write the database's machine as an address",
        "this file can't be read",
        "a password has 1 to",
        f"doesn't answer at {ADDRESS} (port {closed})",
        "not a PostgreSQL whose certificate is of this authority",
        "refuses the password",
    ]
    at = [ran.err.lower().find(words.lower()) for words in told]
    assert -1 not in at
    assert at == sorted(at)
    assert "not it" not in ran.err + ran.out
    assert read_settings(folder / "etc/parasol/host.json").database_hosts == right
    assert (folder / "etc/parasol/pgpass").read_text() == password_line(there.password)


def test_a_program_that_gives_a_wrong_answer_has_nothing_written(there: Elsewhere, tmp_path: Path) -> None:
    lines = (*FIRST, "3", f"{ADDRESS}:{there.port}", str(there.authority), "not it")
    ran = run("setup", "--into", str(tmp_path), "--try-database", lines=lines)
    assert ran.code == 1
    assert "refuses the password" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_whoever_pretends_to_be_the_database_is_found_out(there: Elsewhere) -> None:
    """A certificate of the right authority, for another address."""

    def refused(hosts: str, authority: Path = there.authority, password: str | None = there.password) -> str | None:
        address = url(ELSEWHERE, hosts)
        assert address is not None
        return reaching.refused(address, machines(hosts), authority, password)

    assert refused(f"{ADDRESS}:{there.port}") is None
    assert refused(f"a1={OTHER_ADDRESS}:{there.port}") is None, "by the name in it, at whatever address"
    for hosts in (f"{OTHER_ADDRESS}:{there.port}", f"b1={ADDRESS}:{there.port}"):
        told = refused(hosts)
        assert told is not None
        assert "certificate" in told
    asked = refused(f"{ADDRESS}:{there.port}", password=None)
    assert asked is not None
    assert "asks for a password" in asked


def test_a_file_that_is_no_certificate_is_refused_and_a_key_is_never_copied(there: Elsewhere, tmp_path: Path) -> None:
    file = tmp_path / "file"
    pair = there.authority.read_text() + (there.authority.parent / "authority" / "ca.key").read_text()
    for content, words in (
        ("x", "no certificate"),
        (pair, "private key"),
        ("", "no certificate"),
        ("ä", "no certificate"),
    ):
        file.write_text(content)
        with pytest.raises(ValueError, match=words):
            certificate_in(str(file))
    for password in ("", "a\nb", "x" * 501, "a\0"):
        with pytest.raises(ValueError, match="password has"):
            password_line(password)


def test_a_store_is_made_on_it_over_tls_with_the_url_and_the_files_that_were_written(
    there: Elsewhere, tmp_path: Path
) -> None:
    init, _ = answered(there, tmp_path)

    async def made() -> None:
        storage = await PostgresStorage.open(in_folder(init[-1], tmp_path))
        assert set(there.lines_of()) == {(True, "TLSv1.3")}
        await storage.close()

    asyncio.run(made())
    (tmp_path / "etc/parasol/pgpass").chmod(0o644)
    with pytest.raises(StorageError):  # libpq passes over a file that others can read
        asyncio.run(PostgresStorage.open(in_folder(init[-1], tmp_path)))


@pytest.mark.thorough
def test_the_server_runs_on_it_over_tls_with_what_its_unit_allows_and_the_doctor_finds_nothing_wrong(
    there: Elsewhere, tmp_path: Path
) -> None:
    init, _ = answered(there, tmp_path / "to")
    etc, store, port = tmp_path / "to", tmp_path / "store", free_port()
    systemd = etc / "etc/systemd/system"
    words = [in_folder(word, etc).replace("/var/lib/parasol", str(store)) for word in init[1:]]
    subprocess.run([*SANDBOX, systemd / "parasol.service", PARASOL, *words], check=True, capture_output=True)
    (line,) = settings_of(read_whole(systemd / "parasol.service"))["ExecStart"]
    serve = shlex.split(line.replace("/var/lib/parasol", str(store)).replace("8420", str(port)))[1:]
    assert serve[-2:] == ["--processes", "2"]
    with running([*SANDBOX, systemd / "parasol.service", PARASOL, *serve], port, tmp_path / "serve.log"):
        said = httpx.post(f"http://127.0.0.1:{port}/api/about", json={}, timeout=60)
        assert said.status_code == 200, (tmp_path / "serve.log").read_text()
        assert set(there.lines_of()) == {(True, "TLSv1.3")}
        looked = doctor_of(etc, store, systemd / NAMED)
    assert (looked.returncode, looked.stdout) == (0, ""), looked.stdout
    there.cluster.as_superuser("ALTER SYSTEM SET log_connections = 'on'", "SELECT pg_reload_conf()")
    try:
        wait_until(lambda: "log_connections is on" in doctor_of(etc, store, systemd / NAMED).stdout, "the setting")
    finally:
        there.cluster.as_superuser("ALTER SYSTEM RESET log_connections", "SELECT pg_reload_conf()")
    assert not is_open(port)
    assert "warning" not in (tmp_path / "serve.log").read_text().lower()


def test_for_postgresql_on_this_machine_its_settings_and_its_database_are_made_as_the_page_says(tmp_path: Path) -> None:
    answers = Answers("a.example", database=HERE)
    lines = files_of(answers)[POSTGRESQL].splitlines()
    asked = "\n".join(line for line in lines if not line.startswith("#"))
    assert asked.count(" = ") >= 8
    page = (ROOT / "docs" / "postgresql.md").read_text()
    assert asked in page
    lines = [line for _, typed in next_steps(answers) for line in typed]
    order = [
        "systemd-sysusers",
        "postgresql-17",
        "conf.d/parasol.conf",
        "createuser parasol",
        "createdb",
        "pg_switch_wal",
    ]
    order += [
        "pg_checkpoint",
        "parasol init --store /var/lib/parasol --database 'postgresql:///parasol?",
        "enable --now",
    ]
    at = [next(number for number, line in enumerate(lines) if words in line) for words in order]
    assert at == sorted(at)
    again = [line for _, typed in next_steps(answers, answers) for line in typed]
    assert not [line for line in again if re.search(r"createdb|apt-get|createuser| init ", line)]
    assert "systemctl reload postgresql@17-main" in again
    assert settings_of(whole(units(answers), "parasol.service"))["After"] == ["network.target", "postgresql.service"]


def test_again_keeps_the_password_and_the_certificate_and_tells_the_store_of_another_address(
    there: Elsewhere, tmp_path: Path
) -> None:
    answered(there, tmp_path)
    kept = (tmp_path / "etc/parasol/pgpass").read_text()
    ran = run("setup", "--again", "--into", str(tmp_path))
    assert ran.code == 0, ran.err
    assert "All files are there already" in ran.out
    assert "/database" not in ran.out
    moved = run("setup", "--again", "--force", "--into", str(tmp_path), "--database-hosts", "192.0.2.7")
    assert moved.code == 0, moved.err
    (tell,) = re.findall(r"^    (echo .*)$", moved.out, re.MULTILINE)
    store = tmp_path / "store"
    store.mkdir()
    tell = tell.replace("-o parasol -g parasol ", "").replace("/var/lib/parasol", str(store))
    subprocess.run(["bash", "-euc", tell], check=True)
    assert checked_url((store / "database").read_text().strip()) == url(ELSEWHERE, "192.0.2.7")
    assert stat.S_IMODE((store / "database").stat().st_mode) == 0o600
    assert (tmp_path / "etc/parasol/pgpass").read_text() == kept
    other = run("setup", "--again", "--into", str(tmp_path), "--new-password", lines=("another",))
    assert other.code == 0, other.err
    assert "another" not in other.out + other.err
    assert (tmp_path / "etc/parasol/pgpass").read_text() == password_line("another")
    kind = run("setup", "--again", "--into", str(tmp_path), "--database", "sqlite")
    assert kind.code == 1
    assert "export it" in kind.err


def test_a_store_that_was_put_on_postgresql_by_hand_is_set_up_with_that_from_now_on(
    there: Elsewhere, tmp_path: Path
) -> None:
    assert run("setup", "--yes", "--address", "a.example.org", "--into", str(tmp_path)).code == 0
    more = ("--database", "elsewhere", "--database-hosts", CLUSTER, "--database-authority", str(there.authority))
    again = ("setup", "--again", "--force", "--into", str(tmp_path), *more)
    refused = run(*again)
    assert refused.code == 1
    assert "export it" in refused.err
    store = tmp_path / "var/lib/parasol"
    store.mkdir(parents=True)
    (store / "database").write_text("postgresql://parasol@192.0.2.1/parasol\n")
    ran = run(*again, "--new-password", lines=("secret",))
    assert ran.code == 0, ran.err
    assert "Tell the store where its database is now" in ran.out
    assert (tmp_path / "etc/parasol/pgpass").read_text() == password_line("secret")
    assert run("setup", "--again", "--into", str(tmp_path), "--database", "sqlite").code == 1


def test_without_questions_the_password_is_asked_for_by_a_command_of_its_own(there: Elsewhere, tmp_path: Path) -> None:
    more = ("--database", "elsewhere", "--database-hosts", CLUSTER)
    missing = run("setup", "--yes", "--address", "a.example.org", "--into", str(tmp_path), *more)
    assert missing.code == 1
    assert "--database-authority" in missing.err
    more += ("--database-authority", str(there.authority))
    ran = run("setup", "--yes", "--address", "a.example.org", "--into", str(tmp_path), *more)
    assert ran.code == 0, ran.err
    assert "parasol setup --again --new-password" in ran.out
    assert not (tmp_path / "etc/parasol/pgpass").exists()
    assert ran.out.index("--new-password") < ran.out.index("chown parasol:parasol /etc/parasol/pgpass")
