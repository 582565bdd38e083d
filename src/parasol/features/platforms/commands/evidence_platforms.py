"""The log of what platforms did, for whoever writes a note and comes back, and for stewards."""

from datetime import date
from functools import cache
from typing import Any

import msgspec
from msgspec import UNSET
from msgspec.structs import replace

from parasol.features.platforms import dsa
from parasol.features.platforms.client import letters, stewards
from parasol.features.platforms.client.note import Note
from parasol.features.platforms.client.stewards import LoggedNote
from parasol.features.platforms.client.writer import Writer, prepare, send
from parasol.features.platforms.structs import Outcome, PlatformLog
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.commands.community import COMMUNITY, check_community, fingerprint
from parasol.kernel.shell.calendar import CALENDAR, reminders
from parasol.kernel.shell.call import Call, called, meant, short
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import check_new, write_new
from parasol.kernel.shell.output import Facts, quoted, table, wrapped
from parasol.kernel.shell.parser import WORDS, Commands, option
from parasol.kernel.shell.records import Questions, Readers, ask_record, record_facts, record_text
from parasol.kernel.texts.texts import DEFAULT, load
from parasol.kernel.wire.days import parse_day, text_of

CODE = "the eight words of your code"
STATE = {
    "state": ("What came of it", "What is set aside is never counted."),
    "note": ("What its writer should know", ""),
    "platform": ("How the platform is called in published counts, if it was written in another way", ""),
}
FOLLOWING = (
    "The stewards can read it, and nobody else: the server can't. Come back when they answer, or when the platform "
    "does: parasol evidence platforms show"
)
LATER = msgspec.defstruct(
    "Later", [(each.name, each.type, UNSET) for each in msgspec.structs.fields(PlatformLog) if not each.required]
)
"""What somebody may learn later: all but the platform and what happened."""

commands = Commands("anyone", "parasol evidence")
platforms = commands.group(
    "platforms",
    "the log of what platforms did to us",
    "Anybody tells what a platform did: an account is gone, a post is hidden, nobody pays. Only the stewards can read "
    "a note. With its code you come back, add to it, take it back.\n\nparasol evidence platforms tell",
)


def _day(text: str) -> int | None:
    return parse_day(text) if text else None


@cache
def _questions() -> Questions:
    """What the page asks, in the program's language. Read when somebody is asked: most calls ask nothing of it."""
    texts = load(("platforms",))[DEFAULT]
    labels = {name: f"plog-{name.replace('_', '-')}" for name in PlatformLog.__struct_fields__}
    hints = {label: texts(f"{label}-hint") if texts.has(f"{label}-hint") else "" for label in labels.values()}
    return {name: (texts(label), hints[label]) for name, label in labels.items()}


def _named(kind: type[msgspec.Struct]) -> list[str]:
    return [name.replace("_", " ") for name in kind.__struct_fields__]


DAYS_BEFORE = 14
DAYS: Readers = {"day": _day, "told_on": _day}


def writer_of(call: Call) -> tuple[Writer]:
    """Whoever has a note's code, which is asked for first."""
    return (Writer(call.connection, call.device, call.ask.words("The eight words of your code")),)


@platforms.add("tell", "tell what a platform did", COMMUNITY, reads=_named(PlatformLog))
def _tell(call: Call) -> int:
    """Asks what happened, one question after the other. Only the first two are needed. You get a code of eight words,
    with which only you can come back. Nobody asks who you are.

    parasol evidence platforms tell
    """
    roster = call.roster()
    policy = roster.policy
    assert policy is not None
    check_community(call, roster)
    call.out.note(f"You write to the stewards of:\n{quoted(policy.name)}\nIt can be told by: {fingerprint(roster)}")
    log = PlatformLog(**_answered(ask_record(call.ask, PlatformLog, _questions(), DAYS, ends=False)))
    call.out.note(record_text(log))
    call.ask.sure("Send this to the stewards?")
    passphrase = call.draw_words()
    prepared = prepare(roster, call.device, passphrase, log)
    call.out.hold_words("receipt_words", passphrase)
    call.insist(lambda: send(call.connection, prepared))
    return call.give_receipt(passphrase, {"note": short(prepared.room)}, FOLLOWING)


@platforms.of(writer_of, "show", "your note, and what stewards say", CALENDAR, reads=(CODE,))
def _show(call: Call, writer: Writer) -> int:
    """Shows your note as it is now, and what the stewards made of it. If it says on which day they told you, it shows
    until when a platform in the European Union has to take a complaint; --calendar makes a reminder of that.

    parasol evidence platforms show --calendar reminder.ics
    """
    file = call.options.calendar
    if file:
        check_new(file)
    note = writer.read()
    until = letters.complain_until(note.log)
    facts = {**note_facts(note), "complain_until": until and until.isoformat()}
    if until is None:
        if file:
            raise NotDone("your note doesn't say on which day they told you: add it first", "no-day")
        return call.out.give(facts, note_text(note))
    if file:
        today = date.fromisoformat(text_of(call.device.today()))
        write_new(file, reminders([(until, "Last day for the letter")], today, DAYS_BEFORE))
    told = f"In the European Union they have to take a complaint until {until} at least."
    return call.out.give(facts, f"{note_text(note)}\n\n{wrapped(told)}")


