"""The storage interface: what the server keeps, and the few things it can do with it.

Two engines fulfil it (SQLite, PostgreSQL), and one contract test suite runs against both. Bodies are ciphertext and
are never parsed here. Every operation that returns has been synced to disk: what was acknowledged survives a kill and a
crash. The mark of a spent token alone may follow a
second later (``Storage.redeem``). Days are day numbers; an engine has no clock of its own.

There is deliberately no operation that lists vaults, that finds a room by who wrote in it, or that tells who
asked for what: none of that is recorded.
"""

from parasol.kernel.storage.errors import *
from parasol.kernel.storage.interface import *
from parasol.kernel.storage.kept import *
from parasol.kernel.storage.lists import *
from parasol.kernel.storage.sharing import *
