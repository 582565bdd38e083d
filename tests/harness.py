"""A real server on a real port over a real store, and people who act on it. Used by the flow tests."""

import asyncio
import atexit
import contextlib
import itertools
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import msgspec
import uvicorn

from parasol.features.alerts.client import reading
from parasol.features.alerts.client.publishing import drafting, listing, publication
from parasol.features.alerts.structs import Alert, AlertSignature, SignedAlert
from parasol.features.checks.client.answers import case_by
from parasol.features.checks.client.check import CheckResult, check
from parasol.features.checks.client.identifiers import Identifier
from parasol.features.checks.client.identifiers import parse as parse_identifier
from parasol.features.checks.client.identifiers.question import asked_about
from parasol.features.profiles.server.apart import kind_of, take_key
from parasol.features.reports.client import reporter, review
from parasol.features.reports.structs import Asked, Contact, Report
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.device import Device
from parasol.kernel.files.client import Upload
from parasol.kernel.files.structs import File
from parasol.kernel.limits import WorkLimit
from parasol.kernel.rooms.client.held import Prepared
from parasol.kernel.rooms.public import Service
from parasol.kernel.roster.client import founding, steward
from parasol.kernel.roster.client.person import Person, unlock
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.rules import Policy
from parasol.kernel.seal.files import chunks_of, seal_chunk, split
from parasol.kernel.server.app import AlreadyPrepared, Server, prepare_store
from parasol.kernel.site import Page
from parasol.kernel.storage import Storage
from parasol.kernel.storage.opening import open_storage
from parasol.kernel.storage.postgres import PostgresStorage
from parasol.kernel.storage.sqlite import SqliteStorage
from parasol.kernel.tokens.client import ManyRedeemed
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.signing import Label, for_site, public_key_of, sign
from parasol.kernel.words import generate
from postgres import settle_on_postgres

POLICY = Policy(
    name="Riverside Collective", languages=["en"], areas=["North", "Harbour"], region="GB", checks_per_week=200
)
"""With the most checks there can be: a new member has an eighth of them, 25."""
NUMBER = "+44 7700 900123"
NEIGHBOUR = "+44 7700 900124"

COUNTERS = 4
"""Among as many the answer of a proof of work is in a ``Town``, a four-hundredth of production's: else two thirds of
these tests' time were derivations. Whatever runs ``parasol serve`` (``served_host``, the demo) has production's."""

ENGINE = "sqlite"
"""Or "postgres", as ``pytest --engine`` says."""

SERVICE = Service(
    *(bytes(16), "Harbour Clinic", ["health"], "Harbour", "No name needed.", "Ring +44 7700 900111."),
    *([], "Europe/London", False, "", ["English"], "free", "", "yes", "yes", "referral"),
    *("never", "never", "unknown", 0, False),
)


class Words:
    """What tests draw words from. Those of a test whose servers have all ended come again in the next one, since
    Argon2id takes a fortieth of a second for new ones (``conftest`` keeps what it gave)."""

    def __init__(self) -> None:
        self._drawn: list[str] = []
        self.taken = 0
        self.servers: set[object] = set()

    def next(self) -> str:
        """Eight words that no community knows which is there."""
        if self.taken == len(self._drawn):
            self._drawn.append(generate(os.urandom))
        self.taken += 1
        return self._drawn[self.taken - 1]

    @contextmanager
    def kept(self) -> Iterator[None]:
        """What is drawn in here never comes again."""
        drawn, taken, self._drawn, self.taken = self._drawn, self.taken, [], 0
        yield
        self._drawn, self.taken = drawn, taken

    @contextmanager
    def of_one_test(self) -> Iterator[None]:
        """What is drawn in here comes again afterwards, unless a server that knows it goes on."""
        before = self.taken
        yield
        if not self.servers:
            self.taken = before


WORDS = Words()


class Copies:
    """Which communities that were founded before a test may have a copy of: of each one at most, since two communities
    have nothing in common."""

    def __init__(self) -> None:
        self._taken: set[int] = set()
        self._over: set[int] = set()

    def take(self) -> int:
        """The number of one that isn't taken."""
        number = next(number for number in itertools.count() if number not in self._taken)
        self._taken.add(number)
        return number

    def close(self, number: int) -> None:
        """Its server has ended; what tests know of it hasn't."""
        self._over.add(number)

    def end_test(self) -> None:
        """What has ended may be copied again."""
        self._taken -= self._over
        self._over.clear()


