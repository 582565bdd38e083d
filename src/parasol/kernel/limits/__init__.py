"""Limits that name nobody: what the server asks for, where it may not ask who somebody is.

- `WorkLimit` (`work`): a small calculation before a public report or a new vault. It makes a flood of them cost
  something; it keeps nobody out, for a phone pays what a bot pays.
- `NonceBook` (`nonces`): a nonce in every signed request, so that one that was overheard cannot be sent again.
- `TokenLimit` (`tokens`): what a member drew blindly, and spends without a name.
- `DailyQuota` (`quota`): a count for a member or a room, which is lost with the process.

None takes an address, a user agent or a cookie, and neither is handed one. What they remember is 16 bytes of
randomness that the server itself made, in memory, until the challenge or nonce would have expired anyway.

Alone on its store, a process counts what was spent by itself. The key is new at each start and never stored:
then a restart, which forgets what was spent, also ends everything that was open. Several processes on one database
share a key and marks that are lost together (`shared`; docs/decisions/0046).
"""

from parasol.kernel.limits.nonces import *
from parasol.kernel.limits.proof_of_work import *
from parasol.kernel.limits.quota import *
from parasol.kernel.limits.shared import *
from parasol.kernel.limits.tokens import *
