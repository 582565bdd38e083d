"""`parcel.json`: envelopes to people. Frozen, because age draws its own randomness."""

from typing import Any

import pyrage
from roster_chain import age_key
from text import b64, error, flipped

from parasol.client.seal.age import age_encrypt, envelope_capacity, seal_envelope

TEXTS: dict[str, tuple[bytes, int]] = {
    "short": (b'{"part":"shared","room":"","text":"hello"}', 1024),
    "empty": (b"", 1024),
    "smallest-4096": (b"raw report", 4096),
    "just-fits-1024": (b"a" * envelope_capacity(1024), 1024),
    "one-more-takes-4096": (b"a" * (envelope_capacity(1024) + 1), 1024),
    "text-that-ends-like-padding": (b"a\x80\x00\x00", 1024),
}


def _envelope(sealed: bytes, size: int = 1024, length: int | None = None) -> bytes:
    head = b"\x03" + (len(sealed) if length is None else length).to_bytes(4)
    return head + sealed + bytes(size - 5 - len(sealed))


def make() -> dict[str, Any]:
    """New envelopes; their bytes differ each time."""
    to, other = age_key("intake 1"), age_key("intake 2")
    cases: list[dict[str, Any]] = []
    for name, (text, smallest) in TEXTS.items():
        sealed = seal_envelope(text, to.recipient, smallest)
        cases.append({"name": name, "parcel": b64(sealed), "text": b64(text), "expect": "ok"})
    good = seal_envelope(TEXTS["short"][0], to.recipient)
    length = int.from_bytes(good[1:5])
    inner, filler = good[5 : 5 + length], good[5 + length :]
    stanza = inner.index(b"-> X25519") + 12
    bare = age_encrypt(b"no padding here", [to.recipient])
    zeros = age_encrypt(bytes(100), [to.recipient])
    armoured = bytes(pyrage.encrypt(b"x\x80", [pyrage.x25519.Recipient.from_str(to.recipient)], armored=True))
    passphrase = bytes(pyrage.passphrase.encrypt(b"x\x80", "words"))
    bad: list[tuple[str, bytes, str]] = [
        ("nothing", b"", "size"),
        ("truncated-by-one", good[:-1], "size"),
        ("one-byte-too-long", good + b"\x00", "size"),
        ("bare-age-file", inner, "size"),
        ("thread-tag-byte", b"\x04" + good[1:], "tag-byte"),
        ("length-beyond-the-end", _envelope(inner, length=1020), "truncated"),
        ("length-of-four-gigabytes", _envelope(inner, length=2**32 - 1), "truncated"),
        ("length-one-short", _envelope(inner, length=length - 1), "filler"),
        ("length-one-long", _envelope(inner, length=length + 1), "age"),
        ("length-zero", _envelope(inner, length=0), "filler"),
        ("no-age-file-at-all", b"\x03" + bytes(1023), "age"),
        ("filler-bit-flipped", good[: 5 + length] + flipped(filler, len(filler) - 1), "filler"),
        ("sealed-to-somebody-else", seal_envelope(b"x", other.recipient), "wrong-key"),
        ("sealed-with-a-passphrase", _envelope(passphrase), "wrong-key"),
        ("age-file-in-armour", _envelope(armoured), "age"),
        ("age-version-changed", _envelope(inner.replace(b"/v1", b"/v2", 1)), "age"),
        ("age-stanza-changed", _envelope(flipped(inner, stanza)), "wrong-key"),
        ("age-header-mac-changed", _envelope(flipped(inner, inner.index(b"--- ") + 6)), "age"),
        ("age-payload-bit-flipped", _envelope(flipped(inner, length - 20)), "age"),
        ("age-payload-truncated", _envelope(inner[:-1]), "age"),
        ("age-file-with-something-behind-it", _envelope(inner + b"\x01"), "age"),
        ("no-padding-inside", _envelope(bare), "padding"),
        ("nothing-but-zeros-inside", _envelope(zeros), "padding"),
    ]
    cases += [{"name": name, "parcel": b64(envelope), "expect": error(code)} for name, envelope, code in bad]
    return {
        "description": (
            "Parcels (docs/protocol.md, 'Parcels'): open parcel with identity, get text or the error. Base64. "
            "Made once and frozen, because age draws its own randomness."
        ),
        "identity": to.identity,
        "recipient": to.recipient,
        "cases": cases,
    }
