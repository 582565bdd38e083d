"""The process that ``test_crash.py`` kills: appends under load and prints every
(room, seq, id) once it is acknowledged."""

import asyncio
import os
import random
import sys
from pathlib import Path

from storage_samples import TODAY, a_record, a_room

from parasol.server.storage.sqlite import SqliteStorage

ROOMS = [b"room %d" % n for n in range(5)]


async def main(path: Path, seed: int) -> None:
    storage = await SqliteStorage.open(path)
    for name in ROOMS:
        await storage.open_room(a_room(name), [], TODAY)
    os.write(1, b"ready\n")

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

    await asyncio.gather(*(write(random.Random(seed * 100 + n)) for n in range(8)))


asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
