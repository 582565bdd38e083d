"""The client on a steward's own machine: this program's own page on loopback, and the community's server behind it.

The page comes from what is installed here and never from the server, so that a server that was taken over can't hand
out false code. What the page asks goes to the server as it is: sealed and signed by the page, passed on unread. Nothing
here holds a key, adds a right to a request or writes anything.
"""

from parasol.host.local.app import application, dressed
from parasol.host.local.serve import Busy, listen, run

__all__ = ["Busy", "application", "dressed", "listen", "run"]
