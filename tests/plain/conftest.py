"""A founded community with two stewards, and another one with a desk and services; their plain pages."""

from collections.abc import Callable, Iterator

import pytest

from harness import Town
from plain.harbour import Harbour, harbour_in
from plain.site import Place, PlainSite, Reading


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    town = Town(tmp_path_factory.mktemp("plain"))
    first, second = town.settled("steward")
    site = PlainSite(town)
    yield Place(town, site, first, second)
    site.close()
    town.close()


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Harbour]:
    made = harbour_in(tmp_path_factory.mktemp("harbour"))
    yield made
    made.close()


@pytest.fixture
def reading(place: Place) -> Iterator[Callable[..., Reading]]:
    opened: list[Reading] = []

    def new(url: str | None = None, **headers: str) -> Reading:
        opened.append(Reading(url or place.site.url, **headers))
        return opened[-1]

    yield new
    for each in opened:
        each.close()
