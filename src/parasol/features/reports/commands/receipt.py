"""What somebody does with the words of their code: read, answer, correct, withdraw, delete a report, or come back to a
conversation with a desk: one entrance serves for both."""

from collections.abc import Sequence
from typing import Any

import msgspec

from parasol.features.desks.client.visitor import Visitor
from parasol.features.desks.commands import visit
from parasol.features.reports.client import waiting
from parasol.features.reports.client.reporter import Line, Receipt, Reporter
from parasol.features.reports.commands.report_questions import ask_report, incident_text
from parasol.features.reports.commands.written import decode_written
from parasol.features.reports.structs import Asked, Report
from parasol.kernel.files.structs import File
from parasol.kernel.roster.client.person import name_of_member
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.output import quoted, wrapped
from parasol.kernel.shell.parser import Commands
from parasol.kernel.texts.texts import DEFAULT, load
from parasol.kernel.wire.days import text_of

EN = load(("reports", "more"))[DEFAULT]
WORDS = "the eight words of your code"
ASKED = "The eight words of your code"
WHAT = {
    "question": "asks",
    "answer": "writes",
    "correction": "corrects the report",
    "status": "notes",
    "picture": "sends a picture",
}
DUE = "The server has new keys since you sent this. Until you renew it, nothing can meet it: parasol receipt renew."
commands = Commands("anyone")
receipt = commands.group(
    "receipt",
    "come back to your report or desk: read, answer, delete",
    "Comes back to a report, or to a conversation with a desk, with its code. Whoever has the words is the "
    "one who wrote.\n\nparasol receipt read",
)


def _report(call: Call) -> tuple[Reporter]:
    return (Reporter(call.connection, call.device, call.ask.words(ASKED)),)


def _desk(call: Call) -> tuple[Visitor]:
    who = Visitor(call.connection, call.device, call.ask.words(ASKED))
    if not who.is_here():
        raise NotDone("these are the words of a report, not of a conversation with a desk", "no-desk")
    return (who,)


def _either(call: Call) -> tuple[Reporter | Visitor]:
    """The words don't tell which they open, what is kept under them does."""
    passphrase = call.ask.words(ASKED)
    call.roster()  # only to tell if the community closes
    who = Visitor(call.connection, call.device, passphrase)
    return (who if who.is_here() else Reporter(call.connection, call.device, passphrase),)


def report_facts(report: Report) -> dict[str, Any]:
    """A report, for --json."""
    facts: dict[str, Any] = msgspec.to_builtins(report)
    return facts


def report_text(report: Report, shared: str = "") -> str:
    """A report in words: only what was answered."""
    return "\n".join(f"{label}:\n{quoted(text)}" for label, text in _answers(report, shared))


def _answers(report: Report, shared: str) -> list[tuple[str, str]]:
    """What a report says, each with what was asked; what was skipped is left out."""
    names = "\n".join(" · ".join([asked.typed, *_kind_of(asked)]) for asked in report.identifiers)
    found = [
        ("whom", _yes_or_no(report.for_somebody_else, "whom-other", "whom-me")),
        ("story", report.what_happened),
        ("names", names),
        ("kinds", "\n".join(EN(f"kind-{kind.replace(' ', '-')}") for kind in report.kinds)),
        ("area", report.area),
        ("when", report.happened),
        ("person", report.description),
        ("vehicle", report.vehicle),
        ("further", "\n\n".join(incident_text(each) for each in report.further)),
        ("warn", _yes_or_no(report.warn_others, "warn-yes", "warn-no") or EN("review-skipped")),
        ("shared", shared),
    ]
    return [(EN(f"answer-{id}"), text) for id, text in found if text]


def _yes_or_no(answer: bool | None, yes: str, no: str) -> str:
    return "" if answer is None else EN(yes if answer else no)


def _kind_of(asked: Asked) -> list[str]:
    kind = [EN(f"identifier-{asked.kind}")] if asked.kind and EN.has(f"identifier-{asked.kind}") else []
    return [*kind, *([asked.platform] if asked.platform else [])]


