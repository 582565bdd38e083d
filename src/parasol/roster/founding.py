"""The roster's rule for its first entry: the founding of the community. Pure."""

from dataclasses import replace

from parasol.formats.roster import Found
from parasol.roster.forms import RosterRefused, check_key
from parasol.roster.key_tree import taken
from parasol.roster.members import Membership
from parasol.roster.membership import add_member
from parasol.roster.policy import change_policy
from parasol.roster.server_keys import ServerKeys, server_keys_in
from parasol.roster.signers import need
from parasol.roster.state import EpochState, RosterState


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
