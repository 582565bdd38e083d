"""``python -m parasol_evidence``."""

import sys

from parasol_evidence.main import main

sys.exit(main())
