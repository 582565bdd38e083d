"""A server that takes a member's own new keys and keeps the entry from everybody is named by her, as soon as the keys
are renewed without anybody having heard of it; with a thief's help too. An honest one never is."""

import os
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from harness import Town, passphrase
from parasol.kernel import messages as m
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.formats.bounds import WRAP_BYTES
from parasol.kernel.http.dispatch import Dispatcher
from parasol.kernel.roster.client import leaving, sending, steward, tending
from parasol.kernel.roster.client.heard import say_heard
from parasol.kernel.roster.client.own_keys import renew_own_keys
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.key_tree import way_to
from parasol.kernel.roster.server.keeper import RosterKeeper
from parasol.kernel.roster.server.routes import RosterRoutes
from parasol.kernel.roster.structs import Renew
from parasol.kernel.seal import key_tree as seals

Forge = Callable[[m.Boxes], m.Boxes]


class Swallowing:
    """A server that answers that a renewal is done, tells nobody, and serves the new key as if it were the old one."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.old = self.new = self.box = b""
        self.recipient = ""
        self.forge: Forge = lambda boxes: boxes
        append, boxes_of, call = RosterKeeper.append, RosterRoutes._boxes_of, Dispatcher._call
        asked = {"as": b""}

        async def swallow(keeper: RosterKeeper, message: m.RosterAppend, now: float) -> None:
            entry = decode(message.entries[0].body)
            if not isinstance(entry, Renew):
                return await append(keeper, message, now)
            self.old, self.new = entry.seat, entry.key
            self.box, (self.recipient,) = message.boxes[0].sealed, message.recipients
            return None

        def served(dispatcher: Dispatcher, route: Any, key: bytes | None, *more: Any) -> Any:
            asked["as"] = key or b""
            return call(dispatcher, route, self.old if key and key == self.new else key, *more)

        async def boxes(routes: RosterRoutes, roster: RosterState, key: bytes, today: int) -> m.Boxes:
            is_new, made = asked["as"] == self.new, await boxes_of(routes, roster, key, today)
            return self.forge(msgspec.structs.replace(made, leaf=self.box)) if self.new and is_new else made

        monkeypatch.setattr(RosterKeeper, "append", swallow)
        monkeypatch.setattr(Dispatcher, "_call", served)
        monkeypatch.setattr(RosterRoutes, "_boxes_of", boxes)


@pytest.fixture
def swallowing(monkeypatch: pytest.MonkeyPatch) -> Swallowing:
    return Swallowing(monkeypatch)


def a_week_later(served: Town, first: Person) -> None:
    served.clock.offset += 8 * 86_400
    first.refresh()
    tending.tend(first)


def settled(served: Town, *roles: str) -> list[Person]:
    """A week after all have come, so that their leaves are renewed no more because of that."""
    people = served.settled(*roles)
    a_week_later(served, people[0])
    for person in people:
        person.refresh()
    return people


def named(act: Callable[[], object]) -> str:
    with pytest.raises(Distrust) as caught:
        act()
    return caught.value.code


def test_a_renewal_that_nobody_hears_of_is_named_when_the_keys_are_next_renewed(
    served: Town, swallowing: Swallowing
) -> None:
    first, _, member = settled(served, "steward", "member")
    own = passphrase()
    new = renew_own_keys(member, own)
    assert not first.whole().is_member(new.key)
    served.unlock(own)
    a_week_later(served, first)
    assert named(new.refresh) == named(lambda: served.unlock(own)) == "own-keys-unheard"


def with_another_leaf(swallowing: Swallowing, copied: Person, heard: bytes) -> Forge:
    """What who copied the phone makes of it for the server: a leaf's key that the owner doesn't know, which leads to
    the same members' key as the copied one."""

    def forge(true: m.Boxes) -> m.Boxes:
        genesis, ring = copied.roster.genesis, copied.keyring
        leaf, mine = way_to(ring.leaf)[-1], os.urandom(32)
        above = seals.open_wrap(genesis, leaf, ring.leaf_key, true.wraps[-WRAP_BYTES:])
        wrap = seals.seal_wrap(genesis, leaf, mine, above, os.urandom)
        box = seals.seal_leaf(ring.leaf, mine, swallowing.recipient, heard)
        return msgspec.structs.replace(true, leaf=box, wraps=true.wraps[:-WRAP_BYTES] + wrap)

    return forge


