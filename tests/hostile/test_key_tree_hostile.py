"""Whoever went opens nothing newer, even with every table that the server ever had; and a server that withholds, swaps
or replays what leads to keys is named.

A *thief* has some keys, an age identity, and all boxes, wraps, crowns and rungs that were ever kept. ``opened`` tries
every key on everything until nothing more opens: it doesn't know how the tree is meant to be climbed.
"""

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import msgspec
import pytest

from harness import Town, passphrase
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client import founding, leaving, steward, tending
from parasol.kernel.roster.client.founding import open_invite
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import key_tree as seals
from parasol.kernel.seal.errors import Unreadable
from parasol.kernel.wire.signing import public_key_of

WEEK = 8 * 86_400


@dataclass
class Tables:
    """Everything about keys that was ever in the store."""

    served: Town
    boxes: set[bytes] = field(default_factory=set)
    wraps: set[tuple[int, bytes]] = field(default_factory=set)
    rungs: set[tuple[str, int, bytes]] = field(default_factory=set)

    def look(self) -> None:
        """Take note of what is there now."""
        self.boxes |= {box for (box,) in self.served.sql("SELECT sealed FROM box")}  # type: ignore[misc]
        self.wraps |= set(self.served.sql("SELECT node, sealed FROM wrap"))  # type: ignore[arg-type]
        self.rungs |= set(self.served.sql("SELECT box_group, number, sealed FROM rung"))  # type: ignore[arg-type]


@cache
def tried(act: Callable[..., Any], *arguments: Any) -> Any:
    """A thief tries the same again and again, as more is known."""
    try:
        return act(*arguments)
    except Unreadable:
        return None


def opened(tables: Tables, genesis: bytes, keys: set[bytes], identities: list[str]) -> set[bytes]:
    """All keys that follow from some."""
    known = set(keys)
    for box in tables.boxes:
        for identity in identities:
            if (leaf := tried(seals.open_leaf, box, identity)) is not None:
                known.add(leaf[1])
            known.add(tried(seals.open_key, box, identity) or b"")
    fresh = known - {b""}
    while fresh:
        found: set[bytes] = set()
        for key in fresh:
            for node, wrap in tables.wraps:
                if node == 0:
                    crown = tried(seals.open_sealed, key, wrap, seals.crown_context(genesis))
                    found |= {crown[:32], crown[32:]} if crown else set()
                else:
                    found.add(tried(seals.open_wrap, genesis, node, key, wrap) or b"")
            for group, number, rung in tables.rungs:
                found.add(tried(seals.open_rung, genesis, group, number, key, rung) or b"")
        fresh = found - known - {b""}
        known |= fresh
    return known


def with_secrets(tables: Tables, stewards_keys: list[bytes]) -> set[bytes]:
    """The keys of all nodes that there are, in every version, in each tree of somebody who held these."""
    nodes = {0, *(node for node, _ in tables.wraps)}
    secrets = [seals.tree_secret(key) for key in stewards_keys]
    return {seals.node_key(secret, node, version) for secret in secrets for node in nodes for version in range(12)}


def held(person: Person) -> set[bytes]:
    """The symmetric keys that somebody has in memory."""
    ring = person.keyring
    return {ring.leaf_key, ring.escrow, *ring.keys["members"].values(), *ring.keys["stewards"].values()}


def newest(person: Person) -> bytes:
    person.refresh()
    return person.keyring.keys["members"][person.roster.current["members"]]


def step(served: Town, tables: Tables, first: Person, act: Callable[[], Any]) -> None:
    """Do something, and a week later renew the keys."""
    act()
    tables.look()
    served.clock.offset += WEEK
    first.refresh()
    tending.tend(first)
    tables.look()


def settle(served: Town, tables: Tables, first: Person, *people: Person) -> None:
    """A week passes, so that the leaves of those who joined are fresh: what goes from now on goes by itself."""
    step(served, tables, first, lambda: None)
    assert not first.whole().key_tree.gone
    for person in people:
        person.refresh()


