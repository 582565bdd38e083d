"""Connections that keep a server waiting: each is let go in time, however many there are, and nobody else waits.
Through real sockets, with bounds of half a second where the server's are of 20 and 60."""

import asyncio
import gc
import socket
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from hanging_up import fin, half_close, reset
from parasol.host import Answers
from parasol.host.web import configuration
from parasol.kernel.connections import SENDER, Bounds
from parasol.kernel.process import Serving, listening

SHORT, LONG = 0.5, 6.0
HEAD = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n"
GET = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"


async def said(request: Request) -> Response:
    """What was sent, after as long a pause as is asked for."""
    if "known" in request.headers:
        request.scope[SENDER].is_known = True
    body = await request.body()
    if parts := int(request.headers.get("parts", 0)):
        return StreamingResponse(b"x" * 100_000 for _ in range(parts))
    await asyncio.sleep(float(request.headers.get("pause", 0)))
    return PlainTextResponse(body or b"x" * int(request.headers.get("size", 1)))


async def refused(request: Request) -> Response:
    """Answered before the body has come."""
    return PlainTextResponse("no", 413)


class Server:
    """It runs in a thread, with these bounds."""

    def __init__(self, bounds: Bounds) -> None:
        app = Starlette(
            routes=[Route("/", said, methods=["GET", "HEAD", "POST"]), Route("/no", refused, methods=["POST"])]
        )
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.port: int = self.socket.getsockname()[1]
        self.serving = Serving(listening(app, "127.0.0.1", self.port, bounds))
        self.thread = threading.Thread(target=lambda: asyncio.run(self.serving.serve([self.socket])))
        self.thread.start()
        self.held = ExitStack()

    def connect(self, sent: bytes = b"") -> socket.socket:
        made = self.held.enter_context(socket.create_connection(("127.0.0.1", self.port), 10))
        made.sendall(sent)
        return made

    def ask(self, **headers: str) -> int:
        with httpx.Client(trust_env=False, timeout=10) as client:
            return client.get(f"http://127.0.0.1:{self.port}/", headers=headers).status_code

    def close(self) -> None:
        self.held.close()
        self.serving.should_exit = True
        self.thread.join(30)
        self.socket.close()


def seconds_until_closed(connection: socket.socket) -> tuple[float, bytes]:
    """And what came before."""
    began, came = time.monotonic(), b""
    connection.settimeout(LONG)
    try:
        while piece := connection.recv(100_000):
            came += piece
    except TimeoutError:
        return LONG, came
    except ConnectionResetError:
        pass
    return time.monotonic() - began, came


def sent_until_closed(connection: socket.socket, pieces: list[bytes], pause: float = 0) -> int:
    """How many of these could be sent."""
    for number, piece in enumerate(pieces):
        try:
            connection.sendall(piece)
        except (BrokenPipeError, ConnectionResetError):
            return number
        time.sleep(pause)
    return len(pieces)


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server(Bounds(head_seconds=SHORT, body_seconds=SHORT, read_seconds=SHORT, least_rate=1, unfinished=50))
    yield made
    made.close()


