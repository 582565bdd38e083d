"""Every case in ``vectors/guides.json`` through the code that reads guides."""

from typing import Any

import msgspec
import pytest
from cases import load, raw

from parasol.features.guides.book.differing import differences
from parasol.features.guides.book.translated import stale_since
from parasol.features.guides.client.reading import guide_in, list_in
from parasol.features.guides.structs import Guide, Listed, Translation
from parasol.features.guides.translated_texts import stale_in, stale_places, units
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.rules import SignedEntry, replay
from parasol.kernel.roster.rules.public import NotPublic

FILE = load("guides")
ROSTER = replay(msgspec.convert(FILE["roster"], list[SignedEntry]))


def _named(id: str, **filled: object) -> str:
    """Instead of a text: its name, and what is filled in."""
    return " ".join([id, *(f"{name}={filled[name]}" for name in sorted(filled))])


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


@pytest.mark.parametrize("case", FILE["versions"], ids=lambda case: case["name"])
def test_what_differs_between_two_versions_and_what_is_stale(case: dict[str, Any]) -> None:
    before, after = (msgspec.convert(case[which], Guide) for which in ("before", "after"))
    found = differences(before, after, _named)  # type: ignore[arg-type] what is called is enough
    assert [[each.where, each.before, each.now] for each in found] == case["differences"]
    assert bool(found) == (before != after)
    translation = Translation("machine", case["sources"], [])
    translated = msgspec.structs.replace(before, translation=translation)
    assert list(dict.fromkeys(units(after)[each] for each in stale_since(translated, after))) == case["stale"]
    bits = stale_in(translated, after)
    assert bits == raw(case["listed"])
    assert sorted(stale_places(before, bits)) == case["places"]
