"""The messages of the HTTP interface, read strictly: an unknown field is an error.

``bytes`` travel as padded base64 (RFC 4648 section 4). Everything that names something is in the body; no path
and no query string ever carries an identifier, a key or a name. TypeScript types are generated from these files, by
``tools/wire/make.py``, which says what a page loads of them and when.

A file for each concept. Whoever uses messages imports this package, in which all of them are.
"""

from parasol.wire.messages.about import *
from parasol.wire.messages.blobs import *
from parasol.wire.messages.bounds import *
from parasol.wire.messages.checks import *
from parasol.wire.messages.desks import *
from parasol.wire.messages.escrow import *
from parasol.wire.messages.holdings import *
from parasol.wire.messages.index import *
from parasol.wire.messages.lists import *
from parasol.wire.messages.message import *
from parasol.wire.messages.public import *
from parasol.wire.messages.queues import *
from parasol.wire.messages.reports import *
from parasol.wire.messages.rooms import *
from parasol.wire.messages.roster import *
from parasol.wire.messages.services import *
from parasol.wire.messages.slips import *
from parasol.wire.messages.tokens import *
from parasol.wire.messages.vaults import *
from parasol.wire.messages.withdrawals import *
