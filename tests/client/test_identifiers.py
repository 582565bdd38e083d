"""Reports and checks meet: every way of writing an identifier leads to the same bytes, and nothing else does."""

import contextlib
import json
import re
import time
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawn import few
from parasol.demo.example_numbers import ExampleNumber, examples
from parasol.features.checks.client.identifiers import KINDS, PLATFORM_NAMES, Identifier, NotAnIdentifier, parse

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "identifiers.json").read_text("utf-8"))["cases"]
EXAMPLES = examples()
TYPED_IN = {"001": "GB"}  # a number of no country can be typed anywhere


def arguments(case: dict[str, Any]) -> tuple[str, str, str | None, str | None]:
    return case["typed"], case["region"], case.get("kind"), case.get("platform")


def outcome(typed: str, region: str, kind: str | None) -> str:
    try:
        found = parse(typed, region, kind)
    except NotAnIdentifier as error:
        return f"error {error.code}"
    return found.normal if found.kind == "phone" else f"{found.kind} {found.normal}"


# --- vectors


@pytest.mark.parametrize("case", [c for c in VECTORS if "canonical_hex" in c], ids=lambda c: c["name"])
def test_a_good_vector_gives_its_bytes(case: dict[str, Any]) -> None:
    assert parse(*arguments(case)).canonical().hex() == case["canonical_hex"]


@pytest.mark.parametrize("case", [c for c in VECTORS if "error" in c], ids=lambda c: c["name"])
def test_a_bad_vector_is_refused_for_its_reason(case: dict[str, Any]) -> None:
    with pytest.raises(NotAnIdentifier) as caught:
        parse(*arguments(case))
    assert caught.value.code == case["error"]


@pytest.mark.parametrize("case", [c for c in VECTORS if "error" in c], ids=lambda c: c["name"])
def test_no_reason_repeats_what_was_typed(case: dict[str, Any]) -> None:
    with pytest.raises(NotAnIdentifier) as caught:
        parse(*arguments(case))
    said = f"{caught.value.reason} {caught.value.code} {caught.value}".lower()
    for word in re.findall(r"\w*\d\w*|nobody|flowers", case["typed"].lower()):
        assert word not in said
    assert caught.value.reason.endswith((".", "?"))
    assert caught.value.__cause__ is None  # an error's cause would carry the text into a traceback


def test_failing_vectors_outnumber_good_ones_and_no_name_is_used_twice() -> None:
    bad = sum("error" in case for case in VECTORS)
    assert bad > len(VECTORS) - bad
    assert len({case["name"] for case in VECTORS}) == len(VECTORS)


# --- phone numbers of the whole world


@pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.thorough)])
def test_every_example_number_is_found_however_it_is_written(every: int) -> None:
    """Each number in every third of its forms, or in all; the next number in the forms after those."""
    missed = [
        (example.region, kind, form, outcome(form, TYPED_IN.get(example.region, example.region), kind))
        for number, example in enumerate(EXAMPLES)
        for kind in (("phone", None) if number % 4 == 0 else (None,))
        for form in (example.e164, example.international, *example.sloppy)[number % every :: every]
        if outcome(form, TYPED_IN.get(example.region, example.region), kind) != example.e164
    ]
    assert missed == []


def test_every_example_number_is_found_from_its_national_form() -> None:
    national = [example for example in EXAMPLES if example.region != "001"]
    assert [e for e in national if outcome(e.national, e.region, None) != e.e164] == []
    assert len({example.region for example in national}) >= 240


def test_international_forms_mean_the_same_in_every_country() -> None:
    for example in EXAMPLES[::7]:
        for region in ("US", "KR", "AR", "MX", "RU", "IT", "DE", "AU", "TH", ""):
            assert outcome(example.international, region, None) == example.e164


def test_no_neighbour_is_taken_for_an_example() -> None:
    all_of_them = {example.e164 for example in EXAMPLES}
    for example in EXAMPLES:
        found = parse(example.neighbour, "GB", "phone").normal
        assert found != example.e164
        assert found not in all_of_them


