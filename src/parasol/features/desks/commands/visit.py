"""A conversation with a desk as its visitor sees it, who comes back with the message code; and what both sides share:
its lines in words, its files."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from parasol.features.desks.client import slips
from parasol.features.desks.client.conversation import DeskLine
from parasol.features.desks.client.visitor import Conversation, Visitor
from parasol.features.desks.commands.desks import EN
from parasol.features.desks.plain.hours import open_text
from parasol.features.desks.structs import Chosen, Closed, SlipText, Slots, Text
from parasol.kernel.files import client as files
from parasol.kernel.files.structs import File
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import read_whole, write_new
from parasol.kernel.shell.output import Facts, quoted, wrapped
from parasol.kernel.shell.parser import option
from parasol.kernel.wire.days import text_of
from parasol.kernel.words import WORDS_ON_A_SLIP

SAVING = (
    option("--file-number", type=int, default=1, metavar="N", help="which file of the conversation"),
    option("--to", type=Path, default=Path(), metavar="FOLDER", help="where to (here without it)"),
)
SENDING = option("--file", type=Path, required=True, metavar="FILE", help="the file")
SLIP_READS = ("which name they should see", "your language", "what they should see (all lines that follow)")
TYPES = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
}
SAY = (
    "Are you a member? While a survey is open you can say how it was, on the page. Do it another day: then "
    "nothing ties it to this conversation."
)
MAX_READ = 11 * 1024 * 1024


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


def read(call: Call, who: Visitor) -> int:
    """``receipt read`` for a conversation."""
    conversation = who.read()
    card = conversation.desk.card
    name = quoted(card.name) if card else "  (this desk has closed)"
    parts = [f"Your conversation with desk {conversation.desk.number}:\n{name}"]
    if card:
        parts[0] += f"\nNow: {open_text(card, time.time(), EN)}."
    parts.append(lines_text(conversation.lines, "you", "the desk") or "Nobody has answered yet.")
    if conversation.unreadable:
        parts.append(wrapped(f"{conversation.unreadable} of the messages can't be read, and are left out."))
    if conversation.is_closed:
        parts.append(wrapped("The desk has closed it. Your contact details are deleted; the rest goes in some days."))
        parts.append(wrapped(SAY))
    elif conversation.has_contact:
        parts.append("If you gave contact details, they are kept until the desk closes this. To delete them now:")
        parts[-1] += "\n    parasol receipt delete-contact"
    return call.out.give(conversation_facts(conversation), "\n\n".join(parts))


def answer(call: Call, who: Visitor) -> int:
    """``receipt answer`` for a conversation."""
    if call.is_conversation:
        call.out.note(lines_text(who.read().lines, "you", "the desk"))
    text = call.ask.text("Your answer", "there is no answer to send")
    call.insist(lambda: who.say(text))
    return call.out.give({"answered": True}, "Your answer has arrived.")


def delete(call: Call, who: Visitor) -> int:
    """``receipt delete`` for a conversation."""
    call.ask.sure("Delete the whole conversation, for both sides?")
    who.delete()
    return call.out.give({"deleted": True}, "It is deleted for both sides. These words open nothing now.")


def drop_contact(call: Call, who: Visitor) -> int:
    """Deletes the contact details that you gave a desk, for both sides, at once. The conversation stays. What somebody
    has read they may remember."""
    if not who.read().has_contact:
        raise NotDone("no contact details are kept there", "no-contact")
    call.ask.sure("Delete your contact details, for the desk too? You can't fill them in again.")
    call.insist(who.drop_contact)
    told = "Your contact details are deleted, for the desk too. You still read the answers with your words."
    return call.out.give({"contact_deleted": True}, wrapped(told))


def choose(call: Call, who: Visitor) -> int:
    """Takes one of the times to meet that a desk offered. No name is asked for."""
    said = [line.said for line in who.read().lines]
    slots = [slot for each in said if isinstance(each, Slots) for slot in each.slots]
    if not slots:
        raise NotDone("the desk has offered no time yet", "no-times")
    slot = call.ask.one("Which time", slots, lambda each: each.text)
    call.insist(lambda: who.choose(slot))
    return call.out.give({"chosen": slot.text}, f"You took:\n{quoted(slot.text)}")


def slip(call: Call, who: Visitor) -> int:
    """Makes five words for a slip of paper. Whoever shows them at the desk shows what you write now, once, and nothing
    else of your conversation."""
    conversation = who.read()
    if not conversation.desk.takes_conversations:
        raise NotDone("this desk has closed", "no-desk")
    policy = fetch(call.connection).policy
    assert policy is not None
    cover_name = call.ask.line("Which name should they see", "Only what you write now is shown, and nothing else.")
    language = call.ask.line("Which language do you speak")
    text = call.ask.paragraph("What should they see")
    chosen = conversation.chosen
    passphrase = call.draw_words(WORDS_ON_A_SLIP)
    slip = SlipText(conversation.desk.number, chosen.id if chosen else None, cover_name, text, language)
    message = slips.prepare(call.connection, passphrase, conversation.desk, slip, call.device.random)
    call.out.hold_words("slip_words", passphrase)
    call.insist(lambda: slips.leave(call.connection, message))
    until = text_of(call.device.today() + policy.lifetime("slip_days"))
    told = f"Write these five words on a slip of paper and show it there:\n\n    {passphrase}\n\n" + wrapped(
        f"Whoever shows them at this desk shows what you just wrote, and nothing else. They work once, until {until}. "
        f"As a card to cut out: parasol print-words --slip --until {until} --pdf slip.pdf"
    )
    return call.out.give({"slip_words": passphrase, "until": until}, told)


def save(call: Call, who: Visitor) -> int:
    """``receipt save`` for a conversation."""
    return save_file(call, [line.said for line in who.read().lines], who.fetch_file)


def send(call: Call, who: Visitor) -> int:
    """``receipt send`` for a conversation."""
    content, name, type = read_file(call.options.file)
    upload = who.prepare_file(content, name, type)
    call.insist(lambda: who.send_file(upload))
    return call.out.give({"sent": len(content)}, "The file has arrived.")


def save_file(call: Call, said: Sequence[object], fetch_file: Callable[[File], bytes]) -> int:
    """Fetch one of the files and keep it in a new file of the folder that was named, under a name of ours."""
    there = [each for each in said if isinstance(each, File)]
    asked: int = call.options.file_number
    if not 1 <= asked <= len(there):
        raise NotDone("there is no file of this number", "no-file")
    name = files.own_name(there[asked - 1], asked)
    content = fetch_file(there[asked - 1])
    otherwise = "the file can't be made there; is one of this name there already?"
    write_new(call.options.to / name, content, otherwise, "file")
    told = wrapped(f"Saved as {name}. Others who use this device can find it, and deleting it may leave traces.")
    return call.out.give({"saved": len(content)}, told)


def read_file(path: Path) -> tuple[bytes, str, str]:
    """A file's content, name and type. Raises ``NotDone``."""
    return read_whole(path, MAX_READ), path.name, TYPES.get(path.suffix.lower(), "application/octet-stream")
