"""What members found at a service, kept as counts alone."""

from parasol.formats.messages.message import Message


class ServiceAnswer(Message, frozen=True):
    """What somebody found at a service. ``question`` is one of ``asked_id``, ``asked_status``, ``called_police``,
    ``felt_respected``."""

    question: str
    is_yes: bool


class ServiceTell(Message, frozen=True):
    """A member's answers about a service (16 bytes), paid with a post token, which names nobody. Kept as counts
    alone."""

    service: bytes
    answers: list[ServiceAnswer]


class CountsRead(Message, frozen=True):
    """Ask for what members found at services."""


class ServiceCount(Message, frozen=True):
    """How often an answer was given in a quarter (counted from 1970-01), five times at least."""

    service: bytes
    quarter: int
    question: str
    is_yes: bool
    count: int


class Counts(Message, frozen=True):
    """The counts of the last four quarters or fewer, by service, quarter, question and answer."""

    counts: list[ServiceCount]
