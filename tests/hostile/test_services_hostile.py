"""Services under a server that lies and people who write what they may not."""

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from lying import Liar, edit

from harness import SERVICE, Town, append_public, town
from parasol.client.community.keyring import signer_seed
from parasol.client.community.roster import Distrust, fetch
from parasol.client.connection import Connection, Declined
from parasol.client.rooms.public import make
from parasol.client.services import directory, keeping
from parasol.formats import messages as m
from parasol.formats.public import Service


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Town]:
    with town(tmp_path) as served:
        yield served


def read(served: Town, liar: Liar) -> list[Service]:
    """The directory as the server's victim of a lie reads it: who is no member."""
    connection: Connection = served.connect(liar)
    return directory.fetch(connection, fetch(connection), served.clock.today())


def test_a_service_that_no_stewards_signer_signed_is_not_seen(place: Town) -> None:
    first = place.found()
    honest = keeping.add(first, SERVICE, "we went there together")
    room, today = first.room("public"), place.clock.today()
    for seed in (os.urandom(32), first.seed):  # a stranger's, and a steward's own: neither speaks for the community
        id = os.urandom(16)
        forged = msgspec.structs.replace(SERVICE, service=os.urandom(16), name="A trap", confirmed_on=today)
        append_public(first.connection, first.seed, room, id, make(seed, room, id, forged), today + 9)
    assert read(place, Liar()) == [honest]


def test_an_old_record_that_is_shown_again_as_the_newest_changes_nothing(place: Town) -> None:
    first = place.found()
    keeping.add(first, SERVICE, "we went there together")
    old = first.connection.ask("/api/public/read", m.PublicRead(0), m.PublicPage).records[0]
    place.clock.offset += 9 * 86_400
    service = read(place, Liar())[0].service
    keeping.gone(first, service, "police were waiting at the door")
    assert read(place, Liar()) == []
    liar = Liar()
    again = m.StoredRecord(99, old.id, place.clock.today(), old.body)
    liar.lies["/api/public/read"] = edit(
        m.PublicPage, lambda page: msgspec.structs.replace(page, records=[*page.records, again])
    )
    assert read(place, liar) == []


def test_records_that_are_repeated_or_in_another_order_are_a_reason_for_distrust(place: Town) -> None:
    first = place.found()
    keeping.add(first, SERVICE, "we went there together")
    keeping.add(first, SERVICE, "and there")
    for change in (lambda records: records[::-1], lambda records: [*records, records[0]]):
        liar = Liar()
        liar.lies["/api/public/read"] = edit(
            m.PublicPage,
            lambda page, change=change: msgspec.structs.replace(page, records=change(page.records)),  # type: ignore[misc]
        )
        with pytest.raises(Distrust) as distrust:
            read(place, liar)
        assert distrust.value.code == "repeated"


def test_a_record_of_another_community_counts_for_nothing_here(place: Town, tmp_path: Path) -> None:
    first = place.found()
    other = tmp_path / "other"
    other.mkdir(mode=0o700)
    with town(other) as elsewhere:
        stranger = elsewhere.found()
        keeping.add(stranger, SERVICE, "we went there together")
        record = stranger.connection.ask("/api/public/read", m.PublicRead(0), m.PublicPage).records[0]
    append_public(first.connection, first.seed, first.room("public"), record.id, record.body, place.clock.today() + 9)
    assert read(place, Liar()) == []


def test_counts_under_five_are_not_given_however_they_are_asked_for(place: Town) -> None:
    first = place.found()
    service = keeping.add(first, SERVICE, "we went there together").service
    for _ in range(4):
        keeping.tell(place.invite(first), service, {"asked_id": True})
    connection = place.connect()
    assert connection.ask("/api/services/counts", m.CountsRead(), m.Counts).counts == []
    assert connection.ask("/api/services/counts", m.CountsRead(), m.Counts, first.seed).counts == []
    for body in (b'{"least": 1}', b'{"service": "AAAAAAAAAAAAAAAAAAAAAA=="}', b'{"quarter": 226}', b"[]", b"{} {}"):
        answer = connection.send("/api/services/counts", body, "")
        assert answer.status in (400, 413)
        assert b"asked_id" not in answer.content
    for path in ("/api/rooms/read", "/api/public/read"):
        with pytest.raises(Declined):
            connection.ask(path, m.CountsRead(), m.Counts)
    assert b"asked_id" not in connection.ask_bytes("/api/public/read", m.PublicRead(0))


def test_a_former_stewards_key_still_signs_but_writes_nothing_into_the_room(place: Town) -> None:
    first, second = place.settled("steward")
    keys = second.keyring.keys["stewards"]
    held = signer_seed(keys[max(keys)])
    member = place.invite(first)
    room, id = first.room("public"), os.urandom(16)
    body = make(held, room, id, msgspec.structs.replace(SERVICE, confirmed_on=place.clock.today()))
    for seed in (member.seed, os.urandom(32), held):
        with pytest.raises(Declined) as refused:
            append_public(place.connect(), seed, room, id, body, place.clock.today() + 9)
        assert refused.value.code == "no-such-room"
