"""What is done in a soak, request by request: sent by a real client's connection, with random bytes as sealed bodies.

Each act checks what the server answers; whatever else comes is an error of the run. What takes real seals, words and
signatures of stewards is in ``people``.
"""

import http.client
import os
import random
import socket
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, TypeVar

import msgspec

from bench import plain_load
from bench.soak.days import Days
from bench.soak.ledger import Ledger, Thing
from parasol import oprf
from parasol.client.connection import Connection, Declined, Unreachable, declined_by, decoded
from parasol.client.proof_of_work import solve
from parasol.client.tokens.derive import Token
from parasol.formats import messages as m
from parasol.formats.bounds import CHECK_BYTES
from parasol.formats.contexts import (
    desk_bytes,
    escrow_bytes,
    report_bytes,
    report_room,
    room_name,
    slip_bytes,
    vault_bytes,
)
from parasol.formats.kinds import kind_for
from parasol.oprf import poprf
from parasol.wire.days import quarter_of
from parasol.wire.signing import public_key_of, sign
from parasol.wire.tokens import Spendable, info_of, week_of

T = TypeVar("T", bound=m.Message)
REPORT_DAYS = 7
ESCROW_DAYS = 7
VAULT_DAYS = 14
SLIP_DAYS = 14
INVITE_DAYS = 3
DESK = 1
DESK_KEPT = 2
PATIENCE = 60.0
SMALL, MIDDLE, LARGE, *_ = m.ENVELOPE_SIZES


class Wrong(Exception):
    """The server answered something else than it must."""


@dataclass(slots=True)
class World:
    """What everybody who acts shares."""

    port: int
    plain_port: int
    days: Days
    token_key: bytes
    pass_key: bytes
    genesis: bytes
    desk_seed: bytes
    service: bytes
    rate: float
    ledger: Ledger = field(default_factory=Ledger)
    times: list[tuple[float, str, float]] = field(default_factory=list)
    """When, which kind, how many seconds."""
    errors: list[str] = field(default_factory=list)
    again: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    head: m.Head | None = None
    after: int = 0
    _next: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self) -> None:
        """Wait for the turn of one request, so that there are ``rate`` a second in all."""
        with self._lock:
            now = time.monotonic()
            at = max(self._next, now - 1.0)  # what was missed by more than a second isn't made up for
            self._next = at + 1 / self.rate
        time.sleep(max(0.0, at - now))

    def note(self, kind: str, started: float) -> None:
        """Remember how long a request took."""
        now = time.monotonic()
        self.times.append((now, kind, now - started))


class Line:
    """One thread's connection."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.connection = Connection(f"http://127.0.0.1:{world.port}", patience=PATIENCE)
        self.sign = self.connection.sign

    def ask(self, kind: str, path: str, message: m.Message, answer: type[T], seed: bytes | None = None) -> T:
        """Ask; once more if the connection had just been closed. Raises as ``Connection.ask``."""
        return self._timed(kind, lambda: self.connection.ask(path, message, answer, seed))

    def ask_bytes(self, kind: str, path: str, message: m.Message, seed: bytes) -> bytes:
        """The same for an answer in bytes."""
        return self._timed(kind, lambda: self.connection.ask_bytes(path, message, seed))

    def paid(self, kind: str, path: str, message: m.Message, purpose: Spendable | Literal["profile"]) -> bytes:
        """Ask with a token, made with the server's own key: members have fewer than are spent here."""
        body, today, nonce = msgspec.json.encode(message), self.world.days.today(), os.urandom(32)
        is_pass = purpose == "profile"
        key, period = (self.world.pass_key, quarter_of(today)) if is_pass else (self.world.token_key, week_of(today))
        output = poprf.evaluate(key, nonce, info_of(purpose, period))
        header = Token(purpose, period, 0, nonce, output, bytes(32)).header(self.connection.site, path, body)
        answer = self._timed(kind, lambda: self.connection.send(path, body, header))
        if answer.status != 200:
            raise declined_by(answer)
        return answer.content

    def work(self) -> str:
        """A solved task."""
        return solve(self.ask("task", "/api/work", m.WorkRead(), m.Work).task)

    def _timed(self, kind: str, send: Callable[[], T]) -> T:
        self.world.wait()
        started = time.monotonic()
        try:
            answer = send()
        except Unreachable:
            self.world.again += 1
            started = time.monotonic()
            answer = send()
        self.world.note(kind, started)
        return answer

    def refused(self, code: str, send: Callable[[], object]) -> None:
        """Raises ``Wrong`` unless the server says no in this way."""
        try:
            send()
        except Declined as declined:
            if declined.code == code:
                return
            raise
        raise Wrong(f"the server took what it must refuse ({code})")


