"""What a desk's keys, which anybody may read, show of those who answer there."""

import os
from dataclasses import replace
from typing import Any

import pytest
from rpds import HashTrieMap

from parasol.features.desks.client.keys import MAX_WORKERS, fresh_desk_keys, open_desk_keys
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.desks import Desk, DeskEpoch
from parasol.kernel.roster.rules.hashes import hash_of_recipient
from parasol.kernel.roster.rules.members import Membership
from parasol.kernel.roster.rules.packed import PackedMap
from parasol.kernel.roster.rules.state import EpochState
from parasol.kernel.roster.structs import MAX_DESK_KEYS_BYTES, DeskKeys
from parasol.kernel.seal.hybrid import AgeKey

INTAKE = AgeKey.generate()
PEOPLE = {os.urandom(32): AgeKey.generate() for _ in range(MAX_WORKERS)}


def hashed(age: AgeKey) -> bytes:
    return hash_of_recipient(age.recipient)


TEXTS = {hashed(age): age.recipient for age in (INTAKE, *PEOPLE.values())} | {bytes(32): "age1broken"}
ROSTER = RosterState(
    length=1,
    members=PackedMap({key: Membership(key, hashed(age), "member", 0) for key, age in PEOPLE.items()}),
    epochs=HashTrieMap({("stewards", 1): EpochState(1, bytes(32), 0, 0, hashed(INTAKE), bytes(32))}),
    current={"stewards": 1},
)
FILES: dict[bytes, bytes] = {}
PLACE: dict[str, Any] = {"previous": bytes(32), "beside": bytes(32), "day": 0, "number": 1, "stewards": bytes(32)}


def parts_of(sealed: bytes) -> tuple[int, int]:
    """How many stanzas somebody counts who only has the file, and how long what follows the header is."""
    header, _, payload = sealed.partition(b"\n--- ")
    return header.count(b"\n-> "), len(payload)


def keys_for(workers: int, desk: Desk, roster: RosterState = ROSTER) -> DeskKeys:
    before = None
    if desk.newest is not None:
        before = open_desk_keys(desk, FILES, [INTAKE.identity])
    made, _, sealed = fresh_desk_keys(PLACE, roster, desk, list(PEOPLE)[:workers], before, TEXTS, os.urandom, True)
    FILES[made.keys] = sealed
    return made


def after(desk: Desk, made: DeskKeys) -> Desk:
    new = DeskEpoch(made.generation, made.recipient, made.signer, made.keys, 1)
    return replace(desk, epochs=(*desk.epochs, new))


def test_a_desks_keys_show_at_most_that_seven_fifteen_or_twenty_answer() -> None:
    shown = {workers: parts_of(FILES[keys_for(workers, Desk(1, None)).keys]) for workers in range(MAX_WORKERS + 1)}
    assert [shown[workers][0] for workers in shown] == [8] * 8 + [16] * 8 + [24] * 5
    for few, many in ((0, 7), (8, 15), (16, 20)):
        assert len({shown[workers][1] for workers in range(few, many + 1)}) == 1


def test_a_member_that_nothing_can_be_sealed_to_shows_no_more() -> None:
    key = next(iter(PEOPLE))
    members = ROSTER.members.insert(key, replace(ROSTER.members[key], recipient=bytes(32)))
    broken = replace(ROSTER, members=members)
    assert parts_of(FILES[keys_for(3, Desk(1, None), broken).keys]) == parts_of(FILES[keys_for(3, Desk(1, None)).keys])


@pytest.mark.parametrize("workers", [1, MAX_WORKERS])
def test_all_who_answer_open_them_and_the_largest_are_not_too_long(workers: int) -> None:
    desk = Desk(1, None)
    for _ in range(11):
        desk = after(desk, keys_for(workers, desk))
    assert desk.newest is not None
    assert len(FILES[desk.newest.keys]) < MAX_DESK_KEYS_BYTES
    for age in [INTAKE, *list(PEOPLE.values())[:workers]]:
        file = open_desk_keys(desk, FILES, [age.identity])
        assert file.workers == sorted(list(PEOPLE)[:workers])
        assert set(file.keys) == set(range(3, 12))
