"""Desks, for anyone: which there are, writing to one, and coming back with the receipt words."""

import time

import msgspec

from parasol.cli.call import Call
from parasol.cli.exits import NotDone
from parasol.cli.output import Facts, count, quoted, wrapped
from parasol.cli.parser import Commands, option
from parasol.client.connection import BadAnswer, Declined, Unreachable
from parasol.client.desks import visitor
from parasol.client.desks.cards import desks_to_write_to, openness
from parasol.client.desks.waiting import newest_waiting
from parasol.client.rooms.public import read_all
from parasol.client.words import generate
from parasol.formats.desk import SAFE, DeskContact
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

commands = Commands("anyone")


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


@commands.add(
    "write",
    "write to a desk, without an account",
    option("--desk", type=int, metavar="N", help="the desk's number, as `parasol desks` shows it"),
    reads=(
        "is it safe to contact you (1 yes, 2 no, 3 you don't know)",
        "how (empty: only here, with your receipt words)",
        "under which name they should ask for you",
        "who they should say that they are",
        "the language you would like to read",
        "what you want to say (all lines that follow)",
    ),
)
def _write(call: Call) -> int:
    """Writes to outreach workers. You need no account and no name. You get seven receipt words, with which only you can
    come back and read the answer.

    parasol write --desk 1
    """
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
    text = call.ask.text("What do you want to say", "there is nothing to send")
    phrase = generate(call.device.random)
    prepared = visitor.prepare(roster, call.device, phrase, desk.number, language, text, contact)
    call.out.hold_words("receipt_words", phrase)
    call.insist(lambda: visitor.send(call.connection, prepared))
    return call.give_receipt(phrase, {"desk": desk.number}, NEXT)
