"""What changed, told by the program as on the page."""

import re
from pathlib import Path

from program import run

from parasol.host.commands.changes import PARTS, lines_of, releases
from parasol.kernel.texts.texts import load


def test_each_release_is_told_in_both_languages_and_by_the_page() -> None:
    root = Path(__file__).parents[2]
    told = {language: load(PARTS)[language] for language in ("en", "es")}
    lines = {language: [lines_of(t, each) for each in releases(t)] for language, t in told.items()}
    assert lines["en"] == lines["es"]
    assert all(lines["en"])
    newest = re.search(r"^## (\d+\.\d+\.\d+)", (root / "CHANGELOG.md").read_text(), flags=re.MULTILINE)
    assert newest is not None
    page = (root / "src/parasol/features/lounge/page/members/changes.tsx").read_text()
    shown = re.search(r"RELEASES = \[(.*)\]", page)
    assert shown is not None
    assert re.findall(r'"([^"]+)"', shown[1]) == releases(told["en"])
    assert releases(told["en"])[0] == newest[1].replace(".", "-")
    ran = run("changes", "--language", "es", "--json").json
    assert ran["changes"]["0.1.0"][0].startswith("Puedes contar lo que pasó")
