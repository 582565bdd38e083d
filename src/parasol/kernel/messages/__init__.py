"""The messages of the HTTP interface, read strictly: an unknown field is an error.

``bytes`` travel as padded base64 (RFC 4648 section 4). Bounds stand in the types where a breach has no code of its own:
decoding refuses it as malformed, on both sides. Everything that names something is in the body; no path
and no query string ever carries an identifier, a key or a name. TypeScript types are generated from these files, by
``tools/formats/make.py``, which says what a page loads of them and when.

A file for each concept. Whoever uses messages imports this package, in which all of them are.
"""

from parasol.features.checks.index_messages import *
from parasol.features.checks.list_messages import *
from parasol.features.checks.messages import *
from parasol.features.escrow.messages import *
from parasol.features.holdings.messages import *
from parasol.features.lounge.messages import *
from parasol.features.profiles.messages import *
from parasol.features.say.messages import *
from parasol.features.services.messages import *
from parasol.kernel.formats.bounds import *
from parasol.kernel.messages.about import *
from parasol.kernel.messages.blobs import *
from parasol.kernel.messages.message import *
from parasol.kernel.messages.public import *
from parasol.kernel.messages.queues import *
from parasol.kernel.messages.register import *
from parasol.kernel.messages.rooms import *
from parasol.kernel.messages.roster import *
from parasol.kernel.messages.tokens import *
from parasol.kernel.messages.vaults import *
from parasol.kernel.messages.withdrawals import *
