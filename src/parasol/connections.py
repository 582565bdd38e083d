"""How long a connection may keep a server waiting, and how much it may send before it says something.

uvicorn bounds a connection only between two requests. One that never sends anything, or a request that never ends,
stayed for ever: 1,000 of them, which cost their owner nothing, and nobody else got an answer (measured: 503 from the
first second on). A web server in front has bounds of its own; an onion service's tor connects for each stream, before
anything is sent. What is bounded here: the time to a whole head, the time without a byte of a body, the time without
an answer being read, the bytes of a head, and how many unfinished requests there are at once: beyond that the oldest
goes, so that holding connections keeps nobody out. Nothing of it is logged.
"""

import asyncio
import socket
from collections.abc import Callable
from dataclasses import dataclass

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol


@dataclass(frozen=True, slots=True)
class Bounds:
    """Seconds, bytes, and how many at once. Longer than those of nginx and Caddy in front, so that they act first."""

    head_seconds: float = 20.0
    body_seconds: float = 60.0
    """Without a byte of it. A body as a whole may take as long as a slow line needs."""
    read_seconds: float = 120.0
    """Without a byte of the answer being taken. What the system holds for the line is taken in bursts: see below."""
    held_bytes: int = 262_144
    """By the system, of an answer (Linux takes twice as much): else megabytes, which a line of 10 kB/s takes in bursts
    with minutes between."""
    head_bytes: int = 16_384
    """Of a head, or of anything else around a body (trailers); the parser itself has no limit."""
    unfinished: int = 500
    """Of a process's 1,000 connections. A browser over a slow line has sent its request within two seconds."""


def bounded(bounds: Bounds) -> type[HttpToolsProtocol]:
    """uvicorn's protocol with these bounds, which all connections of a process share."""
    unfinished: dict[HttpToolsProtocol, None] = {}  # in the order in which they began

    class Bounded(HttpToolsProtocol):
        """One connection. It is unfinished until its request has come whole, and again after the answer."""

        _deadline: asyncio.TimerHandle | None = None
        _reading: asyncio.TimerHandle | None = None
        _unread = 0
        _heard = 0.0
        _loose_bytes = 0

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, bounds.held_bytes)
            self._begin()

        def _begin(self) -> None:
            unfinished.pop(self, None)
            unfinished[self] = None
            self._loose_bytes = 0
            self._await(bounds.head_seconds, self._let_go)
            if len(unfinished) > bounds.unfinished:
                oldest = next(iter(unfinished))
                assert isinstance(oldest, Bounded)
                oldest._let_go()

        def _await(self, seconds: float, otherwise: Callable[[], None]) -> None:
            if self._deadline is not None:
                self._deadline.cancel()
            self._deadline = self.loop.call_later(seconds, otherwise)

        def _finish(self) -> None:
            unfinished.pop(self, None)
            if self._deadline is not None:
                self._deadline.cancel()
                self._deadline = None

        def _let_go(self) -> None:
            """Close it, when what was answered has been read."""
            self._finish()
            if not self.transport.is_closing():
                self.transport.close()
            self._watch()

        def _watch(self) -> None:
            """As long as there is something to be read, look whether it is."""
            if self._reading is None:
                self._unread = self.transport.get_write_buffer_size()
                self._reading = self.loop.call_later(bounds.read_seconds, self._look_at_reading)

        def _look_at_reading(self) -> None:
            self._reading, before = None, self._unread
            left = self.transport.get_write_buffer_size()
            if left >= before > 0:
                self.transport.abort()
            elif left:
                self._watch()

        def timeout_keep_alive_handler(self) -> None:
            self._let_go()

        def data_received(self, data: bytes) -> None:
            self._loose_bytes += len(data)
            super().data_received(data)
            if self._loose_bytes > bounds.head_bytes and not self.transport.is_closing():
                self._let_go()

        def on_headers_complete(self) -> None:
            super().on_headers_complete()
            self._loose_bytes = 0
            self._heard = self.loop.time()
            self._await(bounds.body_seconds, self._look)

        def on_body(self, body: bytes) -> None:
            super().on_body(body)
            self._loose_bytes = 0
            self._heard = self.loop.time()

        def _look(self) -> None:
            left = self._heard + bounds.body_seconds - self.loop.time()
            if left > 0:
                self._await(left, self._look)
            elif self.flow.read_paused:  # it is the server that doesn't read
                self._await(bounds.body_seconds, self._look)
            else:
                self._let_go()

        def on_message_complete(self) -> None:
            super().on_message_complete()
            self._loose_bytes = 0
            if self.cycle.response_complete:  # refused before it had come whole
                self._begin()
            else:
                self._finish()

        def on_response_complete(self) -> None:
            if self.transport.is_closing():
                self._watch()
            elif not self.pipeline:
                self._begin()
            super().on_response_complete()

        def pause_writing(self) -> None:
            super().pause_writing()
            self._watch()

        def connection_lost(self, exc: Exception | None) -> None:
            self._finish()
            if self._reading is not None:
                self._reading.cancel()
                self._reading = None
            super().connection_lost(exc)

    return Bounded
