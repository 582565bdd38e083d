"""The process that ``test_crash.py`` kills: appends under load, some with index entries and a head, and prints every
(room, seq, id) once it is acknowledged."""

import asyncio
import os
import random
import sys
from pathlib import Path

from storage_samples import TODAY, a_key, a_record, a_room, a_roster_entry, an_alert, an_entry, publish

from parasol.kernel.storage import NewKeys
from parasol.kernel.storage.sqlite import SqliteStorage

ROOMS = [b"room %d" % n for n in range(5)]


async def main(path: Path, seed: int) -> None:
    storage = await SqliteStorage.open(path)
    for name in ROOMS:
        await storage.open_room(a_room(name), [], TODAY)
    await storage.open_room(a_room(b"alerts"), [], TODAY)
    if not await storage.lists():
        await storage.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1)
    os.write(1, b"ready\n")

    async def list_alerts(chance: random.Random) -> None:
        while True:
            key = a_key(chance.getrandbits(60))
            entries = [an_entry(chance.getrandbits(32)) for _ in range(chance.choice([1, 3, 29]))]
            await publish(storage, an_alert(os.urandom(600), keys=(key,)), entries, room=b"alerts")
            if chance.random() < 0.3:
                await storage.withdraw(key, b"s", TODAY, TODAY)

    async def write(chance: random.Random) -> None:
        while True:
            name, record = chance.choice(ROOMS), a_record(os.urandom(chance.choice([20, 600, 2000, 9000])))
            seq = await storage.append(name, record, TODAY)
            # One write of under 4096 bytes to a pipe is whole or not there at all.
            os.write(1, f"{name.decode()},{seq},{record.id.hex()}\n".encode())
            if chance.random() < 0.02:
                mortal = a_record(expires_on=TODAY)
                await storage.append(b"room 0", mortal, TODAY)
                await storage.delete_record(b"room 0", mortal.id)  # so that kills also hit the wiping

    writers = [write(random.Random(seed * 100 + n)) for n in range(8)]
    await asyncio.gather(*writers, list_alerts(random.Random(seed)))


asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
