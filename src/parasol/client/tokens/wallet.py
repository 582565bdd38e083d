"""A person's tokens: drawn with a signature, spent without one.

A week's batch is drawn in one request, whatever will be needed of it (the page draws it in two, since blinding costs a
phone's browser twenty times as much: docs/decisions/0102). Which token is spent is chosen at random among
those that this session doesn't know to be spent. Nothing is kept beyond the session: the next one draws the very same
batch, and shows a token that an earlier one spent. Whoever sees that links both requests, so a server must not be able
to ask for it: another token is shown only after an answer, or after the server has shown what the earlier request
signed (docs/decisions/0054).
"""

import base64
import re
import time
from collections.abc import Callable
from typing import Literal, TypeVar

import msgspec
from msgspec import UNSET

from parasol.client.connection import (
    MAX_ANSWER_BYTES,
    TRIES,
    Answer,
    BadAnswer,
    Connection,
    Declined,
    Unreachable,
    declined_by,
    decoded,
)
from parasol.client.distrust import Distrust
from parasol.client.tokens.derive import (
    Batch,
    Token,
    batches_of,
    credential_of,
    issue_message,
    once_batches,
    unblind,
)
from parasol.client.tokens.pens import DrawnPen, certified, drawn_pens
from parasol.formats import messages as m
from parasol.formats.lounge import Certificate
from parasol.formats.vault import SeatKeys
from parasol.roster import RosterState, allowance
from parasol.roster.once import offered, posts_of
from parasol.told import Told
from parasol.wire.signing import public_key_of
from parasol.wire.tokens import NEW_POST_TOKENS, Once, Purpose, Spendable, week_of

T = TypeVar("T", bound=m.Message)
Sitting = Literal["read", "post"]
"""What a token pays for and tickets go on with."""
Payment = Literal["check", "read", "post", "report"]
"""What somebody pays for. ``report``: a report that waits, and what a member tells stewards of a post. It is paid with
a token that nothing else takes, and with one for posts once there is none (docs/decisions/0119)."""
_SHARES: dict[Payment, tuple[Spendable, ...]] = {
    "check": ("check",),
    "read": ("read",),
    "post": ("post",),
    "report": ("report", "post"),
}
MOST_REDEEMED: dict[Payment, int] = {"check": 6, "read": 16, "post": 12, "report": 12}
"""So many tokens that other sessions spent are shown for one request at most. Whoever opens the page four times a day
spends most of the week's reads, and would be asked again and again with six."""
MOST_REFUSED = 3
"""So many tickets that are good yet a server may refuse in a session: it started anew, or a browser sent one twice."""
LONG_BYTES = 4096
"""A request with a record that may count as more than one post: a ticket that has too few left isn't refused then."""
TICKET_SECONDS = 540
"""A ticket is taken for ten minutes; this side lets go of it a minute earlier."""
_UNSPENT = re.compile(r"work-.*|list-moved|community-quota|token-(missing|wrong|stale)")
"""Codes of answers before which an honest server spends nothing."""
DRAW_TRIES = 2
_DRAWN_ANEW = {"keys-moved", "token-count"}
"""What this device read last gives other keys, or something that is on offer no more."""
_MOST_BYTES: dict[str, int] = {"check": m.CHECK_BYTES}
"""What is paid for with these has answers of one size: more of it would keep somebody waiting."""
_NONE_LEFT: dict[Payment, str] = {
    "check": "you have used this week's checks; there are more on Monday",
    "read": "you have read as often as you can in one week; you can read again on Monday",
    "post": "you have sent as much as you can in one week; you can send again on Monday. What is kept for a report "
    "that waits, and for telling stewards of a post, is still there",
    "report": "you have sent as much as you can in one week; you can send again on Monday. A report can go to the "
    "stewards now",
}
_NEW_HERE = ". After 28 days, or once a steward vouches for you, it is twice as much"
_MANY_REDEEMED: dict[Payment, str] = {
    "check": "most of this week's checks are used, and it found none that is left yet. Try again: it looks on",
    "read": "you have read very often this week. Nothing was read now. Try again: it may still work",
    "post": "most of what you can send this week is sent. Nothing was sent now. Try again: it may still work",
    "report": "most of what you can send this week is sent. Nothing was sent now. Try again: it may still work",
}


class NoTokens(Told):
    """All tokens of this week are spent. ``code`` is for programs."""

    code = "no-tokens"


class ManyRedeemed(NoTokens):
    """As many spent tokens were shown as may be for one request. Trying again goes on with others."""

    code = "many-spent"


class OnceMissing(Told):
    """This session drew no such token: it isn't for this member, or it came on offer after the draw. None is drawn for
    the asking, since a draw is signed, and would name whoever asks for something right after it."""

    code = "once-missing"


class OnceUsed(Told):
    """The one token for this was redeemed before, as the server has shown."""

    code = "once-used"


class KeysMoved(Told):
    """The server has other keys than those that this was prepared for, so it has to be prepared anew."""

    code = "keys-moved"


