"""Backups and exports, the recovery key, and filling a new store from them."""

import asyncio
import fcntl
import io
import os
import shutil
import stat
import subprocess
import sys
import tarfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
import psycopg
import pytest
from evidence import encodings
from program import People, Ran, run, talk

from harness import NUMBER, POLICY, Town, check_number, passphrase, report_about, town
from parasol.host.archive import form, writing
from parasol.host.archive.reading import Damaged
from parasol.host.archive.restoring import examine
from parasol.host.archive.writing import roster_of, write_archive
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.seal import AgeKey
from parasol.kernel.seal.age import age_decrypt, age_encrypt_stream
from parasol.kernel.server.calendar import FILE, begin
from parasol.kernel.server.serve import prepare
from parasol.kernel.storage.opening import open_snapshot, url_of
from parasol.kernel.storage.postgres import PostgresStorage
from parasol.kernel.storage.sqlite import SqliteStorage
from parasol.kernel.storage.tables import TABLES
from parasol.kernel.wire.days import parse_day
from postgres import cluster
from served_host import on_new_database


@dataclass
class Kept:
    """A community that goes on living, and its backup folder."""

    people: People
    store: Path
    folder: Path
    key: str

    def back_up(self, *more: str, days_later: int = 0) -> Ran:
        return run("backup", "--store", str(self.store), "--into", str(self.folder), *more, days_later=days_later)

    def days(self) -> list[int]:
        """Of which days there are backups, each with its vaults, counted from today."""
        names = {path.name for path in self.folder.glob("parasol-*.age*")}
        days = {name[8:18] for name in names}
        assert names == {f"parasol-{day}.age{more}" for day in days for more in ("", ".vaults")}
        return sorted(parse_day(day) - self.people.town.device.today() for day in days)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    tmp = tmp_path_factory.mktemp("kept")
    with town(tmp / "store") as served:
        people = People(served)
        people.publish()
        made = run("recovery-key", "--store", str(tmp / "store"), "--json").json
        yield Kept(people, tmp / "store", tmp / "backups", made["recovery_key"])


@pytest.fixture
def archive(kept: Kept, tmp_path: Path) -> Path:
    """An export."""
    ran = run("export", "--store", str(kept.store), "--out", str(tmp_path / "x.age"), "--json")
    assert ran.json["stewards"] == 2
    return tmp_path / "x.age"


def bring(archive: Path, store: Path, *lines: str) -> Ran:
    return run("import", str(archive), "--store", str(store), *on_new_database(), lines=lines)


def opened(archive: Path, identity: str) -> dict[str, bytes]:
    """The files in an archive."""
    with tarfile.open(fileobj=io.BytesIO(age_decrypt(archive.read_bytes(), [identity]))) as tar:
        return {member.name: tar.extractfile(member).read() for member in tar}  # type: ignore[union-attr]


