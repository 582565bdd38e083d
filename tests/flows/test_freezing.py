"""A member is paused and let in again: what the server gives it, what it holds, and what it signed before."""

from collections.abc import Callable

import pytest

from harness import NEIGHBOUR, NUMBER, POLICY, Town, check_number, passphrase, publish_about, report_about
from parasol.features.alerts.client import reading
from parasol.features.alerts.client.publishing import drafting, publication
from parasol.features.checks.client.identifiers import parse
from parasol.features.checks.client.rekey import rekey
from parasol.features.reports.client import review
from parasol.kernel.client.connection import Declined
from parasol.kernel.moderation import decisions
from parasol.kernel.roster.client import founding, steward, tending
from parasol.kernel.roster.client.person import MembershipFrozen, NoMembership, Person


def with_words(served: Town, by: Person, role: str = "member") -> tuple[Person, str]:
    """Somebody who joins, and their words."""
    invite, own = passphrase(), passphrase()
    steward.invite(by, role, invite, "they asked")  # type: ignore[arg-type]
    person = founding.join(served.connect(), served.device, invite, own)
    by.refresh()
    return person, own


def by_two(first: Person, second: Person, act: Callable[[Person, bytes, str], None], member: bytes) -> None:
    """The first proposes, the second carries it out; both know it then."""
    with pytest.raises(steward.SecondNeeded) as waits:
        act(first, member, "her phone was taken")
    steward.agree(second, waits.value.proposal, "she called me")
    first.refresh()


def test_a_frozen_member_neither_checks_nor_reads_and_with_the_same_words_does_again_when_thawed(
    served: Town,
) -> None:
    first, second = served.settled("steward")
    member, own = with_words(served, first)
    publish_about(first, second, served.report(report_about()).room)
    assert check_number(member, NUMBER).is_match
    epoch, current_list = first.roster.current["members"], first.roster.current_list

    steward.freeze(first, member.key, "lost her phone")
    assert (first.roster.current["members"], first.roster.current_list) == (epoch, current_list)
    assert check_number(member, NUMBER).is_match, "tokens in hand name nobody, so nobody can take them back"
    served.clock.offset += 8 * 86_400
    for act in (lambda: check_number(member, NUMBER), lambda: reading.read_alerts(member)):
        with pytest.raises(Declined) as declined:
            act()
        assert declined.value.code == "not-a-seat"
    with pytest.raises(MembershipFrozen, match="paused") as frozen:
        member.refresh()
    assert isinstance(frozen.value, NoMembership)
    assert frozen.value.code == "seat-frozen"
    with pytest.raises(MembershipFrozen):
        served.unlock(own)

    second.refresh()
    steward.thaw(second, member.key, "she has it back")
    assert check_number(member, NUMBER).is_match, "nothing changed meanwhile, so even the open page goes on"
    back = served.unlock(own)
    assert back.key == member.key
    assert len(reading.read_alerts(back).alerts) == 1
    told = [(item.decision.what, item.decision.about) for item in decisions.read(back)][-2:]
    assert told == [(what, decisions.short(member.key)) for what in ("froze a seat", "thawed a seat")]


def test_a_thawed_member_gets_the_keys_and_lists_that_changed_while_she_was_frozen(served: Town) -> None:
    first, second = served.settled("steward")
    member, own = with_words(served, first)
    goes = served.invite(first)
    publish_about(first, second, served.report(report_about()).room)
    steward.freeze(first, member.key, "lost her phone")
    steward.remove(first, goes.key, "asked to go")
    assert rekey(first) == 1
    second.refresh()
    publish_about(first, second, served.report(report_about(NEIGHBOUR)).room, NEIGHBOUR)
    served.clock.offset += 8 * 86_400
    assert not tending.tend(first), "a week passed: new keys, no new list"
    assert not any(member.key_of("members", epoch) for epoch in (2, 3))

    steward.thaw(first, member.key, "she has it back")
    back = served.unlock(own)
    for epoch in (1, 2, 3):
        assert back.key_of("members", epoch) == first.key_of("members", epoch) is not None
    assert back.keyring.keys["stewards"] == {}
    assert check_number(back, NUMBER).is_match
    assert check_number(back, NEIGHBOUR).is_match
    assert len(reading.read_alerts(back).alerts) == 2


