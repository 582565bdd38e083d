"""What members found at a service, kept as counts alone."""

from typing import Annotated, get_args

from msgspec import Meta

from parasol.kernel.formats.shared import Name, Uint53
from parasol.kernel.messages.message import Message
from parasol.kernel.rooms.public import Question


class ServiceAnswer(Message, frozen=True):
    """What somebody found at a service."""

    question: Question
    is_yes: bool


class ServiceTell(Message, frozen=True):
    """A member's answers about a service (16 bytes), paid with a post token, which names nobody. Kept as counts
    alone."""

    service: Name
    answers: Annotated[list[ServiceAnswer], Meta(min_length=1, max_length=len(get_args(Question)))]


class CountsRead(Message, frozen=True):
    """Ask for what members found at services."""


class ServiceCount(Message, frozen=True):
    """How often an answer was given in a quarter (counted from 1970-01), five times at least."""

    service: Name
    quarter: Uint53
    question: Question
    is_yes: bool
    count: Uint53


class Counts(Message, frozen=True):
    """The counts of the last four quarters or fewer, by service, quarter, question and answer."""

    counts: list[ServiceCount]
