"""How an operation is done: a read or a write of a function over ``Asking`` (the SQL), in an engine's own way.

Each gives the engine's method, with the same arguments after it.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from parasol.kernel.storage.sql.asking import Asking

P = ParamSpec("P")
T = TypeVar("T")
Work = Callable[[Asking], Coroutine[Any, Any, T]]


@dataclass(frozen=True, slots=True)
class How:
    """What a write does: it ``erases`` something, it ``grows`` the store; if it isn't ``is_repeatable``, doing it twice
    isn't doing it once; ``is_one`` statement commits by itself; so does what ``is_mark``, which may be lost with the
    machine's power in the second after (``Storage.redeem``)."""

    erases: bool = False
    grows: bool = False
    is_repeatable: bool = True
    is_one: bool = False
    is_mark: bool = False


class Engine(ABC):
    """Who has the connections."""

    @abstractmethod
    async def _read(self, work: Work[T], *, is_short: bool = False, is_snapshot: bool = False) -> T:
        """Do this, which only reads: what ``is_short`` touches a few pages, what ``is_snapshot`` sees one moment."""

    @abstractmethod
    async def _write(self, work: Work[T], how: How) -> T:
        """Do this in a transaction."""


Asked = Callable[Concatenate[Asking, P], Coroutine[Any, Any, T]]
Operation = Callable[Concatenate[Engine, P], Coroutine[Any, Any, T]]


def read(work: Asked[P, T], *, is_short: bool = False, is_snapshot: bool = False) -> Operation[P, T]:
    """See ``Engine._read``."""

    @wraps(work)
    async def operation(engine: Engine, /, *args: P.args, **named: P.kwargs) -> T:
        return await engine._read(lambda db: work(db, *args, **named), is_short=is_short, is_snapshot=is_snapshot)

    return operation


def write(work: Asked[P, T], **how: bool) -> Operation[P, T]:
    """See ``How``."""
    asked = How(**how)

    @wraps(work)
    async def operation(engine: Engine, /, *args: P.args, **named: P.kwargs) -> T:
        return await engine._write(lambda db: work(db, *args, **named), asked)

    return operation