def check(is_right: bool, what: str) -> None:
    """Raises ``Wrong``."""
    if not is_right:
        raise Wrong(what)


def records(*sizes: int) -> list[m.WireRecord]:
    """Sealed records, as the server sees them."""
    return [m.WireRecord(os.urandom(16), os.urandom(size)) for size in sizes]


def _pairs(made: list[m.WireRecord]) -> list[tuple[bytes, bytes]]:
    return [(record.id, record.body) for record in made]


def _thing(world: World, kind: str, days: int, made: list[m.WireRecord]) -> Thing:
    seed = os.urandom(32)
    thing = Thing(kind, report_room(public_key_of(seed)), seed, world.days.today() + days)
    for record in made:
        thing.add(record.id, record.body)
    return thing


def read_back(line: Line, thing: Thing) -> None:
    """Raises ``Wrong`` unless a thing is there as it was acknowledged."""
    if thing.kind == "vault":
        answer = line.ask("vault read", "/api/vaults/read", m.VaultRead(thing.name), m.VaultAnswer)
        check(thing.holds_all({b"": answer.sealed}) and answer.version == thing.version, "a vault isn't as it was")
        return
    page = line.ask("room read", "/api/rooms/read", m.RoomRead(thing.name, 0), m.RoomPage, thing.seed)
    check(thing.holds_all({each.id: each.body for each in page.records}), f"a {thing.kind} isn't as acknowledged")


def is_gone(line: Line, thing: Thing) -> None:
    """Raises ``Wrong`` unless a thing isn't there any more."""
    if thing.kind == "vault":
        answer = line.ask("vault read", "/api/vaults/read", m.VaultRead(thing.name), m.VaultAnswer)
        check(answer.version == 0, "a vault that must be gone is there")
        return
    read = m.RoomRead(thing.name, 0)
    line.refused("no-such-room", lambda: line.ask("room read", "/api/rooms/read", read, m.RoomPage, thing.seed))


def report(line: Line) -> None:
    """File a report, read it."""
    made = records(4096, random.choice((MIDDLE, LARGE)), SMALL, SMALL)
    thing = _thing(line.world, "report", REPORT_DAYS, made)
    signature = line.sign(thing.seed, "open", report_bytes(thing.name, _pairs(made)))
    message = m.RoomOpen("report", thing.name, public_key_of(thing.seed), made, signature, [], line.work())
    line.ask("report", "/api/rooms/open", message, m.HasMet)
    line.world.ledger.put(thing)
    if random.random() < 0.3:  # an answer that was lost: the very same again
        line.ask("report", "/api/rooms/open", message, m.HasMet)


def append_paid(line: Line, message: m.RoomAppend, seed: bytes) -> None:
    """As the holder of a room, whom each so many bytes cost a proof."""
    try:
        line.ask("append", "/api/rooms/append", message, m.Appended, seed)
    except Declined as declined:
        if declined.code != "work-missing":
            raise
        paid = msgspec.structs.replace(message, work=line.work())
        line.ask("append", "/api/rooms/append", paid, m.Appended, seed)


def conversation(line: Line) -> None:
    """Read a report, answer; sometimes take it back, delete it."""
    thing = line.world.ledger.take("report")
    if thing is None:
        return
    is_there = True
    try:
        read_back(line, thing)
        (record,) = records(random.choice((1024, 4096)))
        append_paid(line, m.RoomAppend(thing.name, record), thing.seed)
        thing.add(record.id, record.body)
        if random.random() < 0.4:
            key_seed = os.urandom(32)
            key = public_key_of(key_seed)
            message = m.Withdraw(key, sign(key_seed, "withdraw", key), thing.name)
            line.ask("withdrawal", "/api/withdrawals/add", message, m.Done, thing.seed)
            line.ask("room delete", "/api/rooms/delete", m.RoomDelete(thing.name), m.Done, thing.seed)
            is_there = False
    finally:
        (line.world.ledger.back if is_there else line.world.ledger.deleted)(thing)


