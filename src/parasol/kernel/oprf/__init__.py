"""Oblivious pseudorandom functions: RFC 9497 with the suite ristretto255-SHA512, on libsodium.

One side holds a key, the other an input; together they compute a keyed hash of the input, and neither learns
what the other held. Parasol uses it three times: a check (`voprf`), a token (`poprf`), and the matching
escrow (`voprf`).

A check, from both sides::

    import os
    from parasol import oprf

    secret_key, public_key = oprf.derive_key_pair(seed, b"index")  # once; members pin the public key

    blind, blinded = oprf.blind(identifier_hash, os.urandom)  # the member, who sends `blinded`
    evaluated, proof = oprf.blind_evaluate(secret_key, public_key, blinded, os.urandom)  # the server
    output = oprf.finalize(identifier_hash, blind, evaluated, blinded, public_key, proof)  # the member

`blind_evaluate_batch` and `finalize_batch` carry one proof for many elements; use them to re-key an index. A token
is the same with `oprf.poprf`, whose functions have one argument more: the public info.

Promises
- The blinded element is uniform whatever the input. The server cannot tell two questions apart, nor the same
twice.
- The answer is right or an exception. `WrongProof` says that the server used another key than the pinned one,
or answered another batch. Nothing returns a bool that a caller could forget to read.
- Every element and scalar has one encoding. Identity, non-canonical, short and long ones are refused before
use.
- There is no arithmetic on the group or its scalars here: that is libsodium's, in constant time. Own code is
the framing of the RFC, tested against all its vectors, byte for byte, in all three modes.

Not promised
- It is not post-quantum. Questions stay hidden for ever; but who records one pair of blinded and evaluated
elements and has a quantum computer gets the key, and can then try inputs.
- Python keeps copies of secrets in memory and cannot erase them.
- The layer has had no outside review.

Arguments and returns are `bytes`: elements and scalars 32, proofs 64, outputs 64. Randomness is an argument,
a function like `os.urandom`; nothing here draws its own. The names are the RFC's, in this language's spelling
(DeriveKeyPair is `derive_key_pair`), and one file is one section: `group` 4.1, `suite` 3.1 and 3.2, `proof`
2.2, `oprf` 3.3.1, `voprf` 3.3.2, `poprf` 3.3.3. Only `group` may import libsodium.

Mode 0, `oprf`, has no proof and is not for use in a check; it is here for the vectors.
"""

from parasol.kernel.oprf import oprf, poprf, voprf
from parasol.kernel.oprf.group import ELEMENT_BYTES, SCALAR_BYTES, InvalidElement, InvalidScalar, Randomness
from parasol.kernel.oprf.proof import MAX_BATCH, PROOF_BYTES, WrongProof, generate_proof, verify_proof
from parasol.kernel.oprf.suite import (
    MAX_INPUT_BYTES,
    MODE_OPRF,
    MODE_POPRF,
    MODE_VOPRF,
    OUTPUT_BYTES,
    SEED_BYTES,
    InputTooLong,
    Mode,
    derive_key_pair,
    public_key_of,
)
from parasol.kernel.oprf.voprf import blind, blind_evaluate, blind_evaluate_batch, evaluate, finalize, finalize_batch

__all__ = [
    "ELEMENT_BYTES",
    "MAX_BATCH",
    "MAX_INPUT_BYTES",
    "MODE_OPRF",
    "MODE_POPRF",
    "MODE_VOPRF",
    "OUTPUT_BYTES",
    "PROOF_BYTES",
    "SCALAR_BYTES",
    "SEED_BYTES",
    "InputTooLong",
    "InvalidElement",
    "InvalidScalar",
    "Mode",
    "Randomness",
    "WrongProof",
    "blind",
    "blind_evaluate",
    "blind_evaluate_batch",
    "derive_key_pair",
    "evaluate",
    "finalize",
    "finalize_batch",
    "generate_proof",
    "oprf",
    "poprf",
    "public_key_of",
    "verify_proof",
    "voprf",
]
