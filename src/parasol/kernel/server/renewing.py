"""What a host does so that stewards can renew the server's keys: has others made beside those in force, in a store that
no server has open (SQLite), or beside the servers that run on it (PostgreSQL).
"""

import asyncio
import os
import time
from contextlib import suppress
from pathlib import Path

from parasol.features.closing.server.files import write_private
from parasol.kernel.roster.server.server_keys import (
    PROFILE_SECRET,
    NotPrepared,
    PublicKeys,
    discard_keys,
    make_keys,
    place_of,
)
from parasol.kernel.server.app import Server
from parasol.kernel.storage.opening import is_made, open_storage

WAITING = "new-server-keys"
"""A file in the store's folder while new keys wait for stewards, with their number: `parasol doctor` looks how old it
is, since it reads no table. It names no key."""


def renew_keys(store: Path, *, take_back: bool = False) -> PublicKeys | None:
    """Make the next keys of a community that was founded, those that aren't there yet; their public halves. Or delete
    those that wait. Raises ``NotPrepared``, ``StorageError``."""
    if not is_made(store):
        raise NotPrepared("there is no store here; run `parasol init` first")
    return asyncio.run(_renew(store, take_back))


async def _renew(store: Path, take_back: bool) -> PublicKeys | None:
    storage = await open_storage(store, may_make=False)
    try:
        state = (await Server(storage, time.time, os.urandom).load()).keeper.state
        if state.length == 0:
            raise NotPrepared("no community has been founded on this store yet, so its keys are new")
        number = state.keys_number + 1
        if take_back:
            await discard_keys(storage, number)
            forget_waiting(store, number)
            return None
        made = await make_keys(storage, number, os.urandom)
        forget_waiting(store, state.keys_number)
        if not (store / WAITING).exists():
            write_private(store / WAITING, f"{number}\n")
        return made
    finally:
        await storage.close()


def passes_key(store: Path) -> bytes:
    """The secret of the key of passes in force, for a server of profiles alone. Raises ``NotPrepared``,
    ``StorageError``."""
    if not is_made(store):
        raise NotPrepared("there is no store here; run `parasol init` first")

    async def read() -> bytes | None:
        storage = await open_storage(store, may_make=False)
        try:
            number = (await Server(storage, time.time, os.urandom).load()).keeper.state.keys_number
            return await storage.get_secret(place_of(PROFILE_SECRET, number))
        finally:
            await storage.close()

    found = asyncio.run(read())
    assert found is not None
    return found


def forget_waiting(store: Path, number: int) -> None:
    """Delete the file if the keys that it tells of are in force by this number. Nothing else waits for it."""
    with suppress(OSError, ValueError):
        if int((store / WAITING).read_text()) <= number:
            (store / WAITING).unlink()
