"""The server is taken with a poll in it, open or closed: not who voted, nor how, nor what was asked."""

import base64
import os
from collections.abc import Iterator
from dataclasses import dataclass, field

import evidence
import pytest

from harness import Town, town
from lines import Asked, Watched
from parasol.features.say.client.voting import ballot_seed
from parasol.kernel.client.connection import Connection
from parasol.kernel.roster.client.person import Person
from parasol.kernel.wire.signing import public_key_of
from poll_acts import CHOICES, come_back, opened, question, vote


@dataclass
class Scene:
    """Who voted, and every request while they did."""

    town: Town
    voters: list[Person]
    asked: list[Asked] = field(default_factory=list)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with town(tmp_path_factory.mktemp("taken") / "store") as served:
        first, second, *members = served.settled("steward", "member", "member", "member")
        opened(first, second, question("some"))
        scene = Scene(served, members)
        for person in members:
            person.connection = Connection(served.url, Watched(scene.asked))
            served.connections.append(person.connection)
        come_back(*members)
        for person, choice in zip(members, range(3), strict=True):
            vote(person, 1, choice)
        yield scene


def needles(keys: list[bytes]) -> set[bytes]:
    return {form for key in keys for form in (key, key.hex().encode(), base64.b64encode(key)[:40])}


def test_no_question_choice_or_ballot_key_is_found_in_anything_the_server_has(scene: Scene) -> None:
    taken = evidence.kept(scene.town.folder)
    texts = {form for text in (*CHOICES, "Zq7Planted: shall we rent the room?") for form in evidence.encodings(text)}
    assert evidence.found_in(taken, texts) == []
    seeds = [ballot_seed(person.contents.seat, 1) for person in scene.voters]
    nonces = [batch.nonces[0] for person in scene.voters for batch, _ in person.wallet._once.values()]
    assert evidence.found_in(taken, needles([*seeds, *map(public_key_of, seeds), *nonces])) == []


def test_the_search_finds_what_is_planted(scene: Scene) -> None:
    """The settings' part of a poll is public, so its hash is there; a ballot key that is put there is found."""
    assert evidence.found_in(evidence.kept(scene.town.folder), {b"opens_on", base64.b64encode(b"opens_on")[:8]})
    key, name = public_key_of(ballot_seed(scene.voters[0].contents.seat, 1)), os.urandom(8).hex()
    evidence.plant(scene.town.folder, f"CREATE TABLE planted_{name} AS SELECT '{key.hex()}' AS key")
    try:
        assert evidence.found_in(evidence.kept(scene.town.folder), needles([key]))
    finally:
        evidence.plant(scene.town.folder, f"UPDATE planted_{name} SET key = ''", f"DROP TABLE planted_{name}")


def test_no_request_that_votes_names_a_member_and_who_drew_is_everybody(scene: Scene) -> None:
    members = needles([person.key for person in scene.voters])
    cast = [(header, body) for path, header, body in scene.asked if path == "/api/rooms/append"]
    assert [header.split(".")[0] for header, _ in cast] == ["Token ballot"] * 3
    for header, body in cast:
        assert not any(member in header.encode() + body for member in members)
    drawn = [body for path, _, body in scene.asked if path == "/api/tokens/draw"]
    assert len(drawn) == len(scene.voters), "none is drawn to vote"
    bodies = {len(body) for _, body in cast}
    assert len(bodies) == 1, "a ballot's length tells nothing"


def test_what_is_kept_of_draws_and_of_ballots_has_nothing_in_common(scene: Scene) -> None:
    drawn = {value for row in scene.town.sql("SELECT mark, batch FROM drawn") for value in row}
    spent = {value for row in scene.town.sql("SELECT mark, request, signature FROM spent") for value in row}
    kept = {value for row in scene.town.sql("SELECT client_id, body FROM record") for value in row}
    assert drawn
    assert spent
    assert not drawn & spent
    assert not (drawn | spent) & kept
