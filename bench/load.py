"""The load generator, a process of its own: files sealed reports over HTTP/1.1 keep-alive, and prints JSON.

Bodies and proofs of work are made before the clock starts: what is timed is the server. A report counts when the
server's answer, which it gives once the report is synced to disk, is complete.
"""

import argparse
import asyncio
import json
import os
import time
from collections.abc import Callable

import msgspec
import uvloop

from parasol.kernel import messages as m
from parasol.kernel.client.proof_of_work import solve
from parasol.kernel.formats.contexts.rooms import report_bytes, report_room
from parasol.kernel.wire.signing import for_site, public_key_of, sign

SIZES = (4096, 4096, 1024, 1024)


class Client(asyncio.Protocol):
    """One connection that sends the next request when the last was answered."""

    def __init__(self, following: Callable[["Client", int, bytes], bytes | None]) -> None:
        self._following = following
        self._buffer = b""
        self._head = b""
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: asyncio.Transport = transport  # type: ignore[assignment]

    def send(self, request: bytes | None) -> None:
        """Send, or stop if there is nothing more."""
        if request is None:
            self._transport.close()
            if not self.done.done():
                self.done.set_result(None)
            return
        self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, mark, rest = self._buffer.partition(b"\r\n\r\n")
        if not mark:
            return
        at = head.lower().index(b"content-length:") + 15
        length = int(head[at:].split(b"\r\n", 1)[0])
        if len(rest) >= length:
            self._buffer, self._head = rest[length:], head
            self.send(self._following(self, int(head[9:12]), rest[:length]))

    def header(self, name: str) -> str | None:
        """A header of the last answer, if it had it."""
        _, mark, rest = self._head.lower().partition(f"\r\n{name.lower()}: ".encode())
        if not mark:
            return None
        start = len(self._head) - len(rest)
        return self._head[start:].split(b"\r\n", 1)[0].decode()

    def connection_lost(self, error: Exception | None) -> None:
        if not self.done.done():
            self.done.set_exception(error or ConnectionError("the server closed the connection"))


async def ask(port: int, clients: int, requests: list[bytes]) -> tuple[list[bytes], list[str], float]:
    """Send all requests over so many connections; returns answers, errors and seconds."""
    answers: list[bytes] = []
    errors: list[str] = []
    left = iter(requests)

    def following(client: Client, status: int, body: bytes) -> bytes | None:
        if status == 200:
            answers.append(body)
        else:
            errors.append(f"{status} {body[:200].decode(errors='replace')}")
        return next(left, None)

    loop = asyncio.get_running_loop()
    made = [(await loop.create_connection(lambda: Client(following), "127.0.0.1", port))[1] for _ in range(clients)]
    start = time.perf_counter()
    for client in made:
        client.send(next(left, None))
    for outcome in await asyncio.gather(*(client.done for client in made), return_exceptions=True):
        if outcome is not None:
            errors.append(repr(outcome))
    return answers, errors, time.perf_counter() - start


def asked(port: int, clients: int, requests: list[bytes]) -> tuple[list[bytes], float]:
    """The same from outside a loop: answers, and how many a second. Raises ``RuntimeError``."""
    answers, errors, seconds = asyncio.run(ask(port, clients, requests))
    if errors:
        raise RuntimeError(errors[0])
    return answers, len(answers) / seconds


SITE = "127.0.0.1:18420"
"""For which site bare requests are signed, and say that they are: a server without a name takes any port of its own
machine."""


def request(path: str, body: bytes, authorization: str | None = None) -> bytes:
    """A request's bytes, with the real client's headers."""
    signed = f"Authorization: {authorization}\r\n" if authorization is not None else ""
    head = (
        f"POST {path} HTTP/1.1\r\nHost: {SITE}\r\nUser-Agent: parasol\r\nAccept: */*\r\nAccept-Encoding: "
        f"identity\r\nConnection: keep-alive\r\nContent-Type: application/json\r\n{signed}"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def report(work: str) -> bytes:
    """A report as the server sees one: four sealed parts and a signature by a key of its own."""
    seed = os.urandom(32)
    room = report_room(public_key_of(seed))
    records = [m.WireRecord(os.urandom(16), os.urandom(length)) for length in SIZES]
    signature = sign(seed, "open", for_site(SITE, report_bytes(room, [(record.id, record.body) for record in records])))
    return msgspec.json.encode(m.RoomOpen("report", room, public_key_of(seed), records, signature, [], work))


async def run(port: int, clients: int, reports: int) -> dict[str, object]:
    """Fetch and solve the tasks, then file."""
    tasks, errors, _ = await ask(port, 16, [request("/api/work", b"{}")] * reports)
    if errors:
        raise RuntimeError(errors[0])
    solutions = [solve(msgspec.json.decode(task, type=m.Work).task) for task in tasks]
    requests = [request("/api/rooms/open", report(work)) for work in solutions]
    answers, errors, seconds = await ask(port, clients, requests)
    return {"filed": len(answers), "errors": errors, "seconds": seconds}


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("port", "clients", "reports"):
        parser.add_argument(f"--{name}", type=int, required=True)
    options = parser.parse_args()
    print(json.dumps(uvloop.run(run(options.port, options.clients, options.reports))))


if __name__ == "__main__":
    main()
