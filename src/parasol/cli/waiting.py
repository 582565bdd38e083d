"""The queue of reports as a steward sees it: how old each is, and what comes next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from parasol.cli.call import short
from parasol.cli.output import count, quoted, table, wrapped
from parasol.cli.receipt import line_facts, lines_text, report_facts, report_text
from parasol.cli.rekey import longer_text
from parasol.client.community.person import Person, name_of_member
from parasol.client.publishing.drafting import OpenDraft
from parasol.client.reports.met import SEALED
from parasol.client.reports.reading import QueuedReport, ReadReport
from parasol.formats import messages as m

NONE_YET = "None of those that were read waits."
LONG = "it is long: open it to read it"
ENDED = ("alert written", "kept for stewards", "closed", "taken back")


@dataclass(frozen=True, slots=True)
class Waiting:
    """One report of the queue, with its age in days and what comes next."""

    report: QueuedReport
    age: int
    next: str
    is_open: bool


def waiting(
    person: Person, reports: Sequence[QueuedReport], drafts: Sequence[OpenDraft], everything: bool = False
) -> list[Waiting]:
    """The reports on which something is to be done (or all of them), oldest first."""
    drafted = {room: draft for draft in drafts for room in draft.draft.reports}
    found = [_waiting(person, report, drafted) for report in reports]
    return [item for item in found if everything or item.is_open]


def _waiting(person: Person, report: QueuedReport, drafted: Mapping[bytes, OpenDraft]) -> Waiting:
    age = max(0, person.device.today() - report.opened_on)
    last = report.last
    was_answered = last is not None and last.steward is None and last.said.kind in ("answer", "correction")
    draft = drafted.get(report.room)
    if was_answered:
        step = "the reporter wrote: read it"
    elif report.is_end_unread:
        step = LONG
    elif report.status in ENDED:
        return Waiting(report, age, "nothing", is_open=False)
    elif draft is not None:
        step = "your draft waits for another steward" if draft.by == person.key else f"read draft {short(draft.id)}"
    elif report.is_sealed:
        return Waiting(report, age, SEALED, is_open=False)
    elif report.raw is None:
        step = "it can't be read: close it"
    elif report.claimed_by is None:
        step = "take it on"
    elif last is not None and last.said.kind == "question":
        since = max(0, person.device.today() - last.day)
        step = f"wait for the reporter ({count(since, 'day')} so far)"
    elif report.report.warn_others is False:
        step = "for stewards only: keep it"
    elif report.report.warn_others is None:
        step = "ask whether others may be warned"
    else:
        step = "ask, write an alert, keep or close"
    return Waiting(report, age, step, is_open=True)


def queue_facts(person: Person, item: Waiting) -> dict[str, Any]:
    """One line of the queue, for --json."""
    report = item.report
    return {
        "report": report.short,
        "age_days": item.age,
        "status": report.status,
        "claimed_by": name_of_member(report.claimed_by) if report.claimed_by else None,
        "yours": report.claimed_by == person.key,
        "kinds": list(report.report.kinds),
        "area": report.report.area,
        "warn_others": report.report.warn_others,
        "waited": report.waited,
        "outreach": report.outreach,
        "same_member": [short(room) for room in report.same_member],
        "long": report.is_long,
        "next": item.next,
    }


def queue_text(person: Person, items: Sequence[Waiting], not_read: int = 0) -> str:
    """The queue as a numbered table. With reports that aren't read yet, none here doesn't mean that none waits."""
    rows = [
        [
            str(number),
            item.report.short,
            count(item.age, "day"),
            item.report.status or "?",
            _claimed(person, item.report),
            item.next,
        ]
        for number, item in enumerate(items, 1)
    ]
    if not rows:
        return NONE_YET if not_read else "No report waits."
    return table(["NO", "REPORT", "AGE", "STATUS", "WITH", "NEXT"], rows)


def notice_text(notices: m.Notices) -> str:
    """What a steward should look at before the queue, or nothing."""
    longer = longer_text(notices.longer_alerts) + "\n\n" if notices.longer_alerts else ""
    if not notices.is_fuse_blown:
        return longer
    return longer + (
        wrapped(
            f"Many more checks than usual this week ({notices.checks}; usual is about {notices.usual}). Somebody may be"
            " trying numbers. You can't see what was checked, or by whom. Look at who came lately, and pause members "
            "whom you don't trust: parasol members, parasol freeze"
        )
        + "\n\n"
    )


def _claimed(person: Person, report: QueuedReport) -> str:
    if report.claimed_by is None:
        return "nobody"
    return "you" if report.claimed_by == person.key else name_of_member(report.claimed_by)


def read_facts(person: Person, item: Waiting, report: ReadReport) -> dict[str, Any]:
    """A report that was opened, for --json."""
    return {
        **queue_facts(person, item),
        "content": report_facts(report.report),
        "shared": report.shared,
        "contact": msgspec.to_builtins(report.contact) if report.contact else None,
        "lines": [line_facts(line) for line in report.lines],
        "problems": list(report.problems),
    }


def read_text(person: Person, item: Waiting, report: ReadReport) -> str:
    """A report that was opened, in words."""
    parts = [
        f"Report {report.short}, {count(item.age, 'day')} old. Status: {report.status or '?'}. With: "
        f"{_claimed(person, report)}. Next: {item.next}.",
        report_text(report.report, report.shared),
    ]
    if report.is_sealed:
        return f"Report {report.short}, {count(item.age, 'day')} old. {SEALED.capitalize()}."
    if report.outreach is not None:
        parts.append(wrapped(f"By an outreach worker of desk {report.outreach}, for somebody."))
    if report.waited:
        told = "It waited until somebody else reported the same person."
        if report.same_member:
            told += f" By the same member as: {', '.join(short(room) for room in report.same_member)}."
        parts.append(wrapped(told))
    if report.contact and report.contact.how:
        safe = "they say it is safe" if report.contact.is_safe else "they do NOT say that it is safe"
        parts.append(f"To reach them ({safe}):\n{quoted(f'{report.contact.cover_name}: {report.contact.how}')}")
    if report.lines:
        parts.append(lines_text(report.lines, "the reporter"))
    if report.is_long:
        parts.append(
            wrapped(
                f"This report is very long. What was said after line {report.gap} is left out here, but for the newest."
            )
        )
    if report.problems:
        parts.append("Not readable:\n" + quoted("\n".join(report.problems)))
    return "\n\n".join(parts)
