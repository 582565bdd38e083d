"""The cases in ``vectors/``, and what all who read them need."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest

Case = dict[str, Any]
FOLDER = Path(__file__).resolve().parents[2] / "vectors"


def load(name: str) -> Case:
    return json.loads((FOLDER / f"{name}.json").read_text())  # type: ignore[no-any-return]


def each(file: Case, *ops: str) -> pytest.MarkDecorator:
    """A test for each case of these operations, or of all; it has the case's name, which is the defect's."""
    chosen = [case for case in file["cases"] if not ops or case["op"] in ops]
    assert chosen
    return pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in chosen])


def raw(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
