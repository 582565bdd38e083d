"""For hosts: looks at the machine around Parasol, and says in plain words what is wrong and what to type."""

from pathlib import Path

from parasol.host import HostRefused, read_settings
from parasol.host.answers import SETTINGS
from parasol.host.checks import Finding, Verdict, look, look_at_database
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import DONE, NOT_DONE, NotDone
from parasol.kernel.shell.output import count, wrapped
from parasol.kernel.shell.parser import Commands, option

_SIGNS = {Verdict.GOOD: "  good ", Verdict.LOOK: "! LOOK ", Verdict.WRONG: "X WRONG", Verdict.UNCHECKED: "  ?    "}

commands = Commands("hosts")


@commands.add(
    "doctor",
    "look whether this machine is as Parasol needs it",
    option("--quiet", action="store_true", help="tell only what is wrong"),
    option("--database", action="store_true", help="look at PostgreSQL alone, as a user that it lets in (not as root)"),
    option(
        "--settings",
        metavar="FILE",
        type=Path,
        default=SETTINGS,
        help=f"what `parasol setup` wrote (without it: {SETTINGS})",
    ),
    talks=False,
)
def _doctor(call: Call) -> int:
    """Looks at files and their owners, the web server's logs, clock, disk, swap, backups, certificate, headers as they
    really arrive, services, the onion service and PostgreSQL's settings, by what `parasol setup` wrote. It changes
    nothing, and talks only to this machine, its database and the site's own addresses. Exit code 1 if something is
    wrong. Run it as root, so that it sees everything."""
    options = call.options
    try:
        answers = read_settings(options.settings)
    except FileNotFoundError:
        raise NotDone(f"there is no {options.settings}; run `parasol setup` first", "no-settings") from None
    except HostRefused as refused:
        raise NotDone(str(refused), "settings") from None
    found = look_at_database(answers) if options.database else look(answers)
    wrong = [each for each in found if each.verdict is Verdict.WRONG]
    shown = wrong if options.quiet else found
    facts = {
        "findings": [
            {"what": each.what, "verdict": each.verdict.value, "text": each.text, "advice": each.advice}
            for each in shown
        ]
    }
    told = "\n".join(map(_told, shown))
    if not options.quiet:
        told += f"\n\n{count(len(wrong), 'thing')} wrong." if wrong else "\n\nNothing is wrong."
    if call.out.as_json or told:
        return call.out.give(facts, told, NOT_DONE if wrong else DONE)
    return DONE


def _told(finding: Finding) -> str:
    told = f"{_SIGNS[finding.verdict]} {wrapped(finding.text + '.', ' ' * 8).lstrip()}"
    # One line and no full stop: there are commands in it, to be copied.
    return told + (f"\n        -> {finding.advice}" if finding.advice else "")
