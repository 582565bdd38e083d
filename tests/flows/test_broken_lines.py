"""The connection dies; nothing is lost and nothing happens twice."""

from collections.abc import Callable

import pytest

from desk_acts import staffed
from harness import NUMBER, SERVICE, Town, check_number, report_about
from lines import Line
from parasol.features.alerts.case import PrivateLabel
from parasol.features.alerts.client import reading
from parasol.features.alerts.client.publishing import drafting, publication
from parasol.features.checks.client.identifiers import parse
from parasol.features.desks.client.visitor import Visitor
from parasol.features.desks.client.waiting import post_waiting
from parasol.features.desks.structs import Note, Text
from parasol.features.reports.client import review
from parasol.features.reports.client.reporter import Reporter
from parasol.features.services.client import keeping
from parasol.kernel.client.connection import Unreachable
from parasol.kernel.moderation import decisions
from parasol.kernel.rooms.client.public import read_all
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.labels import read_labels, set_label


@pytest.mark.parametrize("after_sending", [False, True])
@pytest.mark.parametrize("times", [1, 2])
def test_an_answer_whose_acknowledgement_is_lost_is_kept_once(served: Town, times: int, after_sending: bool) -> None:
    first = served.found()
    filed = served.report(report_about())
    line = Line("/api/rooms/append", left=times, after_sending=after_sending)
    Reporter(served.connect(line), served.device, filed.words).answer("Friday.")
    assert line.left == 0
    assert [said.said.text for said in review.find(first, filed.room.hex()).lines] == ["Friday."]


def test_a_line_that_stays_dead_is_told_in_plain_words(served: Town) -> None:
    served.found()
    filed = served.report(report_about())
    reporter = Reporter(served.connect(Line("/api/rooms/append", left=99)), served.device, filed.words)
    with pytest.raises(Unreachable, match="nothing was lost"):
        reporter.answer("Friday.")


@pytest.mark.parametrize("done_before", [0, 1, 2, 3])
def test_a_publication_that_broke_off_is_finished_by_publishing_again(served: Town, done_before: int) -> None:
    first, second = served.settled("steward")
    filed = served.report(report_about())
    read = review.find(first, filed.room.hex())
    id = drafting.draft_alert(first, [read], [parse(NUMBER, "GB")], "Beware.", 2, [], "", "", "first look")
    draft = drafting.find_draft(second, id.hex())
    second.connection = served.connect(Line("/api/rooms/append", passing=done_before, left=99))
    with pytest.raises(Unreachable):
        publication.publish(second, draft, "agree")
    second.connection = served.connect()
    publication.publish(second, draft, "agree")
    assert [alert.id for alert in reading.read_alerts(first).alerts] == [id]
    assert [item.decision.what for item in decisions.read(first)].count("published an alert") == 1
    assert check_number(first, NUMBER).reporters == 1
    assert filed.reporter.read().status == "alert written"


class Again:
    """Somebody on a line that loses every answer of one attempt, who tries again when told so. As ``Call.insist``."""

    def __init__(self, town: Town, path: str = "/api/rooms/append") -> None:
        self.line = Line(path, left=3, after_sending=True)
        self.connection = town.connect(self.line)

    def insist(self, send: Callable[[], object]) -> None:
        with pytest.raises(Unreachable):
            send()
        assert self.line.left == 0
        send()


def test_what_a_reporter_says_again_after_a_broken_line_is_kept_once(served: Town) -> None:
    first = served.found()
    filed = served.report(report_about())
    again = Again(served)
    reporter = Reporter(again.connection, served.device, filed.words)
    again.insist(lambda: reporter.answer("Friday."))
    reporter.answer("No, Saturday.")
    reporter.answer("Friday.")  # meant, not repeated
    said = ["Friday.", "No, Saturday.", "Friday."]
    assert [line.said.text for line in review.find(first, filed.room.hex()).lines] == said


def test_what_a_steward_asks_again_after_a_broken_line_is_kept_once(served: Town) -> None:
    first = served.found()
    filed = served.report(report_about())
    report = review.find(first, filed.room.hex())
    again = Again(served)
    first.connection = again.connection
    again.insist(lambda: review.ask(first, report, "When?"))
    assert [line.said.text for line in filed.reporter.read().lines] == ["When?"]


def test_what_a_steward_puts_into_a_room_of_the_group_again_is_kept_once(served: Town) -> None:
    first = served.found()
    filed = served.report(report_about())
    again = Again(served)
    first.connection = again.connection
    again.insist(lambda: decisions.record(first, "closed a report", filed.room, "it is a joke"))
    assert [item.decision.reason for item in decisions.read(first)].count("it is a joke") == 1


