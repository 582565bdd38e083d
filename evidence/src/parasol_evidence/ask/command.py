"""`parasol evidence ask`: letters about surveillance and one's own data, a register of answers, a checklist."""

from __future__ import annotations  # the register is loaded when it is needed

import shlex
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from parasol.kernel.shell.calendar import CALENDAR, reminders
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import check_new, or_told, read_whole, write_new
from parasol.kernel.shell.output import table, wrapped
from parasol.kernel.shell.parser import Commands, option
from parasol_evidence.terminal import INTO, LANGUAGE, Call, keep

if TYPE_CHECKING:
    from parasol_evidence.ask.register import Register

COUNTRIES = ("AU", "BR", "DE", "ES", "FR", "GB", "IN", "KE", "US", "ZA")
KINDS = ("records", "police", "access", "erasure")
COUNTRY = option("--country", choices=COUNTRIES, required=True, help="whose law")
REGISTER = option("register", metavar="FOLDER", type=Path, help="the register: a folder on this machine")

commands = Commands("anyone", "parasol evidence")
ask = commands.group(
    "ask",
    "letters about surveillance and your own data, and their answers",
    "Writes letters that ask: for records about surveillance systems, for your own data at the police and elsewhere, "
    "for their erasure. Keeps the answers with their documents, and says what is due. It sends nothing. What isn't "
    "known of a law says so.\n\nparasol evidence ask letter asked --country GB --kind records",
    talks=False,
)


@ask.add("countries", "what is known of which law", talks=False)
def _countries(call: Call) -> int:
    """Shows for each country how long an answer may take, or that the law isn't known to us: ask a lawyer."""
    from parasol_evidence.ask.page import table as known  # noqa: PLC0415 as in evidence_words

    rows = known()
    head = ("", "", "records", "police", "own data", "erasure")
    facts = {row[0]: dict(zip(KINDS, row[2:], strict=True)) for row in rows}
    return call.out.give({"countries": facts}, table(head, rows))


@ask.add(
    "letter",
    "write a letter and keep it",
    REGISTER,
    COUNTRY,
    option("--kind", choices=KINDS, required=True, help="what it asks for: records, or your data, or their erasure"),
    option("--in", dest="letter_in", choices=("de", "en", "es", "fr", "pt"), help="the letter's language"),
    option("--sent", metavar="DATE", help="the day on which it is sent (without it: today): 2026-11-30"),
    reads=("to whom", "about what: a system, an event, an account"),
    talks=False,
)
def _letter(call: Call) -> int:
    """Writes a letter into the register, and says when an answer is due. No name is asked for: fill it in on the copy
    that you send.

    parasol evidence ask letter asked --country GB --kind records
    """
    from parasol_evidence.ask.laws import UNKNOWN, countries, letter  # noqa: PLC0415 as above
    from parasol_evidence.ask.register import Asked  # noqa: PLC0415 as above

    options = call.options
    register, country = _register(options.register), countries()[options.country]
    fact = country.facts[options.kind]
    sent = _day(options.sent) if options.sent else call.today
    to, about = call.ask.needed("To whom"), call.ask.needed("About what")
    text = letter(options.letter_in or country.languages[0], options.kind, fact, to, about, sent)
    due = fact.due(sent) if fact else None
    number = len(register.letters) + 1
    law = {"law": fact.law, "source": fact.source, "looked_on": fact.looked_on} if fact else None
    file = f"{number:03}-letter.txt"
    told = due.isoformat() if due else None
    asked = Asked(number, country.code, options.kind, to, about, sent.isoformat(), told, law, file)
    with or_told("the register can't be written", "no-file"):
        register.add(asked, text)
    lines = [f"Letter {number} is written: {file}. Read it, fill in your name on a copy, and send that."]
    if fact is None:
        lines.append(f"The law for this in {country.name} {UNKNOWN}. The letter names none.")
    else:
        lines.append(f"{fact.law}: {fact.says}. From {fact.source}, looked up on {fact.looked_on}.")
        lines += [f"Keep in mind: {fact.only}."] if fact.only else []
        lines.append(f"Remind them after {told}; public holidays make it later." if told else "It names no last day.")
    return call.out.give({"number": number, "due": told, "law": law}, "\n\n".join(wrapped(line) for line in lines))


