"""What stewards sign about a list for checks: kept up through everything that changes it, and seen by members."""

import asyncio

import pytest

from harness import (
    NEIGHBOUR,
    NUMBER,
    POLICY,
    Town,
    alert_about,
    alert_without_report,
    check_number,
    passphrase,
    publish_about,
    report_about,
)
from lines import Line
from parasol.features.alerts.client import reading
from parasol.features.alerts.client.publishing import drafting, publication
from parasol.features.checks.client import rekey
from parasol.features.checks.client.check import NoTreeHead, choose_tree_head
from parasol.features.checks.client.identifiers import Identifier, parse
from parasol.features.checks.client.identifiers.partial import partials, place_of
from parasol.features.checks.client.index import NoSlot, position_of
from parasol.features.checks.client.tree import bucket_of
from parasol.features.checks.client.tree_head import confirm, read_elements
from parasol.features.reports.client import review
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined, Unreachable
from parasol.kernel.roster.client import founding, steward
from parasol.kernel.roster.client.person import Person


def three(served: Town) -> tuple[Person, Person, Person]:
    """Two stewards and a member."""
    first, second = served.settled("steward")
    return first, second, served.invite(first)


def days_on(served: Town, days: int) -> None:
    served.clock.offset = days * 86_400
    assert served.storage is not None
    assert served.loop is not None
    today = served.clock.today()
    asyncio.run_coroutine_threadsafe(served.storage.expire(today, 0), served.loop).result(30)


def tree_head_in_force(person: Person) -> m.Head:
    (head,) = person.ask_to_read("/api/index/heads", m.HeadsRead(), m.Heads).heads
    return head


def test_a_new_community_has_a_head_and_a_check_says_of_which_day_it_is(served: Town) -> None:
    first, _, member = three(served)
    head = tree_head_in_force(member)
    assert (head.size, head.bits, head.seq, head.signer) == (0, 0, 0, first.key)
    found = check_number(member, NUMBER)
    assert not found.is_match
    assert found.tree_head_day == served.clock.today()


def test_a_founding_that_broke_off_before_the_first_head_is_made_good_by_confirming(served: Town) -> None:
    connection = served.connect(Line("/api/index/head"))
    first = founding.found(connection, served.device, served.founding_passphrase, POLICY, passphrase())
    member = served.invite(first)
    with pytest.raises(NoTreeHead):
        check_number(member, NUMBER)
    assert confirm(first)
    assert not confirm(first)
    assert not check_number(member, NUMBER).is_match


def test_confirming_changes_only_day_and_signer_and_is_done_once_a_day(served: Town) -> None:
    first, second, member = three(served)
    alert_without_report(first, second, NUMBER)
    before = tree_head_in_force(member)
    assert not confirm(first)
    days_on(served, 3)
    assert check_number(member, NUMBER).tree_head_day == before.day
    assert confirm(first)
    assert not confirm(second)
    after = tree_head_in_force(member)
    assert (after.root, after.bits, after.size, after.seq) == (before.root, before.bits, before.size, before.seq)
    assert (after.day, after.signer) == (before.day + 3, first.key)
    found = check_number(member, NUMBER)
    assert (found.is_match, found.tree_head_day) == (True, after.day)


def test_a_withdrawal_leaves_the_root_as_it_was_and_checks_go_on(served: Town) -> None:
    first, second, member = three(served)
    filed = served.report(report_about())
    publish_about(first, second, filed.room)
    alert_without_report(first, second, NEIGHBOUR)
    before = tree_head_in_force(member)
    known = reading.read_alerts(member)
    filed.reporter.withdraw()
    assert tree_head_in_force(member) == before
    assert not check_number(member, NUMBER).is_match
    assert check_number(member, NEIGHBOUR).is_match
    assert len(known.alerts) == 2
    alert_without_report(first, second, NUMBER)
    assert check_number(member, NUMBER).is_match
    assert tree_head_in_force(member).size == before.size + 3


def test_a_withdrawal_between_reading_the_alerts_and_asking_is_no_false_alarm(served: Town) -> None:
    first, second, member = three(served)
    filed = served.report(report_about())
    publish_about(first, second, filed.room)
    member.connection = served.connect(Line("/api/check", filed.reporter.withdraw))
    assert not check_number(member, NUMBER).is_match
    publish_about(first, second, served.report(report_about()).room)
    assert check_number(member, NUMBER).is_match


