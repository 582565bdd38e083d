"""Sealed reports filed over HTTP on two cores, and the server's memory before and under that load."""

import json
import sqlite3
import time
from pathlib import Path

from bench.figures import Figures
from bench.machine import CORES
from bench.served import Community, run_child, serve

TARGET_RATE = 500
MOST_IDLE = 80e6
MOST_LOADED = 150e6


def measure(figures: Figures, base: Community, folder: Path, counts: dict[int, int]) -> None:
    """``counts``: how many reports for how many clients."""
    store = base.copy_to(folder / "reports")
    acknowledged = 0
    with serve(store, CORES[:2]) as served:
        time.sleep(2)
        idle = served.memory()
        figures.add(
            "server's memory (RSS), idle, founded community", f"{idle / 1e6:.1f} MB", "", "<= 80 MB", idle <= MOST_IDLE
        )
        for clients, count in counts.items():
            arguments = ("--port", str(served.port), "--clients", str(clients), "--reports", str(count))
            found = json.loads(run_child("bench.load", *arguments, cores=CORES[:2]))
            bare = json.loads(run_child("bench.bare_engine", str(clients), str(count), cores=CORES[:2]))
            acknowledged += found["filed"]
            rate = found["filed"] / found["seconds"]
            errors = found["errors"]
            figures.add(
                f"sealed reports filed, {clients} clients",
                f"{rate:.0f} a second, {len(errors)} errors",
                f"{rate / bare:.2f} of the bare SQLite engine's {bare:.0f} a second",
                ">= 500 a second, no errors",
                rate >= TARGET_RATE and not errors,
                f"{count} reports",
            )
            for error in errors[:3]:
                figures.note(f"error: {error}")
        most = served.memory("VmHWM")
        figures.add(
            "server's memory, the most under this load",
            f"{most / 1e6:.1f} MB",
            f"{most / idle:.2f} of idle",
            "<= 150 MB",
            most <= MOST_LOADED,
        )
    database = sqlite3.connect(store / base.database.name)
    kept = database.execute(
        "SELECT count(*) FROM (SELECT room FROM record JOIN room ON room.id = record.room WHERE room.kind = 'report'"
        " GROUP BY room HAVING count(*) = 4)"
    ).fetchone()[0]
    database.close()
    figures.add(
        "acknowledged reports found complete in the file afterwards",
        f"{kept} of {acknowledged}",
        "",
        "all",
        kept == acknowledged,
    )