@pytest.mark.parametrize("who", ["nobody", "the old key", "the old key in time to come", "a stranger"])
def test_a_thief_of_the_old_keys_cant_say_that_stewards_heard_of_it(
    served: Town, swallowing: Swallowing, monkeypatch: pytest.MonkeyPatch, who: str
) -> None:
    first, _, member = settled(served, "steward", "member")
    own = passphrase()
    new = renew_own_keys(member, own)
    a_week_later(served, first)
    length = first.roster.length
    says = {
        "nobody": b"",
        "the old key": say_heard(member.seed, new.key, length),
        "the old key in time to come": say_heard(member.seed, new.key, 2**32 - 1),
        "a stranger": say_heard(os.urandom(32), new.key, length),
    }
    swallowing.forge = with_another_leaf(swallowing, member, says[who])
    assert named(lambda: served.unlock(own)) == "own-keys-unheard"
    monkeypatch.setattr("parasol.kernel.roster.client.person.check_heard", lambda *_: None)
    number = first.roster.current["members"]
    assert served.unlock(own).key_of("members", number) == first.key_of("members", number), "the control: it opens"


def test_who_was_steward_on_the_copied_phone_cant_say_it_either(served: Town, swallowing: Swallowing) -> None:
    first, second, _ = settled(served, "steward", "member")
    before = second.roster.length
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.change_role(second, second.key, "member", "she is tired")
    first.refresh()
    steward.agree(first, waits.value.proposal, "yes")
    a_week_later(served, first)
    second.refresh()
    own = passphrase()
    new = renew_own_keys(second, own)
    first.refresh()
    a_week_later(served, first)
    swallowing.forge = with_another_leaf(swallowing, second, say_heard(second.seed, new.key, before))
    assert first.roster.was_steward(second.key, before)
    assert named(lambda: served.unlock(own)) == "own-keys-unheard"


def test_a_stewards_renewal_that_isnt_in_the_charter_is_named_at_once(served: Town, swallowing: Swallowing) -> None:
    _, (words, second) = served.people("steward")
    assert named(lambda: renew_own_keys(second, passphrase())) == "own-keys-unheard"
    assert served.unlock(words).is_steward, "with her old words she can still say so"


def go_on(served: Town, first: Person, own: str) -> None:
    """Weeks pass, and nobody is named who is honest."""
    for _ in range(2):
        a_week_later(served, first)
        number = first.roster.current["members"]
        assert served.unlock(own).key_of("members", number) == first.key_of("members", number)


def test_new_members_keys_between_a_try_and_the_next_one_name_nobody(
    served: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, member = settled(served, "member")
    append, tries = RosterKeeper.append, list[int]()

    async def late(keeper: RosterKeeper, message: m.RosterAppend, now: float) -> None:
        if isinstance(decode(message.entries[0].body), Renew) and not tries:
            tries.append(1)
            raise_moved()
        await append(keeper, message, now)

    def raise_moved() -> None:
        from parasol.kernel.http.problems import Refused  # noqa: PLC0415

        raise Refused(409, "roster-moved")

    refresh, own = member.refresh, passphrase()

    def renewed_meanwhile() -> None:
        if len(tries) == 1:
            tries.append(2)
            sending.send(first, [], ["members"])
        refresh()

    monkeypatch.setattr(RosterKeeper, "append", late)
    monkeypatch.setattr(member, "refresh", renewed_meanwhile)
    renew_own_keys(member, own)
    assert tries == [1, 2]
    assert served.unlock(own).roster.current["members"] == first.roster.current["members"]
    go_on(served, first, own)


@pytest.mark.parametrize("when", ["before the next keys", "over the next keys"])
def test_a_member_who_is_paused_after_her_renewal_and_let_in_again_hears_nothing_of_it(served: Town, when: str) -> None:
    first, member = settled(served, "member")
    own = passphrase()
    new = renew_own_keys(member, own)
    first.refresh()
    steward.freeze(first, new.key, "let us ask her")
    if when == "over the next keys":
        a_week_later(served, first)
    steward.thaw(first, new.key, "it was her")
    served.unlock(own)
    go_on(served, first, own)


def test_a_steward_who_renewed_her_own_keys_and_then_those_of_all_goes_on(served: Town) -> None:
    first, second, member = settled(served, "steward", "member")
    own = passphrase()
    new = renew_own_keys(second, own)
    tending.tend(new)
    served.unlock(own)
    new.refresh()
    go_on(served, first, own)
    hers = passphrase()
    renew_own_keys(member, hers)
    go_on(served, first, hers)


@pytest.mark.parametrize("at_once", [1, 500])
def test_a_new_tree_after_a_renewal_names_nobody(served: Town, monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    """Sent beforehand or not."""
    monkeypatch.setattr(sending, "AT_ONCE", at_once)
    first, second, member = settled(served, "steward", "member")
    own = passphrase()
    renew_own_keys(member, own)
    go_on(served, first, own)
    second.refresh()
    leaving.leave(second)
    go_on(served, first, own)
    assert first.roster.key_tree.number > 1
