"""The main job over HTTP: report, review by two, alert, private check, withdrawal."""

import os

import pytest

from harness import NEIGHBOUR, NUMBER, POLICY, Town, check_number, passphrase, publish_about, report_about
from parasol.features.alerts.client import reading
from parasol.features.alerts.client.publishing import drafting, publication
from parasol.features.checks.client.rekey import is_due, rekey
from parasol.features.checks.client.tree_head import read_elements
from parasol.features.reports.client import reporter, review
from parasol.features.reports.structs import Asked, Contact, Report
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.moderation import decisions
from parasol.kernel.rooms.client.held import NoReport
from parasol.kernel.roster.client import founding, steward
from parasol.kernel.roster.client import person as persons
from parasol.kernel.roster.client.person import EmptyVault
from parasol.kernel.roster.client.sending import TooManyMembers
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.ladder import oldest_needed
from parasol.kernel.roster.structs import Group
from parasol.kernel.shell.exits import explain
from parasol.kernel.tokens.client import TokenWallet


def test_a_report_becomes_an_alert_that_a_check_finds_until_it_is_withdrawn(served: Town) -> None:
    first, second, member = served.settled("steward", "member")
    filed = served.report(report_about(), "Violent once inside", Contact("Robin", "after noon", True))

    queue = review.queue(second)
    assert [report.room for report in queue] == [filed.room]
    assert queue[0].report.what_happened == "He would not let me leave."
    assert review.find(second, filed.room.hex()).contact == Contact("Robin", "after noon", True)
    review.claim(second, queue[0])
    review.ask(second, queue[0], "Which evening was it?")
    receipt = filed.reporter.read()
    assert receipt.status == "being read"
    assert receipt.lines[-1].said.text == "Which evening was it?"
    filed.reporter.answer("Friday.")
    assert review.find(first, filed.room.hex()).lines[-1].said.text == "Friday."

    alert = publish_about(first, second, filed.room)
    assert filed.reporter.read().status == "alert written"
    assert review.find(first, filed.room.hex()).contact is None

    second.refresh()
    found = check_number(member, "07700 900123")
    assert found.is_match
    assert (found.severity, found.reporters) == (3, 1)
    assert found.alerts[0].alert == alert
    assert not check_number(member, NEIGHBOUR).is_match
    told = [item.decision.what for item in decisions.read(member)]
    assert told.count("published an alert") == 1

    filed.reporter.withdraw()
    assert not check_number(member, NUMBER).is_match
    assert reading.read_alerts(member).alerts == []
    assert filed.reporter.read().status == "taken back"


