"""`index.json`: from an identifier to its tags, entries, buckets and answers."""

from typing import Any

from roster_chain import fixed
from text import b64, error, flipped

from parasol import oprf
from parasol.client.checks.index import Answer, encode_answer, input_of, position_of, seal_entry, tags_of
from parasol.client.identifiers import Identifier
from parasol.client.seal import derive, seal
from parasol.wire import messages as m

LIST_KEY = fixed("list 1")
SECRET_KEY, PUBLIC_KEY = oprf.derive_key_pair(fixed("oprf seed"), b"parasol/v1")
OTHER_SECRET, OTHER_PUBLIC = oprf.derive_key_pair(fixed("other oprf seed"), b"parasol/v1")
PHONE = Identifier("phone", "+447700900123")
IDENTIFIERS = (
    PHONE,
    Identifier("phone", "+447700900124"),
    Identifier("email", "someone@example.org"),
    Identifier("handle", "telegram:some_name"),
    Identifier("plate", "A812CDE"),
)
ALERTS = [fixed(f"alert {number}", 16) for number in range(3)]
ANSWERS = [Answer(3, 2, "2026-11", ALERTS[0]), Answer(0, 1, "1970-01", ALERTS[1]), Answer(1, 255, "2099-12", ALERTS[2])]


def _y(identifier: Identifier, secret_key: bytes = SECRET_KEY, list_key: bytes = LIST_KEY) -> bytes:
    return oprf.voprf.evaluate(secret_key, input_of(list_key, identifier.canonical()))


def _nonce(name: str) -> Any:
    return lambda size: fixed(f"index nonce {name}", size)


def _identified(identifier: Identifier) -> dict[str, Any]:
    canonical = identifier.canonical()
    y = _y(identifier)
    position = position_of(LIST_KEY, canonical)
    return {
        "name": f"identify-{identifier.kind}-{identifier.normal[-3:]}",
        "op": "identify",
        "kind": identifier.kind,
        "normal": identifier.normal,
        "list_key": b64(LIST_KEY),
        "oprf_secret_key": b64(SECRET_KEY),
        "canonical": b64(canonical),
        "input": b64(input_of(LIST_KEY, canonical)),
        "position": position,
        "buckets": {str(bits): position >> (32 - bits) for bits in (0, 1, 8, 20)},
        "y": b64(y),
        "tags": [b64(tag) for tag in tags_of(y)],
        "answer_key": b64(derive(y, "index/answer")),
        "expect": "ok",
    }


def _entry(slot: int, answer: Answer, list_number: int = 1, **other: Any) -> tuple[bytes, bytes]:
    fields: dict[str, Any] = {"y": _y(PHONE), "position": position_of(LIST_KEY, PHONE.canonical())}
    entry = seal_entry(
        **{**fields, **other}, list_number=list_number, slot=slot, answer=answer, random=_nonce(str(slot))
    )
    return entry.tag, entry.sealed


def _open(
    name: str, pairs: list[tuple[bytes, bytes]], expect: Any, answers: list[Answer] | None = None
) -> dict[str, Any]:
    case: dict[str, Any] = {
        "name": name,
        "op": "open",
        "y": b64(_y(PHONE)),
        "list": 1,
        "position": position_of(LIST_KEY, PHONE.canonical()),
        "pairs": [[b64(tag), b64(sealed)] for tag, sealed in pairs],
        "expect": expect,
    }
    if answers is not None:
        case["answers"] = [_told(answer) for answer in answers]
    return case


def _told(answer: Answer) -> dict[str, Any]:
    return {
        "severity": answer.severity,
        "reporters": answer.reporters,
        "newest": answer.newest,
        "alert": b64(answer.alert),
    }