@pytest.fixture
def tables(served: Town) -> Tables:
    return Tables(served)


def test_a_removed_member_opens_nothing_newer_with_all_tables(served: Town, tables: Tables) -> None:
    first, second, goes = served.settled("steward", "member")
    settle(served, tables, first, goes)
    had, identity, genesis = held(goes), goes.contents.seat.identity, first.roster.genesis
    before = newest(first)
    assert before in opened(tables, genesis, {goes.keyring.leaf_key}, []), "the control: her leaf leads to the old key"
    steward.remove(first, goes.key, "passed something on")
    tables.look()
    after = newest(first)
    assert after != before
    assert after == newest(second)
    assert after not in opened(tables, genesis, had, [identity])
    for _ in range(2):
        step(served, tables, first, lambda: served.invite(first))
        assert newest(first) not in opened(tables, genesis, had, [identity])


def test_two_removed_members_together_open_nothing_newer(served: Town, tables: Tables) -> None:
    first, one, other = served.settled("member", "member")
    settle(served, tables, first, one, other)
    had, identities = held(one) | held(other), [each.contents.seat.identity for each in (one, other)]
    steward.remove(first, one.key, "passed something on")
    tables.look()
    between = newest(first)
    assert between in opened(tables, first.roster.genesis, had, identities), "the other one is still there"
    had |= held(other) | {newest(other), other.keyring.leaf_key}
    steward.remove(first, other.key, "passed something on")
    tables.look()
    assert newest(first) not in opened(tables, first.roster.genesis, had, identities)
    step(served, tables, first, lambda: None)
    assert newest(first) not in opened(tables, first.roster.genesis, had, identities)


def three(served: Town) -> tuple[Person, Person, Person]:
    """Three stewards."""
    first, second = served.settled("steward")
    words = passphrase()
    with pytest.raises(steward.SecondNeeded) as needed:
        steward.invite(first, "steward", words, "we need a third")
    steward.agree(second, needed.value.proposal, "yes")
    return first, second, founding.join(served.connect(), served.device, words, passphrase())


@pytest.mark.parametrize("how", ["removed", "left", "stepped down and removed", "frozen"])
def test_a_steward_who_went_opens_nothing_newer_though_she_knew_the_trees_secret(
    served: Town, tables: Tables, how: str
) -> None:
    first, second, third = three(served)
    for _ in range(2):
        settle(served, tables, first, second, third)
    second.key_of("stewards", 1)
    stewards = [second.keyring.keys["stewards"][number] for number in second.keyring.keys["stewards"]]
    had, identity, tree = held(second), second.contents.seat.identity, first.roster.key_tree.number
    assert newest(first) in opened(tables, first.roster.genesis, with_secrets(tables, stewards), []), "the control"

    def by_two(act: Callable[..., Any], *arguments: Any) -> None:
        with pytest.raises(steward.SecondNeeded) as waits:
            act(first, second.key, *arguments, "a reason")
        third.refresh()
        steward.agree(third, waits.value.proposal, "yes")
        first.refresh()

    match how:
        case "left":
            leaving.leave(second)
        case "removed":
            by_two(steward.remove)
        case "frozen":
            by_two(steward.freeze)
        case _:
            by_two(steward.change_role, "member")
            tending.tend(first)
            steward.remove(first, second.key, "and then she went")
    first.refresh()
    tending.tend(first)
    tables.look()
    number = first.roster.key_tree.number
    for _ in range(2):
        known = opened(tables, first.roster.genesis, had | with_secrets(tables, stewards), [identity])
        assert newest(first) not in known
        assert first.keyring.keys["stewards"][first.roster.current["stewards"]] not in known
        step(served, tables, first, lambda: served.invite(first))
    assert number > tree


