"""Ed25519 signatures (RFC 8032) with a label that says what is being signed.

The label is part of the signed bytes, so that a signature made for one purpose is worth nothing for
another. A public key is 32 bytes and is all that the server ever knows of anybody.
"""

import base64
import hashlib
from typing import Literal

import pysodium

Label = Literal[
    "request",
    "roster",
    "record",
    "open",
    "alert",
    "answer",
    "withdraw",
    "vault",
    "part",
    "note",
    "head",
    "outreach",
    "work",
    "public",
    "site",
    "redeem",
    "checkpoint",
    "register",
    "heard",
    "guide",
]

KEY_BYTES = 32
SIGNATURE_BYTES = 64


class BadSignature(Exception):
    """The signature doesn't belong to this key, label and message."""


def signed_bytes(label: Label, message: bytes) -> bytes:
    """The exact bytes under a signature: ``"parasol/v1/" label 0x00 message``."""
    return b"parasol/v1/" + label.encode() + b"\x00" + message


def public_key_of(seed: bytes) -> bytes:
    """The 32-byte public key of a 32-byte seed."""
    public_key, _ = pysodium.crypto_sign_seed_keypair(seed)
    return bytes(public_key)


def sign(seed: bytes, label: Label, message: bytes) -> bytes:
    """Sign ``message`` under ``label``; returns 64 bytes."""
    _, secret_key = pysodium.crypto_sign_seed_keypair(seed)
    return bytes(pysodium.crypto_sign_detached(signed_bytes(label, message), secret_key))


def verify(key: bytes, label: Label, message: bytes, signature: bytes) -> None:
    """Raise ``BadSignature`` unless ``signature`` is by ``key`` over ``message`` under ``label``.

    libsodium refuses small-order keys and non-canonical signatures, so a signature can't be altered into
    a second valid one.
    """
    if len(key) != KEY_BYTES or len(signature) != SIGNATURE_BYTES:
        raise BadSignature("a key has 32 bytes and a signature 64")
    try:
        pysodium.crypto_sign_verify_detached(signature, signed_bytes(label, message), key)
    except ValueError:
        raise BadSignature("the signature doesn't fit the key and the message") from None


def site_name(host: str, port: int | None) -> str:
    """What a site is called in what is signed for it: the host as ASCII, in small letters and without a dot at its end,
    and the port unless it is the scheme's own."""
    host = host.lower().removesuffix(".")
    name = f"[{host}]" if ":" in host else host
    return name if port is None else f"{name}:{port}"


def for_site(site: str, message: bytes) -> bytes:
    """What is signed of all that one server is to act on, and no other: the name of the site for which it is, as who
    signs knows it from the address that it connects to; 0x00; what is asked."""
    return site.encode() + b"\x00" + message


def request_message(method: str, path: str, nonce: bytes, body_sha256: bytes) -> bytes:
    """What a signed request signs for its site: method, path, the server's nonce and the SHA-256 of the body."""
    return b"\n".join((method.encode(), path.encode(), nonce, body_sha256))


def request_header(seed: bytes, site: str, path: str, nonce: bytes, body: bytes) -> str:
    """The ``Authorization`` of a signed request. It names the body's SHA-256, so that the server can verify it before
    it reads the body."""
    digest = hashlib.sha256(body).digest()
    signature = sign(seed, "request", for_site(site, request_message("POST", path, nonce, digest)))
    parts = (public_key_of(seed), nonce, signature, digest)
    return "Parasol " + ".".join(base64.b64encode(part).decode() for part in parts)
