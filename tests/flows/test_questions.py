"""One tap asks everything that was typed may be: through the server, with alerts that two stewards signed."""

from collections.abc import Iterable

import pytest

from harness import NUMBER, Town, alert_about, check_number
from parasol.features.checks.client import rekey
from parasol.features.checks.client.check import CheckResult, check
from parasol.features.checks.client.identifiers import Identifier
from parasol.features.checks.client.identifiers.question import asked_about, only
from parasol.features.checks.client.index import NoSlot
from parasol.features.checks.client.tree import BucketFull, Tree
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person

TELEGRAM = Identifier("handle", "telegram:dave99")


def three(served: Town) -> tuple[Person, Person, Person]:
    first = served.found()
    second = served.invite(first, "steward")
    return first, second, served.invite(first)


def found(result: CheckResult) -> tuple[list[bytes], bool, list[bytes]]:
    """Alerts, whether they may be about somebody else, and those that may besides."""
    assert result.refused == []
    return sorted(alert.alert for alert in result.alerts), result.is_partial, [alert.alert for alert in result.others]


def test_an_alert_on_a_name_is_found_however_it_is_typed_and_what_was_asked_is_said(served: Town) -> None:
    first, second, member = three(served)
    alert = alert_about(first, second, TELEGRAM)
    for typed in ("t.me/dave99", "telegram: dave99", "@dave99 on telegram", "https://t.me/Dave99?start=1"):
        assert found(check_number(member, typed)) == ([alert], False, []), typed
    for typed in ("dave99", "Dave 99", "dave_99", "@dave99", "x: dave99", "dave99@example.org", "t.me/dave_99"):
        assert found(check_number(member, typed)) == ([alert], True, []), typed
    assert not check_number(member, "dave98").is_match
    readings = [reading.understood() for reading in check_number(member, "dave99").question.readings]
    assert readings[0] == "dave99 as a name on any app or site, or before the @ of an e-mail address"
    assert readings[1].startswith("number plate DAVE99 ")


@pytest.mark.parametrize("typed", ["jack2020", "Room 12", "dave99"])
def test_a_nickname_finds_the_plate_the_address_and_the_name_that_are_written_so(served: Town, typed: str) -> None:
    first, second, member = three(served)
    name = typed.lower()
    plate = alert_about(first, second, *([asked] if (asked := asked_about(typed, "GB").exact) else []))
    others = {
        alert_about(first, second, Identifier("email", f"{name.replace(' ', '.')}@example.org")),
        alert_about(first, second, Identifier("handle", f"tinder:{name}")),
        alert_about(first, second, Identifier("handle", f"unknown:{name}")),
    }
    result = check_number(member, typed)
    assert [alert.alert for alert in result.alerts] == [plate], "the plate is exactly what was typed"
    assert {alert.alert for alert in result.others} == others


def test_a_name_on_no_known_site_meets_the_same_name_on_a_site_in_both_directions(served: Town) -> None:
    first, second, member = three(served)
    somewhere = alert_about(first, second, Identifier("handle", "unknown:dave99"))
    assert found(check_number(member, "t.me/dave99")) == ([somewhere], True, [])
    there = alert_about(first, second, TELEGRAM, Identifier("handle", "x:dave99"))
    assert found(check_number(member, "dave99")) == (sorted([somewhere, there]), True, [])
    assert found(check_number(member, "t.me/dave99")) == ([there], False, [somewhere])
    assert found(check_number(member, "x.com/dave99")) == ([there], False, [somewhere])
    assert found(check_number(member, "kik: dave99")) == (sorted([somewhere, there]), True, [])


def test_of_what_may_be_meant_what_can_hurt_most_stands_first(served: Town) -> None:
    first, second, member = three(served)
    for severity, site in enumerate(("x", "tinder", "unknown")):
        alert_about(first, second, Identifier("handle", f"{site}:dave99"), severity=severity)
    assert [alert.severity for alert in check_number(member, "dave99").alerts] == [2, 1, 0]


