"""An entry costs the same however many members there are: no rule looks through all of them, or through all invites
that ever were used. ``bench/roster.py`` measures it.
"""

import asyncio
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NoReturn

import msgspec
import pytest
from roster_chain import Chain, append_of, key
from test_roster_rules import SERVER_KEYS, Kept

from parasol.kernel import messages as m
from parasol.kernel.http.problems import Refused
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.members import in_order
from parasol.kernel.roster.server.keeper import RosterKeeper
from parasol.kernel.roster.server.routes import _mine

EVERY = ("members", "used_invites", "notes", "epochs")


class Closed:
    """A map, or a set, that answers for one key and can't be looked through."""

    def __init__(self, held: Any) -> None:
        self.held = held

    def insert(self, *what: Any) -> "Closed":
        return Closed(self.held.insert(*what))

    def update(self, what: Iterable[Any]) -> "Closed":
        return Closed(self.held.update(what))

    def get(self, key: Any) -> Any:
        return self.held.get(key)

    def beside(self, key: Any) -> Any:
        return self.held.beside(key)

    def __getitem__(self, key: Any) -> Any:
        return self.held[key]

    def __contains__(self, key: Any) -> bool:
        return key in self.held

    def __iter__(self) -> Iterator[NoReturn]:
        raise AssertionError("something looks through all of them")

    keys = values = items = __iter__


def closed(chain: Chain) -> Chain:
    chain.state = replace(chain.state, **{name: Closed(getattr(chain.state, name)) for name in EVERY})
    return chain


def test_no_entry_looks_through_all_members() -> None:
    chain = closed(Chain().begin().seat("bea", "steward").seat("eve", "steward", ("ana", "bea")))
    chain.seat("cleo").seat("dora").seat("fay")
    chain.add(chain.vouch("cleo"), "signer")
    chain.add(chain.invite("gil"), "signer")
    chain.day += 4
    chain.add(chain.invite("hal"), "signer").add(chain.cancel("hal"), "signer")
    chain.add(chain.freeze("cleo"), "ana").add(chain.thaw("cleo"), "ana")
    chain.add(chain.leave("dora"), "dora")
    chain.add(chain.remove("cleo"), "ana").add(chain.generation("members", True), "ana")
    chain.add(chain.role("fay", "steward"), "ana", "bea")
    chain.add(chain.role("fay", "member"), "ana", "bea").add(chain.generation("stewards"), "ana")
    chain.add(chain.freeze("bea"), "ana", "eve").add(chain.generation("stewards"), "ana")
    chain.add(chain.policy(), "ana", "eve")
    assert chain.state.count == 4


def test_the_server_answers_the_holder_of_a_used_invite_from_the_invite() -> None:
    state = closed(Chain().begin().seat("cleo").seat("dora")).state
    with pytest.raises(Refused) as refused:
        _mine(state, key("invite of cleo"), state.day)
    assert refused.value.code == "invite-used"
    assert _mine(state, key("cleo"), state.day).role == "member"


def test_the_surge_limit_asks_for_the_number_of_members_and_counts_none() -> None:
    """``RosterState.count``, which every check needs, is kept."""
    chain = Chain().begin().seat("bea", "steward").seat("cleo").seat("dora")
    chain.add(chain.freeze("cleo"), "ana").add(chain.leave("dora"), "dora")
    assert chain.state.count == len(chain.state.taken()) == 3


def test_members_and_invites_keep_the_order_in_which_they_came() -> None:
    chain, people = Chain().begin(), [f"member {number}" for number in range(40)]
    for who in people:
        chain.seat(who)
    for who in people:
        chain.add(chain.invite(f"friend of {who}"), "signer")
    chain.add(chain.vouch("member 3"), "signer").add(chain.freeze("member 5"), "ana").add(chain.thaw("member 5"), "ana")
    assert [each.key for each in chain.state.taken()] == [key(who) for who in ("ana", *people)]
    assert [each.key for each in in_order(chain.state.invites.values())] == [
        key(f"invite of friend of {who}") for who in people
    ]


def kept(state: RosterState) -> tuple[RosterKeeper, Kept]:
    storage = Kept()
    keeper = RosterKeeper(storage, SERVER_KEYS, os.urandom)  # type: ignore[arg-type]
    keeper.state = state
    return keeper, storage


def append(keeper: RosterKeeper, chain: Chain, *entries: m.SignedEntry) -> None:
    asyncio.run(keeper.append(append_of(keeper.state, *entries), chain.day * 86_400.0))


def test_of_a_refused_append_of_several_entries_nothing_is_kept() -> None:
    chain = Chain().begin().seat("cleo").seat("dora")
    keeper, storage = kept(chain.state)
    before = keeper.state
    said = repr(before)
    right = chain.copy()
    first = right.signed(right.leave("cleo"), "cleo")
    right.add(first)
    wrong = right.signed(msgspec.structs.replace(right.leave("dora"), seat=key("eve")), "dora")
    with pytest.raises(Refused) as refused:
        append(keeper, chain, first, wrong)
    assert refused.value.code == "roster-signature"
    assert (keeper.state, repr(before), storage.dropped) == (before, said, [])
    append(keeper, chain, first)
    assert storage.dropped == [key("cleo")]


def test_the_wrapped_keys_of_an_invite_go_when_it_is_used_taken_back_or_forgotten() -> None:
    chain = Chain().begin()
    chain.add(chain.invite("cleo"), "signer").add(chain.invite("dora"), "signer").add(chain.invite("fay"), "signer")
    keeper, storage = kept(chain.state)
    joined = chain.signed(chain.join("cleo"), "invite of cleo", "cleo")
    append(keeper, chain, joined)
    assert storage.dropped == [key("invite of cleo")]
    chain.add(joined)
    taken_back = chain.signed(chain.cancel("dora"), "signer")
    append(keeper, chain, taken_back)
    assert storage.dropped[1:] == [key("invite of dora")]
    chain.add(taken_back)
    chain.day += 4
    later = chain.signed(chain.invite("gil"), "signer")
    append(keeper, chain, later)
    assert storage.dropped[2:] == [key("invite of fay")]
