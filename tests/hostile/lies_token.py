"""Lies about what pays for a request, which could tell a host who asked before; and garbage in place of any answer."""

import asyncio
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import httpx
import msgspec
from lied_to import Program
from lies import Args, Lies, Row, World
from lying import Endless, Liar, Lie, always, anyway, edit

from harness import NUMBER
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.roster.server.server_keys import TOKEN_SECRET
from parasol.kernel.wire.tokens import info_of, proved_together, read_redeemed, request_mark

DRAW, CHECK = "/api/tokens/draw", "/api/check"
PAID = {"check": [CHECK], "read": ["/api/withdrawals/read", "/api/rooms/newest"], "once": ["/api/rooms/open"]}
Make = Callable[[World], Lies]


def paying(purpose: str, **more: Any) -> Callable[[World], Args]:
    return lambda world: {"words": world.words["member"], "purpose": purpose, "typed": NUMBER, **more}


def headers(liar: Liar, kind: str = "Token ") -> list[str]:
    sent = [request.headers.get("authorization", "") for request in liar.asked]
    return [header for header in sent if header.startswith(kind)]


def tokens(liar: Liar) -> set[bytes]:
    """What the host was shown."""
    return {read_redeemed(header).nonce for header in headers(liar)}


def none_of(purpose: str) -> Callable[[Liar], None]:
    def look(liar: Liar) -> None:
        assert not headers(liar, f"Token {purpose}"), "nothing is paid with them"

    return look


def shows(count: int) -> Callable[[Liar], None]:
    def look(liar: Liar) -> None:
        assert len(tokens(liar)) == count

    return look


# Drawing

PURPOSES = ("check", "read", "post", "escrow")


def evaluated(key: Callable[[World], bytes], *purposes: str, week: int = 0) -> Make:
    """Elements of these purposes evaluated with another key, or for another week, and proven for it."""

    def proven(secret: bytes, blinded: Sequence[bytes], info: bytes) -> m.TokenBatch:
        return m.TokenBatch(*oprf.poprf.blind_evaluate_batch(secret, blinded, info, os.urandom))

    def make(world: World) -> Lies:
        secret = key(world)

        def lie(question: Args, truth: bytes) -> bytes:
            asked = msgspec.convert(question, m.TokensDraw, strict=False)
            made: dict[str, Any] = {}
            for purpose in purposes:
                info = info_of(purpose, 0 if purpose == "escrow" else asked.week + week)  # type: ignore[arg-type]
                if purpose == "escrow":
                    made[purpose] = proven(secret, [asked.escrow], info)
                    continue
                elements = [element for pack in getattr(asked, purpose) for element in pack.elements]
                made[purpose] = [proven(secret, each, info) for each in proved_together(elements)]
            return msgspec.json.encode(msgspec.structs.replace(msgspec.json.decode(truth, type=m.TokensDrawn), **made))

        return {DRAW: lie}

    return make


def once_with(key: Callable[[World], bytes], later: int = 0) -> Make:
    """What there is once evaluated with another key, or for another number, and proven for it."""

    def make(world: World) -> Lies:
        secret = key(world)

        def lie(question: Args, truth: bytes) -> bytes:
            asked = msgspec.convert(question, m.TokensDraw, strict=False).once
            made = [
                m.TokenBatch(
                    *oprf.poprf.blind_evaluate_batch(
                        secret, each.elements, info_of(each.purpose, each.number + later), os.urandom
                    )
                )
                for each in asked
            ]
            return msgspec.json.encode(
                msgspec.structs.replace(msgspec.json.decode(truth, type=m.TokensDrawn), once=made)
            )

        return {DRAW: lie}

    return make


def another_key(world: World) -> bytes:
    return oprf.derive_key_pair(os.urandom(32), b"parasol/v1/tokens", oprf.MODE_POPRF)[0]


def the_key(world: World) -> bytes:
    asked = world.town.storage.get_secret(TOKEN_SECRET)
    secret = asyncio.run_coroutine_threadsafe(asked, world.town.loop).result(10)  # type: ignore[arg-type]
    assert secret is not None
    return secret


