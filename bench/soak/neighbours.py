"""Hostile neighbours of a soak: each is a process of its own that attacks server and plain pages on loopback, at a
bounded rate, until it is ended or its time is over. What they try has a test of its own in ``tests/hostile``; here it
goes on for long, beside people who use the service."""

import random
import signal
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from bench.served import REPOSITORY, environment
from parasol.host.local.paths import PATHS
from parasol.kernel.process import end_with_parent

HELD = 60
"""Connections that one neighbour holds to each port."""
A_SECOND = 20
LONGEST_SECONDS = 600
_HEAD = b"POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
_JSON, _FORM = b"application/json", b"application/x-www-form-urlencoded"
Ports = tuple[int, int]
"""The server's, and that of the plain pages or 0."""


def _connect(port: int) -> socket.socket:
    made = socket.create_connection(("127.0.0.1", port), 5)
    made.settimeout(0.2)
    return made


def _again(port: int, connections: list[socket.socket], begun: bytes, each_second: bytes) -> None:
    """Go on with those that are held, and begin some of those that the server ended again."""
    for connection in list(connections):
        try:
            connection.sendall(each_second)
            if connection.recv(1, socket.MSG_DONTWAIT | socket.MSG_PEEK) == b"":
                raise ConnectionResetError
        except BlockingIOError:
            continue
        except OSError:
            connections.remove(connection)
            connection.close()
    for _ in range(min(A_SECOND, HELD - len(connections))):
        with suppress(OSError):
            connections.append(_connect(port))
            connections[-1].sendall(begun)


def bodies(ports: Ports) -> None:
    """Bodies of 400 kB that never end, a byte a second."""
    held: dict[int, list[socket.socket]] = {port: [] for port in ports if port}
    while True:
        for port, connections in held.items():
            path = (b"/api/rooms/open", _JSON) if port == ports[0] else (b"/en/report", _FORM)
            _again(port, connections, _HEAD % (*path, 440_000) + b"x" * 400_000, b"x")
        time.sleep(1)


def unread(ports: Ports) -> None:
    """Answers that nobody reads, twelve to each connection."""
    held: dict[int, list[socket.socket]] = {port: [] for port in ports if port}
    asked = (_HEAD % (b"/api/charter/read", _JSON, 11) + b'{"start":0}', b"GET /en/ HTTP/1.1\r\nHost: a\r\n\r\n")
    while True:
        for port, connections in held.items():
            _again(port, connections, asked[port != ports[0]] * 12, b"")
        time.sleep(1)


def heads(ports: Ports) -> None:
    """Heads of 60 kB, each connection reset."""
    sent = b"GET / HTTP/1.1\r\nHost: a\r\nA: " + b"b" * 60_000 + b"\r\n\r\n"
    while True:
        for port in filter(None, ports):
            with suppress(OSError), _connect(port) as connection:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                connection.sendall(sent)
        time.sleep(1 / A_SECOND)


def garbage(ports: Ports) -> None:
    """Bodies of random bytes and random JSON, to every route."""
    draw = random.Random(7)
    while True:
        path, most = draw.choice(list(PATHS.items()))
        body = draw.choice((draw.randbytes(min(most, 200)), b'{"room":"%s"}' % (b"A" * 24), b"[" * min(most, 1000)))
        with suppress(OSError), _connect(ports[0]) as connection:
            connection.sendall(_HEAD % (path.encode(), _JSON, len(body)) + body)
            connection.recv(1000)
        time.sleep(1 / A_SECOND)


KINDS: dict[str, Callable[[Ports], None]] = {"bodies": bodies, "heads": heads, "unread": unread, "garbage": garbage}


@contextmanager
def neighbours(count: int, ports: Ports) -> Iterator[None]:
    """So many of them, each of another kind, until the block ends."""
    started = []
    for kind in list(KINDS)[:count]:
        command = [sys.executable, "-m", "bench.soak.neighbours", kind, *map(str, ports)]
        started.append(subprocess.Popen(command, stdin=subprocess.DEVNULL, cwd=REPOSITORY, env=environment()))
    try:
        yield
    finally:
        for process in started:
            process.kill()
            process.wait()


if __name__ == "__main__":
    end_with_parent()
    signal.alarm(LONGEST_SECONDS)
    KINDS[sys.argv[1]]((int(sys.argv[2]), int(sys.argv[3])))
