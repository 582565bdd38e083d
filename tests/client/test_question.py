"""What people really type into a check: every case of vectors/asked.json, and what no question may be."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parasol.features.checks.client.identifiers import Identifier, NotAnIdentifier
from parasol.features.checks.client.identifiers.partial import Asked, index_keys, place_of
from parasol.features.checks.client.identifiers.question import asked_about
from parasol.features.checks.client.identifiers.sites import platform_named, site_shown, sites_of
from parasol.kernel.formats.sites import SITES, word_of
from parasol.kernel.roster.rules.forms import RosterRefused
from parasol.kernel.roster.rules.policy import check_policy
from parasol.kernel.roster.structs import Policy

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parents[2] / "vectors/asked.json").read_text())["cases"]


def told(key: Asked | None) -> list[str] | None:
    return None if key is None else [key.kind, key.normal]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_people_type_asks_all_that_it_may_be_or_is_asked_back(case: dict[str, Any]) -> None:
    said = (case["typed"], case["region"], case["kind"], case["platform"])
    if case["expect"] != "ok":
        with pytest.raises(NotAnIdentifier) as refused:
            asked_about(*said)
        assert {"error": refused.value.code} == case["expect"]
        assert len(case["typed"]) < 3 or case["typed"] not in refused.value.reason
        return
    question = asked_about(*said)
    assert [told(reading) for reading in question.readings] == case["readings"]
    assert list(question.kinds) == case["said"]
    assert [reading.understood() for reading in question.readings] == case["understood"]
    assert [told(key) for key in (question.exact, question.loose, question.wanted, question.alone)] == [
        case[name] for name in ("exact", "loose", "wanted", "alone")
    ]
    assert {place_of(key) for key in question.keys} == {question.place}
    asked = {key.canonical() for key in question.keys}
    for kind, normal in case["meets"]:
        assert asked & {key.canonical() for key in index_keys([Identifier(kind, normal)])}, normal


@pytest.mark.parametrize(
    ("typed", "platform", "alone"),
    [
        ("dave99", None, "unknown:dave99"),
        ("Dave 99", "unknown", "unknown:dave 99"),
        ("Dave99", "other", "other:dave99"),
        ("@dave99", None, "unknown:dave99"),
        ("@dave99", "other", "other:dave99"),
        ("t.me/dave99", "unknown", "telegram:dave99"),
        ("dave99", "tinder", "tinder:dave99"),
        ("boss69", None, "unknown:boss69"),
    ],
)
def test_a_name_that_very_many_have_can_be_asked_alone(typed: str, platform: str | None, alone: str) -> None:
    assert asked_about(typed, "GB", None, platform).alone == Identifier("handle", alone)


@pytest.mark.parametrize("typed", ["boss69", "bill007", "Lillis", "t.me/bill007", "lillis@example.org"])
def test_a_name_whose_letters_look_like_digits_is_said_to_be_a_name(typed: str) -> None:
    question = asked_about(typed, "GB")
    assert question.loose is not None
    assert question.loose.kind == "phone-end"
    assert "name" in question.kinds
    assert "phone-end" not in question.kinds
    assert not any("number that ends" in reading.understood() for reading in question.readings)


@pytest.mark.parametrize("platform", ["unknown", "other", None])
def test_a_site_beside_a_name_is_no_part_of_it_whatever_site_was_chosen(platform: str | None) -> None:
    with pytest.raises(NotAnIdentifier) as refused:
        asked_about("dave telegram", "GB", "handle", platform)
    assert refused.value.code == "platform-needed"


def test_two_hundred_things_that_people_type_are_here() -> None:
    assert len(CASES) >= 200


@pytest.mark.parametrize("name", ["dave99", "jack2020", "Room 12", "Big Dave", "900123", "07700900123"])
def test_a_name_meets_alerts_about_it_on_every_site_and_on_none(name: str) -> None:
    asked = {key.canonical() for key in asked_about(name, "GB").keys}
    for site in (*SITES, "unknown", "other", "the community's own"):
        word = word_of(site)
        if word in ("whatsapp", "viber", "signal", "threema", "session", "mastodon", "bluesky"):
            continue  # names there have another form
        handle = Identifier("handle", f"{word}:{name.lower()}")
        assert asked & {key.canonical() for key in index_keys([handle])}, site


@given(st.text(max_size=60), st.sampled_from(["GB", "US", "AD", "SH", ""]))
def test_whatever_is_typed_becomes_a_question_in_one_bucket_or_is_asked_back(typed: str, region: str) -> None:
    try:
        question = asked_about(typed, region)
    except NotAnIdentifier:
        return
    assert 1 <= len(question.keys) <= 2
    assert {place_of(key) for key in question.keys} == {question.place}
    assert question.readings


def test_a_site_is_named_as_its_owner_spells_it_and_known_however_it_is_typed() -> None:
    assert site_shown("adultwork") == "AdultWork"
    assert site_shown("nowhere") == "nowhere"
    assert {platform_named(typed, SITES) for typed in ("AdultWork", "adultwork", "ADULT WORK")} == {"adultwork"}
    assert platform_named("Nowhere", SITES) == "Nowhere"
    assert len({word_of(site) for site in SITES}) == len(SITES)


@pytest.mark.parametrize(
    ("site", "word"),
    [
        ("Our Board", "ourboard"),
        ("Pasión", "pasion"),
        ("Кисонька", ""),
        ("Кисонька (Kisonka)", "kisonka"),
        ("Board ①", "board1"),
        ("İstanbul", "istanbul"),
        ("Twitter", "twitter"),
        ("★", ""),
        (" ", ""),
        ("\u200b", ""),
        ("ﷺ" * 32, ""),
        ("㎯" * 32, "rads2" * 6 + "ra"),
    ],
)
def test_a_site_has_a_word_of_latin_letters_and_digits_or_is_refused(site: str, word: str) -> None:
    assert word_of(site) == word
    policy = msgspec.structs.replace(Policy("A", ["en"], [], "GB"), sites=["Grindr", site])
    if word:
        check_policy(policy)
        asked_about("dave99", "GB", "handle", word)
    else:
        with pytest.raises(RosterRefused, match="Latin letters"):
            check_policy(policy)


def test_a_community_offers_its_own_list_of_sites_or_the_usual_one() -> None:
    policy = Policy("A", ["en"], [], "GB")
    assert sites_of(None) == sites_of(policy) == SITES
    own = msgspec.structs.replace(policy, sites=["Grindr", "Our Board"])
    check_policy(own)
    assert sites_of(own) == ("Grindr", "Our Board")
    assert asked_about("dave99", "GB", "handle", word_of("Our Board")).wanted == Identifier("handle", "ourboard:dave99")
    for wrong in ([], ["x" * 33], [""], ["a\nb"], ["x"] * 61):
        with pytest.raises(RosterRefused):
            check_policy(msgspec.structs.replace(policy, sites=wrong))