def batches(change: Callable[[m.TokensDrawn], list[m.TokenBatch]]) -> Make:
    lie = edit(m.TokensDrawn, lambda drawn: msgspec.structs.replace(drawn, check=change(drawn)))
    return lambda world: {DRAW: lie}


def batch(change: Callable[[m.TokenBatch], m.TokenBatch]) -> Make:
    return batches(lambda drawn: [change(each) for each in drawn.check])


def ours(change: Callable[[list[bytes]], list[bytes]]) -> Make:
    return batch(lambda given: m.TokenBatch(change(given.evaluated), given.proof))


def of_reads(drawn: m.TokensDrawn) -> list[m.TokenBatch]:
    return [
        m.TokenBatch(read.evaluated[: len(check.evaluated)], read.proof)
        for check, read in zip(drawn.check, drawn.read, strict=False)
    ]


def once(change: Callable[[list[m.TokenBatch]], list[m.TokenBatch]]) -> Make:
    lie = edit(m.TokensDrawn, lambda drawn: msgspec.structs.replace(drawn, once=change(drawn.once)))
    return lambda world: {DRAW: lie}


FALSE_DRAWS: list[tuple[str, Make, str]] = [
    ("another key's, for what there is once", once_with(another_key), "once"),
    ("another number's, for what there is once", once_with(the_key, 1), "once"),
    ("nothing, for what there is once", once(lambda given: []), "once"),
    (
        "a proof of zeros, for what there is once",
        once(lambda given: [m.TokenBatch(each.evaluated, bytes(64)) for each in given]),
        "once",
    ),
    (
        "two elements, for what there is once",
        once(lambda given: [m.TokenBatch(each.evaluated * 2, each.proof) for each in given]),
        "once",
    ),
    *[(f"another key's, for {purpose}", evaluated(another_key, purpose), purpose) for purpose in PURPOSES],
    ("tokens of another week, which would mark their owner", evaluated(the_key, "check", week=1), "check"),
    (
        "tokens of another purpose",
        batches(of_reads),
        "check",
    ),
    ("tokens in another order", ours(lambda made: made[::-1]), "check"),
    ("a token too few", ours(lambda made: made[:-1]), "check"),
    ("no token", ours(lambda made: []), "check"),
    ("tokens of zeros", ours(lambda made: [bytes(32)] * len(made)), "check"),
    ("a proof of zeros", batch(lambda given: m.TokenBatch(given.evaluated, bytes(64))), "check"),
    ("no batch", batches(lambda drawn: []), "check"),
    ("a batch twice", batches(lambda drawn: [*drawn.check, drawn.check[0]]), "check"),
]

# Spending


def no(code: str, status: int = 409, spent: bytes | None = None) -> httpx.Response:
    return httpx.Response(status, content=msgspec.json.encode(m.Problem(status, code, spent=spent)))


def told_of(purpose: str, answer: Callable[[World], Lie]) -> Make:
    """Where a request was paid for."""
    return lambda world: dict.fromkeys(PAID[purpose], anyway(answer(world)))


def spent(purpose: str) -> Make:
    return told_of(purpose, lambda world: lambda asked, truth: no("token-spent"))


def proof_of(header: str) -> bytes:
    redeemed = read_redeemed(header)
    return request_mark(redeemed.mac) + redeemed.signature


def earlier(world: World) -> str:
    """What a check of an earlier session was paid with: by somebody else, as by chance it would be the same token."""
    world.town.refill()  # else it may first show one that is spent already
    liar = Liar()
    Program(world.town).begin(liar, "check", {"words": world.words["other"], "typed": NUMBER})()
    liar.close()
    (header,) = [each for each in headers(liar) if each.startswith("Token check")]
    return header


def forged(proof: Callable[[str, str], bytes]) -> Make:
    def answer(world: World) -> Lie:
        old = earlier(world)
        return lambda asked, truth: no("token-spent", spent=proof(headers(world.liar)[-1], old))

    return told_of("check", answer)


