"""What the server publishes of a poll that has closed: how many tokens were issued for it, and how many redeemed."""

from parasol.formats import messages as m
from parasol.server.http.payment import issued_label, once_label
from parasol.server.http.route import Call, Route, Who
from parasol.server.rooms.access import closed_poll
from parasol.server.storage import Storage
from parasol.server.storage.alike import WEEKS_COUNTED
from parasol.wire.tokens import week_of


class PollRoutes:
    """Handlers over one storage."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    def routes(self) -> list[Route]:  # type: ignore[type-arg]
        """The route of this file."""
        return [Route("/api/polls/read", Who.READ, m.PollRead, 100, self.counts)]

    async def counts(self, call: Call, message: m.PollRead) -> m.PollCounts:
        """Members, when a poll has closed."""
        week = week_of(closed_poll(call, message.number).closes_on)
        if week < week_of(call.today) - WEEKS_COUNTED:
            return m.PollCounts(None, None)
        labels = issued_label(message.number), once_label(("ballot", message.number))
        issued, cast = [(await self._storage.token_counts(label)).get(week, 0) for label in labels]
        return m.PollCounts(issued, cast)
