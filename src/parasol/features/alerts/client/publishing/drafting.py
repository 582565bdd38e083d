"""Two stewards make an alert. The first writes and signs a draft; the second one publishes it, or sends it back here.

The alert's text is always written for it; the reporter's own words are never taken over by default.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

import msgspec

from parasol.features.alerts.case import CaseIdentifier, Draft, SentBack
from parasol.features.alerts.client.alert import check_alert
from parasol.features.alerts.structs import MAX_MASKS, Alert, room_left
from parasol.features.checks.client.answers import case_of, sign_answers
from parasol.features.checks.client.identifiers import Identifier
from parasol.features.reports.client import review
from parasol.features.reports.client.model import SEVERITIES
from parasol.features.reports.client.reading import ReadReport
from parasol.features.reports.client.withdrawals import was_taken_back
from parasol.features.reports.structs import Kind
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.moderation import decisions
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.steward import NotASteward
from parasol.kernel.seal import MALFORMED, Unreadable
from parasol.kernel.told import Told
from parasol.kernel.wire.days import month_of
from parasol.kernel.wire.reading import read_json
from parasol.kernel.wire.signing import BadSignature, public_key_of, sign, verify
from parasol.kernel.words import the_one_called


class NotPublishable(Told, code="not-publishable"):
    """The draft can't be published; the text says what to change."""


class TakenBack(Told, code="taken-back"):
    """The person who reported has taken it back, so nothing is published from it."""


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A draft as the second steward sees it."""

    id: bytes
    by: bytes
    draft: Draft
    alert: Alert


def draft_alert(
    steward: Person,
    reports: Sequence[ReadReport],
    identifiers: Sequence[Identifier],
    text: str,
    severity: int,
    kinds: Sequence[Kind],
    area: str,
    happened: str,
    reason: str,
    reporters: int | None = None,
    *,
    description: str = "",
    vehicle: str = "",
    warning: str = "",
) -> bytes:
    """Write and sign an alert, for a second steward to read. ``reporters`` is how many independent people reported
    (by default one for each report; 0 if they were counted in an earlier alert). ``warning`` says a long text in short.
    Returns the draft's id. Raises ``NotPublishable``."""
    if not steward.is_steward:
        raise NotASteward("only a steward can do this")
    decisions.check_reason(reason)
    check(steward, reports, identifiers, text, severity, area, (description, vehicle), warning)
    today = steward.device.today()
    policy = steward.policy
    takedown_seed = steward.device.random(32)
    reporters_keys = [report.raw.withdraw_key for report in reports if report.raw is not None]
    alert = Alert(
        id=steward.device.random(16),
        text=text.strip(),
        severity=severity,
        kinds=list(kinds),
        area=area,
        happened=happened,
        newest=month_of(max(report.opened_on for report in reports)),
        reporters=review.independent(reports) if reporters is None else reporters,
        masks=[identifier.masked() for identifier in identifiers],
        published_on=today,
        expires_on=today + policy.alert_days,
        roster_length=steward.roster.length,
        withdraw_keys=[*reporters_keys, public_key_of(takedown_seed)],
        description=description.strip(),
        vehicle=vehicle.strip(),
        warning=warning.strip(),
    )
    payload = msgspec.json.encode(alert)
    draft = Draft(
        payload,
        sign(steward.seed, "alert", payload),
        sign_answers(steward.seed, steward.roster.genesis, case_of(alert, identifiers, takedown_seed)),
        [CaseIdentifier(identifier.kind, identifier.normal) for identifier in identifiers],
        [report.room for report in reports],
        reason,
        takedown_seed,
    )
    return _append_draft(steward, alert, draft)


def open_drafts(steward: Person) -> list[OpenDraft]:
    """The drafts that wait for a second signature, oldest first."""
    found: list[OpenDraft] = []
    for kept in steward.records("review", Draft)[0]:
        draft = kept.record
        with suppress(*MALFORMED, BadSignature, Unreadable):
            verify(kept.by, "alert", draft.alert, draft.signature)
            alert = read_json(draft.alert, Alert)
            check_alert(alert)
            found.append(OpenDraft(kept.id, kept.by, draft, alert))
    return found


