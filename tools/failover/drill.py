"""One drill: load, fault, and the count of what was acknowledged and isn't there."""

import asyncio
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from failover.cluster import Cluster
from failover.faults import FAULTS
from failover.load import Acknowledged, Load, Store

FAULT_AFTER, LEAST, CALM, MOST = 8.0, 35.0, 8.0, 75.0
"""In seconds: when the fault comes; how long a drill takes at least, goes on after writes came back, and at most."""

RECORDS = "SELECT encode(name, 'hex'), seq, encode(client_id, 'hex') FROM record JOIN room ON room.id = record.room"
TOKENS = "SELECT encode(mark, 'hex'), encode(request, 'hex') FROM spent"


class NeverResumed(Exception):
    """No write was acknowledged after the fault."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a drill showed. ``silence`` are the seconds without an acknowledged write."""

    fault: str
    mode: str
    records: int
    tokens: int
    lost_records: int
    lost_tokens: int
    gaps: int
    repeats: int
    silence: float

    @property
    def is_whole(self) -> bool:
        return not (self.lost_records or self.lost_tokens or self.gaps or self.repeats)


async def drill(
    cluster: Cluster, store: Store, name: str, mode: str, meanwhile: Callable[[], None] | None = None
) -> Outcome:
    """Run one; ``meanwhile`` is done from the fault on. Raises ``NeverResumed``, ``TimedOut``, and what ``meanwhile``
    raises."""
    title, fault = FAULTS[name]
    load = Load(store)
    await load.start()
    started = time.monotonic()
    primary = await asyncio.to_thread(cluster.leader)
    await asyncio.sleep(FAULT_AFTER - (time.monotonic() - started))
    struck = time.monotonic()
    await asyncio.to_thread(fault, cluster, primary)
    beside = asyncio.create_task(asyncio.to_thread(meanwhile or (lambda: None)))
    acknowledged = load.acknowledged
    while True:
        await asyncio.sleep(0.25)
        load.check()
        now = time.monotonic()
        silence, ended = acknowledged.silence(struck)
        is_back = silence > 1 and now - ended > CALM
        if is_back and now - started > LEAST:
            break
        if now - started > MOST:
            raise NeverResumed(f"{title}: no write was acknowledged any more, or none was missing")
    await load.stop()
    await beside
    return await asyncio.to_thread(_looked_up, cluster, acknowledged, title, mode, struck)


def _looked_up(cluster: Cluster, acknowledged: Acknowledged, fault: str, mode: str, struck: float) -> Outcome:
    """Ask the primary as it is now, past all caches of ours: with `psql`, on its own machine."""
    rows = [line.split("|") for line in cluster.sql(RECORDS).splitlines()]
    records = [(bytes.fromhex(room), int(seq), bytes.fromhex(id)) for room, seq, id in rows]
    spent = [line.split("|") for line in cluster.sql(TOKENS).splitlines()]
    tokens = {bytes.fromhex(mark): bytes.fromhex(request) for mark, request in spent}
    return compared(acknowledged, records, tokens, fault, mode, struck)


def compared(
    acknowledged: Acknowledged,
    records: Iterable[tuple[bytes, int, bytes]],
    tokens: Mapping[bytes, bytes],
    fault: str,
    mode: str,
    struck: float,
) -> Outcome:
    """What of the acknowledged isn't among ``records`` (room, seq, id) and ``tokens`` (mark, request); in the rooms of
    this drill the numbers missing below the highest; and the numbers and ids that were given, or are there, twice. The
    fault came at ``struck``."""
    held: dict[bytes, dict[int, bytes]] = {room: {} for room in acknowledged.records}
    repeats = 0
    for room, seq, id in records:
        if room in held:
            repeats += seq in held[room]
            held[room][seq] = id
    repeats += sum(len(seqs) - len(set(seqs.values())) for seqs in held.values())
    repeats += sum(len(given) - len({seq for seq, _ in given}) for given in acknowledged.records.values())
    wanted = [(room, seq, id) for room, given in acknowledged.records.items() for seq, id in given]
    return Outcome(
        fault=fault,
        mode=mode,
        records=len(wanted),
        tokens=len(acknowledged.tokens),
        lost_records=sum(held[room].get(seq) != id for room, seq, id in wanted),
        lost_tokens=sum(tokens.get(mark) != request for mark, request in acknowledged.tokens.items()),
        gaps=sum(max(seqs, default=0) - len(seqs) for seqs in held.values()),
        repeats=repeats,
        silence=acknowledged.silence(struck)[0],
    )
