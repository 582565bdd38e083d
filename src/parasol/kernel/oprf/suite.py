"""The ciphersuite ristretto255-SHA512 in its three modes: labels, hashes and keys (RFC 9497, 3.1, 3.2, 4.1).

What the modes share and nothing more. A mode's labels are built once, at import; no label is ever made from
input, so that a value of one mode or one purpose can never stand for a value of another.
"""

import hashlib
from dataclasses import dataclass, field

from parasol.kernel.oprf.group import (
    Randomness,
    hash_to_group,
    hash_to_scalar,
    multiply,
    multiply_base,
    nonzero_scalar,
    random_scalar,
    scalar_invert,
)

OUTPUT_BYTES = 64
SEED_BYTES = 32  # Ns, what DeriveKeyPair takes
MAX_INPUT_BYTES = 2**16 - 1  # RFC 9497 section 3.1: a length is written in two bytes


class InputTooLong(ValueError):
    """An input, an info or a batch longer than its two-byte length field can say."""


def length_prefixed(part: bytes) -> bytes:
    """Return I2OSP(len(part), 2) || part, the framing of every transcript in RFC 9497.

    Raises `InputTooLong` over 65,535 bytes.
    """
    if len(part) > MAX_INPUT_BYTES:
        raise InputTooLong(f"at most {MAX_INPUT_BYTES} bytes, got {len(part)}")
    return len(part).to_bytes(2, "big") + part


def _dst_prime(dst: bytes) -> bytes:
    return dst + len(dst).to_bytes(1, "big")  # RFC 9380 section 5.3.1, step 2


@dataclass(frozen=True)
class Mode:
    """One mode of the suite and its labels (RFC 9497 sections 3.1 and 4.1). `number` is 0, 1 or 2."""

    number: int
    group_dst: bytes = field(init=False, repr=False)
    scalar_dst: bytes = field(init=False, repr=False)
    derive_dst: bytes = field(init=False, repr=False)
    seed_dst: bytes = field(init=False, repr=False)  # of section 2.2.1, its length before it

    def __post_init__(self) -> None:
        context = b"OPRFV1-" + self.number.to_bytes(1, "big") + b"-ristretto255-SHA512"
        object.__setattr__(self, "group_dst", _dst_prime(b"HashToGroup-" + context))
        object.__setattr__(self, "scalar_dst", _dst_prime(b"HashToScalar-" + context))
        object.__setattr__(self, "derive_dst", _dst_prime(b"DeriveKeyPair" + context))
        object.__setattr__(self, "seed_dst", length_prefixed(b"Seed-" + context))


MODE_OPRF = Mode(0)
MODE_VOPRF = Mode(1)
MODE_POPRF = Mode(2)


def derive_key_pair(seed: bytes, info: bytes, mode: Mode = MODE_VOPRF) -> tuple[bytes, bytes]:
    """Return (secret key, public key), the same for the same arguments. Source: RFC 9497 section 3.2.1.

    `seed` is 32 bytes of randomness and as secret as the key; `info` is a public label of at most 65,535 bytes.
    A key is for one mode. Raises `ValueError` for a seed of another length, `InputTooLong` for a longer
    label. The RFC retries on a zero scalar; here that raises `InvalidScalar`, since it would be a broken SHA-512.
    """
    if len(seed) != SEED_BYTES:
        raise ValueError(f"a seed is {SEED_BYTES} bytes, got {len(seed)}")
    secret_key = nonzero_scalar(hash_to_scalar(seed + length_prefixed(info) + b"\x00", mode.derive_dst))
    return secret_key, multiply_base(secret_key)


def public_key_of(secret_key: bytes) -> bytes:
    """Return the public key, skS * G (RFC 9497 section 3.2). Raises `InvalidScalar` for an unusable secret key."""
    return multiply_base(nonzero_scalar(secret_key))


def blind_input(mode: Mode, private_input: bytes, random: bytes | Randomness) -> tuple[bytes, bytes]:
    """Return (blind, blinded element): Blind of RFC 9497 section 3.3.1, alike in all three modes.

    `random` gives the blind, or is it (test vectors fix it). The blind is secret and used once: whoever has
    it and the blinded element can try inputs offline. Raises `InputTooLong` and `InvalidScalar`.
    """
    blind = random_scalar(random)
    return blind, multiply(blind, input_element(mode, private_input))


def input_element(mode: Mode, private_input: bytes) -> bytes:
    """Return HashToGroup(input). Raises `InputTooLong` over 65,535 bytes."""
    if len(private_input) > MAX_INPUT_BYTES:
        raise InputTooLong(f"at most {MAX_INPUT_BYTES} bytes, got {len(private_input)}")
    return hash_to_group(private_input, mode.group_dst)


def unblind(blind: bytes, evaluated: bytes) -> bytes:
    """Return 1/blind * evaluated, the first half of Finalize. Raises `InvalidElement` and `InvalidScalar`."""
    return multiply(scalar_invert(blind), evaluated)


def output_hash(*parts: bytes) -> bytes:
    """Return the 64 bytes that Finalize and Evaluate end in: Hash of the framed parts and "Finalize".

    The parts are input and element, in mode POPRF input, info and element. Raises `InputTooLong`.
    """
    return hashlib.sha512(b"".join(map(length_prefixed, parts)) + b"Finalize").digest()
