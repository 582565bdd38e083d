"""`index.json`: from an identifier to its tags, entries, buckets and answers."""

from typing import Any

from roster_chain import fixed
from text import b64, error, flipped

from parasol.features.checks.client.answer import Tombstone
from parasol.features.checks.client.identifiers import Identifier
from parasol.features.checks.client.identifiers.partial import place_of
from parasol.features.checks.client.index import input_of, position_of, seal_entry, tags_of
from parasol.features.checks.client.tree import BucketFull, Tree, bucket_of
from parasol.features.checks.contexts import element_of, head_bytes, inner_of, release_of
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.seal import derive, seal
from parasol.kernel.wire.signing import public_key_of, sign

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
ANSWERS = [fixed(f"answer {number}", 432) for number in range(3)]
"""What is in them is of `answer.json`."""


def _y(identifier: Identifier, secret_key: bytes = SECRET_KEY, list_key: bytes = LIST_KEY) -> bytes:
    return oprf.voprf.evaluate(secret_key, input_of(list_key, identifier.canonical()))


def _nonce(name: str) -> Any:
    return lambda size: fixed(f"index nonce {name}", size)


def _identified(identifier: Identifier) -> dict[str, Any]:
    canonical = identifier.canonical()
    y = _y(identifier)
    position = position_of(LIST_KEY, place_of(identifier))
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


def _entry(slot: int, answer: bytes, list_number: int = 1, **other: Any) -> tuple[bytes, bytes]:
    fields: dict[str, Any] = {"y": _y(PHONE), "position": position_of(LIST_KEY, place_of(PHONE))}
    entry = seal_entry(
        **{**fields, **other}, list_number=list_number, slot=slot, answer=answer, random=_nonce(str(slot))
    )
    return entry.tag, entry.sealed


def _open(
    name: str, pairs: list[tuple[bytes, bytes]], expect: Any, answers: list[bytes] | None = None
) -> dict[str, Any]:
    case: dict[str, Any] = {
        "name": name,
        "op": "open",
        "y": b64(_y(PHONE)),
        "list": 1,
        "position": position_of(LIST_KEY, place_of(PHONE)),
        "pairs": [[b64(tag), b64(sealed)] for tag, sealed in pairs],
        "expect": expect,
    }
    if answers is not None:
        case["answers"] = [b64(answer) for answer in answers]
    return case


def _entries() -> list[dict[str, Any]]:
    y, position = _y(PHONE), position_of(LIST_KEY, place_of(PHONE))
    tags = tags_of(y)
    stranger = (fixed("tag", 16), fixed("sealed", m.ANSWER_BYTES))
    all_three = [_entry(slot, answer) for slot, answer in zip((0, 1, 15), ANSWERS, strict=True)]
    good = all_three[0]
    raw = ANSWERS[0]
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
            "answer": b64(answer),
            "tag": b64(pair[0]),
            "sealed": b64(pair[1]),
            "expect": "ok",
        }
        for slot, answer, pair in zip((0, 1, 15), ANSWERS, all_three, strict=True)
    ]
    bad: list[tuple[str, list[tuple[bytes, bytes]], str]] = [
        ("nonce-bit-flipped", [(good[0], flipped(good[1], 0))], "tag"),
        ("ciphertext-bit-flipped", [(good[0], flipped(good[1], 25))], "tag"),
        ("last-bit-flipped", [(good[0], flipped(good[1], 471, 7))], "tag"),
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
    ]
    return [
        *made,
        _open("bucket-with-three-answers", [all_three[0], stranger, *all_three[1:]], "ok", ANSWERS),
        _open("bucket-with-none", [stranger], "ok", []),
        _open("bucket-without-entries", [], "ok", []),
        *(_open(f"entry-{name}", pairs, error(code)) for name, pairs, code in bad),
    ]


STEWARD, FORMER, MEMBER = (fixed(name) for name in ("steward", "former steward", "member"))
WITHDRAWN_SEED = fixed("withdrawn key")
WITHDRAWN, NOT_WITHDRAWN = public_key_of(WITHDRAWN_SEED), fixed("key in force")
TODAY, LAST_SEQ, ROSTER_LENGTH, BITS = 20_500, 40, 7, 2
STEWARDS = [(STEWARD, 1, None), (FORMER, 2, 5)]
Live = tuple[bytes, bytes, bytes]
ENTRY_BYTES = m.TAG_BYTES + m.ANSWER_BYTES + 32
TOMBSTONES_AT = m.CHECK_BYTES - m.TOMBSTONES_BYTES


