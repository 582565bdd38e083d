"""`escrow.json`: from an identifier to a line, points and wrapped keys, the parts, the filing, and what opens."""

from collections.abc import Callable
from typing import Any

import msgspec
from roster_chain import fixed
from text import SITE, b64, error, flipped

from parasol.features.checks.client.identifiers import Identifier
from parasol.features.escrow.client import shares
from parasol.features.escrow.client.parts import seal_inner
from parasol.features.escrow.contexts import escrow_bytes, renewal_bytes
from parasol.features.escrow.structs import KeysPart, Share
from parasol.kernel import oprf
from parasol.kernel.formats.contexts.rooms import report_room
from parasol.kernel.seal import pad, seal
from parasol.kernel.wire.signing import for_site, public_key_of, sign, signed_bytes

EPOCH_KEY = fixed("members 1")
INPUT_KEY = shares.input_key(EPOCH_KEY)
SECRET_KEY, PUBLIC_KEY = oprf.derive_key_pair(fixed("escrow seed"), b"parasol/v1/escrow")
PHONE = Identifier("phone", "+447700900123")
OTHER = Identifier("phone", "+447700900124")
HANDLE = Identifier("handle", "telegram:some_name")
ORDER = (2**252 + 27742317777372353535851937790883648493).to_bytes(32, "little")
ZERO = bytes(32)


def _line(identifier: Identifier) -> shares.Line:
    return shares.line_of(oprf.voprf.evaluate(SECRET_KEY, shares.input_of(INPUT_KEY, identifier.canonical())))


def _output(member: str) -> bytes:
    return fixed(f"credential output of {member}", 64)


def _x(member: str) -> bytes:
    return shares.x_of(_output(member))


def _nonce(name: str) -> Callable[[int], bytes]:
    return lambda size: fixed(f"escrow nonce {name}", size)


def _lines() -> list[dict[str, Any]]:
    made = []
    for identifier in (PHONE, OTHER, HANDLE):
        question = shares.input_of(INPUT_KEY, identifier.canonical())
        drawn = fixed("escrow blind", 64)
        blind, blinded = oprf.blind(question, lambda size, drawn=drawn: drawn[:size])  # type: ignore[misc]
        y = oprf.voprf.evaluate(SECRET_KEY, question)
        line = shares.line_of(y)
        points = [
            {"output": b64(_output(member)), "x": b64(_x(member)), "share": b64(shares.share_at(line, _x(member)))}
            for member in ("a", "b")
        ]
        made.append(
            {
                "name": f"line-of-{identifier.kind}-{identifier.normal[-3:]}",
                "op": "line",
                "kind": identifier.kind,
                "normal": identifier.normal,
                "generation_key": b64(EPOCH_KEY),
                "input_key": b64(INPUT_KEY),
                "canonical": b64(identifier.canonical()),
                "input": b64(question),
                "escrow_secret_key": b64(SECRET_KEY),
                "escrow_public_key": b64(PUBLIC_KEY),
                "blind_randomness": b64(drawn),
                "blind": b64(blind),
                "blinded": b64(blinded),
                "y": b64(y),
                "mark": b64(line.mark),
                "secret": b64(line.secret),
                "slope": b64(line.slope),
                "points": points,
                "expect": "ok",
            }
        )
    return made


def _scalars() -> list[dict[str, Any]]:
    def case(name: str, uniform: bytes, expect: Any, **more: str) -> dict[str, Any]:
        return {"name": f"scalar-{name}", "op": "scalar", "uniform": b64(uniform), **more, "expect": expect}

    good = {
        "of-random-bytes": fixed("uniform"),
        "of-all-ones": b"\xff" * 32,
        "one": b"\x01" + bytes(31),
        "of-the-order-itself": ORDER,
    }
    bad = {
        "zero": ZERO,
        "zero-below-the-mask": bytes(31) + b"\xf0",
        "too-short": bytes(30) + b"\x01",
        "too-long": b"\x01" + bytes(32),
        "nothing": b"",
    }
    return [
        *(case(name, value, "ok", scalar=b64(shares.scalar_of(value))) for name, value in good.items()),
        *(case(name, value, error("scalar")) for name, value in bad.items()),
    ]


def _secrets() -> list[dict[str, Any]]:
    line, other = _line(PHONE), _line(OTHER)
    a, b, c = ((_x(member), shares.share_at(line, _x(member))) for member in "abc")

    def case(name: str, one: tuple[bytes, bytes], two: tuple[bytes, bytes], expect: Any) -> dict[str, Any]:
        made = {
            "name": f"secret-{name}",
            "op": "secret",
            "points": [[b64(x), b64(share)] for x, share in (one, two)],
            "expect": expect,
        }
        if expect == "ok":
            made["secret"] = b64(shares.secret_through(one, two))
        return made

    elsewhere = (_x("b"), shares.share_at(other, _x("b")))
    return [
        case("of-two-seats", a, b, "ok"),
        case("the-same-in-another-order", b, a, "ok"),
        case("the-same-of-two-other-seats", c, a, "ok"),
        case("another-with-a-point-of-another-line", a, elsewhere, "ok"),
        case("same-point-twice", a, a, error("same-point")),
        case("same-x-with-another-share", a, (a[0], b[1]), error("same-point")),
    ]


