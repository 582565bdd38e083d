"""What whoever runs the server can do to a poll, alone or with a member: each device names it, and counts no more than
it should. What none can see, adding votes, the threat model says."""

import asyncio
import contextlib
import os
import threading
from collections.abc import Callable
from functools import cache
from typing import Any, cast

import msgspec
import pytest
from lying import Liar, edit

from harness import Then, Town
from parasol.features.say.client.counting import Result
from parasol.features.say.client.voting import asked, ballot_seed
from parasol.features.say.poll import Ballot
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.http.payment import once_label
from parasol.kernel.roster.client.leaving import leave
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.structs import Poll
from parasol.kernel.tokens.client.drawn import OnceMissing
from parasol.kernel.tokens.client.wallet import OnceUsed
from poll_acts import DAY, closed, come_back, counted, opened, question, vote

READ, COUNTS = "/api/rooms/read", "/api/polls/read"
Change = Callable[[list[m.StoredRecord]], list[m.StoredRecord]]


@cache
def voted(quorum: int) -> Then:
    def then(town: Town, people: list[Person]) -> Poll:
        poll = opened(*people[:2], question(), quorum=quorum)
        come_back(*people)
        for person, choice in zip(people[2:], (0, 0, 1), strict=True):
            vote(person, 1, choice)
        closed(town)
        return poll

    return then


class Polled:
    """A community with a poll in which three voted, and two who drew didn't."""

    def __init__(self, served: Town, quorum: int = 0) -> None:
        self.town = served
        people = served.settled("steward", "member", "member", "member", then=voted(quorum))
        self.first, self.second, self.ana, self.bea, self.eve = people
        self.poll: Poll = served.kept
        self.room = self.ana.room("ballots/1")

    def forged(
        self, choices: list[int], seed: bytes | None = None, poll: bytes | None = None, days: int = 0
    ) -> m.StoredRecord:
        """A ballot by a member who gives the server her keys."""
        id, body = os.urandom(16), msgspec.json.encode(Ballot(poll or self.poll.id, choices))
        sealed = self.eve.sealed_record("ballots/1", id, body, seed or os.urandom(32))
        return m.StoredRecord(0, id, self.poll.opens_on + days, sealed)

    def seen(self, change: Change, counts: Callable[[m.PollCounts], m.PollCounts] = lambda told: told) -> Result:
        """What a device sees if the server tells these records of the poll's room, and these counts."""

        def page(asked: dict[str, object], told: bytes) -> bytes:
            answer = msgspec.json.decode(told, type=m.RoomPage)
            if msgspec.convert(asked, m.RoomRead, strict=False).room != self.room:
                return told
            records = [msgspec.structs.replace(each, seq=at) for at, each in enumerate(change(answer.records), 1)]
            return msgspec.json.encode(m.RoomPage(records, False))

        liar = Liar()
        liar.lies = {READ: page, COUNTS: edit(m.PollCounts, counts)}
        self.ana.connection = Connection(self.town.url, liar)
        self.town.connections.append(self.ana.connection)
        return counted(self.ana, 1)


@pytest.fixture
def polled(served: Town) -> Polled:
    return Polled(served)


def test_what_an_honest_server_tells_counts_whole(polled: Polled) -> None:
    result = polled.seen(lambda told: told)
    assert result.outcome is not None
    assert (result.outcome.counts, result.refused, result.dropped, result.why) == ([2, 1], [], 0, "")


