"""Answering at a desk, for outreach workers: list, read, answer, note, take, hand over, offer, close, slips.

Workers answer as the desk. Of other workers it shows short names, which only workers see.
"""

from parasol.features.desks.client import book
from parasol.features.desks.client.talk import DeskConversation
from parasol.features.desks.client.waiting import post_waiting
from parasol.features.desks.client.worker import Worker, desks_of
from parasol.features.desks.commands.desks import choose_desk
from parasol.features.desks.commands.visit import SAVING, SENDING, line_facts, lines_text, read_file, save_file
from parasol.features.desks.structs import Handed, Note
from parasol.features.reports.client.records import READ_AT_ONCE
from parasol.kernel.client.connection import BadAnswer, Declined, Unreachable
from parasol.kernel.roster.client.person import name_of_member
from parasol.kernel.shell.call import Call, called, meant
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.output import Facts, count, quoted, table, wrapped
from parasol.kernel.shell.parser import WORDS, Commands, option
from parasol.kernel.shell.records import record_facts
from parasol.kernel.wire.days import text_of

MAX_DAYS_OF_A_SLOT = 30

commands = Commands("members")
desk = commands.group(
    "desk",
    "answer at a desk, if you are one of its workers",
    "For outreach workers. You answer as the desk: neither the server nor the person who wrote learns which of you "
    "answered. Stewards choose who answers at a desk.\n\nparasol desk list\nparasol desk read copper-window",
)
AT_DESK = option("--desk", type=int, metavar="N", help="which desk, if you answer at several")
ONE = (
    option("conversation", metavar="CONVERSATION", help="its three words, as `parasol desk list` shows it"),
    AT_DESK,
)


def at_desk(call: Call) -> Worker:
    """Unlock, and stand at the desk of ``--desk``, or at the only one. Raises ``NotDone``, ``NotAWorker``."""
    person = call.unlock()
    numbers = desks_of(person)
    if not numbers:
        raise NotDone("you don't answer at any desk; a steward can change that", "not-a-worker")
    desk = choose_desk(call, [person.roster.desks[number] for number in numbers])
    return Worker(person, desk.number)


def conversation(call: Call) -> tuple[Worker, DeskConversation]:
    worker = at_desk(call)
    try:
        return worker, worker.find(call.options.conversation)
    except KeyError:
        raise NotDone("there is no such conversation at this desk", "no-conversation") from None


def _facts(found: DeskConversation) -> Facts:
    contact = found.contact
    return {
        "conversation": found.short,
        "opened_on": text_of(found.opened_on),
        "kept_until": text_of(found.expires_on),
        "waits_since": text_of(found.waits_since) if found.waits_since is not None else None,
        "closed": found.is_closed,
        "keeper": name_of_member(found.keeper) if found.keeper else None,
        "language": found.opening.language if found.opening else None,
        "text": found.opening.text if found.opening else None,
        "contact": record_facts(contact) if contact else None,
        "lines": [line_facts(line) for line in found.lines],
        "notes": [
            {"day": text_of(each.day), "by": name_of_member(each.by), "note": _note_text(each.note)}
            for each in found.notes
        ],
        "chosen": found.chosen.text if found.chosen else None,
        "problems": found.problems,
        "long": found.is_long,
    }


def _note_text(note: object) -> str:
    if isinstance(note, Note):
        return note.text
    if isinstance(note, Handed):
        to = name_of_member(note.to) if note.to else "all"
        return f"handed to {to}: {note.text}"
    return "looks after it"


@desk.add(
    "list",
    "the conversations that wait",
    option("--all", action="store_true", help="those too on which nothing is to be done"),
    option(
        "--conversations",
        type=int,
        default=READ_AT_ONCE,
        metavar="N",
        help=f"read the oldest N conversations ({READ_AT_ONCE})",
    ),
    AT_DESK,
    reads=(WORDS,),
)
def _list(call: Call) -> int:
    """Lists the desk's conversations, those that wait for an answer first, and tells everybody how long people wait
    here: two counts and a usual time, no more."""
    worker = at_desk(call)
    rooms = worker.rooms()
    conversations = worker.read(rooms[: call.options.conversations])
    not_read = max(0, len(rooms) - call.options.conversations)
    try:
        if not not_read:  # a count of some would be told as that of all
            post_waiting(worker, conversations)
    except (Declined, Unreachable, BadAnswer):
        call.out.note("How long people wait could not be told to everybody now.")
    shown = [each for each in conversations if call.options.all or each.waits_since is not None]
    shown.sort(key=lambda each: (each.waits_since is None, each.waits_since or each.opened_on))
    rows = [
        [
            called(each.room),
            text_of(each.waits_since) if each.waits_since is not None else "-",
            name_of_member(each.keeper) if each.keeper else "?" if each.is_long else "nobody",
            each.opening.language if each.opening else "?",
            _state(each),
        ]
        for each in shown
    ]
    told = table(["CONVERSATION", "WAITS SINCE", "LOOKED AFTER BY", "LANGUAGE", ""], rows)
    facts = {
        "desk": worker.desk.number,
        "conversations": [_facts(each) for each in shown],
        "not_read": not_read,
    }
    if not shown:
        told = "None of those that were read waits for an answer." if not_read else "Nobody waits for an answer."
    if not_read:
        more = call.options.conversations + READ_AT_ONCE
        told += f"\n\n{count(not_read, 'conversation')} not read yet: parasol desk list --conversations {more}"
    return call.out.give(facts, told)


def _state(conversation: DeskConversation) -> str:
    if conversation.is_closed:
        return "closed"
    if conversation.is_end_unread:
        return "long: read it"
    return "can't be read" if conversation.opening is None else ""


