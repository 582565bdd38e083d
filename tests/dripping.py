"""A server that answers as slowly as a test wants, over a socket of its own."""

import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 7232\r\n\r\n"
Answering = Callable[[socket.socket], None]


class Dripping:
    """Answers each request as it is told to, and counts them."""

    def __init__(self, answer: Answering) -> None:
        self._answer = answer
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.asked = 0
        self.is_over = threading.Event()
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self._listening.accept()
                self.asked += 1
                threading.Thread(target=self._one, args=(line,), daemon=True).start()

    def _one(self, line: socket.socket) -> None:
        with line, suppress(OSError):
            line.recv(65_536)
            self._answer(line)

    def close(self) -> None:
        self.is_over.set()
        self._listening.close()


def drip(line: socket.socket, content: bytes, pause: float = 0.05, size: int = 1) -> None:
    for at in range(0, len(content), size):
        line.sendall(content[at : at + size])
        time.sleep(pause)


def in_the_head(line: socket.socket) -> None:
    drip(line, HEAD + bytes(7232))


def in_the_body(line: socket.socket) -> None:
    line.sendall(HEAD)
    drip(line, bytes(7232))
