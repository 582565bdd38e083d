"""Desks, for anyone: which there are, writing to one, and coming back with the receipt words."""

import os
import time
from pathlib import Path
from typing import Any

import msgspec

from parasol.cli.call import Call
from parasol.cli.exits import NotDone
from parasol.cli.output import Facts, count, quoted, wrapped
from parasol.cli.parser import Commands
from parasol.client.community.roster import fetch
from parasol.client.connection import BadAnswer, Declined, Unreachable
from parasol.client.desks import slips, visitor
from parasol.client.desks.cards import desks_to_write_to, openness
from parasol.client.desks.conversation import DeskLine
from parasol.client.desks.visitor import Conversation, Visitor
from parasol.client.desks.waiting import newest_waiting
from parasol.client.public import read_all
from parasol.client.words import WORDS_ON_A_SLIP, generate
from parasol.formats.desk import SAFE, Chosen, Closed, DeskContact, File, SlipText, Slots, Text
from parasol.formats.public import Waiting
from parasol.formats.roster import Card
from parasol.roster import Desk
from parasol.wire.days import text_of

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SAFE_MEANS = ("yes, it is safe", "no, don't contact me", "I don't know")
NEXT = (
    "The people of this desk read it, and nobody else: the server can't. They answer under these words. Come back with "
    "`parasol receipt read`. They see neither a name nor where you are."
)


def add(commands: Commands) -> None:
    """Declare ``desks`` and ``write``."""
    commands.add(
        "desks",
        "anyone",
        "where outreach workers answer, and when",
        "Shows the community's desks: who can be asked about what, when somebody is there, within which time they "
        "answer, how long people wait now, and what is open when nobody is there.",
        "parasol desks",
        _desks,
    )
    write = commands.add(
        "write",
        "anyone",
        "write to a desk, without an account",
        "Writes to outreach workers. You need no account and no name. You get seven receipt words, with which only "
        "you can come back and read the answer.",
        "parasol write --desk 1",
        _write,
        [
            "is it safe to contact you (1 yes, 2 no, 3 you don't know)",
            "how (empty: only here, with your receipt words)",
            "under which name they should ask for you",
            "who they should say that they are",
            "the language you would like to read",
            "what you want to say (all lines that follow)",
        ],
    )
    write.add_argument("--desk", type=int, metavar="N", help="the desk's number, as `parasol desks` shows it")


def hours_text(card: Card) -> str:
    """The hours on a card."""
    parts = [f"{WEEKDAYS[each.weekday]} {clock(each.opens)}-{clock(each.closes)}" for each in card.hours]
    return f"{', '.join(parts)} ({card.zone})" if parts else "no fixed hours"


def clock(minute: int) -> str:
    """A minute of the day."""
    return f"{minute // 60:02}:{minute % 60:02}"


def open_text(card: Card, now: float) -> str:
    """Whether somebody is there now."""
    state = openness(card.hours, card.zone, now)
    if state.is_open is None:
        return "whether somebody is there now isn't known"
    if state.is_open:
        return "open now" + (f", until {clock(state.until % 1440)}" if state.until is not None else "")
    assert state.next is not None
    return f"closed now; opens {WEEKDAYS[state.next.weekday]} {clock(state.next.opens)}"


def _desks(call: Call) -> int:
    roster = call.roster()
    desks = desks_to_write_to(roster)
    try:
        public = read_all(call.connection, roster)
    except (Declined, Unreachable, BadAnswer):
        public = []
    waits = {desk.number: newest_waiting(public, desk.number) for desk in desks}
    now = time.time()
    facts: list[Facts] = []
    parts: list[str] = []
    for desk in desks:
        assert desk.card is not None
        waiting = waits[desk.number]
        state = openness(desk.card.hours, desk.card.zone, now)
        told: Facts = {"desk": desk.number, "card": msgspec.to_builtins(desk.card), "open": state.is_open}
        facts.append({**told, "waiting": msgspec.to_builtins(waiting) if waiting else None})
        parts.append(_desk_text(desk.number, desk.card, open_text(desk.card, now), waiting))
    text = "\n\n".join(parts) if parts else "This community has no desk that can be written to."
    return call.out.give({"desks": facts}, text)


def _desk_text(number: int, card: Card, state: str, waiting: Waiting | None) -> str:
    lines = [
        f"Desk {number} ({card.kind}), {state}",
        quoted(card.name + (f"\n{card.about}" if card.about else "")),
        f"  Hours: {hours_text(card)}. They answer within {count(card.reply_within, 'hour')}.",
        f"  Languages: {', '.join(card.languages)}.",
    ]
    if waiting is not None:
        usual = f"; the first answer usually takes {count(waiting.usual, 'day')}" if waiting.usual is not None else ""
        lines.append(
            wrapped(
                f"On {text_of(waiting.day)}, {count(waiting.open, 'person', 'people')} waited for an answer, the "
                f"longest for {count(waiting.longest, 'day')}{usual}.",
                "  ",
            )
        )
    if card.closed_text:
        lines.append(f"  When nobody is there:\n{quoted(card.closed_text)}")
    return "\n".join(lines)


