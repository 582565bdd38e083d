"""Which kinds of rooms a shorter setting reaches."""

import asyncio
from dataclasses import replace

import msgspec

from kit import NUMBER, Town, check_number, publish_about, report_about
from parasol.client.alerts import reading
from parasol.client.community import steward
from parasol.client.community.steward import SecondNeeded
from parasol.roster import Policy, RosterState
from parasol.server.rooms.rules import shortened

LONG = Policy("N", ["en"], [], "GB")


def after(*changes: dict[str, int]) -> dict[str, int]:
    policies = [LONG, *(msgspec.structs.replace(LONG, **change) for change in changes)]
    return shortened(replace(RosterState(), policies=tuple(enumerate(policies)), policy=policies[-1]))


def test_those_whose_days_are_fewer_than_they_ever_were() -> None:
    assert shortened(RosterState()) == {}
    assert after() == {}
    assert after({"report_days": 30}) == dict.fromkeys(("report", "met", "review", "desk", "deskbook"), 30)
    assert after({"escrow_days": 30}, {"escrow_days": 60}) == {"escrow": 60}
    assert after({"decision_days": 900}) == {}


def test_case_files_last_as_long_as_their_alerts() -> None:
    assert after({"alert_days": 30}) == {"alerts": 30}


def test_a_shorter_setting_reaches_reports_and_leaves_checks_that_verify(served: Town) -> None:
    first = served.found()
    second = served.invite(first, "steward")
    filed, other = served.report(report_about()), served.report(report_about(text="Another."))
    publish_about(first, second, filed.room)
    assert served.server is not None
    assert served.storage is not None
    assert served.loop is not None

    def run(work):  # type: ignore[no-untyped-def]
        return asyncio.run_coroutine_threadsafe(work, served.loop).result(30)

    assert run(served.server.shorten(served.clock.today())) == 0
    shorter = msgspec.structs.replace(first.roster.policy, report_days=30, alert_days=60, decision_days=90)
    try:
        steward.change_policy(first, shorter, "less is kept")
    except SecondNeeded as needed:
        steward.agree(second, needed.proposal, "yes")
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
