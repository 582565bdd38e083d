"""Where everything is kept, as `parasol setup` asks for it: SQLite here, PostgreSQL here, PostgreSQL elsewhere. Pure.

PostgreSQL elsewhere is one machine or all of a cluster. The line to it is TLS, checked to the name or address that its
certificate is made out to, against one authority and no other. The password lies in a file of libpq's own form, which
the URL names: so every command finds it, and it is in no unit, no argument and no environment.
"""

import ipaddress
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

SQLITE, HERE, ELSEWHERE = "sqlite", "here", "elsewhere"
DATABASES = (SQLITE, HERE, ELSEWHERE)
AUTHORITY = Path("/etc/parasol/database.crt")
PASSWORDS = Path("/etc/parasol/pgpass")
POSTGRESQL = Path("/etc/parasol/postgresql.conf")
PORT = 5432
ROLE = "parasol"
MOST_MACHINES = 9
MAX_PASSWORD_CHARACTERS = 500
_LABEL = r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)"
_MACHINE = re.compile(
    rf"(?:(?P<name>(?=[^=]{{1,253}}=){_LABEL}(?:\.{_LABEL})*)=)?"
    r"(?:\[(?P<six>[0-9A-Fa-f:.]+)\]|(?P<four>[0-9.]+)|(?P<bare>[0-9A-Fa-f:.]+))(?::(?P<port>[0-9]{1,5}))?"
)


class NoMachine(ValueError):
    """This names no machine; the message says how one is written."""


@dataclass(frozen=True, slots=True)
class Machine:
    """One that has the database: its address, and the name in its certificate where that isn't the address."""

    address: ipaddress.IPv4Address | ipaddress.IPv6Address
    port: int
    name: str | None

    @property
    def host(self) -> str:
        """What its certificate is made out to, as it stands in a URL."""
        if self.name is not None:
            return self.name
        return f"[{self.address}]" if self.address.version == 6 else str(self.address)


def machines(text: str) -> list[Machine]:
    """The machines of an answer such as ``192.0.2.1 db.example.org=192.0.2.2:5433``. Raises ``NoMachine``."""
    words = text.replace(",", " ").split()
    found = [_machine(word) for word in words]
    if not 1 <= len(found) <= MOST_MACHINES:
        raise NoMachine(f"name 1 to {MOST_MACHINES} machines that have the database")
    if len({(each.address, each.port) for each in found}) < len(found):
        raise NoMachine("one of these machines is named twice")
    return found


def _machine(word: str) -> Machine:
    read = _MACHINE.fullmatch(word)
    try:
        if read is None:
            raise ValueError
        address = ipaddress.ip_address(read["six"] or read["four"] or read["bare"])
        port = int(read["port"] or PORT)
        if not 1 <= port <= 65_535 or address.is_unspecified or address.is_multicast:
            raise ValueError
    except ValueError:
        raise NoMachine(
            "write the database's machine as an address such as 192.0.2.1, or db.example.org=192.0.2.1 where its "
            "certificate has a name; :5433 behind it for another port than 5432"
        ) from None
    return Machine(address, port, read["name"])


def url(database: str, hosts: str) -> str | None:
    """The URL that `parasol init` gets; None for SQLite. Raises ``NoMachine``."""
    if database == SQLITE:
        return None
    if database == HERE:
        return f"postgresql:///{ROLE}?host=/run/postgresql"
    named = machines(hosts)
    places = ",".join(f"{each.host}:{each.port}" for each in named)
    said = {"sslmode": "verify-full", "sslrootcert": str(AUTHORITY), "passfile": str(PASSWORDS)}
    if any(each.name is not None for each in named):  # no name is looked up: the services reach these addresses alone
        said = {"hostaddr": ",".join(str(each.address) for each in named), **said}
    return f"postgresql://{ROLE}@{places}/{ROLE}?{urlencode(said, safe='/:,')}"


def addresses(hosts: Sequence[Machine]) -> list[str]:
    """Where the services may connect to."""
    return list(dict.fromkeys(str(each.address) for each in hosts))


def password_line(password: str) -> str:
    """The content of libpq's file (`libpq-pgpass`). Raises ``ValueError`` in plain words, without repeating it."""
    if not 1 <= len(password) <= MAX_PASSWORD_CHARACTERS or not password.isprintable():
        raise ValueError(f"a password has 1 to {MAX_PASSWORD_CHARACTERS} characters, and none that doesn't show")
    escaped = password.replace("\\", "\\\\").replace(":", "\\:")
    return f"*:*:{ROLE}:{ROLE}:{escaped}\n"
