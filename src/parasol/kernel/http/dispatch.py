"""How a route is answered: who calls it, its price, and the packed answer."""

import base64
import binascii
import gzip
import hashlib
import hmac
import logging
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import get_args

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from parasol.kernel.connections import SENDER, Sender
from parasol.kernel.http.packing import GZIP, Marked, PackedAnswers, takes
from parasol.kernel.http.payment import TICKET_HEADER, Redemption, Sitting
from parasol.kernel.http.problems import Answer, Refused, from_storage, unexpected
from parasol.kernel.http.problems import response as problem_response
from parasol.kernel.http.receiving import SPOKEN, Heads, body_of, heads_of, stated_in, unpacked_body
from parasol.kernel.http.route import Answered, Call, M, Route, Who
from parasol.kernel.http.sites import Sites, bad_signature, other_site, verify_for
from parasol.kernel.limits import NonceBook, SpentNonce, StaleNonce
from parasol.kernel.messages import PROTOCOL
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.storage import StorageError
from parasol.kernel.wire.days import day_of
from parasol.kernel.wire.reading import spelled
from parasol.kernel.wire.signing import request_message
from parasol.kernel.wire.tokens import Once, Shown, Spendable

_log = logging.getLogger("parasol")
NONCE_HEADER = "Parasol-Nonce"
_PURPOSES: dict[Who, Spendable] = {
    Who.CHECK: "check",
    Who.READ: "read",
    Who.READ_OR_KEY: "read",
    Who.POST: "post",
    Who.POST_OR_KEY: "post",
    Who.OPEN: "post",
}
"""Who pays with tokens of which purpose."""
_ONCE: frozenset[Shown] = frozenset(get_args(Once))
"""What is taken besides where rooms are opened and appended to: the route looks whether it is right for the room."""
_REPORTS = {Who.POST, Who.OPEN}
"""Who pays with what is for reports as well."""
_LATER = {Who.CHECK, Who.OPEN}
"""The route itself spends the token."""
_SIGNED_ALONE = {Who.KEY, Who.SEAT, Who.STEWARD}
_SIGNED = {Who.MAYBE_SEAT, *_SIGNED_ALONE}
_MAY_BE_SIGNED = {Who.READ, Who.READ_OR_KEY, Who.POST_OR_KEY}


