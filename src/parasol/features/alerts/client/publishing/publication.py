"""The second steward signs an alert and publishes it, or takes one down that is there."""

from collections.abc import Callable, Sequence

import msgspec

from parasol.features.alerts.client.publishing.drafting import NotPublishable, OpenDraft, TakenBack, check
from parasol.features.alerts.client.publishing.listing import append_signed, put_beside
from parasol.features.alerts.client.reading import read_alerts
from parasol.features.alerts.structs import Alert, AlertSignature, SignedAlert
from parasol.features.checks.client.answers import are_signed, case_of, identifier_of, sign_answers, signed_case
from parasol.features.checks.client.rekey import read_cases
from parasol.features.reports.client import review
from parasol.features.reports.client.withdrawals import was_taken_back
from parasol.features.reports.structs import Said
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.moderation import decisions
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.steward import NotASteward
from parasol.kernel.told import Told
from parasol.kernel.wire.signing import public_key_of, sign

TOO_OLD = "this draft is from before you were a steward, or from before your new keys; write it again"


class NoSuchAlert(Told, code="no-such-alert"):
    """There is no case file of such an alert. ``code`` is for programs."""


def publish(steward: Person, draft: OpenDraft, reason: str) -> Alert:
    """Sign as the second steward and publish: case file, alert with its index entries, decision, word to the
    reporters. Interrupted, it can be run again and publishes once. Raises ``NotPublishable``, ``TakenBack``,
    ``NoSlot``."""
    if not steward.is_steward:
        raise NotASteward("only a steward can do this")
    roster, length = steward.roster, draft.alert.roster_length
    if draft.by in roster.keys_of(steward.key):
        raise NotPublishable("an alert needs two people; somebody else has to read and sign this one")
    if not (roster.was_steward(draft.by, length) and roster.was_steward_on(draft.by, steward.device.today())):
        raise NotPublishable("this draft is by somebody who is no steward now, or was none when it was written")
    if not roster.was_steward(steward.key, length):
        raise NotPublishable(TOO_OLD)
    decisions.check_reason(reason)
    alert = draft.alert
    _check_draft(steward, draft)
    signed = SignedAlert(
        draft.draft.alert,
        [
            AlertSignature(draft.by, draft.draft.signature),
            AlertSignature(steward.key, sign(steward.seed, "alert", draft.draft.alert)),
        ],
    )
    unsigned = case_of(alert, draft.draft.identifiers, draft.draft.takedown_seed)
    genesis = steward.roster.genesis
    if not are_signed(draft.by, genesis, unsigned, draft.draft.answers):
        raise NotPublishable("what this draft says in a check isn't signed as it should be; send it back")
    case = signed_case(
        unsigned, [(draft.by, draft.draft.answers), (steward.key, sign_answers(steward.seed, genesis, unsigned))]
    )
    try:
        had_case = _is_there(lambda: steward.append("cases", alert.id, msgspec.json.encode(case), alert.withdraw_keys))
        last_seq = read_alerts(steward).last_seq
        had_alert = _is_there(lambda: append_signed(steward, alert, signed, case, last_seq))
        put_beside(steward, case)
        if not (had_case and had_alert and _is_decided(steward, alert.id)):
            decisions.record(steward, "published an alert", alert.id, reason)
    except Declined as declined:
        if declined.code == "withdrawn" and was_taken_back(steward, alert.withdraw_keys):
            steward.drop("review", draft.id)
            raise TakenBack("the person who reported has taken it back, so nothing was published") from None
        raise
    _tell_reporters(steward, draft.draft.reports)
    steward.drop("review", draft.id)
    return alert


def _is_there(append: Callable[[], object]) -> bool:
    """Append; True if an earlier, interrupted run of the same had done it (the body differs: sealed again)."""
    try:
        append()
    except Declined as declined:
        if declined.code != "record-conflict":
            raise
        return True
    return False


def _is_decided(steward: Person, id: bytes) -> bool:
    return any(
        item.decision.what == "published an alert" and item.decision.about == decisions.short(id)
        for item in decisions.read(steward)
    )


def take_down(steward: Person, id: bytes, reason: str) -> None:
    """Withdraw an alert with the stewards' own key of it: it goes with its index entries and its case, and counts for
    nobody any more, whatever the server serves. Raises ``NoSuchAlert`` if there is no case file of it."""
    decisions.check_reason(reason)
    case = next((case for case in read_cases(steward) if case.alert == id), None)
    if case is None or public_key_of(case.takedown_seed) not in case.withdraw_keys:
        raise NoSuchAlert("there is no case file of such an alert, so it can't be taken down")
    key = public_key_of(case.takedown_seed)
    message = m.Withdraw(key, sign(case.takedown_seed, "withdraw", key))
    steward.connection.ask("/api/withdrawals/add", message, m.Done)
    decisions.record(steward, "took down an alert", id, reason)


def _check_draft(steward: Person, draft: OpenDraft) -> None:
    """What the second steward's device sees to, whatever the first one's did: every reporter can take the alert back,
    none of their words stand in it, and the identifiers are those whose masks are shown."""
    alert = draft.alert
    masks = [identifier_of(identifier).masked() for identifier in draft.draft.identifiers]
    if masks != alert.masks:
        raise NotPublishable("the numbers in this draft are not the ones that it shows; send it back")
    reports = review.read_named(steward, draft.draft.reports)
    reporters_keys = {report.raw.withdraw_key for report in reports if report.raw is not None}
    takedown_key = public_key_of(draft.draft.takedown_seed) if len(draft.draft.takedown_seed) == 32 else b""
    keys = reporters_keys | {takedown_key}
    if (
        len(reports) != len(draft.draft.reports)
        or len(reporters_keys) != len(reports)
        or len(keys) != len(reports) + 1
        or sorted(keys) != sorted(alert.withdraw_keys)
    ):
        raise NotPublishable(
            "a report behind this draft is gone, or its reporter or the stewards could not take the alert back"
        )
    identifiers = [identifier_of(identifier) for identifier in draft.draft.identifiers]
    looks = (alert.description, alert.vehicle)
    check(steward, reports, identifiers, alert.text, alert.severity, alert.area, looks, alert.warning)


def _tell_reporters(steward: Person, rooms: Sequence[bytes]) -> None:
    for report in review.read_named(steward, rooms):
        if report.raw is not None and report.status != "alert written":
            review.drop_contact(steward, report)
            review.say(steward, report, Said("status", "", "alert written"))