def program(lines: str) -> "subprocess.CompletedProcess[str]":
    """Run the program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", lines], check=False, capture_output=True, text=True, timeout=120, cwd="/"
    )


# The recovery key.


def test_a_recovery_key_is_shown_once_and_only_the_half_that_seals_is_kept(kept: Kept) -> None:
    held = (kept.store / "recovery.txt").read_text().strip()
    assert held == AgeKey.of(kept.key).recipient
    assert stat.S_IMODE((kept.store / "recovery.txt").stat().st_mode) == 0o600
    again = run("recovery-key", "--store", str(kept.store))
    assert again.code == 1
    assert "already" in again.err
    assert (kept.store / "recovery.txt").read_text().strip() == held


def test_on_a_terminal_the_key_counts_when_somebody_has_it_on_paper(tmp_path: Path) -> None:
    prepare(tmp_path / "s", bytes(32))
    ran = talk("recovery-key", "--store", str(tmp_path / "s"), answers=["nope", "nope", "nope", "nope", "nope"])
    assert ran.code == 1
    assert "AGE-SECRET-KEY-PQ-1" in ran.out
    assert not (tmp_path / "s" / "recovery.txt").exists()


def test_the_key_is_set_on_a_card_when_asked(tmp_path: Path) -> None:
    prepare(tmp_path / "s", bytes(32))
    ran = run("recovery-key", "--store", str(tmp_path / "s"), "--card", str(tmp_path / "c.pdf"), "--json")
    key = ran.json["recovery_key"]
    text = subprocess.run(["pdftotext", "-layout", str(tmp_path / "c.pdf"), "-"], capture_output=True, check=True)
    told = text.stdout.decode()
    assert "Recovery key" in told
    assert all(key[at : at + 8] in told for at in range(len("AGE-SECRET-KEY-PQ-1"), len(key), 8))


def test_without_a_store_there_is_no_recovery_key(tmp_path: Path) -> None:
    assert run("recovery-key", "--store", str(tmp_path)).code == 1


# Backing up.


def test_a_backup_is_two_private_files_named_after_the_day_alone(kept: Kept) -> None:
    ran = kept.back_up("--json")
    assert sorted(path.name for path in kept.folder.iterdir()) == [ran.json["file"], ran.json["vaults"]]
    assert parse_day(ran.json["file"][8:18]) == kept.people.town.device.today()
    for path in kept.folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.folder.stat().st_mode) == 0o700
    assert kept.back_up().code == 0  # the same day again: in its place
    assert len(list(kept.folder.iterdir())) == 2


def test_backups_have_a_life_of_their_own_that_is_never_longer_than_the_communitys_shortest(kept: Kept) -> None:
    today = kept.people.town.device.today()
    for days_later in (1, 2, 30):
        begin(kept.store, today + days_later)
        assert kept.back_up("--keep-days", "20", days_later=days_later).code == 0
    assert kept.days() == [30]
    (kept.folder / "parasol-notes.txt").write_text("not ours")
    (kept.folder / "parasol-2026-99-99.age").write_text("not ours")
    (kept.folder / ".parasol-0123456789abcdef.part").write_text("what a killed run left")
    begin(kept.store, today + 60)
    assert kept.back_up("--keep-days", "1", days_later=60).code == 0
    assert (kept.folder / "parasol-notes.txt").exists()
    (kept.folder / "parasol-2026-99-99.age").unlink()
    assert kept.days() == [60]
    assert not list(kept.folder.glob(".*"))
    too_long = kept.back_up("--keep-days", "181")
    assert too_long.code == 1
    assert "1 to 180 days" in too_long.err
    shutil.rmtree(kept.folder)


@pytest.mark.parametrize("days", [2, 5, 31, 400, -31, -400])
def test_a_clock_that_has_jumped_takes_no_backup_and_set_right_leaves_none_of_a_day_to_come(
    kept: Kept, days: int
) -> None:
    today = kept.people.town.device.today()
    nights = range(5)
    for night in nights:
        begin(kept.store, today + night)
        assert kept.back_up(days_later=night).code == 0
    for night in (5, 6):  # the server believes the day before
        assert kept.back_up(days_later=night + days).code == 0
    assert kept.days() == sorted({*nights, 5 + days, 6 + days})
    begin(kept.store, today + 7)
    assert kept.back_up(days_later=7).code == 0
    assert kept.days() == sorted({*nights, 7, *(day for day in (5 + days, 6 + days) if -7 <= day <= 7)})
    shutil.rmtree(kept.folder)
    (kept.store / FILE).unlink()


def copied(store: Path, day: int) -> Callable[[], bool]:
    """Plant a copy from before an upgrade, made on a day; whether it is still there."""
    url = url_of(store)
    if url is not None:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("CREATE SCHEMA before_upgrade_from_1")
            connection.execute("CREATE TABLE before_upgrade_from_1.copied_on AS SELECT %s::int AS day", [day])

        def is_there() -> bool:
            with psycopg.connect(url) as connection:
                found = connection.execute("SELECT FROM pg_namespace WHERE nspname = 'before_upgrade_from_1'")
                return found.fetchone() is not None

        return is_there
    copy = store / "parasol.db.before-upgrade-from-1"
    copy.write_bytes(b"what was there")
    os.utime(copy, (day * 86_400 + 1,) * 2)
    return copy.exists


@pytest.mark.parametrize("keep_days", [1, 3])
def test_a_copy_from_before_an_upgrade_lives_no_longer_than_a_backup_of_that_day(kept: Kept, keep_days: int) -> None:
    today = kept.people.town.device.today()
    begin(kept.store, today)
    is_there = copied(kept.store, today)
    keep = ("--keep-days", str(keep_days))
    assert kept.back_up(*keep).code == 0
    for night in range(1, keep_days + 1):
        begin(kept.store, today + night)
        assert kept.back_up(*keep, days_later=night).code == 0
        assert (0 in kept.days(), is_there()) == (True, True)
    assert kept.back_up(*keep, days_later=400).code == 0
    assert is_there(), "a clock that has jumped takes none"
    begin(kept.store, today + keep_days + 1)
    assert kept.back_up(*keep, days_later=keep_days + 1).code == 0
    assert (0 in kept.days(), is_there()) == (False, False)
    shutil.rmtree(kept.folder)
    (kept.store / FILE).unlink()


def test_one_of_a_day_that_the_server_does_not_believe_yet_stays(kept: Kept) -> None:
    """After a week without power and with an upgrade the server waits; what it keeps for going back is for then."""
    today = kept.people.town.device.today()
    begin(kept.store, today - 9)
    is_there = copied(kept.store, today)
    assert kept.back_up("--keep-days", "1").code == 0
    assert is_there()
    begin(kept.store, today + 2)
    assert kept.back_up("--keep-days", "1", days_later=2).code == 0
    assert not is_there()
    shutil.rmtree(kept.folder)
    (kept.store / FILE).unlink()


def test_where_no_server_runs_a_night_takes_two_days_backups_at_most(kept: Kept) -> None:
    for night in range(4):
        assert kept.back_up(days_later=night).code == 0
    assert kept.back_up(days_later=400).code == 0
    assert kept.days() == [2, 3, 400]
    assert kept.back_up(days_later=4).code == 0
    assert kept.days() == [2, 3, 4, 400]
    shutil.rmtree(kept.folder)


def test_a_time_that_the_community_shortens_shortens_the_life_of_backups_without_anybody_setting_it(kept: Kept) -> None:
    people = kept.people

    def settle(days: int | msgspec.UnsetType) -> None:
        policy = people.first.roster.policy
        assert policy is not None
        with pytest.raises(steward.SecondNeeded) as waits:
            steward.change_policy(people.first, msgspec.structs.replace(policy, slip_days=days), "less is kept")
        people.second.refresh()
        steward.agree(people.second, waits.value.proposal, "yes")
        people.first.refresh()

    for days_later in (0, 8, 14):
        assert kept.back_up(days_later=days_later).code == 0
    assert kept.days() == [0, 8, 14]
    settle(7)
    try:
        assert kept.back_up(days_later=15).code == 0
        assert kept.days() == [8, 14, 15]
        assert kept.back_up(days_later=16).code == 0
        assert kept.days() == [14, 15, 16]
        too_long = kept.back_up("--keep-days", "8")
        assert too_long.code == 1
        assert "1 to 7 days" in too_long.err
    finally:
        settle(msgspec.UNSET)
    assert kept.back_up("--keep-days", "180", days_later=17).code == 0
    shutil.rmtree(kept.folder)


def test_before_there_is_a_community_there_is_nobody_to_seal_to(tmp_path: Path) -> None:
    prepare(tmp_path / "s", bytes(32))
    run("recovery-key", "--store", str(tmp_path / "s"))
    ran = run("backup", "--store", str(tmp_path / "s"), "--into", str(tmp_path / "b"), "--json")
    assert (ran.json["exit"], ran.json["error"]) == (1, "not-founded")
    assert "nobody to seal it to" in ran.err
    assert not (tmp_path / "b").exists()


def test_without_a_recovery_key_it_says_what_that_costs_and_does_it_only_when_told(kept: Kept, tmp_path: Path) -> None:
    held = kept.store / "recovery.txt"
    aside = held.rename(tmp_path / "aside")
    try:
        ran = run("export", "--store", str(kept.store), "--out", str(tmp_path / "x.age"), "--json")
        assert (ran.json["exit"], ran.json["error"]) == (1, "no-recovery-key")
        assert "founded again" in ran.err
        assert not list(tmp_path.glob("x*"))
        ran = run("export", "--store", str(kept.store), "--out", str(tmp_path / "x.age"), "--without-recovery")
        assert ran.code == 0
        assert "founded again" in ran.err
    finally:
        aside.rename(held)
    files = opened(tmp_path / "x.age", kept.people.first.contents.seat.identity)
    assert "server-secrets.age" not in files
    for ran in (
        bring(tmp_path / "x.age", tmp_path / "n", kept.key, kept.people.first_words),
        run("hand-over", str(tmp_path / "x.age"), "--out", str(tmp_path / "y.age"), lines=(kept.people.first_words,)),
    ):
        assert ran.code == 1
        assert "founded again" in ran.err
    assert not (tmp_path / "n").exists()
    assert not (tmp_path / "y.age").exists()


def test_a_damaged_recipient_is_told_and_nothing_is_sealed_to_nobody(kept: Kept, tmp_path: Path) -> None:
    held = (kept.store / "recovery.txt").read_text()
    (kept.store / "recovery.txt").write_text("age1nobody\n")
    try:
        ran = run("export", "--store", str(kept.store), "--out", str(tmp_path / "x.age"))
    finally:
        (kept.store / "recovery.txt").write_text(held)
    assert ran.code == 1
    assert "recovery.txt" in ran.err
    assert not list(tmp_path.iterdir())


def test_a_full_disk_leaves_no_half_file_and_what_was_there_before(kept: Kept) -> None:
    kept.back_up()
    before = {path: path.read_bytes() for path in kept.folder.iterdir()}
    lines = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))\n"  # the next byte is refused, as by a full disk
        "from parasol.kernel.shell.main import main\n"
        f"sys.exit(main(['backup', '--store', {str(kept.store)!r}, '--into', {str(kept.folder)!r}]))\n"
    )
    ran = program(lines)
    assert ran.returncode == 1
    assert "the disk is full" in ran.stderr.lower()
    assert "Traceback" not in ran.stderr
    assert {path: path.read_bytes() for path in kept.folder.iterdir()} == before


def test_two_backups_at_once_do_not_write_over_each_other(kept: Kept) -> None:
    kept.back_up()
    before = {path: path.read_bytes() for path in kept.folder.iterdir()}
    handle = os.open(kept.folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        ran = kept.back_up("--json")
    finally:
        os.close(handle)
    assert (ran.json["exit"], ran.json["error"]) == (1, "in-use")
    assert {path: path.read_bytes() for path in kept.folder.iterdir()} == before


def test_an_export_never_writes_over_anything(kept: Kept, tmp_path: Path) -> None:
    (tmp_path / "x.age").write_text("mine")
    assert run("export", "--store", str(kept.store), "--out", str(tmp_path / "x.age")).code == 1
    assert (tmp_path / "x.age").read_text() == "mine"


# Who can open what.


def test_each_steward_opens_it_and_neither_a_member_nor_the_recovery_key_does(kept: Kept, archive: Path) -> None:
    people = kept.people
    for person in (people.first, people.second):
        files = opened(archive, person.contents.seat.identity)
        assert set(files) == {"README.txt", "manifest.json", "server-secrets.age"} | {f"{t.name}.jsonl" for t in TABLES}
        assert opened(archive, person.intakes()[0]) == files
        with pytest.raises(Exception, match="somebody else"):  # the server's keys stay sealed to her
            age_decrypt(files["server-secrets.age"], [person.contents.seat.identity, *person.intakes()])
    for identity in (people.member.contents.seat.identity, kept.key):
        with pytest.raises(Exception, match="somebody else"):
            opened(archive, identity)


def test_a_steward_who_stepped_down_opens_no_later_archive(tmp_path: Path) -> None:
    with town(tmp_path / "store") as served:
        people = People(served)
        run("recovery-key", "--store", str(tmp_path / "store"))
        gone = people.second
        intakes = gone.intakes()
        gone.refresh()
        with pytest.raises(steward.SecondNeeded) as needed:
            steward.change_role(gone, gone.key, "member", "I need a rest")
        people.first.refresh()
        steward.agree(people.first, needed.value.proposal, "they asked for it")
        assert run("export", "--store", str(tmp_path / "store"), "--out", str(tmp_path / "x.age")).code == 0
        for identity in (gone.contents.seat.identity, *intakes):
            with pytest.raises(Exception, match="somebody else"):
                opened(tmp_path / "x.age", identity)
        people.first.refresh()
        assert opened(tmp_path / "x.age", people.first.contents.seat.identity)


def test_the_file_beside_it_has_the_vaults_of_people_without_names_and_no_invites(kept: Kept, tmp_path: Path) -> None:
    people = kept.people
    invite = passphrase()
    steward.invite(people.first, "member", invite, "they asked")
    run("export", "--store", str(kept.store), "--out", str(tmp_path / "x.age"))
    lines = (tmp_path / "x.age.vaults").read_bytes()
    assert lines.count(b"\n") == 3
    assert set(lines.split(b'"')[1::2]) >= {b"version", b"sealed"}
    assert b"name" not in lines
    for words, code in ((people.first_words, 0), (people.member_words, 0), (invite, 7), (passphrase(), 7)):
        assert run("steward-key", "--vaults", str(tmp_path / "x.age.vaults"), lines=(words,)).code == code


# Handing over and importing.


def test_a_steward_hands_over_and_the_host_needs_no_words(kept: Kept, archive: Path, tmp_path: Path) -> None:
    people, out = kept.people, tmp_path / "h.age"
    ran = run("hand-over", str(archive), "--out", str(out), lines=(people.second_words,))
    assert ran.code == 0
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert bring(out, tmp_path / "n", kept.key).code == 0
    snapshots = [open_snapshot(kept.store), open_snapshot(tmp_path / "n")]
    for table in TABLES:
        before, after = (list(each.rows(table)) for each in snapshots)
        assert before == after, table.name
    assert snapshots[0].secrets() == snapshots[1].secrets()
    for each in snapshots:
        each.close()
    assert (tmp_path / "n" / "recovery.txt").read_text() == (kept.store / "recovery.txt").read_text()
    with town(tmp_path / "n") as moved:
        member = moved.unlock(people.member_words)
        assert check_number(member, NUMBER).alerts
        assert fetch(moved.connect()).head == people.first.roster.head


@pytest.mark.sqlite_only
def test_a_community_moves_to_the_other_engine_and_back(kept: Kept, archive: Path, tmp_path: Path) -> None:
    people, words = kept.people, (kept.key, kept.people.first_words)
    there, back = tmp_path / "there", tmp_path / "back"
    ran = run("import", str(archive), "--store", str(there), "--database", cluster().new_database(), lines=words)
    assert ran.code == 0, ran.err
    with town(there) as moved:
        assert isinstance(moved.storage, PostgresStorage)
        assert check_number(moved.unlock(people.member_words), NUMBER).alerts
        assert run("export", "--store", str(there), "--out", str(tmp_path / "y.age")).code == 0
    assert run("import", str(tmp_path / "y.age"), "--store", str(back), lines=words).code == 0
    with town(back) as moved:
        assert isinstance(moved.storage, SqliteStorage)
        assert check_number(moved.unlock(people.member_words), NUMBER).alerts


def test_one_person_can_do_both_and_a_key_from_paper_is_read_in_groups(
    kept: Kept, archive: Path, tmp_path: Path
) -> None:
    typed = " ".join(kept.key[at : at + 8] for at in range(0, len(kept.key), 8)).lower()
    ran = bring(archive, tmp_path / "n", typed, kept.people.first_words)
    assert ran.code == 0
    assert kept.key not in ran.out + ran.err
    assert "later is not in it" in ran.out


@pytest.mark.parametrize("what", ["another recovery key", "no key", "a member's words", "wrong words", "no vaults"])
def test_with_the_wrong_keys_nothing_is_left(kept: Kept, archive: Path, tmp_path: Path, what: str) -> None:
    key, words = kept.key, kept.people.first_words
    if what == "another recovery key":
        key = AgeKey.generate().identity
    elif what == "no key":
        key = key[:-1] + ("Q" if key[-1] != "Q" else "P")
    elif what == "a member's words":
        words = kept.people.member_words
    elif what == "wrong words":
        words = passphrase()
    else:
        archive.with_name("x.age.vaults").unlink()
    ran = bring(archive, tmp_path / "n", key, words)
    assert ran.code == (7 if what == "wrong words" else 1)
    assert ran.err.count("\n") >= 1
    assert not (tmp_path / "n").exists()
    assert " ".join(words.split()[:2]) not in ran.err
    assert key not in ran.err


@pytest.mark.parametrize("part", ["head", "middle", "end", "cut", "longer"])
def test_an_archive_that_was_changed_or_cut_off_fills_nothing(
    kept: Kept, archive: Path, tmp_path: Path, part: str
) -> None:
    whole = archive.read_bytes()
    at = {"head": whole.index(b"\n--- ") + 9, "middle": len(whole) // 2, "end": len(whole) - 1}.get(part, 0)
    changed = {"cut": whole[:-30_000], "longer": whole + b"x"}.get(
        part, whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
    )
    archive.write_bytes(changed)
    ran = bring(archive, tmp_path / "n", kept.key, kept.people.first_words)
    assert ran.code == 1
    assert "cut off or changed" in ran.err
    assert not (tmp_path / "n").exists()


def resealed(archive: Path, kept: Kept, change: dict[str, bytes], drop: str = "") -> Path:
    """The archive as somebody makes it who can open it, with other contents."""
    files = opened(archive, kept.people.first.contents.seat.identity) | change
    files.pop(drop, None)
    parts = [(name, len(content), lambda content=content: [content]) for name, content in files.items()]
    with archive.open("wb") as file:
        recipient = AgeKey.of(kept.people.first.contents.seat.identity).recipient
        age_encrypt_stream(form.tar(parts, 1), [recipient], file.write)
    return archive


@pytest.mark.parametrize("what", ["fewer rows", "another row", "a missing table", "more at the end", "newer", "folder"])
def test_an_archive_that_is_not_what_its_manifest_says_fills_nothing(
    kept: Kept, archive: Path, tmp_path: Path, what: str
) -> None:
    files = opened(archive, kept.people.first.contents.seat.identity)
    records = files["record.jsonl"].splitlines(keepends=True)
    change, drop = {
        "fewer rows": ({"record.jsonl": b"".join(records[:-1])}, ""),
        "another row": ({"record.jsonl": files["record.jsonl"].replace(b'"seq":1,', b'"seq":7,', 1)}, ""),
        "a missing table": ({}, "chunk.jsonl"),
        "more at the end": ({"../../evil": b"x"}, ""),
        "newer": ({"manifest.json": files["manifest.json"].replace(b'"format": 1', b'"format": 2')}, ""),
        "folder": ({"manifest.json": files["manifest.json"].replace(b'"record.jsonl"', b'"/etc/passwd"')}, ""),
    }[what]
    assert drop or any(files.get(name) != content for name, content in change.items())
    ran = bring(resealed(archive, kept, change, drop), tmp_path / "n", kept.key, kept.people.first_words)
    assert ran.code == 1
    assert ("newer Parasol" if what == "newer" else "archive") in ran.err
    assert not (tmp_path / "n").exists()


def test_somebody_who_puts_the_same_into_it_again_has_the_same_archive(
    kept: Kept, archive: Path, tmp_path: Path
) -> None:
    """The control of the one above and the one below."""
    ran = bring(resealed(archive, kept, {}), tmp_path / "n", kept.key, kept.people.first_words)
    assert ran.code == 0, ran.err


def a_head(kind: bytes, size: int, name: str = "README.txt") -> bytes:
    head = tarfile.TarInfo(name)
    head.type, head.size = kind, size
    return head.tobuf(tarfile.GNU_FORMAT)


HUGE = 48_000_000
HEADS = {
    "a pax head": a_head(tarfile.XHDTYPE, HUGE) + bytes(HUGE),
    "a long name": a_head(tarfile.GNUTYPE_LONGNAME, HUGE) + bytes(HUGE),
    "one inside the other": a_head(tarfile.GNUTYPE_LONGNAME, 512) * 4_000,
    "a sparse file": a_head(tarfile.GNUTYPE_SPARSE, HUGE) + bytes(HUGE),
    "a readme that is too long": a_head(tarfile.REGTYPE, HUGE) + bytes(HUGE),
    "a manifest that is too long": b"".join(
        form.tar([("README.txt", 1, lambda: [b"x"]), ("manifest.json", HUGE, lambda: [bytes(HUGE)])], 1)
    ),
    "a length below nothing": a_head(tarfile.REGTYPE, -1024),
    "a head that says nothing": bytes(512),
    "half a head": a_head(tarfile.REGTYPE, 1)[:300],
}


@pytest.mark.parametrize("what", HEADS)
def test_an_archive_that_somebody_made_to_fill_the_memory_of_whoever_opens_it_is_refused_at_its_first_head(
    kept: Kept, archive: Path, tmp_path: Path, what: str
) -> None:
    identity = kept.people.first.contents.seat.identity
    with archive.open("wb") as file:
        age_encrypt_stream([HEADS[what]], [AgeKey.of(identity).recipient], file.write)
    tracemalloc.start()
    with pytest.raises(Damaged):
        examine(archive, [identity], None)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3_000_000
    ran = bring(archive, tmp_path / "n", kept.key, kept.people.first_words)
    assert (ran.code, "not a whole archive" in ran.err, (tmp_path / "n").exists()) == (1, True, False)


def test_a_roster_that_the_stewards_vault_did_not_see_fills_nothing(
    kept: Kept, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody offers an archive of a community of their own, with the real vaults beside it."""
    with town(tmp_path / "theirs") as theirs:
        theirs.found()
    snapshot = open_snapshot(tmp_path / "theirs")
    state = roster_of(snapshot)
    real = AgeKey.of(kept.people.first.contents.seat.identity).recipient  # every steward can ask for it
    monkeypatch.setattr(writing, "recipients_of", lambda snapshot, state: [real])
    with archive.open("wb") as file:
        write_archive(snapshot, state, AgeKey.of(kept.key).recipient, 1, file.write)
    snapshot.close()
    ran = bring(archive, tmp_path / "n", kept.key, kept.people.first_words)
    assert ran.code == 1
    assert "vault has seen" in ran.err
    assert not (tmp_path / "n").exists()


