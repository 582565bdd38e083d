"""The community's rooms, by the declaration of their kinds: which there are, what is in one, one record more. A new
kind needs nothing here. Where a room's records count by rules of their own, this names the command that knows them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Union

import msgspec
from msgspec import UNSET

from parasol.features.desks.client.worker import desks_of
from parasol.features.holdings.client import fetch_held
from parasol.features.letters.commands.letters import ask_letter
from parasol.features.letters.commands.letters import shown as shown_letters
from parasol.features.lounge.commands.lounge import ask_post
from parasol.features.lounge.commands.lounge import shown as shown_posts
from parasol.kernel.rooms.client.public import read_all
from parasol.kernel.rooms.kind import Actor, Kind
from parasol.kernel.rooms.kinds import ROWS, asked_for, kind_for
from parasol.kernel.rooms.records import records_of
from parasol.kernel.roster.client.person import Person, name_of_member
from parasol.kernel.seal.errors import MALFORMED, Unreadable
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import write_new
from parasol.kernel.shell.output import Facts, count, harmless, table
from parasol.kernel.shell.parser import WORDS, Commands, option
from parasol.kernel.shell.records import ask_record, choose_kind, record_facts, record_text
from parasol.kernel.wire.days import text_of
from parasol.kernel.wire.reading import read_json

AT_ONCE = 50
READ_BY = {
    "report": "parasol review",
    "met": "parasol review",
    "alerts": "parasol alerts",
    "desk": "parasol desk list",
    "deskbook": "parasol desk book",
    "labels": "parasol members",
    "platform": "parasol evidence platforms list",
    "guideflag": "parasol guides due",
    "guides": "parasol guides read",
    "guidelist": "parasol guides list",
    "polls": "the page for browsers",
    "ballots": "the page for browsers",
    "answers": "the page for browsers",
    "picture": "the page for browsers",
    "profile": "the page for browsers",
    "enquiry": "the page for browsers",
    "asked": "the page for browsers",
    "listingflag": "parasol catalogue",
    "unlisted": "the page for browsers",
}
"""Rooms whose records count by rules of their own, or open with keys of their own: what reads them."""
WRITTEN_BY = {
    "report": "parasol review",
    "met": "parasol review",
    "review": "parasol review",
    "cases": "parasol review publish",
    "alerts": "parasol review draft",
    "decisions": "the command that decides, like parasol vouch",
    "desk": "parasol desk answer",
    "deskbook": "parasol desk book --add",
    "labels": "parasol label",
    "public": "parasol services add",
    "platform": "parasol evidence platforms outcome",
    "guides": "parasol guides publish",
    "guidelist": "parasol guides publish",
    "polls": "the page for browsers",
    "ballots": "the page for browsers",
    "answers": "the page for browsers",
    "unlisted": "the page for browsers",
}
"""The same: what writes them."""

commands = Commands("members")
room = commands.group(
    "room",
    "the community's rooms: what is in them, and writing into one",
    "Everything that is kept lies in rooms, each of a kind. Of those that are for you: lists them, reads one, adds to "
    "one. Most have commands of their own that do more.\n\nparasol room list\nparasol room read decisions",
)
ROOM = option("room", metavar="ROOM", help="its kind, as `parasol room list` shows it")


@dataclass(frozen=True, slots=True)
class InRoom:
    """A record as it was read, or what it says. ``record`` is None if it isn't shown: it can't be read, and
    ``why`` says why, or stewards have hidden it, and ``hidden`` says that in a sentence."""

    day: int
    by: str
    record: msgspec.Struct | Facts | None
    why: str = ""
    is_mine: bool = False
    hidden: str = ""


@room.add("list", "the rooms that you may read or write in", reads=(WORDS,))
def _list(call: Call) -> int:
    """Lists the rooms that are for you: who reads each, who writes, for how many days a record is kept, and how many
    there are, as the server counts once a week for everybody."""
    person = call.unlock()
    policy = person.policy
    counted = {each.kind: each.at_least for each in fetch_held(person.connection).holdings}
    facts = [
        {
            "room": kind,
            "read_by": "anybody" if row.is_public else _who(row.read),
            "written_by": _who(row.append),
            "days": policy.lifetime(row.lasts.name),
            "counted": row.counted[0],
            "at_least": counted.get(row.counted[0], 0),
            "can_read": row.is_public or bool(row.read & _actors(person)),
            "can_write": bool(row.append & _actors(person)),
        }
        for kind, row in _rooms(person)
    ]
    rows = [
        [
            str(each["room"]),
            str(each["read_by"]),
            str(each["written_by"]),
            str(each["days"]),
            f"{each['at_least'] or 'fewer than 10'}{' or more' if each['at_least'] else ''} {each['counted']}",
        ]
        for each in facts
    ]
    return call.out.give({"rooms": facts}, table(["ROOM", "READ BY", "WRITTEN BY", "DAYS", "COUNTED"], rows))


@room.add(
    "read",
    "what is in a room, newest first",
    option("--records", type=int, default=AT_ONCE, metavar="N", help=f"show the newest N ({AT_ONCE})"),
    option("--mine", action="store_true", help="only what you wrote yourself"),
    option("--out", metavar="FILE", type=Path, help="write all of it into a new file, which isn't sealed"),
    ROOM,
    reads=(WORDS,),
)
def _read(call: Call) -> int:
    """Shows what is in a room, newest first, each record with its day and who wrote it. Says which can't be read. With
    --out it goes into a file instead: whoever finds that reads it.

    parasol room read decisions
    parasol room read lounge --mine --out mine.txt
    """
    person = call.unlock()
    row = _row(call, person)
    if not row.is_public and not row.read & _actors(person):
        raise NotDone("this room isn't for you to read", "not-for-you")
    _refuse(READ_BY, row, "These rooms are read with", "read-with")
    found = [each for each in reversed(_records(call, person, row)) if each.is_mine or not call.options.mine]
    if call.options.out is not None:
        write_new(call.options.out, harmless("".join(f"{_text(each)}\n\n" for each in found)).encode())
        return call.out.give(
            {"file": str(call.options.out), "records": len(found)}, "Saved. Whoever finds it reads it."
        )
    shown = found[: call.options.records]
    facts = [
        {
            "day": text_of(each.day),
            "by": each.by or None,
            "record": record_facts(each.record),
            "unreadable": each.why or None,
            "hidden": each.hidden or None,
        }
        for each in shown
    ]
    parts = [_text(each) for each in shown] or ["There is nothing in this room."]
    if len(found) > len(shown):
        parts.append(f"{count(len(found) - len(shown), 'older record')}: parasol room read {row.name} --records N")
    return call.out.give({"records": facts, "older": len(found) - len(shown)}, "\n\n".join(parts))


@room.add("post", "add a record to a room", ROOM, reads=(WORDS, "which record, if there are several", "its fields"))
def _post(call: Call) -> int:
    """Asks for a record field by field, seals it for those who read the room, and adds it, once. If a room's records
    come about in another way, it names the command.

    parasol room post decisions
    """
    person = call.unlock()
    row = _row(call, person)
    if not row.append & _actors(person):
        raise NotDone("this room isn't for you to write in", "not-for-you")
    _refuse(WRITTEN_BY, row, "These records are written with", "written-with")
    if row.name == "lounge":
        post, send = ask_post(call, person)
        call.out.note(record_text({"name": post.name, "title": post.title, "text": post.text}))
        call.ask.sure("Post this? All members can read it. The server doesn't learn who wrote it.")
        call.insist(send)
        return call.out.give({"posted": row.name}, "It is in the lounge now. All members can read it.")
    if row.name == "letters":
        letter, send = ask_letter(call, person)
        call.out.note(record_text(letter))
        call.ask.sure("Send this? Whoever has that pen can read it. Nobody else learns that you wrote.")
        call.insist(send)
        return call.out.give({"posted": row.name}, "It is sent. If it is the first one, wait for an answer.")
    if row.group is None or "steward" not in row.append or not person.is_steward:
        raise NotDone("this release can't write into a room of this kind from here", "own-command")
    record = ask_record(call.ask, choose_kind(call.ask, records_of(row.name)))
    call.out.note(record_text(record))
    call.ask.sure(f"Post this? It is read by: {_who(row.read)}.")
    call.insist(lambda: person.append(row.name, None, msgspec.json.encode(record)))
    return call.out.give({"posted": row.name}, f"It is in the room now. It is read by: {_who(row.read)}.")


def _rooms(person: Person) -> list[tuple[str, Kind]]:
    """The rooms that are for this person, those of a desk or a poll with its number."""
    actors, policy = _actors(person), person.roster.policy
    polls = policy.polls if policy is not None and policy.polls is not UNSET else []
    numbers = {"desk": list(desks_of(person)), "poll": [poll.number for poll in polls]}

    def kinds(row: Kind) -> list[str]:
        numbered = "desk" if row.of_desk else row.opens
        return [kind_for(row.name, each) for each in numbers[numbered]] if numbered in numbers else [row.name]

    mine = [row for row in ROWS if row.is_public or (row.read | row.append) & actors]
    return [(kind, row) for row in mine for kind in kinds(row)]


def _row(call: Call, person: Person) -> Kind:
    found = asked_for(call.options.room)
    if found is None:
        raise NotDone("there is no room of this kind; `parasol room list` lists them", "no-room")
    row, desk = found
    if row.of_desk and desk not in desks_of(person):
        raise NotDone("this room isn't for you", "not-for-you")
    return row


def _actors(person: Person) -> frozenset[Actor]:
    found: set[Actor] = {"token"}
    if person.is_steward:
        found.add("steward")
    if desks_of(person):
        found.add("desk")
    return frozenset(found)


def _who(actors: frozenset[Actor]) -> str:
    """Who may, in words; stewards are members too."""
    names: dict[Actor, str] = {"holder": "who opened it", "token": "members", "steward": "stewards", "desk": "the desk"}
    told = [name for actor, name in names.items() if actor in actors and not (actor == "steward" and "token" in actors)]
    return ", ".join(told) or "nobody"


def _refuse(commands: dict[str, str], row: Kind, what: str, code: str) -> None:
    if (command := commands.get(row.name)) is not None:
        raise NotDone(f"{what}: {command}", code)


def _records(call: Call, person: Person, row: Kind) -> Sequence[InRoom]:
    """All that is in a room, oldest first. Raises as ``Person.read``."""
    if row.is_public:
        return [InRoom(each.day, "", each.item) for each in read_all(person.connection, person.roster)]
    if row.name == "lounge":
        return [
            InRoom(each.said.day, each.said.by, None if each.hidden else each.facts, "", each.is_mine, each.hidden)
            for each in shown_posts(call, person)
        ]
    if row.name == "letters":
        return [
            InRoom(line.day, by, None if why else facts, "", is_mine, why)
            for line, by, is_mine, facts, why in shown_letters(call, person)
        ]
    if row.group is None:
        raise NotDone("this release can't read rooms of this kind from here", "own-command")
    found = []
    for stored, opened in person.read(row.name):
        if isinstance(opened, Unreadable):
            found.append(InRoom(stored.day, "", None, str(opened)))
            continue
        record = _record(row, opened.body)
        why = "" if record is not None else "this release doesn't know records like this"
        is_mine = opened.author == person.key
        found.append(InRoom(stored.day, name_of_member(opened.author), record, why, is_mine))
    return found


def _record(row: Kind, body: bytes) -> msgspec.Struct | None:
    kinds: Any = Union[records_of(row.name)]  # noqa: UP007 made while it runs
    try:
        record: msgspec.Struct = read_json(body, kinds)
    except MALFORMED:
        return None
    return record


def _text(each: InRoom) -> str:
    head = f"{text_of(each.day)}  {each.by}".rstrip()
    if each.record is None:
        why = each.hidden or f"It can't be read: {each.why}"
        return f"{head}\n  {why}."
    return f"{head}\n{record_text(each.record)}"
