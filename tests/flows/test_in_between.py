"""What somebody else does, or what breaks, between two requests of one person."""

import pytest

from harness import NUMBER, Town, check_number, publish_about, report_about
from lines import Line
from parasol.features.alerts.client import reading
from parasol.features.alerts.client.publishing import drafting, publication
from parasol.features.checks.client.identifiers import parse
from parasol.features.checks.client.rekey import is_due, rekey
from parasol.features.reports.client import review
from parasol.kernel.client.connection import Unreachable
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person


def people_while_the_list_is_renewed(served: Town) -> tuple[Person, Person, Person, bytes]:
    """Two stewards, a member, and an alert about the number; somebody has gone, and the new list isn't there yet."""
    first, second = served.settled("steward")
    member, gone = served.invite(first), served.invite(first)
    older = publish_about(first, second, served.report(report_about()).room)
    steward.remove(first, gone.key, "moved away")
    for person in (second, member):
        person.refresh()
    assert is_due(first)
    return first, second, member, older


def answers(person: Person, number: str = NUMBER) -> list[bytes]:
    found = check_number(person, number)
    assert found.refused == []
    return sorted(each.alert for each in found.alerts)


def test_a_second_alert_about_a_number_is_found_before_and_after_the_list_is_renewed(served: Town) -> None:
    first, second, member, older = people_while_the_list_is_renewed(served)
    newer = publish_about(first, second, served.report(report_about()).room)
    assert answers(member) == sorted([older, newer])
    rekey(first)
    assert answers(member) == sorted([older, newer])


@pytest.mark.parametrize("number", [NUMBER, "+44 7700 900199"])
def test_a_publication_that_broke_off_between_two_lists_goes_into_both(served: Town, number: str) -> None:
    first, second, member, _ = people_while_the_list_is_renewed(served)
    read = review.find(first, served.report(report_about(number)).room.hex())
    id = drafting.draft_alert(first, [read], [parse(number, "GB")], "Beware.", 2, [], "", "", "first look")
    draft = drafting.find_draft(second, id.hex())
    second.connection = served.connect(Line("/api/index/put"))
    with pytest.raises(Unreachable):
        publication.publish(second, draft, "agree")
    second.connection = served.connect()
    publication.publish(second, draft, "agree")
    assert id in answers(member, number)
    rekey(first)
    assert id in answers(member, number)


@pytest.mark.parametrize(
    ("path", "after", "renewed"),
    [
        ("/api/index/paths", 0, 1),
        ("/api/rooms/append", 1, 1),
        ("/api/index/paths", 1, 1),
        ("/api/index/paths", 4, 2),
        ("/api/index/put", 0, 1),
        ("/api/index/put", 2, 2),
    ],
)
def test_a_publication_goes_on_when_the_old_list_goes_in_the_middle_of_it(
    served: Town, path: str, after: int, renewed: int
) -> None:
    first, second, member, older = people_while_the_list_is_renewed(served)
    second.connection = served.connect(Line(path, lambda: assert_renewed(first, renewed), passing=after))
    newer = publish_about(first, second, served.report(report_about()).room)
    assert answers(member) == sorted([older, newer])
    assert len(reading.read_alerts(member).alerts) == 2


def assert_renewed(first: Person, alerts: int) -> None:
    assert rekey(first) == alerts


def test_an_alert_about_nobody_in_particular_is_published_while_the_list_is_renewed(served: Town) -> None:
    first, second, member, _ = people_while_the_list_is_renewed(served)
    read = review.find(first, served.report(report_about()).room.hex())
    id = drafting.draft_alert(first, [read], [], "Beware.", 2, [], "", "", "first look")
    publication.publish(second, drafting.find_draft(second, id.hex()), "agree")
    assert id in [alert.id for alert in reading.read_alerts(member).alerts]


def test_a_report_that_is_deleted_while_the_queue_is_read_hides_no_other(served: Town) -> None:
    first = served.found()
    kept, deleted = served.report(report_about()), served.report(report_about())
    first.connection = served.connect(Line("/api/rooms/outlines", deleted.reporter.delete))
    assert [report.room for report in review.queue(first)] == [kept.room]
