"""The routes of drawing tokens, and of what stewards should look at."""

import hashlib
import hmac
from collections.abc import Awaitable, Callable, Sequence
from typing import get_args

from parasol.features.lounge.rules import (
    month_info,
    pen_number,
    pen_point,
    season_info,
    season_of_week,
    voice_point,
    voice_until,
)
from parasol.features.lounge.structs import PEN_SLOTS
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.formats.contexts.rooms import room_name
from parasol.kernel.http.payment import issued_label, token_wrong
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Call, Routes, Who, route
from parasol.kernel.limits import TokenLimit
from parasol.kernel.roster.rules import Membership, RosterState, allowance
from parasol.kernel.roster.rules.once import offered, posts_of, redeemable
from parasol.kernel.roster.server.server_keys import ServerKeyring, keys_moved
from parasol.kernel.storage import IssuedOnce, Storage
from parasol.kernel.tokens.server.surge import SurgeLimit
from parasol.kernel.wire.signing import BadSignature, verify
from parasol.kernel.wire.tokens import (
    ESCROW_WEEK,
    ONCE_TOKENS,
    Purpose,
    Spendable,
    counts_of,
    packs_of,
    request_mark,
    week_of,
    weeks_around,
)


class TokenRoutes(Routes):
    """Handlers over one token key and one storage."""

    def __init__(
        self,
        storage: Storage,
        tokens: TokenLimit,
        keys: ServerKeyring,
        surge_limit: SurgeLimit,
        settled: Callable[[], Awaitable[RosterState]],
    ) -> None:
        super().__init__(storage)
        self._settled = settled
        self._tokens = tokens
        self._keys = keys
        self._surge_limit = surge_limit

    @route("/api/tokens/draw", Who.SEAT, 20_000)
    async def issue(self, call: Call, message: m.TokensDraw) -> m.TokensDrawn:
        """Members: evaluate packs of a week's batch blindly, each once; the same again is answered again."""
        assert call.caller is not None
        member, week = call.caller, message.week
        if week not in weeks_around(call.today):
            raise Refused(409, "token-week")
        if message.keys != call.roster.keys_number:
            raise keys_moved()
        seat, counts = call.roster.members[member], (message.checks, message.posts)
        whole, checks = self._tokens.issued_mark(member, week), _hash([count.to_bytes(8) for count in counts])
        of_seat = (call.roster, member, seat.since, seat.vouched_on, week)
        is_right = counts == (allowance(*of_seat), posts_of(call.roster, *of_seat[2:]))
        if not is_right and await self._storage.issued(week, whole) == checks:
            is_right = True  # it was when it was drawn first
        is_right = is_right and are_packs(message) and len(message.pens) in (0, PEN_SLOTS)
        if not is_right or not are_offered(message, call.roster, seat, call.today):
            raise Refused(409, "token-count")
        given: dict[Purpose, list[m.TokenPack]] = {name: getattr(message, name) for name in get_args(Spendable)}
        try:
            check, read, post, report = [
                await self._tokens.evaluate(purpose, week, [element for pack in packs for element in pack.elements])
                for purpose, packs in given.items()
            ]
            (escrow,) = await self._tokens.evaluate("escrow", ESCROW_WEEK, [message.escrow])
            pens = [
                batch
                for slot, element in enumerate(message.pens)
                for batch in await self._tokens.evaluate("pen", pen_number(season_of_week(week), slot), [element])
            ]
            once = [
                batch
                for each in message.once
                for batch in await self._tokens.evaluate(each.purpose, each.number, each.elements)
            ]
        except oprf.InvalidElement:
            raise Refused(400, "not-a-point") from None
        if message.keys != self._keys.number:  # they changed in between, and these may be of both
            raise keys_moved()
        hashes = {
            self._tokens.issued_mark(member, week, (purpose, pack.number)): _hash(pack.elements)
            for purpose, packs in given.items()
            for pack in packs
        }
        of_escrow, of_pens = self._tokens.member_marks(member)
        credentials = {of_escrow: _hash([message.escrow])} | ({of_pens: _hash(message.pens)} if pens else {})
        if not await self._storage.keep_issued(week, {whole: checks, **hashes}, credentials, self._once(call, message)):
            raise Refused(409, "token-drawn")
        if not (await self._settled()).is_member(member):  # renewed: what was drawn before is under the new key
            raise Refused(403, "not-a-seat")
        return m.TokensDrawn(check, read, post, report, escrow, pens, once)

    def _once(self, call: Call, message: m.TokensDraw) -> list[IssuedOnce]:
        """What is kept of the tokens that there are once, until the last day of each."""
        assert call.caller is not None
        ends = {**redeemable(call.roster, call.today - 1), **redeemable(call.roster, call.today + 1)}
        kept = []
        for each in message.once:
            is_voice = each.purpose == "voice"
            week = week_of(voice_until(each.number) if is_voice else ends[each.purpose, each.number])
            mark = self._tokens.issued_mark(call.caller, week, (each.purpose, each.number))
            counted = issued_label(each.number) if each.purpose == "ballot" else None
            kept.append(IssuedOnce(week, mark, _hash(each.elements), counted))
        return kept

    @route("/api/pens/certify", Who.PEN, 100)
    async def certify(self, call: Call, message: m.PenCertify) -> m.PenCertificate:
        """Whoever has a pen's token and the pen: its certificate for the token's season; in the same way a voice's for
        its month. Nothing is used up, and nothing kept."""
        assert call.pen is not None
        number, genesis = call.pen.week, call.roster.genesis
        if call.pen.purpose == "voice":
            point, info = voice_point(genesis, number, message.pen), month_info(number)
        else:
            season, slot = divmod(number, PEN_SLOTS)
            point, info = pen_point(genesis, slot, message.pen), season_info(season)
        if not hmac.compare_digest(point, call.pen.nonce):
            raise token_wrong()
        try:
            verify(message.pen, "redeem", request_mark(call.pen.mac), call.pen.signature)
        except BadSignature:
            raise token_wrong() from None
        return m.PenCertificate(*await self._tokens.attest(point, info))

    @route("/api/checks/notices", Who.STEWARD, 10)
    async def notices(self, call: Call, message: m.NoticesRead) -> m.Notices:
        """Stewards: whether far more is checked than usual, and how many alerts a renewal of the list would let end
        earlier. Nothing here says by whom, or what."""
        load = await self._surge_limit.load(call, week_of(call.today))
        longer, policy = 0, call.roster.policy
        if policy is not None and any(before.alert_days > policy.alert_days for _, before in call.roster.policies):
            longer = await self._storage.count_longer(room_name(call.roster.genesis, "alerts"), policy.alert_days)
        waiting = await self._keys.waiting(call.roster.keys_number)
        keys = None if waiting is None else m.WaitingKeys(*waiting)
        return m.Notices(load.week, load.checks, load.usual, load.is_blown, longer, keys)


