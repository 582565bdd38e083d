"""The list on paper, as text messages and read aloud; cards with words.

Each output is a file that the person names and that isn't there yet, readable for its owner alone, or standard output
for texts. Nothing else is written.
"""

import argparse
import os
from pathlib import Path

from parasol.features.alerts.client.reading import read_alerts
from parasol.features.paper.aloud import aloud
from parasol.features.paper.cards import slip_card, words_card
from parasol.features.paper.papers import Paper, printed
from parasol.features.paper.sheet import MAX_VALID_DAYS, PARTS, VALID_DAYS, Sheet, in_order
from parasol.features.paper.sms import messages
from parasol.features.paper.typeset import shows
from parasol.features.reports.client.model import SEVERITIES
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.steward import NotASteward
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import check_new, write_new
from parasol.kernel.shell.output import count
from parasol.kernel.shell.parser import WORDS, Commands, option
from parasol.kernel.texts.texts import DEFAULT, Texts, load
from parasol.kernel.wire.days import parse_day, text_of
from parasol.kernel.words import WORDS_ON_A_SLIP, parse

PAPERS: dict[Paper, str] = {"a4": "one page of A4", "a5": "one page of A5", "receipt": "a strip for rolls of 80 mm"}
TEXTS = {"sms": "text messages, one line each", "aloud": "a text to read aloud"}
STANDARD_OUTPUT = "-"

commands = Commands("stewards")
LANGUAGE = option("--language", choices=sorted(load(PARTS)), help="the language on paper")


def texts_of(options: argparse.Namespace, person: Person | None = None, parts: tuple[str, ...] = PARTS) -> Texts:
    """The texts in the language asked for; else in the community's first that there is, and has letters on paper."""
    languages = load(parts)
    policy = person.roster.policy if person else None
    own = (code for code in (policy.languages if policy else []) if code in languages and shows(languages[code].name))
    return languages[options.language or next(own, DEFAULT)]


@commands.add(
    "sheet",
    "the alerts on paper, as text messages, read aloud",
    option("--all", metavar="FOLDER", help="make all five, in a folder that isn't there yet"),
    *(option(f"--{paper}", metavar="FILE", help=f"{what}, as PDF") for paper, what in PAPERS.items()),
    *(option(f"--{kind}", metavar="FILE", help=f"{what}; - for standard output") for kind, what in TEXTS.items()),
    option("--area", metavar="NAME", help="only alerts for this area"),
    option("--severity", type=int, choices=sorted(SEVERITIES), default=0, help="this level or above"),
    option("--days", type=int, default=VALID_DAYS, help=f"how long it is valid, 1 to {MAX_VALID_DAYS} ({VALID_DAYS})"),
    option("--name", action="store_true", help="print the community's name too (without it: no name)"),
    LANGUAGE,
    reads=(WORDS,),
)
def _sheet(call: Call) -> int:
    """Makes the list from the alerts that count now: on A4, A5 or a receipt printer's roll as PDF, as text messages of
    at most 160 characters for the community's own phone to send (this program sends none), and as a text to read aloud.
    Numbers and names are masked as the stewards decided, and no reporter is on it. It says on which day it was made,
    until when it is valid, and that older ones are to be destroyed. When an alert is taken back, print a new one. A
    file stays on this device until you delete it.

    parasol sheet --all new-folder
    parasol sheet --a4 list.pdf --sms -
    """
    options = call.options
    outputs = _outputs(options)
    person = call.unlock()
    if not person.is_steward:
        raise NotASteward("only a steward can print a sheet")
    found = read_alerts(person)
    chosen = in_order(found.alerts, options.area or "", options.severity)
    today = person.device.today()
    valid_until = today + options.days
    name = person.policy.name if options.name else ""
    sheet = Sheet(texts_of(options, person), today, valid_until, chosen, name)
    made: dict[str, bytes] = {}
    left_out: dict[str, int] = {}
    for kind in outputs:
        made[kind], left_out[kind] = _made(sheet, kind)
    if options.all:
        Path(options.all).mkdir(mode=0o700)
    for kind, where in outputs.items():
        if where != STANDARD_OUTPUT:
            write_new(where, made[kind])
    on_output = {kind: made[kind].decode() for kind, where in outputs.items() if where == STANDARD_OUTPUT}
    call.out.note(_told(valid_until, left_out, len(chosen)))
    if found.refused:
        call.out.note(f"{count(len(found.refused), 'alert')} can't be trusted and left out: see `parasol alerts`.")
    facts = {"valid_until": text_of(valid_until), "left_out": left_out, **on_output}
    return call.out.give(facts, "\n".join(on_output.values()).rstrip("\n") or "The sheet is made.")


