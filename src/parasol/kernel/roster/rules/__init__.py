"""The roster: the hash-chained, signed log of members and roles, with the rules that both sides apply."""

from parasol.kernel.messages import EntrySignature, SignedEntry
from parasol.kernel.roster.rules.allowance import allowance
from parasol.kernel.roster.rules.desks import Desk
from parasol.kernel.roster.rules.forms import RosterRefused
from parasol.kernel.roster.rules.hashes import commitment_of, hash_of
from parasol.kernel.roster.rules.members import Membership
from parasol.kernel.roster.rules.rules import apply, replay
from parasol.kernel.roster.rules.state import RosterState
from parasol.kernel.roster.structs import Policy, Role

__all__ = [
    "Desk",
    "EntrySignature",
    "Membership",
    "Policy",
    "Role",
    "RosterRefused",
    "RosterState",
    "SignedEntry",
    "allowance",
    "apply",
    "commitment_of",
    "hash_of",
    "replay",
]
