"""Every case in ``vectors/tokens.json`` through the code of both sides."""

import asyncio
import hashlib
import hmac
import os
from functools import partial
from typing import get_args

import msgspec
import pytest
from cases import Case, each, load, raw
from msgspec import UNSET

from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.http.payment import Redemption
from parasol.kernel.http.problems import Refused
from parasol.kernel.limits import NonceBook, TokenLimit
from parasol.kernel.roster.rules import RosterState, SignedEntry, allowance, replay
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.once import offered, posts_of, redeemable
from parasol.kernel.roster.rules.server_keys import ServerKeys
from parasol.kernel.roster.structs import Poll
from parasol.kernel.seal import derive
from parasol.kernel.tokens.client.derive import Token, blinded_batch, outputs_of
from parasol.kernel.tokens.server.routes import are_packs
from parasol.kernel.wire.signing import public_key_of, verify
from parasol.kernel.wire.tokens import Spendable, first_day_of, info_of, packs_of, read_redeemed, request_mac, week_of

FILE = load("tokens")
cases = partial(each, FILE)


SECRET_KEY, TOKEN_KEY, MASTER = raw(FILE["token_secret_key"]), raw(FILE["token_key"]), raw(FILE["master"])
ENTRIES = msgspec.convert(FILE["entries"], list[SignedEntry])
ROSTER = replay(ENTRIES)
CHARTER = replay([each for each in ENTRIES if decode(each.body).number is not UNSET], RosterState(is_whole=False))
LIMIT = TokenLimit(SECRET_KEY, os.urandom)
REDEMPTION = Redemption(LIMIT, *(NonceBook(bytes(32), random=os.urandom) for _ in range(2)), None)  # type: ignore[arg-type]


@cases("week")
def test_a_day_has_its_week(case: Case) -> None:
    assert (week_of(case["day"]), first_day_of(case["week"])) == (case["week"], case["first_day"])
    assert first_day_of(case["week"]) % 7 == 4, "day 4, 1970-01-05, was a Monday"


@cases("allowance")
def test_a_member_has_its_checks(case: Case) -> None:
    asked = (raw(case["seat"]), case["since"], case["vouched_on"], case["week"])
    assert allowance(ROSTER, *asked) == case["allowance"]
    assert allowance(CHARTER, *asked) == case["allowance"], "whoever reads the charter alone counts the same"
    assert [posts_of(each, *asked[1:]) for each in (ROSTER, CHARTER)] == [case["posts"]] * 2


@cases("draw")
def test_a_batch_is_drawn_and_opened_or_refused(case: Case) -> None:
    batch = blinded_batch(MASTER, case["purpose"], case["week"], case["numbers"], case["keys"])
    drawn = [m.TokenBatch([*map(raw, each["evaluated"])], raw(each["proof"])) for each in case["given"]]
    if case["expect"] != "ok":
        with pytest.raises(Distrust) as caught:
            outputs_of(batch, drawn, TOKEN_KEY)
        assert {"error": caught.value.code} == case["expect"]
        return
    for name, made in (
        ("nonces", batch.nonces),
        ("blinds", batch.blinds),
        ("seeds", batch.seeds),
        ("blinded", batch.blinded),
    ):
        assert [raw(value) for value in case[name]] == made
    assert all(blind[31] < 16 for blind in batch.blinds)
    assert info_of(case["purpose"], case["week"]) == raw(case["info"])
    outputs = [raw(output) for output in case["outputs"]]
    assert outputs_of(batch, drawn, TOKEN_KEY) == outputs
    assert outputs == [oprf.poprf.evaluate(SECRET_KEY, nonce, raw(case["info"])) for nonce in batch.nonces]
    again = asyncio.run(LIMIT.evaluate(case["purpose"], case["week"], batch.blinded))
    assert [each.evaluated for each in again] == [each.evaluated for each in drawn]


@cases("packs")
def test_a_weeks_tokens_are_dealt_into_packs(case: Case) -> None:
    assert packs_of(case["count"]) == case["packs"]
    assert sorted(at for pack in case["packs"] for at in pack) == list(range(case["count"]))
    sizes = [len(pack) for pack in case["packs"]]
    assert max(sizes) <= 4
    assert max(sizes) - min(sizes) <= 1