def test_what_was_kept_under_the_old_keys_isnt_kept_again_under_the_new(served: Town) -> None:
    first, second, third = served.settled("steward", "member")
    filed = served.report(report_about())
    again = Again(served)
    first.connection = again.connection
    with pytest.raises(Unreachable):
        decisions.record(first, "closed a report", filed.room, "it is a joke")
    second.refresh()
    steward.remove(second, third.key, "she moved away")
    first.refresh()
    decisions.record(first, "closed a report", filed.room, "it is a joke")
    assert [item.decision.reason for item in decisions.read(first)].count("it is a joke") == 1


def test_what_never_arrived_is_sealed_under_the_new_keys(served: Town) -> None:
    first, second, third = served.settled("steward", "member")
    filed = served.report(report_about())
    first.connection = served.connect(Line("/api/rooms/append", left=3))
    with pytest.raises(Unreachable):
        decisions.record(first, "closed a report", filed.room, "it is a joke")
    second.refresh()
    steward.remove(second, third.key, "she moved away")
    first.refresh()
    decisions.record(first, "closed a report", filed.room, "it is a joke")
    assert [item.decision.reason for item in decisions.read(second)].count("it is a joke") == 1


def test_what_is_said_at_a_desk_again_after_a_broken_line_is_kept_once(served: Town) -> None:
    desk = staffed(served)
    who = desk.write()
    again = Again(served)
    there = Visitor(again.connection, served.device, who._keys)
    again.insist(lambda: there.say("On Friday?"))
    again = Again(served)
    desk.cleo.connection = again.connection
    worker = desk.worker(desk.cleo)
    seen = worker.find(who.room.hex())
    again.insist(lambda: worker.answer(seen, "Friday it is."))
    again.line.left = 3
    again.insist(lambda: worker.note(seen, "bring tests"))
    assert [line.said for line in who.read().lines] == [Text("On Friday?"), Text("Friday it is.")]
    assert [each.note for each in desk.only(desk.dora, who).notes] == [Note("bring tests")]


def test_a_label_that_is_saved_again_after_a_broken_line_is_kept_and_the_one_before_is_not(served: Town) -> None:
    first = served.found()
    member = served.invite(first)
    set_label(first, member.key, "the blue door")
    again = Again(served)
    first.connection = again.connection
    again.insist(lambda: set_label(first, member.key, "the red bicycle"))
    assert [each.record.text for each in first.records("labels", PrivateLabel)[0]] == ["the red bicycle"]
    assert read_labels(first).text_about(member.key) == "the red bicycle"


def test_a_service_that_is_confirmed_again_after_a_broken_line_is_kept_once(served: Town) -> None:
    first = served.found()
    service = keeping.add(first, SERVICE, "we went there together").service
    again = Again(served, "/api/rooms/delete-record")
    again.line.left = 1
    first.connection = again.connection
    again.insist(lambda: keeping.confirm(first, service))
    assert len(read_all(served.connect(), first.roster)) == 1
    assert [item.decision.what for item in decisions.read(first)].count("changed a service") == 2


@pytest.mark.parametrize("is_second", [False, True])
def test_a_service_whose_adding_broke_off_is_added_once(served: Town, is_second: bool) -> None:
    """Broken off at the record itself, or at the decision that tells of it."""
    first = served.found()
    again = Again(served)
    again.line.passing = int(is_second)
    first.connection = again.connection
    again.insist(lambda: keeping.add(first, SERVICE, "we went there together"))
    assert len(read_all(served.connect(), first.roster)) == 1
    assert [item.decision.what for item in decisions.read(first)].count("changed a service") == 1


def test_waiting_times_that_are_told_again_after_a_broken_line_are_kept_once(served: Town) -> None:
    desk = staffed(served)
    again = Again(served)
    desk.cleo.connection = again.connection
    worker = desk.worker(desk.cleo)
    again.insist(lambda: post_waiting(worker, []))
    assert len(read_all(served.connect(), desk.cleo.roster)) == 1


@pytest.mark.parametrize("done_before", [0, 1, 2, 3])
def test_an_alert_that_is_published_again_after_lost_answers_is_there_once(served: Town, done_before: int) -> None:
    """The case, the alert with its entries, the decision and the word to the reporter: each has an id of its own."""
    first, second = served.settled("steward")
    filed = served.report(report_about())
    read = review.find(first, filed.room.hex())
    id = drafting.draft_alert(first, [read], [parse(NUMBER, "GB")], "Beware.", 2, [], "", "", "first look")
    draft = drafting.find_draft(second, id.hex())
    again = Again(served)
    again.line.passing = done_before
    second.connection = again.connection
    again.insist(lambda: publication.publish(second, draft, "agree"))
    assert [alert.id for alert in reading.read_alerts(first).alerts] == [id]
    assert [item.decision.what for item in decisions.read(first)].count("published an alert") == 1
    assert check_number(first, NUMBER).reporters == 1
    assert [line.said.status for line in filed.reporter.read().lines] == ["alert written"]