@pytest.mark.parametrize("ends", ["taken back", "ran out", "used"])
@pytest.mark.parametrize("role", ["member", "steward"])
def test_whoever_saw_an_invites_words_opens_nothing_newer_once_it_has_ended(
    served: Town, tables: Tables, role: Any, ends: str
) -> None:
    first = served.found()
    served.invite(first)
    words = passphrase()
    steward.invite(first, role, words, "we need another one" if role == "steward" else "")
    tables.look()
    seen = open_invite(served.connect(), words)
    key = public_key_of(seen.keys.sign_seed)
    genesis, stewards = first.roster.genesis, []
    known = opened(tables, genesis, set(), [seen.identity])
    assert newest(first) in known, "the control: with the words somebody reads what is there"
    if role == "steward":
        stewards = [each for each in first.keyring.keys["stewards"].values() if each in known]
        assert stewards
    match ends:
        case "taken back":
            steward.cancel(first, key, "it was a mistake")
        case "used":
            founding.join(served.connect(), served.device, words, passphrase())
        case _:
            served.clock.offset += 4 * 86_400
    for _ in range(2):
        step(served, tables, first, lambda: None)
    known = opened(tables, genesis, with_secrets(tables, stewards), [seen.identity])
    assert newest(first) not in known
    assert first.keyring.keys["stewards"][first.roster.current["stewards"]] not in known


def test_who_is_paused_opens_nothing_newer_until_she_is_let_in_again(served: Town, tables: Tables) -> None:
    first, paused = served.settled("member")
    settle(served, tables, first, paused)
    had, identity = held(paused), paused.contents.seat.identity
    step(served, tables, first, lambda: steward.freeze(first, paused.key, "lost her phone"))
    assert newest(first) not in opened(tables, first.roster.genesis, had, [identity])
    steward.thaw(first, paused.key, "she has it back")
    tables.look()
    assert newest(first) in opened(tables, first.roster.genesis, set(), [identity])
    assert newest(paused) == newest(first)


# A server that lies.


def served_by(change: Callable[[m.Boxes], m.Boxes], person: Person) -> None:
    """From now on somebody is given changed boxes."""
    true = person.connection.ask

    def ask(path: str, message: Any, answer: Any, seed: bytes | None = None) -> Any:
        given = true(path, message, answer, seed)
        return change(given) if path == "/api/boxes/read" else given

    person.connection.ask = ask  # type: ignore[method-assign, assignment]


def boxes_of(person: Person) -> m.Boxes:
    return person.connection.ask("/api/boxes/read", m.BoxesRead(), m.Boxes, person.seed)


def distrusted(person: Person, **old: Any) -> str:
    served_by(lambda true: msgspec.structs.replace(true, **old), person)
    with pytest.raises(Distrust) as caught:
        person.refresh()
    return caught.value.code


@pytest.mark.parametrize(
    ("replayed", "code"),
    [
        (("crown",), "wrong-key"),
        (("wraps",), "wrong-key"),
        (("wraps", "crown"), "wrong-key"),
        (("leaf", "wraps", "crown"), "wrong-key"),
        (("leaf", "wraps", "crown", "rungs"), "no-key"),
    ],
)
def test_what_led_to_an_older_key_is_named_when_it_is_shown_again(
    served: Town, replayed: tuple[str, ...], code: str
) -> None:
    first, member, goes = served.settled("member", "member")
    old = boxes_of(member)
    steward.remove(first, goes.key, "passed something on")
    assert distrusted(member, **{name: getattr(old, name) for name in replayed}) == code


def reach_back(person: Person, ladder: Any) -> None:
    person.refresh()
    person.key_of(ladder, 1)


