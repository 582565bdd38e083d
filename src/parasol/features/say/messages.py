"""What the server tells of a poll that has closed, and of a quarter that is over."""

from typing import Annotated

from msgspec import Meta

from parasol.kernel.formats.shared import Uint32, Uint53
from parasol.kernel.messages.message import Message


class PollRead(Message, frozen=True):
    """A member asks how many tokens were issued for a poll that has closed."""

    number: Uint32


class PollCounts(Message, frozen=True):
    """How many members' devices drew a token for it, and how many tokens were redeemed. Known until eight weeks after
    the quarter of its last day; nothing after."""

    issued: Uint53 | None
    cast: Uint53 | None


class QuarterRead(Message, frozen=True):
    """A member asks how much was checked in a quarter (``wire.days.quarter_of``)."""

    quarter: Annotated[int, Meta(ge=0, le=4000)]


class QuarterChecks(Message, frozen=True):
    """How many checks, a multiple of five, rounded down. Nothing before the quarter's second day after, and nothing
    eight weeks after it."""

    checks: Uint53 | None
