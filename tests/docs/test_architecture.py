"""The map of the code: short enough to be read, and true."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
TWO_PAGES = 1300
"""Words, of which a printed page has about 650."""


def test_it_is_two_pages_at_most() -> None:
    assert len(PAGE.split()) <= TWO_PAGES


def test_every_folder_of_the_program_is_on_the_map() -> None:
    there = {folder.name for folder in (ROOT / "src" / "parasol").iterdir() if (folder / "__init__.py").exists()}
    for part in ("kernel", "features", "host"):
        there |= {folder.name for folder in (ROOT / "src" / "parasol" / part).iterdir() if folder.is_dir()}
    told = set(re.findall(r"[a-z_]+", PAGE.split("```")[1]))
    assert there - {"__pycache__"} <= told
