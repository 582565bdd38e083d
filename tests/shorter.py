"""A community that shortens the time for which it keeps alerts, for tests of what a renewal of the list makes of it."""

import asyncio

import msgspec
import pytest

from harness import NEIGHBOUR, NUMBER, Town, alert_without_report, check_number
from parasol.features.checks.client import rekey
from parasol.kernel.roster.client import steward, tending
from parasol.kernel.roster.client.person import Person
from parasol.kernel.server.serve import forget

THIRD = "+44 7700 900777"


def day(town: Town, days: int) -> int:
    """Go to so many days after the beginning; returns how many records the server forgets then."""
    assert town.server is not None
    assert town.storage is not None
    assert town.loop is not None
    town.clock.offset = days * 86_400
    town.refill()
    work = forget(town.server, town.storage, town.clock.today())
    return asyncio.run_coroutine_threadsafe(work, town.loop).result(30)["records"]


def three_alerts(town: Town) -> tuple[Person, Person, Person]:
    """Two stewards and a member, and an alert each of day 0, of day 40 and of day 60, kept for a year; it is day 70."""
    first, second, member = town.settled("steward", "member")
    for on, number in ((0, NUMBER), (40, NEIGHBOUR), (60, THIRD)):
        day(town, on)
        alert_without_report(first, second, number)
    day(town, 70)
    return first, second, member


def keep_for(days: int, first: Person, second: Person) -> None:
    """Two stewards change the time for which alerts are kept."""
    first.refresh()
    assert first.roster.policy is not None
    with pytest.raises(steward.SecondNeeded) as needed:
        steward.change_policy(first, msgspec.structs.replace(first.roster.policy, alert_days=days), "less is kept")
    second.refresh()
    steward.agree(second, needed.value.proposal, "yes")
    first.refresh()


def renew(person: Person) -> int:
    """Begin a new list and complete it; returns how many alerts were put in."""
    person.refresh()
    tending.tend(person, new_list=True)
    return rekey.rekey(person, reason=rekey.SHORTENED)


def found(member: Person) -> list[bool]:
    """Of which of the three alerts' numbers a member finds something. Whatever the server says is verified."""
    member.refresh()
    results = [check_number(member, number) for number in (NUMBER, NEIGHBOUR, THIRD)]
    assert all(not result.refused for result in results)
    return [result.is_match for result in results]
