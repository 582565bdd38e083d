"""What the server tells of a poll that has closed."""

from parasol.formats.messages.message import Message
from parasol.formats.shared import Uint32, Uint53


class PollRead(Message, frozen=True):
    """A member asks how many tokens were issued for a poll that has closed."""

    number: Uint32


class PollCounts(Message, frozen=True):
    """How many members' devices drew a token for it, and how many tokens were redeemed. Known for eight weeks after its
    last day; nothing after."""

    issued: Uint53 | None
    cast: Uint53 | None