def choose_desk(call: Call, desks: list[Desk]) -> Desk:
    """The desk of ``--desk``, the only one, or the one that is chosen. Raises ``NotDone``."""
    asked: int | None = call.options.desk
    if not desks:
        raise NotDone("there is no such desk", "no-desk")
    if asked is not None:
        found = [desk for desk in desks if desk.number == asked]
        if not found:
            raise NotDone("there is no desk of this number here", "no-desk")
        return found[0]
    if len(desks) == 1:
        return desks[0]
    if not call.ask.is_terminal:
        raise NotDone("say which desk, with --desk", "which-desk")
    place = call.ask.choose("Which desk", [desk.card.name if desk.card else "" for desk in desks])
    if place is None:
        raise NotDone("no desk was chosen", "no-desk")
    return desks[place]


def _write(call: Call) -> int:
    roster = call.roster()
    desk = choose_desk(call, desks_to_write_to(roster))
    assert desk.card is not None
    call.out.note(f"You write to:\n{quoted(desk.card.name)}\nNow: {open_text(desk.card, time.time())}.")
    call.out.note(f"They answer within {count(desk.card.reply_within, 'hour')} when somebody is there.")
    if desk.card.closed_text:
        call.out.note(f"When nobody is there:\n{quoted(desk.card.closed_text)}")
    safe = call.ask.choose("Is it safe to contact you", SAFE_MEANS)
    contact = DeskContact(
        SAFE[safe] if safe is not None else "unsure",
        call.ask.line("How", "Leave it empty if they should answer here only."),
        call.ask.line("Under which name should they ask for you"),
        call.ask.line("Who should they say that they are"),
    )
    language = call.ask.line("Which language would you like to read")
    text = call.ask.paragraph("What do you want to say")
    if not text:
        raise NotDone("there is nothing to send", "empty")
    phrase = generate(call.device.random)
    prepared = visitor.prepare(roster, call.device, phrase, desk.number, language, text, contact)
    call.out.hold_words("receipt_words", phrase)
    call.insist(lambda: visitor.send(call.connection, prepared))
    if call.is_conversation:
        call.out.note("It has arrived.")
        call.show_words(phrase, "Your receipt words")
    told = "" if call.is_conversation else f"It has arrived. Your receipt words:\n\n    {phrase}\n\n"
    return call.out.give({"receipt_words": phrase, "desk": desk.number}, told + wrapped(NEXT))


# Coming back.


def line_facts(line: DeskLine) -> Facts:
    """One line of a conversation, for --json; keys of files stay out of it."""
    said: Facts = msgspec.to_builtins(line.said)
    said.pop("key", None)
    said.pop("blob", None)
    return {"day": text_of(line.day), "by": "desk" if line.by_desk else "visitor", **said}


def lines_text(lines: list[DeskLine], visitor_is: str, desk_is: str) -> str:
    """A conversation in words. Files and offered times are numbered through it."""
    parts: list[str] = []
    files = times = 0
    offered: dict[bytes, str] = {}
    for line in lines:
        who = desk_is if line.by_desk else visitor_is
        match line.said:
            case Text():
                told = f":\n{quoted(line.said.text)}"
            case File():
                files += 1
                told = f" sent file {files}, {line.said.size} bytes:\n{quoted(line.said.name)}"
            case Slots():
                rows = []
                for slot in line.said.slots:
                    times += 1
                    offered[slot.id] = slot.text
                    rows.append(f"{times}. {slot.text}")
                told = " offered times:\n" + quoted("\n".join([line.said.text, *rows] if line.said.text else rows))
            case Chosen():
                told = f" took:\n{quoted(offered.get(line.said.id, 'a time that was not offered'))}"
            case Closed():
                told = f" closed the conversation:\n{quoted(line.said.text)}"
        parts.append(f"{text_of(line.day)}  {who}{told}")
    return "\n".join(parts)


def conversation_facts(conversation: Conversation) -> Facts:
    """A conversation as its visitor sees it, for --json."""
    card = conversation.desk.card
    chosen = conversation.chosen
    return {
        "desk": conversation.desk.number,
        "card": msgspec.to_builtins(card) if card else None,
        "lines": [line_facts(line) for line in conversation.lines],
        "closed": conversation.is_closed,
        "chosen": chosen.text if chosen else None,
        "unreadable": conversation.unreadable,
        "contact_kept": conversation.has_contact,
    }


def read_receipt(call: Call, who: Visitor) -> int:
    """``receipt read`` for a conversation."""
    conversation = who.read()
    card = conversation.desk.card
    name = quoted(card.name) if card else "  (this desk has closed)"
    parts = [f"Your conversation with desk {conversation.desk.number}:\n{name}"]
    if card:
        parts[0] += f"\nNow: {open_text(card, time.time())}."
    parts.append(lines_text(conversation.lines, "you", "the desk") or "Nobody has answered yet.")
    if conversation.unreadable:
        parts.append(wrapped(f"{conversation.unreadable} of the messages can't be read, and are left out."))
    if conversation.is_closed:
        parts.append(wrapped("The desk has closed it. How to reach you is deleted; the rest goes in some days."))
    elif conversation.has_contact:
        parts.append("If you told how to reach you, it is kept until the desk closes this. To delete it now:")
        parts[-1] += "\n    parasol receipt delete-contact"
    return call.out.give(conversation_facts(conversation), "\n\n".join(parts))


