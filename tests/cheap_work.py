"""`parasol` whose proofs of work cost a hundredth. Run as a program, by the tests of the page's client."""

import sys

from kit import COUNTERS
from parasol.cli.main import main
from parasol.server.gate import WorkGate

if __name__ == "__main__":
    WorkGate.__init__.__kwdefaults__["counters"] = COUNTERS
    sys.exit(main())