@pytest.mark.parametrize("ladder", ["members", "stewards"])
def test_rungs_that_are_withheld_swapped_or_false_are_named_when_their_keys_are_needed(
    served: Town, ladder: Any
) -> None:
    first = served.found()
    for _ in range(3):
        served.clock.offset += WEEK
        first.refresh()
        tending.tend(first)
    true = boxes_of(first)
    rungs = true.rungs if ladder == "members" else true.stewards_rungs
    assert rungs is not None
    assert rungs.newest == 4
    assert len(rungs.sealed) == 3 * 72
    name = "rungs" if ladder == "members" else "stewards_rungs"
    pieces = [rungs.sealed[at : at + 72] for at in range(0, 216, 72)]
    for sealed, code in (
        (b"".join([pieces[1], pieces[0], pieces[2]]), "wrong-key"),
        (bytes(72) + b"".join(pieces[1:]), "wrong-key"),
        (pieces[0] + os.urandom(144), "wrong-key"),
        (b"", "no-key"),
    ):
        person = Person(served.connect(), served.device, first._keys, first._version, first.contents)
        changed = {name: msgspec.structs.replace(rungs, sealed=sealed)}
        served_by(lambda given, changed=changed: msgspec.structs.replace(given, **changed), person)
        asked = person.connection.ask

        def withheld(path: str, message: Any, answer: Any, seed: Any = None, asked: Any = asked) -> Any:
            if path != "/api/rungs/read":
                return asked(path, message, answer, seed)
            return m.Rungs(message.newest, b"", b"", bytes(32))

        person.connection.ask = withheld  # type: ignore[method-assign]
        with pytest.raises(Distrust) as caught:
            reach_back(person, ladder)
        assert caught.value.code == code


def test_keys_that_are_renewed_while_somebody_reads_them_accuse_nobody(
    served: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Box, wraps, crown and rungs are read one after the other."""
    first, member = served.settled("member")
    served.clock.offset += WEEK
    engine: Any = type(served.storage)
    wraps, renewed = engine.wraps, [False]

    async def slow(self: Any, nodes: Any) -> Any:
        if not renewed[0]:
            renewed[0] = True
            await asyncio.to_thread(tending.tend, first)
        return await wraps(self, nodes)

    first.refresh()
    monkeypatch.setattr(engine, "wraps", slow)
    member.refresh()
    assert renewed[0]
    assert member.roster.current["members"] == 2


def test_a_steward_who_sends_a_false_rung_is_removed_all_the_same(
    served: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third = three(served)
    served.clock.offset += WEEK
    second.refresh()
    with monkeypatch.context() as hers:
        hers.setattr(seals, "seal_rung", lambda *_: os.urandom(72))
        tending.tend(second)
    first.refresh()
    with pytest.raises(Distrust):
        first.key_of("stewards", 1)
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.remove(first, second.key, "sent keys that nobody can open")
    third.refresh()
    steward.agree(third, waits.value.proposal, "yes")
    first.refresh()
    assert not first.roster.is_steward(second.key)


def test_a_steward_seals_to_no_recipient_that_the_roster_does_not_name(served: Town) -> None:
    first, member, goes = served.settled("member", "member")
    thief = seals.AgeKey.generate()
    true = first.connection.ask

    def ask(path: str, message: Any, answer: Any, seed: bytes | None = None) -> Any:
        given = true(path, message, answer, seed)
        return m.Recipients([thief.recipient] * len(given.texts)) if path == "/api/recipients/read" else given

    first.connection.ask = ask  # type: ignore[method-assign, assignment]
    with pytest.raises(Distrust) as caught:
        steward.remove(first, goes.key, "passed something on")
    assert caught.value.code == "wrong-key"
    assert member.roster.current["members"] == 1


def test_the_recipients_of_members_are_given_to_stewards_alone(served: Town) -> None:
    first, member = served.settled("member")
    asked = m.RecipientsRead([first.key])
    assert len(first.connection.ask("/api/recipients/read", asked, m.Recipients, first.seed).texts[0]) == 1_959
    for seed in (None, member.seed):
        with pytest.raises(Declined, match=r"not-allowed|not-a-steward"):
            served.connect().ask("/api/recipients/read", asked, m.Recipients, seed)
    assert served.connect().ask("/api/recipients/read", m.RecipientsRead([bytes(32)]), m.Recipients).texts == [
        first.roster.intake
    ]
