"""The roster's rule for its first entry: the founding of the community. Pure."""

from dataclasses import replace

from parasol.formats.roster import Found
from parasol.roster.forms import RosterRefused, check_key, check_recipient
from parasol.roster.membership import add_member
from parasol.roster.policy import change_policy
from parasol.roster.signers import need
from parasol.roster.state import EpochState, Membership, RosterState


def found(state: RosterState, entry: Found, signers: set[bytes]) -> RosterState:
    """The state after the first entry. Raises ``RosterRefused``."""
    if state.length != 0:
        raise RosterRefused("not-allowed", "the community has been founded already")
    need(signers, entry.founding_key, entry.seat)
    governed = change_policy(state, entry)
    for key in (
        *(entry.oprf_key, entry.token_key, entry.escrow_key, entry.signer),
        *(entry.members_commitment, entry.list_commitment, entry.stewards_commitment),
    ):
        check_key(key)
    check_recipient(entry.intake)
    seated = add_member(governed, Membership(entry.seat, entry.recipient, "steward", entry.day))
    return replace(
        seated,
        oprf_key=entry.oprf_key,
        token_key=entry.token_key,
        escrow_key=entry.escrow_key,
        epochs={
            ("members", 1): EpochState(1, entry.members_commitment, 0, entry.day),
            ("stewards", 1): EpochState(1, entry.stewards_commitment, 0, entry.day, entry.intake, entry.signer),
        },
        current={"members": 1, "stewards": 1},
        lists={1: entry.list_commitment},
        current_list=1,
    )
