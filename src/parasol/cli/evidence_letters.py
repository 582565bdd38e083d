"""Letters about a note of the log, for whoever has its code."""

from parasol.cli.call import Call
from parasol.cli.evidence_counts import commands
from parasol.cli.evidence_platforms import CODE, platforms, writer_of
from parasol.cli.evidence_report import LANGUAGE
from parasol.cli.exits import NotDone
from parasol.cli.output import wrapped
from parasol.cli.parser import option
from parasol.client.platforms import letters
from parasol.client.platforms.writer import Writer
from parasol.texts import load

__all__ = ["commands"]


@platforms.of(
    writer_of,
    "letter",
    "a letter about your note",
    option("letter", choices=tuple(letters.KINDS), help="which: see below"),
    option("--eu", action="store_true", help="you are in the European Union: with the articles of its law"),
    LANGUAGE,
    reads=(CODE,),
)
def _letter(call: Call, writer: Writer) -> int:
    """Writes a letter from your note: `appeal` to the platform; `reasons`, to ask it for what it didn't tell you;
    `dispute` to a dispute body; `regulator` to an authority; `mandate`, so that an organisation speaks for you. It has
    no name in it: fill that in on the copy that you send. Nothing is kept. It is no advice.

    parasol evidence platforms letter appeal --eu
    """
    options, today = call.options, call.device.today()
    log = writer.read().log
    if options.letter == "reasons" and not letters.missing(log):
        raise NotDone("your note says that they told you all that they have to", "nothing-missing")
    texts = load(("platforms",))[options.language]
    made = letters.letter(options.letter, log, texts, today, is_eu=options.eu)
    until = letters.complain_until(log) if options.eu else None
    if until is not None:
        call.out.note(
            wrapped(f"A platform has to take a complaint until {until} at least (Article 20). Note that day.")
        )
    if made.law:
        law = made.law
        call.out.note(wrapped(f"{law['article']}: {law['says']} {law['source']} (read on {law['looked_on']})"))
    facts = {"letter": made.text, "complain_until": until and until.isoformat(), "law": made.law or None}
    return call.out.give(facts, made.text)
