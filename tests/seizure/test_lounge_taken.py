"""The server is taken with a lounge in it: no author, text, name, topic, reaction, and no tie of a pen or of a voice to
a seat."""

import base64
import os
from collections.abc import Iterator
from dataclasses import dataclass, field

import evidence
import pytest

from lines import Asked, Watched
from lounge_acts import Room, lounge, posted
from parasol.features.lounge.client import flags
from parasol.features.lounge.client.reading import Said
from parasol.features.lounge.client.writing import Writing
from parasol.features.lounge.rules import voice_until
from parasol.features.lounge.structs import PROPOSAL, Act, Answer, Came, Given, VoiceCertificate
from parasol.kernel.client.connection import Connection
from parasol.kernel.roster.client.person import Person
from parasol.kernel.tokens.client import Pen, voice_of
from parasol.kernel.wire.signing import public_key_of
from parasol.kernel.wire.tokens import week_of

PLANTED = [
    "Zq7Zinnia",
    "Zq7Planted title",
    "Zq7Planted text",
    "Zq7Planted warning",
    "Zq7Planted why",
    "Zq7Planted reason",
    "Zq7Planted proposal",
    "Zq7Planted answer",
    "Zq7Planted outcome",
]
TEXTS = [*PLANTED, "Zq7Corrected text", "Zq7Second pen"]


@dataclass
class Scene:
    """What was written, and every request while it was."""

    room: Room
    said: list[Said] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    """Path, header, body."""
    certificate: VoiceCertificate | None = None

    @property
    def pens(self) -> list[bytes]:
        return [pen.key for person in (self.room.ana, self.room.bea) for pen in Writing(person).pens]

    @property
    def voices(self) -> list[Pen]:
        people, month = (self.room.ana, self.room.bea), self.said[-1].month
        return [voice_of(person.contents.seat, person.roster.genesis, month) for person in people]


def watched(scene: Scene, person: Person) -> None:
    person.connection = Connection(scene.room.town.url, Watched(scene.asked))
    scene.room.town.connections.append(person.connection)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with lounge(tmp_path_factory.mktemp("taken") / "store") as room:
        scene = Scene(room)
        for person in (room.ana, room.bea):
            watched(scene, person)
        name, title, text, warning, why, reason, proposal, answer, outcome = PLANTED
        said = posted(room.ana, name=name, title=title, text=text, warning=warning)
        scene.said = [said, posted(room.ana, 1, text="Zq7Second pen"), posted(room.bea, 3, root=said.identity)]
        Writing(room.bea).react(3, [Given(said.identity, "support")])
        flags.send_flag(room.bea, flags.flag_of(room.bea, said, why))
        flags.act(room.first, Act("hide", room.first.device.today(), reason, post=said.identity))
        Writing(room.ana).correct(scene.said[1], text="Zq7Corrected text")
        proposed, today = posted(room.ana, 2, topic=PROPOSAL, title=title, text=proposal), room.first.device.today()
        scene.said.append(proposed)
        Writing(room.bea).support(proposed)
        scene.certificate = Writing(room.bea).voice(proposed.month)
        id = flags.act(room.first, Answer(proposed.identity, proposed.digest, title, "yes", answer, today))
        flags.act(room.second, Act("confirm", today, reason, of=id))
        flags.act(room.second, Came(id, title, "done", outcome, today))
        yield scene


def taken(scene: Scene) -> list[evidence.Exhibit]:
    """The files, and the memory of the process in which this server runs would find its own tests: files alone."""
    return evidence.kept(scene.room.town.folder)


def keys_needles(keys: list[bytes]) -> set[bytes]:
    return {form for key in keys for form in (key, key.hex().encode(), base64.b64encode(key)[:40])}


def test_no_text_name_topic_or_pen_is_found_in_anything_the_server_has(scene: Scene) -> None:
    needles = {form for text in TEXTS for form in evidence.encodings(text)}
    assert evidence.found_in(taken(scene), needles) == []
    assert scene.certificate is not None
    secret = [
        *scene.pens,
        *(form for voice in scene.voices for form in (voice.key, voice.point)),
        scene.certificate.evaluated,
        *(said.identity for said in scene.said),
        *(said.post.salt for said in scene.said),
        *(pen.point for person in (scene.room.ana, scene.room.bea) for pen in Writing(person).pens),
        *(said.post.certificate.evaluated for said in scene.said),
    ]
    assert evidence.found_in(taken(scene), keys_needles(secret)) == []


