"""What appends bring leads everybody who is in to the newest keys, however people come, go and stand beside each other;
and wraps of what nobody uses aren't brought."""

from random import Random

import pytest
from roster_chain import Chain

from parasol.kernel.roster.rules.due import due
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.key_tree import DEPTH, children_of, is_living, node_of, parent_of, place_of, way_to
from parasol.kernel.roster.rules.state import RosterState

Version = tuple[int, int, int]
"""The tree's number, a node's version and that of its parent."""


class Tables:
    """What a server keeps: which version of which node's wrap, and of which leaf's box."""

    def __init__(self) -> None:
        self.wraps: dict[int, Version] = {}
        self.boxes: dict[bytes, tuple[int, int, int]] = {}

    def take(self, before: RosterState, chain: Chain, start: int) -> None:
        after = chain.state
        brings = due(before, [decode(each.body) for each in chain.entries[start:]], after)
        tree = after.key_tree
        for node in brings.wraps:
            self.wraps[node] = (tree.number, tree.version(node), tree.version(parent_of(node)))
            level, index = place_of(node)
            below = [node_of(level, index)] if level == DEPTH else children_of(node)
            if level >= DEPTH - 1:
                assert any(is_living(after, place_of(leaf)[1]) for leaf in below), "a wrap that nobody uses"
        for key, leaf in brings.leaves.items():
            self.boxes[key] = (leaf, tree.number, tree.version(node_of(DEPTH, leaf)))

    def check(self, state: RosterState) -> None:
        tree = state.key_tree
        for leaf, key in tree.holders.items():
            if not is_living(state, leaf) or leaf in tree.gone:
                continue  # whoever joined gets a new leaf's key with the next epoch
            assert self.boxes[key] == (leaf, tree.number, tree.version(node_of(DEPTH, leaf)))
            for node in way_to(leaf):
                assert self.wraps[node] == (tree.number, tree.version(node), tree.version(parent_of(node)))


@pytest.mark.parametrize("seed", range(12))
def test_everybody_who_is_in_reaches_the_newest_key(seed: int) -> None:
    random = Random(seed)
    chain = Chain().begin().seat("bea", "steward")
    chain.add(chain.generation("members"), "ana")
    tables = Tables()
    tables.take(RosterState(), chain, 0)
    leaves = [16 * block + nth for block in (5, 6, 5 + 16, 5 + 256, 5 + 4096) for nth in range(3)]
    here: list[str] = []
    paused: list[str] = []
    for step in range(60):
        before, start = chain.state, len(chain.entries)
        act = random.choice(["join", "join", "remove", "leave", "pause", "thaw", "renew", "epoch", "epoch"])
        free = [leaf for leaf in leaves if chain.state.key_tree.is_free(leaf)]
        name = f"{act} {step}"
        if act == "join" and free:
            chain.add(chain.invite(name, leaf=random.choice(free)), "signer")
            if random.random() < 0.8:
                chain.add(chain.join(name), f"invite of {name}", name)
                here.append(name)
        elif act in ("remove", "leave", "pause", "renew") and here:
            who = here.pop(random.randrange(len(here)))
            act = "leave" if act == "renew" and "renew" in who else act  # once a week at most
            if act == "remove":
                chain.add(chain.remove(who), "ana").add(chain.generation("members", True), "ana")
            elif act == "leave":
                chain.add(chain.leave(who), who)
            elif act == "pause":
                chain.add(chain.freeze(who), "ana")
                paused.append(who)
            else:
                chain.add(chain.renew(who, name), who, name)
                here.append(name)
        elif act == "thaw" and paused:
            here.append(who := paused.pop())
            chain.add(chain.thaw(who), "ana")
        elif act == "epoch":
            chain.add(chain.generation("members", bool(chain.state.stale)), "ana")
            chain.day += random.randrange(3)
        tables.take(before, chain, start)
        tables.check(chain.state)
