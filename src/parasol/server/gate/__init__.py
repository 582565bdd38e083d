"""Limits that name nobody: what the server asks for, where it may not ask who somebody is.

- `WorkGate` (`work`): a small calculation before a public report or a new vault. It makes a flood of them cost
  something; it keeps nobody out, for a phone pays what a bot pays.
- `NonceBook` (`nonces`): a nonce in every signed request, so that one that was overheard cannot be sent again.
- `TokenGate` (`tokens`): what a member drew blindly, and spends without a name.
- `DailyQuota` (`quota`): a count for a seat or a room, which is lost with the process.

None takes an address, a user agent or a cookie, and neither is handed one. What they remember is 16 bytes of
randomness that the server itself made, in memory, until the challenge or nonce would have expired anyway.

Alone on its store, a process counts what was spent by itself. The key is made anew at each start and never stored:
then a restart, which forgets what was spent, also ends everything that was open. Several processes on one database
share a key and marks that are lost together (`shared`; docs/decisions/0046).
"""

from parasol.server.gate.nonces import NonceBook, SpentNonce, StaleNonce
from parasol.server.gate.quota import DailyQuota
from parasol.server.gate.shared import Gates
from parasol.server.gate.tokens import TokenGate, TokenMissing, TokenStale, TokenWrong, request_mark, spent_mark
from parasol.server.gate.work import WorkGate, WorkMissing, WorkSpent, WorkStale, WorkWrong

__all__ = [
    "DailyQuota",
    "Gates",
    "NonceBook",
    "SpentNonce",
    "StaleNonce",
    "TokenGate",
    "TokenMissing",
    "TokenStale",
    "TokenWrong",
    "WorkGate",
    "WorkMissing",
    "WorkSpent",
    "WorkStale",
    "WorkWrong",
    "request_mark",
    "spent_mark",
]
