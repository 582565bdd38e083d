"""What every message is: read strictly, so that an unknown field is an error. The answers that say only whether it is
done, or which refusal it is."""

from typing import Literal

import msgspec

RefusalCode = Literal[
    "malformed",
    "cut-off",
    "not-padded",
    "not-a-point",
    "not-withdrawable",
    "not-indexed",
    "not-public",
    "not-that-day",
    "vault-large",
    "boxes",
    "other-protocol",
    "unsigned",
    "bad-signature",
    "other-site",
    "stale-nonce",
    "spent-nonce",
    "token-missing",
    "token-wrong",
    "token-stale",
    "stale-ticket",
    "spent-ticket",
    "short-ticket",
    "work-missing",
    "work-wrong",
    "work-stale",
    "work-spent",
    "not-a-seat",
    "seat-frozen",
    "invite-used",
    "not-a-steward",
    "not-allowed",
    "not-yours",
    "last-day",
    "closing",
    "not-this-host",
    "not-this-page",
    "no-such-room",
    "no-such-vault",
    "nothing-to-withdraw",
    "no-such-service",
    "no-such-page",
    "no-catalogue",
    "not-a-post",
    "not-a-get",
    "roster-moved",
    "taken",
    "withdrawn",
    "record-conflict",
    "vault-moved",
    "profile-moved",
    "tag-taken",
    "not-staged",
    "head-moved",
    "head-day",
    "list-moved",
    "list-unfinished",
    "room-full",
    "not-taken-on",
    "desk-closed",
    "profiles-apart",
    "profiles-only",
    "not-founded",
    "poll-open",
    "token-spent",
    "token-week",
    "token-count",
    "token-drawn",
    "keys-moved",
    "closed",
    "too-large",
    "not-json",
    "quota",
    "community-quota",
    "unexpected",
    "full",
    "storage",
    "away",
    "blobs-full",
    "bucket-full",
    "roster-unreadable",
    "roster-forked",
    "roster-chain",
    "roster-signature",
    "roster-not-allowed",
    "roster-two-stewards",
    "roster-unknown-invite",
    "roster-stale-invite",
    "roster-duplicate",
    "roster-generation",
    "roster-policy",
    "roster-desk",
    "roster-closing",
    "roster-server-keys",
    "roster-day",
    "roster-too-soon",
]
"""All that a server can refuse with. Whoever asked says it in words of their own: a server has none to give them."""


class Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all messages."""


class Done(Message, frozen=True):
    """An empty answer: it is done, and synced to disk."""


class Problem(Message, frozen=True, omit_defaults=True):
    """An error (RFC 9457, ``application/problem+json``)."""

    status: int
    code: RefusalCode
    spent: bytes | None = None
    """With ``token-spent``: the mark of the request that the token paid for (16 bytes), and its signature (64)."""