def test_two_examples_never_meet_except_the_argentine_mobile_and_landline() -> None:
    shared = [e.e164 for e in EXAMPLES]
    assert sorted({number for number in shared if shared.count(number) > 1}) == ["+541123456789"]


@pytest.mark.parametrize(
    ("typed", "region"),
    [
        ("011 15 2345-6789", "AR"),
        ("+54 9 11 2345 6789", "GB"),
        ("+54 11 2345 6789", "GB"),
        ("11 2345 6789", "AR"),
        ("+54 9 11 15 2345 6789", "GB"),
        ("wa.me/5491123456789", "GB"),
        ("0054 9 11 2345-6789", "FR"),
    ],
)
def test_an_argentine_mobile_is_one_number_with_and_without_nine_and_fifteen(typed: str, region: str) -> None:
    assert parse(typed, region).normal == "+541123456789"


@pytest.mark.parametrize("prefix", ["+52 ", "+52 1 ", "+52 044 ", "+52 045 ", "0052 1 ", "wa.me/521"])
def test_a_mexican_mobile_is_one_number_before_and_after_2019(prefix: str) -> None:
    assert parse(f"{prefix}2221234567", "GB", "phone").normal == "+522221234567"


def test_an_italian_nought_is_part_of_the_number() -> None:
    assert parse("02 1234 5678", "IT").normal == "+390212345678"
    assert parse("+39 (0)2 1234 5678", "GB").normal == "+390212345678"


@given(st.integers(0, 999), st.sampled_from(["GB", "US", "DE", "RU", "IT", "KR", "AR"]))
def test_numbers_for_drama_behave_like_real_ones(last: int, region: str) -> None:
    assert parse(f"+44 (0)7700 900{last:03}", region).normal == f"+447700900{last:03}"
    assert parse(f"07700900{last:03}", "GB").normal == f"+447700900{last:03}"


@pytest.mark.parametrize(
    ("typed", "region"),
    [("447700900123", "AU"), ("447700900123", "IN"), ("0044 7700 900123", "JP"), ("011 44 7700 900123", "NG")],
)
def test_a_known_number_of_another_country_goes_before_an_unknown_one_of_this(typed: str, region: str) -> None:
    assert parse(typed, region).normal == "+447700900123"


@pytest.mark.parametrize("typed", ["+610050008460", "+3580044531", "+3100861919765", "+381001710106"])
def test_a_number_of_an_odd_length_reads_back_as_itself(typed: str) -> None:
    found = parse(typed, "GB")
    assert parse(found.normal, "GB") == found


# --- e-mail, handles, plates


@pytest.mark.parametrize(
    "typed",
    [
        "nobody@gmail.com",
        "no.body@gmail.com",
        "NoBody+x@googlemail.com",
        "<n.o.b.o.d.y@Gmail.Com>",
        "nobody @ gmail.com.",
    ],
)
def test_one_gmail_box_is_one_identifier(typed: str) -> None:
    assert parse(typed, "GB") == Identifier("email", "nobody@gmail.com")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nobody@outlook.com", "nobody@hotmail.com"),
        ("no.body@outlook.com", "nobody@outlook.com"),
        ("nobody+a@example.org", "nobody@example.org"),
        ("nobody-a@gmail.com", "nobody@gmail.com"),
        ("nobody-a@yahoo.com", "nobody@yahoo.com"),
        ("nobody@yahoo.com", "nobody@yahoo.co.uk"),
        ("nobody@gmail.com", "nobody@gmail.co"),
        ("a@stra\u00dfe.example", "a@strasse.example"),
    ],
)
def test_two_mailboxes_are_never_taken_for_one(one: str, other: str) -> None:
    assert parse(one, "GB").canonical() != parse(other, "GB").canonical()


