"""`record.json`: records of group rooms, of report conversations, the reporter's own copy, and the filing signature."""

from typing import Any

import msgspec
from roster_chain import fixed, key
from text import SITE, b64, error, flipped

from parasol.features.reports.structs import OwnPart, Report
from parasol.kernel.formats.contexts.rooms import report_bytes, room_name
from parasol.kernel.rooms.client.held import seal_own
from parasol.kernel.seal import derive, pad, seal
from parasol.kernel.seal.record import seal_record, seal_thread
from parasol.kernel.vault.client import WordKeys
from parasol.kernel.wire.signing import for_site, sign, signed_bytes

ROOM = room_name(fixed("genesis"), "alerts")
OTHER_ROOM = room_name(fixed("genesis"), "review")
ID, OTHER_ID = fixed("record id", 16), fixed("other record id", 16)
EPOCH_KEY = fixed("members 3")
THREAD_ROOM = fixed("report room", 16)
THREAD_KEY = fixed("thread key")
BODY = b'{"kind":"note","text":"hello"}'
HEAD = b"\x01\x01\x00\x00\x00\x03"
KEYS = {"1/3": EPOCH_KEY, "2/3": fixed("stewards 3"), "1/2": fixed("members 2")}


def _nonce(size: int) -> bytes:
    return fixed("record nonce", size)


def _group(body: bytes = BODY, **other: Any) -> bytes:
    fields: dict[str, Any] = {
        "room": ROOM,
        "group": "members",
        "epoch": 3,
        "epoch_key": EPOCH_KEY,
        "author_seed": fixed("ana"),
        "id": ID,
    }
    return seal_record(**{**fields, **other}, body=body, random=_nonce)


def _forged(
    inner: bytes, head: bytes = HEAD, context: bytes | None = None, secret: bytes | None = None, size: int = 1024
) -> bytes:
    if secret is None:
        secret = derive(EPOCH_KEY, "room", context=ROOM)
    space = size - len(head) - 40
    inside = inner if len(inner) == space else pad(inner, space)
    return head + seal(secret, inside, ROOM + head if context is None else context, _nonce)


def _inner(body: bytes = BODY, head: bytes = HEAD, room: bytes = ROOM, id: bytes = ID, label: Any = "record") -> bytes:
    author = key("ana")
    return author + id + sign(fixed("ana"), label, room + head + id + author + body) + body


def _case(name: str, kind: str, sealed: bytes, expect: Any, body: bytes | None = None, **more: Any) -> dict[str, Any]:
    case: dict[str, Any] = {"name": name, "op": kind, "sealed": b64(sealed), "expect": expect}
    if kind == "group":
        case |= {"room": b64(ROOM), "id": b64(ID)}
    elif kind == "thread":
        case |= {"room": b64(THREAD_ROOM), "id": b64(ID), "thread_key": b64(THREAD_KEY)}
    if body is not None:
        case |= {"author_seed": b64(fixed("ana")), "nonce": b64(_nonce(24)), "body": b64(body)}
    return case | more


