"""The scenes of `make demo` that are short enough for a town of tests: told in full, and what they expect holds."""

import base64
import subprocess
from pathlib import Path

import pytest

from harness import Town
from parasol.demo import community, own
from profile_acts import later

ROOT = Path(__file__).resolve().parents[2]


def test_what_members_have_for_themselves(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    town = Town(tmp_path)
    town.clock.offset = -community.Days.ago * 86_400
    first = town.found(community.POLICY)
    second, member = town.invite(first, "steward"), town.invite(first)
    own.vote(first, second, member)
    later(town, community.Days.ago, first, second, member)
    capsys.readouterr()
    own.run(community.Cast(town.connect(), first, second, member))
    told = capsys.readouterr().out.splitlines()
    town.close()
    scenes = [line for line in told if not line.startswith(" ")]
    assert [scene.partition(".")[0] for scene in scenes] == [str(12 + at) for at in range(len(scenes))]
    assert len(told) == 2 * len(scenes), "each scene has its outcome"


def test_the_small_picture_is_what_its_code_draws() -> None:
    drawn = subprocess.run(["node", "tools/pictures/small.mjs"], cwd=ROOT, capture_output=True, check=True).stdout
    assert base64.b64decode(drawn) == own.SMALL
