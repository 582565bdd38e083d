"""The eviction drill: the host is gone, with its machine. What is there is last night's backup, a steward with her
words, and the recovery key on paper."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from program import People, run

from desk_acts import CARD, CONTACT, open_desk, write
from escrow_acts import file_waiting
from harness import NEIGHBOUR, NUMBER, SERVICE, check_number, passphrase, publish_about, report_about
from parasol.features.desks.client import keeping as desks
from parasol.features.desks.client.visitor import Visitor
from parasol.features.desks.client.worker import Worker
from parasol.features.desks.structs import Text
from parasol.features.reports.client import reporter, review
from parasol.features.reports.client.reporter import Reporter
from parasol.features.reports.structs import Contact
from parasol.features.services.client import directory, keeping
from parasol.kernel.rooms.client.held import NoReport
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.storage.opening import open_snapshot
from parasol.kernel.storage.tables import BY_NAME
from served_host import Host, on_new_database

WAITED_FOR, LATE, NEW = "+44 7700 900301", "+44 7700 900302", "+44 7700 900303"
LETTER = b"%PDF-1.7 a letter" * 3000


def file_report(host: Host, number: str, words: str) -> bytes:
    """Somebody without an account reports; the room."""
    connection = host.connect()
    prepared = reporter.prepare(fetch(connection), host.device, words, report_about(number), "", Contact())
    reporter.send(connection, prepared)
    return prepared.room


class Lived:
    """A community as it was when the backup began, and where that lies."""

    def __init__(self, tmp: Path) -> None:
        self.host = host = Host(tmp / "old")
        self.people = people = People(host)  # type: ignore[arg-type]
        self.other_words, self.reported, self.asked, self.late = passphrase(), passphrase(), passphrase(), passphrase()
        people.join("member", self.other_words)
        first, second = people.first, people.second
        second.refresh()
        publish_about(first, second, file_report(host, NUMBER, self.reported))
        found = review.find(first, file_report(host, NEIGHBOUR, self.asked).hex())
        review.claim(first, found)
        review.ask(first, found, "Which street was it?")
        open_desk(first, second)
        desks.give_keys(first, 1, [people.member.key], "she answers there")
        people.member.refresh()
        self.visitor_words = passphrase()
        who = write(host, "I got this letter.", CONTACT, words=self.visitor_words)  # type: ignore[arg-type]
        who.send_file(who.prepare_file(LETTER, "letter.pdf", "application/pdf"))
        worker = Worker(people.member, 1)
        worker.answer(worker.find(who.room.hex()), "We read it together on Monday.")
        self.service = keeping.add(first, SERVICE, "we went there together")
        self.waiting = file_waiting(host, people.member, WAITED_FOR)  # type: ignore[arg-type]
        made = run("recovery-key", "--store", str(host.store), "--json")
        self.recovery = made.json["recovery_key"]
        self.backup = tmp / "elsewhere"
        ran = run("backup", "--store", str(host.store), "--into", str(self.backup), "--json")
        assert ran.code == 0, ran.err
        self.archive = self.backup / ran.json["file"]
        self.spent = _rows(host.store, "spent")
        file_report(host, LATE, self.late)  # acknowledged, and after the backup
        assert Reporter(host.connect(), host.device, self.late).read().report is not None
        host.kill()
        shutil.rmtree(host.store)


def _rows(store: Path, name: str) -> list[Any]:
    snapshot = open_snapshot(store)
    try:
        return list(snapshot.rows(BY_NAME[name]))
    finally:
        snapshot.close()


@pytest.fixture
def lived(tmp_path: Path) -> Iterator[Lived]:
    made = Lived(tmp_path)
    yield made
    made.host.close()


def test_a_community_goes_on_from_last_nights_backup_after_its_host_is_gone(
    lived: Lived, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    began = time.monotonic()
    handed = tmp_path / "for-the-host.age"
    ran = run("hand-over", str(lived.archive), "--out", str(handed), lines=(lived.people.second_words,))
    assert ran.code == 0, ran.err
    ran = run("import", str(handed), "--store", str(tmp_path / "new"), *on_new_database(), lines=(lived.recovery,))
    assert ran.code == 0, ran.err
    assert "later is not in it" in ran.out
    assert _rows(tmp_path / "new", "spent") == lived.spent  # what was spent stays spent
    host = Host(tmp_path / "new")
    try:
        member = host.unlock(lived.people.member_words)
        hit = check_number(member, NUMBER)
        seconds = time.monotonic() - began
        _goes_on(lived, host, member, hit)
    finally:
        host.close()
    with capsys.disabled():
        print(f"\neviction drill: {seconds:.1f} s from the archive in hand to a member's check that finds")
    assert seconds < 60


def _goes_on(lived: Lived, host: Host, member: Any, hit: Any) -> None:
    """Everybody does what they did before, with the words they had."""
    assert [each.severity for each in hit.alerts] == [3]
    assert not check_number(member, LATE).is_match
    asked = Reporter(host.connect(), host.device, lived.asked)
    assert [said.text for said in _said(asked) if said.kind == "question"] == ["Which street was it?"]
    asked.answer("Harbour Street.")
    who = Visitor(host.connect(), host.device, lived.visitor_words)
    conversation = who.read()
    assert conversation.desk.card == CARD
    assert "We read it together on Monday." in [
        each.said.text for each in conversation.lines if isinstance(each.said, Text)
    ]
    (sent,) = [line.said for line in Worker(member, 1).find(who.room.hex()).lines if hasattr(line.said, "blob")]
    assert Worker(member, 1).fetch_file(Worker(member, 1).find(who.room.hex()), sent) == LETTER
    connection = host.connect()
    assert directory.fetch(connection, fetch(connection), host.device.today()) == [lived.service]
    other = host.unlock(lived.other_words)
    assert file_waiting(host, other, WAITED_FOR).met  # type: ignore[arg-type]
    with pytest.raises(NoReport):  # acknowledged after the backup: lost, and said so
        Reporter(host.connect(), host.device, lived.late).read()
    first, second = host.unlock(lived.people.first_words), host.unlock(lived.people.second_words)
    assert any(r.report and r.report.identifiers[0].typed == NEIGHBOUR for r in review.queue(first))
    publish_about(first, second, file_report(host, NEW, passphrase()), NEW)
    assert check_number(other, NEW).is_match
    Reporter(host.connect(), host.device, lived.reported).withdraw()
    assert not check_number(other, NUMBER).is_match


def _said(who: Reporter) -> list[Any]:
    return [line.said for line in who.read().lines]
