"""The browser reads phone numbers with the plans of the `phonenumbers` that Python uses, and both read alike."""

import json
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CASES = json.loads((ROOT / "vectors" / "readings.json").read_text("ascii"))["cases"]


def test_the_browsers_numbering_plans_are_those_of_the_installed_phonenumbers() -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "phones" / "make.py"))
    for file, make in (("FILE", "made"), ("CODES_FILE", "codes")):
        assert tool[file].read_text("ascii") == tool[make](), "run: .venv/bin/python tools/phones/make.py"


@pytest.mark.parametrize("first", range(0, len(CASES), 100))
def test_every_text_is_read_as_it_was_when_the_readings_were_frozen(first: int) -> None:
    outcome = runpy.run_path(str(ROOT / "tools" / "phones" / "cases.py"))["outcome"]
    asked = [case[:4] for case in CASES[first : first + 100]]
    assert [[*arguments, *outcome(*arguments)] for arguments in asked] == CASES[first : first + 100]
