"""Publishing counts of the log of platforms: a quarter at a time, once."""

from pathlib import Path

from msgspec import UNSET

from parasol.features.checks.client.identifiers.sites import sites_of
from parasol.features.platforms import counts
from parasol.features.platforms.client import stewards
from parasol.features.platforms.client.stewards import LoggedNote
from parasol.features.platforms.commands.evidence_platforms import commands, platforms
from parasol.features.platforms.commands.evidence_report import INTO, LANGUAGE, keep, texts_of
from parasol.features.platforms.structs import Cell, Counted
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.files import check_new
from parasol.kernel.shell.output import listed, table, wrapped
from parasol.kernel.shell.parser import WORDS, option

__all__ = ["commands"]


@platforms.add(
    "count",
    "publish counts of a quarter",
    option("quarter", metavar="QUARTER", help="a quarter that is over, like 2026-Q3"),
    INTO,
    LANGUAGE,
    who="stewards",
    reads=(WORDS,),
)
def _count(call: Call) -> int:
    """Makes a page for the public and a table for researchers: how often which platform did what, from five notes on,
    rounded down to fives. A quarter is counted once. What is taken back, merged or added later changes no count, since
    a difference would tell of a few. Asked for again, it makes the same counts.

    parasol evidence platforms count 2026-Q3 --into counts
    """
    folder: Path = call.options.into
    check_new(folder)
    quarter = counts.parse_quarter(call.options.quarter)
    person = call.steward()
    counted = stewards.published(person).get(quarter)
    if counted is None:
        policy = person.policy
        counts.check_quarter(quarter, call.device.today(), policy.report_days)
        receipts = [_receipt(each) for each in stewards.read_log(person) if each.note is not None]
        cells, unnamed = counts.count(receipts, quarter, sites_of(policy))
        _show(call, cells, unnamed)
        call.ask.sure("Publish these counts? They stay as they are for good.")
        counted = stewards.keep_published(person, Counted(quarter, cells))
    if not counted.cells:
        told = "Nothing was told five times or more in this quarter, so nothing is published, now or later."
        return call.out.give({"everything": {"counts": []}}, wrapped(told))
    return keep(call, counts.report(counted, texts_of(call)))


def _receipt(logged: LoggedNote) -> counts.Receipt:
    assert logged.note is not None
    log, outcome = logged.note.log, logged.note.outcome
    named = outcome.platform if outcome and outcome.platform is not UNSET else ""
    is_set_aside = outcome is not None and outcome.state == "set aside"
    return counts.Receipt(logged.room, logged.opened_on, log.platform, log.happened, logged.same, named, is_set_aside)


def _show(call: Call, cells: list[Cell], unnamed: list[str]) -> None:
    rows = [[cell.platform, cell.happened, str(cell.at_least)] for cell in cells]
    call.out.note(table(["PLATFORM", "WHAT HAPPENED", "AT LEAST"], rows))
    if unnamed:
        call.out.note(
            "Not counted, since neither your settings nor an outcome names them (parasol evidence platforms outcome):\n"
            + listed(unnamed)
        )
