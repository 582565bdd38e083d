"""What tokens cost: drawing a week's batch, on both sides, and paying for a check with one."""

import os
import time
from pathlib import Path
from statistics import median

import msgspec

from bench.figures import Figures, microseconds
from bench.machine import SERVER_CORE
from bench.served import Community, serve
from bench.wire import Checker, RawConnection
from parasol.client.checks.check import choose_tree_head
from parasol.client.tokens.derive import issue_message, unblind, week_batches
from parasol.formats import messages as m
from parasol.oprf import poprf
from parasol.roster import allowance
from parasol.wire.tokens import info_of, week_of


def measure(figures: Figures, base: Community, folder: Path, rounds: int, count: int) -> None:
    """Print the cost of a draw and of a spend; the peer is a signed request that does next to nothing."""
    store = base.copy_to(folder / "tokens")
    member, token_key = base.member, base.token_key()
    week = week_of(member.device.today())
    checks = allowance(member.roster, member.key, member.mine.since, member.mine.vouched_on, week)
    with serve(store, [SERVER_CORE]) as served:
        base.point_at(served.url)
        connection = RawConnection(served.port)
        signed = _cpu(served, lambda: connection.post("/api/boxes/read", b"{}", member.seed), rounds * count)
        start = time.perf_counter()
        for _ in range(rounds):
            batches = week_batches(member.contents.seat.master, week, checks)
        blinding = (time.perf_counter() - start) / rounds
        body = msgspec.json.encode(issue_message(week, batches))
        drawing = _cpu(served, lambda: connection.post("/api/tokens/draw", body, member.seed), rounds)
        answer = msgspec.json.decode(connection.post("/api/tokens/draw", body, member.seed), type=m.TokensDrawn)
        start = time.perf_counter()
        for _ in range(rounds):
            for purpose in ("check", "read", "post"):
                unblind(batches[purpose], getattr(answer, purpose), member.roster.token_key)
        unblinding = (time.perf_counter() - start) / rounds
        elements = sum(len(batch.blinded) for batch in batches.values())
        what = f"drawing a week's {elements} elements ({checks} checks, 32 reads, 12 posts, 1 for the escrow)"
        figures.add(f"{what}, server's CPU", _ms(drawing), f"{drawing / signed:.0f} times a signed request")
        figures.add(f"{what}, client: blinding", _ms(blinding), f"{blinding / drawing:.2f} of the server's share")
        figures.add(
            f"{what}, client: verifying and unblinding all",
            _ms(unblinding),
            f"{unblinding / drawing:.2f} of the server's share",
        )
        checker = Checker(member, served.port, choose_tree_head(member), token_key)
        times: list[float] = []
        before = served.cpu()
        for _ in range(rounds):
            times += checker.checks(count)
        paid = (served.cpu() - before) / (rounds * count)
        connection.close()
    figures.add("a signed request that reads boxes, server's CPU", microseconds(signed))
    figures.add(
        "a check with its token spent, server's CPU",
        microseconds(paid),
        f"{paid / signed:.2f} times a signed request",
        detail=f"median {microseconds(median(times))} from sending to the answer, the token on disk by then",
    )
    nonces = [os.urandom(32) for _ in range(rounds * count)]
    start = time.process_time()
    for nonce in nonces:
        poprf.evaluate(token_key, nonce, info_of("check", week))
    alone = (time.process_time() - start) / len(nonces)
    figures.add("a token's POPRF alone (`poprf.evaluate`)", microseconds(alone), f"{alone / paid:.2f} of such a check")


def _cpu(served, act, count: int) -> float:  # type: ignore[no-untyped-def]
    act()
    before = served.cpu()
    for _ in range(count):
        act()
    used: float = (served.cpu() - before) / count
    return used


def _ms(seconds: float) -> str:
    return f"{seconds * 1e3:.1f} ms"
