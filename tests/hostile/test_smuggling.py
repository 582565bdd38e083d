"""Requests that two readers could take for one or for two, and connections that end at any moment: against the real
program, through a socket. Each request is refused, or read as exactly one; one that ends too early does nothing."""

import re
import socket
import struct
import threading
from collections.abc import Iterator

import httpx
import pytest

from harness import passphrase
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Unreachable
from parasol.kernel.roster.client.vaults import write_vault
from parasol.kernel.vault.client import keys_of
from served_host import Host
from smuggled import CHUNKED, FIRST, READ, REFUSED, SECOND, whole

pytestmark = pytest.mark.machine("kernel/http", "kernel/process")


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    folder = tmp_path_factory.mktemp("smuggled")
    running = Host(folder / "store", log=folder / "log", site="127.0.0.1")
    yield running
    running.close()


def connected(host: Host, sent: bytes) -> socket.socket:
    made = socket.create_connection(("127.0.0.1", int(host.url.rpartition(":")[2])), 20)
    made.sendall(sent)
    return made


def answers(line: socket.socket) -> tuple[list[int], bytes]:
    """All that comes until the server ends the connection, or says nothing for a second: statuses, and the text."""
    line.settimeout(1)
    came = b""
    try:
        while piece := line.recv(65_536):
            came += piece
    except TimeoutError:
        came += b"(it is open still)"
    except ConnectionResetError:
        pass
    return [int(status) for status in re.findall(rb"HTTP/1\.1 (\d{3}) ", came)], came


def said(host: Host) -> str:
    """Of the log, what isn't said at the start."""
    lines = (host.store.parent / "log").read_text().splitlines()
    at_start = ("Serving on", "WAL-reset", "fsync is off")  # the tests' PostgreSQL has it off
    return "\n".join(line for line in lines if not any(each in line for each in at_start))


@pytest.mark.parametrize("form", REFUSED)
def test_a_request_that_could_be_two_is_refused_and_nothing_after_it_is_answered(host: Host, form: str) -> None:
    with connected(host, whole(REFUSED[form])) as line:
        statuses, came = answers(line)
    assert statuses == [400]
    assert b"task" not in came
    assert b"open still" not in came


@pytest.mark.parametrize("form", READ)
def test_a_request_in_an_odd_but_clear_form_is_read_as_one_and_the_next_as_another(host: Host, form: str) -> None:
    """The control of the test above: where a second request is one, its answer shows."""
    with connected(host, whole(READ[form]) + SECOND) as line:
        statuses, came = answers(line)
    assert statuses == [200, 200]
    assert b"task" in came


def test_after_an_upgrade_that_nobody_offers_nothing_more_is_answered(host: Host) -> None:
    upgrade = (
        b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\nContent-Length: 2\r\n"
    )
    with connected(host, FIRST + upgrade + b"\r\n{}" + SECOND) as line:
        statuses, came = answers(line)
    assert len(statuses) == 1
    assert b"task" not in came


def test_a_chunk_of_nearly_all_there_is_takes_no_memory_and_is_never_answered(host: Host) -> None:
    with connected(host, FIRST + CHUNKED + b"\r\nfffffffffffffff0\r\n{}" + SECOND) as line:
        statuses, _ = answers(line)
    assert statuses in ([], [413])


def test_what_strangers_send_writes_no_line_into_the_log(host: Host) -> None:
    for form in list(REFUSED.values())[:5]:
        with connected(host, whole(form)) as line:
            answers(line)
    assert said(host) == ""


# --- connections that end


class Caught(httpx.BaseTransport):
    """Lets everything through but one kind of request, which it keeps instead of sending it."""

    def __init__(self, path: str) -> None:
        self._real = httpx.HTTPTransport()
        self._path = path
        self.request = b""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path != self._path:
            return self._real.handle_request(request)
        head = "".join(f"{name}: {value}\r\n" for name, value in request.headers.items())
        self.request = f"POST {self._path} HTTP/1.1\r\n{head}\r\n".encode() + request.read()
        raise httpx.ConnectError("kept")

    def close(self) -> None:
        self._real.close()


def end(line: socket.socket, how: str) -> None:
    if how == "reset":
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    line.close()


@pytest.mark.parametrize("how", ["reset", "closed"])
def test_a_connection_that_ends_before_its_request_is_whole_leaves_nothing_half_done(host: Host, how: str) -> None:
    """A vault is written, in each case by words of its own. After the last byte it is there, and it is whole."""
    work = Caught("/api/vaults/write")
    writing, asking = Connection(host.url, work, site=host.site), host.connect()
    sizes = {
        "nothing": 0,
        "a method": 2,
        "half a head": 60,
        "a head": -1,
        "half a body": -2,
        "all but a byte": -3,
        "all": -4,
    }
    for stage, size in sizes.items():
        keys = keys_of(passphrase(), "vault")
        with pytest.raises(Unreachable):
            write_vault(writing, host.device, keys, 1, b"{}")
        sent, head = work.request, work.request.index(b"\r\n\r\n") + 4
        until = {-1: head, -2: head + (len(sent) - head) // 2, -3: len(sent) - 1, -4: len(sent)}.get(size, size)
        line = connected(host, sent[:until])
        if stage == "all":
            line.recv(1)  # it has been read
        end(line, how)
        stored = asking.ask("/api/vaults/read", m.VaultRead(keys.name), m.VaultAnswer)
        assert stored.version == (1 if stage == "all" else 0), stage
    writing.close()
    assert said(host) == ""


@pytest.mark.parametrize("how", ["reset", "closed"])
def test_connections_that_end_while_they_are_answered_disturb_nobody(host: Host, how: str) -> None:
    """Many at once, in the middle of an answer of half a megabyte."""

    def one() -> None:
        line = connected(host, b"GET /phones.json HTTP/1.1\r\nHost: a\r\n\r\n")
        line.recv(1_000)
        end(line, how)

    threads = [threading.Thread(target=one) for _ in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert httpx.get(f"{host.url}/phones.json", trust_env=False, timeout=20).status_code == 200
    assert said(host) == ""
