"""Every case in ``vectors/edition.json``: which editions of public notices count, and why the rest doesn't."""

import pytest
from cases import Case, each, load, raw

from parasol.editions.signed import NotAnEdition, read
from parasol.editions.site import built, complete, said
from parasol.formats.edition import SIGNERS

FILE = load("edition")
STEWARDS = [raw(key) for key in FILE["stewards"]]


@each(FILE)
def test_an_edition_counts_only_in_its_one_form_and_signed_by_two_stewards(case: Case) -> None:
    content = raw(case["file"])
    if case["expect"] == {"error": "edition"}:
        with pytest.raises(NotAnEdition):
            read(content)
        return
    signed = read(content)
    assert signed.to_bytes() == content
    assert (len(signed.counting(STEWARDS)) == SIGNERS) == (case["expect"] == "ok")
    assert len(signed.counting(STEWARDS[:1])) < SIGNERS


@pytest.mark.parametrize("case", FILE["sites"], ids=lambda case: case["name"])
def test_a_site_is_made_to_the_byte_as_the_page_makes_it(case: Case) -> None:
    edition = read(raw(case["file"])).edition
    assert complete(edition) == edition
    assert said(built(edition)["index.html"]).split("\n") == case["says"]


def test_most_cases_are_refused() -> None:
    refused = [case for case in FILE["cases"] if case["expect"] != "ok"]
    assert len(refused) > len(FILE["cases"]) / 2
