"""A steward who lies about last days while a list is renewed gets no server to end alerts early, to leave them out, or
to keep them for longer. What a server says of them: ``lies_list``."""

import pytest

from harness import Town
from parasol.features.alerts.client.publishing import publication
from parasol.features.checks.client import rekey
from parasol.features.checks.client.index import Slots, entries_for
from parasol.features.checks.client.last_days import last_days
from parasol.features.checks.client.tree_head import placed, read_elements
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.roster.client import tending
from shorter import found, keep_for, three_alerts


def test_no_steward_can_end_alerts_early_leave_them_out_or_keep_them_for_longer(served: Town) -> None:
    first, second, member = three_alerts(served)
    keep_for(50, first, second)
    tending.tend(first, new_list=True)
    number, cases = first.roster.current_list, list(rekey.read_cases(first))
    young = cases[-1]
    right = last_days(first, cases)[young.alert].day

    def put(last: int) -> m.IndexPutDone:
        state = read_elements(first, number)
        entries = list(entries_for(first, number, [young], Slots())[young.alert].values())
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
