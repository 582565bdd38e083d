"""The onion services: a configuration for the host's `tor`, and the addresses that tor gave.

Read by the server and the plain pages alike; neither starts a tor or talks to one. This writes one file,
`host/commands/tor.py` has it checked, and a tor of its own runs with it as the same user: Debian's `tor` service runs
as another user and would refuse the folders. Two services, so that one address can be passed on or blocked without the
other: one for the page, one for the plain pages. Never a single-onion service (`HiddenServiceSingleHopMode`): it would
tell the network where the server stands.
"""

from parasol.kernel.onion.address import *
from parasol.kernel.onion.clients import *
from parasol.kernel.onion.folder import *
from parasol.kernel.onion.torrc import *