@pytest.mark.parametrize(
    "typed",
    [
        "t.me/No_Body1",
        "https://www.telegram.me/no_body1/",
        "tg://resolve?domain=no_body1",
        "Telegram: @no_body1",
        "https://t.me/s/no_body1?before=3",
        "https://no_body1.t.me",
        "http://T.me/no_body1/44#x",
        "tg @no_body1",
    ],
)
def test_one_telegram_name_is_one_identifier(typed: str) -> None:
    assert parse(typed, "GB") == Identifier("handle", "telegram:no_body1")


def test_the_same_name_on_two_platforms_is_two_identifiers() -> None:
    found = {parse("no_body12", "GB", "handle", p).canonical() for p in ("telegram", "x", "reddit", "kik", "other")}
    assert len(found) == 5


def test_an_address_says_more_than_the_platform_chosen() -> None:
    assert parse("https://t.me/no_body", "GB", "handle", "instagram").normal == "telegram:no_body"


@pytest.mark.parametrize("platform", PLATFORM_NAMES)
def test_every_platform_takes_a_name_or_a_number(platform: str) -> None:
    written = {
        "whatsapp": "+44 7700 900123",
        "viber": "+44 7700 900123",
        "signal": "nobody.42",
        "threema": "ABCD1234",
        "session": "05" + "ab" * 32,
        "mastodon": "@nobody@social.example",
    }.get(platform, "nobody1")
    found = parse(written, "GB", None, platform)
    assert found.kind == ("phone" if platform in ("whatsapp", "viber") else "handle")
    assert platform == "unknown" or parse(found.understood(), "GB") == found


# The twelve Cyrillic letters of Russian plates, beside the Latin ones that they are taken for.
CYRILLIC, LATIN = "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425", "ABEKMHOPCTYX"


@given(st.text(alphabet="0O1ILl5S8B2Zabc" + CYRILLIC, min_size=2, max_size=12))
def test_lookalikes_and_cyrillic_never_part_a_plate_from_itself(written: str) -> None:
    swapped = written.translate(str.maketrans("0O1ILl5S8B2Z" + CYRILLIC, "O0LlI1S5B8Z2" + LATIN))
    assert parse(swapped, "GB", "plate") == parse(" - ".join(written.lower()), "GB", "plate")


def test_plates_that_differ_by_more_than_lookalikes_stay_apart() -> None:
    plates = [
        "AB12 CDE",
        "AB12 CDF",
        "AB13 CDE",
        "AC12 CDE",
        "AD12 CDE",
        "AQ12 CDE",
        "A012 CDE",
        "AG12 CDE",
        "A612 CDE",
    ]
    assert len({parse(plate, "GB").normal for plate in plates}) == len(plates)


# --- what people see


def test_masks_show_the_end_and_nothing_else() -> None:
    assert parse("+44 7700 900123", "GB").masked() == parse("+1 202 555 0123", "GB").masked() == "\u2022" * 5 + "123"
    assert parse("nobody@gmail.com", "GB").masked() == "n\u2022\u2022\u2022\u2022\u2022@gmail.com"
    assert "example" not in parse("nobody@example.org", "GB").masked()
    assert parse("t.me/no_body", "GB").masked() == "telegram \u2022\u2022\u2022\u2022\u2022dy"
    assert parse("@nobody@social.example", "GB").masked() == "mastodon \u2022\u2022\u2022\u2022\u2022dy"
    assert parse("AB12 CDE", "GB").masked() == "\u2022" * 5 + "DE"
    assert parse("A1", "GB", "plate").masked() == "\u2022" * 5 + "1"


def test_a_mask_has_the_same_length_for_every_number() -> None:
    assert {len(parse(example.e164, "").masked()) for example in EXAMPLES} == {8}


