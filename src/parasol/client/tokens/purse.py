"""A person's tokens: drawn with a signature, spent without one.

A week's batch is drawn in one request, whatever will be needed of it. Which token is spent is chosen at random among
those that this session doesn't know to be spent; the server says when another session spent it already. Nothing is
kept beyond the session: the next one draws the very same batch.
"""

import base64
from collections.abc import Callable
from typing import TypeVar

import msgspec

from parasol.client.connection import TRIES, Answer, Connection, Unreachable, declined_by, decoded
from parasol.client.tokens.derive import Batch, Token, credential_of, draw_message, unblind, week_batches
from parasol.roster import RosterState, allowance
from parasol.wire import messages as m
from parasol.wire.signing import public_key_of
from parasol.wire.tokens import Purpose, Spendable, week_of

T = TypeVar("T", bound=m.Message)
_NONE_LEFT: dict[Spendable, str] = {
    "check": "you have used this week's checks; there are more on Monday",
    "read": "you have read as often as you can in one week; you can read again on Monday",
    "post": "you have sent as much as you can in one week; you can send again on Monday",
}


class NoTokens(Exception):
    """All tokens of this week are spent. ``code`` is for programs."""

    code = "no-tokens"


class Purse:
    """One person's tokens. ``connection`` and ``roster`` give those in use now."""

    def __init__(
        self,
        connection: Callable[[], Connection],
        master: bytes,
        seed: bytes,
        random: Callable[[int], bytes],
        today: Callable[[], int],
        roster: Callable[[], RosterState],
    ) -> None:
        self._connection = connection
        self._master = master
        self._seed = seed
        self._random = random
        self._today = today
        self._roster = roster
        self._week: int | None = None
        self._drawn: dict[Purpose, tuple[Batch, m.TokenBatch]] = {}
        self._left: dict[Spendable, list[Token]] = {}
        self._ticket: bytes | None = None

    def __repr__(self) -> str:
        return "Purse(…)"

    def draw(self) -> None:
        """Draw this week's batch, unless that is done. The week is this device's own: a week made for one member would
        mark them. Raises ``Declined`` (``token-week``: the dates differ), ``Unreachable``, ``BadAnswer``."""
        week = week_of(self._today())
        if week == self._week:
            return
        checks = allowance(self._roster(), public_key_of(self._seed), week)
        batches = week_batches(self._master, week, checks)
        message = draw_message(week, batches)
        answer = self._connection().ask("/api/tokens/draw", message, m.TokensDrawn, self._seed)
        given: dict[Purpose, m.TokenBatch] = {
            "check": answer.check,
            "read": answer.read,
            "post": answer.post,
            "escrow": answer.escrow,
        }
        self._drawn = {purpose: (batch, given[purpose]) for purpose, batch in batches.items()}
        self._week, self._left, self._ticket = week, {}, None

    def forget(self) -> None:
        """Forget what was drawn and spent; it is drawn again when it is needed."""
        self._week, self._drawn, self._left, self._ticket = None, {}, {}, None

    def credential(self) -> m.Credential:
        """The seat's credential for the escrow, the same for as long as it has the seat. Raises as ``draw``, and
        ``Distrust`` (``wrong-token-key``)."""
        self.draw()
        return credential_of(*self._drawn["escrow"], self._roster().token_key)

    def ask(self, path: str, message: m.Message, answer: type[T], purpose: Spendable) -> T:
        """Send a message paid with a token, and read a JSON answer. Raises as ``ask_bytes``."""
        return decoded(self.ask_bytes(path, message, purpose), answer)

    def ask_bytes(self, path: str, message: m.Message, purpose: Spendable) -> bytes:
        """The same for an answer in bytes. A further read goes with the ticket that the last one brought. Raises
        ``NoTokens``, ``Distrust`` (``wrong-token-key``), ``Declined``, ``Unreachable``, ``BadAnswer``."""
        body = msgspec.json.encode(message)
        if purpose == "read" and self._ticket is not None:
            header, self._ticket = f"Ticket {base64.b64encode(self._ticket).decode()}", None
            answer = self._connection().send(path, body, header)
            if answer.status == 200:
                return self._kept(answer)
            declined = declined_by(answer)
            if declined.code not in {"stale-ticket", "spent-ticket"}:
                raise declined
        while True:
            token = self._take(purpose)
            answer = self._send(path, body, token)
            if answer.status == 200:
                return self._kept(answer)
            declined = declined_by(answer)
            if declined.code != "token-spent":
                self._left[purpose].append(token)  # as far as this session knows; the server will say
                raise declined

    def _take(self, purpose: Spendable) -> Token:
        self.draw()
        if purpose not in self._left:
            self._left[purpose] = unblind(*self._drawn[purpose], self._roster().token_key)
        left = self._left[purpose]
        if not left:
            raise NoTokens(_NONE_LEFT[purpose])
        return left.pop(int.from_bytes(self._random(8)) % len(left))

    def _send(self, path: str, body: bytes, token: Token) -> Answer:
        """If the line breaks, the very same request goes again, which the server answers again."""
        header = token.header(path, body)
        for _ in range(TRIES - 1):
            try:
                return self._connection().send(path, body, header)
            except Unreachable:
                continue
        return self._connection().send(path, body, header)

    def _kept(self, answer: Answer) -> bytes:
        if answer.ticket is not None:
            self._ticket = answer.ticket
        return answer.content
