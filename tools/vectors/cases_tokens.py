"""`tokens.json`: weeks, allowances, nonces, blinds and keys, a drawn batch, headers of spends, and proofs of them."""

import base64
from collections.abc import Sequence
from typing import Any

import msgspec
from cases_once import OPEN, told_polls
from cases_once import make as once
from ed25519 import ORDER
from roster_chain import DAY, POLICY, Chain, fixed, key
from text import SITE, b64, error, flipped

from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.oprf import poprf
from parasol.kernel.roster.rules import allowance
from parasol.kernel.roster.rules.once import posts_of
from parasol.kernel.tokens.client.derive import Batch, Token, blinded_batch, issue_message, outputs_of, week_batches
from parasol.kernel.wire.signing import sign
from parasol.kernel.wire.tokens import (
    ESCROW_WEEK,
    NEW_POST_TOKENS,
    POST_TOKENS,
    Once,
    Purpose,
    counts_of,
    first_day_of,
    info_of,
    packs_of,
    proved_together,
    read_redeemed,
    request_mac,
    week_of,
)

MASTER = fixed("master")
WEEK = week_of(DAY)
CHECKS = 5
SECRET_KEY, PUBLIC_KEY = oprf.derive_key_pair(fixed("token seed"), b"parasol/v1/tokens", oprf.MODE_POPRF)
OTHER_SECRET, OTHER_PUBLIC = oprf.derive_key_pair(fixed("other token seed"), b"parasol/v1/tokens", oprf.MODE_POPRF)
PURPOSES: tuple[Purpose, ...] = ("check", "read", "post", "report", "escrow")
BATCHES: dict[Purpose, Batch] = {
    **{purpose: blinded_batch(MASTER, purpose, WEEK, range(count)) for purpose, count in counts_of(CHECKS).items()},
    "escrow": blinded_batch(MASTER, "escrow", ESCROW_WEEK, [0]),
}


def _weeks() -> list[dict[str, Any]]:
    days = (0, 3, 4, 10, 11, DAY - 2, DAY - 1, DAY, DAY + 5, DAY + 6, 1_000_000)
    return [
        {
            "name": f"week-of-{day}",
            "op": "week",
            "day": day,
            "week": week_of(day),
            "first_day": first_day_of(week_of(day)),
            "expect": "ok",
        }
        for day in days
    ]


def _town() -> Chain:
    """Ana founds with 40 checks; Bea a steward; Cleo, Dora, Gil and Eve members, each later; Gil is vouched for; Cleo
    becomes steward, is frozen and let in again, and steps down, each within another week; then a new policy with 101
    checks."""
    first = first_day_of(WEEK)
    chain = Chain()

    def on(day: int) -> Chain:
        chain.day = day
        return chain

    on(first - 126).begin().seat("bea", "steward")
    on(first - 84).seat("dora")
    on(first - 56).seat("cleo")
    on(first - 49).seat("gil")
    on(first - 46).add(chain.vouch("gil"), "signer")
    on(first - 29).add(chain.role("cleo", "steward"), "ana", "bea")
    on(first - 26).add(chain.freeze("cleo"), "ana", "bea").add(chain.generation("stewards"), "ana")
    on(first - 19).add(chain.thaw("cleo"), "ana", "bea")
    on(first - 5).add(chain.role("cleo", "member"), "ana", "bea").add(chain.generation("stewards"), "ana")
    chain.seat("eve")
    return on(first + 1).add(chain.policy(msgspec.structs.replace(POLICY, checks_per_week=101)), "ana", "bea")


