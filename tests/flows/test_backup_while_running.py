"""Backups beside a server that writes all the time."""

import hashlib
import os
import threading
from pathlib import Path

import pytest
from program import People, run

from harness import passphrase, report_about
from parasol.features.reports.client import reporter
from parasol.features.reports.structs import Contact
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.storage.opening import open_snapshot
from parasol.kernel.storage.rows import RecordRow
from parasol.kernel.storage.tables import BY_NAME
from served_host import Host, on_new_database

pytestmark = pytest.mark.machine("kernel/storage", "host/archive")

WRITERS = 3


class Writer(threading.Thread):
    """Files reports one after the other, and takes back every third; notes the hash of each body that was
    acknowledged."""

    def __init__(self, host: Host) -> None:
        super().__init__(daemon=True)
        self._host = host
        self.kept: list[bytes] = []
        self.stop = threading.Event()
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            connection = self._host.connect()
            roster = fetch(connection)
            while not self.stop.is_set():
                words = passphrase()
                prepared = reporter.prepare(roster, self._host.device, words, report_about(), "", Contact())
                reporter.send(connection, prepared)
                if os.urandom(1)[0] % 3 == 0:
                    reporter.Reporter(connection, self._host.device, words).delete()
                else:
                    self.kept += [hashlib.sha256(record.body).digest() for record in prepared.message.records]
        except BaseException as error:
            self.error = error


def test_a_backup_beside_a_server_that_writes_all_the_time_is_whole(tmp_path: Path) -> None:
    host = Host(tmp_path / "store")
    writers: list[Writer] = []
    try:
        people = People(host)  # type: ignore[arg-type]
        key = run("recovery-key", "--store", str(host.store), "--json").json["recovery_key"]
        writers += [Writer(host) for _ in range(WRITERS)]
        for writer in writers:
            writer.start()
        acknowledged: list[list[bytes]] = []
        for number in range(2):
            before = [len(writer.kept) for writer in writers]
            while any(len(w.kept) < n + 4 for w, n in zip(writers, before, strict=True)):
                assert not any(writer.error for writer in writers), [writer.error for writer in writers]
                threading.Event().wait(0.02)
            acknowledged.append([each for writer in writers for each in list(writer.kept)])
            ran = run("export", "--store", str(host.store), "--out", str(tmp_path / f"{number}.age"))
            assert ran.code == 0, ran.err
    finally:
        for writer in writers:
            writer.stop.set()
        for writer in writers:
            writer.join(20)
        assert host.process.poll() is None  # it serves still
        host.close()
    assert not any(writer.error for writer in writers)
    for number, kept in enumerate(acknowledged):
        store = tmp_path / f"new{number}"
        archive, more = str(tmp_path / f"{number}.age"), on_new_database()
        ran = run("import", archive, "--store", str(store), *more, lines=(key, people.first_words))
        assert ran.code == 0, ran.err
        snapshot = open_snapshot(store)
        rows = [row for row in snapshot.rows(BY_NAME["record"]) if isinstance(row, RecordRow)]
        snapshot.close()
        assert kept
        assert set(kept) <= {hashlib.sha256(row.body).digest() for row in rows}
        for room in {row.room for row in rows}:  # whole rooms, as they were at one moment
            seqs = [row.seq for row in rows if row.room == room]
            assert seqs == list(range(1, len(seqs) + 1))
    goes_on = Host(tmp_path / "new1")
    try:
        assert goes_on.unlock(people.member_words).key == people.member.key
    finally:
        goes_on.close()
