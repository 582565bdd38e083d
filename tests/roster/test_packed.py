"""The maps of what grows with the community: as dictionaries, but what was read before stays as it was."""

from random import Random
from typing import Any

import pytest

from parasol.kernel.roster.rules.packed import PARTS, PackedMap
from parasol.kernel.wire.naming import called
from parasol.kernel.words.passphrase import name_of

RANDOM = Random(16)


def keys(count: int, kind: type) -> list[Any]:
    """Of two in a row the second lies where the first does, and is another."""
    made: list[Any] = []
    for _ in range(count // 2):
        one = RANDOM.randbytes(32) if kind is bytes else RANDOM.randrange(1 << 20)
        made += [one, one[:6] + RANDOM.randbytes(26) if kind is bytes else one + PARTS]
    return made


@pytest.mark.parametrize("kind", [bytes, int])
def test_a_map_is_as_a_dictionary_and_its_copies_of_before_stay_what_they_were(kind: type) -> None:
    named, like, now = keys(400, kind), dict[Any, int](), PackedMap[Any, int]()
    before: list[tuple[PackedMap[Any, int], dict[Any, int]]] = []
    for step in range(2_000):
        key, act = RANDOM.choice(named), RANDOM.choice(["insert", "insert", "remove", "update"])
        if act == "insert":
            now, like[key] = now.insert(key, step), step
        elif act == "update":
            some = dict.fromkeys(RANDOM.sample(named, 5), step)
            now = now.update(some.items())
            like |= some
        elif key in like:
            now = now.remove(key)
            del like[key]
        else:
            with pytest.raises(KeyError):
                now.remove(key)
            with pytest.raises(KeyError):
                now[key]
        assert (key in now, now.get(key), now.get(key, -1)) == (key in like, like.get(key), like.get(key, -1))
        if step % 50 == 0:
            before.append((now, dict(like)))
    for held, then in [*before, (now, like)]:
        assert len(held) == len(then)
        assert dict(held) == dict(held.items()) == then
        assert sorted(held.values()) == sorted(then.values())
        assert held == PackedMap(then)
    assert now != now.insert(named[0], -1)


def test_who_is_called_alike_lies_together_whatever_else_their_keys_are() -> None:
    held = PackedMap(dict.fromkeys((RANDOM.randbytes(32) for _ in range(20_000)), 0))
    for key in [RANDOM.choice(list(held)) for _ in range(50)]:
        loose = bytes(byte ^ (RANDOM.randrange(32) << 3) * (at % 2 == 0) for at, byte in enumerate(key[:6]))
        other = loose + RANDOM.randbytes(26)  # a word is eleven bits of two bytes
        assert name_of(other) == name_of(key)
        assert called(other) == called(key)
        assert (key in held.beside(other), other in held.beside(other)) == (True, False)
        assert len(held.beside(other)) < 40, "a name is looked for among all"
    assert called(bytes(32)) != called(bytes([0, 1]) + bytes(30))
