"""Until when each alert is kept once the list is renewed.

An alert ends on the day that its two stewards signed, or earlier if the community has shortened the time since. Which
day that is a steward's device finds by itself, from the signed alert and the roster; the server's word counts for two
things only: when an alert came, if that is later than the day it was signed for, and that it has an earlier last day
already, if the settings of that time allow it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from parasol.features.alerts.case import Case
from parasol.features.alerts.client.alert import verify_alert
from parasol.features.checks.rules import least_alert_days
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import Unreadable


@dataclass(frozen=True, slots=True)
class LastDay:
    """An alert's last day in a new list, and the earliest that is believed if the server says that it has another."""

    day: int
    earliest: int


def last_days(steward: Person, cases: Iterable[Case]) -> dict[bytes, LastDay]:
    """By the alerts' ids. Alerts are read only if the settings are shorter than they were; one that can't be read keeps
    the day of its case file."""
    roster = steward.roster
    assert roster.policy is not None
    now, ever = roster.policy.alert_days, [policy.alert_days for _, policy in roster.policies]
    read = _read(steward, now) if now < max(ever) else {}
    found = {}
    for case in cases:
        known = read.get(case.alert, LastDay(case.expires_on, case.expires_on - max(ever) + min(ever)))
        found[case.alert] = LastDay(min(known.day, case.expires_on), min(known.earliest, case.expires_on))
    return found


def _read(steward: Person, now: int) -> dict[bytes, LastDay]:
    found = {}
    for record, opened in steward.read("alerts"):
        try:
            if isinstance(opened, Unreadable):
                raise opened
            alert = verify_alert(record.id, opened.body, record.day, steward.roster)
        except Unreadable:
            continue
        start = max(alert.published_on, record.day)
        found[alert.id] = LastDay(start + now, start + least_alert_days(steward.roster, alert.roster_length))
    return found
