"""How an operation is done: a read, a read as of one moment, a transaction, or one statement that commits by itself.

Each takes a function of a connection (the SQL), and gives the engine's method with the same arguments after it.
"""

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from parasol.server.storage.postgres.locks import Connection
from parasol.server.storage.postgres.pool import Pool

P = ParamSpec("P")
T = TypeVar("T")


class Engine(Protocol):
    """Who has the connections."""

    _pool: Pool


Work = Callable[Concatenate[Connection, P], Coroutine[Any, Any, T]]
Operation = Callable[Concatenate[Engine, P], Coroutine[Any, Any, T]]


def read(work: Work[P, T]) -> Operation[P, T]:
    """See ``Pool.read``."""

    @wraps(work)
    async def operation(engine: Engine, /, *args: P.args, **named: P.kwargs) -> T:
        return await engine._pool.read(lambda c: work(c, *args, **named))

    return operation


def snapshot(work: Work[P, T]) -> Operation[P, T]:
    """See ``Pool.snapshot``."""

    @wraps(work)
    async def operation(engine: Engine, /, *args: P.args, **named: P.kwargs) -> T:
        return await engine._pool.snapshot(lambda c: work(c, *args, **named))

    return operation


def written(work: Work[P, T], *, is_repeatable: bool = True) -> Operation[P, T]:
    """See ``Pool.write``."""

    @wraps(work)
    async def operation(engine: Engine, /, *args: P.args, **named: P.kwargs) -> T:
        return await engine._pool.write(lambda c: work(c, *args, **named), is_repeatable=is_repeatable)

    return operation


def called(work: Work[P, T]) -> Operation[P, T]:
    """See ``Pool.call``."""

    @wraps(work)
    async def operation(engine: Engine, /, *args: P.args, **named: P.kwargs) -> T:
        return await engine._pool.call(lambda c: work(c, *args, **named))

    return operation
