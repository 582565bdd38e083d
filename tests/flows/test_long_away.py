"""Whoever was away comes back: every record that hasn't expired opens, through the ladder, however many renewals and
however many records there were."""

import asyncio
import os
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any, TypeVar

import pytest

from harness import Town
from lounge_acts import TOPICS
from parasol.features.lounge.client.reading import read_lounge
from parasol.features.lounge.client.writing import body_of
from parasol.features.lounge.rules import pen_point, season_info, season_of
from parasol.features.lounge.structs import Certificate, Post
from parasol.kernel import messages as m
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.oprf import poprf
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.sending import send
from parasol.kernel.roster.rules.ladder import longest_days
from parasol.kernel.roster.server.server_keys import TOKEN_SECRET
from parasol.kernel.seal import Unreadable
from parasol.kernel.seal.record import seal_record
from parasol.kernel.storage import NewRecord
from parasol.kernel.wire.signing import public_key_of

T = TypeVar("T")
RENEWALS = 50
DAYS = 30
DAY = 86_400.0
EXPIRED = 20
AT_ONCE = 500


def in_loop(served: Town, work: Coroutine[Any, Any, T]) -> T:
    return asyncio.run_coroutine_threadsafe(work, served.loop).result(60)


def write_alerts(served: Town, steward: Person, count: int, lasts: int) -> None:
    """So many records under the keys of now, put where the server puts them."""
    room, today = steward.room("alerts"), served.clock.today()

    async def put(records: list[NewRecord]) -> None:
        await asyncio.gather(*(served.storage.append(room, record, today) for record in records))

    for at in range(0, count, AT_ONCE):
        ids = [os.urandom(16) for _ in range(min(AT_ONCE, count - at))]
        sealed = [NewRecord(id, steward.sealed_record("alerts", id, id), today + lasts) for id in ids]
        in_loop(served, put(sealed))


def opened_alerts(served: Town, person: Person) -> tuple[int, list[Unreadable]]:
    """How many records of the store open to somebody with what they say, and why others don't."""
    room, last, count, others = person.room("alerts"), 0, 0, list[Unreadable]()
    while page := in_loop(served, served.storage.read_after(room, last, AT_ONCE, 10**7)):
        for record in page:
            opened = person.opened("alerts", m.StoredRecord(record.seq, record.id, record.day, record.body))
            if isinstance(opened, Unreadable):
                others.append(opened)
            else:
                count += opened.body == record.id
        last = page[-1].seq
    return count, others


@dataclass
class Pens:
    """Posts by pens that the server's own key certified, put where the server puts them; read as members read."""

    first: Person
    secret: bytes
    seeds: list[bytes] = field(default_factory=lambda: [os.urandom(32) for _ in range(20)])
    certified: dict[tuple[bytes, int], Certificate] = field(default_factory=dict)

    def certificate(self, seed: bytes, season: int) -> Certificate:
        known = self.certified.get((seed, season))
        point = pen_point(self.first.roster.genesis, 0, public_key_of(seed))
        made = known or Certificate(0, season, *poprf.certify(self.secret, point, season_info(season), os.urandom))
        self.certified[seed, season] = made
        return made

    def write(self, served: Town, steward: Person, count: int, lasts: int) -> None:
        room, today, epoch = steward.room("lounge"), served.clock.today(), steward.roster.current["members"]
        key = steward.keyring.keys["members"][epoch]

        async def put(records: list[NewRecord]) -> None:
            await asyncio.gather(*(served.storage.append(room, record, today) for record in records))

        def record(seed: bytes) -> NewRecord:
            id, season = os.urandom(16), season_of(today)
            post = Post(self.certificate(seed, season), id, 0, "Zinnia", 1, "A thread", "en", id.hex(), root=bytes(16))
            body = seal_record(room, "members", epoch, key, seed, id, body_of(post), os.urandom)
            return NewRecord(id, body, today + lasts)

        for at in range(0, count, AT_ONCE):
            many = range(min(AT_ONCE, count - at))
            in_loop(served, put([record(self.seeds[number % len(self.seeds)]) for number in many]))

    @staticmethod
    def opened_all(served: Town, person: Person) -> tuple[int, list[Unreadable]]:
        """As readers do: page by page, signatures and certificates verified."""
        lounge = read_lounge(person)
        whole = {said.post.text for said in lounge.said if said.post.text == said.id.hex()}
        return len(whole), [Unreadable("contents", "it doesn't count")] * lounge.others


def comes_back(served: Town, records: int, *, is_lounge: bool = False) -> None:
    (_, first), (words, _) = served.people("member")
    write, opened_all = write_alerts, opened_alerts
    if is_lounge:
        steward.change_policy(first, TOPICS, "a space of our own")
        ((secret,),) = served.sql("SELECT value FROM secret WHERE name = ?", TOKEN_SECRET)
        pens = Pens(first, bytes(secret))  # type: ignore[call-overload]
        write, opened_all = pens.write, pens.opened_all
    write(served, first, EXPIRED, lasts=10)
    served.clock.offset = 7 * DAY
    send(first, [], ["members"])
    served.clock.offset = left = (longest_days(first.roster) + 10) * DAY
    send(first, [], ["members"])
    before = first.roster.current["members"]
    served.unlock(words)
    for renewal in range(RENEWALS):
        write(served, first, records // RENEWALS, lasts=60)
        served.clock.offset = left + DAYS * DAY * (renewal + 1) / RENEWALS
        send(first, [], ["members"], with_new_list=renewal % 10 == 0)
    today = served.clock.today()
    in_loop(served, served.storage.expire(today, 0))
    in_loop(served, served.server.keeper.forget_rungs(today))

    back = served.unlock(words)
    assert back.roster.current["members"] == before + RENEWALS
    assert opened_all(served, back) == (records, [])
    assert len(back.keyring.keys["members"]) == RENEWALS + 1, "each key once, and none that nothing needs"
    with pytest.raises(Distrust, match="doesn't give you the key"):
        back.key_of("members", 1)


@pytest.mark.parametrize("records", [1_000, pytest.param(100_000, marks=pytest.mark.thorough)])
def test_everything_that_has_not_expired_opens_after_a_month_and_fifty_renewals(served: Town, records: int) -> None:
    comes_back(served, records)


@pytest.mark.parametrize(
    "records", [500, pytest.param(100_000, marks=[pytest.mark.thorough, pytest.mark.timeout(1200)])]
)
def test_every_post_that_has_not_expired_is_read_after_a_month_and_fifty_renewals(served: Town, records: int) -> None:
    comes_back(served, records, is_lounge=True)
