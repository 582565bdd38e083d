"""Older epochs, through HTTP: a checkpoint has the newest ones; the others come with the rungs that lead to them."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from harness import SERVICE, Town, append_public
from parasol.features.services.client import directory, keeping
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.moderation import decisions
from parasol.kernel.rooms.client.public import make, read_all
from parasol.kernel.rooms.public import Waiting
from parasol.kernel.roster.checkpoint import KNOWN_EPOCHS
from parasol.kernel.roster.client.checkpoints import sign_if_due
from parasol.kernel.roster.client.person import Person, unlock
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.client.sending import send
from parasol.kernel.roster.rules.epochs import in_force_on
from parasol.kernel.seal import Unreadable

EPOCHS = 2 * KNOWN_EPOCHS + 8
AT_ONCE = 8
READ = "/api/rungs/read"
Change = Callable[[m.Rungs], m.Rungs]


def few_at_once(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(m, "RUNGS_WITH_BOXES", 2)
    patch.setattr(m, "RUNGS_AT_ONCE", AT_ONCE)


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Town]:
    few_at_once(monkeypatch)
    made = Town(tmp_path)
    yield made
    made.close()


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Town, list[tuple[str, Person]]]]:
    """A decision and a service under the first keys, then a year of renewals, and a checkpoint of it. Tests only read
    there."""
    town = Town(tmp_path_factory.mktemp("lived"))
    with pytest.MonkeyPatch.context() as patch:
        few_at_once(patch)
        people = town.people("steward", "member")
        first, second, _ = (person for _, person in people)
        keeping.add(first, SERVICE, "we went there together")
        while first.roster.current["members"] < EPOCHS:
            town.clock.offset += 86_400
            send(first, [], ["stewards", "members"])
        for each in (first, second):
            each.refresh()
            sign_if_due(each)
        yield town, people
    town.close()


def asked_of(connection: Connection, change: Change = lambda rungs: rungs) -> list[tuple[str, int]]:
    """Which rungs are asked for from now on; and what is answered is changed."""
    asked: list[tuple[str, int]] = []
    true = connection.ask

    def ask(path: str, message: Any, answer: Any, seed: bytes | None = None) -> Any:
        given = true(path, message, answer, seed)
        if path != READ:
            return given
        asked.append((message.group, message.newest))
        return change(given)

    connection.ask = ask  # type: ignore[method-assign, assignment]
    return asked


def again(town: Town, words: str) -> Person:
    return unlock(town.connect(), town.device, words)


def test_who_begins_with_a_checkpoint_knows_the_newest_epochs_and_reads_what_is_under_older_ones(
    lived: tuple[Town, list[tuple[str, Person]]],
) -> None:
    town, people = lived
    person = again(town, people[2][0])
    known, hashed = person.roster.older["members"]
    assert (known, len(hashed)) == (EPOCHS - KNOWN_EPOCHS, 32)
    asked = asked_of(person.connection)
    read = decisions.read(person)
    assert [each.decision for each in read] == [each.decision for each in decisions.read(people[0][1])]
    assert read
    numbers = [newest for group, newest in asked if group == "members"]
    assert len(set(numbers)) == len(numbers)
    assert len(numbers) <= EPOCHS // AT_ONCE + 3
    assert person.roster.older["members"][0] == 0
    whole = people[0][1].whole()
    assert {name: made for name, made in person.roster.epochs.items() if name[0] == "members"} == {
        name: made for name, made in whole.epochs.items() if name[0] == "members"
    }


def test_a_service_that_an_older_signer_signed_is_still_the_communitys(
    lived: tuple[Town, list[tuple[str, Person]]],
) -> None:
    town, _ = lived
    connection = town.connect()
    roster = fetch(connection)
    assert roster.older["stewards"][0] > 0
    asked = asked_of(connection)
    assert [each.name for each in directory.fetch(connection, roster, town.clock.today())] == [SERVICE.name]
    assert {group for group, _ in asked} == {"stewards"}


def test_a_waiting_time_that_isnt_by_the_desk_makes_nobody_ask_for_older_epochs(town: Town) -> None:
    first, second = (person for _, person in town.people("steward"))
    while first.roster.current["stewards"] < KNOWN_EPOCHS + 2:
        town.clock.offset += 86_400
        send(first, [], ["stewards", "members"])
    for each in (first, second):
        each.refresh()
        sign_if_due(each)
    room, id, old = first.room("public"), os.urandom(16), os.urandom(32)
    body = make(old, room, id, Waiting(1, town.clock.today(), 0, 0, None))
    append_public(first.connection, first.seed, room, id, body, town.clock.today())
    connection = town.connect()
    roster = fetch(connection)
    assert roster.older["stewards"][0] > 0
    asked = asked_of(connection)
    assert read_all(connection, roster) == []
    assert asked == [], "no key of stewards makes it count"


def cut(rungs: m.Rungs, first: int, last: int | None = None) -> m.Rungs:
    """Epochs left out, at either end; members' ones."""
    return msgspec.structs.replace(rungs, epochs=rungs.epochs[40 * first : last and 40 * last])


