"""By which words a key is called: the rules of the roster need no more than their numbers in the list of names."""

WORDS = 2048
"""How many the list has."""

WORDS_IN_A_NAME = 3


def name_numbers(digest: bytes, count: int = WORDS_IN_A_NAME) -> tuple[int, ...]:
    """The numbers of the words by which people call this: two bytes a word, modulo 2,048."""
    return tuple(int.from_bytes(digest[at : at + 2]) % WORDS for at in range(0, 2 * count, 2))
