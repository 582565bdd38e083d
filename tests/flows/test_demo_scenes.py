"""The scenes of `make demo` that are short enough for a town of tests: told in full, and what they expect holds."""

from pathlib import Path

from harness import Town
from parasol.demo import community, own
from parasol.demo.__main__ import expect
from profile_acts import later


def test_what_members_have_for_themselves(tmp_path: Path) -> None:
    town, told = Town(tmp_path), list[str]()
    town.clock.offset = -community.Days.ago * 86_400
    first = town.found(community.POLICY)
    second, member = town.invite(first, "steward"), town.invite(first)
    own.vote(first, second, member)
    later(town, community.Days.ago, first, second, member)
    own.run(told.append, expect, town.connect(), first, second, member)
    town.close()
    scenes = [line for line in told if not line.startswith(" ")]
    assert [scene.partition(".")[0] for scene in scenes] == [str(12 + at) for at in range(len(scenes))]
    assert len(told) == 2 * len(scenes), "each scene has its outcome"
