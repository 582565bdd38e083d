"""Letters about a note of the log, for whoever has its code."""

import json

from parasol import __version__
from parasol.features.platforms import dsa
from parasol.features.platforms.client import letters
from parasol.features.platforms.client.writer import Writer
from parasol.features.platforms.commands.evidence_counts import commands
from parasol.features.platforms.commands.evidence_platforms import CODE, note_facts, note_text, platforms, writer_of
from parasol.features.platforms.commands.evidence_report import INTO, LANGUAGE
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import check_new, or_told
from parasol.kernel.shell.output import count, wrapped
from parasol.kernel.shell.parser import option
from parasol.kernel.texts.texts import load
from parasol.kernel.wire.days import text_of

__all__ = ["commands"]

EU = option("--eu", action="store_true", help="you are in the European Union: with the articles of its law")


@platforms.of(
    writer_of,
    "letter",
    "a letter about your note",
    option("letter", choices=tuple(letters.KINDS), help="which: see below"),
    EU,
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


@platforms.of(
    writer_of,
    "folder",
    "your note and all its letters, for a lawyer",
    INTO,
    EU,
    LANGUAGE,
    reads=(CODE,),
)
def _folder(call: Call, writer: Writer) -> int:
    """Writes a new folder that only you can read: your note as text and with the terms of the DSA, what the stewards
    said, each letter, the law that it rests on, and the hash of each file. Nobody's name is in it but where you wrote
    one. Whoever has the folder reads all of your note: keep it where you keep what must not be found.

    parasol evidence platforms folder --into for-my-lawyer --eu
    """
    from parasol.features.platforms.report import form  # noqa: PLC0415 it loads the typesetter

    folder, today = call.options.into, call.device.today()
    check_new(folder)
    note = writer.read()
    texts = load(("platforms",))[call.options.language]
    kinds = [kind for kind in letters.KINDS if kind != "reasons" or letters.missing(note.log)]
    made = {kind: letters.letter(kind, note.log, texts, today, is_eu=call.options.eu) for kind in kinds}
    until = letters.complain_until(note.log) if call.options.eu else None
    everything = {
        "format": "parasol-note-1",
        "made_with": f"parasol {__version__}",
        "day": text_of(today),
        **note_facts(note),
        "complain_until": until and until.isoformat(),
        "dsa": {"schema": dsa.SCHEMA, **dsa.statement(note.log)},
        "laws": {kind: each.law for kind, each in made.items() if each.law},
    }
    files = {
        "note.txt": f"{note_text(note)}\n".encode(),
        form.EVERYTHING: (json.dumps(everything, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode(),
        **{f"letter-{kind}.txt": f"{each.text}\n".encode() for kind, each in made.items()},
    }
    with or_told("the folder can't be written", "no-file"):
        form.put(folder, form.with_sums(files))
    told = f"The folder is made, with {count(len(made), 'letter')}. Read each before you give it to anybody."
    return call.out.give({"letters": list(made), "complain_until": everything["complain_until"]}, wrapped(told))
