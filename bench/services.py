"""The directory of services: all of it read, verified and filtered by one client, as the page does it too.

The peer, in the same run: bare libsodium verifying as many signatures over as many bytes, which is the least that any
reader has to do.
"""

import os
import time
from pathlib import Path
from statistics import median

import msgspec

from bench.figures import Figures
from bench.machine import SERVER_CORE
from bench.served import Community, serve
from parasol.features.services.client.directory import Wanted, fitting, newest
from parasol.kernel import messages as m
from parasol.kernel.formats.contexts.rooms import public_bytes
from parasol.kernel.formats.hours import Hours
from parasol.kernel.rooms.client.public import make, read_all
from parasol.kernel.rooms.public import Service
from parasol.kernel.roster.rules.public import split_public
from parasol.kernel.seal.key_tree import signer_seed
from parasol.kernel.wire.signing import verify

ROUNDS = 7
MOST_TIMES = 4.0
"""Reading over HTTP, parsing and filtering included, against the bare signatures."""


def measure(figures: Figures, base: Community, folder: Path, count: int) -> None:
    """Print what reading, verifying and filtering ``count`` services takes."""
    community = base.another(folder / "services")
    steward = community.steward
    with serve(community.store, [SERVER_CORE]) as served:
        community.point_at(served.url)
        steward.refresh()
        room, today = steward.room("public"), steward.device.today()
        keys = steward.keyring.keys["stewards"]
        seed = signer_seed(keys[max(keys)])
        for number in range(count):
            id = os.urandom(16)
            body = make(seed, room, id, _service(number, today))
            steward.connection.append(m.RoomAppend(room, m.WireRecord(id, body), expires_on=today + 365), steward.seed)
        wanted = Wanted(kind="health", is_open_now=True, never_asks_id=True)
        whole, bare = [], []
        records = _records(steward.connection.ask_bytes, count)
        for _ in range(ROUNDS):
            start = time.perf_counter()
            services = newest(read_all(steward.connection, steward.roster), today)
            fitting(services, wanted, time.time())
            whole.append(time.perf_counter() - start)
            start = time.perf_counter()
            for record in records:
                signature, signer, text = split_public(record.body)
                verify(signer, "public", public_bytes(room, record.id, text), signature)
            bare.append(time.perf_counter() - start)
        if len(services) != count:
            raise RuntimeError("a service is missing")
        times = median(whole) / median(bare)
        figures.add(
            f"{count} services read over HTTP, verified and filtered in Python",
            f"{median(whole) * 1e3:.0f} ms",
            f"{times:.2f} times bare libsodium verifying their signatures ({median(bare) * 1e3:.0f} ms)",
            f"<= {MOST_TIMES:.0f} times",
            times <= MOST_TIMES,
        )


def _service(number: int, today: int) -> Service:
    return Service(
        service=os.urandom(16),
        name=f"Place {number} (invented)",
        kinds=["health", "peer"] if number % 2 else ["legal"],
        area="Harbour" if number % 3 else "North",
        about="Tests, treatment and somebody to talk to. You need no name and no card.",
        reach=f"Ring +44 7700 900{number:03}.",
        hours=[Hours(day, 540, 1020) for day in range(7)],
        zone="Europe/London",
        is_always_open=number % 5 == 0,
        hours_note="",
        languages=["English", "Español"],
        cost="free",
        cost_note="",
        trans="yes",
        migrants="yes",
        minors="referral",
        asks_id="never" if number % 2 else "sometimes",
        asks_status="never",
        calls_police="unknown",
        confirmed_on=today,
        is_gone=False,
    )


def _records(ask_bytes: object, count: int) -> list[m.StoredRecord]:
    records: list[m.StoredRecord] = []
    while len(records) < count:
        after = records[-1].seq if records else 0
        answer = ask_bytes("/api/public/read", m.PublicRead(after))  # type: ignore[operator]
        records += msgspec.json.decode(answer, type=m.PublicPage).records
    return records
