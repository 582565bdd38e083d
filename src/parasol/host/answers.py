"""What `parasol setup` asks, checked; kept without secrets in a file that `parasol doctor` reads."""

import json
import re
import unicodedata
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from parasol.host import database as databases

USER = "parasol"
PORT = 8420
PLAIN_PORT = 8421
BESIDE = "parasol-pages"
"""What the user, the units and the folders of a second service are called, with profiles alone, beside a community's.
Nobody but who administers the machine sees it."""
BESIDE_PORT = 8430
WEB_SERVERS = ("caddy", "nginx")
MAX_SETTINGS_BYTES = 20_000
MAX_NAME_CHARACTERS = 40
MAX_LINE_CHARACTERS = 140
MOST_PROCESSES = 64
"""As `parasol serve` takes."""
_LABEL = r"(?!-)[a-z0-9-]{1,63}(?<!-)"
_SITE = re.compile(rf"(?=.{{1,253}}$){_LABEL}(\.{_LABEL})+")
_PATH = re.compile(r"/[A-Za-z0-9._/@+-]*")
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_HIDDEN_FOLDERS = ("/home", "/root", "/run/user", "/tmp", "/var/tmp")  # noqa: S108 not used, refused


class HostRefused(Exception):
    """This can't be set up so; the message says why, for the host."""


@dataclass(frozen=True, slots=True)
class Answers:
    """All that the files depend on. ``site`` and ``plain_site`` are names like ``notes.example.org``, or None.
    Raises ``HostRefused`` when something in it can't be."""

    site: str | None
    plain_site: str | None = None
    onion: bool = False
    web: str = "nginx"
    store: str = "/var/lib/parasol"
    backups: str = "/var/backups/parasol"
    backup_at: str = "03:30"
    page_name: str = "Notes"
    page_icon: str = "leaf"
    program: str = "/opt/parasol/bin/parasol"
    certificates: str = "/etc/letsencrypt/live"
    database: str = databases.SQLITE
    database_hosts: str = ""
    processes: int = 1
    page_line: str = ""
    profiles: bool = False
    """Profiles alone, apart from the community whose passes make them."""
    beside: bool = False
    """On the community's own machine, as a second service."""

    def __post_init__(self) -> None:
        if self.site is None and not self.onion:
            raise HostRefused("a site needs an address, an onion service, or both")
        for name in (self.site, self.plain_site):
            if name is not None and not _SITE.fullmatch(name):
                raise HostRefused("write an address like notes.example.org: small letters, no https://, no path")
        if self.profiles and self.plain_site is not None:
            raise HostRefused("profiles that run apart have no plain pages")
        if self.beside and not self.profiles:
            raise HostRefused("beside a community's service there can be one of profiles alone")
        if self.beside and self.database != databases.SQLITE:
            raise HostRefused(
                "profiles beside a community are kept in a file of their own: a PostgreSQL that keeps both has both in "
                "one folder and one log"
            )
        if self.site is None and self.plain_site is not None:
            raise HostRefused("plain pages with an address need a page with an address")
        if self.site is not None and self.site == self.plain_site:
            raise HostRefused("the plain pages need an address of their own: they see what people write, for a moment")
        if self.web not in WEB_SERVERS:
            raise HostRefused("the web server is caddy or nginx")
        if not _TIME.fullmatch(self.backup_at):
            raise HostRefused("write the time of the backup like 03:30")
        for what, path in (("store", self.store), ("backups", self.backups), ("program", self.program)):
            _check_path(what, path)
        _check_path("certificates", self.certificates, is_for_parasol=False)
        if _inside(self.backups, self.store) or _inside(self.store, self.backups):
            raise HostRefused("backups and store can't lie inside each other")
        self._check_database()
        self._check_look()

    def _check_look(self) -> None:
        for text in (self.page_name, self.page_icon):
            if not 1 <= len(text.strip()) <= len(text) <= MAX_NAME_CHARACTERS:
                raise HostRefused(f"the page's name and icon have 1 to {MAX_NAME_CHARACTERS} characters")
        if len(self.page_line) > MAX_LINE_CHARACTERS:
            raise HostRefused(f"the front page's line has at most {MAX_LINE_CHARACTERS} characters")
        shown = self.page_name + self.page_icon + self.page_line
        if any(unicodedata.category(one).startswith(("C", "Zl", "Zp")) for one in shown):
            raise HostRefused("the page's name, icon and line can't contain control characters")

    def _check_database(self) -> None:
        if self.database not in databases.DATABASES:
            raise HostRefused(f"the database is one of: {', '.join(databases.DATABASES)}")
        if self.database != databases.ELSEWHERE and self.database_hosts:
            raise HostRefused("machines of a database are named only where it is elsewhere")
        try:
            databases.url(self.database, self.database_hosts)
        except databases.NoMachine as slip:
            raise HostRefused(str(slip)) from None
        if not 1 <= self.processes <= MOST_PROCESSES:
            raise HostRefused(f"processes are between 1 and {MOST_PROCESSES}")
        if self.processes > 1 and self.database == databases.SQLITE:
            raise HostRefused("one process serves SQLite; more than one only with PostgreSQL")

    @property
    def name(self) -> str:
        """Of the user, and how the units' names begin."""
        return BESIDE if self.beside else USER

    @property
    def port(self) -> int:
        """On which the server listens."""
        return BESIDE_PORT if self.beside else PORT

    @property
    def database_url(self) -> str | None:
        """The URL of the database, or None on SQLite. No secret."""
        return databases.url(self.database, self.database_hosts)

    @property
    def database_addresses(self) -> list[str]:
        """The other machines that the services may reach."""
        if self.database != databases.ELSEWHERE:
            return []
        return databases.addresses(databases.machines(self.database_hosts))

    @property
    def sites(self) -> dict[str, int]:
        """Each public name, and the port on this machine that answers for it."""
        found = {}
        if self.site is not None:
            found[self.site] = self.port
        if self.plain_site is not None:
            found[self.plain_site] = PLAIN_PORT
        return found

    @property
    def has_plain(self) -> bool:
        """Whether `parasol plain` runs: where it has an address, and behind the onion service, which leads to it."""
        return self.plain_site is not None or (self.onion and not self.profiles)