def _allowances() -> list[dict[str, Any]]:
    state = _town().state
    cases: list[tuple[str, str, int]] = [
        ("of-a-founder-in-the-week-of-the-founding", "ana", -18),
        ("of-a-founder-in-the-week-after", "ana", -17),
        ("of-a-steward-in-the-week-of-joining", "bea", -18),
        ("of-a-steward-in-the-week-after", "bea", -17),
        ("of-a-member-in-the-week-of-joining", "dora", -12),
        ("before-joining", "dora", -13),
        ("in-a-community-of-21-days", "dora", -15),
        ("in-a-community-of-28-days", "dora", -14),
        ("after-three-weeks", "dora", -9),
        ("after-four-weeks", "dora", -8),
        ("after-eight-weeks", "dora", -4),
        ("after-eleven-weeks", "dora", -1),
        ("after-twelve-weeks", "dora", 0),
        ("in-the-week-of-a-new-policy", "dora", 0),
        ("in-the-week-after-a-new-policy", "dora", 1),
        ("a-member-in-the-week-of-becoming-a-steward", "cleo", -5),
        ("a-steward-frozen-in-this-week", "cleo", -4),
        ("a-steward-let-in-again-in-this-week", "cleo", -3),
        ("a-steward-let-in-again-before-this-week", "cleo", -2),
        ("a-steward-who-stepped-down-in-this-week", "cleo", -1),
        ("a-steward-who-stepped-down-before", "cleo", 0),
        ("five-days-old-of-forty", "eve", 0),
        ("twelve-days-old-of-a-hundred-and-one", "eve", 1),
        ("forty-days-old", "eve", 5),
        ("years-old", "eve", 200),
        ("in-the-week-of-being-vouched-for", "gil", -7),
        ("in-the-week-after-being-vouched-for", "gil", -6),
        ("vouched-for-and-four-weeks-old", "gil", -3),
    ]
    made = []
    for name, who, weeks in cases:
        member = state.members[key(who)]
        told = (member.since, member.vouched_on)
        made.append(
            {
                "name": f"allowance-{name}",
                "op": "allowance",
                "seat": b64(key(who)),
                "since": member.since,
                "vouched_on": member.vouched_on,
                "week": WEEK + weeks,
                "allowance": allowance(state, key(who), *told, WEEK + weeks),
                "posts": posts_of(state, *told, WEEK + weeks),
                "expect": "ok",
            }
        )
    return made


def _evaluated(
    purpose: Purpose, secret: bytes = SECRET_KEY, info: bytes | None = None, blinded: Sequence[bytes] | None = None
) -> m.TokenBatch:
    batch = BATCHES[purpose]
    return _proven(blinded or batch.blinded, info or info_of(purpose, batch.week), secret)


def _proven(blinded: Sequence[bytes], info: bytes, secret: bytes = SECRET_KEY) -> m.TokenBatch:
    elements, proof = poprf.blind_evaluate_batch(secret, blinded, info, lambda size: fixed("proof", size))
    return m.TokenBatch(elements, proof)


def _paid_once(purpose: Once, number: int) -> dict[str, Any]:
    batch = blinded_batch(MASTER, purpose, number, [0])
    output = outputs_of(batch, [_proven(batch.blinded, info_of(purpose, number))], PUBLIC_KEY)[0]
    token = Token(purpose, number, 0, batch.nonces[0], output, batch.seeds[0])
    path, body = "/api/rooms/append", b"{}"
    parts = {"nonce": b64(token.nonce), "output": b64(output), "seed": b64(token.seed)}
    paid = {"site": SITE, "path": path, "body": b64(body), "authorization": token.header(SITE, path, body)}
    return {"purpose": purpose, "week": number, "polls": told_polls([OPEN]), **parts, **paid}


def _given(batches: Sequence[m.TokenBatch]) -> list[dict[str, Any]]:
    return [{"evaluated": [b64(each) for each in batch.evaluated], "proof": b64(batch.proof)} for batch in batches]


