"""All that is issued and spent for minutes: nonces, tickets, tasks. Of one process, or of all on one database.

Several processes share one key and one place for marks. The two go together: wherever the marks are lost (a crash of
the database, a failover) the key is lost too, so that what was issued before is stale and nothing can be used twice.
"""

import hashlib
from collections.abc import Callable

from parasol.kernel.limits.nonces import NonceBook
from parasol.kernel.limits.proof_of_work import WorkLimit
from parasol.kernel.limits.spent import Adding, Spent
from parasol.kernel.storage import Shared

TICKET_SECONDS = 600
"""As long as the page stays open untouched: one token pays for a sitting."""
_NONCES, _TICKETS, _TASKS = b"parasol nonces 1", b"parasol ticket 1", b"parasol tasks v1"
_POSTS = b"parasol posts v1"


class SharedSpent:
    """See ``Spent``. A mark is hashed with the key before it leaves: a nonce tells when it was issued."""

    def __init__(self, shared: Shared, person: bytes) -> None:
        self._shared = shared
        self._person = person
        self.key = b""
        """The key that all processes share now."""

    def tell(self, now: float) -> int:
        """The second. A clock that steps back revives nothing: what was forgotten is refused by the other side."""
        return int(now)

    async def add(self, mark: bytes, expires_at: int) -> Adding:
        """See ``Spent``. Raises ``StorageError``."""
        hashed = hashlib.blake2b(mark, digest_size=16, key=self.key, person=self._person).digest()
        return await self._shared.use(self.key, hashed, expires_at)


class Limits:
    """Nonces, tickets and tasks. ``work`` only to set another cost than the usual, in one process."""

    def __init__(
        self, random: Callable[[int], bytes], shared: Shared | None, work: WorkLimit | None, plain_key: bytes | None
    ) -> None:
        self._has_own_work = work is not None
        self._places: list[SharedSpent] = []

        def place(person: bytes) -> SharedSpent | None:
            if shared is None:
                return None
            self._places.append(SharedSpent(shared, person))
            return self._places[-1]

        self.nonces = NonceBook(random(32), random=random, spent=place(_NONCES))
        self.tickets = NonceBook(random(32), random=random, lifetime_seconds=TICKET_SECONDS, spent=place(_TICKETS))
        self.post_tickets = NonceBook(random(32), random=random, lifetime_seconds=TICKET_SECONDS, spent=place(_POSTS))
        self.work = work or WorkLimit(random(32), plain_key=plain_key, spent=place(_TASKS))

    def rekey(self, key: bytes) -> None:
        """Go on with the key (32 bytes) that all processes share now; nothing if it is in use already."""
        if self._places[0].key == key:
            return
        for place in self._places:
            place.key = key
        self.nonces.rekey(_derived(key, _NONCES))
        self.tickets.rekey(_derived(key, _TICKETS))
        self.post_tickets.rekey(_derived(key, _POSTS))
        if not self._has_own_work:
            self.work.rekey(_derived(key, _TASKS))


def _derived(key: bytes, person: bytes) -> bytes:
    return hashlib.blake2b(key=key, digest_size=32, person=person).digest()


__all__ = ["TICKET_SECONDS", "Limits", "SharedSpent", "Spent"]
