"""What `parasol doctor` looks at, each thing by itself: a small function that gives findings and changes nothing.

It opens no database and reads no secret; of a backup it reads the first line. It talks to this machine and to the
community's own addresses, to nobody else.
"""

from parasol.host.checks.all import look
from parasol.host.checks.finding import Finding, Verdict
from parasol.host.checks.site import Web

__all__ = ["Finding", "Verdict", "Web", "look"]
