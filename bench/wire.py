"""Paid checks over a bare socket, with the very headers that the real client sends, and a proxy that counts bytes."""

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

import msgspec

from bench.load import SITE, request
from bench.served import Community
from parasol.features.checks.client.check import choose_tree_head
from parasol.features.checks.client.index import input_of
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.client.connection import Connection
from parasol.kernel.formats.bounds import CHECK_BYTES
from parasol.kernel.oprf import poprf
from parasol.kernel.roster.client.person import Person
from parasol.kernel.tokens.client.derive import Token
from parasol.kernel.wire.tokens import Spendable, info_of, week_of

CHECK = "/api/check"


class RawConnection:
    """One keep-alive connection. The client's share of the time is as small as Python allows."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.seconds = 0.0

    def close(self) -> None:
        """Close it."""
        self._socket.close()

    def post(self, path: str, body: bytes, paid: str | None = None) -> bytes:
        """Send, and read the body of a 200; ``seconds`` is then how long the answer took. Raises ``RuntimeError``."""
        sent = request(path, body, paid)
        start = time.perf_counter()
        self._socket.sendall(sent)
        answer = self._socket.recv(65_536)
        while b"\r\n\r\n" not in answer:
            answer += self._more()
        head, _, content = answer.partition(b"\r\n\r\n")
        headers = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:])
        wanted = int(headers[b"content-length"])
        while len(content) < wanted:
            content += self._more()
        self.seconds = time.perf_counter() - start
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(f"{path}: {content[:200]!r}")
        return content

    def _more(self) -> bytes:
        more = self._socket.recv(65_536)
        if not more:
            raise RuntimeError("the server closed the connection")
        return more


def minted(token_key: bytes, path: str, body: bytes, today: int, purpose: Spendable = "check", site: str = SITE) -> str:
    """The header of a token for this request, made with the server's key."""
    week, nonce = week_of(today), os.urandom(32)
    output = poprf.evaluate(token_key, nonce, info_of(purpose, week))
    return Token(purpose, week, 0, nonce, output, bytes(32)).header(site, path, body)


@dataclass(frozen=True, slots=True)
class PaidCheck:
    """A check of what nobody reported, and what pays for it."""

    question: list[bytes]
    blinds: tuple[bytes, ...]
    blinded: tuple[bytes, ...]
    body: bytes
    paid: str


class Checks:
    """A member's checks, in buckets all over the list, each paid for by a token made with the server's own key: a
    member has fewer in a week than are spent here in a second."""

    def __init__(self, town: Community) -> None:
        self.listed, self._token_key = choose_tree_head(town.member), town.token_key()
        self._list_key, self._today = town.member.list_key(self.listed.list_number), town.member.device.today()
        self._server_key = town.member.roster.server_keys[-1].oprf_key

    def make(self, bucket: int | None = None) -> PaidCheck:
        """One, in a bucket by lot if none is given."""
        question = [input_of(self._list_key, os.urandom(16)) for _ in range(2)]
        blinds, blinded = zip(*(oprf.blind(each, os.urandom) for each in question), strict=True)
        if bucket is None:
            bucket = int.from_bytes(os.urandom(4)) >> (32 - self.listed.bits)
        message = m.Check(self.listed.list_number, self.listed.bits, bucket.to_bytes(4), b"".join(blinded))
        body = msgspec.json.encode(message)
        return PaidCheck(question, blinds, blinded, body, minted(self._token_key, CHECK, body, self._today))

    def send(self, connection: RawConnection, check: PaidCheck) -> bytes:
        """The answer, which is as long as it must be."""
        answer = connection.post(CHECK, check.body, paid=check.paid)
        if len(answer) != CHECK_BYTES:
            raise RuntimeError("an answer of the wrong length")
        return answer

    def timed(self, port: int, count: int) -> list[float]:
        """How long each of so many took over one connection, in seconds. The proof of the first is verified, so that
        what is measured is the real thing."""
        made, times = [self.make() for _ in range(count)], []
        connection = RawConnection(port)  # the server closes one that was idle for 5 s
        for check in made:
            answer = self.send(connection, check)
            times.append(connection.seconds)
            if len(times) == 1:
                evaluated, proof = [answer[:32], answer[32:64]], answer[64:128]
                oprf.finalize_batch(check.question, check.blinds, evaluated, check.blinded, self._server_key, proof)
        connection.close()
        return times


def paid_checks(town: Community, count: int) -> list[bytes]:
    """Whole requests."""
    checks = Checks(town)
    made = (checks.make() for _ in range(count))
    return [request(CHECK, each.body, each.paid) for each in made]


class CountingProxy:
    """Passes bytes on between one client and the server, and counts them."""

    def __init__(self, port: int) -> None:
        self._to = ("127.0.0.1", port)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self.up = 0
        self.down = 0
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def total(self) -> int:
        """Bytes in both directions so far."""
        return self.up + self.down

    def close(self) -> None:
        """Take no more connections."""
        self._listening.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            far = socket.create_connection(self._to)
            threading.Thread(target=self._pass, args=(near, far, "up"), daemon=True).start()
            threading.Thread(target=self._pass, args=(far, near, "down"), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket, direction: str) -> None:
        with suppress(OSError):
            while chunk := source.recv(65_536):
                setattr(self, direction, getattr(self, direction) + len(chunk))
                target.sendall(chunk)
        for side in (source, target):  # so that the other direction ends, too, and closes what it reads from
            with suppress(OSError):
                side.shutdown(socket.SHUT_RDWR)
        source.close()


@contextmanager
def counted(person: Person, url: str) -> Iterator[CountingProxy]:
    """Send a person's whole traffic through a counting proxy for a ``with`` block."""
    proxy = CountingProxy(urlsplit(url).port or 80)
    kept, person.connection = person.connection, Connection(f"http://127.0.0.1:{proxy.port}")
    try:
        yield proxy
    finally:
        person.connection.close()
        person.connection = kept
        proxy.close()
