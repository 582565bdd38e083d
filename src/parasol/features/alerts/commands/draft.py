"""Writing an alert: by answering questions, or as one JSON document."""

from collections.abc import Sequence
from typing import Any

import msgspec

from parasol.features.alerts.client.publishing import drafting
from parasol.features.alerts.commands.alerts import alert_facts, alert_text, severity_text
from parasol.features.alerts.structs import room_left, short_of
from parasol.features.checks.client.identifiers import Identifier
from parasol.features.reports.client.model import SEVERITIES
from parasol.features.reports.client.reading import ReadReport
from parasol.features.reports.commands.receipt import report_text
from parasol.features.reports.commands.written import WrittenDraft, check_area, check_when, decode_document, understood
from parasol.features.reports.structs import KINDS, Asked, Kind
from parasol.kernel.formats.bounds import WARNING_BYTES
from parasol.kernel.roster.client.person import Person, name_of_member
from parasol.kernel.roster.rules import Policy
from parasol.kernel.shell.ask import Asker
from parasol.kernel.shell.call import Call, called, short
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.output import count, quoted, wrapped

ANEW = (
    "Write the warning in words of your own: what members should know to stay out of harm. Leave out all that could "
    "tell who reported: place, time of day, exact words, anything about them."
)

IN_SHORT = (
    "This is {excess} too long for a check and a text message. Say in at most "
    f"{WARNING_BYTES} bytes what somebody has to know at once; all of it is one step away."
)


def make(call: Call, person: Person, reports: Sequence[ReadReport]) -> bytes:
    """Draft and sign an alert from reports; asks on a terminal, reads JSON otherwise. Returns the draft's id."""
    policy = person.policy
    if call.ask.is_terminal:
        written, identifiers = _asked(call.ask, policy, reports)
    else:
        written = decode_document(call.ask.rest(), WrittenDraft)
        identifiers = _identifiers(policy.region, reports, written)
    check_area(written.area, policy)
    check_when(written.happened)
    return call.insist(
        lambda: drafting.draft_alert(
            person,
            reports,
            identifiers,
            written.text,
            written.severity,
            written.kinds,
            written.area,
            written.happened,
            written.reason,
            written.reporters,
            description=written.description,
            vehicle=written.vehicle,
            warning=written.warning,
        )
    )


def draft_facts(person: Person, draft: drafting.OpenDraft) -> dict[str, Any]:
    """A draft, for --json."""
    return {
        "draft": short(draft.id),
        "by": name_of_member(draft.by),
        "yours": draft.by == person.key,
        "reason": draft.draft.reason,
        "reports": [short(room) for room in draft.draft.reports],
        "identifiers": [msgspec.to_builtins(item) for item in draft.draft.identifiers],
        "alert": alert_facts(draft.alert),
    }


def draft_text(person: Person, draft: drafting.OpenDraft) -> str:
    """A draft in words, with all that the second steward has to judge."""
    by = "you" if draft.by == person.key else name_of_member(draft.by)
    asked = "\n".join(f"{item.kind}: {item.normal}" for item in draft.draft.identifiers) or "(none)"
    return "\n".join(
        [
            f"Draft {called(draft.id)} by {by}, from {', '.join(called(room) for room in draft.draft.reports)}",
            f"Why:\n{quoted(draft.draft.reason)}",
            f"In full, for stewards only:\n{quoted(asked)}",
            alert_text(draft.alert),
            f"In a check and a text message:\n{quoted(short_of(draft.alert))}",
        ]
    )


def _identifiers(region: str, reports: Sequence[ReadReport], written: WrittenDraft) -> list[Identifier]:
    if written.identifiers is None:
        asked = [item for report in reports for item in report.report.identifiers]
    else:
        asked = [Asked(item) if isinstance(item, str) else item for item in written.identifiers]
    found = [understood(item, region) for item in asked]
    if problems := [item for item in found if isinstance(item, str)]:
        raise NotDone(f"one of the identifiers isn't understood: {problems[0]} Give them in the document", "identifier")
    return list(dict.fromkeys(item for item in found if isinstance(item, Identifier)))


