"""Reporting what happened: from questions on a terminal, or from one JSON document. No account, no name."""

from pathlib import Path

import msgspec

from parasol.features.desks.client.worker import Worker
from parasol.features.desks.commands import visit
from parasol.features.desks.commands.desk import at_desk
from parasol.features.reports.client.reporter import Reporter, prepare, send
from parasol.features.reports.client.waiting import prepare_waiting, send_waiting
from parasol.features.reports.commands.receipt import EN
from parasol.features.reports.commands.report_questions import ask_report
from parasol.features.reports.commands.written import Written, decode_written
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Unreachable
from parasol.kernel.files import client as files
from parasol.kernel.rooms.client.held import Prepared, send_room
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.commands.community import COMMUNITY, check_community, fingerprint
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.shell.call import RECEIPT, Call, short
from parasol.kernel.shell.codes import UNREACHABLE, NotDone
from parasol.kernel.shell.exits import explain
from parasol.kernel.shell.files import read_whole, write_new
from parasol.kernel.shell.output import quoted, wrapped
from parasol.kernel.shell.parser import Commands, option

MAX_DOCUMENT_BYTES = 1_000_000
WHAT_NEXT = (
    "Who reads this: the stewards of this community, and nobody else. The server can't read it. Two stewards decide "
    "together whether to warn others, in words of their own. They may ask you something: come back in a few days "
    "with `parasol receipt read`. With your report code you can also answer, correct it, or take it back, at any "
    "time."
)
WAITING_NEXT = (
    "Come back with `parasol receipt read` to see whether that has changed. You can take it back at any time. If "
    "nobody else reports the same person in time, it is deleted unread."
)

commands = Commands("anyone")


@commands.add(
    "report",
    "tell the stewards what happened",
    COMMUNITY,
    option("--file", type=Path, metavar="FILE", help="take the JSON document from a file"),
    option("--keep", type=Path, metavar="FILE", help="if it can't be sent, keep it sealed in this new file"),
    option(
        "--picture",
        type=Path,
        metavar="FILE",
        action="append",
        help="add a picture or screenshot (may stand several times); what it says of camera, place and time is taken "
        "out before it leaves this device",
    ),
    option("--send-kept", type=Path, metavar="FILE", help="send what was kept, then delete the file"),
    option(
        "--for-somebody",
        action="store_true",
        help="for outreach workers, whose eight words are asked for first: report for somebody. Stewards see which "
        "desk it is from, and no name",
    ),
    option("--desk", type=int, metavar="N", help="with --for-somebody: from which desk"),
    option(
        "--waiting",
        action="store_true",
        help="for members, whose eight words are asked for first: nobody can read it, stewards neither, until somebody "
        "else reports the same person. Needs one to four numbers, names, addresses or plates",
    ),
    reads=(
        "(with --waiting or --for-somebody) your eight words",
        "(not on a terminal) the report as one JSON document: any of the fields below, but one of the first two",
    ),
)
def _report(call: Call) -> int:
    """Tells the stewards what happened. One thing is needed: what happened, or one number, name, address or plate. On a
    terminal it asks one question at a time, and nearly all can be skipped. Otherwise it takes one JSON document. You
    get a report code of eight words, with which only you can come back to it.

    If the server can't be reached, nothing is kept on this device unless you ask for it with --keep; what is kept then
    is sealed, and opens for the stewards only.

    parasol report
    parasol report --waiting

    Not on a terminal:
    {"what_happened": "He did not pay and would not leave.",
     "identifiers": ["+44 7700 900123",
                     {"typed": "some_name", "kind": "handle", "platform": "telegram"}],
     "kinds": ["not paying"], "area": "North", "happened": "2026-11",
     "description": "tall, a scar on the left hand", "vehicle": "white van",
     "further": [{"what_happened": "The same.", "area": "", "happened": "2026-10"}],
     "shared": "", "warn_others": true, "for_somebody_else": false,
     "contact": {"cover_name": "", "how": "", "is_safe": false}}
    """
    if call.options.picture and (call.options.waiting or call.options.keep is not None or call.options.send_kept):
        raise NotDone("a picture goes beside a report that has arrived; add it later: parasol receipt send", "picture")
    if call.options.send_kept is not None:
        return _send_kept(call, call.options.send_kept)
    if call.options.waiting and call.options.keep is not None:
        raise NotDone("a report that waits can't be kept in a file: it is paid for when it is sent", "keep")
    if call.options.waiting and call.options.for_somebody:
        raise NotDone("a report for somebody goes to the stewards at once: leave out one of the two", "waiting")
    pictures = [  # looked at before the first question
        files.prepare_picture(*visit.read_file(path), call.device.random) for path in call.options.picture or []
    ]
    person = call.unlock() if call.options.waiting else None
    worker = at_desk(call) if call.options.for_somebody else None
    roster = call.roster() if person is None else person.roster
    policy = roster.policy
    assert policy is not None
    check_community(call, roster)
    call.out.note(f"You write to the stewards of:\n{quoted(policy.name)}\nIt can be told by: {fingerprint(roster)}")
    if call.options.file is None and call.ask.is_terminal:
        written = ask_report(call.ask, policy)
    else:
        written = decode_written(_document(call), policy)
    if person is not None:
        return _send_waiting(call, person, written)
    for problem in written.not_understood(policy.region):
        call.out.note(f"One of the numbers or names isn't understood: {problem} The stewards get it as it was typed.")
    if worker is not None:
        call.out.note(f"Stewards will see that it is from desk {worker.desk.number}, and not from whom.")
    return _send(call, roster, written, worker, pictures)


