"""How long a request and its whole answer may take: a time, and more for each byte that comes or goes.

A time-out for each read alone would let a server keep somebody waiting for as long as it likes, with a byte now and
then. What is small has to be there within ``patience``; what is large may take as long as a slow phone needs for it.
"""

import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import httpcore
import httpx

PATIENCE = 30.0
LEAST_BYTES_A_SECOND = 2_000
"""Below the 5,000 of a phone with a bad line, which shares it with others."""
_PIECE = 16_384


class Pace:
    """The time that is left for one request, its repetitions and their answers. Read from a clock that only goes on."""

    def __init__(self, patience: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until = clock() + patience

    def moved(self, size: int) -> None:
        """Take note of bytes of a body."""
        self._until += size / LEAST_BYTES_A_SECOND

    @property
    def left(self) -> float:
        """Seconds, below zero when it has been too slow."""
        return self._until - self._clock()

    def within(self, timeout: float | None, error: type[Exception]) -> float:
        """A time-out for one step. Raises ``error`` if there is no time left."""
        left = self.left
        if left <= 0:
            raise error("too slow")
        return left if timeout is None else min(timeout, left)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Let every step on the line, also of an answer's head, end with this pace."""
        before = _NOW.set(self)
        try:
            yield
        finally:
            _NOW.reset(before)


_NOW: ContextVar[Pace | None] = ContextVar("pace", default=None)


def _within(timeout: float | None, error: type[Exception]) -> float | None:
    pace = _NOW.get()
    return timeout if pace is None else pace.within(timeout, error)


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _within(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for at in range(0, len(buffer), _PIECE):
            self._inner.write(buffer[at : at + _PIECE], _within(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = _within(timeout, httpcore.ConnectTimeout)
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _Backend(httpcore.NetworkBackend):
    def __init__(self, inner: httpcore.NetworkBackend) -> None:
        self._inner = inner

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        left = _within(timeout, httpcore.ConnectTimeout)
        return _Stream(self._inner.connect_tcp(host, port, left, local_address, socket_options))

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


def paced(transport: httpx.HTTPTransport) -> httpx.HTTPTransport:
    """The transport, whose connections end with the pace of whoever uses them. httpx has no way to say how connections
    are made, httpcore has: its pool's, which is set here."""
    pool: Any = transport._pool
    pool._network_backend = _Backend(pool._network_backend)
    return transport