def _head(root: bytes, steward: bytes = STEWARD, label: Any = "head", **changes: Any) -> dict[str, Any]:
    counts = {"list_number": 1, "bits": BITS, "size": 9, "seq": LAST_SEQ, "day": TODAY - 3, "roster_length": 6}
    fields = {**counts, "root": root, **changes}
    return {**fields, "signer": public_key_of(steward), "signature": sign(steward, label, head_bytes(**fields))}


def _answer(
    evaluated: bytes, head: dict[str, Any], siblings: list[bytes], live: list[Live], tombstones: list[Tombstone]
) -> bytes:
    signed = head_bytes(**{name: value for name, value in head.items() if name not in ("signer", "signature")})
    listed = b"".join(tag + sealed + release for tag, sealed, release in live)
    gone = bytes([len(tombstones)])
    for tombstone in tombstones:
        keys = sorted(tombstone.withdraw_keys)
        number, signature = tombstone.withdrawn or (0, b"")
        gone += tombstone.inner + tombstone.expires_on.to_bytes(4) + bytes([len(keys)]) + b"".join(keys)
        gone += bytes([number]) + signature
    return b"".join(
        [
            evaluated,
            signed,
            head["signer"],
            head["signature"],
            b"".join(siblings).ljust(640, bytes(1)),
            bytes([len(live)]),
            listed + fixed("filler", m.BUCKET_CAPACITY * ENTRY_BYTES - len(listed)),
            gone.ljust(m.TOMBSTONES_BYTES, bytes(1)),
        ]
    )


