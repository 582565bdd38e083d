"""The index's hash tree (docs/protocol.md, section 10): 2^bits buckets, over each the elements of its entries.

Pure: no I/O. A `Tree` is made from all elements of a list, or from the buckets and siblings that a server gave, whose
paths were verified against one root; then entries are added and the new root is read off.
"""

from collections.abc import Iterable, Mapping, Sequence

from parasol.features.checks.contexts import bucket_hash, empty_hashes, node_hash
from parasol.kernel.formats.bounds import BUCKET_CAPACITY, MAX_BUCKET_BITS
from parasol.kernel.told import Told

POSITION_BITS = 32
BUCKET_TARGET = 8
SLACK_BITS = 2


class WrongPath(Exception):
    """A bucket and its siblings don't lead to the root."""


class NeedsAll(Exception):
    """The list has to be divided further, which takes all its elements and not only some buckets."""


class BucketFull(Told, code="bucket-full"):
    """A bucket has more entries than fit, in the finest division that members take."""


def bucket_of(position: int, bits: int) -> int:
    """The number of the bucket in which a position lies."""
    return position >> (POSITION_BITS - bits)


def most_bits(size: int) -> int:
    """The finest division that members take for so many elements: a mean of eight in a bucket, and four times as
    many buckets. A finer one would tell the server more about what is asked."""
    called_for = ((size - 1) // BUCKET_TARGET).bit_length() if size > BUCKET_TARGET else 0
    return min(called_for + SLACK_BITS, MAX_BUCKET_BITS)


def path_root(number: int, elements: Iterable[bytes], siblings: Sequence[bytes]) -> bytes:
    """The root to which a bucket and the hashes beside its way lead, from the leaf up."""
    found = bucket_hash(elements)
    for height, sibling in enumerate(siblings):
        found = node_hash(sibling, found) if number >> height & 1 else node_hash(found, sibling)
    return found


class Tree:
    """A hash tree that entries are added to. ``size`` counts the elements, those of entries that have gone too."""

    def __init__(self, bits: int = 0) -> None:
        self.bits = bits
        self.size = 0
        self._elements: list[tuple[int, bytes]] | None = []
        self._buckets: dict[int, list[bytes]] = {}
        self._hashes: dict[tuple[int, int], bytes] = {}
        self._changed: set[int] = set()
        self._empty = empty_hashes(bits)

    @classmethod
    def of_elements(cls, bits: int, elements: Iterable[tuple[int, bytes]]) -> "Tree":
        """The whole tree, from each element with its position."""
        tree = cls(bits)
        for position, element in elements:
            tree._put(position, element)
        return tree

    @classmethod
    def of_paths(
        cls, bits: int, size: int, root: bytes, buckets: Mapping[int, tuple[Sequence[bytes], Sequence[bytes]]]
    ) -> "Tree":
        """A part of the tree: for some buckets their elements and siblings. Raises ``WrongPath``."""
        tree = cls(bits)
        tree.size = size
        tree._elements = None
        for number, (elements, siblings) in buckets.items():
            if not 0 <= number < 1 << bits or len(siblings) != bits:
                raise WrongPath("there is no such bucket")
            if path_root(number, elements, siblings) != root:
                raise WrongPath("a bucket doesn't lead to the root")
            tree._buckets[number] = list(elements)
            tree._changed.add(number)
            for height, sibling in enumerate(siblings):
                tree._hashes[bits - height, number >> height ^ 1] = sibling
        tree._known_root = root
        return tree

    _known_root: bytes | None = None

    def add(self, added: Iterable[tuple[int, bytes]]) -> None:
        """Add elements with their positions; the list is divided further if they call for it. Raises ``NeedsAll``,
        and ``BucketFull`` if no division that members take has room; then nothing was added."""
        new = list(added)
        bits = self._bits_with(new)
        if bits != self.bits:
            if self._elements is None:
                raise NeedsAll("the list has to be divided further")
            grown = Tree.of_elements(bits, [*self._elements, *new])
            for name in ("bits", "size", "_elements", "_buckets", "_hashes", "_changed", "_empty"):
                setattr(self, name, getattr(grown, name))
            return
        for position, element in new:
            self._put(position, element)

    def count_in(self, position: int) -> int:
        """How many elements the bucket has in which a position lies."""
        return len(self._bucket(bucket_of(position, self.bits)))

    def root(self) -> bytes:
        """The root."""
        if self._elements is None and not self._buckets:
            assert self._known_root is not None
            return self._known_root
        for number in self._changed:
            self._hashes[self.bits, number] = bucket_hash(self._buckets[number])
        level = self._changed
        for depth in range(self.bits, 0, -1):
            level = {number >> 1 for number in level}
            for number in level:
                left, right = self._hash(depth, 2 * number), self._hash(depth, 2 * number + 1)
                self._hashes[depth - 1, number] = node_hash(left, right)
        self._changed = set()
        return self._hash(0, 0)

    def path(self, number: int) -> tuple[list[bytes], list[bytes]]:
        """A bucket's elements in their order, and its siblings from the leaf up."""
        self.root()
        siblings = [self._hash(self.bits - height, number >> height ^ 1) for height in range(self.bits)]
        return sorted(self._buckets.get(number, [])), siblings

    def _bits_with(self, new: Sequence[tuple[int, bytes]]) -> int:
        size = self.size + len(new)
        bits = self.bits
        while bits < MAX_BUCKET_BITS and size > BUCKET_TARGET << bits:
            bits += 1
        while self._overflows(new, bits):
            if bits >= most_bits(size):
                raise BucketFull("there are too many alerts about somebody; take an older one down and renew the list")
            bits += 1
        return bits

    def _overflows(self, new: Sequence[tuple[int, bytes]], bits: int) -> bool:
        """Whether a bucket with a new element holds too many. The others held no more before, and splitting only
        makes them smaller."""
        touched = {bucket_of(position, bits) for position, _ in new}
        fill = dict.fromkeys(touched, 0)
        for position, _ in new:
            fill[bucket_of(position, bits)] += 1
        if bits == self.bits:
            return any(count + len(self._bucket(number)) > BUCKET_CAPACITY for number, count in fill.items())
        if self._elements is None:
            raise NeedsAll("the list has to be divided further")
        for position, _ in self._elements:
            number = bucket_of(position, bits)
            if number in fill:
                fill[number] += 1
        return any(count > BUCKET_CAPACITY for count in fill.values())

    def _bucket(self, number: int) -> list[bytes]:
        if self._elements is None:
            return self._buckets[number]
        return self._buckets.get(number, [])

    def _put(self, position: int, element: bytes) -> None:
        number = bucket_of(position, self.bits)
        if self._elements is None:
            self._buckets[number].append(element)
        else:
            self._elements.append((position, element))
            self._buckets.setdefault(number, []).append(element)
        self.size += 1
        self._changed.add(number)

    def _hash(self, depth: int, number: int) -> bytes:
        found = self._hashes.get((depth, number))
        if found is not None:
            return found
        if self._elements is None:
            raise WrongPath("this part of the tree isn't known")
        return self._empty[self.bits - depth]
