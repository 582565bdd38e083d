"""A new key tree in pieces, after a steward went: it goes on where somebody stopped, and begins when it is whole."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

import pytest

from harness import Town
from parasol.kernel.roster.client import leaving, sending, staging, steward, tending
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.sending import KeysFirst
from parasol.kernel.roster.rules.key_tree import is_over
from parasol.kernel.roster.server import keeper

T = TypeVar("T")
MEMBERS = 5


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "AT_ONCE", 4)
    monkeypatch.setattr(staging, "PIECE", 2)


def in_loop(served: Town, work: Coroutine[Any, Any, T]) -> T:
    return asyncio.run_coroutine_threadsafe(work, served.loop).result(20)


class Stopped(Exception):
    """Somebody closed the program."""


def by_two(first: Person, second: Person, act: Callable[[], None]) -> None:
    with pytest.raises(steward.SecondNeeded) as waits:
        act()
    second.refresh()
    steward.agree(second, waits.value.proposal, "yes, I saw it too")
    first.refresh()


def settled(served: Town) -> tuple[list[Person], dict[str, Person]]:
    """Two stewards who have removed a third; and the others by their words."""
    (_, first), (_, second), (_, gone), *others = served.people("steward", *["member"] * (MEMBERS + 1))
    by_two(first, second, lambda: steward.change_role(first, gone.key, "steward", "elected"))
    steward.send(first, [], ["members"])  # who joined has settled
    before = first.roster.current
    by_two(first, second, lambda: steward.remove(first, gone.key, "sold what she read"))
    assert is_over(first.whole())
    assert first.roster.current == {"members": before["members"], "stewards": before["stewards"] + 1}
    return [first, second], dict(others)


def stop_after(pieces: int) -> staging.Told:
    told: list[int] = []

    def tell(done: int, of: int) -> None:
        told.append(done)
        if len(told) == pieces:
            raise Stopped

    return tell


def staged_count(served: Town, person: Person) -> int:
    return len(in_loop(served, served.storage.staged(person.roster.current["members"] + 1)))


def read_by(served: Town, others: dict[str, Person], epoch: int) -> list[int]:
    """The newest members' epoch that each of them opens."""
    return [served.unlock(words).roster.current["members"] for words in others]


def test_a_removed_stewards_tree_is_replaced_in_pieces_by_two_who_take_turns(
    served: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    (first, second), others = settled(served)
    epoch = first.roster.current["members"]
    assert read_by(served, others, epoch) == [epoch] * MEMBERS, "members' keys go on working"
    with pytest.raises(Stopped):
        tending.tend(first, told=stop_after(2))
    assert staged_count(served, first) == 4
    assert read_by(served, others, epoch) == [epoch] * MEMBERS, "nobody gets what has only been staged"

    told: list[tuple[int, int]] = []
    second.refresh()
    assert tending.tend(second, told=lambda done, of: told.append((done, of)))
    assert told == [(6, 7), (7, 7)], "she goes on where the other one stopped"
    for words, before in others.items():
        person = served.unlock(words)
        assert person.roster.current["members"] == epoch + 1
        assert person.roster.key_tree.number == 2
        assert person.keyring.leaf_key != before.keyring.leaf_key
        assert person.key_of("members", epoch) is not None
    assert not is_over(second.whole())
    rows = "SELECT recipient FROM box WHERE box_group = 'leaf'"
    assert len(served.sql(rows)) == 2 * MEMBERS + 2, "stewards' came with the epoch, and took the place of the former"
    monkeypatch.setattr(keeper, "BOX_PORTION", 2)
    in_loop(served, served.server.keeper.forget_boxes())
    assert len(served.sql(rows)) == MEMBERS + 2
    assert [node for (node,) in served.sql("SELECT node FROM wrap WHERE node >= 8388608")] == []
    assert read_by(served, others, epoch) == [epoch + 1] * MEMBERS


def test_whoever_comes_and_goes_while_a_tree_is_sent_is_in_or_out(served: Town) -> None:
    (first, _), others = settled(served)
    words = list(others)
    leaves, paused = others[words[0]], others[words[1]]
    with pytest.raises(Stopped):
        tending.tend(first, told=stop_after(2))
    came = served.invite(first)
    steward.freeze(first, paused.key, "her phone is gone")
    leaver = served.unlock(words[0])
    leaving.leave(leaver)
    steward.thaw(first, paused.key, "she has it again")
    assert tending.tend(first)
    first.refresh()
    tree = first.whole().key_tree
    assert {tree.holders[leaf] for leaf in tree.renewed if leaf in tree.holders} == {came.key, paused.key}
    assert leaves.key not in tree.holders.values()
    came.refresh()
    assert came.roster.current == first.roster.current
    assert read_by(served, {each: others[each] for each in words[1:]}, 0) == [first.roster.current["members"]] * 4


def test_what_was_sent_is_worth_nothing_once_stewards_keys_are_renewed(served: Town) -> None:
    (first, second), others = settled(served)
    with pytest.raises(Stopped):
        tending.tend(first, told=stop_after(2))
    steward.send(second, [], ["stewards"])
    assert staged_count(served, second) == 0
    assert served.sql("SELECT node FROM wrap WHERE node >= 8388608") == []
    assert tending.tend(first)
    assert read_by(served, others, 0) == [first.roster.current["members"]] * MEMBERS


def test_a_removal_before_everybody_has_new_keys_is_refused_in_plain_words(served: Town) -> None:
    (first, _), others = settled(served)
    somebody = next(iter(others.values()))
    with pytest.raises(KeysFirst):
        steward.remove(first, somebody.key, "moved away")
    assert tending.tend(first)
    steward.remove(first, somebody.key, "moved away")
    assert not first.whole().is_member(somebody.key)
