"""What both engines do alike, out of operations that each has in its own SQL."""

import logging
from collections.abc import Sequence
from typing import Protocol

from parasol.formats.contexts import release_of
from parasol.formats.messages import Head
from parasol.server.storage import Entry, NewRecord, StorageError, Vault
from parasol.server.storage.sums import WEEKS_COUNTED, first_week_summed
from parasol.wire.days import quarter_of
from parasol.wire.tokens import first_week_kept, week_of

PORTION = 200
"""Records, rooms or vaults to a transaction, so that a night's worth of deleting holds nobody up for long; at 60 kB
each that is 12 MB to overwrite."""

_log = logging.getLogger("parasol.storage")


class Alike(Protocol):
    """An engine's part. What begins with an underscore is done in one transaction."""

    async def _vault_touched(self, name: bytes) -> tuple[Vault, int] | None: ...
    async def _touch_vault(self, name: bytes, today: int) -> None: ...
    async def _shorten_rooms(self, kind: str, days: int, since: int | None, portion: int) -> int: ...
    async def _shorten_records(
        self, kind: str, days: int, since: int | None, after: tuple[int, int], portion: int
    ) -> tuple[int, tuple[int, int] | None]: ...
    async def _expire_some(self, kind: str, bound: int, portion: int) -> int: ...
    async def _fold_checks(self, bound: int) -> bool: ...

    async def vault(self, name: bytes, today: int | None = None) -> Vault | None:
        """See ``Storage.vault``."""
        found = await self._vault_touched(name)
        if found is None:
            return None
        vault, touched_on = found
        if today is not None and touched_on < today:
            try:
                await self._touch_vault(name, today)
            except StorageError:
                _log.warning("the day of a vault's use was not kept")  # a full disk must not lock people out
        return vault

    async def shorten(self, kind: str, days: int, since: int | None = None) -> int:
        """See ``Storage.shorten``."""
        changed = 0
        while count := await self._shorten_rooms(kind, days, since, PORTION):
            changed += count
        after: tuple[int, int] | None = (0, 0)
        while after:
            count, after = await self._shorten_records(kind, days, since, after, PORTION)
            changed += count
        return changed

    async def _expire_rows(self, today: int, vaults_untouched_since: int, quarters: int) -> dict[str, int]:
        """See ``Storage.expire``. Records and chunks go before their rooms do."""
        first_kept = {
            "records": today,
            "chunks": today,
            "rooms": today,
            "withdrawals": today,
            "invites": today,
            "tokens": first_week_kept(today),
            "draws": first_week_kept(today),
            "counts": week_of(today) - WEEKS_COUNTED,
            "sums": first_week_summed(today),
            "experience": quarter_of(today) - quarters + 1,
            "vaults": vaults_untouched_since,
        }
        while await self._fold_checks(first_kept["counts"]):
            pass
        gone = dict.fromkeys(first_kept, 0)
        for kind, bound in first_kept.items():
            while count := await self._expire_some(kind, bound, PORTION):
                gone[kind] += count
        return gone


def release_with(
    record: NewRecord, list_number: int | None, entries: Sequence[Entry], head: Head | None
) -> bytes | None:
    """The release hash of a record that comes with entries. Raises ``ValueError`` if they lack anything."""
    if not entries:
        return None
    if head is None or list_number != head.list_number:
        raise ValueError("entries need the number of their list, and its head")
    if record.expires_on is None:
        raise ValueError("a record with entries needs a last day")
    return release_of(record.expires_on, set(record.withdraw_keys))