def checks(line: Line) -> None:
    """Two paid checks: what isn't in the list is asked as what is."""
    for _ in range(2):
        head = line.world.head
        if head is None:
            heads = decoded(line.paid("heads", "/api/index/heads", m.HeadsRead(), "read"), m.Heads).heads
            head = line.world.head = max(heads, key=lambda each: each.list_number)
        blinded = b"".join(oprf.blind(os.urandom(32), os.urandom)[1] for _ in range(2))
        bucket = (int.from_bytes(os.urandom(4)) >> (32 - head.bits) if head.bits else 0).to_bytes(4)
        message = m.Check(head.list_number, head.bits, bucket, blinded)
        try:
            answer = _checked(line, message)
        except Declined as declined:
            if declined.code != "list-moved":
                raise
            line.world.head = None
            continue
        check(len(answer) == CHECK_BYTES, "a check's answer has another length")


def _checked(line: Line, message: m.Check) -> bytes:
    """With a calculation too, where more is checked than usual: in the first weeks nothing is usual yet."""
    try:
        return line.paid("check", "/api/check", message, "check")
    except Declined as declined:
        if declined.code != "work-missing":
            raise
    return line.paid("check", "/api/check", msgspec.structs.replace(message, work=line.work()), "check")


def reading(line: Line) -> None:
    """What members read after a number, and what anybody reads."""
    world = line.world
    alerts = m.RoomRead(room_name(world.genesis, "alerts"), world.after)
    page = decoded(line.paid("alerts read", "/api/rooms/read", alerts, "read"), m.RoomPage)
    if len(page.records) > 20:
        world.after = page.records[-20].seq
    line.paid("withdrawals read", "/api/withdrawals/read", m.WithdrawalsRead(0), "read")
    line.paid("decisions read", "/api/rooms/read", m.RoomRead(room_name(world.genesis, "decisions"), 0), "read")
    line.ask("public read", "/api/public/read", m.PublicRead(0), m.PublicPage)
    check(line.ask("roster", "/api/charter/read", m.CharterRead(0), m.RosterPage).length > 3, "the roster is short")
    line.ask("about", "/api/about", m.NonceRead(), m.About)
    line.ask("holdings", "/api/holdings", m.HoldingsRead(), m.Holdings)


def vault(line: Line) -> None:
    """A new vault, read and written again; some grow, some are deleted."""
    seed, name = os.urandom(32), os.urandom(16)
    is_short = random.random() < 0.2
    thing = Thing("vault", name, seed, line.world.days.today() + (INVITE_DAYS if is_short else VAULT_DAYS))
    _write(line, thing, m.VAULT_SIZES[0], [line.work()], is_short)
    read_back(line, thing)
    if not is_short:
        grows = random.random() < 0.5
        _write(line, thing, m.VAULT_SIZES[grows], [line.work()] if grows else [], False)
    if random.random() < 0.3:
        signature = line.sign(seed, "vault", vault_bytes("delete", thing.name, 0, b""))
        line.ask("vault delete", "/api/vaults/delete", m.VaultDelete(thing.name, signature), m.Done)
        line.world.ledger.deleted(thing)
    else:
        line.world.ledger.put(thing)


def _write(line: Line, thing: Thing, size: int, work: list[str], is_short: bool) -> None:
    sealed = os.urandom(size)
    thing.version += 1
    covered = vault_bytes("write", thing.name, thing.version, sealed)
    message = m.VaultWrite(
        thing.name,
        public_key_of(thing.seed),
        thing.version,
        sealed,
        line.sign(thing.seed, "vault", covered),
        work,
        is_short,
    )
    line.ask("vault write", "/api/vaults/write", message, m.Done)
    thing.holds = {}
    thing.add(b"", sealed)


