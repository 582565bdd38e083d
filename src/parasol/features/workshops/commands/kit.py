"""The workshop kit on paper, and what the slips of a workshop add up to."""

import json
from pathlib import Path

from parasol.features.workshops.feedback import people_from, ticks_from, totals
from parasol.features.workshops.texts import Handout, guides_of, languages, texts
from parasol.features.workshops.workshop import FEWEST, MOST, workshop_kit
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import check_new, write_new
from parasol.kernel.shell.parser import Commands, option

commands = Commands("anyone")
STANDARD_OUTPUT = "-"
ASKED = ("Was it useful?", "Did you feel safe here?", "Can you do one more thing?")
FACES = "smiling, straight and sad faces, such as 8 3 1"


@commands.add(
    "kit",
    "a workshop on phone safety, without internet, as one PDF",
    option("--out", metavar="FILE", one_of="what", help="the PDF to write; it must not be there yet"),
    option("--feedback", metavar="FILE", one_of="what", help="write what the slips add up to; - for standard output"),
    option("--language", default="en", metavar="CODE", help=f"{', '.join(languages())} (without it: en)"),
    option("--guides", type=Path, metavar="FOLDER", help="a folder of your own guides, for the handouts"),
    option("--people", type=int, default=12, help=f"for how many, {FEWEST} to {MOST} (without it: 12)"),
    reads=("with --feedback: how many people came", *(f"with --feedback: “{each}” {FACES}" for each in ASKED)),
    talks=False,
)
def _kit(call: Call) -> int:
    """Makes all that a workshop of 90 minutes needs on A4 in black and white: a run sheet, posters, four stations with
    handouts, cards, worksheets, notes, and slips at the end. Print it on one side. docs/workshop.md says how such a
    workshop goes. The handouts are pages of guides: of your own with --guides, otherwise of those that the program
    brings along.

    With --feedback it asks for a head count and for the ticks on the slips, and writes them as JSON, with totals only
    where five or more answered. It asks for no name and speaks to no server.

    parasol kit --people 12 --out workshop.pdf
    parasol kit --guides our-guides --language es --out taller.pdf
    parasol kit --feedback -
    """
    options = call.options
    if options.feedback:
        return _feedback(call)
    if not options.out:
        raise NotDone("say what to make: --out FILE for the kit, or --feedback FILE after a workshop", "outputs")
    if options.language not in languages():
        there = ", ".join(f"{code} ({texts(code)['name']})" for code in languages())
        raise NotDone(f"the kit isn't there in this language; there are {there}", "language")
    if not FEWEST <= options.people <= MOST:
        raise NotDone(f"a workshop is for {FEWEST} to {MOST} people; for more, hold two", "people")
    check_new(options.out)
    folder = options.guides or guides_of(options.language)
    handouts = _handouts(folder, options.language, call.device.today()) if folder else None
    if options.guides and not any("notes" in each for each in handouts or ()):
        raise NotDone(
            "no page of this folder can be a handout of this kit; `parasol guides check` says what is wrong", "guides"
        )
    write_new(options.out, workshop_kit(options.language, options.people, handouts))
    return call.out.give({"written": True}, "The kit is made. Print it on one side, in black and white.")


def _handouts(folder: Path, language: str, today: int) -> list[Handout]:
    from parasol.features.guides.book.source import read_folder  # noqa: PLC0415 few commands need the parsers
    from parasol.features.workshops.handouts import handouts_from  # noqa: PLC0415

    pages, _ = read_folder(folder)
    return handouts_from((page.guide for page in pages), language, texts(language)["handouts"], today)


def _feedback(call: Call) -> int:
    where = call.options.feedback
    if where != STANDARD_OUTPUT:
        check_new(where)
    people = call.ask.until(lambda: call.ask.line("How many people came, without you"), people_from)
    ticked = [
        call.ask.until(lambda each=each: call.ask.line(f"{each} ({FACES})"), lambda text: ticks_from(text, people))  # type: ignore[misc]
        for each in ASKED
    ]
    found = totals(call.device.today(), people, ticked)
    if where == STANDARD_OUTPUT:
        return call.out.give(found, json.dumps(found))
    write_new(where, f"{json.dumps(found)}\n".encode())
    return call.out.give({"written": True}, "The totals are written. Shred the slips now.")
