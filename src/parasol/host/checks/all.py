"""All checks, in report order."""

from pathlib import Path

from parasol.host.answers import SETTINGS, Answers, HostRefused, read_settings
from parasol.host.checks import beside, machine, site, store, web_logs
from parasol.host.checks.finding import Finding, unchecked
from parasol.host.units import given_up, started
from parasol.kernel.onion import OnionRefused, addresses

POSTGRESQL = Path("/var/lib/postgresql")
"""Where Debian's lies, if it is on this machine."""


def look(answers: Answers) -> list[Finding]:
    """Look at this machine. Takes some seconds; an address that doesn't answer takes up to 15."""
    folder, copies = Path(answers.store), Path(answers.backups)
    found = [
        *store.privacy("store", folder, answers.name),
        *store.privacy("backups", copies, answers.name),
        *store.backups(copies, answers.name, has_vaults=not answers.profiles),
        *store.copies(folder),
        *store.waiting_keys(folder),
        *store.carried(folder),
        *store.room(folder),
        *machine.clock(machine.clock_is_kept()),
        *machine.swap(),
        *machine.cores(),
        *machine.services(started(answers), given_up(answers)),
        *([] if answers.profiles else site.version(answers.port)),
        *site.signed(folder, answers.port),
    ]
    if asked := look_at_database(answers):
        found += asked
        if POSTGRESQL.exists():
            found += store.room(POSTGRESQL, what="database disk")
    if answers.sites:
        found += web_logs.caddy() if answers.web == "caddy" else web_logs.nginx()
    web = site.Web()
    for name, port in answers.sites.items():
        found += [*site.certificate(name, web), *site.headers(name, port, web)]
        found += site.apart(name, port, web) if answers.profiles else []
    if answers.onion:
        found += _onion(folder)
    if answers.beside:
        found += _beside(answers, web)
    return found


def _beside(answers: Answers, web: site.Web) -> list[Finding]:
    try:
        return beside.look(answers, read_settings(SETTINGS), web)
    except (HostRefused, OSError):
        return [unchecked(beside.WHAT, f"{SETTINGS}, with the answers of the community's service, can't be read")]


def look_at_database(answers: Answers) -> list[Finding]:
    """Ask the store's PostgreSQL, if it is on one."""
    folder = Path(answers.store)
    if not (folder / "database").exists():
        return []
    from parasol.host.checks import database  # noqa: PLC0415 needs libpq, which few hosts use

    return database.look(folder)


def _onion(folder: Path) -> list[Finding]:
    try:
        return site.onion(addresses(folder))
    except (OnionRefused, OSError):
        return [unchecked("onion service", "the onion service's folder can't be looked at; run this as root")]
