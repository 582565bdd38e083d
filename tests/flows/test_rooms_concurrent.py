"""Many writers at once, and lines that break: no record is lost, repeated or numbered twice."""

import os
import threading

import pytest

from harness import Town, report_about
from lines import Line
from parasol.features.reports.client import reporter, review
from parasol.features.reports.structs import Contact
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined, Unreachable
from parasol.kernel.client.proof_of_work import proof
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.vault.client import keys_of

WRITERS = 8
EACH = 15


def append(connection: Connection, room: bytes, seed: bytes, record: m.WireRecord) -> int:
    message = m.RoomAppend(room, record, work=proof(connection))
    return connection.ask("/api/rooms/append", message, m.Appended, seed).seq


def test_eight_writers_leave_no_gap_and_no_repeat(served: Town) -> None:
    first = served.found()
    filed = served.report(report_about())
    seeds = [first.seed, keys_of(filed.words, "receipt").sign_seed]
    seqs: list[int] = []
    failures: list[Exception] = []

    def write(number: int) -> None:
        connection = served.connect()
        try:
            for _ in range(EACH):
                record = m.WireRecord(os.urandom(16), os.urandom(1024))
                seqs.append(append(connection, filed.room, seeds[number % 2], record))
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert failures == []
    assert sorted(seqs) == list(range(5, 5 + WRITERS * EACH))
    kept = Room(served.connect(), filed.room, first.seed).read()
    assert [record.seq for record in kept] == list(range(1, 5 + WRITERS * EACH))
    assert len({record.id for record in kept}) == len(kept)


def test_the_same_record_sent_by_eight_at_once_is_kept_once(served: Town) -> None:
    first = served.found()
    filed = served.report(report_about())
    record = m.WireRecord(os.urandom(16), os.urandom(1024))
    seqs: list[int] = []
    threads = [
        threading.Thread(target=lambda: seqs.append(append(served.connect(), filed.room, first.seed, record)))
        for _ in range(WRITERS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert seqs == [5] * WRITERS
    assert append(served.connect(), filed.room, first.seed, m.WireRecord(os.urandom(16), bytes(1024))) == 6
    with pytest.raises(Declined, match="record-conflict"):
        append(served.connect(), filed.room, first.seed, m.WireRecord(record.id, bytes(1024)))


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_record_whose_line_broke_is_appended_once_when_it_is_sent_again(served: Town, when: str) -> None:
    first = served.found()
    filed = served.report(report_about())
    connection = served.connect(Line("/api/rooms/append", after_sending=when == "after"))
    record = m.WireRecord(os.urandom(16), os.urandom(1024))
    with pytest.raises(Unreachable, match="nothing was lost"):
        append(connection, filed.room, first.seed, record)
    assert append(connection, filed.room, first.seed, record) == 5
    assert append(connection, filed.room, first.seed, record) == 5
    assert [item.seq for item in Room(connection, filed.room, first.seed).read()] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_report_whose_line_broke_is_filed_once_when_it_is_sent_again(served: Town, when: str) -> None:
    first = served.found()
    connection = served.connect(Line("/api/rooms/open", after_sending=when == "after"))
    words = "abacus abdomen abdominal abide abiding ability ablaze"
    prepared = reporter.prepare(fetch(connection), served.device, words, report_about(), "", Contact())
    with pytest.raises(Unreachable, match="nothing was lost"):
        reporter.send(connection, prepared)
    assert len(review.queue(first)) == (1 if when == "after" else 0)
    reporter.send(connection, prepared)
    reporter.send(connection, prepared)
    (report,) = review.queue(first)
    assert report.problems == []


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_withdrawal_whose_line_broke_counts_once_when_it_is_sent_again(served: Town, when: str) -> None:
    first = served.found()
    filed = served.report(report_about())
    line = served.connect(Line("/api/withdrawals/add", after_sending=when == "after"))
    who = reporter.Reporter(line, served.device, filed.words)
    with pytest.raises(Unreachable):
        who.withdraw()
    who.withdraw()
    found = first.connection.ask("/api/withdrawals/read", m.WithdrawalsRead(0), m.Withdrawals, first.seed)
    assert len(found.withdrawals) == 1
    assert review.find(first, filed.room.hex()).status == "taken back"