def test_an_import_never_fills_a_folder_that_has_something_in_it(kept: Kept, archive: Path, tmp_path: Path) -> None:
    (tmp_path / "n").mkdir()
    (tmp_path / "n" / "notes").write_text("mine")
    ran = bring(archive, tmp_path / "n", kept.key, kept.people.first_words)
    assert ran.code == 1
    assert "isn't empty" in ran.err
    assert [path.name for path in (tmp_path / "n").iterdir()] == ["notes"]


@pytest.mark.sqlite_only
def test_memory_stays_flat_and_a_killed_backup_leaves_nothing_that_counts_or_can_be_read(tmp_path: Path) -> None:
    """8 MB and 40 MB of files: the program needs the same memory, within a few megabytes. The last one is killed."""
    store, folder = tmp_path / "store", tmp_path / "b"
    arguments = ["backup", "--store", str(store), "--into", str(folder)]
    with town(store) as served:
        served.found()
        filed = served.report(report_about())
        run("recovery-key", "--store", str(store))
        peaks = []
        for more in (8, 32):
            _put_chunks(served, filed.room, more)
            ran = program(
                "import re, sys\n"
                "from parasol.kernel.shell.main import main\n"
                f"code = main({arguments!r})\n"
                "print(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1])\n"
                "sys.exit(code)\n"
            )
            assert ran.returncode == 0, ran.stderr
            peaks.append(int(ran.stdout.splitlines()[-1]))
        assert peaks[1] - peaks[0] < 8_000, peaks  # kilobytes
        before = {path.name: path.read_bytes() for path in folder.iterdir()}
        killed = subprocess.Popen([sys.executable, "-m", "parasol.start", *arguments], stdout=subprocess.DEVNULL)
        while not any(path.stat().st_size > 1_000_000 for path in folder.glob(".*")):
            assert killed.poll() is None
            time.sleep(0.001)  # it needs the processor, too
        killed.kill()
        killed.wait()
        left = {path.name: path.read_bytes() for path in folder.iterdir()}
        assert {name: left[name] for name in before} == before
        assert all(name.endswith(".part") for name in set(left) - set(before))
        assert set(left) - set(before)
        plain = encodings(POLICY.name)  # stands open in the roster, so it would in any tar that isn't sealed
        assert not any(needle in content for needle in plain for content in left.values())
        assert any(needle in (store / "parasol.db").read_bytes() for needle in plain)
        assert run(*arguments).code == 0
        assert sorted(path.name for path in folder.iterdir()) == sorted(before)


def _put_chunks(served: Town, room: bytes, megabytes: int) -> None:
    """In one step: one by one each waits for the disk."""
    chunk = "INSERT INTO chunk (room, blob, number, body) VALUES ((SELECT id FROM room WHERE name = ?), ?, ?, ?)"
    rows = ((room, os.urandom(16), 0, os.urandom(65_536)) for _ in range(16 * megabytes))

    async def put() -> None:
        assert isinstance(served.storage, SqliteStorage)
        await served.storage._writer.run(lambda c: c.executemany(chunk, rows))

    assert served.loop is not None
    asyncio.run_coroutine_threadsafe(put(), served.loop).result(60)
