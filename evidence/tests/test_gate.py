"""The visitor's only way out: what it refuses, without a browser."""

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import closing, suppress

import pytest

from parasol_evidence.site.gate import Address, Closed, Gate, gate, is_near, is_public

NEAR = (
    *("127.0.0.1", "127.1", "0x7f000001", "2130706433", "0177.0.0.1", "0.0.0.0", "10.1.2.3", "172.16.0.1"),
    *("192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.1", "224.0.0.251", "255.255.255.255", "999.1.1.1"),
    *("::", "::1", "[::1]", "fe80::1%eth0", "fd00::1", "fc00::1", "ff02::fb", "::ffff:127.0.0.1", "::ffff:10.0.0.1"),
    *("64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:4136:e378:8000:63bf:f5ff:fffe", "localhost", "LOCALHOST."),
    *(
        "::127.0.0.1",
        "::ffff:0:7f00:1",
        "fec0::1",
        "a.localhost",
        "printer",
        "nas.local",
        "router.lan",
        "wiki.internal",
        "box.home.arpa",
    ),
)
FAR = ("example.org", "93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "localhost.example.org", "my.example")


@pytest.mark.parametrize("host", NEAR)
def test_what_says_that_it_is_near_is_near(host: str):
    assert is_near(host)
    assert not is_public(host.strip("[]"))


@pytest.mark.parametrize("host", FAR)
def test_what_is_far_is_not_near(host: str):
    assert not is_near(host)


class Served:
    """A server that greets whoever comes, on loopback."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.socket.getsockname()[1]
        self.came = 0
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self.socket.accept()
            except OSError:
                return
            with line:
                self.came += 1
                line.sendall(b"hello " + line.recv(20))


@pytest.fixture
def served() -> Iterator[Served]:
    made = Served()
    yield made
    made.socket.close()


def opened(out: Gate) -> socket.socket:
    """A line to the gate, greeted."""
    line = socket.create_connection(out.server_address)
    line.settimeout(10)
    line.sendall(b"\x05\x01\x00")
    assert line.recv(2) == b"\x05\x00"
    return line


def request(host: str, port: int, kind: int = 3) -> bytes:
    named = (
        bytes([len(host)]) + host.encode()
        if kind == 3
        else socket.inet_pton(socket.AF_INET if kind == 1 else socket.AF_INET6, host)
    )
    return b"\x05\x01\x00" + bytes([kind]) + named + struct.pack(">H", port)


def ask(line: socket.socket, host: str, port: int, kind: int = 3) -> bytes:
    line.sendall(request(host, port, kind))
    return line.recv(10)


def asked(out: Gate, host: str, port: int, kind: int = 3) -> bytes:
    """What a browser gets by way of the gate: the gate's answer, and what came."""
    with closing(opened(out)) as line:
        answer = ask(line, host, port, kind)
        if answer[1]:
            return answer[1:2]
        line.sendall(b"there")
        line.shutdown(socket.SHUT_WR)
        return line.recv(40)


NOT_ALLOWED = b"\x02"


def test_no_name_and_no_address_leads_near(served: Served):
    def lookup(_host: str, port: int) -> list[Address]:
        return [("127.0.0.1", port), ("::1", port)]

    with gate(Gate(lookup=lookup)) as out:
        assert asked(out, "rebound.example", served.port) == NOT_ALLOWED
        assert asked(out, "Rebound.example.", served.port) == NOT_ALLOWED
        assert asked(out, "localhost", served.port) == NOT_ALLOWED
        assert asked(out, "127.0.0.1", served.port, 1) == NOT_ALLOWED
        assert asked(out, "::1", served.port, 4) == NOT_ALLOWED
        assert out.met.stopped == {"rebound.example", "localhost", "127.0.0.1", "::1"}
    assert served.came == 0


def test_whoever_was_reached_and_stopped_later_is_known_as_both(served: Served):
    answers = iter([("127.0.0.1", served.port), None])
    with gate(Gate(lookup=lambda _, port: [("127.0.0.1", port)], led=lambda _: next(answers))) as out:
        assert asked(out, "tracker.example", 443) == b"hello there"
        assert asked(out, "tracker.example", 443) == NOT_ALLOWED
        assert out.met.reached == out.met.stopped == {"tracker.example"}


def test_what_was_asked_before_counts_for_nobody_who_comes_later_and_is_cut(served: Served):
    """A look-up may take its time, here until somebody else's stretch began."""
    waiting, go = threading.Barrier(3), threading.Event()

    def led(host: str) -> Address | None:
        if host.startswith("slow"):
            waiting.wait(10)
            go.wait(10)
        return None if "near" in host else ("127.0.0.1", served.port)

    with gate(Gate(lookup=lambda _, port: [("127.0.0.1", port)], led=led)) as out, closing(opened(out)) as kept:
        ask(kept, "kept.example", 443)
        first, slow, slow_near = out.met, opened(out), opened(out)
        for line, host in ((slow, "slow.example"), (slow_near, "slow-near.example")):
            line.sendall(request(host, 443))
        waiting.wait(10)
        out.again()
        go.set()
        for line in (kept, slow, slow_near):
            assert line.recv(10) == b""
        assert asked(out, "next.example", 443) == b"hello there"
        assert (out.met.reached, out.met.stopped) == ({"next.example"}, set())
        assert first.reached == {"kept.example"}
        slow.close()
        slow_near.close()


def test_a_gate_that_is_over_cuts_what_is_open(served: Served):
    with gate(Gate(led=lambda _: ("127.0.0.1", served.port))) as out:
        line = opened(out)
        ask(line, "shop.example", 443)
    with closing(line):
        assert line.recv(10) == b""


def test_of_several_addresses_the_public_one_alone_is_tried(served: Served):
    gone = Gate(lookup=lambda _, port: [("127.0.0.1", port), ("192.0.2.1", port)])
    gone.server_close()
    with pytest.raises(Closed):
        gone.connect("two.example", served.port)  # 192.0.2.1 is for documentation, and no public address either
    assert served.came == 0


def test_a_page_near_that_somebody_named_leads_to_its_own_port_alone(served: Served):
    other = Served()
    with gate(Gate(named=("shop.localhost", served.port))) as out:
        assert asked(out, "shop.localhost", served.port) == b"hello there"
        assert asked(out, "127.0.0.1", served.port, 1) == b"hello there"
        assert asked(out, "127.0.0.1", other.port, 1) == NOT_ALLOWED
    with gate(Gate(named=("shop.example", 443))) as out:
        assert asked(out, "shop.localhost", served.port) == NOT_ALLOWED
    assert other.came == 0
    other.socket.close()


def test_a_name_that_is_called_far_and_lies_near_opens_nothing_when_it_is_named(served: Served):
    with gate(Gate(lookup=lambda _, port: [("127.0.0.1", port)], named=("far.example", served.port))) as out:
        assert asked(out, "far.example", served.port) == NOT_ALLOWED
    assert served.came == 0


def test_garbage_ends_its_connection_alone(served: Served):
    with gate(Gate(led=lambda _: ("127.0.0.1", served.port))) as out:
        for garbage in (b"GET / HTTP/1.1\r\n\r\n", b"\x05\x00", b"\x04\x01", b"\x05\x01\x00\x05\x02\x00\x01", b""):
            with closing(socket.create_connection(out.server_address)) as line:
                line.settimeout(10)
                line.sendall(garbage)
                with suppress(OSError):  # a reset ends it too, and what is left unread makes one
                    line.shutdown(socket.SHUT_WR)
                    while line.recv(100):
                        pass
        assert asked(out, "shop.example", 443) == b"hello there"
