"""A national network: a hundred communities with 10^6 members together, and what its machines carry.

Not run at that size: the server's processor time of each kind of request is measured on one community, a day's requests
are drawn at random moments, and a queue in front of the machine's cores says how long each waits. Before that the queue
is compared with the real thing: the same requests at the same moments against a real server on one core.
"""

import base64
import heapq
import json
import os
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

import msgspec

from bench.figures import Figures, percent
from bench.load import report, request
from bench.machine import CLIENT_CORE, SERVER_CORE
from bench.served import Community, Served, run_child, serve
from bench.wire import RawConnection, minted, paid_checks
from parasol.client.proof_of_work import solve
from parasol.client.tokens.derive import issue_message, week_batches
from parasol.demo.community import publish_examples
from parasol.demo.example_numbers import ExampleNumber
from parasol.formats import messages as m
from parasol.roster import allowance
from parasol.wire.tokens import week_of

COMMUNITIES, MEMBERS = 100, 10_000
VISITS = 0.1
"""Of the members open the page on a day. Ugly Mugs Ireland: "hundreds" daily of about 7,000 users a year (2019): 3 to
10 in a hundred; the upper end."""
CHECKS = 3
"""On each visit: an assumption; nobody has published one."""
REPORTS = 1 / 35
"""For each check: ClientEye's 14,000 to 15,000 reports and 500,000 look-ups a month."""
BUSIEST_HOUR = 0.12
"""Of the day's requests: an assumption; even hours would have 0.042."""
MOST_BUSY = 0.5
"""Of the cores in the busiest hour: above it a restart, a renewal or a neighbour is felt."""
VISIT_BYTES = 300_000
"""Page, keys, the newest alerts and three checks: what ``cold_start`` counts."""
EURO_A_MONTH = 8
"""For a virtual machine of two cores and 4 GB, as hosting companies ask in 2026: an assumption."""
HOUR = 3_600
CHARTER = msgspec.json.encode(m.CharterRead(0, begins=True, seen=0))


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of request: how often on a visit, what it costs the server's processor, and how long each took that was
    measured, one after the other: on a busy machine that is more."""

    name: str
    per_visit: float
    seconds: float
    took: tuple[float, ...]


def measure(figures: Figures, base: Community, folder: Path, rounds: int, count: int, load_seconds: float) -> None:
    """Print costs, how far the queue is from a real load, and what a machine carries."""
    store, town = base.copy_to(folder / "network"), base
    with serve(store, [SERVER_CORE], counters=1) as served:
        town.point_at(served.url)
        number = ExampleNumber("GB", "+447700900123", "+44 7700 900123", "+44 7700 900123", (), "+44 7700 900123")
        publish_examples(town.steward, town.second, [number], lambda done, of: None)
        kinds = _costs(town, served, rounds, count)
        for kind in kinds:
            figures.note(f"{kind.name}: {kind.seconds * 1e6:,.0f} us of the server, {kind.per_visit:.2f} a visit")
        _compare(figures, town, served, kinds, load_seconds)
    per_visit = sum(kind.per_visit * kind.seconds for kind in kinds)
    visits = COMMUNITIES * MEMBERS * VISITS
    busiest = visits * BUSIEST_HOUR * per_visit / HOUR
    figures.add(
        f"a day of {COMMUNITIES} communities, {COMMUNITIES * MEMBERS:,} members: the server's processor",
        f"{visits * per_visit / HOUR:.2f} hours; in the busiest hour {busiest:.2f} cores",
        f"{visits * CHECKS:,.0f} checks and {visits * CHECKS * REPORTS:,.0f} reports; {per_visit * 1e3:.1f} ms a visit",
        detail=f"about {visits * VISIT_BYTES / 1e9:.0f} GB on the line; not counted: the web server's TLS and the "
        "page's files, stewards' own work, backups",
    )
    carried = MOST_BUSY * 2 * HOUR / (BUSIEST_HOUR * per_visit * VISITS)
    figures.add(
        "one machine of two cores, at most half busy in the busiest hour",
        f"{carried:,.0f} members, {carried / MEMBERS:.0f} communities of {MEMBERS:,}",
        f"{carried / (COMMUNITIES * MEMBERS):.1f} of the network",
    )
    for machines, what in ((1, "all on one machine of two cores"), (COMMUNITIES, "each on a machine of its own")):
        waits = _hour(kinds, visits * BUSIEST_HOUR / machines, cores=2)
        figures.add(
            f"the busiest hour, {what}: an answer, with waiting",
            f"median {waits.median * 1e3:.1f} ms, 99 of 100 within {waits.p99 * 1e3:.1f} ms",
            f"{waits.p99 / waits.alone:.1f} times the longest request alone",
            detail=f"{waits.count:,} requests drawn; cores busy {waits.busy:.3f}",
        )
    figures.add(
        f"what {COMMUNITIES} communities cost a month",
        f"{COMMUNITIES * EURO_A_MONTH:,} euro on machines of their own, as is meant",
        f"{COMMUNITIES * EURO_A_MONTH / (COMMUNITIES * MEMBERS) * 100:.2f} cents a member; the load alone would need "
        f"{max(1, round(COMMUNITIES * MEMBERS / carried + 0.5))} of them",
    )


def _costs(town: Community, served: Served, rounds: int, count: int) -> list[Kind]:
    """Medians of the server's processor time."""
    member, connection = town.member, RawConnection(served.port)
    checks, reports = paid_checks(town, rounds * count), _reports(served.port, rounds * count)
    week = week_of(member.device.today())
    assert member.mine.since is not None
    allowed = allowance(member.roster, member.key, member.mine.since, member.mine.vouched_on, week)
    draw = msgspec.json.encode(issue_message(week, week_batches(member.contents.seat.master, week, allowed)))
    newest = msgspec.json.encode(m.RoomNewest(member.room("alerts"), 0, 0))

    def read(path: str, body: bytes) -> Callable[[], object]:
        return lambda: connection.post(path, body, paid=_read_token(town, path, body))

    acts: dict[str, tuple[float, Callable[[], object]]] = {
        "charter": (1, lambda: connection.post("/api/charter/read", CHARTER)),
        "vault": (1, lambda: connection.post("/api/vaults/read", _vault())),
        "wrapped keys": (1, lambda: connection.post("/api/boxes/read", b"{}", member.seed)),
        "tokens": (1, lambda: connection.post("/api/tokens/draw", draw, member.seed)),
        "tree heads": (1, read("/api/index/heads", b"{}")),
        "newest alerts": (1, read("/api/rooms/newest", newest)),
        "check": (CHECKS, lambda: connection.whole(checks.pop())),
        "task of a report": (CHECKS * REPORTS, lambda: connection.post("/api/work", b"{}")),
        "report": (CHECKS * REPORTS, lambda: connection.whole(reports.pop())),
    }
    spent: dict[str, list[float]] = {name: [] for name in acts}
    took: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(rounds):
        for name, (_, act) in acts.items():
            before = served.cpu()
            for _ in range(count):
                act()
                took[name].append(connection.seconds)
            spent[name].append((served.cpu() - before) / count)
    connection.close()
    return [Kind(name, often, median(spent[name]), tuple(took[name])) for name, (often, _) in acts.items()]


