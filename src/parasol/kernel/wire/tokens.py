"""Tokens: what both sides compute alike. A token is a POPRF output (RFC 9497) on a nonce that its drawer blinded, so
that whoever spends it can't be told from anybody else who drew for the same purpose and week.
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar, get_args

from parasol.kernel.wire.signing import SIGNATURE_BYTES, for_site

Purpose = Literal["check", "read", "post", "report", "escrow"]
Spendable = Literal["check", "read", "post", "report"]
Once = Literal["ballot", "profile", "picture", "voice"]
"""What a member has tokens for that there are once: each poll, by its number; a week's pictures; each quarter, for
profiles (``roster.once``); and each month, to support what was proposed in it (``wire.pens``): that one is shown for a
certificate, and pays for nothing."""
ONCE_TOKENS: dict[Once, int] = {"ballot": 1, "picture": 3, "profile": 3, "voice": 1}
"""How many of each. Those of one number have the same public info, so that nobody can tell one from another."""
Paid = Literal["post", "report", "ballot", "picture", "profile"]
"""With what a room is opened, or a record appended (``rooms.kind``)."""
Shown = Literal["check", "read", "post", "report", "pen", "ballot", "picture", "profile", "voice"]
"""What stands in a header."""
_SHOWN: frozenset[Shown] = frozenset(get_args(Shown))
Bound = Purpose | Once | Literal["pen", "season", "month"]
"""What an evaluation is bound to; of pens with seasons, and voices with months, see ``wire.pens``."""
T = TypeVar("T")

READ_TOKENS = 32
SENT_TOKENS = 12
"""Of these so many pay for posts, and the others for reports that wait and for what members tell stewards alone."""
POST_TOKENS = 8
NEW_POST_TOKENS = 4
"""Of a new member (``roster.once``), whose other four are for reports: all draw alike (docs/decisions/0151)."""
PACK_TOKENS = 4
"""As many tokens as a pack has at most: what is drawn first, right after unlocking."""
PROVED_TOKENS = 16
"""As many as one proof covers at most, so that a slow phone verifies few before it spends one."""
ESCROW_WEEK = 0
"""The public info of an escrow credential names no week: it is drawn once and holds as long as its membership."""
NONCE_BYTES = 32
MAC_BYTES = 32
MARK_BYTES = 16
DRAWER_BYTES = 13
"""What stands for a pack that was drawn begins with so many bytes that stand for member and week."""
MAX_HEADER = 200
PARTS = 5
_MONDAY = 3
"""1970-01-01 was a Thursday, three days after a Monday."""


class NoToken(Exception):
    """There is no token here, or it is spelled as no honest client spells it."""


def week_of(day: int) -> int:
    """The week of a day: whole weeks since Monday, 1969-12-29."""
    return (day + _MONDAY) // 7


def first_day_of(week: int) -> int:
    """The Monday with which a week begins, as a day number."""
    return 7 * week - _MONDAY


def weeks_around(day: int) -> set[int]:
    """The weeks whose tokens are drawn and spent on this day: clocks may differ by a day."""
    return {week_of(day - 1), week_of(day), week_of(day + 1)}


def first_week_kept(day: int) -> int:
    """The first week of which marks of spent tokens and of draws are kept on this day. Those of ``weeks_around`` and a
    day more: a date that is ahead by a day, which is believed at once, frees no mark of a token that is still taken
    when it is set right, or by another server."""
    return week_of(day - 2)


def counts_of(checks: int, posts: int = POST_TOKENS) -> dict[Spendable, int]:
    """How many tokens of each purpose a member with so many checks and posts has in a week."""
    return {"check": checks, "read": READ_TOKENS, "post": posts, "report": SENT_TOKENS - posts}


def packs_of(count: int) -> list[list[int]]:
    """The numbers of a week's ``count`` tokens, dealt into packs of four at most, as even as can be."""
    packs = -(-count // PACK_TOKENS)
    return [list(range(number, count, packs)) for number in range(packs)]


def proved_together(elements: Sequence[T]) -> list[Sequence[T]]:
    """What one proof covers: sixteen at a time, in order."""
    return [elements[at : at + PROVED_TOKENS] for at in range(0, len(elements), PROVED_TOKENS)]


def info_of(purpose: Bound, week: int) -> bytes:
    """The public info that a token is bound to. The same for everybody, so that it marks nobody."""
    return b"parasol/v1/token\x00" + purpose.encode() + b"\x00" + week.to_bytes(4)


def derivation_context(purpose: Bound, week: int, number: int, keys: int = 1) -> bytes:
    """The context under which a vault's master secret gives nonce, blind and key of token ``number``. ``keys`` is the
    number of the server's keys: under new ones nothing is like what was shown under the old. It isn't there for the
    founding's, so that what was drawn before there could be others is drawn again."""
    context = purpose.encode() + b"\x00" + week.to_bytes(4) + number.to_bytes(2)
    return context if keys == 1 else context + keys.to_bytes(4)


def request_mac(output: bytes, site: str, path: str, body: bytes) -> bytes:
    """What binds a token to the request that it pays for, at one site (32 bytes): HMAC-SHA256 under the HKDF of its
    output."""
    info = b"parasol/v1/token/request\x00"
    extracted = hmac.digest(bytes(32), output, "sha256")  # HKDF with an empty salt; 32 bytes are its first block
    key = hmac.digest(extracted, info + b"\x01", "sha256")
    message = b"\n".join((b"POST", path.encode(), hashlib.sha256(body).digest()))
    return hmac.digest(key, for_site(site, message), "sha256")


def request_mark(mac: bytes) -> bytes:
    """What stands for the request that a token pays for: the first 16 bytes of its MAC. It is what the token's own key
    signs (label ``redeem``). Nobody gains from two requests with one mark but whoever makes both, who gets an answer
    more for 2^64 MACs; a proof is forged by forging the signature."""
    return mac[:MARK_BYTES]


@dataclass(frozen=True, slots=True, repr=False)
class RedeemedToken:
    """A token in a request's header. ``signature`` is by the token's own key over the request's mark. The server can't
    verify it, since that key is never sent: it keeps it, to show it to whoever redeems the token again."""

    purpose: Shown
    week: int
    """Of one that there is once: its number."""
    nonce: bytes
    mac: bytes
    signature: bytes

    def header(self) -> str:
        """The value of ``Authorization``."""
        parts = (self.purpose, str(self.week), _b64(self.nonce), _b64(self.mac), _b64(self.signature))
        return "Token " + ".".join(parts)


def read_redeemed(header: str) -> RedeemedToken:
    """A header's token. Raises ``NoToken``."""
    scheme, _, rest = header.partition(" ")
    parts = rest.split(".")
    if scheme != "Token" or len(header) > MAX_HEADER or len(parts) != PARTS:
        raise NoToken
    purpose, week, *encoded = parts
    if purpose not in _SHOWN or not (week.isascii() and week.isdecimal()) or len(week) > 9:
        raise NoToken
    if str(int(week)) != week:
        raise NoToken
    try:
        nonce, mac, signature = (base64.b64decode(part, validate=True) for part in encoded)
    except (binascii.Error, ValueError):
        raise NoToken from None
    lengths = (len(nonce), len(mac), len(signature))
    if lengths != (NONCE_BYTES, MAC_BYTES, SIGNATURE_BYTES) or [*map(_b64, (nonce, mac, signature))] != encoded:
        raise NoToken
    return RedeemedToken(purpose, int(week), nonce, mac, signature)


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode()
