"""Words for the people in these tests."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from parasol.client.words import generate


class Words:
    """Phrases that no living community knows. Those of communities that are over come again, since Argon2id takes a
    twentieth of a second for new ones."""

    def __init__(self) -> None:
        self._drawn: list[str] = []
        self._taken = 0
        self._one_at_a_time = threading.Lock()

    def next(self) -> str:
        with self._one_at_a_time:
            if self._taken == len(self._drawn):
                self._drawn.append(generate(os.urandom))
            self._taken += 1
            return self._drawn[self._taken - 1]

    @contextmanager
    def for_a_while(self) -> Iterator[None]:
        """What is drawn in here comes again afterwards: for a community that is over with the block."""
        before = self._taken
        yield
        self._taken = before


WORDS = Words()


def phrase() -> str:
    """Seven new words."""
    return WORDS.next()
