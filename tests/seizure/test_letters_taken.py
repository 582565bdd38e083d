"""The server is taken with letters in it: no text, no pen, and nothing that says who wrote to whom."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import evidence
import pytest
from test_lounge_taken import Watched, keys_needles, taken, watched

from letter_acts import only, pen, wrote
from lounge_acts import Room, lounge
from parasol.features.letters.client import letters
from parasol.features.letters.client.seal import key_of, own_seed
from parasol.features.lounge.client import flags
from parasol.kernel.wire.signing import public_key_of

TEXTS = ["Zq7First line", "Zq7Second text", "Zq7Third text", "Zq7Planted why", "Zq7Zinnia"]


@dataclass
class Scene:
    """What was written, and every request while it was."""

    room: Room
    asked: list[tuple[str, str, bytes]] = field(default_factory=list)
    """Path, header, body."""

    @property
    def pens(self) -> list[bytes]:
        return [pen(person, slot) for person in (self.room.ana, self.room.bea) for slot in range(4)]

    @property
    def secrets(self) -> list[bytes]:
        talk = only(self.room.ana)
        keys = [key_of(talk.pair, line.id) for line in talk.lines]
        return [*self.pens, talk.pair, *keys, *(line.said.salt for line in talk.lines)]


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with lounge(tmp_path_factory.mktemp("taken") / "store") as room:
        scene, (ana, bea) = Scene(room), (room.ana, room.bea)
        for person in (ana, bea):
            watched(scene, person)  # type: ignore[arg-type]
        first, second, third, why, name = TEXTS
        wrote(ana, pen(bea), first, name=name)
        wrote(bea, pen(ana), second, name=name)
        wrote(ana, pen(bea), third, name=name)
        told = only(bea)
        flags.send_flag(bea, flags.flag_letter(bea, told, told.lines[0], why))
        yield scene


def test_no_text_no_pen_and_no_key_of_a_letter_is_in_anything_the_server_has(scene: Scene) -> None:
    needles = {form for text in TEXTS for form in evidence.encodings(text)}
    assert evidence.found_in(taken(scene), needles) == []  # type: ignore[arg-type]
    assert evidence.found_in(taken(scene), keys_needles(scene.secrets)) == []  # type: ignore[arg-type]


def test_the_search_finds_a_key_that_is_planted(scene: Scene) -> None:
    needle = pen(scene.room.ana)
    evidence.plant(scene.room.town.folder, f"CREATE TABLE planted_letters AS SELECT '{needle.hex()}' AS pen")
    try:
        assert evidence.found_in(taken(scene), keys_needles([needle]))  # type: ignore[arg-type]
    finally:
        evidence.plant(scene.room.town.folder, "UPDATE planted_letters SET pen = ''", "DROP TABLE planted_letters")


def test_rows_of_letters_have_nothing_in_common_but_the_room_and_the_control_has(scene: Scene) -> None:
    """What ties two rows: a value of twelve bytes and more that stands in both."""
    sql = scene.room.town.sql
    rows = sql("SELECT r.* FROM record r JOIN room o ON o.id = r.room WHERE o.kind = 'letters' ORDER BY r.seq")
    assert len(rows) == 3

    def ties(all: list[tuple[object, ...]]) -> int:
        values = [{bytes(v) for v in row if isinstance(v, (bytes, memoryview)) and len(bytes(v)) >= 12} for row in all]
        return sum(bool(one & other) for at, one in enumerate(values) for other in values[at + 1 :])

    assert ties(rows) == 0
    conversation = public_key_of(own_seed(only(scene.room.ana).pair, pen(scene.room.ana), bytes(16)))
    assert ties([(*row, conversation) for row in rows]) == 3, "a name for the conversation would be found"
    assert len({len(row[-1]) for row in [tuple(v for v in row if isinstance(v, bytes)) for row in rows]}) == 1


def test_no_request_of_a_letter_names_a_pen_a_member_or_the_other_s_letters(scene: Scene) -> None:
    seats = keys_needles([scene.room.ana.key, scene.room.bea.key])
    pens = keys_needles(scene.pens)
    appended = [(header, body) for path, header, body in scene.asked if path == "/api/rooms/append"]
    assert len(appended) == 3
    for header, body in appended:
        whole = header.encode() + body
        assert not any(needle in whole for needle in seats | pens)
        assert header.split(" ")[0] in ("Token", "Ticket")
    read = [body for path, _, body in scene.asked if path == "/api/rooms/read"]
    room = scene.room.ana.room(letters.ROOM)
    asked = {body for body in read if keys_needles([room]) & {each for each in keys_needles([room]) if each in body}}
    assert len(asked) == 1, "all ask for the same, whoever they write to"
    assert Watched
