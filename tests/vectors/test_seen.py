"""From records to what somebody sees: `vectors/directory.json`, `vectors/alert-pages.json` and `vectors/saved.json`,
which `tests/page/seen.test.ts` reads too."""

import json
from datetime import datetime
from typing import Any

import msgspec
import pytest
from cases import Case, each, load, raw
from test_vectors import chain_of

from parasol.features.alerts.client import reading
from parasol.features.alerts.client.alert import verify_alert
from parasol.features.alerts.client.reading import AlertReader, AlertsRead
from parasol.features.services.client.directory import Wanted, fitting, is_due, is_open, is_stale, languages, newest
from parasol.kernel import messages as m
from parasol.kernel.client.connection import BadAnswer
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.rooms.client.public import Read
from parasol.kernel.rooms.client.room import newest_page
from parasol.kernel.rooms.pages import MOST_BYTES, packed
from parasol.kernel.rooms.public import Service
from parasol.kernel.roster.rules import RosterState, replay
from parasol.kernel.seal import Unreadable
from parasol.kernel.seal.record import Opened
from parasol.kernel.shell.output import harmless

DIRECTORY, PAGES, SAVED = load("directory"), load("alert-pages"), load("saved")
TODAY = DIRECTORY["today"]


def service(changed: Case) -> Service:
    return msgspec.json.decode(json.dumps({**DIRECTORY["service"], **changed}), type=Service)


def at(moment: str) -> float:
    return datetime.fromisoformat(moment).timestamp()


@each(SAVED)
def test_joiners_make_words_and_pictures_and_nothing_else_that_is_unseen_stays(case: Case) -> None:
    assert harmless(case["text"]) == harmless(case["saved"]) == case["saved"]


@each(DIRECTORY, "newest")
def test_the_newest_record_of_a_service_counts(case: Case) -> None:
    records = [Read(at, bytes([at]) * 16, TODAY, service(each)) for at, each in enumerate(case["records"], 1)]
    assert [each.name for each in newest(records, TODAY)] == case["seen"]


@each(DIRECTORY, "age")
def test_what_was_not_confirmed_for_long_is_due_and_then_stale(case: Case) -> None:
    old = service({"confirmed_on": TODAY - case["days"]})
    assert {"due": is_due(old, TODAY, case["kept"]), "stale": is_stale(old, TODAY)} == case["seen"]


@each(DIRECTORY, "open")
def test_open_now_goes_by_the_clock_of_the_place(case: Case) -> None:
    assert is_open(service(case["service"]), at(case["moment"])) is case["seen"]


@each(DIRECTORY, "fitting")
def test_each_filter_leaves_out_what_does_not_fit(case: Case) -> None:
    there = [service(each) for each in case["services"]]
    assert [each.name for each in fitting(there, Wanted(**case["wanted"]), at(case["moment"]))] == case["seen"]
    assert languages([service({}), service({"languages": []})]) == ["English", "Español"]


# Alerts, page by page

GOOD = next(case for case in load("alert")["cases"] if case["name"] == "two-stewards")
ID, BODY = raw(GOOD["id"]), raw(GOOD["body"])
TOWN = replay(chain_of(next(case for case in load("roster")["cases"] if case["name"] == "town")))
ALERT = verify_alert(ID, BODY, GOOD["day"], TOWN)


class Member:
    """Somebody to whom a room holds records: noise, but for an alert."""

    def __init__(self, room: Case) -> None:
        first, last = room["records"]
        self.roster = RosterState(length=1) if room.get("is_roster_old") else TOWN
        self.records = set(range(first, last + 1))
        self.room, self.device = room, self
        self.alerts = {room.get("alert")}
        self.epochs = {int(seq): epoch for seq, epoch in room.get("epochs", {}).items()}
        self.asked: list[int] = []
        self.behind: list[int] = []
        self.looked: list[int] = []
        self.refreshed = 0
        self.days = 0
        self.contents = msgspec.defstruct("C", [("withdrawn", list)])([])

    def today(self) -> int:
        return ALERT.published_on + self.days

    def refresh(self) -> None:
        self.refreshed += 1
        if self.room.get("grows"):
            self.roster = TOWN

    def newest(self, kind: str, before: int = 0, after: int = 0) -> m.NewestPage:
        self.asked.append(before)
        self.behind.append(after)
        there = [seq for seq in sorted(self.records, reverse=True) if after < seq and (not before or seq < before)]
        records = [m.StoredRecord(seq, ID if seq in self.alerts else seq.to_bytes(16), 1, b"") for seq in there[:4]]
        return m.NewestPage(max(self.records), len(there) > 4, records)

    def opened(self, kind: str, record: m.StoredRecord) -> Opened | Unreadable:
        self.looked.append(record.seq)
        if record.seq == self.room.get("keyless"):
            return Unreadable("generation", "a key that isn't there yet")
        body = BODY if record.seq in self.alerts else b""
        return Opened(record.id, bytes(32), body, 1, self.epochs.get(record.seq, 1))

    def stands(self, kind: str, seq: int, epoch: int) -> bool:
        return all(seen >= seq or self.epochs.get(seen, 1) <= epoch for seen in self.looked)

    def meanwhile(self, step: Case) -> None:
        """What happens between two readings."""
        match step:
            case {"add": [first, last]}:
                self.records |= set(range(first, last + 1))
            case {"again": seq}:
                self.records.add(seq)
                self.alerts.add(seq)
            case {"taken_back": is_so}:
                self.contents.withdrawn = ALERT.withdraw_keys[:1] if is_so else [bytes(32)]
            case {"days": days}:
                self.days = days
            case {"roster": "whole"}:
                self.roster = TOWN


@each(PAGES, "read")
def test_alerts_are_read_page_by_page_the_newest_first(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "remember_withdrawals", lambda person: None)
    member = Member(case)
    someone: Any = member
    reader = AlertReader(someone)
    acts = {
        "newest": reader.newest,
        "older": reader.older,
        "back": reader.back,
    }
    for step in case["steps"]:
        if "do" not in step:
            member.meanwhile(step)
        elif "error" in step:
            with pytest.raises(Distrust) as caught:
                acts[step["do"]]()
            assert caught.value.code == step["error"]
        else:
            look(acts[step["do"]](), member, step)


def look(read: AlertsRead, member: Member, step: Case) -> None:
    assert [len(read.alerts), len(read.refused), read.has_older] == step["seen"]
    assert read.alerts in ([], [ALERT])
    codes = [each.code for each in read.refused]
    noticed = {"refused": codes, "asked": member.asked, "behind": member.behind, "looked": member.looked}
    noticed |= {"refreshed": member.refreshed}
    for name, of in noticed.items():
        assert of == step.get(name, of), name


def test_a_page_longer_than_any_is_refused_before_it_is_read() -> None:
    content = packed(m.NewestPage(1, False, [m.StoredRecord(1, ID, 1, bytes(MOST_BYTES))]))
    with pytest.raises(BadAnswer):
        newest_page(content)