@pytest.mark.parametrize(
    ("reason", "change"),
    [
        ("unreadable", lambda polled, told: [*told, msgspec.structs.replace(told[0], id=bytes(16), body=bytes(1024))]),
        ("replayed", lambda polled, told: [*told, msgspec.structs.replace(told[0], id=bytes(16))]),
        ("late", lambda polled, told: [*told, polled.forged([0], days=8)]),
        ("late", lambda polled, told: [*told, polled.forged([0], days=-1)]),
        ("invalid", lambda polled, told: [*told, polled.forged([0, 1])]),
        ("invalid", lambda polled, told: [*told, polled.forged([2])]),
        ("invalid", lambda polled, told: [*told, polled.forged([0], poll=bytes(32))]),
        ("double", lambda polled, told: [*told, polled.forged([1], ballot_seed(polled.eve.contents.seat, 1))]),
    ],
)  # fmt: skip
def test_a_ballot_that_does_not_count_is_named(
    polled: Polled, reason: str, change: Callable[[Polled, list[m.StoredRecord]], list[m.StoredRecord]]
) -> None:
    honest = polled.seen(lambda told: told)
    result = polled.seen(lambda told: change(polled, told))
    assert result.refused == [reason]
    assert (result.outcome, result.words) == (honest.outcome, honest.words)


def test_a_ballot_told_twice_is_no_answer_at_all(polled: Polled) -> None:
    with pytest.raises(Distrust) as caught:
        polled.seen(lambda told: [*told, told[0]])
    assert caught.value.code == "repeated"


def test_a_ballot_of_another_poll_is_none_of_this_one(polled: Polled) -> None:
    """The room's name is in its seal."""
    opened(polled.first, polled.second, question())
    come_back(polled.bea)
    vote(polled.bea, 2, 0)
    closed(polled.town)
    polled.ana.refresh()
    (other,) = polled.ana.ask_to_read(READ, m.RoomRead(polled.ana.room("ballots/2"), 0), m.RoomPage).records
    result = polled.seen(lambda told: [*told, msgspec.structs.replace(other, day=polled.poll.opens_on)])
    assert result.refused == ["unreadable"]


def test_more_ballots_than_tokens_were_issued_are_no_result(polled: Polled) -> None:
    added = [polled.forged([1]) for _ in range(3)]
    result = polled.seen(lambda told: [*told, *added])
    assert (result.outcome, result.why) == (None, "too-many"), "six, where five members drew"
    fewer = polled.seen(lambda told: told, lambda told: m.PollCounts(2, told.cast))
    assert fewer.why == "too-many"
    unseen = polled.seen(lambda told: [*told, *added[:2]], lambda told: m.PollCounts(told.issued, 5))
    assert unseen.why == "", "as many as drew: this no device sees"


def test_a_ballot_that_was_dropped_is_missed(polled: Polled) -> None:
    result = polled.seen(lambda told: told[1:])
    assert (result.dropped, result.mine) == (1, None), "and she whose it was sees that hers isn't there"
    hidden = polled.seen(lambda told: told[1:], lambda told: m.PollCounts(told.issued, 2))
    assert (hidden.dropped, hidden.mine) == (0, None)
    assert hidden.words != polled.seen(lambda told: told).words, "and others see other words"


def test_too_few_ballots_are_no_result(served: Town) -> None:
    polled = Polled(served, quorum=4)
    assert (polled.seen(lambda told: told).outcome, polled.seen(lambda told: told).why) == (None, "quorum")
    more = polled.seen(lambda told: [*told, polled.forged([0])])
    assert more.why == ""


def test_another_question_is_not_the_poll_s(polled: Polled) -> None:
    """A steward alone writes another one: two signed the hash of the first."""
    polled.first.append("polls", None, msgspec.json.encode(question()))
    polled.ana.refresh()
    (found,) = asked(polled.ana).values()
    assert found.question is not None
    assert found.poll.id == polled.poll.id


