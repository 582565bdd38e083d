"""The directory without JavaScript."""

from collections.abc import Callable

import pytest

from parasol.features.services.client import keeping
from parasol.kernel.plain.pool import Pool
from plain.services import BED, CLINIC
from plain.site import Place, PlainSite, Reading

Reader = Callable[..., Reading]


@pytest.fixture(scope="module")
def listed(place: Place) -> Place:
    """Two places in the list."""
    for service in (CLINIC, BED):
        keeping.add(place.first, service, "we know them well")
    return place


def test_every_place_is_listed_with_all_that_is_known_of_it(listed: Place, reading: Reader) -> None:
    shown = reading().open("/en/services")
    for told in (
        "2 services",
        "Lantern clinic <invented>",
        "Tests and talks & tea.",
        "Ring the green bell.",
        "Monday: 09:00\u201317:00",
        "Closed on holidays.",
        "English, Español",
        "Bed for a night",
        "Open 24 hours",
        "The machine that runs these pages sees what you look for",
    ):
        assert told in shown.text
    assert "<invented>" not in shown.html


def test_it_can_be_looked_through_without_an_address_that_tells(listed: Place, reading: Reader) -> None:
    reader = reading()
    reader.open("/en/services")
    for filled, name in (
        ({"kind": "housing"}, "Bed for a night"),
        ({"area": "North"}, "Lantern clinic"),
        ({"never": "yes"}, "Lantern clinic"),
        ({"open": "yes", "kind": "housing"}, "Bed for a night"),
    ):
        reader.open("/en/services")
        shown = reader.press("look", **filled)
        assert "1 service" in shown.text
        assert name in shown.text
    shown = reader.press("look", kind="legal")
    assert "No service in the list fits all of this." in shown.text
    assert "safe" not in shown.text.lower().replace("safety", "")


def test_what_is_not_offered_is_refused(listed: Place, reading: Reader) -> None:
    assert reading().send("/en/services", {"kind": ["police"], "do-look": ["x"]}).status == 400
    assert reading().send("/en/services", {"near": ["me"], "do-look": ["x"]}).status == 400


def test_an_old_entry_says_that_it_may_be_wrong(listed: Place, reading: Reader) -> None:
    site = PlainSite(listed.town, pool=Pool())
    listed.town.clock.offset += 200 * 86_400
    try:
        assert "Nobody has confirmed this since" in reading(site.url).open("/en/services").text
    finally:
        listed.town.clock.offset = 0
        site.close()


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            ("What the server keeps", "Fewer than 10. Kept for 180 days at most.", "the text, sealed and filled up"),
        ),
        ("es", ("Lo que guarda el servidor", "Menos de 10. Se guarda 180 días como mucho.", "el texto, sellado")),
    ],
)
def test_what_the_server_keeps_is_read_without_javascript(
    listed: Place, reading: Reader, language: str, told: tuple[str, ...]
) -> None:
    reader = reading()
    about = reader.open(f"/{language}/about")
    assert f'href="/{language}/held"' in about.html
    shown = reader.open(f"/{language}/held")
    assert shown.status == 200
    for line in told:
        assert line in shown.text