def _wraps() -> list[dict[str, Any]]:
    line, key = _line(PHONE), fixed("report key")
    good = shares.wrap(line.secret, key, line.mark, _nonce("wrap"))
    plain: dict[str, Any] = {"op": "wrap", "secret": b64(line.secret), "mark": b64(line.mark)}

    def bad(name: str, wrapped: bytes, code: str, **more: str) -> dict[str, Any]:
        return {"name": f"wrap-{name}", **plain, **more, "wrapped": b64(wrapped), "expect": error(code)}

    return [
        {
            "name": "wrap-a-key",
            **plain,
            "key": b64(key),
            "nonce": b64(fixed("escrow nonce wrap", 24)),
            "wrapped": b64(good),
            "expect": "ok",
        },
        bad("under-another-secret", good, "tag", secret=b64(_line(OTHER).secret)),
        bad("under-the-slope", good, "tag", secret=b64(line.slope)),
        bad("for-another-mark", good, "tag", mark=b64(_line(OTHER).mark)),
        bad("bit-flipped", flipped(good, 40), "tag"),
        bad("cut-off", good[:39], "truncated"),
        bad("sealed-with-the-secret-itself", seal(line.secret, key, line.mark, _nonce("wrap")), "tag"),
    ]


def _parts() -> list[dict[str, Any]]:
    key, room = fixed("report key"), fixed("waiting room", 16)
    text = fixed("part signature", 64) + b'{"part":"shared","room":"AAAAAAAAAAAAAAAAAAAAAA==","text":"x"}'
    plain: dict[str, Any] = {"op": "part", "key": b64(key), "room": b64(room), "number": 3}
    good = seal_inner(key, room, 3, text, 1024, _nonce("part"))
    long = seal_inner(key, room, 3, text, 4096, _nonce("part"))

    def sealed(name: str, smallest: int, inner: bytes) -> dict[str, Any]:
        more = {"smallest": smallest, "nonce": b64(fixed("escrow nonce part", 24)), "text": b64(text)}
        return {"name": f"part-{name}", **plain, **more, "inner": b64(inner), "expect": "ok"}

    def bad(name: str, inner: bytes, code: str, **more: Any) -> dict[str, Any]:
        return {"name": f"part-{name}", **plain, **more, "inner": b64(inner), "expect": error(code)}

    context = b"\x07" + room + b"\x03"
    unpadded = b"\x07" + seal(key, text, context, _nonce("part"))
    headless = b"\x07" + seal(key, pad(text, 465), context[1:], _nonce("part"))
    return [
        sealed("in-the-smallest-parcel", 1024, good),
        sealed("in-a-larger-parcel", 4096, long),
        bad("as-another-number", good, "tag", number=4),
        bad("in-another-room", good, "tag", room=b64(fixed("other room", 16))),
        bad("under-another-key", good, "tag", key=b64(fixed("other key"))),
        bad("bit-flipped", flipped(good, 100), "tag"),
        bad("without-its-first-byte", good[1:], "tag-byte"),
        bad("with-another-first-byte", b"\x05" + good[1:], "tag-byte"),
        bad("first-byte-not-in-the-context", headless, "tag"),
        bad("not-sealed", text, "tag-byte"),
        bad("not-padded", unpadded, "padding"),
        bad("cut-off", good[:30], "truncated"),
        bad("nothing", b"", "tag-byte"),
    ]


def _report(member: str, *names: Identifier, room: str | None = None) -> KeysPart:
    label = room or f"room of {member}"
    made = []
    for identifier in names:
        line = _line(identifier)
        random = _nonce(f"{label} {identifier.normal}")
        made.append(
            Share(
                line.mark,
                shares.share_at(line, _x(member)),
                shares.wrap(line.secret, fixed(f"key of {label}"), line.mark, random),
            )
        )
    return KeysPart(fixed(label, 16), fixed(f"credential nonce of {member}"), _output(member), made)