def _standing(receipt: Receipt) -> str:
    """Where a report stands, and what that means."""
    status = receipt.status.replace(" ", "-")
    if receipt.status == "received" and receipt.met is not None:
        status = "met" if receipt.met else "waiting"
    return f"{EN(f'status-{status}')}. {EN(f'status-means-{status}')}"


def line_facts(line: Line) -> dict[str, Any]:
    """One line of a conversation, for --json."""
    said = line.said
    return {
        "day": text_of(line.day),
        "by": name_of_member(line.steward) if line.steward else "reporter",
        "kind": said.kind,
        "text": said.text,
        "status": said.status,
        "picture": said.picture.name if said.picture else None,
        "corrected": report_facts(said.corrected) if said.corrected else None,
    }


def pictures_of(lines: Sequence[Line]) -> list[File]:
    """The pictures of a report, in their order."""
    return [line.said.picture for line in lines if line.steward is None and line.said.picture is not None]


def lines_text(lines: list[Line], reporter: str) -> str:
    """A conversation in words. Pictures are numbered through it, as they are saved."""
    parts = []
    pictures = 0
    for line in lines:
        who = f"steward {name_of_member(line.steward)}" if line.steward else reporter
        told = line.said.text or (f"status: {line.said.status}" if line.said.status else "")
        what = WHAT[line.said.kind]
        if line.said.picture and not line.steward:
            pictures += 1
            what, told = f"sends picture {pictures}", line.said.picture.name
        parts.append(f"{text_of(line.day)}  {who} {what}" + (f":\n{quoted(told)}" if told else ""))
    return "\n".join(parts)


@receipt.of(_either, "read", "its status, and what the stewards ask", reads=(WORDS,))
def _read(call: Call, holder: Reporter | Visitor) -> int:
    """Shows where your report stands, what it says, and what was asked and answered."""
    if isinstance(holder, Visitor):
        return visit.read(call, holder)
    receipt = holder.read()
    facts = {
        "status": receipt.status,
        "met": receipt.met,
        "report": report_facts(receipt.report),
        "shared": receipt.shared,
        "lines": [line_facts(line) for line in receipt.lines],
        "unreadable": receipt.unreadable,
    }
    return call.out.give(facts, _receipt_text(receipt))


def _receipt_text(receipt: Receipt) -> str:
    parts = [wrapped(_standing(receipt)), report_text(receipt.report, receipt.shared)]
    if receipt.report.warn_others is None and receipt.met is not False and receipt.status != "taken back":
        parts.append("You did not say if others may be warned. Until you say yes, nobody is: parasol receipt correct")
    if receipt.is_due:
        parts.append(wrapped(DUE))
    if receipt.lines:
        parts.append(lines_text(receipt.lines, "you"))
    if receipt.unreadable:
        parts.append(wrapped(f"{receipt.unreadable} of the messages can't be read, and are left out."))
    if receipt.lines and receipt.lines[-1].said.kind == "question":
        parts.append("The stewards wait for your answer: parasol receipt answer")
    return "\n\n".join(parts)


@receipt.of(_either, "answer", "write to the stewards", reads=(WORDS, "your answer (all lines that follow)"))
def _answer(call: Call, holder: Reporter | Visitor) -> int:
    """Writes to the stewards who read your report, or to the desk that you wrote to."""
    if isinstance(holder, Visitor):
        return visit.answer(call, holder)
    receipt = holder.read()
    if call.is_conversation and receipt.lines:
        call.out.note(lines_text(receipt.lines, "you"))
    text = call.ask.text("Your answer", "there is no answer to send")
    call.insist(lambda: holder.answer(text))
    return call.out.give({"answered": True}, "Your answer has arrived. Come back in a few days.")


