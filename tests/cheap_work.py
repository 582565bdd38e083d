"""`parasol` whose proofs of work cost a hundredth. Run as a program, by the tests of the page's client."""

import sys

from harness import COUNTERS
from parasol.kernel.limits import WorkLimit
from parasol.start import main
from remembered import remember

if __name__ == "__main__":
    remember()
    WorkLimit.__init__.__kwdefaults__["counters"] = COUNTERS
    sys.exit(main())