def _checks() -> list[dict[str, Any]]:
    question, position = input_of(LIST_KEY, PHONE.canonical()), position_of(LIST_KEY, place_of(PHONE))
    bucket = bucket_of(position, BITS)
    drawn = fixed("blind", 64)
    blind, blinded = oprf.blind(question, lambda size: drawn[:size])
    nobody, other = fixed("nobody", 32), fixed("other blind", 64)
    other_blind, other_blinded = oprf.blind(nobody, lambda size: other[:size])

    def evaluated(
        asked: bytes = blinded, secret: bytes = SECRET_KEY, public: bytes = PUBLIC_KEY, beside: bytes = other_blinded
    ) -> bytes:
        both, proof = oprf.blind_evaluate_batch(secret, public, [asked, beside], lambda size: fixed("proof", size))
        return b"".join([*both, proof])

    release = release_of(TODAY + 100, [NOT_WITHDRAWN])
    mine: Live = (*_entry(0, ANSWERS[0]), release)
    stranger: Live = (fixed("tag", 16), fixed("sealed", m.ANSWER_BYTES), release)
    expired = Tombstone(fixed("inner 1"), TODAY, (NOT_WITHDRAWN,))
    both = tuple(sorted((NOT_WITHDRAWN, WITHDRAWN)))
    statement = (both.index(WITHDRAWN) + 1, sign(WITHDRAWN_SEED, "withdraw", WITHDRAWN))
    taken_back = Tombstone(fixed("inner 2"), TODAY + 100, both, statement)
    only_said = Tombstone(fixed("inner 2"), TODAY + 100, both)
    forged = Tombstone(fixed("inner 2"), TODAY + 100, both, (statement[0], flipped(statement[1], 9)))
    of_the_other = Tombstone(fixed("inner 2"), TODAY + 100, both, (3 - statement[0], statement[1]))
    labelled = (statement[0], sign(WITHDRAWN_SEED, "record", WITHDRAWN))
    of_another_label = Tombstone(fixed("inner 2"), TODAY + 100, both, labelled)
    of_no_key = Tombstone(fixed("inner 2"), TODAY + 100, both, (3, statement[1]))
    of_a_stranger = Tombstone(fixed("inner 2"), TODAY + 100, (NOT_WITHDRAWN,), (1, statement[1]))
    unexplained = Tombstone(fixed("inner 3"), TODAY + 1, (NOT_WITHDRAWN,))
    mine_as_tombstone = Tombstone(inner_of(*mine[:2]), TODAY + 100, (NOT_WITHDRAWN,))

    def element(item: Live | Tombstone) -> bytes:
        if isinstance(item, Tombstone):
            return element_of(item.inner, release_of(item.expires_on, item.withdraw_keys))
        return element_of(inner_of(item[0], item[1]), item[2])

    def tree_of(*items: Live | Tombstone, bits: int = BITS) -> Tree:
        others = [((bucket ^ 1) << 30 | at, fixed(f"elsewhere {at}")) for at in range(4)]
        return Tree.of_elements(bits, [*((position, element(item)) for item in items), *others])

    def answer(
        *items: Live | Tombstone,
        signed: Tree | None = None,
        proof: bytes | None = None,
        steward: bytes = STEWARD,
        siblings: list[bytes] | None = None,
        **changes: Any,
    ) -> bytes:
        """An answer with these in the bucket, under a head of the tree ``signed`` (by default the tree of them)."""
        tree = signed or tree_of(*items)
        beside = tree.path(bucket_of(position, tree.bits))[1] if siblings is None else siblings
        live = [item for item in items if not isinstance(item, Tombstone)]
        tombstones = [item for item in items if isinstance(item, Tombstone)]
        head = _head(tree.root(), steward, **{"bits": tree.bits, **changes})
        return _answer(proof or evaluated(), head, beside, live, tombstones)

    request = {
        "op": "check",
        "kind": PHONE.kind,
        "normal": PHONE.normal,
        "list_key": b64(LIST_KEY),
        "list": 1,
        "bits": BITS,
        "oprf_public_key": b64(PUBLIC_KEY),
        "input_beside": b64(nobody),
        "blind_randomness": [b64(drawn), b64(other)],
        "blinds": [b64(blind), b64(other_blind)],
        "blinded": b64(blinded + other_blinded),
        "bucket": bucket,
        "today": TODAY,
        "last_seq": LAST_SEQ,
        "roster_length": ROSTER_LENGTH,
        "stewards": [{"key": b64(public_key_of(seed)), "first": first, "last": last} for seed, first, last in STEWARDS],
    }
    hit, miss = answer(stranger, mine), answer(stranger)
    everything = answer(stranger, mine, expired, taken_back)
    other_question = oprf.blind(question, lambda size: fixed("another blind", size))[1]
    other_key = evaluated(secret=OTHER_SECRET, public=OTHER_PUBLIC)
    claims_this_key = evaluated(secret=OTHER_SECRET)
    honest = tree_of(stranger, mine)
    finest = tree_of(stranger, mine, bits=4)
    elsewhere = bucket_of(position, BITS) ^ 1
    replaced = answer(signed=honest, siblings=honest.path(elsewhere)[1])
    good: list[tuple[str, bytes, list[bytes]]] = [
        ("hit", hit, [ANSWERS[0]]),
        ("miss", miss, []),
        ("hit-beside-holes-by-expiry-and-withdrawal", everything, [ANSWERS[0]]),
        ("holes-only", answer(expired, taken_back), []),
        ("head-of-a-former-steward-from-its-time", answer(stranger, steward=FORMER, roster_length=5), []),
        ("head-of-tomorrow", answer(stranger, day=TODAY + 1), []),
    ]
    bad: list[tuple[str, bytes, str]] = [
        ("evaluated-with-another-key", answer(stranger, proof=other_key), "wrong-oprf-key"),
        ("another-key-and-a-proof-that-names-this-one", answer(stranger, proof=claims_this_key), "wrong-oprf-key"),
        ("answer-to-another-question", answer(stranger, proof=evaluated(other_question)), "wrong-oprf-key"),
        ("proof-bit-flipped", flipped(hit, 72), "wrong-oprf-key"),
        ("element-and-proof-of-zeros", bytes(128) + hit[128:], "wrong-oprf-key"),
        ("second-element-bit-flipped", flipped(hit, 40), "wrong-oprf-key"),
        ("elements-swapped", hit[32:64] + hit[:32] + hit[64:], "wrong-oprf-key"),
        ("answer-beside-another-question", answer(stranger, proof=evaluated(beside=other_question)), "wrong-oprf-key"),
        ("element-not-canonical", b"\xff" * 32 + hit[32:], "wrong-oprf-key"),
        ("question-given-back", blinded + hit[32:], "wrong-oprf-key"),
        ("cut-off", hit[:-1], "cut-off"),
        ("one-byte-too-long", hit + bytes(1), "cut-off"),
        ("nothing", b"", "cut-off"),
        ("entry-left-out", answer(stranger, signed=honest), "index"),
        ("bucket-emptied", answer(signed=honest), "index"),
        ("another-buckets-path", replaced, "index"),
        ("entry-changed", flipped(hit, 918 + ENTRY_BYTES + 60), "index"),
        ("release-changed", flipped(hit, 918 + ENTRY_BYTES - 1), "index"),
        ("entry-added", answer(stranger, mine, signed=tree_of(mine)), "index"),
        ("entry-twice", answer(mine, mine, signed=tree_of(mine)), "index"),
        ("hole-for-a-live-entry", answer(stranger, mine_as_tombstone, signed=honest), "index"),
        ("hole-that-nothing-explains", answer(stranger, unexplained), "index"),
        ("hole-said-to-be-taken-back-without-a-signature", answer(stranger, only_said), "index"),
        ("hole-with-a-forged-withdrawal", answer(stranger, forged), "index"),
        ("hole-with-a-withdrawal-of-its-other-key", answer(stranger, of_the_other), "index"),
        ("hole-with-a-withdrawal-under-another-label", answer(stranger, of_another_label), "index"),
        ("hole-with-a-withdrawal-by-a-key-that-isnt-its", answer(stranger, of_a_stranger), "index"),
        (
            "hole-with-a-withdrawal-by-a-key-it-doesnt-have",
            answer(stranger, of_no_key),
            "index",
        ),
        ("hole-that-expires-earlier-than-signed", flipped(answer(unexplained), TOMBSTONES_AT + 36), "index"),
        ("hole-with-a-key-that-wasnt-in-it", answer(expired, signed=tree_of(taken_back)), "index"),
        ("holes-run-over", flipped(everything, TOMBSTONES_AT, 7), "index"),
        ("byte-behind-the-holes", flipped(hit, m.CHECK_BYTES - 1), "index"),
        ("byte-behind-the-siblings", flipped(hit, 916), "index"),
        ("too-many-entries", hit[:917] + bytes([49]) + hit[918:], "index"),
        ("head-by-a-member", answer(stranger, steward=MEMBER), "index"),
        ("head-by-a-former-steward", answer(stranger, steward=FORMER, roster_length=6), "index"),
        ("head-of-a-roster-that-isnt-there", answer(stranger, roster_length=ROSTER_LENGTH + 1), "index"),
        ("head-of-an-empty-roster", answer(stranger, roster_length=0), "index"),
        ("head-signature-bit-flipped", flipped(hit, 232), "index"),
        ("head-signed-under-another-label", answer(stranger, label="record"), "index"),
        ("head-of-another-list", answer(stranger, list_number=2), "index"),
        ("head-older-than-an-alert", answer(stranger, seq=LAST_SEQ - 1), "index"),
        ("head-of-the-day-after-tomorrow", answer(stranger, day=TODAY + 2), "index"),
        ("divided-finer-than-it-may-be", answer(stranger, size=8, bits=3, signed=tree_of(stranger, bits=3)), "index"),
        ("divided-otherwise-than-asked", answer(stranger, mine, signed=finest, size=40), "index"),
        ("bits-beyond-twenty", hit[:132] + bytes([21]) + hit[133:], "index"),
    ]
    return [
        *(
            {"name": f"check-{name}", **request, "answer": b64(given), "answers": [b64(a) for a in found]}
            | {"expect": "ok"}
            for name, given, found in good
        ),
        *(
            {"name": f"check-{name}", **request, "answer": b64(given), "expect": error(code)}
            for name, given, code in bad
        ),
    ]


