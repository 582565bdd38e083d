"""A program and a server of different versions: both say so in plain words, and nothing is done by half."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from harness import Town, passphrase, report_about
from parasol.features.alerts.client import reading
from parasol.features.reports.client import review
from parasol.features.reports.client.reporter import Reporter
from parasol.kernel import messages as m
from parasol.kernel.client.connection import PROTOCOL_HEADER, Declined
from parasol.kernel.roster.client import founding, steward
from parasol.kernel.roster.client.roster import OtherProtocol, about
from parasol.kernel.shell.codes import NOT_DONE
from parasol.kernel.shell.exits import explain


@contextmanager
def speaking(town: Town, protocol: int) -> Iterator[None]:
    """As if the server had been renewed (or not yet) while its clients weren't."""
    assert town.server is not None
    town.server.dispatcher.protocol = protocol
    try:
        yield
    finally:
        town.server.dispatcher.protocol = m.PROTOCOL


@pytest.mark.parametrize("server", [m.PROTOCOL + 1, m.PROTOCOL - 1], ids=["older", "newer"])
def test_a_program_of_another_version_is_told_so_and_nothing_is_done(served: Town, server: int) -> None:
    first = served.found()
    filed = served.report(report_about())
    with speaking(served, server):
        for act in (
            lambda: served.report(report_about(text="Another one.")),
            first.refresh,
            lambda: Reporter(served.connect(), served.device, filed.words).read(),
            lambda: about(served.connect()),
        ):
            with pytest.raises(Declined) as refused:
                act()
            failure = explain(refused.value)
            assert (failure.exit, failure.code) == (NOT_DONE, "other-protocol")
            assert "this program and the server are of different versions. Nothing was done." in failure.text
    first.refresh()
    assert len(review.queue(first)) == 1
    served.report(report_about(text="Another one."))
    assert len(review.queue(first)) == 2


class Watching(httpx.HTTPTransport):
    """Remembers which version every request says, and changes what the server says of itself."""

    def __init__(self, claimed: int = m.PROTOCOL) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.claimed = claimed

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request.headers[PROTOCOL_HEADER])
        response = super().handle_request(request)
        if request.url.path != "/api/about":
            return response
        told = json.loads(response.read())
        return httpx.Response(200, json={**told, "protocol": self.claimed})


def test_a_server_that_only_claims_another_version_is_left_alone(served: Town) -> None:
    with pytest.raises(OtherProtocol, match="this program is older than the server") as refused:
        about(served.connect(Watching(m.PROTOCOL + 1)))
    assert explain(refused.value).code == "other-protocol"


def test_the_version_is_the_same_for_everybody_and_says_nothing_else(served: Town) -> None:
    first = served.found()
    watching = Watching()
    words = passphrase()
    steward.invite(first, "member", words, "they asked to join and I know them")
    member = founding.join(served.connect(watching), served.device, words, passphrase())
    Reporter(served.connect(watching), served.device, served.report(report_about()).words).read()
    reading.read_alerts(member)
    assert len(watching.seen) > 10
    assert set(watching.seen) == {str(m.PROTOCOL)}


@pytest.mark.parametrize("header", ["", "0", "01", "1.0", "1 1", "x", "-1", "9999999", "1" * 5000])
def test_a_header_that_is_no_version_is_refused_without_being_repeated(served: Town, header: str) -> None:
    sent = {"Content-Type": "application/json", PROTOCOL_HEADER: header}
    answer = httpx.post(f"{served.url}/api/about", content=b"{}", headers=sent, trust_env=False)
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")
    assert len(answer.content) < 200


def test_who_says_no_version_is_heard_as_one_of_ours(served: Town) -> None:
    """For whoever asks by hand, as docs/protocol.md describes it."""
    sent = {"Content-Type": "application/json"}
    answer = httpx.post(f"{served.url}/api/about", content=b"{}", headers=sent, trust_env=False)
    assert answer.json()["protocol"] == m.PROTOCOL