class TokenWallet:
    """One person's tokens. ``connection`` gives the one in use now, ``register`` the charter and what the register says
    of this person, ``refresh`` reads both again; ``clock`` measures tickets' age."""

    def __init__(
        self,
        connection: Callable[[], Connection],
        seat: SeatKeys,
        random: Callable[[int], bytes],
        today: Callable[[], int],
        register: Callable[[], tuple[RosterState, m.Mine]],
        refresh: Callable[[], None] = lambda: None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._connection = connection
        self._seat = seat
        self._random = random
        self._today = today
        self._register = register
        self._refresh = refresh
        self._clock = clock
        self._drawn_for: tuple[int, int] | None = None
        """The week, and the number of the server's keys."""
        self._drawn: dict[Purpose, tuple[Batch, list[m.TokenBatch]]] = {}
        self._left: dict[Spendable, list[Token]] = {}
        self._held: dict[Spendable, list[Token]] = {}
        """Tokens that were shown, and of which nobody knows whether they are spent: these go first."""
        self._unspent: set[bytes] = set()
        """Marks of requests of which the server itself said that they spent nothing."""
        self._tickets: dict[Sitting, tuple[bytes, float]] = {}
        self._pens: list[tuple[DrawnPen, m.TokenBatch]] = []
        self._once: dict[tuple[Once, int], tuple[Batch, list[m.TokenBatch]]] = {}
        self._refused = 0
        self._stopped: Distrust | None = None

    def __repr__(self) -> str:
        return "TokenWallet(…)"

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
            pens = drawn_pens(self._seat, roster.genesis, keys)
            once = once_batches(self._seat, offered(roster, since, mine.vouched_on, self._today()), keys)
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
        """A pen's certificate for the season of today: asked for by itself, with nothing that names the member. Raises
        as ``request_batch``, and ``Distrust`` (``wrong-token-key``, ``wrong-certificate``)."""
        for attempt in range(DRAW_TRIES):
            self.request_batch()
            roster, _ = self._register()
            drawn, given = self._pens[slot]
            try:
                return certified(self._connection(), drawn, given, roster, self._today())
            except Declined as declined:
                if declined.code != "token-wrong" or attempt == DRAW_TRIES - 1 or not self._has_new_keys():
                    raise
        raise AssertionError("not reached")

    def once(self, purpose: Once, number: int) -> list[Token]:
        """The tokens that there are for this, once. Raises ``OnceMissing``, ``Distrust``, and as ``request_batch``."""
        if self._stopped is not None:
            raise self._stopped
        self.request_batch()
        drawn = self._once.get((purpose, number))
        if drawn is None:
            raise OnceMissing("this session has nothing to pay for this with. It came after you, or isn't for you")
        roster = self._register()[0]
        return unblind(*drawn, roster.profile_key if purpose == "profile" else roster.token_key)

    def ask_once(self, path: str, message: m.Message, answer: type[T], purpose: Once, number: int, which: int = 0) -> T:
        """Send a message paid with a token that there is once for this: the only one, or ``which`` of them. No other is
        tried, since who sees one twice links both requests. If the answer was lost, the very same message is answered
        again. Raises ``OnceMissing``, ``OnceUsed``, and as ``ask_bytes``."""
        token = self.once(purpose, number)[which]
        body = msgspec.json.encode(message)
        given, is_first = self._send(path, body, token)
        if given.status == 200:
            return decoded(given.content, answer)
        declined, mark = declined_by(given), token.mark(path, body)
        if declined.code != "token-spent":
            # an append is told so after its token was spent, and what is paid with these before
            if is_first and (declined.code == "roster-moved" or _UNSPENT.fullmatch(declined.code)):
                self._unspent.add(mark)
            raise declined
        if not token.was_redeemed(declined.spent, {mark, *self._unspent}):
            raise self._stop("token-unspent", "it says that you did this before, and can't show it. Nothing was done")
        raise OnceUsed("you did this before, here or on another device; it is done once")

    def ask_for_sitting(self, path: str, message: m.Message, answer: type[T]) -> T:
        """Send one of a sitting's posts: with the ticket that the one before brought, or else with a post token. Raises
        as ``ask_bytes``."""
        return decoded(self._asked(path, message, "post", "post", None), answer)

    def ask(self, path: str, message: m.Message, answer: type[T], purpose: Payment, keys: int | None = None) -> T:
        """Send a message paid with a token, and read a JSON answer. ``keys``: the number of the server's keys that it
        was prepared for, if it is right for these alone. Raises as ``ask_bytes``."""
        return decoded(self.ask_bytes(path, message, purpose, keys), answer)

    def ask_bytes(self, path: str, message: m.Message, purpose: Payment, keys: int | None = None) -> bytes:
        """The same for an answer in bytes. A further read goes with the ticket that the last one brought. Where the
        server's keys have changed it draws anew and asks again. Raises ``KeysMoved``, ``NoTokens``, ``ManyRedeemed``,
        ``Distrust`` (``wrong-token-key``; ``token-unspent`` and ``tickets-refused``, after which this wallet pays for
        nothing more), ``Declined``, ``Unreachable``, ``BadAnswer``."""
        return self._asked(path, message, purpose, "read" if purpose == "read" else None, keys)

    def _asked(
        self, path: str, message: m.Message, purpose: Payment, sitting: Sitting | None, keys: int | None
    ) -> bytes:
        if self._stopped is not None:
            raise self._stopped
        body = msgspec.json.encode(message)
        answer = self._with_ticket(path, body, sitting) if sitting is not None else None
        return (answer or self._with_token(path, body, purpose, keys, sitting)).content

    def _with_ticket(self, path: str, body: bytes, sitting: Sitting) -> Answer | None:
        """The answer to a request that a ticket paid for; None if there is none that counts."""
        ticket, given = self._tickets.pop(sitting, (b"", 0.0))
        if not 0 <= self._clock() - given < TICKET_SECONDS:
            return None
        answer = self._connection().send(path, body, f"Ticket {base64.b64encode(ticket).decode()}")
        if answer.status == 200:
            return self._kept(answer, sitting)
        declined = declined_by(answer)
        if declined.code == "short-ticket" and len(body) > LONG_BYTES:
            return None
        if declined.code not in {"stale-ticket", "spent-ticket"}:
            raise declined
        self._refused += 1
        if self._refused > MOST_REFUSED:
            raise self._stop("tickets-refused", "it gave you what pays for reading on, and refuses it again and again")
        return None

    def _with_token(
        self, path: str, body: bytes, purpose: Payment, keys: int | None, sitting: Sitting | None
    ) -> Answer:
        for _ in range(MOST_REDEEMED[purpose]):
            self.request_batch()  # may find newer keys
            if keys is not None and keys != self._register()[0].keys_number:
                raise KeysMoved("the server has other keys now; write this once more")
            token = self._take(purpose)
            try:
                answer, is_first = self._send(path, body, token)
                if answer.status == 200:
                    return self._kept(answer, sitting)
            except (Unreachable, BadAnswer):
                self._hold(token)
                raise
            declined, mark = declined_by(answer), token.mark(path, body)
            if declined.code == "token-wrong" and self._has_new_keys():
                continue
            if declined.code != "token-spent":
                self._hold(token)
                if is_first and _UNSPENT.fullmatch(declined.code):  # one that was lost may have spent it before
                    self._unspent.add(mark)
                raise declined
            if not token.was_redeemed(declined.spent, {mark, *self._unspent}):
                text = "it says that what pays for this was used before, and can't show it. Nothing was done"
                raise self._stop("token-unspent", text)
        if not any(self._left.get(share) or self._held.get(share) for share in _SHARES[purpose]):
            raise self._none_left(purpose)
        raise ManyRedeemed(_MANY_REDEEMED[purpose])

    def _has_new_keys(self) -> bool:
        """Whether the server's keys are others than those that were drawn for, as the charter says: then what was drawn
        counts no more, and a dishonest server can't ask for more of it, since two stewards have to sign each change."""
        if self._drawn_for is None or self._drawn_for[1] == self._register()[0].keys_number:
            self._refresh()
        return self._drawn_for is not None and self._drawn_for[1] != self._register()[0].keys_number

    def _kept(self, answer: Answer, sitting: Sitting | None) -> Answer:
        """An answer of which the ticket is kept. To a read without one, each page of a sitting would show another
        token."""
        if sitting == "read" and answer.ticket is None:
            raise BadAnswer("the server's answer can't be read")
        if sitting is not None and answer.ticket is not None:
            self._tickets[sitting] = answer.ticket, self._clock()
        return answer

    def _stop(self, code: str, text: str) -> Distrust:
        """Show nothing more to this server: the next token could be one that an earlier session showed."""
        self._stopped = Distrust(code, text)
        return self._stopped

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

    def _none_left(self, payment: Payment) -> NoTokens:
        is_new = payment == "post" and len(self._drawn["post"][0].numbers) == NEW_POST_TOKENS
        return NoTokens(_NONE_LEFT[payment] + (_NEW_HERE if is_new else ""))

    def _hold(self, token: Token) -> None:
        self._held.setdefault(token.purpose, []).append(token)  # type: ignore[arg-type]

    def _send(self, path: str, body: bytes, token: Token) -> tuple[Answer, bool]:
        """The answer, and whether it is to the first try. If the line breaks, the very same request goes again, which
        the server answers again."""
        header, pace = token.header(path, body), self._connection().pace()
        most = _MOST_BYTES.get(token.purpose, MAX_ANSWER_BYTES)
        for attempt in range(TRIES - 1):
            try:
                return self._connection().send(path, body, header, pace, most), attempt == 0
            except Unreachable:
                if pace.left <= 0:
                    raise
        return self._connection().send(path, body, header, pace, most), False
