"""A copied community is one that was founded (docs/decisions/0084), and inside it answers as it does outside (0160)."""

from pathlib import Path

import pytest

from harness import NEIGHBOUR, NUMBER, POLICY, Place, Town, check_number, publish_about, report_about, town
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client.person import EmptyVault, Person
from parasol.kernel.roster.client.roster import fetch


def seen(person_of: Town) -> object:
    roster = fetch(person_of.connect())
    return roster.length, roster.policy, [(member.role, member.is_frozen) for member in roster.taken()]


def test_a_copy_is_as_a_community_that_was_founded_for_this_test(tmp_path: Path) -> None:
    with town(tmp_path / "copy") as copied, town(tmp_path / "own") as founded:
        of_copy = copied.settled("steward", "member")
        of_own = [person for _, person in Place.people(founded, "steward", "member")]
        assert seen(copied) == seen(founded)
        assert of_copy[0].roster.policy == POLICY
        for there, (first, second, member) in ((copied, of_copy), (founded, of_own)):
            publish_about(first, second, there.report(report_about()).room)
            assert check_number(member, NUMBER).is_match


def test_two_communities_of_one_test_have_nothing_in_common(tmp_path: Path) -> None:
    with town(tmp_path / "one") as one:
        (words, first), *_ = one.people("steward")
    with town(tmp_path / "other") as other:
        assert other.settled("steward")[0].roster.genesis != first.roster.genesis
        with pytest.raises(Distrust):
            fetch(other.connect(), first.contents.pin)
        with pytest.raises(EmptyVault):
            other.unlock(words)


@pytest.mark.parametrize(
    ("path", "body", "by"),
    [
        ("/api/charter/read", b'{"start":0}', ""),
        ("/api/charter/read", b"{", ""),
        ("/api/rooms/read", b'{"room":"AAAAAAAAAAAAAAAAAAAAAA==","after":0}', "Parasol nobody"),
        ("/api/rooms/append", b"0" * 3_000_000, ""),
        ("/api/nothing/here", b"", ""),
    ],
)
def test_whoever_asks_inside_gets_what_the_line_brings(served: Town, path: str, body: bytes, by: str) -> None:
    served.found()
    inside, outside = served.connect(), Connection(served.url)
    assert inside.send(path, body, by) == outside.send(path, body, by)
    outside.close()


def test_what_was_done_in_one_is_in_each_copy_and_what_is_done_in_a_copy_in_no_other(tmp_path: Path) -> None:
    def then(there: Town, people: list[Person]) -> bytes:
        there.clock.offset += 86_400
        return publish_about(*people[:2], there.report(report_about()).room)

    for name in ("one", "other"):
        with town(tmp_path / name) as copy:
            first, second, member = copy.settled("steward", "member", then=then)
            assert copy.clock.offset == 86_400
            assert [hit.summary.alert for hit in check_number(member, NUMBER).hits] == [copy.kept]
            assert not check_number(member, NEIGHBOUR).is_match
            publish_about(first, second, copy.report(report_about(NEIGHBOUR)).room, NEIGHBOUR)
