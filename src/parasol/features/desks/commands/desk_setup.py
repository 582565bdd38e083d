"""Desks, for stewards: open one, change its card, close it, and say who answers."""

import re

import msgspec

from parasol.features.desks.client import keeping as desks
from parasol.features.desks.commands.desks import EN
from parasol.features.desks.plain.hours import hour_lines
from parasol.kernel.formats.hours import Hours
from parasol.kernel.roster.client.person import name_of_member
from parasol.kernel.roster.commands.community import find_member
from parasol.kernel.roster.structs import Card
from parasol.kernel.seal import MALFORMED
from parasol.kernel.shell.call import Call, short
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.output import quoted, wrapped
from parasol.kernel.shell.parser import WHY, WORDS, Commands, option
from parasol.kernel.shell.records import ask_record

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HOURS = re.compile(rf"({'|'.join(WEEKDAYS)}) (\d\d):(\d\d)-(\d\d):(\d\d)")

ASKED = {
    "name": ("Its name, as visitors read it", ""),
    "kind": ("What is it for", ""),
    "about": ("What it does, in a sentence or two", ""),
    "languages": ("Languages, with commas between", ""),
    "hours": ("When is somebody there", "Like this: Mon 10:00-18:00, Thu 20:00-24:00"),
    "zone": ("Time zone", "Like this: Europe/London"),
    "reply_within": ("Within how many hours do you answer", ""),
    "closed_text": ("What is open when nobody is there", ""),
    "keep_days": ("How many days is a closed conversation kept", ""),
}

commands = Commands("stewards")


def read_hours(text: str) -> list[Hours]:
    """Hours as they are typed: ``Mon 10:00-18:00, Thu 20:00-24:00``. Raises ``ValueError``."""
    found = []
    for part in filter(None, (each.strip().lower() for each in text.split(","))):
        match = _HOURS.fullmatch(part)
        if not match:
            raise ValueError("write hours like Mon 10:00-18:00, Thu 20:00-24:00")
        weekday = WEEKDAYS.index(match[1])
        opens, closes = int(match[2]) * 60 + int(match[3]), int(match[4]) * 60 + int(match[5])
        if not 0 <= opens < closes <= 1440:
            raise ValueError("each time has to end after it begins, and before midnight")
        found.append(Hours(weekday, opens, closes))
    return found


def _needed(text: str) -> str:
    if not text:
        raise ValueError("this one is needed")
    return text


def _several(text: str) -> list[str]:
    return [each for part in _needed(text).split(",") if (each := part.strip())]


@commands.add(
    "desk-open",
    "open a desk, or change its card",
    option("--desk", type=int, metavar="N", help="an open desk to change, or a number for a new one"),
    reads=(WORDS, WHY, "the card as one JSON document (on a terminal: its questions)"),
)
def _open(call: Call) -> int:
    """Opens a desk where outreach workers answer, or gives one another card. It needs two stewards. Then say who
    answers there, with `parasol desk-keys`.

    parasol desk-open --desk 1

    Not on a terminal, after the lines with the words and the reason:
    {"name": "Nurse on the harbour", "kind": "health", "about": "Tests, condoms",
     "languages": ["English"], "hours": [{"weekday": 0, "opens": 600, "closes": 1080}],
     "zone": "Europe/London", "reply_within": 24, "closed_text": "", "keep_days": 30}
    """
    person = call.unlock()
    reason = call.reason()
    number = call.options.desk or desks.free_number(person.roster)
    if call.ask.is_terminal:
        card = ask_record(
            call.ask, Card, ASKED, {"name": _needed, "languages": _several, "hours": read_hours, "zone": _needed}
        )
    else:
        try:
            card = msgspec.json.decode(call.ask.rest(), type=Card, strict=True)
        except MALFORMED:
            raise NotDone("this isn't a card as one JSON document; see the example in --help", "input") from None
    call.out.note(f"Desk {number}:\n{quoted(card.name)}\n  {'; '.join(hour_lines(card.hours, EN))}")
    desks.change_desk(person, number, card, reason)
    told = f"Desk {number} is there. Now say who answers: parasol desk-keys --desk {number}"
    return call.out.give({"desk": number}, told)


@commands.add(
    "desk-keys",
    "say who answers at a desk",
    option("--desk", type=int, required=True, metavar="N", help="the desk"),
    option("member", metavar="MEMBER", nargs="*", help="their short names, as `parasol members` shows them"),
    reads=(WORDS, "(with members) " + WHY),
)
def _keys(call: Call) -> int:
    """Gives a desk new keys, for exactly the members that you name. Whoever answered before and isn't named reads
    nothing that comes from now on. Without members, shows who answers now. Who answers is sealed: the roster doesn't
    say.

    parasol desk-keys --desk 1
    parasol desk-keys --desk 1 copper-window silver-boat
    """
    person = call.unlock()
    number: int = call.options.desk
    if not call.options.member:
        found = [each for each in desks.desks_of(person) if each.desk.number == number]
        if not found:
            raise desks.NoSuchDesk("there is no open desk of this number")
        workers = found[0].file.workers if found[0].file else []
        told = "\n".join(f"  {name_of_member(key)}" for key in workers) or "Nobody answers at this desk."
        return call.out.give({"desk": number, "workers": [short(key) for key in workers]}, told)
    members = [find_member(person.whole(), each) for each in call.options.member]
    reason = call.reason()
    desks.give_keys(person, number, [member.key for member in members], reason)
    told = f"They answer at desk {number} from now on: {', '.join(name_of_member(member.key) for member in members)}."
    return call.out.give({"desk": number, "workers": [short(member.key) for member in members]}, told)


@commands.add(
    "desk-close",
    "close a desk",
    option("--desk", type=int, required=True, metavar="N", help="the desk"),
    reads=(WORDS, WHY),
)
def _close(call: Call) -> int:
    """Closes a desk for good or for now: nobody can write to it, and its workers can't read it any more. It needs two
    stewards.

    parasol desk-close --desk 1
    """
    person = call.unlock()
    reason = call.reason()
    call.ask.sure("Close this desk?")
    desks.change_desk(person, call.options.desk, None, reason)
    return call.out.give({"closed": call.options.desk}, wrapped("The desk is closed."))
