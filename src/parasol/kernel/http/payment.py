"""How a request without a name is paid for: with a token, or with the ticket that an answer to a paid read brought."""

import base64
import binascii
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from parasol.kernel.formats.bounds import RECORD_SIZES
from parasol.kernel.http.problems import Refused
from parasol.kernel.limits import (
    NonceBook,
    SpentNonce,
    StaleNonce,
    TokenLimit,
    TokenMissing,
    TokenStale,
    TokenWrong,
    redeemed_mark,
    request_mark,
)
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.once import redeemable
from parasol.kernel.storage import RedeemedBy, Redeeming, Storage, TokenSpent
from parasol.kernel.wire.tokens import Once, Paid, RedeemedToken, Shown, week_of

T = TypeVar("T")

TICKET_HEADER = "Parasol-Ticket"
QUOTA_SECONDS = 3600


@dataclass(slots=True)
class Sitting:
    """What one token pays for: ``most`` posts, of which so many are ``left`` once this request is answered."""

    most: int
    left: int

    def count(self, size: int) -> None:
        """A record of this size counts as one post, a longer one as two, the longest as all. Raises ``Refused`` if this
        ticket pays for fewer: a token can be used."""
        posts = min(self.most, 1 if size <= RECORD_SIZES[0] else 2 if size <= RECORD_SIZES[1] else self.most)
        if posts > self.left + 1:
            raise Refused(401, "short-ticket")
        self.left -= posts - 1


def once_label(offer: tuple[Once, int]) -> str:
    """As what a token that there is once is counted and kept."""
    return f"{offer[0]}.{offer[1]}"


def issued_label(poll: int) -> str:
    """As what the tokens issued for a poll are counted."""
    return f"ballot.{poll} issued"


def token_wrong() -> Refused:
    """What a token is not right for."""
    return Refused(401, "token-wrong")


def _of_another_time() -> Refused:
    return Refused(401, "token-stale")


def token_missing() -> Refused:
    """What is paid for with a token came without one."""
    return Refused(401, "token-missing")


@dataclass(slots=True)
class Payment:
    """A token that is right for its request. Whether it was spent before is seen when it is spent."""

    redeemed: RedeemedToken
    _storage: Storage
    _ends_on: int | None = None
    """Of what there is once: it is kept as spent in the week of its last day."""
    is_done: bool = field(default=False, init=False)
    is_repeated: bool = field(default=False, init=False)
    """Whether this very request had paid before: its answer was lost."""

    async def was_made(self) -> bool:
        """Whether this very request was paid for before, and is sent again because its answer was lost."""
        held = await self._held()
        return held is not None and held.request == request_mark(self.redeemed.mac)

    async def check(self) -> None:
        """Raise ``Refused`` if another request spent it."""
        held = await self._held()
        if held is None or held.request == request_mark(self.redeemed.mac):
            return
        raise Refused(409, "token-spent", spent=held.request + held.signature)

    async def make(self, most: int | None = None) -> None:
        """Spend the token; with ``most``, at most so many of its purpose in its week. Raises ``Refused``."""
        outcome = await self._storage.redeem(*self._redeeming, most)
        if outcome == "spent":
            raise await self._spent()
        if outcome == "quota":
            raise Refused(429, "community-quota", retry_after=QUOTA_SECONDS)
        self.is_repeated = outcome == "again"
        self.is_done = True

    async def make_with(self, keep: Callable[..., Awaitable[T]]) -> T:
        """Spend the token with what ``keep`` keeps, both or neither. Raises ``Refused``."""
        await self.check()
        try:
            kept = await keep(paid_with=self._redeeming)
        except TokenSpent:
            raise await self._spent() from None
        self.is_done = True
        return kept

    def pays(self, purpose: Paid, number: int | None = None) -> bool:
        """Whether it is one for this, and of this number where that matters. What a post costs pays for a report."""
        is_right = self.redeemed.purpose == purpose or (purpose == "report" and self.redeemed.purpose == "post")
        return is_right and number in (None, self.redeemed.week)

    async def _spent(self) -> Refused:
        await self.check()
        return Refused(401, "token-stale")  # gone with it, between two looks

    @property
    def _redeeming(self) -> Redeeming:
        redeemed = self.redeemed
        return Redeeming(*self._place, redeemed_mark(redeemed), request_mark(redeemed.mac), redeemed.signature)

    @property
    def _place(self) -> tuple[int, str]:
        redeemed = self.redeemed
        return (
            (redeemed.week, redeemed.purpose)
            if self._ends_on is None
            else (week_of(self._ends_on), once_label((redeemed.purpose, redeemed.week)))  # type: ignore[arg-type]
        )

    async def _held(self) -> RedeemedBy | None:
        return await self._storage.redeemed_by(*self._place, redeemed_mark(self.redeemed))


class Redemption:
    """Reads what a request is paid with. Tickets for reads and for posts have keys of their own, so that none is the
    other or a nonce."""

    def __init__(self, tokens: TokenLimit, tickets: NonceBook, post_tickets: NonceBook, storage: Storage) -> None:
        self._tokens = tokens
        self._tickets = tickets
        self._post_tickets = post_tickets
        self._storage = storage

    def token(
        self,
        header: str | None,
        purposes: Collection[Shown],
        sites: Sequence[str],
        path: str,
        body: bytes,
        today: int,
        roster: RosterState | None = None,
    ) -> Payment:
        """The token in a header, verified; with ``roster`` also one of those that there are once. Raises
        ``Refused``."""
        once = {} if roster is None else redeemable(roster, today)
        try:
            redeemed = self._tokens.verify(header, purposes, sites, path, body, today, once)
            return Payment(redeemed, self._storage, once.get((redeemed.purpose, redeemed.week)))
        except TokenMissing:
            raise token_missing() from None
        except TokenStale:
            raise _of_another_time() from None
        except TokenWrong:
            raise token_wrong() from None

    def pen(self, header: str | None, sites: Sequence[str], path: str, body: bytes, today: int) -> RedeemedToken:
        """A pen's token in a header, verified. Raises ``Refused``."""
        try:
            return self._tokens.verify_pen(header, sites, path, body, today)
        except TokenMissing:
            raise token_missing() from None
        except TokenStale:
            raise _of_another_time() from None
        except TokenWrong:
            raise token_wrong() from None

    async def redeem_ticket(self, header: str, now: float, *, posts: bool = False) -> int:
        """Use up a ticket; for how many requests more there may be one. Raises ``Refused``."""
        book = self._post_tickets if posts else self._tickets
        try:
            ticket = base64.b64decode(header.removeprefix("Ticket ")[:100], validate=True)
            return await book.redeem(ticket, now)
        except (binascii.Error, ValueError, StaleNonce):
            raise Refused(401, "stale-ticket") from None
        except SpentNonce:
            raise Refused(401, "spent-ticket") from None

    def ticket(self, now: float, *, posts: int = 0) -> str:
        """A ticket for another read, or for so many posts, as text for a header."""
        made = self._post_tickets.issue(now, posts - 1) if posts else self._tickets.issue(now)
        return base64.b64encode(made).decode()
