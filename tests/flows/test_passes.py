"""Passes: three tokens for profiles a quarter, which nothing tells apart; several personas; one handed on as a code."""

import os
from dataclasses import replace
from functools import partial

import msgspec
import pytest

from harness import SITE, Town, passphrase
from parasol.features.profiles.client.owner import Owner
from parasol.features.profiles.client.passes import PASS_BYTES, code_of, pass_in, put_with
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.client.connection import Declined, Unreachable
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.formats.bounds import PASSES
from parasol.kernel.limits import TokenWrong
from parasol.kernel.oprf import poprf
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import Unreadable
from parasol.kernel.tokens.client import OnceUsed
from parasol.kernel.tokens.client.derive import Batch, batches_of, issue_message, once_batches
from parasol.kernel.wire.days import first_day_of_quarter, quarter_of
from parasol.kernel.wire.signing import sign
from parasol.kernel.wire.tokens import (
    ESCROW_WEEK,
    ONCE_TOKENS,
    RedeemedToken,
    Shown,
    info_of,
    request_mac,
    request_mark,
    week_of,
)
from profile_acts import PROFILE, later, paying, published, sees


@pytest.fixture
def ana(served: Town) -> Person:
    return served.settled("member")[-1]


def codes_of(member: Person) -> list[str]:
    return [code_of(each) for each in member.wallet.once("profile", quarter_of(member.device.today()))]


def made_with(served: Town, code: str) -> Owner:
    """By somebody who has a pass and no membership."""
    connection = served.connect()
    owner = Owner(connection, served.device, passphrase())
    owner.make(PROFILE, partial(put_with, connection, pass_in(code)))
    return owner


def test_a_membership_makes_three_personas_in_a_quarter_and_keeps_each_with_its_own_pass(
    served: Town, ana: Person
) -> None:
    personas = [published(served, ana, slot=slot) for slot in range(PASSES)]
    assert [sees(served, each.link) for each in personas] == [PROFILE] * PASSES == [PROFILE] * ONCE_TOKENS["profile"]
    for slot in range(PASSES):
        with pytest.raises(OnceUsed):
            published(served, ana, slot=slot)
    later(served, first_day_of_quarter(quarter_of(served.clock.today()) + 1) - 1 - served.clock.today())
    for each in personas:  # on the last day, so that they live on into the next quarter
        each.owner.change(each.pay)
    later(served, 2, ana)
    for each in reversed(personas):
        own = each.again().read()
        assert isinstance(own.slot, int)
        again = each.again()
        again.read()
        again.change(paying(ana, own.slot))
    assert [sees(served, each.link) for each in personas] == [PROFILE] * PASSES


def test_what_pays_for_two_personas_differs_in_nothing_that_anybody_could_tell(served: Town, ana: Person) -> None:
    headers: list[str] = []
    ana.connection._http.event_hooks = {"request": [lambda each: headers.append(each.headers.get("authorization", ""))]}
    for slot in range(PASSES):
        published(served, ana, slot=slot)
    parts = [each.split(" ")[1].split(".") for each in headers if each.startswith("Token profile")]
    assert {(purpose, number) for purpose, number, *_ in parts} == {("profile", str(quarter_of(served.clock.today())))}
    assert len({part for _, _, *own in parts for part in own}) == 3 * PASSES, "nonce, MAC and signature are new"
    rows = served.sql("SELECT week, purpose, length(mark) FROM spent WHERE purpose LIKE ?", "profile%")
    assert len(rows) == PASSES
    assert len(set(rows)) == 1


def test_everybody_draws_three_whatever_they_do_with_them(served: Town) -> None:
    *others, ana = served.settled("steward", "member", "member")
    drawn = [len(batch.blinded) for person in (ana, *others) for batch in once_of(person)]
    assert drawn == [PASSES] * (1 + len(others))
    published(served, ana, slot=2)
    ana.wallet.forget()
    assert [len(batch.blinded) for batch in once_of(ana)] == [PASSES], "the same after one is used"


def once_of(person: Person) -> list[Batch]:
    person.wallet.request_batch()
    return [batch for (purpose, _), (batch, _) in person.wallet._once.items() if purpose == "profile"]


@pytest.mark.parametrize("count", [1, 2, 4])
def test_no_other_number_is_given(served: Town, ana: Person, count: int) -> None:
    ana.wallet.request_batch()
    week, quarter = week_of(ana.device.today()), quarter_of(ana.device.today())
    checks = len(ana.wallet._drawn["check"][0].nonces)
    (batch,) = once_batches(ana.contents.seat, [("profile", quarter)], 1, ana.roster.genesis)
    given = (batch.blinded * 2)[:count]
    message = issue_message(week, batches_of(ana.contents.seat, week, checks, 1))
    message = msgspec.structs.replace(message, once=[m.OnceDraw("profile", quarter, given)])
    with pytest.raises(Declined) as declined:
        ana.connection.ask("/api/tokens/draw", message, m.TokensDrawn, ana.seed)
    assert declined.value.code == ("malformed" if count > PASSES else "token-count")


def test_passes_are_made_with_a_key_of_their_own_and_a_server_that_takes_another_is_named(
    served: Town, ana: Person
) -> None:
    """With one for each member their profiles would name them."""
    tokens, roster = served.server._tokens, ana.roster
    assert len({roster.token_key, roster.profile_key}) == 2
    for other in (tokens._secret_key, oprf.derive_key_pair(os.urandom(32), b"", oprf.MODE_POPRF)[0]):
        own, tokens._profile_key = tokens._profile_key, other
        ana.wallet.forget()
        with pytest.raises(Distrust) as distrust:
            codes_of(ana)
        assert distrust.value.code == "wrong-token-key"
        tokens._profile_key = own
    ana.wallet.forget()
    assert len(codes_of(ana)) == PASSES