@desk.of(conversation, "read", "read one", *ONE)
def _read(call: Call, worker: Worker, found: DeskConversation) -> int:
    """Shows a conversation with the notes among workers."""
    parts = []
    if found.opening is not None:
        parts.append(
            f"Opened on {text_of(found.opened_on)}. They would like to read: {found.opening.language or 'not said'}\n"
            f"{quoted(found.opening.text)}"
        )
    if found.contact is not None:
        contact = found.contact
        told = [f"Safe to contact: {contact.is_safe}"]
        told += [f"How: {contact.how}"] if contact.how else []
        told += [f"Ask for: {contact.cover_name}"] if contact.cover_name else []
        told += [f"Say you are: {contact.say_we_are}"] if contact.say_we_are else []
        parts.append(f"Contact (deleted when the conversation is closed):\n{quoted(chr(10).join(told))}")
    parts.append(lines_text(found.lines, "visitor", "the desk"))
    notes = [f"{text_of(each.day)}  {name_of_member(each.by)}: {_note_text(each.note)}" for each in found.notes]
    if notes:
        parts.append("Notes among workers:\n" + quoted("\n".join(notes)))
    if found.is_long:
        parts.append(
            wrapped(
                f"This conversation is very long. What was said after line {found.gap} is left out, but for the newest."
            )
        )
    parts += [wrapped(f"Note: {problem}.") for problem in found.problems]
    return call.out.give(_facts(found), "\n\n".join(part for part in parts if part))


@desk.of(conversation, "answer", "answer it", *ONE, reads=(WORDS, "the answer (all lines that follow)"))
def _answer(call: Call, worker: Worker, found: DeskConversation) -> int:
    """Answers as the desk."""
    if call.is_conversation:
        _show(call, found)
    text = call.ask.text("Your answer", "there is no answer to send")
    call.insist(lambda: worker.answer(found, text))
    return call.out.give({"answered": found.short}, "Your answer has arrived. They see that the desk wrote it.")


def _show(call: Call, found: DeskConversation) -> None:
    if found.opening is not None:
        call.out.note(quoted(found.opening.text))
    call.out.note(lines_text(found.lines, "visitor", "the desk"))


@desk.of(conversation, "note", "a note for the other workers", *ONE, reads=(WORDS, "the note"))
def _note(call: Call, worker: Worker, found: DeskConversation) -> int:
    """The person who wrote to the desk never sees it."""
    text = call.ask.needed("The note")
    call.insist(lambda: worker.note(found, text))
    return call.out.give({"noted": found.short}, "The other workers can read it.")


@desk.of(conversation, "take", "look after it", *ONE)
def _take(call: Call, worker: Worker, found: DeskConversation) -> int:
    """Tells the other workers that you look after this conversation."""
    worker.take(found)
    return call.out.give({"taken": found.short}, "You look after it now.")


@desk.of(
    conversation,
    "hand-over",
    "hand it to another worker",
    *ONE,
    option("--to", metavar="MEMBER", help="a worker's short name (without: all)"),
    reads=(WORDS, "what they need to know"),
)
def _hand_over(call: Call, worker: Worker, found: DeskConversation) -> int:
    """Hands the conversation to another worker of the desk, or to all of them, with what they need to know."""
    otherwise = "nobody of this name answers at this desk"
    asked = call.options.to
    to = meant(worker.file.workers, asked, lambda key: key, otherwise, "no-such-member") if asked else None
    text = call.ask.line("What they need to know")
    call.insist(lambda: worker.hand_over(found, to, text))
    return call.out.give({"handed": found.short}, f"It is handed to {name_of_member(to) if to else 'all workers'}.")


@desk.of(
    conversation, "offer", "offer times to meet", *ONE, reads=(WORDS, "what to say with them", "the times, one a line")
)
def _offer(call: Call, worker: Worker, found: DeskConversation) -> int:
    """Offers up to twelve times to meet. No name is asked for any of them."""
    text = call.ask.line("What to say with the times")
    times = [line for line in call.ask.paragraph("The times, one a line").splitlines() if line.strip()]
    if not 1 <= len(times) <= 12:
        raise NotDone("offer between one and twelve times", "times")
    call.insist(lambda: worker.offer(found, text, times))
    return call.out.give({"offered": len(times)}, f"{count(len(times), 'time')} offered.")


@desk.of(conversation, "close", "end it", *ONE, reads=(WORDS, "the last words"))
def _close(call: Call, worker: Worker, found: DeskConversation) -> int:
    """Deletes the visitor's contact details at once, says the last words, and deletes the rest after the days that the
    desk's card says."""
    text = call.ask.line("Your last message")
    call.ask.sure("Delete their contact details now, and the rest in some days?")
    chosen = found.chosen
    worker.close(found, text)
    if chosen is not None:
        worker_day = worker.person.device.today() + MAX_DAYS_OF_A_SLOT
        book.keep_slot(worker, chosen, worker_day)
    days = worker.desk.card.keep_days if worker.desk.card else 0
    told = f"Closed. Their contact details are deleted; the rest goes in {count(days, 'day')}."
    return call.out.give({"closed": found.short, "days": days}, told)


@desk.of(conversation, "save", "save a file of it", *ONE, *SAVING)
def _save(call: Call, worker: Worker, found: DeskConversation) -> int:
    """Saves a file that was sent."""
    return save_file(call, [line.said for line in found.lines], lambda file: worker.fetch_file(found, file))


@desk.of(conversation, "send", "send a file", *ONE, SENDING)
def _send(call: Call, worker: Worker, found: DeskConversation) -> int:
    """Sends a file. Pictures lose what they tell of place and time."""
    content, name, type = read_file(call.options.file)
    upload = worker.prepare_file(content, name, type)
    call.insist(lambda: worker.send_file(found, upload))
    return call.out.give({"sent": len(content)}, "The file has arrived.")
