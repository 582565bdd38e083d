"""A copied community is one that was founded (docs/decisions/0084)."""

from pathlib import Path

import pytest

from harness import NUMBER, POLICY, Place, Town, check_number, publish_about, report_about, town
from parasol.client.community.person import EmptyVault
from parasol.client.community.roster import fetch
from parasol.client.distrust import Distrust


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
