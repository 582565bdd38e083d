"""What stands in the place of a roster where profiles are kept alone (``server.apart``), and telling such a store."""

from collections.abc import Collection
from dataclasses import replace

from parasol.kernel.roster.rules import Policy, RosterState
from parasol.kernel.roster.server.server_keys import OPRF_SECRET, PROFILE_SECRET
from parasol.kernel.storage import Storage

SETTINGS = Policy(name="-", languages=["en"], areas=[], region="ZZ", report_days=28)
"""How long an enquiry lies there, and a backup at most; nothing else of it counts."""
STATE = replace(RosterState(), policy=SETTINGS, policies=((0, SETTINGS),))
"""Settings, and no entry."""


def profiles_alone(secrets: Collection[str]) -> bool:
    """Whether a store is one of profiles alone, by the names of its secrets."""
    return PROFILE_SECRET in secrets and OPRF_SECRET not in secrets


async def is_apart(storage: Storage) -> bool:
    """The same, of a storage."""
    names = [name for name in (OPRF_SECRET, PROFILE_SECRET) if await storage.get_secret(name) is not None]
    return profiles_alone(names)
