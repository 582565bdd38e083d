"""`vault.json`: a vault's seal, what may stand inside, and what a vault signature covers."""

from typing import Any

import msgspec
from roster_chain import age_key, fixed
from text import SITE, b64, error, flipped

from parasol.kernel.formats.contexts.rooms import vault_bytes
from parasol.kernel.seal import pad, seal
from parasol.kernel.tokens.client.derive import master_of
from parasol.kernel.vault.client import SeatKeys, VaultContents, WordKeys, seal_vault
from parasol.kernel.vault.structs import Former, InviteContents, Pin
from parasol.kernel.wire.signing import for_site, public_key_of, sign, signed_bytes
from parasol.kernel.wire.tokens import Purpose

KEYS = WordKeys(fixed("vault name", 16), fixed("vault sign"), fixed("vault wrap"))
OTHER = WordKeys(fixed("other vault name", 16), fixed("other vault sign"), fixed("other vault wrap"))
PIN = Pin(fixed("genesis"), 14, fixed("head"), fixed("stewards"))
SEAT = SeatKeys(fixed("ana"), age_key("ana").identity, fixed("ana master"))
CONTENTS = VaultContents(PIN, SEAT, [fixed("withdrawn")], 3)


def _nonce(size: int) -> bytes:
    return fixed("vault nonce", size)


def _made(text: bytes, version: int = 1, keys: WordKeys = KEYS) -> bytes:
    return seal_vault(keys, version, text, _nonce)


def _raw(inside: bytes, context: bytes, tag: int = 2) -> bytes:
    return bytes([tag]) + seal(KEYS.wrap, inside, context, _nonce)


def _open(name: str, sealed: bytes, expect: Any, version: int = 1, text: bytes | None = None) -> dict[str, Any]:
    case: dict[str, Any] = {
        "name": name,
        "op": "open",
        "key_name": b64(KEYS.name),
        "wrap": b64(KEYS.wrap),
        "version": version,
        "sealed": b64(sealed),
        "expect": expect,
    }
    if text is not None:
        case |= {"nonce": b64(_nonce(24)), "text": b64(text)}
    return case


def _seals() -> list[dict[str, Any]]:
    text = msgspec.json.encode(CONTENTS)
    good = _made(text, 7)
    context = b"\x02" + KEYS.name + (7).to_bytes(8)
    full = 4096 - 1 - 24 - 16
    bad: list[tuple[str, bytes, str]] = [
        ("empty", b"", "size"),
        ("truncated-by-one", good[:-1], "size"),
        ("one-byte-too-long", good + b"\x00", "size"),
        ("of-a-record-size", good[:1024], "size"),
        ("other-tag-byte", b"\x03" + good[1:], "tag-byte"),
        ("own-copy-tag-byte", b"\x05" + good[1:], "tag-byte"),
        ("nonce-bit-flipped", flipped(good, 1), "tag"),
        ("ciphertext-bit-flipped", flipped(good, 25), "tag"),
        ("last-bit-flipped", flipped(good, len(good) - 1, 7), "tag"),
        ("sealed-with-other-words", _made(text, 7, OTHER), "tag"),
        ("sealed-under-another-name", _raw(pad(text, full), b"\x02" + OTHER.name + (7).to_bytes(8)), "tag"),
        ("rolled-back-to-an-older-version", _made(text, 6), "tag"),
        ("sealed-without-the-tag-byte-in-the-context", _raw(pad(text, full), context[1:]), "tag"),
        ("nothing-but-zeros-inside", _raw(bytes(full), context), "padding"),
        ("no-0x80-before-the-zeros", _raw(b"a" + bytes(full - 1), context), "padding"),
        ("text-to-the-last-byte-without-padding", _raw(b"a" * full, context), "padding"),
    ]
    return [
        _open("seat", good, "ok", 7, text),
        _open("empty-text", _made(b""), "ok", 1, b""),
        _open("just-fits-4096", _made(b"a" * (full - 1)), "ok", 1, b"a" * (full - 1)),
        _open("one-more-takes-16384", _made(b"a" * full), "ok", 1, b"a" * full),
        _open("text-that-ends-like-padding", _made(b"a\x80\x00\x00"), "ok", 1, b"a\x80\x00\x00"),
        *(_open(name, sealed, error(code), 7) for name, sealed, code in bad),
    ]


def _contents(name: str, text: bytes, expect: Any) -> dict[str, Any]:
    return {"name": name, "op": "contents", "text": b64(text), "expect": expect}


