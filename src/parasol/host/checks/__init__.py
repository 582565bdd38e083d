"""What `parasol doctor` looks at, each thing by itself: a small function that gives findings and changes nothing.

It reads no table of a store and no secret; of a backup it reads the first line, and of PostgreSQL the settings. It
talks to this machine, to the store's database and to the community's own addresses, to nobody else.
"""

from parasol.host.checks.all import look, look_at_database
from parasol.host.checks.finding import Finding, Verdict
from parasol.host.checks.site import Web

__all__ = ["Finding", "Verdict", "Web", "look", "look_at_database"]
