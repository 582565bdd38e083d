"""The public room: who writes into it, who reads it, and what the server takes there."""

import asyncio
import gzip
import os
from pathlib import Path

import httpx
import msgspec
import pytest

from harness import SERVICE, Town, append_public, town
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.rooms.client.public import make, read_all
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.rooms.public import Service
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.seal.key_tree import signer_seed


def put(steward: Person, service: Service, days: int = 30) -> bytes:
    room, id = steward.room("public"), os.urandom(16)
    seed = signer_seed(steward.keyring.keys["stewards"][steward.roster.current["stewards"]])
    append_public(
        steward.connection, steward.seed, room, id, make(seed, room, id, service), steward.device.today() + days
    )
    return id


def names(served: Town) -> list[str]:
    connection = served.connect()
    items = [read.item for read in read_all(connection, fetch(connection))]
    return [item.name for item in items if isinstance(item, Service)]


def test_what_a_steward_puts_there_anybody_reads_without_a_name(tmp_path: Path) -> None:
    with town(tmp_path) as served:
        first = served.found()
        id = put(first, SERVICE)
        assert names(served) == ["Harbour Clinic"]
        Room(first.connection, first.room("public"), first.seed).delete_record(id)
        assert names(served) == []


def test_a_member_puts_nothing_there_and_nobody_puts_what_is_sealed_or_long(tmp_path: Path) -> None:
    with town(tmp_path) as served:
        first, member = served.settled("member")
        room, id = first.room("public"), os.urandom(16)
        good = make(os.urandom(32), room, id, SERVICE)
        with pytest.raises(Declined) as refused:
            append_public(member.connection, member.seed, room, id, good, member.device.today())
        assert refused.value.code == "no-such-room"
        for bad in (b"\x01" + os.urandom(1023), good[:97], good + b" " * 4096, b""):
            with pytest.raises(Declined) as refused:
                append_public(first.connection, first.seed, room, id, bad, first.device.today())
            assert refused.value.code == "not-public"
        append_public(first.connection, first.seed, room, id, good, first.device.today())
        assert names(served) == []  # the server takes it, since it has the form; a reader knows the signers


def test_a_public_record_is_gone_when_its_day_has_passed(tmp_path: Path) -> None:
    with town(tmp_path) as served:
        first = served.found()
        put(first, SERVICE, days=3)
        assert served.storage is not None
        assert served.loop is not None
        served.clock.offset += 4 * 86_400
        forgetting = served.storage.expire(served.clock.today(), served.clock.today() - 400)
        asyncio.run_coroutine_threadsafe(forgetting, served.loop).result(10)
        assert names(served) == []


@pytest.mark.parametrize(
    ("path", "asked"),
    [("/api/public/read", m.PublicRead(0)), ("/api/charter/read", m.CharterRead(0, begins=True, seen=0))],
)
def test_what_is_public_is_packed_for_those_who_accept_it_and_the_same_for_all(
    tmp_path: Path, path: str, asked: m.Message
) -> None:
    with town(tmp_path) as served:
        first = served.found()
        put(first, SERVICE)
        body = msgspec.json.encode(asked)
        with httpx.Client(base_url=served.url, trust_env=False) as http:
            kinds = {"Content-Type": "application/json"}
            plain = http.post(path, content=body, headers={**kinds, "Accept-Encoding": "identity"})
            with http.stream("POST", path, content=body, headers={**kinds, "Accept-Encoding": "gzip"}) as got:
                packed = b"".join(got.iter_raw())
        assert "content-encoding" not in plain.headers
        assert got.headers["content-encoding"] == "gzip"
        assert gzip.decompress(packed) == plain.content