def _document(call: Call) -> str:
    path: Path | None = call.options.file
    if path is None or str(path) == "-":
        return call.ask.rest()
    try:
        return read_whole(path, MAX_DOCUMENT_BYTES).decode()
    except UnicodeDecodeError:
        raise NotDone("this file can't be read", "file") from None


def _send(
    call: Call, roster: RosterState, written: Written, worker: Worker | None, pictures: list[files.Upload]
) -> int:
    passphrase = call.draw_words()
    told, mark = written.report(), None
    if worker is not None:
        told, mark = msgspec.structs.replace(told, for_somebody_else=True), worker.mark
    prepared = prepare(roster, call.device, passphrase, told, written.shared, written.contact, mark)
    call.out.hold_words("receipt_words", passphrase)
    try:
        call.insist(lambda: send(call.connection, prepared))
    except Unreachable:
        if call.options.keep is None:
            raise
        return _keep(call, prepared, passphrase, call.options.keep)
    return call.give_receipt(
        passphrase,
        {"report": short(prepared.room)},
        WHAT_NEXT,
        lambda: {"pictures": _send_pictures(call, passphrase, pictures)} if pictures else {},
    )


def _send_pictures(call: Call, passphrase: str, pictures: list[files.Upload]) -> int:
    """How many arrived. The report has arrived already, and its words are shown whatever becomes of a picture."""
    sent = 0
    try:
        who = Reporter(call.connection, call.device, passphrase)
        for upload in pictures:
            call.insist(lambda upload=upload: who.send_picture(upload))  # type: ignore[misc]
            sent += 1
    except Exception as error:
        call.out.note(
            f"The report has arrived, {len(pictures) - sent} of the pictures not. {explain(error).text} "
            "Add them with: parasol receipt send"
        )
    return sent


def _keep(call: Call, prepared: Prepared, passphrase: str, path: Path) -> int:
    """Keep a sealed report in a new file that only this user can read. It doesn't hold the words."""
    otherwise = "it could not be sent, and the file to keep the report in can't be made"
    write_new(path, msgspec.json.encode(prepared.signed(call.connection)), otherwise, "keep")
    told = (
        f"It could not be sent. The report is kept, sealed. Send it later with:\n"
        f"  parasol report --send-kept {path}\n\n"
        f"This will be its report code:\n\n    {passphrase}\n\n{RECEIPT}"
    )
    call.out.note("It could not be sent; the report is kept in the file, sealed.")
    return call.out.give({"receipt_words": passphrase, "kept": True}, told, UNREACHABLE)


def _send_waiting(call: Call, person: Person, written: Written) -> int:
    passphrase = call.draw_words()
    prepared = call.insist(
        lambda: prepare_waiting(person, passphrase, written.report(), written.shared, written.contact)
    )
    call.out.hold_words("receipt_words", passphrase)
    met = call.insist(lambda: send_waiting(person, prepared))
    facts = {"report": short(prepared.room), "met": met}
    return call.give_receipt(
        passphrase, facts, f"{EN('status-means-met' if met else 'status-means-waiting')} {WAITING_NEXT}"
    )


def _send_kept(call: Call, path: Path) -> int:
    try:
        message = msgspec.json.decode(path.read_bytes(), type=m.RoomOpen)
    except (OSError, msgspec.MsgspecError):
        raise NotDone("this file can't be read, or holds no kept report", "file") from None
    send_room(call.connection, message)
    path.unlink()
    told = "It has arrived, and the file is deleted. " + WHAT_NEXT
    return call.out.give({"report": short(message.room), "kept": False}, wrapped(told))
