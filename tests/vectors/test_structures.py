"""Every case in ``vectors/structures.json`` and ``messages.json`` through the declarations: what isn't a record or a
message to the letter is refused."""

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec
import pytest

from parasol.wire.reading import read_json

FOLDER = Path(__file__).resolve().parents[2] / "vectors"
FILES = [json.loads((FOLDER / f"{name}.json").read_text()) for name in ("structures", "messages")]
RECORDS = FILES[0]["records"] | FILES[1]["records"]


def spelled(case: dict[str, Any]) -> str:
    """The JSON of a case."""
    whole: str = RECORDS[case["record"]]["json"]
    before, *after = case.get("instead", ["", ""])
    changed = after[0] if len(after) == 1 else after[0] + after[1] * case["times"] + after[2]
    return whole.replace(before, changed, 1)


def read(case: dict[str, Any]) -> msgspec.Struct:
    """The record. Raises ``msgspec.MsgspecError``."""
    about, content = RECORDS[case["record"]], spelled(case).encode()
    found: msgspec.Struct = read_json(
        content, getattr(import_module(f"parasol.formats.{about['concept']}"), case["record"])
    )
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


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_is_read_only_if_its_structure_is_whole(record: str) -> None:
    cases = [case for file in FILES for case in file["cases"] if case["record"] == record]
    assert cases
    assert [case["name"] for case in cases if not is_as_expected(case)] == []
