"""The peers of a check's cost: the VOPRF with its proof alone, the POPRF by which a token is verified, and the VOPRF of
two elements with one proof, which is what a check evaluates. Prints seconds of processor time for each of the three."""

import os
import sys
import time
from collections.abc import Callable

from parasol.kernel import oprf
from parasol.kernel.oprf import poprf
from parasol.kernel.wire.tokens import info_of


def main() -> None:
    """Evaluate as often as the first argument says, each time another point."""
    count = int(sys.argv[1])
    secret_key, public_key = oprf.derive_key_pair(os.urandom(32), b"parasol/v1")
    token_key, _ = oprf.derive_key_pair(os.urandom(32), b"parasol/v1/tokens", oprf.MODE_POPRF)
    info = info_of("check", 2_970)
    points = [oprf.blind(os.urandom(32), os.urandom)[1] for _ in range(count)]
    print(
        _seconds(lambda point: oprf.blind_evaluate(secret_key, public_key, point, os.urandom), points),
        _seconds(lambda nonce: poprf.evaluate(token_key, nonce, info), points),
        _seconds(
            lambda point: oprf.blind_evaluate_batch(secret_key, public_key, [point, points[0]], os.urandom), points
        ),
    )


def _seconds(evaluate: Callable[[bytes], object], inputs: list[bytes]) -> float:
    for each in inputs[:50]:
        evaluate(each)
    start = time.process_time()
    for each in inputs:
        evaluate(each)
    return (time.process_time() - start) / len(inputs)


if __name__ == "__main__":
    main()
