"""A community of any size without its entries: what would follow from them, made up, and kept as a server keeps it.

The chains' heads stay those of a small community, so a server goes on from such a state as from a real one.
"""

import os
import random
from dataclasses import replace
from pathlib import Path

from parasol.roster import RosterState
from parasol.roster.key_tree import LEAVES, ROOT_NODE, way_to
from parasol.roster.state import Membership
from parasol.server.roster.kept import KeptState
from parasol.server.storage.opening import open_storage

TOGETHER = 16


def crowd(state: RosterState, members: int) -> RosterState:
    """The state with so many members, who came sixteen at a time, side by side in the key tree as clients place
    them, and whose leaves were renewed since."""
    drawn = random.Random(17).sample(range(LEAVES // TOGETHER), members // TOGETHER + 2)
    beside = (first * TOGETHER + place for first in drawn for place in range(TOGETHER))
    leaves = [leaf for leaf in beside if state.key_tree.is_free(leaf)][: members - state.count]
    made = [
        Membership(os.urandom(32), os.urandom(32), "member", state.day, leaf, invite=os.urandom(32), nth=2 * nth)
        for nth, leaf in enumerate(leaves, state.entry_count)
    ]
    tree, epoch = state.key_tree, state.current["members"]
    nodes = {ROOT_NODE, *(node for leaf in leaves for node in way_to(leaf))}
    return replace(
        state,
        members=state.members.update((each.key, each) for each in made),
        count=state.count + len(made),
        used_invites=state.used_invites.update((each.invite or b"", each.key) for each in made),
        key_tree=replace(
            tree,
            holders=tree.holders.update((each.leaf, each.key) for each in made),
            versions=tree.renewing(nodes, epoch),
        ),
    )


async def keep(store: Path, state: RosterState) -> None:
    """Keep a state in a store that nobody serves."""
    storage = await open_storage(store, may_make=False)
    try:
        await KeptState(storage, os.urandom).keep(state)
    finally:
        await storage.close()
