"""A week's tokens, and what the server wants stewards to look at."""

from parasol.formats.messages.message import Message


class TokensDraw(Message, frozen=True):
    """A member draws its batch of a week: blinded elements (RFC 9497, mode POPRF) for each purpose, always all of them.
    ``escrow`` is one element, the same each week."""

    week: int
    check: list[bytes]
    read: list[bytes]
    post: list[bytes]
    escrow: list[bytes]


class TokenBatch(Message, frozen=True):
    """Evaluated elements with one proof for all."""

    evaluated: list[bytes]
    proof: bytes


class TokensDrawn(Message, frozen=True):
    """The batches, each under its own public info."""

    check: TokenBatch
    read: TokenBatch
    post: TokenBatch
    escrow: TokenBatch


class NoticesRead(Message, frozen=True):
    """A steward asks what the server wants stewards to look at."""


class Notices(Message, frozen=True):
    """How many checks were made this week, how many are usual, and whether checks ask for work now; and how many alerts
    are kept for longer than the settings say, until the list is renewed."""

    week: int
    checks: int
    usual: int
    is_fuse_blown: bool
    longer_alerts: int
