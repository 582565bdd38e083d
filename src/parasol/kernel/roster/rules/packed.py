"""Maps that are never changed: a changed copy shares nearly all with the one before. Of what grows with the community.

A map with an entry of its own for each key takes 140 bytes of each, besides key and value. Here dictionaries of some
thirty entries are what is shared or copied: 46 bytes. Who is called alike lies together, so that a name is looked for
in one of them.
"""

from __future__ import annotations  # at run time rpds has no HashTrieMap[...]

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar, overload

from rpds import HashTrieMap

from parasol.kernel.wire.naming import called

K = TypeVar("K", int, bytes)
V = TypeVar("V")
D = TypeVar("D")
PARTS = 4_093
"""A prime, so that neither names nor leaves that stand side by side fill some and leave others empty."""


class PackedMap(Generic[K, V]):
    """As ``HashTrieMap``, with numbers or public keys as keys. It has no order."""

    __slots__ = ("_parts",)

    def __init__(self, held: Mapping[K, V] | None = None, _parts: HashTrieMap[int, dict[K, V]] | None = None) -> None:
        self._parts: HashTrieMap[int, dict[K, V]] = HashTrieMap() if _parts is None else _parts
        if held:
            self._parts = self.update(held.items())._parts

    def insert(self, key: K, value: V) -> PackedMap[K, V]:
        """A copy in which a key has this value."""
        return self.update(((key, value),))

    def update(self, pairs: Iterable[tuple[K, V]]) -> PackedMap[K, V]:
        """A copy in which keys have these values."""
        changed: dict[int, dict[K, V]] = {}
        for key, value in pairs:
            part = part_of(key)
            if part not in changed:
                changed[part] = {**self._parts.get(part, {})}
            changed[part][key] = value
        return PackedMap(None, self._parts.update(changed))

    def remove(self, key: K) -> PackedMap[K, V]:
        """A copy without a key. Raises ``KeyError``."""
        left = {**self.beside(key)}
        del left[key]
        return PackedMap(None, self._parts.insert(part_of(key), left))

    def beside(self, key: K) -> Mapping[K, V]:
        """What lies where this key does or would: also all keys that are called as it is."""
        return self.part(part_of(key))

    def part(self, number: int) -> Mapping[K, V]:
        """All that lies in one part."""
        return self._parts.get(number, {})

    @overload
    def get(self, key: K) -> V | None: ...
    @overload
    def get(self, key: K, default: D) -> V | D: ...
    def get(self, key: K, default: D | None = None) -> V | D | None:
        """The value of a key."""
        return self.beside(key).get(key, default)

    def __getitem__(self, key: K) -> V:
        return self.beside(key)[key]

    def __contains__(self, key: K) -> bool:
        return key in self.beside(key)

    def __len__(self) -> int:
        return sum(map(len, self._parts.values()))

    def __iter__(self) -> Iterator[K]:
        return (key for part in self._parts.values() for key in part)

    keys = __iter__

    def values(self) -> Iterator[V]:
        """All values."""
        return (value for part in self._parts.values() for value in part.values())

    def items(self) -> Iterator[tuple[K, V]]:
        """All keys with their values."""
        return (pair for part in self._parts.values() for pair in part.items())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PackedMap) and dict(self.items()) == dict(other.items())

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"PackedMap({dict(self.items())!r})"


def part_of(key: int | bytes) -> int:
    """The part in which a key lies."""
    return (key if isinstance(key, int) else called(key)) % PARTS
