"""Reviewing reports, by two: the commands for scripts, and the way into the conversation on a terminal."""

from typing import Any

from parasol.cli import draft as drafts
from parasol.cli import waiting
from parasol.cli.call import Call, short
from parasol.cli.exits import USAGE, NotDone
from parasol.cli.output import count
from parasol.cli.parser import Commands
from parasol.cli.review_loop import converse
from parasol.client.alerts import drafting, reading
from parasol.client.community.decisions import check_reason
from parasol.client.community.person import Person
from parasol.client.community.steward import NotASteward
from parasol.client.reports import review
from parasol.client.reports.reading import ReadReport
from parasol.client.reports.records import READ_AT_ONCE
from parasol.formats import messages as m
from parasol.formats.alert import Alert
from parasol.formats.report import Status

WORDS = "your seven words"
WHY = "why (members can read it)"
DRAFT_EXAMPLE = """parasol review draft 3f2a91c0

Not on a terminal, after the line with the words:
{"text": "Turns violent once inside.", "severity": 3, "kinds": ["violence"],
 "area": "North", "happened": "2026-11", "reason": "clear account"}
Without "identifiers", those of the reports are taken; without "reporters", one for each report."""


def add(commands: Commands) -> None:
    """Declare ``review`` and what is below it."""
    made = commands.add(
        "review",
        "stewards",
        "read reports, ask, write alerts, decide together",
        "On a terminal, without a command behind it: goes through the reports that wait, oldest first, after one "
        "unlocking. The commands below do the same one by one, for scripts. An alert needs two stewards: one writes "
        "it, another one reads and publishes it, or sends it back.",
        "parasol review\nparasol review queue",
        _review,
        [WORDS],
    )
    below = commands.sub(made)
    listing = below.add("queue", "stewards", "the reports that wait", *_QUEUE, _queue, [WORDS])
    listing.add_argument("--all", action="store_true", help="those too on which nothing is to be done")
    listing.add_argument(
        "--reports",
        type=int,
        default=READ_AT_ONCE,
        metavar="N",
        help=f"read the oldest N reports ({READ_AT_ONCE})",
    )
    one = [
        below.add("show", "stewards", "one report", *_SHOW, _show, [WORDS]),
        below.add("claim", "stewards", "take one on", *_CLAIM, _claim, [WORDS]),
        below.add("ask", "stewards", "ask its reporter", *_ASK, _ask, [WORDS, "the question (all lines that follow)"]),
        below.add("keep", "stewards", "keep it for stewards", *_KEEP, _close, [WORDS, WHY]),
        below.add("close", "stewards", "close it without an alert", *_CLOSE, _close, [WORDS, WHY]),
    ]
    one[0].add_argument("--whole", action="store_true", help="all of it, if it is very long")
    for parser in one:
        parser.add_argument("report", metavar="REPORT", help="its short name, as the queue shows it")
    reads = [WORDS, "the alert as one JSON document (on a terminal: its questions)"]
    writing = below.add("draft", "stewards", "write an alert", *_DRAFT, _draft, reads)
    writing.add_argument("report", metavar="REPORT", nargs="+", help="the short names of the reports it is made from")
    below.add("drafts", "stewards", "the alerts that wait for a second steward", *_DRAFTS, _drafts, [WORDS])
    two = [
        below.add("publish", "stewards", "sign as the second steward", *_PUBLISH, _publish, [WORDS, WHY]),
        below.add("send-back", "stewards", "say no to a draft", *_SEND_BACK, _send_back, [WORDS, WHY]),
    ]
    for parser in two:
        parser.add_argument("draft", metavar="DRAFT", help="its short name, as `parasol review drafts` shows it")
    down = below.add("take-down", "stewards", "remove an alert", *_TAKE_DOWN, _take_down, [WORDS, WHY])
    down.add_argument("alert", metavar="ALERT", help="its short name, as `parasol alerts` shows it")


_QUEUE = (
    "Lists the reports on which something is to be done, oldest first: age, status, who has it, what comes next.",
    "parasol review queue",
)
_SHOW = ("Shows all of one report with its conversation.", "parasol review show 3f2a91c0")
_CLAIM = (
    "Takes a report on, so that two don't work on it without knowing. The reporter sees that it is being read.",
    "parasol review claim 3f2a91c0",
)
_ASK = (
    "Asks the reporter something. They see it when they come back with their words. Ask only what you need.",
    "parasol review ask 3f2a91c0",
)
_KEEP = (
    "Keeps a report for the stewards, without an alert. The contact details are deleted. The reporter reads the "
    "reason too.",
    "parasol review keep 3f2a91c0",
)
_CLOSE = (
    "Closes a report without an alert. The contact details are deleted. The reporter reads the reason too.",
    "parasol review close 3f2a91c0",
)
_DRAFT = (
    "Writes an alert from one or more reports and signs it, for a second steward to read. Write it in words of your "
    "own: the reporter's could give them away.",
    DRAFT_EXAMPLE,
)
_DRAFTS = (
    "Lists the alerts that wait for a second steward, with the numbers and names in full, and those sent back.",
    "parasol review drafts",
)
_PUBLISH = (
    "Signs a draft as the second steward, and publishes it: members can read it and checks find it. Not possible for "
    "the one who wrote it.",
    "parasol review publish 3f2a91c0",
)
_SEND_BACK = (
    "Says no to a draft, and why. The draft goes, its reports stay in the queue.",
    "parasol review send-back 3f2a91c0",
)
_TAKE_DOWN = (
    "Removes an alert with its entries in the list for checks. Do so if it is wrong, and say why.",
    "parasol review take-down 3f2a91c0",
)


