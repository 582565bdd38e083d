"""Attacks on the memory of the two programs that listen, from outside and with our own sockets: bodies that never end,
large heads, answers that nobody reads, connections that end in every way. Each runs as a process, as a host runs it."""

import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import evidence
import httpx
import pytest

from hanging_up import fin, half_close, reset
from reaper import ending_with_us
from served_host import Host

pytestmark = pytest.mark.machine("kernel/http", "kernel/plain", "kernel/process")

MOST = 250_000_000
"""Of resident memory, under each attack."""
ADDRESS, AGENT, AUTHORIZATION = "127.0.77.9", b"Zq7PlantedAgent/93.7", b"Zq7PlantedAuthorization"
HEAD = b"POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
JSON, FORM = b"application/json", b"application/x-www-form-urlencoded"


@dataclass
class Program:
    """One that listens: its process, and what it takes the most of from strangers."""

    pid: int
    port: int
    largest: list[tuple[bytes, bytes, int]]
    page: bytes

    def memory(self) -> int:
        """Resident, in bytes."""
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
        raise LookupError("VmRSS")

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), 20)

    def seconds_to_answer(self) -> float:
        """For somebody who comes meanwhile."""
        began = time.monotonic()
        answer = httpx.get(f"http://127.0.0.1:{self.port}{self.page.decode()}", trust_env=False, timeout=20)
        assert answer.status_code == 200
        return time.monotonic() - began


@contextmanager
def watched(program: Program) -> Iterator[list[int]]:
    """The memory of a program, looked at four times a second."""
    seen, over = [program.memory()], threading.Event()

    def look() -> None:
        while not over.wait(0.25):
            seen.append(program.memory())

    looking = threading.Thread(target=look)
    looking.start()
    try:
        yield seen
    finally:
        over.set()
        looking.join()
        print(f"memory: {seen[0] / 1e6:.0f} MB before, {max(seen) / 1e6:.0f} MB at most, {seen[-1] / 1e6:.0f} MB after")


@pytest.fixture(scope="module", params=["server", "plain"])
def program(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    store = tmp_path_factory.mktemp("filled") / "store"
    host = Host(store)
    port = int(host.url.rpartition(":")[2])
    try:
        if request.param == "server":
            bodies = [(b"/api/roster/append", JSON, 8_000_000), (b"/api/rooms/open", JSON, 450_000)]
            yield Program(host.process.pid, port, bodies, b"/phones.json")
            return
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            own = free.getsockname()[1]
        command = [sys.executable, "-m", "parasol.start", "plain", "--store", str(store), "--server", host.url]
        plain = subprocess.Popen(ending_with_us(*command, "--port", str(own), "--page-name", "Garden notes"))
        try:
            until = time.monotonic() + 120
            made = Program(
                plain.pid, own, [(b"/en/report", FORM, 8_000_000), (b"/en/report", FORM, 600_000)], b"/units"
            )
            while True:
                with suppress(httpx.TransportError):
                    made.seconds_to_answer()
                    break
                assert time.monotonic() < until
                time.sleep(0.1)
            yield made
        finally:
            plain.terminate()
            plain.wait(30)
    finally:
        host.close()


def test_bodies_that_never_end_fill_no_memory_and_keep_nobody_out(program: Program) -> None:
    """450 at once, each sent but for its last byte, and a byte of it now and then."""
    with watched(program) as seen, ExitStack() as held:
        for path, kind, length in program.largest:
            sent = HEAD % (path, kind, length) + b"x" * (length - 1)
            for _ in range(450):
                connection = held.enter_context(program.connect())
                connection.settimeout(0.2)
                with suppress(OSError):
                    connection.sendall(sent)
            assert program.seconds_to_answer() < 10
    assert max(seen) < MOST


def test_large_heads_that_are_reset_fill_no_memory_and_keep_nobody_out(program: Program) -> None:
    sent = b"GET / HTTP/1.1\r\nHost: a\r\nA: " + b"b" * 60_000 + b"\r\n\r\n"
    with watched(program) as seen:
        for number in range(5_000):
            connection = program.connect()
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            with suppress(OSError):
                connection.sendall(sent)
            connection.close()
            if number % 1_000 == 999:
                assert program.seconds_to_answer() < 10
    assert max(seen) < MOST


@pytest.mark.parametrize("lines", [440, 15_000])
def test_heads_of_many_lines_fill_no_memory_and_keep_nobody_out(program: Program, lines: int) -> None:
    """480 that wait for their body. A line takes 4 bytes where it is sent and a hundred in memory."""
    sent = HEAD % (b"/api/vaults/write", JSON, 1_000)
    sent = sent.replace(b"\r\n\r\n", b"\r\n" + b"a:\r\n" * lines + b"\r\n")
    with watched(program) as seen, ExitStack() as held:
        for _ in range(480):
            connection = held.enter_context(program.connect())
            with suppress(OSError):
                connection.sendall(sent)
        assert program.seconds_to_answer() < 10
    assert max(seen) < MOST


def test_answers_that_nobody_reads_fill_no_memory_and_keep_nobody_out(program: Program) -> None:
    """1,050 connections that each ask twelve times and read nothing."""
    asked = b"GET " + program.page + b" HTTP/1.1\r\nHost: a\r\n\r\n"
    with watched(program) as seen, ExitStack() as held:
        for number in range(1_050):
            connection = held.enter_context(program.connect())
            with suppress(OSError):
                connection.sendall(asked * 12)
            if number % 150 == 149:
                assert program.seconds_to_answer() < 10
        assert program.seconds_to_answer() < 10
    assert max(seen) < MOST


@pytest.mark.parametrize("end", [fin, reset, half_close])
def test_who_asked_is_gone_from_memory_two_seconds_after_the_connection_ended(
    program: Program, end: Callable[[socket.socket], None]
) -> None:
    asked = b"GET /%s HTTP/1.1\r\nHost: a\r\nUser-Agent: %s\r\nAuthorization: %s\r\n\r\n"
    marks = {ADDRESS.encode(), AGENT, AUTHORIZATION}
    with ExitStack() as held:
        made = [socket.create_connection(("127.0.0.1", program.port), 20, (ADDRESS, 0)) for _ in range(5)]
        for connection in made:
            held.enter_context(connection)
            connection.sendall(asked % (b"", AGENT, AUTHORIZATION))
            assert connection.recv(1_000_000).startswith(b"HTTP/1.1 200")
        for mark in marks:
            assert evidence.found_in(evidence.memory_of(program.pid), [mark]), "of an open connection it is there"
        for connection in made:
            end(connection)
        time.sleep(2)
        left = evidence.found_in(evidence.memory_of(program.pid), marks)
        assert not left, left