def test_what_has_expired_leaves_the_root_as_it_was_and_checks_go_on(served: Town) -> None:
    first, second, member = three(served)
    alert_without_report(first, second, NUMBER, days=10)
    alert_without_report(first, second, NEIGHBOUR)
    before = tree_head_in_force(member)
    days_on(served, 11)
    assert tree_head_in_force(member).root == before.root
    assert not check_number(member, NUMBER).is_match
    assert check_number(member, NEIGHBOUR).is_match
    alert_without_report(first, second, NUMBER)
    assert check_number(member, NUMBER).is_match


def test_what_stewards_take_down_is_a_withdrawal_and_stays_gone_for_whoever_saw_it(served: Town) -> None:
    first, second, member = three(served)
    filed = served.report(report_about())
    alert = publish_about(first, second, filed.room)
    assert check_number(member, NUMBER).is_match
    publication.take_down(first, alert, "wrong number")
    assert not check_number(member, NUMBER).is_match
    assert reading.read_alerts(member).alerts == []
    assert list(rekey.read_cases(first)) == []
    assert len(member.contents.withdrawn) == 1
    with pytest.raises(publication.NoSuchAlert):
        publication.take_down(first, alert, "again")
    publish_about(first, second, filed.room)
    assert check_number(member, NUMBER).is_match, "the report itself wasn't taken back"


def test_no_steward_deletes_an_alert_behind_the_heads_back(served: Town) -> None:
    first, second, _ = three(served)
    alert = alert_without_report(first, second, NUMBER)
    with pytest.raises(Declined) as declined:
        first.connection.ask(
            "/api/rooms/delete-record", m.RecordDelete(first.room("alerts"), alert), m.Done, first.seed
        )
    assert declined.value.code == "not-allowed"


def test_a_list_is_divided_while_somebody_checks_and_they_ask_again(served: Town) -> None:
    first, second, member = three(served)
    alert_without_report(first, second, NUMBER)
    assert choose_tree_head(member).bits == 0
    for last in range(8):
        alert_without_report(first, second, f"+44 7700 90020{last}")
    assert tree_head_in_force(second).bits == 2
    assert check_number(member, NUMBER).is_match
    assert member.head is not None
    assert member.head.bits == 2
    for last in range(8):
        assert check_number(member, f"07700 90020{last}").is_match
        assert not check_number(member, f"07700 90030{last}").is_match


def test_two_stewards_who_publish_at_once_both_succeed(served: Town) -> None:
    first, second, member = three(served)
    read = review.find(first, served.report(report_about()).room.hex())
    id = drafting.draft_alert(first, [read], [parse(NUMBER, "GB")], "Beware.", 2, [], "", "", "first look")
    draft = drafting.find_draft(second, id.hex())
    # The first append is the case's, the second the alert's: just before it the other one is quicker.
    line = Line("/api/rooms/append", lambda: alert_without_report(second, first, NEIGHBOUR), passing=1)
    second.connection = served.connect(line)
    publication.publish(second, draft, "agree")
    assert line.seen > 2, "it was sent again"
    for number in (NUMBER, NEIGHBOUR):
        assert check_number(member, number).is_match


