"""The peer of a check's cost: the VOPRF with its proof, alone. Prints seconds of processor time per evaluation."""

import os
import sys
import time

from parasol import oprf


def main() -> None:
    """Evaluate as often as the first argument says, each time another point."""
    count = int(sys.argv[1])
    secret_key, public_key = oprf.derive_key_pair(os.urandom(32), b"parasol/v1")
    points = [oprf.blind(os.urandom(32), os.urandom)[1] for _ in range(count)]
    for point in points[:50]:
        oprf.blind_evaluate(secret_key, public_key, point, os.urandom)
    start = time.process_time()
    for point in points:
        oprf.blind_evaluate(secret_key, public_key, point, os.urandom)
    print((time.process_time() - start) / count)


if __name__ == "__main__":
    main()
