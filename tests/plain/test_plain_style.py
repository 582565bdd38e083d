"""The plain pages look as the page for browsers does."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "src" / "parasol/kernel/plain/pages"


def test_the_style_is_that_of_the_page() -> None:
    command = [sys.executable, "tools/style/make.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_the_style_has_what_the_pages_have_and_nothing_that_needs_a_program() -> None:
    style = (PAGES / "style.css").read_text()
    for wanted in (".action-bar {", "fieldset .choice {", ".summary > div {", 'input:where([type="submit"]).main'):
        assert wanted in style, wanted
    for unwanted in ("#page", ".tabs", ".queue", ".row", "animation", "url(", " button {"):
        assert unwanted not in style, unwanted
    assert len(style) < 14_000  # it is sent with every page
