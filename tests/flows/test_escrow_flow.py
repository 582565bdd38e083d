"""A report that waits until somebody else reports the same person, from both sides and through HTTP."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from escrow_acts import SECRET_TEXT, desk, file_waiting
from harness import NEIGHBOUR, NUMBER, Town, publish_about, report_about, town
from parasol.features.reports.client import reporter, review
from parasol.features.reports.client.met import SEALED
from parasol.features.reports.client.reporter import StillWaits
from parasol.features.reports.client.waiting import NothingToMatch, TooManyIdentifiers, identifiers_of, send_waiting
from parasol.features.reports.structs import Asked, RawPart, Report
from parasol.kernel.client.connection import Declined
from parasol.kernel.rooms.client.held import NoReport, signed_part
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.roster.client import steward as stewards
from parasol.kernel.roster.client.person import Person
from parasol.kernel.vault.client import WordKeys


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    with town(tmp_path) as running:
        yield running


@pytest.fixture
def people(served: Town) -> tuple[Person, Person, Person]:
    first = served.found()
    return first, served.invite(first), served.invite(first)


def test_a_report_waits_unseen_until_another_member_reports_the_same_person(
    served: Town, people: tuple[Person, Person, Person]
) -> None:
    first, ana, bo = people
    one = file_waiting(served, ana, NEIGHBOUR, NUMBER)
    assert not one.met
    assert desk(first) == {}
    with pytest.raises(KeyError):
        review.find(first, one.room.hex())
    with pytest.raises(Declined) as declined:
        Room(first.connection, one.room, first.seed).read()
    assert declined.value.code == "no-such-room"
    assert one.reporter.read().met is False

    two = file_waiting(served, bo, "07700 900123", text="Did the same to me.")
    assert two.met
    opened = desk(first)
    assert {room: report.report.what_happened for room, report in opened.items()} == {
        one.room: SECRET_TEXT,
        two.room: "Did the same to me.",
    }
    for report in opened.values():
        assert (report.problems, report.shared, report.waited) == ([], "tell others", True)
        assert report.contact is not None
        assert report.contact.how == "through the drop-in"
    assert one.reporter.read().met is True


def test_two_reports_that_met_are_worked_on_as_any_other(served: Town, people: tuple[Person, Person, Person]) -> None:
    first, ana, bo = people
    second = served.invite(first, "steward")
    one, two = file_waiting(served, ana, NUMBER), file_waiting(served, bo, NUMBER)
    report = review.find(first, one.room.hex())
    review.claim(first, report)
    review.ask(first, report, "Which door?")
    read = one.reporter.read()
    assert [line.said.text for line in read.lines if line.said.kind == "question"] == ["Which door?"]
    assert read.status == "being read"
    one.reporter.answer("The red one.")
    one.reporter.correct(report_about(text="Two things happened."), "")
    assert review.find(second, one.room.hex()).report.what_happened == "Two things happened."
    id = publish_about(first, second, two.room)
    assert id
    assert two.reporter.read().status == "alert written"
    two.reporter.withdraw()
    assert two.reporter.read().status == "taken back"


def test_two_reports_of_one_member_meet_and_stay_sealed_until_somebody_else_comes(
    served: Town, people: tuple[Person, Person, Person]
) -> None:
    first, ana, bo = people
    one, again = file_waiting(served, ana, NUMBER), file_waiting(served, ana, NUMBER)
    assert again.met
    for report in desk(first).values():
        assert (report.raw, report.report, report.problems) == (None, Report(), [SEALED])
        assert (report.shared, report.contact, report.lines) == ("", None, [])
    third = file_waiting(served, bo, NUMBER)
    found = desk(first)
    assert {report.report.what_happened for report in found.values()} == {SECRET_TEXT}
    assert len(found) == 3
    assert found[one.room].same_member == [again.room]
    assert found[third.room].same_member == []


def test_a_report_still_meets_after_members_left_and_every_key_was_renewed(
    served: Town, people: tuple[Person, Person, Person]
) -> None:
    first, ana, bo = people
    one = file_waiting(served, ana, NUMBER)
    stewards.remove(first, bo.key, "left town")
    first.refresh()
    newcomer = served.invite(first)
    assert newcomer.roster.current_list > 1
    two = file_waiting(served, newcomer, NUMBER)
    assert two.met
    assert {room for room, report in desk(first).items() if not report.problems} == {one.room, two.room}


def test_what_is_taken_back_before_meets_nobody(served: Town, people: tuple[Person, Person, Person]) -> None:
    first, ana, bo = people
    one = file_waiting(served, ana, NUMBER)
    one.reporter.withdraw()
    with pytest.raises(NoReport):
        one.reporter.read()
    assert not file_waiting(served, bo, NUMBER).met
    assert desk(first) == {}


def test_what_was_opened_stays_open_when_the_other_is_taken_back_and_what_was_not_waits(
    served: Town, people: tuple[Person, Person, Person]
) -> None:
    first, ana, bo = people
    one, two = file_waiting(served, ana, NUMBER), file_waiting(served, bo, NUMBER)
    assert len(desk(first)) == 2
    two.reporter.delete()
    assert desk(first)[one.room].report.what_happened == SECRET_TEXT
    assert review.find(first, one.room.hex()).problems == []

    three, four = file_waiting(served, ana, NEIGHBOUR), file_waiting(served, bo, NEIGHBOUR)
    four.reporter.delete()
    assert desk(first)[three.room].problems == [SEALED]
    assert desk(first)[three.room].raw is None
    assert three.reporter.read().met is True


def test_nothing_is_added_to_a_report_that_waits(served: Town, people: tuple[Person, Person, Person]) -> None:
    _, ana, bo = people
    one = file_waiting(served, ana, NUMBER)
    with pytest.raises(StillWaits):
        one.reporter.answer("more")
    with pytest.raises(StillWaits):
        one.reporter.correct(report_about(), "")
    file_waiting(served, bo, NUMBER)
    one.reporter.answer("more")


def test_a_report_goes_unread_when_nobody_else_reports_in_time(
    served: Town, people: tuple[Person, Person, Person]
) -> None:
    first, ana, bo = people
    one, two = file_waiting(served, ana, NUMBER), file_waiting(served, bo, NEIGHBOUR)
    assert first.roster.policy is not None
    assert served.server is not None
    assert served.storage is not None
    served.clock.offset = 86_400.0 * first.roster.policy.escrow_days
    expire(served)
    assert one.reporter.read().met is False
    served.clock.offset += 86_400.0
    expire(served)
    for report in (one, two):
        with pytest.raises(NoReport):
            report.reporter.read()


def expire(served: Town) -> None:
    assert served.storage is not None
    assert served.loop is not None
    today = served.clock.today()
    asyncio.run_coroutine_threadsafe(served.storage.expire(today, today - 10_000), served.loop).result(30)


def test_sending_the_same_again_files_it_once(served: Town, people: tuple[Person, Person, Person]) -> None:
    first, ana, bo = people
    one = file_waiting(served, ana, NUMBER)
    assert not send_waiting(ana, one.prepared)
    two = file_waiting(served, bo, NUMBER)
    assert send_waiting(ana, one.prepared)
    assert set(desk(first)) == {one.room, two.room}


def test_a_report_that_waits_names_one_to_four_that_can_be_read() -> None:
    def named(*typed: str) -> list[str]:
        report = Report(identifiers=[Asked(each) for each in typed])
        return [identifier.normal for identifier in identifiers_of(report, "GB")]

    assert named(NUMBER, " ", "07700900123") == ["+447700900123"]
    assert len(named(*(f"0770090012{n}" for n in range(4)))) == 4
    with pytest.raises(TooManyIdentifiers):
        named(*(f"0770090012{n}" for n in range(5)))
    for bad in ((), ("",), ("somebody tall",)):
        with pytest.raises(NothingToMatch):
            named(*bad)


def test_an_ordinary_part_that_begins_like_a_sealed_one_is_read(served: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """A part begins with a signature, which begins with any byte: once in 256 times with that of a waiting part."""
    first = served.found()

    def signed(keys: WordKeys, part: RawPart) -> bytes:
        for spaces in range(5_000):
            tried = part if not isinstance(part, RawPart) else with_area(part, " " * spaces)
            text = signed_part(keys, tried)
            if text[0] == 0x07 or not isinstance(part, RawPart):
                return text
        raise AssertionError("no signature began with 0x07")

    monkeypatch.setattr(reporter, "signed_part", signed)
    filed = served.report(report_about())
    assert desk(first)[filed.room].report.what_happened == SECRET_TEXT


def with_area(part: RawPart, area: str) -> RawPart:
    return msgspec.structs.replace(part, report=msgspec.structs.replace(part.report, area=area))
