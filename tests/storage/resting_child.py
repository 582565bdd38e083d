"""The process that ``test_resting.py`` looks into: of one kind after the other it writes, reads, deletes, and rests,
each at a line of its input. What it writes has marks (``test_each_kind_ends.Plants``)."""

import asyncio
import gc
import json
import os
import random
import sys
from collections.abc import Collection
from pathlib import Path

from storage_samples import TODAY, a_record, a_room, a_roster_entry
from test_each_kind_ends import POLICY, ROOMS, Plants, plant_index, plant_others, plant_rooms, renew

from parasol.kernel.allocator import ensure_overwriting_allocator
from parasol.kernel.process import sweep, trim
from parasol.kernel.storage import NewKeys, Storage
from parasol.kernel.storage.opening import open_storage
from parasol.kernel.wire.days import quarter_of

MANY = 300
"""More records than are read on the loop's thread, so that both kinds of readers have them."""
STEPS = ("many", *ROOMS, "others", "index")


def say(word: str, plants: Plants, left: Collection[int] = ()) -> None:
    """Tell that something is done, what was planted, and what of it is kept on; return at the next line."""
    gc.collect()
    os.write(1, f"{json.dumps([word, plants.names, sorted(left)])}\n".encode())
    sys.stdin.readline()


async def read_all(s: Storage) -> None:
    """What the server would ask: each row in it is read."""
    rooms = [
        room.name for kind in {*(of for of, _ in ROOMS.values()), "alerts"} for room in await s.rooms_of_kind(kind)
    ]
    for name in rooms:
        await s.read_after(name, 0, 2 * MANY, 9_000_000)
        await s.read_before(name, 9_999, 2 * MANY, 9_000_000)
    await s.elements(1, (0, b""), 99, b"alerts")
    await s.bucket(1, 0, 0)
    await s.withdrawals_after(0, 99)
    await s.service_counts(quarter_of(TODAY), 1)


async def write_many(s: Storage, plants: Plants) -> None:
    """A room of records; the last one written is the last one of its kind."""
    mark = plants.of("many", TODAY)
    await s.open_room(a_room(b"many", "report", TODAY), [], TODAY)
    for number in range(MANY):
        await s.append(b"many", a_record(random.randbytes(3_000) if number else mark("first", 3_000)), TODAY)
    await s.append(b"many", a_record(mark("last", 20_000), mark("last one's id"), TODAY, (mark("key", 32),)), TODAY)


async def write(s: Storage, step: str, plants: Plants) -> bytes | None:
    """Returns whose wrapped key there is, if one came."""
    if step == "many":
        await write_many(s, plants)
    elif step == "index":
        await plant_index(s, plants)
    elif step == "others":
        recipient = await plant_others(s, plants)
        await s.wrapped_keys_of(recipient)
        await s.recipients_of([recipient])
        return recipient
    else:
        await plant_rooms(s, plants, (step,))
    return None


async def delete(s: Storage, plants: Plants, recipient: bytes | None) -> None:
    if recipient is not None:
        await s.keep_credentials(set())
        gone = NewKeys(boxes_gone=(recipient,), wraps_gone=(7,), recipients_gone=(recipient,))
        await s.append_roster([a_roster_entry(2)], gone, [])
        await s.forget_rungs("members", 2)
    await s.expire(after(plants), after(plants) - POLICY.vault_days)


def after(plants: Plants) -> int:
    """The day after the last day of all."""
    return max(plants.last_days.values()) + 1


async def rest(s: Storage) -> None:
    """What the server does once a minute, and all that it does more often."""
    await s.rest()
    await sweep()
    await trim()


async def main(store: Path) -> None:
    s = await open_storage(store)
    plants = Plants()
    await s.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1)
    say("open", plants)
    for step in STEPS:
        plants.last_days.clear()
        recipient = await write(s, step, plants)
        await read_all(s)
        say("read", plants)
        await delete(s, plants, recipient)
        del recipient
        await rest(s)
        say("rested", plants, plants.marks.get("holes", ()))
    await s.append_roster([a_roster_entry(3)], NewKeys(), [], new_list=2)
    await renew(s, 2)
    await s.expire(after(plants), 0)
    await rest(s)
    say("rested", plants)
    await s.close()


if __name__ == "__main__":
    ensure_overwriting_allocator()
    asyncio.run(main(Path(sys.argv[1])))
