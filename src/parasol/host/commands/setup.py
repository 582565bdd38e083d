"""For hosts: a few questions, and the files that systemd, the web server and tor need. It starts nothing."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from pathlib import Path

from parasol.host import (
    Answers,
    Change,
    HostRefused,
    changes,
    files_of,
    next_steps,
    password_change,
    read_settings,
    switched_off,
    write,
)
from parasol.host.answers import WEB_SERVERS, check_apart, proposed, settings_of
from parasol.host.commands.setup_database import KINDS, Asked, ask_elsewhere
from parasol.host.database import AUTHORITY, DATABASES, ELSEWHERE, SQLITE
from parasol.host.plan import placed
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import DONE, NotDone
from parasol.kernel.shell.output import count, wrapped
from parasol.kernel.shell.parser import Commands, option

ADDRESS_HINT = "A name like notes.example.org that leads to this machine. Nothing: only an onion service."
PLAIN_HINT = (
    "Pages without JavaScript need an address of their own, like plain.example.org. The machine sees what people write "
    "on them, for a moment: only where the community agreed to that. Nothing: none."
)

ONE_ADDRESS = (
    "Whoever looks up both names sees that they lead to one machine. With an onion service alone for the profiles, or "
    "on another machine, they don't (docs/profiles-apart.md)."
)

MOST_PROCESSES_UNASKED = 4
"""Each wants up to 20 connections of PostgreSQL's 100."""

commands = Commands("hosts")


