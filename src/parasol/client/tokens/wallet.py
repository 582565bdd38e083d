"""A person's tokens: drawn with a signature, spent without one.

A week's batch is drawn in one request, whatever will be needed of it. Which token is spent is chosen at random among
those that this session doesn't know to be spent. Nothing is kept beyond the session: the next one draws the very same
batch, and shows a token that an earlier one spent. Whoever sees that links both requests, so a server must not be able
to ask for it: another token is shown only after an answer, or after the server has shown what the earlier request
signed (docs/decisions/0054).
"""

import base64
import re
import time
from collections.abc import Callable
from typing import TypeVar

import msgspec

from parasol.client.connection import (
    MAX_ANSWER_BYTES,
    TRIES,
    Answer,
    BadAnswer,
    Connection,
    Unreachable,
    declined_by,
    decoded,
)
from parasol.client.distrust import Distrust
from parasol.client.tokens.derive import Batch, Token, credential_of, issue_message, unblind, week_batches
from parasol.formats import messages as m
from parasol.roster import RosterState, allowance
from parasol.wire.signing import public_key_of
from parasol.wire.tokens import Purpose, Spendable, week_of

T = TypeVar("T", bound=m.Message)
MOST_REDEEMED: dict[Spendable, int] = {"check": 6, "read": 16, "post": 12}
"""So many tokens that other sessions spent are shown for one request at most. Whoever opens the page four times a day
spends most of the week's reads, and would be asked again and again with six."""
MOST_REFUSED = 3
"""So many tickets that are good yet a server may refuse in a session: it started anew, or a browser sent one twice."""
TICKET_SECONDS = 540
"""A ticket is taken for ten minutes; this side lets go of it a minute earlier."""
_UNSPENT = re.compile(r"work-.*|list-moved|community-quota|token-(missing|wrong|stale)")
"""Codes of answers before which an honest server spends nothing."""
_MOST_BYTES: dict[Spendable, int] = {"check": 7264}
"""What is paid for with these has answers of one size: more of it would keep somebody waiting."""
_NONE_LEFT: dict[Spendable, str] = {
    "check": "you have used this week's checks; there are more on Monday",
    "read": "you have read as often as you can in one week; you can read again on Monday",
    "post": "you have sent as much as you can in one week; you can send again on Monday",
}
_MANY_REDEEMED: dict[Spendable, str] = {
    "check": "most of this week's checks are used, and it found none that is left yet. Try again: it looks on",
    "read": "you have read very often this week. Nothing was read now. Try again: it may still work",
    "post": "most of what you can send this week is sent. Nothing was sent now. Try again: it may still work",
}


class NoTokens(Exception):
    """All tokens of this week are spent. ``code`` is for programs."""

    code = "no-tokens"


class ManyRedeemed(NoTokens):
    """As many spent tokens were shown as may be for one request. Trying again goes on with others."""

    code = "many-spent"


