"""Whether a list has room for what communities put into it: a question's keys lie in one bucket, which holds forty."""

import random
from collections import Counter
from hashlib import sha256

import pytest

from parasol.demo.example_numbers import apart, examples
from parasol.features.checks.client.identifiers import Identifier, parse
from parasol.features.checks.client.identifiers.partial import index_keys, place_of
from parasol.features.checks.client.index import position_of, slots_of
from parasol.features.checks.client.tree import BucketFull, Tree

NAMES = ("john", "dave", "mike", "alex", "chris")


def usual(chance: random.Random) -> Identifier:
    """As alerts name people: eight of ten by a number, the others by a name (some only by a first one), an address or a
    plate."""
    digits = "".join(chance.choices("0123456789", k=9))
    match chance.randrange(20):
        case 0 | 1:
            return Identifier("handle", f"telegram:{chance.choice(NAMES)}_{digits[:4]}")
        case 2:
            return Identifier("email", f"{chance.choice(NAMES)}{digits[:3]}@example.org")
        case 3:
            return Identifier("plate", f"A{digits[:3]}CDE")
        case _:
            return Identifier("phone", f"+447{digits}")


def filled(identifiers: list[Identifier]) -> Tree:
    """A list with an alert about each. Raises ``BucketFull``."""
    tree, slots = Tree(), Counter[bytes]()
    for identifier in identifiers:
        for key in index_keys([identifier]):
            slots[key.canonical()] += 1
            if slots[key.canonical()] <= slots_of(key):
                element = slots[key.canonical()].to_bytes(2) + key.canonical()
                tree.add([(position_of(bytes(32), place_of(key)), sha256(element).digest())])
    return tree


def test_ten_thousand_usual_alerts_have_room_without_a_finer_list_than_members_take() -> None:
    chance = random.Random(7)
    assert filled([usual(chance) for _ in range(10_000)]).size > 25_000


def test_a_first_name_that_a_thousand_have_fills_no_bucket_but_its_own_sixteen_slots() -> None:
    keys = [index_keys([Identifier("handle", f"site{at}:john")]) for at in range(1000)]
    own = {place_of(key) for found in keys for key in found if isinstance(key, Identifier)}
    assert len(own) == 1000, "handles lie where nobody else does"
    assert {place_of(key) for found in keys for key in found if not isinstance(key, Identifier)} == {b"name\x00J0HN"}


def test_what_the_demo_publishes_has_room() -> None:
    numbers = apart(examples())
    assert len(numbers) > 500
    assert filled([parse(number.international, "GB") for number in numbers]).size > len(numbers)
    with pytest.raises(BucketFull):  # of all examples 163 end alike
        filled([parse(number.international, "GB") for number in examples()])