@commands.add(
    "setup",
    "write what systemd, the web server and tor need on this machine",
    option("--address", metavar="NAME", help="the site's address, without https://"),
    option("--plain-address", metavar="NAME", help="the address of the pages without JavaScript"),
    option("--onion", action=argparse.BooleanOptionalAction, help="an onion service, or none"),
    option(
        "--profiles",
        action=argparse.BooleanOptionalAction,
        help="keep profiles alone, apart from a community (docs/profiles-apart.md); where a community is set up on "
        "this machine, as a second service beside it",
    ),
    option("--web", choices=WEB_SERVERS, help="the web server in front (without it: nginx)"),
    option("--store", metavar="DIR", help="where the store lies (without it: /var/lib/parasol, or …/parasol-pages)"),
    option("--backups", metavar="DIR", help="where backups go (without it: /var/backups/parasol, or …/parasol-pages)"),
    option("--backup-at", metavar="HH:MM", help="when to back up, each night (without it: 03:30)"),
    option("--database", choices=DATABASES, help="where everything is kept (without it: sqlite)"),
    option(
        "--database-hosts",
        metavar="ADDRESSES",
        help="elsewhere: its machines, as 192.0.2.1, or db.example.org=192.0.2.1:5433, with a space between",
    ),
    option(
        "--database-authority",
        metavar="FILE",
        type=Path,
        help=f"elsewhere: the certificate of the authority of its certificates; copied to {AUTHORITY}",
    ),
    option("--new-password", action="store_true", help="ask for the database's password again, also with --again"),
    option(
        "--try-database",
        action=argparse.BooleanOptionalAction,
        help="elsewhere: ask the database whether it lets Parasol in, or don't (without it: only without --into)",
    ),
    option("--processes", metavar="NUMBER", type=int, help="on PostgreSQL (without it: one a processor, 4 at most)"),
    option("--page-name", metavar="NAME", help="the page's name (without it: Notes)"),
    option("--page-icon", metavar="ICON", help="the page's icon (without it: leaf)"),
    option("--page-line", metavar="TEXT", help="what the front page says that it is (without it: nothing)"),
    option("--program", metavar="FILE", help="the program `parasol` (without it: this one)"),
    option(
        "--certificates", metavar="DIR", help="nginx: a folder for each name in it (without it: /etc/letsencrypt/live)"
    ),
    option("--yes", action="store_true", help="ask nothing: what isn't given is as without it"),
    option("--again", action="store_true", help="ask nothing: as before, where no option says otherwise"),
    option("--force", action="store_true", help="change files that are there"),
    option("--into", metavar="DIR", type=Path, help="write all into this folder, to look at"),
    reads=(
        "the site's address, without https://; nothing for an onion service alone",
        "the plain pages' address; nothing for none (not asked without a site's address)",
        "an onion service? y or n (not asked without a site's address)",
        "nginx or caddy, by number (not asked without a site's address)",
        "the folder of the store",
        "the folder of the backups",
        "when to back up, like 03:30",
        "where everything is kept, by number: SQLite, PostgreSQL on this machine, PostgreSQL on another",
        "the machines of the database (for another machine; so the next two)",
        "the file with the certificate of its authority",
        "its password",
    ),
    talks=False,
)
def _setup(call: Call) -> int:
    """Asks a few questions, shows which files it will write, writes them, and says what to type next. It starts
    nothing, and asks for no secret but the password of a database on another machine. A file that is there is changed
    only with --force, or when you say so, and the difference is shown. Each answer but that password can be given as an
    option; with --yes nothing is asked, and with --again the answers of before count where no option says otherwise.

    parasol setup
    parasol setup --again --force
    parasol setup --yes --address notes.example.org --onion --into /tmp/look
    """
    options = call.options
    into: Path | None = options.into
    if into is None and os.geteuid() != 0:
        raise NotDone("these files belong to the machine: run it with sudo, or look at them with --into FOLDER", "root")
    try:
        community, other = (_before(into, beside) for beside in (False, True))
        is_beside = bool(options.profiles) and community is not None and not community.profiles
        before = other if is_beside else community
        if options.again and before is None:
            there = placed(settings_of(is_beside), into)
            raise NotDone(f"there is no {there}; run `parasol setup` without --again first", "no-settings")
        if options.again and before is not None:
            answers, asked = _changed(call, before)
        else:
            answers, asked = _answers(call, community if is_beside else None)
        if beside := answers if is_beside else other:
            check_apart(beside, community if is_beside and community is not None else answers)
        if is_beside and answers.sites:
            call.out.note(wrapped(ONE_ADDRESS))
        planned = changes(files_of(answers) | asked.files, into)
        if asked.password_line is not None:
            planned.append(password_change(asked.password_line, into))
        _show(call, planned)
        others = [change for change in planned if not change.is_new]
        is_asked = call.ask.is_terminal and not (options.yes or options.again)
        if others and not options.force and not is_asked:
            raise NotDone(
                f"{count(len(others), 'file')} would be changed, and nothing was written. If the differences above are "
                "right, run it again with --force",
                "would-change",
            )
        question = f"Write them, and change {count(len(others), 'file')} as shown?" if others else "Write them?"
        if (
            planned
            and not options.yes
            and call.ask.is_terminal
            and not call.ask.yes(question, default=options.force or not others)
        ):
            raise NotDone("nothing was written", "not-wanted")
        first = switched_off(answers, before, into)  # before the settings forget what was there
        write(planned)
    except HostRefused as refused:
        raise NotDone(str(refused), "setup") from None
    steps = [*first, *asked.steps, *next_steps(answers, before if options.again else None, community)]
    told = f"Written: {count(len(planned), 'file')}." if planned else "All files are there already, as they should be."
    if into is not None:
        told += f" They are in {into}, to look at; nothing on this machine uses them."
    told += " Now type, as root:\n"
    for about, lines in steps:
        told += f"\n{wrapped(about + ':')}\n" + "".join(f"    {line}\n" for line in lines)
    facts = {
        "written": [str(change.path) for change in planned],
        "next": [{"what": about, "commands": lines} for about, lines in steps],
    }
    return call.out.give(facts, told, DONE)


def _show(call: Call, planned: list[Change]) -> None:
    for change in planned:
        what = (
            "For the service's user alone, and not shown" if change.is_secret else "New" if change.is_new else "Changed"
        )
        call.out.note(f"{what}: {change.path}")
        if change.difference:
            call.out.note(change.difference)


