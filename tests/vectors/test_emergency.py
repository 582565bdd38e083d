"""The emergency numbers behind the buttons of "Help now" are those of the countries that they stand for."""

import re
from pathlib import Path

from phonenumbers.shortnumberinfo import is_emergency_number

SOURCE = (Path(__file__).parents[2] / "src/parasol/features/desks/page/anyone/emergency.ts").read_text()


def listed() -> list[tuple[str, str]]:
    """Region and number."""
    apart = re.findall(r"\b([A-Z]{2}) (\d+) (\d+)", SOURCE)
    for_all = re.search(r"ONE_FOR_ALL[^{]*{(.*?)}", SOURCE, re.DOTALL)
    assert for_all
    rows = re.findall(r'"(\d+)": "([A-Z ]+)"', for_all[1])
    return [
        *((region, number) for number, regions in rows for region in regions.split()),
        *((region, number) for region, *numbers in apart for number in numbers),
    ]


def test_every_emergency_number_is_one_in_its_country() -> None:
    found = listed()
    assert len(found) > 80, "the search finds what is there"
    assert ("GB", "999") in found
    assert ("TH", "1669") in found
    assert [each for each in found if not is_emergency_number(each[1], each[0])] == []


def test_no_country_stands_twice() -> None:
    regions = [region for region, _ in listed()]
    ones = [region for region in regions if regions.count(region) == 1]
    assert len(set(regions)) == len(ones) + (len(regions) - len(ones)) // 2
    assert all(regions.count(region) <= 2 for region in regions)
