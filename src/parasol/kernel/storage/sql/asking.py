"""What statements are said to: one connection of either engine.

A function of this folder is a coroutine over an ``Asking``. On SQLite nothing in it ever waits, so whoever has the
connection runs it to its end at once (``sqlite.asking``).

A statement has ``?`` for each value, and in braces what the engines say differently (``NAMES`` of each):

- ``{record}``, ``{entry}``, ``{carried}``, ``{own}``: by what a record is known, in these tables, to be compared.
- ``{row}``: the same as columns of ``record``, ``{owner}`` as those of ``entry`` and ``carried``; ``{key}``: values.
- ``{held}``: the row is locked until the transaction ends. SQLite's one writer needs no lock.
- ``{among}``: equals one of the first argument of ``among``.
- ``{least}``, ``{greatest}``: of two numbers, neither NULL. ``{bytewise}``: a text's order is that of its bytes.
- ``{across}``: a join whose first table is read first. ``{tables}``: the statement that gives their names.
- ``{id}``, ``{random}``: a vault's row number, where rows have one: random, so that their order tells nothing.
- ``{drawn}``: sixteen bytes, drawn at random.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from parasol.kernel.storage.errors import StorageError
from parasol.kernel.storage.kept import Bounds, NewRecord, Record, Spending
from parasol.kernel.storage.sql.locks import Lock

Key = tuple[int, ...]
"""By what a record is known in its engine: the number of its row, or its room's and its own."""
Rows = list[tuple[Any, ...]]


class Asking(ABC):
    """One connection."""

    @abstractmethod
    async def one(self, query: str, *values: object) -> tuple[Any, ...] | None:
        """The first row, or None."""

    @abstractmethod
    async def all(self, query: str, *values: object) -> Rows:
        """All rows."""

    @abstractmethod
    async def run(self, query: str, *values: object) -> int:
        """How many rows were changed."""

    @abstractmethod
    async def many(self, query: str, rows: Iterable[Sequence[object]]) -> int:
        """The same for a statement that is run with the values of each of ``rows``."""

    @abstractmethod
    async def among(self, query: str, of: Collection[object], *values: object) -> Rows:
        """All rows in which a column is one of ``of``, in no order. ``{among}`` stands before every ``?``."""

    @abstractmethod
    async def delete_some(self, table: str, key: str, due: str, bound: int, portion: int) -> int:
        """Delete rows of a table that are ``due``: a ``portion``, by their ``key``, if deleting many would hold others
        up. Returns how many."""

    @abstractmethod
    async def take(self, *locks: Lock) -> None:
        """Wait for these and hold them until the transaction ends."""

    @abstractmethod
    async def share(self, lock: Lock) -> None:
        """Keep out whoever takes this one, not others who share it."""

    @abstractmethod
    async def append(
        self, name: bytes, record: NewRecord, today: int, release: bytes | None, bounds: Bounds | None
    ) -> tuple[Key, int, bool]:
        """Append a record, with its release hash if entries come with it: its key, its seq, and whether it is new."""

    @abstractmethod
    async def records_after(self, room: int, seq: int, limit: int, max_bytes: int) -> list[Record]:
        """See ``Storage.read_after``."""

    @abstractmethod
    async def redeem(
        self, week: int, purpose: str, mark: bytes, request: bytes, signature: bytes, most: int | None
    ) -> Spending:
        """See ``Storage.redeem``."""

    @abstractmethod
    async def add_withdrawal(self, key: bytes, signature: bytes, expires_on: int) -> None:
        """Add a statement under the number after the highest ever given."""

    async def value(self, query: str, *values: object) -> Any:
        """What a statement that always gives one row says."""
        row = await self.one(query, *values)
        if row is None:
            raise StorageError("the database gave no answer")
        return row[0]
