"""The index's hash tree, against one that is computed anew and naively each time."""

import random
from collections import defaultdict

import pytest

from parasol.features.checks.client.tree import (
    BUCKET_TARGET,
    MAX_BUCKET_BITS,
    BucketFull,
    NeedsAll,
    Tree,
    WrongPath,
    bucket_of,
    most_bits,
    path_root,
)
from parasol.features.checks.contexts import bucket_hash, node_hash
from parasol.kernel.formats.bounds import BUCKET_CAPACITY

Placed = tuple[int, bytes]


def naive_root(bits: int, elements: list[Placed]) -> bytes:
    buckets: defaultdict[int, list[bytes]] = defaultdict(list)
    for position, element in elements:
        buckets[bucket_of(position, bits)].append(element)
    level = [bucket_hash(buckets[number]) for number in range(1 << bits)]
    while len(level) > 1:
        level = [node_hash(left, right) for left, right in zip(level[::2], level[1::2], strict=True)]
    return level[0]


def drawn(source: random.Random, count: int, crowded: bool = False) -> list[Placed]:
    bits = 28 if crowded else 32
    return [(source.getrandbits(bits) + (7 << 28 if crowded else 0), source.randbytes(32)) for _ in range(count)]


@pytest.mark.parametrize("seed", range(8))
def test_a_tree_that_grows_step_by_step_has_the_root_of_one_made_at_once(seed: int) -> None:
    source = random.Random(seed)
    tree, there = Tree(), list[Placed]()
    while len(there) < 300:
        added = drawn(source, source.choice([1, 1, 3, 29, 60]), source.random() < 0.1)
        try:
            tree.add(added)
        except BucketFull:
            assert (tree.size, tree.root()) == (len(there), naive_root(tree.bits, there))
            continue
        there += added
        assert tree.size == len(there)
        assert tree.root() == naive_root(tree.bits, there)
        assert BUCKET_TARGET << tree.bits >= len(there)
        assert tree.bits <= most_bits(len(there))


@pytest.mark.parametrize("seed", range(8))
def test_a_tree_known_by_some_paths_gives_the_root_of_the_whole_one(seed: int) -> None:
    source = random.Random(100 + seed)
    bits = source.randrange(7)
    there = drawn(source, source.randrange(BUCKET_TARGET << bits))
    added = drawn(source, min(source.choice([1, 5, 40]), (BUCKET_TARGET << bits) - len(there)))
    whole = Tree.of_elements(bits, there)
    numbers = {bucket_of(position, bits) for position, _ in added}
    part = Tree.of_paths(bits, len(there), whole.root(), {number: whole.path(number) for number in numbers})
    assert part.root() == whole.root()
    try:
        part.add(added)
    except NeedsAll:
        whole.add(added)
        assert whole.bits > bits
        return
    whole.add(added)
    assert (part.root(), part.size, part.bits) == (whole.root(), whole.size, whole.bits)
    for number in numbers:
        elements, siblings = part.path(number)
        assert path_root(number, elements, siblings) == part.root() == naive_root(bits, there + added)


def test_a_path_with_anything_changed_is_refused() -> None:
    source = random.Random(1)
    whole = Tree.of_elements(3, drawn(source, 40))
    elements, siblings = whole.path(5)
    other = source.randbytes(32)
    for number, changed, beside in (
        (4, elements, siblings),
        (5, elements[1:], siblings),
        (5, [*elements, other], siblings),
        (5, [other, *elements[1:]], siblings),
        (5, elements, siblings[:2]),
        (5, elements, [*siblings, other]),
        (5, elements, [other, *siblings[1:]]),
        (5, elements, siblings[::-1]),
        (13, elements, siblings),
        (-3, elements, siblings),
    ):
        with pytest.raises(WrongPath):
            Tree.of_paths(3, 40, whole.root(), {number: (changed, beside)})
    assert Tree.of_paths(3, 40, whole.root(), {5: (elements[::-1], siblings)}).root() == whole.root()


def test_what_is_not_known_of_a_tree_is_not_made_up() -> None:
    source = random.Random(2)
    whole = Tree.of_elements(3, drawn(source, 40))
    part = Tree.of_paths(3, 40, whole.root(), {5: whole.path(5)})
    with pytest.raises(KeyError):
        part.add([(0, source.randbytes(32))])
    with pytest.raises(NeedsAll):
        part.add(drawn(source, 40))
    assert part.root() == whole.root()


def test_a_list_is_divided_no_finer_than_members_take() -> None:
    sizes = (0, 1, 8, 9, 16, 17, 32, 33, 8 << 18, (8 << 18) + 1, 2**32 - 1)
    assert [most_bits(size) for size in sizes] == [
        2,
        2,
        2,
        3,
        3,
        4,
        4,
        5,
        MAX_BUCKET_BITS,
        MAX_BUCKET_BITS,
        MAX_BUCKET_BITS,
    ]
    tree = Tree()
    tree.add([(9, bytes([number]) * 32) for number in range(BUCKET_CAPACITY)])
    with pytest.raises(BucketFull):
        tree.add([(9, bytes(32))])
    assert tree.size == BUCKET_CAPACITY
    tree.add([(1 << 31, bytes(32))])
