"""A community on PostgreSQL whose database goes away for a while: people hear it in words, and lose nothing."""

import time
from pathlib import Path

import httpx
import pytest

from harness import Town, passphrase, report_about
from parasol.features.reports.client import reporter, review
from parasol.features.reports.structs import Contact
from parasol.kernel.client.connection import Unreachable
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.storage.opening import keep_url
from parasol.kernel.storage.postgres import pool
from postgres import Cluster

pytestmark = pytest.mark.machine("kernel/storage")


def test_while_there_is_no_database_a_report_is_kept_by_whoever_wrote_it_and_sent_once_it_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "PATIENCE", 0.3)
    cluster = Cluster()
    folder = tmp_path / "store"
    folder.mkdir(mode=0o700)
    keep_url(folder, cluster.new_database())
    served = Town(folder)
    try:
        first = served.found()
        served.report(report_about())  # one that arrives, so that there is something beside it
        connection = served.connect()
        prepared = reporter.prepare(
            fetch(connection), served.device, passphrase(), report_about("+44 7700 900124"), "", Contact()
        )
        cluster.stop()
        refused = httpx.post(
            f"{served.url}/api/about", content=b"{}", headers={"Content-Type": "application/json"}, trust_env=False
        )
        assert (refused.status_code, refused.headers["retry-after"], refused.json()["code"]) == (503, "5", "away")
        with pytest.raises(Unreachable, match="nothing was lost"):
            reporter.send(connection, prepared)
        cluster.start()
        until = time.monotonic() + 20
        while True:
            try:
                reporter.send(connection, prepared)
                break
            except Unreachable:
                assert time.monotonic() < until
        reporter.send(connection, prepared)  # and the same again is still one
        assert review.find(first, prepared.room.hex())
    finally:
        served.close()
        cluster.close()