def _drawn() -> list[dict[str, Any]]:
    drawn: list[tuple[str, Batch, int]] = [(f"draw-{purpose}", BATCHES[purpose], 1) for purpose in PURPOSES]
    drawn += [
        (f"draw-for-keys-of-number-{keys}", blinded_batch(MASTER, "check", WEEK, range(CHECKS), keys), keys)
        for keys in (2, 3)
    ]
    few, many = packs_of(CHECKS)[1], [at for pack in packs_of(32)[1:] for at in pack]
    drawn += [
        ("draw-of-one-pack", blinded_batch(MASTER, "check", WEEK, few), 1),
        ("draw-of-the-other-packs", blinded_batch(MASTER, "read", WEEK, many), 1),
    ]
    drawn += [
        (f"draw-once-{purpose}-{number}-{keys}", blinded_batch(MASTER, purpose, number, [0], keys), keys)
        for purpose, number, keys in (("ballot", 3, 1), ("ballot", 4, 1), ("ballot", 3, 2), ("profile", 226, 1))
    ]  # fmt: skip
    made = []
    for name, batch, keys in drawn:
        info = info_of(batch.purpose, batch.week)
        answer = [_proven(each, info) for each in proved_together(batch.blinded)]
        made.append(
            {
                "name": name,
                "op": "draw",
                "purpose": batch.purpose,
                "week": batch.week,
                "keys": keys,
                "numbers": batch.numbers,
                "info": b64(info_of(batch.purpose, batch.week)),
                "nonces": [b64(nonce) for nonce in batch.nonces],
                "blinds": [b64(blind) for blind in batch.blinds],
                "seeds": [b64(seed) for seed in batch.seeds],
                "blinded": [b64(element) for element in batch.blinded],
                "given": _given(answer),
                "outputs": [b64(output) for output in outputs_of(batch, answer, PUBLIC_KEY)],
                "expect": "ok",
            }
        )
    good = _evaluated("check")
    reads = [_evaluated("read", blinded=each) for each in proved_together(BATCHES["read"].blinded)]
    swapped = [good.evaluated[1], good.evaluated[0], *good.evaluated[2:]]
    bad: list[tuple[str, m.TokenBatch]] = [
        ("made-with-another-key", _evaluated("check", OTHER_SECRET)),
        ("made-for-another-purpose", _evaluated("check", info=info_of("read", WEEK))),
        ("made-for-another-week", _evaluated("check", info=info_of("check", WEEK + 1))),
        (
            "of-a-batch-for-newer-keys",
            _evaluated("check", blinded=blinded_batch(MASTER, "check", WEEK, range(CHECKS), 2).blinded),
        ),
        ("of-another-batch", _evaluated("check", blinded=BATCHES["read"].blinded[:CHECKS])),
        ("two-elements-swapped", m.TokenBatch(swapped, good.proof)),
        ("one-element-too-few", m.TokenBatch(good.evaluated[:-1], good.proof)),
        ("one-element-too-many", m.TokenBatch([*good.evaluated, good.evaluated[0]], good.proof)),
        ("nothing", m.TokenBatch([], good.proof)),
        ("proof-bit-flipped", m.TokenBatch(good.evaluated, flipped(good.proof, 40))),
        ("proof-truncated", m.TokenBatch(good.evaluated, good.proof[:63])),
        ("element-of-zeros", m.TokenBatch([bytes(32), *good.evaluated[1:]], good.proof)),
        ("elements-given-back", m.TokenBatch(BATCHES["check"].blinded, good.proof)),
    ]
    halves = [BATCHES["read"].blinded[:16], BATCHES["read"].blinded[16:]]
    whole = _evaluated("read")
    refused: list[tuple[str, Purpose, list[m.TokenBatch]]] = [
        *((name, "check", [answer]) for name, answer in bad),
        ("without-a-proof", "check", []),
        ("proven-twice", "check", [good, good]),
        ("reads-with-one-proof-for-all", "read", [whole]),
        ("reads-with-their-proofs-swapped", "read", reads[::-1]),
        ("reads-of-which-the-second-half-is-missing", "read", reads[:1]),
        ("reads-with-three-proofs", "read", [*reads, reads[0]]),
        ("reads-cut-elsewhere", "read", [_evaluated("read", blinded=each) for each in (halves[0][:8], halves[1])]),
        (
            "reads-whose-second-half-has-another-key",
            "read",
            [reads[0], _evaluated("read", OTHER_SECRET, blinded=halves[1])],
        ),
    ]
    made += [
        {
            "name": f"draw-{name}",
            "op": "draw",
            "purpose": purpose,
            "week": WEEK,
            "keys": 1,
            "numbers": BATCHES[purpose].numbers,
            "given": _given(answer),
            "expect": error("wrong-token-key"),
        }
        for name, purpose, answer in refused
    ]
    return made


