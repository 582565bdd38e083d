"""Discrete logarithm equality: the server proves that one key answered a whole batch (RFC 9497 section 2.2).

One proof of 64 bytes covers a whole batch, by folding the elements into two composites with weights that
depend on all of them. `A` is the generator throughout, as in every use the RFC makes of it. Names are the
RFC's own letters: k the secret, B = k * A, C the elements asked and D = k * C the elements answered (mode
POPRF swaps C and D).
"""

import hashlib
import hmac
from collections.abc import Iterator, Sequence

from parasol.kernel.oprf.group import (
    SCALAR_BYTES,
    InvalidElement,
    InvalidScalar,
    Randomness,
    add,
    deserialize_scalar,
    hash_to_scalar,
    multiply,
    multiply_base,
    random_scalar,
    scalar_multiply,
    scalar_subtract,
)
from parasol.kernel.oprf.suite import InputTooLong, Mode

PROOF_BYTES = 2 * SCALAR_BYTES
MAX_BATCH = 2**16 - 1
"""An element's place in its batch is written in two bytes. Batches of 64 already cost within 2 % of the least."""

_LENGTH = b"\x00\x20"  # I2OSP(32, 2): every element is 32 bytes
_SEED_LENGTH = b"\x00\x40"


class WrongProof(Exception):
    """The server answered with another key than the one the community pinned.

    Or with elements of another batch, or with bytes that are no proof at all. The answer must not be used: it
    would read as "not on the list". This is a sign of a changed or lying server and is worth telling a
    steward.
    """

    def __init__(self, detail: str) -> None:
        super().__init__(f"the server answered with another key than the one the community pinned ({detail})")


def generate_proof(
    mode: Mode, k: bytes, B: bytes, C: Sequence[bytes], D: Sequence[bytes], random: bytes | Randomness
) -> bytes:
    """Return the 64-byte proof that B = k * G and D[i] = k * C[i] for all i. Source: RFC 9497 section 2.2.1.

    `random` gives the proof's one-time scalar r, or is it (test vectors). Using one r for two proofs gives k
    away to anyone who sees both. Uses ComputeCompositesFast: Z is k * M, one multiplication for the batch
    instead of one an element. Raises `ValueError` for an empty batch, `InputTooLong` for one over 65,535,
    `InvalidElement`.
    """
    r = random_scalar(random)
    M = _composite(_weights(mode, B, C, D), C)
    Z = multiply(k, M)
    c = _challenge(mode, B, M, Z, multiply_base(r), multiply(r, M))
    return c + scalar_subtract(r, scalar_multiply(c, k))


def verify_proof(mode: Mode, B: bytes, C: Sequence[bytes], D: Sequence[bytes], proof: bytes) -> None:
    """Return if `proof` shows that D[i] = k * C[i] for the k of B = k * G. Source: RFC 9497 section 2.2.2.

    Raises `WrongProof` if it doesn't; `InvalidElement` when an element is malformed, before anything is
    concluded; `ValueError` for an empty batch and `InputTooLong` for one over 65,535. There is deliberately
    no form that returns a bool, which a caller could forget to read.
    """
    if len(proof) != PROOF_BYTES:
        raise WrongProof(f"a proof is {PROOF_BYTES} bytes, got {len(proof)}")
    if len(C) != len(D):
        raise WrongProof(f"{len(D)} answers to {len(C)} questions")
    try:
        c, s = deserialize_scalar(proof[:SCALAR_BYTES]), deserialize_scalar(proof[SCALAR_BYTES:])
    except InvalidScalar as refused:
        raise WrongProof("a scalar of the proof is not canonical") from refused
    weights = list(_weights(mode, B, C, D))
    M, Z = _composite(iter(weights), C), _composite(iter(weights), D)
    cB = multiply(c, B) if any(c) else bytes(32)  # a bad key is InvalidElement, a zero challenge is WrongProof
    try:
        t2 = add(multiply_base(s), cB)
        t3 = add(multiply(s, M), multiply(c, Z))
    except InvalidElement as refused:  # c or s is zero: an honest proof is that with probability 2^-252
        raise WrongProof("a scalar of the proof is zero") from refused
    if not hmac.compare_digest(_challenge(mode, B, M, Z, t2, t3), c):
        raise WrongProof("the proof does not hold")


def _weights(mode: Mode, B: bytes, C: Sequence[bytes], D: Sequence[bytes]) -> Iterator[bytes]:
    """Yield the scalars d_i of ComputeComposites. Lengths are checked first: the framing below states them."""
    if not C:
        raise ValueError("a batch has at least one element")
    if len(C) > MAX_BATCH:
        raise InputTooLong(f"a batch has at most {MAX_BATCH} elements, got {len(C)}")
    if any(len(element) != 32 for element in (B, *C, *D)):
        raise InvalidElement("an element is 32 bytes")
    prefix = _SEED_LENGTH + hashlib.sha512(_LENGTH + B + mode.seed_dst).digest()
    for place, (asked, answered) in enumerate(zip(C, D, strict=True)):
        framed = b"".join((prefix, place.to_bytes(2, "big"), _LENGTH, asked, _LENGTH, answered, b"Composite"))
        yield hash_to_scalar(framed, mode.scalar_dst)


def _composite(weights: Iterator[bytes], elements: Sequence[bytes]) -> bytes:
    """Return the sum of weight * element, which refuses every element that is not canonical or is the identity."""
    terms = map(multiply, weights, elements)
    total = next(terms)
    for term in terms:
        total = add(total, term)
    return total


def _challenge(mode: Mode, B: bytes, M: bytes, Z: bytes, t2: bytes, t3: bytes) -> bytes:
    framed = _LENGTH + _LENGTH.join((B, M, Z, t2, t3))
    return hash_to_scalar(framed + b"Challenge", mode.scalar_dst)
