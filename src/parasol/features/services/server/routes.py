"""The routes of members' experience with services. Who told is not known here, and nothing but counts is kept.

The same token pays for a tale once; whoever has twelve a week can tell twelve times. What cannot be linked to a member
can't be counted by member either: the counts are a hint, and the page says how few they are.
"""

from parasol.features.services.server.known import KnownServices
from parasol.kernel import messages as m
from parasol.kernel.formats.contexts.rooms import room_name
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Call, Routes, Who, route
from parasol.kernel.storage import QUARTERS, Storage
from parasol.kernel.wire.days import quarter_of

LEAST = 5
"""Fewer answers could be put to the few who were there that quarter."""


class ServiceRoutes(Routes):
    """Handlers over one storage."""

    def __init__(self, storage: Storage) -> None:
        super().__init__(storage)
        self._known = KnownServices(storage)

    @route("/api/services/tell", Who.POST, 500)
    async def tell(self, call: Call, message: m.ServiceTell) -> m.Done:
        """Whoever has a post token: answers to some of the questions, each once, about a service that is there. The
        token is spent in a transaction of its own, before: if the process dies in between, the same request sent again
        is told that it is done, and is not counted. A count may lack one; none is ever counted twice."""
        questions = [answer.question for answer in message.answers]
        if len(set(questions)) < len(questions):
            raise Refused(400, "malformed")
        if not await self._known.has(room_name(call.roster.genesis, "public"), message.service):
            raise Refused(404, "no-such-service")
        assert call.payment is not None
        if call.payment.is_repeated:  # the answer to the first time was lost; but for a crash it was counted then
            return m.Done()
        answers = [(answer.question, answer.is_yes) for answer in message.answers]
        await self._storage.tell_service(message.service, quarter_of(call.today), answers)
        return m.Done()

    @route("/api/services/counts", Who.ANYONE, 10, is_packed=True)
    async def counts(self, call: Call, message: m.CountsRead) -> m.Counts:
        """Anyone: the counts of the last four quarters, or of fewer if the community chose so, none below five. The
        same answer for everybody: there is nothing to ask for by service or day, so that no question gives more than
        another."""
        policy = call.roster.policy
        first = quarter_of(call.today) + 1 - (QUARTERS if policy is None else policy.lifetime("count_quarters"))
        return m.Counts(await self._storage.service_counts(first, LEAST))