@receipt.of(
    _report,
    "correct",
    "change what the report says",
    reads=(WORDS, "the whole report as JSON, as for `parasol report` (on a terminal: its questions)"),
)
def _correct(call: Call, reporter: Reporter) -> int:
    """Puts a new version in the place of what the report says. The stewards see both. An alert that was made already
    doesn't change by itself: tell them what is wrong with it."""
    receipt = reporter.read()
    policy = fetch(call.connection).policy
    assert policy is not None
    if call.ask.is_terminal:
        call.out.note(f"This is what the report says now:\n{report_text(receipt.report)}\n\nNow tell all of it again.")
        written = ask_report(call.ask, policy)
    else:
        written = decode_written(call.ask.rest(), policy)
    call.insist(lambda: reporter.correct(written.report(), written.shared))
    return call.out.give({"corrected": True}, "Your correction has arrived.")


@receipt.of(
    _report, "renew", "let a report that waits go on waiting, under new keys", reads=(WORDS, "your own eight words")
)
def _renew(call: Call, reporter: Reporter) -> int:
    """For a report that waits for another one, after the server got new keys: until you renew it, nothing can meet it.
    Asks for the words of your membership too, since a token of yours pays for it, as for a report. Nothing that
    you wrote is sent again."""
    if not reporter.read().is_due:
        return call.out.give({"renewed": False, "met": None}, "There is nothing to renew.")
    met = waiting.renew_waiting(call.unlock(), reporter)
    told = "It has met another report: the stewards can read both." if met else "It waits on, as before."
    return call.out.give({"renewed": True, "met": met}, told)


@receipt.of(_report, "withdraw", "take it back, with the alerts made from it", reads=(WORDS,))
def _withdraw(call: Call, reporter: Reporter) -> int:
    """Takes the report back at once, without asking anybody: alerts that were made from it go too."""
    has_waited = reporter.read().met is False
    call.ask.sure("Take the report back, with every alert made from it?")
    reporter.withdraw()
    told = "Your report is taken back, and so is every alert that was made from it. Nobody was asked."
    if has_waited:
        told = "Your report is taken back and deleted. These words open nothing now."
    return call.out.give({"withdrawn": True}, wrapped(told))


@receipt.of(_either, "delete", "take it back and delete all of it", reads=(WORDS,))
def _delete(call: Call, holder: Reporter | Visitor) -> int:
    """Takes the report back and deletes it with the whole conversation, for good. Of a desk, deletes the conversation
    for both sides."""
    if isinstance(holder, Visitor):
        return visit.delete(call, holder)
    holder.read()
    call.ask.sure("Take the report back and delete all of it for good?")
    holder.delete()
    told = "Your report is taken back and deleted, with the conversation. These words open nothing now."
    return call.out.give({"withdrawn": True, "deleted": True}, told)


@receipt.of(_either, "save", "save a file or a picture", *visit.SAVING, reads=(WORDS,))
def _save(call: Call, holder: Reporter | Visitor) -> int:
    """Saves a file of your conversation with a desk, or a picture of your report, into a folder of this device.

    parasol receipt save --file-number 1 --to .
    """
    if isinstance(holder, Visitor):
        return visit.save(call, holder)
    return visit.save_file(call, pictures_of(holder.read().lines), holder.fetch_picture)


@receipt.of(_either, "send", "add a picture, or send a file to a desk", visit.SENDING, reads=(WORDS,))
def _send(call: Call, holder: Reporter | Visitor) -> int:
    """Adds a picture or a screenshot to your report, or sends a file to a desk: at most 10 MB. Pictures lose what they
    say of camera, place and time before they leave this device. Other files, which only desks take, can still name who
    made them.

    parasol receipt send --file screenshot.png
    """
    if isinstance(holder, Visitor):
        return visit.send(call, holder)
    upload = holder.prepare_picture(*visit.read_file(call.options.file))
    holder.read()
    call.insist(lambda: holder.send_picture(upload))
    return call.out.give({"sent": upload.said.size}, "The picture has arrived. Only the stewards can see it.")


# What is for conversations with a desk only.
for name, line, act, options, reads in (
    ("choose", "take a time that a desk offered", visit.choose, (), ("the number of the time",)),
    ("delete-contact", "delete your contact details at a desk", visit.drop_contact, (), ()),
    ("slip", "five words to show at a drop-in", visit.slip, (), visit.SLIP_READS),
):
    receipt.of(_desk, name, line, *options, reads=(WORDS, *reads))(act)
