"""Desks, for anyone: which there are, writing to one, and coming back with the message code."""

import time

import msgspec

from parasol.features.desks.client import visitor
from parasol.features.desks.client.cards import desks_to_write_to, openness
from parasol.features.desks.client.waiting import newest_waiting
from parasol.features.desks.plain import desk_words
from parasol.features.desks.plain.hours import open_text, reply_text
from parasol.features.desks.structs import DeskContact
from parasol.kernel.client.connection import BadAnswer, Declined, Unreachable
from parasol.kernel.rooms.client.public import read_all
from parasol.kernel.roster.rules import Desk
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.output import Facts, quoted, wrapped
from parasol.kernel.shell.parser import Commands, option
from parasol.kernel.shell.records import ask_record
from parasol.kernel.texts.texts import DEFAULT, load

EN = load(("outreach", "services"))[DEFAULT]
"""What the plain pages say of a desk, in the program's language."""
CONTACT = {
    "is_safe": ("Is it safe to contact you (unsure: you don't know)", ""),
    "how": ("How", "Leave it empty if they should answer here only."),
    "cover_name": ("Under which name should they ask for you", ""),
    "say_we_are": ("Who should they say that they are", ""),
}
NEXT = (
    "The people of this desk read it, and nobody else: the server can't. They answer under these words. Come back with "
    "`parasol receipt read`. They see neither a name nor where you are."
)

commands = Commands("anyone")


@commands.add("desks", "where outreach workers answer, and when")
def _desks(call: Call) -> int:
    """Shows the community's desks: who can be asked about what, when somebody is there, within which time they answer,
    how long people wait now, and what is open when nobody is there."""
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
        parts.append(_desk_text(desk_words.shown(desk, roster, waiting, call.device.today(), now, EN)))
    text = "\n\n".join(parts) if parts else "This community has no desk that can be written to."
    return call.out.give({"desks": facts}, text)


def _desk_text(told: Facts) -> str:
    lines = [
        f"Desk {told['number']} ({told['kind']}). {told['open']}.",
        quoted("\n".join(filter(None, (told["name"], told["about"])))),
        *(wrapped(line, "  ") for line in (told["within"], *told["waiting"])),
        f"  {EN('desk-languages')}: {told['languages']}.",
        wrapped(f"{EN('desk-week')}: {'; '.join(told['hours']) or '-'} ({told['zone']}).", "  "),
    ]
    if told["closed_text"]:
        lines.append(f"  When nobody is there:\n{quoted(told['closed_text'])}")
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
    return call.ask.one("Which desk", desks, lambda desk: desk.card.name if desk.card else "")


@commands.add(
    "write",
    "write to a desk, without an account",
    option("--desk", type=int, metavar="N", help="the desk's number, as `parasol desks` shows it"),
    reads=(
        "is it safe to contact you (1 yes, 2 no, 3 you don't know)",
        "how (empty: only here, with your message code)",
        "under which name they should ask for you",
        "who they should say that they are",
        "the language you would like to read",
        "what you want to say (all lines that follow)",
    ),
)
def _write(call: Call) -> int:
    """Writes to outreach workers. You need no account and no name. You get a message code of eight words,
    with which only you can come back and read the answer.

    parasol write --desk 1
    """
    roster = call.roster()
    desk = choose_desk(call, desks_to_write_to(roster))
    assert desk.card is not None
    call.out.note(f"You write to:\n{quoted(desk.card.name)}\nNow: {open_text(desk.card, time.time(), EN)}.")
    call.out.note(reply_text(desk.card, EN))
    if desk.card.closed_text:
        call.out.note(f"When nobody is there:\n{quoted(desk.card.closed_text)}")
    contact = ask_record(call.ask, DeskContact, CONTACT, ends=False)
    language = call.ask.line("Which language would you like to read")
    text = call.ask.text("What do you want to say", "there is nothing to send")
    passphrase = call.draw_words()
    prepared = visitor.prepare(call.connection, roster, call.device, passphrase, desk.number, language, text, contact)
    call.out.hold_words("receipt_words", passphrase)
    call.insist(lambda: visitor.send(call.connection, prepared))
    return call.give_receipt(passphrase, {"desk": desk.number}, NEXT)
