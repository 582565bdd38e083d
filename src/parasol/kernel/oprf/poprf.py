"""Mode 2, POPRF: a VOPRF with a public part that both sides know and the output is bound to (RFC 9497,
3.3.3).

This is the mode behind tokens: the public part `info` says what a token is for and in which week, so that one
key serves every purpose and a token drawn for one of them is worth nothing for another. An info used by few
people names them: it must hold nothing but such a purpose and week.
"""

from collections.abc import Callable, Sequence

from parasol.kernel.oprf.group import (
    InvalidElement,
    InvalidScalar,
    Randomness,
    add,
    hash_to_scalar,
    multiply,
    multiply_base,
    nonzero_scalar,
    scalar_add,
    scalar_invert,
)
from parasol.kernel.oprf.proof import generate_proof, verify_proof
from parasol.kernel.oprf.suite import MODE_POPRF, blind_input, input_element, length_prefixed, output_hash, unblind

_IDENTITY = bytes(32)


def tweaked_key(public_key: bytes, info: bytes) -> bytes:
    """Return the public key that proofs under `info` are checked against. Source: RFC 9497 section 3.3.3,
    Blind.

    Raises `InvalidElement` for a malformed key and for the one info, not to be found, that cancels it (there
    the RFC says InvalidInputError); `InputTooLong` for an info over 65,535 bytes.
    """
    tweaked = add(multiply_base(_tweak(info)), public_key)
    if _IDENTITY in (tweaked, public_key):
        raise InvalidElement("the key, or the key under this info, is the identity")
    return tweaked


def blind(private_input: bytes, random: bytes | Randomness) -> tuple[bytes, bytes]:
    """Return (blind, blinded element); the info plays no part yet. Source: RFC 9497 section 3.3.3, Blind.

    Raises `InputTooLong` and `InvalidScalar`. The RFC also returns the tweaked key here; `finalize` makes it
    itself, so that it cannot come from the wire.
    """
    return blind_input(MODE_POPRF, private_input, random)


def blind_evaluate(
    secret_key: bytes, blinded: bytes, info: bytes, random_scalar: bytes | Randomness
) -> tuple[bytes, bytes]:
    """Return (evaluated element, proof): `blind_evaluate_batch` with a batch of one."""
    (evaluated,), proof = blind_evaluate_batch(secret_key, (blinded,), info, random_scalar)
    return evaluated, proof


def blind_evaluate_batch(
    secret_key: bytes, blinded: Sequence[bytes], info: bytes, random_scalar: bytes | Randomness
) -> tuple[list[bytes], bytes]:
    """Return (evaluated elements in order, one proof). Source: RFC 9497 section 3.3.3, BlindEvaluate.

    Raises `InvalidElement`, `InputTooLong`, `ValueError` for an empty batch, and `InvalidScalar` for an
    unusable key or the one info, not to be found, that cancels it (InverseError in the RFC).
    """
    t = _tweaked_secret(secret_key, info)
    inverse = scalar_invert(t)
    evaluated = [multiply(inverse, element) for element in blinded]
    return evaluated, generate_proof(MODE_POPRF, t, multiply_base(t), evaluated, blinded, random_scalar)


def finalize(
    private_input: bytes,
    blind: bytes,
    evaluated: bytes,
    blinded: bytes,
    public_key: bytes,
    info: bytes,
    proof: bytes,
) -> bytes:
    """Return the 64-byte output: `finalize_batch` with a batch of one."""
    return finalize_batch((private_input,), (blind,), (evaluated,), (blinded,), public_key, info, proof)[0]


def finalize_batch(
    inputs: Sequence[bytes],
    blinds: Sequence[bytes],
    evaluated: Sequence[bytes],
    blinded: Sequence[bytes],
    public_key: bytes,
    info: bytes,
    proof: bytes,
) -> list[bytes]:
    """Return the 64-byte outputs in the order of `inputs`, all or none. Source: RFC 9497 section 3.3.3,
    Finalize.

    `public_key` is the pinned one. Raises `WrongProof` for another key, another info or another batch;
    `InvalidElement`, `InvalidScalar`, `InputTooLong`; `ValueError` when the caller's own sequences differ in
    length.
    """
    if not len(inputs) == len(blinds) == len(blinded):
        raise ValueError(f"{len(inputs)} inputs, {len(blinds)} blinds and {len(blinded)} blinded elements")
    verify_proof(MODE_POPRF, tweaked_key(public_key, info), evaluated, blinded, proof)
    return [
        output_hash(private_input, info, unblind(blind, element))
        for private_input, blind, element in zip(inputs, blinds, evaluated, strict=True)
    ]


def certify(
    secret_key: bytes, public_input: bytes, info: bytes, random_scalar: bytes | Randomness
) -> tuple[bytes, bytes]:
    """Return (evaluated element, proof) for an input that isn't blinded, so that whoever knows it can verify that this
    key evaluated it: a signature, as Goh and Jarecki's EDL (EUROCRYPT 2003) and the VRF of RFC 9381 are.

    Raises `InputTooLong` and `InvalidScalar`.
    """
    return blind_evaluate(secret_key, input_element(MODE_POPRF, public_input), info, random_scalar)


def verify_certified(public_key: bytes, public_input: bytes, info: bytes, evaluated: bytes, proof: bytes) -> None:
    """Return if `certify` made this with the key of `public_key`. Raises as `verify_proof`, and `InvalidElement`."""
    element = input_element(MODE_POPRF, public_input)
    verify_proof(MODE_POPRF, tweaked_key(public_key, info), (evaluated,), (element,), proof)


def evaluate(secret_key: bytes, private_input: bytes, info: bytes) -> bytes:
    """Return the 64-byte output, by who holds both key and input: how a token is checked when it is spent.

    Raises `InputTooLong` and `InvalidScalar`. Source: RFC 9497 section 3.3.3, Evaluate.
    """
    return evaluator(secret_key, info)(private_input)


def evaluator(secret_key: bytes, info: bytes) -> Callable[[bytes], bytes]:
    """Return `evaluate` for one key and one info, with what depends on these alone computed once.

    Raises `InputTooLong` and `InvalidScalar`, as what it returns does.
    """
    inverse = scalar_invert(_tweaked_secret(secret_key, info))

    def evaluate_input(private_input: bytes) -> bytes:
        return output_hash(private_input, info, multiply(inverse, input_element(MODE_POPRF, private_input)))

    return evaluate_input


def _tweak(info: bytes) -> bytes:
    return hash_to_scalar(b"Info" + length_prefixed(info), MODE_POPRF.scalar_dst)


def _tweaked_secret(secret_key: bytes, info: bytes) -> bytes:
    t = scalar_add(nonzero_scalar(secret_key), _tweak(info))
    if t == _IDENTITY:
        raise InvalidScalar("this info cancels the secret key")
    return t
