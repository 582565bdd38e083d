"""The page on which anybody reads what is kept here.

Its counts must not tell when somebody did something. So they are made once a week, on the first call of it, and told
in coarse steps ("20 or more"): whoever looks every day sees the same all week, and a step is passed seldom. Decision
0041 has the choices.
"""

from parasol.roster import RosterState
from parasol.server.holdings.kinds import lifetimes
from parasol.server.http.route import Call, Route, Who
from parasol.server.storage import Storage
from parasol.wire import messages as m
from parasol.wire.tokens import first_day_of, week_of

STEPS = (1_000_000, 500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10)
ROW_BYTES = 64


class HoldingsRoutes:
    """Handlers over one storage."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._made: tuple[int, m.Holdings] | None = None

    def routes(self) -> list[Route]:  # type: ignore[type-arg]
        """All routes of this folder."""
        return [Route("/api/holdings", Who.ANYONE, m.HoldingsRead, 10, self.read)]

    async def read(self, call: Call, message: m.HoldingsRead) -> m.Holdings:
        """Anyone: what is kept here, the same answer for everybody all week."""
        week = week_of(call.today)
        if self._made is None or self._made[0] != week:
            self._made = (week, await self._make(call.roster, first_day_of(week)))
        return self._made[1]

    async def _make(self, roster: RosterState, day: int) -> m.Holdings:
        counts = await self._storage.counted()
        held = [m.Holding(kind, at_least(counts[kind]), days) for kind, days in lifetimes(roster, day).items()]
        return m.Holdings(day, held, await self._row())

    async def _row(self) -> bytes:
        """The beginning of the oldest decision as it lies here, sealed: nobody can delete one, so that its going tells
        nothing; every member can fetch and open the very same."""
        for room in await self._storage.rooms_of_kind("decisions"):
            for record in await self._storage.read_after(room.name, 0, 1, 1):
                return record.body[:ROW_BYTES]
        return b""


def at_least(count: int) -> int:
    """The largest step that a count has reached; 0 below the first."""
    return next((step for step in STEPS if step <= count), 0)