def test_whoever_takes_the_key_of_passes_mints_passes_and_nothing_else(served: Town, ana: Person) -> None:
    """What another server would hold that verifies them. Whoever has the tokens' key mints no passes with it."""
    tokens, today = served.server._tokens, served.clock.today()
    held = {"profile": tokens._profile_key, "other": tokens._secret_key}
    week, quarter = week_of(today), quarter_of(today)

    def is_taken(purpose: Shown, number: int, key: bytes) -> bool:
        nonce = os.urandom(32)
        output = poprf.evaluate(key, nonce, info_of(purpose, number))
        mac = request_mac(output, SITE, "/api/x", b"{}")
        header = RedeemedToken(purpose, number, nonce, mac, sign(os.urandom(32), "redeem", request_mark(mac))).header()
        try:
            tokens.verify(header, [purpose], [SITE], "/api/x", b"{}", today, [("profile", quarter), ("ballot", 1)])
        except TokenWrong:
            return False
        return True

    wanted: list[tuple[Shown, int]] = [("check", week), ("read", week), ("post", week), ("ballot", 1)]
    assert [is_taken(*each, held["profile"]) for each in wanted] == [False] * 4
    assert [is_taken(*each, held["other"]) for each in wanted] == [True] * 4, "the control"
    assert is_taken("profile", quarter, held["profile"])
    assert not is_taken("profile", quarter, held["other"])
    credential = os.urandom(32)
    given = poprf.evaluate(held["profile"], credential, info_of("escrow", ESCROW_WEEK))
    assert tokens.given_with(credential, given) == 0


def test_a_pass_is_handed_on_as_a_code_and_counts_once(served: Town, ana: Person) -> None:
    codes = codes_of(ana)
    assert len(set(codes)) == PASSES
    assert codes == codes_of(ana)
    broken = "\n".join(codes[1][at : at + 30] for at in range(0, len(codes[1]), 30)) + " "
    owner = made_with(served, broken)
    assert owner.own.slot is msgspec.UNSET
    link = owner.add_link("Robin")
    assert sees(served, link) == PROFILE
    with pytest.raises(OnceUsed):
        made_with(served, codes[1])
    with pytest.raises(OnceUsed):
        published(served, ana, slot=1)  # she forgot that she gave it away: told with its proof
    published(served, ana, slot=0)
    made_with(served, codes[2])


def test_a_code_names_nobody_and_no_other_pass(served: Town, ana: Person) -> None:
    wholes = [b"".join(_parts(code)) for code in codes_of(ana)]
    seat = ana.contents.seat
    for whole in wholes:
        assert not [each for each in (ana.key, seat.master, seat.sign_seed) if each in whole]
        assert not [other for other in wholes if other != whole and set(_pieces(other)) & set(_pieces(whole))]


def _parts(code: str) -> tuple[bytes, bytes, bytes]:
    token = pass_in(code)
    return token.nonce, token.output, token.seed


def _pieces(whole: bytes) -> list[bytes]:
    return [whole[at : at + 8] for at in range(len(whole) - 7)]


def test_a_code_that_is_cut_or_typed_wrong_is_told_before_anything_is_sent(served: Town, ana: Person) -> None:
    code = codes_of(ana)[0]
    for wrong in ("", code[:-1], code[:-4], code + "AAAA", code[:-1] + "!", "é" * len(code)):
        with pytest.raises(Unreadable) as unreadable:
            pass_in(wrong)
        assert unreadable.value.code == "pass"
    assert len(pass_in(code).nonce + pass_in(code).output + pass_in(code).seed) + 4 == PASS_BYTES


def test_a_made_up_pass_and_one_of_another_quarter_pay_for_nothing(served: Town, ana: Person) -> None:
    code, token = codes_of(ana)[0], pass_in(codes_of(ana)[0])
    for each in (replace(token, nonce=os.urandom(32)), replace(token, output=os.urandom(64))):
        with pytest.raises(Declined) as declined:
            made_with(served, code_of(each))
        assert declined.value.code == "token-wrong"
    with pytest.raises(Declined) as declined:
        made_with(served, code_of(replace(token, week=token.week + 1)))
    assert declined.value.code == "token-stale"
    later(served, 93)
    with pytest.raises(Declined) as declined:
        made_with(served, code)
    assert declined.value.code == "token-stale"


def test_a_line_that_breaks_costs_no_pass_and_a_host_that_only_says_it_was_used_is_not_believed(
    served: Town, ana: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes, connection = codes_of(ana), served.connect()
    send, sent = connection.send, list[str]()

    def breaking(path: str, *given: object) -> object:
        answer = send(path, *given)  # type: ignore[arg-type]
        if len(given) > 1 and given[1]:
            sent.append(path)
            if len(sent) == 1:
                raise Unreachable("gone")
        return answer

    monkeypatch.setattr(connection, "send", breaking)
    owner = Owner(connection, served.device, passphrase())
    owner.make(PROFILE, partial(put_with, connection, pass_in(codes[0])))
    assert len(sent) == 2
    other = replace(pass_in(codes[0]), seed=os.urandom(32))  # as if the host had kept another signature
    with pytest.raises(Distrust) as distrust:
        made_with(served, code_of(other))
    assert distrust.value.code == "token-unspent"
