"""Good cases, meddled with at every byte, are refused as they are in the browser."""

import json
import runpy
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FROZEN = (ROOT / "vectors" / "meddled.json").read_text("ascii")


def test_what_is_meddled_with_at_any_byte_is_refused_for_the_frozen_reason() -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "vectors" / "cases_meddled.py"))
    assert tool["made"]() == FROZEN, "run: .venv/bin/python tools/vectors/cases_meddled.py"


def test_nothing_that_is_sealed_or_signed_is_taken_after_a_byte_was_changed() -> None:
    """What a vault holds is sealed as a whole, and so are the two signatures around an alert: there a space more is
    read, and of the alert itself nothing else."""
    taken = {f"{case['file']} {case['name']}" for case in json.loads(FROZEN)["cases"] if "ok" in case["outcomes"]}
    assert taken == {"vault contents-of-a-seat", "vault contents-of-an-invite", "alert two-stewards"}
