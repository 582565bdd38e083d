"""The server is taken with profiles in it: no text, label or link, and no tie of a profile to a member, of one persona
to another, or of a draw of tokens to what they paid for: a profile, or a question to one."""

import base64
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import evidence
import httpx
import pytest

from harness import Town, town
from parasol.features.profiles.structs import Template
from parasol.kernel.client.connection import Connection
from parasol.kernel.roster.client.person import Person
from profile_acts import Persona, ask, later, published, write

MEMBERS = 5
WINDOW = 10
PLANTED = [
    "Zq7Ada",
    "Zq7Planted: I like",
    "Zq7Prices",
    "Zq7Label Robin",
    "Zq7Label Sam",
    "Zq7Template",
    "Zq7Asked",
    "Zq7Who",
]
Asked = list[tuple[str, bytes]]


class Watched(httpx.HTTPTransport):
    """Passes everything on, and remembers what was asked, and answered."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.asked = asked

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = super().handle_request(request)
        whole = request.headers.get("authorization", "").encode() + b" " + request.read() + b" " + answer.read()
        self.asked.append((request.url.path, whole))
        return answer


@dataclass
class Scene:
    """Members, the personas of each in turn, and all that the host saw of each."""

    town: Town
    members: list[Person]
    personas: list[Persona] = field(default_factory=list)
    draws: list[bytes] = field(default_factory=list)
    puts: list[bytes] = field(default_factory=list)
    """Of persona n, who is member n % MEMBERS."""
    asks: list[bytes] = field(default_factory=list)
    """Of member n, who asked the first of the later personas."""


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with town(tmp_path_factory.mktemp("taken") / "store") as running:
        members = running.settled(*["member"] * MEMBERS)[-MEMBERS:]
        scene, asked = Scene(running, members), [Asked() for _ in members]
        for member, seen in zip(members, asked, strict=True):
            member.connection = Connection(running.url, Watched(seen))
            running.connections.append(member.connection)
        for _ in range(2):
            later(running, 92, *members)  # a member has one token a quarter
            for member, seen in zip(members, asked, strict=True):
                before, apart = len(seen), Asked()
                running.connections.append(Connection(running.url, Watched(apart)))
                scene.personas.append(published(running, member, connection=running.connections[-1]))
                scene.puts.append(b" ".join(w for p, w in [*seen[before:], *apart] if p.startswith("/api/profiles/")))
        scene.draws = [b" ".join(w for path, w in seen if path == "/api/tokens/draw") for seen in asked]
        ada = scene.personas[MEMBERS]  # those of before have lapsed
        other = ada.owner.add_link("Zq7Label Sam")
        ada.owner.change(templates=[Template("Zq7Template", "Zq7Template text")])
        write(running, other, "Zq7Asked: are you free on Friday?")
        for member, seen in zip(members, asked, strict=True):
            before = len(seen)
            asking = ask(running, member, ada.link, about="Zq7Who", text="Zq7Asked: was he on time?")
            scene.asks.append(b" ".join(whole for path, whole in seen[before:] if path == "/api/rooms/open"))
        ada.owner.inbox.reply(ada.owner.inbox.questions()[-1], "rather-not")
        assert asking.read().answer == "rather-not"
        yield scene


def needles(*secrets: bytes) -> set[bytes]:
    return {form for each in secrets for form in (each, each.hex().encode(), base64.b64encode(each)[:20])}


def taken(scene: Scene) -> list[evidence.Exhibit]:
    return evidence.kept(scene.town.folder)


def windows(content: bytes) -> set[bytes]:
    """All pieces of what is written in base64; the signs between are the same in every request."""
    words = re.findall(rb"[A-Za-z0-9+/]{%d,}" % WINDOW, content)
    return {word[at : at + WINDOW] for word in words for at in range(len(word) - WINDOW + 1)}


def ties(ones: list[bytes], others: list[bytes]) -> dict[int, Counter[int]]:
    """For each of ``others``, with which of ``ones`` it has pieces in common that not all have, and how many."""
    held = [windows(each) for each in ones]
    usual = {piece for piece, count in Counter(piece for each in held for piece in each).items() if count > 1}
    found: dict[int, Counter[int]] = {}
    for number, content in enumerate(others):
        own = windows(content) - usual
        found[number] = Counter({at: len(own & each) for at, each in enumerate(held) if own & each})
    return found


def test_no_text_label_or_words_and_nothing_of_a_link_is_found_in_anything_the_server_has(scene: Scene) -> None:
    texts = {form for text in PLANTED for form in evidence.encodings(text)}
    texts |= {form for each in scene.personas for form in evidence.encodings(each.words)}
    assert evidence.found_in(taken(scene), texts) == []
    secrets = [link.secret for persona in scene.personas for link in persona.owner.own.links]
    marks = [persona.link.mark for persona in scene.personas]
    assert len(secrets) == len(scene.personas) + 1
    assert evidence.found_in(taken(scene), needles(*secrets, *marks)) == []
    assert evidence.found_in(taken(scene), {each.owner.own.inbox.encode() for each in scene.personas}) == []


def test_the_search_finds_what_is_there_and_what_is_planted(scene: Scene) -> None:
    rooms = [each.link.room for each in scene.personas]
    assert len(evidence.found_in(taken(scene), rooms)) >= len(rooms)
    secret = scene.personas[0].link.secret
    evidence.plant(scene.town.folder, f"CREATE TABLE planted_link AS SELECT '{secret.hex()}' AS link")
    try:
        assert evidence.found_in(taken(scene), needles(secret))
    finally:
        evidence.plant(scene.town.folder, "UPDATE planted_link SET link = ''", "DROP TABLE planted_link")


def test_nothing_that_the_host_saw_ties_a_profile_to_who_drew_and_the_control_does(scene: Scene) -> None:
    """All that was asked and answered when tokens were drawn, against all of every request with which a profile was put
    there: they have nothing in common but what all have. A client that let one piece slip is tied at once."""
    assert all(len(each) > 1000 for each in (*scene.draws, *scene.puts))
    found = ties(scene.draws, scene.puts)
    assert [number for number, at in found.items() if at] == []
    order = random.Random(7).sample(range(len(scene.puts)), len(scene.puts))
    leaky = [scene.puts[n] + scene.draws[n % MEMBERS][-900:-800] for n in order]
    right = sum(
        at.most_common(1)[0][0] == n % MEMBERS for n, at in zip(order, ties(scene.draws, leaky).values(), strict=True)
    )
    assert right == len(order)


def test_no_request_with_which_a_profile_is_put_names_a_member(scene: Scene) -> None:
    keys = needles(*(member.key for member in scene.members))
    assert not [put for put in scene.puts if any(key in put for key in keys)]
    named = [draw for draw in scene.draws if any(key in draw for key in keys)]
    assert len(named) == MEMBERS, "the search must find a member where one signs"


def test_no_row_ties_two_personas_or_a_persona_to_a_member_and_an_enquiry_is_found_at_its_profile(scene: Scene) -> None:
    rows = [row for _, row in evidence.rows_of(scene.town.folder)]
    rooms, keys = [each.link.room for each in scene.personas], [each.owner._keys.sign_key for each in scene.personas]
    seats = [member.key for member in scene.members]
    for row in rows:
        named = {at for at, (room, key) in enumerate(zip(rooms, keys, strict=True)) if room in row or key in row}
        assert len(named) <= 1
        assert not named or not any(seat in row for seat in seats)
    enquiry = [row for row in rows if f"enquiry/{rooms[MEMBERS].hex()}".encode() in row]
    assert len(enquiry) == 1, "the control: what belongs to a profile is found at it"


def test_no_question_is_tied_to_who_asked_and_the_control_ties_each(scene: Scene) -> None:
    """All that was asked and answered when each drew tokens, against the request with which each asked."""
    assert all(len(each) > 1000 for each in scene.asks)
    found = ties(scene.draws, scene.asks)
    assert [number for number, at in found.items() if at] == []
    keys = needles(*(member.key for member in scene.members))
    assert not [each for each in scene.asks if any(key in each for key in keys)]
    leaky = [each + scene.draws[n][-900:-800] for n, each in enumerate(scene.asks)]
    assert [at.most_common(1)[0][0] for at in ties(scene.draws, leaky).values()] == list(range(MEMBERS))


def test_no_row_ties_a_question_to_a_member_or_tells_what_was_answered(scene: Scene) -> None:
    room = scene.personas[MEMBERS].link.room
    rows = [row for _, row in evidence.rows_of(scene.town.folder)]
    asked = [row for row in rows if f"asked/{room.hex()}".encode() in row]
    assert len(asked) == MEMBERS, "the control: that she was asked is found, five times"
    assert not [row for row in asked if any(member.key in row for member in scene.members)]
    assert not [row for row in rows if b"rather-not" in row]
