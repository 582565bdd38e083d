"""Posts in the lounge on SQLite over HTTP: what one costs the server beside a bare sealed record, how many a second.

A sitting is five posts: a token pays for the first, and each answer brings the ticket that pays for the next. The bare
sealed record is a steward's in the room of reviews, of the same size, by the same route, signed. Below both is the
storage engine alone. Requests are made and sealed before the
clock starts; a post counts when its answer is complete, which comes once it is on disk.
"""

import asyncio
import base64
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median

import msgspec

from bench.figures import Figures
from bench.load import SITE, Client, request
from bench.lounge import begin
from bench.machine import CORES
from bench.served import Community, serve
from bench.wire import RawConnection, minted
from parasol.features.lounge.client.writing import ROOM
from parasol.kernel import messages as m
from parasol.kernel.http.dispatch import NONCE_HEADER
from parasol.kernel.http.payment import TICKET_HEADER
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal.record import seal_record
from parasol.kernel.storage import NewRecord, Room
from parasol.kernel.storage.sqlite import SqliteStorage
from parasol.kernel.wire.signing import request_header

APPEND = "/api/rooms/append"
SITTING, CLIENTS = 5, 64
MOST_TIMES, LEAST_A_SECOND = 1.3, 1_000
TEXT = bytes(700)


def sealed(person: Person, kind: str, count: int) -> list[tuple[bytes, bytes]]:
    """Appends of sealed records of 1,024 bytes: each one's id and message."""
    room, group = person.room(kind), "members" if kind == ROOM else "stewards"
    epoch, made = person.roster.current[group], []
    for _ in range(count):
        id = os.urandom(16)
        body = seal_record(room, group, epoch, person.keyring.keys[group][epoch], person.seed, id, TEXT, os.urandom)
        made.append((id, msgspec.json.encode(m.RoomAppend(room, m.WireRecord(id, body), generation=epoch))))
    return made


Paid = Callable[[bytes, str | None], str]


def by_sitting(token_key: bytes, today: int) -> Paid:
    """What pays for a message: the ticket that the answer before brought, or a new token."""

    def paid(message: bytes, ticket: str | None) -> str:
        return f"Ticket {ticket}" if ticket else minted(token_key, APPEND, message, today, "post")

    return paid


def by_signature(seed: bytes, first: bytes) -> Paid:
    """A signature over the nonce that the answer before brought."""

    def paid(message: bytes, nonce: str | None) -> str:
        return request_header(seed, SITE, APPEND, base64.b64decode(nonce) if nonce else first, message)

    return paid


@dataclass(slots=True)
class Writer:
    """One connection: its messages one after the other, and the ids of those that were acknowledged."""

    port: int
    messages: Iterator[tuple[bytes, bytes]]
    paid: Paid
    brings: str
    kept: list[bytes] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    sent: bytes = b""

    def next(self, brought: str | None = None) -> bytes | None:
        """The next request."""
        self.sent, message = next(self.messages, (b"", b""))
        if not self.sent:
            return None
        return request(APPEND, message, self.paid(message, brought))

    def following(self, client: Client, status: int, body: bytes) -> bytes | None:
        """The next one after an answer."""
        if status != 200:
            self.errors.append(f"{status} {body[:200]!r}")
            return None
        self.kept.append(self.sent)
        return self.next(client.header(self.brings))


async def write(writers: list[Writer]) -> float:
    """Let all of them write until their messages are at an end or the server is; returns seconds."""
    loop = asyncio.get_running_loop()
    clients = [Client(writer.following) for writer in writers]
    for client, writer in zip(clients, writers, strict=True):
        await loop.create_connection(partial(_same, client), "127.0.0.1", writer.port)
    start = time.perf_counter()
    for client, writer in zip(clients, writers, strict=True):
        client.send(writer.next())
    await asyncio.gather(*(client.done for client in clients), return_exceptions=True)
    return time.perf_counter() - start


def _same(client: Client) -> Client:
    return client


def posting(town: Community, port: int, count: int) -> list[Writer]:
    """So many posts, dealt to the connections."""
    paid = by_sitting(town.token_key(), town.steward.device.today())
    messages = sealed(town.steward, ROOM, count)
    return [Writer(port, iter(messages[at::CLIENTS]), paid, TICKET_HEADER) for at in range(CLIENTS)]


def signing(town: Community, port: int, count: int) -> list[Writer]:
    """So many of a steward's records."""
    messages, writers = sealed(town.steward, "review", count), []
    for at in range(CLIENTS):
        paid = by_signature(town.steward.seed, _nonce(port))
        writers.append(Writer(port, iter(messages[at::CLIENTS]), paid, NONCE_HEADER))
    return writers


def measure(figures: Figures, base: Community, folder: Path, posts: int, rounds: int) -> None:
    """Posts and bare records in turns, by one server."""
    town, rates = base.another(folder / "posts"), list[float]()
    costs: dict[str, list[float]] = {"post": [], "record": []}
    with serve(town.store, CORES[:2]) as served:
        town.point_at(served.url)
        begin(town)
        for _ in range(rounds):
            for what, made in (("post", posting), ("record", signing)):
                writers = made(town, served.port, posts)
                before = served.cpu()
                seconds = asyncio.run(write(writers))
                costs[what].append((served.cpu() - before) / posts)
                if errors := [error for writer in writers for error in writer.errors]:
                    raise RuntimeError(errors[0])
                if what == "post":
                    rates.append(posts / seconds)
    post, record = median(costs["post"]), median(costs["record"])
    alone = median(asyncio.run(_alone(folder, posts)) for _ in range(rounds))
    figures.add(
        "the server's processor time for a post in the lounge",
        f"{post * 1e3:.2f} ms",
        f"{post / record:.2f} times a bare sealed record's {record * 1e3:.2f} ms",
        f"<= {MOST_TIMES} times",
        post <= MOST_TIMES * record,
        f"1,024 bytes each, {SITTING} posts for a token; medians of {rounds} rounds of {posts:,}, in turns",
    )
    figures.add(
        f"posts a second over {CLIENTS} connections on SQLite, each on disk",
        f"{median(rates):.0f}",
        f"{median(rates) / alone:.2f} of the storage engine's alone, {alone:.0f}",
        f">= {LEAST_A_SECOND:,}",
        median(rates) >= LEAST_A_SECOND,
        f"{min(rates):.0f} to {max(rates):.0f}; the clients share its cores; load average {os.getloadavg()[0]:.0f}",
    )


def _nonce(port: int) -> bytes:
    connection = RawConnection(port)
    try:
        return msgspec.json.decode(connection.post("/api/nonce", b"{}"), type=m.Nonce).nonce
    finally:
        connection.close()


async def _alone(folder: Path, posts: int) -> float:
    """Records a second into the engine itself, by as many at once."""
    with tempfile.TemporaryDirectory(dir=folder) as here:
        storage = await SqliteStorage.open(Path(here) / "parasol.db")
        try:
            name = os.urandom(16)
            await storage.open_room(Room(name, ROOM, None, 20_000, 20_365, 0), [], 20_000)
            left = iter([NewRecord(os.urandom(16), os.urandom(1024), 20_365) for _ in range(posts)])

            async def write() -> None:
                for record in left:
                    await storage.append(name, record, 20_000)

            start = time.perf_counter()
            await asyncio.gather(*(write() for _ in range(CLIENTS)))
            return posts / (time.perf_counter() - start)
        finally:
            await storage.close()
