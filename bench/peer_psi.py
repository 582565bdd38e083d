"""The named peer: ``openmined-psi`` (private set intersection over elliptic curves) doing the same look-up.

It sends every client one large setup message and answers each question without a proof; the server learns not even a
bucket. As a script it measures one size and prints JSON.
"""

import json
import sys
import time
from typing import Any

from bench.check_growth import AtSize
from bench.figures import Figures, microseconds, size
from bench.machine import SERVER_CORE
from bench.served import run_child

FALSE_POSITIVES = 1e-6


def look_up(entries: int, structure: str, count: int) -> dict[str, Any]:
    """A server with so many entries, and one client who asks for one. The look-up's time is the server's alone."""
    import private_set_intersection.python as psi  # type: ignore[import-untyped]  # noqa: PLC0415 only in the child

    server, client = psi.server.CreateWithNewKey(True), psi.client.CreateWithNewKey(True)
    items = [f"+447{place:09}" for place in range(entries)]
    start = time.process_time()
    setup = server.CreateSetupMessage(FALSE_POSITIVES, 1, items, psi.DataStructure[structure])
    setup_seconds = time.process_time() - start
    request = client.CreateRequest([items[entries // 2]])
    response = server.ProcessRequest(request)
    start = time.process_time()
    for _ in range(count):
        server.ProcessRequest(request)
    seconds = (time.process_time() - start) / count
    if list(client.GetIntersection(setup, response)) != [0]:
        raise RuntimeError("the peer did not find what it holds")
    miss = client.CreateRequest(["+4930123456"])
    return {
        "setup_seconds": setup_seconds,
        "setup_bytes": len(setup.SerializeToString()),
        "seconds": seconds,
        "bytes": len(miss.SerializeToString()) + len(server.ProcessRequest(miss).SerializeToString()),
    }


def measure(figures: Figures, ours: list[AtSize], count: int) -> None:
    """Print the peer beside ours at every size. RAW at the largest size is computed: it has 35 bytes an entry."""
    raw: dict[str, Any] = {}
    for at in ours:
        own = sorted(at.cpus)[len(at.cpus) // 2]
        is_computed = at.entries > 100_000
        try:
            gcs = _child(at.entries, "GCS", count)
            raw = (
                raw | {"setup_bytes": raw["setup_bytes"] / raw["entries"] * at.entries}
                if is_computed and raw
                else _child(at.entries, "RAW", count)
            )
        except RuntimeError as error:
            figures.add("openmined-psi", f"NOT MEASURED: {error}", "`make bench` installs it", "has to run", False)
            return
        raw["entries"] = at.entries
        told = f"{at.entries:,} entries"
        figures.add(
            f"openmined-psi 2.0.6, server's CPU of one look-up, {told}",
            microseconds(gcs["seconds"]),
            f"ours {microseconds(own)}, {own / gcs['seconds']:.1f} times as much",
            detail="ours with HTTP, signature and proof, of which it has none; before the first look-up it prepared "
            f"for {gcs['setup_seconds']:.1f} s",
        )
        figures.add(
            f"openmined-psi, bytes before the first answer, {told}",
            f"GCS {size(gcs['setup_bytes'])}, RAW {size(raw['setup_bytes'])}{' (computed)' if is_computed else ''}",
            f"{(gcs['setup_bytes'] + gcs['bytes']) / at.first_bytes:,.1f} and "
            f"{(raw['setup_bytes'] + raw['bytes']) / at.first_bytes:,.1f} times our first check's {at.first_bytes:,}",
        )
        figures.add(
            f"openmined-psi, bytes of each further look-up, {told}",
            f"{size(gcs['bytes'])} without HTTP",
            f"ours {at.check_bytes:,} with HTTP, {at.check_bytes / gcs['bytes']:.0f} times as many",
        )


def _child(entries: int, structure: str, count: int) -> dict[str, Any]:
    printed = run_child("bench.peer_psi", str(entries), structure, str(count), cores=[SERVER_CORE])
    return dict(json.loads(printed))


if __name__ == "__main__":
    print(json.dumps(look_up(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]))))