def test_a_number_in_the_form_of_another_country_is_found_by_its_end(served: Town) -> None:
    first, second, member = three(served)
    alert = alert_about(first, second, Identifier("phone", "+4915112900123"))
    assert found(check_number(member, "+49 1511 2900123")) == ([alert], False, [])
    assert found(check_number(member, "01511 2900123")) == ([alert], True, [])
    own = alert_about(first, second, Identifier("phone", "+447700900123"))
    assert found(check_number(member, NUMBER)) == ([own], False, [])


def test_digits_find_a_plate_and_a_name_of_digits(served: Town) -> None:
    first, second, member = three(served)
    plate = alert_about(first, second, Identifier("plate", "12345678"))
    name = alert_about(first, second, Identifier("handle", "facebook:100012345678"))
    assert found(check_number(member, "12345678")) == (sorted([plate, name]), True, [])
    link = "https://www.facebook.com/profile.php?id=100012345678"
    assert found(check_number(member, link)) == ([name], False, [plate])


def test_a_name_that_very_many_have_is_found_on_its_site_with_one_more_check(served: Town) -> None:
    first, second, member = three(served)
    for at in range(16):
        alert_about(first, second, Identifier("handle", f"site{at}:john"))
    wanted = alert_about(first, second, Identifier("handle", "telegram:john"))
    result = check_number(member, "t.me/john")
    assert (len(result.alerts), result.is_partial, result.is_cut) == (16, True, True)
    assert result.question.wanted is not None
    again = check(member, only(result.question.wanted))
    assert found(again) == ([wanted], False, [])


@pytest.mark.parametrize("site", ["unknown", "other"])
def test_a_name_of_no_known_site_that_very_many_have_is_found_with_one_more_check(served: Town, site: str) -> None:
    first, second, member = three(served)
    for at in range(16):
        alert_about(first, second, Identifier("handle", f"site{at}:john"))
    wanted = alert_about(first, second, Identifier("handle", f"{site}:john"))
    questions = [asked_about("John", "GB", "handle", site), *([asked_about("John", "GB")] if site == "unknown" else [])]
    for question in questions:
        result = check(member, question)
        assert (len(result.alerts), result.is_partial, result.is_cut) == (16, True, True)
        assert question.alone is not None
        again = check(member, only(question.alone))
        assert found(again) == ([wanted], True, []), "on no known site it may be anybody's name"


def test_seventeen_alerts_on_a_name_without_a_site_are_too_many_and_that_is_an_error(served: Town) -> None:
    first, second, member = three(served)
    for _ in range(16):
        alert_about(first, second, Identifier("handle", "unknown:john"))
    assert check_number(member, "john").is_cut
    with pytest.raises(NoSlot):
        alert_about(first, second, Identifier("handle", "unknown:john"))


def has_room_for(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """No bucket takes more than so many entries of an alert."""
    add = Tree.add

    def few(tree: Tree, added: Iterable[tuple[int, bytes]]) -> None:
        new = list(added)
        if len(new) > most:
            raise BucketFull("too many")
        add(tree, new)

    monkeypatch.setattr(Tree, "add", few)


def test_an_alert_for_which_a_bucket_has_little_room_is_found_by_its_name(
    served: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, member = three(served)
    gone = served.invite(first)
    has_room_for(3, monkeypatch)
    alert = alert_about(first, second, Identifier("phone", "+447700900123"), TELEGRAM)

    def finds() -> None:
        assert found(check_number(member, "t.me/dave99")) == ([alert], False, [])
        assert found(check_number(member, "dave99")) == ([alert], True, [])
        assert found(check_number(member, NUMBER)) == ([alert], False, [])
        assert not check_number(member, "...900123").is_match, "ends are left out"

    finds()
    steward.remove(first, gone.key, "moved away")
    assert rekey.rekey(first) == 1
    member.refresh()
    finds()


def test_no_alert_is_published_that_a_check_of_its_name_would_not_find(
    served: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, _ = three(served)
    has_room_for(1, monkeypatch)
    with pytest.raises(BucketFull):
        alert_about(first, second, TELEGRAM)