COPIES = Copies()


def passphrase() -> str:
    """Eight words that are new to whoever hears them."""
    return WORDS.next()


def settle(store: Path) -> None:
    """Let the store in this folder be on the engine that these tests run on."""
    if ENGINE == "postgres":
        settle_on_postgres(store)


class Clock:
    """A clock that can be set forward. The clients' days follow it."""

    def __init__(self) -> None:
        self.offset = 0.0

    def __call__(self) -> float:
        return time.time() + self.offset

    def today(self) -> int:
        return int(self() // 86_400)


class Place:
    """Where people found a community and join it."""

    device: Device
    founding_passphrase: str

    def connect(self) -> Connection:
        """A new connection, as from another device."""
        raise NotImplementedError

    def found(self, policy: Policy = POLICY) -> Person:
        """Found the community; returns the first steward."""
        if policy == POLICY:
            return self.people()[0][1]
        return founding.found(self.connect(), self.device, self.founding_passphrase, policy, passphrase())

    def people(self, *roles: str) -> list[tuple[str, Person]]:
        """Found the community, and let people join with these roles; who founded it comes first, each with the words
        of their vault."""
        words = [passphrase() for _ in (None, *roles)]
        first = founding.found(self.connect(), self.device, self.founding_passphrase, POLICY, words[0])
        people = [first, *(self.invite(first, role, own) for role, own in zip(roles, words[1:], strict=True))]
        return list(zip(words, people, strict=True))

    def settled(self, *roles: str) -> list[Person]:
        """The same, for who needs nobody's words."""
        return [person for _, person in self.people(*roles)]

    def invite(self, by: Person, role: str = "member", words: str | None = None) -> Person:
        """Invite somebody, who joins at once."""
        invite_passphrase = passphrase()
        steward.invite(by, role, invite_passphrase, "they asked to join and I know them")  # type: ignore[arg-type]
        person = founding.join(self.connect(), self.device, invite_passphrase, words or passphrase())
        by.refresh()
        return person


def _without_cookies(application: Any) -> Any:
    """A cookie ends the answer that sets it, and so the test: for all browsers, of which none is then asked."""

    async def served(scope: Any, receive: Any, send: Any) -> None:
        async def sends(message: Any) -> None:
            assert b"set-cookie" not in {name.lower() for name, _ in message.get("headers", ())}, "a cookie is set"
            await send(message)

        await application(scope, receive, sends)

    return served


class Town(Place):
    """A served community; ``url`` is where it is, with the built page if one is given. ``reserve_bytes`` of its disk
    are held for deleting; ``names`` are what it is called. It runs from when somebody asks for it until ``close``, and
    listens from when somebody asks where: whoever only ``connect``s asks the application itself."""

    def __init__(
        self, folder: Path, page: Page | None = None, reserve_bytes: int = 0, names: Sequence[str] = ()
    ) -> None:
        self.folder = folder
        self.names = names
        self.reserve_bytes = reserve_bytes
        self.page = page
        self.clock = Clock()
        self.device = Device(os.urandom, self.clock.today)
        self.founding_passphrase = passphrase()
        self.plain_seed = os.urandom(32)
        self.connections: list[Connection] = []
        self.kept: Any = None
        self._ready = threading.Event()
        self._asking = threading.Lock()
        self._failure: BaseException | None = None
        self._thread: threading.Thread | None = None
        self._uvicorn: _Uvicorn | None = None
        self._copy: int | None = None

    @property
    def url(self) -> str:
        self.serve()
        with self._asking:
            if self._uvicorn is None:
                asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result(20)
        return self._url

    @property
    def server(self) -> Server:
        self.serve()
        return self._server

    @property
    def storage(self) -> Storage:
        self.serve()
        return self._storage

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        self.serve()
        return self._loop

    def serve(self) -> None:
        """Begin to run it, unless that is done."""
        if self._thread is not None:
            return
        settle(self.folder)  # the first time this may start a PostgreSQL, which takes longer than is waited for
        self._thread = threading.Thread(target=self._run, daemon=True)
        WORDS.servers.add(self)
        self._thread.start()
        assert self._ready.wait(20)
        if self._failure is not None:
            raise self._failure

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:  # shown by the test that waits for it
            self._failure = error
            self._ready.set()

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._over = asyncio.Event()
        self._storage = await open_storage(self.folder, self.reserve_bytes)
        await self._prepare(self._storage)
        plain_key = public_key_of(self.plain_seed)
        work = WorkLimit(os.urandom(32), counters=COUNTERS, plain_key=plain_key)
        make = await kind_of(self._storage)
        self._server = await make(self._storage, self.clock, os.urandom, work, self.page, plain_key, self.names).load()
        self.application = self._server.application()
        self._ready.set()
        await self._over.wait()
        if self._uvicorn is not None:
            self._uvicorn.end()
            await self._listening
        await self._storage.close()

    async def _listen(self) -> None:
        config = uvicorn.Config(
            _without_cookies(self.application),
            host="127.0.0.1",
            port=0,
            access_log=False,
            log_level="error",
            lifespan="off",
            timeout_keep_alive=60,
        )
        self._uvicorn = _Uvicorn(config)
        self._listening = asyncio.create_task(self._uvicorn.serve())
        while not self._uvicorn.started:
            await asyncio.sleep(0.001)
            if self._listening.done():
                await self._listening
        self._url = f"http://127.0.0.1:{self._uvicorn.servers[0].sockets[0].getsockname()[1]}"

    async def _prepare(self, storage: Storage) -> None:
        with contextlib.suppress(AlreadyPrepared):
            await prepare_store(storage, os.urandom, keys_of(self.founding_passphrase, "founding").sign_key)

    def close(self) -> None:
        if self._thread is None:
            return
        for connection in self.connections:
            connection.close()
        if self._failure is None:
            self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(20)
        WORDS.servers.discard(self)
        self._thread = self._uvicorn = None
        if self._copy is not None:
            COPIES.close(self._copy)

    def connect(self, transport: httpx.BaseTransport | None = None) -> Connection:
        self.serve()
        site = self.names[0] if self.names else None
        connection = (
            Connection(self.url, transport, site=site) if transport else Connection(INSIDE, Inside(self), site=site)
        )
        self.connections.append(connection)
        return connection

    def people(self, *roles: str, then: "Then | None" = None) -> list[tuple[str, Person]]:
        """If nothing has happened here yet, it is a copy of a community that this process has founded before, and in
        which this was done ``then``; ``kept`` is what came of it, which must not change."""
        is_new = self._thread is None and not (self.folder.exists() and any(self.folder.iterdir()))
        if is_new and ENGINE == "sqlite" and not self.reserve_bytes and not self.clock.offset:
            self._copy = COPIES.take()
            return self._as_in(_settled(self._copy, roles, then))
        people = super().people(*roles)
        self.kept = then and then(self, [person for _, person in people])
        return people

    def settled(self, *roles: str, then: "Then | None" = None) -> list[Person]:
        return [person for _, person in self.people(*roles, then=then)]

    def _as_in(self, settled: "Settled") -> list[tuple[str, Person]]:
        shutil.copytree(settled.folder, self.folder, dirs_exist_ok=True)
        self.founding_passphrase, self.kept = settled.founding_passphrase, settled.kept
        self.clock.offset = settled.offset
        return [(words, self.unlock(words)) for words in settled.words]

    def report(
        self, report: Report, shared: str = "", contact: Contact | None = None, *, as_is: bool = False
    ) -> "ReportHandle":
        """File a report, in which others may be warned unless it says no or goes ``as_is``."""
        if report.warn_others is None and not as_is:
            report = msgspec.structs.replace(report, warn_others=True)
        words = passphrase()
        connection = self.connect()
        roster = fetch(connection)
        prepared = reporter.prepare(roster, self.device, words, report, shared, contact or Contact())
        reporter.send(connection, prepared)
        return ReportHandle(words, prepared, reporter.Reporter(connection, self.device, words))

    def refill(self) -> None:
        """Let every token be spent again, as in a new week. There is no operation that does."""
        for table in ("spent", "week_count"):
            self.sql(f"DELETE FROM {table}")

    def sql(self, query: str, *values: object) -> list[tuple[object, ...]]:
        """Past the interface, on either engine: one statement, with ``?`` where values come."""
        return asyncio.run_coroutine_threadsafe(_sql(self.storage, query, values), self.loop).result(10)

    def unlock(self, words: str) -> Person:
        """Open somebody's vault on another device."""
        return unlock(self.connect(), self.device, words)


async def _sql(storage: Storage, query: str, values: tuple[object, ...]) -> list[tuple[object, ...]]:
    if isinstance(storage, SqliteStorage):
        return await storage._writer.run(lambda c: c.execute(query, values).fetchall())
    assert isinstance(storage, PostgresStorage)

    async def work(c: Any) -> list[tuple[object, ...]]:
        cursor = await c.execute(query.replace("?", "%s").encode(), values)
        return await cursor.fetchall() if cursor.description else []

    return await storage._pool.write(work)


class Inside(httpx.BaseTransport):
    """Asks a town's application itself: sockets, and HTTP written and read again, took a third of these tests' time."""

    def __init__(self, town: Town) -> None:
        self._application, self._loop = town.application, town.loop

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        asked = self._asked(request, request.read())
        try:
            answer = asyncio.run_coroutine_threadsafe(asked, self._loop)
        except RuntimeError as error:
            asked.close()
            raise httpx.ConnectError("it has ended") from error
        try:
            status, headers, content = answer.result()
        except CancelledError as error:
            raise httpx.ReadError("it has just ended") from error
        return httpx.Response(status, headers=headers, content=content)

    async def _asked(self, request: httpx.Request, body: bytes) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
        """What uvicorn makes of a request and an answer."""
        url = request.url
        target = {"path": url.path, "raw_path": url.raw_path.partition(b"?")[0], "query_string": url.query}
        headers = [(name.lower(), value) for name, value in request.headers.raw]
        about = {"method": request.method, "scheme": "http", "http_version": "1.1", "root_path": "", "headers": headers}
        ends = {"client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80)}
        asgi = {"version": "3.0", "spec_version": "2.3"}
        came = [{"type": "http.request", "body": body, "more_body": False}]
        start: dict[str, Any] = {}
        content: list[bytes] = []

        async def receive() -> Any:
            return came.pop() if came else await asyncio.Event().wait()

        async def send(message: Any) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            else:
                content.append(message.get("body", b""))

        await self._application({"type": "http", "asgi": asgi, **target, **about, **ends}, receive, send)
        return start["status"], list(start["headers"]), b"".join(content)


INSIDE = "http://localhost"
SITE = "localhost"
"""For which site is signed what goes inside."""


def signed(seed: bytes, label: Label, message: bytes, site: str = SITE) -> bytes:
    """A signature that a town takes of whoever asks it inside."""
    return sign(seed, label, for_site(site, message))


class ProfileSite(Town):
    """Profiles that run apart: another store, which holds the key of a community's passes and nothing else of it."""

    def __init__(self, folder: Path, community: Town, page: Page | None = None) -> None:
        super().__init__(folder, page)
        self.clock = community.clock
        self.device = community.device
        self.secret = community.server._tokens._profile_key

    async def _prepare(self, storage: Storage) -> None:
        await take_key(storage, self.secret)


class _Uvicorn(uvicorn.Server):
    """Ends when it is told to; uvicorn's own looks ten times a second whether it is, and waits as long after that."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._told = asyncio.Event()

    def end(self) -> None:
        """In the loop that it runs in."""
        self._told.set()

    async def main_loop(self) -> None:
        await self.on_tick(0)
        await self._told.wait()

    async def shutdown(self, sockets: Any = None) -> None:
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        while self.server_state.connections or self.server_state.tasks:
            await asyncio.sleep(0.005)


@dataclass(frozen=True)
class Settled:
    """A community that was founded and is over: its store, and the words of its people."""

    folder: Path
    founding_passphrase: str
    words: list[str]
    kept: Any
    offset: float


Then = Callable[[Town, list[Person]], Any]


@cache
def _settled(number: int, roles: tuple[str, ...], then: Then | None) -> Settled:
    """Founded once in each process that tests, and copied: founding takes a tenth of a second, and each who joins as
    long, which was a third of these tests' time."""
    folder = Path(tempfile.mkdtemp(prefix="parasol-settled-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with WORDS.kept():
        town = Town(folder / "store")
        town.serve()
        people = town.people(*roles, then=then)
        town.close()
    return Settled(town.folder, town.founding_passphrase, [words for words, _ in people], town.kept, town.clock.offset)


class ReportHandle:
    """A filed report."""

    def __init__(self, words: str, prepared: Prepared, who: reporter.Reporter) -> None:
        self.words = words
        self.prepared = prepared
        self.reporter = who
        self.room = prepared.room


@contextmanager
def town(folder: Path) -> Iterator[Town]:
    """A served community for a ``with`` block."""
    served = Town(folder)
    try:
        yield served
    finally:
        served.close()


def report_about(number: str = NUMBER, text: str = "He would not let me leave.") -> Report:
    """A report about one number."""
    return Report(what_happened=text, identifiers=[Asked(number)], kinds=["violence"], area="North", warn_others=True)


def jpeg_with(pixels: bytes) -> bytes:
    """A picture that says where it was made, and whose pixels are these bytes."""
    where = b"\xff\xe1\x00\x10Exif\x00\x00 here!!!"
    frame = b"\xff\xc0\x00\x0b\x08\x00\x01\x00\x01\x01\x01\x11\x00"
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00"
    return b"\xff\xd8" + where + frame + scan + pixels + b"\xff\xd9"


def sent_as(content: bytes, name: str, type: str) -> Upload:
    """A file as an altered client sends it: with what it says of it, and not cleaned."""
    (plain,) = split(content)
    blob, key = os.urandom(16), os.urandom(32)
    said = File(name, type, len(content), blob, key, chunks_of(len(content)))
    return Upload(said, (seal_chunk(key, blob, 0, 1, plain, os.urandom),))


def publish_about(
    first: Person, second: Person, room: bytes, number: str = NUMBER, severity: int = 3, **more: object
) -> bytes:
    """Two stewards make an alert from a report; returns its id."""
    read = review.find(first, room.hex())
    identifier = parse_identifier(number, "GB")
    options: dict[str, object] = {
        "text": "Turns violent once inside. Do not meet.",
        "severity": severity,
        "kinds": ["violence"],
        "area": "North",
        "happened": "2026-11",
        "reason": "clear account, one report",
        **more,
    }
    id = drafting.draft_alert(first, [read], [identifier], **options)  # type: ignore[arg-type]
    publication.publish(second, drafting.find_draft(second, id.hex()), "agree, clear account")
    return id


def alert_without_report(
    first: Person, second: Person, *typed: str, last_seq: int | None = None, days: int = 365
) -> bytes:
    """An alert signed by two stewards with no report behind it, as fast as it goes; returns its id."""
    return alert_about(first, second, *(parse_identifier(each, "GB") for each in typed), last_seq=last_seq, days=days)


def alert_about(
    first: Person,
    second: Person,
    *identifiers: Identifier,
    last_seq: int | None = None,
    days: int = 365,
    severity: int = 2,
) -> bytes:
    """The same about identifiers that are known."""
    seed, today = os.urandom(32), first.device.today()
    alert = Alert(
        id=os.urandom(16),
        text="Beware.",
        severity=severity,
        kinds=[],
        area="",
        happened="",
        newest="2026-11",
        reporters=1,
        masks=[identifier.masked() for identifier in identifiers],
        published_on=today,
        expires_on=today + days,
        roster_length=first.roster.length,
        withdraw_keys=[public_key_of(seed)],
    )
    payload = msgspec.json.encode(alert)
    signed = SignedAlert(
        payload, [AlertSignature(who.key, sign(who.seed, "alert", payload)) for who in (first, second)]
    )
    case = case_by((first, second), alert, identifiers, seed)
    second.append("cases", alert.id, msgspec.json.encode(case), alert.withdraw_keys)
    covered = reading.read_alerts(second).last_seq if last_seq is None else last_seq
    listing.append_signed(second, alert, signed, case, covered)
    return alert.id


def append_public(connection: Connection, seed: bytes, room: bytes, id: bytes, body: bytes, last_day: int) -> None:
    """Append a public record as whoever has this seed."""
    connection.append(m.RoomAppend(room, m.WireRecord(id, body), expires_on=last_day), seed)


def insisting(act: Callable[[], Any]) -> Any:
    """Do it; again, as a person is told to, where many tokens were spent before."""
    while True:
        with suppress(ManyRedeemed):
            return act()


def check_number(person: Person, number: str, region: str = "GB") -> CheckResult:
    """Check one number."""
    found: CheckResult = insisting(lambda: check(person, asked_about(number, region)))
    return found