def desk(line: Line) -> None:
    """A conversation with a desk, with a file in one part; the desk answers, closes; or the visitor deletes it."""
    world, made = line.world, records(1024, MIDDLE, MIDDLE)
    thing = _thing(world, "desk", REPORT_DAYS, made)
    signature = line.sign(thing.seed, "open", desk_bytes(DESK, thing.name, _pairs(made)))
    opened = m.RoomOpen(kind_for("desk", DESK), thing.name, public_key_of(thing.seed), made, signature, [], line.work())
    line.ask("desk open", "/api/rooms/open", opened, m.HasMet)
    blob, chunk = os.urandom(16), os.urandom(random.choice((1, 4)) * m.CHUNK_STEP + m.SEAL_BYTES)
    line.ask("file put", "/api/blobs/put", m.BlobPut(thing.name, blob, 0, 1, chunk, line.work()), m.Done, thing.seed)
    rooms = line.ask(
        "desk list", "/api/rooms/list", m.RoomsList(kind_for("desk", DESK)), m.Rooms, world.desk_seed
    ).rooms
    check(any(each.room == thing.name for each in rooms), "a conversation isn't in the desk's list")
    asked = m.OutlinesRead(kind_for("desk", DESK), [each.room for each in rooms[-20:]])
    line.ask("desk read", "/api/rooms/outlines", asked, m.Outlines, world.desk_seed)
    (answer,) = records(1024)
    line.ask("append", "/api/rooms/append", m.RoomAppend(thing.name, answer), m.Appended, world.desk_seed)
    thing.add(answer.id, answer.body)
    read_back(line, thing)
    got = line.ask_bytes("file get", "/api/blobs/get", m.BlobGet(thing.name, blob, 0), world.desk_seed)
    check(got == chunk, "a file isn't as it was sent")
    what = random.random()
    if what < 0.3:
        line.ask("room delete", "/api/rooms/delete", m.RoomDelete(thing.name), m.Done, thing.seed)
        world.ledger.deleted(thing)
        return
    if what < 0.6:
        line.ask("desk close", "/api/rooms/close", m.RoomClose(thing.name), m.Done, world.desk_seed)
        thing.until = min(thing.until, world.days.today() + DESK_KEPT)
    elif what < 0.8:
        line.ask("file delete", "/api/blobs/delete", m.BlobDelete(thing.name, blob), m.Done, thing.seed)
    world.ledger.put(thing)


def slip(line: Line) -> None:
    """A slip, left and read; half of them deleted."""
    made = records(MIDDLE)
    thing = _thing(line.world, "slip", SLIP_DAYS, made)
    signature = line.sign(thing.seed, "open", slip_bytes(thing.name, made[0].id, made[0].body))
    message = m.RoomOpen("slip", thing.name, public_key_of(thing.seed), made, signature, [], line.work())
    line.ask("slip", "/api/rooms/open", message, m.HasMet)
    read_back(line, thing)
    if random.random() < 0.5:
        line.ask("room delete", "/api/rooms/delete", m.RoomDelete(thing.name), m.Done, thing.seed)
        line.world.ledger.deleted(thing)
    else:
        line.world.ledger.put(thing)


def escrow(line: Line) -> None:
    """A report that waits; some meet another one."""
    mark = os.urandom(16)
    for number in range(random.choice((1, 1, 2))):
        blinded = [oprf.blind(os.urandom(32), os.urandom)[1] for _ in range(4)]
        line.paid("escrow evaluate", "/api/escrow/evaluate", m.Evaluate(1, blinded), "post")
        made, marks = records(4096, MIDDLE, SMALL, SMALL, MIDDLE), [mark, *(os.urandom(16) for _ in range(3))]
        thing = _thing(line.world, "escrow", ESCROW_DAYS, made)
        signature = line.sign(thing.seed, "open", escrow_bytes(thing.name, _pairs(made), marks))
        message = m.RoomOpen("escrow", thing.name, public_key_of(thing.seed), made, signature, marks, None)
        filed = decoded(line.paid("escrow file", "/api/rooms/open", message, "post"), m.HasMet)
        check(filed.met == bool(number), "a report that waits has met another, or hasn't")
        state = line.ask("escrow state", "/api/escrow/state", m.EscrowRead(thing.name), m.EscrowState, thing.seed)
        check(state.met == bool(number), "the state of a report that waits is wrong")
        line.world.ledger.put(thing)


def services(line: Line) -> None:
    """What a member found at a service, and what was found in all."""
    answers = [m.ServiceAnswer("asked_id", random.random() < 0.5)]
    line.paid("service tell", "/api/services/tell", m.ServiceTell(line.world.service, answers), "post")
    line.ask("service counts", "/api/services/counts", m.CountsRead(), m.Counts)