def _groups() -> list[dict[str, Any]]:
    good = _group()
    fits = 1024 - 6 - 40 - 112 - 1
    stewards = _group(group="stewards", epoch_key=KEYS["2/3"])
    cases = [
        _case("group-record", "group", good, "ok", BODY, group="members", generation=3),
        _case("group-record-of-stewards", "group", stewards, "ok", BODY, group="stewards", generation=3),
        _case("group-empty-body", "group", _group(b""), "ok", b"", group="members", generation=3),
        _case("group-just-fits-1024", "group", _group(b"a" * fits), "ok", b"a" * fits, group="members", generation=3),
        _case(
            "group-one-more-takes-4096",
            "group",
            _group(b"a" * (fits + 1)),
            "ok",
            b"a" * (fits + 1),
            group="members",
            generation=3,
        ),
    ]
    author = key("ana")
    bea = author[:0] + key("bea") + _inner()[32:]
    bad: list[tuple[str, bytes, str]] = [
        ("empty", b"", "size"),
        ("truncated", good[:-1], "size"),
        ("oversized", good + bytes(1024), "size"),
        ("thread-tag-byte", b"\x04" + good[1:], "tag-byte"),
        ("parcel-tag-byte", b"\x03" + good[1:], "tag-byte"),
        ("version-downgraded-to-zero", b"\x00" + good[1:], "tag-byte"),
        ("unknown-group", good[:1] + b"\x03" + good[2:], "generation"),
        ("unknown-generation", good[:5] + b"\x09" + good[6:], "generation"),
        ("generation-changed-to-one-that-is-held", good[:5] + b"\x02" + good[6:], "tag"),
        ("group-changed-to-one-that-is-held", good[:1] + b"\x02" + good[2:], "tag"),
        ("nonce-bit-flipped", flipped(good, 6), "tag"),
        ("ciphertext-bit-flipped", flipped(good, 200), "tag"),
        ("last-bit-flipped", flipped(good, 1023, 7), "tag"),
        ("sealed-with-the-key-before", _group(epoch_key=KEYS["1/2"]), "tag"),
        ("from-another-room", _group(room=OTHER_ROOM), "tag"),
        ("sealed-without-the-room-in-the-context", _forged(_inner(), context=HEAD), "tag"),
        ("sealed-with-the-generation-key-itself", _forged(_inner(), secret=EPOCH_KEY), "tag"),
        ("under-another-id", _group(id=OTHER_ID), "id"),
        ("no-padding", _forged(b"a" * 978), "padding"),
        ("nothing-but-zeros-inside", _forged(bytes(978)), "padding"),
        ("inside-too-short", _forged(_inner()[:111]), "truncated"),
        ("author-replaced", _forged(bea), "signature"),
        ("body-changed-by-another-key-holder", _forged(_inner()[:-1] + b"!"), "signature"),
        ("signature-bit-flipped", _forged(flipped(_inner(), 48)), "signature"),
        ("signed-for-another-room", _forged(_inner(room=OTHER_ROOM)), "signature"),
        ("signed-for-another-generation", _forged(_inner(head=HEAD[:5] + b"\x02")), "signature"),
        ("signed-as-an-alert", _forged(_inner(label="alert")), "signature"),
        ("signed-without-the-head", _forged(_inner(head=b"")), "signature"),
    ]
    return cases + [_case(f"group-{name}", "group", sealed, error(code)) for name, sealed, code in bad]


def _threads() -> list[dict[str, Any]]:
    good = seal_thread(THREAD_ROOM, THREAD_KEY, fixed("ana"), ID, BODY, _nonce)
    other = seal_thread(THREAD_ROOM, fixed("other thread key"), fixed("ana"), ID, BODY, _nonce)
    elsewhere = seal_thread(fixed("other report", 16), THREAD_KEY, fixed("ana"), ID, BODY, _nonce)
    renamed = seal_thread(THREAD_ROOM, THREAD_KEY, fixed("ana"), OTHER_ID, BODY, _nonce)
    secret = derive(THREAD_KEY, "thread", context=THREAD_ROOM)
    context = THREAD_ROOM + b"\x04"
    as_room = derive(THREAD_KEY, "room", context=THREAD_ROOM)
    inner = _inner(head=b"\x04", room=THREAD_ROOM)
    bad: list[tuple[str, bytes, str]] = [
        ("truncated", good[:1000], "size"),
        ("group-tag-byte", b"\x01" + good[1:], "tag-byte"),
        ("nonce-bit-flipped", flipped(good, 1), "tag"),
        ("ciphertext-bit-flipped", flipped(good, 25), "tag"),
        ("other-report's-key", other, "tag"),
        ("from-another-report", elsewhere, "tag"),
        ("sealed-with-the-label-of-rooms", _forged(inner, b"\x04", context, as_room), "tag"),
        ("under-another-id", renamed, "id"),
        ("signed-for-another-report", _forged(_inner(head=b"\x04"), b"\x04", context, secret), "signature"),
        ("signed-as-a-group-record", _forged(_inner(room=THREAD_ROOM), b"\x04", context, secret), "signature"),
        ("inside-too-short", _forged(b"short", b"\x04", context, secret), "truncated"),
    ]
    return [
        _case("thread-record", "thread", good, "ok", BODY),
        *(_case(f"thread-{name}", "thread", sealed, error(code)) for name, sealed, code in bad),
    ]


