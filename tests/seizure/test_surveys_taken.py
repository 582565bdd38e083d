"""The server is taken with a survey in it: not who answered, nor what, nor what was asked; and with the keys of members
no answer either."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field

import evidence
import pytest

from harness import Town, town
from lines import Asked, Watched
from parasol.features.say.client import surveys
from parasol.features.say.client.voting import ballot_seed
from parasol.features.say.survey import SurveyAnswer
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import NotForUs, open_envelope
from parasol.kernel.wire.reading import read_json
from parasol.kernel.wire.signing import public_key_of
from poll_acts import come_back
from survey_acts import CHOICE, TITLE, WRITTEN, answer, closed, opened, survey

PLANTED = (TITLE, CHOICE, WRITTEN)


@dataclass
class Scene:
    """Who answered, and every request while they did."""

    town: Town
    first: Person
    second: Person
    members: list[Person]
    asked: list[Asked] = field(default_factory=list)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with town(tmp_path_factory.mktemp("taken") / "store") as served:
        first, second, *members = served.settled("steward", "member", "member", "member")
        opened(first, second)
        scene = Scene(served, first, second, members)
        for person in members:
            person.connection = Connection(served.url, Watched(scene.asked))
            served.connections.append(person.connection)
        come_back(*members)
        for at, person in enumerate(members):
            answer(person, [at % 2], [0], [at], text=WRITTEN * (at + 1))
        yield scene


def needles(keys: list[bytes]) -> set[bytes]:
    return {form for key in keys for form in (key, key.hex().encode(), base64.b64encode(key)[:40])}


def test_no_question_answer_or_key_is_found_in_anything_the_server_has(scene: Scene) -> None:
    taken = evidence.kept(scene.town.folder)
    assert evidence.found_in(taken, {form for text in PLANTED for form in evidence.encodings(text)}) == []
    seeds = [ballot_seed(person.contents.seat, 1) for person in scene.members]
    assert evidence.found_in(taken, needles([*seeds, *map(public_key_of, seeds)])) == []


def test_the_search_finds_what_is_planted(scene: Scene) -> None:
    evidence.plant(scene.town.folder, f"CREATE TABLE planted AS SELECT '{WRITTEN}' AS text")
    try:
        assert evidence.found_in(evidence.kept(scene.town.folder), set(evidence.encodings(WRITTEN)))
    finally:
        evidence.plant(scene.town.folder, "UPDATE planted SET text = ''", "DROP TABLE planted")


def test_no_request_that_answers_names_a_member_and_all_are_of_one_length(scene: Scene) -> None:
    keys = needles([person.key for person in scene.members])
    cast = [(header, body) for path, header, body in scene.asked if path == "/api/rooms/append"]
    assert [header.split(".")[0] for header, _ in cast] == ["Token ballot"] * 3
    assert not any(key in header.encode() + body for header, body in cast for key in keys)
    assert len({len(body) for _, body in cast}) == 1
    assert len([path for path, _, _ in scene.asked if path == "/api/tokens/draw"]) == 3, "none is drawn to answer"


def test_with_a_member_s_keys_the_store_gives_up_no_answer_and_with_a_counting_steward_s_it_does(scene: Scene) -> None:
    """The whole store, the key of the members' group, and each member's own: nobody but the two opens an answer."""
    bodies = _answers(scene)
    assert len(bodies) == 3
    for id, body in bodies:
        stored = m.StoredRecord(1, id, scene.first.device.today(), body)
        for person in scene.members:
            person.refresh()
            read = person.opened("answers/1", stored)
            sealed = read_json(read.body, SurveyAnswer).sealed  # type: ignore[union-attr]
            with pytest.raises(NotForUs):
                open_envelope(sealed, [person.contents.seat.identity])
    closed(scene.town)
    scene.first.refresh()
    counted = surveys.count(scene.first, survey(scene.first))
    assert (counted.refused, counted.dropped, counted.answers) == ([], 0, 0)


def _answers(scene: Scene) -> list[tuple[bytes, bytes]]:
    joined = "record JOIN room ON record.room = room.id WHERE room.kind = 'answers/1'"
    return scene.town.sql(f"SELECT client_id, body FROM {joined}")  # type: ignore[return-value]