@ask.add(
    "answer",
    "keep what came back",
    REGISTER,
    option("--letter", metavar="NUMBER", type=int, required=True, help="the letter's number"),
    option("--file", metavar="FILE", type=Path, required=True, help="the document; it is copied"),
    option("--day", metavar="DATE", help="the day on which it came (without it: today)"),
    reads=("what it says, in a sentence (nothing: later)",),
    talks=False,
)
def _answer(call: Call) -> int:
    """Copies a document into the register, with its hash and the day on which it came.

    parasol evidence ask answer asked --letter 1 --file reply.pdf
    """
    from parasol_evidence.ask.register import MAX_DOCUMENT_BYTES  # noqa: PLC0415 as above

    options = call.options
    register = _register(options.register)
    content = read_whole(options.file, MAX_DOCUMENT_BYTES + 1)
    if len(content) > MAX_DOCUMENT_BYTES:
        raise NotDone("a document has at most 50 MB", "too-long")
    day = _day(options.day) if options.day else call.today
    with or_told("the register can't be written", "no-file"):
        kept = register.answer(options.letter, day, options.file.name, content, call.ask.line("What it says"))
    return call.out.give({"file": kept.file, "sha256": kept.sha256}, f"Kept as {kept.file}.\nSHA-256: {kept.sha256}")


@ask.add("due", "what was asked, and what is due", REGISTER, CALENDAR, talks=False)
def _due(call: Call) -> int:
    """Lists the letters, those that wait longest first. With --calendar it writes a file too, with the day on which to
    remind of each that waits: the one after the last.

    parasol evidence ask due asked --calendar reminders.ics
    """
    today = call.today
    if call.options.calendar:
        check_new(call.options.calendar)
    letters = sorted(_register(call.options.register).letters, key=lambda each: (each.due is None, each.due or ""))
    rows = [(str(each.number), each.state(today), each.due or "", each.kind, each.to) for each in letters]
    facts = [{"number": each.number, "state": each.state(today), "due": each.due} for each in letters]
    waiting = [each for each in letters if each.state(today) in ("waits", "overdue")]
    if call.options.calendar:
        days = [
            (date.fromisoformat(each.due or "") + timedelta(days=1), f"Letter {each.number}: remind them")
            for each in waiting
        ]
        write_new(call.options.calendar, reminders(days, today))
    return call.out.give({"letters": facts}, table(("", "", "due", "asks for", "to"), rows))


@ask.add("report", "a page and a folder for a lawyer", REGISTER, INTO, LANGUAGE, talks=False)
def _report(call: Call) -> int:
    """Makes a page of what was asked and answered, and puts every letter and document beside it.

    parasol evidence ask report asked --into for-our-lawyer
    """
    from parasol_evidence.ask.page import report  # noqa: PLC0415 as above

    check_new(call.options.into)
    register = _register(call.options.register)
    if not register.letters:
        raise NotDone("there is no letter in this register yet", "empty")
    told = shlex.join(["parasol", "evidence", "ask", "report", call.options.register.name])
    with or_told("a document can't be read", "file"):
        return keep(call, report(register, call.today, told, call.texts))


@ask.add(
    "checklist",
    "a checklist to print, with what is known of the law",
    COUNTRY,
    LANGUAGE,
    option("--pdf", metavar="FILE", type=Path, required=True, help="the PDF to write; it must not be there yet"),
    talks=False,
)
def _checklist(call: Call) -> int:
    """Sets a checklist for asking, on one page: what to do in which order, and what is known of the country's law.

    parasol evidence ask checklist --country GB --pdf checklist.pdf
    """
    from parasol.features.paper.typeset import pdf  # noqa: PLC0415 as above
    from parasol_evidence.ask import page  # noqa: PLC0415 as above
    from parasol_evidence.ask.laws import countries  # noqa: PLC0415 as above

    check_new(call.options.pdf)
    data = page.checklist(countries()[call.options.country], call.texts)
    write_new(call.options.pdf, pdf("checklist", data, Path(page.__file__).parent))
    return call.out.give({"written": True}, "The checklist is made.")


def _register(folder: Path) -> Register:
    from parasol_evidence.ask.register import Register  # noqa: PLC0415 as above

    return Register(folder)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise NotDone("write a day like 2026-11-30", "day") from None
