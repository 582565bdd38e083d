"""`request.json`: what a signed request signs, and the signatures that a verifier must refuse."""

import hashlib
from typing import Any

import msgspec
from ed25519 import ORDER, with_torsion
from roster_chain import fixed, key
from text import SITE, b64, error, flipped

from parasol.kernel.messages import RoomRead
from parasol.kernel.wire.signing import for_site, request_message, sign, signed_bytes

NONCE = fixed("server nonce")
PATH = "/api/rooms/read"
BODY = msgspec.json.encode(RoomRead(fixed("room", 16), 0))


def _sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def _header(by: bytes, nonce: bytes, signature: bytes, body: bytes = BODY) -> str:
    return "Parasol " + ".".join(b64(part) for part in (by, nonce, signature, _sha256(body)))


def _good(name: str, path: str, nonce: bytes, body: bytes) -> dict[str, Any]:
    message = for_site(SITE, request_message("POST", path, nonce, _sha256(body)))
    signature = sign(fixed("ana"), "request", message)
    return {
        "name": name,
        "site": SITE,
        "path": path,
        "nonce": b64(nonce),
        "body": b64(body),
        "seed": b64(fixed("ana")),
        "signed_bytes": b64(signed_bytes("request", message)),
        "authorization": _header(key("ana"), nonce, signature, body),
        "expect": "ok",
    }


def _bad(name: str, authorization: str, code: str = "bad-signature") -> dict[str, Any]:
    return {
        "name": name,
        "site": SITE,
        "path": PATH,
        "body": b64(BODY),
        "authorization": authorization,
        "expect": error(code),
    }


def make() -> dict[str, Any]:
    """All cases."""
    seed, mine = fixed("ana"), key("ana")
    asked = request_message("POST", PATH, NONCE, _sha256(BODY))
    message = for_site(SITE, asked)
    signature = sign(seed, "request", message)
    second = signature[:32] + (int.from_bytes(signature[32:], "little") + ORDER).to_bytes(32, "little")
    mixed = with_torsion(seed, signed_bytes("request", message), cofactorless=False)
    small = b"\x01" + bytes(31)
    good = _header(mine, NONCE, signature)

    def over(
        method: str = "POST", path: str = PATH, nonce: bytes = NONCE, body: bytes = BODY, site: str = SITE
    ) -> bytes:
        return sign(seed, "request", for_site(site, request_message(method, path, nonce, _sha256(body))))

    refused: list[tuple[str, bytes]] = [
        ("signed-for-another-path", over(path="/api/rooms/delete")),
        ("signed-for-another-body", over(body=BODY + b" ")),
        ("signed-for-another-nonce", over(nonce=fixed("other nonce"))),
        ("signed-for-another-site", over(site="other.example.org")),
        ("signed-for-a-site-with-more-before-its-name", over(site="my." + SITE)),
        ("signed-for-the-same-site-in-capitals", over(site=SITE.upper())),
        ("signed-for-another-port", over(site=SITE + ":8443")),
        ("signed-for-no-site", sign(seed, "request", asked)),
        ("signed-for-a-site-without-a-name", over(site="")),
        ("signed-for-another-method", over(method="GET")),
        (
            "signed-over-the-body-and-not-its-hash",
            sign(seed, "request", for_site(SITE, b"\n".join((b"POST", PATH.encode(), NONCE, BODY)))),
        ),
        ("signed-as-a-record", sign(seed, "record", message)),
        ("signed-without-a-label", sign(seed, "request", b"")),
        ("signed-by-another-key", sign(fixed("bea"), "request", message)),
        ("signature-first-bit-flipped", flipped(signature, 0)),
        ("signature-last-bit-flipped", flipped(signature, 63, 7)),
        ("second-form-of-the-same-signature", second),
        ("signature-truncated", signature[:63]),
        ("no-signature", b""),
    ]
    malformed: list[tuple[str, str, str]] = [
        ("other-scheme", good.replace("Parasol ", "Bearer "), "unsigned"),
        ("scheme-in-small-letters", good.replace("Parasol ", "parasol "), "unsigned"),
        ("without-the-hash-of-the-body", good.rpartition(".")[0], "unsigned"),
        ("five-parts", good + ".AAAA", "unsigned"),
        ("hash-of-another-body", _header(mine, NONCE, signature, BODY + b" "), "bad-signature"),
        ("hash-of-another-body-that-is-signed", _header(mine, NONCE, over(body=b"{}"), b"{}"), "bad-signature"),
        ("hash-too-short", good[:-8], "bad-signature"),
        ("too-long", good + "A" * 200, "unsigned"),
        ("nothing", "", "unsigned"),
        ("no-base64", good.replace(".", ".*", 1), "bad-signature"),
        ("unpadded-base64", good.replace("=", ""), "bad-signature"),
        ("base64-for-addresses", "Parasol " + good[8:].replace("+", "-").replace("/", "_"), "bad-signature"),
        ("nonce-too-short", _header(mine, NONCE[:31], over(nonce=NONCE[:31])), "stale-nonce"),
        ("nonce-too-long", _header(mine, NONCE + b"\x00", over(nonce=NONCE + b"\x00")), "stale-nonce"),
    ]
    return {
        "description": (
            "Signed requests (docs/protocol.md, 'Signed requests'), all POST, at a server that is called site. "
            "Base64, authorization is the header. The last bad ones are signatures that some verifiers take: a key"
            " of small order, and a key with a part of order 8 whose signature only holds with the cofactor."
        ),
        "cases": [
            _good("read-a-room", PATH, NONCE, BODY),
            _good("empty-message", "/api/boxes/read", fixed("second nonce"), b"{}"),
            _good("nonce-with-line-feeds", PATH, b"\n" * 32, BODY),
            *(_bad(name, _header(mine, NONCE, made)) for name, made in refused),
            *(_bad(name, header, code) for name, header, code in malformed),
            _bad("key-of-another", _header(key("bea"), NONCE, signature)),
            _bad("key-truncated", _header(mine[:31], NONCE, signature)),
            _bad("key-of-small-order", _header(small, NONCE, small + bytes(32))),
            _bad("holds-only-with-the-cofactor", _header(mixed[0], NONCE, mixed[1])),
        ],
    }
