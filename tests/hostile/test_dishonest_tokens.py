"""A server that asks for token after token, to learn which earlier requests were by the same person: one lie shows one
token at most, is named, and after it nothing more is shown."""

import math
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import httpx
import msgspec
import pytest
from test_dishonest_server import World, make

from harness import NUMBER, Town
from parasol.client.alerts import reading
from parasol.client.checks.check import check
from parasol.client.community.person import Person, unlock
from parasol.client.community.roster import Distrust
from parasol.client.connection import BadAnswer, Declined, Unreachable
from parasol.client.identifiers.question import asked_about
from parasol.client.tokens import ManyRedeemed
from parasol.formats import messages as m
from parasol.wire.tokens import read_redeemed, request_mark

Answering = Callable[[str, str], httpx.Response | None]
LAST = math.lcm(*range(1, 41)) - 1
"""Of up to 40 tokens the last."""


class Host(httpx.BaseTransport):
    """Writes down each token that it is shown, and answers in the server's place where ``lie`` gives an answer."""

    def __init__(self) -> None:
        self._real = httpx.HTTPTransport()
        self.headers: list[str] = []
        self.lies = 0
        self.lie: Answering = lambda path, header: None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        header = request.headers.get("authorization", "")
        if header.startswith("Token "):
            self.headers.append(header)
        told = self.lie(request.url.path, header)
        if told is None:
            return self._real.handle_request(request)
        request.read()
        self.lies += 1
        return told

    def shown(self) -> set[bytes]:
        return {read_redeemed(header).nonce for header in self.headers}

    def close(self) -> None:
        self._real.close()


def said(code: str, status: int = 409, spent: bytes | None = None) -> httpx.Response:
    return httpx.Response(status, content=msgspec.json.encode(m.Problem("No.", status, code, spent=spent)))


def always(code: str, status: int = 409, paid: str = "Token ") -> Answering:
    return lambda path, header: said(code, status) if header.startswith(paid) else None


@pytest.fixture
def world(served: Town, tmp_path: Path) -> World:
    return make(served, tmp_path)


def session(world: World, place: int) -> tuple[Person, Host]:
    """The member in a new session over this host, who always takes the token at this place of those that are left."""
    host = Host()
    person = unlock(world.town.connect(host), world.town.device, world.words["member"])
    person.wallet._random = place.to_bytes
    return person, host


def checks(person: Person) -> None:
    check(person, asked_about(NUMBER, "GB"), reading.read_alerts(person))


@pytest.fixture
def earlier(world: World) -> set[bytes]:
    """What the host wrote down of six earlier requests, in as many sittings."""
    seen: set[bytes] = set()
    for place in range(6):
        person, host = session(world, place)
        checks(person) if place % 2 else reading.read_alerts(person)
        seen |= host.shown()
    assert len(seen) == 3 + 6  # a check reads, too
    return seen


def test_twenty_lies_on_checks_and_thirty_on_reads_name_no_earlier_request(world: World, earlier: set[bytes]) -> None:
    for act, times in ((checks, 20), (reading.read_alerts, 30)):
        person, host = session(world, LAST)
        if act is checks:
            act(person)
        honest = host.shown()
        host.lie = always("token-spent")
        for _ in range(times):
            with pytest.raises(Distrust) as caught:
                act(person)
            assert caught.value.code == "token-unspent"
        assert host.lies == 1, "it stops, whatever is asked then"
        assert len(host.shown() - honest) == 1
        assert not host.shown() & earlier


def proof_of(header: str) -> bytes:
    spend = read_redeemed(header)
    return request_mark(spend.mac) + spend.signature


@pytest.mark.parametrize("how", ["this-request", "another-token", "another-request", "noise", "too-short", "too-long"])
def test_a_proof_that_is_no_earlier_requests_shows_no_other_token(world: World, how: str) -> None:
    before, known = session(world, 0)
    checks(before)
    (old,) = [header for header in known.headers if header.startswith("Token check")]
    person, host = session(world, LAST)

    def lie(path: str, header: str) -> httpx.Response | None:
        if path != "/api/check":
            return None
        forged = {
            "this-request": lambda: proof_of(header),
            "another-token": lambda: proof_of(old),
            "another-request": lambda: proof_of(old)[:16] + proof_of(header)[16:],
            "noise": lambda: bytes(range(80)),
            "too-short": lambda: proof_of(header)[:79],
            "too-long": lambda: proof_of(header) + b"x",
        }
        return said("token-spent", spent=forged[how]())

    host.lie = lie
    with pytest.raises(Distrust) as caught:
        checks(person)
    assert caught.value.code == "token-unspent"
    assert host.lies == 1


@pytest.mark.parametrize("code", ["list-moved", "community-quota", "token-wrong"])
def test_what_spent_nothing_by_the_servers_own_word_is_no_proof_either(world: World, code: str) -> None:
    person, host = session(world, LAST)
    headers: list[str] = []

    def lie(path: str, header: str) -> httpx.Response | None:
        if path != "/api/check":
            return None
        headers.append(header)
        return said(code) if len(headers) == 1 else said("token-spent", spent=proof_of(headers[0]))

    host.lie = lie
    with pytest.raises(Declined if code != "list-moved" else Distrust):
        checks(person)
    with pytest.raises(Distrust) as caught:
        checks(person)
    assert caught.value.code == "token-unspent"
    assert len({read_redeemed(header).nonce for header in headers}) == 1


def test_no_other_answer_shows_another_token(world: World, earlier: set[bytes]) -> None:
    person, host = session(world, LAST)
    for code, status in (("unexpected", 500), ("storage", 503), ("token-stale", 401), ("no-such-room", 404)) * 5:
        host.lie = always(code, status)
        with pytest.raises(Declined if status != 503 else Unreachable):
            reading.read_alerts(person)
    assert len(host.shown()) == 1
    assert not host.shown() & earlier
    host.lie = lambda path, header: None
    reading.read_alerts(person)
    assert len(host.shown()) == 1, "the token that was kept pays now"


def test_tickets_refused_again_and_again_are_named(world: World) -> None:
    person, host = session(world, LAST)
    reading.read_alerts(person)
    host.lie = always("stale-ticket", 401, "Ticket ")
    with pytest.raises(Distrust) as caught:  # noqa: PT012 which of them it is depends on what it believes
        for _ in range(30):
            reading.read_alerts(person)
    assert caught.value.code == "tickets-refused"
    assert host.lies == 3 + 1
    assert len(host.shown()) == 1 + 3
    with suppress(Distrust):
        reading.read_alerts(person)
    assert len(host.shown()) == 1 + 3


def test_an_answer_without_a_ticket_is_not_paid_for_page_by_page(world: World) -> None:
    person, host = session(world, LAST)
    host.lie = lambda path, header: httpx.Response(200, content=b'{"withdrawals":[]}') if "/api/" in path else None
    for _ in range(5):
        with pytest.raises(BadAnswer):
            reading.read_alerts(person)
    assert len(host.shown()) == 1


def test_what_an_earlier_session_spent_is_proven_and_after_six_the_person_is_asked(world: World) -> None:
    """The server is honest. In the order that is worst: each session meets first what the ones before it spent."""
    for spent in range(8):
        person, host = session(world, 0)
        shown: list[int] = []
        while True:
            before = len([header for header in host.headers if "check" in header])
            with suppress(ManyRedeemed):
                checks(person)
                break
            shown.append(len([header for header in host.headers if "check" in header]) - before)
        assert shown == [6] * (spent // 6)
        assert len([header for header in host.headers if "check" in header]) == spent + 1
