"""A desk's book of saved replies and times, answering with one of them, and slips that somebody shows."""

from parasol.features.desks.client import book
from parasol.features.desks.client.talk import DeskConversation
from parasol.features.desks.client.worker import Worker
from parasol.features.desks.commands.desk import AT_DESK, ONE, at_desk, conversation, desk
from parasol.features.desks.structs import Canned
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.output import quoted, wrapped
from parasol.kernel.shell.parser import WORDS, Commands, option
from parasol.kernel.words import WORDS_ON_A_SLIP

commands = Commands("members")
"""None of its own: those below ``desk``."""


@desk.of(
    conversation,
    "canned",
    "answer with a saved reply",
    *ONE,
    option("--language", metavar="LANGUAGE", help="another language than the visitor's"),
    reads=(WORDS, "the number of the reply"),
)
def _canned(call: Call, worker: Worker, found: DeskConversation) -> int:
    """Answers with one of the desk's saved replies, in the language that was asked for if it is there."""
    replies = [each.note for each in book.read_book(worker).canned if isinstance(each.note, Canned)]
    if not replies:
        raise NotDone("the book has no saved reply yet: parasol desk book --add", "no-replies")
    reply = call.ask.one("Which reply", replies, lambda each: each.title)
    wanted = call.options.language or (found.opening.language if found.opening else "")
    text = book.text_for(reply, [wanted])
    if text is None:
        languages = ", ".join(sorted(reply.texts))
        raise NotDone(f"this reply isn't there in that language; say another with --language: {languages}", "language")
    call.insist(lambda: worker.answer(found, text))
    return call.out.give({"answered": found.short, "text": text}, f"Sent:\n{quoted(text)}")


@desk.add(
    "book",
    "the desk's saved replies",
    option("--add", action="store_true", help="keep a new reply"),
    AT_DESK,
    reads=(WORDS, "(with --add) a title", "(with --add) a language", "(with --add) the reply (all lines that follow)"),
)
def _book(call: Call) -> int:
    """Shows the desk's saved replies and the times that were taken. With --add, keeps a new reply."""
    worker = at_desk(call)
    if call.options.add:
        title = call.ask.needed("A title")
        language = call.ask.needed("Which language")
        text = call.ask.text("The reply", "there is no reply to keep")
        same = [each for each in book.read_book(worker).canned if isinstance(each.note, Canned)]
        before = [each for each in same if isinstance(each.note, Canned) and each.note.title == title]
        texts = {**(before[-1].note.texts if before and isinstance(before[-1].note, Canned) else {}), language: text}
        book.keep_canned(worker, title, texts)
        for held in before:
            book.drop(worker, held)
        return call.out.give({"kept": title}, "The reply is kept.")
    whole = book.read_book(worker)
    if book.renew(worker, whole):
        whole = book.read_book(worker)
    replies = [each.note for each in whole.canned if isinstance(each.note, Canned)]
    parts = [
        f"{number}. {reply.title}\n"
        + quoted("\n".join(f"{language}: {text}" for language, text in reply.texts.items()))
        for number, reply in enumerate(replies, 1)
    ]
    facts = {
        "replies": [{"title": reply.title, "texts": reply.texts} for reply in replies],
        "times": [each.note.text for each in whole.slots if not isinstance(each.note, Canned)],
    }
    return call.out.give(facts, "\n".join(parts) or "The book is empty: parasol desk book --add")


@desk.add("slip", "open a slip that somebody shows", AT_DESK, reads=(WORDS, "the five words on the slip"))
def _slip(call: Call) -> int:
    """Shows what somebody's five words show, once: it is deleted before you see it."""
    worker = at_desk(call)
    passphrase = call.ask.words("The five words on the slip", WORDS_ON_A_SLIP)
    slip = worker.show_slip(passphrase)
    facts = {"cover_name": slip.cover_name, "text": slip.text, "language": slip.language}
    shown = "\n".join(filter(None, (slip.cover_name, slip.language, slip.text)))
    told = f"They show:\n{quoted(shown)}\n\n" + wrapped("The slip is deleted. Nobody can open it again.")
    return call.out.give(facts, told)