def _vault() -> bytes:
    return msgspec.json.encode(m.VaultRead(os.urandom(16)))


def _read_token(town: Community, path: str, body: bytes) -> str:
    return minted(town.token_key(), path, body, town.member.device.today(), "read")


def _reports(port: int, count: int) -> list[bytes]:
    """Reports with their work done, whole."""
    connection, made = RawConnection(port), []
    for _ in range(count):
        task = msgspec.json.decode(connection.post("/api/work", b"{}"), type=m.Work).task
        made.append(request("/api/rooms/open", report(solve(task))))
    connection.close()
    return made


@dataclass(frozen=True, slots=True)
class Waits:
    """What a queue says of a time: seconds from a request's arrival to the end of its answer."""

    count: int
    median: float
    p99: float
    alone: float
    busy: float


def queue(arrivals: Sequence[tuple[float, float]], cores: int) -> Waits:
    """First come, first served by so many cores; ``arrivals`` is (moment, seconds of work), in order."""
    free = [0.0] * cores
    took = []
    for at, work in arrivals:
        end = max(at, heapq.heappop(free)) + work
        heapq.heappush(free, end)
        took.append(end - at)
    took.sort()
    whole = max(arrivals[-1][0], *free)
    busy = sum(work for _, work in arrivals) / (cores * whole)
    return Waits(len(took), took[len(took) // 2], took[len(took) * 99 // 100], max(w for _, w in arrivals), busy)


def drawn(kinds: Sequence[Kind], visits: float, seconds: float) -> list[tuple[float, Kind]]:
    """So many visits' requests, each at a random moment."""
    dice = random.Random(17)
    found = [
        (dice.random() * seconds, kind)
        for kind in kinds
        for _ in range(int(visits * kind.per_visit) + (dice.random() < visits * kind.per_visit % 1))
    ]
    return sorted(found, key=lambda each: each[0])


def _hour(kinds: Sequence[Kind], visits: float, cores: int) -> Waits:
    return queue([(at, kind.seconds) for at, kind in drawn(kinds, visits, HOUR)], cores)


def _compare(figures: Figures, town: Community, served: Served, kinds: Sequence[Kind], seconds: float) -> None:
    """The queue's word against a real load: what names nobody, on the server's one core at half its time. Here a
    request takes as long as one of those that were measured, drawn at random, and not its processor time alone: what
    else the machine does is in both."""
    dice = random.Random(17)
    asked = [kind for kind in kinds if kind.name in {"charter", "vault", "check", "task of a report", "report"}]
    visits = seconds * MOST_BUSY / sum(kind.per_visit * mean(kind.took) for kind in asked)
    due = drawn(asked, visits, seconds)
    count = {kind.name: sum(1 for _, each in due if each is kind) for kind in asked}
    made = {
        "check": paid_checks(town, count["check"]),
        "report": _reports(served.port, count["report"]),
        "charter": [request("/api/charter/read", CHARTER)] * count["charter"],
        "vault": [request("/api/vaults/read", _vault()) for _ in range(count["vault"])],
        "task of a report": [request("/api/work", b"{}")] * count["task of a report"],
    }
    lines = "".join(f"{at} {base64.b64encode(made[kind.name].pop()).decode()}\n" for at, kind in due)
    before = served.cpu()
    took = sorted(json.loads(run_child("bench.network_load", str(served.port), cores=[CLIENT_CORE], text=lines)))
    used = served.cpu() - before
    said = queue([(at, dice.choice(kind.took)) for at, kind in due], 1)
    real, p99 = median(took), took[len(took) * 99 // 100]
    work = sum(kind.seconds for _, kind in due)
    figures.add(
        f"the queue against a real load of {len(due) / seconds:.0f} requests a second on one core, {seconds:.0f} s",
        f"median and p99 said {said.median * 1e3:.1f} and {said.p99 * 1e3:.1f} ms, were {real * 1e3:.1f} and "
        f"{p99 * 1e3:.1f} ms",
        f"{real / said.median:.1f} and {p99 / said.p99:.1f} times",
        detail=f"processor: said {work:.1f} s, was {used:.1f} s ({percent(used / work - 1)})",
    )