def bad(line: Line) -> None:
    """Requests that must be refused, each in its way."""
    world, seed = line.world, os.urandom(32)
    statuses = [
        _raw(world, "POST", "/api/rooms/open", b"{"),
        _raw(world, "POST", "/api/rooms/open", os.urandom(500)),
        _raw(world, "POST", "/api/vaults/read", b'{"name": "AAAAAAAAAAAAAAAAAAAAAA==", "who": "me"}'),
        _raw(world, "POST", "/api/check", b"{}"),
        _raw(world, "POST", "/api/no-such", b"{}"),
        _raw(world, "GET", "/api/about", None),
        _raw(world, "POST", "/api/vaults/write", b"x" * 200_000),
    ]
    wanted = [400, 400, 400, (400, 401), 404, 405, 413]
    for got, one in zip(statuses, wanted, strict=True):
        check(got in (one if isinstance(one, tuple) else (one,)), f"a bad request was answered {got}, not {one}")
    read = m.RoomRead(os.urandom(16), 0)
    line.refused("no-such-room", lambda: line.ask("refused", "/api/rooms/read", read, m.RoomPage, seed))
    line.refused("no-such-room", lambda: line.ask("refused", "/api/rooms/list", m.RoomsList("report"), m.Rooms, seed))
    made = records(4096)
    key = public_key_of(seed)
    right = line.sign(seed, "open", report_bytes(report_room(key), _pairs(made)))
    filing = m.RoomOpen("report", report_room(key), key, made, right, [], None)
    line.refused("work-missing", lambda: line.ask("refused", "/api/rooms/open", filing, m.HasMet))
    wrong = msgspec.structs.replace(filing, signature=bytes(64))
    line.refused("bad-signature", lambda: line.ask("refused", "/api/rooms/open", wrong, m.HasMet))


def _raw(world: World, method: str, path: str, body: bytes | None) -> int:
    world.wait()
    started = time.monotonic()
    line = http.client.HTTPConnection("127.0.0.1", world.port, timeout=PATIENCE)
    try:
        line.request(method, path, body, {"Content-Type": "application/json"} if body is not None else {})
        answer = line.getresponse()
        answer.read()
    finally:
        line.close()
    world.note("refused", started)
    return answer.status


def broken(line: Line) -> None:
    """Connections that break in the middle: of the head, of the body, before the answer; closed or reset."""
    world = line.world
    body = msgspec.json.encode(m.VaultRead(os.urandom(16)))
    head = _head("/api/vaults/read", len(body))
    long = _head("/api/rooms/open", 300_000) + b"x" * 100_000
    for sent in (head[:20], head + body[:10], head + body, long):
        world.wait()
        with socket.create_connection(("127.0.0.1", world.port), timeout=PATIENCE) as connection:
            connection.sendall(sent)
            if random.random() < 0.5:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        world.counts["broken connections"] += 1


def _head(path: str, length: int) -> bytes:
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {length}"
    return f"{head}\r\n\r\n".encode()


def idle(line: Line) -> None:
    """Connections on which nothing is said, or nothing more."""
    world = line.world
    held = [socket.create_connection(("127.0.0.1", world.port), timeout=PATIENCE) for _ in range(10)]
    for each in held[:5]:
        world.wait()
        each.sendall(_head("/api/about", 2) + b"{}")
        answer = each.recv(12)
        check(answer == b"HTTP/1.1 200", f"a connection that then is idle was answered with {answer!r}")
    time.sleep(6.0)
    for each in held[:5]:
        while each.recv(65_536):  # until the server closes it
            pass
    for each in held:
        each.close()
    world.counts["idle connections"] += len(held)


def plain(line: Line) -> None:
    """A whole report on the plain pages, page by page."""
    world = line.world
    if not world.plain_port:
        return
    plain_load._lines.__dict__.clear()  # its connections are the threads' own; the last one may have been closed
    started = time.monotonic()
    for _ in range(3):
        world.wait()  # of its fourteen requests; the pages' own requests to the server come on top
    is_filed, _ = plain_load.send(world.plain_port, plain_load.to_review(world.plain_port, random.randrange(10**6)))
    check(is_filed, "the plain pages showed no words")
    plain_load._lines.line.close()
    world.counts["plain reports"] += 1
    world.note("plain report", started)


ACTS: tuple[tuple[Callable[[Line], None], float], ...] = (
    (report, 5),
    (conversation, 6),
    (checks, 10),
    (reading, 3),
    (vault, 4),
    (desk, 3),
    (slip, 2),
    (escrow, 2),
    (services, 2),
    (bad, 1),
    (broken, 1),
    (idle, 0.3),
    (plain, 1),
)
"""With how often each is done, against the others."""
