"""What a member has tokens for that there are once: one for each poll that is open, three for each quarter, and for
whoever is settled three a week for pictures; and a voice for each month that began when they were a member, to support
what was proposed in it. Pure.

Who votes is settled on a poll's first day, so that nobody's word makes voters while it is open. A poll that was open
when the server got other keys is over: under new keys each member would have a token once more.
"""

from msgspec import UNSET

from parasol.features.lounge.rules import first_day_of_month, month_of, months_on
from parasol.kernel.roster.rules.state import RosterState
from parasol.kernel.roster.structs import Poll
from parasol.kernel.wire.days import first_day_of_quarter, quarter_of
from parasol.kernel.wire.tokens import NEW_POST_TOKENS, POST_TOKENS, Once, Shown, first_day_of, week_of, weeks_around

SETTLED_DAYS = 28
BEFORE_DAYS = 3
"""So many days before a poll opens its voters have come, and before a month begins those who have a voice in it: a
device whose date is ahead draws a day early, and an entry of the register may be dated a day back. So nobody draws,
goes, comes back and draws once more."""
ONCE_DAYS = 115
"""As long as anything is on offer, and a day or two."""
Offer = tuple[Once, int]


def polls_of(state: RosterState) -> dict[int, Poll]:
    """All polls that are known, by their numbers, each as it stood last."""
    known = [policy.polls for _, policy in state.policies if policy.polls is not UNSET]
    return {each.number: each for polls in known for each in polls}


def is_stopped(state: RosterState, poll: Poll) -> bool:
    """Whether it was called off, or ended by other keys of the server."""
    return poll.voters == "none" or any(
        poll.opens_on <= each.made_on <= poll.closes_on for each in state.server_keys[1:]
    )


def open_polls(state: RosterState, day: int) -> list[Poll]:
    """The polls that are open on this day."""
    polls = UNSET if state.policy is None else state.policy.polls
    found = [] if polls is UNSET else polls
    return [each for each in found if each.opens_on <= day <= each.closes_on and not is_stopped(state, each)]


def is_settled(since: int, vouched_on: int | None, day: int) -> bool:
    """Whether a member since this day is one for 28 days, or somebody vouched for them."""
    is_vouched = vouched_on is not None and vouched_on <= day
    return since + (0 if is_vouched else SETTLED_DAYS) <= day


def posts_of(state: RosterState, since: int, vouched_on: int | None, week: int) -> int:
    """The post tokens in a week of a member since this day: fewer for whoever wasn't settled when it began, unless the
    community itself was new."""
    first_day, founded_on = first_day_of(week), state.server_keys[0].made_on
    is_old = is_settled(since, None, first_day) or is_settled(since, vouched_on, first_day - 1)
    return POST_TOKENS if is_old or not is_settled(founded_on, None, first_day) else NEW_POST_TOKENS


def may_vote(state: RosterState, poll: Poll, since: int, vouched_on: int | None) -> bool:
    """Whether a member since this day has a vote. In the first days of a community whoever is there by then has one."""
    opens_on, founded_on = poll.opens_on, state.server_keys[0].made_on
    is_there = since <= opens_on and (since + BEFORE_DAYS <= opens_on or opens_on <= founded_on + BEFORE_DAYS)
    return is_there and (poll.voters == "all" or is_settled(since, vouched_on, opens_on))


def may_support(state: RosterState, since: int, month: int) -> bool:
    """Whether a member since this day has a voice for what was proposed in a month. In the one of the founding, and in
    the next one if it began a few days later, everybody has who came by its end: there was nobody before."""
    is_first = month_of(since) <= month <= month_of(state.server_keys[0].made_on + BEFORE_DAYS)
    return is_first or since + BEFORE_DAYS <= first_day_of_month(month)


def offered(state: RosterState, since: int, vouched_on: int | None, day: int) -> list[Offer]:
    """What is on offer to a member on this day: all of it is drawn, always."""
    polls: list[Offer] = [
        ("ballot", each.number) for each in open_polls(state, day) if may_vote(state, each, since, vouched_on)
    ]
    settled: list[Offer] = [("picture", week_of(day))] if is_settled(since, vouched_on, day) else []
    voices: list[Offer] = [("voice", month) for month in months_on(day) if may_support(state, since, month)]
    return [*polls, *settled, ("profile", quarter_of(day)), *voices]


def redeemable(state: RosterState, day: int) -> dict[tuple[Shown, int], int]:
    """What pays on this day, with the last day of each. A device's clock may differ by a day, but a poll ends."""
    quarters = {quarter_of(each) for each in (day - 1, day, day + 1)}
    ends: dict[tuple[Shown, int], int] = {("ballot", each.number): each.closes_on for each in open_polls(state, day)}
    pictures: dict[tuple[Shown, int], int] = {("picture", week): first_day_of(week) + 6 for week in weeks_around(day)}
    return ends | pictures | {("profile", quarter): first_day_of_quarter(quarter + 1) - 1 for quarter in quarters}