class Dispatcher:
    """Turns a route's declaration into an answer to a request."""

    def __init__(
        self,
        nonces: NonceBook,
        redemption: Redemption,
        clock: Callable[[], float],
        roster: Callable[[], RosterState],
        refresh: Callable[[], Awaitable[None]],
        sites: Sites,
    ) -> None:
        """``refresh`` is awaited before each request: it takes note of what other processes did."""
        self._sites = sites
        self._nonces = nonces
        self._redemption = redemption
        self._clock = clock
        self._roster = roster
        self._refresh = refresh
        self._packed = PackedAnswers()
        self.protocol = PROTOCOL
        """What is spoken here. Tests set another."""

    def rest(self) -> None:
        """Give up the answers that were packed: what they hold may be deleted by now."""
        self._packed = PackedAnswers()

    def endpoint(self, route: Route[M]) -> Callable[[Request], Awaitable[Response]]:
        """The Starlette endpoint of a route."""
        decoder = msgspec.json.Decoder(route.takes, strict=True)

        async def answer(request: Request) -> Response:
            try:
                heads = heads_of(request)
                self._check_protocol(heads)
                signed, body = await self._received(route, request, heads)
                now = self._clock()
                await self._refresh()
                call = self._call(route, None if signed is None else signed.key, now, heads)
                try:
                    message = spelled(body, decoder.decode(body))
                except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
                    raise Refused(400, "malformed") from None
                await self._pay(route, heads.get("authorization"), body, call)
                result = await route.handle(call, message)
                if call.payment is not None and not call.payment.is_done:
                    raise AssertionError("a route answered before it was paid")
                is_packed = route.is_packed and takes(heads.get("accept-encoding", ""), "gzip")
                return await self._success(route, result, call, now, route.path.encode() + body, is_packed=is_packed)
            except Refused as refused:
                if refused.code == "bad-signature" and not self._sites.has(heads_of(request).get("host", "")):
                    refused = other_site()
                return problem_response(refused)
            except StorageError as error:
                return problem_response(from_storage(error))
            except Exception as error:
                _note(route.path, error)
                return problem_response(unexpected())

        return answer

    def _check_protocol(self, heads: Heads) -> None:
        """Refuse what was made for another version, before it is read: strict parsing would only say "malformed"."""
        spoken = heads.get(SPOKEN)
        if spoken is None or spoken == str(self.protocol):
            return
        if not re.fullmatch(r"[1-9][0-9]{0,5}", spoken):
            raise Refused(400, "malformed")
        raise Refused(400, "other-protocol")

    async def _success(
        self,
        route: Route[M],
        result: Answered,
        call: Call,
        now: float,
        question: bytes,
        *,
        is_packed: bool,
    ) -> Response:
        more = {}
        if call.caller is not None:
            more[NONCE_HEADER] = base64.b64encode(self._nonces.issue(now)).decode()
        if call.is_paid and _PURPOSES.get(route.who) == "read":
            more[TICKET_HEADER] = self._redemption.ticket(now)
        elif call.sitting is not None and call.sitting.left:
            more[TICKET_HEADER] = self._redemption.ticket(now, posts=call.sitting.left)
        is_json = not isinstance(result, bytes | Marked)
        if isinstance(result, Marked):  # packed for others too: so what it costs, it costs once
            content = await self._packed.of_marked(question, result)
            content = content if is_packed else gzip.decompress(content)
        else:
            content = result if isinstance(result, bytes) else msgspec.json.encode(result)
            content = self._packed.of(question, content) if is_packed else content
        if is_packed:
            more["Content-Encoding"] = "gzip"
        return Answer(content, "application/json" if is_json else "application/octet-stream", more)

    async def _received(self, route: Route[M], request: Request, heads: Heads) -> "tuple[_Signed | None, bytes]":
        """Who signed a request, verified by its head before the body is read; and the body. Raises ``Refused``."""
        stated = stated_in(heads, route.max_bytes)
        header, signed = heads.get("authorization"), None
        if header is not None and _is_signed(route, header):
            signed = await self._verified(header, route.path, self._clock(), self._sites.of(heads.get("host", "")))
        is_known = signed is not None and self._roster().is_member(signed.key)
        if is_known:
            request.scope.get(SENDER, Sender()).is_known = True
        most = route.max_bytes if is_known else min(route.max_bytes, route.stranger_bytes)
        if stated is not None and stated > most:
            raise Refused(401, "unsigned")
        body = await body_of(request, most)
        if signed is not None and not hmac.compare_digest(hashlib.sha256(body).digest(), signed.digest):
            raise bad_signature()
        return signed, unpacked_body(body, most) if is_known and route.may_be_packed and body.startswith(GZIP) else body

    def _call(self, route: Route[M], caller: bytes | None, now: float, heads: Heads) -> Call:
        call = Call(caller, self._roster(), now, day_of(now), sites=self._sites.of(heads.get("host", "")))
        if caller is None and route.who in _SIGNED_ALONE:
            raise Refused(401, "unsigned")
        if route.who is Who.SEAT and not call.is_member:
            raise Refused(403, "not-a-seat")
        is_for_stewards = route.who is Who.STEWARD or (route.who is Who.READ and caller is not None)
        if is_for_stewards and not call.is_steward:
            raise Refused(403, "not-a-steward")
        return call

    async def _pay(self, route: Route[M], header: str | None, body: bytes, call: Call) -> None:
        """Add its payment to a call: verified, and spent unless the route does that itself. After the body was read
        strictly, so that no token is lost on a request that can't be understood."""
        if route.who is Who.PEN:
            call.pen = self._redemption.pen(header, call.sites, route.path, body, call.today)
            return
        purpose = _PURPOSES.get(route.who)
        if purpose is None or call.caller is not None:
            return
        if route.who is Who.OPEN and header is None:
            return
        is_sitting = route.who is Who.POST_OR_KEY
        most = call.roster.policy.lifetime("lounge_sitting") if is_sitting and call.roster.policy is not None else 1
        if (purpose == "read" or is_sitting) and header is not None and header.startswith("Ticket "):
            left = await self._redemption.redeem_ticket(header, call.now, posts=is_sitting)
            call.has_ticket, call.sitting = True, Sitting(most, left) if is_sitting else None
            return
        takes_once = is_sitting or route.who is Who.OPEN
        purposes: set[Shown] = {purpose, *(_ONCE if takes_once else ())}
        if route.who in _REPORTS:
            purposes.add("report")
        roster = call.roster if takes_once else None
        payment = self._redemption.token(header, purposes, call.sites, route.path, body, call.today, roster)
        is_once = payment.redeemed.purpose in _ONCE
        if route.who not in _LATER and not is_once:
            await payment.make()
        # a request that is repeated begins none: each repetition would bring a sitting more
        begins = is_sitting and not is_once and not payment.is_repeated
        call.payment, call.sitting = payment, Sitting(most, most - 1) if begins else None

    async def _verified(self, header: str, path: str, now: float, sites: Sequence[str]) -> "_Signed":
        scheme, _, rest = header.partition(" ")
        parts = rest.split(".")
        if scheme != "Parasol" or len(parts) != 4 or len(rest) > 250:
            raise Refused(401, "unsigned")
        try:
            key, nonce, signature, digest = (base64.b64decode(part, validate=True) for part in parts)
        except (binascii.Error, ValueError):
            raise bad_signature() from None
        verify_for(sites, key, "request", request_message("POST", path, nonce, digest), signature)
        try:
            await self._nonces.redeem(nonce, now)
        except StaleNonce:
            raise Refused(401, "stale-nonce") from None
        except SpentNonce:
            raise Refused(401, "spent-nonce") from None
        return _Signed(key, digest)


@dataclass(frozen=True, slots=True)
class _Signed:
    """Whose signature stands in the head, and the SHA-256 of the body that it is for."""

    key: bytes
    digest: bytes


def _is_signed(route: Route[M], header: str) -> bool:
    """Whether the header is read as a signature. Where a token is taken as well, or where only large bodies need one,
    only if it says that it is one; where nothing but a token is, never: a name beside it would undo what it is for."""
    may_be = route.who in _MAY_BE_SIGNED or (route.who is Who.ANYONE and route.max_bytes > route.stranger_bytes)
    return route.who in _SIGNED or (may_be and header.startswith("Parasol "))


def _note(path: str, error: Exception) -> None:
    """Say in the log that there is a bug, and where; never what the request or the exception said."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = f"{frame.tb_frame.f_code.co_filename}:{frame.tb_lineno}" if frame else "?"
    _log.error("unexpected %s on %s at %s", type(error).__name__, path, place)