def _packs() -> list[dict[str, Any]]:
    """How a week's tokens are dealt, and draws of packs that the server refuses: as ``[number, size]``."""
    dealt = [
        {"name": f"packs-of-{count}", "op": "packs", "count": count, "packs": packs_of(count), "expect": "ok"}
        for count in (1, 2, 4, 5, 8, 12, 25, 32, 40, 200)
    ]
    all_of = {
        purpose: [[at, len(pack)] for at, pack in enumerate(packs_of(count))]
        for purpose, count in counts_of(25).items()
    }
    nothing: dict[str, list[list[int]]] = {"check": [], "read": [], "post": [], "report": []}
    as_new = {**all_of, "post": [[0, 4]], "report": [[0, 4], [1, 4]]}
    asked: list[tuple[str, dict[str, list[list[int]]], bool]] = [
        ("all", all_of, True),
        ("one-of-checks-and-one-of-reads", {**nothing, "check": [[6, 3]], "read": [[0, 4]]}, True),
        ("the-others", {**all_of, "check": all_of["check"][:6], "read": all_of["read"][1:]}, True),
        ("none", nothing, True),
        ("a-check-too-many-in-one", {**all_of, "check": [*all_of["check"][:6], [6, 4]]}, False),
        ("a-check-too-few-in-one", {**nothing, "check": [[0, 3]]}, False),
        ("an-empty-one", {**nothing, "check": [[0, 0]]}, False),
        ("one-that-there-isnt", {**nothing, "check": [[7, 4]]}, False),
        ("an-empty-one-that-there-isnt", {**nothing, "check": [[7, 0]]}, False),
        ("a-ninth-of-reads", {**all_of, "read": [*all_of["read"], [8, 4]]}, False),
        ("a-third-of-posts", {**nothing, "post": [[2, 4]]}, False),
        ("a-second-of-reports", as_new, False),
        ("one-twice", {**nothing, "check": [[0, 4], [0, 4]]}, False),
        ("two-in-the-wrong-order", {**nothing, "read": [[1, 4], [0, 4]]}, False),
        ("reads-as-checks", {**nothing, "check": all_of["read"]}, False),
        ("checks-as-reads", {**nothing, "read": all_of["check"]}, False),
        ("two-in-one", {**nothing, "post": [[0, 8]]}, False),
        ("of-a-larger-allowance", {**nothing, "check": [[at, 4] for at in range(10)]}, False),
    ]
    return dealt + [
        {
            "name": f"draws-packs-{name}",
            "op": "draws",
            "checks": 25,
            "posts": posts,
            **packs,
            "expect": "ok" if is_good else error("token-count"),
        }
        for name, packs, is_good, posts in [
            *((*each, POST_TOKENS) for each in asked),
            ("all-of-a-new-member", as_new, True, NEW_POST_TOKENS),
            ("all-of-an-old-member-as-a-new-one", all_of, False, NEW_POST_TOKENS),
            ("a-third-of-a-new-members-reports", {**nothing, "report": [[2, 4]]}, False, NEW_POST_TOKENS),
        ]
    ]


