"""Who invited and who vouched is for stewards alone; a branch is paused and let in again together."""

import msgspec
import pytest

from harness import Town, passphrase
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.moderation import decisions
from parasol.kernel.roster.client import branches, founding, leaving, steward
from parasol.kernel.roster.client.notes import inviter_of, voucher_of
from parasol.kernel.roster.client.person import Person


def third_steward(served: Town, first: Person, second: Person) -> Person:
    """Proposed by the first, signed by the second."""
    words = passphrase()
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.invite(first, "steward", words, "we need a third")
    second.refresh()
    steward.agree(second, waits.value.proposal, "yes")
    third = founding.join(served.connect(), served.device, words, passphrase())
    for person in (first, second):
        person.refresh()
    return third


def test_every_steward_sees_who_invited_and_who_vouched_and_no_member_does(served: Town) -> None:
    first, second = served.settled("steward")
    member = served.invite(second)
    first.refresh()
    steward.vouch(first, member.key)
    for person in (first, second, member):
        person.refresh()
    for one in (first, second):
        assert [inviter_of(one, key) for key in (first.key, second.key, member.key)] == [None, first.key, second.key]
        assert voucher_of(one, member.key) == first.key
    for act in (lambda: inviter_of(member, member.key), lambda: voucher_of(member, member.key)):
        with pytest.raises(Declined) as refused:
            act()
        assert refused.value.code == "not-a-steward"
    assert member.mine.vouched_on is not None
    told = [each.decision for each in decisions.read(member)]
    assert [each.what for each in told] == ["invited a steward"], "nothing of whom stewards invited or vouched for"


def test_who_invited_does_not_vouch_nor_does_anybody_for_themselves(served: Town) -> None:
    first, member = served.settled("member")
    for membership in (member.key, first.key):
        with pytest.raises(steward.SameVoucher):
            steward.vouch(first, membership)
    second = served.invite(first, "steward")
    steward.vouch(second, member.key)
    assert second.whole().members[member.key].is_vouched
    with pytest.raises(steward.NotASteward):
        steward.vouch(member, second.key)


def test_a_voucher_who_invited_is_shown_as_the_same(served: Town) -> None:
    first, member = served.settled("member")
    place = steward.place_of(first, first.whole(), "register")
    entry = steward.Vouch(**place, seat=member.key, note=steward.note_by(first, "vouch", member.key))
    message = m.RosterAppend([steward._signed(first, entry)], [])
    first.connection.ask("/api/roster/append", message, m.Done)
    first.refresh()
    assert voucher_of(first, member.key) == inviter_of(first, member.key) == first.key


def test_a_branch_is_the_member_and_all_who_came_through_it(served: Town) -> None:
    first, second = served.settled("steward")
    third = third_steward(served, second, first)
    own, theirs = served.invite(first), served.invite(third)
    second.refresh()
    also = served.invite(third)
    first.refresh()
    assert branches.branch(first, third.key) == [third.key, theirs.key, also.key]
    assert branches.branch(first, second.key) == [second.key, third.key, theirs.key, also.key]
    everybody = [person.key for person in (first, second, third, own, theirs, also)]
    assert branches.branch(first, first.key) == everybody
    assert branches.branch(first, own.key) == [own.key]
    steward.remove(first, theirs.key, "asked to go")
    assert branches.branch(first, third.key) == [third.key, theirs.key, also.key], "who has gone is among them"
    assert branches.to_change(first, third.key, True) == [third.key, also.key]


def test_a_branch_is_paused_in_appends_of_eight_and_let_in_again(served: Town) -> None:
    first, second = served.settled("steward")
    came = [served.invite(second) for _ in range(9)]
    own = served.invite(first)
    steward.freeze(second, came[3].key, "lost her phone")
    first.refresh()
    length = first.whole().register_length

    made = branches.freeze_branch(first, second.key, "her phone is in other hands")
    others = [person.key for person in came if person is not came[3]]
    assert made.done == others
    assert made.proposed == [second.key]
    assert first.whole().register_length == length + 8
    assert not any(first.whole().is_frozen(key) for key in (first.key, second.key, own.key))
    assert all(first.whole().is_frozen(person.key) for person in came)
    (id,) = steward.proposals(second)
    with pytest.raises(steward.SecondNeeded):
        steward.change_role(first, own.key, "steward", "we need another")

    back = branches.thaw_branch(first, second.key, "she has it back")
    assert back.done == [person.key for person in came]
    assert back.proposed == []
    came[8].refresh()
    assert id in steward.proposals(first)


def test_a_stewards_own_membership_is_left_out_when_she_pauses_the_branch_that_she_came_by(served: Town) -> None:
    first, second = served.settled("steward")
    member = served.invite(second)
    made = branches.freeze_branch(second, first.key, "the first was pressed")
    assert (made.done, made.proposed) == ([member.key], [first.key])


def test_after_a_steward_left_the_next_invite_brings_new_keys_first(served: Town) -> None:
    first, second = served.settled("steward")
    leaving.leave(second)
    first.refresh()
    assert first.roster.stale == {"members", "stewards"}
    member = served.invite(first)
    assert first.roster.current == {"members": 1, "stewards": 2}
    assert inviter_of(first, member.key) == first.key


def test_freezing_a_steward_renews_the_stewards_keys_without_her(served: Town) -> None:
    first, second = served.settled("steward")
    member = served.invite(second)
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.freeze(second, second.key, "my phone was taken")
    first.refresh()
    steward.agree(first, waits.value.proposal, "she called me")
    assert first.roster.current == {"members": 1, "stewards": 2}
    assert inviter_of(first, member.key) == second.key, "the notes of before still open"
    steward.thaw(first, second.key, "she has it back")
    second.refresh()
    assert second.keyring.keys["stewards"] == first.keyring.keys["stewards"]


def test_an_invites_vault_is_paid_with_work_is_signed_by_nobody_and_is_short(served: Town) -> None:
    first = served.found()
    sent: list[tuple[m.VaultWrite, bytes | None]] = []
    ask = first.connection.ask

    def watch(path: str, message: msgspec.Struct, answer: type, seed: bytes | None = None, *more: object) -> object:
        if isinstance(message, m.VaultWrite):
            sent.append((message, seed))
        return ask(path, message, answer, seed, *more)  # type: ignore[type-var, arg-type]

    first.connection.ask = watch  # type: ignore[method-assign, assignment]
    steward.invite(first, "member", passphrase(), "they asked")
    ((message, seed), *rest) = [item for item in sent if item[0].version == 1]
    assert rest == []
    assert (message.short, seed, len(message.work)) == (True, None, 1)
