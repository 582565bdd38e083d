"""The browser's only way out: a SOCKS5 server (RFC 1928) on loopback that leads nowhere near.

A page may send a form, open a window or redirect to any address, and a browser that runs on somebody's own computer
would deliver it: to a router, a printer, another program's port. The browser gives every name to this gate. The gate
looks the name up, refuses what isn't a public address, and connects to the very address that it looked at, so that a
name which changes its address between two questions gains nothing. With a proxy the names go on to that one, and only
what can be seen from here is refused.
"""

import ipaddress
import select
import socket
import socketserver
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

Address = tuple[str, int]
Lookup = Callable[[str, int], list[Address]]
"""The addresses of a name, with the port to connect to. Raises ``OSError``."""

CONNECT_SECONDS = 20
IDLE_SECONDS = 200
PIECE_BYTES = 65_536
_VERSION = 5
_NO_PASSWORD = b"\x05\x00"
_OPEN, _FAILED, _NOT_ALLOWED = 0, 4, 2
_BY_V4, _BY_NAME, _BY_V6 = 1, 3, 4
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_INSIDE_V6 = tuple(map(ipaddress.ip_network, ("::/96", "::ffff:0:0:0/96", "fec0::/10")))
"""Of earlier ways to write an address of IPv4 in one of IPv6, and of earlier local addresses (RFC 4291, 6052, 3879)."""


class Closed(OSError):
    """This gate leads to no such place."""


def is_public(address: str) -> bool:
    """Whether an address belongs to no machine or network of one's own (the registries of RFC 6890), also where it is
    wrapped in an IPv6 address. A name is none."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        inside = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inside is None and found in _NAT64:
            inside = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inside is not None:
            return is_public(str(inside))
        if any(found in each for each in _INSIDE_V6):
            return False
    return found.is_global and not found.is_multicast


def is_near(host: str) -> bool:
    """Whether a host says by itself that it is near: an address that isn't public, or a name of this machine or its
    network (RFC 6761, RFC 6762, RFC 8375). Spellings of an address that only some programs read are near too."""
    host = host.strip("[]").rstrip(".").lower()
    with suppress(OSError):
        host = socket.inet_ntoa(socket.inet_aton(host))  # 127.1, 0x7f000001, 2130706433
    if ":" in host or host.replace(".", "").isdecimal():
        return not is_public(host)
    last = host.rpartition(".")[2]
    return (
        "." not in host
        or last in {"localhost", "local", "internal", "lan", "home", "intranet"}
        or (host.endswith(".home.arpa"))
    )


def nowhere(_host: str) -> None:
    """No name leads anywhere without a question."""


def looked_up(host: str, port: int) -> list[Address]:
    """What this machine's resolver says. Raises ``OSError``."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys((str(address[0]), port) for *_, address in found))


class Met:
    """What a gate met in a stretch of time: the hosts that it led to (``reached``), those that it refused
    (``stopped``), and its open lines. A line belongs to the stretch in which it came, whenever its answer comes."""

    def __init__(self) -> None:
        self.reached: set[str] = set()
        self.stopped: set[str] = set()
        self._open: set[socket.socket] = set()
        self._is_over = False
        self._lock = threading.Lock()

    @contextmanager
    def holding(self, line: socket.socket) -> Iterator[None]:
        """Keep a line until it has ended, so that ``end`` can cut it. Raises ``OSError`` when this is over."""
        with self._lock:
            if self._is_over:
                raise OSError("over")
            self._open.add(line)
        try:
            yield
        finally:
            with self._lock:
                self._open.discard(line)

    def end(self) -> None:
        """Cut every line, also those that wait for an answer."""
        with self._lock:
            self._is_over = True
            for line in self._open:
                with suppress(OSError):
                    line.shutdown(socket.SHUT_RDWR)


class Gate(socketserver.ThreadingTCPServer):
    """One visit's. ``led`` leads names to an address without a question; no command gives one, tests lead invented
    names to loopback with it. If the page that somebody ``named`` themselves is near, this gate leads to its address
    and port; to no other that is near."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(
        self,
        proxy: Address | None = None,
        lookup: Lookup = looked_up,
        led: Callable[[str], Address | None] = nowhere,
        named: Address | None = None,
    ) -> None:
        super().__init__(("127.0.0.1", 0), _Line)
        self._proxy, self._lookup, self._led = proxy, lookup, led
        self._let = _near(*named) if named and is_near(named[0]) else []
        self.met = Met()

    @property
    def url(self) -> str:
        """What the browser is told."""
        return f"socks5://127.0.0.1:{self.server_address[1]}"

    def again(self) -> None:
        """Cut what is open, and go on with nothing met: a line that stayed open would carry on unnoticed."""
        self.met.end()
        self.met = Met()

    def server_close(self) -> None:
        """Nothing comes in any more, and what is open is cut."""
        super().server_close()
        self.met.end()

    def connect(self, host: str, port: int) -> socket.socket:
        """A connection to a host. Raises ``Closed`` if it is near, and ``OSError``."""
        led = self._led(host)
        if led is not None:
            return socket.create_connection(led, CONNECT_SECONDS)
        if is_near(host):
            for address in _near(host, port):
                if address in self._let:
                    return socket.create_connection(address, CONNECT_SECONDS)
            raise Closed("near")
        if self._proxy is not None:
            return _through(self._proxy, host, port)
        found = self._lookup(host, port)
        public = [each for each in found if is_public(each[0])]
        if found and not public:
            raise Closed("near")
        last = OSError("no address")
        for address in public:
            try:
                line = socket.create_connection(address, CONNECT_SECONDS)
            except OSError as error:
                last = error
                continue
            if _is_neighbour(line):
                line.close()
                raise Closed("near")
            return line
        raise last


class _Line(socketserver.BaseRequestHandler):
    """One connection of the browser's."""

    request: socket.socket

    def handle(self) -> None:
        assert isinstance(self.server, Gate)
        met = self.server.met
        with suppress(OSError, UnicodeError, struct.error), met.holding(self.request):
            self.request.settimeout(CONNECT_SECONDS)
            host, port = _asked(self.request)
            name = host.strip("[]").rstrip(".").lower()
            try:
                onward = self.server.connect(host, port)
            except OSError as error:
                if isinstance(error, Closed):
                    met.stopped.add(name)
                self.request.sendall(_answer(_NOT_ALLOWED if isinstance(error, Closed) else _FAILED))
                return
            with onward, met.holding(onward):
                met.reached.add(name)
                self.request.sendall(_answer(_OPEN))
                _relay(self.request, onward)


