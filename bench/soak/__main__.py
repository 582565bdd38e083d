"""``make soak``: mixed load on a server and plain pages for an hour, a line a minute, and a verdict as exit status."""

import argparse
import sys
import time
from contextlib import ExitStack
from statistics import median

from bench.machine import described
from bench.postgres_cluster import database
from bench.soak.running import Run, running, verify
from bench.soak.steadiness import (
    FEW,
    MOST_AGAIN,
    MOST_MORE_FILES,
    MOST_OWN,
    MOST_OWN_GROWTH,
    MOST_STORE_GROWTH,
    MOST_TIMES_SLOWER,
    MOST_TIMES_SLOWER_BESIDE,
    MOST_WAL,
    p99,
    slope_of,
)

WARM_DAYS = 16
"""Until what lives longest (withdrawals: two weeks) is also deleted. And a sixth of the time at least, until the caches
of SQLite and of the C library's allocator are as full as they get."""
TIMES_OF = (
    "report",
    "check",
    "room read",
    "append",
    "vault write",
    "escrow file",
    "file put",
    "profile put",
    "plain report",
)


def main() -> int:
    """Run it, print, return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--rate", type=float, default=20.0, help="requests a second in all")
    parser.add_argument("--day", type=float, default=20.0, help="seconds in which a day passes")
    parser.add_argument("--chores", type=float, default=5.0, help="seconds between two rounds of the hourly chores")
    parser.add_argument("--leak", type=int, default=0, help="bytes of each request that the server never frees")
    parser.add_argument("--postgres", action="store_true", help="on a PostgreSQL of its own instead of SQLite")
    parser.add_argument("--quiet", action="store_true", help="without hostile neighbours")
    parser.add_argument("--without-plain", action="store_true", help="without the plain pages")
    options = parser.parse_args()
    print(f"{described()}\n{options.minutes:g} minutes, {options.rate:g} requests a second in all")
    with ExitStack() as stack:
        url = stack.enter_context(database()) if options.postgres else None
        run = stack.enter_context(
            running(
                rate=options.rate,
                day_seconds=options.day,
                chores=options.chores,
                leak=options.leak,
                database=url,
                with_plain=not options.without_plain,
                spell_seconds=0 if options.quiet else min(60.0, options.minutes * 6),
            )
        )
        seconds = options.minutes * 60
        began = time.monotonic()
        _tell_minutes(run, began, seconds)
        run.is_over.set()
        time.sleep(options.chores * 2 + 5)  # acts come to their end, and what is due goes
        found = verify(run)
        warm = began + min(max(WARM_DAYS * options.day, seconds / 6), seconds / 3)
        is_good = verdict(run, began, warm, began + seconds, found)
    print("steady" if is_good else "NOT steady", flush=True)
    return 0 if is_good else 1


def _tell_minutes(run: Run, began: float, seconds: float) -> None:
    minute = 0
    while not run.is_over.wait(max(0.0, min(began + 60 * (minute + 1), began + seconds) - time.monotonic())):
        minute += 1
        since = time.monotonic() - 60
        last = [each for each in list(run.world.times) if each[0] > since]
        parts = []
        for what, looks in run.looks.items():
            now = looks[-1]
            parts.append(
                f"{what} {now.in_use / 1e6:.1f} MB in use, {now.own / 1e6:.1f} own, {now.pss / 1e6:.1f} PSS, "
                f"{now.private_dirty / 1e6:.1f} dirty, {now.files} files, {now.threads} threads"
            )
            if now.database:
                parts.append(f"store {now.database / 1e6:.1f} MB, WAL {now.wal / 1e6:.2f}")
        each = " ".join(
            f"{kind} {median(times) * 1e3:.0f}/{p99(times) * 1e3:.0f}"
            for kind in TIMES_OF
            if (times := [seconds for _, of, seconds in last if of == kind])
        )
        print(
            f"{minute:3} min, day {run.passed}: {len(last)} requests, {len(run.world.errors)} errors; "
            f"{'; '.join(parts)}; p50/p99 ms: {each}",
            flush=True,
        )
        if time.monotonic() >= began + seconds - 0.5:
            return


def verdict(run: Run, began: float, warm: float, end: float, found: tuple[int, int, list[str]]) -> bool:
    """Print each claim with what was found; whether all hold."""
    world, claims = run.world, []
    for what, looks in run.looks.items():
        most = max(each.own for each in looks)
        claims.append((f"{what}: own memory at most {most / 1e6:.0f} MB", most <= MOST_OWN))
        all_late = [each for each in looks if warm <= each.at <= end]
        quiet = [each for each in all_late if run.neighbours_at(each.at) == 0]
        late = quiet if len(quiet) >= FEW else all_late  # a run of a minute or two has too few quiet moments
        thirds = (late[: max(1, len(late) // 3)], late[-max(1, len(late) // 3) :])
        own = slope_of([(each.at, float(each.own)) for each in late])
        first, last = (median(each.own for each in some) for some in thirds)
        text = f"{what}: own memory {first / 1e6:.1f} MB at first, {last / 1e6:.1f} at last, {own}"
        claims.append((text, last <= first * MOST_OWN_GROWTH if late[0].in_use else own.is_flat()))
        if late[0].in_use:
            used = slope_of([(each.at, float(each.in_use)) for each in late])
            first, last = (median(each.in_use for each in some) for some in thirds)
            text = f"{what}: memory in use {first / 1e6:.1f} MB at first, {last / 1e6:.1f} at last, {used}"
            claims.append((text, used.is_flat()))
        if late[0].pss:
            pss = slope_of([(each.at, float(each.pss)) for each in late])
            dirty = slope_of([(each.at, float(each.private_dirty)) for each in late])
            print(f"  (not judged) {what}: PSS {pss}; private and dirty {dirty}")
        for name in ("files", "threads"):
            first, last = (max(getattr(each, name) for each in some) for some in thirds)
            claims.append((f"{what}: at most {first} {name} at first, {last} at last", last <= first + MOST_MORE_FILES))
        if late[-1].database:
            first, last = (max(each.database for each in some) for some in thirds)
            text = f"store: at most {first / 1e6:.2f} MB at first, {last / 1e6:.2f} at last"
            claims.append((text, last <= first * MOST_STORE_GROWTH))
            most = max(each.wal for each in looks)
            claims.append((f"WAL: at most {most / 1e6:.2f} MB", most <= MOST_WAL))
    window = min(600.0, (end - warm) / 3)
    single = [each for each in world.times if each[1] not in ("a day", "plain report")]
    first, last = (
        [seconds for at, _, seconds in single if start <= at < start + window] for start in (warm, end - window)
    )
    text = (
        f"p99 of all requests {p99(first) * 1e3:.0f} ms in the first {window:.0f} s, {p99(last) * 1e3:.0f} in the last"
    )
    claims.append((text, p99(last) <= MOST_TIMES_SLOWER * p99(first)))
    claims += _beside_neighbours(run)
    claims.append((f"{len(world.errors)} errors in {len(world.times)} requests", not world.errors))
    claims.append((f"{world.again} requests had to be sent again", world.again <= MOST_AGAIN * len(world.times)))
    there, gone, wrong = found
    text = f"of {world.ledger.made} things acknowledged, {there} are there as they must be, {gone} looked at are gone"
    claims.append((text, there > 0 and not wrong))
    kinds = sorted({kind for _, kind, _ in world.times})
    print("  " + "; ".join(f"{kind} {sum(1 for each in world.times if each[1] == kind)}" for kind in kinds))
    print("  " + "; ".join(f"{count} {what}" for what, count in world.counts.items()) + f"; {run.passed} days passed")
    for text, holds in claims:
        print(f"  {'ok  ' if holds else 'FAIL'} {text}")
    for line in (*world.errors[:20], *wrong[:20]):
        print(f"  ! {line}")
    return all(holds for _, holds in claims)


def _beside_neighbours(run: Run) -> list[tuple[str, bool]]:
    """For each kind of request: how long it takes beside hostile neighbours, against how long without."""
    claims = []
    for kind in TIMES_OF:
        times: dict[bool, list[float]] = {False: [], True: []}
        for at, of, seconds in run.world.times:
            if of == kind and (count := run.neighbours_at(at)) is not None:
                times[count > 0].append(seconds)
        if run.spells and len(times[True]) >= FEW and len(times[False]) >= FEW:
            quiet, beside = median(times[False]), median(times[True])
            text = f"{kind}: median {quiet * 1e3:.0f} ms without hostile neighbours, {beside * 1e3:.0f} beside them"
            claims.append((f"{text}: {beside / quiet:.1f} times", beside <= MOST_TIMES_SLOWER_BESIDE * quiet))
    return claims


if __name__ == "__main__":
    sys.exit(main())
