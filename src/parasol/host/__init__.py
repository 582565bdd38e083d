"""What a host's machine needs around Parasol: services, a web server's configuration, and a look at all of it.

`etc` has the files themselves. `parasol setup` fills in answers: `answers` and `database` check them, `units` and `web`
put them into the files, `plan` writes, `steps` says what to type. `checks` looks (`parasol doctor`). It knows nothing
of what Parasol keeps: it reads no table of a database, and no secret. The one that it writes is the database's
password, as it was typed.
"""

from parasol.host.answers import Answers, HostRefused, read_settings, settings
from parasol.host.plan import Change, changes, files_of, password_change, write
from parasol.host.steps import next_steps, switched_off

__all__ = [
    "Answers",
    "Change",
    "HostRefused",
    "changes",
    "files_of",
    "next_steps",
    "password_change",
    "read_settings",
    "settings",
    "switched_off",
    "write",
]
