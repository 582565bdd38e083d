"""A transaction on the loop's own thread, and letting the disk have it later."""

import os
import sqlite3
from collections.abc import Iterable

from parasol.kernel.storage.sqlite.items import Item


def marked(connection: sqlite3.Connection, items: Iterable[Item]) -> None:
    """Do all of ``items`` in one transaction; if one raises, nothing of any is kept."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        for item in items:
            item.result = item.run(connection)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def sync(log: str) -> None:
    """Let the disk have what was committed. It is in the log, or, if that has been folded in, on disk already."""
    try:
        file = os.open(log, os.O_RDONLY)
    except FileNotFoundError:
        return
    try:
        os.fdatasync(file)
    finally:
        os.close(file)