def test_the_server_takes_no_ballot_that_no_token_pays_for(served: Town) -> None:
    first, second, ana, *_ = served.settled("steward", "member", "member")
    opened(first, second, question())
    opened(first, second, question())
    come_back(ana)
    id = os.urandom(16)
    body = ana.sealed_record("ballots/1", id, b"{}", os.urandom(32))
    message = m.RoomAppend(ana.room("ballots/1"), m.WireRecord(id, body), generation=ana.roster.current["members"])

    def refused(act: Callable[[], object]) -> str:
        with pytest.raises(Declined) as caught:
            act()
        return caught.value.code

    assert refused(lambda: ana.wallet.ask("/api/rooms/append", message, m.Appended, "post")) == "no-such-room"
    assert refused(lambda: first.connection.ask("/api/rooms/append", message, m.Appended, first.seed)) == "not-allowed"
    pay = lambda number: ana.wallet.ask_once("/api/rooms/append", message, m.Appended, "ballot", number)  # noqa: E731
    assert refused(lambda: pay(2)) == "no-such-room", "another poll's token"
    large = ana.sealed_record("ballots/1", id, b"x" * 2000, os.urandom(32))
    message = msgspec.structs.replace(message, record=m.WireRecord(id, large))
    assert refused(lambda: pay(1)) == "not-padded"
    assert served.sql(f"SELECT count(*) FROM spent WHERE purpose = '{once_label(('ballot', 1))}'") == [(0,)]
    vote(ana, 1, 0)


def test_a_ballot_cast_on_the_last_day_counts_and_a_day_later_none_is_taken(served: Town) -> None:
    first, second, ana, bea, *_ = served.settled("steward", "member", "member")
    poll = opened(first, second, question())
    served.clock.offset += (poll.closes_on - poll.opens_on) * DAY
    come_back(ana, bea)
    vote(ana, 1, 0)
    served.clock.offset += DAY
    with pytest.raises(Declined) as caught:
        vote(bea, 1, 0)
    assert caught.value.code == "token-stale"
    assert counted(bea, 1).refused == []


def test_a_ballot_that_two_requests_bring_at_once_is_not_lost_with_the_one_that_is_refused(
    served: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One token pays once. A member whose second request took her first one's ballot away would make the host look as
    if it dropped one."""
    first, second, ana = served.settled("steward", "member")
    opened(first, second, question())
    come_back(ana)
    both, append = threading.Barrier(2), type(served.storage).append

    async def together(storage: Any, *args: Any, **given: Any) -> int:
        await asyncio.to_thread(both.wait, 60)  # both have been looked at, and neither is kept
        return cast(int, await append(storage, *args, **given))

    monkeypatch.setattr(type(served.storage), "append", together)
    send, answers = ana.wallet._send, list[int]()

    def twice(path: str, body: bytes, token: Any) -> Any:
        if path != "/api/rooms/append":
            return send(path, body, token)

        def again() -> None:
            said = body + b" "
            line = served.connect()
            answers.append(line.send(path, said, token.header(line.site, path, said), line.pace(), 10_000).status)

        other = threading.Thread(target=again)
        other.start()
        found = send(path, body, token)
        other.join()
        answers.append(found[0].status)
        return found

    monkeypatch.setattr(ana.wallet, "_send", twice)
    with contextlib.suppress(OnceUsed):
        vote(ana, 1, 0)
    assert sorted(answers)[0] == 200
    assert sorted(answers)[1] >= 400
    monkeypatch.undo()
    closed(served)
    result = counted(first, 1)
    assert result.outcome is not None
    assert (result.outcome.counts, result.dropped) == ([1, 0], 0)


def test_whoever_goes_and_comes_back_before_a_poll_opens_has_no_second_vote(served: Town) -> None:
    """Not in a community's first days, as decision 0114 says: this one is older."""
    first, second, ana, bea = served.settled("steward", "member", "member")
    served.clock.offset += 5 * DAY
    come_back(first, second, ana, bea)
    opened(first, second, question(), voters="all")
    come_back(first, ana, bea)
    ana.wallet.request_batch()  # on the day on which it opens
    leave(ana)
    first.refresh()
    again = served.invite(first)
    vote(bea, 1, 0)
    ana.keyring, ana.roster = again.keyring, again.roster  # a friend gives her the key of the time
    vote(ana, 1, 0)
    with pytest.raises(OnceMissing):
        vote(again, 1, 0)
    closed(served)
    come_back(first, second, bea)
    assert counted(bea, 1).outcome.counts == [2, 0]
