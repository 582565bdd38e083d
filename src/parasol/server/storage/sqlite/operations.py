"""How an operation is done: at once on the loop's thread, in a reader's thread, or by the writer.

Each takes a function of a connection (the SQL), and gives the engine's method with the same arguments after it.
"""

from collections.abc import Callable, Coroutine
from functools import wraps
from sqlite3 import Connection
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from parasol.server.storage.sqlite.readers import Readers
from parasol.server.storage.sqlite.writer import Writer

P = ParamSpec("P")
T = TypeVar("T")


class Engine(Protocol):
    """Who reads and who writes."""

    _readers: Readers
    _writer: Writer


Work = Callable[Concatenate[Connection, P], T]
Operation = Callable[Concatenate[Engine, P], Coroutine[Any, Any, T]]


def here(read: Work[P, T]) -> Operation[P, T]:
    """See ``Readers.here``."""

    @wraps(read)
    async def operation(engine: Engine, /, *args: P.args, **named: P.kwargs) -> T:
        return engine._readers.here(lambda c: read(c, *args, **named))

    return operation


def warm(read: Work[P, T]) -> Operation[P, T]:
    """See ``Writer.read_here``."""

    @wraps(read)
    async def operation(engine: Engine, /, *args: P.args, **named: P.kwargs) -> T:
        return engine._writer.read_here(lambda c: read(c, *args, **named), engine._readers.here)

    return operation


def away(read: Work[P, T]) -> Operation[P, T]:
    """See ``Readers.away``."""

    @wraps(read)
    async def operation(engine: Engine, /, *args: P.args, **named: P.kwargs) -> T:
        return await engine._readers.away(lambda c: read(c, *args, **named))

    return operation


def written(work: Work[P, T], *, erases: bool = False, grows: bool = False) -> Operation[P, T]:
    """See ``Writer.run``."""

    @wraps(work)
    async def operation(engine: Engine, /, *args: P.args, **named: P.kwargs) -> T:
        return await engine._writer.run(lambda c: work(c, *args, **named), erases=erases, grows=grows)

    return operation


def marked(work: Work[P, T]) -> Operation[P, T]:
    """See ``Writer.run_here``."""

    @wraps(work)
    async def operation(engine: Engine, /, *args: P.args, **named: P.kwargs) -> T:
        return await engine._writer.run_here(lambda c: work(c, *args, **named))

    return operation