def _answers(call: Call, community: Answers | None) -> tuple[Answers, Asked]:
    """``community``: that of the service beside which this one is to be."""
    options = call.options
    ask = _Questions(call)
    site = ask.line(options.address, "Address of the site", ADDRESS_HINT, "") or None
    plain, onion, web = options.plain_address or None, options.onion, options.web or "nginx"
    if site is not None:
        plain = (
            None
            if options.profiles
            else ask.line(options.plain_address, "Address of the plain pages", PLAIN_HINT, "") or None
        )
        onion = ask.either(options.onion, "An onion service as well?")
        given = options.web or (None if community is None else community.web)
        web = ask.one_of(given, "Which web server?", ["nginx", "caddy"])
    defaults = proposed(community is not None)
    answers = Answers(
        site,
        plain,
        bool(onion) or site is None,
        web,
        ask.line(options.store, "Folder of the store", "", defaults.store),
        ask.line(options.backups, "Folder of the backups", "", defaults.backups),
        ask.line(options.backup_at, "When to back up, each night", "", defaults.backup_at),
        options.page_name or defaults.page_name,
        options.page_icon or defaults.page_icon,
        options.program or _this_program(defaults.program),
        options.certificates or defaults.certificates,
    )
    given = options.database or (None if community is None else SQLITE)
    kept = ask.one_of(given, "Where is everything kept?", DATABASES, KINDS)
    asked = Asked() if kept != ELSEWHERE else ask_elsewhere(call, options.database_hosts, is_quiet=options.yes)
    hosts = asked.hosts if kept == ELSEWHERE else options.database_hosts or ""
    processes = options.processes or (1 if kept == SQLITE else min(os.cpu_count() or 1, MOST_PROCESSES_UNASKED))
    line = options.page_line or ""
    found = replace(answers, database=kept, database_hosts=hosts, processes=processes, page_line=line)
    return replace(found, profiles=bool(options.profiles), beside=community is not None), asked


def _before(into: Path | None, beside: bool) -> Answers | None:
    """The answers of an earlier set-up of this machine."""
    try:
        return read_settings(placed(settings_of(beside), into))
    except FileNotFoundError:
        return None


def _changed(call: Call, before: Answers) -> tuple[Answers, Asked]:
    """The answers of before, but for those that an option gives."""
    options = call.options
    is_on_postgresql = before.database != SQLITE or (placed(Path(before.store), options.into) / "database").exists()
    if options.database is not None and (options.database != SQLITE) != is_on_postgresql:
        raise NotDone(
            "the store doesn't move to another kind of database by a new answer: export it, set up without --again, "
            "and import it (docs/postgresql.md)",
            "other-database",
        )
    asked_for = {each.name: getattr(options, each.name, None) for each in fields(Answers)}
    given = {name: value for name, value in asked_for.items() if value is not None}
    for name, address in (("site", options.address), ("plain_site", options.plain_address)):
        if address is not None:
            given[name] = address or None
    answers = replace(before, **given)
    asked = Asked()
    if answers.database == ELSEWHERE:
        looks = bool(options.database_hosts or options.database_authority or options.new_password)
        asked = ask_elsewhere(call, answers.database_hosts, is_quiet=True, looks=looks)
    return answers, asked


class _Questions:
    """Each asks only what no option has answered."""

    def __init__(self, call: Call) -> None:
        self._ask = call.ask
        self._is_quiet: bool = call.options.yes

    def _or(self, given: str | None, ask: Callable[[], str], default: str) -> str:
        if given is not None:
            return given
        return default if self._is_quiet else ask() or default

    def line(self, given: str | None, question: str, hint: str, default: str) -> str:
        shown = f"{question} (nothing: {default})" if default else question
        return self._or(given, lambda: self._ask.line(shown, hint), default)

    def either(self, given: bool | None, question: str) -> bool:
        if given is not None or self._is_quiet:
            return bool(given)
        return self._ask.either(question)

    def one_of(self, given: str | None, question: str, choices: Sequence[str], shown: Sequence[str] = ()) -> str:
        """``shown``: the choices in words, where their names aren't enough."""
        if given is not None or self._is_quiet:
            return given or choices[0]
        return choices[self._ask.choose(f"{question} (nothing: {(shown or choices)[0]})", shown or choices) or 0]


def _this_program(otherwise: str) -> str:
    """Where the program that runs now lies, if it was started by its own file."""
    started = Path(sys.argv[0])
    return str(started.resolve()) if started.name == "parasol" and started.is_file() else otherwise
