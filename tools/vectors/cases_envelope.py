"""`parcel.json`: envelopes to people. Frozen, because age draws its own randomness."""

from typing import Any

import cases_age
from roster_chain import age_key
from text import b64, error, flipped

from parasol.kernel.messages import ENVELOPE_SIZES
from parasol.kernel.seal.age import age_encrypt
from parasol.kernel.seal.envelope import envelope_capacity, seal_envelope
from parasol.kernel.seal.padding import pad

SMALL, MIDDLE = ENVELOPE_SIZES[:2]
TEXTS: dict[str, tuple[bytes, int]] = {
    "short": (b'{"part":"shared","room":"","text":"hello"}', SMALL),
    "empty": (b"", SMALL),
    "smallest-6144": (b"raw report", MIDDLE),
    "just-fits-3072": (b"a" * envelope_capacity(SMALL), SMALL),
    "one-more-takes-6144": (b"a" * (envelope_capacity(SMALL) + 1), SMALL),
    "text-that-ends-like-padding": (b"a\x80\x00\x00", SMALL),
}


def make() -> dict[str, Any]:
    """New envelopes; their bytes differ each time."""
    to, other = age_key("intake 1"), age_key("intake 2")
    inside = envelope_capacity(SMALL) + 1

    def holding(text: bytes, *recipients: str) -> bytes:
        return b"\x03" + age_encrypt(text, recipients or [to.recipient])

    cases: list[dict[str, Any]] = []
    for name, (text, smallest) in TEXTS.items():
        sealed = seal_envelope(text, to.recipient, smallest)
        cases.append({"name": name, "parcel": b64(sealed), "text": b64(text), "expect": "ok"})
    good = seal_envelope(TEXTS["short"][0], to.recipient)
    a_stanza = len(cases_age.stanza(to.recipient))
    x25519 = cases_age.of_x25519()
    bad: list[tuple[str, bytes, str]] = [
        ("nothing", b"", "size"),
        ("truncated-by-one", good[:-1], "size"),
        ("one-byte-too-long", good + b"\x00", "size"),
        ("bare-age-file", good[1:], "size"),
        ("of-a-records-size", good + bytes(4096 - len(good)), "size"),
        ("thread-tag-byte", b"\x04" + good[1:], "tag-byte"),
        ("no-age-file-at-all", b"\x03" + bytes(SMALL - 1), "age"),
        ("sealed-to-somebody-else", seal_envelope(b"x", other.recipient), "wrong-key"),
        (
            "sealed-to-somebody-else-too",
            holding(bytes(envelope_capacity(MIDDLE) + 1 - a_stanza), to.recipient, other.recipient),
            "age",
        ),
        (
            "sealed-with-x25519-too",
            good[:23] + x25519 + good[23 : -len(x25519)],
            "not-hybrid",
        ),
        ("age-version-changed", good.replace(b"/v1", b"/v2", 1), "age"),
        ("age-stanza-changed", flipped(good, good.index(b"mlkem768x25519 ") + 115, 1), "wrong-key"),
        ("age-header-mac-changed", flipped(good, good.index(b"--- ") + 6), "age"),
        ("age-payload-bit-flipped", flipped(good, len(good) - 20), "age"),
        ("age-file-with-zeros-behind-it", holding(pad(b"x", inside - 9)) + bytes(9), "age"),
        ("no-padding-inside", holding(b"a" * inside), "padding"),
        ("nothing-but-zeros-inside", holding(bytes(inside)), "padding"),
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
