"""The commands on the page about archives open and read a real export, with `age` (from 1.3 on, or what stands in for
it), `tar` and `jq` alone."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from program import People, run

from age_program import path_with_age
from harness import report_about, town
from parasol.kernel.roster.client import tending

PAGE = Path(__file__).parents[2] / "docs" / "archive.md"
PATH = path_with_age("/usr/bin:/bin")
TEXT = "Er sagte: „Komm mit“ \u2013 I didn't €"


def test_the_example_reads_a_report_from_an_export_without_parasol(tmp_path: Path) -> None:
    if not all(map(shutil.which, ("jq", "tar"))):
        pytest.fail("the programs jq and tar are needed (apt-get install jq)")
    with town(tmp_path / "store") as served:
        people = People(served)
        served.report(report_about(text=TEXT))
        served.clock.offset += 8 * 86_400  # the intake of then is two rungs down
        tending.tend(people.first)
        served.clock.offset += 8 * 86_400
        tending.tend(people.first)
        run("recovery-key", "--store", str(tmp_path / "store"))
        work = tmp_path / "work"
        work.mkdir()
        run("export", "--store", str(tmp_path / "store"), "--out", str(work / "community.age"))
    vaults = str(work / "community.age.vaults")
    (work / "key.txt").write_text(run("steward-key", "--vaults", vaults, lines=(people.second_words,)).out)
    blocks = re.findall(r"^```sh\n(.*?)^```$", PAGE.read_text(), re.MULTILINE | re.DOTALL)
    assert len(blocks) == 5
    script = f"set -euo pipefail\nPATH={PATH}\n" + "".join(blocks)
    ran = subprocess.run(["bash", "-c", script], check=False, cwd=work, capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stderr
    assert ran.stderr == ""
    assert "Riverside Collective\n" in ran.stdout
    assert re.search(r"^ +1 report$", ran.stdout, re.MULTILINE)
    assert TEXT in ran.stdout