@platforms.of(
    writer_of,
    "add",
    "add what you learnt since",
    reads=(CODE, *_named(LATER)),
)
def _add(call: Call, writer: Writer) -> int:
    """Asks again for all but the platform and what happened. An empty answer leaves what was there. Stewards read the
    note as it is then."""
    note = writer.read()
    call.out.note(record_text(note.log))
    answered = _answered(ask_record(call.ask, LATER, _questions(), DAYS, ends=False))
    log = replace(note.log, **answered)
    call.insist(lambda: writer.change(log))
    return call.out.give({"added": sorted(answered)}, "It is added, and the stewards can read it.")


@platforms.of(writer_of, "take-back", "take your note back", reads=(CODE,))
def _take_back(call: Call, writer: Writer) -> int:
    """Deletes your note and all that was said of it, at once, without asking anybody. A count that was published stays
    as it is: it says too little to find you in it."""
    writer.read()
    call.ask.sure("Take the note back and delete all of it for good?")
    writer.delete()
    return call.out.give({"deleted": True}, "Your note is deleted. These words open nothing now.")


@platforms.add(
    "list",
    "the log",
    option("note", nargs="?", metavar="NOTE", help="one note, in full"),
    who="stewards",
    reads=(WORDS,),
)
def _list(call: Call) -> int:
    """Lists all notes, the oldest first; of those that count as one, each names how many they are. With the three words
    of a note, shows all of it. With --json each note is there in full, and in the terms of the DSA's statements of
    reasons.

    parasol evidence platforms list
    """
    person = call.steward()
    found = stewards.read_log(person)
    if call.options.note is not None:
        one = _one(found, call.options.note)
        return call.out.give(_facts(one), note_text(one.note) if one.note else one.problem)
    rows = [
        [
            called(each.room),
            text_of(each.opened_on),
            *((each.note.log.platform, each.note.log.happened, _state(each.note)) if each.note else (each.problem,)),
            *([f"1 of {len(each.same)}"] if len(each.same) > 1 else []),
        ]
        for each in found
    ]
    told = table(["NOTE", "SINCE", "PLATFORM", "WHAT HAPPENED", "STATE", "SAME"], [_filled(row) for row in rows])
    return call.out.give({"notes": [_facts(each) for each in found]}, told if found else "There is no note.")


@platforms.add(
    "outcome",
    "say what came of a note",
    option("note", metavar="NOTE", help="its three words, as the list shows them"),
    who="stewards",
    reads=(WORDS, *(each for each, _ in STATE.values())),
)
def _outcome(call: Call) -> int:
    """Says what came of a note. Its writer reads it. What is set aside isn't counted: use it for what isn't about a
    platform, not for what you doubt."""
    person, logged = _logged(call)
    outcome = ask_record(call.ask, Outcome, STATE, {"platform": lambda text: text or None}, ends=False)
    call.insist(lambda: stewards.say(person, logged, outcome))
    return call.out.give({"note": short(logged.room), "state": outcome.state}, "Said. Its writer can read it.")


@platforms.add(
    "merge",
    "count notes of one person once",
    option("note", metavar="NOTE", nargs="+", help="their three words each, as the list shows them"),
    who="stewards",
    reads=(WORDS,),
)
def _merge(call: Call) -> int:
    """Counts notes once that one person wrote about one thing. Their writers aren't told, and nothing is deleted.

    parasol evidence platforms merge copper-window lemon-glove
    """
    person = call.steward()
    found = stewards.read_log(person)
    notes = {each.room: each for each in (_one(found, asked) for asked in call.options.note)}
    if not 2 <= len(notes) <= 20:
        raise NotDone("name at least two different notes, and at most twenty", "merge")
    stewards.merge(person, list(notes.values()))
    return call.out.give({"merged": [short(room) for room in notes]}, "They count once from now on.")


def _answered(record: msgspec.Struct) -> dict[str, Any]:
    """What was answered: what was skipped is no text and no list."""
    return {name: value for name, value in msgspec.structs.asdict(record).items() if value not in (UNSET, "", [])}


def _logged(call: Call) -> tuple[Person, LoggedNote]:
    person = call.steward()
    return person, _one(stewards.read_log(person), call.options.note)


def _one(found: list[LoggedNote], asked: str) -> LoggedNote:
    otherwise = "there is no such note; `parasol evidence platforms list` shows them"
    return meant(found, asked, lambda each: each.room, otherwise, "no-such-note")


def _state(note: Note) -> str:
    return note.outcome.state if note.outcome else "new"


def _filled(row: list[str]) -> list[str]:
    return [*row, *[""] * (6 - len(row))]


def note_facts(note: Note) -> Facts:
    """A note and what became of it, for programs."""
    return {
        "log": record_facts(note.log),
        "state": _state(note),
        "said": note.outcome.note if note.outcome else "",
        "answered_on": text_of(note.answered_on) if note.answered_on is not None else None,
        "changed_on": text_of(note.changed_on) if note.changed_on is not None else None,
        "unreadable": note.unreadable,
    }


def _facts(logged: LoggedNote) -> Facts:
    facts: Facts = {"note": short(logged.room), "since": text_of(logged.opened_on), "same": len(logged.same)}
    if logged.note is None:
        return {**facts, "problem": logged.problem}
    return {**facts, **note_facts(logged.note), "dsa": {"schema": dsa.SCHEMA, **dsa.statement(logged.note.log)}}


def note_text(note: Note) -> str:
    """The same to be read."""
    parts = [record_text(note.log), f"State: {_state(note)}."]
    if note.outcome and note.outcome.note:
        parts.append(f"The stewards say:\n{quoted(note.outcome.note)}")
    if note.unreadable:
        parts.append(wrapped(f"{note.unreadable} of what was added can't be read, and is left out."))
    return "\n\n".join(parts)
