"""Whether a database lets Parasol in, asked once by `parasol setup`. Nothing of it is read."""

from enum import StrEnum

import psycopg
from psycopg.conninfo import make_conninfo

from parasol.kernel.storage.postgres.connecting import conninfo_of


class Refused(StrEnum):
    """Why not, by what was reached: the words of libpq and PostgreSQL are in the machine's language."""

    NO_PASSWORD = "it asks for a password, and there is none"  # noqa: S105 no password
    LET_IN = "it asked for the password, and then refused"
    LINE = "no line that can be trusted, or nobody is let in from here"


def tried(url: str, authority: str, password: str | None, patience: int) -> Refused | None:
    """Connect once; None if that works. ``authority``: the file with its certificate, in the place of the URL's;
    without a ``password`` the URL's file of passwords counts. ``patience`` in seconds. Raises ``StorageError``."""
    typed = {} if password is None else {"password": password}
    conninfo = make_conninfo(conninfo_of(url), sslrootcert=authority, connect_timeout=patience, **typed)
    try:
        psycopg.connect(conninfo).close()
    except psycopg.Error as error:
        at = error.pgconn
        if at is not None and at.needs_password:
            return Refused.NO_PASSWORD
        return Refused.LET_IN if at is not None and at.used_password else Refused.LINE
    return None
