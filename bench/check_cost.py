"""The server's whole cost of a check against the bare VOPRF with proof and a token's POPRF, on one core."""

import os
from pathlib import Path
from statistics import median

from bench.figures import Figures, microseconds
from bench.fill import fill
from bench.load import asked
from bench.machine import SERVER_CORE
from bench.served import Community, Served, run_child, serve
from bench.wire import Checks, paid_checks

TARGET = 2.5
ENTRIES = 10_000
CLIENTS = 16
PEERS = ("bare", "token", "two")
"""As ``bare_evaluation`` prints them."""


def measure(figures: Figures, base: Community, folder: Path, rounds: int, count: int) -> None:
    """Print the cost of a check.

    Server and peer take turns in short rounds on the same core, and medians are compared, because other work on the
    machine makes the same instructions cost more at one moment than at another.
    """
    store = base.copy_to(folder / "cost")
    fill(store / base.database.name, base.steward, ENTRIES)
    costs: dict[str, list[float]] = {name: [] for name in ("check", "busy", *PEERS)}
    with serve(store, [SERVER_CORE]) as served:
        base.point_at(served.url)
        checks = Checks(base)
        for round_number in range(rounds + 1):
            before = served.cpu()
            checks.timed(served.port, count)
            found = {"check": (served.cpu() - before) / count, "busy": _busy(base, served, count)}
            printed = run_child("bench.bare_evaluation", str(count), cores=[SERVER_CORE])
            found |= {peer: float(took) for peer, took in zip(PEERS, printed.split(), strict=True)}
            if round_number:  # the first warms up
                for name, seconds in found.items():
                    costs[name].append(seconds)
    made = rounds * count
    cost = {name: median(values) for name, values in costs.items()}
    peer, alike = cost["bare"] + cost["token"], cost["two"] + cost["token"]
    figures.add(
        "check, server's CPU, as in production (freed memory overwritten)",
        microseconds(cost["check"]),
        f"{cost['check'] / peer:.2f} times VOPRF (of one element) and POPRF together, "
        f"{cost['check'] / alike:.2f} times VOPRF of two and POPRF",
        f"<= {TARGET} times both",
        cost["check"] / peer <= TARGET,
        f"{made} paid checks over one connection, load average {os.getloadavg()[0]:.1f}; VOPRF "
        f"{microseconds(cost['bare'])}, of two {microseconds(cost['two'])}, POPRF {microseconds(cost['token'])}",
    )
    figures.add(
        f"the same, kept busy by {CLIENTS} connections, so that no other work comes between two checks",
        microseconds(cost["busy"]),
        f"{cost['busy'] / peer:.2f} and {cost['busy'] / alike:.2f} times",
    )


def _busy(base: Community, served: Served, count: int) -> float:
    base.point_at(served.url)
    requests = paid_checks(base, count)
    before = served.cpu()
    asked(served.port, CLIENTS, requests)
    return (served.cpu() - before) / count
