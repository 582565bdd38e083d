"""What a member has one token for, through HTTP: drawn with the week's, one each, redeemed without a name, once."""

import asyncio
import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import msgspec
import pytest

from harness import Town, passphrase, signed
from parasol.features.lounge.rules import month_of
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined, Unreachable
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.formats.contexts.rooms import opening_bytes, report_room
from parasol.kernel.http.payment import issued_label
from parasol.kernel.rooms.client.held import records_of
from parasol.kernel.rooms.kinds import KINDS
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.own_keys import renew_own_keys
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.structs import Poll, Voters
from parasol.kernel.tokens.client import OnceMissing, OnceUsed
from parasol.kernel.tokens.client.derive import Batch, batches_of, issue_message, once_batches
from parasol.kernel.wire.days import first_day_of_quarter, quarter_of
from parasol.kernel.wire.signing import public_key_of
from parasol.kernel.wire.tokens import Once, week_of

OPEN = "/api/rooms/open"
DAY = 86_400


@pytest.fixture(autouse=True)
def paid_by_the_quarter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Flags stand for rooms that are paid with the quarter's token."""
    monkeypatch.setitem(KINDS, "flag", replace(KINDS["flag"], paid="profile"))


def poll(served: Town, number: int = 1, days: int = 7, voters: Voters = "all", begins: int = 0) -> Poll:
    first = served.clock.today() + begins
    return Poll(number, os.urandom(32), first, first + days, voters, 0)


def open_polls(by: Person, *polls: Poll) -> None:
    assert by.roster.policy is not None
    steward.change_policy(by, msgspec.structs.replace(by.roster.policy, polls=[*polls]), "asked at the meeting")


def drawn(person: Person) -> list[tuple[str, int]]:
    person.wallet.forget()
    person.refresh()
    person.wallet.request_batch()
    return sorted(person.wallet._once)


def opening(kind: str = "flag") -> m.RoomOpen:
    seed = os.urandom(32)
    key = public_key_of(seed)
    room = report_room(key)
    (record,) = records_of([os.urandom(m.ENVELOPE_SIZES[1])], os.urandom)
    signature = signed(seed, "open", opening_bytes("flag", room, [(record.id, record.body)]))
    return m.RoomOpen(kind, room, key, [record], signature, [], None)


def open_room(person: Person, message: m.RoomOpen, quarter: int | None = None) -> m.HasMet:
    number = quarter_of(person.device.today()) if quarter is None else quarter
    return person.wallet.ask_once(OPEN, message, m.HasMet, "profile", number)


def code_of(act: Callable[[], Any]) -> str:
    with pytest.raises((Declined, Distrust, OnceMissing, OnceUsed)) as caught:
        act()
    return caught.value.code


def draw(person: Person, once: list[Batch]) -> m.TokensDrawn:
    wallet = person.wallet
    week, checks = week_of(person.device.today()), len(wallet._drawn["check"][0].nonces)
    batches = batches_of(person.contents.seat, week, checks, 1)
    message = issue_message(week, batches, 1, [], once)
    return person.connection.ask("/api/tokens/draw", message, m.TokensDrawn, person.seed)


def test_everybody_draws_what_is_on_offer_to_them_on_each_device_and_in_each_session(served: Town) -> None:
    first = served.found()
    member, words = None, passphrase()
    member = served.invite(first, words=words)
    quarter, voice = ("profile", quarter_of(served.clock.today())), ("voice", month_of(served.clock.today()))
    assert drawn(member) == [quarter, voice]
    open_polls(first, poll(served), poll(served, 2, voters="settled"), poll(served, 3, begins=2))
    assert drawn(member) == [("ballot", 1), quarter, voice], "not settled, and not open yet"
    assert drawn(first) == [("ballot", 1), quarter, voice]
    other = served.unlock(words)
    mine, same = ({offer: batch.nonces for offer, (batch, _) in each.wallet._once.items()} for each in (member, other))
    assert mine == same
    served.clock.offset += 2 * DAY
    assert drawn(member) == [("ballot", 1), ("ballot", 3), quarter, voice]
    served.clock.offset += 6 * DAY
    assert [each for each in drawn(member) if each[0] == "ballot"] == [("ballot", 3)]