@contextmanager
def gate(made: Gate) -> Iterator[Gate]:
    """The gate, for as long as it is needed."""
    with made:
        threading.Thread(target=made.serve_forever, daemon=True).start()
        try:
            yield made
        finally:
            made.shutdown()


def _is_neighbour(line: socket.socket) -> bool:
    """Whether this leads to this very machine by a public address of its own, or into its own network, whose addresses
    are public with IPv6 and begin alike (64 bits, RFC 4291)."""
    own, other = (ipaddress.ip_address(end[0].partition("%")[0]) for end in (line.getsockname(), line.getpeername()))
    is_beside = own.version == other.version == 6 and int(own) >> 64 == int(other) >> 64
    return own == other or is_beside


def _near(host: str, port: int) -> list[Address]:
    """The addresses of a host that is near; none for a name that isn't known."""
    host = host.strip("[]").rstrip(".").lower()
    if host.rpartition(".")[2] == "localhost":
        return [("127.0.0.1", port), ("::1", port)]
    with suppress(OSError):
        return looked_up(host, port)
    return []


def _asked(line: socket.socket) -> Address:
    """What the browser wants to reach. Raises ``OSError`` for what no browser sends."""
    version, methods = _exactly(line, 2)
    if version != _VERSION or 0 not in _exactly(line, methods):
        raise OSError("not SOCKS5")
    line.sendall(_NO_PASSWORD)
    version, command, _, kind = _exactly(line, 4)
    if version != _VERSION or command != 1:
        raise OSError("not a connection")
    if kind == _BY_NAME:
        host = _exactly(line, _exactly(line, 1)[0]).decode("ascii")
    elif kind in (_BY_V4, _BY_V6):
        family, length = (socket.AF_INET, 4) if kind == _BY_V4 else (socket.AF_INET6, 16)
        host = socket.inet_ntop(family, _exactly(line, length))
    else:
        raise OSError("not an address")
    return host, struct.unpack(">H", _exactly(line, 2))[0]


def _through(proxy: Address, host: str, port: int) -> socket.socket:
    """A connection through somebody's proxy, which looks the name up. Raises ``OSError``."""
    line = socket.create_connection(proxy, CONNECT_SECONDS)
    try:
        line.sendall(b"\x05\x01\x00")
        if _exactly(line, 2) != _NO_PASSWORD:
            raise OSError("the proxy wants a password")
        name = host.encode("ascii")
        line.sendall(b"\x05\x01\x00" + bytes([_BY_NAME, len(name)]) + name + struct.pack(">H", port))
        _, said, _, kind = _exactly(line, 4)
        if said != _OPEN:
            raise OSError("the proxy found no way")
        length = {_BY_V4: 4, _BY_V6: 16}.get(kind) or _exactly(line, 1)[0]
        _exactly(line, length + 2)
    except BaseException:
        line.close()
        raise
    return line


def _exactly(line: socket.socket, count: int) -> bytes:
    """So many bytes. Raises ``OSError`` if they don't come."""
    got = b""
    while len(got) < count:
        if not (piece := line.recv(count - len(got))):
            raise OSError("cut off")
        got += piece
    return got


def _answer(said: int) -> bytes:
    return bytes([_VERSION, said, 0, _BY_V4]) + bytes(6)


def _relay(one: socket.socket, other: socket.socket) -> None:
    """Pass on what either says, until both have ended or are silent."""
    ends = {one: other, other: one}
    open_ends = set(ends)
    for each in ends:
        each.settimeout(IDLE_SECONDS)
    while open_ends:
        ready, _, _ = select.select(list(open_ends), [], [], IDLE_SECONDS)
        if not ready:
            return
        for each in ready:
            piece = each.recv(PIECE_BYTES)
            if piece:
                ends[each].sendall(piece)
            else:
                open_ends.discard(each)
                ends[each].shutdown(socket.SHUT_WR)