def test_what_reports_are_sealed_to_is_looked_for_once_however_many_there_are(
    served: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = served.settled("steward")
    for number in (NUMBER, NEIGHBOUR):
        served.report(report_about(number), "Violent once inside")
    asked: list[str] = []

    def counted(roster: RosterState, group: Group, today: int) -> int:
        asked.append(group)
        return oldest_needed(roster, group, today)

    monkeypatch.setattr(persons, "oldest_needed", counted)
    first.refresh()
    assert len(review.queue(first)) == len(review.queue(first)) == 2
    assert asked == ["stewards"]


def test_a_draft_sent_back_is_not_published_and_its_report_stays(served: Town) -> None:
    first, second = served.settled("steward")
    filed = served.report(report_about())
    read = review.find(first, filed.room.hex())
    id = drafting.draft_alert(first, [read], [], "Beware.", 1, [], "", "", "first look")
    drafting.send_back(second, drafting.find_draft(second, id.hex()), "too vague")
    assert drafting.open_drafts(first) == []
    assert drafting.sent_back(first)[0][1].reason == "too vague"
    assert len(review.queue(first)) == 1


def test_nothing_is_published_from_a_report_taken_back_while_a_draft_waited(served: Town) -> None:
    first, second = served.settled("steward")
    filed = served.report(report_about())
    read = review.find(first, filed.room.hex())
    id = drafting.draft_alert(first, [read], [], "Beware.", 1, [], "", "", "first look")
    draft = drafting.find_draft(second, id.hex())
    filed.reporter.withdraw()
    with pytest.raises((drafting.TakenBack, drafting.NotPublishable)):
        publication.publish(second, draft, "agree")
    assert drafting.open_drafts(second) == []
    assert reading.read_alerts(first).alerts == []


def test_the_reporters_own_words_are_not_published_as_they_are(served: Town) -> None:
    first = served.found()
    filed = served.report(report_about(text="I was at my sister's."))
    read = review.find(first, filed.room.hex())
    with pytest.raises(drafting.NotPublishable, match="own words"):
        drafting.draft_alert(first, [read], [], " I was at my sister's. ", 1, [], "", "", "r")


LONG = "Locks the door and turns violent. Do not meet. " * 8
SHORT = "¡No vayas! " + "ñ" * 74


def test_a_long_alert_says_it_in_short_too_and_a_check_shows_that_and_no_alert_is_read(served: Town) -> None:
    first, second = served.settled("steward")
    filed = served.report(report_about())
    for warning in ("", SHORT + "é", "x" * 161, LONG):
        with pytest.raises(drafting.NotPublishable, match="in short"):
            publish_about(first, second, filed.room, text=LONG, warning=warning)
    assert len(SHORT.encode()) == 160
    told = review.find(first, filed.room.hex()).report.what_happened
    with pytest.raises(drafting.NotPublishable, match="own words"):
        publish_about(first, second, filed.room, text=LONG, warning=told)
    publish_about(first, second, filed.room, text=LONG, warning=f" {SHORT}\n")
    found = check_number(second, NUMBER)
    assert [(each.warning, each.kinds, each.severity) for each in found.alerts] == [(SHORT, ("violence",), 3)]
    (alert,) = reading.read_alerts(second).alerts
    assert (alert.text, alert.warning) == (LONG.strip(), SHORT)


def test_a_report_kept_for_stewards_cannot_become_an_alert(served: Town) -> None:
    first = served.found()
    filed = served.report(Report(what_happened="x", warn_others=False))
    read = review.find(first, filed.room.hex())
    with pytest.raises(drafting.NotPublishable, match="stays with the stewards"):
        drafting.draft_alert(first, [read], [], "Beware.", 1, [], "", "", "r")


def test_reports_by_several_people_join_into_one_answer_and_leave_it_one_by_one(served: Town) -> None:
    first, second = served.settled("steward")
    one, two = served.report(report_about()), served.report(report_about(text="Took my money."))
    publish_about(first, second, one.room, severity=3)
    publish_about(second, first, two.room, severity=2)
    found = check_number(first, NUMBER)
    assert (found.severity, found.reporters, len(found.alerts)) == (3, 2, 2)
    one.reporter.withdraw()
    found = check_number(first, NUMBER)
    assert (found.severity, found.reporters, len(found.alerts)) == (2, 1, 1)


def test_a_report_sent_twice_is_filed_once(served: Town) -> None:
    first = served.found()
    filed = served.report(report_about())
    reporter.send(served.connect(), filed.prepared)
    assert len(review.queue(first)) == 1


def test_a_deleted_report_is_gone_with_its_conversation_and_its_alert(served: Town) -> None:
    first, second = served.settled("steward")
    filed = served.report(report_about())
    publish_about(first, second, filed.room)
    filed.reporter.delete()
    assert review.queue(first) == []
    assert reading.read_alerts(first).alerts == []
    with pytest.raises(NoReport):
        filed.reporter.read()


def test_a_corrected_report_shows_the_correction_to_both_sides(served: Town) -> None:
    first = served.found()
    filed = served.report(report_about())
    filed.reporter.correct(Report(what_happened="It was Saturday.", identifiers=[Asked(NUMBER)]))
    assert review.find(first, filed.room.hex()).report.what_happened == "It was Saturday."
    assert filed.reporter.read().report.what_happened == "It was Saturday."


def test_well_formed_words_that_nobody_used_open_an_empty_vault(served: Town) -> None:
    served.found()
    with pytest.raises(EmptyVault):
        served.unlock(passphrase())


def test_founding_words_work_once(served: Town) -> None:
    served.found()
    with pytest.raises(Declined):
        served.found()


def test_changed_words_open_the_vault_and_the_old_ones_do_not(served: Town) -> None:
    old, new = passphrase(), passphrase()
    person = founding.found(served.connect(), served.device, served.founding_passphrase, POLICY, old)
    person.change_words(new)
    assert served.unlock(new).key == person.key
    with pytest.raises(EmptyVault):
        served.unlock(old)


def test_a_removal_with_more_keys_than_a_request_carries_is_refused_in_plain_words(
    served: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, goes = served.settled("member")
    length = first.whole().length
    monkeypatch.setattr(m, "MAX_ROSTER_BYTES", 5_000)
    with pytest.raises(TooManyMembers) as refused:
        steward.remove(first, goes.key, "moved away")
    assert explain(refused.value).code == "too-many-members"
    assert first.whole().length == length


def test_removing_a_member_renews_the_keys_and_the_list_and_checks_go_on(served: Town) -> None:
    first, second = served.settled("steward")
    stays, goes = served.invite(first), served.invite(first)
    filed = served.report(report_about())
    publish_about(first, second, filed.room)
    list_before = first.roster.current_list
    steward.remove(first, goes.key, "passed an alert on to a client")
    assert first.roster.current_list == list_before + 1
    goes.wallet = TokenWallet(
        lambda: goes.connection, goes.contents.seat, os.urandom, served.clock.today, lambda: (goes.roster, goes.mine)
    )
    with pytest.raises(Declined) as declined:
        check_number(goes, NUMBER)
    assert declined.value.code == "not-a-seat", "no tokens any more, but for those in hand"
    stays.refresh()
    assert is_due(first)
    assert check_number(stays, NUMBER).is_match, "the old list answers until the new one is complete"
    assert rekey(first) == 1
    assert not is_due(first)
    assert check_number(stays, NUMBER).is_match


def test_when_more_people_go_before_a_renewal_checks_are_still_answered_from_the_list_before(served: Town) -> None:
    first, second = served.settled("steward")
    invite, words = passphrase(), passphrase()
    steward.invite(first, "member", invite, "they asked to join and I know them")
    founding.join(served.connect(), served.device, invite, words)
    first.refresh()
    gone = [served.invite(first) for _ in range(3)]
    filed = served.report(report_about())
    publish_about(first, second, filed.room)
    list_before = first.roster.current_list
    for each in gone:
        steward.remove(first, each.key, "passed an alert on to a client")
    assert first.roster.current_list == list_before + 3
    assert check_number(served.unlock(words), NUMBER).is_match
    assert check_number(served.invite(first), NUMBER).is_match
    assert rekey(first) == 1
    assert check_number(served.unlock(words), NUMBER).is_match


def test_the_list_in_force_and_four_before_it_are_used(served: Town) -> None:
    first = served.found()
    gone = [served.invite(first) for _ in range(6)]
    invite, words = passphrase(), passphrase()
    steward.invite(first, "member", invite, "they asked to join and I know them")
    founding.join(served.connect(), served.device, invite, words)
    first.refresh()
    for each in gone:
        steward.remove(first, each.key, "passed an alert on to a client")
    assert first.roster.current_list == 7
    for person in (first, served.unlock(words)):
        assert [number for number in range(9) if person.holds_list(number)] == [3, 4, 5, 6, 7]
        assert len({person.list_key(number) for number in (3, 4, 5, 6, 7)}) == 5


def test_a_steward_cannot_declare_a_list_complete_that_lacks_an_alert(served: Town) -> None:
    first, second, goes = served.settled("steward", "member")
    filed = served.report(report_about())
    publish_about(first, second, filed.room)
    steward.remove(first, goes.key, "asked to go")
    state = read_elements(first, first.roster.current_list)
    message = m.IndexComplete(state.number, state.sign(first, state.last_seq))
    with pytest.raises(Declined) as declined:
        first.connection.ask("/api/index/complete", message, m.Done, first.seed)
    assert declined.value.code == "list-unfinished"
    assert check_number(second, NUMBER).is_match
