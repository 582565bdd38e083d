"""A server that says "withdrawn" and can't show it makes nobody drop an alert's draft."""

import pytest

from harness import Town, report_about
from parasol.features.alerts.client.publishing import drafting, publication
from parasol.features.reports.client import review
from parasol.kernel.client.connection import Connection, Declined


@pytest.mark.parametrize("first_refused", [1, 3])
def test_a_refusal_alone_is_no_withdrawal_and_the_draft_stays(
    served: Town, monkeypatch: pytest.MonkeyPatch, first_refused: int
) -> None:
    first, second = served.settled("steward")
    filed = served.report(report_about())
    read = review.find(first, filed.room.hex())
    id = drafting.draft_alert(first, [read], [], "Beware.", 1, [], "", "", "first look")
    draft = drafting.find_draft(second, id.hex())
    ask, appended = Connection.ask, 0

    def lying(self: Connection, path: str, *rest: object) -> object:
        nonlocal appended
        appended += path == "/api/rooms/append"
        if path == "/api/rooms/append" and appended >= first_refused:
            raise Declined("withdrawn", 409)
        return ask(self, path, *rest)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Connection, "ask", lying)
        with pytest.raises(Declined):
            publication.publish(second, draft, "I agree")
    assert len(drafting.open_drafts(second)) == 1
    assert publication.publish(second, draft, "I agree").id == id, "and it is published when the server takes it"
