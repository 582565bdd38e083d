"""Reviewing reports, by two: the commands for scripts, and the way into the conversation on a terminal."""

from pathlib import Path
from typing import Any

from parasol.features.alerts.client import reading
from parasol.features.alerts.client.publishing import drafting, publication
from parasol.features.alerts.commands import draft as drafts
from parasol.features.desks.commands.visit import save_file
from parasol.features.reports.client import review
from parasol.features.reports.client.reading import ReadReport
from parasol.features.reports.client.records import READ_AT_ONCE
from parasol.features.reports.commands import waiting
from parasol.features.reports.commands.receipt import pictures_of
from parasol.features.reports.commands.review_loop import converse
from parasol.features.reports.structs import Status
from parasol.kernel import messages as m
from parasol.kernel.roster.client.person import Person, name_of_member
from parasol.kernel.shell.call import Call, called, meant, short
from parasol.kernel.shell.codes import USAGE, NotDone
from parasol.kernel.shell.output import count
from parasol.kernel.shell.parser import WHY, WORDS, Commands, option

commands = Commands("stewards")


@commands.add("review", "read reports, ask, write alerts, decide together", reads=(WORDS,))
def _review(call: Call) -> int:
    """On a terminal, without a command behind it: goes through what waits, after one unlocking: drafts to sign first,
    then what can hurt most, then the oldest. The commands below do the same one by one, for scripts. An alert needs
    two stewards: one writes it, another one reads and publishes it, or sends it back.

    parasol review
    parasol review queue
    """
    if not call.is_conversation:
        call.out.note("On a terminal this goes through the queue. Elsewhere, or with --json, name what to do:")
        call.out.note(call.options.parser.format_help())
        return call.out.fail(USAGE, "usage", "Which command of `parasol review`?")
    return converse(call, call.steward())


below = commands.below("review")
REPORT = option("report", metavar="REPORT", help="its three words, as the queue shows it")
DRAFT = option("draft", metavar="DRAFT", help="its three words, as `parasol review drafts` shows it")


def _find(person: Person, asked: str, *, is_whole: bool = False) -> ReadReport:
    try:
        return review.find(person, asked, is_whole=is_whole)
    except KeyError:
        raise NotDone("there is no such report; `parasol review queue` lists them", "no-such-report") from None


def _report(call: Call) -> tuple[Person, ReadReport]:
    person = call.steward()
    return person, _find(person, call.options.report, is_whole=getattr(call.options, "whole", False))


def _open_draft(call: Call) -> tuple[Person, drafting.OpenDraft]:
    person = call.steward()
    try:
        return person, drafting.find_draft(person, call.options.draft)
    except KeyError:
        raise NotDone("there is no such draft; `parasol review drafts` lists them", "no-such-draft") from None


@below.add(
    "queue",
    "the reports that wait",
    option("--all", action="store_true", help="those too on which nothing is to be done"),
    option(
        "--reports", type=int, default=READ_AT_ONCE, metavar="N", help=f"read the oldest N reports ({READ_AT_ONCE})"
    ),
    reads=(WORDS,),
)
def _queue(call: Call) -> int:
    """Lists the reports on which something is to be done: what waits for you first, of that what can hurt most, of that
    the oldest. Age, status, who has it, what comes next."""
    person = call.steward()
    open_drafts = drafting.open_drafts(person)
    reading = review.Queue(person)
    items = waiting.waiting(person, reading.read_to(call.options.reports), open_drafts, call.options.all)
    facts: dict[str, Any] = {
        "reports": [waiting.queue_facts(person, item) for item in items],
        "not_read": reading.unread,
        "drafts": len(open_drafts),
    }
    notices = person.connection.ask("/api/checks/notices", m.NoticesRead(), m.Notices, person.seed)
    if notices.is_fuse_blown:
        facts["many_checks"] = {"checks": notices.checks, "usual": notices.usual}
    if notices.longer_alerts:
        facts["longer_alerts"] = notices.longer_alerts
    told = waiting.notice_text(notices) + waiting.queue_text(person, items, reading.unread)
    if reading.unread:
        more = call.options.reports + READ_AT_ONCE
        told += f"\n\n{count(reading.unread, 'report')} not read yet: parasol review queue --reports {more}"
    if open_drafts:
        told += f"\n\n{count(len(open_drafts), 'draft')} waiting for a second steward: parasol review drafts"
    return call.out.give(facts, told)


@below.of(
    _report,
    "show",
    "one report",
    option("--whole", action="store_true", help="all of it, if it is very long"),
    REPORT,
)
def _show(call: Call, person: Person, report: ReadReport) -> int:
    """Shows all of one report with its conversation."""
    item = waiting.waiting(person, [report], drafting.open_drafts(person), everything=True)[0]
    told = waiting.read_text(person, item, report)
    if report.is_long:
        told += f"\n\nAll of it: parasol review show {called(report.room)} --whole"
    return call.out.give(waiting.read_facts(person, item, report), told)


@below.of(_report, "claim", "take one on", REPORT)
def _claim(call: Call, person: Person, report: ReadReport) -> int:
    """Takes a report on, so that two don't work on it without knowing. The reporter sees that it is being read."""
    review.claim(person, report)
    return call.out.give({"report": report.short, "claimed": True}, "It is with you now.")


@below.of(_report, "ask", "ask its reporter", REPORT, reads=(WORDS, "the question (all lines that follow)"))
def _ask(call: Call, person: Person, report: ReadReport) -> int:
    """Asks the reporter something. They see it when they come back with their report code. Ask only what you need."""
    text = call.ask.text("The question", "there is no question to send")
    call.insist(lambda: review.ask(person, report, text))
    return call.out.give({"report": report.short, "asked": True}, "Asked. The reporter sees it when they come back.")


