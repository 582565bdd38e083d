"""Services through HTTP: kept by stewards, read by anybody, told about by members."""

import asyncio
from pathlib import Path
from typing import Any

import msgspec
import pytest

from harness import SERVICE, Town, town
from parasol.features.services.client import directory, keeping
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.moderation import decisions
from parasol.kernel.rooms.client.public import read_all
from parasol.kernel.rooms.public import Service
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.roster import fetch as fetch_roster
from parasol.kernel.storage import Record
from parasol.kernel.tokens.client import NoTokens
from parasol.kernel.wire.days import quarter_of
from parasol.kernel.wire.tokens import POST_TOKENS


def seen(served: Town) -> list[Service]:
    """The directory as somebody who is no member reads it."""
    connection = served.connect()
    return directory.fetch(connection, fetch_roster(connection), served.clock.today())


def records(served: Town) -> int:
    connection = served.connect()
    return len(read_all(connection, fetch_roster(connection)))


def test_a_service_lives_from_added_to_gone_and_every_step_is_a_decision(tmp_path: Path) -> None:
    with town(tmp_path) as served:
        first = served.found()
        made = keeping.add(first, SERVICE, "we went there together")
        assert seen(served) == [made]
        assert made.confirmed_on == served.clock.today()
        changed = keeping.change(first, msgspec.structs.replace(made, cost="low"), "they ask for 2 now")
        assert seen(served) == [changed]
        served.clock.offset += 160 * 86_400
        assert [directory.is_due(each, served.clock.today(), 365) for each in seen(served)] == [True]
        confirmed = keeping.confirm(first, made.service)
        assert seen(served) == [confirmed]
        assert (confirmed.cost, confirmed.confirmed_on) == ("low", served.clock.today())
        keeping.gone(first, made.service, "closed for good")
        assert seen(served) == []
        assert records(served) == 1  # only the newest is kept; that it is gone stays, so that nothing brings it back
        told = [each.decision for each in decisions.read(first) if each.decision.what == "changed a service"]
        assert [each.reason for each in told] == [
            "we went there together",
            "they ask for 2 now",
            "still true today",
            "closed for good",
        ]
        assert {each.about for each in told} == {made.service.hex()[:12]}


def test_a_service_is_still_the_communitys_when_the_stewards_keys_are_renewed(tmp_path: Path) -> None:
    with town(tmp_path) as served:
        first = served.found()
        made = keeping.add(first, SERVICE, "we went there together")
        second = served.invite(first, "steward")
        with pytest.raises(steward.SecondNeeded) as waits:
            steward.remove(second, second.key, "I am moving away")
        steward.agree(first, waits.value.proposal, "she is")
        first.refresh()
        assert first.roster.current["stewards"] > 1
        assert seen(served) == [made]
        confirmed = keeping.confirm(first, made.service)
        assert seen(served) == [confirmed]


def test_no_step_is_taken_without_a_reason_or_for_what_is_not_there(tmp_path: Path) -> None:
    with town(tmp_path) as served:
        first = served.found()
        with pytest.raises(decisions.ReasonNeeded):
            keeping.add(first, SERVICE, " ")
        with pytest.raises(keeping.NoSuchService):
            keeping.confirm(first, b"x" * 16)
        assert seen(served) == []


def test_what_members_found_is_shown_from_five_on_and_to_anybody(tmp_path: Path) -> None:
    with town(tmp_path) as served:
        first = served.found()
        service = keeping.add(first, SERVICE, "we went there together").service
        people = [served.invite(first) for _ in range(5)]
        for number, person in enumerate(people, 1):
            keeping.tell(person, service, {"asked_id": True, "felt_respected": number > 1})
            counted = directory.counts(served.connect())
            assert (counted != []) is (number == 5)
        quarter = quarter_of(served.clock.today())
        assert counted == [m.ServiceCount(service, quarter, "asked_id", True, 5)]  # four felt respected: not shown
        assert served.storage is not None


def test_a_tale_that_is_sent_again_because_its_answer_was_lost_counts_once(tmp_path: Path) -> None:
    with town(tmp_path) as served:
        first = served.found()
        service = keeping.add(first, SERVICE, "we went there together").service
        member = served.invite(first)
        connection, sent = member.connection, []
        true_send = connection.send

        def doubled(path: str, body: bytes, authorization: str, *rest: Any) -> Any:
            sent.append(path)
            true_send(path, body, authorization, *rest)
            return true_send(path, body, authorization, *rest)

        connection.send = doubled  # type: ignore[method-assign]
        for _ in range(4):
            keeping.tell(member, service, {"asked_id": True})
        assert sent == ["/api/services/tell"] * 4
        assert directory.counts(served.connect()) == []  # eight requests, four tales


def test_nothing_can_be_told_of_a_service_that_is_not_there_or_twice_in_one_tale(tmp_path: Path) -> None:
    with town(tmp_path) as served:
        first = served.found()
        service = keeping.add(first, SERVICE, "we went there together").service
        member = served.invite(first)
        with pytest.raises(Declined) as refused:
            keeping.tell(member, b"x" * 16, {"asked_id": True})
        assert refused.value.code == "no-such-service"
        answer = m.ServiceAnswer("asked_id", True)
        odd = m.ServiceAnswer("was_pretty", True)
        for answers in ([], [answer, answer], [odd]):
            with pytest.raises(Declined) as refused:
                member.wallet.ask("/api/services/tell", m.ServiceTell(service, answers), m.Done, "post")
            assert refused.value.code == "malformed"


def test_the_public_room_is_read_once_and_not_for_each_tale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with town(tmp_path) as served:
        first = served.found()
        services = [keeping.add(first, SERVICE, "we went there together").service for _ in range(6)]
        member = served.invite(first)
        storage, read = served.storage, []
        assert storage is not None
        true_read = storage.read_after

        async def counting(*args: Any) -> list[Record]:
            records = await true_read(*args)
            read.append(len(records))
            return records

        monkeypatch.setattr(storage, "read_after", counting)
        for service, most in ((services[0], 7), (services[1], 1), (services[0], 1)):
            read.clear()
            keeping.tell(member, service, {"asked_id": True})
            assert sum(read) <= most
        keeping.confirm(first, services[0], "I called them")  # another record stands for it now
        keeping.tell(member, services[0], {"asked_id": True})
        room = first.room("public")
        for record in asyncio.run_coroutine_threadsafe(true_read(room, 0, 100, 10**6), served.loop).result(10):  # type: ignore[arg-type]
            if record.id == services[1]:
                first.connection.ask("/api/rooms/delete-record", m.RecordDelete(room, record.id), m.Done, first.seed)
        with pytest.raises(Declined) as refused:
            keeping.tell(member, services[1], {"asked_id": True})
        assert refused.value.code == "no-such-service"


def test_a_member_tells_eight_times_a_week_at_most(tmp_path: Path) -> None:
    with town(tmp_path) as served:
        first = served.found()
        service = keeping.add(first, SERVICE, "we went there together").service
        member = served.invite(first)
        for _ in range(POST_TOKENS):
            keeping.tell(member, service, {"asked_id": True})
        with pytest.raises(NoTokens):
            keeping.tell(member, service, {"asked_id": True})
