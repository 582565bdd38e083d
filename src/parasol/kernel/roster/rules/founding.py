"""The roster's rule for its first entry: the founding of the community. Pure."""

from dataclasses import replace

from parasol.kernel.roster.rules.forms import RosterRefused, check_key
from parasol.kernel.roster.rules.key_tree import taken
from parasol.kernel.roster.rules.members import Membership
from parasol.kernel.roster.rules.membership import add_member
from parasol.kernel.roster.rules.policy import change_policy
from parasol.kernel.roster.rules.server_keys import ServerKeys, server_keys_in
from parasol.kernel.roster.rules.signers import need
from parasol.kernel.roster.rules.state import EpochState, RosterState
from parasol.kernel.roster.structs import Found


def found(state: RosterState, entry: Found, signers: set[bytes]) -> RosterState:
    """The state after the first entry. Raises ``RosterRefused``."""
    if state.length != 0:
        raise RosterRefused("not-allowed", "the community has been founded already")
    need(signers, entry.founding_key, entry.seat)
    governed = change_policy(state, entry)
    for key in (
        *(*server_keys_in(entry), entry.signer),
        *(entry.members_commitment, entry.escrow_commitment, entry.stewards_commitment, entry.intake),
    ):
        check_key(key)
    seated = add_member(governed, Membership(entry.seat, entry.recipient, "steward", entry.day, leaf=entry.leaf))
    members = EpochState(1, entry.members_commitment, 0, entry.day)
    stewards = EpochState(1, entry.stewards_commitment, 0, entry.day, entry.intake, entry.signer)
    return replace(
        seated,
        server_keys=(ServerKeys(1, entry.day, 1, *server_keys_in(entry)),),
        epochs=seated.epochs.insert(("members", 1), members).insert(("stewards", 1), stewards),
        current={"members": 1, "stewards": 1},
        lists={1: 1},
        current_list=1,
        escrow_commitment=entry.escrow_commitment,
        key_tree=taken(seated, entry.leaf, entry.seat),
    )