@cases("draws")
def test_only_whole_packs_of_ones_own_are_drawn_each_once(case: Case) -> None:
    element = bytes(32)
    packs = [[m.TokenPack(at, [element] * size) for at, size in case[name]] for name in get_args(Spendable)]
    message = m.TokensDraw(0, 1, case["checks"], case["posts"], *packs, escrow=element, pens=[], once=[])
    assert are_packs(message) == (case["expect"] == "ok")


@cases("spend")
def test_a_token_pays_for_its_request(case: Case) -> None:
    site, path, body, output = case["site"], case["path"], raw(case["body"]), raw(case["output"])
    assert request_mac(output, site, path, body) == raw(case["mac"])
    token = Token(case["purpose"], case["week"], 0, raw(case["nonce"]), output, raw(case["seed"]))
    header = token.header(site, path, body)
    assert header == case["authorization"]
    assert read_redeemed(header).header() == header
    assert read_redeemed(header).signature == raw(case["signature"])
    verify(public_key_of(token.seed), "redeem", raw(case["mac"])[:16], raw(case["signature"]))
    assert LIMIT.verify(header, [case["purpose"]], [site], path, body, FILE["today"]).nonce == raw(case["nonce"])


@cases("verify")
def test_a_wrong_token_is_refused(case: Case) -> None:
    with pytest.raises(Refused) as refused:
        REDEMPTION.token(
            case["authorization"], ["check"], [case["site"]], case["path"], raw(case["body"]), FILE["today"]
        )
    assert {"error": refused.value.code} == case["expect"]


def state_of(case: Case) -> RosterState:
    polls = msgspec.convert(case["polls"], list[Poll])
    assert ROSTER.policy is not None
    policy = msgspec.structs.replace(ROSTER.policy, polls=polls) if polls else ROSTER.policy
    keys = tuple(
        ServerKeys(0, on, 1, b"", b"", b"", b"") for on in [case.get("founded_on", 0), *case.get("keys_on", [])]
    )
    return RosterState(policy=policy, policies=((0, policy),), server_keys=keys)


@cases("offered")
def test_what_there_is_once_is_on_offer_in_its_days(case: Case) -> None:
    state = state_of(case)
    assert [[*each] for each in offered(state, case["since"], case["vouched_on"], case["day"])] == case["offered"]
    assert [[*each, last] for each, last in sorted(redeemable(state, case["day"]).items())] == case["redeemable"]


@cases("once")
def test_what_there_is_once_pays_in_its_days(case: Case) -> None:
    path, body, header = case["path"], raw(case["body"]), case["authorization"]
    token = Token(case["purpose"], case["week"], 0, raw(case["nonce"]), raw(case["output"]), raw(case["seed"]))
    assert token.header(case["site"], path, body) == header
    state = state_of(case)
    ask = lambda purposes: REDEMPTION.token(header, purposes, [case["site"]], path, body, FILE["today"], state)  # noqa: E731
    with pytest.raises(Refused, match="token-wrong"):
        ask(["post"])
    if case["expect"] == "ok":
        assert ask(["post", case["purpose"]]).pays(case["purpose"], case["week"])
        assert not ask(["post", case["purpose"]]).pays("post")
        assert not ask(["post", case["purpose"]]).pays(case["purpose"], case["week"] + 1)
        return
    with pytest.raises(Refused) as refused:
        ask(["post", case["purpose"]])
    assert {"error": refused.value.code} == case["expect"]


@cases("proof")
def test_a_token_was_spent_only_if_its_own_key_signed_an_earlier_request(case: Case) -> None:
    token = Token("check", 0, 0, bytes(32), bytes(64), raw(case["seed"]))
    proof = None if case["proof"] is None else raw(case["proof"])
    assert token.was_redeemed(proof, [raw(mark) for mark in case["unlike"]]) == (case["expect"] == "ok")


def test_the_wires_key_is_the_hkdf_of_the_audited_library() -> None:
    output = os.urandom(64)
    key = derive(output, "token/request")
    message = b"a.example\x00POST\n/api/check\n" + hashlib.sha256(b"{}").digest()
    assert request_mac(output, "a.example", "/api/check", b"{}") == hmac.digest(key, message, "sha256")
