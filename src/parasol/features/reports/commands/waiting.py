"""The queue of reports as a steward sees it: how old each is, and what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from parasol.features.alerts.case import STEPS
from parasol.features.alerts.client.publishing.drafting import OpenDraft
from parasol.features.checks.commands.rekey import longer_text
from parasol.features.reports.client.met import SEALED
from parasol.features.reports.client.model import SEVERITIES
from parasol.features.reports.client.reading import QueuedReport, ReadReport
from parasol.features.reports.client.review import level_of
from parasol.features.reports.commands.receipt import line_facts, lines_text, report_facts, report_text
from parasol.kernel import messages as m
from parasol.kernel.roster.client.person import Person, name_of_member
from parasol.kernel.shell.call import called, short
from parasol.kernel.shell.output import count, quoted, table, wrapped

NONE_YET = "None of those that were read waits."
LONG = "it is long: open it to read it"
ENDED = ("alert written", "kept for stewards", "closed", "taken back")
NEXT = {
    "wrote": "the reporter wrote: read it",
    "mine": "ask, write an alert, keep or close",
    "stewards": "for stewards only: keep it",
    "new": "take it on",
    "long": LONG,
    "unreadable": "it can't be read: close it",
    "drafted": "your draft waits for another steward",
    "sealed": SEALED,
    "ended": "nothing",
}


@dataclass(frozen=True, slots=True)
class Waiting:
    """One report of the queue, with its age in days, where it stands (one of ``STEPS``) and what comes next."""

    report: QueuedReport
    age: int
    step: str
    next: str

    @property
    def is_open(self) -> bool:
        """Whether anybody can do anything about it."""
        return self.step not in ("sealed", "ended")


def waiting(
    person: Person, reports: Sequence[QueuedReport], drafts: Sequence[OpenDraft], everything: bool = False
) -> list[Waiting]:
    """The reports on which something is to be done (or all of them): what waits for this steward first, of that what
    can hurt most, of that the oldest."""
    drafted = {room: draft for draft in drafts for room in draft.draft.reports}
    found = [_waiting(person, report, drafted.get(report.room)) for report in reports]
    first = sorted(found, key=lambda item: (STEPS.index(item.step), -level_of(item.report), -item.age))
    return [item for item in first if everything or item.is_open]


def _waiting(person: Person, report: QueuedReport, draft: OpenDraft | None) -> Waiting:
    step = _step(person, report, draft)
    last = report.last
    told = NEXT.get(step, "")
    if step == "second" and draft is not None:
        told = f"read draft {called(draft.id)}"
    elif step == "asked" and last is not None:
        told = f"wait for the reporter ({count(max(0, person.device.today() - last.day), 'day')} so far)"
    elif step == "mine" and report.report.warn_others is None:
        told = "ask whether others may be warned"
    elif step == "theirs":
        told = f"{_claimed(person, report)} is reading it"
    return Waiting(report, max(0, person.device.today() - report.opened_on), step, told)


def _step(person: Person, report: QueuedReport, draft: OpenDraft | None) -> str:  # noqa: PLR0911 one a branch
    """As the page's ``queue-order.ts``."""
    last = report.last
    is_mine = report.claimed_by == person.key
    is_theirs = report.claimed_by is not None and not is_mine
    did_write = last is not None and last.steward is None and last.said.kind in ("answer", "correction", "picture")
    if did_write and not is_theirs:
        is_untouched = report.claimed_by is None and report.status in ("received", None) and draft is None
        return "new" if is_untouched else "wrote"
    if report.is_end_unread and not is_theirs:
        return "wrote" if is_mine else "long"
    if report.status in ENDED:
        return "ended"
    if draft is not None:
        return "drafted" if draft.by == person.key else "second"
    if report.is_sealed:
        return "sealed"
    if report.raw is None and not report.is_end_unread:
        return "unreadable"
    if report.claimed_by is None:
        return "new"
    if is_theirs:
        return "theirs"
    if last is not None and last.said.kind == "question":
        return "asked"
    return "stewards" if report.report.warn_others is False else "mine"


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
            called(item.report.room),
            SEVERITIES[level_of(item.report)][0],
            count(item.age, "day"),
            item.report.status or "?",
            _claimed(person, item.report),
            item.next,
        ]
        for number, item in enumerate(items, 1)
    ]
    if not rows:
        return NONE_YET if not_read else "No report waits."
    return table(["NO", "REPORT", "MAY BE", "AGE", "STATUS", "WITH", "NEXT"], rows)


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
        f"Report {called(report.room)}, {count(item.age, 'day')} old. Status: {report.status or '?'}. With: "
        f"{_claimed(person, report)}. Next: {item.next}.",
        report_text(report.report, report.shared),
    ]
    if report.is_sealed:
        return f"Report {called(report.room)}, {count(item.age, 'day')} old. {SEALED.capitalize()}."
    if report.outreach is not None:
        parts.append(wrapped(f"By an outreach worker of desk {report.outreach}, for somebody."))
    if report.waited:
        told = "It waited until somebody else reported the same person."
        if report.same_member:
            told += f" By the same member as: {', '.join(called(room) for room in report.same_member)}."
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
