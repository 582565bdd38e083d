"""The roster: the hash-chained, signed log of seats and roles, with the rules that both sides apply."""

from parasol.roster.entries import Policy, Role, Signature, SignedEntry
from parasol.roster.state import RosterRefused, RosterState, apply, commitment_of, hash_of, replay

__all__ = [
    "Policy",
    "Role",
    "RosterRefused",
    "RosterState",
    "Signature",
    "SignedEntry",
    "apply",
    "commitment_of",
    "hash_of",
    "replay",
]
