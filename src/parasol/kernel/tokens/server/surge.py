"""The surge limit: when far more is checked than usual, each check costs a calculation more, and stewards see it.

It counts tokens and sees nobody. It slows whoever empties the list with stolen memberships, and doesn't stop them; the
community's own cap does that.
"""

from dataclasses import dataclass

from parasol.kernel.http.route import Call
from parasol.kernel.limits import WorkLimit
from parasol.kernel.server.proof_of_work import pay
from parasol.kernel.storage import Storage

TIMES_USUAL = 3
LEAST_USUAL = 50
USUAL_OF_A_MEMBER = 2
WEEKS_BEFORE = 4
LOOK_SECONDS = 10.0
"""So long the checks that another process took may go uncounted here."""


@dataclass(frozen=True, slots=True)
class Load:
    """Checks in a week, and how many are usual."""

    week: int
    checks: int
    usual: int

    @property
    def is_blown(self) -> bool:
        """Whether a check needs a calculation now."""
        return self.checks > TIMES_USUAL * self.usual


class SurgeLimit:
    """Over one storage's counts."""

    def __init__(self, storage: Storage, limit: WorkLimit) -> None:
        self._storage = storage
        self._limit = limit
        self._counts: dict[int, int] = {}
        self._read_at = 0.0

    async def load(self, call: Call, week: int) -> Load:
        """A week's checks against the mean of up to four weeks before. A token counts in its own week, also when it is
        spent a day before or after."""
        self._counts, self._read_at = await self._storage.token_counts("check"), call.now
        return self._known_load(call, week)

    def _known_load(self, call: Call, week: int) -> Load:
        counts = self._counts
        before = [counts[earlier] for earlier in range(week - WEEKS_BEFORE, week) if earlier in counts]
        mean = sum(before) // len(before) if before else 0
        return Load(week, counts.get(week, 0), max(LEAST_USUAL, USUAL_OF_A_MEMBER * call.roster.count, mean))

    async def pay(self, call: Call, work: str | None) -> None:
        """Spend the token of a check, with a calculation when the surge limit is passed; not a second time for the very
        same request. Raises ``Refused``."""
        assert call.payment is not None
        assert call.roster.policy is not None
        week, is_recent = call.payment.redeemed.week, 0 <= call.now - self._read_at < LOOK_SECONDS
        load = self._known_load(call, week) if is_recent else await self.load(call, week)
        if load.is_blown and not await call.payment.was_made():
            await pay(self._limit, work, call.now)
        await call.payment.make(call.roster.policy.checks_in_all)
        if not call.payment.is_repeated:
            self._counts[week] = self._counts.get(week, 0) + 1
