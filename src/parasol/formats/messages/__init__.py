"""The messages of the HTTP interface, read strictly: an unknown field is an error.

``bytes`` travel as padded base64 (RFC 4648 section 4). Bounds stand in the types where a breach has no code of its own:
decoding refuses it as malformed, on both sides. Everything that names something is in the body; no path
and no query string ever carries an identifier, a key or a name. TypeScript types are generated from these files, by
``tools/formats/make.py``, which says what a page loads of them and when.

A file for each concept. Whoever uses messages imports this package, in which all of them are.
"""

from parasol.formats.bounds import *
from parasol.formats.messages.about import *
from parasol.formats.messages.blobs import *
from parasol.formats.messages.checks import *
from parasol.formats.messages.escrow import *
from parasol.formats.messages.holdings import *
from parasol.formats.messages.index import *
from parasol.formats.messages.lists import *
from parasol.formats.messages.message import *
from parasol.formats.messages.pens import *
from parasol.formats.messages.polls import *
from parasol.formats.messages.profiles import *
from parasol.formats.messages.public import *
from parasol.formats.messages.queues import *
from parasol.formats.messages.register import *
from parasol.formats.messages.rooms import *
from parasol.formats.messages.roster import *
from parasol.formats.messages.services import *
from parasol.formats.messages.tokens import *
from parasol.formats.messages.vaults import *
from parasol.formats.messages.withdrawals import *
