"""The scenes of `make demo` that are short enough for a town of tests: told in full, and what they expect holds."""

from pathlib import Path

from harness import Town
from parasol.demo import community, own
from parasol.demo.__main__ import expect


def test_what_members_have_for_themselves(tmp_path: Path) -> None:
    town, told = Town(tmp_path), list[str]()
    first = town.found(community.POLICY)
    own.run(told.append, expect, town.connect(), first, town.invite(first))
    town.close()
    scenes = [line for line in told if not line.startswith(" ")]
    assert [scene.partition(".")[0] for scene in scenes] == [str(12 + at) for at in range(len(scenes))]
    assert len(told) == 2 * len(scenes), "each scene has its outcome"
