"""Parts of numbers, as the vectors have them, and what holds for all of them."""

import base64
import json
import random
import string
from pathlib import Path
from typing import Any

import pytest

from parasol.features.checks.client.identifiers import Identifier, NotAnIdentifier, parse
from parasol.features.checks.client.identifiers.partial import (
    MOST_KEYS,
    Asked,
    Partial,
    fits,
    index_keys,
    looks_like_partial,
    parse_partial,
    partials,
    place_of,
)
from parasol.kernel.formats.bounds import MAX_ENTRIES

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "partial.json").read_text(encoding="utf-8")
)["cases"]


def of(op: str) -> pytest.MarkDecorator:
    chosen = [case for case in CASES if case["op"] == op]
    assert chosen
    return pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in chosen])


def told(asked: Asked) -> list[str]:
    return [asked.kind, asked.normal]


@of("parts")
def test_an_identifier_has_the_parts_of_the_vectors(case: dict[str, Any]) -> None:
    found = partials(Identifier(case["kind"], case["normal"]))
    assert [told(part) for part in found] == case["parts"]
    assert [part.canonical() for part in found] == [base64.b64decode(text) for text in case["canonical"]]
    assert place_of(Identifier(case["kind"], case["normal"])) == base64.b64decode(case["place"])


@of("keys")
def test_an_alert_has_the_keys_of_the_vectors(case: dict[str, Any]) -> None:
    identifiers = [Identifier(kind, normal) for kind, normal in case["identifiers"]]
    assert [told(key) for key in index_keys(identifiers)] == case["keys"]


@of("read")
def test_a_typed_part_is_read_as_in_the_vectors(case: dict[str, Any]) -> None:
    if case["expect"] != "ok":
        with pytest.raises(NotAnIdentifier) as refused:
            parse_partial(case["typed"], "plate" if case["kind"] == "plate-part" else case["kind"])
        assert case["expect"] == {"error": refused.value.code}
        assert case["typed"] == "" or case["typed"] not in refused.value.reason
        return
    assert looks_like_partial(case["typed"], case["kind"])
    asked = parse_partial(case["typed"], "plate" if case["kind"] == "plate-part" else case["kind"])
    assert (told(asked), asked.masked(), asked.understood()) == (case["read"], case["masked"], case["understood"])


@of("fits")
def test_a_mask_fits_a_part_as_in_the_vectors(case: dict[str, Any]) -> None:
    assert fits(case["mask"], Partial(case["kind"], case["normal"])) is case["fits"]


def test_every_part_is_read_back_and_fits_its_own_alert() -> None:
    source = random.Random(7)
    for _ in range(200):
        plate = parse(
            "".join(source.choices(string.ascii_uppercase + string.digits, k=source.randrange(5, 9))), "", "plate"
        )
        phone = Identifier("phone", "+4477009" + "".join(source.choices(string.digits, k=5)))
        for identifier in (plate, phone):
            for part in partials(identifier):
                if part.kind != "name":
                    assert parse_partial(part.normal, part.kind.split("-")[0]) == part
                assert fits(identifier.masked(), part)
                assert part.canonical() != identifier.canonical()


def test_no_alert_has_more_keys_than_the_server_takes_and_full_ones_come_first() -> None:
    assert MOST_KEYS == MAX_ENTRIES
    plates = [Identifier("plate", f"AACDEFGHJKM{last}") for last in "3467"]
    keys = index_keys(plates)
    assert len(keys) == MOST_KEYS
    assert keys[:4] == plates
    handle = Identifier("handle", "telegram:dave99")
    assert index_keys([*plates, handle])[4:6] == [handle, Partial("name", "DAVE99")], "a check of it asks its name"


def test_a_usual_plate_has_30_keys_a_phone_number_3_and_a_name_2() -> None:
    assert len(index_keys([Identifier("plate", "A812CDE")])) == 1 + 1 + 7 + 21
    assert len(index_keys([Identifier("phone", "+447700900123")])) == 3
    assert len(index_keys([Identifier("email", "someone@example.org")])) == 2
    assert len(index_keys([Identifier("handle", "telegram:dave99")])) == 2


def test_what_names_another_kind_is_never_read_as_a_part() -> None:
    for kind, platform in (("email", None), ("handle", None), (None, "telegram"), ("handle", "telegram")):
        assert not looks_like_partial("*900123", kind, platform)
    for typed in ("some_name", "https://t.me/x?y=1", "someone@example.org", "07700 900123", "@what?", "A812 CDE"):
        assert not looks_like_partial(typed)