@below.of(
    _report,
    "picture",
    "save a picture",
    option("--file-number", metavar="N", type=int, default=1, help="which of the report's pictures (1 if not named)"),
    option("--to", metavar="FOLDER", type=Path, required=True, help="where to keep it"),
    REPORT,
)
def _picture(call: Call, person: Person, report: ReadReport) -> int:
    """Saves a picture that the reporter sent into a folder of this device. Others who use it can find it there.

    parasol review picture copper-window --to .
    """
    return save_file(call, pictures_of(report.lines), lambda picture: review.fetch_picture(person, report, picture))


@below.of(_report, "keep", "keep it for stewards", REPORT, reads=(WORDS, WHY))
def _keep(call: Call, person: Person, report: ReadReport) -> int:
    """Keeps a report for the stewards, without an alert. The contact details are deleted. The reporter reads the reason
    too."""
    return _end(call, person, report, "kept for stewards")


@below.of(_report, "close", "close it without an alert", REPORT, reads=(WORDS, WHY))
def _close(call: Call, person: Person, report: ReadReport) -> int:
    """Closes a report without an alert. The contact details are deleted. The reporter reads the reason too."""
    return _end(call, person, report, "closed")


def _end(call: Call, person: Person, report: ReadReport, status: Status) -> int:
    review.close(person, report, status, call.reason())
    return call.out.give({"report": report.short, "status": status}, f"Done: {status}.")


@below.add(
    "draft",
    "write an alert",
    option("report", metavar="REPORT", nargs="+", help="the names of the reports it is made from"),
    reads=(WORDS, "the alert as one JSON document (on a terminal: its questions)"),
)
def _draft(call: Call) -> int:
    """Writes an alert from one or more reports and signs it, for a second steward to read. Write it in words of your
    own: the reporter's could give them away.

    parasol review draft copper-window

    Not on a terminal, after the line with the words:
    {"text": "Turns violent once inside.", "severity": 3, "kinds": ["violence"],
     "description": "tall, a scar on the left hand", "vehicle": "white van",
     "area": "North", "happened": "2026-11", "reason": "clear account"}
    Without "identifiers", those of the reports are taken; without "reporters", one for each report. A text of more
    than 160 bytes needs a "warning" that says it in at most as many: a check and a text message show that."""
    person = call.steward()
    reports = [_find(person, asked, is_whole=True) for asked in dict.fromkeys(call.options.report)]
    id = drafts.make(call, person, reports)
    told = f"Draft {called(id)} is signed by you. Another steward reads it: parasol review publish {called(id)}"
    return call.out.give({"draft": short(id), "reports": [report.short for report in reports]}, told)


@below.add("drafts", "the alerts that wait for a second steward", reads=(WORDS,))
def _drafts(call: Call) -> int:
    """Lists the alerts that wait for a second steward, with the numbers and names in full, and those sent back."""
    person = call.steward()
    found = drafting.open_drafts(person)
    sent_back = drafting.sent_back(person)
    returned = [{"draft": short(note.draft), "by": short(by), "reason": note.reason} for by, note in sent_back]
    facts = {"drafts": [drafts.draft_facts(person, draft) for draft in found], "sent_back": returned}
    parts = [drafts.draft_text(person, draft) for draft in found] or ["No draft waits."]
    parts += [
        f"Draft {called(note.draft)} was sent back by {name_of_member(by)}, because: {note.reason}"
        for by, note in sent_back
    ]
    return call.out.give(facts, "\n\n".join(parts))


@below.of(_open_draft, "publish", "sign as the second steward", DRAFT, reads=(WORDS, WHY))
def _publish(call: Call, person: Person, draft: drafting.OpenDraft) -> int:
    """Signs a draft as the second steward, and publishes it: members can read it and checks find it. Not possible for
    the one who wrote it."""
    if call.is_conversation:
        call.out.show(drafts.draft_text(person, draft) + "\n")
    alert = publication.publish(person, draft, call.reason())
    return call.out.give({"alert": short(alert.id), "published": True}, f"Published as alert {called(alert.id)}.")


@below.of(_open_draft, "send-back", "say no to a draft", DRAFT, reads=(WORDS, WHY))
def _send_back(call: Call, person: Person, draft: drafting.OpenDraft) -> int:
    """Says no to a draft, and why. The draft goes, its reports stay in the queue."""
    drafting.send_back(person, draft, call.reason())
    return call.out.give({"draft": short(draft.id), "sent_back": True}, "Sent back. Its reports stay in the queue.")


@below.add(
    "take-down",
    "remove an alert",
    option("alert", metavar="ALERT", help="its three words, as `parasol alerts` shows it"),
    reads=(WORDS, WHY),
)
def _take_down(call: Call) -> int:
    """Removes an alert with its entries in the list for checks. Do so if it is wrong, and say why."""
    person = call.steward()
    otherwise = "there is no such alert; `parasol alerts` lists them"
    alerts = reading.read_alerts(person).alerts
    alert = meant(alerts, call.options.alert, lambda alert: alert.id, otherwise, "no-such-alert")
    reason = call.reason()
    call.ask.sure("Remove this alert for everybody?")
    publication.take_down(person, alert.id, reason)
    return call.out.give({"alert": short(alert.id), "taken_down": True}, "The alert and its entries are gone.")
