"""What the server publishes once it is over: of a poll how many tokens were issued and redeemed, of a quarter how many
checks there were, in fives."""

from parasol.kernel import messages as m
from parasol.kernel.http.payment import issued_label, once_label
from parasol.kernel.http.route import Call, Routes, Who, route
from parasol.kernel.rooms.server.access import closed_poll
from parasol.kernel.storage.sums import CHECKS, STEP, first_week_of, first_week_summed
from parasol.kernel.wire.days import first_day_of_quarter
from parasol.kernel.wire.tokens import week_of


class PollRoutes(Routes):
    """Handlers over one storage."""

    @route("/api/polls/read", Who.READ, 100)
    async def counts(self, call: Call, message: m.PollRead) -> m.PollCounts:
        """Members, when a poll has closed."""
        week = week_of(closed_poll(call, message.number).closes_on)
        if week < first_week_summed(call.today):
            return m.PollCounts(None, None)
        labels = issued_label(message.number), once_label(("ballot", message.number))
        issued, cast = [(await self._storage.token_counts(label)).get(week, 0) for label in labels]
        return m.PollCounts(issued, cast)

    @route("/api/checks/quarter", Who.READ, 100)
    async def checks(self, call: Call, message: m.QuarterRead) -> m.QuarterChecks:
        """Members: how many checks there were in a quarter's weeks, in fives, when it is over and its last tokens can't
        be spent any more. Nobody sees it grow."""
        first, after = first_week_of(message.quarter), first_week_of(message.quarter + 1)
        if call.today <= first_day_of_quarter(message.quarter + 1) or first < first_week_summed(call.today):
            return m.QuarterChecks(None)
        while True:
            summed = (await self._storage.token_counts(CHECKS)).get(first, 0)
            weeks = await self._storage.token_counts("check")
            if (await self._storage.token_counts(CHECKS)).get(first, 0) == summed:  # else one was just folded
                break
        all = summed + sum(count for week, count in weeks.items() if first <= week < after)
        return m.QuarterChecks(all - all % STEP)
