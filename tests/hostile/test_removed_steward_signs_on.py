"""A removed steward's key under new alerts, with one steward of now who helps and no server that does."""

import os

import msgspec
import pytest

from harness import NUMBER, Town, report_about
from lounge_acts import by_two
from parasol.features.alerts.client import reading
from parasol.features.alerts.client.publishing import drafting, publication
from parasol.features.alerts.structs import Alert, AlertSignature, SignedAlert
from parasol.features.checks.client.identifiers import parse
from parasol.features.reports.client import review
from parasol.kernel.roster.client import steward
from parasol.kernel.wire.signing import public_key_of, sign


def test_a_removed_steward_s_key_is_no_second_signature_of_a_new_alert(served: Town) -> None:
    first, second, gone, ana = served.settled("steward", "member", "member")
    by_two(first, second, lambda: steward.change_role(first, gone.key, "steward", "a third"))
    for each in (second, gone):
        each.refresh()
    length = first.roster.length

    def by_her_and_first(text: str) -> None:
        key, id, today = public_key_of(os.urandom(32)), os.urandom(16), served.clock.today()
        alert = Alert(id, text, 3, [], "", "", "2026-11", 1, [], today, today + 300, length, [key])
        payload = msgspec.json.encode(alert)
        signed = SignedAlert(payload, [AlertSignature(w.key, sign(w.seed, "alert", payload)) for w in (first, gone)])
        first.append("alerts", id, msgspec.json.encode(signed), [key])

    by_her_and_first("From her time.")
    by_two(first, second, lambda: steward.remove(first, gone.key, "shared keys with a client"))
    served.clock.offset += 90 * 86400
    for each in (first, second, ana):
        each.wallet.forget()
        each.refresh()
    by_her_and_first("Made up.")
    for each in (first, second, ana):
        read = reading.read_alerts(each)
        assert [alert.text for alert in read.alerts] == ["From her time."]
        assert [one.code for one in read.refused] == ["not-a-steward"]


def test_nobody_publishes_what_a_removed_steward_left_behind(served: Town) -> None:
    first, second, gone = served.settled("steward", "member")
    by_two(first, second, lambda: steward.change_role(first, gone.key, "steward", "a third"))
    for each in (second, gone):
        each.refresh()
    filed = review.find(gone, served.report(report_about()).room.hex())
    number = [parse(NUMBER, "GB")]
    id = drafting.draft_alert(gone, [filed], number, "Beware.", 2, [], "", "", "first look").hex()
    by_two(first, second, lambda: steward.remove(first, gone.key, "shared keys with a client"))
    served.clock.offset += 86400
    second.wallet.forget()
    second.refresh()
    draft = drafting.find_draft(second, id)
    with pytest.raises(drafting.NotPublishable, match="no steward now"):
        publication.publish(second, draft, "agree")
    assert reading.read_alerts(second).alerts == []