TREES: tuple[tuple[str, int, list[int], list[int]], ...] = (
    # name, bits, positions that are there, positions that are added
    ("empty", 0, [], []),
    ("first-element", 0, [], [0x80000000]),
    ("one-bucket", 0, [5, 5, 0xFFFFFFFF], [6]),
    ("empty-and-divided", 20, [], []),
    ("three-bits", 3, [0, 0x20000000, 0x20000001, 0xE0000000, 0xFFFFFFFF], [0x3FFFFFFF, 0x60000000]),
    ("ninth-element-divides", 0, [n << 28 for n in range(8)], [0x90000000]),
    ("full-bucket-divides", 3, [n << 29 for n in range(7)] + [0x20000000 + n for n in range(34)], [0x30000000] * 3),
    ("twenty-bits", 20, [0, 1, 4095, 4096, 0xFFFFF000, 0xFFFFFFFF], [0x12345678]),
)
BUCKET_FULL: tuple[tuple[str, int, list[int], list[int]], ...] = (
    ("one-position-too-often", 0, [7] * 36, [7]),
    ("too-many-for-two-bits-more", 0, [], list(range(49))),
)


def _trees() -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    for name, bits, there, new in (*TREES, *BUCKET_FULL):
        elements = [(position, fixed(f"element {name} {at}")) for at, position in enumerate([*there, *new])]
        tree = Tree.of_elements(bits, elements[: len(there)])
        before = {"bits": bits, "size": tree.size, "root": b64(tree.root())}
        paths = []
        for number in sorted({bucket_of(position, bits) for position, _ in elements}):
            found, siblings = tree.path(number)
            listed = {"elements": [b64(item) for item in found], "siblings": [b64(item) for item in siblings]}
            paths.append({"number": number, **listed})
        case: dict[str, Any] = {
            "name": f"tree-{name}",
            "op": "tree",
            "before": before,
            "elements": [[position, b64(element)] for position, element in elements[: len(there)]],
            "paths": paths,
            "added": [[position, b64(element)] for position, element in elements[len(there) :]],
            "expect": "ok",
        }
        try:
            tree.add(elements[len(there) :])
        except BucketFull:
            case["expect"] = error("bucket-full")
        else:
            case["after"] = {"bits": tree.bits, "size": tree.size, "root": b64(tree.root())}
        assert (case["expect"] != "ok") == ((name, bits, there, new) in BUCKET_FULL), name
        made.append(case)
    return made


