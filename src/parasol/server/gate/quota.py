"""How often something may be done in a day. Counted in memory only: how often somebody asked is not kept."""


class DailyQuota:
    """A count for each name (a seat, a room) that starts anew each day and is lost with the process."""

    def __init__(self) -> None:
        self._day = 0
        self._counts: dict[bytes, int] = {}

    def spend(self, name: bytes, today: int, most: int) -> bool:
        """Count one; False if ``most`` have been made today already."""
        if today != self._day:
            self._day, self._counts = today, {}
        count = self._counts.get(name, 0)
        if count >= most:
            return False
        self._counts[name] = count + 1
        return True