def _asked(ask: Asker, policy: Policy, reports: Sequence[ReadReport]) -> tuple[WrittenDraft, list[Identifier]]:
    for report in reports:
        ask.tell(f"\nReport {called(report.room)}\n{report_text(report.report)}")
    identifiers = _pick_identifiers(ask, policy.region, reports)
    text = ask.paragraph("The warning", wrapped(ANEW))
    warning = _in_short(ask, text)
    scale = [severity_text(level) for level in sorted(SEVERITIES)]
    picked = ask.until(
        lambda: str(ask.choose("How serious, by the scale? Number", scale, start=0)),
        lambda answer: "" if answer == "None" else answer,
        "A level is needed.",
    )
    told: list[Kind] = list(dict.fromkeys(kind for report in reports for kind in report.report.kinds))
    kinds = told
    if not told or not ask.yes(f"\nKind: {', '.join(told)}. Keep that?", default=True):
        kinds = [KINDS[at] for at in ask.choose_several("What kind? Enter for none. Numbers", KINDS)]
    area = _pick_area(ask, policy, reports)
    when = ask.until(lambda: ask.line("\nWhen, as a month (Enter to leave it out)"), check_when)
    looks = ask.line("\nHow would someone recognise them? (Enter to leave it out)")
    vehicle = ask.line("\nTheir vehicle (Enter to leave it out)")
    many = len(reports)
    if many == 1 and not ask.yes("\nWas this person counted in an earlier alert already?", default=False):
        counted = 1
    elif many == 1:
        counted = 0
    else:
        same = ask.yes(f"\nAre these {many} reports by {many} different people, not counted before?", default=True)
        counted = many if same else _number(ask, many)
    reason = ask.needed("\nWhy this alert, for the second steward (members don't see this)")
    draft = WrittenDraft(text, int(picked), reason, kinds, area, when, None, counted, looks, vehicle, warning)
    return draft, identifiers


def _in_short(ask: Asker, text: str) -> str:
    """The warning for a check and a text message; empty where all of it is short enough."""
    left = room_left(text.strip())
    if left >= 0:
        ask.tell(f"\nThis goes into a check and a text message as it is; {count(left, 'byte')} left.")
        return ""
    ask.tell("\n" + wrapped(IN_SHORT.format(excess=count(-left, "byte"))))
    short = ask.until(lambda: ask.needed("In short"), _fitting)
    ask.tell(f"{count(room_left(short), 'byte')} left.")
    return short


def _fitting(short: str) -> str:
    left = room_left(short)
    if left < 0:
        raise ValueError(f"too long by {count(-left, 'byte')}; an accent or another script takes two or more")
    return short


def _number(ask: Asker, most: int) -> int:
    at = ask.choose("How many different people, who weren't counted before? Number", ["people"] * (most + 1), start=0)
    return at or 0


def _pick_area(ask: Asker, policy: Policy, reports: Sequence[ReadReport]) -> str:
    said = sorted({report.report.area for report in reports if report.report.area in policy.areas})
    if len(said) == 1 and ask.yes(f"\nArea: {said[0]}. Keep that?", default=True):
        return said[0]
    if not policy.areas:
        return ""
    at = ask.choose("Which area? Enter for none. Number", policy.areas)
    return "" if at is None else policy.areas[at]


def _pick_identifiers(ask: Asker, region: str, reports: Sequence[ReadReport]) -> list[Identifier]:
    """The reports' identifiers that the steward confirms, and further ones."""
    picked: list[Identifier] = []
    for report in reports:
        for asked in report.report.identifiers:
            found = understood(asked, region)
            if isinstance(found, str):
                ask.tell(f"\nNot understood, type it below if you can tell what it is:\n{quoted(asked.typed)}")
            elif found not in picked and ask.yes(f"\nOn the list: {found.understood()}?", default=True):
                picked.append(found)
    while typed := ask.line("Another number, name, address or plate (Enter for none)"):
        found = understood(Asked(typed), region)
        if isinstance(found, str):
            ask.tell(found)
        elif found not in picked:
            ask.tell(f"  understood as: {found.understood()}")
            picked.append(found)
    return picked