def _insides() -> list[dict[str, Any]]:
    member = msgspec.json.encode(CONTENTS)
    former = Former(fixed("key before"), age_key("before").identity, fixed("master before"), 2_966, 14)
    seat = msgspec.structs.replace(SEAT, escrow_master=fixed("first master"), former=former)
    renewed = msgspec.json.encode(msgspec.structs.replace(CONTENTS, seat=seat))
    invite = msgspec.json.encode(InviteContents(PIN, age_key("invite of bea").identity))
    broken = {
        "contents-unknown-field": member.replace(b'"withdrawals_seen"', b'"nickname":"x","withdrawals_seen"'),
        "contents-missing-pin": member.replace(b'"pin"', b'"pinned"'),
        "contents-of-a-later-kind": member.replace(b'"kind":"seat"', b'"kind":"seat2"'),
        "contents-without-kind": member.replace(b'"kind":"seat",', b""),
        "contents-number-as-text": member.replace(b'"length":14', b'"length":"14"'),
        "contents-truncated": member[:-1],
        "contents-trailing-garbage": member + b"x",
        "contents-not-json": b"\xff\xfe",
        "contents-empty": b"",
        "contents-with-a-former-key-that-is-null": renewed.replace(msgspec.json.encode(former), b"null"),
        "contents-with-former-keys-without-a-week": renewed.replace(b',"week":2966', b""),
        "contents-with-former-keys-without-a-length": renewed.replace(b'"week":2966,"length":14', b'"week":2966'),
        "contents-with-former-keys-of-former-keys": renewed.replace(b',"week":2966', b',"week":2966,"former":{}'),
        "contents-with-former-keys-without-an-identity": renewed.replace(b'"identity":"', b'"identities":"'),
    }
    return [
        _contents("contents-of-a-seat", member, "ok"),
        _contents("contents-of-an-invite", invite, "ok"),
        _contents("contents-of-a-seat-with-new-keys", renewed, "ok"),
        *(_contents(name, text, error("contents")) for name, text in broken.items()),
    ]


def _masters() -> list[dict[str, Any]]:
    """Which master secret the tokens of a week follow from, before and after own keys were renewed."""
    week = 2_966
    former = Former(fixed("key before"), age_key("before").identity, fixed("master before"), week, 14)
    once = msgspec.structs.replace(SEAT, escrow_master=former.master, former=former)
    twice = msgspec.structs.replace(once, escrow_master=fixed("first master"))
    asked: tuple[tuple[str, Purpose, int], ...] = (
        ("this-week", "check", week),
        ("the-next-week", "post", week + 1),
        ("the-escrow", "escrow", 0),
    )
    return [
        {
            "name": f"master-of-{when}-{name}",
            "op": "master",
            "text": b64(msgspec.json.encode(msgspec.structs.replace(CONTENTS, seat=seat))),
            "purpose": purpose,
            "week": at,
            "master": b64(master_of(seat, purpose, at)),
            "expect": "ok",
        }
        for name, seat in (("never-renewed", SEAT), ("renewed", once), ("renewed-twice", twice))
        for when, purpose, at in asked
    ]


def _signature(name: str, operation: str, version: int, sealed: bytes) -> dict[str, Any]:
    covered = for_site(SITE, vault_bytes(operation, KEYS.name, version, sealed))
    return {
        "name": name,
        "site": SITE,
        "op": "signature",
        "operation": operation,
        "key_name": b64(KEYS.name),
        "version": version,
        "sealed": b64(sealed),
        "sign_seed": b64(KEYS.sign_seed),
        "auth_key": b64(public_key_of(KEYS.sign_seed)),
        "signed_bytes": b64(signed_bytes("vault", covered)),
        "signature": b64(sign(KEYS.sign_seed, "vault", covered)),
        "expect": "ok",
    }


def make() -> dict[str, Any]:
    """All cases."""
    write = _signature("signature-of-a-write", "write", 1, b"sealed")
    move = _signature("signature-of-a-move", "move", 7, OTHER.name)
    delete = _signature("signature-of-a-delete", "delete", 0, b"")
    replayed = error("bad-signature")
    bad = [
        write | {"name": "write-replayed-at-another-site", "site": "other.example.org", "expect": replayed},
        delete | {"name": "delete-replayed-at-another-site", "site": "other.example.org", "expect": replayed},
        write | {"name": "write-replayed-as-another-version", "version": 2, "expect": replayed},
        write | {"name": "write-replayed-for-another-vault", "key_name": b64(OTHER.name), "expect": replayed},
        write | {"name": "write-with-other-bytes", "sealed": b64(b"Sealed"), "expect": replayed},
        write | {"name": "write-passed-off-as-a-move", "operation": "move", "expect": replayed},
        move | {"name": "move-to-another-vault", "sealed": b64(KEYS.name), "expect": replayed},
        delete | {"name": "delete-by-other-words", "auth_key": b64(public_key_of(OTHER.sign_seed)), "expect": replayed},
    ]
    for case in bad:
        del case["signed_bytes"], case["sign_seed"]
    return {
        "description": (
            "Vaults (docs/protocol.md, 'Vault'). Base64. op 'open': open sealed, get text or the error; a good "
            "one is also made from text and nonce. op 'contents': read text as a vault's contents. op "
            "'master': the secret that tokens of a purpose and a week follow from. op "
            "'signature': what the vault signature covers; for a move, sealed is the new vault's name."
        ),
        "cases": [*_seals(), *_insides(), *_masters(), write, move, delete, *bad],
    }
