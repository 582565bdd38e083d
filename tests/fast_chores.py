"""`parasol serve` whose chores come every half second. Run as a program; the first argument is how many
seconds it waits before it destroys a closed community's store.

Clocks, database and all else are as always.
"""

import sys

from parasol.features.closing.server import patience
from parasol.kernel.server import serve
from parasol.start import main

CHORE_SECONDS = 0.5

if __name__ == "__main__":
    serve.EXPIRY_EVERY_SECONDS = CHORE_SECONDS
    serve.REFRESH_EVERY_SECONDS = serve.REST_EVERY_SECONDS = CHORE_SECONDS
    patience.STEADY_SECONDS = patience.JUMPED_SECONDS = float(sys.argv.pop(1))
    sys.exit(main())
