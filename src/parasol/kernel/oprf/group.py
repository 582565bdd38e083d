"""The prime-order group ristretto255 and its scalars, as RFC 9497 section 4.1 asks for them.

This is the only module of the package that reaches libsodium (through pysodium). It may add framing and
refuse bad input; it must never do group or scalar arithmetic itself: every such step is one call into
libsodium, whose code is constant-time. Elements and scalars are `bytes` of exactly 32, always in their one
canonical encoding.

Lengths are checked here and again by pysodium, because libsodium reads 32 bytes from whatever it is given: a
bare ctypes call with an empty body was measured to succeed on memory that belongs to somebody else.
"""

import hashlib
import hmac
from collections.abc import Callable

import pysodium

Randomness = Callable[[int], bytes]
"""A source of uniform random bytes: `randomness(n)` returns exactly n. In the product this is `os.urandom`."""

ELEMENT_BYTES = 32
SCALAR_BYTES = 32
_UNIFORM_BYTES = 64  # both maps take 64 uniform bytes, so the bias is below 2^-250 (RFC 9380 section 5)
_IDENTITY = bytes(ELEMENT_BYTES)
_ZERO = bytes(SCALAR_BYTES)
_ZERO_PAD = bytes(128)  # s_in_bytes of SHA-512, its block


class InvalidElement(ValueError):
    """Bytes that are not a group element other than the identity (RFC 9497 section 2.1, DeserializeElement)."""


class InvalidScalar(ValueError):
    """Bytes that are not a scalar below the group order, or are zero where zero would give a secret away."""


def deserialize_element(element: bytes) -> bytes:
    """Return `element` unchanged if it is the canonical encoding of an element other than the identity.

    Raises `InvalidElement` otherwise. Source: RFC 9497 section 4.1, DeserializeElement. Costs 4 us. The
    functions below that multiply do this check as part of the multiplication, so nothing is checked twice on
    the way.
    """
    if len(element) != ELEMENT_BYTES:
        raise InvalidElement(f"an element is {ELEMENT_BYTES} bytes, got {len(element)}")
    if element == _IDENTITY or not pysodium.crypto_core_ristretto255_is_valid_point(element):
        raise InvalidElement("not a canonical element, or the identity")
    return element


def deserialize_scalar(scalar: bytes) -> bytes:
    """Return `scalar` unchanged if it is the canonical encoding of a number below the group order.

    Zero is one of them. Raises `InvalidScalar` otherwise. Source: RFC 9497 section 4.1, DeserializeScalar.
    libsodium needs this guard: its multiplication clears the top bit and reduces silently, so that one scalar
    would have many encodings and one proof many forms. The comparison is constant-time: it also sees secrets.
    """
    if len(scalar) != SCALAR_BYTES:
        raise InvalidScalar(f"a scalar is {SCALAR_BYTES} bytes, got {len(scalar)}")
    if not hmac.compare_digest(pysodium.crypto_core_ristretto255_scalar_reduce(scalar + _ZERO), scalar):
        raise InvalidScalar("the scalar is not below the group order")
    return scalar


def nonzero_scalar(scalar: bytes) -> bytes:
    """Return `scalar` if it is canonical and not zero: what a key, a blind and a proof's nonce must be.

    Raises `InvalidScalar` otherwise.
    """
    if hmac.compare_digest(deserialize_scalar(scalar), _ZERO):
        raise InvalidScalar("the scalar is zero")
    return scalar


def random_scalar(random: bytes | Randomness) -> bytes:
    """Return a uniform scalar other than zero, or the scalar given (test vectors fix it).

    A source of randomness is asked once for 64 bytes, which are reduced (RFC 9497 section 4.7.2). Raises
    `InvalidScalar` when the scalar given is not canonical, when the source returns another length, or when
    the result is zero: a source that gives zeros is broken, and retrying would hide it.
    """
    if isinstance(random, bytes):
        return nonzero_scalar(random)
    uniform = random(_UNIFORM_BYTES)
    if len(uniform) != _UNIFORM_BYTES:
        raise InvalidScalar(f"the source of randomness gave {len(uniform)} bytes of {_UNIFORM_BYTES}")
    return nonzero_scalar(_reduce(uniform))


