"""A new key tree for a community of any size, after a steward went: most of it is sent beforehand, in pieces.

No piece is kept here. What the server has is asked of it, so whoever goes on, this steward or another one, goes on
where somebody stopped. A server that lies about it only keeps back what it could keep back anyway: each member sees
whether her keys are those that stewards committed to.
"""

from collections.abc import Callable

from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.formats.bounds import LEAF_BYTES
from parasol.kernel.roster.client.new_keys import piece_of
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.recipients import some_recipients
from parasol.kernel.roster.client.sending import send
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.key_tree import is_living, is_over
from parasol.kernel.seal.key_tree import tree_secret

PIECE = m.STAGED_AT_ONCE
TRIES = 5
MOVED = frozenset({"roster-moved", "not-staged"})

Told = Callable[[int, int], None]
"""Told how many of how many leaves have a box in the new tree."""


def nobody(done: int, of: int) -> None:
    """Nobody is told."""


def begin_tree(steward: Person, with_new_list: bool = False, told: Told = nobody) -> None:
    """Send what is missing of the next key tree, and begin it with a members' epoch; nothing if it has begun. Whoever
    comes or goes meanwhile is looked at again. Raises as ``send``."""
    for attempt in range(TRIES):
        try:
            if is_over(steward.whole()):
                send(steward, [], ["members"], with_new_list, _stage(steward, told))
        except Declined as declined:
            if declined.code not in MOVED or attempt == TRIES - 1:
                raise
            steward.refresh()
        else:
            return


def _stage(steward: Person, told: Told) -> set[int]:
    """Send what is missing; the leaves whose boxes the server has then."""
    tries = 0
    while True:
        roster = steward.whole()
        staged, wanted = _staged(steward), _wanted(roster)
        missing = [leaf for leaf in wanted if leaf not in staged]
        try:
            for at in range(0, len(missing), PIECE):
                some = missing[at : at + PIECE]
                _send_piece(steward, roster, some)
                staged.update(some)
                tries = 0
                told(len(wanted) - len(missing) + at + len(some), len(wanted))
        except Declined as declined:
            tries += 1
            if declined.code not in MOVED or tries == TRIES:
                raise
            steward.refresh()
            if not is_over(steward.whole()) or "stewards" in steward.roster.stale:
                raise
        else:
            return staged


def _wanted(roster: RosterState) -> list[int]:
    """The leaves that get a box beforehand; who came since the last epoch gets one with the next."""
    tree = roster.key_tree
    return sorted(leaf for leaf in tree.holders if leaf not in tree.gone and is_living(roster, leaf))


def _staged(steward: Person) -> set[int]:
    leaves = steward.connection.ask("/api/boxes/staged", m.StagedRead(), m.Staged, steward.seed).leaves
    return {int.from_bytes(leaves[at : at + LEAF_BYTES]) for at in range(0, len(leaves), LEAF_BYTES)}


def _send_piece(steward: Person, roster: RosterState, leaves: list[int]) -> None:
    current = roster.current["stewards"]
    steward.key_of("stewards", current)
    holders = {roster.key_tree.holders[leaf]: leaf for leaf in leaves}
    texts = some_recipients(steward, [roster.taken_by(key) or roster.invites[key] for key in holders])
    secret = tree_secret(steward.keyring.keys["stewards"][current])
    piece = piece_of(roster, secret, holders, texts, steward.device.random, steward.seed)
    steward.connection.ask("/api/boxes/stage", piece, m.Done, steward.seed)