def _spends() -> list[dict[str, Any]]:
    outputs = {
        p: outputs_of(batch, [_evaluated(p, blinded=each) for each in proved_together(batch.blinded)], PUBLIC_KEY)
        for p, batch in BATCHES.items()
    }
    check_body = msgspec.json.encode(m.Check(1, 3, bytes(4), fixed("blinded")))
    read_body = msgspec.json.encode(m.RoomRead(fixed("room", 16), 0))

    def token(purpose: Any, number: int) -> Token:
        batch = BATCHES[purpose]
        return Token(purpose, WEEK, number, batch.nonces[number], outputs[purpose][number], batch.seeds[number])

    def told(name: str, made: Token, path: str, body: bytes) -> dict[str, Any]:
        return {
            "name": f"spend-{name}",
            "op": "spend",
            "purpose": made.purpose,
            "week": made.week,
            "nonce": b64(made.nonce),
            "output": b64(made.output),
            "seed": b64(made.seed),
            "site": SITE,
            "path": path,
            "body": b64(body),
            "mac": b64(request_mac(made.output, SITE, path, body)),
            "signature": b64(read_redeemed(made.header(SITE, path, body)).signature),
            "authorization": made.header(SITE, path, body),
            "expect": "ok",
        }

    path = "/api/check"
    check = token("check", 0)
    good = check.header(SITE, path, check_body)
    scheme, purpose, week, nonce, mac, signature = [good.split(" ")[0], *good.split(" ")[1].split(".")]

    def header(*parts: str) -> str:
        return "Token " + ".".join([*parts, signature])

    another = request_mac(outputs["check"][1], SITE, path, check_body)
    stranger = request_mac(poprf.evaluate(OTHER_SECRET, check.nonce, info_of("check", WEEK)), SITE, path, check_body)
    raw = base64.b64decode(mac)
    renamed = token("read", 0).header(SITE, path, check_body).replace("read", "check")
    loose = mac[:-2] + chr(ord(mac[-2]) + 1) + "="
    assert base64.b64decode(loose) == base64.b64decode(mac)
    assert scheme == "Token"
    assert read_redeemed(good).week == WEEK
    bad: list[tuple[str, str, str]] = [
        ("nothing", "", "token-missing"),
        ("scheme-in-small-letters", good.replace("Token", "token"), "token-missing"),
        ("a-signature-instead", good.replace("Token", "Parasol"), "token-missing"),
        ("four-parts", header(purpose, week, nonce), "token-missing"),
        ("without-a-signature", good.removesuffix("." + signature), "token-missing"),
        ("six-parts", good + ".", "token-missing"),
        ("signature-empty", good.removesuffix(signature), "token-missing"),
        ("signature-too-short", good.removesuffix(signature) + b64(bytes(63)), "token-missing"),
        ("signature-too-long", good.removesuffix(signature) + b64(bytes(65)), "token-missing"),
        ("signature-unpadded", good.rstrip("="), "token-missing"),
        ("too-long", good + "A" * 200, "token-missing"),
        ("unknown-purpose", header("vote", week, nonce, mac), "token-missing"),
        ("an-escrow-credential", header("escrow", "0", nonce, mac), "token-missing"),
        ("week-with-a-zero-before-it", header(purpose, "0" + week, nonce, mac), "token-missing"),
        ("week-with-a-sign", header(purpose, "-" + week, nonce, mac), "token-missing"),
        ("week-too-long", header(purpose, "1" + "0" * 9, nonce, mac), "token-missing"),
        ("no-base64", header(purpose, week, "*" + nonce[1:], mac), "token-missing"),
        ("unpadded-base64", header(purpose, week, nonce.rstrip("="), mac), "token-missing"),
        ("loose-base64", header(purpose, week, nonce, loose), "token-missing"),
        ("nonce-too-short", header(purpose, week, b64(check.nonce[:31]), mac), "token-missing"),
        ("mac-too-long", header(purpose, week, nonce, b64(bytes(33))), "token-missing"),
        ("of-another-purpose", token("read", 0).header(SITE, path, check_body), "token-wrong"),
        ("a-read-token-renamed", renamed, "token-wrong"),
        ("two-weeks-old", header(purpose, str(WEEK - 2), nonce, mac), "token-stale"),
        ("of-the-week-after-next", header(purpose, str(WEEK + 2), nonce, mac), "token-stale"),
        ("for-another-site", check.header("other.example.org", path, check_body), "token-wrong"),
        ("for-no-site", check.header("", path, check_body), "token-wrong"),
        ("for-another-path", check.header(SITE, "/api/rooms/read", check_body), "token-wrong"),
        ("for-another-body", check.header(SITE, path, check_body + b" "), "token-wrong"),
        ("mac-first-bit-flipped", header(purpose, week, nonce, b64(flipped(raw, 0))), "token-wrong"),
        ("mac-last-bit-flipped", header(purpose, week, nonce, b64(flipped(raw, 31, 7))), "token-wrong"),
        ("nonce-bit-flipped", header(purpose, week, b64(flipped(check.nonce, 0)), mac), "token-wrong"),
        ("mac-with-the-output-of-another", header(purpose, week, nonce, b64(another)), "token-wrong"),
        ("made-with-another-key", header(purpose, week, nonce, b64(stranger)), "token-wrong"),
    ]  # fmt: skip
    return [
        told("check", check, path, check_body),
        told("last-check", token("check", CHECKS - 1), path, check_body),
        told("read", token("read", 31), "/api/rooms/read", read_body),
        told("post", token("post", 7), "/api/escrow/file", b"{}"),
        told("report", token("report", 3), "/api/escrow/file", b"{}"),
        *(
            {"name": f"spend-{name}", "op": "verify", "site": SITE, "path": path, "body": b64(check_body),
             "authorization": given, "expect": error(code)}
            for name, given, code in bad
        ),
    ]  # fmt: skip


