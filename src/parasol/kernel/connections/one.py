"""One connection: what it waits for, what it takes in memory, and when it has waited too long."""

import asyncio
import math
import socket
import sys
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from parasol.kernel.connections.answers import Cycle, Together
from parasol.kernel.connections.shared import SENDER, Bounds, Sender, Shared

_REQUEST_BYTES = 2_000
"""What a request takes in memory beside its own bytes, about."""
_LINE_BYTES = 100
"""What a line of a head takes beside its own bytes, about. In the bound of a head it counts for ``_LINE_COUNTS``, as in
HTTP/2 (RFC 9113, section 6.5.2)."""
_LINE_COUNTS = 32
_FADES = 0.9
"""How much a byte that came or went counts for at the next look, about a second later."""


class _OutOfBounds(Exception):
    """Raised in a callback of the parser, which then refuses the request and closes the connection."""


class Bounded(HttpToolsProtocol):
    """One connection. It waits for its peer until its request has come whole, and again after the answer."""

    bounds: Bounds
    shared: Shared

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
    _lately = 0.0
    """Bytes that came or went, each counting for less as time goes: about those of the last ten seconds."""

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
        self.sender.is_gone = True
        super().connection_lost(exc)

    @property
    def cost(self) -> int:
        """Bytes in the budget."""
        return self._held_bytes + self._unread

    @property
    def burden(self) -> float:
        """What it holds, as many times as that is more than what came or went lately: of equals those that only hold
        are the heavier ones, and of those that go on the larger."""
        return self.cost * self.cost / max(self._lately, 1)

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
        self.sender.is_known = False  # whoever sends next may be somebody else, through the same proxy
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
        self._lately += abs(left - before)
        if left < before:
            self.moved, self._read_bytes = now, self._read_bytes + before - left
        elif left and not before:
            self.moved, self._read_since, self._read_bytes = now, now, 0
        self._unread = left
        self.shared.change(self, left - before)

    def look(self) -> None:
        """End it if it is too slow. Called about once a second."""
        self._note_unread()
        self._lately *= _FADES
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
        self._lately += len(data)
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
        self._head_bytes = self._hosts = self._lines = 0
        self._coding: bytes | None = None
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
        self._head_bytes += len(name) + len(value) + _LINE_COUNTS
        self._lines += 1
        if self._head_bytes > self.bounds.head_bytes:
            raise _OutOfBounds
        self._hosts += name.lower() == b"host"
        if name.lower() == b"transfer-encoding":
            self._coding = value.strip(b" \t").lower() if self._coding is None else b"twice"
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        version = self.parser.get_http_version()
        if self._hosts > 1 or (not self._hosts and version != "1.0"):
            raise _OutOfBounds  # RFC 9112, section 3.2
        if version not in ("1.0", "1.1") or self._coding not in (None, *([b"chunked"] if version == "1.1" else [])):
            raise _OutOfBounds  # no other coding is read here (section 6.1), and no other version (RFC 9110, 2.5)
        self._hold(self._held_bytes + _LINE_BYTES * self._lines)
        super().on_headers_complete()
        if self.cycle.scope["method"] != "HEAD":
            self.cycle.transport = Together(self.transport)  # type: ignore[assignment]
            self.cycle.__class__ = Cycle
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
