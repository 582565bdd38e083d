"""A week's tokens, and what the server wants stewards to look at."""

from typing import Annotated

from msgspec import Meta

from parasol.features.lounge.structs import PEN_SLOTS
from parasol.kernel.formats.bounds import PASSES
from parasol.kernel.formats.shared import Element, Key, Proof, Uint32, Uint53
from parasol.kernel.messages.message import Message
from parasol.kernel.wire.tokens import Once

MAX_ONCE = 10
"""Four polls at once, the week's pictures, the quarter's profiles, and four voices."""


class TokenPack(Message, frozen=True):
    """Some of a week's tokens of one purpose: blinded elements (RFC 9497, mode POPRF), ``number`` says which."""

    number: Uint53
    elements: list[Element]


class OnceDraw(Message, frozen=True):
    """The blinded elements of what a member has for something: one for a poll, by its number, and for a month's voice;
    three for a week's pictures, and for a quarter's profiles."""

    purpose: Once
    number: Uint32
    elements: Annotated[list[Element], Meta(min_length=1, max_length=PASSES)]


class TokensDraw(Message, frozen=True):
    """A member draws packs of its batch of a week, each lower number before the higher one. ``escrow`` is one element,
    the same each week. ``keys`` is the number of the server's keys that it is for, ``checks`` the member's allowance,
    which says how many packs of which size there are. ``pens`` is one element for each of the member's pens, the same
    for good, whatever the week's season and the server's keys; or none of them. ``posts`` is how many of twelve tokens
    pay for posts: the others pay for reports alone. ``once``: all that is on offer to the member on this day, by
    purpose and number; or less."""

    week: Uint32
    keys: Uint53
    checks: Uint53
    posts: Uint53
    check: list[TokenPack]
    read: list[TokenPack]
    post: list[TokenPack]
    report: list[TokenPack]
    escrow: Element
    pens: Annotated[list[Element], Meta(max_length=PEN_SLOTS)]
    once: Annotated[list[OnceDraw], Meta(max_length=MAX_ONCE)]


class TokenBatch(Message, frozen=True):
    """Evaluated elements with one proof for all."""

    evaluated: list[Element]
    proof: Proof


class TokensDrawn(Message, frozen=True):
    """What was drawn of each purpose, under its own public info, in the order asked, sixteen with one proof; of the
    pens and of what there is once one batch each, since each has its own public info."""

    check: list[TokenBatch]
    read: list[TokenBatch]
    post: list[TokenBatch]
    report: list[TokenBatch]
    escrow: TokenBatch
    pens: Annotated[list[TokenBatch], Meta(max_length=PEN_SLOTS)]
    once: Annotated[list[TokenBatch], Meta(max_length=MAX_ONCE)]


class NoticesRead(Message, frozen=True):
    """A steward asks what the server wants stewards to look at."""


class WaitingKeys(Message, frozen=True):
    """The public halves of keys that the host had made anew, and that wait for two stewards to name them."""

    oprf_key: Key
    token_key: Key
    escrow_key: Key
    profile_key: Key


class Notices(Message, frozen=True):
    """How many checks were made this week, how many are usual, and whether checks ask for work now; and how many alerts
    are kept for longer than the settings say, until the list is renewed. ``new_keys`` of the server, if any wait."""

    week: Uint53
    checks: Uint53
    usual: Uint53
    is_fuse_blown: bool
    longer_alerts: Uint53
    new_keys: WaitingKeys | None
