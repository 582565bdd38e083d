"""Whoever copied everything that a member had, before she renewed her own keys, has nothing of what comes."""

import msgspec
import pytest
from test_key_tree_hostile import Tables, held, newest, opened, settle, step, with_secrets

from harness import Town, passphrase
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.roster.client import steward, tending
from parasol.kernel.roster.client.founding import own_boxes, place_beside, wire_entry
from parasol.kernel.roster.client.own_keys import renew_own_keys
from parasol.kernel.roster.client.person import NoMembership, Person, new_member
from parasol.kernel.roster.rules.chains import chain_of_seat
from parasol.kernel.roster.rules.hashes import hash_of_recipient
from parasol.kernel.roster.structs import Leave, Renew
from parasol.kernel.seal.hybrid import AgeKey
from parasol.kernel.wire.signing import public_key_of


@pytest.fixture
def tables(served: Town) -> Tables:
    return Tables(served)


def test_who_copied_a_members_phone_opens_nothing_newer_with_all_tables(served: Town, tables: Tables) -> None:
    first, second, copied = served.settled("steward", "member")
    settle(served, tables, first, copied)
    had, identity, genesis = held(copied), copied.contents.seat.identity, first.roster.genesis
    assert newest(first) in opened(tables, genesis, {copied.keyring.leaf_key}, []), "the control: her leaf leads there"
    new = renew_own_keys(copied, passphrase())
    tables.look()
    first.refresh()
    tending.tend(first)
    tables.look()
    for _ in range(2):
        after = newest(first)
        assert after == newest(second) == newest(new)
        assert after not in opened(tables, genesis, had, [identity])
        step(served, tables, first, lambda: served.invite(first))
    with pytest.raises(NoMembership):
        copied.refresh()


def test_who_copied_a_stewards_phone_opens_nothing_newer_though_the_trees_secret_was_on_it(
    served: Town, tables: Tables
) -> None:
    first, copied, member = served.settled("steward", "member")
    for _ in range(2):
        settle(served, tables, first, copied, member)
    copied.key_of("stewards", 1)
    stewards = list(copied.keyring.keys["stewards"].values())
    had, identity, genesis = held(copied), copied.contents.seat.identity, first.roster.genesis
    assert newest(first) in opened(tables, genesis, with_secrets(tables, stewards), []), "the control"
    new = renew_own_keys(copied, passphrase())
    tables.look()
    tending.tend(new)
    tables.look()
    for _ in range(2):
        after = newest(new)
        first.refresh()
        assert after == newest(first) == newest(member)
        known = opened(tables, genesis, had | with_secrets(tables, stewards), [identity])
        assert after not in known
        assert first.keyring.keys["stewards"][first.roster.current["stewards"]] not in known
        step(served, tables, first, lambda: served.invite(first))
        new.refresh()


def test_until_a_steward_is_there_the_copy_still_opens_what_was_there(served: Town, tables: Tables) -> None:
    """What the threat model says: a renewal takes nothing back."""
    first, copied = served.settled("member")
    settle(served, tables, first, copied)
    had = held(copied)
    renew_own_keys(copied, passphrase())
    tables.look()
    assert newest(first) in opened(tables, first.roster.genesis, had, [])


def append(by: Person, entry: Leave | Renew, *seeds: bytes, **more: object) -> str:
    """The code with which the server refuses an entry; none if it takes it."""
    message = m.RosterAppend([wire_entry(entry, *seeds)], **{"boxes": [], **more})  # type: ignore[arg-type]
    try:
        by.connection.ask("/api/roster/append", message, m.Done)
    except Declined as declined:
        return declined.code
    return ""


def renewal(person: Person, *seeds: bytes, boxes: int = 1) -> str:
    seat = new_member(person.device)
    recipient = AgeKey.of(seat.identity).recipient
    place = place_beside(person.roster, person.mine, chain_of_seat(person.roster, person.key), person.device.today())
    key = public_key_of(seat.sign_seed)
    entry = Renew(**place, seat=person.key, key=key, recipient=hash_of_recipient(recipient))
    made = own_boxes(person.roster, person.keyring, key, recipient, person.is_steward)
    signing = seeds or (person.seed, seat.sign_seed)
    return append(person, entry, *signing, boxes=made[:boxes], recipients=[recipient])


def test_the_server_takes_a_renewal_with_all_that_is_due_and_with_both_signatures(served: Town) -> None:
    first, second, member = served.settled("steward", "member")
    assert renewal(member, member.seed) == "roster-signature"
    assert renewal(member, first.seed, second.seed) == "roster-signature"
    assert renewal(member, boxes=0) == "boxes"
    second.refresh()
    assert renewal(second, boxes=1) == "boxes", "a steward's brings the stewards' box, too"
    assert renewal(member) == ""
    second.refresh()
    assert renewal(second, boxes=2) == ""


def test_the_old_keys_neither_leave_nor_renew_again(served: Town) -> None:
    first, member = served.settled("member")
    new = renew_own_keys(member, passphrase())
    member.mine = new.mine
    place = place_beside(member.roster, new.mine, "register", member.device.today())
    assert append(member, Leave(**place, seat=member.key), member.seed) == "roster-moved"
    assert append(member, Leave(**place, seat=new.key), member.seed) == "roster-moved"
    assert renewal(member) in {"roster-not-allowed", "roster-moved"}
    first.refresh()
    assert [each.key for each in first.whole().taken()] == [first.key, new.key]


def test_a_thief_who_is_quicker_is_seen_and_removed(served: Town) -> None:
    (_, first), (words, member) = served.people("member")
    thief = renew_own_keys(served.unlock(words), passphrase())
    with pytest.raises(NoMembership, match="use your other words"):
        member.refresh()
    first.refresh()
    known = first.whole().members[thief.key]
    assert (known.key_before, known.renewed_on) == (member.key, first.device.today())
    steward.remove(first, thief.key, "somebody else has her phone")
    with pytest.raises(NoMembership):
        thief.refresh()


def test_a_server_that_answers_another_roster_after_a_renewal_is_named(served: Town) -> None:
    """It can neither make a renewal nor hide a steward's from who saw it."""
    from parasol.kernel.client.distrust import Distrust  # noqa: PLC0415

    first, second = served.settled("steward")
    old = first.connection.ask_bytes("/api/charter/read", m.CharterRead(0))
    renew_own_keys(second, passphrase())
    first.refresh()
    page = msgspec.json.decode(old, type=m.RosterPage)
    true = first.connection.ask

    def ask(path: str, message: object, answer: object, seed: bytes | None = None) -> object:
        return page if path == "/api/charter/read" else true(path, message, answer, seed)  # type: ignore[arg-type, type-var]

    first.connection.ask = ask  # type: ignore[method-assign, assignment]
    with pytest.raises(Distrust) as caught:
        first.refresh()
    assert caught.value.code == "rolled-back"
