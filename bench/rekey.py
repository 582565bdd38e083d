"""What a list takes on the disk, and re-keying it after somebody was removed, with the real client and server."""

import asyncio
import os
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from bench.figures import Figures
from bench.machine import SERVER_CORE
from bench.served import Community, serve
from bench.unlisted import signed_alert
from parasol.features.alerts.client.reading import read_alerts
from parasol.features.checks.client.answers import case_by
from parasol.features.checks.client.check import check, choose_tree_head, fetch_bucket
from parasol.features.checks.client.identifiers import Identifier
from parasol.features.checks.client.identifiers.question import only
from parasol.features.checks.client.index import Slots
from parasol.features.checks.client.last_days import last_days
from parasol.features.checks.client.rekey import BATCH, put_entries, read_cases, rekey
from parasol.features.checks.client.tree_head import read_elements
from parasol.kernel import oprf
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.storage import NewRecord
from parasol.kernel.storage.sqlite import SqliteStorage

MOST_SECONDS = 60.0
MOST_BYTES = 6_000
"""An alert: 60 MB for 10,000. Each has three entries, of the whole number, its last seven and its last six digits."""


def measure(figures: Figures, base: Community, folder: Path, count: int) -> None:
    """Print what a list of ``count`` alerts of one identifier each takes, and how long re-keying it."""
    town = base.another(folder / "rekey")
    numbers = [f"+447{place:09}" for place in range(count)]
    asyncio.run(_insert(town, numbers))
    with serve(town.store, [SERVER_CORE]) as served:
        town.point_at(served.url)
        town.steward.refresh()
        before = town.database.stat().st_size
        _list(town.steward)
    grown = town.database.stat().st_size - before
    figures.add(
        f"the file's growth by the list of {count:,} alerts",
        f"{grown:,} bytes",
        f"{grown / count:.0f} bytes an alert",
        f"<= {MOST_BYTES * 10_000 // 1_000_000} MB for 10,000",
        0 < grown / count <= MOST_BYTES,
    )
    with serve(town.store, [SERVER_CORE]) as served:
        town.point_at(served.url)
        town.steward.refresh()
        town.second.refresh()
        old = choose_tree_head(town.second, anew=True).list_number
        steward.remove(town.steward, town.member.key, "left, for the benchmark")
        town.steward.refresh()
        town.second.refresh()
        seen: list[float] = []
        old_answers: list[int] = []

        def progress(done: int, of: int) -> None:
            seen.append(time.perf_counter() - start)
            if not old_answers and done >= of // 2:
                listed = choose_tree_head(town.second, anew=True)  # the old list answers until the new one is complete
                old_answers.append(listed.list_number)
                fetch_bucket(town.second, only(Identifier("phone", numbers[0])), listed)

        start = time.perf_counter()
        rekey(town.steward, progress)
        seconds = time.perf_counter() - start
        listed = choose_tree_head(town.second, anew=True)
        read_alerts(town.second)
        asked = [only(Identifier("phone", numbers[at])) for at in (0, count // 2, count - 1)]
        found = all(check(town.second, question).is_match for question in asked)
    bare = _bare(count)
    is_right = found and old_answers == [old] and listed.list_number > old
    figures.add(
        f"re-keying {count:,} identifiers",
        f"{seconds:.1f} s",
        f"{seconds / bare:.2f} times both sides' bare VOPRF in one process, {bare:.1f} s",
        "< 60 s for 10,000, with progress",
        is_right and seconds * 10_000 / count < MOST_SECONDS and len(seen) > 2,
        f"{len(seen)} signs of progress, the first after {seen[0]:.1f} s; the old list answered at half way: "
        f"{'yes' if old_answers == [old] else 'NO'}; found in the new one: {'yes' if found else 'NO'}",
    )


def _list(person: Person) -> None:
    """Put the entries of all alerts into the list that is in force: a renewal takes up only what is there."""
    cases = list(read_cases(person))
    state, slots = read_elements(person, person.roster.current_list), Slots({})
    days = last_days(person, cases)
    for at in range(0, len(cases), BATCH):
        state, slots, _ = put_entries(person, state, cases[at : at + BATCH], slots, days)


async def _insert(base: Community, numbers: Sequence[str]) -> None:
    """Alerts and cases as ``demo.community.publish_examples`` makes them, put into the store without the server."""
    first, second = base.steward, base.second
    storage = await SqliteStorage.open(base.database)
    try:
        for at in range(0, len(numbers), 500):
            work = []
            for number in numbers[at : at + 500]:
                phone = Identifier("phone", number)
                alert, signed = signed_alert(first, second, masks=[phone.masked()])
                case = msgspec.json.encode(case_by((first, second), alert, [phone], bytes(32)))
                for kind, text in (("cases", case), ("alerts", signed)):
                    sealed = first.sealed_record(kind, alert.id, text)
                    record = NewRecord(alert.id, sealed, alert.expires_on, tuple(alert.withdraw_keys))
                    work.append(storage.append(first.room(kind), record, alert.published_on))
            await asyncio.gather(*work)
    finally:
        await storage.close()


def _bare(count: int) -> float:
    """Blind, evaluate with one proof for 64, and finalize, all in this process; seconds."""
    secret_key, public_key = oprf.derive_key_pair(os.urandom(32), b"parasol/v1")
    inputs = [os.urandom(32) for _ in range(64)]
    start = time.perf_counter()
    batches = max(1, min(count, 3_200) // 64)
    for _ in range(batches):
        blinds, blinded = zip(*(oprf.blind(item, os.urandom) for item in inputs), strict=True)
        evaluated, proof = oprf.blind_evaluate_batch(secret_key, public_key, blinded, os.urandom)
        oprf.finalize_batch(inputs, blinds, evaluated, blinded, public_key, proof)
    return (time.perf_counter() - start) * count / (batches * 64)
