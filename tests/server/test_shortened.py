"""Which kinds of rooms a shorter setting reaches."""

import asyncio
import os
from dataclasses import replace

import msgspec
import pytest

from desk_acts import staffed
from harness import NUMBER, SERVICE, Town, check_number, publish_about, report_about
from parasol.features.alerts.client import reading
from parasol.features.desks.client import slips
from parasol.features.desks.structs import SlipText
from parasol.features.holdings.server.kinds import QUARTERS_DAYS, lifetimes
from parasol.features.services.client import directory, keeping
from parasol.kernel.rooms.server.rules import shortened
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.client.steward import SecondNeeded
from parasol.kernel.roster.rules import Policy, RosterState
from parasol.kernel.server.serve import forget
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.days import quarter_of
from parasol.kernel.words import WORDS_ON_A_SLIP, generate

LONG = Policy("N", ["en"], [], "GB")
SLIP = SlipText(1, None, "Robin", "I came for the test.", "es")


def after(*changes: dict[str, int]) -> dict[str, int]:
    policies = [LONG, *(msgspec.structs.replace(LONG, **change) for change in changes)]
    return shortened(replace(RosterState(), policies=tuple(enumerate(policies)), policy=policies[-1]))


def test_those_whose_days_are_fewer_than_they_ever_were() -> None:
    assert shortened(RosterState()) == {}
    assert after() == {}
    by_report_days = ("report", "met", "review", "desk", "deskbook", "flag", "platform", "guideflag", "listingflag")
    assert after({"report_days": 30}) == dict.fromkeys(by_report_days, 30)
    assert after({"escrow_days": 30}, {"escrow_days": 60}) == {"escrow": 60}
    assert after({"decision_days": 900}) == {}


def test_what_a_policy_may_leave_out_is_as_long_as_it_can_be() -> None:
    assert after({"slip_days": 14, "service_days": 365}) == {}
    assert after({"slip_days": 7}) == {"slip": 7}
    assert after({"slip_days": 7, "service_days": 90}, {"slip_days": 10, "service_days": 60}) == {
        "slip": 10,
        "public": 60,
    }
    assert after({"slip_days": 7}, {}) == {}, "longer again: what is there keeps what it has"


def test_case_files_last_as_long_as_their_alerts() -> None:
    assert after({"alert_days": 30}) == {"alerts": 30}


def shorten(first: Person, second: Person | None = None, **days: int) -> None:
    """The stewards change these settings."""
    first.refresh()
    assert first.roster.policy is not None
    try:
        steward.change_policy(first, msgspec.structs.replace(first.roster.policy, **days), "less is kept")
    except SecondNeeded as needed:
        assert second is not None
        second.refresh()
        steward.agree(second, needed.proposal, "yes")


def forgotten(town: Town, days: int) -> dict[str, int]:
    """What goes when the server forgets, so many days later."""
    assert town.server is not None
    assert town.storage is not None
    assert town.loop is not None
    town.clock.offset = days * 86_400
    work = forget(town.server, town.storage, town.clock.today())
    return asyncio.run_coroutine_threadsafe(work, town.loop).result(30)


def test_a_slip_whose_time_was_shortened_answers_as_one_that_is_over(served: Town) -> None:
    desk = staffed(served)
    connection, words = served.connect(), [generate(os.urandom, WORDS_ON_A_SLIP) for _ in range(3)]

    def leave(passphrase: str) -> None:
        slips.leave(connection, slips.prepare(connection, passphrase, fetch(connection).desks[1], SLIP, os.urandom))

    leave(words[0])
    leave(words[1])
    shorten(desk.first, desk.second, slip_days=7)
    forgotten(served, 3)
    leave(words[2])
    assert served.storage is not None
    assert served.loop is not None
    reading = served.storage.room(keys_of(words[2], "slip").name)
    room = asyncio.run_coroutine_threadsafe(reading, served.loop).result(30)
    assert room is not None
    assert room.expires_on == served.clock.today() + 7
    forgotten(served, 7)
    assert desk.worker(desk.dora).show_slip(words[0]) == SLIP
    assert forgotten(served, 8)["rooms"] == 1
    for passphrase in (words[0], words[1], generate(os.urandom, WORDS_ON_A_SLIP)):
        with pytest.raises(slips.NoSlip):
            desk.worker(desk.dora).show_slip(passphrase)
    forgotten(served, 10)
    assert desk.worker(desk.dora).show_slip(words[2]) == SLIP, "seven days from the day on which it was left"


