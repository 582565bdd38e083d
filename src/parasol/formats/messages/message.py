"""What every message is: read strictly, so that an unknown field is an error. And the answers that say only whether it
is done."""

import msgspec


class Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all messages."""


class Done(Message, frozen=True):
    """An empty answer: it is done, and synced to disk."""


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """An error (RFC 9457, ``application/problem+json``) in plain words. ``code`` is for programs."""

    title: str
    status: int
    code: str
    type: str = "about:blank"
    spent: bytes | None = None
    """With ``token-spent``: the mark of the request that the token paid for (16 bytes), and its signature (64)."""
