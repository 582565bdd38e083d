"""The server's whole cost of a check against the bare VOPRF with proof and a token's POPRF, on one core."""

import os
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from bench.figures import Figures, microseconds
from bench.fill import fill
from bench.load import asked
from bench.machine import SERVER_CORE
from bench.served import Community, Served, run_child, serve
from bench.wire import Checker, RawConnection, paid_checks
from parasol.client.checks.check import choose_tree_head

TARGET = 2.5
ENTRIES = 10_000
CLIENTS = 16
PEERS = (("bare", ""), ("two", ""), ("two perturbed", " perturbed"))
"""Which VOPRF goes with the POPRF of which allocator."""


def measure(figures: Figures, base: Community, folder: Path, rounds: int, count: int) -> float:
    """Print the cost of a check; returns seconds of the server's processor time under production's settings.

    Server and peer take turns in short rounds on the same core, and medians are compared, because other work on the
    machine makes the same instructions cost more at one moment than at another.
    """
    stores = {name: base.copy_to(folder / f"cost-{name}") for name in ("production", "plain")}
    for store in stores.values():
        fill(store / base.database.name, base.steward, ENTRIES)
    kinds = ("bare", "token", "two")
    names = ("production", "busy", "plain", "nonce", *kinds, *(f"{kind} perturbed" for kind in kinds))
    costs: dict[str, list[float]] = {name: [] for name in names}
    with ExitStack() as stack:
        servers = {
            name: stack.enter_context(serve(store, [SERVER_CORE], plain_allocator=name == "plain"))
            for name, store in stores.items()
        }
        checkers = {name: _checker(base, served) for name, served in servers.items()}
        for round_number in range(rounds + 1):
            found = {name: _round(servers[name], checkers[name], count) for name in servers}
            found["busy"] = _busy(base, servers["production"], count)
            found["nonce"] = _nonces(servers["production"], count)
            for end, plain in (("", True), (" perturbed", False)):
                argument = str(count)
                printed = run_child("bench.bare_evaluation", argument, cores=[SERVER_CORE], plain_allocator=plain)
                found |= {f"{kind}{end}": float(took) for kind, took in zip(kinds, printed.split(), strict=True)}
            if round_number:  # the first warms up
                for name, cost in found.items():
                    costs[name].append(cost)
    made = rounds * count
    cost = {name: median(values) for name, values in costs.items()}
    peer, alike, perturbed = (cost[voprf] + cost[f"token{end}"] for voprf, end in PEERS)
    figures.add(
        "bare VOPRF with proof (`oprf.blind_evaluate`)",
        microseconds(cost["bare"]),
        detail=f"{microseconds(cost['bare perturbed'])} under production's allocator settings; {made} of each",
    )
    figures.add(
        "the same of two elements with one proof, as a check has it (`oprf.blind_evaluate_batch`)",
        microseconds(cost["two"]),
        detail=f"{microseconds(cost['two perturbed'])} under production's allocator settings",
    )
    figures.add(
        "the POPRF by which a token is verified (`poprf.evaluate`)",
        microseconds(cost["token"]),
        detail=f"{microseconds(cost['token perturbed'])} under production's allocator settings",
    )
    figures.add(
        "check, server's CPU, as in production (freed memory overwritten)",
        microseconds(cost["production"]),
        f"{cost['production'] / peer:.2f} times VOPRF (of one element) and POPRF together, "
        f"{cost['production'] / alike:.2f} times VOPRF of two and POPRF",
        f"<= {TARGET} times both",
        cost["production"] / peer <= TARGET,
        f"{made} paid checks over one connection, load average {os.getloadavg()[0]:.1f}; "
        f"{cost['production'] / perturbed:.2f} times VOPRF of two and POPRF if these too run under production's "
        "allocator settings",
    )
    figures.add(
        f"the same, kept busy by {CLIENTS} connections, so that no other work comes between two checks",
        microseconds(cost["busy"]),
        f"{cost['busy'] / peer:.2f} and {cost['busy'] / alike:.2f} times",
    )
    figures.add(
        "check, server's CPU, with Python's own allocator",
        microseconds(cost["plain"]),
        f"{cost['plain'] / peer:.2f} times VOPRF and POPRF together",
    )
    figures.add(
        "HTTP alone, server's CPU (an unsigned request that asks for a nonce)",
        microseconds(cost["nonce"]),
        f"{cost['nonce'] / cost['production']:.2f} of a check",
    )
    return cost["production"]


def _checker(base: Community, served: Served) -> Checker:
    base.point_at(served.url)
    return Checker(base.member, served.port, choose_tree_head(base.member), base.token_key())


def _round(served: Served, checker: Checker, count: int) -> float:
    before = served.cpu()
    checker.checks(count)
    return (served.cpu() - before) / count


def _busy(base: Community, served: Served, count: int) -> float:
    base.point_at(served.url)
    requests = paid_checks(base, count)
    before = served.cpu()
    asked(served.port, CLIENTS, requests)
    return (served.cpu() - before) / count


def _nonces(served: Served, count: int) -> float:
    connection = RawConnection(served.port)
    before = served.cpu()
    for _ in range(count):
        connection.post("/api/nonce", b"{}")
    connection.close()
    return (served.cpu() - before) / count