def _owns() -> list[dict[str, Any]]:
    keys = WordKeys(THREAD_ROOM, fixed("receipt sign"), fixed("receipt wrap"))
    part = OwnPart(THREAD_KEY, fixed("withdraw seed"), fixed("genesis"), Report(what_happened="He took the money."), "")
    text = msgspec.json.encode(part)
    good = seal_own(keys, text, _nonce)
    more = {"key_name": b64(keys.name), "wrap": b64(keys.wrap)}
    elsewhere = seal_own(WordKeys(fixed("other report", 16), keys.sign_seed, keys.wrap), text, _nonce)
    other = seal_own(WordKeys(keys.name, keys.sign_seed, fixed("other wrap")), text, _nonce)
    unknown = seal_own(keys, text.replace(b'"shared"', b'"name":"x","shared"'), _nonce)
    bad: list[tuple[str, bytes, str]] = [
        ("truncated", good[:-1], "tag-byte"),
        ("thread-tag-byte", b"\x04" + good[1:], "tag-byte"),
        ("vault-tag-byte", b"\x02" + good[1:], "tag-byte"),
        ("bit-flipped", flipped(good, 100), "tag"),
        ("of-another-report", elsewhere, "tag"),
        ("of-other-words", other, "tag"),
        ("unknown-field", unknown, "contents"),
    ]
    return [
        _case("own-copy", "own", good, "ok", nonce=b64(_nonce(24)), text=b64(text), **more),
        *(_case(f"own-copy-{name}", "own", sealed, error(code), **more) for name, sealed, code in bad),
    ]


def _filings() -> list[dict[str, Any]]:
    records = [(fixed(f"part {number} id", 16), fixed(f"part {number}", 64)) for number in range(1, 5)]
    covered = for_site(SITE, report_bytes(THREAD_ROOM, records))
    good: dict[str, Any] = {
        "name": "filing",
        "site": SITE,
        "op": "filing",
        "room": b64(THREAD_ROOM),
        "records": [[b64(id), b64(body)] for id, body in records],
        "holder_seed": b64(fixed("receipt sign")),
        "holder_key": b64(key("receipt sign")),
        "signed_bytes": b64(signed_bytes("open", covered)),
        "signature": b64(sign(fixed("receipt sign"), "open", covered)),
        "expect": "ok",
    }
    rows = good["records"]
    bad = [
        {"name": "filing-at-another-site", "site": "other.example.org"},
        {"name": "filing-for-another-room", "room": b64(ROOM)},
        {"name": "filing-with-a-part-left-out", "records": rows[:3]},
        {"name": "filing-with-parts-swapped", "records": [rows[0], rows[2], rows[1], rows[3]]},
        {"name": "filing-with-a-part-changed", "records": [*rows[:3], [rows[3][0], b64(b"x" * 64)]]},
        {"name": "filing-with-an-id-changed", "records": [*rows[:3], [b64(OTHER_ID), rows[3][1]]]},
        {"name": "filing-by-another-key", "holder_key": b64(key("ana"))},
    ]
    kept = {name: good[name] for name in ("op", "site", "room", "records", "holder_key", "signature")}
    return [good, *(kept | case | {"expect": error("bad-signature")} for case in bad)]


def make() -> dict[str, Any]:
    """All cases."""
    return {
        "description": (
            "Sealed records (docs/protocol.md, 'Sealed records' and 'Reports'). Base64. generation_keys are the"
            " keys held, by group number and generation. op 'group' and 'thread': open sealed as record id of "
            "room; good ones are also made from author_seed, nonce and body. op 'own': the reporter's own copy."
            " op 'filing': the signature of a filed report."
        ),
        "generation_keys": {place: b64(held) for place, held in KEYS.items()},
        "cases": [*_groups(), *_threads(), *_owns(), *_filings()],
    }