def _hashes() -> list[dict[str, Any]]:
    tag, sealed = fixed("tag", 16), fixed("sealed", m.ANSWER_BYTES)
    keys = [fixed(f"withdraw {number}") for number in range(3)]
    inner = inner_of(tag, sealed)
    made = []
    for count in (0, 1, 3):
        release = release_of(20_500, keys[:count])
        made.append(
            {
                "name": f"element-with-{count}-keys",
                "op": "element",
                "tag": b64(tag),
                "sealed": b64(sealed),
                "expires_on": 20_500,
                "withdraw_keys": [b64(key) for key in keys[:count]],
                "inner": b64(inner),
                "release": b64(release),
                "element": b64(element_of(inner, release)),
                "expect": "ok",
            }
        )
    return made


def make() -> dict[str, Any]:
    """All cases."""
    assert (m.ANSWER_BYTES, m.CHECK_BYTES) == (472, 21_504)
    return {
        "description": (
            "The index and the check (docs/protocol.md, 'Index' and 'Check'). Base64. op 'identify': from "
            "identifier, list key and the server's key to input, position, y and tags. op 'seal': make an "
            "entry. op 'open': find and open the entries of y in a bucket. op 'check': read the whole answer to"
            " a question, against what a member knows: the roster's length and from which to which length of it "
            "each key was a steward, the day, the highest record number of an alert that was read; "
            "blind_randomness are the 64 bytes that are reduced to the blind. op 'element': the hashes "
            "of an entry. op 'tree': a list's hash tree before and after elements ([position, element]) are added, and "
            "the paths by which a client that doesn't hold the whole list knows the buckets before."
        ),
        "cases": [
            *(_identified(identifier) for identifier in IDENTIFIERS),
            *_entries(),
            *_hashes(),
            *_trees(),
            *_checks(),
        ],
    }
