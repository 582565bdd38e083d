"""How long a connection may keep a server waiting, and how much memory all connections together may take.

uvicorn bounds a connection only between two requests. Measured before these bounds existed: 1,000 connections that say
nothing shut everybody else out; 450 unfinished bodies of 8 MB took 3.6 GB; 1,050 connections that read no answer gave
everybody else a 503 for 105 s. A web server in front has bounds of its own; an onion service's tor connects for each
stream, before anything is sent.

All connections of a process share one budget of bytes, and one count of those that wait for their peer: an unfinished
request, or an answer that isn't read. Beyond the budget the largest goes, and of equals the one that has been still for
longest; beyond the count the one that has been still for longest. Nothing of it is logged.

A connection that has ended leaves nothing here: no timer of its own holds it, so its peer's address and headers are
freed, and overwritten, as soon as it is lost.
"""

import asyncio
import math
import socket
import sys
from dataclasses import dataclass
from typing import Any

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle

SENDER = "parasol.sender"
"""Where a request's scope has its ``Sender``."""
_REQUEST_BYTES = 2_000
"""What a request takes in memory beside its own bytes, about."""
_LOOK_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Bounds:
    """Seconds, bytes, and how many at once. Longer than those of nginx and Caddy in front, so that they act first."""

    head_seconds: float = 20.0
    body_seconds: float = 60.0
    """Without a byte of it; and after which ``least_rate`` counts."""
    read_seconds: float = 60.0
    """Without a byte of the answer being taken; and after which ``least_rate`` counts."""
    least_rate: int = 500
    """Bytes a second of a body or of an answer, on average. A phone on a bad line has ten times that."""
    held_bytes: int = 65_536
    """By the system, in each direction (Linux takes twice as much): what it holds is in no budget, and of an answer it
    is taken in bursts. Over a round trip of 0.4 s this still lets 160 kB a second through."""
    head_bytes: int = 16_384
    """Of a head, or of anything else around a body (trailers); the parser itself has no limit."""
    pipelined: int = 16
    """Requests that one connection may send before the first is answered. Browsers send one."""
    unfinished: int = 500
    """Of a process's 1,000 connections, those that wait for their peer."""
    budget_bytes: int = 64 * 1024 * 1024
    """Of all requests that aren't answered yet and all answers that aren't read yet."""


@dataclass(slots=True)
class Sender:
    """What a route tells the connection of whoever sends. It doesn't know the connection."""

    is_known: bool = False
    """Whether a signature in the head was by somebody whom the community knows: they go last."""


class _OutOfBounds(Exception):
    """Raised in a callback of the parser, which then refuses the request and closes the connection."""


class _Together:
    """A connection as an answer that has a body sees it: its head waits for the first of the body, and both are sent at
    once. Apart they cost twice the way through the system, which is a twentieth of a check."""

    __slots__ = ("_head", "_transport", "close", "is_closing")

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport
        self._head: bytes | None = None
        self.close, self.is_closing = transport.close, transport.is_closing

    def write(self, data: bytes) -> None:
        """Send, but a head later; of what is closed before its body begins nothing is sent."""
        if self._head is None and not data.startswith(b"HTTP/1.1 100 "):
            self._head = data
        else:
            self._transport.write(self._head + data if self._head else data)
            self._head = self._head and b""

    def write_whole(self, answer: bytes) -> None:
        """Send what has head and body."""
        self._head = b""
        self._transport.write(answer)


class _Cycle(RequestResponseCycle):
    """A request and its answer. One whose length is said, and which comes whole, is put together here; uvicorn looks at
    each part of a head by itself, and writes head and body apart, which is all that an answer takes beside its making.
    """

    _begun: Any = None
    """An answer's beginning, until its body begins."""

    async def send(self, message: Any) -> None:
        if message["type"] == "http.response.start" and not self.response_started:
            self._begun = message
            return
        begun, self._begun = self._begun, None
        if begun is None:
            await super().send(message)
        elif not self._is_sent(begun, message):
            await super().send(begun)
            await super().send(message)

    def _is_sent(self, begun: Any, message: Any) -> bool:
        """Send it, if it is such an answer and nothing is in the way."""
        body, headers = message.get("body", b""), begun["headers"]
        is_whole = message["type"] == "http.response.body" and not message.get("more_body")
        if not is_whole or (b"content-length", b"%d" % len(body)) not in headers:
            return False
        lines = [STATUS_LINE[begun["status"]], *(b"%b: %b\r\n" % each for each in (*self.default_headers, *headers))]
        head = b"".join(lines)
        is_head = head.count(b"\r") == head.count(b"\n") == len(lines) and b"\nconnection: " not in head
        if self.flow.write_paused or self.disconnected or not is_head:
            return False
        self.response_started = self.response_complete = True
        self.waiting_for_100_continue = False
        self.message_event.set()
        end = b"\r\n" if self.keep_alive else b"connection: close\r\n\r\n"
        self.transport.write_whole(b"".join((head, end, body)))  # type: ignore[attr-defined]
        if not self.keep_alive:
            self.transport.close()
        self.on_response()
        return True


