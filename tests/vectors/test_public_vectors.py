"""Every case in ``vectors/public.json`` through the code that server and client share."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from parasol.client.rooms.public import make
from parasol.roster import Signature, SignedEntry, replay
from parasol.roster.public import NotPublic, read_public

Case = dict[str, Any]
FILE: Case = json.loads((Path(__file__).resolve().parents[2] / "vectors" / "public.json").read_text())


def raw(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


ROSTER = replay(
    SignedEntry(raw(each["body"]), [Signature(raw(s["key"]), raw(s["signature"])) for s in each["signatures"]])
    for each in FILE["roster"]
)
ROOM = raw(FILE["room"])


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in FILE["cases"]])
def test_a_public_record_counts_only_as_it_is_meant_to(case: Case) -> None:
    id, body = raw(case["id"]), raw(case["body"])
    if case["expect"] == "ok":
        assert make(raw(case["seed"]), ROOM, id, read_public(ROSTER, ROOM, id, body)) == body
        return
    with pytest.raises(NotPublic) as refused:
        read_public(ROSTER, ROOM, id, body)
    assert {"error": refused.value.code} == case["expect"]
