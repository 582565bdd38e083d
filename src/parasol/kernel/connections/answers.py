"""How an answer is sent: head and body at once, where that can be."""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, RequestResponseCycle


class Together:
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


class Cycle(RequestResponseCycle):
    """A request and its answer. One whose length is said, and which comes whole, is put together here; uvicorn looks at
    each part of a head by itself, and writes head and body apart, which is all that an answer takes beside its making.
    """

    _begun: Any = None
    """An answer's beginning, until its body begins."""

    async def run_asgi(self, app: Any) -> None:
        async def to_its_end(scope: Any, receive: Any, send: Any) -> None:
            await app(scope, receive, send)
            if self._begun is not None:  # no body comes: the head, then a line that breaks (``local.relay.Broken``)
                await send({"type": "http.response.body", "body": b"", "more_body": True})

        await super().run_asgi(to_its_end)

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
