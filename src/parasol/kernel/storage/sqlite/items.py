"""What waits for the writer: a piece of work, how it is to be done, and what came of it."""

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from parasol.kernel.storage import StorageError, StorageFull
from parasol.kernel.storage.sqlite.reserve import lacks_room

FULL = "the disk has no room for anything new; nothing of it was kept, and what is deleted still goes"
_log = logging.getLogger("parasol.storage")


@dataclass(slots=True, eq=False)
class Item:
    """``erases``, ``grows``: see ``Writer.run``. ``is_alone``: see ``Writer.run_alone``."""

    run: Callable[[sqlite3.Connection], Any]
    future: "asyncio.Future[Any]"
    erases: bool
    grows: bool
    is_alone: bool
    result: Any = None
    error: BaseException | None = None


def not_kept(error: Exception) -> StorageError:
    """Why a whole transaction was lost."""
    if lacks_room(error):
        return StorageFull(FULL)
    return StorageError(f"the disk did not take it ({error}); nothing of it was kept")


def plain(error: Exception) -> Exception:
    """An error as callers know it."""
    if lacks_room(error):
        return StorageFull(FULL)
    if isinstance(error, sqlite3.Error):
        return StorageError(f"the database refused it ({error})")
    return error


def answer(items: list[Item]) -> None:
    """Wake the callers, with one call into the loop for all of them."""
    if not items:
        return
    try:
        items[0].future.get_loop().call_soon_threadsafe(resolve, items)
    except RuntimeError:
        _log.warning("the event loop was closed before %d writers could be answered", len(items))


def resolve(items: list[Item]) -> None:
    """Tell the callers, on their own thread."""
    for item in items:
        if item.future.done():
            continue  # its caller gave up waiting; the work stands
        if item.error is not None:
            item.future.set_exception(item.error)
        else:
            item.future.set_result(item.result)
