"""Two weeks on a server in the hands of a dishonest host, who writes down everything, and the membership of one
person."""

import asyncio
import base64
import binascii
import re
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator, MutableMapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import evidence
import httpx
import msgspec
import pytest

from escrow_acts import WaitingReport
from harness import POLICY, SERVICE, Town, alert_without_report, jpeg_with, passphrase, publish_about
from parasol.features.alerts.client.publishing import drafting, publication
from parasol.features.alerts.client.reading import read_alerts
from parasol.features.checks.client.check import CheckResult, check
from parasol.features.checks.client.identifiers import parse
from parasol.features.checks.client.identifiers.question import Question, asked_about
from parasol.features.checks.client.tree_head import confirm
from parasol.features.reports.client import reporter, review, waiting
from parasol.features.reports.client.reporter import Reporter
from parasol.features.reports.structs import Asked, Contact, Incident, Report
from parasol.features.services.client import keeping
from parasol.kernel import messages as m
from parasol.kernel.roster.client import founding, steward
from parasol.kernel.roster.client.person import Person, unlock
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.server.server_keys import ESCROW_SECRET, OPRF_SECRET, TOKEN_SECRET
from parasol.kernel.roster.structs import Role
from parasol.kernel.seal import Unreadable, open_envelope
from parasol.kernel.seal.key_tree import list_key
from parasol.kernel.seal.record import open_record, open_thread
from parasol.kernel.server.app import Server
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.tokens import RedeemedToken, first_day_of, read_redeemed, week_of
from postgres import copy_of

DAY = 86_400
WINDOW = 16
USER_AGENT = "PlantedAgent/93.7 (Zq7Phone)"
HIT, MISS, PAIR, ALONE = "+44 7700 900771", "+44 7700 900882", "+44 7700 900345", "+44 7700 900456"
ALONE_TOO, TAKEN_BACK, MAIL = "+44 7700 900567", "+44 7700 900678", "someone@example.org"
PLATE = "AB12 CDE"
NAMED = [HIT, MISS, PAIR, ALONE, ALONE_TOO, TAKEN_BACK, MAIL, PLATE]
FOR_STEWARDS = "Zq7ForStewards"
"""In every text that only stewards may read, or nobody yet."""
FOR_MEMBERS = "Zq7ForMembers"
MEMBERS = ("ana", "bo", "cem", "eve")
STOLEN = "eve"
"""The host's own: the member whose membership they have."""

Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]
Receive = Callable[[], Awaitable[Message]]


@dataclass(frozen=True)
class Exchange:
    """A request and its answer, as the host wrote them down."""

    at: float
    peer: tuple[str, int]
    path: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    status: int
    answer_headers: tuple[tuple[str, str], ...]
    answer: bytes

    @property
    def host(self) -> str:
        """For which site it was."""
        return dict(self.headers)["host"]

    @property
    def authorization(self) -> str:
        """The header that names a member or holds a token, or nothing."""
        return dict(self.headers).get("authorization", "")

    @cached_property
    def redeemed(self) -> RedeemedToken | None:
        """The token it was paid with."""
        return read_redeemed(self.authorization) if self.authorization.startswith("Token ") else None

    @property
    def seat(self) -> bytes | None:
        """The key that signed it."""
        is_signed = self.authorization.startswith("Parasol ")
        return base64.b64decode(self.authorization[8:].split(".")[0]) if is_signed else None

    def asked(self) -> Iterator[bytes]:
        """Every byte string of the request: what is base64 as the bytes it stands for."""
        for part in re.split(r"[ .]", self.authorization):
            yield _plain(part)
        yield from _strings(self.body)

    def told(self) -> Iterator[bytes]:
        """The same of the answer."""
        for name, value in self.answer_headers:
            if name.startswith("parasol-"):
                yield _plain(value)
        yield from _strings(self.answer)