class TokenWallet:
    """One person's tokens. ``connection`` and ``roster`` give those in use now; ``clock`` measures tickets' age."""

    def __init__(
        self,
        connection: Callable[[], Connection],
        master: bytes,
        seed: bytes,
        random: Callable[[int], bytes],
        today: Callable[[], int],
        roster: Callable[[], RosterState],
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._connection = connection
        self._master = master
        self._seed = seed
        self._random = random
        self._today = today
        self._roster = roster
        self._clock = clock
        self._week: int | None = None
        self._drawn: dict[Purpose, tuple[Batch, m.TokenBatch]] = {}
        self._left: dict[Spendable, list[Token]] = {}
        self._held: dict[Spendable, list[Token]] = {}
        """Tokens that were shown, and of which nobody knows whether they are spent: these go first."""
        self._unspent: set[bytes] = set()
        """Marks of requests of which the server itself said that they spent nothing."""
        self._ticket: tuple[bytes, float] | None = None
        self._refused = 0
        self._stopped: Distrust | None = None

    def __repr__(self) -> str:
        return "TokenWallet(…)"

    def request_batch(self) -> None:
        """Draw this week's batch, unless that is done. The week is this device's own: a week made for one member would
        mark them. Raises ``Declined`` (``token-week``: the dates differ), ``Unreachable``, ``BadAnswer``."""
        week = week_of(self._today())
        if week == self._week:
            return
        checks = allowance(self._roster(), public_key_of(self._seed), week)
        batches = week_batches(self._master, week, checks)
        message = issue_message(week, batches)
        answer = self._connection().ask("/api/tokens/draw", message, m.TokensDrawn, self._seed)
        given: dict[Purpose, m.TokenBatch] = {
            "check": answer.check,
            "read": answer.read,
            "post": answer.post,
            "escrow": answer.escrow,
        }
        self._drawn = {purpose: (batch, given[purpose]) for purpose, batch in batches.items()}
        self._week, self._left, self._held, self._ticket = week, {}, {}, None

    def forget(self) -> None:
        """Forget what was drawn and spent; it is drawn again when it is needed."""
        self._week, self._drawn, self._left, self._held, self._ticket = None, {}, {}, {}, None

    def credential(self) -> m.Credential:
        """The member's credential for the escrow, the same for as long as the membership lasts. Raises as
        ``request_batch``, and ``Distrust`` (``wrong-token-key``)."""
        self.request_batch()
        return credential_of(*self._drawn["escrow"], self._roster().token_key)

    def ask(self, path: str, message: m.Message, answer: type[T], purpose: Spendable) -> T:
        """Send a message paid with a token, and read a JSON answer. Raises as ``ask_bytes``."""
        return decoded(self.ask_bytes(path, message, purpose), answer)

    def ask_bytes(self, path: str, message: m.Message, purpose: Spendable) -> bytes:
        """The same for an answer in bytes. A further read goes with the ticket that the last one brought. Raises
        ``NoTokens``, ``ManyRedeemed``, ``Distrust`` (``wrong-token-key``; ``token-unspent`` and ``tickets-refused``,
        after which this wallet pays for nothing more), ``Declined``, ``Unreachable``, ``BadAnswer``."""
        if self._stopped is not None:
            raise self._stopped
        body = msgspec.json.encode(message)
        answer = self._with_ticket(path, body) if purpose == "read" else None
        if answer is None:
            answer = self._with_token(path, body, purpose)
        return answer.content

    def _with_ticket(self, path: str, body: bytes) -> Answer | None:
        """The answer to a request that a ticket paid for; None if there is none that counts."""
        (ticket, given), self._ticket = self._ticket or (b"", 0.0), None
        if not 0 <= self._clock() - given < TICKET_SECONDS:
            return None
        answer = self._connection().send(path, body, f"Ticket {base64.b64encode(ticket).decode()}")
        if answer.status == 200:
            return self._kept(answer)
        declined = declined_by(answer)
        if declined.code not in {"stale-ticket", "spent-ticket"}:
            raise declined
        self._refused += 1
        if self._refused > MOST_REFUSED:
            raise self._stop("tickets-refused", "it gave you what pays for reading on, and refuses it again and again")
        return None

    def _with_token(self, path: str, body: bytes, purpose: Spendable) -> Answer:
        for _ in range(MOST_REDEEMED[purpose]):
            token = self._take(purpose)
            try:
                answer, is_first = self._send(path, body, token)
                if answer.status == 200:
                    return self._kept(answer) if purpose == "read" else answer
            except (Unreachable, BadAnswer):
                self._held[purpose].append(token)
                raise
            declined, mark = declined_by(answer), token.mark(path, body)
            if declined.code != "token-spent":
                self._held[purpose].append(token)
                if is_first and _UNSPENT.fullmatch(declined.code):  # one that was lost may have spent it before
                    self._unspent.add(mark)
                raise declined
            if not token.was_redeemed(declined.spent, {mark, *self._unspent}):
                text = "it says that what pays for this was used before, and can't show it. Nothing was done"
                raise self._stop("token-unspent", text)
        if not self._left[purpose] and not self._held[purpose]:
            raise NoTokens(_NONE_LEFT[purpose])
        raise ManyRedeemed(_MANY_REDEEMED[purpose])

    def _kept(self, answer: Answer) -> Answer:
        """An answer to a read, of which the ticket is kept. Without one, each page of a sitting would show another
        token."""
        if answer.ticket is None:
            raise BadAnswer("the server's answer can't be read")
        self._ticket = answer.ticket, self._clock()
        return answer

    def _stop(self, code: str, text: str) -> Distrust:
        """Show nothing more to this server: the next token could be one that an earlier session showed."""
        self._stopped = Distrust(code, text)
        return self._stopped

    def _take(self, purpose: Spendable) -> Token:
        self.request_batch()
        if purpose not in self._left:
            self._left[purpose] = unblind(*self._drawn[purpose], self._roster().token_key)
        left, held = self._left[purpose], self._held.setdefault(purpose, [])
        if held:
            return held.pop()
        if not left:
            raise NoTokens(_NONE_LEFT[purpose])
        return left.pop(int.from_bytes(self._random(8)) % len(left))

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
