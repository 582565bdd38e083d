"""The roster: the hash-chained, signed log of seats and roles, with the rules that both sides apply."""

from parasol.roster.allowance import allowance
from parasol.roster.desks import Desk
from parasol.roster.entries import Policy, Role, Signature, SignedEntry
from parasol.roster.state import RosterRefused, RosterState, Seat, apply, commitment_of, hash_of, replay

__all__ = [
    "Desk",
    "Policy",
    "Role",
    "RosterRefused",
    "RosterState",
    "Seat",
    "Signature",
    "SignedEntry",
    "allowance",
    "apply",
    "commitment_of",
    "hash_of",
    "replay",
]