def expand_message_xmd(message: bytes, dst_prime: bytes) -> bytes:
    """Return 64 uniform bytes: expand_message_xmd with SHA-512 and len_in_bytes = 64 (RFC 9380, 5.3.1).

    `dst_prime` is the domain separation tag followed by its length in one byte; ours are constants, so it is
    built once. At 64 bytes the output is exactly one block of SHA-512, hence b_1 alone and no loop.
    """
    b_0 = hashlib.sha512(b"".join((_ZERO_PAD, message, b"\x00\x40\x00", dst_prime))).digest()
    return hashlib.sha512(b_0 + b"\x01" + dst_prime).digest()


def hash_to_group(message: bytes, dst_prime: bytes) -> bytes:
    """Return the element that `message` hashes to; nobody knows its logarithm. Source: RFC 9497 section 4.1.

    Raises `InvalidElement` for the identity, which no known message gives (probability 2^-252).
    """
    uniform = expand_message_xmd(message, dst_prime)
    element = bytes(pysodium.crypto_core_ristretto255_from_hash(uniform))
    if element == _IDENTITY:
        raise InvalidElement("the input hashes to the identity")
    return element


def hash_to_scalar(message: bytes, dst_prime: bytes) -> bytes:
    """Return the scalar that `message` hashes to, zero possible in theory. Source: RFC 9497 section 4.1."""
    return _reduce(expand_message_xmd(message, dst_prime))


def multiply(scalar: bytes, element: bytes) -> bytes:
    """Return scalar * element. `scalar` must be canonical already; `element` may come straight from the wire.

    Raises `InvalidElement` when `element` is not canonical or is the identity, or when the product is the
    identity (a zero scalar): libsodium checks both and says so in its return code. Costs 37 to 48 us, the
    price of everything in this package.
    """
    if len(element) != ELEMENT_BYTES:
        raise InvalidElement(f"an element is {ELEMENT_BYTES} bytes, got {len(element)}")
    try:
        return bytes(pysodium.crypto_scalarmult_ristretto255(scalar, element))
    except ValueError as refused:
        raise InvalidElement("not a canonical element, or the identity") from refused


def multiply_base(scalar: bytes) -> bytes:
    """Return scalar * G, the generator. Raises `InvalidElement` for a zero scalar. Costs 13 to 16 us."""
    try:
        return bytes(pysodium.crypto_scalarmult_ristretto255_base(scalar))
    except ValueError as refused:
        raise InvalidElement("zero times the generator is the identity") from refused


def add(left: bytes, right: bytes) -> bytes:
    """Return left + right. The identity may go in and come out.

    Raises `InvalidElement` when one of the two is not canonical.
    """
    if len(left) != ELEMENT_BYTES or len(right) != ELEMENT_BYTES:
        raise InvalidElement(f"an element is {ELEMENT_BYTES} bytes")
    try:
        return bytes(pysodium.crypto_core_ristretto255_add(left, right))
    except ValueError as refused:
        raise InvalidElement("not a canonical element") from refused


def scalar_invert(scalar: bytes) -> bytes:
    """Return 1 / scalar. `scalar` must be canonical; raises `InvalidScalar` for zero."""
    return bytes(pysodium.crypto_core_ristretto255_scalar_invert(nonzero_scalar(scalar)))


def scalar_add(left: bytes, right: bytes) -> bytes:
    """Return left + right modulo the group order, of canonical scalars."""
    return bytes(pysodium.crypto_core_ristretto255_scalar_add(left, right))


def scalar_multiply(left: bytes, right: bytes) -> bytes:
    """Return left * right modulo the group order, of canonical scalars."""
    return bytes(pysodium.crypto_core_ristretto255_scalar_mul(left, right))


def scalar_subtract(left: bytes, right: bytes) -> bytes:
    """Return left - right modulo the group order, of canonical scalars."""
    return bytes(pysodium.crypto_core_ristretto255_scalar_sub(left, right))


def _reduce(uniform: bytes) -> bytes:
    return bytes(pysodium.crypto_core_ristretto255_scalar_reduce(uniform))