def test_a_place_that_helps_goes_and_what_members_found_there_too(served: Town) -> None:
    first = served.found()
    service = keeping.add(first, SERVICE, "we went there together").service
    for person in [served.invite(first) for _ in range(5)]:
        keeping.tell(person, service, {"asked_id": True})

    def there() -> tuple[int, int]:
        found = directory.fetch(served.connect(), fetch(served.connect()), served.clock.today())
        return len(found), len(directory.counts(served.connect()))

    shorten(first, service_days=40, count_quarters=1)
    today = served.clock.today()
    left = next(days for days in range(1, 100) if quarter_of(today + days) > quarter_of(today))
    for days in sorted({39, 40, 41, left - 1, left}):
        gone = forgotten(served, days)
        assert there() == (int(days <= 40), int(days < left)), f"after {days} days"
        assert gone["experience"] == int(days == left)
    keeping.add(first, SERVICE, "it is back")
    assert there()[0] == 1
    forgotten(served, max(41, left) + 41)
    assert there() == (0, 0)


def test_what_is_kept_is_told_with_the_shorter_times() -> None:
    shorter = msgspec.structs.replace(LONG, slip_days=7, service_days=90, count_quarters=2)
    roster = replace(RosterState(), policies=((0, LONG), (1, shorter)), policy=shorter)
    told = lifetimes(replace(RosterState(), policies=((0, LONG),), policy=LONG), 20_800)
    assert [told[kind] for kind in ("slips", "services", "answers")] == [14, 365, 366]
    told = lifetimes(replace(roster, length=2, days=((20_800, 0),)), 20_800)
    assert [told[kind] for kind in ("slips", "services", "answers")] == [7, 90, 184]


def test_so_many_quarters_in_a_row_are_so_many_days_at_most() -> None:
    for quarters, most in enumerate(QUARTERS_DAYS, 1):
        firsts = [day for day in range(1461) if quarter_of(day) > quarter_of(day - 1)]
        lengths = [later - first for first, later in zip(firsts, firsts[quarters:], strict=False)]
        assert max(lengths) == most


def test_a_shorter_setting_reaches_reports_and_leaves_checks_that_verify(served: Town) -> None:
    first, second = served.settled("steward")
    filed, other = served.report(report_about()), served.report(report_about(text="Another."))
    publish_about(first, second, filed.room)
    assert served.server is not None
    assert served.storage is not None
    assert served.loop is not None

    def run(work):  # type: ignore[no-untyped-def]
        return asyncio.run_coroutine_threadsafe(work, served.loop).result(30)

    assert run(served.server.shorten(served.clock.today())) == 0
    shorten(first, second, report_days=30, alert_days=60, decision_days=90)
    assert run(served.server.shorten(served.clock.today())) > 0
    assert run(served.server.shorten(served.clock.today())) == 0
    today = served.clock.today()
    assert run(served.storage.room(other.room)).expires_on == today + 30
    served.clock.offset = 100 * 86_400
    run(served.storage.expire(today + 100, 0))
    assert run(served.storage.room(other.room)) is None
    assert list(first.read("decisions")) == []
    assert len(reading.read_alerts(first).alerts) == 1
    assert check_number(first, NUMBER).is_match, "its entries are in the list until the day that was signed"