class _Bounded(HttpToolsProtocol):
    """One connection. It waits for its peer until its request has come whole, and again after the answer."""

    bounds: Bounds
    shared: "_Shared"

    _is_receiving = True
    _is_kept = False
    """Whether something was answered on it before."""
    _in_body = False
    _is_feeding = False
    _came: tuple[RequestResponseCycle, Any] | None = None
    """A request that begins to be answered once all that was received with it is parsed."""
    _since = 0.0
    """When the head, or the body, began."""
    moved = 0.0
    """When anything of the body or of the answer last went on."""
    _loose_bytes = 0
    _body_bytes = 0
    _held_bytes = 0
    """Of requests that aren't answered. ``_unread``: of answers, ``_read_bytes`` of them since ``_read_since``."""
    _unread = 0
    _read_bytes = 0
    _read_since = 0.0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        connected = transport.get_extra_info("socket")
        for buffer in (socket.SO_SNDBUF, socket.SO_RCVBUF):
            connected.setsockopt(socket.SOL_SOCKET, buffer, self.bounds.held_bytes)
        self.sender = Sender()
        self._begin()
        self.shared.add(self, self.loop)

    def connection_lost(self, exc: Exception | None) -> None:
        self.shared.drop(self)
        super().connection_lost(exc)

    @property
    def cost(self) -> int:
        """Bytes in the budget."""
        return self._held_bytes + self._unread

    @property
    def waits(self) -> bool:
        """Whether it is the peer that has to go on."""
        return self._is_receiving or self._unread > 0

    def end(self) -> None:
        """Close it at once if anything of it is held, and else as usual."""
        if self.cost:
            self.transport.abort()
        elif not self.transport.is_closing():
            self.transport.close()

    def _begin(self) -> None:
        self._is_receiving, self._in_body = True, False
        self._since = self.moved = self.loop.time()
        self._loose_bytes = self._body_bytes = 0
        self._hold(0)

    def _hold(self, held: int) -> None:
        by, self._held_bytes = held - self._held_bytes, held
        self.shared.change(self, by)

    def _note_unread(self) -> None:
        """Take note of how much of what was answered waits to be read."""
        before, left = self._unread, self.transport.get_write_buffer_size()
        if not (before or left):
            return
        now = self.loop.time()
        if left < before:
            self.moved, self._read_bytes = now, self._read_bytes + before - left
        elif left and not before:
            self.moved, self._read_since, self._read_bytes = now, now, 0
        self._unread = left
        self.shared.change(self, left - before)

    def look(self) -> None:
        """End it if it is too slow. Called about once a second."""
        self._note_unread()
        now, bounds = self.loop.time(), self.bounds
        still, late = now - self.moved, False

        def is_slow(came: int, since: float, grace: float) -> bool:
            return still > grace or came < (now - since - grace) * bounds.least_rate

        if self._unread:
            late = is_slow(self._read_bytes, self._read_since, bounds.read_seconds)
        elif self._in_body and self.flow.read_paused:  # it is the server that doesn't read
            self.moved = now
        elif self._in_body:
            late = is_slow(self._body_bytes, self._since, bounds.body_seconds)
        elif self._is_receiving:
            is_idle = self._is_kept and not self._loose_bytes
            late = now - self._since > min(bounds.head_seconds, self.timeout_keep_alive if is_idle else math.inf)
        if late:
            self.end()

    def data_received(self, data: bytes) -> None:
        self._loose_bytes += len(data)
        self._hold(self._held_bytes + len(data))
        if self.transport.is_closing():
            return
        self._is_feeding = True
        super().data_received(data)
        self._is_feeding = False
        if self._loose_bytes > self.bounds.head_bytes and not self.transport.is_closing():
            self.transport.close()
        if self._came is not None:
            came, self._came = self._came, None
            self._start(*came)

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        if self._is_feeding:
            self._came = cycle, app
        else:
            super()._start_asgi_task(cycle, app)

    def _start(self, cycle: RequestResponseCycle, app: Any) -> None:
        """Answer at once as far as that waits for nothing: a turn of the loop more is a fortieth of a check."""
        if sys.version_info < (3, 12):
            super()._start_asgi_task(cycle, app)
            return
        task = asyncio.Task(cycle.run_asgi(app), loop=self.loop, eager_start=True)
        if not task.done():
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        if not self._is_receiving:  # a further one, before the first is answered
            self._is_receiving, self._in_body = True, False
            self._since = self.moved = self.loop.time()
        self._head_bytes = self._hosts = 0
        self.scope[SENDER] = self.sender  # type: ignore[literal-required]
        self._hold(self._held_bytes + _REQUEST_BYTES)
        if len(self.pipeline) >= self.bounds.pipelined:
            raise _OutOfBounds

    def on_url(self, url: bytes) -> None:
        self._head_bytes += len(url)
        if self._head_bytes > self.bounds.head_bytes:  # also when all of it comes in one piece
            raise _OutOfBounds
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._head_bytes += len(name) + len(value)
        if self._head_bytes > self.bounds.head_bytes:
            raise _OutOfBounds
        self._hosts += name.lower() == b"host"
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        if self._hosts > 1 or (not self._hosts and self.parser.get_http_version() != "1.0"):
            raise _OutOfBounds  # RFC 9112, section 3.2
        super().on_headers_complete()
        if self.cycle.scope["method"] != "HEAD":
            self.cycle.transport = _Together(self.transport)  # type: ignore[assignment]
            self.cycle.__class__ = _Cycle
        self._loose_bytes = self._body_bytes = 0
        self._in_body = True
        self._since = self.moved = self.loop.time()

    def on_body(self, body: bytes) -> None:
        super().on_body(body)
        self._loose_bytes = 0
        if self._in_body:
            self._body_bytes += len(body)
            self.moved = self.loop.time()

    def on_message_complete(self) -> None:
        super().on_message_complete()
        self._loose_bytes = 0
        if self.cycle.response_complete:  # refused before it had come whole
            self._begin()
        else:
            self._is_receiving = self._in_body = False

    def on_response_complete(self) -> None:
        self._note_unread()
        self.server_state.total_requests += 1
        if self.transport.is_closing():
            return
        self.flow.resume_reading()
        if self.pipeline:
            self._start_asgi_task(*self.pipeline.pop())
        else:  # ``look`` ends it in time; a timer for each answer, and its end, cost as much as reading a head
            self._is_kept = True
            self._begin()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._note_unread()

    def resume_writing(self) -> None:
        self._note_unread()
        super().resume_writing()


