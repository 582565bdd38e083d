"""The drills' whole run, inside the namespaces that `__main__` made: `python -m failover.inside FOLDER [DRILL]`."""

import asyncio
import os
import secrets
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from failover.cluster import GRANTS, Cluster, url_of
from failover.doors import ask_at_every_door
from failover.drill import NeverResumed, Outcome, drill
from failover.engine import EngineStore
from failover.faults import ALONE, FAULTS, USUAL
from failover.hosts import NODES, TimedOut
from failover.site import Site
from parasol.kernel.storage import StorageError

CONTROL_TRIES = 3
ROW = "{:<22} {:<13} {:>9} {:>8} {:>13} {:>11} {:>5} {:>8} {:>8}"
HEAD = ("fault", "mode", "records", "tokens", "lost records", "lost tokens", "gaps", "repeats", "seconds")


def main(arguments: list[str]) -> int:
    """The exit status: 0 only if every drill showed what it has to."""
    folder, *names = arguments
    cluster = Cluster(Path(folder))
    try:
        return asyncio.run(_run(cluster, Path(folder), names or list(USUAL)))
    except (TimedOut, NeverResumed, StorageError, subprocess.SubprocessError, AssertionError) as error:
        print(f"failed: {error} {getattr(error, 'stderr', None) or ''}")
        for name, host in cluster.hosts.items():
            print(f"--- the end of {name}'s log")
            print("\n".join((host.folder / "log").read_text(errors="replace").splitlines()[-15:]))
        return 1


async def _run(cluster: Cluster, folder: Path, names: list[str]) -> int:
    began = time.monotonic()
    await asyncio.to_thread(cluster.start)
    print(f"three machines, one primary, two standbys: {time.monotonic() - began:.0f} s")
    os.environ["PGPASSFILE"] = str(make_database(cluster, folder))
    url = url_of(NODES.values(), cluster.ca)
    doors = await asyncio.to_thread(ask_at_every_door, cluster, url)
    print(f"{doors} doors asked without a certificate, or without TLS: none opened\n")
    store = await EngineStore.open(folder / "store", url)
    print(ROW.format(*HEAD), flush=True)
    wrong = []
    for name in names:
        with _site(cluster, folder / "store", url, name) as meanwhile:
            outcome = await _drilled(cluster, store, name, "synchronous", meanwhile)
        if not _shown(outcome).is_whole:
            wrong.append(f"{FAULTS[name][0]}: something was lost, missing or there twice")
        if name == "two" and outcome.silence < ALONE - 2:
            wrong.append("one machine of three went on taking writes")
    if "control" in names and not await _control_loses(cluster, store):
        wrong.append(
            f"the asynchronous control lost no record, or no token, in {CONTROL_TRIES} runs: these drills prove nothing"
        )
    await store.close()
    print(f"\n{time.monotonic() - began:.0f} s in all")
    for sentence in wrong:
        print(f"failed: {sentence}")
    return 1 if wrong else 0


@contextmanager
def _site(cluster: Cluster, store: Path, url: str, name: str) -> Iterator[Callable[[], None] | None]:
    """While a host is killed, somebody reports through Parasol's own server."""
    if name != "host":
        yield None
        return
    site = Site(store, url)
    told: list[str] = []
    try:
        yield lambda: told.append(site.report_meanwhile(cluster))
    finally:
        site.close()
    print("\n".join(told))


async def _drilled(
    cluster: Cluster, store: EngineStore, name: str, mode: str, meanwhile: Callable[[], None] | None = None
) -> Outcome:
    outcome = await drill(cluster, store, name, mode, meanwhile)
    await asyncio.to_thread(cluster.repair, mode == "synchronous")
    return outcome


async def _control_loses(cluster: Cluster, store: EngineStore) -> bool:
    await asyncio.to_thread(cluster.set_synchronous, False)
    for _ in range(CONTROL_TRIES):
        outcome = _shown(await _drilled(cluster, store, "control", "asynchronous"))
        if outcome.lost_records and outcome.lost_tokens:
            return True
    return False


def _shown(outcome: Outcome) -> Outcome:
    lost = (outcome.lost_records, outcome.lost_tokens, outcome.gaps, outcome.repeats)
    counts = (outcome.records, outcome.tokens, *lost)
    cells = (f"{count:,}" for count in counts)
    print(ROW.format(outcome.fault, outcome.mode, *cells, f"{outcome.silence:.1f}"), flush=True)
    return outcome


def make_database(cluster: Cluster, folder: Path) -> Path:
    """Parasol's role and database, as `docs/cluster.md` says; returns its password file."""
    password = secrets.token_urlsafe(32)
    primary = cluster.leader()
    primary.inside("createuser", "-h", "/run/postgresql", "--pwprompt", "parasol", typed=f"{password}\n{password}\n")
    primary.inside("createdb", "-h", "/run/postgresql", "--owner", "parasol", "parasol")
    cluster.sql(GRANTS)
    path = folder / "pgpass"
    path.touch(mode=0o600)
    path.write_text(f"*:*:parasol:parasol:{password}\n")
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
