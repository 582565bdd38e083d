"""Services under a server that lies and people who write what they may not."""

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from desk_acts import staffed
from harness import SERVICE, Town, append_public, town
from parasol.features.services.client import keeping
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.rooms.client.public import body_of, make
from parasol.kernel.rooms.public import Waiting
from parasol.kernel.seal.key_tree import signer_seed

NEWEST = "SELECT expires_on FROM record WHERE room = (SELECT id FROM room WHERE name = ?) ORDER BY seq DESC LIMIT 2"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Town]:
    with town(tmp_path) as served:
        yield served


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


def test_one_worker_fills_no_room_that_everybody_reads(place: Town) -> None:
    """Her desk says how long people wait there: shortly, some times a day, and for a month."""
    desk = staffed(place)
    worker, today = desk.worker(desk.cleo), place.clock.today()
    room = desk.cleo.room("public")

    def say(text: bytes, until: int | None = today + 300) -> None:
        id = os.urandom(16)
        record = m.WireRecord(id, body_of(worker.seed, room, id, text))
        desk.cleo.connection.append(m.RoomAppend(room, record, expires_on=until), worker.seed)

    longest = msgspec.json.encode(Waiting(99, 999_999, 10_000, 10_000, 10_000))
    with pytest.raises(Declined) as refused:
        say(b" " * 200)
    assert refused.value.code == "not-public"
    say(longest)
    say(longest, None)
    assert {day for (day,) in place.sql(NEWEST, room)} == {today + 30}
    for _ in range(22):
        say(longest)
    with pytest.raises(Declined) as refused:
        say(longest)
    assert refused.value.code == "quota"
    assert len(place.connect().ask("/api/public/read", m.PublicRead(0), m.PublicPage).records) == 24
    keeping.add(desk.first, SERVICE, "stewards go on")


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
