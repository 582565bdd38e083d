"""Letters among the program's rooms: what is read of them, and what is asked for one. What counts decides
``client.lounge.letters``; this only tells it in words."""

from collections.abc import Callable

from msgspec import ValidationError

from parasol.features.letters.client.letters import Line, NotAnswered, Talk, read_letters, say, talk_with
from parasol.features.letters.structs import FIRST_CHARACTERS
from parasol.features.lounge.client.reading import read_lounge, words_of
from parasol.features.lounge.client.writing import Writing
from parasol.features.lounge.commands.lounge import the_post
from parasol.kernel.roster.client.person import Person
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.output import count

PEN = 8


def shown(call: Call, person: Person) -> list[tuple[Line, str, bool, dict[str, object], str]]:
    """All letters, oldest first: each with who wrote it, whether this member did, what it says, and why it isn't shown.
    Raises as ``read_letters``."""
    letters = read_letters(person, read_lounge(person))
    if letters.others:
        call.out.note(f"{count(letters.others, 'record')} among the letters can't be read.")
    for talk in letters.talks:
        if talk.lost:
            call.out.note(f"{count(talk.lost, 'letter')} between you and {talk.by} isn't here: deleted, or left out.")
    found = [(talk, line) for talk in letters.talks for line in talk.lines]
    return [_shown(talk, line) for talk, line in sorted(found, key=lambda each: each[1].day)]


def ask_letter(call: Call, person: Person) -> tuple[dict[str, str], Callable[[], None]]:
    """Ask for a letter; what it says, and what sends it. Raises ``NotDone``."""
    ask, lounge = call.ask, read_lounge(person)
    letters = read_letters(person, lounge)
    to = ask.needed("To whom (the first letters of their pen in `parasol room read letters`, or of a post of theirs)")
    talks = [each for each in letters.talks if each.other.hex().startswith(to.lower())]
    if len(talks) == 1:
        talk = talks[0]
    else:
        other = the_post(lounge, to).pen
        slot = ask.choose("Which of your pens", [words_of(pen.key) for pen in Writing(person).pens]) or 0
        if other in {pen.key for pen in Writing(person).pens}:
            raise NotDone("this pen is yours", "own-pen")
        talk = talk_with(person, letters, slot, other)
    if not talk.may_write:
        raise NotDone("they have to answer your first letter before you write another", "not-answered")
    if not any(line.writer == talk.other for line in talk.lines):
        call.out.note(f"A first letter is one line, of at most {FIRST_CHARACTERS} characters.")
    name = ask.needed("The name that this pen goes by")
    text = ask.text("What you want to say", "there is nothing to say")

    def send() -> None:
        try:
            say(person, talk, name, text)
        except (ValidationError, NotAnswered):
            raise NotDone("something in this is missing, too long or not possible", "record") from None

    return {"to": talk.by, "name": name, "text": text}, send


def _shown(talk: Talk, line: Line) -> tuple[Line, str, bool, dict[str, object], str]:
    is_mine = line.writer == talk.pen.key
    facts: dict[str, object] = {
        "kind": "letter",
        "pen": talk.other.hex()[:PEN],
        "with": talk.by,
        "waits_for_your_answer": talk.is_asking,
        "text": line.said.text,
    }
    case = None if is_mine else talk.stopped
    why = "" if case is None else f"Stewards stopped this pen, because: {case.done.act.reason}"
    return line, f"{line.said.name} ({words_of(line.writer)})", is_mine, facts, why