def are_packs(message: m.TokensDraw) -> bool:
    """Whether these are packs of a week's batch: each once, in their order, as many in each as it has."""
    for purpose, count in counts_of(message.checks, message.posts).items():
        packs: list[m.TokenPack] = getattr(message, purpose)
        sizes, numbers = [len(pack) for pack in packs_of(count)], [pack.number for pack in packs]
        if numbers != sorted(set(numbers)) or not set(numbers) <= set(range(len(sizes))):
            return False
        if any(len(pack.elements) != sizes[pack.number] for pack in packs):
            return False
    return True


def are_offered(message: m.TokensDraw, roster: RosterState, member: Membership, today: int) -> bool:
    """Whether what is drawn of what there is once is on offer to this member, each once, whole and in order. By the
    date of a device that is a day ahead or behind, too; and a device may not know yet what was opened just now."""
    asked = [(each.purpose, each.number) for each in message.once]
    days = (today - 1, today, today + 1)
    on_offer = {each for day in days for each in offered(roster, member.since, member.vouched_on, day)}
    is_whole = all(len(each.elements) == ONCE_TOKENS[each.purpose] for each in message.once)
    return is_whole and asked == sorted(set(asked)) and set(asked) <= on_offer


def _hash(elements: Sequence[bytes]) -> bytes:
    return hashlib.sha256(b"".join(elements)).digest()
