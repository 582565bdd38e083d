"""A full disk, and one that can't be written to: nothing is lost, what was given can be taken back, and it is said in
words what to do. (What the engine does there by itself: ``tests/storage/test_reserve.py``.)"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from program import People, run

from harness import NUMBER, Town, check_number, passphrase, publish_about, report_about
from parasol.features.alerts.client import reading
from parasol.features.alerts.client.publishing import publication
from parasol.features.reports.client import review
from parasol.features.reports.client.reporter import Reporter, prepare, send
from parasol.features.reports.structs import Contact
from parasol.host.archive.form import date_of
from parasol.host.checks.store import is_read_only
from parasol.kernel.client.connection import NoRoom
from parasol.kernel.moderation import decisions
from parasol.kernel.rooms.client.held import NoReport, Prepared
from parasol.kernel.roster.client import branches
from parasol.kernel.roster.client.person import MembershipFrozen
from parasol.kernel.roster.client.roster import fetch
from served_host import Host
from small_disks import OTHERS, FileDisk, file_disk, fill_up, memory_disk

pytestmark = [pytest.mark.sqlite_only, pytest.mark.machine("kernel")]
MEGABYTES = 160
"""The server holds 64 of them, and wants 16 more before it takes anything new."""
OTHER = "+44 7700 900125"


Serving = Callable[[Path], Host]


@pytest.fixture
def serve() -> Iterator[Serving]:
    """Starts servers, and ends those that still run when the test is over. Asked for after a disk, so that none is on
    it when it goes."""
    hosts: list[Host] = []

    def start(store: Path) -> Host:
        hosts.append(Host(store))
        return hosts[-1]

    yield start
    for host in hosts:
        if host.process.poll() is None:
            host.kill()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with memory_disk(tmp_path / "disk", MEGABYTES) as folder:
        yield folder


@pytest.fixture
def broken_disk(tmp_path: Path) -> Iterator[FileDisk]:
    with file_disk(tmp_path / "disk", MEGABYTES) as made:
        yield made


def a_report(host: Host | Town, text: str, number: str = NUMBER) -> tuple[str, Prepared]:
    words = passphrase()
    return words, prepare(fetch(host.connect()), host.device, words, report_about(number, text), "", Contact())


def filed(host: Host, text: str, number: str = NUMBER) -> Reporter:
    words, prepared = a_report(host, text, number)
    send(host.connect(), prepared)
    return Reporter(host.connect(), host.device, words)


def serving(store: Path) -> subprocess.CompletedProcess[str]:
    """What `parasol serve` says that can't start."""
    command = [sys.executable, "-m", "parasol.start", "serve", "--store", str(store), "--port", "0"]
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)


def texts_in_queue(host: Host, words: str) -> list[str]:
    return sorted(each.report.what_happened for each in review.queue(host.unlock(words)) if each.report is not None)


@pytest.mark.thorough
def test_on_a_full_disk_members_check_everybody_takes_back_and_nothing_acknowledged_is_lost(
    disk: Path, serve: Serving
) -> None:
    host = serve(disk / "store")
    people = People(host)  # type: ignore[arg-type]
    first, second, member = people.first, people.second, people.member
    second.refresh()
    one, two, three = (filed(host, f"Number {count}.", number) for count, number in enumerate((NUMBER, OTHER, OTHER)))
    publish_about(first, second, one._keys.name)
    alert = publish_about(first, second, two._keys.name, OTHER)
    fill_up(disk)

    words, new = a_report(host, "On a full disk.")
    with pytest.raises(NoRoom, match="no space"):
        send(host.connect(), new)
    with pytest.raises(NoRoom):
        three.correct(report_about(OTHER, "Longer." * 400))
    assert check_number(member, OTHER).is_match
    publication.take_down(second, alert, "this was a mistake")
    one.withdraw()
    two.delete()
    branches.freeze_branch(first, member.key, "her phone was taken")
    assert not reading.read_alerts(second).alerts
    with pytest.raises(NoReport):
        two.read()

    host.kill()
    host = serve(disk / "store")
    again = Reporter(host.connect(), host.device, one._keys)
    assert (again.read().status, again.read().report.what_happened) == ("taken back", "Number 0.")
    assert texts_in_queue(host, people.first_words) == ["Number 0.", "Number 2."]
    with pytest.raises(MembershipFrozen):
        host.unlock(people.member_words)
    told = {each.decision.what for each in decisions.read(host.unlock(people.second_words))}
    assert {"took down an alert", "froze a seat"} <= told
    with pytest.raises(NoRoom):
        send(host.connect(), new)
    (disk / OTHERS).unlink()
    for _ in range(2):
        send(host.connect(), new)
    assert texts_in_queue(host, people.first_words) == ["Number 0.", "Number 2.", "On a full disk."]
    assert Reporter(host.connect(), host.device, words).read().report.what_happened == "On a full disk."


