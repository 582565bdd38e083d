"""Parasol's own server on the cluster, as a process, and somebody who reports while there is no primary.

Their program is told 503 and when to come back, keeps what was typed, and files the very same report later; it must be
there once.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import httpx

from failover.cluster import Cluster
from failover.hosts import wait_until
from parasol.features.reports.client import reporter
from parasol.features.reports.structs import Contact, Report
from parasol.kernel.client.connection import Connection, Declined, Unreachable
from parasol.kernel.client.device import Device
from parasol.kernel.rooms.client.held import Prepared
from parasol.kernel.roster.client import founding
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.rules import Policy
from parasol.kernel.wire.days import day_of
from parasol.kernel.words import generate

URL = "http://127.0.0.1:8420"
POLICY = Policy(name="Riverside Collective", languages=["en"], areas=["North"], region="GB", checks_per_week=40)
PARTS = 4
TRIED_FOR = 90.0


class Watched(httpx.HTTPTransport):
    """What the server said no with: (status, Retry-After)."""

    def __init__(self) -> None:
        super().__init__()
        self.refusals: list[tuple[int, str | None]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = super().handle_request(request)
        if response.status_code >= 500:
            self.refusals.append((response.status_code, response.headers.get("Retry-After")))
        return response


class Site:
    """A server with a founded community on the database that the folder ``store`` names; ``close`` stops it."""

    def __init__(self, store: Path, url: str) -> None:
        parasol = (sys.executable, "-m", "parasol.start")
        made = subprocess.run(
            [*parasol, "init", "--store", str(store), "--database", url, "--json"],
            check=True,
            capture_output=True,
            text=True,
        )
        with (store / "serve.log").open("wb") as log:
            self._server = subprocess.Popen([*parasol, "serve", "--store", str(store)], stdout=log, stderr=log)
        wait_until("Parasol's server answers", _answers, 30, 0.2)
        self._device = Device(os.urandom, lambda: day_of(time.time()))
        words = json.loads(made.stdout)["founding_words"]
        founding.found(Connection(URL), self._device, words, POLICY, generate(os.urandom))
        self._roster = fetch(Connection(URL))

    def close(self) -> None:
        self._server.terminate()
        self._server.wait(30)

    def report_meanwhile(self, cluster: Cluster) -> str:
        """File a report from now on until it is filed, then once more; what happened, in a sentence. To be called while
        there is no primary. Raises ``AssertionError``."""
        watched, words = Watched(), generate(os.urandom)
        connection = Connection(URL, watched)
        prepared = reporter.prepare(
            self._roster, self._device, words, Report(what_happened="He would not let me leave."), "", Contact()
        )
        began = time.monotonic()
        while not _is_sent(connection, prepared):
            assert time.monotonic() - began < TRIED_FOR, "a report was refused for longer than a failover takes"
            time.sleep(1)
        seconds = time.monotonic() - began
        reporter.send(connection, prepared)
        assert watched.refusals, "the server refused nothing while there was no primary"
        for status, wait in watched.refusals:
            assert status == 503, f"the server said {status}, not 503"
            assert (wait or "").isdigit(), "the server doesn't say when to come back"
        read = reporter.Reporter(connection, self._device, words).read()
        assert read.report.what_happened == "He would not let me leave."
        held = cluster.sql(
            "SELECT count(*), max(seq), count(DISTINCT client_id) FROM record JOIN room ON room.id = record.room"
            f" WHERE name = '\\x{prepared.room.hex()}'"
        )
        assert held.strip() == f"{PARTS}|{PARTS}|{PARTS}", f"a report is there as {held.strip()}"
        times = len(watched.refusals)
        return (
            f"a report meanwhile: {times} x 503 with Retry-After {watched.refusals[0][1]}, filed after"
            f" {seconds:.0f} s, sent once more; its {PARTS} records are there once"
        )


def _is_sent(connection: Connection, prepared: Prepared) -> bool:
    try:
        reporter.send(connection, prepared)
    except Unreachable:
        return False
    except Declined as declined:
        if declined.status != 503:
            raise
        return False
    return True


def _answers() -> bool:
    try:
        return httpx.post(f"{URL}/api/nonce", content=b"{}", trust_env=False).status_code < 500
    except httpx.HTTPError:
        return False
