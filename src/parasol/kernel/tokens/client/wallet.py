"""A person's tokens: drawn with a signature (``drawn``), spent without one.

Which token is spent is chosen at random among those that this session doesn't know to be spent. Nothing is kept beyond
the session: the next one draws the very same batch, and shows a token that an earlier one spent. Whoever sees that
links both requests, so a server must not be able to ask for it: another token is shown only after an answer, or after
the server has shown what the earlier request signed (docs/decisions/0054).
"""

import base64
import re
from typing import TypeVar

import msgspec

from parasol.kernel import messages as m
from parasol.kernel.client.connection import (
    MAX_ANSWER_BYTES,
    TRIES,
    Answer,
    BadAnswer,
    Unreachable,
    declined_by,
    decoded,
)
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.tokens.client.derive import Token
from parasol.kernel.tokens.client.drawn import DrawnTokens, NoTokens, Payment, Sitting
from parasol.kernel.told import Told
from parasol.kernel.wire.tokens import Once

T = TypeVar("T", bound=m.Message)
MOST_REDEEMED: dict[Payment, int] = {"check": 6, "read": 16, "post": 12, "report": 12}
"""So many tokens that other sessions spent are shown for one request at most. Whoever opens the page four times a day
spends most of the week's reads, and would be asked again and again with six."""
MOST_REFUSED = 3
"""So many tickets that are good yet a server may refuse in a session: it restarted, or a browser sent one twice."""
HONOURED = 8
"""So many tickets that it took since make up for one that it refused."""
LONG_BYTES = 4096
"""A request with a record that may count as more than one post: a ticket that has too few left isn't refused then."""
TICKET_SECONDS = 540
"""A ticket is taken for ten minutes; this side lets go of it a minute earlier."""
_UNSPENT = re.compile(r"work-.*|list-moved|community-quota|token-(missing|wrong|stale)")
"""Codes of answers before which an honest server spends nothing."""
_MOST_BYTES: dict[str, int] = {"check": m.CHECK_BYTES}
"""What is paid for with these has answers of one size: more of it would keep somebody waiting."""
_MANY_REDEEMED: dict[Payment, str] = {
    "check": "most of this week's checks are used, and it found none that is left yet. Try again: it looks on",
    "read": "you have read very often this week. Nothing was read now. Try again: it may still work",
    "post": "most of what you can send this week is sent. Nothing was sent now. Try again: it may still work",
    "report": "most of what you can send this week is sent. Nothing was sent now. Try again: it may still work",
}


class ManyRedeemed(NoTokens, code="many-spent"):
    """As many spent tokens were shown as may be for one request. Trying again goes on with others."""


class OnceUsed(Told, code="once-used"):
    """The one token for this was redeemed before, as the server has shown."""


class KeysMoved(Told, code="keys-moved"):
    """The server has other keys than those that this was prepared for, so prepare it again."""


class TokenWallet(DrawnTokens):
    """One person's tokens, and paying with them."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self._unspent: set[bytes] = set()
        """Marks of requests of which the server itself said that they spent nothing."""
        self._refused = 0.0
        self._stopped: Distrust | None = None

    def __repr__(self) -> str:
        return "TokenWallet(…)"

    def once(self, purpose: Once, number: int) -> list[Token]:
        """The tokens that there are for this, once. Raises ``OnceMissing``, ``Distrust``, and as ``request_batch``."""
        if self._stopped is not None:
            raise self._stopped
        return self._drawn_once(purpose, number)

    def ask_once(self, path: str, message: m.Message, answer: type[T], purpose: Once, number: int, which: int = 0) -> T:
        """Send a message paid with a token that there is once for this: the only one, or ``which`` of them. No other is
        tried, since who sees one twice links both requests. If the answer was lost, the very same message is answered
        again. Raises ``OnceMissing``, ``OnceUsed``, and as ``ask_bytes``."""
        token = self.once(purpose, number)[which]
        body = msgspec.json.encode(message)
        given, is_first = self._send(path, body, token)
        if given.status == 200:
            return decoded(given.content, answer)
        declined, mark = declined_by(given), token.mark(self._connection().site, path, body)
        if declined.code != "token-spent":
            # an append is told so after its token was spent, and what is paid with these before
            if is_first and (declined.code == "roster-moved" or _UNSPENT.fullmatch(declined.code)):
                self._unspent.add(mark)
            raise declined
        if not token.was_redeemed(declined.spent, {mark, *self._unspent}):
            raise self._stop("token-unspent", "it says that you did this before, and can't show it. Nothing was done")
        raise OnceUsed("you did this before, here or on another device; it is done once")

    def ask_for_sitting(self, path: str, message: m.Message, answer: type[T], room: str, slot: int) -> T:
        """Send one of a sitting's posts: with the ticket that the one before brought, or else with a post token. A
        sitting is one pen's in one room: paid for together, what two pens wrote would be one person's. Raises as
        ``ask_bytes``."""
        return decoded(self._asked(path, message, "post", (room, slot), None), answer)

    def ask(self, path: str, message: m.Message, answer: type[T], purpose: Payment, keys: int | None = None) -> T:
        """Send a message paid with a token, and read a JSON answer. ``keys``: the number of the server's keys that it
        was prepared for, if it is right for these alone. Raises as ``ask_bytes``."""
        return decoded(self.ask_bytes(path, message, purpose, keys), answer)

    def ask_bytes(self, path: str, message: m.Message, purpose: Payment, keys: int | None = None) -> bytes:
        """The same for an answer in bytes. A further read goes with the ticket that the last one brought. If the
        server's keys have changed it draws new ones and asks again. Raises ``KeysMoved``, ``NoTokens``,
        ``ManyRedeemed``, ``Distrust`` (``wrong-token-key``; ``token-unspent`` and ``tickets-refused``, after which this
        wallet pays for nothing more), ``Declined``, ``Unreachable``, ``BadAnswer``."""
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
            self._refused = max(0.0, self._refused - 1 / HONOURED)
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
            declined, mark = declined_by(answer), token.mark(self._connection().site, path, body)
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
        if not self._has_left(purpose):
            raise self._none_left(purpose)
        raise ManyRedeemed(_MANY_REDEEMED[purpose])

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

    def _send(self, path: str, body: bytes, token: Token) -> tuple[Answer, bool]:
        """The answer, and whether it is to the first try. If the line breaks, the very same request goes again, which
        the server answers again."""
        header, pace = token.header(self._connection().site, path, body), self._connection().pace()
        most = _MOST_BYTES.get(token.purpose, MAX_ANSWER_BYTES)
        for attempt in range(TRIES - 1):
            try:
                return self._connection().send(path, body, header, pace, most), attempt == 0
            except Unreachable:
                if pace.left <= 0:
                    raise
        return self._connection().send(path, body, header, pace, most), False