def test_a_renewal_that_broke_off_is_taken_up_by_another_steward(served: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, member = three(served)
    gone = served.invite(first)
    numbers = [f"+44 7700 90010{last}" for last in range(6)]
    for number in numbers:
        alert_without_report(first, second, number, NUMBER)
    steward.remove(first, gone.key, "moved away")
    second.refresh()
    monkeypatch.setattr(rekey, "BATCH", 2)
    first.connection = served.connect(Line("/api/index/put", passing=2))
    with pytest.raises(Unreachable):
        rekey.rekey(first)
    member.refresh()
    assert check_number(member, numbers[0]).is_match, "the old list answers until the new one is complete"
    assert len(reading.read_alerts(second).alerts) == 6
    publication.take_down(second, reading.read_alerts(second).alerts[0].id, "wrong")
    assert rekey.rekey(second) == 2
    assert not check_number(member, numbers[0]).is_match
    for number in numbers[1:]:
        found = check_number(member, number)
        assert (found.is_match, found.refused) == (True, [])
    assert len(check_number(member, NUMBER).alerts) == 5
    state = read_elements(second, 2)
    assert state.tree.size == 36, "six entries of each alert, also of the one that was put and has gone since"


def test_a_new_list_has_no_tombstones_and_the_old_heads_are_of_no_use_for_it(served: Town) -> None:
    first, second, member = three(served)
    gone = served.invite(first)
    filed = served.report(report_about())
    publish_about(first, second, filed.room)
    alert_without_report(first, second, NEIGHBOUR)
    filed.reporter.withdraw()
    steward.remove(first, gone.key, "moved away")
    assert rekey.rekey(first) == 1
    member.refresh()
    head = tree_head_in_force(member)
    assert (head.list_number, head.size) == (2, 3)
    assert check_number(member, NEIGHBOUR).is_match


def test_an_alert_that_was_refused_keeps_no_steward_from_renewing_the_list(served: Town) -> None:
    first, second, member = three(served)
    gone = served.invite(first)
    for _ in range(16):
        alert_without_report(first, second, NUMBER)
    with pytest.raises(NoSlot):
        alert_without_report(first, second, NUMBER)
    assert len(list(rekey.read_cases(first))) == 17, "the case is there before its alert"
    alert_without_report(first, second, NEIGHBOUR)
    steward.remove(first, gone.key, "moved away")
    second.refresh()
    assert rekey.rekey(second) == 17
    member.refresh()
    found = check_number(member, NUMBER)
    assert (len(found.alerts), found.refused) == (16, [])
    assert check_number(member, NEIGHBOUR).is_match
    assert tree_head_in_force(member).list_number == 2


# Parts of numbers


def test_the_end_of_a_number_finds_every_alert_that_it_may_be(served: Town) -> None:
    first, second, member = three(served)
    one = alert_without_report(first, second, NUMBER)
    two = alert_without_report(first, second, "+49 1511 2900123")
    found = check_number(member, "...900123")
    assert (found.is_match, found.is_partial, found.is_cut) == (True, True, False)
    assert {each.alert for each in found.alerts} == {one, two}
    assert [each.alert for each in check_number(member, "*0900123").alerts] == [one]
    assert [each.alert for each in check_number(member, "*2900123").alerts] == [two]
    assert not check_number(member, "...900124").is_match
    full = check_number(member, NUMBER)
    assert ([each.alert for each in full.alerts], full.is_partial) == ([one], False)


def test_a_plate_is_found_with_one_or_two_characters_unknown(served: Town) -> None:
    first, second, member = three(served)
    alert = alert_without_report(first, second, "AB12 CDE")
    for typed in ("AB12 CDE", "A?12 CDE", "?B12 CD?", "AB** CDE"):
        assert [found.alert for found in check_number(member, typed).alerts] == [alert]
    assert not check_number(member, "AB12 C?F").is_match
    assert tree_head_in_force(member).size == 30


def test_a_part_that_nine_share_says_eight_or_more_and_each_is_found_in_full(served: Town) -> None:
    first, second, member = three(served)
    numbers = [f"+49 15{index:02} 5900123" for index in range(10, 19)]
    for number in numbers[:-2]:
        alert_without_report(first, second, number)
    assert not check_number(member, "...900123").is_cut
    for number in numbers[-2:]:
        alert_without_report(first, second, number)
    found = check_number(member, "...900123")
    assert (len(found.alerts), found.is_cut) == (8, True)
    assert check_number(member, numbers[-1]).is_match


def test_sixteen_alerts_about_one_number_fit_where_its_ends_share_a_bucket(served: Town) -> None:
    first, second, member = three(served)
    list_key = first.list_key(first.roster.current_list)

    def buckets(number: Identifier) -> set[int]:
        return {bucket_of(position_of(list_key, place_of(part)), 5) for part in partials(number)}

    numbers = (Identifier("phone", f"+447700900{index:03}") for index in range(1000))
    number = next(number for number in numbers if len(buckets(number)) == 1)
    for _ in range(16):
        alert_about(first, second, number)
    assert len(check_number(member, number.normal).alerts) == 16
    assert len(check_number(member, f"...{number.normal[-6:]}").alerts) == 8


def test_a_seventeenth_alert_about_one_number_is_refused(served: Town) -> None:
    first, second, member = three(served)
    for _ in range(16):
        alert_without_report(first, second, NUMBER)
    assert len(check_number(member, NUMBER).alerts) == 16
    with pytest.raises(NoSlot):
        alert_without_report(first, second, NUMBER)
    taken = reading.read_alerts(first).alerts[3].id
    publication.take_down(first, taken, "told twice")
    alert_without_report(first, second, NUMBER)
    assert len(check_number(member, NUMBER).alerts) == 16