def test_the_search_finds_what_is_planted(scene: Scene) -> None:
    """The settings' topics are public, so a topic's name is there; a pen that is put there is found."""
    assert evidence.found_in(taken(scene), evidence.encodings("Zq7Town talk"))
    ids = [said.id for said in scene.said if said.post.edition == 0 and said.post.text != "Zq7Second pen"]
    assert len(evidence.found_in(taken(scene), ids)) >= len(ids)
    pen, voice, name = scene.pens[0], scene.voices[1].key, os.urandom(8).hex()
    row = f"SELECT '{pen.hex()}' AS pen, '{voice.hex()}' AS voice"
    evidence.plant(scene.room.town.folder, f"CREATE TABLE planted_{name} AS {row}")
    try:
        assert evidence.found_in(taken(scene), keys_needles([pen]))
        assert evidence.found_in(taken(scene), keys_needles([voice]))
    finally:
        evidence.plant(
            scene.room.town.folder, f"UPDATE planted_{name} SET pen = '', voice = ''", f"DROP TABLE planted_{name}"
        )


def test_nothing_ties_a_pen_or_a_voice_to_a_membership_or_to_another_one(scene: Scene) -> None:
    """No request names a member and has to do with a pen, none is about two pens, and none that appends is signed. A
    voice is as a pen here."""
    seats = keys_needles([scene.room.ana.key, scene.room.bea.key])
    pens = [keys_needles([key]) for key in (*scene.pens, *(voice.key for voice in scene.voices))]
    certified = [(header, body) for path, header, body in scene.asked if path == "/api/pens/certify"]
    assert len(certified) == 5, "one for each pen and voice that was used"
    for path, header, body in scene.asked:
        whole = header.encode() + body
        named = [at for at, needles in enumerate(pens) if any(needle in whole for needle in needles)]
        assert len(named) <= 1
        assert not named or (path == "/api/pens/certify" and not any(seat in whole for seat in seats))
    appended = [header for path, header, _ in scene.asked if path == "/api/rooms/append"]
    assert len(appended) == 7, "each thing that was said once"
    assert {header.split(" ")[0] for header in appended} <= {"Token", "Ticket"}
    deleted = [header for path, header, _ in scene.asked if path == "/api/rooms/delete-record"]
    assert len(deleted) == 1
    assert not any(needle in deleted[0].encode() for needles in (seats, *pens) for needle in needles)


def test_what_was_corrected_has_left_the_files_and_its_name_is_all_that_stays(scene: Scene) -> None:
    former = scene.said[1]
    (left,) = [row for _, row in evidence.rows_of(scene.room.town.folder) if former.id in row]
    assert len(left) < 100, "a number, an id, two days"
    own = Writing(scene.room.ana).pens[1].take_back_seed(former.post.salt, 0)
    assert evidence.found_in(taken(scene), keys_needles([public_key_of(own)])) == []


def test_who_drew_a_voice_and_in_which_month_is_all_that_a_thief_with_the_keys_sees_of_voices(scene: Scene) -> None:
    """She can be asked for by name, as of the quarter; what she supported can't."""
    town, month = scene.room.town, scene.said[-1].month
    assert town.server is not None
    limit, week = town.server._tokens, week_of(voice_until(month))
    marks = {limit.issued_mark(person.key, week, ("voice", month)) for person in scene.room.people}
    rows = {bytes(mark): bytes(batch) for mark, batch in town.sql("SELECT mark, batch FROM drawn")}
    assert marks <= rows.keys(), "all draw one, whoever supports"
    kept = {bytes(value) for (value,) in town.sql("SELECT body FROM record")}
    shown = {value for voice in scene.voices for value in (voice.key, voice.point)}
    for mark in marks:
        assert not any(mark in body or rows[mark] in body for body in kept)
        assert not any(value in mark + rows[mark] for value in shown)
