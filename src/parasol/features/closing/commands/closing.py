"""The end of a community: stewards announce it, and the host's store is destroyed when its last day is over."""

import asyncio
from pathlib import Path

from parasol.features.closing.commands.notice import notice_of
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.rules import RosterRefused
from parasol.kernel.roster.structs import CLOSING_DAYS, CLOSING_REPORT_DAYS
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.output import wrapped
from parasol.kernel.shell.parser import WHY, Commands, option
from parasol.kernel.wire.days import parse_day, text_of

QUICK = "If you have to be quicker: take alerts down, and let everybody delete their own reports and memberships."

commands = Commands("stewards")


@commands.add(
    "announce-closing",
    "announce that the community closes, or call that off",
    option("--last-day", metavar="DAY", help="the community's last day, like 2027-01-31", one_of="which"),
    option("--call-off", action="store_true", help="the community goes on after all", one_of="which"),
    reads=("your eight words (for a change)", WHY),
    doc=f"Without options it says whether a closing is announced, and asks for nothing. With --last-day it announces "
    f"one, {CLOSING_DAYS} days ahead or more; that needs two stewards, once there are two. From then on everybody "
    f"reads that the community closes, and nobody can join. In the last {CLOSING_REPORT_DAYS} days the server takes no "
    f"new reports. When the last day is over, it destroys what it holds. Stewards who want to keep all of it ask the "
    f"host for `parasol export` before that day (docs/archive.md). {QUICK}"
    "\n\nparasol announce-closing\nparasol announce-closing --last-day 2027-01-31"
    "\nparasol announce-closing --call-off",
)
def _closing(call: Call) -> int:
    options = call.options
    if options.last_day is None and not options.call_off:
        roster = fetch(call.connection)
        told = notice_of(roster, call.device.today()) or "No closing is announced."
        return call.out.give({"closing_on": _text(roster.closing_on)}, wrapped(told))
    last_day = None
    if options.last_day is not None:
        try:
            last_day = parse_day(options.last_day)
        except ValueError as error:
            raise NotDone(str(error), "day") from None
    person = call.unlock()
    reason = call.reason()
    if last_day is not None:
        call.ask.sure(f"Close the community for good at the end of {text_of(last_day)}?")
    try:
        steward.close_community(person, last_day, reason)
    except RosterRefused as refused:
        if refused.code != "closing":
            raise
        raise NotDone(str(refused), "closing") from None
    told = notice_of(person.roster, call.device.today()) or "It is called off: the community goes on."
    return call.out.give({"closing_on": _text(person.roster.closing_on)}, wrapped(told))


def _text(day: int | None) -> str | None:
    return None if day is None else text_of(day)


@commands.add(
    "destroy-store",
    "destroy the store of a community whose last day is over, or of profiles alone",
    option("--store", metavar="DIR", type=Path, required=True, help="the folder of the store"),
    reads=("the community's name (of profiles alone: the word destroy)", "today's date"),
    talks=False,
    who="hosts",
)
def _close(call: Call) -> int:
    """Destroys what a store holds, when its stewards announced the closing and the last day is over; never before,
    whatever is typed. A server that runs does this by itself a day after. Stop it first, on every machine. If the
    stewards want to keep all of it, make an export first: `parasol export`. Every file is overwritten, read back and
    removed, and a report of it stays in the folder: hand it to the stewards. A host who has to stop earlier moves the
    community to another host. A store for profiles alone has no stewards and no last day: there it is the host's to
    decide. Copies in other places are yours to destroy.

    parasol destroy-store --store /var/lib/parasol
    """
    from parasol.features.closing.server.destroying import close_store  # noqa: PLC0415 clients never load the server
    from parasol.features.closing.server.files import NotDestroyed  # noqa: PLC0415
    from parasol.kernel.storage.opening import is_made  # noqa: PLC0415

    store: Path = call.options.store
    today = call.device.today()

    def confirm(name: str | None) -> None:
        call.out.note("This destroys the store for good. There is no way back.")
        if name is None:
            if call.ask.needed("All profiles here end at once. Type: destroy").strip() != "destroy":
                raise NotDone("nothing was destroyed", "name")
        elif call.ask.needed("The community's name, as it stands in its settings").strip() != name:
            raise NotDone("that isn't the name of the community in this store; nothing was destroyed", "name")
        try:
            is_today = abs(parse_day(call.ask.needed("Today's date, like 2027-02-01").strip()) - today) <= 1
        except ValueError as error:
            raise NotDone(str(error), "day") from None
        if not is_today:
            raise NotDone("this machine's clock shows another date; nothing was destroyed", "clock")

    if not is_made(store) and not (store / "closing.json").exists():
        raise NotDone("there is no store here, or it is destroyed already", "not-prepared")
    try:
        report = asyncio.run(close_store(store, today, confirm))
    except RosterRefused:
        raise NotDone("the roster in this store breaks its own rules; nothing was destroyed", "roster") from None
    except (NotDestroyed, OSError) as error:
        raise NotDone(str(error), "store") from None
    said = report.read_text(encoding="utf-8")
    told = f"The store is destroyed. This report is for those whom it concerns: {report}\n\n{said}"
    return call.out.give({"report": str(report)}, told)
