"""Two stewards make an alert: the first drafts and signs, the second signs and publishes, or sends back with a reason.

The alert's text is always written for it; the reporter's own words are never taken over by default.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec

from parasol.client.alerts.reading import read_alerts
from parasol.client.checks.entries import entries_and_state, free_slots, put_case
from parasol.client.checks.head import check_is_newest
from parasol.client.checks.index import Slots, identifier_of
from parasol.client.checks.rekey import read_cases
from parasol.client.community import decisions
from parasol.client.community.person import Person
from parasol.client.community.steward import NotASteward
from parasol.client.connection import BadAnswer, Declined
from parasol.client.identifiers import Identifier
from parasol.client.reports import review
from parasol.client.reports.model import SEVERITIES
from parasol.client.reports.reading import ReadReport
from parasol.client.seal import MALFORMED, Unreadable
from parasol.formats import messages as m
from parasol.formats.alert import MAX_MASKS, Alert, AlertSignature, SignedAlert
from parasol.formats.case import Case, CaseIdentifier, Draft, SentBack
from parasol.formats.report import Kind, Said
from parasol.wire.days import month_of
from parasol.wire.reading import read_json
from parasol.wire.signing import BadSignature, public_key_of, sign, verify

TRIES = 8


class NotPublishable(Exception):
    """The draft can't be published; the text says what to change."""


class TakenBack(Exception):
    """The person who reported has taken it back, so nothing is published from it."""


class NoSuchAlert(Exception):
    """There is no case file of such an alert. ``code`` is for programs."""

    code = "no-such-alert"


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
) -> bytes:
    """Write and sign an alert, for a second steward to read. ``reporters`` is how many independent people reported
    (by default one for each report; 0 if they were counted in an earlier alert). Returns the draft's id. Raises
    ``NotPublishable``."""
    if not steward.is_steward:
        raise NotASteward("only a steward can do this")
    decisions.check_reason(reason)
    _check(steward, reports, identifiers, text, severity, area)
    today = steward.device.today()
    policy = steward.roster.policy
    assert policy is not None
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
    )
    payload = msgspec.json.encode(alert)
    draft = Draft(
        payload,
        sign(steward.seed, "alert", payload),
        [CaseIdentifier(identifier.kind, identifier.normal) for identifier in identifiers],
        [report.room for report in reports],
        reason,
        takedown_seed,
    )
    return _append_draft(steward, alert, draft)


def open_drafts(steward: Person) -> list[OpenDraft]:
    """The drafts that wait for a second signature, oldest first."""
    found: list[OpenDraft] = []
    for record, opened in steward.read("review"):
        if isinstance(opened, Unreadable):
            continue
        try:
            draft = read_json(opened.body, Draft)
            alert = read_json(draft.alert, Alert)
            verify(opened.author, "alert", draft.alert, draft.signature)
        except (*MALFORMED, BadSignature):
            continue
        found.append(OpenDraft(record.id, opened.author, draft, alert))
    return found


def sent_back(steward: Person) -> list[tuple[bytes, SentBack]]:
    """(steward, what was sent back and why), oldest first."""
    found: list[tuple[bytes, SentBack]] = []
    for _, opened in steward.read("review"):
        if isinstance(opened, Unreadable):
            continue
        try:
            found.append((opened.author, read_json(opened.body, SentBack)))
        except MALFORMED:
            continue
    return found


def find_draft(steward: Person, short: str) -> OpenDraft:
    """The draft whose id begins like this (hex). Raises ``KeyError``."""
    matching = [draft for draft in open_drafts(steward) if draft.id.hex().startswith(short.lower())]
    if len(matching) != 1 or not short:
        raise KeyError(short)
    return matching[0]


def send_back(steward: Person, draft: OpenDraft, reason: str) -> None:
    """The second steward says no, and why; the draft goes, the reports stay in the queue."""
    decisions.check_reason(reason)
    note = msgspec.json.encode(SentBack(draft.id, reason.strip()))
    steward.append("review", None, note)
    decisions.record(steward, "sent a draft back", draft.id, reason)
    steward.drop("review", draft.id)


def publish(steward: Person, draft: OpenDraft, reason: str) -> Alert:
    """Sign as the second steward and publish: case file, alert with its index entries, decision, word to the
    reporters. Interrupted, it can be run again and publishes once. Raises ``NotPublishable``, ``TakenBack``,
    ``NoSlot``."""
    if not steward.is_steward:
        raise NotASteward("only a steward can do this")
    if draft.by == steward.key:
        raise NotPublishable("an alert needs two people; somebody else has to read and sign this one")
    if not steward.roster.was_steward(draft.by, draft.alert.roster_length):
        raise NotPublishable("this draft is by somebody who was no steward when it was written")
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
    case = Case(
        alert.id,
        draft.draft.identifiers,
        alert.severity,
        alert.reporters,
        alert.newest,
        alert.expires_on,
        alert.withdraw_keys,
        draft.draft.takedown_seed,
    )
    try:
        had_case = _is_there(lambda: steward.append("cases", alert.id, msgspec.json.encode(case), alert.withdraw_keys))
        last_seq = read_alerts(steward).last_seq
        had_alert = _is_there(lambda: append_signed(steward, alert, signed, case, last_seq))
        _put_beside(steward, case)
        if not (had_case and had_alert and _is_decided(steward, alert.id)):
            decisions.record(steward, "published an alert", alert.id, reason)
    except Declined as declined:
        if declined.code == "withdrawn":
            steward.drop("review", draft.id)
            raise TakenBack("the person who reported has taken it back, so nothing was published") from None
        raise
    _tell_reporters(steward, draft.draft.reports)
    steward.drop("review", draft.id)
    return alert