class _Shared:
    """What the connections of one process share."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._connections: set[_Bounded] = set()
        self._bytes = 0
        self._looking: asyncio.TimerHandle | None = None
        self._every = min(_LOOK_SECONDS, bounds.head_seconds / 5, bounds.body_seconds / 5, bounds.read_seconds / 5)

    def add(self, connection: _Bounded, loop: asyncio.AbstractEventLoop) -> None:
        """A new connection. Beyond the count one of those that wait goes."""
        self._connections.add(connection)
        if self._looking is None:
            self._looking = loop.call_later(self._every, self._look, loop)
        if len(self._connections) > self._bounds.unfinished:
            waiting = [each for each in self._connections if each.waits and not each.transport.is_closing()]
            if len(waiting) > self._bounds.unfinished:
                min(waiting, key=lambda each: each.moved).end()

    def drop(self, connection: _Bounded) -> None:
        """A connection that is lost."""
        if connection in self._connections:
            self._connections.remove(connection)
            self._bytes -= connection.cost

    def change(self, connection: _Bounded, by: int) -> None:
        """Count bytes that came or went. Beyond the budget the largest of those that wait goes, who is known last."""
        if connection not in self._connections:
            return
        self._bytes += by
        while by > 0 and self._bytes > self._bounds.budget_bytes:
            large = [each for each in self._connections if each.waits and each.cost]
            if not large:
                return
            largest = max(large, key=lambda each: (not each.sender.is_known, each.cost, -each.moved))
            largest.end()
            self.drop(largest)

    def _look(self, loop: asyncio.AbstractEventLoop) -> None:
        for each in list(self._connections):
            each.look()
        self._looking = loop.call_later(self._every, self._look, loop) if self._connections else None


def bounded(bounds: Bounds) -> type[HttpToolsProtocol]:
    """uvicorn's protocol with these bounds, which all connections of a process share."""
    return type("Bounded", (_Bounded,), {"bounds": bounds, "shared": _Shared(bounds)})