FORGED: list[tuple[str, Callable[[str, str], bytes]]] = [
    ("by this request", lambda header, old: proof_of(header)),
    ("by another token", lambda header, old: proof_of(old)),
    ("by another request, signed as this", lambda header, old: proof_of(old)[:16] + proof_of(header)[16:]),
    ("by noise", lambda header, old: os.urandom(80)),
    ("by too little", lambda header, old: proof_of(header)[:79]),
    ("by too much", lambda header, old: proof_of(header) + b"x"),
]


def unspent_and_then_spent(code: str) -> Make:
    """The first time it says that nothing was spent, and then shows that request as what spent it."""

    def answer(world: World) -> Lie:
        seen: list[str] = []

        def lie(asked: Args, truth: bytes) -> httpx.Response:
            seen.append(headers(world.liar)[-1])
            return no(code) if len(seen) == 1 else no("token-spent", spent=proof_of(seen[0]))

        return lie

    return told_of("check", answer)


def redeemed_by_itself(world: World) -> Lie:
    return lambda asked, truth: no("token-spent", spent=proof_of(headers(world.liar)[-1]))


def tickets_refused(world: World) -> Lie:
    def lie(asked: Args, truth: bytes) -> bytes | httpx.Response:
        (*_, last) = world.liar.asked
        return no("stale-ticket", 401) if last.headers["authorization"].startswith("Ticket ") else truth

    return lie


def tickets_refused_after(*honoured: int) -> Make:
    """One ticket after so many that it took, each time."""

    def make(world: World) -> Lie:
        taken = [each for count in honoured for each in [True] * count + [False]]

        def lie(asked: Args, truth: bytes) -> bytes | httpx.Response:
            is_ticket = world.liar.asked[-1].headers["authorization"].startswith("Ticket ")
            return no("stale-ticket", 401) if is_ticket and taken and not taken.pop(0) else truth

        return lie

    return told_of("read", make)


def three_tokens(liar: Liar) -> None:
    assert len(tokens(liar)) == 3, "one for each ticket that it refuses, but the last"
    assert len(headers(liar, "Ticket ")) in {4, 5}, "the last two may be under way together"


def without_ticket(world: World) -> Lie:
    return lambda asked, truth: httpx.Response(200, content=truth)


TOKENS = [
    *[
        Row("pay", name, make, ["wrong-token-key"], paying(purpose, fresh=True), none_of(purpose))
        for name, make, purpose in FALSE_DRAWS
    ],
    Row("pay", "that every token was spent, on checks", spent("check"), ["token-unspent"],
        paying("check", times=20), shows(1)),
    Row("pay", "that every token was spent, on reads", spent("read"), ["token-unspent"],
        paying("read", times=30, fresh=True), shows(1)),
    Row("pay", "that what there is once was used", spent("once"), ["token-unspent"],
        paying("once", times=3, fresh=True), shows(1)),
    Row("pay", "that what there is once was used, by this request", told_of("once", redeemed_by_itself),
        ["token-unspent"], paying("once", times=3, fresh=True), shows(1)),
    *[
        Row("pay", f"that a token was spent, {name}", forged(proof), ["token-unspent"], paying("check"), shows(1))
        for name, proof in FORGED
    ],
    *[
        Row("pay", f"{code}, and then that it was spent", unspent_and_then_spent(code), codes,
            paying("check", times=3), shows(1))
        for code, codes in (
            ("list-moved", ["token-unspent"]),
            ("community-quota", ["community-quota", "token-unspent"]),
            ("token-wrong", ["token-unspent", "token-wrong"]),
        )
    ],
    *[
        Row("pay", f"a refusal, {code}", told_of("read", lambda world, a=(code, status): lambda asked, truth: no(*a)),
            [named], paying("read", times=5, fresh=True), shows(1))
        for code, status, named in (
            ("unexpected", 500, "unexpected"),
            ("storage", 503, "full"),
            ("token-stale", 401, "token-stale"),
            ("no-such-room", 404, "no-such-room"),
        )
    ],
    Row("pay", "that tickets are stale", told_of("read", tickets_refused), ["paid", "tickets-refused"],
        paying("read", times=30), three_tokens),
    Row("pay", "that a ticket is stale after eight each", tickets_refused_after(0, 0, 0, 8, 8, 8), ["paid"],
        paying("read", times=40), shows(6), only="program",
        why="the page asks twice at once, so counts differ; tokens.test.ts has it"),
    Row("pay", "that a ticket is stale after seven", tickets_refused_after(16, 0, 0, 7), ["paid", "tickets-refused"],
        paying("read", times=40), shows(3), only="program", why="the same"),
    Row("pay", "answers without a ticket", told_of("read", without_ticket), ["bad-answer"],
        paying("read", times=5, fresh=True), shows(1)),
]  # fmt: skip

