"""From the announcement to the end, through the server: what everybody can and can't do, and what they are told."""

import re

import httpx
import pytest
from closing_acts import DAYS, announce

from escrow_acts import file_waiting
from harness import NUMBER, Town, passphrase, report_about
from parasol.kernel.client.connection import Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client import founding, steward
from parasol.kernel.roster.client.founding import wire_entry
from parasol.kernel.roster.client.roster import fetch, pin_of
from parasol.kernel.roster.client.sending import place_of
from parasol.kernel.roster.rules import RosterRefused
from parasol.kernel.roster.structs import Closing


def test_one_steward_alone_announces_nothing(served: Town) -> None:
    first, second = served.settled("steward")
    with pytest.raises(steward.SecondNeeded):
        steward.close_community(first, served.clock.today() + DAYS, "alone")
    assert fetch(served.connect()).closing_on is None
    with pytest.raises(RosterRefused, match="28 days"):
        steward.close_community(second, served.clock.today() + DAYS - 1, "too soon")


def test_while_it_is_announced_nobody_joins_and_called_off_an_open_invite_works(served: Town) -> None:
    first = served.found()
    words = passphrase()
    steward.invite(first, "member", words, "they asked")
    steward.close_community(first, served.clock.today() + DAYS, "only one of us is left")
    with pytest.raises(Declined, match="roster-closing"):
        founding.join(served.connect(), served.device, words, passphrase())
    with pytest.raises((Declined, RosterRefused), match="nobody can join"):
        steward.invite(first, "member", passphrase(), "they asked")
    steward.close_community(first, None, "we found somebody")
    assert fetch(served.connect()).closing_on is None
    assert founding.join(served.connect(), served.device, words, passphrase()).roster.is_member(first.key)


def test_new_reports_end_seven_days_before_and_conversations_go_on_until_the_end(served: Town) -> None:
    announce(served)
    filed = served.report(report_about())
    served.clock.offset += (DAYS - 7) * 86_400
    served.report(report_about())
    served.clock.offset += 86_400
    with pytest.raises(Declined) as declined:
        served.report(report_about())
    assert declined.value.code == "closing"
    served.clock.offset += 6 * 86_400
    filed.reporter.read()
    filed.reporter.answer("On Mill Lane.")
    served.clock.offset += 86_400
    with pytest.raises(Declined) as closed:
        filed.reporter.read()
    assert (closed.value.code, closed.value.status) == ("closed", 410)


def test_after_the_day_every_address_says_the_same_and_nothing_else(served: Town) -> None:
    announce(served)
    served.clock.offset += (DAYS + 1) * 86_400
    assert served.server is not None
    paths = [route.path for route in served.server.routes] + ["/", "/nothing-here", "/units.html"]
    told = set()
    for path in paths:
        posted = httpx.post(served.url + path, json={}, trust_env=False)
        assert posted.status_code == 410
        assert posted.json()["code"] == "closed"
        assert posted.json() == {"status": 410, "code": "closed"}
        got = httpx.get(served.url + path, trust_env=False)
        assert got.status_code == 410
        told.add(got.text)
    (page,) = told
    assert "This community has closed" in page
    assert "Esta comunidad ha cerrado" in page
    assert re.search(r"src=|href=|<script", page) is None


def test_setting_the_clock_right_brings_everything_back(served: Town) -> None:
    announce(served)
    served.clock.offset += 365 * 86_400
    with pytest.raises(Declined):
        fetch(served.connect())
    served.clock.offset = 0
    assert fetch(served.connect()).closing_on is not None


class Forgetful:
    """A server that shows the roster only up to a length."""

    def __init__(self, running: Town, length: int) -> None:
        self._connection = running.connect()
        self._length = length

    def ask(self, path, message, answer, seed=None):  # type: ignore[no-untyped-def]
        page = self._connection.ask(path, message, answer, seed)
        kept = page.entries[: max(0, self._length - message.start)]
        return type(page)(kept, self._length)


def test_a_server_that_hides_the_closing_is_caught_by_who_has_seen_it(served: Town) -> None:
    announce(served)
    seen = fetch(served.connect())
    assert fetch(Forgetful(served, seen.length - 1)).closing_on is None  # type: ignore[arg-type]  a newcomer can be kept in the dark
    with pytest.raises(Distrust):
        fetch(Forgetful(served, seen.length - 1), pin_of(seen))  # type: ignore[arg-type]


def test_a_closing_that_two_stewards_did_not_sign_is_believed_by_nobody(served: Town) -> None:
    first = served.found()
    served.invite(first, "steward")
    entry = wire_entry(Closing(**place_of(first, first.roster), last_day=served.clock.today() + DAYS), first.seed)

    class Claiming(Forgetful):
        def ask(self, path, message, answer, seed=None):  # type: ignore[no-untyped-def]
            page = self._connection.ask(path, message, answer, seed)
            return type(page)([*page.entries, entry], page.length + 1)

    with pytest.raises(Distrust):
        fetch(Claiming(served, 0))  # type: ignore[arg-type]


def test_a_report_that_waits_is_taken_until_the_same_day(served: Town) -> None:
    first = served.found()
    steward.close_community(first, served.clock.today() + DAYS, "only one of us is left")
    served.clock.offset += (DAYS - 7) * 86_400
    first.refresh()
    file_waiting(served, first, NUMBER)
    served.clock.offset += 86_400
    with pytest.raises(Declined) as declined:
        file_waiting(served, first, NUMBER)
    assert declined.value.code == "closing"