def _entries() -> list[dict[str, Any]]:
    y, position = _y(PHONE), position_of(LIST_KEY, PHONE.canonical())
    tags = tags_of(y)
    stranger = (fixed("tag", 16), fixed("sealed", 72))
    all_three = [_entry(slot, answer) for slot, answer in zip((0, 1, 15), ANSWERS, strict=True)]
    good = all_three[0]
    raw = encode_answer(ANSWERS[0])
    secret = derive(y, "index/answer")
    context = (1).to_bytes(4) + position.to_bytes(4) + tags[0]

    def forged(text: bytes, context: bytes = context, secret: bytes = secret) -> list[tuple[bytes, bytes]]:
        return [(tags[0], seal(secret, text, context, _nonce("forged")))]

    made = [
        {
            "name": f"seal-in-slot-{slot}",
            "op": "seal",
            "y": b64(y),
            "list": 1,
            "position": position,
            "slot": slot,
            "nonce": b64(fixed(f"index nonce {slot}", 24)),
            "answer": _told(answer),
            "text": b64(encode_answer(answer)),
            "tag": b64(pair[0]),
            "sealed": b64(pair[1]),
            "expect": "ok",
        }
        for slot, answer, pair in zip((0, 1, 15), ANSWERS, all_three, strict=True)
    ]
    bad: list[tuple[str, list[tuple[bytes, bytes]], str]] = [
        ("nonce-bit-flipped", [(good[0], flipped(good[1], 0))], "tag"),
        ("ciphertext-bit-flipped", [(good[0], flipped(good[1], 25))], "tag"),
        ("last-bit-flipped", [(good[0], flipped(good[1], 71, 7))], "tag"),
        ("truncated", [(good[0], good[1][:39])], "truncated"),
        ("nothing-behind-the-tag", [(good[0], b"")], "truncated"),
        ("from-another-list", [_entry(0, ANSWERS[0], 2)], "tag"),
        ("from-another-position", [_entry(0, ANSWERS[0], position=position ^ 1)], "tag"),
        ("under-another-slots-tag", [(tags[1], good[1])], "tag"),
        ("of-another-identifier-under-this-tag", [(good[0], _entry(0, ANSWERS[0], y=_y(IDENTIFIERS[1]))[1])], "tag"),
        (
            "sealed-under-the-old-list-key",
            [(good[0], _entry(0, ANSWERS[0], y=_y(PHONE, list_key=fixed("list 0")))[1])],
            "tag",
        ),
        ("sealed-without-the-tag-in-the-context", forged(raw, context[:8]), "tag"),
        ("sealed-with-the-prf-output-itself", forged(raw, secret=y[:32]), "tag"),
        ("good-one-before-a-changed-one", [all_three[1], (good[0], flipped(good[1], 40))], "tag"),
        ("wrong-version", forged(b"\x02" + raw[1:]), "answer"),
        ("version-zero", forged(b"\x00" + raw[1:]), "answer"),
        ("severity-out-of-scale", forged(raw[:1] + b"\x04" + raw[2:]), "answer"),
        ("first-reserved-byte-not-zero", forged(flipped(raw, 5)), "answer"),
        ("last-reserved-byte-not-zero", forged(flipped(raw, 15)), "answer"),
        ("answer-too-short", forged(raw[:31]), "answer"),
        ("answer-too-long", forged(raw + b"\x00"), "answer"),
    ]
    return [
        *made,
        _open("bucket-with-three-answers", [all_three[0], stranger, *all_three[1:]], "ok", ANSWERS),
        _open("bucket-with-none", [stranger], "ok", []),
        _open("bucket-without-entries", [], "ok", []),
        *(_open(f"entry-{name}", pairs, error(code)) for name, pairs, code in bad),
    ]


def _checks() -> list[dict[str, Any]]:
    question = input_of(LIST_KEY, PHONE.canonical())
    drawn = fixed("blind", 64)
    blind, blinded = oprf.blind(question, lambda size: drawn[:size])
    bits = 9
    bucket = position_of(LIST_KEY, PHONE.canonical()) >> (32 - bits)

    def answer(
        pairs: list[tuple[bytes, bytes]], asked: bytes = blinded, secret: bytes = SECRET_KEY, public: bytes = PUBLIC_KEY
    ) -> bytes:
        evaluated, proof = oprf.blind_evaluate(secret, public, asked, lambda size: fixed("proof", size))
        listed = b"".join(tag + sealed for tag, sealed in pairs)
        return evaluated + proof + listed + fixed("filler", 48 * 88 - len(listed))

    request = {
        "op": "check",
        "kind": PHONE.kind,
        "normal": PHONE.normal,
        "list_key": b64(LIST_KEY),
        "list": 1,
        "bits": bits,
        "oprf_public_key": b64(PUBLIC_KEY),
        "blind_randomness": b64(drawn),
        "blind": b64(blind),
        "blinded": b64(blinded),
        "bucket": bucket,
    }
    hit, miss = answer([_entry(0, ANSWERS[0])]), answer([])
    other_question = oprf.blind(question, lambda size: fixed("another blind", size))[1]
    bad: list[tuple[str, bytes, str]] = [
        ("evaluated-with-another-key", answer([], secret=OTHER_SECRET, public=OTHER_PUBLIC), "wrong-oprf-key"),
        ("another-key-and-a-proof-that-names-this-one", answer([], secret=OTHER_SECRET), "wrong-oprf-key"),
        ("answer-to-another-question", answer([], asked=other_question), "wrong-oprf-key"),
        ("proof-bit-flipped", flipped(hit, 40), "wrong-oprf-key"),
        ("element-and-proof-of-zeros", bytes(96) + hit[96:], "wrong-oprf-key"),
        ("element-not-canonical", b"\xff" * 32 + hit[32:], "wrong-oprf-key"),
        ("question-given-back", blinded + hit[32:], "wrong-oprf-key"),
        ("cut-off", hit[:-1], "cut-off"),
        ("one-entry-missing", hit[:-88], "cut-off"),
        ("one-byte-too-long", hit + b"\x00", "cut-off"),
        ("no-bucket", hit[:96], "cut-off"),
        ("nothing", b"", "cut-off"),
        ("entry-changed", flipped(hit, 96 + 60), "tag"),
    ]
    return [
        {"name": "check-hit", **request, "answer": b64(hit), "answers": [_told(ANSWERS[0])], "expect": "ok"},
        {"name": "check-miss", **request, "answer": b64(miss), "answers": [], "expect": "ok"},
        *(
            {"name": f"check-{name}", **request, "answer": b64(given), "expect": error(code)}
            for name, given, code in bad
        ),
    ]


def make() -> dict[str, Any]:
    """All cases."""
    assert m.ANSWER_BYTES == 72
    return {
        "description": (
            "The index and the check (docs/protocol.md, 'Index' and 'Check'). Base64. op 'identify': from "
            "identifier, list key and the server's key to input, position, y and tags. op 'seal': make an "
            "entry. op 'open': find and open the entries of y in a bucket. op 'check': read the whole answer to"
            " a question; blind_randomness are the 64 bytes that are reduced to the blind."
        ),
        "cases": [*(_identified(identifier) for identifier in IDENTIFIERS), *_entries(), *_checks()],
    }
