"""A server in the hands of somebody else: the real one, with answers changed on the way to one client."""

import contextlib
import json
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypeVar

import httpx
import msgspec

from parasol.features.checks.client.answer import CheckAnswer, read_answer
from parasol.features.checks.contexts import head_bytes
from parasol.kernel import messages as m
from parasol.kernel.rooms.pages import packed

T = TypeVar("T", bound=m.Message)
Lie = Callable[[dict[str, Any], bytes], bytes | httpx.Response]


class Liar(httpx.BaseTransport):
    """Passes requests on to the real server and changes what comes back, by path. ``lie(question, true answer)``."""

    def __init__(self) -> None:
        self._real = httpx.HTTPTransport()
        self.lies: dict[str, Lie] = {}
        self.headers: dict[str, str] = {}
        self.asked: list[httpx.Request] = []
        self.endless = Endless()
        """The last body that went on for ever."""
        self.is_closed = False
        self._under_way = 0
        self._line = threading.Condition()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        with self._line:
            if self.is_closed:  # what was opened now, nobody would close
                raise httpx.ConnectError("the test is over: nothing is left to hear it")
            self._under_way += 1
        try:
            return self._told(request)
        finally:
            with self._line:
                self._under_way -= 1
                self._line.notify_all()

    def _told(self, request: httpx.Request) -> httpx.Response:
        sent = request.read()
        self.asked.append(request)
        response = self._real.handle_request(request)
        content = response.read()
        response.close()
        lie = self.lies.get(request.url.path)
        is_told = response.status_code == 200 or hasattr(lie, "is_told_anyway")
        told = lie(json.loads(sent), content) if lie is not None and is_told else content
        if isinstance(told, httpx.Response):
            return told
        headers = {name: value for name, value in response.headers.items() if name != "content-length"}
        status = 200 if told is not content else response.status_code
        return httpx.Response(status, headers={**headers, **self.headers}, content=told)

    def close(self) -> None:
        with self._line:  # a page asks for some things before it needs them, and may be gone by then
            self.is_closed = True
            self._line.wait_for(lambda: not self._under_way)
        self._real.close()


class _Site(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Either end may be gone in the middle of an answer: that is what some lies are, and no noise in a test run."""
        if not isinstance(sys.exception(), (OSError, httpx.HTTPError)):
            super().handle_error(request, client_address)


_OF_THE_LINE = {"connection", "accept-encoding"}


@contextlib.contextmanager
def site(liar: Callable[[], Liar], url: str) -> Iterator[str]:
    """A server for a client in another process: it asks here, and hears what the liar of the moment says."""

    class Passing(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name: value for name, value in self.headers.items() if name.lower() not in _OF_THE_LINE}
            told = liar().handle_request(httpx.Request("POST", url + self.path, headers=headers, content=body))
            self.send_response_only(told.status_code)
            for name, value in told.headers.raw:
                if name.lower() not in {b"content-length", b"transfer-encoding", b"connection"}:
                    self.send_header(name.decode(), value.decode("latin-1"))
            if isinstance(told.stream, Endless):
                self.send_header("Connection", "close")
                self.end_headers()
                self.close_connection = True
                with contextlib.suppress(OSError):
                    for piece in told.stream:
                        self.wfile.write(piece)
                return
            content = told.read()
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing."""

    server = _Site(("127.0.0.1", 0), Passing)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def edit(kind: type[T], change: Callable[[T], T]) -> Lie:
    """A lie that changes an answer of this kind."""
    return lambda question, truth: msgspec.json.encode(change(msgspec.json.decode(truth, type=kind)))


def newest_page(records: Sequence[m.StoredRecord], before: int = 0, after: int = 0, *, more: bool = False) -> bytes:
    """The page of the newest of these records, which are in their order."""
    told = [
        each for each in reversed(records) if not (before and each.seq >= before) and not (after and each.seq <= after)
    ]
    return packed(m.NewestPage(max((record.seq for record in records), default=0), more, told))


def always(content: bytes) -> Lie:
    """The same answer whatever was asked."""
    return lambda question, truth: content


def anyway(lie: Lie) -> Lie:
    """A lie that is told where the honest server declines, too."""
    lie.is_told_anyway = True  # type: ignore[attr-defined]
    return lie


class Endless(httpx.SyncByteStream):
    """A body without an end, in pieces of a megabyte; counts what was taken."""

    def __init__(self) -> None:
        self.taken = 0

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self.taken += 1
            yield b" " * 1_000_000


def told_answer(answer: CheckAnswer) -> bytes:
    """An answer to a check as a server sends it, whatever is in it."""
    head = answer.head
    counts = (head.list_number, head.bits, head.size, head.seq, head.day, head.root, head.roster_length)
    live = b"".join(tag + sealed + release for tag, sealed, release in answer.live)
    tombstones = bytes([len(answer.tombstones)])
    for tombstone in answer.tombstones:
        keys = b"".join(sorted(tombstone.withdraw_keys))
        number, signature = tombstone.withdrawn or (0, b"")
        tombstones += tombstone.inner + tombstone.expires_on.to_bytes(4) + bytes([len(tombstone.withdraw_keys)]) + keys
        tombstones += bytes([number]) + signature
    proven = b"".join(answer.evaluated) + answer.proof + head_bytes(*counts) + head.signer + head.signature
    beside = b"".join(answer.siblings).ljust(640, bytes(1))
    places = live.ljust(m.BUCKET_CAPACITY * (m.TAG_BYTES + m.ANSWER_BYTES + 32), b"x")
    return proven + beside + bytes([len(answer.live)]) + places + tombstones.ljust(m.TOMBSTONES_BYTES, bytes(1))


def edit_answer(change: Callable[[CheckAnswer], CheckAnswer]) -> Lie:
    """A lie that changes an answer to a check."""
    return lambda question, truth: told_answer(change(read_answer(truth)))
