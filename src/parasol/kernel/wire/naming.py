"""By which words a key is called: the rules of the roster need no more than their numbers in the list of names."""

WORDS = 2048
"""How many the list has."""

WORDS_IN_A_NAME = 3


_LETTERS = int.from_bytes((WORDS - 1).to_bytes(2) * WORDS_IN_A_NAME)


def called(key: bytes) -> int:
    """What this key is called, as one number: two keys with the same one have the same name."""
    return int.from_bytes(key[: 2 * WORDS_IN_A_NAME]) & _LETTERS


def name_numbers(digest: bytes, count: int = WORDS_IN_A_NAME) -> tuple[int, ...]:
    """The numbers of the words by which people call this: two bytes a word, modulo 2,048."""
    return tuple(int.from_bytes(digest[at : at + 2]) % WORDS for at in range(0, 2 * count, 2))