def _plain(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return text.encode()


def _strings(content: bytes) -> Iterator[bytes]:
    try:
        found = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        yield content
        return
    left = [found]
    while left:
        each = left.pop()
        if isinstance(each, str):
            yield _plain(each)
        elif isinstance(each, dict):
            left += each.values()
        elif isinstance(each, list):
            left += each


def windows(strings: Iterable[bytes]) -> set[bytes]:
    """Every 16 bytes in a row."""
    return {text[at : at + WINDOW] for text in strings for at in range(len(text) - WINDOW + 1)} - {bytes(WINDOW)}


class Host:
    """Stands around the server and writes down what passes; ``lies`` change answers by path, ``refusals`` are given in
    the server's place."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.exchanges: list[Exchange] = []
        self.lies: dict[str, Callable[[bytes], bytes]] = {}
        self.refusals: dict[str, bytes] = {}

    def around(self, application: Callable[[Message, Receive, Send], Awaitable[None]]) -> Any:
        """The application, watched."""

        async def watched(scope: Message, receive: Receive, send: Send) -> None:
            if scope["type"] != "http":
                await application(scope, receive, send)
                return
            body = await _whole(receive)
            sent: list[Message] = []

            async def given() -> Message:
                return {"type": "http.request", "body": body, "more_body": False}

            async def noted(message: Message) -> None:
                sent.append(message)

            refusal = self.refusals.get(scope["path"])
            if refusal is None:
                await application(scope, given, noted)
            else:
                await noted({"type": "http.response.start", "status": 409, "headers": []})
                await noted({"type": "http.response.body", "body": refusal})
            start, *rest = sent
            answer = b"".join(part.get("body", b"") for part in rest)
            headers, answer_headers = _texts(scope["headers"]), _texts(start["headers"])
            peer = (scope["client"][0], scope["client"][1])
            self.exchanges.append(
                Exchange(self.clock(), peer, scope["path"], headers, body, start["status"], answer_headers, answer)
            )
            lie = self.lies.get(scope["path"])
            if lie is not None and start["status"] == 200:
                answer = lie(answer)
                kept = [(name, value) for name, value in start["headers"] if name != b"content-length"]
                start = {**start, "headers": [*kept, (b"content-length", str(len(answer)).encode())]}
            await send(start)
            await send({"type": "http.response.body", "body": answer})

        return watched


async def _whole(receive: Receive) -> bytes:
    body, more = b"", True
    while more:
        message = await receive()
        body, more = body + message.get("body", b""), message.get("more_body", False)
    return body


def _texts(headers: Iterable[tuple[bytes, bytes]]) -> tuple[tuple[str, str], ...]:
    return tuple((name.decode().lower(), value.decode()) for name, value in headers)


class Mine(httpx.HTTPTransport):
    """One person's line. Notes, for the test and not for the host, which tokens were theirs."""

    def __init__(self, name: str, address: str, truth: dict[str, str]) -> None:
        super().__init__(local_address=address)
        self._name, self._truth = name, truth

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        header = request.headers.get("authorization", "")
        if header.startswith("Token "):
            self._truth[header] = self._name
        return super().handle_request(request)


@dataclass(frozen=True)
class Checked:
    """A check as it really was: who, what, and which exchanges the host saw of it."""

    name: str
    typed: str
    result: CheckResult
    exchanges: list[Exchange]


@dataclass
class Weeks:
    """What the host has (``host``, ``folder``, ``secrets``, ``stolen``), and what only the test knows (the rest)."""

    served: Town
    host: Host
    words: dict[str, str] = field(default_factory=dict)
    truth: dict[str, str] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    checks: list[Checked] = field(default_factory=list)
    place: bytes = b""
    waiting: dict[str, WaitingReport] = field(default_factory=dict)
    authors: dict[str, str] = field(default_factory=dict)
    brought: dict[bytes, bytes] = field(default_factory=dict)
    """Steward's key by the key of who was invited, or vouched for, with ``vouch`` before it."""
    week_one: Path = Path()
    """A copy of the files as they were at the end of the first week."""
    passphrases: list[str] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        """Where the server's files are."""
        return self.served.folder

    def new_words(self) -> str:
        self.passphrases.append(passphrase())
        return self.passphrases[-1]

    def line(self, name: str) -> Any:
        """A new connection, from an address of one's own."""
        address = f"127.0.77.{sorted({*MEMBERS, 'first', 'second', 'dia', 'reporter'}).index(name) + 10}"
        connection = self.served.connect(Mine(name, address, self.truth))
        connection._http.headers["User-Agent"] = USER_AGENT
        return connection

    def unlock(self, name: str) -> Person:
        """Somebody opens their vault anew."""
        self.people[name] = unlock(self.line(name), self.served.device, self.words[name])
        return self.people[name]

    def check(self, name: str, typed: str) -> CheckResult:
        """Somebody checks."""
        person, before = self.people[name], len(self.host.exchanges)
        result = check(person, question_about(typed))
        read_alerts(person)  # as the page does behind a check, whatever it finds
        self.checks.append(Checked(name, typed, result, self.host.exchanges[before:]))
        return result

    def file(self, label: str, name: str, number: str) -> WaitingReport:
        """A member files a report that waits."""
        words, person = self.new_words(), self.people[name]
        report = Report(
            what_happened=f"{FOR_STEWARDS} waiting {label}",
            identifiers=[Asked(number)],
            kinds=["violence"],
            warn_others=True,
        )
        contact = Contact(f"{FOR_STEWARDS} cover", f"{FOR_STEWARDS} how", True)
        prepared = waiting.prepare_waiting(person, words, report, f"{FOR_STEWARDS} shared", contact)
        met = waiting.send_waiting(person, prepared)
        filed = WaitingReport(words, prepared.room, met, Reporter(self.line(name), self.served.device, words), prepared)
        self.waiting[label], self.authors[label] = filed, name
        return filed

    def go_to(self, day: int) -> None:
        """Noon of a day after the first Monday; what has expired goes."""
        first = first_day_of(week_of(int(time.time() // DAY)) + 1)
        self.served.clock.offset = (first + day + 0.5) * DAY - time.time()
        assert self.served.storage is not None
        assert self.served.loop is not None
        today = self.served.clock.today()
        asyncio.run_coroutine_threadsafe(self.served.storage.expire(today, today - 400), self.served.loop).result(30)

    # What the host has.

    @property
    def stolen(self) -> Person:
        """The member that the host has: all its keys, and the master of its tokens."""
        return self.people[STOLEN]

    @cached_property
    def secrets(self) -> dict[str, bytes]:
        """The server's own keys."""
        with evidence.asking(self.folder) as ask:
            held = dict(ask("SELECT name, value FROM secret"))
        return {name: held[name] for name in (OPRF_SECRET, TOKEN_SECRET, ESCROW_SECRET)}

    def held(self) -> list[bytes]:
        """Every symmetric key or seed that the host has, of the server and of the member."""
        ring, member = self.stolen.keyring, self.stolen.contents.seat
        self.stolen.key_of("members", 1)
        members = [*ring.keys["members"].values(), ring.escrow, ring.leaf_key, member.sign_seed, member.master]
        members += [list_key(key) for key in ring.keys["members"].values()]
        return [*self.secrets.values(), *members]

    def spends(self) -> list[Exchange]:
        """Everything paid with a token."""
        return [each for each in self.host.exchanges if each.redeemed is not None]

    def draws(self) -> list[Exchange]:
        """Every draw that was answered."""
        drawn = [each for each in self.host.exchanges if each.path == "/api/tokens/draw"]
        return [each for each in drawn if each.status == 200]

    def of(self, *paths: str) -> list[Exchange]:
        """All exchanges with these paths."""
        return [each for each in self.host.exchanges if each.path in paths]

    def records(self) -> dict[tuple[bytes, bytes], bytes]:
        """Every sealed record that ever passed or is stored, by room and id."""
        found: dict[tuple[bytes, bytes], bytes] = {}
        for each in self.of("/api/rooms/append"):
            sent = msgspec.json.decode(each.body, type=m.RoomAppend)
            found[sent.room, sent.record.id] = sent.record.body
        for each in self.of("/api/rooms/open"):
            opened = msgspec.json.decode(each.body, type=m.RoomOpen)
            found |= {(opened.room, record.id): record.body for record in opened.records}
        return found

    def opened(self, keys: Iterable[bytes], identities: list[str]) -> dict[tuple[bytes, bytes], bytes]:
        """Those that any of these keys opens, tried as the key of a group, of a conversation, and as an envelope."""
        keys, found = list(keys), dict[tuple[bytes, bytes], bytes]()
        for (room, id), body in self.records().items():
            for text in _openings(room, id, body, keys, identities):
                found[room, id] = text
        return found


def _openings(room: bytes, id: bytes, body: bytes, keys: list[bytes], identities: list[str]) -> Iterator[bytes]:
    for key in keys:
        with suppress(Unreadable):
            yield open_record(room, id, body, lambda group, epoch, key=key: key).body  # type: ignore[misc]
        with suppress(Unreadable):
            yield open_thread(room, id, body, key).body
    with suppress(Unreadable):
        yield open_envelope(body, identities)


def question_about(typed: str) -> Question:
    """What a member asks who types this; of a part of a plate they say that it is one."""
    return asked_about(typed, "GB", "plate" if "?" in typed else None)


@contextmanager
def two_weeks(folder: Path) -> Iterator[Weeks]:
    """The scenario, played; the server is still there."""
    with pytest.MonkeyPatch.context() as patch:
        host = Host(lambda: 0.0)
        real = Server.application
        patch.setattr(Server, "application", lambda server: host.around(real(server)))
        served = Town(folder)
        served.serve()
    host.clock = served.clock
    weeks = Weeks(served, host)
    weeks.passphrases.append(served.founding_passphrase)
    try:
        _found(weeks)
        _first_week(weeks)
        weeks.week_one = Path(tempfile.mkdtemp(dir=folder.parent)) / "store"
        copy_of(folder, weeks.week_one)
        _second_week(weeks)
        yield weeks
    finally:
        served.close()


def _found(weeks: Weeks) -> None:
    weeks.go_to(0)
    for name in ("first", "second", *MEMBERS):
        weeks.words[name] = weeks.new_words()
    served = weeks.served
    founder = founding.found(
        weeks.line("first"), served.device, served.founding_passphrase, POLICY, weeks.words["first"]
    )
    weeks.people["first"] = founder
    for name in ("second", *MEMBERS):
        _join(weeks, "first", name, "steward" if name == "second" else "member")


def _join(weeks: Weeks, by: str, name: str, role: Role) -> None:
    words = weeks.new_words()
    weeks.words.setdefault(name, words)
    if weeks.words[name] == words:
        weeks.words[name] = weeks.new_words()
    person = weeks.people[by]
    steward.invite(person, role, words, f"{FOR_MEMBERS} they asked")
    weeks.brought[keys_of(words, "invite").sign_key] = person.key
    weeks.people[name] = founding.join(weeks.line(name), weeks.served.device, words, weeks.words[name])
    for each in ("first", "second"):
        if each in weeks.people:
            weeks.people[each].refresh()


def _report(weeks: Weeks, *numbers: str) -> Reporter:
    """Somebody who is no member reports; a steward asks, they answer, and an alert is made from it."""
    words, line = weeks.new_words(), weeks.line("reporter")
    report = Report(
        what_happened=f"{FOR_STEWARDS} what happened",
        identifiers=[Asked(number) for number in numbers],
        kinds=["violence"],
        description=f"{FOR_STEWARDS} description",
        vehicle=f"{FOR_STEWARDS} vehicle",
        further=[Incident(f"{FOR_STEWARDS} another time", f"{FOR_STEWARDS} area", "2026-10")],
        warn_others=True,
    )
    contact = Contact(f"{FOR_STEWARDS} cover name", f"{FOR_STEWARDS} how", True)
    prepared = reporter.prepare(
        fetch(line), weeks.served.device, words, report, f"{FOR_STEWARDS} to be shared", contact
    )
    reporter.send(line, prepared)
    who = Reporter(line, weeks.served.device, words)
    first, second = weeks.people["first"], weeks.people["second"]
    found = review.find(first, prepared.room.hex())
    review.claim(first, found)
    review.ask(first, found, f"{FOR_STEWARDS} question")
    who.answer(f"{FOR_STEWARDS} answer")
    who.send_picture(
        who.prepare_picture(jpeg_with(f"{FOR_STEWARDS} picture".encode()), f"{FOR_STEWARDS} IMG.jpg", "image/jpeg")
    )
    told: dict[str, object] = {name: f"{FOR_MEMBERS} {name}" for name in ("text", "reason", "description", "vehicle")}
    publish_about(first, second, prepared.room, numbers[0], 3, **told)
    return who


def _first_week(weeks: Weeks) -> None:
    first, second = weeks.people["first"], weeks.people["second"]
    weeks.go_to(1)
    for name in ("first", "second"):
        weeks.unlock(name)
    first, second = weeks.people["first"], weeks.people["second"]
    taken_back = _report(weeks, TAKEN_BACK)
    _report(weeks, HIT)
    taken_down = alert_without_report(first, second, "+44 7700 900111")
    alert_without_report(first, second, PLATE)
    _report(weeks, "+44 7700 900222", MAIL)
    weeks.place = keeping.add(first, msgspec.structs.replace(SERVICE, reach="Knock."), f"{FOR_MEMBERS} a place").service
    left_open = review.find(first, review.queue(first)[0].room.hex())
    drafting.draft_alert(
        first,
        [left_open],
        [parse(HIT, "GB")],
        f"{FOR_STEWARDS} draft",
        2,
        ["violence"],
        "North",
        "2026-11",
        f"{FOR_STEWARDS} why",
    )
    weeks.go_to(2)
    for name in MEMBERS:
        weeks.unlock(name)
        for typed in (MISS, HIT, MISS, "*900771", "*900882", "AB12 CD?", "ZZ99 ZZ?", HIT):
            weeks.check(name, typed)
    weeks.go_to(3)
    assert not weeks.file("pair", "ana", PAIR).met
    assert weeks.file("other", "bo", PAIR).met
    weeks.file("alone", "cem", ALONE)
    weeks.file("alone too", "cem", ALONE_TOO)
    weeks.file("ana's second", "ana", MISS)
    weeks.file("taken back", "bo", TAKEN_BACK).reporter.withdraw()
    for name in ("first", "second"):
        assert len([each for each in review.queue(weeks.unlock(name)) if each.waited]) == 2
    weeks.go_to(4)
    first, second = weeks.unlock("first"), weeks.unlock("second")
    _join(weeks, "second", "dia", "member")
    for by, name in (("second", "ana"), ("first", "dia")):
        key = weeks.people[name].key
        weeks.people[by].refresh()
        steward.vouch(weeks.people[by], key)
        weeks.brought[b"vouch" + key] = weeks.people[by].key
    taken_back.withdraw()
    publication.take_down(weeks.people["first"], taken_down, f"{FOR_MEMBERS} a mistake")
    weeks.go_to(6)
    for name in MEMBERS:
        weeks.unlock(name)
        weeks.check(name, HIT)
        weeks.check(name, TAKEN_BACK)


def _second_week(weeks: Weeks) -> None:
    weeks.go_to(8)
    confirm(weeks.unlock("first"))
    for name in (*MEMBERS, "dia"):
        weeks.unlock(name)
        for typed in (HIT, MISS, "*900771"):
            weeks.check(name, typed)
    weeks.go_to(11)
    weeks.unlock("bo")
    weeks.check("bo", MAIL)
    keeping.tell(weeks.people["bo"], weeks.place, {"asked_id": True, "felt_respected": False})
    alert_without_report(weeks.unlock("first"), weeks.unlock("second"), MAIL)
    weeks.go_to(13)
    for name in MEMBERS:
        weeks.unlock(name)
        weeks.check(name, HIT)
