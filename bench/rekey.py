"""Re-keying after somebody was removed: the real client against the real server."""

import asyncio
import os
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from bench.figures import Figures
from bench.machine import SERVER_CORE
from bench.served import Community, serve
from parasol.features.alerts.client.reading import read_alerts
from parasol.features.alerts.structs import Alert, AlertSignature, SignedAlert
from parasol.features.checks.client.answers import case_by
from parasol.features.checks.client.check import check, choose_tree_head, fetch_bucket
from parasol.features.checks.client.identifiers import Identifier
from parasol.features.checks.client.identifiers.question import only
from parasol.features.checks.client.index import Slots
from parasol.features.checks.client.last_days import last_days
from parasol.features.checks.client.rekey import BATCH, put_entries, read_cases, rekey
from parasol.features.checks.client.tree_head import read_elements
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.storage import NewRecord
from parasol.kernel.storage.sqlite import SqliteStorage
from parasol.kernel.wire.days import month_of
from parasol.kernel.wire.signing import public_key_of, sign

MOST_SECONDS = 60.0


def measure(figures: Figures, base: Community, folder: Path, count: int) -> None:
    """Print how long re-keying ``count`` alerts of one identifier each takes."""
    town = base.another(folder / "rekey")
    numbers = [f"+447{place:09}" for place in range(count)]
    asyncio.run(_insert(town, numbers))
    with serve(town.store, [SERVER_CORE]) as served:
        town.point_at(served.url)
        town.steward.refresh()
        town.second.refresh()
        _list(town.steward)
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
    is_right = found and old_answers == [old] and listed.list_number > old
    figures.add(
        f"re-keying {count:,} identifiers",
        f"{seconds:.1f} s",
        "",
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
    today = first.device.today()
    month, keys = month_of(today), [public_key_of(bytes(32))]
    storage = await SqliteStorage.open(base.database)
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