def _check_path(what: str, path: str, is_for_parasol: bool = True) -> None:
    if not _PATH.fullmatch(path) or ".." in path.split("/") or path.rstrip("/") in {"", "/var", "/etc", "/var/lib"}:
        raise HostRefused(
            f"give the place of the {what} in full, as a folder of its own, with letters, digits and . _ - alone"
        )
    if is_for_parasol and any(_inside(path, hidden) for hidden in _HIDDEN_FOLDERS):
        raise HostRefused(f"the {what} can't lie in a home or temporary folder: the services are kept from those")


def _inside(path: str, folder: str) -> bool:
    return Path(path) == Path(folder) or Path(folder) in Path(path).parents


def proposed(beside: bool = False) -> Answers:
    """What `parasol setup` proposes, and the units are written for."""
    name = BESIDE if beside else USER
    return Answers(
        None,
        onion=True,
        store=f"/var/lib/{name}",
        backups=f"/var/backups/{name}",
        profiles=beside,
        beside=beside,
    )


def settings_of(beside: bool = False) -> Path:
    """Where the answers are kept."""
    return Path(f"/etc/{BESIDE if beside else USER}/host.json")


SETTINGS = settings_of()


def check_apart(profiles: Answers, community: Answers) -> None:
    """Whether two services on one machine have nothing in common but the web server. Raises ``HostRefused``."""
    if profiles.sites and not community.sites:
        raise HostRefused(
            "the community has an onion service alone, so profiles beside it have no other address either"
        )
    if profiles.sites and profiles.web != community.web:
        raise HostRefused(f"the community's site has {community.web} in front; one machine has one web server")
    if profiles.sites.keys() & community.sites.keys():
        raise HostRefused("profiles beside a community need an address of their own, best not registered beside it")
    own = {each: getattr(community, each) for each in ("page_name", "page_line")}
    if any(value == getattr(profiles, each) != getattr(proposed(), each) for each, value in own.items()):
        raise HostRefused("the page of the profiles needs another name and line than the community's")
    for one in (profiles.store, profiles.backups):
        for other in (community.store, community.backups):
            if _inside(one, other) or _inside(other, one):
                raise HostRefused("the folders of the two services can't be the same, or lie inside each other")


def settings(answers: Answers) -> str:
    """The text of the file that keeps the answers."""
    return json.dumps(asdict(answers), indent=1, ensure_ascii=False) + "\n"


def read_settings(path: Path) -> Answers:
    """The answers of an earlier `parasol setup`. Raises ``HostRefused``, ``FileNotFoundError``."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_SETTINGS_BYTES + 1)
        if len(content) > MAX_SETTINGS_BYTES:
            raise ValueError
        read: Any = json.loads(content)
        wanted = asdict(Answers(None, onion=True))
        if not isinstance(read, dict) or not set(read) <= set(wanted):
            raise ValueError
        for name, value in read.items():
            if type(value) is not type("" if wanted[name] is None else wanted[name]) and not (
                value is None and name in {"site", "plain_site"}
            ):
                raise ValueError
        return Answers(**{"site": None, **read})
    except FileNotFoundError:
        raise
    except OSError as error:
        raise HostRefused(f"{path} can't be read ({error.strerror})") from None
    except (ValueError, RecursionError):
        raise HostRefused(f"{path} isn't as `parasol setup` writes it; run `parasol setup` again") from None
