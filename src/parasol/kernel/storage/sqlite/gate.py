"""A gate between the reading threads and the wipe.

The write-ahead log can only be truncated at an instant when no reader is in it. Two busy reading threads
leave no such instant, because their reads overlap: in 11 of 12 runs a wipe gave up after a second. So the
writer shuts this gate, waits for the running reads to end, and wipes (0 of 12). The event loop's own reads
don't pass here: there is one at a time, with gaps in between, and the loop must never wait for a disk.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class ReadGate:
    """Any number of readers, or one wipe; a wipe that waits goes before readers that come later."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._readers = 0
        self._is_shut = False

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Wait until the gate is open, and keep a wipe waiting meanwhile."""
        with self._changed:
            self._changed.wait_for(lambda: not self._is_shut)
            self._readers += 1
        try:
            yield
        finally:
            with self._changed:
                self._readers -= 1
                self._changed.notify_all()

    @contextmanager
    def shut(self, seconds: float) -> Iterator[bool]:
        """Keep readers out; begins when the last has left (True), or after ``seconds`` at the latest (False)."""
        with self._changed:
            self._is_shut = True
            is_empty = self._changed.wait_for(lambda: self._readers == 0, seconds)
        try:
            yield is_empty
        finally:
            with self._changed:
                self._is_shut = False
                self._changed.notify_all()
