"""What a server says that it keeps. Nobody signs it: a dishonest server can claim what it likes."""

from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection


def fetch_held(connection: Connection) -> m.Holdings:
    """Ask. Raises ``Unreachable``, ``Declined``, ``BadAnswer``."""
    return connection.ask("/api/holdings", m.HoldingsRead(), m.Holdings)