def _proofs() -> list[dict[str, Any]]:
    """What a server shows with ``token-spent``, to whoever has just redeemed this token for the request ``own``."""
    seed, another = BATCHES["check"].seeds[:2]
    own, mark, unspent = (fixed(name, 16) for name in ("own request", "earlier request", "request that spent nothing"))

    def told(name: str, proof: bytes | None, is_good: bool = False) -> dict[str, Any]:
        return {
            "name": f"proof-{name}",
            "op": "proof",
            "seed": b64(seed),
            "unlike": [b64(own), b64(unspent)],
            "proof": None if proof is None else b64(proof),
            "expect": "ok" if is_good else error("token-unspent"),
        }

    signature = sign(seed, "redeem", mark)
    larger = int.from_bytes(signature[32:], "little") + ORDER
    return [
        told("of-an-earlier-request", mark + signature, is_good=True),
        told("of-this-very-request", own + sign(seed, "redeem", own)),
        told("of-a-request-that-spent-nothing", unspent + sign(seed, "redeem", unspent)),
        told("missing", None),
        told("empty", b""),
        told("mark-alone", mark),
        told("one-byte-too-short", (mark + signature)[:-1]),
        told("one-byte-too-long", mark + signature + b"\0"),
        told("with-another-mark", fixed("another request", 16) + signature),
        told("mark-bit-flipped", flipped(mark, 15) + signature),
        told("signature-first-bit-flipped", mark + flipped(signature, 0)),
        told("signature-last-bit-flipped", mark + flipped(signature, 63, 7)),
        told("signature-of-zeros", mark + bytes(64)),
        told("by-the-key-of-another-token", mark + sign(another, "redeem", mark)),
        told("by-a-key-of-the-servers", mark + sign(fixed("server's own key"), "redeem", mark)),
        told("signed-under-another-label", mark + sign(seed, "request", mark)),
        told("with-a-second-spelling-of-the-signature", mark + signature[:32] + larger.to_bytes(32, "little")),
    ]


def make() -> dict[str, Any]:
    """All cases."""
    assert issue_message(WEEK, week_batches(MASTER, WEEK, CHECKS)).checks == CHECKS
    return {
        "description": (
            "Tokens (docs/protocol.md, 'Tokens'). Base64. op 'week': day to week and its first day. op 'allowance': "
            "check and post tokens of a seat, by the roster in entries. op 'packs': numbers of a week's tokens by pack."
            " op 'draws': packs that a member with so many asks for, as [number, size]. op 'draw': nonces, blinds"
            " and blinded elements of the tokens with these numbers from master, then outputs from what the server"
            " gave. op 'spend': MAC and header of a token. op 'verify': headers that the server refuses on the route"
            " of a check, on the day 'today'. op 'proof': what comes with 'token-spent', for the token with this seed;"
            " 'unlike': marks that are no earlier request's. op 'offered': what there is once, by purpose and number,"
            " for a member since a day, in a community founded on a day; 'redeemable' has the last day of what pays."
            " op 'once': a header of such a one."
            " 'posts': how many of twelve tokens pay for posts; the others pay for reports."
        ),
        "master": b64(MASTER),
        "today": DAY,
        "token_secret_key": b64(SECRET_KEY),
        "token_key": b64(PUBLIC_KEY),
        "entries": [
            {
                "body": b64(e.body),
                "signatures": [{"key": b64(s.key), "signature": b64(s.signature)} for s in e.signatures],
            }
            for e in _town().entries
        ],
        "cases": [*_weeks(), *_allowances(), *_packs(), *_drawn(), *_spends(), *_proofs(), *once(_paid_once)],
    }