def _keys() -> list[dict[str, Any]]:
    one, four = _report("a", PHONE), _report("a", PHONE, OTHER, HANDLE, Identifier("plate", "A812CDE"))
    text = msgspec.json.encode(one)
    share = one.shares[0]

    def with_shares(*listed: Share) -> bytes:
        return msgspec.json.encode(msgspec.structs.replace(one, shares=list(listed)))

    def changed(**fields: bytes) -> bytes:
        return with_shares(msgspec.structs.replace(share, **fields))

    bad = {
        "without-shares": with_shares(),
        "five-shares": with_shares(*four.shares, _report("a", Identifier("email", "a@example.org")).shares[0]),
        "one-mark-twice": with_shares(share, share),
        "share-not-canonical": changed(share=ORDER),
        "share-too-short": changed(share=share.share[:31]),
        "mark-too-long": changed(mark=share.mark + b"x"),
        "wrapped-too-short": changed(wrapped=share.wrapped[:71]),
        "room-too-short": msgspec.json.encode(msgspec.structs.replace(one, room=one.room[:15])),
        "nonce-too-long": msgspec.json.encode(msgspec.structs.replace(one, nonce=one.nonce + b"x")),
        "output-too-short": msgspec.json.encode(msgspec.structs.replace(one, output=one.output[:63])),
        "with-an-x": text.replace(b'{"mark"', b'{"x":"' + b64(_x("a")).encode() + b'","mark"'),
        "another-part": text.replace(b'"keys"', b'"raw"'),
        "cut-off": text[:-1],
    }
    return [
        {"name": "keys-one-share", "op": "keys", "text": b64(text), "expect": "ok"},
        {"name": "keys-four-shares", "op": "keys", "text": b64(msgspec.json.encode(four)), "expect": "ok"},
        {
            "name": "keys-share-zero",
            "op": "keys",
            "text": b64(changed(share=ZERO)),
            "expect": "ok",
        },
        *(
            {"name": f"keys-{name}", "op": "keys", "text": b64(value), "expect": error("contents")}
            for name, value in bad.items()
        ),
    ]


def _filings() -> list[dict[str, Any]]:
    seed = fixed("waiting holder")
    holder = public_key_of(seed)
    room = report_room(holder)
    records = [(fixed(f"waiting id {number}", 16), fixed(f"waiting body {number}", 1024)) for number in range(5)]
    marks = [fixed(f"mark {number}", 16) for number in range(4)]
    covered = for_site(SITE, escrow_bytes(room, records, marks))
    signature = sign(seed, "open", covered)

    def case(name: str, expect: Any, **more: Any) -> dict[str, Any]:
        return {
            "name": f"filing-{name}",
            "op": "filing",
            "site": SITE,
            "holder_key": b64(holder),
            "room": b64(room),
            "records": [[b64(id), b64(body)] for id, body in records],
            "marks": [b64(mark) for mark in marks],
            "signature": b64(signature),
            **more,
            "expect": expect,
        }

    as_report = sign(seed, "open", for_site(SITE, escrow_bytes(room, records, marks)[len(b"escrow\x00") : -64]))
    return [
        case("of-a-waiting-report", "ok", holder_seed=b64(seed), signed_bytes=b64(signed_bytes("open", covered))),
        case(
            "with-another-mark",
            error("signature"),
            marks=[b64(fixed("mark 9", 16)), *(b64(mark) for mark in marks[1:])],
        ),
        case("with-marks-in-another-order", error("signature"), marks=[b64(mark) for mark in reversed(marks)]),
        case("without-a-mark", error("signature"), marks=[b64(mark) for mark in marks[:3]]),
        case("signed-as-an-ordinary-report", error("signature"), signature=b64(as_report)),
        case("in-another-room", error("signature"), room=b64(fixed("other room", 16))),
        case("at-another-site", error("signature"), site="other.example.org"),
    ]


def _renewals() -> list[dict[str, Any]]:
    seed = fixed("waiting holder")
    room = report_room(public_key_of(seed))
    record = (fixed("renewed id", 16), fixed("renewed body", 1024))
    marks = [fixed(f"renewed mark {number}", 16) for number in range(4)]
    covered = for_site(SITE, renewal_bytes(2, room, record, marks))

    def case(name: str, expect: Any, **more: Any) -> dict[str, Any]:
        return {
            "name": f"renewal-{name}",
            "op": "renewal",
            "site": SITE,
            "holder_key": b64(public_key_of(seed)),
            "keys": 2,
            "room": b64(room),
            "record": [b64(each) for each in record],
            "marks": [b64(mark) for mark in marks],
            "signature": b64(sign(seed, "open", covered)),
            **more,
            "expect": expect,
        }

    def signed_as(*bodies: tuple[bytes, bytes]) -> str:
        return b64(sign(seed, "open", for_site(SITE, escrow_bytes(room, bodies, marks))))

    wrong = error("signature")
    return [
        case("of-a-waiting-report", "ok", holder_seed=b64(seed), signed_bytes=b64(signed_bytes("open", covered))),
        case("under-newer-keys", wrong, keys=3),
        case("under-the-first-keys", wrong, keys=1),
        case("with-another-mark", wrong, marks=[b64(fixed("mark 9", 16)), *(b64(mark) for mark in marks[1:])]),
        case("with-marks-in-another-order", wrong, marks=[b64(mark) for mark in reversed(marks)]),
        case("without-a-mark", wrong, marks=[b64(mark) for mark in marks[:3]]),
        case("with-another-record", wrong, record=[b64(record[0]), b64(fixed("other body", 1024))]),
        case("under-another-id", wrong, record=[b64(fixed("other id", 16)), b64(record[1])]),
        case("at-another-site", wrong, site="other.example.org"),
        case("in-another-room", wrong, room=b64(fixed("other room", 16))),
        case("signed-as-a-filing", wrong, signature=signed_as(record)),
        case("signed-by-another", wrong, signature=b64(sign(fixed("another holder"), "open", covered))),
    ]


