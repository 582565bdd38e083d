"""The disk of PostgreSQL's log of changes is full: PostgreSQL stops, people are told to try again, and nothing that was
acknowledged is lost. With room, and PostgreSQL started, it goes on by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from harness import Town, passphrase, report_about
from parasol.features.reports.client import reporter, review
from parasol.features.reports.client.reporter import Reporter, prepare
from parasol.features.reports.structs import Contact
from parasol.kernel.client.connection import NoRoom, Unreachable
from parasol.kernel.rooms.client.held import Prepared
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.storage.opening import keep_url
from parasol.kernel.storage.postgres import pool
from postgres import Cluster, wait_until
from small_disks import OTHERS, fill_up

pytestmark = pytest.mark.machine("kernel")

MOST_REPORTS = 60


@pytest.fixture
def own() -> Iterator[Cluster]:
    """Its log of changes is kept in files of 1 MB, on a disk of 24."""
    cluster = Cluster(log_disk_megabytes=24, fsync="on", max_wal_size="8MB", min_wal_size="2MB")
    yield cluster
    cluster.close()


def prepared(served: Town, text: str) -> tuple[str, Prepared]:
    words = passphrase()
    connection = served.connect()
    return words, prepare(fetch(connection), served.device, words, report_about(text=text), "", Contact())


@pytest.mark.thorough
def test_nothing_acknowledged_is_lost_where_the_log_has_no_room_and_with_room_it_goes_on(
    own: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "PATIENCE", 1.0)
    store = tmp_path / "store"
    store.mkdir(mode=0o700)
    keep_url(store, own.new_database())
    served = Town(store)
    try:
        first = served.found()
        kept = [served.report(report_about(text="Before."))]
        made = [prepared(served, f"Number {number}.") for number in range(MOST_REPORTS)]
        others = fill_up(own.log_disk)
        connection = served.connect()
        taken: list[tuple[str, Prepared]] = []
        heard: Unreachable | None = None
        while heard is None:
            try:
                reporter.send(connection, made[len(taken)][1])
                taken.append(made[len(taken)])
            except Unreachable as error:
                heard = error
        assert not isinstance(heard, NoRoom), "nobody knows whether the last one is in the log already"
        refused = made[len(taken)]
        with pytest.raises(Unreachable, match="nothing was lost"):
            reporter.send(connection, refused[1])
        with pytest.raises(Unreachable):
            kept[0].reporter.delete()
        others.unlink()
        wait_until(lambda: own.runs or own.is_over, 60)  # it tries to go on, and that needs room too
        if own.is_over:
            own.start()
        wait_until(lambda: own.runs, 60)
        for _ in range(2):
            reporter.send(connection, refused[1])  # the same again is still one
        found = {review.find(first, report.room.hex()).report.what_happened for _, report in [*taken, refused]}
        assert found == {f"Number {number}." for number in range(len(taken) + 1)}
        again = Reporter(served.connect(), served.device, refused[0])
        assert again.read().report.what_happened == f"Number {len(taken)}."
        kept[0].reporter.delete()
        assert not (own.log_disk / OTHERS).exists()
    finally:
        served.close()
