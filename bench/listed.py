"""The catalogue as a server gives it: what a request for it costs, and the packs of small pictures of all areas.

Listings and pictures are made by the page's code (``browser/tests/many-listings.ts``): photos that the photo tool makes
small, as real ones but for their content. They are put straight into the store. The page's code says which pack it asks
for, and draws one. The peer of a request's cost is one for a nonce, by the same process.
"""

import asyncio
import base64
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median

import httpx

from bench.figures import Figures
from bench.keys import Run
from bench.machine import SERVER_CORE
from bench.served import serve
from parasol.client.community import founding
from parasol.client.community.person import Person
from parasol.client.connection import Connection
from parasol.demo import community, own
from parasol.formats.bounds import PROFILE_DAYS
from parasol.formats.contexts import report_room
from parasol.server.storage import NewRecord, Room
from parasol.server.storage.opening import open_storage
from parasol.wire.days import day_of

DIFFERENT = 96
MOST_PACK_BYTES = 150_000
EACH = 15
"""Requests of which a time is the median."""
_CATALOGUE = "/api/profiles/everybody"
_PACK = "/api/profiles/everybody-thumbs"


def measure(figures: Figures, run: Run, folder: Path, profiles: int) -> None:
    """Print what so many cost."""
    made = run(f"kept({profiles}, {DIFFERENT})")
    store = folder / "listed"
    _community(store)
    kept = zip(
        *([base64.b64decode(each) for each in made[name]] for name in ("keys", "listings", "thumbs")), strict=True
    )
    asyncio.run(_put(store, list(kept)))
    with serve(store, [SERVER_CORE]) as served, httpx.Client(base_url=served.url, trust_env=False) as http:
        ask = _Asking(http, served.cpu)
        content = ask.of(_CATALOGUE)
        listed = base64.b64encode(content).decode()
        packs = run(f"packs({listed!r})")["packs"]
        asked = [{name: each[name] for name in ("bits", "prefix")} for each in packs]
        got = [ask.of(_PACK, each) for each in asked]
        small = sorted(len(base64.b64decode(each)) for each in made["small"])
        largest = max(range(len(got)), key=lambda at: len(got[at]))
        drawn = run(f"drawnOf({listed!r}, {largest}, {base64.b64encode(got[largest]).decode()!r})")
        if [len(each) for each in got] != [each["bytes"] for each in packs] or drawn["drawn"] != drawn["wanted"]:
            raise RuntimeError("a pack isn't what the page asked for")
        figures.add(
            f"a pack of small pictures of one of {len(got)} areas, {profiles:,} profiles with a picture each",
            f"{min(map(len, got)) / 1000:,.0f} to {max(map(len, got)) / 1000:,.0f} kB; {drawn['drawn']} drawn in "
            f"{drawn['ms']:.0f} ms (Chromium)",
            f"{len(got[largest]) / (drawn['wanted'] * median(small)):.2f} times its pictures alone ({small[0]:,} to "
            f"{small[-1]:,} bytes, {median(small):,.0f} the median)",
            f"<= {MOST_PACK_BYTES / 1000:.0f} kB",
            max(map(len, got)) <= MOST_PACK_BYTES,
        )
        for what, path, body in (
            ("the catalogue", _CATALOGUE, {}),
            ("a pack of small pictures", _PACK, asked[largest]),
        ):
            cost, bare = ask.cost_of(path, body)
            figures.add(
                f"the server's processor time for {what}, {profiles:,} profiles, unchanged",
                f"{cost * 1e3:.1f} ms",
                f"{cost / bare:.1f} times a nonce ({bare * 1e3:.2f} ms)",
            )


class _Asking:
    """Asks a server, as a browser does, which takes what is packed."""

    def __init__(self, http: httpx.Client, cpu: Callable[[], float]) -> None:
        self._http = http
        self._cpu = cpu

    def of(self, path: str, body: object = None) -> bytes:
        """The answer, unpacked."""
        return self._http.post(path, json=body or {}).raise_for_status().content

    def cost_of(self, path: str, body: object) -> tuple[float, float]:
        """Medians of the server's processor time for this, once it was asked, and for a nonce, in turn."""
        self.of(path, body)
        found: list[tuple[float, float]] = []
        for _ in range(EACH):
            at = [self._cpu()]
            for asked in ((path, body), ("/api/nonce", {})):
                self.of(*asked)
                time.sleep(0.02)  # what it does once it has answered
                at.append(self._cpu())
            found.append((at[1] - at[0], at[2] - at[1]))
        return median(cost for cost, _ in found), median(bare for _, bare in found)


def _community(store: Path) -> Person:
    """Make a community that voted, and switched the catalogue on; returns a steward."""
    days, words = community.Days(), community.new_words()
    community.prepare_store(store, words, days)
    with socket.socket() as probe:
        probe.bind((community.HOST, 0))
        port = probe.getsockname()[1]
    with closing(Connection(f"http://{community.HOST}:{port}")) as connection:
        with _served(store, port, days.ago):
            first = founding.found(connection, community.device(days), words, community.POLICY, community.new_words())
            second = community.join(connection, first, "steward").person
            own.vote(first, second, community.join(connection, first, "member").person)
        days.ago = 0
        with _served(store, port):
            own.switch_on(first, second)
    return first


@contextmanager
def _served(store: Path, port: int, days_ago: int = 0) -> Iterator[None]:
    process = community.start(store, port, days_ago)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


async def _put(store: Path, kept: list[tuple[bytes, bytes, bytes]]) -> None:
    storage = await open_storage(store)
    today = day_of(time.time())
    until = today + PROFILE_DAYS
    for key, listing, thumb in kept:
        name = report_room(key)
        records = [
            NewRecord(bytes([at]) * 16, each, until) for at, each in enumerate((b"own", b"shown", listing, thumb))
        ]
        await storage.put_profile(Room(name, "profile", key, today, until, 2), records, [], today)
    await storage.close()