def _openings() -> list[dict[str, Any]]:
    def case(
        name: str, waiting: list[KeysPart], opened: dict[str, str], given: list[int] | None = None
    ) -> dict[str, Any]:
        return {
            "name": f"open-{name}",
            "op": "open",
            "waiting": [b64(msgspec.json.encode(part)) for part in waiting],
            "given": given or [1] * len(waiting),
            "keys": [[b64(fixed(room, 16)), b64(fixed(key))] for room, key in sorted(opened.items())],
            "expect": "ok",
        }

    def both(*rooms: str) -> dict[str, str]:
        return {room: f"key of {room}" for room in rooms}

    a, b, c = _report("a", PHONE), _report("b", PHONE), _report("c", PHONE)
    again = _report("a", PHONE, room="second room of a")
    joined = _report("c", OTHER, PHONE)
    wrong = msgspec.structs.replace(
        b, shares=[msgspec.structs.replace(b.shares[0], share=shares.share_at(_line(OTHER), _x("b")))]
    )
    broken = msgspec.structs.replace(
        b, shares=[msgspec.structs.replace(b.shares[0], wrapped=flipped(b.shares[0].wrapped, 50))]
    )
    copied = msgspec.structs.replace(_report("b", OTHER), shares=a.shares, room=b.room)
    return [
        case("two-seats-one-number", [a, b], both("room of a", "room of b")),
        case("two-seats-two-numbers", [a, _report("b", OTHER)], {}),
        case("one-report", [a], {}),
        case("none", [], {}),
        case("one-seat-twice", [a, again], {}),
        case("one-seat-twice-and-another", [a, again, b], both("room of a", "second room of a", "room of b")),
        case("three-seats", [a, b, c], both("room of a", "room of b", "room of c")),
        case("met-by-the-second-number", [a, joined], both("room of a", "room of c")),
        case("two-lines-apart", [a, _report("b", OTHER), _report("c", HANDLE)], {}),
        case("a-wrong-share-opens-nothing", [a, wrong], {}),
        case("a-wrong-share-hides-no-right-one", [a, wrong, c], both("room of a", "room of c")),
        case("a-broken-key-keeps-only-itself-closed", [a, broken], both("room of a")),
        case("a-share-copied-from-another-report", [a, copied], {}),
        case("one-seat-before-and-after-new-keys", [a, _report("a later", PHONE)], {}, [1, 2]),
        case("two-credentials-of-different-keys", [a, b], {}, [2, 1]),
        case("two-of-new-keys", [a, b], both("room of a", "room of b"), [2, 2]),
        case("two-of-new-keys-and-one-of-old", [a, b, c], both("room of b", "room of c"), [1, 2, 2]),
    ]


def make() -> dict[str, Any]:
    """All cases."""
    return {
        "description": (
            "The matching escrow (docs/escrow.md; docs/protocol.md, 'Escrow'). Base64; scalars are 32 bytes, "
            "little-endian. op 'line': from identifier to line, and points of two credentials' outputs; "
            "blind_randomness are the 64 bytes that are reduced to the blind. op 'scalar': 32 bytes to a scalar. op "
            "'secret': the value at 0 through two points. op 'wrap': a report's key. op 'part': a part's text under "
            "the report's key, in the smallest parcel not below 'smallest'. op 'keys': read the fifth part's JSON "
            "(without its signature). op 'filing': the signature. op 'renewal': that of marks under "
            "newer keys of the server. op 'open': which reports (fifth parts, 'given': with which of the server's keys "
            "their credentials were given) open, and their keys, by room."
        ),
        "cases": [
            *_lines(),
            *_scalars(),
            *_secrets(),
            *_wraps(),
            *_parts(),
            *_keys(),
            *_filings(),
            *_renewals(),
            *_openings(),
        ],
    }
