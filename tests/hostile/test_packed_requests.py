"""Large requests of members may come packed: what a body unpacks to is held to the same bound, and nobody else's is."""

import gzip
import os
import tracemalloc
import zlib
from collections.abc import Iterator

import msgspec
import pytest

from harness import town
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, declined_by
from parasol.kernel.http.packing import unpacked
from parasol.kernel.roster.client.person import Person
from parasol.kernel.wire.signing import request_header

APPEND, STAGE = "/api/roster/append", "/api/boxes/stage"
KEY = bytes([1]) * 32
PIECE = msgspec.json.encode(m.BoxesStage(9, 9, 9, [m.StagedBox(KEY, bytes(1_700))], b""))
NOTHING = msgspec.json.encode(m.RosterAppend([], []))
READ = msgspec.json.encode(m.RecipientsRead([]))
UNDERSTOOD = "roster-moved"


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Person, Person]]:
    """A steward and a member."""
    with town(tmp_path_factory.mktemp("packed") / "store") as running:
        (_, first), (_, member) = running.people("member")
        yield first, member


def sent(connection: Connection, path: str, body: bytes, seed: bytes | None) -> str:
    """The code of the refusal."""
    return declined_by(connection._post(path, body, seed, connection.pace())).code


def test_a_packed_request_of_a_member_is_read_as_one_that_is_not(people: tuple[Person, Person]) -> None:
    first, member = people
    for seed in (first.seed, member.seed):
        assert sent(first.connection, APPEND, NOTHING, seed) == UNDERSTOOD
        assert sent(first.connection, APPEND, gzip.compress(NOTHING), seed) == UNDERSTOOD
    assert sent(first.connection, STAGE, gzip.compress(PIECE), first.seed) == UNDERSTOOD
    assert sent(first.connection, STAGE, gzip.compress(PIECE), member.seed) == "not-a-steward"


def test_what_is_no_whole_gzip_of_one_member_is_malformed(people: tuple[Person, Person]) -> None:
    first, _ = people
    right = gzip.compress(NOTHING)
    wrong = [
        right[:-1],
        right[:2],
        right + b"x",
        right * 2,
        right[:-8] + bytes(8),
        right[:3] + bytes(20),
        zlib.compress(NOTHING),
    ]
    for body in (*wrong, gzip.compress(right)):
        assert sent(first.connection, APPEND, body, first.seed) == "malformed", body


def test_nobody_who_isnt_a_member_has_anything_unpacked(people: tuple[Person, Person]) -> None:
    connection = people[0].connection
    for seed in (None, os.urandom(32)):
        assert sent(connection, APPEND, NOTHING, seed) == UNDERSTOOD
        assert sent(connection, APPEND, gzip.compress(NOTHING), seed) == "malformed"


def test_where_it_isnt_said_nothing_is_unpacked_and_the_signature_is_of_what_was_sent(
    people: tuple[Person, Person],
) -> None:
    first, _ = people
    connection = first.connection
    assert sent(connection, "/api/recipients/read", gzip.compress(READ, mtime=0), first.seed) == "malformed"
    assert connection._post("/api/recipients/read", READ, first.seed, connection.pace()).status == 200
    nonce = connection.ask("/api/nonce", m.NonceRead(), m.Nonce).nonce
    header = request_header(first.seed, connection.site, APPEND, nonce, NOTHING)
    assert declined_by(connection.send(APPEND, gzip.compress(NOTHING), header)).code == "bad-signature"


def test_what_a_body_unpacks_to_is_no_larger_than_one_that_comes_as_it_is(people: tuple[Person, Person]) -> None:
    first, _ = people
    for size, code in ((m.MAX_ROSTER_BYTES, UNDERSTOOD), (m.MAX_ROSTER_BYTES + 1, "too-large")):
        body = gzip.compress(NOTHING[:-1] + b" " * (size - len(NOTHING)) + b"}")
        assert len(body) < 20_000
        assert sent(first.connection, APPEND, body, first.seed) == code
    bomb = gzip.compress(bytes(200_000_000), 9)
    assert sent(first.connection, APPEND, bomb, first.seed) == "too-large"
    tracemalloc.start()
    assert unpacked(bomb, 100_000) is None
    assert tracemalloc.get_traced_memory()[1] < 1_000_000, "it was unpacked whole"
    tracemalloc.stop()
