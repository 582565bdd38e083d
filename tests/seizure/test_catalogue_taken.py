"""The server is taken with a catalogue in it: what owners listed is read there, as anybody reads it, and the rest of a
listed profile by its link. Nothing else is, and nothing ties two personas of one member, one to the member, or what a
member said of whom they met to the member."""

import base64
import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import evidence
import pytest
from test_profiles_taken import Asked, Watched, ties

from catalogue_acts import with_catalogue
from harness import Town, town
from parasol.features.profiles.structs import Profile
from parasol.kernel.client.connection import Connection
from profile_acts import Persona, later, published


def letters() -> str:
    return "".join(chr(97 + each % 26) for each in os.urandom(12))


@dataclass
class Scene:
    """Two members; personas of the first, of the second, and another one of the first."""

    town: Town
    personas: list[Persona] = field(default_factory=list)
    puts: list[bytes] = field(default_factory=list)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with town(tmp_path_factory.mktemp("taken") / "store") as running:
        people = with_catalogue(running, "member", "member")
        later(running, 92, *people)
        ana, bea = people[-2:]
        scene = Scene(running)
        for at, (member, slot) in enumerate(((ana, 0), (bea, 0), (ana, 1), (bea, 1))):
            seen = Asked()
            member.connection = Connection(running.url)  # a pass pays for what was signed for the same site
            running.connections += [member.connection, Connection(running.url, Watched(seen))]
            name, line, text = ("Zq7" + letters() for _ in range(3))  # nothing in common that they wrote
            says = Profile(name=name, line=line, text=text)
            persona = published(running, member, says, running.connections[-1], slot)
            if at < 3:
                persona.owner.add_link("Zq7Label list", "everybody")
            scene.personas.append(persona)
            scene.puts.append(b" ".join(whole for path, whole in seen if path == "/api/profiles/put"))
        yield scene


def test_a_thief_reads_what_is_listed_and_nothing_of_the_others(scene: Scene) -> None:
    taken = evidence.kept(scene.town.folder)

    def is_there(text: str) -> bool:
        forms = evidence.encodings(text)
        return any(form in each.content for each in taken for form in forms)

    profiles = [persona.owner.own.profile for persona in scene.personas]
    assert [is_there(str(each.line)) for each in profiles] == [True, True, True, False]
    assert not any(is_there(str(each.text)) for each in profiles), "what is behind the link is locked"
    labels = [is_there("Zq7Label list"), is_there("Zq7Label Robin")]
    assert labels == [False, False]
    links = [each for persona in scene.personas for each in persona.owner.own.links]
    secrets = [each.secret for each in links if not each.listed]
    listed = [each.secret for each in links if each.listed]

    def holds(secret: bytes) -> bool:
        return any(form in each.content for each in taken for form in (secret, base64.b64encode(secret)))

    assert [holds(each) for each in listed] == [True] * 3, "the link that stands there is everybody's"
    assert not [each for each in secrets if holds(each)], "and no other"


def without_her_text(put: bytes) -> bytes:
    """A put with no more of its listing than the key, the signature and the secret: the rest is what she wrote."""

    def kept(found: re.Match[bytes]) -> bytes:
        body = base64.b64decode(found[2])
        return found[1] + base64.b64encode(body[:96] + base64.b64decode(json.loads(body[96:])["secret"]))

    return re.sub(rb'("listing":\{"id":"[^"]*","body":")([^"]*)', kept, put)


def test_nothing_ties_two_personas_of_one_member_and_the_control_does(scene: Scene) -> None:
    first, other, second, _ = map(without_her_text, scene.puts)
    assert all(b'"listing":{' in each for each in (first, other, second))
    assert ties([first, other], [second]) == {0: Counter()}
    planted = base64.b64encode(scene.personas[0].link.secret)
    assert ties([first + b" " + planted, other], [second + b" " + planted])[0].keys() == {0}