def test_nothing_is_drawn_that_is_not_on_offer_and_no_second_one(served: Town) -> None:
    first = served.found()
    member = served.invite(first)
    open_polls(first, poll(served), poll(served, 2, voters="settled"))
    drawn(member)
    seat, quarter, month = member.contents.seat, quarter_of(served.clock.today()), month_of(served.clock.today())
    other = msgspec.structs.replace(seat, master=os.urandom(32), escrow_master=msgspec.UNSET)

    def asked(*offers: tuple[Once, int], of: Any = seat) -> str:
        return code_of(lambda: draw(member, once_batches(of, offers, 1, member.roster.genesis)))

    assert asked(("ballot", 1), of=other) == "token-drawn"
    assert asked(("profile", quarter), of=other) == "token-drawn"
    assert asked(("voice", month), of=other) == "token-drawn"
    for wrong in (
        [("ballot", 2)],
        [("ballot", 3)],
        [("profile", quarter + 2)],
        [("voice", month - 1)],
        [("voice", month + 1)],
        [("ballot", 1), ("ballot", 1)],
        [("profile", quarter), ("ballot", 1)],
    ):
        assert asked(*wrong) == "token-count"  # type: ignore[arg-type]
    offers: list[tuple[Once, int]] = [("ballot", 1), ("profile", quarter), ("voice", month)]
    again = draw(member, once_batches(seat, offers, 1, member.roster.genesis))
    kept = [given.evaluated for _, (given,) in member.wallet._once.values()]
    assert sorted(each.evaluated for each in again.once) == sorted(kept)


def test_it_pays_once_for_what_its_row_says_and_the_same_request_is_answered_again(served: Town) -> None:
    first, words = served.found(), passphrase()
    member = served.invite(first, words=words)
    message = opening()
    assert open_room(member, message) == open_room(member, message) == m.HasMet(False)
    other = served.unlock(words)
    assert open_room(other, message) == m.HasMet(False), "another device of hers sends the same"
    assert code_of(lambda: open_room(other, opening())) == "once-used"
    assert code_of(lambda: member.wallet.ask(OPEN, opening(), m.HasMet, "post")) == "token-wrong", "a post token"
    assert open_room(first, opening()) == m.HasMet(False), "each member has one"
    (spent,) = served.sql("SELECT week, count FROM week_count WHERE purpose LIKE ?", "profile%")
    assert spent == (week_of(first_day_of_quarter(quarter_of(served.clock.today()) + 1) - 1), 2)


def test_it_pays_for_nothing_else_and_is_not_lost_where_it_is_refused(served: Town) -> None:
    first = served.found()
    open_polls(first, poll(served))
    drawn(first)
    ballot = lambda message: first.wallet.ask_once(OPEN, message, m.HasMet, "ballot", 1)  # noqa: E731
    assert code_of(lambda: ballot(opening())) == "token-wrong"
    append = m.RoomAppend(first.room("lounge"), m.WireRecord(os.urandom(16), bytes(1024)), [], generation=1)
    offers: tuple[tuple[Once, int], ...] = (("ballot", 1), ("profile", quarter_of(served.clock.today())))
    for offer in offers:
        ask = partial(first.wallet.ask_once, "/api/rooms/append", append, m.Appended, *offer)
        assert code_of(ask) == "no-such-room"
        read = partial(first.wallet.ask_once, "/api/withdrawals/read", m.WithdrawalsRead(0), m.Withdrawals, *offer)
        assert code_of(read) == "token-wrong"
    assert served.sql("SELECT count(*) FROM spent WHERE purpose NOT IN ('check', 'read', 'post')") == [(0,)]
    assert open_room(first, opening()) == m.HasMet(False)


