"""Every case in ``vectors/structures.json`` through the declarations: what isn't a record or a message to the letter is
refused."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tools.formats.concepts import module_of

from parasol.kernel.wire.reading import read_json

VECTORS = json.loads((Path(__file__).resolve().parents[2] / "vectors" / "structures.json").read_text())
RECORDS = VECTORS["records"]


def spelled(case: dict[str, Any]) -> str:
    """The JSON of a case."""
    whole: str = RECORDS[case["record"]]["json"]
    before, *after = case.get("instead", ["", ""])
    changed = after[0] if len(after) == 1 else after[0] + after[1] * case["times"] + after[2]
    return whole.replace(before, changed, 1)


def read(case: dict[str, Any]) -> msgspec.Struct:
    """The record. Raises ``msgspec.MsgspecError``."""
    about, content = RECORDS[case["record"]], spelled(case).encode()
    found: msgspec.Struct = read_json(content, getattr(module_of(about["concept"]), case["record"]))
    if about["signed"] and msgspec.json.encode(found) != content:
        raise msgspec.ValidationError("signed in another spelling")
    return found


def is_as_expected(case: dict[str, Any]) -> bool:
    """Whether what a case says comes of it."""
    try:
        found = read(case)
    except msgspec.MsgspecError:
        return bool(case["expect"] != "ok")
    written = case.get("written", spelled(case))
    return bool(case["expect"] == "ok" and msgspec.json.encode(found).decode() == written)


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["name"])
def test_a_record_is_read_only_if_its_structure_is_whole(case: dict[str, Any]) -> None:
    assert is_as_expected(case)


def test_every_record_is_there_once_whole() -> None:
    whole = [case["record"] for case in VECTORS["cases"] if "instead" not in case]
    assert sorted(whole) == sorted(RECORDS)
