"""A SOCKS 5 proxy (RFC 1928) without passwords, which remembers what it was asked for and leads to one place."""

import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager

NAME, IPV4 = 3, 1


class _Handler(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        server = self.server
        assert isinstance(server, Proxy)
        _, methods = self._read(2)
        self._read(methods)
        self.request.sendall(b"\x05\x00")
        _, _, _, kind = self._read(4)
        asked = self._read(self._read(1)[0]) if kind == NAME else self._read(4)
        self._read(2)
        server.asked.append((kind, asked.decode() if kind == NAME else socket.inet_ntoa(asked)))
        with socket.create_connection(server.leads_to) as onward:
            self.request.sendall(b"\x05\x00\x00\x01" + bytes(6))
            back = threading.Thread(target=_pipe, args=(onward, self.request), daemon=True)
            back.start()
            _pipe(self.request, onward)
            back.join(10)

    def _read(self, size: int) -> bytes:
        got = b""
        while len(got) < size:
            got += self.request.recv(size - len(got)) or b"\x00" * size
        return got


def _pipe(one: socket.socket, other: socket.socket) -> None:
    try:
        while data := one.recv(65_536):
            other.sendall(data)
        other.shutdown(socket.SHUT_WR)
    except OSError:
        return


class Proxy(socketserver.ThreadingTCPServer):
    """``asked``: kind of address and address, of each connection."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, url: str) -> None:
        host, port = url.removeprefix("http://").split(":")
        self.leads_to = (host, int(port))
        self.asked: list[tuple[int, str]] = []
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def url(self) -> str:
        return f"socks5://127.0.0.1:{self.server_address[1]}"


@contextmanager
def proxy_to(url: str) -> Iterator[Proxy]:
    """A proxy behind which there is only this server."""
    with Proxy(url) as proxy:
        threading.Thread(target=proxy.serve_forever, daemon=True).start()
        try:
            yield proxy
        finally:
            proxy.shutdown()
