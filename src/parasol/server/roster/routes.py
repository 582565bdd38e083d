"""The routes of the roster and of wrapped keys."""

from parasol.formats import messages as m
from parasol.server.http.problems import Refused
from parasol.server.http.route import Call, Route, Who
from parasol.server.roster.keeper import RosterKeeper
from parasol.server.storage import Storage


class RosterRoutes:
    """Handlers over one roster."""

    def __init__(self, storage: Storage, keeper: RosterKeeper) -> None:
        self._storage = storage
        self._keeper = keeper

    def routes(self) -> list[Route]:  # type: ignore[type-arg]
        """All routes of this folder."""
        return [
            Route("/api/roster/read", Who.ANYONE, m.RosterRead, 100, self.read),
            Route(
                "/api/roster/append",
                Who.ANYONE,
                m.RosterAppend,
                8_000_000,
                self.append,
                stranger_bytes=m.UNSIGNED_ROSTER_BYTES,
            ),
            Route("/api/boxes/read", Who.KEY, m.BoxesRead, 10, self.boxes),
        ]

    async def read(self, call: Call, message: m.RosterRead) -> m.RosterPage:
        """Anyone: a reporter has to verify whom a report is sealed to. The roster names nobody."""
        if not 0 <= message.start < 2**53:
            raise Refused(400, "malformed", "A number is out of range.")
        return m.RosterPage(await self._keeper.page(message.start), self._keeper.state.length)

    async def append(self, call: Call, message: m.RosterAppend) -> m.Done:
        """Whoever can sign what the roster's rules ask for: founding words, a steward, an invite, a member."""
        await self._keeper.append(message, call.now)
        return m.Done()

    async def boxes(self, call: Call, message: m.BoxesRead) -> m.Boxes:
        """A member or the holder of an open invite: the keys sealed to them."""
        assert call.caller is not None
        invite = call.roster.invites.get(call.caller)
        if not call.is_member and (invite is None or invite.last_day < call.today):
            raise Refused(403, "not-a-seat", "Only a member of this community can do this.")
        wrapped_keys = await self._storage.wrapped_keys_of(call.caller)
        return m.Boxes(
            [
                m.WireBox(wrapped_key.recipient, wrapped_key.group, wrapped_key.generation, wrapped_key.sealed)
                for wrapped_key in wrapped_keys
            ]
        )
