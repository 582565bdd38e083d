"""Re-keying after somebody was removed: the real client against the real server."""

import asyncio
import os
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from bench.check_growth import MOST_BYTES
from bench.figures import Figures, size
from bench.machine import SERVER_CORE
from bench.served import Community, serve
from bench.wire import counted
from parasol import oprf
from parasol.client.alerts.reading import read_alerts
from parasol.client.checks.answers import case_by
from parasol.client.checks.check import check, choose_tree_head, fetch_bucket
from parasol.client.checks.index import Slots
from parasol.client.checks.last_days import last_days
from parasol.client.checks.rekey import BATCH, put_entries, read_cases, rekey
from parasol.client.checks.tree_head import read_elements
from parasol.client.community import steward
from parasol.client.community.person import Person
from parasol.client.identifiers import Identifier
from parasol.client.identifiers.question import only
from parasol.formats.alert import Alert, AlertSignature, SignedAlert
from parasol.server.storage import NewRecord
from parasol.server.storage.sqlite import SqliteStorage
from parasol.wire.days import month_of
from parasol.wire.signing import public_key_of, sign

MOST_SECONDS = 60.0


def measure(figures: Figures, base: Community, folder: Path, count: int) -> None:
    """Print how long re-keying ``count`` alerts of one identifier each takes."""
    store = base.copy_to(folder / "rekey")
    start = time.perf_counter()
    numbers = [f"+447{place:09}" for place in range(count)]
    asyncio.run(_insert(base, store / base.database.name, numbers))
    figures.note(f"{count:,} signed, sealed alerts and cases made directly in {time.perf_counter() - start:.1f} s")
    with serve(store, [SERVER_CORE]) as served:
        base.point_at(served.url)
        base.steward.refresh()
        base.second.refresh()
        _list(base.steward)
        _read_all(figures, base, served.url, count)
        old = choose_tree_head(base.second, anew=True).list_number
        steward.remove(base.steward, base.member.key, "left, for the benchmark")
        base.steward.refresh()
        base.second.refresh()
        seen: list[tuple[float, int]] = []
        old_answers: list[int] = []

        def progress(done: int, of: int) -> None:
            seen.append((time.perf_counter() - start, done))
            if not old_answers and done >= of // 2:
                listed = choose_tree_head(base.second, anew=True)  # the old list answers until the new one is complete
                old_answers.append(listed.list_number)
                fetch_bucket(base.second, only(Identifier("phone", numbers[0])), listed)

        cpu = served.cpu()
        start, own = time.perf_counter(), time.process_time()
        rekey(base.steward, progress)
        seconds = time.perf_counter() - start
        cpu, own = served.cpu() - cpu, time.process_time() - own
        listed = choose_tree_head(base.second, anew=True)
        read_alerts(base.second)
        asked = [only(Identifier("phone", numbers[at])) for at in (0, count // 2, count - 1)]
        found = all(check(base.second, question).is_match for question in asked)
    bare = _bare(count)
    is_right = found and old_answers == [old] and listed.list_number > old
    figures.add(
        f"re-keying {count:,} identifiers",
        f"{seconds:.1f} s",
        f"{seconds / bare:.2f} times both sides' bare VOPRF in one process, {bare:.1f} s",
        "< 60 s for 10,000, with progress",
        is_right and seconds * 10_000 / count < MOST_SECONDS and len(seen) > 2,
        f"{len(seen)} signs of progress, the first after {seen[0][0]:.1f} s; server's CPU {cpu:.1f} s, client's "
        f"{own:.1f} s; the old list answered at half way: {'yes' if old_answers == [old] else 'NO'}; found in the new "
        f"one: {'yes' if found else 'NO'}",
    )


def _list(person: Person) -> None:
    """Put the entries of all alerts into the list that is in force: a renewal takes up only what is there."""
    cases = list(read_cases(person))
    state, slots = read_elements(person, person.roster.current_list), Slots({})
    days = last_days(person, cases)
    for at in range(0, len(cases), BATCH):
        state, slots, _ = put_entries(person, state, cases[at : at + BATCH], slots, days)


def _read_all(figures: Figures, base: Community, url: str, count: int) -> None:
    """What reading every alert in force moves, as a copy or a sheet of all does. No target says how much it may be."""
    with counted(base.second, url) as proxy:
        start = time.perf_counter()
        alerts = sum(1 for _ in base.second.read("alerts"))
        seconds = time.perf_counter() - start
    figures.add(
        f"reading all {count:,} alerts",
        f"{size(proxy.total)}, {seconds:.1f} s",
        f"{proxy.total / MOST_BYTES:,.0f} times what a check may move",
        detail=f"{proxy.total / max(alerts, 1):,.0f} bytes an alert; it grows with the list, and no target limits it",
    )


async def _insert(base: Community, database: Path, numbers: Sequence[str]) -> None:
    """Alerts and cases as ``demo.community.publish_examples`` makes them, put into the store without the server."""
    first, second = base.steward, base.second
    today = first.device.today()
    month, keys = month_of(today), [public_key_of(bytes(32))]
    storage = await SqliteStorage.open(database)
    try:
        for at in range(0, len(numbers), 500):
            work = []
            for number in numbers[at : at + 500]:
                id = os.urandom(16)
                masks = [Identifier("phone", number).masked()]
                text = "Takes the money back at the end and threatens. Works with a second person."
                length, last = first.roster.length, today + 365
                alert = Alert(id, text, 2, ["robbery"], "North", "", month, 1, masks, today, last, length, keys)
                payload = msgspec.json.encode(alert)
                signed = SignedAlert(
                    payload, [AlertSignature(who.key, sign(who.seed, "alert", payload)) for who in (first, second)]
                )
                case = msgspec.json.encode(case_by((first, second), alert, [Identifier("phone", number)], bytes(32)))
                for kind, text_bytes in (("cases", case), ("alerts", msgspec.json.encode(signed))):
                    record = NewRecord(id, first.sealed_record(kind, id, text_bytes), last, tuple(keys))
                    work.append(storage.append(first.room(kind), record, today))
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
        pairs = [oprf.blind(item, os.urandom) for item in inputs]
        blinds, blinded = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        evaluated, proof = oprf.blind_evaluate_batch(secret_key, public_key, blinded, os.urandom)
        oprf.finalize_batch(inputs, blinds, evaluated, blinded, public_key, proof)
    return (time.perf_counter() - start) * count / (batches * 64)
