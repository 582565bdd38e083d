"""Every case in ``vectors/public.json`` through the code that server and client share."""

import msgspec
import pytest
from cases import Case, each, load, raw

from parasol.kernel.rooms.client.public import make
from parasol.kernel.roster.rules import SignedEntry, replay
from parasol.kernel.roster.rules.public import NotPublic, read_public

FILE = load("public")


ROSTER = replay(msgspec.convert(FILE["roster"], list[SignedEntry]))
ROOM = raw(FILE["room"])


@each(FILE)
def test_a_public_record_counts_only_as_it_is_meant_to(case: Case) -> None:
    id, body = raw(case["id"]), raw(case["body"])
    if case["expect"] == "ok":
        assert make(raw(case["seed"]), ROOM, id, read_public(ROSTER, ROOM, id, body)) == body
        return
    with pytest.raises(NotPublic) as refused:
        read_public(ROSTER, ROOM, id, body)
    assert {"error": refused.value.code} == case["expect"]
