"""The whole store is taken after invites and vouching: nothing in it tells which steward it was."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import evidence
import msgspec
import pytest

from harness import Town, passphrase, town
from lines import Asked, Watched
from parasol.kernel.client.connection import Connection
from parasol.kernel.roster.client import founding, steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import EntrySignature, SignedEntry, apply
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.signers import is_by_signer
from parasol.kernel.roster.rules.state import RosterState
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.signing import sign


@dataclass
class Scene:
    """Two stewards who invited and vouched, each for the one whom the other invited."""

    served: Town
    stewards: list[Person]
    about: dict[str, bytes] = field(default_factory=dict)
    """What their invites and vouching were about: public keys and names of vaults."""
    asked: list[Asked] = field(default_factory=list)
    """What they asked while they did it."""


def _watched(scene: Scene, person: Person) -> Callable[[], None]:
    before = person.connection
    watched = Connection(scene.served.url, Watched(scene.asked))
    scene.served.connections.append(watched)
    person.connection = watched

    def end() -> None:
        person.connection = before

    return end


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with town(tmp_path_factory.mktemp("who") / "store") as served:
        first, second = served.settled("steward")
        made = Scene(served, [first, second])
        for name, by in (("a", first), ("b", second)):
            words = passphrase()
            end = _watched(made, by)
            steward.invite(by, "member", words, "they asked")
            end()
            keys = keys_of(words, "invite")
            made.about |= {f"invite of {name}": keys.sign_key, f"vault of {name}": keys.name}
            made.about[name] = founding.join(served.connect(), served.device, words, passphrase()).key
        for by, name in ((first, "b"), (second, "a")):
            by.refresh()
            end = _watched(made, by)
            steward.vouch(by, made.about[name])
            end()
        for name, by in (("open", first), ("taken back", second)):
            words = passphrase()
            by.refresh()
            steward.invite(by, "member", words, "they asked")
            made.about[f"{name} invite"] = keys_of(words, "invite").sign_key
        second.refresh()
        steward.cancel(second, made.about["taken back invite"], "they changed their mind")
        yield made


def _forms(key: bytes) -> set[bytes]:
    return {key, key.hex().encode(), *_base64(key)}


def _base64(key: bytes) -> set[bytes]:
    encoded = msgspec.json.encode(key).strip(b'"')
    return {encoded, encoded.rstrip(b"=")}


def test_the_only_signature_on_an_invite_a_cancelling_and_a_vouching_is_the_signers(scene: Scene) -> None:
    with evidence.asking(scene.served.folder) as ask:
        stored = ask("SELECT number, body, signatures FROM roster ORDER BY 1")
    state, seen = RosterState(), 0
    for _, body, signatures in sorted(stored):
        entry = SignedEntry(body, msgspec.json.decode(signatures, type=list[EntrySignature]))
        if is_by_signer(decode(entry.body)):
            assert [item.key for item in entry.signatures] == [state.epoch("stewards").signer]
            seen += 1
        state = apply(state, entry)
    assert seen == 4 + 2 + 1


def test_no_row_of_the_store_names_both_a_steward_and_somebody_they_invited_or_vouched_for(scene: Scene) -> None:
    who = {needle for person in scene.stewards for needle in _forms(person.key)}
    what = {needle for key in scene.about.values() for needle in _forms(key)}
    rows = list(evidence.rows_of(scene.served.folder))
    assert any(needle in row for _, row in rows for needle in who), "the search can find a steward"
    assert any(needle in row for _, row in rows for needle in what), "and whom they invited"
    both = [table for table, row in rows if any(n in row for n in who) and any(n in row for n in what)]
    assert both == []


def test_the_signature_inside_a_note_is_nowhere_in_the_files(scene: Scene) -> None:
    needles: set[bytes] = set()
    for person in scene.stewards:
        for key in scene.about.values():
            for kind in (b"invite", b"vouch"):
                needles |= {*_base64(made := sign(person.seed, "note", kind + b"\x00" + key)), made, made[:32]}
    assert evidence.found_in(evidence.kept(scene.served.folder), needles) == []


def test_no_request_that_makes_an_invite_or_vouches_is_signed_by_a_member(scene: Scene) -> None:
    asked = {(path, bool(signed)) for path, signed, _ in scene.asked}
    assert ("/api/roster/append", False) in asked
    assert ("/api/vaults/write", False) in asked
    assert not {("/api/roster/append", True), ("/api/vaults/write", True)} & asked