def test_understood_says_it_in_words_and_can_be_typed_back() -> None:
    said = {
        "07700 900123": "phone number +44 7700 900123 (GB)",
        "t.me/No_Name": "handle on telegram: @no_name",
        "No.Body@gmail.com": "e-mail address nobody@gmail.com",
        "+881 612345678": "phone number +881 6 123 45678 (international)",
    }
    assert {typed: parse(typed, "GB").understood() for typed in said} == said
    for typed in [*said, "AB12 CDE", "https://t.me/no_body", "@a@social.example"]:
        assert parse(parse(typed, "GB").understood(), "GB") == parse(typed, "GB")


def test_kinds_never_share_bytes() -> None:
    assert len({Identifier(kind, "x").canonical() for kind in KINDS}) == len(KINDS)


# --- anything at all

_MARKS = "\u200b\u200e\u202a\u202c\ufeff\u00ad\u2066\u2069"
_TYPED = "+0123456789() -./@:;#?&=%xoOIl\n\u200b\u0660\uff11ABab_t.me"
anything = st.text(max_size=220) | st.text(alphabet=_TYPED, max_size=60)
kinds = st.sampled_from([None, *KINDS])
platforms = st.sampled_from([None, *PLATFORM_NAMES])
regions = st.sampled_from(["GB", "US", "AR", "MX", "IT", "DE", "KR", "TH", "AU", "RU", "BR", "", "zz", "UK", "\u0130"])
addresses = st.builds(
    "{}{}/{}{}".format,
    st.sampled_from(["", "https://", "http://www.", "tg://", "viber://", "https://[", "https://user@"]),
    st.sampled_from(["t.me", "wa.me", "facebook.com", "x.com", "signal.me", "line.me", "social.example", "bsky.app"]),
    st.text(max_size=40),
    st.sampled_from(["", "?phone=1", "?id=7&id=8", "#p/+44", "?%", "?a=%ff"]),
)


@settings(max_examples=few(600))
@given(anything | addresses, regions, kinds, platforms)
def test_garbage_is_refused_or_understood_and_a_normal_form_is_its_own(
    typed: str, region: str, kind: str | None, platform: str | None
) -> None:
    try:
        found = parse(typed, region, kind, platform)
    except NotAnIdentifier:
        return
    assert parse(found.normal, region, found.kind) == found
    assert found.masked()
    assert found.understood()
    assert len(found.canonical()) < 800


@settings(max_examples=few(400))
@given(st.sampled_from(EXAMPLES), st.data())
def test_marks_that_nobody_sees_change_nothing(example: ExampleNumber, data: st.DataObject) -> None:
    marked = "".join(c + data.draw(st.text(alphabet=_MARKS, max_size=1)) for c in example.international)
    assert parse(marked, "GB").normal == example.e164


@given(st.from_regex(r"[a-z0-9][a-z0-9.+_-]{0,20}[a-z0-9]@[a-z]{1,9}\.(org|example)", fullmatch=True))
def test_case_width_and_brackets_change_no_address(address: str) -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in address)
    assert unicodedata.normalize("NFKC", wide) == address
    for form in (
        address.upper(),
        wide,
        f"<{address}>",
        f"mailto:{address.replace('+', '%2B')}",
        f"Name <{address}>,",
    ):
        assert parse(form, "GB", "email").normal == address


@pytest.mark.parametrize(
    "typed",
    [
        "1" * 200,
        "+" * 200,
        "(" * 100 + "1" * 100,
        "a." * 100,
        "@" * 200,
        "a@" * 100,
        "%25" * 66,
        "ﷺ" * 22,
        "0 " * 100,
        "https://" + "a." * 90,
        "x" * 100000000,
        "-@" * 100,
        "u/" * 100,
        "1/" * 100,
        "̀" * 200,
        "à" * 100,
    ],
    ids=range(16),
)
def test_hostile_text_takes_no_time(typed: str) -> None:
    for kind in (None, *KINDS):
        before = time.process_time()
        with contextlib.suppress(NotAnIdentifier):
            parse(typed, "GB", kind, None)
        assert time.process_time() - before < 0.5  # the first number of a country loads its metadata