def test_a_frozen_steward_is_kept_out_and_what_she_signed_before_still_counts(served: Town) -> None:
    first, second = served.settled("steward")
    words = passphrase()
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.invite(first, "steward", words, "we need a third")
    steward.agree(second, waits.value.proposal, "yes")
    own = passphrase()
    third = founding.join(served.connect(), served.device, words, own)
    for person in (first, second):
        person.refresh()
    old = publish_about(third, second, served.report(report_about()).room)
    filed = served.report(report_about(NEIGHBOUR))
    draft = drafting.draft_alert(
        third, [review.find(third, filed.room.hex())], [parse(NEIGHBOUR, "GB")], "Beware.", 2, [], "", "", "first look"
    )
    by_two(first, second, steward.freeze, third.key)
    for act in (lambda: review.queue(third), lambda: drafting.find_draft(third, draft.hex())):
        with pytest.raises(Declined):
            act()
    with pytest.raises(MembershipFrozen):
        served.unlock(own)
    assert [alert.id for alert in reading.read_alerts(first).alerts] == [old]
    publication.publish(second, drafting.find_draft(second, draft.hex()), "agree, clear account")
    assert {alert.id for alert in reading.read_alerts(first).alerts} == {old, draft}

    served.clock.offset += 8 * 86_400
    tending.tend(first)
    late = served.report(report_about())
    second.refresh()
    by_two(first, second, steward.thaw, third.key)
    back = served.unlock(own)
    assert back.is_steward
    assert back.intakes() == first.intakes()
    assert late.room in [read.room for read in review.queue(back)]
    publish_about(back, first, late.room)
    assert len(reading.read_alerts(first).alerts) == 3


def test_two_stewards_of_whom_one_is_frozen_are_not_stuck(served: Town) -> None:
    first = served.found()
    second, own = with_words(served, first, "steward")
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.freeze(second, second.key, "my phone was taken")
    steward.agree(first, waits.value.proposal, "she called me")
    with pytest.raises(steward.SecondNeeded):
        steward.change_policy(first, POLICY, "by myself")
    steward.thaw(first, second.key, "she has it back")
    assert served.unlock(own).is_steward


def test_a_frozen_member_can_be_removed_and_the_keys_are_renewed_without_them(served: Town) -> None:
    first = served.found()
    member, own = with_words(served, first)
    steward.freeze(first, member.key, "lost her phone")
    steward.remove(first, member.key, "it did not come back")
    assert (first.roster.current["members"], first.roster.current_list) == (2, 2)
    with pytest.raises(NoMembership) as gone:
        served.unlock(own)
    assert gone.value.code == "no-seat"


def test_a_frozen_steward_is_removed_by_two_with_new_keys_for_both_groups(served: Town) -> None:
    first = served.found()
    third, own = with_words(served, first, "steward")
    second, _ = with_words(served, first)
    third.refresh()
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.change_role(first, second.key, "steward", "elected")
    steward.agree(third, waits.value.proposal, "elected")
    for person in (first, second):
        person.refresh()
    by_two(first, second, steward.freeze, third.key)
    with pytest.raises(steward.SecondNeeded):
        steward.remove(first, third.key, "it did not come back")
    steward.agree(second, next(iter(steward.proposals(second))), "no, it did not")
    assert second.roster.current == {"members": 2, "stewards": 3}
    with pytest.raises(NoMembership) as gone:
        served.unlock(own)
    assert gone.value.code == "no-seat"


def test_a_freezing_is_made_again_when_somebody_else_was_quicker(served: Town) -> None:
    first, second, member = served.settled("steward", "member")
    second.refresh()
    steward.invite(first, "member", passphrase(), "they asked")
    steward.freeze(second, member.key, "lost her phone")
    assert second.whole().is_frozen(member.key)
