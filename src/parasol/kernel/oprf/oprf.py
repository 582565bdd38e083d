"""Mode 0, OPRF: a keyed hash of which one side has the key and the other the input (RFC 9497 section 3.3.1).

Without a proof: a server with another key gives an answer that looks as good as the right one. No check may
use this mode, for a wrong answer reads as "not on the list"; it is here because mode 1 is this one plus a
proof, and the official vectors test the two apart.
"""

from parasol.kernel.oprf.group import Randomness, multiply, nonzero_scalar
from parasol.kernel.oprf.suite import MODE_OPRF, blind_input, input_element, output_hash, unblind


def blind(private_input: bytes, random: bytes | Randomness) -> tuple[bytes, bytes]:
    """Return (blind, blinded element). Raises `InputTooLong`, `InvalidScalar`. Source: section 3.3.1, Blind."""
    return blind_input(MODE_OPRF, private_input, random)


def blind_evaluate(secret_key: bytes, blinded: bytes) -> bytes:
    """Return the evaluated element. Source: section 3.3.1, BlindEvaluate.

    Raises `InvalidElement` and `InvalidScalar`.
    """
    return multiply(nonzero_scalar(secret_key), blinded)


def finalize(private_input: bytes, blind: bytes, evaluated: bytes) -> bytes:
    """Return the 64-byte output. Raises `InvalidElement`, `InvalidScalar`. Source: section 3.3.1, Finalize."""
    return output_hash(private_input, unblind(blind, evaluated))


def evaluate(secret_key: bytes, private_input: bytes) -> bytes:
    """Return the 64-byte output, by who holds both key and input. Source: section 3.3.1, Evaluate."""
    return output_hash(private_input, multiply(nonzero_scalar(secret_key), input_element(MODE_OPRF, private_input)))
