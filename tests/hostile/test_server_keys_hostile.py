"""A dishonest server around a change of its keys, and people who would change them alone."""

import asyncio
import os
from functools import partial

import msgspec
import pytest
from declining import declined

from escrow_acts import file_waiting
from harness import NUMBER, Town, alert_without_report, check_number
from parasol.features.checks.client import rekey
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.client.connection import Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.http.problems import Refused
from parasol.kernel.limits import TokenLimit
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.founding import wire_entry
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.sending import place_of
from parasol.kernel.roster.client.server_keys import new_server_keys, renew_server_keys
from parasol.kernel.roster.rules import RosterRefused, apply, replay
from parasol.kernel.roster.server.server_keys import ESCROW_SECRET, OPRF_SECRET, TOKEN_SECRET, KeyPair, make_keys
from parasol.kernel.roster.structs import NewServerKeys

Three = tuple[Person, Person, Person]


@pytest.fixture
def people(served: Town) -> Three:
    first, second, member = served.settled("steward", "member")
    alert_without_report(first, second, NUMBER)
    return first, second, member


def append(served: Town, *entries: m.SignedEntry) -> m.Done:
    """What anybody can send who has entries with signatures."""
    return served.connect().ask("/api/roster/append", m.RosterAppend(list(entries), []), m.Done)


def made(served: Town) -> None:
    asyncio.run_coroutine_threadsafe(make_keys(served.storage, 2, os.urandom), served.loop).result(10)


def changed(served: Town, first: Person, second: Person) -> dict[str, KeyPair]:
    """The server's keys are renewed; those of before, as somebody has them who copied them."""
    held = served.server._keys._held
    old = {name: held[name][1] for name in (OPRF_SECRET, TOKEN_SECRET, ESCROW_SECRET)}
    made(served)
    keys = new_server_keys(first)
    assert keys is not None
    with pytest.raises(steward.SecondNeeded):
        renew_server_keys(first, keys, "copied")
    [id] = steward.proposals(second)
    steward.agree(second, id, "yes")
    first.refresh()
    return old


def refused(code: str, act: object) -> None:
    with pytest.raises(Distrust) as caught:
        act()  # type: ignore[operator]
    assert caught.value.code == code


def test_one_steward_alone_puts_no_keys_into_force(served: Town, people: Three) -> None:
    first, second, member = people
    made(served)
    keys = new_server_keys(first)
    assert keys is not None
    place = place_of(first, first.whole())
    entry = NewServerKeys(**place, **msgspec.structs.asdict(keys))
    for seeds in ((first.seed,), (first.seed, first.seed), (first.seed, member.seed)):
        wire = wire_entry(entry, *seeds)
        for state in (first.roster, first.whole()):
            with pytest.raises(RosterRefused, match="two stewards"):
                apply(state, wire)
        declined("roster-two-stewards", partial(append, served, wire))
    assert second.whole().keys_number == 1


def test_keys_that_the_server_names_by_itself_are_taken_from_no_answer(served: Town, people: Three) -> None:
    """`about` says what it likes: clients go by the charter."""
    _, _, member = people
    own = KeyPair.of(oprf.derive_key_pair(os.urandom(32), b"x")[0])
    served.server._keys._held[OPRF_SECRET][1] = own
    refused("wrong-oprf-key", lambda: check_number(member, NUMBER))


def test_the_old_key_of_checks_after_the_change_is_named(served: Town, people: Three) -> None:
    first, second, member = people
    old = changed(served, first, second)
    rekey.rekey(first)
    new = served.server._keys._held[OPRF_SECRET][2]
    served.server._keys._held[OPRF_SECRET][2] = old[OPRF_SECRET]
    refused("wrong-oprf-key", lambda: check_number(member, NUMBER))
    refused("wrong-oprf-key", lambda: alert_without_report(first, second, "+44 7700 900444"))
    served.server._keys._held[OPRF_SECRET][2] = new
    assert check_number(member, NUMBER).is_match


def test_the_old_list_under_the_new_key_is_named(served: Town, people: Three) -> None:
    first, second, member = people
    changed(served, first, second)
    served.server._keys._held[OPRF_SECRET][1] = served.server._keys._held[OPRF_SECRET][2]
    refused("wrong-oprf-key", lambda: check_number(member, NUMBER))


def test_tokens_given_with_the_old_key_after_the_change_are_named(served: Town, people: Three) -> None:
    first, second, member = people
    old = changed(served, first, second)
    member.refresh()
    served.server._tokens.evaluate = TokenLimit(old[TOKEN_SECRET].secret, os.urandom).evaluate  # type: ignore[method-assign]
    refused("wrong-token-key", lambda: check_number(member, NUMBER))


def test_the_old_escrow_key_after_the_change_is_named(served: Town, people: Three) -> None:
    first, second, member = people
    old = changed(served, first, second)
    served.server._keys._held[ESCROW_SECRET][2] = old[ESCROW_SECRET]
    refused("wrong-escrow-key", lambda: file_waiting(served, member, NUMBER))


def test_a_server_that_says_token_wrong_without_a_change_has_no_second_batch(served: Town, people: Three) -> None:
    _, _, member = people
    check_number(member, NUMBER)
    shown: list[str] = []

    def wrong(header: str, *rest: object) -> None:
        shown.append(header)
        raise Refused(401, "token-wrong")

    served.server.dispatcher._redemption.token = wrong  # type: ignore[assignment, method-assign]
    drawn = member.wallet._drawn_for
    for _ in range(2):
        declined("token-wrong", lambda: check_number(member, NUMBER))
    assert len({header.split(".")[2] for header in shown}) == 1, "the same token each time, and no other"
    assert member.wallet._drawn_for == drawn


def test_a_server_that_says_keys_moved_for_ever_is_asked_twice(served: Town, people: Three) -> None:
    first, second, member = people
    changed(served, first, second)
    asked = []

    async def moved(call: object, message: object) -> None:
        asked.append(message)
        raise Refused(409, "keys-moved")

    for route in served.server.routes:
        if route.path == "/api/tokens/draw":
            object.__setattr__(route, "handle", moved)
    member.wallet.forget()
    with pytest.raises(Declined) as caught:
        check_number(member, NUMBER)
    assert (caught.value.code, len(asked)) == ("keys-moved", 2)


def test_a_change_without_a_new_list_is_refused_by_server_and_clients(served: Town, people: Three) -> None:
    first, second, _ = people
    made(served)
    keys = new_server_keys(first)
    assert keys is not None
    place = place_of(first, first.whole())
    entry = NewServerKeys(**place, **msgspec.structs.asdict(keys))
    wire = wire_entry(entry, first.seed, second.seed)
    with pytest.raises(RosterRefused, match="without the new keys"):
        replay([wire], first.whole())
    declined("roster-generation", partial(append, served, wire))
