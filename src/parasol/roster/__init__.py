"""The roster: the hash-chained, signed log of members and roles, with the rules that both sides apply."""

from parasol.formats.messages import EntrySignature, SignedEntry
from parasol.formats.roster import Policy, Role
from parasol.roster.allowance import allowance
from parasol.roster.desks import Desk
from parasol.roster.forms import RosterRefused
from parasol.roster.hashes import commitment_of, hash_of
from parasol.roster.members import Membership
from parasol.roster.rules import apply, replay
from parasol.roster.state import RosterState

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
