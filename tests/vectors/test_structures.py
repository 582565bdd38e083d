"""Every case in ``vectors/structures.json`` through the declarations: what isn't a record to the letter is refused."""

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec
import pytest

from parasol.wire.reading import read_json

FILE = json.loads((Path(__file__).resolve().parents[2] / "vectors" / "structures.json").read_text())


RECORDS = FILE["records"]


def spelled(case: dict[str, Any]) -> str:
    """The JSON of a case."""
    whole: str = RECORDS[case["record"]]["json"]
    return whole.replace(*case["instead"], 1) if "instead" in case else whole


def read(case: dict[str, Any]) -> msgspec.Struct:
    """The record. Raises ``msgspec.MsgspecError``."""
    about, content = RECORDS[case["record"]], spelled(case).encode()
    found: msgspec.Struct = read_json(
        content, getattr(import_module(f"parasol.formats.{about['concept']}"), case["record"])
    )
    if about["signed"] and msgspec.json.encode(found) != content:
        raise msgspec.ValidationError("signed in another spelling")
    return found


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in FILE["cases"]])
def test_a_record_is_read_only_if_its_structure_is_whole(case: dict[str, Any]) -> None:
    if case["expect"] == "ok":
        assert msgspec.json.encode(read(case)).decode() == case.get("written", spelled(case))
        return
    with pytest.raises(msgspec.MsgspecError):
        read(case)
