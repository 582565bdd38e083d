"""Reports written on the plain pages: how many a second on two cores, the server and the plain pages beside each other.

Two rates: the last step alone (sealing under new words, filing, the page with the words), and a whole report from the
first page on, every question on a page of its own. The peers are quoted from the issue, where they were measured.
"""

import json
import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path

from bench.figures import Figures
from bench.machine import CORES
from bench.served import Community, run_child, serve, started

GLOBALEAKS = 0.28
"""Reports a second, GlobaLeaks 5.0.15, measured for the issue on two cores."""
HUSH_LINE = 19.0
"""The same, Hush Line as of August 2026."""


def measure(figures: Figures, base: Community, folder: Path, reports: int, whole: int) -> None:
    """``reports`` for the last step alone, ``whole`` written page by page."""
    store = base.copy_to(folder / "plain")
    with ExitStack() as stack:
        server = stack.enter_context(serve(store, CORES[:2]))
        arguments = ("plain", "--store", str(store), "--server", server.url)
        pages = stack.enter_context(started("parasol.start", *arguments, cores=CORES[:2]))
        found = json.loads(run_child("bench.plain_load", str(pages.port), str(reports), str(whole), cores=CORES[:2]))
    rate, whole_rate = found["filed"] / found["seconds"], found["whole"] / found["whole_seconds"]
    figures.add(
        "reports over the plain pages, the last step",
        f"{rate:.1f} a second, {found['failed']} errors",
        f"{rate / HUSH_LINE:.1f} times Hush Line's (August 2026)",
        f"> Hush Line's {HUSH_LINE:g} a second",
        rate > HUSH_LINE and not found["failed"],
        f"{found['filed']} reports, 8 clients; median {found['median'] * 1e3:.0f} ms",
    )
    figures.add(
        "whole reports over the plain pages, each question a page",
        f"{whole_rate:.1f} a second",
        f"{whole_rate / GLOBALEAKS:.0f} times GlobaLeaks 5.0.15's",
        f"> GlobaLeaks' {GLOBALEAKS:g} a second",
        whole_rate > GLOBALEAKS,
        f"{found['whole']} reports, 8 clients",
    )
    with closing(sqlite3.connect(store / base.database.name)) as database:
        kept = database.execute("SELECT count(*) FROM room WHERE kind = 'report'").fetchone()[0]
    told = found["filed"] + found["whole"]
    figures.add("reports whose words were shown, found in the file", f"{kept} of {told}", "", "all", kept == told)
