"""A server that drips: a request and its answer end in time, wherever the drip is; a slow steady one is served."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import httpx
import pytest

from dripping import HEAD, Answering, Dripping, drip, in_the_body, in_the_head
from parasol.features.checks.client.pace import Pace
from parasol.kernel import messages as m
from parasol.kernel.client.connection import BadAnswer, Connection, Unreachable

PATIENCE = 0.6


@pytest.fixture
def served() -> Iterator[Callable[[Answering], Dripping]]:
    made: list[Dripping] = []

    def serve(answer: Answering) -> Dripping:
        made.append(Dripping(answer))
        return made[-1]

    yield serve
    for each in made:
        each.close()


Impatient = Callable[..., Connection]


@pytest.fixture
def impatient() -> Iterator[Impatient]:
    with ExitStack() as stack:

        def connect(url: str, transport: httpx.BaseTransport | None = None) -> Connection:
            return stack.enter_context(closing(Connection(url, transport, patience=PATIENCE)))

        yield connect


def in_a_head_without_end(line: socket.socket) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\nX: ")
    drip(line, b"x" * 2_000)


def in_chunks(line: socket.socket) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    drip(line, b"1\r\nx\r\n" * 2_000, size=6)


def not_at_all(line: socket.socket) -> None:
    time.sleep(10)


@pytest.mark.parametrize("answer", [in_the_head, in_a_head_without_end, in_the_body, in_chunks, not_at_all])
def test_a_drip_ends_in_time_and_is_not_asked_for_again(
    served: Callable[[Answering], Dripping], impatient: Impatient, answer: Answering
) -> None:
    server = served(answer)
    connection = impatient(server.url)
    for ask in (
        lambda: connection.send("/api/check", b"{}", "Token check"),
        lambda: connection.ask("/api/about", m.NonceRead(), m.About),
        lambda: connection.append(m.RoomAppend(bytes(16), m.WireRecord(bytes(16), b"")), bytes(32)),
    ):
        before, began = server.asked, time.monotonic()
        with pytest.raises(Unreachable, match="no whole answer in time; nothing was lost"):
            ask()
        assert time.monotonic() - began < PATIENCE + 1.5
        assert server.asked == before + 1


def test_repetitions_share_the_time_of_the_first(served: Callable[[Answering], Dripping], impatient: Impatient) -> None:
    def late_and_cut(line: socket.socket) -> None:
        time.sleep(0.4)

    server = served(late_and_cut)
    connection = impatient(server.url)
    began = time.monotonic()
    with pytest.raises(Unreachable):
        connection.append(m.RoomAppend(bytes(16), m.WireRecord(bytes(16), b"")), bytes(32))
    assert time.monotonic() - began < PATIENCE + 0.4
    assert server.asked == 2


def test_a_steady_slow_line_is_served(served: Callable[[Answering], Dripping], impatient: Impatient) -> None:
    """5 kB a second, seven times as long as the time that an answer of nothing has."""

    def steady(line: socket.socket) -> None:
        line.sendall(HEAD.replace(b"7232", b"21000"))
        drip(line, bytes(21_000), pause=0.1, size=500)

    connection = impatient(served(steady).url)
    began = time.monotonic()
    assert len(connection.send("/api/check", b"{}", "Token check").content) == 21_000
    assert time.monotonic() - began > 6 * PATIENCE


def test_the_time_of_another_transport_is_bounded_between_pieces(impatient: Impatient) -> None:
    class Pieces(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            while True:
                time.sleep(0.05)
                yield b"x"

    connection = impatient("http://a.invalid", httpx.MockTransport(lambda _: httpx.Response(200, stream=Pieces())))
    with pytest.raises(Unreachable):
        connection.send("/api/check", b"{}", "Token check")


def test_of_an_answer_of_one_size_no_more_is_read(
    served: Callable[[Answering], Dripping], impatient: Impatient
) -> None:
    """Just above the pace that is asked for an answer could go on for hours."""

    def steady(line: socket.socket) -> None:
        line.sendall(HEAD.replace(b"7232", b"39000000"))
        drip(line, bytes(39_000_000), pause=0.05, size=250)

    connection = impatient(served(steady).url)
    with pytest.raises(BadAnswer, match="too large"):
        connection.send("/api/check", b"{}", "Token check", most=1_000)


def test_a_pace_gives_more_time_for_each_byte() -> None:
    now = [100.0]
    pace = Pace(30, lambda: now[0])
    now[0] += 29
    assert pace.left == 1
    pace.moved(7_232)
    assert pace.left == pytest.approx(1 + 3.616)
    now[0] += 5
    assert pace.left < 0
    with pytest.raises(TimeoutError):
        pace.within(3, TimeoutError)
