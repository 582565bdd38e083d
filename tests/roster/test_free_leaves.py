"""Which leaf of the key tree an invite gets: beside those who came since the last members' epoch, and nobody else."""

import os
from collections import Counter

from msgspec.structs import replace
from roster_chain import Chain, key

from parasol.kernel.roster.client.founding import free_leaf
from parasol.kernel.roster.rules.key_tree import BRANCH_BITS, BRANCHES, LEAVES
from parasol.kernel.roster.rules.state import RosterState


def invited(chain: Chain, who: str) -> int:
    """Somebody is invited as the client does it; the leaf."""
    chosen = free_leaf(chain.state, os.urandom)
    chain.add(replace(chain.invite(who), leaf=chosen), "signer")
    return chosen


def joined(chain: Chain, who: str) -> int:
    chosen = invited(chain, who)
    chain.add(chain.join(who), f"invite of {who}", who)
    return chosen


def block_of(leaf: int) -> int:
    return leaf >> BRANCH_BITS


def test_fifty_who_join_between_two_epochs_fill_blocks_that_nobody_else_is_in() -> None:
    chain = Chain().begin().seat("bea", "steward")
    chain.add(chain.generation("members"), "ana")
    settled = {block_of(leaf) for leaf in chain.state.key_tree.holders}
    weeks = []
    for week in range(2):
        blocks = Counter(block_of(joined(chain, f"member {week} {number}")) for number in range(25))
        assert sorted(blocks.values()) == [25 - BRANCHES, BRANCHES]
        assert not settled & set(blocks)
        settled |= set(blocks)
        weeks.append(blocks)
        chain.add(chain.generation("members"), "ana")


def test_an_invite_stands_beside_one_that_is_open() -> None:
    chain = Chain().begin()
    assert block_of(invited(chain, "bea")) == block_of(invited(chain, "cleo")) == block_of(joined(chain, "dora"))


def test_nobody_comes_beside_somebody_who_is_paused_or_whose_neighbour_went() -> None:
    chain = Chain().begin()
    for who in ("bea", "cleo"):
        joined(chain, who)
    chain.add(chain.generation("members"), "ana")
    there = block_of(chain.state.members[key("bea")].leaf)
    chain.add(chain.freeze("bea"), "ana")
    assert block_of(free_leaf(chain.state, os.urandom)) != there
    chain.add(chain.leave("cleo"), "cleo")
    assert block_of(free_leaf(chain.state, os.urandom)) != there


def test_where_in_a_block_and_which_block_are_drawn_at_random() -> None:
    drawn = iter([b"\x01\x00\x00", b"\x00\x00\x05", b"\x00\x00\x05"])
    chain = Chain().begin()
    first = free_leaf(chain.state, lambda count: next(drawn))
    assert first == 0x10000 % LEAVES
    chain.add(replace(chain.invite("bea"), leaf=first), "signer")
    assert free_leaf(chain.state, lambda count: next(drawn)) == first + 1 + 5
    chain.add(replace(chain.invite("cleo"), leaf=first + 6), "signer")
    assert free_leaf(chain.state, lambda count: next(drawn)) == first + 1 + 5 + 1


def test_who_reads_the_charter_alone_draws_among_all() -> None:
    assert 0 <= free_leaf(RosterState(is_whole=False), os.urandom) < LEAVES
