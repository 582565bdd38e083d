"""`pen-letters.json`: what two pens share, a letter's names and keys, letters that open, and those that don't."""

import base64
from typing import Any

import msgspec
from cases_pens import GENESIS, SEASON, SEAT
from roster_chain import DAY, fixed
from text import b64, error, flipped

from parasol.features.letters.client.seal import commitment_of, key_of, knock_at, own_seed, pair_of, seal_letter
from parasol.features.letters.structs import LETTER_BYTES, Earlier, LetterSaid
from parasol.features.lounge.client.pens import pens_of
from parasol.features.lounge.structs import Certificate
from parasol.kernel.formats.contexts.rooms import keyed_name, part_bytes, room_name
from parasol.kernel.seal import derive, pad, seal
from parasol.kernel.wire.signing import public_key_of, sign

PENS = pens_of(SEAT, GENESIS)
ANA, BEA, EVE = PENS[0], PENS[1], PENS[2]
ROOM = room_name(GENESIS, "letters")
PAIR = pair_of(GENESIS, ANA.seed, ANA.key, BEA.key)
SALT = fixed("letter salt")[:16]
ID = keyed_name(public_key_of(own_seed(PAIR, ANA.key, SALT)))
KEY = key_of(PAIR, ID)
SAID = LetterSaid(
    Certificate(ANA.slot, SEASON, fixed("letter evaluated"), fixed("letter proof") * 2),
    BEA.key,
    SALT,
    DAY,
    "Zinnia",
    "The bridge is closed. \u202eeno\u202c 🦊",
    seen=Earlier(fixed("letter before")[:16], DAY - 1),
)


def _random(name: str) -> Any:
    return lambda size: (fixed(name) * 4)[:size]


def _pairs() -> list[dict[str, Any]]:
    zero, order_8 = bytes(32), bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")
    good = [("two-pens", ANA, BEA), ("the-other-way-round", BEA, ANA), ("another-two", ANA, EVE)]
    made: list[dict[str, Any]] = [
        {
            "name": f"pair-of-{name}",
            "op": "pair",
            "seed": b64(own.seed),
            "own": b64(own.key),
            "other": b64(other.key),
            "pair": b64(pair_of(GENESIS, own.seed, own.key, other.key)),
            "expect": "ok",
        }
        for name, own, other in good
    ]
    bad = {"identity": b"\x01" + bytes(31), "zeros": zero, "order-8": order_8, "no-point": b"\x02" + bytes(31)}
    return made + [
        {
            "name": f"pair-with-{name}",
            "op": "pair",
            "seed": b64(ANA.seed),
            "own": b64(ANA.key),
            "other": b64(other),
            "expect": error("key"),
        }
        for name, other in bad.items()
    ]


def _inner(text: bytes, seed: bytes = ANA.seed, writer: bytes = ANA.key, room: bytes = ROOM, id: bytes = ID) -> bytes:
    return writer + sign(seed, "part", part_bytes(room, id + text)) + text


def _case(name: str, code: str | None, **changed: Any) -> dict[str, Any]:
    letter = seal_letter(ROOM, ANA, PAIR, ID, SAID, _random("letter nonce"))
    values = {"id": ID, "commitment": letter.commitment, "sealed": letter.sealed, "key": KEY, **changed}
    return {
        "name": name,
        "op": "letter",
        **{key: b64(value) for key, value in values.items()},
        "expect": "ok" if code is None else error(code),
    }


def _sealed(inner: bytes, key: bytes = KEY, id: bytes = ID, room: bytes = ROOM) -> bytes:
    context = room + id + commitment_of(key)
    return seal(derive(key, "letter/seal"), pad(inner, LETTER_BYTES), context, _random("sealed nonce"))


def _letters() -> list[dict[str, Any]]:
    text, whole = msgspec.json.encode(SAID), _case("a", None)
    sealed, other = base64.b64decode(whole["sealed"]), fixed("another letter")[:16]
    commitment = base64.b64decode(whole["commitment"])
    return [
        _case("a-letter", None),
        _case("with-the-key-of-another-letter", "commitment", key=key_of(PAIR, other)),
        _case("with-another-commitment", "commitment", commitment=flipped(commitment, 3)),
        _case("with-what-the-two-share-as-its-key", "commitment", key=PAIR),
        _case("under-another-id", "tag", id=other),
        _case("sealed-for-another-room", "tag", sealed=_sealed(_inner(text), room=fixed("room")[:16])),
        _case("flipped", "tag", sealed=flipped(sealed, 900)),
        _case("signed-by-another-pen", "signature", sealed=_sealed(_inner(text, seed=EVE.seed))),
        _case("signed-for-another-record", "signature", sealed=_sealed(_inner(text, id=other))),
        _case("signed-for-another-room", "signature", sealed=_sealed(_inner(text, room=fixed("room")[:16]))),
        _case("with-no-text", "contents", sealed=_sealed(_inner(b""))),
        _case("with-a-field-too-many", "contents", sealed=_sealed(_inner(text[:-1] + b',"by":"x"}'))),
        _case("with-no-words", "contents", sealed=_sealed(_inner(_said(text="")))),
        _case("with-a-turning-name", "contents", sealed=_sealed(_inner(_said(name="Zin\u202enia")))),
    ]


def _said(**changed: str) -> bytes:
    return msgspec.json.encode(msgspec.structs.replace(SAID, **changed))


def _knocks() -> list[dict[str, Any]]:
    knock = knock_at(BEA.key, ANA.key, ID, fixed("knock seed"), _random("knock nonce"))

    def case(name: str, pen: Any, writer: bytes | None, **changed: bytes) -> dict[str, Any]:
        values = {"seed": pen.seed, "own": pen.key, "id": ID, "key": knock.key, "sealed": knock.sealed, **changed}
        told = {} if writer is None else {"writer": b64(writer)}
        return {"name": name, "op": "knock", **{k: b64(v) for k, v in values.items()}, **told, "expect": "ok"}

    return [
        case("a-knock", BEA, ANA.key),
        case("a-knock-at-another-pen", EVE, None),
        case("a-knock-with-another-letter", BEA, None, id=fixed("another letter")[:16]),
        case("a-knock-with-the-writers-key", BEA, None, key=ANA.key),
        case("a-knock-with-nobodys-key", BEA, None, key=b"\x01" + bytes(31)),
    ]


def make() -> dict[str, Any]:
    """All cases."""
    return {
        "description": (
            "Letters (docs/protocol.md, 'Letters'). Base64. op 'pair': what two pens share. 'own': the record's name, "
            "key and commitment of a letter of ana's to bea. op 'letter': whether a letter opens with a key, and what "
            "it says ('said', by 'ana'). op 'knock': which pen knocked at this one; none without 'writer'."
        ),
        "genesis": b64(GENESIS),
        "room": b64(ROOM),
        "ana": b64(ANA.key),
        "bea": b64(BEA.key),
        "said": msgspec.json.encode(SAID).decode(),
        "own": {
            "pair": b64(PAIR),
            "salt": b64(SALT),
            "seed": b64(own_seed(PAIR, ANA.key, SALT)),
            "id": b64(ID),
            "key": b64(KEY),
            "commitment": b64(commitment_of(KEY)),
        },
        "cases": [*_pairs(), *_letters(), *_knocks()],
    }
