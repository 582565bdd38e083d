"""The onion services: a configuration for the host's `tor`, and the addresses that tor gave.

The server starts no tor and talks to none. This writes one file, `cli/tor` has it checked, and a tor of its own runs
with it as the same user: Debian's `tor` service runs as another user and would refuse the folders. Two services, so
that whoever blocks or watches one address learns nothing of the other: one for the page, one for the plain pages. Never
a single-onion service (`HiddenServiceSingleHopMode`): it would tell the network where the server stands.
"""

from parasol.server.onion.address import OnionRefused, checked_location, header_of
from parasol.server.onion.clients import read_clients
from parasol.server.onion.folder import addresses, is_closed, prepare
from parasol.server.onion.torrc import SERVICES, torrc

__all__ = [
    "SERVICES",
    "OnionRefused",
    "addresses",
    "checked_location",
    "header_of",
    "is_closed",
    "prepare",
    "read_clients",
    "torrc",
]
