"""The page on which anybody reads what is kept here.

Its counts must not tell when somebody did something. So they are made once a week, on the first call of it, and told
in coarse steps ("20 or more"): whoever looks every day sees the same all week, and a step is passed seldom. The answer
lies in the store, so that every process gives the same one, also after a restart: two that were counted at different
moments would tell what came in between. Decision 0041 has the choices.
"""

import msgspec

from parasol.features.holdings.server.kinds import UNTOLD, WEEK_DAYS, lifetimes
from parasol.kernel import messages as m
from parasol.kernel.http.route import Call, Routes, Who, route
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.storage import Storage
from parasol.kernel.storage.counting import SAME, TOLD
from parasol.kernel.wire.tokens import first_day_of, week_of

STEPS = (1_000_000, 500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10)
ROW_BYTES = 64


class Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A week's answer as it lies in the store, counts rounded already. Not the row: it may have to be forgotten before
    the week is over."""

    day: int
    holdings: list[m.Holding]
    has_row: bool


class HoldingsRoutes(Routes):
    """Handlers over one storage."""

    def __init__(self, storage: Storage) -> None:
        super().__init__(storage)
        self._told: tuple[int, Told] | None = None

    @route("/api/holdings", Who.ANYONE, 10)
    async def read(self, call: Call, message: m.HoldingsRead) -> m.Holdings:
        """Anyone: what is kept here, the same answer for everybody all week; but the row is gone with its decision."""
        week = week_of(call.today)
        if self._told is None or self._told[0] != week:
            self._told = week, await self._agreed(call.roster, first_day_of(week))
        told = self._told[1]
        return m.Holdings(told.day, told.holdings, await self._row() if told.has_row else b"")

    async def _agreed(self, roster: RosterState, day: int) -> Told:
        held = await self._storage.get_secret(TOLD)
        told = None if held is None else _read(held)
        # Of the week that begins on ``day``; or of the next one, where another process's clock is a little ahead.
        if told is not None and told.day in (day, day + WEEK_DAYS):
            return told
        made = await self._make(roster, day)
        return _read(await self._storage.agree_on(TOLD, held, msgspec.json.encode(made))) or made

    async def _make(self, roster: RosterState, day: int) -> Told:
        counts = await self._storage.counted()
        held = [
            m.Holding(kind, None if kind in UNTOLD else at_least(counts[SAME.get(kind, kind)]), days)
            for kind, days in lifetimes(roster, day).items()
        ]
        return Told(day, held, bool(await self._row()))

    async def _row(self) -> bytes:
        """The beginning of the oldest decision as it lies here, sealed: nobody can delete one, so that its going tells
        nothing; every member can fetch and open the very same."""
        for room in await self._storage.rooms_of_kind("decisions"):
            for record in await self._storage.read_after(room.name, 0, 1, 1):
                return record.body[:ROW_BYTES]
        return b""


def _read(held: bytes) -> Told | None:
    """None if it was written by a program that tells other things."""
    try:
        return msgspec.json.decode(held, type=Told, strict=True)
    except msgspec.MsgspecError:
        return None


def at_least(count: int) -> int:
    """The largest step that a count has reached; 0 below the first."""
    return next((step for step in STEPS if step <= count), 0)
