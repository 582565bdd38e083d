"""The server's whole cost of a check against the bare VOPRF with proof, on one core."""

from contextlib import ExitStack
from pathlib import Path
from statistics import median

from bench.figures import Figures, microseconds
from bench.fill import fill
from bench.machine import SERVER_CORE
from bench.served import Community, Served, run_child, serve
from bench.wire import Checker, RawConnection
from parasol.client.checks.check import choose_tree_head

TARGET = 3.0
ENTRIES = 10_000


def measure(figures: Figures, base: Community, folder: Path, rounds: int, count: int) -> float:
    """Print the cost of a check; returns seconds of the server's processor time under production's settings.

    Server and peer take turns in short rounds on the same core, and medians are compared, because other work on the
    machine makes the same instructions cost more at one moment than at another.
    """
    stores = {name: base.copy_to(folder / f"cost-{name}") for name in ("production", "plain")}
    for store in stores.values():
        fill(store / base.database.name, base.steward, ENTRIES)
    costs: dict[str, list[float]] = {name: [] for name in ("production", "plain", "nonce", "bare", "bare perturbed")}
    with ExitStack() as stack:
        servers = {
            name: stack.enter_context(serve(store, [SERVER_CORE], plain_allocator=name == "plain"))
            for name, store in stores.items()
        }
        checkers = {name: _checker(base, served) for name, served in servers.items()}
        for round_number in range(rounds + 1):
            found = {name: _round(servers[name], checkers[name], count) for name in servers}
            found["nonce"] = _nonces(servers["production"], count)
            for name, plain in (("bare", True), ("bare perturbed", False)):
                argument = str(count)
                printed = run_child("bench.bare_evaluation", argument, cores=[SERVER_CORE], plain_allocator=plain)
                found[name] = float(printed)
            if round_number:  # the first warms up
                for name, cost in found.items():
                    costs[name].append(cost)
    made = rounds * count
    cost = {name: median(values) for name, values in costs.items()}
    figures.add(
        "bare VOPRF with proof (`oprf.blind_evaluate`)",
        microseconds(cost["bare"]),
        detail=f"{microseconds(cost['bare perturbed'])} under production's allocator settings; {made} of each",
    )
    figures.add(
        "check, server's CPU, as in production (freed memory overwritten)",
        microseconds(cost["production"]),
        f"{cost['production'] / cost['bare']:.2f} times the bare VOPRF",
        "<= 3 times",
        cost["production"] / cost["bare"] <= TARGET,
        f"{made} paid checks over one connection; {cost['production'] / cost['bare perturbed']:.2f} times if the "
        "bare VOPRF too runs under production's allocator settings",
    )
    figures.add(
        "check, server's CPU, with Python's own allocator",
        microseconds(cost["plain"]),
        f"{cost['plain'] / cost['bare']:.2f} times the bare VOPRF",
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


def _nonces(served: Served, count: int) -> float:
    connection = RawConnection(served.port)
    before = served.cpu()
    for _ in range(count):
        connection.post("/api/nonce", b"{}")
    connection.close()
    return (served.cpu() - before) / count
