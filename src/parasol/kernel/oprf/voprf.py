"""Mode 1, VOPRF: the answer comes with a proof that the pinned key gave it (RFC 9497 section 3.3.2).

This is the mode behind a check. The server sees a blinded element, which is uniform whatever the input, and
learns neither question nor answer; the member learns one output and gets an exception, never a wrong output,
from a server that uses another key. A single evaluation is a batch of one: there is one path through the
code.
"""

from collections.abc import Sequence

from parasol.kernel.oprf.group import Randomness, multiply, nonzero_scalar
from parasol.kernel.oprf.proof import generate_proof, verify_proof
from parasol.kernel.oprf.suite import MODE_VOPRF, blind_input, input_element, output_hash, unblind


def blind(private_input: bytes, random: bytes | Randomness) -> tuple[bytes, bytes]:
    """Return (blind, blinded element) of 32 bytes each. Source: RFC 9497 section 3.3.1, Blind.

    `random` is `os.urandom`, or in tests the blind itself. Keep the blind until `finalize`, use it
    once, send the blinded element. Raises `InputTooLong` over 65,535 bytes and `InvalidScalar`. Costs 0.05 ms.
    """
    return blind_input(MODE_VOPRF, private_input, random)


def blind_evaluate(
    secret_key: bytes, public_key: bytes, blinded: bytes, random_scalar: bytes | Randomness
) -> tuple[bytes, bytes]:
    """Return (evaluated element, proof) of 32 and 64 bytes. Source: RFC 9497 section 3.3.2, BlindEvaluate.

    As `blind_evaluate_batch` with a batch of one. Costs 0.17 ms.
    """
    (evaluated,), proof = blind_evaluate_batch(secret_key, public_key, (blinded,), random_scalar)
    return evaluated, proof


def blind_evaluate_batch(
    secret_key: bytes, public_key: bytes, blinded: Sequence[bytes], random_scalar: bytes | Randomness
) -> tuple[list[bytes], bytes]:
    """Return (evaluated elements in the order asked, one proof for all of them).

    `blinded` comes straight from the wire. `random_scalar` is the source of the proof's one-time scalar
    (`os.urandom`) or, in tests, the scalar. `public_key` is taken as the one of `secret_key`; if it isn't, no
    client accepts the proof. Raises `InvalidElement` if one element is malformed, and then evaluates none of
    the rest; `InvalidScalar` for an unusable key; `ValueError` for an empty batch, `InputTooLong` for one
    over 65,535. Costs 0.09 ms an element in batches of 64. Source: RFC 9497 section 3.3.2, BlindEvaluate,
    batched as section 2.2.1 describes.
    """
    key = nonzero_scalar(secret_key)
    evaluated = [multiply(key, element) for element in blinded]
    return evaluated, generate_proof(MODE_VOPRF, key, public_key, blinded, evaluated, random_scalar)


def finalize(
    private_input: bytes, blind: bytes, evaluated: bytes, blinded: bytes, public_key: bytes, proof: bytes
) -> bytes:
    """Return the 64-byte output. Source: RFC 9497 section 3.3.2, Finalize.

    As `finalize_batch` with a batch of one. Costs 0.28 ms, of which the proof is 0.21.
    """
    return finalize_batch((private_input,), (blind,), (evaluated,), (blinded,), public_key, proof)[0]


def finalize_batch(
    inputs: Sequence[bytes],
    blinds: Sequence[bytes],
    evaluated: Sequence[bytes],
    blinded: Sequence[bytes],
    public_key: bytes,
    proof: bytes,
) -> list[bytes]:
    """Return the 64-byte outputs in the order of `inputs`, all or none.

    `inputs`, `blinds` and `blinded` are the caller's own from `blind`; `evaluated` and `proof` come from the
    wire; `public_key` is the pinned one and must never come with the answer. Nothing is unblinded before the
    proof holds. Raises `WrongProof` when the proof does not cover exactly these elements under that key,
    `InvalidElement` for a malformed element or key, `InvalidScalar` for a blind that `blind` didn't give,
    `ValueError` when the caller's own sequences differ in length. Costs 0.15 ms an element in batches of 64.
    """
    if not len(inputs) == len(blinds) == len(blinded):
        raise ValueError(f"{len(inputs)} inputs, {len(blinds)} blinds and {len(blinded)} blinded elements")
    verify_proof(MODE_VOPRF, public_key, blinded, evaluated, proof)
    return [
        output_hash(private_input, unblind(blind, element))
        for private_input, blind, element in zip(inputs, blinds, evaluated, strict=True)
    ]


def evaluate(secret_key: bytes, private_input: bytes) -> bytes:
    """Return the 64-byte output, by who holds both key and input. Costs 0.05 ms.

    Raises `InputTooLong` and `InvalidScalar`. Source: RFC 9497 section 3.3.1, Evaluate. The server has no use
    for it outside tests: an identifier never reaches it.
    """
    return output_hash(private_input, multiply(nonzero_scalar(secret_key), input_element(MODE_VOPRF, private_input)))
