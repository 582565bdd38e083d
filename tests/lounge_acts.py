"""People in a community with a lounge, and what they do there."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pytest

from harness import POLICY, Town, town
from parasol.features.lounge.client.reading import Lounge, Said, read_lounge
from parasol.features.lounge.client.writing import ROOM, Writing
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import allowance
from parasol.kernel.roster.structs import Topic
from parasol.kernel.seal.record import seal_record
from parasol.kernel.tokens.client.derive import batches_of, issue_message
from parasol.kernel.wire.tokens import week_of

TALK, RIGHTS = Topic(1, "Zq7Town talk", "", "en", 90), Topic(2, "Zq7Rights", "", "en", 7)
TOPICS = msgspec.structs.replace(POLICY, topics=[TALK, RIGHTS])
SAID = {"name": "Zinnia", "topic": 1, "title": "The door", "language": "en", "text": "The code is changed (invented)."}


@dataclass
class Room:
    """Three stewards and two members of a community with a lounge."""

    town: Town
    first: Person
    second: Person
    third: Person
    ana: Person
    bea: Person

    @property
    def people(self) -> list[Person]:
        return [self.first, self.second, self.third, self.ana, self.bea]

    def next_weeks(self) -> None:
        """Two weeks later everybody has new tokens."""
        self.town.clock.offset += 14 * 86_400
        for person in self.people:
            person.wallet.forget()
            person.wallet._refused = 0  # a jump makes tickets stale


def by_two(first: Person, second: Person, act: Callable[[], object]) -> None:
    with pytest.raises(steward.SecondNeeded) as waits:
        act()
    second.refresh()
    steward.agree(second, waits.value.proposal, "yes")
    first.refresh()


@contextmanager
def lounge(folder: Path) -> Iterator[Room]:
    with town(folder) as running:
        first, second, third, *members = running.settled("steward", "member", "member", "member")
        by_two(first, second, lambda: steward.change_role(first, third.key, "steward", "she knows everybody"))
        by_two(first, second, lambda: steward.change_policy(first, TOPICS, "a space of our own"))
        for each in (first, third, *members):
            each.refresh()
        yield Room(running, first, second, third, *members)


def posted(person: Person, slot: int = 0, **changed: Any) -> Said:
    writing = Writing(person)
    post = writing.post(slot, **{**SAID, **changed})
    writing.send(post)
    return next(each for each in read_lounge(person).said if each.post.salt == post.salt)


def appended(person: Person, seed: bytes, body: bytes, id: bytes | None = None, epoch: int | None = None) -> bytes:
    """Whatever it is, as a post that a token pays for."""
    id, name = id or os.urandom(16), person.room(ROOM)
    number = epoch or person.roster.current["members"]
    sealed = seal_record(name, "members", number, person.keyring.keys["members"][number], seed, id, body, os.urandom)
    message = m.RoomAppend(name, m.WireRecord(id, sealed), generation=person.roster.current["members"])
    person.wallet.ask_for_sitting("/api/rooms/append", message, m.Appended, ROOM, 0)
    return id


def texts(read: Lounge) -> list[str]:
    return [said.post.text for said in read.said if read.hidden_by(said) is None]


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Declined) as declined:
        act()
    return declined.value.code


def draw(person: Person, pens: list[bytes]) -> m.TokensDrawn:
    """Draw this week's batch with these elements for pens."""
    week, roster = week_of(person.device.today()), person.roster
    checks = allowance(roster, person.key, person.mine.since or 0, person.mine.vouched_on, week)
    message = issue_message(
        week, batches_of(person.contents.seat, week, checks, roster.keys_number), roster.keys_number, pens
    )
    return person.connection.ask("/api/tokens/draw", message, m.TokensDrawn, person.seed)