# Garbage


class NamedOrTrue:
    """If anything is believed, it is the truth."""

    def __eq__(self, told: object) -> bool:
        return isinstance(told, str) or told == {"match": True, "refused": []}

    def __hash__(self) -> int:
        return 0


UNREADABLE = {
    "nothing": b"",
    "no text": b"\xff\xfe",
    "no text in JSON": b'{"entries":"\xff"}',
    "brackets": b"[" * 100_000,
    "braces": b"{" * 9,
    "a page": b"<html>",
}
MISSHAPEN = {"null": b"null", "an empty object": b"{}", "an empty list": b"[]", "a string": b'"x"'}
READ_BY_A_MEMBER = [
    *("/api/about", "/api/nonce", "/api/charter/read", "/api/boxes/read", DRAW, "/api/vaults/read"),
    *("/api/rooms/newest", "/api/withdrawals/read", "/api/index/heads", CHECK),
]


WITH_ALL = {"/api/charter/read", "/api/withdrawals/read"}
"""One that is asked unsigned, and one by a member."""


def answering(status: int, content: bytes, **headers: str | bytes) -> Lie:
    sent: Any = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda asked, truth: httpx.Response(status, content=content or truth, headers=sent)


def pages(*statuses: int) -> dict[str, Lie]:
    return {f"{status} and a page": answering(status, b"<html>") for status in statuses}


def told_as(contents: dict[str, bytes]) -> dict[str, Lie]:
    return {name: always(content) for name, content in contents.items()}


ODD = told_as(MISSHAPEN) | pages(400, 500)
"""What each kind of answer has its own reader for."""
ODD_ANYWHERE = told_as(UNREADABLE) | pages(204, 301)
"""What no reader of a kind of answer ever sees: it goes wrong alike wherever it comes."""
ODD_HEADERS: dict[str, Lie] = {
    f"{header} of {name}": answering(200, b"", **{header: value})
    for header in ("Parasol_Nonce", "Parasol_Ticket")
    for name, value in {"percents": "%%%", "a letter": "A", "no text": b"\xe9", "999 letters": "A" * 999}.items()
}


def entering(world: World) -> Args:
    return {"words": world.words["member"], "typed": NUMBER}


def endless(status: int, **headers: str) -> Make:
    def make(world: World) -> Lies:
        world.liar.endless, sent = Endless(), {name.replace("_", "-"): value for name, value in headers.items()}
        return {
            "/api/charter/read": lambda asked, truth: httpx.Response(status, headers=sent, stream=world.liar.endless)
        }

    return make


def given_up(liar: Liar) -> None:
    """The device stops at 40 MB, before an answer fills its memory. More may be on the line: what the kernel holds."""
    held = sum(int(Path(f"/proc/sys/net/ipv4/tcp_{way}").read_text().split()[2]) for way in ("rmem", "wmem"))
    assert liar.endless.taken <= 42 + held // 1_000_000


ODD_ANSWERS = [
    *[
        Row("enter", f"{path}: {name}", lambda world, path=path, lie=lie: {path: lie}, NamedOrTrue(), entering)
        for path in READ_BY_A_MEMBER
        for name, lie in (ODD | (ODD_ANYWHERE | ODD_HEADERS if path in WITH_ALL else {})).items()
    ],
    *[
        Row("enter", f"{status} without an end", endless(status), "bad-answer", entering, given_up)
        for status in (200, 400)
    ],
    Row(
        *("enter", "what is packed, without an end", endless(200, Content_Encoding="gzip"), "bad-answer", entering),
        **{
            "only": "program",
            "why": "a browser unpacks before the page sees anything; the page counts what is unpacked",
        },
    ),
]
