"""`withdraw.json`: the signature that takes a report back."""

from typing import Any

from ed25519 import ORDER
from roster_chain import fixed, key
from text import b64, error, flipped

from parasol.kernel.wire.signing import public_key_of, sign, signed_bytes


def _plus_order(signature: bytes) -> bytes:
    return signature[:32] + (int.from_bytes(signature[32:], "little") + ORDER).to_bytes(32, "little")


def make() -> dict[str, Any]:
    """All cases."""
    seed = fixed("withdraw seed")
    mine = public_key_of(seed)
    signature = sign(seed, "withdraw", mine)
    small = b"\x01" + bytes(31)
    bad: list[tuple[str, bytes, bytes]] = [
        ("by-another-key", mine, sign(fixed("ana"), "withdraw", mine)),
        ("replayed-for-another-report", key("other withdraw"), signature),
        ("another-key-signed-by-this-one", key("other withdraw"), sign(seed, "withdraw", key("other withdraw"))),
        ("signed-as-a-record", mine, sign(seed, "record", mine)),
        ("signed-as-a-request", mine, sign(seed, "request", mine)),
        ("signs-nothing", mine, sign(seed, "withdraw", b"")),
        ("signature-first-bit-flipped", mine, flipped(signature, 0)),
        ("signature-last-bit-flipped", mine, flipped(signature, 63, 7)),
        ("key-bit-flipped", flipped(mine, 0), signature),
        ("second-form-of-the-same-signature", mine, _plus_order(signature)),
        ("key-of-small-order", small, small + bytes(32)),
        ("signature-truncated", mine, signature[:63]),
        ("signature-too-long", mine, signature + b"\x00"),
        ("key-truncated", mine[:31], signature),
        ("nothing", b"", b""),
    ]
    good = [
        {
            "name": f"withdrawal-{number}",
            "seed": b64(seed),
            "key": b64(public_key_of(seed)),
            "signed_bytes": b64(signed_bytes("withdraw", public_key_of(seed))),
            "signature": b64(sign(seed, "withdraw", public_key_of(seed))),
            "expect": "ok",
        }
        for number, seed in enumerate((fixed("withdraw seed"), fixed("other withdraw")), 1)
    ]
    return {
        "description": (
            "Withdrawals (docs/protocol.md, 'Withdrawal'): signature by key over key, label 'withdraw'. Base64."
        ),
        "cases": [
            *good,
            *(
                {"name": name, "key": b64(by), "signature": b64(made), "expect": error("bad-signature")}
                for name, by, made in bad
            ),
        ],
    }
