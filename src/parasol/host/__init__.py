"""What a host's machine needs around Parasol: services, a web server's configuration, and a look at all of it.

`answers`, `units`, `web` and `plan` make texts and write them (`parasol setup`); `checks` looks (`parasol doctor`). It
knows nothing of what Parasol keeps: it never opens a database, and reads no secret.
"""

from parasol.host.answers import Answers, HostRefused, read_settings, settings
from parasol.host.plan import Change, changes, files_of, next_steps, write

__all__ = [
    "Answers",
    "Change",
    "HostRefused",
    "changes",
    "files_of",
    "next_steps",
    "read_settings",
    "settings",
    "write",
]
