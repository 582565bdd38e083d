"""What `parasol setup` asks about a database on another machine: checked, and tried, before anything is written."""

import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from parasol.host.database import AUTHORITY, ELSEWHERE, PASSWORDS, machines, password_line, url
from parasol.host.plan import placed
from parasol.host.steps import Step
from parasol.kernel.shell.ask import TRIES
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone, sentence

T = TypeVar("T")
KINDS = ("SQLite on this machine", "PostgreSQL on this machine", "PostgreSQL on another machine, or several")
"""As ``database.DATABASES``, in words."""
MAX_CERTIFICATE_BYTES = 100_000
HOSTS_HINT = (
    "An address such as 192.0.2.1; of a cluster all, with a space between. Where the certificate is made out to a "
    "name: db.example.org=192.0.2.1. Where the port isn't 5432: 192.0.2.1:5433."
)
AUTHORITY_HINT = (
    "The file with the certificate by which Parasol knows the database: that of its authority. Not a key. It is copied."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of it: the answer, the authority's certificate as a file to write, the line with the password (None:
    it stays as it is), and what is left to type."""

    hosts: str = ""
    files: dict[Path, str] = field(default_factory=dict)
    password_line: str | None = field(default=None, repr=False)
    steps: list[Step] = field(default_factory=list)


def ask_elsewhere(call: Call, hosts: str | None, *, is_quiet: bool, looks: bool = True) -> Asked:
    """Ask for what no option says, and ask the database whether it lets Parasol in with that (``looks``). On a terminal
    a slip is told, and asked for again, with the answers of before as what counts without a new one. Raises
    ``NotDone``; nothing was written then."""
    options = call.options
    into: Path | None = options.into
    tries = looks and into is None if options.try_database is None else options.try_database
    kept, passwords = placed(AUTHORITY, into), placed(PASSWORDS, into)
    authority: Path | None = options.database_authority or (kept if kept.exists() else None)
    hosts, password = hosts or "", ""
    for attempt in range(TRIES):
        is_first = attempt == 0
        if not is_quiet and not (is_first and hosts):
            hosts = _answer(call, "Machines of the database", HOSTS_HINT, hosts, machines)
        if not is_quiet and not (is_first and options.database_authority):
            default = str(authority or "")
            authority = Path(_answer(call, "Certificate of its authority", AUTHORITY_HINT, default, certificate_in))
        if authority is None:
            raise NotDone(f"there is no {kept}; name the file with --database-authority", "database")
        if not is_quiet or (is_first and options.new_password):
            password = _password(call, password, may_be_kept=passwords.exists() and not options.new_password)
        named, certificate = _plainly(machines, hosts), _plainly(certificate_in, str(authority))
        if not tries:
            break
        from parasol.host.checks import reaching  # noqa: PLC0415 needs libpq, which few hosts use

        problem = reaching.refused(url(ELSEWHERE, hosts) or "", named, authority, password or None)
        if problem is None:
            break
        if is_quiet or not call.ask.is_terminal or attempt == TRIES - 1:
            raise NotDone(f"{problem}. Nothing was written (with --no-try-database it isn't asked)", "database")
        call.ask.tell(f"{sentence(problem)} Nothing is written yet. Once more; nothing typed: as before.")
    steps: list[Step] = []
    if not password and not passwords.exists():
        about = "Give the database's password; it goes into a file for the services' user alone"
        steps = [(about, ["parasol setup --again --new-password"])]
    return Asked(hosts, {AUTHORITY: certificate}, password_line(password) if password else None, steps)


def _answer(call: Call, question: str, hint: str, default: str, read: Callable[[str], object]) -> str:
    shown = f"{question} (nothing: {default})" if default else question

    def checked(text: str) -> str:
        read(text)
        return text

    return call.ask.until(lambda: call.ask.line(shown, hint) or default, checked)


def _password(call: Call, typed: str, may_be_kept: bool) -> str:
    """What is typed, or what was ``typed`` before; nothing where the one that is kept shall stay."""

    def checked(text: str) -> str:
        if text or not may_be_kept:
            password_line(text)
        return text

    return call.ask.until(lambda: call.ask.hidden("Password of the database's user parasol") or typed, checked)


def _plainly(read: Callable[[str], T], text: str) -> T:
    try:
        return read(text)
    except ValueError as slip:
        raise NotDone(str(slip), "database") from None


def certificate_in(path: str) -> str:
    """The text of a file with certificates. Raises ``ValueError`` in plain words."""
    try:
        with Path(path).open("rb") as file:
            content = file.read(MAX_CERTIFICATE_BYTES + 1)
    except OSError as error:
        raise ValueError(f"this file can't be read ({error.strerror})") from None
    if b"PRIVATE KEY" in content:
        raise ValueError("there is a private key in this file; give the certificate alone")
    try:
        text = content.decode("ascii")
        if len(content) > MAX_CERTIFICATE_BYTES:
            raise ValueError
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=text)
    except (ValueError, ssl.SSLError):
        raise ValueError(
            "this file holds no certificate (PEM, which begins with -----BEGIN CERTIFICATE-----)"
        ) from None
    return text if text.endswith("\n") else f"{text}\n"
