"""A quarter in numbers: counted on this device, told to members by a steward, set on paper for whoever asks."""

from pathlib import Path
from typing import Any

import msgspec

from parasol.features.paper.commands.paper import texts_of
from parasol.features.paper.quarter import PARTS, on_paper, told
from parasol.features.platforms.counts import parse_quarter, quarter_text
from parasol.features.quarter import client as quarters
from parasol.features.quarter.client import ASKED
from parasol.features.quarter.structs import Quarter
from parasol.features.workshops.feedback import FACES
from parasol.kernel.roster.client.person import Person
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import check_new, write_new
from parasol.kernel.shell.parser import WORDS, Commands, option
from parasol.kernel.texts.texts import DEFAULT, load

LANGUAGES = sorted(load(PARTS))
LANGUAGE = option("--language", choices=LANGUAGES, default=DEFAULT, help=f"the language (without it: {DEFAULT})")
QUARTER = option("quarter", metavar="QUARTER", help="a quarter that is over, like 2026-Q3")
FEEDBACK = option(
    "--feedback",
    metavar="FILE",
    type=Path,
    action="append",
    default=[],
    help="totals of a workshop of this quarter, as `parasol kit --feedback` wrote them; can be given again",
)

commands = Commands("members")
quarter = commands.group(
    "quarter",
    "a quarter in numbers: what became of proposals and polls, how long people wait",
    "Any member's device can count a quarter that is over. A steward tells it to all, once, and prints it for "
    "whoever else asks, such as funders. Of people it shows five or more, in fives, rounded down.\n\n"
    "parasol quarter count 2026-Q3",
)


class Workshop(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="workshop"):
    """What `parasol kit --feedback` writes."""

    quarter: str
    people: int
    answers: dict[str, dict[str, int] | None]


@quarter.add("list", "the quarters that stewards published", LANGUAGE, reads=(WORDS,))
def _list(call: Call) -> int:
    """Shows the numbers of each quarter that stewards published, the newest first, and how each is counted."""
    known = quarters.published(call.unlock())
    newest = [known[each] for each in sorted(known, reverse=True)]
    text = "\n\n".join(_text(call, each) for each in newest) or "No quarter was told yet."
    return call.out.give({"quarters": [_facts(each) for each in newest]}, text)


@quarter.add("count", "count a quarter on this device", QUARTER, FEEDBACK, LANGUAGE, reads=(WORDS,))
def _count(call: Call) -> int:
    """Counts a quarter that is over from what you can read, and shows it. It tells nobody. What has been deleted isn't
    counted: count soon after the quarter.

    parasol quarter count 2026-Q3
    """
    made = _made(call, call.unlock())
    return call.out.give(_facts(made), _text(call, made))


@quarter.add(
    "tell", "tell a quarter's numbers to all members", QUARTER, FEEDBACK, LANGUAGE, reads=(WORDS,), who="stewards"
)
def _tell(call: Call) -> int:
    """Counts a quarter that is over, and tells all members, once: it stays as it is, since a difference would
    tell of a few. Any member can count the same on a device of theirs.

    parasol quarter tell 2026-Q3 --feedback workshop.json
    """
    steward = call.steward()
    made = _made(call, steward)
    call.out.note(_text(call, made))
    call.ask.sure("Tell all members? It can't be changed later.")
    quarters.publish(steward, made)
    return call.out.give(_facts(made), "All members can read it now.")


@quarter.add(
    "paper",
    "a quarter as members read it, as PDF",
    QUARTER,
    option("--pdf", metavar="FILE", required=True, help="the PDF to write; it must not be there yet"),
    option("--name", action="store_true", help="print the community's name too (without it: no name)"),
    option("--language", choices=LANGUAGES, help="the language on paper"),
    reads=(WORDS,),
)
def _paper(call: Call) -> int:
    """Sets the numbers that members read on A4, with how each is counted and what isn't, for a meeting or for
    funders.

    parasol quarter paper 2026-Q3 --pdf quarter.pdf
    """
    options = call.options
    check_new(options.pdf)
    person = call.unlock()
    made = quarters.published(person).get(_number(call))
    if made is None:
        raise NotDone(
            "this quarter wasn't told to members; a steward does that with `parasol quarter tell`", "not-told"
        )
    policy = person.policy
    write_new(options.pdf, on_paper(made, texts_of(options, person, PARTS), policy.name if options.name else ""))
    return call.out.give({"written": True}, "The page is made. Look at it before you give it away.")


def _number(call: Call) -> int:
    return parse_quarter(call.options.quarter)


def _made(call: Call, person: Person) -> Quarter:
    number = _number(call)
    workshops = [_workshop(file, number) for file in call.options.feedback]
    found, since = quarters.look(person, number)
    for each in workshops:
        found.workshops.append(each.people)
        for question, ticks in each.answers.items():
            if ticks is not None:
                found.ticks.setdefault(question, []).append((ticks[FACES[0]], sum(ticks.values())))
    return Quarter(number, since, quarters.figures(found))


def _workshop(file: Path, number: int) -> Workshop:
    """Raises ``NotDone``: a file that says something else than a kit writes."""
    try:
        read = msgspec.json.decode(file.read_bytes(), type=Workshop)
    except (OSError, msgspec.MsgspecError, ValueError):
        raise NotDone("this isn't a file that `parasol kit --feedback` wrote", "feedback") from None
    ticks = [each for each in read.answers.values() if each is not None]
    if set(read.answers) != set(ASKED.values()) or any(set(each) != set(FACES) for each in ticks):
        raise NotDone("this isn't a file that `parasol kit --feedback` wrote", "feedback")
    if any(min(each.values()) < 0 or sum(each.values()) > read.people for each in ticks):
        raise NotDone("more people answered than were there", "feedback")
    if read.quarter != quarter_text(number):
        raise NotDone("this workshop was in another quarter", "feedback")
    return read


def _facts(made: Quarter) -> dict[str, Any]:
    figures = {each.what: {"unit": each.unit, "value": each.value} for each in made.figures}
    return {"quarter": quarter_text(made.quarter), "figures": figures}


def _text(call: Call, made: Quarter) -> str:
    page = told(made, load(PARTS)[call.options.language])
    lines = [f"{row.label}: {row.value}\n    {row.how}" for row in page.rows]
    return "\n".join([page.title, page.since, *lines, *page.notes])
