"""Reports written on the plain pages: how many a second on two cores, the server and the plain pages beside each other.

Two rates: the last step alone (sealing under new words, filing, the page with the words), and a whole report from the
first page on, every question on a page of its own. The peer is a bare Starlette form that echoes the same body, served
by the same uvicorn in the same run.
"""

import json
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx

from bench.figures import Figures
from bench.machine import CORES, memory
from bench.served import REPOSITORY, Community, environment, run_child, serve

GLOBALEAKS = 0.28
"""Reports a second, GlobaLeaks 5.0.15, measured for the issue on two cores."""
HUSH_LINE = 19.0
"""The same, Hush Line as of August 2026."""


def measure(figures: Figures, base: Community, folder: Path, reports: int, whole: int) -> None:
    """``reports`` for the last step alone, ``whole`` written page by page."""
    store = base.copy_to(folder / "plain")
    with serve(store, CORES[:2]) as server:
        command = [sys.executable, "-m", "parasol.cli.start", "plain", "--store", str(store), "--server", server.url]
        with _running(command, "/en/") as (process, port):
            found = json.loads(run_child("bench.plain_load", str(port), str(reports), str(whole), cores=CORES[:2]))
            most = memory(process.pid, "VmHWM")
    with _running([sys.executable, "-m", "bench.bare_form"], "/") as (_, port):
        bare = json.loads(run_child("bench.plain_load", str(port), str(found["body_bytes"]), "0", cores=CORES[:2]))
    rate, pages = found["filed"] / found["seconds"], found["whole"] / found["whole_seconds"]
    figures.add(
        "reports over the plain pages, the last step",
        f"{rate:.1f} a second, {found['failed']} errors",
        f"{rate / bare['rate']:.3f} of a bare Starlette form's {bare['rate']:.0f} echoes a second",
        f"> Hush Line's {HUSH_LINE:g} a second",
        rate > HUSH_LINE and not found["failed"],
        f"{rate / GLOBALEAKS:.0f} times GlobaLeaks 5.0.15's {GLOBALEAKS:g} a second, {rate / HUSH_LINE:.1f} times Hush "
        f"Line's (August 2026) {HUSH_LINE:g}; both quoted from the issue. {found['filed']} reports, 8 clients, "
        f"{found['body_bytes']:,} bytes each; median {found['median'] * 1e3:.0f} ms",
    )
    figures.add(
        "whole reports over the plain pages, each question a page",
        f"{pages:.1f} a second",
        f"{pages / rate:.2f} of the last step alone",
        f"> GlobaLeaks' {GLOBALEAKS:g} a second",
        pages > GLOBALEAKS,
        f"{found['whole']} reports of {found['steps']} requests each, 8 clients",
    )
    figures.add("plain pages' memory, the most under this load", f"{most / 1e6:.1f} MB")
    with closing(sqlite3.connect(store / base.database.name)) as database:
        kept = database.execute("SELECT count(*) FROM room WHERE kind = 'report'").fetchone()[0]
    told = found["filed"] + found["whole"]
    figures.add("reports whose words were shown, found in the file", f"{kept} of {told}", "", "all", kept == told)


@contextmanager
def _running(command: list[str], path: str) -> Iterator[tuple["subprocess.Popen[bytes]", int]]:
    """A program that takes ``--port``, until the block ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        ["taskset", "-c", ",".join(map(str, CORES[:2])), *command, "--port", str(port)],
        cwd=REPOSITORY,
        env=environment(),
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(300):
            try:
                httpx.get(f"http://127.0.0.1:{port}{path}", trust_env=False)
                break
            except httpx.HTTPError:
                time.sleep(0.1)
        yield process, port
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)
