"""The routes by which stewards send a new key tree beforehand, in pieces: boxes for all are too much for one request
where there are thousands, and whoever goes on goes on where somebody else stopped.

Nothing of it is given to anybody before its members' epoch is in force, and all of it goes when stewards' keys are
renewed, from which its secret follows.
"""

from parasol.kernel import messages as m
from parasol.kernel.formats.bounds import LEAF_BYTES, WRAP_BYTES
from parasol.kernel.http.problems import Refused, roster_moved
from parasol.kernel.http.route import Call, Routes, Who, route
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.due import ways_to
from parasol.kernel.roster.rules.key_tree import is_living, is_over, next_number
from parasol.kernel.roster.server.keeper import RosterKeeper
from parasol.kernel.roster.server.new_keys import LEAF, pieces_of
from parasol.kernel.storage import Storage, WrappedKey

PIECE_BYTES = m.STAGED_AT_ONCE * 3_500
"""Of a piece in JSON: boxes of 2,048 bytes at most with their keys, and five wraps for each."""


class Staging(Routes):
    """Handlers over one roster."""

    def __init__(self, storage: Storage, keeper: RosterKeeper) -> None:
        super().__init__(storage)
        self._keeper = keeper

    @route("/api/boxes/staged", Who.STEWARD, 10)
    async def staged(self, call: Call, message: m.StagedRead) -> m.Staged:
        """A steward: which leaves of the next key tree have their boxes."""
        roster = self._keeper.state
        keys = await self._storage.staged(roster.current["members"] + 1)
        places = [roster.taken_by(key) or roster.invites.get(key) for key in keys]
        leaves = sorted(place.leaf for place in places if place is not None)
        return m.Staged(b"".join(leaf.to_bytes(LEAF_BYTES) for leaf in leaves))

    @route("/api/boxes/stage", Who.STEWARD, PIECE_BYTES, may_be_packed=True)
    async def stage(self, call: Call, message: m.BoxesStage) -> m.Done:
        """A steward: a piece of the tree that begins with the next members' epoch."""
        roster = self._keeper.state
        leaves = _leaves(roster, message)
        nodes = sorted(ways_to(leaves))
        if len(set(leaves)) != len(message.boxes) or len(message.wraps) != WRAP_BYTES * len(nodes):
            raise Refused(400, "boxes")
        boxes = [WrappedKey(each.recipient, LEAF, message.members, each.sealed) for each in message.boxes]
        wraps = list(zip(nodes, pieces_of(message.wraps), strict=True))
        await self._storage.stage(boxes, wraps, roster.entry_count)
        return m.Done()


def _leaves(roster: RosterState, message: m.BoxesStage) -> list[int]:
    """The leaves that boxes are for. Raises ``Refused`` (``roster-moved``)."""
    made_for = (message.tree, message.members, message.stewards)
    now = (next_number(roster), roster.current["members"] + 1, roster.current["stewards"])
    places = [roster.taken_by(each.recipient) or roster.invites.get(each.recipient) for each in message.boxes]
    leaves = [place.leaf for place in places if place is not None and is_living(roster, place.leaf)]
    # Who joined or was let in again gets a key with the epoch itself, which is newer than one that may be known.
    is_moved = made_for != now or not is_over(roster) or "stewards" in roster.stale
    if is_moved or len(leaves) != len(message.boxes) or any(leaf in roster.key_tree.gone for leaf in leaves):
        raise roster_moved()
    return leaves


__all__ = ["Staging"]