def test_it_pays_until_its_last_day_and_then_its_rows_go(served: Town) -> None:
    first = served.found()
    open_polls(first, poll(served, days=3))
    last_week = week_of(served.clock.today() + 3)
    quarter = quarter_of(served.clock.today())
    drawn(first)
    open_room(first, opening())
    issued = served.sql(f"SELECT week, count FROM week_count WHERE purpose = '{issued_label(1)}'")
    assert issued == [(last_week, 1)]
    held = first.wallet._once["profile", quarter]
    served.clock.offset += (first_day_of_quarter(quarter + 1) + 1 - served.clock.today()) * DAY
    today = served.clock.today()
    first.refresh()
    first.wallet.request_batch()
    first.wallet._once["profile", quarter] = held
    assert code_of(lambda: open_room(first, opening(), quarter)) == "token-stale"
    assert open_room(first, opening()) == m.HasMet(False), "the next quarter's"
    asyncio.run_coroutine_threadsafe(served.storage.expire(today + 14, 0), served.loop).result(10)
    weeks = served.sql("SELECT DISTINCT week FROM spent WHERE purpose LIKE ?", "profile%")
    assert weeks == [(week_of(first_day_of_quarter(quarter + 2) - 1),)]
    assert served.sql(f"SELECT count(*) FROM drawn WHERE week = {last_week}") == [(0,)]


def test_new_keys_of_ones_own_give_no_second_one(served: Town) -> None:
    first = served.found()
    member = served.invite(first)
    open_polls(first, poll(served))
    offers = drawn(member)
    open_room(member, opening())
    rows = served.sql("SELECT count(*) FROM drawn")
    new = renew_own_keys(member, passphrase())
    assert drawn(new) == offers
    assert code_of(lambda: open_room(new, opening())) == "once-used"
    own = msgspec.structs.replace(new.contents.seat, escrow_master=msgspec.UNSET, former=msgspec.UNSET)
    assert code_of(lambda: draw(new, once_batches(own, [("ballot", 1)], 1, new.roster.genesis))) == "token-drawn"
    assert served.sql("SELECT count(*) FROM drawn") == rows
    issued = served.sql(f"SELECT count FROM week_count WHERE purpose = '{issued_label(1)}'")
    assert issued == [(1,)], "the first steward drew before it opened, and the member once"


def test_none_is_drawn_for_the_asking(served: Town) -> None:
    first = served.found()
    sent: list[str] = []
    first.connection._http.event_hooks = {"request": [lambda request: sent.append(request.url.path)]}
    open_polls(first, poll(served))
    sent.clear()
    assert code_of(lambda: first.wallet.ask_once(OPEN, opening(), m.HasMet, "ballot", 1)) == "once-missing"
    assert sent == []


def test_a_poll_that_was_called_off_since_is_left_out_of_the_draw(served: Town) -> None:
    first = served.found()
    member = served.invite(first)
    open_polls(first, poll(served))
    drawn(member)
    assert first.roster.policy is not None
    (opened,) = first.roster.policy.polls  # type: ignore[misc]
    open_polls(first, msgspec.structs.replace(opened, voters="none"))
    member.wallet.forget()
    member.wallet.request_batch()  # what it read before is out of date
    assert [offer for offer, _ in member.wallet._once] == ["profile", "voice"]


def test_a_broken_line_costs_nothing(served: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    first = served.found()
    send, tries = first.connection.send, list[int]()

    def breaking(path: str, *given: Any) -> Any:
        answer = send(path, *given)
        if path == OPEN and not tries:
            tries.append(answer.status)
            raise Unreachable("gone")
        return answer

    monkeypatch.setattr(first.connection, "send", breaking)
    assert open_room(first, opening()) == m.HasMet(False)
    assert tries == [200]