def _is_there(append: Callable[[], object]) -> bool:
    """Append; True if an earlier, interrupted run of the same had done it (then sealed anew, so the body differs)."""
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


def _check(
    steward: Person,
    reports: Sequence[ReadReport],
    identifiers: Sequence[Identifier],
    text: str,
    severity: int,
    area: str,
) -> None:
    policy = steward.roster.policy
    assert policy is not None
    if not reports or any(report.raw is None for report in reports):
        raise NotPublishable("an alert is written from one or more reports that can be read")
    if any(report.is_long for report in reports):
        raise NotPublishable("read all of a report before you write an alert from it")
    if not all(report.report.warn_others for report in reports):
        raise NotPublishable("this reporter asked that the report stays with the stewards")
    if any(report.status == "taken back" for report in reports):
        raise NotPublishable("this reporter has taken the report back")
    if not text.strip():
        raise NotPublishable("write the warning in words of your own")
    if any(text.strip() == told.strip() for report in reports for told in _told(report) if told.strip()):
        raise NotPublishable("write it anew; the reporter's own words could give them away")
    if severity not in SEVERITIES:
        raise NotPublishable("choose a level of the scale, 0 to 3")
    if area and area not in policy.areas:
        raise NotPublishable("choose one of the community's areas, or none")
    if len(identifiers) > MAX_MASKS:
        raise NotPublishable(f"an alert takes at most {MAX_MASKS} identifiers; write a second one")


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
    _check(steward, reports, identifiers, alert.text, alert.severity, alert.area)


def _told(report: ReadReport) -> tuple[str, str, str]:
    return report.report.what_happened, report.report.description, report.shared


def _append_draft(steward: Person, alert: Alert, draft: Draft) -> bytes:
    written = msgspec.json.encode(msgspec.structs.replace(alert, id=b"", withdraw_keys=[]))
    asked = msgspec.structs.replace(draft, alert=written, signature=b"", takedown_seed=b"")
    try:
        return steward.append(
            "review", alert.id, msgspec.json.encode(draft), alert.withdraw_keys, msgspec.json.encode(asked)
        )
    except Declined as declined:
        if declined.code == "withdrawn":
            raise TakenBack("the person who reported has taken it back") from None
        raise


def append_signed(steward: Person, alert: Alert, signed: SignedAlert, case: Case, last_seq: int) -> int:
    """Append a signed alert with its case's index entries for the list that answers, and that list's new head, in one
    step. ``last_seq`` is of the alerts that this steward has read (`AlertsRead`): an older list isn't built upon.
    Returns the record's number. Raises ``NoSlot``, ``BucketFull``, ``Distrust`` (``head``), ``Declined``."""
    return steward.resealing(lambda: _append_sealed(steward, alert, signed, case, last_seq))


def _append_sealed(steward: Person, alert: Alert, signed: SignedAlert, case: Case, last_seq: int) -> int:
    record = m.WireRecord(alert.id, steward.sealed_record("alerts", alert.id, msgspec.json.encode(signed)))
    epoch = steward.roster.current["members"]
    plain = m.RoomAppend(steward.room("alerts"), record, alert.withdraw_keys, alert.expires_on, generation=epoch)
    if not case.identifiers:
        return steward.connection.append(plain, steward.seed)
    is_taken = False
    for _ in range(TRIES):
        answers = live_lists(steward)[0]
        try:
            slots = free_slots(steward, answers, [case]) if is_taken else Slots()
            entries, state = entries_and_state(steward, answers, case, slots)
            check_is_newest(state.head, last_seq)
            head = state.sign(steward, state.last_seq + 1)
            listed = msgspec.structs.replace(plain, list_number=answers, entries=entries, head=head)
            return steward.connection.append(listed, steward.seed)
        except Declined as declined:
            if declined.code not in {"tag-taken", "head-moved", "list-moved"}:
                raise
            is_taken = is_taken or declined.code == "tag-taken"
    raise BadAnswer("the list for checks changes faster than it can be written; try again")


def _put_beside(steward: Person, case: Case) -> None:
    """Into the lists that are being built too; one that is gone since then doesn't answer any more."""
    if not case.identifiers:
        return
    for number in live_lists(steward)[1:]:
        try:
            put_case(steward, number, case)
        except Declined as declined:
            if declined.code != "list-moved":
                raise


def live_lists(steward: Person) -> list[int]:
    """The lists that a new alert has to go into: first the one that answers, then those that are being built. In this
    order a member never reads an alert that is newer than the list that answers them."""
    known = steward.connection.ask("/api/about", m.NonceRead(), m.About).lists
    held = [item for item in known if item.number in steward.keyring.lists]
    complete = [item.number for item in held if item.complete]
    answers = max(complete, default=max((item.number for item in held), default=steward.roster.current_list))
    return [answers, *sorted(item.number for item in held if item.number != answers)]


def _tell_reporters(steward: Person, rooms: Sequence[bytes]) -> None:
    for report in review.read_named(steward, rooms):
        if report.raw is not None and report.status != "alert written":
            review.drop_contact(steward, report)
            review.say(steward, report, Said("status", "", "alert written"))