def _outputs(options: argparse.Namespace) -> dict[str, str]:
    """What is to be made, and where it goes."""
    if not 1 <= options.days <= MAX_VALID_DAYS:
        raise NotDone(f"a sheet is valid for 1 to {MAX_VALID_DAYS} days", "days")
    kinds = [*PAPERS, *TEXTS]
    chosen = {kind: str(getattr(options, kind)) for kind in kinds if getattr(options, kind)}
    if options.all:
        if chosen:
            raise NotDone("choose either --all, or some of the others", "outputs")
        check_new(options.all)
        return {kind: str(Path(options.all) / f"list-{kind}.{'pdf' if kind in PAPERS else 'txt'}") for kind in kinds}
    if not chosen:
        raise NotDone("say what to make: --all FOLDER, or some of --a4, --a5, --receipt, --sms, --aloud", "outputs")
    files = [where for where in chosen.values() if where != STANDARD_OUTPUT]
    if any(chosen.get(paper) == STANDARD_OUTPUT for paper in PAPERS):
        raise NotDone("a PDF goes into a file, not to standard output", "outputs")
    if len({os.path.abspath(file) for file in files}) != len(files):
        raise NotDone("each output needs a file of its own", "outputs")
    for file in files:
        check_new(file)
    return chosen


def _made(sheet: Sheet, kind: str) -> tuple[bytes, int]:
    """The output, and how many alerts there was no room for."""
    if kind == "sms":
        return ("\n".join(messages(sheet)) + "\n").encode(), 0
    if kind == "aloud":
        return aloud(sheet).encode(), 0
    on_paper = printed(sheet, next(paper for paper in PAPERS if paper == kind))
    return on_paper.pdf, on_paper.left_out


def _told(valid_until: int, left_out: dict[str, int], chosen: int) -> str:
    lines = [f"Valid until {text_of(valid_until)}: {count(chosen, 'alert')}. Destroy older sheets."]
    lines += [
        f"On {kind.upper()} there was no room for {count(number, 'alert')}; the most serious and newest are on it."
        for kind, number in left_out.items()
        if number
    ]
    return "\n".join(lines)


@commands.add(
    "print-words",
    "words on a card to cut out, as PDF",
    option("--pdf", metavar="FILE", required=True, help="the PDF to write; it must not be there yet"),
    option("--slip", action="store_true", help="five words of a slip, which work once"),
    option("--until", metavar="DATE", help="the slip's last day, as `parasol receipt slip` said: 2026-11-30"),
    LANGUAGE,
    reads=("the eight words (with --slip: the five)",),
    talks=False,
    who="anyone",
)
def _card(call: Call) -> int:
    """Sets your words in large letters on a card. No name is on it. With --slip it is a slip for a drop-in: five words,
    with a code for a camera. It speaks to no server. Print it, then delete the file.

    parasol print-words --pdf card.pdf
    parasol print-words --slip --until 2026-11-30 --pdf slip.pdf
    """
    options = call.options
    check_new(options.pdf)
    texts = texts_of(options)
    until = _day(options.until)
    if until is not None and not options.slip:
        raise NotDone("--until is for a slip: add --slip", "until")
    if options.slip:
        words = parse(call.ask.line("The five words of the slip"), WORDS_ON_A_SLIP)
        card = slip_card(words, until, texts)
    else:
        card = words_card(call.ask.words("The eight words"), texts)
    write_new(options.pdf, card)
    return call.out.give({"written": True}, "The card is made. Print it, cut it out, and delete the file.")


def _day(text: str | None) -> int | None:
    if text is None:
        return None
    try:
        return parse_day(text)
    except ValueError as error:
        raise NotDone(str(error), "until") from None
