"""Who lies about last days while a list is renewed: a server gets no steward's signature under a day that no setting
gave, and a steward gets no server to end alerts early, to leave them out, or to keep them for longer."""

from base64 import b64decode
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from lying import Liar, edit, edit_answer

from harness import Town
from parasol.client.checks import rekey
from parasol.client.checks.answer import CheckAnswer, Tombstone
from parasol.client.checks.index import Slots, entries_for
from parasol.client.checks.last_days import last_days
from parasol.client.checks.tree_head import placed, read_elements
from parasol.client.community import steward
from parasol.client.community.person import Person
from parasol.client.community.roster import Distrust
from parasol.client.connection import Declined
from parasol.client.publishing import publication
from parasol.formats import messages as m
from parasol.formats.contexts import inner_of
from shorter import day, found, keep_for, renew, three_alerts


def liar_for(town: Town, person: Person) -> Liar:
    liar = Liar()
    person.connection = town.connect(liar)
    return liar


def test_a_steward_signs_no_last_day_that_no_setting_of_an_alerts_time_gave(served: Town) -> None:
    first, second, member = three_alerts(served)
    keep_for(50, first, second)
    young = list(rekey.read_cases(first))[-1]
    earliest = last_days(first, [young])[young.alert].earliest
    assert earliest == served.clock.today() - 10 + 50
    liar = liar_for(served, first)
    for end in (
        m.IndexEnd(young.alert, earliest - 1),
        m.IndexEnd(young.alert, 0),
        m.IndexEnd(young.alert, earliest + 1),  # later than it was to have
        m.IndexEnd(bytes(16), earliest),  # of no alert that was put
    ):
        told = m.IndexPutDone([], [], [end])
        liar.lies["/api/index/put"] = lambda question, truth, told=told: msgspec.json.encode(told)
        with pytest.raises(Distrust) as caught:
            renew(first)
        assert caught.value.code == "head"
    liar.lies.clear()
    renew(first)
    assert found(member) == [False, True, True]


def test_what_the_server_says_of_the_day_on_which_alerts_came_shortens_nothing(served: Town) -> None:
    first, second, member = three_alerts(served)
    keep_for(50, first, second)
    liar = liar_for(served, first)

    def earlier(page: m.RoomPage) -> m.RoomPage:
        return msgspec.structs.replace(page, records=[msgspec.structs.replace(r, day=0) for r in page.records])

    liar.lies["/api/rooms/read"] = edit(m.RoomPage, earlier)
    assert renew(first) == 2
    day(served, 110)
    assert found(member) == [False, False, True]


def test_an_alert_that_is_hidden_from_a_steward_keeps_its_day(served: Town) -> None:
    first, second, member = three_alerts(served)
    keep_for(50, first, second)
    liar, alerts = liar_for(served, first), first.room("alerts")

    def hidden(question: dict[str, Any], truth: bytes) -> bytes:
        return msgspec.json.encode(m.RoomPage([], False)) if b64decode(question["room"]) == alerts else truth

    liar.lies["/api/rooms/read"] = hidden
    assert renew(first) == 3
    day(served, 300)
    assert found(member) == [True, True, True]


def test_an_entry_that_goes_before_the_day_in_the_list_is_missed_by_members(served: Town) -> None:
    first, second, member = three_alerts(served)
    keep_for(50, first, second)
    renew(first)
    young = list(rekey.read_cases(first))[-1]
    keys, today = tuple(sorted(young.withdraw_keys)), served.clock.today()
    member.refresh()
    liar = liar_for(served, member)
    assert found(member) == [False, True, True]
    for said in (today, today - 1):

        def gone(answer: CheckAnswer, said: int = said) -> CheckAnswer:
            tombstones = tuple(Tombstone(inner_of(tag, sealed), said, keys) for tag, sealed, _ in answer.live)
            return replace(answer, live=(), tombstones=(*answer.tombstones, *tombstones))

        liar.lies["/api/check"] = edit_answer(gone)
        with pytest.raises(Distrust) as caught:
            found(member)
        assert caught.value.code == "index"


def test_no_steward_can_end_alerts_early_leave_them_out_or_keep_them_for_longer(served: Town) -> None:
    first, second, member = three_alerts(served)
    keep_for(50, first, second)
    steward.tend(first, new_list=True)
    number, cases = first.roster.current_list, list(rekey.read_cases(first))
    young = cases[-1]
    right = last_days(first, cases)[young.alert].day

    def put(last: int) -> m.IndexPutDone:
        state = read_elements(first, number)
        entries = entries_for(first, number, [young], Slots())[young.alert]
        state.tree.add(placed(entries, last, young.withdraw_keys))
        item = m.IndexItem(young.alert, entries, last)
        message = m.IndexPut(number, first.room("alerts"), [item], state.sign(first, state.last_seq))
        return first.connection.ask("/api/index/put", message, m.IndexPutDone, first.seed)

    for last in (right - 1, first.device.today() - 100, 0):
        with pytest.raises(Declined) as declined:
            put(last)
        assert declined.value.code == "last-day"
    assert put(young.expires_on + 1).ends == [m.IndexEnd(young.alert, young.expires_on)]
    state = read_elements(first, number)
    assert state.head is None, "nothing was put"
    with pytest.raises(Declined) as declined:
        rekey._complete(first, state)
    assert declined.value.code == "list-unfinished"
    assert found(member) == [True, True, True]
    assert rekey.rekey(first) == 2
    assert found(member) == [False, True, True]
    publication.take_down(second, young.alert, "wrong")
    assert found(member) == [False, True, False]
