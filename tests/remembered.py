"""What is computed once in each process that tests, since it took half of these tests' time.

The seed of words (Argon2id), the week's tokens that every unlocking draws, keys, what is verified of them, the page's
files as they are packed, and the authorities that TLS trusts. The same is asked again and again, as communities are
copied from one that was founded before (``harness.Town.people``). Each follows from what it is given alone; whoever
gives its own randomness gets an answer of its own.
"""

import gzip
from collections.abc import Callable
from functools import lru_cache, wraps
from types import SimpleNamespace
from typing import Any

import pysodium
from httpx._transports import default

from parasol.kernel.oprf import poprf
from parasol.kernel.seal import bech32, hybrid
from parasol.kernel.site import built
from parasol.kernel.tokens.client import derive
from parasol.kernel.vault.client import keys

MOST = 4096


def remember() -> None:
    """From now on, in this process."""
    for module, name in (
        (keys, "stretch"),
        (derive, "blinded_batch"),
        (poprf, "blind_evaluate_batch"),
        (poprf, "finalize_batch"),
        (bech32, "encode"),
        (hybrid, "_halves"),
        (pysodium, "crypto_sign_seed_keypair"),
        (pysodium, "crypto_sign_verify_detached"),
        (default, "create_ssl_context"),
    ):
        setattr(module, name, _once(getattr(module, name)))
    built.gzip = SimpleNamespace(compress=_once(gzip.compress))  # type: ignore[assignment]


def _once(compute: Callable[..., Any]) -> Callable[..., Any]:
    """The same for the same arguments. Lists are as tuples here, and whoever asks gets a list of their own."""
    known = lru_cache(MOST)(compute)

    @wraps(compute)
    def asked(*given: Any, **named: Any) -> Any:
        answer = known(*(tuple(each) if isinstance(each, list) else each for each in given), **named)
        return list(answer) if isinstance(answer, list) else answer

    return asked