def unlock_steward(call: Call) -> Person:
    """A person who is a steward. Raises ``NotASteward``."""
    person = call.unlock()
    if not person.is_steward:
        raise NotASteward("only a steward can do this")
    return person


def _review(call: Call) -> int:
    if not call.is_conversation:
        call.out.note("On a terminal this goes through the queue. Elsewhere, or with --json, name what to do:")
        call.out.note(call.options.parser.format_help())
        return call.out.fail(USAGE, "usage", "Which command of `parasol review`?")
    return converse(call, unlock_steward(call))


def _find(person: Person, asked: str, *, is_whole: bool = False) -> ReadReport:
    try:
        return review.find(person, asked, is_whole=is_whole)
    except KeyError:
        raise NotDone("there is no such report; `parasol review queue` lists them", "no-such-report") from None


def _find_draft(person: Person, asked: str) -> drafting.OpenDraft:
    try:
        return drafting.find_draft(person, asked)
    except KeyError:
        raise NotDone("there is no such draft; `parasol review drafts` lists them", "no-such-draft") from None


def _find_alert(person: Person, asked: str) -> Alert:
    matching = [alert for alert in reading.read_alerts(person).alerts if alert.id.hex().startswith(asked.lower())]
    if len(matching) != 1 or not asked:
        raise NotDone("there is no such alert; `parasol alerts` lists them", "no-such-alert")
    return matching[0]


def _why(call: Call) -> str:
    return check_reason(call.ask.needed("Why (members can read it; no names)"))


def _queue(call: Call) -> int:
    person = unlock_steward(call)
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


def _show(call: Call) -> int:
    person = unlock_steward(call)
    report = _find(person, call.options.report, is_whole=call.options.whole)
    item = waiting.waiting(person, [report], drafting.open_drafts(person), everything=True)[0]
    told = waiting.read_text(person, item, report)
    if report.is_long:
        told += f"\n\nAll of it: parasol review show {report.short} --whole"
    return call.out.give(waiting.read_facts(person, item, report), told)


def _claim(call: Call) -> int:
    person = unlock_steward(call)
    report = _find(person, call.options.report)
    review.claim(person, report)
    return call.out.give({"report": report.short, "claimed": True}, "It is with you now.")


def _ask(call: Call) -> int:
    person = unlock_steward(call)
    report = _find(person, call.options.report)
    text = call.ask.paragraph("The question")
    if not text:
        raise NotDone("there is no question to send", "empty")
    call.insist(lambda: review.ask(person, report, text))
    return call.out.give({"report": report.short, "asked": True}, "Asked. The reporter sees it when they come back.")


def _close(call: Call) -> int:
    person = unlock_steward(call)
    report = _find(person, call.options.report)
    status: Status = "kept for stewards" if call.options.subcommand == "keep" else "closed"
    review.close(person, report, status, _why(call))
    return call.out.give({"report": report.short, "status": status}, f"Done: {status}.")


def _draft(call: Call) -> int:
    person = unlock_steward(call)
    reports = [_find(person, asked, is_whole=True) for asked in dict.fromkeys(call.options.report)]
    id = drafts.make(call, person, reports)
    told = f"Draft {short(id)} is signed by you. Another steward reads it: parasol review publish {short(id)}"
    return call.out.give({"draft": short(id), "reports": [report.short for report in reports]}, told)


def _drafts(call: Call) -> int:
    person = unlock_steward(call)
    found = drafting.open_drafts(person)
    returned = [
        {"draft": short(note.draft), "by": short(by), "reason": note.reason} for by, note in drafting.sent_back(person)
    ]
    facts = {"drafts": [drafts.draft_facts(person, draft) for draft in found], "sent_back": returned}
    parts = [drafts.draft_text(person, draft) for draft in found] or ["No draft waits."]
    parts += [f"Sent back: {note['draft']}, because: {note['reason']}" for note in returned]
    return call.out.give(facts, "\n\n".join(parts))


def _publish(call: Call) -> int:
    person = unlock_steward(call)
    draft = _find_draft(person, call.options.draft)
    if call.is_conversation:
        call.out.show(drafts.draft_text(person, draft) + "\n")
    alert = drafting.publish(person, draft, _why(call))
    return call.out.give({"alert": short(alert.id), "published": True}, f"Published as alert {short(alert.id)}.")


def _send_back(call: Call) -> int:
    person = unlock_steward(call)
    draft = _find_draft(person, call.options.draft)
    drafting.send_back(person, draft, _why(call))
    return call.out.give({"draft": short(draft.id), "sent_back": True}, "Sent back. Its reports stay in the queue.")


def _take_down(call: Call) -> int:
    person = unlock_steward(call)
    alert = _find_alert(person, call.options.alert)
    reason = _why(call)
    call.ask.sure("Remove this alert for everybody?")
    drafting.take_down(person, alert.id, reason)
    return call.out.give({"alert": short(alert.id), "taken_down": True}, "The alert and its entries are gone.")
