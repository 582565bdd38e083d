"""What a server says that it keeps. Nobody signs it: a dishonest server can claim what it likes."""

from parasol.client.connection import Connection
from parasol.formats import messages as m


def fetch_held(connection: Connection) -> m.Holdings:
    """Ask. Raises ``Unreachable``, ``Declined``, ``BadAnswer``."""
    return connection.ask("/api/holdings", m.HoldingsRead(), m.Holdings)