def answer_receipt(call: Call, who: Visitor) -> int:
    """``receipt answer`` for a conversation."""
    if call.is_conversation:
        call.out.note(lines_text(who.read().lines, "you", "the desk"))
    text = call.ask.paragraph("Your answer")
    if not text:
        raise NotDone("there is no answer to send", "empty")
    call.insist(lambda: who.say(text))
    return call.out.give({"answered": True}, "Your answer has arrived.")


def delete_receipt(call: Call, who: Visitor) -> int:
    """``receipt delete`` for a conversation."""
    call.ask.sure("Delete the whole conversation, for both sides?")
    who.delete()
    return call.out.give({"deleted": True}, "It is deleted for both sides. These words open nothing now.")


def drop_contact_receipt(call: Call, who: Visitor) -> int:
    """``receipt delete-contact``: delete how to be reached, and nothing else."""
    if not who.read().has_contact:
        raise NotDone("nothing of how to reach you is kept there", "no-contact")
    call.ask.sure("Delete how to reach you, for the desk too? You can't fill it in again.")
    call.insist(who.drop_contact)
    told = "How to reach you is deleted, for the desk too. You still read the answers with your words."
    return call.out.give({"contact_deleted": True}, wrapped(told))


def choose_receipt(call: Call, who: Visitor) -> int:
    """``receipt choose``: take one of the times that the desk offered."""
    said = [line.said for line in who.read().lines]
    slots = [slot for each in said if isinstance(each, Slots) for slot in each.slots]
    if not slots:
        raise NotDone("the desk has offered no time yet", "no-times")
    place = call.ask.choose("Which time", [slot.text for slot in slots])
    if place is None:
        raise NotDone("no time was chosen", "no-times")
    call.insist(lambda: who.choose(slots[place]))
    return call.out.give({"chosen": slots[place].text}, f"You took:\n{quoted(slots[place].text)}")


def slip_receipt(call: Call, who: Visitor) -> int:
    """``receipt slip``: leave a slip for a drop-in."""
    conversation = who.read()
    if not conversation.desk.takes_conversations:
        raise NotDone("this desk has closed", "no-desk")
    policy = fetch(call.connection).policy
    assert policy is not None
    cover_name = call.ask.line("Which name should they see", "Only what you write now is shown, and nothing else.")
    language = call.ask.line("Which language do you speak")
    text = call.ask.paragraph("What should they see")
    chosen = conversation.chosen
    phrase = generate(call.device.random, WORDS_ON_A_SLIP)
    slip = SlipText(conversation.desk.number, chosen.id if chosen else None, cover_name, text, language)
    message = slips.prepare(phrase, conversation.desk, slip, call.device.random)
    call.out.hold_words("slip_words", phrase)
    call.insist(lambda: slips.leave(call.connection, message))
    until = text_of(call.device.today() + policy.lifetime("slip_days"))
    told = f"Write these four words on a slip of paper and show it there:\n\n    {phrase}\n\n" + wrapped(
        f"Whoever shows them at this desk shows what you just wrote, and nothing else. They work once, until {until}. "
        f"As a card to cut out: parasol card --slip --until {until} --pdf slip.pdf"
    )
    return call.out.give({"slip_words": phrase, "until": until}, told)


def save_receipt(call: Call, who: Visitor) -> int:
    """``receipt save``: put a file of the conversation into a folder."""
    return save_file(call, [line.said for line in who.read().lines], who.fetch_file)


def send_receipt(call: Call, who: Visitor) -> int:
    """``receipt send``: send a file."""
    content, name, type = read_file(call.options.file)
    upload = who.prepare_file(content, name, type)
    call.insist(lambda: who.send_file(upload))
    return call.out.give({"sent": len(content)}, "The file has arrived.")


def save_file(call: Call, said: list[Any], fetch_file: Any) -> int:
    """Fetch one of the files and keep it in a new file of the folder that was named."""
    files = [each for each in said if isinstance(each, File)]
    asked: int = call.options.file_number
    if not 1 <= asked <= len(files):
        raise NotDone("there is no file of this number", "no-file")
    content: bytes = fetch_file(files[asked - 1])
    path: Path = call.options.to / files[asked - 1].name
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
    except OSError:
        raise NotDone("the file can't be made there; is one of this name there already?", "file") from None
    told = wrapped("The file is saved. Others who use this device can find it, and deleting it may leave traces.")
    return call.out.give({"saved": len(content)}, told)


TYPES = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
}
MAX_READ = 11 * 1024 * 1024


def read_file(path: Path) -> tuple[bytes, str, str]:
    """A file's content, name and type. Raises ``NotDone``."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_READ)
    except OSError:
        raise NotDone("this file can't be read", "file") from None
    return content, path.name, TYPES.get(path.suffix.lower(), "application/octet-stream")