def test_an_answers_head_is_sent_with_the_first_of_its_body_and_what_has_none_at_once(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[bytes] = []
    transport = asyncio.selector_events._SelectorSocketTransport
    write = transport.write

    def noted(self: asyncio.Transport, data: bytes) -> None:
        written.append(bytes(data))
        write(self, data)  # type: ignore[arg-type]

    monkeypatch.setattr(transport, "write", noted)
    assert server.ask(size="9") == 200
    assert len(written) == 1
    assert written[0].startswith(b"HTTP/1.1 200")
    assert written[0].endswith(b"x" * 9)
    written.clear()
    assert server.ask(parts="2") == 200
    assert [each[:12] for each in written] == [b"HTTP/1.1 200", b"186a0\r\nxxxxx", b"0\r\n\r\n"]
    connection = server.connect(b"POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n")
    assert connection.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
    connection.sendall(b"y")
    assert connection.recv(1000).endswith(b"\r\n\r\ny")
    assert server.connect(GET.replace(b"GET", b"HEAD")).recv(1000).endswith(b"\r\n\r\n")


@pytest.mark.parametrize(
    "sent", [b"", b"G", b"GET / HTTP/1.1\r\nHost", HEAD, HEAD + b"\r\n", HEAD + b"\r\n" + b"x" * 99]
)
def test_who_never_sends_a_whole_request_is_let_go(server: Server, sent: bytes) -> None:
    took, came = seconds_until_closed(server.connect(sent))
    assert SHORT * 0.8 < took < LONG
    assert came in (b"", b"Internal Server Error") or came.startswith(b"HTTP/1.1")


def test_a_head_that_comes_byte_by_byte_gets_no_more_time(server: Server) -> None:
    connection = server.connect()
    assert sent_until_closed(connection, [bytes([byte]) for byte in GET], SHORT / 5) < len(GET)


def test_a_body_may_take_as_long_as_a_slow_line_needs(server: Server) -> None:
    connection = server.connect(b"POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 10\r\n\r\n")
    for _ in range(10):
        time.sleep(SHORT / 2)
        connection.sendall(b"y")
    _, came = seconds_until_closed(connection)
    assert came.startswith(b"HTTP/1.1 200")
    assert came.endswith(b"y" * 10)


def test_who_asks_for_nothing_more_after_an_answer_is_let_go() -> None:
    server = Server(Bounds(head_seconds=60))
    server.serving.config.timeout_keep_alive = 1
    try:
        took, came = seconds_until_closed(server.connect(GET))
        assert came.startswith(b"HTTP/1.1 200")
        assert SHORT < took < LONG
    finally:
        server.close()


def test_an_answer_may_take_as_long_as_the_server_needs(server: Server) -> None:
    assert server.ask(pause=str(SHORT * 4)) == 200


def test_after_an_answer_the_time_begins_anew_also_if_it_came_before_the_body(server: Server) -> None:
    for first in (GET, HEAD.replace(b"/", b"/no", 1) + b"\r\n" + b"x" * 100, GET + GET):
        connection = server.connect(first)
        time.sleep(SHORT / 2)
        took, came = seconds_until_closed(connection)
        assert came.startswith(b"HTTP/1.1")
        assert took < LONG
    connection = server.connect(GET)
    assert connection.recv(1000).startswith(b"HTTP/1.1 200")
    connection.sendall(GET[:9])
    assert seconds_until_closed(connection)[0] < LONG, "the next request has no more time than the first"
    connection = server.connect(HEAD.replace(b"/", b"/no", 1) + b"\r\n" + b"x" * 50)
    assert connection.recv(1000).startswith(b"HTTP/1.1 413")
    connection.sendall(b"x" * 50)
    assert seconds_until_closed(connection)[0] < LONG, "what comes after a refusal holds nothing"


def slow_reader(server: Server, asked: bytes) -> socket.socket:
    connection = server.held.enter_context(socket.socket())
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65_536)
    connection.connect(("127.0.0.1", server.port))
    connection.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n" + asked + b"\r\n")
    return connection


@pytest.mark.parametrize(
    "asked", [b"Size: 20000000\r\n", b"Size: 20000000\r\nConnection: close\r\n", b"Parts: 200\r\n"]
)
def test_who_never_reads_the_answer_is_let_go(server: Server, asked: bytes) -> None:
    slow_reader(server, asked)
    connections = server.serving.server_state.connections
    for is_so in (lambda: connections, lambda: not connections):
        until = time.monotonic() + LONG
        while not is_so():
            assert time.monotonic() < until
            time.sleep(0.02)


def test_whoever_reads_slowly_gets_the_whole_answer(server: Server) -> None:
    """For many times as long as somebody who doesn't read at all."""
    connection, came, began = slow_reader(server, b"Size: 6000000\r\nConnection: close\r\n"), 0, time.monotonic()
    while piece := connection.recv(50_000):
        came += len(piece)
        time.sleep(len(piece) / 2_000_000)
    assert came > 6_000_000
    assert time.monotonic() - began > SHORT * 4


