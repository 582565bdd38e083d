"""Whoever was away comes back: every record that hasn't expired opens, through the ladder, however many renewals and
however many records there were."""

import asyncio
import os
from collections.abc import Coroutine
from typing import Any, TypeVar

import pytest

from harness import Town
from parasol.client.community.person import Person
from parasol.client.community.sending import send
from parasol.client.distrust import Distrust
from parasol.client.seal import Unreadable
from parasol.formats import messages as m
from parasol.roster.ladder import longest_days
from parasol.server.storage import NewRecord

T = TypeVar("T")
RENEWALS = 50
DAYS = 30
DAY = 86_400.0
EXPIRED = 20
AT_ONCE = 500


def in_loop(served: Town, work: Coroutine[Any, Any, T]) -> T:
    return asyncio.run_coroutine_threadsafe(work, served.loop).result(60)


def write(served: Town, steward: Person, count: int, lasts: int) -> None:
    """So many records under the keys of now, put where the server puts them."""
    room, today = steward.room("alerts"), served.clock.today()

    async def put(records: list[NewRecord]) -> None:
        await asyncio.gather(*(served.storage.append(room, record, today) for record in records))

    for at in range(0, count, AT_ONCE):
        ids = [os.urandom(16) for _ in range(min(AT_ONCE, count - at))]
        sealed = [NewRecord(id, steward.sealed_record("alerts", id, id), today + lasts) for id in ids]
        in_loop(served, put(sealed))


def opened_all(served: Town, person: Person) -> tuple[int, list[Unreadable]]:
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


def comes_back(served: Town, records: int) -> None:
    (_, first), (words, _) = served.people("member")
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


@pytest.mark.parametrize("records", [10_000, pytest.param(100_000, marks=pytest.mark.thorough)])
def test_everything_that_has_not_expired_opens_after_a_month_and_fifty_renewals(served: Town, records: int) -> None:
    comes_back(served, records)
