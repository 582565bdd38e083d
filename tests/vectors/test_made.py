"""The files of `vectors/` are what `tools/vectors/make.py` makes: a tool that nobody runs breaks unseen, and a format
that changes takes its cases with it."""

import runpy
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
TOOL: dict[str, Any] = runpy.run_path(str(ROOT / "tools/vectors/make.py"), run_name="tool")


@pytest.mark.parametrize("name", TOOL["MAKERS"])
def test_a_file_is_what_the_tool_makes(name: str) -> None:
    made = TOOL["text_of"](name, TOOL["MAKERS"][name]())
    is_same = (ROOT / "vectors" / name).read_text() == made
    assert is_same, "run .venv/bin/python tools/vectors/make.py and look at the difference"
