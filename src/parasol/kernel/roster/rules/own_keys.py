"""The roster's rule for a member who renews their own keys: for when somebody may have copied them. Pure.

The membership goes on under the new key with all that it was: role, days, vouching, leaf. Whoever has the old keys is
then as somebody who left, so new keys for the groups should come soon; of a steward as of a steward who went: open
invites close, and the key tree is over. The old key and the new one name each other, since much was said under the old.
"""

from dataclasses import replace

from parasol.kernel.roster.rules import key_tree
from parasol.kernel.roster.rules.forms import RosterRefused
from parasol.kernel.roster.rules.invites import close_invites_of_steward
from parasol.kernel.roster.rules.membership import add_member, end_span
from parasol.kernel.roster.rules.signers import need
from parasol.kernel.roster.rules.state import RosterState
from parasol.kernel.roster.structs import OWN_KEYS_DAYS, Renew


def renew_own_keys(state: RosterState, entry: Renew, signers: set[bytes]) -> RosterState:
    """The state after a member's new keys. Raises ``RosterRefused``."""
    need(signers, entry.seat, entry.key)
    member = state.taken_by(entry.seat)
    if member is None or member.is_frozen:
        raise RosterRefused("not-allowed", "there is no such member, or a steward has to thaw them first")
    if member.renewed_on is not None and entry.day < member.renewed_on + OWN_KEYS_DAYS:
        raise RosterRefused("too-soon", "a member renews their own keys once a week at most")
    if entry.key in state.invites or entry.key in state.used_invites:
        raise RosterRefused("duplicate", "this key is that of an invite")
    ended = replace(member, left_at=state.length, renewed_as=entry.key)
    gone = replace(
        state,
        members=state.members.insert(entry.seat, ended),
        count=state.count - 1,
        steward_spans=end_span(state, entry.seat),
    )
    goes_on = replace(member, key=entry.key, recipient=entry.recipient, key_before=entry.seat, renewed_on=entry.day)
    after = replace(add_member(gone, goes_on), key_tree=key_tree.passed_on(state, member.leaf, entry.key))
    if member.invite is not None and member.invite in state.used_invites:
        after = replace(after, used_invites=state.used_invites.insert(member.invite, entry.key))
    after = close_invites_of_steward(after, state, entry.seat)
    return replace(after, stale=after.stale | set(state.groups_of(entry.seat)))