def sent_back(steward: Person) -> list[tuple[bytes, SentBack]]:
    """(steward, what was sent back and why), oldest first."""
    return [(kept.by, kept.record) for kept in steward.records("review", SentBack)[0]]


def find_draft(steward: Person, short: str) -> OpenDraft:
    """The draft whose three words, or hex digits, begin like this. Raises ``KeyError``, ``ManyCalledSo``."""
    return the_one_called(open_drafts(steward), short, lambda draft: draft.id)


def send_back(steward: Person, draft: OpenDraft, reason: str) -> None:
    """The second steward says no, and why; the draft goes, the reports stay in the queue."""
    decisions.check_reason(reason)
    note = msgspec.json.encode(SentBack(draft.id, reason.strip()))
    steward.append("review", None, note)
    decisions.record(steward, "sent a draft back", draft.id, reason)
    steward.drop("review", draft.id)


def check(
    steward: Person,
    reports: Sequence[ReadReport],
    identifiers: Sequence[Identifier],
    text: str,
    severity: int,
    area: str,
    looks: tuple[str, str],
    warning: str,
) -> None:
    """``looks``: how somebody is described, and their vehicle. Raises ``NotPublishable``."""
    policy = steward.policy
    if not reports or any(report.raw is None for report in reports):
        raise NotPublishable("an alert is written from one or more reports that can be read")
    if any(report.is_long for report in reports):
        raise NotPublishable("read all of a report before you write an alert from it")
    if any(report.report.warn_others is False for report in reports):
        raise NotPublishable("this reporter asked that the report stays with the stewards")
    if any(report.report.warn_others is None for report in reports):
        raise NotPublishable("this reporter didn't say whether others may be warned; ask them")
    if any(report.status == "taken back" for report in reports):
        raise NotPublishable("this reporter has taken the report back")
    if not text.strip():
        raise NotPublishable("write the warning in words of your own")
    stories = {told for report in reports for told in _stories(report)}
    seen = {told.strip() for report in reports for told in (report.report.description, report.report.vehicle)}
    if {text.strip(), warning.strip()} & (stories | seen - {""}) or any(look.strip() in stories for look in looks):
        raise NotPublishable("use other words; the reporter's own words could give them away")
    if room_left(warning.strip() or text.strip()) < 0:
        raise NotPublishable(f"say it in short too, for a check and a text message: at most {m.WARNING_BYTES} bytes")
    if severity not in SEVERITIES:
        raise NotPublishable("choose a level of the scale, 0 to 3")
    if area and area not in policy.areas:
        raise NotPublishable("choose one of the community's areas, or none")
    if len(identifiers) > MAX_MASKS:
        raise NotPublishable(f"an alert takes at most {MAX_MASKS} identifiers; write a second one")


def _stories(report: ReadReport) -> set[str]:
    """What the reporter told in words of their own; how somebody looks can hardly be said in others."""
    told = (report.report.what_happened, report.shared, *(each.what_happened for each in report.report.further))
    return {words.strip() for words in told} - {""}


def _append_draft(steward: Person, alert: Alert, draft: Draft) -> bytes:
    written = msgspec.json.encode(msgspec.structs.replace(alert, id=b"", withdraw_keys=[]))
    asked = msgspec.structs.replace(draft, alert=written, signature=b"", answers=[], takedown_seed=b"")
    try:
        return steward.append(
            "review", alert.id, msgspec.json.encode(draft), alert.withdraw_keys, msgspec.json.encode(asked)
        )
    except Declined as declined:
        if declined.code == "withdrawn" and was_taken_back(steward, alert.withdraw_keys):
            raise TakenBack("the person who reported has taken it back") from None
        raise
