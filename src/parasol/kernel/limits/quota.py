"""How often something may be done in a day. Counted for that day only: how often somebody asked is not kept."""

from parasol.kernel.storage import Shared


class DailyQuota:
    """A count for each name (a member, a room) that begins at zero each day. In memory, and lost with the process; or,
    with ``shared``, in one place for all processes."""

    def __init__(self, shared: Shared | None = None) -> None:
        self._shared = shared
        self._day = 0
        self._counts: dict[bytes, int] = {}

    async def take(self, name: bytes, today: int, most: int) -> bool:
        """Count one; False if ``most`` have been made today already."""
        if self._shared is not None:
            return await self._shared.count(name, today, most)
        if today != self._day:
            self._day, self._counts = today, {}
        count = self._counts.get(name, 0)
        if count >= most:
            return False
        self._counts[name] = count + 1
        return True