def test_a_request_that_finds_no_room_is_told_when_to_come_again(tmp_path: Path) -> None:
    with memory_disk(tmp_path / "disk", 40) as small, closing(Town(small / "store", reserve_bytes=8 << 20)) as town:
        town.found()
        words, new = a_report(town, "Full.")
        others = fill_up(small)
        seen: list[httpx.Response] = []
        connection = town.connect()
        connection._http.event_hooks = {"response": [seen.append]}
        with pytest.raises(NoRoom):
            send(connection, new)
        (refused,) = [each for each in seen if each.status_code != 200]
        assert (refused.status_code, refused.headers["Retry-After"]) == (503, "300")
        others.unlink()
        for _ in range(2):
            send(connection, new)
        assert Reporter(town.connect(), town.device, words).read().report.what_happened == "Full."


@pytest.mark.thorough
def test_a_server_starts_on_a_full_disk_or_says_what_to_do(disk: Path, serve: Serving) -> None:
    host = serve(disk / "store")
    host.close()
    fill_up(disk)
    serve(disk / "store").close()  # with what it holds
    (disk / "store" / "parasol.db-reserve").unlink()
    fill_up(disk)
    ran = serving(disk / "store")
    assert ran.returncode == 1
    assert "is full, to the last byte: nothing was changed. Make room" in ran.stderr
    assert "Traceback" not in ran.stderr
    (disk / OTHERS).unlink()
    serve(disk / "store").close()
    fill_up(disk)
    made = run("init", "--store", str(disk / "new"))
    assert (made.code, "is full" in made.err.replace("\n", " ")) == (1, True)


@pytest.mark.thorough
def test_a_backup_that_finds_no_room_leaves_the_older_ones(disk: Path, serve: Serving) -> None:
    host = serve(disk / "store")
    People(host)  # type: ignore[arg-type]
    host.close()
    assert run("recovery-key", "--store", str(disk / "store"), "--json").code == 0
    into = disk / "backups"
    back_up = ("backup", "--store", str(disk / "store"), "--into", str(into))
    assert run(*back_up).code == 0
    month_ago = host.device.today() - 30
    for path in list(into.iterdir()):
        path.rename(into / path.name.replace(date_of(host.device.today()), date_of(month_ago)))
    old = {path: path.read_bytes() for path in into.iterdir()}
    fill_up(disk)
    ran = run(*back_up)
    assert (ran.code, "the disk is full" in ran.err.lower()) == (1, True)
    assert {path: path.read_bytes() for path in into.iterdir()} == old
    (disk / OTHERS).unlink()
    assert run(*back_up).code == 0
    assert len(list(into.iterdir())) == 2
    assert not set(old) & set(into.iterdir())


@pytest.mark.thorough
def test_on_a_disk_that_cannot_be_written_to_reading_goes_on_and_it_recovers(
    broken_disk: FileDisk, serve: Serving
) -> None:
    store = broken_disk.at / "store"
    host = serve(store)
    people = People(host)  # type: ignore[arg-type]
    second = people.second
    second.refresh()
    one = filed(host, "Before.")
    publish_about(people.first, second, one._keys.name)
    words, new = a_report(host, "On a broken disk.")
    assert not is_read_only(store)
    broken_disk.fail()
    assert is_read_only(store)
    for _ in range(2):
        with pytest.raises(NoRoom, match="or its disk is broken"):
            send(host.connect(), new)
        with pytest.raises(NoRoom):
            one.delete()
        assert texts_in_queue(host, people.first_words) == ["Before."]
        assert len(reading.read_alerts(second).alerts) == 1
    assert host.process.poll() is None
    host.kill()
    ran = serving(store)
    assert (ran.returncode, "Traceback" in ran.stderr) == (1, False)
    assert "can't be written to (it is read-only): nothing was changed" in ran.stderr
    assert "dmesg" in ran.stderr
    broken_disk.repair()
    host = serve(store)
    assert texts_in_queue(host, people.first_words) == ["Before."]
    send(host.connect(), new)
    Reporter(host.connect(), host.device, one._keys).delete()
    assert texts_in_queue(host, people.first_words) == ["On a broken disk."]
    assert Reporter(host.connect(), host.device, words).read().report.what_happened == "On a broken disk."
    host.close()
