"""The storage interface: what the server keeps, and the few things it can do with it.

Two engines fulfil it (SQLite, PostgreSQL), and one contract test suite runs against both. Bodies are ciphertext and
are never parsed here. Every operation that returns has been synced to disk: what was acknowledged survives a kill and a
crash. The mark of a spent token alone may follow a
second later (``Storage.redeem``). Days are day numbers; an engine has no clock of its own.

There is deliberately no operation that lists vaults, that finds a room by who wrote in it, or that tells who
asked for what: none of that is recorded.
"""

from parasol.server.storage.errors import *
from parasol.server.storage.interface import *
from parasol.server.storage.kept import *
from parasol.server.storage.lists import *
from parasol.server.storage.sharing import *
