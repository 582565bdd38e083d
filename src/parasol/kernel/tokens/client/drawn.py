"""What a person has to pay with: drawn with a signature once a week, and taken from at random.

A week's batch is drawn in one request, whatever will be needed of it (the page draws it in two, since blinding costs a
phone's browser twenty times as much: docs/decisions/0102).
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeVar

from msgspec import UNSET

from parasol.features.lounge.client.pens import DrawnPen, certified, certified_voice, drawn_pens
from parasol.features.lounge.rules import season_of_week
from parasol.features.lounge.structs import Certificate, VoiceCertificate
from parasol.kernel import messages as m
from parasol.kernel.client.connection import BadAnswer, Connection, Declined
from parasol.kernel.roster.rules import RosterState, allowance
from parasol.kernel.roster.rules.once import offered, posts_of
from parasol.kernel.tokens.client.derive import (
    Batch,
    Token,
    batches_of,
    credential_of,
    issue_message,
    once_batches,
    unblind,
)
from parasol.kernel.told import Told
from parasol.kernel.vault.structs import SeatKeys
from parasol.kernel.wire.signing import public_key_of
from parasol.kernel.wire.tokens import NEW_POST_TOKENS, Once, Purpose, Spendable, week_of

Sitting = Literal["read"] | tuple[str, int]
"""What a token pays for and tickets go on with: reading, or writing in a room with the pen of a slot."""
T = TypeVar("T")
Payment = Literal["check", "read", "post", "report"]
"""What somebody pays for. ``report``: a report that waits, and what a member tells stewards of a post. It is paid with
a token that nothing else takes, and with one for posts once there is none (docs/decisions/0119)."""
_SHARES: dict[Payment, tuple[Spendable, ...]] = {
    "check": ("check",),
    "read": ("read",),
    "post": ("post",),
    "report": ("report", "post"),
}
DRAW_TRIES = 2
_DRAWN_ANEW = {"keys-moved", "token-count"}
"""What this device read last gives other keys, or something that is on offer no more."""
_NONE_LEFT: dict[Payment, str] = {
    "check": "you have used this week's checks; there are more on Monday",
    "read": "you have read as often as you can in one week; you can read again on Monday",
    "post": "you have sent as much as you can in one week; you can send again on Monday. What is kept for a report "
    "that waits, and for telling stewards of a post, is still there",
    "report": "you have sent as much as you can in one week; you can send again on Monday. A report can go to the "
    "stewards now",
}
_NEW_HERE = ". After 28 days, or once a steward vouches for you, it is twice as much"


class NoTokens(Told, code="no-tokens"):
    """All tokens of this week are spent. ``code`` is for programs."""


class OnceMissing(Told, code="once-missing"):
    """This session drew no such token: it isn't for this member, or it came on offer after the draw. None is drawn for
    the asking, since a draw is signed, and would name whoever asks for something right after it."""


@dataclass(eq=False, repr=False)
class DrawnTokens:
    """One person's tokens of this week, and those that there are once. ``connection`` gives the one in use now,
    ``register`` the charter and what the register says of this person, ``refresh`` reads both again, ``clock`` measures
    tickets' age."""

    _connection: Callable[[], Connection]
    _seat: SeatKeys
    _random: Callable[[int], bytes]
    _today: Callable[[], int]
    _register: Callable[[], tuple[RosterState, m.Mine]]
    _refresh: Callable[[], None] = lambda: None
    _clock: Callable[[], float] = time.time

    def __post_init__(self) -> None:
        self._drawn_for: tuple[int, int] | None = None
        """The week, and the number of the server's keys."""
        self._drawn: dict[Purpose, tuple[Batch, list[m.TokenBatch]]] = {}
        self._left: dict[Spendable, list[Token]] = {}
        self._held: dict[Spendable, list[Token]] = {}
        """Tokens that were shown, and of which nobody knows whether they are spent: these go first."""
        self._tickets: dict[Sitting, tuple[bytes, float]] = {}
        """What answers to tokens of this draw brought, and when."""
        self._pens: list[tuple[DrawnPen, m.TokenBatch]] = []
        self._once: dict[tuple[Once, int], tuple[Batch, list[m.TokenBatch]]] = {}

    def request_batch(self) -> None:
        """Draw this week's batch, unless that is done. The week is this device's own: a week made for one member would
        mark them. Raises ``Declined`` (``token-week``: the dates differ), ``Unreachable``, ``BadAnswer``."""
        week = week_of(self._today())
        for attempt in range(DRAW_TRIES):
            roster, mine = self._register()
            keys = roster.keys_number
            if (week, keys) == self._drawn_for:
                return
            since = self._today() if mine.since is None else mine.since
            # By the key before too: of a renewal in the register who reads the charter alone knows nothing.
            checks = max(allowance(roster, key, since, mine.vouched_on, week) for key in self._keys())
            posts = posts_of(roster, since, mine.vouched_on, week)
            batches = batches_of(self._seat, week, checks, keys, posts)
            pens = drawn_pens(self._seat, roster.genesis, season_of_week(week))
            offers = offered(roster, since, mine.vouched_on, self._today())
            once = once_batches(self._seat, offers, keys, roster.genesis)
            message = issue_message(week, batches, keys, [each.blinded for each in pens], once)
            try:
                answer = self._connection().ask("/api/tokens/draw", message, m.TokensDrawn, self._seat.sign_seed)
                break
            except Declined as declined:
                if declined.code not in _DRAWN_ANEW or attempt == DRAW_TRIES - 1:
                    raise
                self._refresh()
        given: dict[Purpose, list[m.TokenBatch]] = {
            "check": answer.check,
            "read": answer.read,
            "post": answer.post,
            "report": answer.report,
            "escrow": [answer.escrow],
        }
        if len(answer.pens) != len(pens):
            raise BadAnswer("the server's answer can't be read")
        self._drawn = {purpose: (batch, given[purpose]) for purpose, batch in batches.items()}
        self._pens = list(zip(pens, answer.pens, strict=True))
        for at, batch in enumerate(once):
            self._once[batch.purpose, batch.week] = batch, answer.once[at : at + 1]  # type: ignore[index]
        self._drawn_for, self._left, self._held, self._tickets = (week, keys), {}, {}, {}

    def _keys(self) -> list[bytes]:
        """The member's public key, and the one before of who renewed their own."""
        former = [] if self._seat.former is UNSET else [self._seat.former.key]
        return [public_key_of(self._seat.sign_seed), *former]

    def forget(self) -> None:
        """Forget what was drawn and spent; it is drawn again when it is needed."""
        self._drawn_for, self._drawn, self._left, self._held, self._tickets = None, {}, {}, {}, {}
        self._pens, self._once = [], {}

    def credential(self) -> m.Credential:
        """The member's credential for the escrow, the same for as long as the membership lasts. Raises as
        ``request_batch``, and ``Distrust`` (``wrong-token-key``)."""
        self.request_batch()
        return credential_of(*self._drawn["escrow"], self._register()[0].token_key)

    def certificate(self, slot: int) -> Certificate:
        """A pen's certificate for this week's season: asked for by itself, with nothing that names the member. Raises
        as ``request_batch``, and ``Distrust`` (``wrong-token-key``, ``wrong-certificate``)."""

        def ask() -> Certificate:
            return certified(self._connection(), *self._pens[slot], self._register()[0])

        return self._under_new_keys(ask)

    def voice(self, month: int) -> VoiceCertificate:
        """The certificate of one's voice for a month, in the same way. Raises as ``certificate``, and
        ``OnceMissing``."""
        return self._under_new_keys(
            lambda: certified_voice(self._connection(), self._drawn_once("voice", month)[0], self._register()[0])
        )

    def _under_new_keys(self, ask: Callable[[], T]) -> T:
        """Ask, and once more if the server got other keys since the draw."""
        for attempt in range(DRAW_TRIES):
            self.request_batch()
            try:
                return ask()
            except Declined as declined:
                if declined.code != "token-wrong" or attempt == DRAW_TRIES - 1 or not self._has_new_keys():
                    raise
        raise AssertionError("not reached")

    def _drawn_once(self, purpose: Once, number: int) -> list[Token]:
        """The tokens that there are for this, once. Raises ``OnceMissing``, ``Distrust``, and as ``request_batch``."""
        self.request_batch()
        drawn = self._once.get((purpose, number))
        if drawn is None:
            raise OnceMissing("this session has nothing to pay for this with. It came after you, or isn't for you")
        roster = self._register()[0]
        return unblind(*drawn, roster.profile_key if purpose == "profile" else roster.token_key)

    def _has_new_keys(self) -> bool:
        """Whether the server's keys are others than those that were drawn for, as the charter says: then what was drawn
        counts no more, and a dishonest server can't ask for more of it, since two stewards have to sign each change."""
        if self._drawn_for is None or self._drawn_for[1] == self._register()[0].keys_number:
            self._refresh()
        return self._drawn_for is not None and self._drawn_for[1] != self._register()[0].keys_number

    def _take(self, payment: Payment) -> Token:
        self.request_batch()
        for share in _SHARES[payment]:
            if share not in self._left:
                self._left[share] = unblind(*self._drawn[share], self._register()[0].token_key)
            left, held = self._left[share], self._held.get(share)
            if held:
                return held.pop()
            if left:
                return left.pop(int.from_bytes(self._random(8)) % len(left))
        raise self._none_left(payment)

    def _has_left(self, payment: Payment) -> bool:
        return any(self._left.get(share) or self._held.get(share) for share in _SHARES[payment])

    def _none_left(self, payment: Payment) -> NoTokens:
        is_new = payment == "post" and len(self._drawn["post"][0].numbers) == NEW_POST_TOKENS
        return NoTokens(_NONE_LEFT[payment] + (_NEW_HERE if is_new else ""))

    def _hold(self, token: Token) -> None:
        self._held.setdefault(token.purpose, []).append(token)  # type: ignore[arg-type]
