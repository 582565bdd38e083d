"""Whether a database elsewhere lets Parasol in, asked once while `parasol setup` still has the answers: so that a slip
in one of them is told before anything is written.
"""

import socket
from collections.abc import Sequence
from pathlib import Path

from parasol.host.database import Machine
from parasol.kernel.storage import StorageError
from parasol.kernel.storage.postgres.trying import Refused, tried

PATIENCE_SECONDS = 5
_WORDS = {
    Refused.NO_PASSWORD: "the database asks for a password, and none is kept yet",
    Refused.LET_IN: (
        "the database is there, and refuses the password; or it has no database `parasol` with a user `parasol`, or "
        "none of these machines takes writes"
    ),
    Refused.LINE: (
        "something answers there, but not a PostgreSQL whose certificate is of this authority and made out to this "
        "name or address, or it doesn't let this machine in (pg_hba.conf)"
    ),
}


def refused(url: str, machines: Sequence[Machine], authority: Path, password: str | None) -> str | None:
    """Why nobody lets Parasol in, in plain words and without the password; None if somebody does. ``authority``: where
    its certificate lies now. Without a ``password`` the one counts that was kept before."""
    if not any(map(_answers, machines)):
        named = ", ".join(f"{machine.address} (port {machine.port})" for machine in machines)
        return f"the database doesn't answer at {named}; is it there, and does its firewall let this machine in?"
    try:
        why = tried(url, str(authority), password, PATIENCE_SECONDS)
    except StorageError as error:
        return str(error)
    return None if why is None else _WORDS[why]


def _answers(machine: Machine) -> bool:
    try:
        socket.create_connection((str(machine.address), machine.port), PATIENCE_SECONDS).close()
    except OSError:
        return False
    return True
