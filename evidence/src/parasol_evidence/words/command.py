"""`parasol evidence words`: asks filters pairs of sentences, plans trials by hand, shows the pairs."""

from __future__ import annotations  # what it needs is loaded when it runs

import json
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import check_new, read_whole, write_new
from parasol.kernel.shell.output import count, wrapped
from parasol.kernel.shell.parser import Commands, option
from parasol_evidence.terminal import INTO, LANGUAGE, Call, keep

if TYPE_CHECKING:
    from parasol_evidence.words.asking import Answers
    from parasol_evidence.words.filters import Filter
    from parasol_evidence.words.pairs import Pair

PAIRS = option("--pairs", metavar="SET", default="en", help="en, es, or a file of yours (without it: en)")
OURS = "the account is ours"
WARNING = (
    "Post only on the organisation's own account, which it can do without. Never on a member's: a ban can take away "
    "their living. One pair a day, in this order. Stop at the first warning. Nothing is posted by this program."
)

commands = Commands("anyone", "parasol evidence")
words = commands.group(
    "words",
    "does a filter treat our words worse?",
    "Asks word filters pairs of sentences: one of the community's, and one that differs in a term. Counts by term how "
    "often only ours is flagged. evidence/README.md has a whole example.\n\n"
    "parasol evidence words run filters.toml --into report",
    talks=False,
)


@words.add(
    "run",
    "ask filters, and make the report",
    option("filters", metavar="FILE", type=Path, help="which filters: a TOML file, as evidence/README.md has it"),
    PAIRS,
    INTO,
    LANGUAGE,
    talks=False,
)
def _run(call: Call) -> int:
    """Asks every filter every sentence. Commands and Python functions run without network, home and environment, or not
    at all. If it is stopped, the same command goes on where it was.

    parasol evidence words run filters.toml --pairs en --into report
    """
    from parasol_evidence.words import analysis, asking, filters, page, pairs, sandbox  # noqa: PLC0415

    options = call.options
    check_new(options.into)
    content, chosen = _pairs(options.pairs)
    questions = list(pairs.questions(chosen))
    try:
        asked = filters.read(options.filters)
        if any(each.kind in ("command", "call") for each in asked):
            sandbox.check()
        about = pairs.sha256(json.dumps([pairs.sha256(content), _about(asked)], sort_keys=True).encode())
        kept = asking.Kept(options.into.with_name(f"{options.into.name}.unfinished"), about)
        if kept.found:
            call.out.note(f"Going on: {count(len(kept.found), 'answer')} of an unfinished run are there.")
        try:
            every = asking.ask_all(asked, chosen, questions, kept, _some(call.out.progress))
        finally:
            kept.close()
    except OSError as error:
        raise NotDone(f"a file can't be read or written ({error.strerror})", "file") from None
    except KeyboardInterrupt:
        call.out.note("\nWhat was answered is kept. The same command goes on from there.")
        raise
    for line in _failures(every):
        call.out.note(line)
    results = analysis.analysed(every, chosen, questions, page.SEED)
    if not any(each.pairs for each in results):
        raise NotDone("no filter answered both sentences of a pair, so there is nothing to report", "no-answers")
    told = shlex.join(
        ["parasol", "evidence", "words", "run", options.filters.name, "--pairs", Path(options.pairs).name]
    )
    code = keep(call, page.report(every, results, chosen, questions, content, told, call.texts))
    kept.forget()
    return code


@words.add(
    "plan",
    "plan trials by hand, as a table to fill in",
    option("--file", metavar="FILE", type=Path, required=True, help="the CSV file to make; it must not be there yet"),
    option("--days", metavar="NUMBER", type=int, default=40, help="for how many days (without it: 40)"),
    PAIRS,
    reads=(f"that the account is the organisation's own: {OURS}",),
    talks=False,
)
def _plan(call: Call) -> int:
    """Makes a plan: a pair of sentences a day, in random order, to post by hand. Fill in what happened, and name the
    file as `trials` in the file of filters.

    parasol evidence words plan --file trials.csv --days 40
    """
    from parasol_evidence.words.trials import OUTCOMES, plan  # noqa: PLC0415 as above

    check_new(call.options.file)
    _, chosen = _pairs(call.options.pairs)
    if not 1 <= call.options.days <= len(chosen):
        raise NotDone(f"this set has pairs for 1 to {len(chosen)} days", "days")
    call.out.note(wrapped(WARNING))
    if call.ask.line(f"If it is so, type: {OURS}").casefold() != OURS:
        raise NotDone("nothing was planned: the account has to be the organisation's own", "not-ours")
    seed = int.from_bytes(call.random(8), "big")
    write_new(call.options.file, plan(chosen, call.options.days, seed))
    told = (
        f"The plan is made. Fill in for each post: the day, the outcome ({', '.join(OUTCOMES)}), after how many hours, "
        "and how many people looked. Who posted can't see alone that something is hidden: let a second person look."
    )
    return call.out.give({"days": call.options.days}, wrapped(told))


@words.add("pairs", "show the pairs, to rewrite them", PAIRS, talks=False)
def _show(call: Call) -> int:
    """Writes a set of pairs to standard output. Rewrite it: nobody knows your words as you do.

    parasol evidence words pairs --pairs es > ours.csv
    """
    content, chosen = _pairs(call.options.pairs)
    return call.out.give({"pairs": len(chosen), "csv": content.decode()}, content.decode().rstrip("\n"))


def _pairs(name: str) -> tuple[bytes, list[Pair]]:
    """A set that comes with the program, or a file. Raises ``NotDone``."""
    from parasol_evidence.words import pairs  # noqa: PLC0415 as above

    content = pairs.own(name) if name in pairs.OWN else read_whole(Path(name), pairs.MAX_BYTES + 1)
    return content, pairs.read(content)


def _some(progress: Callable[[int, int], None]) -> Callable[[int, int], None]:
    """Fifty steps of a bar, and no line for each sentence."""
    return lambda done, of: progress(done, of) if done == of or done % max(1, of // 50) == 0 else None


def _about(asked: list[Filter]) -> list[object]:
    return [[each.name, each.told] for each in asked]


def _failures(every: list[Answers]) -> list[str]:
    return [
        f"{each.filter.name}: {why}" + (f" (at {question})" if question else "")
        for each in every
        for question, why in each.failures.items()
    ]
