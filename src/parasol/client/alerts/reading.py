"""A member reads alerts: every one verified, taken-back ones ignored for good."""

from dataclasses import dataclass, field

from parasol.client.alerts.alert import verify_alert
from parasol.client.community.person import Person
from parasol.client.community.withdrawals import remember_withdrawals
from parasol.client.seal import Unreadable
from parasol.formats.alert import Alert


@dataclass(slots=True)
class AlertsRead:
    """Valid alerts, oldest first, and what was refused and why. ``last_seq`` is the highest record number among the
    valid ones that are about an identifier: a list for checks can't be older than it."""

    alerts: list[Alert] = field(default_factory=list)
    refused: list[Unreadable] = field(default_factory=list)
    last_seq: int = 0

    def by_id(self, id: bytes) -> Alert | None:
        """The alert with this id."""
        return next((alert for alert in self.alerts if alert.id == id), None)


def read_alerts(person: Person) -> AlertsRead:
    """All alerts that count now. What a person once saw taken back stays so, whatever the server serves later. If one
    is newer than the roster or the keys that this device last read, those are read again first."""
    remember_withdrawals(person)
    found = _read_once(person)
    if any(refused.code in {"future-roster", "generation"} for refused in found.refused):
        person.refresh()
        found = _read_once(person)
    return found


def _read_once(person: Person) -> AlertsRead:
    withdrawn = set(person.contents.withdrawn)
    found = AlertsRead()
    for record, opened in person.read("alerts"):
        if isinstance(opened, Unreadable):
            found.refused.append(opened)
            continue
        try:
            alert = verify_alert(record.id, opened.body, person.roster)
        except Unreadable as unreadable:
            found.refused.append(unreadable)
            continue
        if withdrawn & set(alert.withdraw_keys) or alert.expires_on < person.device.today():
            continue
        found.alerts.append(alert)
        if alert.masks:
            found.last_seq = record.seq
    return found