@pytest.mark.parametrize("between", [b"a: b\r\n", b"b"])
def test_a_head_without_end_is_cut_off(between: bytes) -> None:
    """However quickly it comes. The parser has no limit of its own, and would keep all of it."""
    server = Server(Bounds(head_seconds=60, body_seconds=60))
    try:
        for start in (b"GET / HTTP/1.1\r\nA: ", b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nA: "):
            assert sent_until_closed(server.connect(start), [between * 1000] * 5000) < 5000
    finally:
        server.close()


def test_a_head_of_many_short_lines_is_refused_also_in_one_piece(server: Server) -> None:
    """Each takes 4 bytes on the line and a hundred in memory."""
    for lines, answer in ((300, b"HTTP/1.1 200"), (1_000, b"HTTP/1.1 400"), (15_000, b"HTTP/1.1 400")):
        connection = server.connect(GET.replace(b"\r\n\r\n", b"\r\n" + b"a:\r\n" * lines + b"\r\n"))
        assert connection.recv(1000).startswith(answer), lines


def test_the_lines_of_a_head_are_in_the_budget(small_budget: Server) -> None:
    connection = small_budget.connect(HEAD + b"a:\r\n" * 300 + b"\r\n")
    connection.sendall(b"x")
    assert small_budget.ask() == 200
    held = [each.cost for each in small_budget.serving.server_state.connections]  # type: ignore[union-attr]
    assert max(held) > 30_000


def test_who_sends_next_on_a_connection_is_not_known_by_who_sent_before(small_budget: Server) -> None:
    connection = small_budget.connect(GET.replace(b"Host: a", b"Host: a\r\nKnown: 1"))
    assert connection.recv(1000).startswith(b"HTTP/1.1 200")
    connection.sendall(BODY)
    assert small_budget.ask() == 200
    assert not any(each.sender.is_known for each in small_budget.serving.server_state.connections)  # type: ignore[union-attr]


def test_a_head_of_a_few_kilobytes_is_taken(server: Server) -> None:
    assert server.ask(**{f"a{number}": "b" * 1000 for number in range(12)}) == 200


def test_whoever_holds_connections_keeps_nobody_out() -> None:
    """1,200 that never send anything, without a time-out that could help; and those that hold half a body."""
    server = Server(Bounds(head_seconds=60, body_seconds=60))
    try:
        for sent in (b"", HEAD + b"\r\n"):
            for _ in range(550):
                server.connect(sent)
            assert server.ask() == 200
        assert len(server.serving.server_state.connections) < 600
    finally:
        server.close()


def test_the_one_that_has_waited_longest_goes_first(server: Server) -> None:
    server.ask()
    first, *_ = [server.connect() for _ in range(50)]
    began = time.monotonic()
    server.connect()
    took, _ = seconds_until_closed(first)
    assert took < SHORT * 0.8
    assert time.monotonic() - began < SHORT * 0.8


def test_a_web_server_in_front_gives_up_before() -> None:
    bounds = Bounds()
    nginx, caddy = (configuration(Answers("notes.example.org", web=web)) for web in ("nginx", "caddy"))
    assert "client_header_timeout 15s" in nginx
    assert "client_body_timeout 30s" in nginx
    assert "send_timeout 30s" in nginx
    assert "read_header 15s" in caddy
    assert bounds.head_seconds > 15
    assert min(bounds.body_seconds, bounds.read_seconds) > 30


PART = 100_000
BODY = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 8000000\r\n\r\n" + b"x" * PART
BUDGET = 10 * PART


@pytest.fixture
def small_budget() -> Iterator[Server]:
    made = Server(Bounds(head_seconds=60, body_seconds=60, read_seconds=60, budget_bytes=BUDGET))
    yield made
    made.close()


def alive(connections: list[socket.socket]) -> list[int]:
    """The numbers of those that the server hasn't ended."""
    left = []
    for number, connection in enumerate(connections):
        connection.setblocking(False)
        try:
            if connection.recv(1, socket.MSG_PEEK):
                left.append(number)
        except BlockingIOError:
            left.append(number)
        except ConnectionResetError:
            pass
    return left


def test_unfinished_bodies_share_one_budget_and_the_one_that_was_still_for_longest_goes(small_budget: Server) -> None:
    held = [small_budget.connect(BODY) for _ in range(30)]
    assert small_budget.ask() == 200
    left = alive(held)
    assert len(left) * PART <= BUDGET
    assert left == list(range(30 - len(left), 30)), "of equals the oldest go"


def test_the_largest_goes_first_and_who_sends_little_stays(small_budget: Server) -> None:
    little = small_budget.connect(HEAD + b"\r\n" + b"y" * 99)
    for _ in range(30):
        small_budget.connect(BODY)
    little.sendall(b"y")
    assert little.recv(1000).startswith(b"HTTP/1.1 200")


def test_a_large_body_that_goes_on_stays_and_those_go_that_only_hold(
    small_budget: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside as many as the budget holds, which send a byte now and then: no body larger than theirs came through. What
    came fades in two seconds here, where it takes twenty."""
    monkeypatch.setattr("parasol.kernel.connections.one._FADES", 0.2)
    slow = [small_budget.connect(BODY) for _ in range(BUDGET // PART - 1)]
    time.sleep(2.5)
    held = alive(slow)
    large = small_budget.connect(BODY.replace(b"8000000", b"400000"))
    for _ in range(3):
        for each in slow:
            with suppress(OSError):
                each.send(b"x")
        time.sleep(0.3)
        large.sendall(b"x" * PART)
    assert large.recv(1000).startswith(b"HTTP/1.1 200")
    assert len(alive(slow)) < len(held), "the budget was never full"


def test_a_body_of_whom_the_community_knows_goes_last(small_budget: Server) -> None:
    known = small_budget.connect(BODY.replace(b"Host: a", b"Host: a\r\nKnown: 1").replace(b"8000000", b"300000"))
    known.sendall(b"x" * PART)
    time.sleep(0.2)
    others = [small_budget.connect(BODY) for _ in range(30)]
    until = time.monotonic() + LONG
    while len(alive(others)) * PART > BUDGET:  # else the rest of the body may come before theirs
        assert time.monotonic() < until
        time.sleep(0.05)
    known.sendall(b"x" * PART)
    assert known.recv(1000).startswith(b"HTTP/1.1 200")


def test_a_large_head_that_comes_in_one_piece_is_refused_and_nothing_of_it_is_kept(server: Server) -> None:
    for large in (b"A: " + b"b" * 60_000, b"a: b\r\n" * 5_000 + b"a: b"):
        connection = server.connect(GET.replace(b"\r\n\r\n", b"\r\n" + large + b"\r\n\r\n"))
        assert seconds_until_closed(connection)[1].startswith((b"HTTP/1.1 400", b""))
    long_address = server.connect(GET.replace(b" / ", b" /" + b"a" * 60_000 + b" "))
    assert seconds_until_closed(long_address)[1].startswith(b"HTTP/1.1 400")
    assert server.ask() == 200


def test_answers_that_nobody_reads_keep_nobody_out(small_budget: Server) -> None:
    for _ in range(60):
        slow_reader(small_budget, b"Size: 2000000\r\n")
    assert small_budget.ask() == 200
    connections = small_budget.serving.server_state.connections
    assert sum(each.transport.get_write_buffer_size() for each in connections) <= BUDGET  # type: ignore[union-attr]


def test_a_steady_slow_reader_is_served_beside_those_who_read_nothing(small_budget: Server) -> None:
    """At 100 kB a second; a phone at 5 kB takes 20 times as long for as many bytes."""
    steady, came = slow_reader(small_budget, b"Size: 400000\r\nConnection: close\r\n"), 0
    for _ in range(40):
        if not (piece := steady.recv(10_000)):
            break
        came += len(piece)
        slow_reader(small_budget, b"Size: 900000\r\n")
        time.sleep(0.1)
    while piece := steady.recv(100_000):
        came += len(piece)
    assert came > 400_000


def test_who_reads_a_byte_now_and_then_is_let_go() -> None:
    server = Server(Bounds(read_seconds=SHORT, least_rate=20_000))
    try:
        connection, began = slow_reader(server, b"Size: 2000000\r\n"), time.monotonic()
        time.sleep(SHORT)
        while server.serving.server_state.connections:
            assert time.monotonic() - began < LONG
            connection.recv(2_000)
            time.sleep(SHORT / 2)
    finally:
        server.close()


def test_more_requests_than_a_browser_sends_at_once_are_refused(server: Server) -> None:
    assert server.connect(GET * 10).recv(1000).startswith(b"HTTP/1.1 200")
    waiting = server.connect(GET.replace(b"\r\n\r\n", b"\r\nPause: 0.3\r\n\r\n") * 200)
    took, came = seconds_until_closed(waiting)
    assert took < LONG
    assert came.count(b"HTTP/1.1 200") <= 1 + Bounds().pipelined


@pytest.mark.parametrize("hosts", [b"", b"Host: a\r\nHost: a\r\n", b"Host: a\r\nHost: b\r\n"])
def test_a_missing_or_doubled_host_is_refused(server: Server, hosts: bytes) -> None:
    connection = server.connect(b"GET / HTTP/1.1\r\n" + hosts + b"Connection: close\r\n\r\n")
    assert seconds_until_closed(connection)[1].startswith(b"HTTP/1.1 400")


def time_out(connection: socket.socket) -> None:
    """The server ends it."""


@pytest.mark.parametrize("end", [fin, reset, half_close, time_out])
@pytest.mark.parametrize("sent", [b"", b"GET / HTTP", HEAD + b"\r\n" + b"x" * 50, GET, GET + b"GET / HTTP/1.1\r\nHo"])
def test_of_a_connection_that_ended_nothing_is_held(
    server: Server, end: Callable[[socket.socket], None], sent: bytes
) -> None:
    """Without waiting for the garbage collector: what is held would keep its peer's address and headers."""
    gc.disable()
    try:
        connection = server.connect(sent)
        held = server.serving.server_state.connections
        until = time.monotonic() + LONG
        while not held:
            assert time.monotonic() < until
            time.sleep(0.01)
        if sent.startswith(GET):
            assert connection.recv(1000).startswith(b"HTTP/1.1 200")
        protocols = [weakref.ref(each) for each in held]
        end(connection)
        began = time.monotonic()
        while any(each() is not None for each in protocols):
            assert time.monotonic() - began < 2 + SHORT, gc.get_referrers(protocols[0]())
            time.sleep(0.02)
    finally:
        gc.enable()
