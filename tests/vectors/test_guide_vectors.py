"""Every case in ``vectors/guides.json`` through the code that reads guides."""

from typing import Any

import msgspec
import pytest
from cases import load, raw

from parasol.client.distrust import Distrust
from parasol.client.guides.reading import guide_in, list_in
from parasol.formats.guide import Listed
from parasol.roster import SignedEntry, replay
from parasol.roster.public import NotPublic

FILE = load("guides")
ROSTER = replay(msgspec.convert(FILE["roster"], list[SignedEntry]))


@pytest.mark.parametrize("case", [case for case in FILE["cases"] if "listed" in case], ids=lambda case: case["name"])
def test_a_page_counts_only_as_it_is_meant_to(case: dict[str, Any]) -> None:
    listed = msgspec.convert(case["listed"], Listed)
    if case["expect"] == "ok":
        assert guide_in(ROSTER, listed, raw(case["id"]), raw(case["body"])).id == listed.id
        return
    with pytest.raises(Distrust) as refused:
        guide_in(ROSTER, listed, raw(case["id"]), raw(case["body"]))
    assert {"error": refused.value.code} == case["expect"]


@pytest.mark.parametrize("case", [case for case in FILE["cases"] if "today" in case], ids=lambda case: case["name"])
def test_a_list_counts_only_as_it_is_meant_to(case: dict[str, Any]) -> None:
    def read() -> dict[str, bool]:
        _, signer = list_in(ROSTER, raw(case["id"]), raw(case["body"]), case["today"])
        return {"of_today": signer == ROSTER.epoch("stewards").signer}

    if "error" not in case["expect"]:
        assert read() == case["expect"]
        return
    with pytest.raises(NotPublic) as refused:
        read()
    assert {"error": refused.value.code} == case["expect"]


def test_there_are_more_bad_cases_than_good_ones() -> None:
    cases = FILE["cases"]
    good = [case for case in cases if case["expect"] == "ok" or "error" not in case["expect"]]
    assert len(cases) - len(good) > 3 * len(good)
