"""A server that asks for token after token, to learn which earlier requests were by the same person, and tokens that an
earlier session spent. Each lie that shows a token at most: ``lies_token``."""

import math
from collections.abc import Callable
from contextlib import suppress

import httpx
import msgspec
import pytest

from harness import NUMBER, Town, publish_about, report_about
from parasol.features.alerts.client import reading
from parasol.features.checks.client.check import check
from parasol.features.checks.client.identifiers.question import asked_about
from parasol.kernel import messages as m
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client.person import Person, unlock
from parasol.kernel.tokens.client import ManyRedeemed
from parasol.kernel.wire.tokens import read_redeemed

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


def spent(path: str, header: str) -> httpx.Response | None:
    no = m.Problem(409, "token-spent")
    return httpx.Response(409, content=msgspec.json.encode(no)) if header.startswith("Token ") else None


Session = Callable[[int], tuple[Person, Host]]


@pytest.fixture
def session(served: Town) -> Session:
    """The member in a new session over a host, who always takes the token at this place of those that are left."""
    (_, first), (_, second), (words, _) = served.people("steward", "member")
    publish_about(first, second, served.report(report_about()).room)

    def begin(place: int) -> tuple[Person, Host]:
        host = Host()
        person = unlock(served.connect(host), served.device, words)
        person.wallet._random = place.to_bytes
        return person, host

    return begin


def checks(person: Person) -> None:
    check(person, asked_about(NUMBER, "GB"))


@pytest.fixture
def earlier(session: Session) -> set[bytes]:
    """What the host wrote down of six earlier requests, in as many sittings."""
    seen: set[bytes] = set()
    for place in range(6):
        person, host = session(place)
        checks(person) if place % 2 else reading.read_alerts(person)
        seen |= host.shown()
    assert len(seen) == 3 + 6  # a check reads, too
    return seen


def test_twenty_lies_on_checks_and_thirty_on_reads_name_no_earlier_request(
    session: Session, earlier: set[bytes]
) -> None:
    for act, times in ((checks, 20), (reading.read_alerts, 30)):
        person, host = session(LAST)
        if act is checks:
            act(person)
        honest = host.shown()
        host.lie = spent
        for _ in range(times):
            with pytest.raises(Distrust) as caught:
                act(person)
            assert caught.value.code == "token-unspent"
        assert host.lies == 1, "it stops, whatever is asked then"
        assert len(host.shown() - honest) == 1
        assert not host.shown() & earlier


def test_what_an_earlier_session_spent_is_proven_and_after_six_the_person_is_asked(session: Session) -> None:
    """The server is honest. In the order that is worst: each session meets first what the ones before it spent."""
    for spent in range(8):
        person, host = session(0)
        shown: list[int] = []
        while True:
            before = len([header for header in host.headers if "check" in header])
            with suppress(ManyRedeemed):
                checks(person)
                break
            shown.append(len([header for header in host.headers if "check" in header]) - before)
        assert shown == [6] * (spent // 6)
        assert len([header for header in host.headers if "check" in header]) == spent + 1