LIES: dict[str, tuple[Change, str]] = {
    "another commitment": (
        lambda true: msgspec.structs.replace(true, epochs=bytes(32) + true.epochs[32:]),
        "wrong-key",
    ),
    "the first left out": (lambda true: cut(true, 1), "wrong-key"),
    "the last left out": (lambda true: cut(true, 0, -1), "wrong-key"),
    "two swapped": (
        lambda true: msgspec.structs.replace(true, epochs=true.epochs[40:80] + true.epochs[:40] + true.epochs[80:]),
        "wrong-key",
    ),
    "half of one": (lambda true: msgspec.structs.replace(true, epochs=true.epochs[20:]), "wrong-key"),
    "another hash before": (lambda true: msgspec.structs.replace(true, before=bytes(32)), "wrong-key"),
    "epochs without rungs": (lambda true: msgspec.structs.replace(true, sealed=b""), "no-key"),
    "rungs without epochs": (lambda true: msgspec.structs.replace(true, epochs=b""), "no-key"),
    "neither": (lambda true: msgspec.structs.replace(true, sealed=b"", epochs=b""), "no-key"),
    "those of another number": (lambda true: msgspec.structs.replace(true, newest=true.newest - 1), "no-key"),
}


def test_older_epochs_that_are_false_or_withheld_are_named_and_nothing_is_read_by_them(
    lived: tuple[Town, list[tuple[str, Person]]],
) -> None:
    town, people = lived
    for name, (change, code) in LIES.items():
        person = again(town, people[2][0])
        asked_of(person.connection, change)
        with pytest.raises(Distrust) as caught:
            decisions.read(person)
        assert caught.value.code == code, name
        assert person.roster.older["members"][0] == EPOCHS - KNOWN_EPOCHS or code == "no-key", name


def test_a_made_up_head_leads_no_further_than_the_day_of_its_record(
    lived: tuple[Town, list[tuple[str, Person]]],
) -> None:
    """Else a server that names an ancient epoch learns from what is asked for then who reads the record."""
    town, people = lived
    person = again(town, people[2][0])
    stored, _ = next(iter(people[0][1].read("decisions")))
    asked = asked_of(person.connection)
    oldest_known = person.roster.epoch("members", person.roster.older["members"][0] + 1)
    for day, most in ((oldest_known.made_on + 1, 0), (oldest_known.made_on - 2, 1)):
        record = msgspec.structs.replace(stored, day=day)
        refused = person.opened("decisions", record)
        assert isinstance(refused, Unreadable)
        assert refused.code == "old-epoch"
        assert len(asked) == most
    assert in_force_on(person.roster, "members", oldest_known.made_on - 2) > 0


def test_the_server_gives_any_epoch_that_there_ever_was_and_none_that_there_was_not(town: Town) -> None:
    first = town.found()
    for _ in range(3):
        send(first, [], ["members"])
    for newest, numbers in {0: 0, 1: 0, 2: 1, 4: 3, 5: 4, 99: 4, 2**53 - 1: 4}.items():
        rungs = first.connection.ask(READ, m.RungsRead("members", newest), m.Rungs)
        assert (rungs.newest, len(rungs.epochs)) == (newest, 40 * numbers)
        assert rungs.before == bytes(32)
