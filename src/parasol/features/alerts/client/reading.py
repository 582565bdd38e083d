"""A member reads alerts, the newest first: every one verified, taken-back ones ignored for good."""

from dataclasses import dataclass, field

from parasol.features.alerts.client.alert import verify_alert
from parasol.features.alerts.structs import Alert
from parasol.features.reports.client.withdrawals import remember_withdrawals
from parasol.kernel import messages as m
from parasol.kernel.rooms.client.room import repeats
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import Unreadable
from parasol.kernel.seal.errors import OLD_EPOCH

FOR_NOW = {"future-roster", "generation"}
"""Why an alert may count once the roster is read again."""


@dataclass(slots=True)
class AlertsRead:
    """Valid alerts, oldest first, and what was refused and why. ``last_seq`` is the highest record number among the
    valid ones that are about an identifier: a list for checks can't be older than it. ``has_older``: there are older
    ones that weren't read."""

    alerts: list[Alert] = field(default_factory=list)
    refused: list[Unreadable] = field(default_factory=list)
    last_seq: int = 0
    has_older: bool = False


@dataclass(frozen=True, slots=True)
class _Looked:
    """A record that was looked at, and how long the roster was then."""

    seq: int
    id: bytes
    epoch: int
    found: Alert | Unreadable
    length: int

    @property
    def is_for_now(self) -> bool:
        """Whether it may count once the roster is read again."""
        return isinstance(self.found, Unreadable) and self.found.code in FOR_NOW


class AlertReader:
    """The alerts of one session, the newest first, a page at a time. What was verified once isn't verified again: a
    verified alert stays valid, because the roster only grows and it names the length that it counts at."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._looked: list[_Looked] = []
        """The newest first."""
        self._last = 0
        """The highest number that the room was given, as far as the server said."""
        self._below = 0
        """All with this number and above were looked at; 0 before anything was."""
        self._has_older = False
        self._seen: dict[bytes, int] = {}
        """The number under which each id was shown in this session."""

    def newest(self) -> AlertsRead:
        """What is new, and what this session read before. What a person once saw taken back stays so, whatever the
        server serves later. Raises ``Distrust`` (``repeated``) and as ``Person.refresh``."""
        person = self._person
        if any(each.is_for_now and each.length != person.roster.length for each in self._looked):
            self._forget()
        remember_withdrawals(person)
        page = person.newest("alerts", after=self._last)
        looked = self._looked_at(page)
        if page.more or not self._below:  # more than a page since: what was read before doesn't follow
            self._below, self._has_older = _lowest(page), page.more
            self._looked = looked
        else:
            self._looked = looked + self._looked
        self._last = page.last
        return self._counting()

    def older(self) -> AlertsRead:
        """The same with a page more, if there is one. Raises as ``newest``."""
        self._read_older()
        return self._counting()

    def back(self) -> AlertsRead:
        """All of them, page by page. Raises as ``newest``."""
        if not self._below:
            self.newest()
        while self._has_older:
            self._read_older()
        return self._counting()

    def _read_older(self) -> None:
        if not self._below:
            self.newest()
        elif self._has_older:
            page = self._person.newest("alerts", self._below)
            self._looked += self._looked_at(page)
            self._below, self._has_older = _lowest(page), page.more

    def _looked_at(self, page: m.NewestPage) -> list[_Looked]:
        """What the page holds, looked at from the oldest on; returned the newest first. If something is newer than the
        roster or the keys that this device last read, those are read again first."""
        person = self._person
        for record in page.records:
            if self._seen.setdefault(record.id, record.seq) != record.seq:
                raise repeats()
        looked = [_look(person, record) for record in reversed(page.records)]
        if any(each.is_for_now for each in looked):
            person.refresh()
            records = reversed(page.records)
            looked = [_look(person, r) if had.is_for_now else had for r, had in zip(records, looked, strict=True)]
        return looked[::-1]

    def _forget(self) -> None:
        self._looked, self._below, self._has_older, self._last = [], 0, False, 0

    def _counting(self) -> AlertsRead:
        person, today = self._person, self._person.device.today()
        withdrawn = set(person.contents.withdrawn)
        read = AlertsRead(has_older=self._has_older)
        for each in reversed(self._looked):
            if isinstance(each.found, Unreadable):
                read.refused.append(each.found)
            elif not person.stands("alerts", each.seq, each.epoch):
                read.refused.append(Unreadable("old-epoch", OLD_EPOCH))
            elif each.found.expires_on >= today and not withdrawn & set(each.found.withdraw_keys):
                read.alerts.append(each.found)
                if each.found.masks:
                    read.last_seq = each.seq
        return read


def read_alerts(person: Person) -> AlertsRead:
    """All alerts that count now. Raises as ``AlertReader.newest``."""
    return AlertReader(person).back()


def _lowest(page: m.NewestPage) -> int:
    """From which number on a page holds all that there are."""
    return page.records[-1].seq if page.more else 1


def _look(person: Person, record: m.StoredRecord) -> _Looked:
    opened, epoch = person.opened("alerts", record), 0
    found: Alert | Unreadable
    try:
        if isinstance(opened, Unreadable):
            raise opened
        epoch, found = opened.generation, verify_alert(record.id, opened.body, record.day, person.roster)
    except Unreadable as unreadable:
        found = unreadable
    return _Looked(record.seq, record.id, epoch, found, person.roster.length)
